"""Numbers of hundreds of digits: no reader of the book may stumble over them."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pytest
from pikepdf import Array, Dictionary, Name

from hcprep.errors import IntakeRefusedError
from hcprep.intake.reader import read_paper
from tests.unit.intake.papermaking import draw, write

THIRD = "0." + "3" * 900


def patterned(number: str) -> bytes:
    """A page filled with a pattern whose matrix holds the number as written."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        tile = pdf.make_stream(
            b"0.8 0.1 0.1 rg 0 0 20 20 re f",
            Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, BBox=Array([0, 0, 30, 30]), XStep=30, YStep=30,
            Resources=Dictionary(), Matrix=Array([Decimal("0.123456"), 0, 0, 1, 0, 0]),
        )  # fmt: skip
        page = pdf.pages[0].obj
        page.Resources = Dictionary(Pattern=Dictionary(P=tile))
        page.Contents = pdf.make_stream(b"/Pattern cs /P scn 50 50 400 400 re f")
        data = write(pdf, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    # qpdf finds its objects anew, so that the length of the number does not matter.
    return data.replace(b"0.123456", number.encode())


def scale_of(part: bytes) -> float:
    """Read the number with the reader of the proof."""
    resources: Any = pypdf.PdfReader(BytesIO(part)).pages[0]["/Resources"]
    return float(resources["/Pattern"]["/P"]["/Matrix"][0])


def test_a_number_of_hundreds_of_digits_is_written_as_exactly_as_readers_hold_it() -> None:
    data = patterned(THIRD)
    taken = read_paper("tiles.pdf", data)
    assert abs(scale_of(taken.pdf) - float(THIRD)) < 1e-14
    assert draw(taken.pdf).tobytes() == draw(data).tobytes()


def test_numbers_near_nothing_become_nothing() -> None:
    taken = read_paper("tiles.pdf", patterned("0." + "0" * 300 + "1"))
    assert scale_of(taken.pdf) == 0


def test_a_number_no_pdf_may_hold_is_refused_by_name() -> None:
    with pytest.raises(IntakeRefusedError) as caught:
        read_paper("tiles.pdf", patterned("9" * 400 + ".5"))
    assert caught.value.code == "intake-number"
