"""A paper of headings and lists as a PDF: questions to hand to somebody, or what to do next. Never part of the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hcprep.jobs import Worker
from hcprep.services.book_words import book_words


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafletPart:
    """A heading and its lines; `room` blank lines to write on follow each one."""

    heading: str
    lines: tuple[str, ...]
    numbered: bool = False
    room: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet:
    """Everything on the paper, already in its language."""

    language: Literal["en", "fr"]
    title: str
    parts: tuple[LeafletPart, ...]
    intro: tuple[str, ...] = ()
    fictional: bool = False


def make_leaflet(leaflet: Leaflet) -> bytes:
    """Return the PDF. Raises BuildError."""
    from hcprep.package.typeset import ask

    data = {
        "language": leaflet.language,
        "paper": "us-letter",
        "title": leaflet.title,
        "notice": book_words(leaflet.language).say("fictional") if leaflet.fictional else "",
        "intro": leaflet.intro,
        "parts": leaflet.parts,
    }
    with Worker("typeset", timeout=120) as worker:
        return ask(worker, "leaflet", data).payload
