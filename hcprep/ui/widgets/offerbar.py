"""Offers to keep photos that came together as one paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Words


class OfferBar(QFrame):
    """`wanted` gives the papers to be made one; `declined` that they stay as they are."""

    wanted = Signal(tuple)
    declined = Signal()

    def __init__(self, papers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papers = tuple(papers)
        self.setProperty("kind", "note")
        words = self.tr("%n photos came together, and each is a paper of its own now. Do they belong together?", "", len(papers))
        self.words = Words(words, self)
        self.one_button = QPushButton(self.tr("Keep them as one paper…"), self)
        self.one_button.setObjectName("keep-as-one")
        self.apart_button = QPushButton(self.tr("They are separate papers"), self)
        self.apart_button.setObjectName("keep-apart")
        self.one_button.clicked.connect(lambda: self.wanted.emit(self.papers))
        self.apart_button.clicked.connect(self.declined)
        buttons = FlowLayout()
        for button in (self.one_button, self.apart_button):
            button.setAccessibleDescription(words)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.addWidget(self.words)
        column.addLayout(buttons)
