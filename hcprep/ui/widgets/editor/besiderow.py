"""One piece of the story in two languages: the person's own words, and the English or French text beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.model.original import Beside
from hcprep.ui.widgets.field import TextInput
from hcprep.ui.widgets.labels import Words

Side = Literal["own", "story"]
_ROOM_FOR_BOTH = 70
"""Letters in a line of a piece below which its two languages stand below each other."""


class GrowingText(TextInput):
    """Several lines of text, as high as they are; letters written from the right stand on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        # The size of a plain text is counted in lines.
        lines = max(2, round(self.document().size().height()))
        room = 2 * (self.frameWidth() + round(self.document().documentMargin())) + 4
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room)


class BesideRow(QFrame):
    """Shows one piece; `touched` tells of typing, `left` that the focus went, `go_pressed` asks for it in the story."""

    touched = Signal()
    left = Signal()
    go_pressed = Signal(str)

    def __init__(self, row: Beside, languages: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName(f"beside-{row.key}")
        self.row = row
        name = self._name()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(Words(name, self, "label"))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        column.addLayout(self._halves)
        self.own = self._box("own", row.words, f"{name}, {languages[0]}")
        self._halves.addWidget(self.own, 1, Qt.AlignmentFlag.AlignTop)
        self.story: GrowingText | None = None
        if row.simple:
            self.story = self._box("story", row.story, f"{name}, {languages[1]}")
            self._halves.addWidget(self.story, 1, Qt.AlignmentFlag.AlignTop)
            return
        told = QVBoxLayout()
        told.addWidget(Words(row.story, self))
        button = QPushButton(self.tr("Change it in your story"), self)
        button.setProperty("kind", "link")
        button.setAccessibleName(f"{button.text()}: {name}")
        button.clicked.connect(lambda: self.go_pressed.emit(self.row.key))
        told.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        told.addStretch(1)
        self._halves.addLayout(told, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two languages below each other where lines would get too short."""
        super().resizeEvent(event)
        wide = event.size().width() / max(1, self.fontMetrics().averageCharWidth()) >= _ROOM_FOR_BOTH
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _name(self) -> str:
        if self.row.kind == "title":
            return self.tr("Title")
        if self.row.kind == "loose":
            return self.tr("Not in your story yet")
        return self.tr("Paragraph {number}").format(number=self.row.number)

    def _box(self, side: Side, words: str, name: str) -> GrowingText:
        box = GrowingText(self)
        box.setObjectName(f"{side}-{self.row.key}")
        box.setAccessibleName(name)
        box.setPlainText(words)
        box.textChanged.connect(self.touched)
        box.left.connect(self.left)
        return box

    @property
    def typed(self) -> dict[Side, str]:
        """What was typed and is not in the case yet, by side."""
        found: dict[Side, str] = {}
        if self.own.toPlainText() != self.row.words:
            found["own"] = self.own.toPlainText()
        if self.story is not None and self.story.toPlainText() != self.row.story:
            found["story"] = self.story.toPlainText()
        return found

    def type_again(self, typed: Mapping[Side, str]) -> None:
        """Put back what was typed into a row made anew."""
        for side, box in (("own", self.own), ("story", self.story)):
            if box is not None and side in typed:
                box.setPlainText(typed["own" if side == "own" else "story"])

    def choose(self, words: str) -> QWidget:
        """Choose words in the person's own language, as far as they are there, and return their box."""
        at = self.own.toPlainText().find(words) if words else -1
        cursor = self.own.textCursor()
        cursor.setPosition(max(at, 0))
        cursor.setPosition(at + len(words) if at >= 0 else 0, QTextCursor.MoveMode.KeepAnchor)
        self.own.setTextCursor(cursor)
        return self.own

    def alike(self, row: Beside) -> bool:
        """Whether another value of this piece needs no other boxes."""
        mine = self.row
        same = (mine.key, mine.kind, mine.number, mine.simple) == (row.key, row.kind, row.number, row.simple)
        return same and (row.simple or mine.story == row.story)

    def show_row(self, row: Beside) -> None:
        """Show another value of the same piece; what was typed and not saved stays."""
        typed = self.typed
        self.row = row
        for side, box, words in (("own", self.own, row.words), ("story", self.story, row.story)):
            if box is not None and side not in typed and box.toPlainText() != words:
                box.setPlainText(words)
