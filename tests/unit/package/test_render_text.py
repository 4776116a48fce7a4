"""The text layer of pages, and pages turned, through the real worker."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

from hcprep.errors import RenderError
from hcprep.jobs import Worker
from hcprep.package.render import Renderer
from tests.unit.intake.papermaking import encoded, photo


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with Worker("render") as worker:
        yield Renderer(worker)


def two_lines(rotate: int = 0) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=True)
    canvas.setFont("Helvetica", 20)
    canvas.drawString(72, 700, "Dear officer,")
    canvas.drawString(72, 660, "Élodie lives here.")
    canvas.showPage()
    canvas.save()
    if not rotate:
        return out.getvalue()
    with pikepdf.open(BytesIO(out.getvalue())) as pdf:
        pdf.pages[0].rotate(rotate, relative=False)
        turned = BytesIO()
        pdf.save(turned)
    return turned.getvalue()


def test_words_come_in_reading_order_with_their_places(renderer: Renderer) -> None:
    words = renderer.page_words(two_lines(), 1)
    assert [word.text for word in words] == ["Dear", "officer,", "Élodie", "lives", "here."]
    assert [word.line for word in words] == [0, 0, 1, 1, 1]
    first = words[0]
    assert first.left == pytest.approx(72 / 612 * 10_000, abs=60)
    assert first.top < 92 / 792 * 10_000 < first.bottom + 100
    assert all(word.left < word.right and word.top < word.bottom for word in words)
    assert words[0].right < words[1].left


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("rotate", [0, 90])
def test_the_places_of_words_turn_with_the_page(renderer: Renderer, turn: int, rotate: int) -> None:
    pdf = two_lines(rotate)
    word = renderer.page_words(pdf, 1, turn)[0]
    picture = Image.open(BytesIO(renderer.page_png(pdf, 1, 600, turn))).convert("L")
    assert (picture.width > picture.height) == ((turn + rotate) % 180 == 90)
    box = (
        word.left * picture.width // 10_000,
        word.top * picture.height // 10_000,
        word.right * picture.width // 10_000 + 1,
        word.bottom * picture.height // 10_000 + 1,
    )
    dark = sum(picture.crop(box).histogram()[:128])
    assert dark > 20
    others = renderer.page_words(pdf, 1, turn)[1:]
    assert all((other.left, other.top) != (word.left, word.top) for other in others)


def test_a_page_is_as_wide_as_asked_for_however_it_is_turned(renderer: Renderer) -> None:
    for turn, high in ((0, 388), (90, 232), (180, 388), (270, 232)):
        picture = Image.open(BytesIO(renderer.page_png(two_lines(), 1, 300, turn)))
        assert picture.width == 300
        assert picture.height == pytest.approx(high, abs=2)


def test_a_scan_has_no_words_and_a_page_that_is_not_there_is_named(renderer: Renderer) -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=True)
    canvas.drawInlineImage(Image.open(BytesIO(encoded(photo(), "PNG"))), 0, 0)
    canvas.save()
    assert renderer.page_words(out.getvalue(), 1) == ()
    with pytest.raises(RenderError) as refused:
        renderer.page_words(two_lines(), 2)
    assert refused.value.code == "render-page"
