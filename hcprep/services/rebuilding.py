"""What earlier packages give the next one: what was proven of its papers, and a front that is there before its pages are set."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from itertools import takewhile
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from hcprep import __version__
from hcprep.errors import BuildError, Cancelled, HcprepError
from hcprep.jobs import JobContext
from hcprep.model.evidence import Build
from hcprep.model.plan import FrontMatter
from hcprep.model.proven import ProvenFront
from hcprep.package.expected import ExpectedBook
from hcprep.package.hashing import Hashing
from hcprep.package.proof import Proof, prove
from hcprep.package.proof_desk import Ready
from hcprep.package.proof_front import paper_keys
from hcprep.package.reuse import copy_front
from hcprep.package.spec import BookSpec, PagesAt, Reused, WrittenBook
from hcprep.package.writer import write_book
from hcprep.services.book import Book
from hcprep.services.writing import held


def proven_of(builds: Sequence[Build], expected: ExpectedBook) -> ProvenFront | None:
    """Return what was proven of the latest package that has most papers in common with a book."""
    keys = set(paper_keys(expected)) - {""}
    found, most = None, 0
    for build in reversed(builds):
        known = sum(paper.key in keys for paper in build.front.papers) if build.front else 0
        if known > most:
            found, most = build.front, known
    return found


def reused_of(builds: Sequence[Build], folder: Path, keys: Sequence[str]) -> Reused | None:
    """Return the front to take over for papers with such keys, by rank: of the latest file in a folder that has most of it.

    What another version of the program wrote is not taken over.
    """
    found: Reused | None = None
    for build in reversed(builds):
        front = build.front
        if front is None or front.made_by != __version__:
            continue
        same = takewhile(lambda pair: pair[0].copied == pair[1] != "", zip(front.papers, keys, strict=False))
        ends = tuple(paper.end for paper, _ in same)
        path = folder / build.filename
        more = len(ends) > (len(found.ends) if found else 0)
        if more and path.is_file() and path.stat().st_size == build.size:
            pages = front.pages if len(ends) == len(front.papers) else None
            found = Reused(path, ends, pages=PagesAt(pages.key, pages.end) if pages else None, proven=front)
    return found


def _as_proven(reused: Reused, proof: Proof) -> bool:
    """Tell whether what was taken over is what was proven then: the same bytes, in which the table finds the same objects."""
    then, now = reused.proven, proof.front
    if then is None or now is None:
        return False
    count = len(reused.ends)
    before, after = ([(one.end, one.sha256, one.table) for one in front.papers[:count]] for front in (then, now))
    if reused.pages and now.pages and reused.pages.key == now.pages.key:
        return before == after and then.pages == now.pages
    return before == after


class Begun:
    """The file of a package while its pages are still being typeset: an earlier front is copied into it, flushed and hashed.

    None of it counts unless the book turns out to begin with these papers. Leaving it ends all of that and removes the file,
    which has another name by then if it was proven. No other program writes it meanwhile.
    """

    def __init__(self, part: Path) -> None:
        self._part = part
        self._stop = JobContext()
        self._pool = ThreadPoolExecutor(max_workers=2)
        self._reused: Future[Reused | None] | None = None
        self._flushed: Future[None] | None = None
        self._hashing = Hashing(part)
        self._held = ExitStack()
        self._holds = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.end()
        self._held.close()

    def hold(self) -> None:
        """Keep the file to this program. Raises BuildError `build-elsewhere` while another one makes it, OSError."""
        if not self._holds:
            self._held.enter_context(held(self._part))
            self._holds = True

    def begin(self, builds: Sequence[Build], book: Book) -> None:
        """Begin with the front for the papers of a book, if an earlier package in the folder has it. Raises BuildError."""
        if any((self._part.parent / build.filename).is_file() for build in builds):
            # What the disk has against it is told when the file is to be written.
            with suppress(OSError):
                self.hold()
                self._reused = self._pool.submit(self._copy, builds, book)

    def _copy(self, builds: Sequence[Build], book: Book) -> Reused | None:
        placed = sorted(book.placed(book.plan(FrontMatter())), key=attrgetter("rank"))
        reused = reused_of(builds, self._part.parent, [one.part_key for one in placed])
        if reused is None:
            return None
        with reused.path.open("rb") as earlier, self._part.open("wb") as stream:
            copy_front(earlier, stream, reused.ends[-1], self._stop.check)
            stream.flush()
        self._pool.submit(self._hashing.read, reused.ends, self._stop)
        self._flushed = self._pool.submit(self._flush)
        return reused

    def _flush(self) -> None:
        with self._part.open("r+b") as stream:
            os.fsync(stream.fileno())

    def take(self, reused: Reused | None) -> Hashing | None:
        """Return what hashes the file if it begins with a front, to write the rest behind it; else nothing is at work on it."""
        with suppress(OSError, HcprepError, Cancelled):
            if reused is not None and self._reused is not None and self._reused.result() == reused:
                return self._hashing
        self.end()
        return None

    def end(self) -> bool:
        """Let nothing be at work on the file any more; tell whether what was copied is on the disk."""
        self._stop.cancel()
        self._pool.shutdown()
        return self._flushed is None or self._flushed.exception() is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """A book to be written into the file `part` and proven as the file `name` at a moment (ISO)."""

    spec: BookSpec
    expected: ExpectedBook
    part: Path
    name: str
    at: str


def write_and_prove(making: Making, builds: Sequence[Build], begun: Begun, ready: Ready, ctx: JobContext) -> Proof:
    """Write and prove a book with what earlier builds left. Raises BuildError, CaseFileError, OSError and Cancelled."""
    proven = proven_of(builds, making.expected)
    reused = reused_of(builds, making.part.parent, [making.expected.parts[at].key for at in making.expected.ordered()])
    proof = _write_and_prove(making, proven, reused, begun.take(reused), ready, ctx)
    on_disk = begun.end()
    if reused and not (on_disk and _as_proven(reused, proof)):
        # The disk did not take what was copied, or the earlier file was changed since; the papers in the case were not.
        proof = _write_and_prove(making, proven, None, None, ready, ctx)
    if proven and not proof.passed:
        return _write_and_prove(making, None, None, None, ready, ctx)
    return proof


def _write_and_prove(  # noqa: PLR0917
    making: Making, proven: ProvenFront | None, reused: Reused | None, hashing: Hashing | None, ready: Ready, ctx: JobContext
) -> Proof:
    with making.part.open("r+b" if hashing else "wb") as stream, ThreadPoolExecutor(max_workers=1) as flusher:
        book = _write_behind(making.spec, stream, ctx, replace(reused, copied=hashing is not None)) if reused else None
        if book is None:
            stream.seek(0)
            stream.truncate()
            hashing, book = None, write_book(making.spec, stream, ctx)
        stream.flush()
        # It takes the disk as long as reading the file again takes the processor; both are done before it gets its name.
        on_disk = flusher.submit(os.fsync, stream.fileno())
        proof = prove(
            making.part,
            making.expected,
            making.at,
            ctx,
            name=making.name,
            ends=book.ends,
            paged=book.paged,
            proven=proven,
            ready=ready,
            hashing=hashing,
        )
        on_disk.result()
    return proof


def _write_behind(spec: BookSpec, stream: BinaryIO, ctx: JobContext, reused: Reused) -> WrittenBook | None:
    """Write the book behind the front of an earlier one, or return None if that is not there and whole."""
    with suppress(BuildError, OSError):
        return write_book(spec, stream, ctx, reused)
    return None
