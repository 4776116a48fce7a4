"""What small dialogs share: a heading, words, perhaps a field, and buttons at the foot that go on in the next line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.room import grown, within

_WIDE = 560


class SmallDialog(QDialog):
    """As tall as its words want at its width, within the window behind. The subclass fills `column`, then calls `end`."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None, *words: str) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it says nothing about the case.
        self.setWindowTitle("hcprep")
        self.setAccessibleName(title)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        # Or the dialog is never lower than its paragraphs at their narrowest, and gaps open between them.
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.column.addWidget(Heading(title, self, "section"))
        for text in words:
            self.column.addWidget(Words(text, self))
        self._foot = QWidget(self)
        self._buttons = FlowLayout(self._foot, gap=8, trailing=True)

    def button(self, name: str, words: str, *, primary: bool = False) -> QPushButton:
        """Add a button to the foot; Return presses the primary one from every field."""
        made = QPushButton(words, self)
        made.setObjectName(name)
        made.setAutoDefault(False)
        if primary:
            made.setProperty("kind", "primary")
            made.setDefault(True)
        self._buttons.addWidget(made)
        return made

    def end(self) -> None:
        """Put the foot under everything else."""
        self.column.addWidget(self._foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height the words want at this width, and let Tab go down the dialog."""
        order_tabs(self)
        super().showEvent(event)
        self.grow()

    def grow(self) -> None:
        """Take the room that what is shown wants now."""
        width = within(self, QSize(max(self.width(), int(_WIDE * min(grown(self), 1.6))), 0)).width()
        self.column.activate()
        self.resize(within(self, QSize(width, self.column.totalHeightForWidth(width))))
