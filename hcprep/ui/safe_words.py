"""Words about the safety of a case: moments, sizes, places, backups, and what is hit in a damaged file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from hcprep.ui import event_words, moments
from hcprep.ui.words import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from hcprep.casefile import Loss, Piece
    from hcprep.presenters.safe import SafeFacts
    from hcprep.services.backups import Backup
    from hcprep.services.recovery import Contents

PLACES: Mapping[str, str] = {
    "local": QT_TRANSLATE_NOOP("words", "On this computer."),
    "removable": QT_TRANSLATE_NOOP("words", "On a USB key or another disk that can be taken away."),
    "network": QT_TRANSLATE_NOOP("words", "On a network share."),
    "synced": QT_TRANSLATE_NOOP("words", "In a folder that {program} copies to other computers."),
}
PARTS: Mapping[str, str] = {
    "case": QT_TRANSLATE_NOOP("words", "Which rules and language the case follows"),
    "people": QT_TRANSLATE_NOOP("words", "A person"),
    "events": QT_TRANSLATE_NOOP("words", "Something that happened"),
    "evidence": QT_TRANSLATE_NOOP("words", "A paper in the list of documents"),
    "tabs": QT_TRANSLATE_NOOP("words", "The order of the papers in one part"),
    "marks": QT_TRANSLATE_NOOP("words", "A mark in the checklist"),
    "builds": QT_TRANSLATE_NOOP("words", "The note that a package was made"),
    "kit_changes": QT_TRANSLATE_NOOP("words", "The note that newer rules were accepted"),
    "bin": QT_TRANSLATE_NOOP("words", "A paper that was removed before"),
    "filed": QT_TRANSLATE_NOOP("words", "The note that a package was sent"),
    "record": QT_TRANSLATE_NOOP("words", "Some people, events or papers; how many cannot be told"),
    "revision": QT_TRANSLATE_NOOP("words", "Some texts or older versions; how many cannot be told"),
    "cut": QT_TRANSLATE_NOOP("words", "The end of the file is missing: it was not copied to the end"),
    "mixed": QT_TRANSLATE_NOOP("words", "The file was copied during a save: not all of it is of one moment"),
    "foreign": QT_TRANSLATE_NOOP("words", "Something that hcprep never wrote"),
    "statement": QT_TRANSLATE_NOOP("words", "Your story"),
    "notes": QT_TRANSLATE_NOOP("words", "Your private notes"),
    "answer": QT_TRANSLATE_NOOP("words", "The answer to a question"),
    "document": QT_TRANSLATE_NOOP("words", "The pages of a paper"),
    "checklist": QT_TRANSLATE_NOOP("words", "The checklist: its rules are not on this computer"),
}
WHAT: Mapping[str, str] = {
    "original": QT_TRANSLATE_NOOP("words", "the file as you added it"),
    "normalised": QT_TRANSLATE_NOOP("words", "its copy for the package; the file as you added it may be whole"),
    "index": QT_TRANSLATE_NOOP("words", "what was worked out from it; the file as you added it may be whole"),
    "looks": QT_TRANSLATE_NOOP("words", "small pictures of it; the file as you added it may be whole"),
    "filed": QT_TRANSLATE_NOOP("words", "the package that was sent"),
}
_OLDER_TEXT = QT_TRANSLATE_NOOP("words", "the newest version is lost; an older one stands in for it")
_HISTORY = QT_TRANSLATE_NOOP("words", "only an older version is lost; today’s is whole")
_GONE = QT_TRANSLATE_NOOP("words", "lost")
_TODAY = QT_TRANSLATE_NOOP("words", "today, {time}")
_FULL = QT_TRANSLATE_NOOP("words", "everything")
_TEXT = QT_TRANSLATE_NOOP("words", "texts and answers, without the papers")
_LAST_FULL = QT_TRANSLATE_NOOP("words", "Last backup of everything, with the papers: {moment}, {size}.")
_NO_FULL = QT_TRANSLATE_NOOP(
    "words", "No backup has the papers yet: one is made while you work, or when you press “Make one now”."
)
_BEHIND = QT_TRANSLATE_NOOP(
    "words", "Your case changed since: the next is made while you work, or when you press “Make one now”."
)
_INSIDE_ALL = QT_TRANSLATE_NOOP("words", "documents: {documents}, words of your story: {words}")
_INSIDE_PART = QT_TRANSLATE_NOOP("words", "documents: {inside} of {documents}, words of your story: {words}")
_TITLED = QT_TRANSLATE_NOOP("words", "“{title}”")
_PAGES = QT_TRANSLATE_NOOP("words", "pages of the file: {pages}")
_SAVED_ON = QT_TRANSLATE_NOOP("words", "saved from {moment}")


def moment_words(moment: str | datetime, today: date | None = None) -> str:
    """Return a moment (ISO text or aware) as people say it, where they are; only the time if it is today."""
    at = (datetime.fromisoformat(moment) if isinstance(moment, str) else moment).astimezone()
    return say(_TODAY).format(time=f"{at:%H:%M}") if at.date() == today else moments.moment_words(at.isoformat())


def day_words(moment: str) -> str:
    """Return the day of a moment (ISO text) as people write it, where they are."""
    return event_words.day_words(datetime.fromisoformat(moment).astimezone().date())


def size_words(size: int) -> str:
    """Return a size as people write it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def place_words(facts: SafeFacts) -> str:
    """Return in what kind of place a case is."""
    return say(PLACES[facts.place.kind]).format(program=facts.place.what or "…")


def backup_words(backup: Backup, today: date | None = None) -> str:
    """Return when a backup was made, what it holds, and how large it is."""
    kind = say(_FULL if backup.kind == "full" else _TEXT)
    return f"{moment_words(backup.moment, today)} · {kind} · {size_words(backup.size)}"


def full_words(facts: SafeFacts, today: date | None = None) -> str:
    """Return when the papers were last backed up too, and what happens if they changed since."""
    if facts.full is None:
        words = say(_NO_FULL)
    else:
        words = say(_LAST_FULL).format(moment=moment_words(facts.full.moment, today), size=size_words(facts.full.size))
    if facts.full is not None and facts.behind:
        words += " " + say(_BEHIND)
    return words


def inside_words(contents: Contents) -> str:
    """Return how much is in a backup."""
    text = _INSIDE_ALL if contents.inside == contents.documents else _INSIDE_PART
    numbers = {name: QLocale().toString(getattr(contents, name)) for name in ("documents", "inside", "words")}
    return say(text).format(**numbers)


def loss_words(loss: Loss) -> str:
    """Return one thing that is missing in a damaged file."""
    parts = [say(PARTS.get(loss.part, PARTS["foreign"]))]
    if loss.title:
        parts.append(say(_TITLED).format(title=loss.title))
    if loss.what:
        parts.append(say(WHAT.get(loss.what, WHAT["original"])))
    if loss.rev:
        parts.append(say(_HISTORY if not loss.current else _OLDER_TEXT if loss.used else _GONE))
    return ", ".join(parts) + (f"  ({_pages(loss.pages)})" if loss.pages else "")


def piece_words(piece: Piece) -> str:
    """Return one thing a backup has and a damaged file has not."""
    parts = [say(PARTS.get(piece.part, PARTS["foreign"]))]
    if piece.title:
        parts.append(say(_TITLED).format(title=piece.title))
    if piece.what:
        parts.append(say(WHAT.get(piece.what, WHAT["original"])))
    if piece.at:
        parts.append(say(_SAVED_ON).format(moment=moment_words(piece.at)))
    return ", ".join(parts)


def _pages(pages: tuple[int, ...]) -> str:
    named = ", ".join(str(page) for page in pages[:6]) + (", …" if len(pages) > 6 else "")
    return say(_PAGES).format(pages=named)
