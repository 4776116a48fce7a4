"""A damaged paper is named, so that it can be taken back from a backup; nothing is built of a case that is not whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from hcprep.casefile import CaseFile, LookFile
from hcprep.errors import BuildError, CaseFileError
from hcprep.model.case import Case

P = ParamSpec("P")
R = TypeVar("R")


def named(error: CaseFileError, case: Case) -> CaseFileError:
    """Return `paper-damaged` with the paper's title and file name for damage met in a paper of the case; else the error."""
    sha256 = error.facts.get("sha256")
    if error.code != "case-damaged" or not sha256:
        return error
    for item in case.evidence:
        for document in item.documents:
            if sha256 in {document.original_sha256, document.normalised_sha256, document.index_sha256, document.looks_sha256}:
                return CaseFileError("paper-damaged", title=item.title, name=document.filename, sha256=sha256)
    return error


def require_whole(file: CaseFile) -> None:
    """Let nothing be built of what is left of a damaged case. Raises BuildError `build-damaged`."""
    if isinstance(file, LookFile) and any(loss.current or loss.part == "document" for loss in file.found.losses):
        raise BuildError("build-damaged")


def naming_papers(work: Callable[Concatenate[Case, P], R]) -> Callable[Concatenate[Case, P], R]:
    """Let what a function of a case raises about a damaged paper say which one it is (`paper-damaged`)."""

    @wraps(work)
    def told(case: Case, /, *args: P.args, **options: P.kwargs) -> R:
        try:
            return work(case, *args, **options)
        except CaseFileError as error:
            raise named(error, case) from error

    return told
