"""Words that changed, marked so that no colour is needed: new ones bold and underlined, those taken out struck through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from hcprep.model.textdiff import Piece

_CITED = re.compile(r"\[@([^\],\s]+)")
_LOOK = {"same": "{}", "added": "<b><u>{}</u></b>", "removed": "<s>{}</s>"}


def readable(text: str, titles: Mapping[str, str]) -> str:
    """Return a text in which citations carry the titles of papers (by id) and headings no sign."""
    return _CITED.sub(lambda found: f"[{titles.get(found[1], found[1])}", text.removeprefix("# "))


def marked_html(pieces: Iterable[Piece], titles: Mapping[str, str], *, heading: bool = False) -> str:
    """Return pieces of one paragraph as HTML; nothing in them is read as HTML."""
    found = "".join(_LOOK[piece.kind].format(escape(readable(piece.text, titles))) for piece in pieces)
    found = found.replace("\n", "<br>")
    return f"<big>{found}</big>" if heading else found


def is_heading(pieces: tuple[Piece, ...]) -> bool:
    """Whether a paragraph is the title of a part."""
    return "".join(piece.text for piece in pieces).startswith("# ")
