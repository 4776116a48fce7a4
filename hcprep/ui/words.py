"""Words for ids that screens share: steps, statuses, roles, choices. Looked up at the moment they are shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name Qt's tools look for
    """Mark words of a table for translation; Qt's own is not typed."""
    return text


STEP_WORDS = {
    "case": QT_TRANSLATE_NOOP("words", "Open your case"),
    "before": QT_TRANSLATE_NOOP("words", "Before you start"),
    "people": QT_TRANSLATE_NOOP("words", "People"),
    "life": QT_TRANSLATE_NOOP("words", "Your life so far"),
    "documents": QT_TRANSLATE_NOOP("words", "Documents"),
    "story": QT_TRANSLATE_NOOP("words", "Your story"),
    "review": QT_TRANSLATE_NOOP("words", "Review"),
    "build": QT_TRANSLATE_NOOP("words", "Make your package"),
}
STATUS_WORDS = {
    "not_started": QT_TRANSLATE_NOOP("words", "Not started"),
    "in_progress": QT_TRANSLATE_NOOP("words", "In progress"),
    "completed": QT_TRANSLATE_NOOP("words", "Completed"),
    "cannot_start": QT_TRANSLATE_NOOP("words", "Cannot start yet"),
    "problem": QT_TRANSLATE_NOOP("words", "There is a problem"),
}


def say(text: str) -> str:
    """Return shared words in the language of the window."""
    return QCoreApplication.translate("words", text) if text else ""


def word(table: Mapping[str, str], key: str) -> str:
    """Return the words for an id, or the id itself where the table has none."""
    return say(table[key]) if key in table else key
