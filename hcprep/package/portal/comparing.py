"""Pages of a file for the portal drawn beside the pages they come from: the same to the pixel, or alike within a stated bound."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageStat

from hcprep.package.arranging import Shown
from hcprep.package.proving.drawing import open_pdf
from hcprep.parts.looks import drawn, scale_of

LEAST_PSNR = 28.0
"""Decibels a page with smaller pictures keeps at least, drawn at 144 dots an inch."""
MOST_BLOCK = 16.0
"""Levels of 255 the mean of any square of 24 pixels may be off by: no word, seal or face can go missing in one."""
_BLOCK = 24
_FINE = 2.0
_MOST_SIDE = 4_000


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two drawings are: the same, or peak signal to noise in decibels and the worst block's difference in levels."""

    same: bool
    psnr: float = 99.0
    block: float = 0.0

    @property
    def alike(self) -> bool:
        """Whether it is within the bound."""
        return self.same or (self.psnr >= LEAST_PSNR and self.block <= MOST_BLOCK)


def compare(
    cut: bytes, source: bytes | pdfium.PdfDocument, start: int, smaller: frozenset[int], shown: Sequence[Shown] = ()
) -> Iterator[Likeness]:
    """Yield for each page of a cut how like it is to its page of the source, which begins at `start` (from 0).

    Where only some pages of the source are `shown`, `start` counts those. Pages not in `smaller` must be the same. Raises
    pdfium.PdfiumError when one cannot be drawn.
    """
    made = open_pdf(cut)
    whole = open_pdf(source) if isinstance(source, bytes) else source
    try:
        for at in range(len(made)):
            of = shown[start + at] if shown else Shown(start + at)
            yield _compare(made, whole, at, of, fine=at in smaller)
    finally:
        made.close()
        if isinstance(source, bytes):
            whole.close()


def _compare(made: pdfium.PdfDocument, whole: pdfium.PdfDocument, at: int, of: Shown, *, fine: bool) -> Likeness:
    # Both are loaded before either is drawn: how pdfium sets letters of a font the file lacks hangs on what it drew before.
    have, want = made[at], whole[of.page]
    upright = want.get_rotation()
    try:
        want.set_rotation((upright + of.turn) % 360)
        if have.get_size() != want.get_size():
            return Likeness(same=False, psnr=0.0, block=255.0)
        if not fine:
            one, other = drawn(have), drawn(want)
            same = bytes(one.buffer) == bytes(other.buffer)
            one.close()
            other.close()
            return Likeness(same=same, psnr=99.0 if same else 0.0, block=0.0 if same else 255.0)
        scale = min(_FINE * scale_of(*want.get_size()), _MOST_SIDE / max(*want.get_size(), 1.0))
        pictures = [page.render(scale=scale, may_draw_forms=True).to_pil().convert("RGB") for page in (have, want)]
        return _measure(*pictures)
    finally:
        have.close()
        want.set_rotation(upright)
        want.close()


def _measure(one: Image.Image, other: Image.Image) -> Likeness:
    error = sum(ImageStat.Stat(ImageChops.difference(one, other)).sum2) / (one.width * one.height * 3)
    if error == 0:
        return Likeness(same=True)
    psnr = 10 * math.log10(255 * 255 / error)
    size = (max(1, one.width // _BLOCK), max(1, one.height // _BLOCK))
    blocks = ImageChops.difference(one.resize(size, Image.Resampling.BOX), other.resize(size, Image.Resampling.BOX))
    worst = max(high for _, high in ImageStat.Stat(blocks).extrema)
    return Likeness(same=False, psnr=round(psnr, 2), block=float(worst))
