"""What stands in boxes of a drawn page: counted quickly, and told at a look only where counting says the same."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw

from hcprep.intake.detail import Details
from hcprep.intake.standing import _elsewhere, _spot
from hcprep.parts.looks import Frame
from hcprep.parts.places import elsewhere

_SIZE = (400, 520)


def _grain(seed: random.Random) -> Image.Image:
    return Image.frombytes("L", _SIZE, bytes(seed.choice((200, 205, 210, 249)) for _ in range(_SIZE[0] * _SIZE[1])))


def _dusty(seed: random.Random) -> Image.Image:
    """Return grain with single dark pixels, about as many as may be dust."""
    image = _grain(seed)
    for _ in range(_SIZE[0] * _SIZE[1] // 1000):
        image.putpixel((seed.randrange(_SIZE[0]), seed.randrange(_SIZE[1])), seed.choice((0, 90, 255)))
    return image


def _written(seed: random.Random) -> Image.Image:
    image = _grain(seed)
    pen = ImageDraw.Draw(image)
    for y in range(40, 480, 23):
        pen.text((30, y), "lantern copper window " * seed.randrange(1, 4), fill=60)
    return image


def _pictured(seed: random.Random) -> Image.Image:
    return Image.frombytes("L", (10, 13), seed.randbytes(130)).resize(_SIZE)


def _counted(image: Image.Image, frame: Frame) -> float:
    """Count pixel by pixel."""
    levels = sorted(image.crop(frame).tobytes())
    ground = levels[len(levels) // 2]
    share = sum(abs(level - ground) > 40 for level in levels) / len(levels)
    return share if share > 0.001 else 0.0


@pytest.mark.parametrize("make", [_grain, _dusty, _written, _pictured])
def test_what_is_told_at_a_look_is_what_counting_finds(make: Callable[[random.Random], Image.Image]) -> None:
    seed = random.Random(make.__name__)  # noqa: S311
    image = make(seed)
    details = Details(image)
    sure = 0
    for _ in range(60):
        width, height = seed.choice(((161, 21), (20, 160), (90, 12), (240, 24)))
        left, top = seed.randrange(_SIZE[0] - width), seed.randrange(_SIZE[1] - height)
        frame = (left, top, left + width, top + height)
        share = details.share(frame)
        assert share == _counted(image, frame)
        if details.surely(frame):
            sure += 1
            assert share > 0
    assert make is _dusty or (sure > 0) == (make is not _grain)


def test_nothing_stands_in_a_frame_without_pixels() -> None:
    details = Details(Image.new("L", _SIZE, 0))
    assert details.share((5, 5, 5, 20)) == 0
    assert not details.surely((5, 5, 5, 20))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [(612.0, 792.0), (595.27, 841.89), (300.5, 96.25)])
def test_places_made_by_columns_and_rows_lie_where_each_would_by_itself(size: tuple[float, float], turn: int) -> None:
    drawing = (round(size[0]) + 1, round(size[1]) + 1)
    found = _elsewhere(size, turn, drawing)
    turned = size if turn % 180 == 0 else size[::-1]
    assert [spot.place for spot in found] == list(elsewhere(turned[0], turned[1]))
    assert list(found) == [_spot(spot.place, size, turn, drawing) for spot in found]
