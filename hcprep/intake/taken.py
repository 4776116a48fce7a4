"""What taking a paper in gives."""

from __future__ import annotations

from dataclasses import dataclass

from hcprep.model.evidence import OutlineEntry
from hcprep.model.parts import PartIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A paper that was taken in: the bytes of its part, the part's index, its outline, the notes of what was done."""

    media_type: str
    pdf: bytes
    index: PartIndex
    outline: tuple[OutlineEntry, ...] = ()
    notes: tuple[str, ...] = ()
    printed: str = ""
    """Number and edition of an official form, such as `IMM 5669 (05-2021)`; empty if none was found."""
    looks: bytes = b""
    """How its pages look (`hcprep.parts.looks`), as stored."""

    @property
    def pages(self) -> int:
        """Pages of the part."""
        return len(self.index.pages)
