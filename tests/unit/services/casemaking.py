"""Cases made of small papers of every kind, for the tests of the package and of its proof."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.intake.reader import read_paper
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text

PASSPHRASE = "correct horse battery staple"
AT = "2026-11-22T15:00:00+00:00"
CLOCK = FixedClock(datetime(2026, 11, 22, 15, 0, tzinfo=UTC))
LATER = FixedClock(datetime(2027, 2, 1, 9, 30, tzinfo=UTC))


def canvas(draw: Callable[[Canvas], None], size: tuple[float, float] = (612, 792)) -> bytes:
    out = io.BytesIO()
    page = Canvas(out, pagesize=size, invariant=1)
    draw(page)
    page.save()
    return out.getvalue()


def text_pdf(pages: int = 1, *, words: str = "Page", rotate: int = 0, size: tuple[float, float] = (612, 792)) -> bytes:
    """Pages that each say their number, with a line at the very foot that the stamp has to cover."""

    def draw(page: Canvas) -> None:
        for number in range(1, pages + 1):
            page.setFont("Helvetica", max(1, min(14, size[1] / 12)))
            page.drawString(size[0] / 8, size[1] * 0.8, f"{words} {number}")
            page.line(0, 9, size[0], 9)
            if rotate:
                page.setPageRotation(rotate)
            page.showPage()

    return canvas(draw, size)


def linked_pdf() -> bytes:
    """Three pages with an outline, links from each page to the next, a web address and a note."""

    def draw(page: Canvas) -> None:
        for number in range(3):
            page.bookmarkPage(f"p{number}")
            page.addOutlineEntry(f"Chapter {number + 1}", f"p{number}", number % 2)
            page.drawString(72, 700, f"Chapter {number + 1} of the letter")
            page.linkAbsolute("next", f"p{(number + 1) % 3}", (72, 690, 200, 712))
            page.linkURL("https://example.org/", (72, 600, 200, 620))
            page.textAnnotation("A note in the margin", (300, 600, 320, 620))
            page.showPage()

    return canvas(draw)


def form_pdf(rows: int = 3) -> bytes:
    """One page of text fields, a checked box and a group of radio buttons."""

    def draw(page: Canvas) -> None:
        form = page.acroForm
        for row in range(rows):
            page.drawString(72, 700 - 40 * row, f"Question {row}")
            form.textfield(name=f"q{row}", value=f"Answer {row}", x=200, y=690 - 40 * row, width=200, height=22)
        form.checkbox(name="agree", checked=True, x=72, y=500)
        for place, value in enumerate(("yes", "no")):
            form.radio(name="choice", value=value, selected=value == "yes", x=72 + 60 * place, y=440)
        page.showPage()

    return canvas(draw)


def layered_pdf(*, shown: bool = False) -> bytes:
    """A page whose layer `Draft` is hidden, and one whose layer is seen."""
    with pikepdf.open(io.BytesIO(text_pdf(2))) as pdf:
        groups = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in ("Draft", "Final")]
        for page, group in zip(pdf.pages, groups, strict=True):
            page.Resources.Properties = Dictionary(MC0=group)
            page.contents_add(b"/OC /MC0 BDC 0.9 0.2 0.2 rg 100 300 200 200 re f EMC")
        hidden = Array([] if shown else groups[:1])
        pdf.Root.OCProperties = Dictionary(OCGs=Array(groups), D=Dictionary(Order=Array(groups), OFF=hidden))
        return saved(pdf)


def see_through_pdf() -> bytes:
    """A page with half-transparent shapes and a soft mask."""
    with pikepdf.open(io.BytesIO(text_pdf(1))) as pdf:
        page = pdf.pages[0]
        page.Resources.ExtGState = Dictionary(G0=Dictionary(ca=0.4, CA=0.4, BM=Name.Multiply))
        page.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
        page.contents_add(b"q /G0 gs 1 0 0 rg 50 0 300 300 re f 0 0 1 rg 150 100 300 300 re f Q")
        return saved(pdf)


def scan(size: tuple[int, int] = (340, 440), *, exif: int = 0, dark: bool = False, mark: int = 0) -> bytes:
    """A JPEG of a page with a heading at its top left, lines, and a shape that tells which way is up."""
    image = Image.new("RGB", size, (20, 20, 30) if dark else (236, 232, 220))
    pen = ImageDraw.Draw(image)
    ink = (240, 240, 240) if dark else (30, 30, 60)
    pen.rectangle((20, 20, size[0] // 2, 50), fill=ink)
    for row in range(90, size[1] - 20, 24):
        pen.line((20, row, size[0] - 20 - (row * 7) % 90, row), fill=ink, width=4)
    pen.ellipse((size[0] - 80, 30 + mark * 10, size[0] - 40, 70 + mark * 10), fill=(160, 40, 40))
    out = io.BytesIO()
    tags = Image.Exif()
    if exif:
        tags[0x0112] = exif
        tags[0x010F] = "Fictional Camera"
    image.save(out, "JPEG", quality=88, exif=tags)
    return out.getvalue()


def scanned_pdf(pages: int = 2, *, rotate: Sequence[int] = (0, 90, 180, 270), dark: bool = False) -> bytes:
    """Pages that are one picture each, edge to edge."""
    pdf = pikepdf.new()
    for number in range(pages):
        picture = pdf.make_stream(
            scan(dark=dark, mark=number), Type=Name.XObject, Subtype=Name.Image, Width=340, Height=440,
            ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.DCTDecode,
        )  # fmt: skip
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, 612, 792]),
            Rotate=rotate[number % len(rotate)],
            Resources=Dictionary(XObject=Dictionary(Im0=picture)),
            Contents=pdf.make_stream(b"q 612 0 0 792 0 0 cm /Im0 Do Q"),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return saved(pdf)


def cropped_pdf() -> bytes:
    """Pages whose visible part is off the origin, and one whose unit is not a point."""
    with pikepdf.open(io.BytesIO(text_pdf(3))) as pdf:
        pdf.pages[0].CropBox = Array([100, 200, 500, 760])
        pdf.pages[1].MediaBox = Array([-50, -60, 562, 732])
        pdf.pages[1].Rotate = 90
        pdf.pages[2].UserUnit = 2
        return saved(pdf)


def covered_pdf() -> bytes:
    """Notes over the right of the foot, then over its left as well."""
    with pikepdf.open(io.BytesIO(text_pdf(2))) as pdf:
        for page, boxes in zip(pdf.pages, ([(300, 0, 612, 40)], [(300, 0, 612, 40), (0, 0, 280, 60)]), strict=True):
            notes = []
            for left, bottom, right, top in boxes:
                look = pdf.make_stream(
                    b"0.1 0.1 0.4 rg 0 0 400 60 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, right - left, top])
                )
                notes.append(
                    Dictionary(
                        Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([left, bottom, right, top]), F=4, AP=Dictionary(N=look)
                    )
                )
            page.obj.Annots = Array([pdf.make_indirect(note) for note in notes])
        return saved(pdf)


def locked_pdf() -> bytes:
    """A PDF that opens without a password, though its owner locked it."""
    with pikepdf.open(io.BytesIO(text_pdf(2))) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=""))
        return out.getvalue()


def saved(pdf: Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    return out.getvalue()


@dataclass
class Maker:
    """A case that grows; `papers` maps evidence ids to their titles."""

    folder: Path
    language: str = "en"
    case: Case = field(init=False)
    file: CaseFile = field(init=False)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        empty = Case(id="case", edition="2026-11", language=self.language)
        self.file = CaseFile.create(self.folder / "case.hcase", PASSPHRASE, empty, AT)
        person = Person(id="maria", role="applicant", given_names="María José", family_name="Quispe Ñahui")
        self.case = edits.put_person(self.file.load(), person)

    def document(self, name: str, data: bytes) -> Document:
        taken = read_paper(name, data)
        sha256, size = self.file.store(io.BytesIO(data))
        normalised, length = self.file.store(io.BytesIO(taken.pdf))
        index, _ = self.file.store(io.BytesIO(msgspec.json.encode(taken.index)))
        looks, _ = self.file.store(io.BytesIO(taken.looks))
        return Document(
            id=f"doc-{sha256[:12]}", filename=name, media_type=taken.media_type, original_sha256=sha256, original_size=size,
            normalised_sha256=normalised, normalised_size=length, index_sha256=index, looks_sha256=looks,
            pages=taken.pages, outline=taken.outline,
            notes=taken.notes, added=AT,
        )  # fmt: skip

    def add(self, key: str, *papers: tuple[str, bytes], tab: str = "establishment", title: str = "", date: str = "") -> None:
        documents = tuple(self.document(name, data) for name, data in papers)
        item = Evidence(id=key, title=title or f"The {key} of 2021", item="E3", date=date, documents=documents)
        self.case = edits.put_evidence(self.case, item, tab)

    def tell(self, *paragraphs: Sequence[Run | str], heading: str = "Establishment") -> None:
        written = tuple(
            Paragraph(id=f"p{number}", runs=tuple(Text(text=run) if isinstance(run, str) else run for run in runs))
            for number, runs in enumerate(paragraphs)
        )
        section = Section(id="s1", heading=heading, factor="establishment", paragraphs=written)
        self.case = edits.put_statement(self.case, Statement(sections=(section,)))

    def save(self) -> Case:
        self.file.commit(self.file.load(), self.case, AT)
        return self.case


def cite(key: str, page: int | None = None) -> Citation:
    return Citation(evidence=key, page=page)


def rich_case(folder: Path) -> Maker:
    """Every kind of paper once, small: about twenty pages."""
    made = Maker(folder)
    made.add("lease", ("lease.pdf", text_pdf(3, words="Lease")), title="Lease of 2014", date="2014-05-01")
    made.add("letter", ("letter.pdf", linked_pdf()), title="Letter of the church")
    made.add("form", ("form.pdf", form_pdf()), tab="identity", title="Form with answers")
    made.add("scans", ("scans.pdf", scanned_pdf(2)), tab="identity", title="Passport")
    made.add("layers", ("layers.pdf", layered_pdf()), tab="ties", title="Drawing")
    made.add("photo", ("photo.jpg", scan(exif=6)), ("locked.pdf", locked_pdf()), tab="ties", title="Photo and letter")
    made.tell(
        ["I rent my home ", cite("lease", 2), " and sing in the choir ", cite("letter", 3), "."],
        ["My papers ", cite("scans"), cite("form", 1), " and my family ", cite("photo", 1), cite("photo", 1), "."],
    )
    made.save()
    return made
