"""What becomes of one PDF: refused with a code, or carried in a book that its proof and three other readers agree on."""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter

from hcprep.errors import BuildError, IntakeRefusedError
from hcprep.intake.reader import read_paper
from hcprep.intake.taken import TakenIn
from hcprep.intake.watch import Watch
from hcprep.package import proof_desk
from hcprep.package.arranging import Shown
from hcprep.package.expected import ExpectedBook
from tests.corpora.carrying import BOOK, carry
from tests.unit.package.proving import InProcess

_DRAWN = 6
"""Pages drawn of each file, besides those the proof draws."""
_SECONDS = 90
"""Patience with another reader, whose time is not ours."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`outcome` is carried, repaired, refused, wrong, hung or crashed; `odd` what other readers see differently.

    `own` are the processor seconds of intake, book and proof, without the other readers.
    """

    outcome: str
    reason: str = ""
    notes: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()
    own: float = 0.0


def judge(path: Path, folder: Path, watch: Watch, *, readers: bool = True) -> Verdict:
    """Take a file in, write two copies of it into a book, prove it, and let other `readers` look."""
    began = time.process_time()
    verdict, carried = _judged(path, folder, watch)
    verdict = replace(verdict, own=time.process_time() - began)
    if carried is None or not readers:
        return verdict
    try:
        return replace(verdict, odd=tuple(_odd(path, path.read_bytes(), folder, *carried)))
    except subprocess.TimeoutExpired as error:
        return replace(verdict, odd=(f"reader:{error.cmd[0]}",))


def _judged(path: Path, folder: Path, watch: Watch) -> tuple[Verdict, tuple[TakenIn, ExpectedBook] | None]:
    data = path.read_bytes()
    vars(proof_desk)["Worker"] = InProcess
    try:
        taken = read_paper(path.name, data, watch)
    except IntakeRefusedError as error:
        return Verdict("refused", error.code), None
    try:
        proof, expected = carry(taken, data, folder)
    except BuildError as error:
        if error.code != "build-no-room":
            raise
        # A page so full of notes that no place is free once it is turned; the build says which.
        return Verdict("refused", error.code, taken.notes), None
    if not proof.passed:
        failures = [f"{check.id}:{one.page}:{one.code}:{dict(one.facts)}" for check in proof.checks for one in check.failures]
        return Verdict("wrong", "proof", taken.notes, tuple(failures[:6])), None
    return Verdict("repaired" if "repaired" in taken.notes else "carried", "", taken.notes), (taken, expected)


def _odd(path: Path, data: bytes, folder: Path, taken: TakenIn, expected: ExpectedBook) -> Iterator[str]:
    yield from _checked(folder, taken.pdf)
    yield from _read(folder / BOOK, expected)
    if not {"appearance-made", "appearance-incomplete"}.intersection(taken.notes):
        # Else the original leaves it to each reader how its fields look.
        yield from _seen(data, folder / BOOK, expected)
    yield from _words(path, folder, taken)


def _qpdf(path: Path) -> tuple[int, str]:
    ran = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, timeout=_SECONDS, check=False)
    said = (ran.stdout + ran.stderr).decode("utf-8", "replace").splitlines()
    return ran.returncode, next((line for line in said if "ERROR" in line or "WARNING" in line), "")[:200]


def _checked(folder: Path, part: bytes) -> list[str]:
    code, said = _qpdf(folder / BOOK)
    if not code:
        return []
    alone = folder / "alone.pdf"
    alone.write_bytes(part)
    return [] if _qpdf(alone)[0] else [f"qpdf:{said}"]


def _read(path: Path, expected: ExpectedBook) -> list[str]:
    reader = pypdf.PdfReader(path)
    return [] if len(reader.pages) == expected.pages else [f"pypdf:{len(reader.pages)} pages"]


def _seen(data: bytes, path: Path, expected: ExpectedBook) -> list[str]:
    """Draw pages of the original beside both of theirs in the book: outside of the stamp they look alike."""
    try:
        source = pdfium.PdfDocument(data)
        source.init_forms()
    except pdfium.PdfiumError:
        return []
    odd: list[str] = []
    book = pdfium.PdfDocument(path)
    book.init_forms()
    for part in expected.parts:
        for at in range(min(_DRAWN, part.pages) if len(source) == part.source_pages else 0):
            number = part.first + at
            before, after = _drawn(source, part.source(at)), _drawn(book, Shown(number - 1))
            if before is None or after is None or (before[1] and part.source(at).turn):
                continue
            count = _strayed(before[0], after[0], [side * after[2] for side in expected.stamps[number - 1].box])
            if count:
                odd.append(f"drawn:{part.label} {at + 1}: {count}")
    return odd


def _drawn(document: pdfium.PdfDocument, shown: Shown) -> tuple[Image.Image, bool, float] | None:
    """Return a page drawn turned, whether notes on it stay upright, and the pixels of a point; None if it cannot be drawn."""
    try:
        sheet = document[shown.page]
    except pdfium.PdfiumError:
        return None
    if min(sheet.get_size()) < 1:
        return None
    scale = min(1.0, 1000 / max(sheet.get_size()))
    picture = sheet.render(scale=scale, rotation=shown.turn).to_pil().convert("L")
    return picture, _any_upright(sheet), scale


def _any_upright(sheet: Any) -> bool:
    import pypdfium2.raw as pdfium_c

    notes = [pdfium_c.FPDFPage_GetAnnot(sheet.raw, at) for at in range(pdfium_c.FPDFPage_GetAnnotCount(sheet.raw))]
    return any(note and pdfium_c.FPDFAnnot_GetFlags(note) & 0x10 for note in notes)


def _strayed(before: Image.Image, after: Image.Image, stamp: Sequence[float]) -> int:
    """Count pixels that are dark in one picture and light in the other, even one pixel further; -1 for other sizes."""
    if abs(before.width - after.width) > 1 or abs(before.height - after.height) > 1:
        return -1
    after = after.resize(before.size)
    left, top, right, bottom = (round(side) for side in stamp)
    box = (left - 2, top - 2, right + 2, bottom + 2)
    count = 0
    for one, other in ((before, after), (after, before)):
        fair = other.filter(ImageFilter.MinFilter(3))
        gone = ImageChops.subtract(fair, one)
        gone.paste(0, box)
        count += sum(gone.histogram()[64:])
    return count


def _words(path: Path, folder: Path, taken: TakenIn) -> list[str]:
    """Let poppler read the words of the original and of its first copy in the book."""
    before = _text(path, 1, taken.pages)
    if before is None:
        return []
    after = _text(folder / BOOK, 2, 1 + taken.pages)
    if after is None:
        return ["poppler:unreadable"]
    lost = before - after
    return [f"words:{lost.total()} of {before.total()}: {list(lost)[:4]}"] if lost.total() > 2 + before.total() / 50 else []


def _text(path: Path, first: int, last: int) -> Counter[str] | None:
    pages = ["-f", str(first), "-l", str(min(last, first + 20))]
    ran = subprocess.run(["pdftotext", *pages, str(path), "-"], capture_output=True, timeout=_SECONDS, check=False)
    return None if ran.returncode else Counter(ran.stdout.decode("utf-8", "replace").split())
