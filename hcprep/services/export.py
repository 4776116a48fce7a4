"""Everything in a case as plain files, so that nobody is locked in."""

from __future__ import annotations

import errno
import hashlib
import re
import shutil
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import msgspec

from hcprep import datafiles
from hcprep.clock import today
from hcprep.errors import CaseFileError, UsageError
from hcprep.jobs import JobContext, Progress
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.model.markdown import to_markdown
from hcprep.services.answers_write import write_answers
from hcprep.services.report import review_report
from hcprep.services.review import review
from hcprep.services.session import Session

_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))})
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*\x7f]')
_CHUNK = 1024 * 1024
_MOST_NAME = 180
"""Bytes of a file name; common file systems allow 255, and copying tools add to it."""


def export_case(session: Session, out: Path, ctx: JobContext | None = None) -> Path:
    """Write the whole case into a folder that does not exist yet, or is empty, and return it.

    Papers are copied byte for byte under `papers/<evidence id>/`. The folder appears only when everything is in it. Raises
    UsageError `usage-folder-not-empty`, CaseFileError `disk-full`, `disk-error` or `case-damaged`, and Cancelled.
    """
    ctx = ctx or JobContext()
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError("usage-folder-not-empty", path=out)
    building = out.with_name(f"{out.name}.part")
    try:
        if building.exists():
            shutil.rmtree(building)
        building.mkdir(mode=0o700, parents=True)
        _fill(session, building, ctx)
        if out.exists():
            out.rmdir()
        building.rename(out)
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise CaseFileError("disk-full" if error.errno == errno.ENOSPC else "disk-error", path=out) from None
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return out


def _fill(session: Session, folder: Path, ctx: JobContext) -> None:
    case = session.case
    on = today(session.clock)
    kit = load_kit(case.edition)
    _write(folder / "README.txt", datafiles.read_text("resources/export/README.txt"))
    _write(folder / "statement.md", to_markdown(case.statement))
    _write(folder / "answers.toml", write_answers(case))
    # In a file of their own, so that they can be left out when the folder is passed on.
    if case.notes:
        _write(folder / "private-notes.txt", case.notes)
    _write(folder / "case.json", _pretty(replace(case, notes="")))
    _write(folder / "checklist.json", _pretty(review_report(kit, case, review(case, on), case.language)))
    total = len(case.documents)
    done = 0
    for item in case.evidence:
        names: set[str] = set()
        for document in item.documents:
            ctx.step(Progress(done, total, "export"))
            name = safe_name(document.filename, names)
            names.add(name.casefold())
            target = folder / "papers" / item.id / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with session.file.read(document.original_sha256) as stream:
                _copy(stream, target, document.original_sha256)
            done += 1
    ctx.step(Progress(done, total, "export"))


def _pretty(value: Case | object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _copy(stream: BinaryIO, target: Path, sha256: str) -> None:
    seen = hashlib.sha256()
    with target.open("xb") as out:
        while chunk := stream.read(_CHUNK):
            seen.update(chunk)
            out.write(chunk)
    if seen.hexdigest() != sha256:
        raise CaseFileError("case-damaged", part="blob", sha256=sha256)


def safe_name(filename: str, taken: Iterable[str] = ()) -> str:
    """Return a file name that every system accepts, at most 180 bytes long, unlike the taken ones (which are casefolded)."""
    name = unicodedata.normalize("NFC", _FORBIDDEN.sub("_", filename)).strip().rstrip(". ") or "paper"
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem:
        stem, ending = name, ""
    if stem.split(".")[0].casefold() in _RESERVED:
        stem = f"_{stem}"
    ending = ending[:16]
    used = set(taken)
    number = 1
    while True:
        tail = (f"-{number}" if number > 1 else "") + (f".{ending}" if ending else "")
        found = _shortened(stem, _MOST_NAME - len(tail.encode())) + tail
        if found.casefold() not in used:
            return found
        number += 1


def _shortened(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore")
