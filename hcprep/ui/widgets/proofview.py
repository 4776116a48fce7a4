"""The lines of a proof: what was compared, how many, and that it holds; shown when asked for."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.build import ProofLine
from hcprep.ui.widgets.labels import Words


class ProofView(QWidget):
    """A button, and below it one line for each check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "link")
        self.button.setObjectName("show-proof")
        self.button.clicked.connect(self._toggle)
        self.table = QWidget(self)
        self._grid = QGridLayout(self.table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.table)
        self.show_lines(())

    def show_lines(self, lines: tuple[ProofLine, ...]) -> None:
        """Draw the lines, hidden until asked for."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, line in enumerate(lines):
            self._grid.addWidget(Words(line.words, self.table), number, 0)
            count = QLocale().toString(line.count)
            result = self.tr("{count}, all match").format(count=count) if line.count else self.tr("none here")
            label = QLabel(result, self.table)
            label.setProperty("kind", "quiet")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, number, 1)
        self.table.hide()
        self._name_button()

    def _toggle(self) -> None:
        self.table.setVisible(self.table.isHidden())
        self._name_button()

    def _name_button(self) -> None:
        self.button.setText(self.tr("Show what was compared") if self.table.isHidden() else self.tr("Hide what was compared"))
