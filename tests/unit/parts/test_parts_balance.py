"""What is drawn after a page's own content starts from the state a page starts with."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from hcprep.parts import make_part
from hcprep.parts.streams import TooLargeError

STAMP = b"\n0 0 1 rg 20 20 30 30 re f\n"


def leaf_of(pdf: pikepdf.Pdf, *contents: bytes) -> None:
    streams = [pdf.make_stream(content) for content in contents]
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    leaf = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, 200, 200]),
        Resources=Dictionary(Font=Dictionary(F=font)),
        Contents=streams[0] if len(streams) == 1 else Array(streams),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(leaf)))


def stamped_pixels(data: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Draw a blue square after the content, as the book does, and return the colours inside and beside it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        page = pdf.pages[0]
        contents = page.obj.Contents
        own = list(contents) if isinstance(contents, Array) else [contents]
        page.obj.Contents = Array([pdf.make_stream(b"q\n"), *own, pdf.make_stream(b"\nQ" + STAMP)])
        out = BytesIO()
        pdf.save(out)
    document = pypdfium2.PdfDocument(out.getvalue())
    image = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    return image.getpixel((35, 165)), image.getpixel((60, 165))


@pytest.mark.parametrize(
    "contents",
    [
        (b"1 0 0 rg 100 100 20 20 re f",),
        (b"q 0.1 0 0 0.1 50 50 cm q 2 0 0 2 0 0 cm 1 0 0 rg 0 0 9 9 re f",),
        (b"q q", b"0.5 0 0 0.5 0 0 cm Q"),
        (b"Q Q 1 0 0 rg 100 100 20 20 re f",),
        (b"q Q Q q 3 0 0 3 0 0 cm",),
        (b"q 0 0 0 0 0 0 cm BT /F 12 Tf (half a",),
        (b"q 0.2 0 0 0.2 0 0 cm BT /F 12 Tf (no end) Tj",),
        (b"q 0.2 0 0 0.2 0 0 cm BT [(a) 20 (b",),
        (b"/OC /L BDC q 0.2 0 0 0.2 0 0 cm",),
        (b"q 0.2 0 0 0.2 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID ab",),
        (b"% a comment with q ( and Q\nq (a \\( q) pop",),
        (b"",),
    ],
)
def test_a_stamp_lands_on_its_place(contents: tuple[bytes, ...]) -> None:
    with pikepdf.new() as pdf:
        leaf_of(pdf, *contents)
        data, _ = make_part(pdf)
    assert stamped_pixels(data) == ((0, 0, 255), (255, 255, 255))


@pytest.mark.parametrize(
    "content",
    [
        b"q 1 0 0 rg 0 0 9 9 re f Q",
        b"BT (q \\) Q (Q)) Tj ET",
        b"/q gs q [/Q] 0 d Q",
        b"q% q\nQ",
        b"q BI /W 1 /H 1 /BPC 8 /CS /G ID q EI Q",
    ],
)
def test_balanced_content_is_left_alone(content: bytes) -> None:
    with pikepdf.new() as pdf:
        leaf_of(pdf, content)
        data, _ = make_part(pdf)
    with pikepdf.open(BytesIO(data)) as saved:
        assert isinstance(saved.pages[0].obj.Contents, pikepdf.Stream)
        assert saved.pages[0].obj.Contents.read_raw_bytes() == content


def test_own_streams_stay_byte_for_byte() -> None:
    with pikepdf.new() as pdf:
        leaf_of(pdf, b"q q 1 0 0", b"rg Q")
        data, _ = make_part(pdf)
    with pikepdf.open(BytesIO(data)) as saved:
        assert [stream.read_raw_bytes() for stream in saved.pages[0].obj.Contents] == [b"q q 1 0 0", b"rg Q", b"\n\nQ\n"]


def test_content_that_unpacks_without_end_is_refused() -> None:
    import zlib

    with pikepdf.new() as pdf:
        leaf_of(pdf, b"")
        bomb = zlib.compress(bytes(300 * 1024 * 1024), 9)
        pdf.pages[0].obj.Contents.write(bomb, filter=Name.FlateDecode)
        with pytest.raises(TooLargeError):
            make_part(pdf)
