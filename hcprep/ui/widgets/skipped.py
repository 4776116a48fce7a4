"""The things that are not asked of a person, and why: folded away until wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.documents import EntryRow
from hcprep.ui.widgets.labels import Heading, Words


class Skipped(QWidget):
    """A heading, a button, and under it one line for each thing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading("", self, "section")
        self._told: tuple[str, ...] = ()
        self.button = QPushButton(self)
        self.button.setProperty("kind", "link")
        self.button.setObjectName("not-asked")
        self.button.clicked.connect(self._toggle)
        self.list = QWidget(self)
        self.list.hide()
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.heading)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)

    def show_rows(self, rows: Sequence[EntryRow]) -> None:
        """Draw the things; nothing at all when there are none."""
        self.setVisible(bool(rows))
        self.heading.setText(self.tr("Not asked of you, and why: %n thing(s)", "", len(rows)))
        self._name()
        told = tuple(f"{row.title}{_of(row.person_name)}. {row.why}" for row in rows)
        if told == self._told:
            return
        self._told = told
        while (place := self._rows.takeAt(0)) is not None:
            old = place.widget()
            if old is not None:
                old.deleteLater()
        for words in told:
            self._rows.addWidget(Words(words, self.list))

    def _toggle(self) -> None:
        self.list.setVisible(self.list.isHidden())
        self._name()

    def _name(self) -> None:
        words = self.tr("Show these") if self.list.isHidden() else self.tr("Hide these")
        self.button.setText(words)
        self.button.setAccessibleName(f"{words}: {self.heading.text()}")


def _of(name: str) -> str:
    return f" ({name})" if name else ""
