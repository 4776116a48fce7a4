"""A list of things a person chooses one of, each in one or two lines of words; ticked one by one if asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from hcprep.ui.models.index import ROOT, Index


class LinesModel(QAbstractListModel):
    """Rows of a key and its words; `ticked` holds the keys with a tick."""

    def __init__(self, parent: QObject | None = None, *, ticks: bool = False) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str]] = []
        self._ticks = ticks
        self.ticked: set[str] = set()

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show other rows; all are ticked."""
        self.beginResetModel()
        self._rows = list(rows)
        self.ticked = {key for key, _words in rows}
        self.endResetModel()

    def show_words(self, key: str, words: str) -> None:
        """Change the words of one row."""
        for number, (known, _words) in enumerate(self._rows):
            if known == key:
                self._rows[number] = (key, words)
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def key(self, row: int) -> str:
        """Return the key of a row (from 0), or nothing."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else ""

    def row(self, key: str) -> int:
        """Return the row of a key, or -1."""
        return next((number for number, (known, _words) in enumerate(self._rows) if known == key), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, or the tick."""
        if not index.isValid():
            return None
        key, words = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.replace("\n", ", ")
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks:
            return Qt.CheckState.Checked if key in self.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._ticks or not index.isValid():
            return False
        key = self.key(index.row())
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.ticked.add(key)
        else:
            self.ticked.discard(key)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, _index: Index) -> Qt.ItemFlag:
        """Let every row be chosen, and ticked where there are ticks."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable if self._ticks else plain
