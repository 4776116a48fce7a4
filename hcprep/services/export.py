"""Everything in a case as plain files, so that nobody is locked in."""

from __future__ import annotations

import errno
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from hcprep import datafiles
from hcprep.casefile import Loss, ReadOnlyCase
from hcprep.clock import Clock, today
from hcprep.errors import CaseFileError, KitError, UsageError
from hcprep.jobs import JobContext, Progress
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.markdown import to_markdown
from hcprep.services.answers_write import write_answers
from hcprep.services.file_names import safe_name
from hcprep.services.report import review_report
from hcprep.services.review import review
from hcprep.services.session import Session

_CHUNK = 1024 * 1024
_ENDINGS = ((b"%PDF", "pdf"), (b"\xff\xd8\xff", "jpg"), (b"\x89PNG", "png"), (b"PK\x03\x04", "zip"), (b"{", "json"))


class Readable(Protocol):
    """Where stored papers come from: an open case file, or a damaged one."""

    def read(self, sha256: str) -> BinaryIO:
        """Return a reader of stored bytes. Raises CaseFileError."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The folder that was written, and what could not be read and is not in it."""

    folder: Path
    missing: tuple[Loss, ...] = ()


def export_case(session: Session, out: Path, ctx: JobContext | None = None) -> Exported:
    """Write the whole case into a folder that does not exist yet, or is empty.

    Papers are copied byte for byte under `papers/<evidence id>/`. The folder appears only when everything that can be read is in
    it; what is missing stands in `missing.json`. Raises UsageError `usage-folder-not-empty`, CaseFileError `disk-full` or
    `disk-error`, and Cancelled.
    """
    return _export(_Source(session.case, session.file, session.clock), out, ctx or JobContext())


def export_file(file: ReadOnlyCase, out: Path, clock: Clock, ctx: JobContext | None = None) -> Exported:
    """Write everything that can be read of a closed case file, whole or damaged, into a folder, as `export_case` does.

    Documents that no row names any more are in `recovered/`.
    """
    source = _Source(file.load(), file, clock, strays=file.strays, losses=file.losses)
    return _export(source, out, ctx or JobContext())


@dataclass(frozen=True, slots=True)
class _Source:
    case: Case
    file: Readable
    clock: Clock
    strays: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()


def _export(source: _Source, out: Path, ctx: JobContext) -> Exported:
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError("usage-folder-not-empty", path=out)
    building = out.with_name(f"{out.name}.part")
    try:
        if building.exists():
            shutil.rmtree(building)
        building.mkdir(mode=0o700, parents=True)
        missing = _fill(source, building, ctx)
        if out.exists():
            out.rmdir()
        building.rename(out)
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise CaseFileError("disk-full" if error.errno == errno.ENOSPC else "disk-error", path=out) from None
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return Exported(out, missing)


def _fill(source: _Source, folder: Path, ctx: JobContext) -> tuple[Loss, ...]:
    case = source.case
    missing = [loss for loss in source.losses if loss.part != "document"]
    _write(folder / "README.txt", datafiles.read_text("resources/export/README.txt"))
    _write(folder / "statement.md", to_markdown(case.statement))
    _write(folder / "answers.toml", write_answers(case))
    # In a file of their own, so that they can be left out when the folder is passed on.
    if case.notes:
        _write(folder / "private-notes.txt", case.notes)
    _write(folder / "case.json", _pretty(replace(case, notes="")))
    try:
        kit = load_kit(case.edition or None)
        _write(folder / "checklist.json", _pretty(review_report(kit, case, review(case, today(source.clock)), case.language)))
    except KitError:
        # Rules this computer does not have, or whose name is lost, must not keep anyone's papers in.
        missing.append(Loss(part="checklist", id=case.edition))
    missing.extend(_papers(source, folder / "papers", ctx))
    for sha256 in source.strays:
        with source.file.read(sha256) as stream:
            start = stream.read(8)
            stream.seek(0)
            ending = next((ending for magic, ending in _ENDINGS if start.startswith(magic)), "bin")
            _copy(stream, folder / "recovered" / f"{sha256[:16]}.{ending}", sha256)
    if missing:
        _write(folder / "missing.json", _pretty(missing))
    return tuple(missing)


def _papers(source: _Source, folder: Path, ctx: JobContext) -> Iterator[Loss]:
    total = len(source.case.documents)
    done = 0
    folders: set[str] = set()
    for item in source.case.evidence:
        # An id made by someone else could be a path.
        own = safe_name(item.id, folders)
        folders.add(own.casefold())
        names: set[str] = set()
        for document in item.documents:
            ctx.step(Progress(done, total, "export"))
            name = safe_name(document.filename, names)
            names.add(name.casefold())
            loss = _paper(source.file, folder / own / name, item, document)
            if loss is not None:
                yield loss
            done += 1
    ctx.step(Progress(done, total, "export"))


def _paper(file: Readable, target: Path, item: Evidence, document: Document) -> Loss | None:
    """Copy a paper; where only its cleaned copy is whole, that one instead. Return what is missing."""
    sha256 = document.original_sha256
    loss = Loss(part="document", id=item.id, title=item.title, document=document.id, what="original", sha256=sha256)
    try:
        stream = file.read(sha256)
    except CaseFileError as error:
        if error.code not in {"case-damaged", "document-absent"}:
            raise
    else:
        with stream:
            return None if _copied(stream, target, sha256) else loss
    if document.normalised_sha256:
        with suppress(CaseFileError), file.read(document.normalised_sha256) as stream:
            _copied(stream, target.with_name(f"{target.stem}.cleaned.pdf"), document.normalised_sha256)
    return loss


def _copied(stream: BinaryIO, target: Path, sha256: str) -> bool:
    try:
        _copy(stream, target, sha256)
    except CaseFileError:
        target.unlink(missing_ok=True)
        return False
    return True


def _pretty(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def _copy(stream: BinaryIO, target: Path, sha256: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    seen = hashlib.sha256()
    with target.open("xb") as out:
        while chunk := stream.read(_CHUNK):
            seen.update(chunk)
            out.write(chunk)
    if seen.hexdigest() != sha256:
        raise CaseFileError("case-damaged", part="blob", sha256=sha256)
