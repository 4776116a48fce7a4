"""The papers of a case as files of their own: those in use, those removed, and packages that were sent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from hcprep.casefile import Loss, ReadOnlyCase
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.services.file_names import safe_name

_CHUNK = 1024 * 1024
_ENDINGS = ((b"%PDF", "pdf"), (b"\xff\xd8\xff", "jpg"), (b"\x89PNG", "png"), (b"PK\x03\x04", "zip"), (b"{", "json"))
PAPERS: Final = "papers"
REMOVED: Final = "removed-papers"
SENT: Final = "sent-packages"
RECOVERED: Final = "recovered"


def write_papers(case: Case, file: ReadOnlyCase, folder: Path, ctx: JobContext) -> Iterator[Loss]:
    """Write every stored file of a case below a folder, and yield what cannot be read. Raises OSError, Cancelled."""
    removed = [each.evidence for each in case.bin]
    total = sum(len(item.documents) for item in (*case.evidence, *removed)) + len(case.filed)
    done = 0
    for name, items in ((PAPERS, case.evidence), (REMOVED, removed)):
        for target, item, document in _places(folder / name, items):
            ctx.step(Progress(done, total, "export"))
            loss = _paper(file, target, item, document)
            if loss is not None:
                yield loss
            done += 1
    names: set[str] = set()
    for filed in case.filed:
        ctx.step(Progress(done, total, "export"))
        name = safe_name(filed.filename, names, "package.pdf")
        names.add(name.casefold())
        if not _read(file, filed.sha256, folder / SENT / name):
            yield Loss(part="document", id=filed.id, title=filed.filename, what="filed", sha256=filed.sha256)
        done += 1
    for sha256 in file.strays:
        ctx.check()
        with file.read(sha256) as stream:
            start = stream.read(8)
            stream.seek(0)
            ending = next((ending for magic, ending in _ENDINGS if start.startswith(magic)), "bin")
            _copy(stream, folder / RECOVERED / f"{sha256[:16]}.{ending}", sha256)
    ctx.step(Progress(done, total, "export"))


def _places(folder: Path, items: Iterable[Evidence]) -> Iterator[tuple[Path, Evidence, Document]]:
    folders: set[str] = set()
    for item in items:
        # An id made by someone else could be a path.
        own = safe_name(item.id, folders)
        folders.add(own.casefold())
        names: set[str] = set()
        for document in item.documents:
            name = safe_name(document.filename, names)
            names.add(name.casefold())
            yield folder / own / name, item, document


def _paper(file: ReadOnlyCase, target: Path, item: Evidence, document: Document) -> Loss | None:
    """Copy a paper; where only its cleaned copy is whole, that one instead. Return what is missing."""
    if _read(file, document.original_sha256, target):
        return None
    if document.normalised_sha256:
        _read(file, document.normalised_sha256, target.with_name(f"{target.stem}.cleaned.pdf"))
    return Loss(
        part="document", id=item.id, title=item.title, document=document.id, what="original", sha256=document.original_sha256
    )


def _read(file: ReadOnlyCase, sha256: str, target: Path) -> bool:
    """Copy stored bytes into a file; False, and no file, if they are not whole or were left out of this case file."""
    try:
        with file.read(sha256) as stream:
            _copy(stream, target, sha256)
    except CaseFileError as error:
        if error.code not in {"case-damaged", "document-absent"}:
            raise
        target.unlink(missing_ok=True)
        with suppress(OSError):
            target.parent.rmdir()
        return False
    return True


def _copy(stream: BinaryIO, target: Path, sha256: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    seen = hashlib.sha256()
    with target.open("xb") as out:
        while chunk := stream.read(_CHUNK):
            seen.update(chunk)
            out.write(chunk)
    if seen.hexdigest() != sha256:
        raise CaseFileError("case-damaged", part="blob", sha256=sha256)
