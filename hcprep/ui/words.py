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
    "outdated": QT_TRANSLATE_NOOP("words", "Older than your case"),
}
YES = QT_TRANSLATE_NOOP("words", "Yes")
NO = QT_TRANSLATE_NOOP("words", "No")
UNKNOWN = QT_TRANSLATE_NOOP("words", "I do not know")
UNTIL_NOW = QT_TRANSLATE_NOOP("words", "today")
DATE_UNKNOWN = QT_TRANSLATE_NOOP("words", "date not known")
COURTS = {
    "rpd": QT_TRANSLATE_NOOP("words", "Refugee Protection Division"),
    "rad": QT_TRANSLATE_NOOP("words", "Refugee Appeal Division"),
    "court": QT_TRANSLATE_NOOP("words", "Federal Court"),
}
NO_NAME = QT_TRANSLATE_NOOP("words", "No name yet")
MISSING_WORDS = {
    "name": QT_TRANSLATE_NOOP("words", "name"),
    "birth-date": QT_TRANSLATE_NOOP("words", "date of birth"),
    "citizenship": QT_TRANSLATE_NOOP("words", "citizenship"),
    "status": QT_TRANSLATE_NOOP("words", "status in Canada"),
    "relationship": QT_TRANSLATE_NOOP("words", "relationship"),
    "accompanying": QT_TRANSLATE_NOOP("words", "in this application or not"),
}
FIRST_WORDS = {
    "": QT_TRANSLATE_NOOP("words", "First open a case or start one."),
    "applicant": QT_TRANSLATE_NOOP("words", "First add the applicant, under “People”."),
    "pages": QT_TRANSLATE_NOOP("words", "First add a paper, or write some of your story."),
}
"""What has to be done before a step can start, by the code of what it misses."""
ROLE_ADD_WORDS = {
    "applicant": QT_TRANSLATE_NOOP("words", "Add the applicant"),
    "partner": QT_TRANSLATE_NOOP("words", "Add a partner"),
    "child": QT_TRANSLATE_NOOP("words", "Add a child"),
    "relative": QT_TRANSLATE_NOOP("words", "Add a relative"),
}


_PAIR = QT_TRANSLATE_NOOP("words", "{first}: {second}")
_QUOTED = QT_TRANSLATE_NOOP("words", "“{words}”")


def pair(first: str, second: str) -> str:
    """Return two words with a colon between, as the language writes one."""
    return say(_PAIR).format(first=first, second=second)


def quoted(words: str) -> str:
    """Return words in the quotation marks of the language."""
    return say(_QUOTED).format(words=words)


def say(text: str) -> str:
    """Return shared words in the language of the window."""
    return QCoreApplication.translate("words", text) if text else ""


def word(table: Mapping[str, str], key: str) -> str:
    """Return the words for an id, or the id itself where the table has none."""
    return say(table[key]) if key in table else key
