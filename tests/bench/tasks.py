"""What is measured, each run in a process of its own: `python -m tests.bench --task NAME FOLDER`.

To measure something new, write a function here that takes the corpus folder and add it to TASKS, with the
floor it is compared with.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from hcprep.package.spec import BookSpec

BOOK = "book.pdf"


def _reader(path: Path) -> BinaryIO:
    return path.open("rb")


def reader(path: Path) -> BinaryIO:
    """Open a file to be read."""
    return path.open("rb")


def book_spec(folder: Path) -> BookSpec:
    """Return the book of the corpus: contents, then every ready part as an exhibit."""
    from hcprep.package.spec import Bookmark, BookPart, BookSpec
    from hcprep.parts import read_index

    parts: list[BookPart] = []
    marks: list[Bookmark] = []
    front = folder / "parts" / "front.pdf"
    index = read_index(front.with_suffix(".json").read_bytes())
    parts.append(BookPart(index, partial(_reader, front)))
    page = len(index.pages) + 1
    for number, path in enumerate(sorted((folder / "parts").glob("0*.pdf")), start=1):
        index = read_index(path.with_suffix(".json").read_bytes())
        count = len(index.pages)
        label = f"A-{number}"
        parts.append(BookPart(index, partial(_reader, path), label, 1, count, label))
        inner = tuple(Bookmark(f"Page {offset + 1}", page + offset) for offset in range(count))
        marks.append(Bookmark(f"Exhibit {label}", page, inner))
        page += count
    return BookSpec(tuple(parts), "Bench", "en-CA", tuple(marks))


def write(folder: Path) -> None:
    """Write the book from ready parts: stamps, bookmarks, labels, links, form; flushed to disk."""
    from hcprep.jobs import JobContext
    from hcprep.package.writer import write_book

    with (folder / BOOK).open("wb") as out:
        write_book(book_spec(folder), out, JobContext())
        out.flush()
        os.fsync(out.fileno())


def proof(folder: Path) -> None:
    """Prove the book; its CPU counts that of its worker processes, its peak is that of the largest of them all."""
    from tests.bench.proof import proof

    proof(folder)


def copy(folder: Path) -> None:
    """Copy the same bytes and flush them to disk: the floor of wall time."""
    with (folder / "copy.bin").open("wb") as out:
        for path in sorted((folder / "parts").glob("*.pdf")):
            with path.open("rb") as source:
                shutil.copyfileobj(source, out, 1 << 20)
        out.flush()
        os.fsync(out.fileno())


def idle(folder: Path) -> None:
    """Load what writing needs and do nothing: the floor of memory."""
    from hcprep.package import writer
    from hcprep.parts import read_index

    assert folder.is_dir()
    assert writer.STAGE
    assert callable(read_index)


@dataclass(frozen=True, slots=True)
class Task:
    """A function to time and the tasks (or `qpdf`) its CPU and its wall time are divided by."""

    run: Callable[[Path], None]
    cpu_floor: str = ""
    wall_floor: str = ""


TASKS: dict[str, Task] = {
    "copy": Task(copy),
    "idle": Task(idle),
    "write": Task(write, cpu_floor="qpdf", wall_floor="copy"),
    "proof": Task(proof, cpu_floor="write", wall_floor="write"),
}
