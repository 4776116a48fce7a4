"""Pictures onto pages: Letter, upright, inside the margins, with the foot left free for the stamp."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.intake.compare import Source
from hcprep.intake.looking import look_over
from hcprep.model.parts import PartIndex
from hcprep.parts import make_part, with_feet
from hcprep.parts.archive import judged
from hcprep.parts.looks import Looks

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.notes import Notes
    from hcprep.intake.watch import Watch

_SHORT, _LONG = 612.0, 792.0
_MARGIN = 36.0
_FOOT = 40.0
"""Points kept free for the stamp."""
_LARGEST_PIXEL = 72 / 100
"""Points per pixel at most: no picture is blown up beyond 100 dots per inch."""

_TURNS = {
    1: (1, 0, 0, 1),
    2: (-1, 0, 0, 1),
    3: (-1, 0, 0, -1),
    4: (1, 0, 0, -1),
    5: (0, -1, -1, 0),
    6: (0, -1, 1, 0),
    7: (0, 1, 1, 0),
    8: (0, 1, -1, 0),
}
"""How the unit square of a picture is turned and mirrored for each EXIF orientation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture as a PDF stores it: encoded data, its filter and colours, and how it has to be turned (EXIF 1 to 8)."""

    width: int
    height: int
    data: bytes
    filter: str
    parameters: dict[str, Any] = field(default_factory=dict)
    colours: str = "/DeviceRGB"
    palette: bytes = b""
    bits: int = 8
    inverted: bool = False
    profile: bytes = b""
    """ICC profile, empty for the plain device colours."""
    orientation: int = 1


def make_pages(kind: str, data: bytes, notes: Notes, watch: Watch) -> tuple[bytes, PartIndex, Looks]:
    """Return part, index and looks of a picture file, a page for each picture. Raises IntakeRefusedError."""
    import pikepdf

    pictures = _read(kind, data, notes)
    if not pictures:
        raise IntakeRefusedError("intake-empty")
    with pikepdf.new() as pdf:
        for picture in pictures:
            _add_page(pdf, picture)
        part, index = make_part(pdf)
    drawn = Source(part, watch)
    try:
        index, looks = look_over(drawn, index, original=False)
    finally:
        drawn.close()
    return part, judged(part, with_feet(index, [True] * len(index.pages))), looks


def _read(kind: str, data: bytes, notes: Notes) -> Sequence[Picture]:
    if kind == "jpeg":
        from hcprep.intake.jpeg import read_jpeg

        return [read_jpeg(data, notes)]
    from hcprep.intake import rasters

    if kind == "png":
        return [rasters.read_png(data, notes)]
    if kind == "tiff":
        return rasters.read_tiff(data, notes)
    return rasters.read_heic(data, notes)


def check_size(width: int, height: int) -> None:
    """Raise IntakeRefusedError `intake-too-large` for more pixels than are read, `intake-damaged` for none."""
    if width <= 0 or height <= 0:
        raise IntakeRefusedError("intake-damaged")
    if width * height > limits.MOST_PIXELS:
        raise IntakeRefusedError("intake-too-large", pixels=width * height, limit=limits.MOST_PIXELS)


def _add_page(pdf: Pdf, picture: Picture) -> None:
    from pikepdf import Array, Dictionary, Name, Page

    turned = picture.orientation >= 5
    across, up = (picture.height, picture.width) if turned else (picture.width, picture.height)
    page_width, page_height = (_LONG, _SHORT) if across > up else (_SHORT, _LONG)
    room_width, room_height = page_width - 2 * _MARGIN, page_height - _MARGIN - _FOOT
    scale = min(room_width / across, room_height / up, _LARGEST_PIXEL)
    # A long strip stays visible: never thinner than half a point.
    width, height = max(across * scale, 0.5), max(up * scale, 0.5)
    left, bottom = (page_width - width) / 2, _FOOT + (room_height - height) / 2
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, int(page_width), int(page_height)]),
        Resources=Dictionary(XObject=Dictionary(P=_image(pdf, picture))),
        Contents=pdf.make_stream(_placing(picture.orientation, left, bottom, width, height)),
    )
    pdf.pages.append(Page(pdf.make_indirect(page)))


def _placing(orientation: int, left: float, bottom: float, width: float, height: float) -> bytes:
    a, b, c, d = _TURNS[orientation]
    x = left + width * (a < 0 or c < 0)
    y = bottom + height * (b < 0 or d < 0)
    matrix = (a * width, b * height, c * width, d * height, x, y)
    return f"q {' '.join(f'{value:.4f}' for value in matrix)} cm /P Do Q".encode()


def _image(pdf: Pdf, picture: Picture) -> Any:
    from pikepdf import Array, Dictionary, Name

    stream = pdf.make_stream(
        picture.data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        BitsPerComponent=picture.bits,
        ColorSpace=_colours(pdf, picture),
        Filter=Name(picture.filter),
    )
    if picture.parameters:
        stream["/DecodeParms"] = Dictionary({f"/{key}": value for key, value in picture.parameters.items()})
    if picture.inverted:
        stream["/Decode"] = Array([1, 0] * _COMPONENTS[picture.colours])
    return stream


_COMPONENTS = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
_PROFILE_SPACES = {"/DeviceGray": b"GRAY", "/DeviceRGB": b"RGB ", "/DeviceCMYK": b"CMYK"}


def _colours(pdf: Pdf, picture: Picture) -> Any:
    from pikepdf import Array, Name, String

    base: Any = Name(picture.colours)
    if picture.profile[16:20] == _PROFILE_SPACES[picture.colours] and picture.profile[36:40] == b"acsp":
        profile = pdf.make_stream(picture.profile, N=_COMPONENTS[picture.colours], Alternate=base)
        base = Array([Name.ICCBased, profile])
    if not picture.palette:
        return base
    return Array([Name.Indexed, base, len(picture.palette) // 3 - 1, String(picture.palette)])
