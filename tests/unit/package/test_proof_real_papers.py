"""What real papers hold and a first proof stumbled over: coded pictures, thin lines, small pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from hcprep.intake.reader import read_paper
from hcprep.jobs import JobContext
from hcprep.package.proving import drawing, photo
from hcprep.package.proving.leaves import Leaves
from hcprep.package.proving.objects import Comparison
from hcprep.package.proving.stamped import check_stamp
from hcprep.package.proving.wire import Found
from hcprep.package.spec import BookSpec, StampText
from hcprep.package.stamp import mask_box
from hcprep.package.writer import write_book
from tests.unit.package.bookmaking import new_pdf, place, ready


def scan(before: int, shared: bytes = b"globals", data: bytes = b"no picture at all") -> DictionaryObject:
    """Return a coded picture that names other objects in its coding; `before` other objects come first in the file."""
    with pikepdf.new() as pdf:
        for at in range(before):
            pdf.Root[f"/Filler{at}"] = pdf.make_indirect(Dictionary(At=at))
        names = pdf.make_indirect(Array([Name.JBIG2Decode]))
        parameters = Dictionary(JBIG2Globals=pdf.make_stream(shared))
        picture = pdf.make_stream(data, Subtype=Name.Image, Width=8, Height=8, DecodeParms=parameters)
        picture.Filter = names
        pdf.Root.Picture = picture
        out = BytesIO()
        pdf.save(out, static_id=True)
    found = PdfReader(BytesIO(out.getvalue())).root_object["/Picture"].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def test_coded_pictures_are_compared_without_being_decoded() -> None:
    assert Comparison({}, {}).difference(scan(0), scan(5)) is None
    assert Comparison({}, {}).difference(scan(0), scan(5, data=b"another picture")) is not None
    assert Comparison({}, {}).difference(scan(0), scan(5, shared=b"other")) == "/DecodeParms/JBIG2Globals"


@pytest.fixture
def sketch() -> Iterator[tuple[pdfium.PdfDocument, Image.Image, bytes]]:
    """A drawing of thin lines, its file, and the page made of it."""
    image = Image.new("RGB", (1087, 712), "white")
    draw = ImageDraw.Draw(image)
    for at in range(12):
        draw.line((40 + 83 * at, 30, 90 + 71 * at, 680), fill="black")
        draw.line((20, 25 + 57 * at, 1060, 31 + 57 * at), fill="black")
    out = BytesIO()
    image.save(out, "PNG")
    document = pdfium.PdfDocument(read_paper("sketch.png", out.getvalue()).pdf)
    yield document, image, out.getvalue()
    document.close()


def test_thin_lines_are_known_again_and_a_turned_page_is_not(sketch: tuple[pdfium.PdfDocument, Image.Image, bytes]) -> None:
    document, image, data = sketch
    (same,) = photo.originals("image/png", data)
    assert photo.alike(document[0], same) is True
    out = BytesIO()
    image.transpose(Image.Transpose.ROTATE_180).save(out, "PNG")
    (turned,) = photo.originals("image/png", out.getvalue())
    assert photo.alike(document[0], turned) is False


@pytest.mark.parametrize("size", [(249.45, 321.02), (162.24, 172.16), (87.015, 30.678)])
def test_stamps_of_small_and_odd_pages_are_found(size: tuple[float, float]) -> None:
    part = ready(new_pdf(media=(0, 0, *size), content=b"q 1 0 0 RG 0 0 50 20 re S Q"))
    paper, (page,) = place(part, "C-1"), part[1].pages
    words = ("Exhibit C-1 · page 1 of 1", "1")
    out = BytesIO()
    write_book(BookSpec(parts=(paper,), title="Fictional", language="en-CA"), out, JobContext())
    found = Found()
    with closing(Leaves(out.getvalue())) as book, closing(Leaves(part[0])) as source:
        where = drawing.Place(1, 0, mask_box(page, StampText(*words)), words)
        drawing.check_page(book, source, where, "pictures", found, bare=lambda: False)
        check_stamp(book, where, found, lambda: ("", 0.0))
    assert found.answer()["failures"] == []


@pytest.mark.parametrize(("size", "told"), [((1, 1), None), ((12000, 20), None), ((40, 40), True)])
def test_small_pictures_and_strips_are_not_taken_for_others(size: tuple[int, int], told: bool | None) -> None:
    out = BytesIO()
    pixels = hashlib.shake_128(b"fictional").digest(size[0] * size[1])
    Image.frombytes("L", size, pixels).save(out, "PNG")
    (original,) = photo.originals("image/png", out.getvalue())
    document = pdfium.PdfDocument(read_paper("small.png", out.getvalue()).pdf)
    try:
        assert photo.alike(document[0], original) is told
    finally:
        document.close()
