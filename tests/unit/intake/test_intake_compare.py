"""A part that shows less than its original is noticed; one that shows more, or the same, is not held back."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from hcprep.errors import IntakeRefusedError
from hcprep.intake import compare, limits
from tests.unit.intake.papermaking import text_pdf, write


def without_words(page: int, pages: int = 3) -> bytes:
    with pikepdf.open(BytesIO(text_pdf(pages))) as pdf:
        pdf.pages[page].obj.Contents = pdf.make_stream(b"")
        return write(pdf)


def feet(before: bytes, after: bytes, *, thorough: bool = True) -> list[bool]:
    source = compare.Source(before)
    try:
        return compare.check(source, after, fields=True, thorough=thorough)
    finally:
        source.close()


def test_a_lost_line_is_noticed() -> None:
    with pytest.raises(IntakeRefusedError) as caught:
        feet(text_pdf(3), without_words(1))
    assert caught.value.code == "intake-damaged"
    assert caught.value.facts == {"pages": 1, "total": 3}


def test_what_is_new_or_the_same_is_fine() -> None:
    assert feet(without_words(1), text_pdf(3)) == [True, True, True]
    assert feet(text_pdf(3), text_pdf(3)) == [True, True, True]


def test_an_original_that_cannot_be_drawn_is_no_reason_to_refuse() -> None:
    assert feet(b"no pdf at all", text_pdf(2)) == [True, True]


def test_a_part_that_cannot_be_drawn_is_damage() -> None:
    with pytest.raises(IntakeRefusedError, match="intake-damaged"):
        feet(text_pdf(1), b"no pdf at all")


def test_long_papers_are_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FEW_COMPARED", 2)
    monkeypatch.setattr(limits, "MOST_DRAWN", 3)
    assert feet(text_pdf(6), without_words(1, 6), thorough=False) == [True, True, True]
    with pytest.raises(IntakeRefusedError):
        feet(text_pdf(6), without_words(3, 6), thorough=False)


def test_drawing_stops_when_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS_DRAWING", -1.0)
    assert feet(text_pdf(3), without_words(1)) == []
