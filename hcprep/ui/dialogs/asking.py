"""Two small questions: the title of a paper, and which papers of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from hcprep.ui.dialogs.small import SmallDialog
from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.lineslist import LinesList

MOST = 300
"""Longest title, in characters."""


class _Question(SmallDialog):
    """A heading, words, a field of its own, and two buttons at the foot."""

    def __init__(self, name: str, title: str, words: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent, words)
        self.problem = Words("", self, "error")
        self.problem.hide()
        self.back_button = self.button("go-back", self.tr("Go back"))
        self.act_button = self.button("act", act, primary=True)
        self.act_button.clicked.connect(self.accept)
        self.back_button.clicked.connect(self.reject)

    def tell(self, words: str) -> None:
        """Say what is still missing."""
        self.problem.setText(words)
        self.problem.show()
        self.grow()
        announce(self, words)


class TitleDialog(_Question):
    """Asks how a paper is to be called; nothing is made up, so an empty title is asked for again."""

    def __init__(self, heading: str, words: str, act: str, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__("ask-title", heading, words, act, parent)
        label = QLabel(self.tr("Title"), self)
        label.setProperty("kind", "label")
        self.line = QLineEdit(title, self)
        self.line.setObjectName("paper-title")
        self.line.setMaxLength(MOST)
        self.line.setAccessibleName(self.tr("Title"))
        label.setBuddy(self.line)
        for part in (label, self.problem, self.line):
            self.column.addWidget(part)
        self.end()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def title(self) -> str:
        """What was typed."""
        return " ".join(self.line.text().split())

    def accept(self) -> None:
        """Close, once there is a title."""
        if self.title:
            super().accept()
            return
        self.tell(self.tr("Write a title. It is how an officer finds this paper."))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class PapersDialog(_Question):
    """Asks for papers of a list: one, or those with a tick."""

    def __init__(
        self,
        heading: str,
        words: str,
        act: str,
        papers: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        several: bool = True,
    ) -> None:
        super().__init__("ask-papers", heading, words, act, parent)
        self._several = several
        self.list = LinesList("papers-to-choose", heading, self, rows=8, ticks=several)
        self.list.lines.show_rows(papers)
        self.list.lines.ticked.clear()
        self.list.choose("")
        self.list.activated.connect(self._entered)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.problem)
        self.end()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def papers(self) -> tuple[str, ...]:
        """What was chosen, in the order of the list."""
        lines = self.list.lines
        if not self._several:
            chosen = self.list.chosen()
            return (chosen,) if chosen else ()
        return tuple(key for row in range(lines.rowCount()) if (key := lines.key(row)) in lines.ticked)

    def accept(self) -> None:
        """Close, once something is chosen."""
        if self.papers:
            super().accept()
        else:
            self.tell(self.tr("Choose a paper first. The space bar ticks it."))

    def _entered(self) -> None:
        if not self._several:
            self.accept()
