"""What is measured, each run in a process of its own: `python -m tests.bench --task NAME FOLDER`.

To measure something new, write a function here that takes the corpus folder and add it to TASKS, with the
floor it is compared with.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


def intake(folder: Path) -> None:
    """Take every source in as the program does: judged, repaired, sanitised, drawn once. The ready parts stay in `parts`."""
    from hashlib import sha256

    from hcprep.intake.reader import read_paper
    from hcprep.parts import index_bytes

    for source in sorted((folder / "sources").glob("*.pdf")):
        data = source.read_bytes()
        taken = read_paper(source.name, data)
        part = folder / "parts" / source.name
        part.write_bytes(taken.pdf)
        part.with_suffix(".json").write_bytes(index_bytes(taken.index))
        part.with_suffix(".looks").write_bytes(taken.looks)
        part.with_suffix(".sha256").write_text(sha256(taken.pdf).hexdigest(), encoding="ascii")
        source.with_suffix(".sha256").write_text(sha256(data).hexdigest(), encoding="ascii")


def normalise(folder: Path) -> None:
    """Only open every source, make it a ready part and write it: what a merge of raw files has to do besides judging them."""
    import pikepdf

    from hcprep.parts import make_part

    for source in sorted((folder / "sources").glob("*.pdf")):
        with pikepdf.open(source) as pdf:
            data, _ = make_part(pdf)
        (folder / "normalised.bin").write_bytes(data)


def write(folder: Path) -> None:
    """Write the book from ready parts: stamps, bookmarks, labels, links, form; flushed to disk."""
    from tests.bench.books import Variant, write_variant

    write_variant(folder, Variant())


def proof(folder: Path) -> None:
    """Prove the book; its CPU counts that of its worker processes, its peak is that of the largest of them all."""
    from tests.bench.books import Variant, prove_variant

    prove_variant(folder, Variant())


def verify(folder: Path) -> None:
    """Prove it with every page drawn twice and nothing remembered, as `hcprep verify` does."""
    from tests.bench.books import Variant, prove_variant

    prove_variant(folder, Variant(), anew=True)


def tail(folder: Path) -> None:
    """Write the book again after an edited word on the contents pages; flushed to disk."""
    from tests.bench.books import Variant, write_variant

    write_variant(folder, Variant(edited=True), again=True)


def tail_order(folder: Path) -> None:
    """Write the book again in reversed order; flushed to disk."""
    from tests.bench.books import Variant, write_variant

    write_variant(folder, Variant(edited=True, turned=True), again=True)


def proof_word(folder: Path) -> None:
    """Prove what `tail` wrote, by hash where it can."""
    from tests.bench.books import Variant, prove_variant

    prove_variant(folder, Variant(edited=True), again=True)


def proof_order(folder: Path) -> None:
    """Prove what `tail-order` wrote, by hash where it can."""
    from tests.bench.books import Variant, prove_variant

    prove_variant(folder, Variant(edited=True, turned=True), again=True)


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


def plan(folder: Path) -> None:
    """Lay out a case as large as the corpus as screens do, and print the milliseconds it takes."""
    from tests.bench.plans import plan

    plan(len(list((folder / "sources").glob("*.pdf"))))


@dataclass(frozen=True, slots=True)
class Task:
    """A function to time and the tasks (or `qpdf`) its CPU and its wall time are divided by, added up where there are several."""

    run: Callable[[Path], None]
    cpu_floor: tuple[str, ...] = ()
    wall_floor: tuple[str, ...] = ()


_RAW = ("intake", "write")

TASKS: dict[str, Task] = {
    "copy": Task(copy),
    "idle": Task(idle),
    "normalise": Task(normalise, ("qpdf",)),
    "intake": Task(intake, ("qpdf",)),
    "write": Task(write, ("copy",), ("copy",)),
    "proof": Task(proof, _RAW, _RAW),
    "verify": Task(verify, _RAW, _RAW),
    "tail": Task(tail, ("copy",), ("copy",)),
    "proof-word": Task(proof_word, _RAW, _RAW),
    "tail-order": Task(tail_order, ("copy",), ("copy",)),
    "proof-order": Task(proof_order, _RAW, _RAW),
    "plan": Task(plan),
}
