"""A list of a screen as a PDF to print: title, groups, lines with a box to tick and quiet words below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hcprep.jobs import Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """One line; `mark` is a tick box (`open`, `done`) or nothing; `side` stands at the right, such as an amount or a page."""

    words: str
    details: tuple[str, ...] = ()
    mark: Literal["", "open", "done"] = ""
    side: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPart:
    """Lines under a heading; `intro` comes before them."""

    title: str
    lines: tuple[ListLine, ...] = ()
    intro: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedList:
    """Everything on the paper, in the language of the window; `about` stands under the title, `page` before page numbers."""

    language: Literal["en", "fr"]
    title: str
    about: tuple[str, ...] = ()
    parts: tuple[ListPart, ...] = ()
    fictional: str = ""
    """What every page of the made-up example says."""


def list_pdf(listed: PrintedList) -> bytes:
    """Return a list as a tagged PDF of Letter pages. Raises BuildError."""
    from hcprep.package.typeset import ask

    data = {
        "language": listed.language,
        "paper": "us-letter",
        "title": listed.title,
        "about": listed.about,
        "fictional": listed.fictional,
        "parts": [
            {
                "title": part.title,
                "intro": part.intro,
                "lines": [
                    {"words": line.words, "details": line.details, "mark": line.mark, "side": line.side} for line in part.lines
                ],
            }
            for part in listed.parts
        ],
    }
    with Worker("typeset", timeout=120) as worker:
        return ask(worker, "list", data).payload
