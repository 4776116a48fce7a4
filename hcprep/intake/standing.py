"""Where the stamp of a page may stand, upright and turned: where it hides nothing, else where it hides least."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

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
_UNLIKE = 40
"""Levels of grey from which a pixel is something on its ground and not the grain of a scan."""
_DUST = 0.001
"""Share of pixels that may be so where nothing stands: less than a letter."""
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

    def _frame(self, box: Box) -> Frame:
        return frame_of_box(box, self.size, self._bitmap.width, self._bitmap.height)

    def blank(self, box: Box) -> bool:
        """Tell whether nothing at all is drawn in a box."""
        return blank(pixels(self._bitmap, self._frame(box)))

    @cached_property
    def _grey(self) -> Image:
        grey: Image = self._bitmap.to_pil().convert("L")
        return grey

    def detail(self, box: Box) -> float:
        """Return the share of a box that is not its ground, whatever grey that has; 0 where nothing stands on it."""
        left, top, right, bottom = self._frame(box)
        if right <= left or bottom <= top:
            return 0.0
        levels = self._grey.crop((left, top, right, bottom)).histogram()
        total = sum(levels)
        ground, passed = 0, levels[0]
        while passed <= total // 2:
            ground += 1
            passed += levels[ground]
        unlike = (sum(levels[: max(0, ground - _UNLIKE)]) + sum(levels[ground + _UNLIKE + 1 :])) / total
        return unlike if unlike > _DUST else 0.0

    def unnoted(self, box: Box) -> bool:
        """Tell whether the notes of the page draw nothing in a box."""
        if self._bare is None:
            self._bare = drawn(self._sheet, notes=False)
        frame = self._frame(box)
        pairs = zip(pixels(self._bitmap, frame), pixels(self._bare, frame), strict=True)
        return all(abs(mine - theirs) <= _SPECK for mine, theirs in pairs)


@dataclass(frozen=True, slots=True)
class _Turned:
    """A page turned clockwise by so many degrees."""

    view: _View
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.view.size
        return (width, height) if self.turn % 180 == 0 else (height, width)

    def box(self, place: str) -> Box:
        return turned_back(room(place, *self.size), self.view.size, self.turn)

    def free(self, place: str) -> bool:
        box = self.box(place)
        return not any(note.meets(box, self.turn) for note in self.view.notes)

    def unnoted(self, place: str) -> bool:
        """Only frames of notes lie there, and they draw nothing; where one that stays upright will stand, nobody knows."""
        box = self.box(place)
        sure = not self.turn or not any(note.upright and note.meets(box, self.turn) for note in self.view.notes)
        return sure and self.view.unnoted(box)

    def best(self) -> tuple[str, bool]:
        """Return the best place and whether it is blank; an empty name if there is none."""
        corner = next((place for place in PLACES if self.free(place) and self.view.blank(self.box(place))), "")
        return (corner, True) if corner else next(iter(self.places()), ("", False))

    def places(self) -> list[tuple[str, bool]]:
        """Return the places and whether each is blank: blank corners, else what hides least, then those no note draws in."""
        free = [place for place in PLACES if self.free(place)]
        clear = [place for place in free if self.view.blank(self.box(place))]
        behind = [place for place in PLACES if place not in free and self.unnoted(place)]
        found = clear + [place for place in free if place not in clear]
        if not clear:
            found = self._quietest(free, self.free)
        if not found and not behind:
            behind = self._quietest((), self.unnoted)
        return [(place, place in clear or (place not in free and self._clear(place))) for place in (*found, *behind)]

    def _clear(self, place: str) -> bool:
        return place not in PLACES and self.view.blank(self.box(place))

    def _quietest(self, corners: Iterable[str], allowed: Callable[[str], bool]) -> list[str]:
        """Return corners, those where nothing stands first; before them another place that hides less than any."""
        details = {place: self.view.detail(self.box(place)) for place in corners}
        ranked = sorted(details, key=details.__getitem__)
        if ranked and not details[ranked[0]]:
            return ranked
        best, least = "", details[ranked[0]] if ranked else 1.0
        for place in filter(allowed, elsewhere(*self.size)):
            detail = self.view.detail(self.box(place))
            if not detail:
                return [place, *ranked]
            # Over something, it stands at the edge or not at all.
            if detail < least and (not ranked or place.endswith((" 0", " 1000"))):
                best, least = place, detail
        return [best, *ranked] if best else ranked
