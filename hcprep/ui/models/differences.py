"""Differences of two copies as a tree to tick: sections, and the pieces in each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from hcprep.model.difference import Difference
from hcprep.presenters.arrival import Returned
from hcprep.ui.difference_words import SECTION_WORDS, DifferenceWords
from hcprep.ui.words import word

ID = int(Qt.ItemDataRole.UserRole)
_CHECKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class DifferenceTree(QStandardItemModel):
    """`chosen` tells that a tick changed."""

    chosen = Signal()

    def __init__(self, found: Returned, words: DifferenceWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found, self._words = found, words
        self._items: dict[str, QStandardItem] = {}
        self._drawing = False
        self._by_id = {one.id: one for one in found.differences}
        section, head = "", QStandardItem()
        for one in found.differences:
            if one.section != section:
                section = one.section
                head = QStandardItem(word(SECTION_WORDS, section))
                head.setEditable(False)
                font = head.font()
                font.setBold(True)
                head.setFont(font)
                self.appendRow(head)
            item = QStandardItem()
            item.setEditable(False)
            item.setCheckable(True)
            item.setData(one.id, ID)
            self._items[one.id] = item
            head.appendRow(item)
        self.draw()
        self.itemChanged.connect(self._changed)

    def difference(self, item: QStandardItem | None) -> Difference | None:
        """Return the difference of a line, None for a section."""
        return None if item is None else self._by_id.get(str(item.data(ID)))

    def first(self) -> QStandardItem | None:
        """Return the line to begin with: the first to decide, else the first of all."""
        for one in self._found.differences:
            if one.clash:
                return self._items[one.id]
        return next(iter(self._items.values()), None)

    def draw(self) -> None:
        """Draw every tick and its words."""
        self._drawing = True
        try:
            for key, item in self._items.items():
                one = self._by_id[key]
                words = self._words.line(one)
                state = _CHECKED if key in self._found.chosen else _OPEN
                fate = self.tr("will be taken") if state == _CHECKED else self.tr("stays as you have it")
                said = f"{words}, {fate}"
                if item.text() != words:
                    item.setText(words)
                if item.checkState() != state:
                    item.setCheckState(state)
                item.setAccessibleText(said)
                font = item.font()
                if one.clash and not font.bold():
                    font.setBold(True)
                    item.setFont(font)
        finally:
            self._drawing = False

    def _changed(self, item: QStandardItem) -> None:
        if self._drawing or self.difference(item) is None:
            return
        self._found.choose(str(item.data(ID)), take=item.checkState() == _CHECKED)
        self.draw()
        self.chosen.emit()
