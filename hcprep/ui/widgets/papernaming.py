"""Title and date of a paper, typed where they stand: Enter keeps them, Esc leaves them as they were."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hcprep.services.papers import is_date
from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Words

_MOST = 300


class PaperNaming(QWidget):
    """`saved` gives title and date, both of which can be accepted; `left` says that nothing is to change."""

    saved = Signal(str, str)
    left = Signal()

    def __init__(self, key: str, title: str, date: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._date = title, date
        self.title_line = QLineEdit(title, self)
        self.title_line.setObjectName(f"title-{key}")
        self.title_line.setMaxLength(_MOST)
        self.date_line = QLineEdit(date, self)
        self.date_line.setObjectName(f"date-{key}")
        self.date_line.setPlaceholderText("2024-03-15")
        self.problem = Words("", self, "error")
        self.problem.hide()
        self.keep_button = QPushButton(self.tr("Keep this"), self)
        self.keep_button.setObjectName(f"keep-{key}")
        self.back_button = QPushButton(self.tr("Leave it as it was"), self)
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        for row, (words, line) in enumerate(((self.tr("Title"), self.title_line), (self.tr("Date on it"), self.date_line))):
            label = QLabel(words, self)
            label.setBuddy(line)
            line.setAccessibleName(words)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
            line.returnPressed.connect(self._keep)
        buttons = FlowLayout()
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.addLayout(grid)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        self.keep_button.clicked.connect(self._keep)
        self.back_button.clicked.connect(self.left)
        self.title_line.selectAll()

    def accepted(self) -> tuple[str, str]:
        """Return title and date as typed; in place of one that cannot be accepted, the old one."""
        title, date = self._typed()
        return title or self._title, date if not date or is_date(date) else self._date

    def _typed(self) -> tuple[str, str]:
        return " ".join(self.title_line.text().split()), self.date_line.text().strip()

    def _keep(self) -> None:
        title, date = self._typed()
        if not title:
            self._tell(self.tr("Write a title. It is how an officer finds this paper."), self.title_line)
        elif date and not is_date(date):
            self._tell(self.tr("Write the date like 2024-03-15, 2024-03 or 2024."), self.date_line)
        else:
            self.saved.emit(title, date)

    def _tell(self, words: str, line: QLineEdit) -> None:
        self.problem.setText(words)
        self.problem.show()
        line.setAccessibleDescription(words)
        announce(self, words)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
