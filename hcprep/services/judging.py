"""Papers taken in by earlier versions, looked at again for what is asked of papers since: PDF/A, and pages that are pictures."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace

import msgspec

from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.intake.client import judge_part
from hcprep.jobs import JobContext, Progress, Worker
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence

MOST_BYTES = 500_000_000
"""Of parts and originals at one opening of a case; what is left is looked at when it is opened again."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of a part: its new index, and how many of its pages are pictures."""

    index_sha256: str
    pictures: int


def judge_papers(case: Case, file: CaseFile, ctx: JobContext, most: int = MOST_BYTES) -> Mapping[str, Judged]:
    """Look at the papers nobody looked at, and store their new indexes; return what was found, by the SHA-256 of the old ones.

    What cannot be looked at stays as it is. Raises CaseFileError and Cancelled.
    """
    todo = [one for one in _documents(case) if one.index_sha256 and not _known(file, one, ctx)]
    found: dict[str, Judged] = {}
    if not todo:
        return found
    with Worker("intake") as worker, ctx.stopping(worker.stop):
        for done, document in enumerate(todo):
            ctx.step(Progress(done, len(todo), "judging"))
            most -= document.normalised_size + document.original_size
            if most < 0:
                break
            judged = _judge(file, worker, document)
            ctx.check()
            if judged is not None:
                found[document.index_sha256] = judged
    return found


def with_judged(case: Case, judged: Mapping[str, Judged]) -> Case:
    """Return the case with what was found of its papers, wherever they are by now."""

    def told(item: Evidence) -> Evidence:
        if not any(one.index_sha256 in judged for one in item.documents):
            return item
        return replace(item, documents=tuple(map(_teller(judged), item.documents)))

    evidence = tuple(map(told, case.evidence))
    gone = tuple(replace(one, evidence=told(one.evidence)) for one in case.bin)
    return case if (evidence, gone) == (case.evidence, case.bin) else replace(case, evidence=evidence, bin=gone)


def _teller(judged: Mapping[str, Judged]) -> Callable[[Document], Document]:
    def tell(document: Document) -> Document:
        one = judged.get(document.index_sha256)
        return document if one is None else replace(document, index_sha256=one.index_sha256, pictures=one.pictures)

    return tell


def _documents(case: Case) -> tuple[Document, ...]:
    every = (*case.documents, *(document for one in case.bin for document in one.evidence.documents))
    return tuple({one.index_sha256: one for one in every}.values())


def _known(file: CaseFile, document: Document, ctx: JobContext) -> bool:
    """Tell whether somebody looked: indexes of earlier versions have no such entry. Decoding them all would take too long."""
    ctx.check()
    try:
        data = _bytes(file, document.index_sha256)
    except CaseFileError as error:
        if error.code == "document-absent":
            return True
        raise
    at = data.rfind(b'"archive":')
    return at >= 0 and not data.startswith(b"null", at + len(b'"archive":'))


def _judge(file: CaseFile, worker: Worker, document: Document) -> Judged | None:
    try:
        index, part, original = (
            _bytes(file, sha256) for sha256 in (document.index_sha256, document.normalised_sha256, document.original_sha256)
        )
    except CaseFileError as error:
        if error.code == "document-absent":
            return None
        raise
    found = judge_part(worker, index, part, original, document.notes)
    if found is None:
        return None
    sha256, _ = file.store(io.BytesIO(msgspec.json.encode(found)))
    return Judged(sha256, sum(bool(page.picture) for page in found.pages))


def _bytes(file: CaseFile, sha256: str) -> bytes:
    with closing(file.read(sha256)) as stream:
        return stream.read()
