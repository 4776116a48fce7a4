from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest

from hcprep.model.parts import Box, PartPage
from hcprep.package.spec import StampText, StampWords
from hcprep.package.stamp import layout, mask_box, seen_matrix, seen_size, seen_stamp_box, stamp_box, visible
from tests.unit.package.bookmaking import new_pdf, place, ready, write

WORDS = StampText("Exhibit C-2 · page 3 of 10", "147")
LETTER = (0.0, 0.0, 612.0, 792.0)
SHAPES: dict[str, dict[str, Any]] = {
    "letter": {"media": (0, 0, 612, 792)},
    "landscape": {"media": (0, 0, 792, 612)},
    "off origin": {"media": (-100, 50, 512, 842)},
    "cropped": {"media": (0, 0, 700, 900), "crop": (60, 40, 660, 800)},
    "crop beyond media": {"media": (10, 10, 622, 802), "crop": (-50, 200, 900, 900)},
    "units": {"media": (0, 0, 306, 396), "unit": 2},
    "card": {"media": (0, 0, 243, 153)},
    "receipt": {"media": (0, 0, 150, 900)},
    "poster": {"media": (0, 0, 2384, 3370)},
    "ribbon": {"media": (0, 0, 3000, 60)},
}
CASES = list(itertools.product(SHAPES, (0, 90, 180, 270)))


@pytest.fixture
def drawn() -> Iterator[list[Any]]:
    opened: list[Any] = []
    yield opened
    for document in reversed(opened):
        document.close()


def _draw(shape: str, rotate: int, opened: list[Any], *, clear: bool = True) -> tuple[Any, PartPage, StampText]:
    """Return the stamped page as pdfium sees it, with what it should be."""
    part = ready(new_pdf(2, rotate=rotate, content=b" ", **SHAPES[shape]), foot_clear=clear)
    data, _ = write(place(part, "C-2"))
    document = pypdfium2.PdfDocument(data)
    page = document[1]
    opened += [document, page]
    return page, part[1].pages[1], StampText("Pièce C-2 · page 2 de 2", "2")


@pytest.mark.parametrize(("shape", "rotate"), CASES)
def test_the_stamp_stands_upright_at_the_foot_as_seen(shape: str, rotate: int, drawn: list[Any]) -> None:
    page, facts, words = _draw(shape, rotate, drawn)
    width, height = seen_size(facts)
    left, bottom, right, top = seen_stamp_box(facts, words)
    assert 0 <= left < right <= width
    assert 0 <= bottom < top <= height / 2
    scale = 180 / (right - left)
    ink = _ink(page.render(scale=scale * width / page.get_width()).to_pil())
    pixels = [edge * scale for edge in mask_box(facts, words)]
    assert pixels[0] - 2 <= ink[0] < ink[2] <= pixels[2] + 2
    assert pixels[1] - 2 <= ink[1] < ink[3] <= pixels[3] + 2
    assert ink[2] - ink[0] > 0.5 * (pixels[2] - pixels[0]), "the words fill their box from left to right"


def _ink(image: Any) -> Box:
    box = image.convert("L").point(lambda level: 255 * (level < 160)).getbbox()
    assert box is not None, "no stamp"
    return box  # type: ignore[no-any-return]


@pytest.mark.parametrize(("shape", "rotate"), CASES)
def test_the_words_read_from_left_to_right_inside_the_box(shape: str, rotate: int, drawn: list[Any]) -> None:
    page, facts, words = _draw(shape, rotate, drawn)
    text = page.get_textpage()
    drawn.append(text)
    assert re.sub(r"\s+", " ", text.get_text_range()).strip() in {f"{words.exhibit} {words.book}", words.exhibit + words.book}
    box = stamp_box(facts, words)
    turned = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[rotate]
    along = []
    for place_ in range(len(words.exhibit)):
        left, bottom, right, top = text.get_charbox(place_)
        if right > left:
            assert box[0] - 0.1 <= left <= right <= box[2] + 0.1
            assert box[1] - 0.1 <= bottom <= top <= box[3] + 0.1
            along.append((left + right) / 2 * turned[0] + (bottom + top) / 2 * turned[1])
    assert along == sorted(along)
    assert len(along) > 15


@pytest.mark.parametrize("size", [(612, 792), (792, 612), (612, 1008), (595, 842), (2384, 3370), (5000, 5000)])
def test_text_is_nine_points_on_letter_and_grows_with_the_page(size: tuple[float, float]) -> None:
    page = PartPage(object=1, media=(0, 0, *size), crop=(0, 0, *size))
    place_ = layout(page, WORDS)
    letters = (size[0] * size[1] / (612 * 792)) ** 0.5
    assert place_.size == pytest.approx(9 * letters)
    assert place_.box[2] - place_.box[0] < size[0] / 2


def test_an_empty_foot_needs_no_plate_and_a_used_one_gets_it() -> None:
    page = PartPage(object=1, media=LETTER, crop=LETTER, foot_clear=True)
    assert not layout(page, WORDS).plate
    assert layout(replace(page, foot_clear=False), WORDS).plate
    big = (0.0, 0.0, 2384.0, 3370.0)
    assert layout(replace(page, media=big, crop=big), WORDS).plate, "the stamp is taller than the strip known to be empty"


def test_the_plate_covers_what_lies_beneath_and_no_more(drawn: list[Any]) -> None:
    black = ready(new_pdf(1, content=b"0 g -100 -100 2000 2000 re f"))
    data, _ = write(place(black, "A-1"))
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    drawn += [document, page]
    image = page.render(scale=2).to_pil().convert("L")
    left, bottom, right, top = layout(black[1].pages[0], StampText("Pièce A-1 · page 1 de 1", "1")).box
    white = image.point(lambda level: 255 * (level > 100)).getbbox()
    assert white == pytest.approx((left * 2, (792 - top) * 2, right * 2, (792 - bottom) * 2), abs=2)
    inside = image.crop((round(left * 2) + 3, round((792 - top) * 2) + 3, round(right * 2) - 3, round((792 - bottom) * 2) - 3))
    light = sum(count for level, count in enumerate(inside.histogram()) if level > 200)
    assert light > 0.6 * inside.width * inside.height


@pytest.mark.parametrize(
    "content",
    [
        b"0.2 0 0 0.2 30 400 cm 1 0 0 rg 0 0 10 10 re f",
        b"0 0 10 10 re W n 100 100 200 200 re f",
        b"BT 3 Tr 50 Tz 20 Tc 100 Ts ET",
        b"q q q 5 0 0 5 0 0 cm",
        b"Q Q 1 0 0 -1 0 792 cm",
        b"/Nothing gs 1 1 1 RG 1 1 1 rg",
        b"/OC /Hidden BDC BT",
    ],
)
def test_nothing_a_page_leaves_behind_moves_or_hides_the_stamp(content: bytes, drawn: list[Any]) -> None:
    def foot(body: bytes) -> bytes:
        data, _ = write(place(ready(new_pdf(1, content=body), foot_clear=True), "A-1"))
        document = pypdfium2.PdfDocument(data)
        page = document[0]
        drawn.extend((document, page))
        image = page.render(scale=2).to_pil()
        return bytes(image.crop((600, 1530, 1224, 1584)).tobytes())

    assert foot(content) == foot(b" ")


def test_seen_corners_are_page_corners() -> None:
    for rotate in (0, 90, 180, 270):
        page = PartPage(object=1, media=(10, 20, 110, 220), crop=(30, 40, 100, 200), rotate=rotate)
        width, height = seen_size(page)
        a, b, c, d, e, f = seen_matrix(page)
        corners = {(a * x + c * y + e, b * x + d * y + f) for x in (0, width) for y in (0, height)}
        assert corners == {(30, 40), (30, 200), (100, 40), (100, 200)}
        assert a * d - b * c == 1, "turned, never mirrored"


def test_a_crop_box_outside_the_page_is_ignored() -> None:
    assert visible(PartPage(object=1, media=LETTER, crop=(700, 0, 800, 100))) == LETTER
    assert visible(PartPage(object=1, media=(612, 792, 0, 0), crop=(0, 0, 612, 900))) == LETTER


def test_words_by_language() -> None:
    assert StampWords.for_language("fr-CA").exhibit.format(label="C-2", page=3, pages=10) == "Pièce C-2 · page 3 de 10"
    assert StampWords.for_language("en-CA").exhibit.format(label="C-2", page=3, pages=10) == "Exhibit C-2 · page 3 of 10"


def test_names_of_the_stamp_never_clash_with_the_page() -> None:
    pdf = new_pdf(2, content=b"BT /Stamp 12 Tf 20 300 Td (Mine) Tj ET")
    fonts = pdf.pages[0].obj.Resources.Font
    fonts["/Stamp"] = fonts["/F1"]
    data, _ = write(place(ready(pdf), "A-1"))
    with pikepdf.open(BytesIO(data)) as made:
        own = made.pages[0].obj.Resources.Font
        assert own["/Stamp"].BaseFont == "/Helvetica"
        assert sorted(own.keys()) == ["/F1", "/Stamp", "/Stamp2", "/StampBold2"]
        assert made.pages[0].obj.Resources.objgen == made.pages[1].obj.Resources.objgen, "shared ones stay shared"
    assert "Mine" in pypdf.PdfReader(BytesIO(data)).pages[0].extract_text()


def test_authored_pages_carry_their_number_alone(drawn: list[Any]) -> None:
    data, _ = write(place(ready(new_pdf(3, content=b" "), foot_clear=True)))
    texts = [page.extract_text().strip() for page in pypdf.PdfReader(BytesIO(data)).pages]
    assert texts == ["1", "2", "3"]
