"""Pictures of a part made smaller: photographs and scans only, never two-colour pictures, drawings, or what is drawn on masks."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from hcprep.package.portal.pixels import Pixels, channels, filter_of, image_mode, palette
from hcprep.package.portal.steps import STEPS
from hcprep.parts.objects import dictionaries, is_array, is_dictionary, number, real

_MOST_DEPTH = 8
_LEAST_BYTES = 20_000
"""Pictures smaller than this are left as they are."""
_WORTH, _SURELY = 0.9, 0.87
"""A picture is only taken if it comes out this much smaller, and planned to be if it is sure to."""

Matrix = tuple[float, float, float, float]
Made = Mapping[tuple[int, int], bytes]
"""Pictures that were made already, by object number and step; nothing for one that stays as it is."""


@dataclass(slots=True)
class Drawn:
    """A picture of the part: how large it is drawn at most (inches), and the pages (from 0) that show it."""

    picture: Any
    width: float = 0.0
    height: float = 0.0
    pages: set[int] = field(default_factory=set)

    def pixels(self) -> Pixels:
        """Return its pixels, not read yet."""
        return Pixels(self.picture, self.width, self.height)


def shrink(pdf: Any, steps: Mapping[int, int], ready: Made) -> Mapping[int, bool]:
    """Make pictures smaller in place, by the steps of their pages (0: not), the gentlest if several show one.

    Those that are `ready` are not made again. Returns which pages have one that was made smaller.
    """
    changed: dict[int, bool] = {}
    for key, drawn in drawn_pictures(pdf).items():
        step = min((steps[page] for page in drawn.pages if page in steps), default=0)
        if not step:
            continue
        data = ready[key, step] if (key, step) in ready else _made(drawn, step)
        if not data:
            continue
        picture = drawn.picture
        width, height = drawn.pixels().fit(STEPS[step - 1].dpi)
        picture.write(data, filter=pikepdf.Name.DCTDecode)
        picture["/Width"], picture["/Height"], picture["/BitsPerComponent"] = width, height, 8
        if palette(picture.get("/ColorSpace")) is not None:
            picture["/ColorSpace"] = picture["/ColorSpace"][1]
        if "/ColorSpace" not in picture:
            picture["/ColorSpace"] = pikepdf.Name.DeviceGray if image_mode(data) == "L" else pikepdf.Name.DeviceRGB
        changed |= dict.fromkeys(drawn.pages, True)
    return changed


def _made(drawn: Drawn, step: int) -> bytes:
    """Return a picture after a step, nothing where it stays as it is."""
    pixels = drawn.pixels()
    made = pixels.jpeg(STEPS[step - 1])
    return made if made is not None and len(made) < _WORTH * pixels.stored else b""


def make_all(pdf: Any, step: int) -> Mapping[int, bytes]:
    """Return the pictures after a step by object number, nothing for those that stay as they are."""
    return {key: _made(drawn, step) for key, drawn in drawn_pictures(pdf).items()}


def measure(pdf: Any, steps: int) -> Iterator[Mapping[int, int]]:
    """Yield for each step about how many bytes the pictures take that come out smaller, by object number."""
    sizes: list[dict[int, int]] = [{} for _ in range(steps)]
    for key, drawn in drawn_pictures(pdf).items():
        pixels = drawn.pixels()
        least = pixels.stored
        for found, size in zip(sizes, map(pixels.estimate, STEPS[:steps]), strict=True):
            if size is None:
                break
            if size < _SURELY * pixels.stored:
                # A later step never costs more than one before.
                least = min(least, size)
            if least < pixels.stored:
                found[key] = least
    yield from sizes


def drawn_pictures(pdf: Any) -> dict[int, Drawn]:
    """Return the pictures that can take it, by object number, with how large pages draw them."""
    found: dict[int, Drawn] = {}
    barred: set[int] = set()
    for at, page in enumerate(pdf.pages):
        unit = real(page.obj.get("/UserUnit")) or 1.0
        try:
            _walk(page.obj, page.obj.get("/Resources"), (unit, 0.0, 0.0, unit), at, found, 0)
        except (pikepdf.PdfError, ValueError):
            barred |= set(_pictures_in(page.obj.get("/Resources")))
        for note in dictionaries(page.obj.get("/Annots")):
            barred |= _in_notes(note)
    return {key: drawn for key, drawn in found.items() if key not in barred and _can_take_it(drawn.picture)}


def _in_notes(note: Any) -> set[int]:
    """Return pictures in the looks of an annotation; nobody knows here how large those are drawn."""
    looks = note.get("/AP")
    streams = [one for one in looks.values() if isinstance(one, pikepdf.Stream)] if is_dictionary(looks) else []
    return {key for one in streams for key in _pictures_in(one.get("/Resources"))}


def _pictures_in(resources: Any) -> Iterator[int]:
    forms = resources.get("/XObject") if is_dictionary(resources) else None
    for one in forms.values() if is_dictionary(forms) else ():
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
            yield number(one)


def _walk(content: Any, resources: Any, start: Matrix, page: int, found: dict[int, Drawn], depth: int) -> None:  # noqa: PLR0917
    forms = resources.get("/XObject") if is_dictionary(resources) else None
    if not is_dictionary(forms) or depth > _MOST_DEPTH:
        return
    now, kept = start, []
    instruction: Any
    for instruction in pikepdf.parse_content_stream(content, operators="q Q cm Do"):
        name, operands = str(instruction.operator), instruction.operands
        if name == "q":
            kept.append(now)
        elif name == "Q" and kept:
            now = kept.pop()
        elif name == "cm" and len(operands) == 6:
            now = _times([float(value) for value in operands], now)
        elif name == "Do" and operands:
            one = forms.get(str(operands[0]))
            if isinstance(one, pikepdf.Stream):
                _see(one, resources, now, page, found, depth)


def _see(one: Any, resources: Any, now: Matrix, page: int, found: dict[int, Drawn], depth: int) -> None:  # noqa: PLR0917
    if one.get("/Subtype") == "/Form":
        matrix = [real(value) or 0.0 for value in one["/Matrix"]] if is_array(one.get("/Matrix")) else []
        inner = _times(matrix, now) if len(matrix) == 6 else now
        _walk(one, one.get("/Resources", resources), inner, page, found, depth + 1)
    elif one.get("/Subtype") == "/Image" and number(one):
        drawn = found.setdefault(number(one), Drawn(one))
        drawn.width = max(drawn.width, math.hypot(now[0], now[1]) / 72)
        drawn.height = max(drawn.height, math.hypot(now[2], now[3]) / 72)
        drawn.pages.add(page)


def _times(values: list[float], by: Matrix) -> Matrix:
    a, b, c, d = values[:4]
    return (a * by[0] + b * by[2], a * by[1] + b * by[3], c * by[0] + d * by[2], c * by[1] + d * by[3])


def _can_take_it(picture: Any) -> bool:
    """Tell whether a picture is a photograph or a scan in grey or colour, of a kind that can be made smaller safely."""
    if any(key in picture for key in ("/SMask", "/Mask", "/Alternates", "/OPI")) or picture.get("/ImageMask"):
        return False
    if len(picture.read_raw_bytes()) < _LEAST_BYTES:
        return False
    kind, bits, colours = filter_of(picture), picture.get("/BitsPerComponent"), channels(picture.get("/ColorSpace"))
    if kind == "/JPXDecode":
        return colours in {1, 3} or ("/ColorSpace" not in picture and not picture.get("/SMaskInData"))
    if kind == "/DCTDecode":
        # Four inks keep what they are and how they are read; of others it is not known what a turned scale is for.
        return bits == 8 and (colours == 4 or (colours in {1, 3} and "/Decode" not in picture))
    if kind != "/FlateDecode" or "/Decode" in picture:
        return False
    return (bits in {8, 16} and colours in {1, 3}) or (bits == 8 and palette(picture.get("/ColorSpace")) is not None)
