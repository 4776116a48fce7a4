"""One case of more than 4 GiB: taken in, read whole, copied, without memory growing. Only at release size."""

from __future__ import annotations

import hashlib
import io
import resource
import shutil
import sys
from typing import TYPE_CHECKING

from hcprep.casefile import CaseFile, copy_case
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import OTHER, WORDS, create, moment

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_ROOM = 12 * 1024**3
_PAPERS = 5
_SIZE = 900 * 1000**2
_MEMORY = 128
"""Megabytes the process may grow by, 33 of them the caches of SQLite: a thirtieth of the file."""


class Endless(io.RawIOBase):
    """Bytes without end, cut at a size; no two megabytes are alike."""

    def __init__(self, seed: int, size: int) -> None:
        self._block = hashlib.shake_256(str(seed).encode()).digest(1 << 20)
        self._left = size
        self._count = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill a buffer."""
        target = memoryview(buffer).cast("B")
        count = min(len(target), self._left, len(self._block))
        target[:count] = self._block[:count]
        target[: min(8, count)] = self._count.to_bytes(8, "big")[: min(8, count)]
        self._count += 1
        self._left -= count
        return count


def gate(run: Run) -> Result:
    """Skipped where there is no room for two such files."""
    result = Result()
    if not run.release:
        result.skipped = "a file over 4 GiB is for --release"
        return result
    if shutil.disk_usage(run.folder).free < _ROOM:
        result.skipped = "less than 12 GB free"
        return result
    quick_key()
    folder = run.fresh("huge")
    path, copy = folder / "a.hcase", folder / "b.hcase"
    create(path)
    before = _memory()
    with CaseFile.open(path, WORDS) as file:
        case = file.load()
        for number in range(_PAPERS):
            sha256, size = file.store(io.BufferedReader(Endless(number, _SIZE)))
            paper = Document(id=f"d{number}", filename="f", media_type="x", original_sha256=sha256, original_size=size)
            new = edits.put_evidence(case, Evidence(id=f"e{number}", title="t", documents=(paper,)), "home")
            file.commit(case, new, moment(number))
            case = new
        made = copy_case(file, copy, OTHER, moment(0))
        result.counts |= {"bytes": path.stat().st_size, "bytes of the copy": made.size, "documents copied": made.blobs}
    with CaseFile.open(copy, OTHER) as file:
        if file.load() != case:
            result.miss("the copy holds another case")
        for document in case.documents:
            # The first read checks all of it.
            file.read(document.original_sha256).close()
            result.count("documents read whole")
        if file._connection.execute("PRAGMA integrity_check").get != "ok":
            result.miss("integrity check")
    result.most("memory grew by, MB", _memory() - before)
    if path.stat().st_size <= 4 * 1024**3 or made.blobs != _PAPERS:
        result.miss("the file is not as large as it should be")
    if _memory() - before > _MEMORY:
        result.miss("memory grew")
    path.unlink()
    copy.unlink()
    return result


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
