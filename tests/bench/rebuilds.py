"""What each edit of a large book costs: `python -m tests.bench.rebuilds [--documents 250] [EDIT ...]`.

A book of the corpus is written and proven once; then each edit is written behind it and proven, in a process of its own. Printed
are the bytes written anew, the papers drawn, processor seconds of writing and proving with all their processes, and wall time.
With `--check`, qpdf, pypdf and pdfium read every output.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.bench.books import AT, Paper, book_spec, expected_book

if TYPE_CHECKING:
    from hcprep.package.spec import Reused, WrittenBook

FIRST, AGAIN, FRONT = "rebuild-first.pdf", "rebuild-again.pdf", "rebuild-front.json"


def _papers(folder: Path) -> list[Paper]:
    return [Paper(path, path.stem) for path in sorted((folder / "parts").glob("0*.pdf"))]


def _arranged(papers: list[Paper], at: int, pages: Sequence[int], turn: int = 0) -> list[Paper]:
    from hcprep.package.arranging import Shown

    return [
        replace(paper, shown=tuple(Shown(page, turn if page == 3 else 0) for page in pages)) if place == at else paper
        for place, paper in enumerate(papers)
    ]


def _replaced(papers: list[Paper]) -> list[Paper]:
    """The newest one takes the place of one in the middle."""
    *others, newest = papers
    return [newest if place == len(others) // 2 else paper for place, paper in enumerate(others)]


@dataclass(frozen=True, slots=True)
class Edit:
    """The papers of the first book and of the next one, from all there are, and whether a word is edited."""

    then: Callable[[list[Paper]], list[Paper]]
    now: Callable[[list[Paper]], list[Paper]]
    edited: bool = False


def _all(papers: list[Paper]) -> list[Paper]:
    return papers


def _middle(papers: list[Paper]) -> int:
    return len(papers) // 2


EDITS = {
    "word": Edit(_all, _all, edited=True),
    "order": Edit(_all, lambda papers: papers[::-1]),
    "turned": Edit(_all, lambda papers: _arranged(papers, _middle(papers), range(10), 90)),
    "left-out": Edit(_all, lambda papers: _arranged(papers, _middle(papers), [0, 1, 2, 4, 5, 6, 7, 8, 9])),
    "added-last": Edit(lambda papers: papers[:-1], _all),
    "added-middle": Edit(
        lambda papers: papers[:-1], lambda papers: [*papers[: len(papers) // 2], papers[-1], *papers[len(papers) // 2 : -1]]
    ),
    "removed": Edit(_all, lambda papers: [paper for at, paper in enumerate(papers) if at != _middle(papers)]),
    "removed-first": Edit(_all, lambda papers: papers[1:]),
    "replaced": Edit(lambda papers: papers[:-1], _replaced),
}


def _write(folder: Path, name: str, papers: list[Paper], reused: Reused | None, *, edited: bool) -> WrittenBook:
    from hcprep.jobs import JobContext
    from hcprep.package.writer import write_book

    with (folder / name).open("wb") as out:
        written = write_book(book_spec(folder, papers, edited=edited), out, JobContext(), reused)
        out.flush()
        os.fsync(out.fileno())
    return written


def first(folder: Path, edit: Edit) -> str:
    """Write and prove the first book, and keep what was proven of it; return how many papers were drawn."""
    from hcprep.jobs import JobContext
    from hcprep.package.proof import prove

    papers = edit.then(_papers(folder))
    written = _write(folder, FIRST, papers, None, edited=False)
    proof = prove(folder / FIRST, expected_book(folder, papers), AT, JobContext(), ends=written.ends, paged=written.paged)
    proof.require()
    (folder / FRONT).write_bytes(msgspec.json.encode(proof.front))
    return f"{len(proof.originals)}"


def again(folder: Path, edit: Edit) -> str:
    """Write and prove the next book; return what it cost."""
    from itertools import takewhile

    from hcprep.jobs import JobContext
    from hcprep.model.proven import ProvenFront
    from hcprep.package.proof import prove
    from hcprep.package.spec import PagesAt, Reused

    proven = msgspec.json.decode((folder / FRONT).read_bytes(), type=ProvenFront)
    papers = edit.now(_papers(folder))
    expected = expected_book(folder, papers, edited=edit.edited)
    copied = [expected.parts[at].key for at in expected.ordered()]
    same = takewhile(lambda pair: pair[0].copied == pair[1], zip(proven.papers, copied, strict=False))
    pages = PagesAt(proven.pages.key, proven.pages.end) if proven.pages else None
    reused = Reused(folder / FIRST, tuple(paper.end for paper, _ in same), pages=pages)
    start, begun = time.perf_counter(), _cpu()
    book = _write(folder, AGAIN, papers, reused, edited=edit.edited)
    written = _cpu()
    proof = prove(folder / AGAIN, expected, AT, JobContext(), ends=book.ends, paged=book.paged, proven=proven)
    wall, proved = time.perf_counter() - start, _cpu()
    proof.require()
    drawn = sum(one.proved_by == "drawing" for one in proof.originals)
    kept = pages.end if pages and pages == book.paged else reused.ends[-1] if reused.ends else 0
    anew = book.size - kept
    costs = f"{written - begun:7.2f} s writing {proved - written:7.2f} s proving {wall:7.2f} s wall"
    return f"{anew / 1e6:9.2f} MB anew {drawn:5} drawn {costs}"


def _cpu() -> float:
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def check(path: Path) -> None:
    """Read a book with qpdf, pypdf (strict) and pdfium. Raises what they raise."""
    import pypdfium2 as pdfium
    from pypdf import PdfReader

    subprocess.run(["qpdf", "--check", str(path)], check=True, stdout=subprocess.DEVNULL)
    with path.open("rb") as stream:
        pages = len(PdfReader(stream, strict=True).pages)
    with closing(pdfium.PdfDocument(path)) as document:
        assert len(document) == pages
        for at in range(0, pages, 97):
            document[at].render(scale=0.2)


def main() -> None:
    """Measure the edits named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.rebuilds")
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--check", action="store_true", help="read every output with qpdf, pypdf and pdfium")
    parser.add_argument("--step", choices=["first", "again"])
    parser.add_argument("edits", nargs="*", metavar="EDIT", help=", ".join(EDITS))
    chosen = parser.parse_args()
    folder = Path("bench-output") / f"corpus-{chosen.documents}"
    names = chosen.edits or list(EDITS)
    if chosen.step:
        step = first if chosen.step == "first" else again
        print(step(folder, EDITS[names[0]]), end="")
        return
    command = partial(subprocess.run, check=True, text=True, stdout=subprocess.PIPE)
    ready = ""
    for name in sorted(names, key=lambda name: (EDITS[name].then is not _all, name)):
        sort = "all" if EDITS[name].then is _all else "fewer"
        run = [sys.executable, "-m", "tests.bench.rebuilds", "--documents", str(chosen.documents), name, "--step"]
        if ready != sort:
            command([*run, "first"])
            ready = sort
        print(f"{name:14}", command([*run, "again"]).stdout, f"load {os.getloadavg()[0]:.1f}", flush=True)
        if chosen.check:
            check(folder / AGAIN)


if __name__ == "__main__":
    main()
