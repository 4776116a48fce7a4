"""Beside the page: what this part is about, and questions that help to write it. Nothing here ever enters the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from hcprep.presenters.story import Factor
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.steadylist import SteadyList


class PromptPanel(QWidget):
    """Choice of a factor for the part at the cursor, and its questions, which can be folded away."""

    factor_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factors: tuple[Factor, ...] = ()
        self._current = ""
        self.about_label = QLabel(self)
        self.about_label.setProperty("kind", "label")
        self.factor_box = SteadyList(self)
        self.factor_box.setObjectName("factor")
        self.factor_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.factor_box.setMinimumContentsLength(16)
        self.about_label.setBuddy(self.factor_box)
        self.fold_button = QToolButton(self)
        self.fold_button.setObjectName("fold-prompts")
        self.fold_button.setCheckable(True)
        self.fold_button.setChecked(True)
        self.fold_button.setArrowType(Qt.ArrowType.DownArrow)
        self.fold_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.questions = QWidget(self)
        self._rows = QVBoxLayout(self.questions)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.questions)
        self.calm_label = Words("", self, "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.about_label)
        layout.addWidget(self.factor_box)
        layout.addWidget(self.fold_button)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.calm_label)
        self.factor_box.activated.connect(self._chosen)
        self.fold_button.toggled.connect(self._fold)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.about_label.setText(self.tr("This part is about"))
        self.fold_button.setText(self.tr("Questions that may help"))
        self._scroll.setAccessibleName(self.tr("Questions that may help"))
        self.calm_label.setText(
            self.tr("You can skip any question. Everything you write is saved by itself. Take a break whenever you need one.")
        )
        self._fill()

    def show_factors(self, factors: tuple[Factor, ...]) -> None:
        """List the matters an officer weighs."""
        if factors != self._factors:
            self._factors = factors
            self._fill()

    def show_factor(self, factor: str) -> None:
        """Show what the part at the cursor is about."""
        if factor != self._current:
            self._current = factor
            self._select()

    def _fill(self) -> None:
        self.factor_box.clear()
        self.factor_box.addItem(self.tr("No special subject"), "")
        for factor in self._factors:
            self.factor_box.addItem(factor.title, factor.id)
        self._select()

    def _select(self) -> None:
        place = self.factor_box.findData(self._current)
        if place < 0:
            # A subject of another edition of the kit is kept and shown by its id.
            self.factor_box.addItem(self._current, self._current)
            place = self.factor_box.count() - 1
        self.factor_box.setCurrentIndex(place)
        self._show_questions()

    def _show_questions(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        factor = next((one for one in self._factors if one.id == self._current), None)
        for prompt in factor.prompts if factor else ():
            label = Words(prompt, self.questions)
            # Reachable by Tab, so that a person who listens can go from question to question.
            label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            label.setProperty("kind", "prompt")
            self._rows.addWidget(label)
        if factor is None:
            self._rows.addWidget(Words(self.tr("Choose a subject above to see questions about it."), self.questions, "hint"))
        self._rows.addStretch(1)

    def _chosen(self, place: int) -> None:
        self._current = str(self.factor_box.itemData(place))
        self._show_questions()
        self.factor_chosen.emit(self._current)

    def _fold(self, unfolded: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._scroll.setVisible(unfolded)
        self.fold_button.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
