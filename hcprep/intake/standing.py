"""Where the stamp of a page may stand, upright and turned: where it hides nothing, else where it hides least."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from hcprep.intake.detail import Details
from hcprep.intake.noted import notes_of
from hcprep.model.parts import Box, PartPage
from hcprep.parts.looks import Frame, drawn, frame_of_box, pixels
from hcprep.parts.places import PLACES, elsewhere, room, turned_back

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfBitmap

WHITE = bytes(range(250, 256))
"""Levels of a pixel on which nothing is drawn, or next to nothing."""
_SPECK = 8
"""Levels a pixel may differ by; annotations that draw nothing leave none."""
_TURNS = (90, 180, 270)


def placed(page: PartPage, sheet: Any, bitmap: PdfBitmap) -> PartPage:
    """Return the page with the places of its stamp as it came, best first, and with the best place for each way to turn it.

    `sheet` is the page in pdfium, `bitmap` its drawing. No places tell that notes cover all of them.
    """
    view = _View(sheet, bitmap)
    try:
        found = _Turned(view, 0).places()
        turned = tuple(_Turned(view, turn).best() for turn in _TURNS)
    finally:
        view.close()
    return replace(
        page,
        places=tuple(place for place, _ in found),
        clear=tuple(place for place, clear in found if clear),
        turned=turned,
    )


def blank(data: bytes) -> bool:
    """Tell whether pixels are all white, or nearly."""
    return not data.translate(None, WHITE)


class _View:
    """A drawn page, and what is drawn in boxes of it, in seen coordinates of the page as it came."""

    def __init__(self, sheet: Any, bitmap: PdfBitmap) -> None:
        self.size: tuple[float, float] = sheet.get_size()
        self.notes = list(notes_of(sheet))
        self._sheet = sheet
        self._bitmap = bitmap
        self._bare: PdfBitmap | None = None

    def close(self) -> None:
        """Free what was drawn besides."""
        if self._bare is not None:
            self._bare.close()

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of the drawing."""
        return self._bitmap.width, self._bitmap.height

    def blank(self, frame: Frame) -> bool:
        """Tell whether nothing at all is drawn in a frame."""
        return blank(pixels(self._bitmap, frame))

    @cached_property
    def details(self) -> Details:
        """What stands where on the page."""
        return Details(self._bitmap.to_pil().convert("L"))

    @cached_property
    def _noted(self) -> Image:
        """By how many levels the notes of the page change each pixel, in the colour they change most."""
        from PIL import ImageChops

        self._bare = drawn(self._sheet, notes=False)
        red, green, blue = ImageChops.difference(self._bitmap.to_pil(), self._bare.to_pil()).split()
        return ImageChops.lighter(ImageChops.lighter(red, green), blue)

    def unnoted(self, frame: Frame) -> bool:
        """Tell whether the notes of the page draw nothing in a frame."""
        left, top, right, bottom = frame
        return right <= left or bottom <= top or not any(self._noted.crop(frame).histogram()[_SPECK + 1 :])


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place on a page as it came: what it covers of it, and of its drawing."""

    place: str
    box: Box
    frame: Frame

    @property
    def edge(self) -> bool:
        """Whether it stands along the foot or the head."""
        return self.place.endswith((" 0", " 1000"))


@lru_cache(maxsize=64)
def _corners(size: tuple[float, float], turn: int, drawing: tuple[int, int]) -> tuple[_Spot, ...]:
    """Return the corners of a page of a `size`, turned, in its `drawing` of so many pixels as it came."""
    return tuple(_spot(place, size, turn, drawing) for place in PLACES)


@lru_cache(maxsize=64)
def _elsewhere(size: tuple[float, float], turn: int, drawing: tuple[int, int]) -> tuple[_Spot, ...]:
    """Return all other places, in the order they are tried."""
    columns: dict[str, _Spot] = {}
    rows: dict[str, _Spot] = {}
    found = []
    for place in elsewhere(*_turned(size, turn)):
        _, x, y = place.split()
        # How far to the right a place stands does not change how high it is, nor the other way round.
        column = columns.get(x) or columns.setdefault(x, _spot(f"at {x} 0", size, turn, drawing))
        row = rows.get(y) or rows.setdefault(y, _spot(f"at 0 {y}", size, turn, drawing))
        across, up = (column, row) if turn % 180 == 0 else (row, column)
        box = (across.box[0], up.box[1], across.box[2], up.box[3])
        frame = (across.frame[0], up.frame[1], across.frame[2], up.frame[3])
        found.append(_Spot(place, box, frame))
    return tuple(found)


def _spot(place: str, size: tuple[float, float], turn: int, drawing: tuple[int, int]) -> _Spot:
    box = turned_back(room(place, *_turned(size, turn)), size, turn)
    return _Spot(place, box, frame_of_box(box, size, *drawing))


def _turned(size: tuple[float, float], turn: int) -> tuple[float, float]:
    return size if turn % 180 == 0 else (size[1], size[0])


@dataclass(frozen=True, slots=True)
class _Turned:
    """A page turned clockwise by so many degrees."""

    view: _View
    turn: int

    def free(self, spot: _Spot) -> bool:
        return not any(note.meets(spot.box, self.turn) for note in self.view.notes)

    def unnoted(self, spot: _Spot) -> bool:
        """Only frames of notes lie there, and they draw nothing; where one that stays upright will stand, nobody knows."""
        sure = not self.turn or not any(note.upright and note.meets(spot.box, self.turn) for note in self.view.notes)
        return sure and self.view.unnoted(spot.frame)

    def best(self) -> tuple[str, bool]:
        """Return the best place and whether it is blank; an empty name if there is none."""
        corner = next((spot.place for spot in self._corners() if self.free(spot) and self.view.blank(spot.frame)), "")
        return (corner, True) if corner else next(iter(self.places()), ("", False))

    def places(self) -> list[tuple[str, bool]]:
        """Return the places and whether each is blank: blank corners, else what hides least, then those no note draws in."""
        corners = self._corners()
        free = [spot for spot in corners if self.free(spot)]
        clear = [spot for spot in free if self.view.blank(spot.frame)]
        behind = [spot for spot in corners if spot not in free and self.unnoted(spot)]
        found = clear + [spot for spot in free if spot not in clear]
        if not clear:
            found = self._quietest(free, self.free)
        if not found and not behind:
            behind = self._quietest((), self.unnoted)
        return [(spot.place, spot in clear or (spot not in free and self._clear(spot))) for spot in (*found, *behind)]

    def _corners(self) -> tuple[_Spot, ...]:
        return _corners(self.view.size, self.turn, self.view.pixels)

    def _clear(self, spot: _Spot) -> bool:
        return spot.place not in PLACES and self.view.blank(spot.frame)

    def _quietest(self, corners: Iterable[_Spot], allowed: Callable[[_Spot], bool]) -> list[_Spot]:
        """Return corners, those where nothing stands first; before them another place that hides less than any."""
        details = self.view.details
        ranked = sorted(corners, key=lambda spot: details.share(spot.frame))
        if ranked and not details.share(ranked[0].frame):
            return ranked
        best, least = None, details.share(ranked[0].frame) if ranked else 1.0
        for spot in filter(allowed, self._others(edges=bool(ranked))):
            detail = details.share(spot.frame)
            if not detail:
                return [spot, *ranked]
            # Over something, it stands at the edge or not at all.
            if detail < least and (not ranked or spot.edge):
                best, least = spot, detail
        return [best, *ranked] if best else ranked

    def _others(self, *, edges: bool) -> Iterator[_Spot]:
        """Yield places besides the corners; with `edges`, none of the others on which something surely stands."""
        for spot in _elsewhere(self.view.size, self.turn, self.view.pixels):
            if not edges or spot.edge or not self.view.details.surely(spot.frame):
                yield spot
