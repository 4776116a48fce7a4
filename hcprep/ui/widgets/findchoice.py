"""Choosing one of many by typing any part of it, and a list that is searched by words rather than by how its lines begin."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QListView, QWidget

from hcprep.ui.widgets.field import ChoiceInput, LineInput

_PATIENCE = 3
"""Times longer than Qt's own pause after which typing begins anew: words are longer than letters."""


class FindChoice(ChoiceInput):
    """A closed list in which typing finds; Enter takes what was found first and tells `entered`."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineInput(self)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(self.model(), self)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(finder)
        self.line.returnPressed.connect(self._take)
        self.line.editingFinished.connect(self.settle)
        self.currentIndexChanged.connect(self._show_beginning)

    def settle(self) -> None:
        """Choose what was typed, or the first that holds it; where nothing does, what was chosen before stays."""
        typed = self.line.text().strip()
        ways = (Qt.MatchFlag.MatchFixedString, Qt.MatchFlag.MatchContains) if typed else ()
        found = (self.findText(typed, way) for way in ways)
        at = next((place for place in found if place >= 0), self.currentIndex())
        self.setCurrentIndex(at)
        self.line.setText(self.itemText(at))
        self._show_beginning()

    def _show_beginning(self, *_at: int) -> None:
        # Of words too long for the line, the beginning tells them apart.
        self.line.setCursorPosition(0)

    def _take(self) -> None:
        self.settle()
        self.entered.emit()


class WordsList(QListView):
    """A list in which typing goes to the next line with a word that begins so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._since = QElapsedTimer()

    def keyboardSearch(self, search: str) -> None:
        """Choose the next line that has such a word; what is typed soon after goes on with it."""
        if not self._since.isValid() or self._since.elapsed() > QApplication.keyboardInputInterval() * _PATIENCE:
            self._typed = ""
        self._since.start()
        self._typed += search.casefold()
        count = self.model().rowCount()
        first = self.currentIndex().row() + (len(self._typed) == 1)
        for row in ((first + step) % count for step in range(count)):
            words = str(self.model().index(row, 0).data()).casefold().replace("\n", " ")
            if f" {self._typed}" in f" {words}":
                self.setCurrentIndex(self.model().index(row, 0))
                return
