"""A rebuild as the program does it, of a real case: `python -m tests.bench.program [--documents N] [--warm] [EDIT ...]`.

A case holds the corpus, and a statement of ten pages. Its first package is made once; then each edit is built in a process of its
own that has the case open, as the window has. Printed are wall time and processor seconds with all processes, and when each stage
began.
"""

from __future__ import annotations

import argparse
import io
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock, stamp
from hcprep.jobs import JobContext, Progress
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Build, Document, Evidence
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.example import example_answers
from hcprep.services.package import BuiltPackage, build_package
from hcprep.services.papers import with_tab
from hcprep.services.spare import Coming, Spares
from tests.bench.corpus import PAGES, build

WORDS = "lantern copper window bicycle"
CLOCK = FixedClock.on(date(2026, 11, 22))
_ITEMS = ("E1", "E3", "E4", "E8", "E2", "E5", "E6", "D1", "D3", "D4")
_PARAGRAPHS = 60
_SAID = "In 2019 I moved to Montréal with my daughter and began to work nights in a bakery near our home. " * 4


def _document(file: CaseFile, source: Path, part: Path) -> Document:
    """Store one paper of the corpus as intake did and return what the case says of it."""
    kept = [
        file.store(io.BytesIO(path.read_bytes()))
        for path in (source, part, part.with_suffix(".json"), part.with_suffix(".looks"))
    ]
    (original, original_size), (normalised, size), (index, _), (looks, _) = kept
    return Document(
        id=f"doc-{source.stem}",
        filename=source.name,
        media_type="application/pdf",
        original_sha256=original,
        original_size=original_size,
        normalised_sha256=normalised,
        normalised_size=size,
        index_sha256=index,
        looks_sha256=looks,
        pages=PAGES,
        added=f"2026-11-20T10:00:00+00:00 {source.stem}",
    )


def make_case(folder: Path, path: Path) -> None:
    """Write the case; the corpus must have been taken in (`python -m tests.bench` does)."""
    kit = load_kit()
    case = replace(example_answers(), id="bench", fictional=False)
    file = CaseFile.create(path, WORDS, case, stamp(CLOCK))
    paragraphs = []
    for number, source in enumerate(sorted((folder / "sources").glob("*.pdf"))):
        item, key = _ITEMS[number % len(_ITEMS)], f"paper-{number}"
        about = case.people[number % 4].id if item.startswith("D") else ""
        document = _document(file, source, folder / "parts" / source.name)
        made = Evidence(id=key, title=f"Paper number {number}", item=item, person=about, documents=(document,))
        tab = kit.tab_for(item)
        case = edits.put_evidence(with_tab(case, kit, tab), made, tab)
        if number < _PARAGRAPHS:
            cited = Citation(evidence=key, page=number % PAGES + 1)
            paragraphs.append(Paragraph(id=f"p{number}", runs=(Text(text=_SAID), cited)))
    cut = [paragraphs[start : start + 12] for start in range(0, len(paragraphs), 12)]
    sections = (Section(id=f"s{number}", heading=f"Part {number}", paragraphs=tuple(rows)) for number, rows in enumerate(cut))
    file.commit(file.load(), edits.put_statement(case, Statement(sections=tuple(sections))), stamp(CLOCK))
    file.close()


def _word(case: Case) -> Case:
    first, *others = case.statement.sections
    begins, *more = first.paragraphs
    said = begins.runs[0]
    words = said.text if isinstance(said, Text) else ""
    told = replace(begins, runs=(Text(text="An edited word. " + words), *begins.runs[1:]))
    return edits.put_statement(case, Statement(sections=(replace(first, paragraphs=(told, *more)), *others)))


def _order(case: Case) -> Case:
    return replace(case, tabs=tuple(replace(tab, evidence=tab.evidence[::-1]) for tab in case.tabs))


EDITS: dict[str, Callable[[Case], Case]] = {"nothing": lambda case: case, "word": _word, "order": _order}


def _cpu() -> float:
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def _made(case: Case, file: CaseFile, out: Path, spares: Spares | None = None) -> tuple[BuiltPackage, str]:
    """Build once; return the package and what it took, with the time each stage began."""
    stages: dict[str, float] = {}
    start, begun = time.perf_counter(), _cpu()

    def report(progress: Progress) -> None:
        stages.setdefault(progress.code, time.perf_counter() - start)

    built = build_package(case, file, out, CLOCK, JobContext(report), spares=spares)
    wall, cpu = time.perf_counter() - start, _cpu() - begun
    drawn = sum(one.proved_by == "drawing" for one in built.proof.originals)
    told = " ".join(f"{code} {at:.2f}" for code, at in stages.items())
    return built, f"{built.proof.pages:5} pages {drawn:4} drawn {wall:6.2f} s wall {cpu:6.2f} s CPU ({told})"


def made(folder: Path, edit: str) -> str:
    """Build once, behind the first package unless it is the first; return what it took."""
    path, known = folder / "program.hcase", folder / "program.json"
    file = CaseFile.open(path, WORDS)
    case = file.load()
    if edit != "first":
        case = edits.put_build(EDITS[edit](case), msgspec.json.decode(known.read_bytes(), type=Build))
    built, told = _made(case, file, folder / "program")
    if edit == "first":
        known.write_bytes(msgspec.json.encode(built.build()))
        built.path.rename(folder / "program-first.pdf")
    file.close()
    return told


def made_again(folder: Path, edit: str, times: int = 3) -> str:
    """Build again and again in this process, as an open window does, edited each time and with processes that wait.

    Processor seconds are those of this process and of the processes of the proof; the typesetter's come when it ends.
    """
    file = CaseFile.open(folder / "program.hcase", WORDS)
    first = msgspec.json.decode((folder / "program.json").read_bytes(), type=Build)
    case = edits.put_build(file.load(), first)
    spares, lines = Spares(), []
    for _ in range(times):
        # The window lays out what is there while nobody does anything; then something is edited.
        spares.begin(Coming(case, file, CLOCK.now().date(), folder / "program"))
        spares.wait()
        spares.begin(Coming(case, file, CLOCK.now().date(), folder / "program"))
        spares.wait()
        case = EDITS[edit](case)
        built, told = _made(case, file, folder / "program", spares)
        case = edits.put_build(case, built.build())
        lines.append(told)
    spares.end()
    file.close()
    return "\n         ".join(lines)


def main() -> None:
    """Measure the edits named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.program")
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--step")
    parser.add_argument("--warm", action="store_true", help="three builds in one process, as in a window that has been open")
    parser.add_argument("edits", nargs="*", metavar="EDIT", help=", ".join(EDITS))
    chosen = parser.parse_args()
    folder = Path("bench-output") / f"corpus-{chosen.documents}"
    if chosen.step:
        print((made_again if chosen.warm else made)(folder, chosen.step), end="")
        return
    build(folder, chosen.documents)
    if not (folder / "program.hcase").exists():
        make_case(folder, folder / "program.hcase")
    run = [sys.executable, "-m", "tests.bench.program", "--documents", str(chosen.documents), "--step"]
    names = ["first"] if not (folder / "program.json").exists() else []
    for name in names + (chosen.edits or list(EDITS)) * chosen.runs:
        if name != "first":
            # The first package lies in the folder, as the build before left it.
            first = msgspec.json.decode((folder / "program.json").read_bytes(), type=Build)
            (folder / "program" / first.filename).unlink(missing_ok=True)
            os.link(folder / "program-first.pdf", folder / "program" / first.filename)
        warm = ["--warm"] if chosen.warm and name != "first" else []
        found = subprocess.run([*run, name, *warm], check=True, text=True, stdout=subprocess.PIPE)
        print(f"{name:8}", found.stdout, f"load {os.getloadavg()[0]:.1f}", flush=True)


if __name__ == "__main__":
    main()
