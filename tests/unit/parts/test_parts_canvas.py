"""Memory to draw on goes round, but never while anything still looks at it."""

from __future__ import annotations

import gc

import pypdfium2
import pytest
from PIL import ImageChops

from hcprep.parts.canvas import canvas, pixels_of
from hcprep.parts.looks import drawn, pixels
from tests.unit.intake.papermaking import scan_pdf, text_pdf


def test_memory_of_a_drawing_goes_to_the_next_one_and_holds_nothing_of_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hcprep.parts.canvas._SPARE", [])
    document = pypdfium2.PdfDocument(scan_pdf(1))
    bitmap = drawn(document[0])
    memory = pixels_of(bitmap)
    assert set(memory) != {255}
    place = id(memory)
    del memory
    bitmap.close()
    del bitmap
    gc.collect()
    blank = pypdfium2.PdfDocument.new()
    again = drawn(blank.new_page(612, 792))
    assert id(pixels_of(again)) == place
    assert set(pixels_of(again)) == {255}


def test_a_picture_made_of_a_drawing_keeps_its_memory() -> None:
    document = pypdfium2.PdfDocument(text_pdf(2))
    first = document[0].render(bitmap_maker=canvas, grayscale=True)
    picture = first.to_pil()
    kept = picture.copy()
    first.close()
    del first
    gc.collect()
    document[1].render(bitmap_maker=canvas, grayscale=True)
    assert ImageChops.difference(picture, kept).getbbox() is None


def test_pixels_of_a_frame_are_those_of_its_rows() -> None:
    document = pypdfium2.PdfDocument(scan_pdf(1))
    bitmap = drawn(document[0])
    data = bytes(bitmap.buffer)
    for left, top, right, bottom in ((372, 768, 612, 792), (588, 0, 612, 240), (0, 0, 612, 792), (9, 9, 10, 10)):
        rows = [data[y * bitmap.stride + 3 * left : y * bitmap.stride + 3 * right] for y in range(top, bottom)]
        assert pixels(bitmap, (left, top, right, bottom)) == b"".join(rows)
    assert pixels(bitmap, (9, 9, 9, 40)) == pixels(bitmap, (9, 9, 4, 2)) == b""
