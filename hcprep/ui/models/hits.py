"""What a search found, as a list model: the words of each hit, and what kind of thing it is."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from hcprep.presenters.search import Hit
from hcprep.ui.models.index import ROOT, Index
from hcprep.ui.words import QT_TRANSLATE_NOOP, STEP_WORDS, word

DETAIL = Qt.ItemDataRole.UserRole + 1
"""Role of the quiet line below the words."""

KIND_WORDS = {
    "step": QT_TRANSLATE_NOOP("words", "Step"),
    "command": QT_TRANSLATE_NOOP("words", "Command"),
    "setting": QT_TRANSLATE_NOOP("words", "Setting"),
    "person": QT_TRANSLATE_NOOP("words", "Person"),
    "question": QT_TRANSLATE_NOOP("words", "Question"),
    "item": QT_TRANSLATE_NOOP("words", "On your list of documents"),
    "paper": QT_TRANSLATE_NOOP("words", "Paper"),
    "event": QT_TRANSLATE_NOOP("words", "In a life"),
    "section": QT_TRANSLATE_NOOP("words", "Part of your story"),
    "sentence": QT_TRANSLATE_NOOP("words", "Your story, paragraph"),
    "paragraph": QT_TRANSLATE_NOOP("words", "Your story, paragraph"),
    "original": QT_TRANSLATE_NOOP("words", "Your story in your language"),
    "text": QT_TRANSLATE_NOOP("words", "My own text, put into my story"),
    "finding": QT_TRANSLATE_NOOP("words", "In the review"),
}


class HitModel(QAbstractListModel):
    """The hits, best first; the accessible text says what the eye sees."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Hit, ...] = ()

    def show_rows(self, rows: tuple[Hit, ...]) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many are listed."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a hit."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        hit = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == DETAIL:
            return detail_words(hit)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{hit.title}, {detail_words(hit)}"
        return None


def detail_words(hit: Hit) -> str:
    """Return what kind of thing a hit is, and where."""
    kind = word(KIND_WORDS, hit.kind)
    if hit.kind in ("sentence", "paragraph"):
        return f"{kind} {hit.detail}"
    if hit.kind == "question" and not hit.detail and hit.place is not None:
        return f"{kind} · {word(STEP_WORDS, hit.place.step)}"
    return " · ".join(filter(None, (kind, hit.detail)))
