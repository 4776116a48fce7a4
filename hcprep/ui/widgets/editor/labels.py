"""The words a citation reads as on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hcprep.presenters.story import ChipFacts

NBSP = "\u00a0"
_LONGEST = 40


def chip_label(facts: ChipFacts) -> str:
    """Return the words of a citation in the language of the window, in brackets and without places to break a line."""
    words = _pattern(facts).format(
        key=_short(facts.evidence), name=_short(facts.title or facts.evidence), exhibit=facts.exhibit, page=facts.page
    )
    return f"[{words}]".replace(" ", NBSP)


def _pattern(facts: ChipFacts) -> str:
    if facts.kind == "missing":
        return QCoreApplication.translate("Chip", "missing: {key}")
    if facts.kind == "no_page":
        return QCoreApplication.translate("Chip", "missing page: Exhibit {exhibit}, p. {page}")
    if facts.kind == "left_out":
        return QCoreApplication.translate("Chip", "left out: Exhibit {exhibit}, page {page} of the file")
    if facts.kind == "unplaced" and facts.page is None:
        return QCoreApplication.translate("Chip", "not in the package yet: {name}")
    if facts.kind == "unplaced":
        return QCoreApplication.translate("Chip", "not in the package yet: {name}, p. {page}")
    if facts.page is None:
        return QCoreApplication.translate("Chip", "Exhibit {exhibit}")
    return QCoreApplication.translate("Chip", "Exhibit {exhibit}, p. {page}")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
