"""A part that shows less than its original is noticed; one that shows more, or the same, is not held back."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from PIL.Image import Image

from hcprep.errors import IntakeRefusedError
from hcprep.intake import compare, limits
from hcprep.intake.looking import look_over
from hcprep.intake.watch import unwatched
from hcprep.parts import make_part
from tests.unit.intake.papermaking import scan_pdf, text_pdf, write


def without_words(page: int, pages: int = 3) -> bytes:
    with pikepdf.open(BytesIO(text_pdf(pages))) as pdf:
        pdf.pages[page].obj.Contents = pdf.make_stream(b"")
        return write(pdf)


def check(before: bytes, after: bytes, *, thorough: bool = True) -> None:
    source, part = compare.Source(before, unwatched()), compare.Source(after, unwatched())
    try:
        compare.check(source, part, None, fields=True, thorough=thorough)
    finally:
        source.close()
        part.close()


def test_a_lost_line_is_noticed() -> None:
    with pytest.raises(IntakeRefusedError) as caught:
        check(text_pdf(3), without_words(1))
    assert caught.value.code == "intake-damaged"
    assert caught.value.facts == {"pages": 1, "total": 3}


def test_what_is_new_or_the_same_is_fine() -> None:
    check(without_words(1), text_pdf(3))
    check(text_pdf(3), text_pdf(3))


def test_an_original_that_cannot_be_drawn_is_no_reason_to_refuse() -> None:
    check(b"no pdf at all", text_pdf(2))


def test_a_page_that_looks_as_its_original_is_drawn_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    source, part = compare.Source(text_pdf(3), unwatched()), compare.Source(without_words(1), unwatched())
    with pikepdf.open(BytesIO(text_pdf(3))) as pdf:
        index = make_part(pdf)[1]
    _, looks = look_over(source, index, original=True)
    asked: list[int] = []
    draw = compare.Source.draw

    def watched(self: compare.Source, at: int, *, annotations: bool = True) -> Image | None:
        asked.append(at)
        return draw(self, at, annotations=annotations)

    monkeypatch.setattr(compare.Source, "draw", watched)
    with pytest.raises(IntakeRefusedError, match="intake-damaged"):
        compare.check(source, part, looks, fields=True, thorough=True)
    assert asked == [1, 1]
    source.close()
    part.close()


def test_a_part_that_cannot_be_drawn_is_damage() -> None:
    with pytest.raises(IntakeRefusedError, match="intake-damaged"):
        check(text_pdf(1), b"no pdf at all")


def test_long_papers_are_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FEW_COMPARED", 2)
    check(text_pdf(6), without_words(1, 6), thorough=False)
    with pytest.raises(IntakeRefusedError):
        check(text_pdf(6), without_words(3, 6), thorough=False)


def test_drawing_stops_when_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS_DRAWING", -1.0)
    check(text_pdf(3), without_words(1))


def test_a_large_document_is_opened_again_now_and_then_and_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    data = scan_pdf(5)
    want = [pixels_of_page(data, at) for at in range(5)]
    monkeypatch.setattr(compare, "_MOST_KEPT", len(data) // 2)
    opened: list[bytes] = []
    real = compare.Source._open

    def counted(self: compare.Source) -> None:
        opened.append(data)
        real(self)

    monkeypatch.setattr(compare.Source, "_open", counted)
    source = compare.Source(data, unwatched())
    found = [source.draw(at) for at in range(5)]
    source.close()
    assert [one.tobytes() if one else b"" for one in found] == want
    assert len(opened) > 1


def pixels_of_page(data: bytes, at: int) -> bytes:
    source = compare.Source(data, unwatched())
    picture = source.draw(at)
    source.close()
    assert picture is not None
    return picture.tobytes()
