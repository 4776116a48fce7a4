"""The task list at the left: one real button per step, its status in words, and the progress in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOption,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from hcprep.presenters.flow import STEPS, StepState, done_count
from hcprep.ui.words import STATUS_WORDS, STEP_WORDS, word


class TaskButton(QAbstractButton):
    """One step: its name, and below it where it stands. A step that cannot start yet says so and stays focusable."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._drawn: object = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name_label = QLabel(self)
        self.name_label.setWordWrap(True)
        self.name_label.setProperty("kind", "task-name")
        self.status_label = QLabel(self)
        self.status_label.setWordWrap(True)
        self.status_label.setProperty("kind", "task-status")
        for label in (self.name_label, self.status_label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 6, 8)
        layout.setSpacing(1)
        layout.addWidget(self.name_label)
        layout.addWidget(self.status_label)

    def show_state(self, state: StepState, *, current: bool) -> None:
        """Draw one step's state."""
        drawn = (state.status, current, word(STEP_WORDS, state.step), word(STATUS_WORDS, state.status))
        if drawn == self._drawn:
            return
        self._drawn = drawn
        name, status = word(STEP_WORDS, state.step), word(STATUS_WORDS, state.status)
        self.name_label.setText(f"{self.number}. {name}")
        self.status_label.setText(_MARKS[state.status] + status)
        self.setChecked(current)
        here = QCoreApplication.translate("TaskButton", "you are here") if current else ""
        self.setAccessibleName(", ".join(part for part in (f"{self.number}. {name}", status, here) if part))
        for widget in (self, self.name_label, self.status_label):
            widget.setProperty("status", state.status)
            widget.setProperty("current", current)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def nextCheckState(self) -> None:
        """Leave it as it is when pressed: which step is open is told by `show_state`."""

    def paintEvent(self, _event: object) -> None:
        """Draw the background and the focus ring from the theme."""
        option = QStyleOption()
        option.initFrom(self)
        if self.isChecked():
            option.state |= QStyle.StateFlag.State_On
        QStylePainter(self).drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)


_MARKS = {"completed": "✓ ", "problem": "! ", "outdated": "! ", "in_progress": "◐ ", "not_started": "○ ", "cannot_start": "– "}


class TaskList(QFrame):
    """All steps in order. `chosen` says which step the person wants to see, `dates_asked` that they want the dates and fees."""

    chosen = Signal(str)
    dates_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("task-list")
        self._current = ""
        self.progress_label = QLabel(self)
        self.progress_label.setObjectName("progress")
        self.progress_label.setWordWrap(True)
        self.progress_label.setIndent(0)
        self._scroll = scroll = QScrollArea(self)
        scroll.setObjectName("task-scroll")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(scroll.viewport())
        self.buttons = {step: TaskButton(number, inside) for number, step in enumerate(STEPS, 1)}
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(8, 4, 4, 8)
        rows.setSpacing(2)
        for step, button in self.buttons.items():
            button.setObjectName(f"task-{step}")
            button.clicked.connect(self._chosen)
            rows.addWidget(button)
        rows.addStretch(1)
        self.dates_button = QPushButton(self)
        self.dates_button.setObjectName("all-dates")
        self.dates_button.setProperty("kind", "link")
        self.dates_button.clicked.connect(self.dates_asked)
        self.dates_button.hide()
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.progress_label)
        layout.addWidget(scroll, 1)
        # Below the list, not in it: at a large size of text the list scrolls, and this stays one press away.
        below = QHBoxLayout()
        below.setContentsMargins(16, 4, 8, 10)
        below.addWidget(self.dates_button)
        below.addStretch(1)
        layout.addLayout(below)

    def show_states(self, states: Sequence[StepState], current: str) -> None:
        """Draw every step and the progress."""
        for state in states:
            self.buttons[state.step].show_state(state, current=state.step == current)
        self.progress_label.setText(self.tr("{done} of {total} done").format(done=done_count(states), total=len(states)))
        self.dates_button.setText(self.tr("Dates and fees…"))
        # Without a case there is nothing to count from, and no step beyond the first can start.
        self.dates_button.setVisible(any(state.ready for state in states[1:]))
        self.setAccessibleName(self.tr("Steps"))
        if current != self._current:
            self._current = current
            # Once the words just written have their places.
            QTimer.singleShot(0, self, self._show_current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the step that is open in sight, also when the header above takes another line."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        """Scroll to the step that is open: with large text it can lie below the edge."""
        for step, button in self.buttons.items():
            if step == self._current:
                self._scroll.ensureWidgetVisible(button, 0, 0)

    def focus_current(self) -> None:
        """Move the focus to the step that is open."""
        for button in self.buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chosen(self) -> None:
        button = self.sender()
        for step, known in self.buttons.items():
            if known is button:
                self.chosen.emit(step)
