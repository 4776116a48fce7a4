"""Looks of earlier versions, which had digests by BLAKE2, are compared as those of this one."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

import pypdfium2
import pytest

from hcprep.parts.looks import Look, Looks, comparable, drawn, look_at, maker, same_look
from tests.unit.intake.papermaking import scan_pdf

_FRAME = (372, 768, 612, 792)
_STAMP = (400.0, 770.0, 600.0, 790.0)


def _earlier(document: pypdfium2.PdfDocument) -> Look:
    bitmap = drawn(document[0])
    look = look_at(bitmap, _FRAME)
    return replace(look, digest=blake2b(bytes(bitmap.buffer), digest_size=32).digest())


def test_a_page_looks_as_an_earlier_version_saw_it() -> None:
    document = pypdfium2.PdfDocument(scan_pdf(1))
    look = _earlier(document)
    assert same_look(drawn(document[0]), look, _STAMP)
    changed = drawn(document[0])
    changed.fill_rect((0, 0, 255, 255), 9, 9, 1, 1)
    assert not same_look(changed, look, _STAMP)


@pytest.mark.parametrize(
    ("made_by", "told"),
    [(maker(), True), ("1" + maker()[1:], True), ("3" + maker()[1:], False), (maker() + "x", False), ("", False)],
)
def test_only_what_draws_the_same_pixels_is_compared_with(made_by: str, told: bool) -> None:
    assert comparable(Looks(maker=made_by, original=True, pages=())) is told
