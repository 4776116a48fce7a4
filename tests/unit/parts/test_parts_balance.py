"""What is drawn after a page's own content starts from the state a page starts with."""

from __future__ import annotations

from io import BytesIO
from random import Random

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
        (b"1 0 0 rg W n << BT \\ [ \x11\xb9m\xd6} q 7 Tr (a) Tj q % ET { EI ]<< ) 0.1 0 0 0.1 5 5 cm",),
        (b"5 5 5 5 re W n [ ] > EI 10 10 re ID ID { /a % q ( \n< % EI q 0.1 0 0 0.1 0 0 cm",),
        (b"BX /a < W n ",),
        (b"W n ID ( Do EI 0 Tr 7 Tr 10 10 re ",),
        (b"0.1 0 0 0.1 5 5 cm /a /OC /L BDC BT << >> ID [ EI BX EX ",),
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
        bomb = zlib.compress(bytes(300 * 1024 * 1024), 1)
        pdf.pages[0].obj.Contents.write(bomb, filter=Name.FlateDecode)
        with pytest.raises(TooLargeError):
            make_part(pdf)


WORDS = (
    b"q ", b"Q ", b"BT ", b"ET ", b"( ", b") ", b"< ", b"> ", b"[ ", b"] ", b"<< ", b">> ", b"BI ", b"ID ", b"EI ", b"% ", b"\n",
    b"/a ", b"0 0 m ", b"10 10 re ", b"W n ", b"0.1 0 0 0.1 5 5 cm ", b"\\ ", b"{ ", b"} ", b"BX ",
    b"7 Tr (a) Tj ", b"/OC /L BDC ",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_a_stamp_lands_on_its_place_after_noise(seed: int) -> None:
    """Twenty pages of words without sense, and of bytes."""
    chance = Random(seed)  # noqa: S311
    for _ in range(20):
        words = [chance.choice(WORDS) if chance.random() < 0.8 else chance.randbytes(5) for _ in range(chance.randrange(40))]
        with pikepdf.new() as pdf:
            leaf_of(pdf, b"".join(words))
            data, _ = make_part(pdf)
        assert stamped_pixels(data)[0] == (0, 0, 255), words


def test_noise_is_drawn_as_it_was() -> None:
    """What readers make of it stays what they make of it, with fonts and pictures at hand."""
    content = b"1 0 0 rg 100 100 50 50 re f BT /F 20 Tf 60 60 Td (words) Tj ET \x9d\xfe { ] < \n 0 0 1 rg 10 150 20 20 re f"
    with pikepdf.new() as pdf:
        leaf_of(pdf, content)
        out = BytesIO()
        pdf.save(out)
        data, _ = make_part(pdf)
    drawings = []
    for one in (out.getvalue(), data):
        document = pypdfium2.PdfDocument(one)
        drawings.append(document[0].render(scale=1).to_pil().tobytes())
        document.close()
    assert drawings[0] == drawings[1]


def test_a_picture_whose_data_go_on_in_the_next_stream_is_drawn_as_it_was() -> None:
    pdf = pikepdf.new()
    leaf_of(pdf, b"noise 60 0 0 60 40 40 cm BI /W 3 /H 1 /BPC 8 /CS /G ID \x80", b"\xff EI")
    original = BytesIO()
    pdf.save(original)
    pixels = []
    for data in (original.getvalue(), make_part(pdf)[0]):
        document = pypdfium2.PdfDocument(data)
        pixels.append(document[0].render(scale=1).to_pil().convert("L").crop((40, 100, 100, 160)).tobytes())
        document.close()
    assert b" " in pixels[0]
    assert pixels[0] == pixels[1]
