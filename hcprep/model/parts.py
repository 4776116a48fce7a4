"""A ready part: the normalised PDF of one document plus an index that lets the book copy its bytes without parsing.

Made by `hcprep.parts` (for papers in intake, for authored pages in package), copied by the
book writer. The PDF is qpdf's canonical output: one revision, classic
cross-reference table, no object streams, no encryption, direct stream lengths, every page attribute on the page itself,
balanced `q`/`Q`, explicit destinations only, and none of: XFA, JavaScript, launch or embedded-file actions, /Perms, XMP, Info.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in default user space units of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartObject:
    """Where one indirect object lies: bytes from `start` (at its number) to `end` (after `endobj`).

    `stream` is the offset of the first stream byte and `length` the stream's bytes; `stream` is -1 for a plain object.
    """

    number: int
    start: int
    end: int
    stream: int = -1
    length: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPage:
    """One page: its object, boxes, rotation (0, 90, 180, 270 degrees clockwise) and whether its foot is blank.

    `foot_clear` tells that nothing is drawn in the visible strip of 24 points (times UserUnit aside) along the page's foot as
    a reader sees it, so the stamp needs no white plate.
    """

    object: int
    media: Box
    crop: Box
    rotate: int = 0
    user_unit: float = 1.0
    foot_clear: bool = False
    annotations: int = 0
    """Annotations on the page, links and widgets included."""
    places: tuple[str, ...] = ("foot-right",)
    """Where the stamp may stand, the best first: places of `hcprep.parts.places` that no note or field covers."""
    clear: tuple[str, ...] = ()
    """Those of them where nothing is drawn, so the stamp needs no white plate there."""
    turned: tuple[tuple[str, bool], ...] = ()
    """The best place once the page is turned by 90, 180 and 270 degrees, and whether that is blank; () if nobody looked."""
    picture: bool | None = None
    """Whether something is drawn on it and nothing of that can be read as text; None if nobody looked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartIndex:
    """The index of a part.

    `skip` are objects the book replaces and never copies (catalog, page tree nodes, AcroForm, OCProperties dictionaries).
    `fields` are the root form fields; each has no /Parent, so the book can hang them below one field of its own per part.
    `default_appearance` and `quadding` are the AcroForm's /DA and /Q. `resources` is the number
    of the AcroForm's /DR object, 0 if none.
    Layers: `groups` are all optional content groups, `hidden` those switched off by default, in the default configuration.
    """

    objects: tuple[PartObject, ...]
    pages: tuple[PartPage, ...]
    skip: tuple[int, ...] = ()
    fields: tuple[int, ...] = ()
    default_appearance: str = ""
    quadding: int = 0
    resources: int = 0
    groups: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()
    structure: int = 0
    """Number of the /StructTreeRoot object (authored pages only), 0 if none; papers lose their tags."""
    field_values: int = 0
    """Terminal form fields that carry a value."""
    gone: tuple[int, ...] = ()
    """Objects of pages left out (never stored): `objects` are only those the others need, and links to them lead nowhere."""
    texts: Mapping[int, str] = field(default_factory=dict)
    """Texts of the objects the book composes anew (pages, their resources), by number; what is missing is read in the part."""
    archive: tuple[str, ...] | None = None
    """What keeps it from PDF/A-2b (codes of `hcprep.parts.archive`), empty if nothing is known to; None if nobody looked."""
