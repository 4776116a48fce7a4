"""Documents in their places in the book, and what the proof expects of each of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from hcprep.casefile import CaseFile
from hcprep.model.evidence import Document
from hcprep.model.parts import Box, PartIndex
from hcprep.model.plan import PlacedExhibit
from hcprep.package.expected import ExpectedPart
from hcprep.package.spec import BookPage
from hcprep.package.stamp import seen_size, seen_stamp_box


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedDocument:
    """One document of an exhibit in its place; `first` is a book page, `exhibit_page` the page of the exhibit it begins on."""

    exhibit: PlacedExhibit
    evidence_title: str
    document: Document
    index: PartIndex
    first: int
    exhibit_page: int

    @property
    def rank(self) -> str:
        """Where its objects lie in the file: papers by when they were added, so that a new one comes behind the others."""
        return f"{self.document.added} {self.document.id}"

    @property
    def field_name(self) -> str:
        """Name of the form field all fields of the document hang below; unique in the book."""
        return f"{self.exhibit.label}-p{self.exhibit_page}"


def expected_part(file: CaseFile, one: PlacedDocument) -> ExpectedPart:
    """Return what the proof expects of one document, and where it reads it."""
    document = one.document
    return ExpectedPart(
        evidence=one.exhibit.evidence,
        label=one.exhibit.label,
        title=one.evidence_title,
        filename=document.filename,
        media_type=document.media_type,
        first=one.first,
        index=one.index,
        normalised=partial(file.read, document.normalised_sha256),
        original=partial(file.read, document.original_sha256),
        original_sha256=document.original_sha256,
        original_size=document.original_size,
        notes=document.notes,
        field_name=one.field_name,
        looks=partial(file.read, document.looks_sha256) if document.looks_sha256 else None,
        key=document.normalised_sha256,
        rank=one.rank,
    )


def stamp_mask(page: BookPage) -> Box:
    """Return the box of a page's stamp as seen, from the top left."""
    left, bottom, right, top = seen_stamp_box(page.page, page.stamp)
    _width, height = seen_size(page.page)
    return (left, height - top, right, height - bottom)
