"""Problems on a page: a calm summary at the top that takes the focus and leads to each field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.order import order_tabs


@dataclass(frozen=True)
class Problem:
    """One problem in words, and the widget where it can be put right (None if there is none)."""

    text: str
    field: QWidget | None = None
    advice: str = ""
    """What to do; shown below the text."""


class ProblemSummary(QFrame):
    """The panel at the top of a page; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem-summary")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = Heading("", self, "problem-title")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(self._heading)
        layout.addLayout(self._rows)
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...], heading: str = "") -> None:
        """Show the problems and take the focus, or hide when there are none."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.setVisible(bool(problems))
        if not problems:
            return
        words = heading or self.tr("There is a problem")
        self._heading.setText(words)
        for problem in problems:
            self._rows.addWidget(self._row(problem))
            if problem.advice:
                self._rows.addWidget(Words(problem.advice, self))
        self.setAccessibleName(words)
        self.setAccessibleDescription(" ".join(f"{problem.text} {problem.advice}".strip() for problem in problems))
        # The links in it are new: without this, Tab would come to them last.
        order_tabs(self)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, problem: Problem) -> QWidget:
        if problem.field is None:
            return Words(problem.text, self, "problem")
        button = QPushButton(problem.text, self)
        button.setProperty("kind", "link")
        button.clicked.connect(_focus_on(problem.field))
        return button


def _focus_on(field: QWidget) -> Callable[[], None]:
    def focus() -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    return focus
