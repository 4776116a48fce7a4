"""How much stands in boxes of a drawn page: hundreds of them are asked about on a page that is one picture."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from hcprep.parts.looks import Frame

if TYPE_CHECKING:
    from PIL.Image import Image

_UNLIKE = 40
"""Levels of grey from which a pixel is something on its ground and not the grain of a scan."""
_DUST = 0.001
"""Share of pixels that may be so where nothing stands: less than a letter."""
_TILE = 4
"""Pixels of the side of a tile."""
_RUN = 8
"""Tiles of a run: a few letters."""


class Details:
    """What stands in frames of a drawing in `grey`."""

    def __init__(self, grey: Image) -> None:
        self._grey = grey
        self._known: dict[Frame, float] = {}

    def share(self, frame: Frame) -> float:
        """Return the share of a frame that is not its ground, whatever grey that has; 0 where nothing stands on it."""
        found = self._known.get(frame)
        if found is None:
            found = self._known[frame] = self._counted(frame)
        return found

    def _counted(self, frame: Frame) -> float:
        left, top, right, bottom = frame
        if right <= left or bottom <= top:
            return 0.0
        passed = list(accumulate(self._grey.crop(frame).histogram()))
        total = passed[-1]
        # Half of the pixels are as dark as the ground or darker.
        ground = bisect_right(passed, total // 2)
        darker = passed[ground - _UNLIKE - 1] if ground > _UNLIKE else 0
        unlike = (darker + total - passed[min(ground + _UNLIKE, len(passed) - 1)]) / total
        return unlike if unlike > _DUST else 0.0

    def surely(self, frame: Frame) -> bool:
        """Tell at a look that something stands in a frame; False where its pixels have to be counted to know."""
        left, top, right, bottom = frame
        x0, y0, x1, y1 = -(-left // _TILE), -(-top // _TILE), right // _TILE, bottom // _TILE
        if x1 - x0 >= y1 - y0:
            uneven, width = self._across
        else:
            uneven, width = self._down
            x0, y0, x1, y1 = y0, x0, y1, x1
        x1 -= (x1 - x0) % _RUN
        met = sum([uneven[y * width + x0 : y * width + x1 : _RUN].count(1) for y in range(y0, y1)])
        # All that is like its ground lies within twice that many levels, so that in each such run a pixel or more is not.
        return met > (right - left) * (bottom - top) // 1000

    @cached_property
    def _across(self) -> tuple[bytes, int]:
        """Whether each run of tiles to the right is uneven, by the tile it begins with, and how many tiles are in a row."""
        return _uneven(*self._extremes)

    @cached_property
    def _down(self) -> tuple[bytes, int]:
        """The same of runs of tiles downwards, column by column."""
        from PIL.Image import Transpose

        low, high = self._extremes
        return _uneven(low.transpose(Transpose.TRANSPOSE), high.transpose(Transpose.TRANSPOSE))

    @cached_property
    def _extremes(self) -> tuple[Image, Image]:
        """The darkest and the lightest pixel of each whole tile."""
        from PIL import Image, ImageChops

        size = (self._grey.width // _TILE, self._grey.height // _TILE)
        # Each picks one pixel of every tile: it looks half a tile further than it is told.
        half = _TILE // 2
        picked = [
            self._grey.transform(size, Image.Transform.AFFINE, (_TILE, 0, x - half, 0, _TILE, y - half), Image.Resampling.NEAREST)
            for x in range(_TILE)
            for y in range(_TILE)
        ]
        low = high = picked[0]
        for one in picked[1:]:
            low, high = ImageChops.darker(low, one), ImageChops.lighter(high, one)
        return low, high


def _uneven(low: Image, high: Image) -> tuple[bytes, int]:
    from PIL import ImageChops

    for step in (1, 2, 4):
        beside = (step, 0, low.width + step, low.height)
        low, high = ImageChops.darker(low, low.crop(beside)), ImageChops.lighter(high, high.crop(beside))
    return ImageChops.subtract(high, low).point([int(level > 2 * _UNLIKE) for level in range(256)]).tobytes(), low.width
