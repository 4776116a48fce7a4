"""How the package is laid out: a line that says it, and the choice behind a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from hcprep.model.case import Answer
from hcprep.model.layout import DIVIDERS, DOUBLE_SIDED, KEEP_NUMBERS, LAYOUT, PAGE_WORD, PAPER
from hcprep.presenters.layout import LayoutRow, LayoutState
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.steadylist import SteadyList


class LayoutCard(Card):
    """Draws a state and says what was chosen; `print_pressed` asks for a copy meant for paper."""

    chosen = Signal(str, object)
    """The answer's name and its value."""
    print_pressed = Signal()

    def __init__(self, rows: Sequence[LayoutRow], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("layout-card")
        self.summary = self.add_words("", "label")
        self.more_button = QPushButton(self.tr("Choose another layout"), self)
        self.more_button.setObjectName("layout-more")
        self.more_button.setProperty("kind", "link")
        self.more_button.setCheckable(True)
        self.column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.choices = QWidget(self)
        column = QVBoxLayout(self.choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._group = QButtonGroup(self)
        self.radios = {row.id: self._radio(row, column) for row in rows}
        self._add_settings(column)
        self.numbers_problem = Words("", self, "problem")
        self.numbers_problem.hide()
        self.column.addWidget(self.choices)
        self.column.addWidget(self.numbers_problem)
        self.choices.hide()
        self.more_button.toggled.connect(self.choices.setVisible)
        self.print_words = self.add_words(
            self.tr("To read on paper: a copy with blank pages where a part would begin on the back of a sheet."),
            "hint",
        )
        self.print_button = QPushButton(self.tr("Make a copy to print…"), self)
        self.print_button.setObjectName("make-print-copy")
        self.print_button.clicked.connect(self.print_pressed)
        self.column.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._group.buttonClicked.connect(self._layout_clicked)

    def _radio(self, row: LayoutRow, column: QVBoxLayout) -> QRadioButton:
        radio = QRadioButton(row.name, self.choices)
        radio.setObjectName(f"layout-{row.id}")
        radio.setProperty("choice", row.id)
        radio.setAccessibleDescription(f"{row.description} {self._standing(row)}".strip())
        self._group.addButton(radio)
        column.addWidget(radio)
        self._add_hint(row.description, column)
        return radio

    def _add_hint(self, text: str, column: QVBoxLayout) -> Words:
        hint = Words(text, self.choices, "hint")
        hint.setContentsMargins(28, 0, 0, 6)
        column.addWidget(hint)
        return hint

    def _standing(self, row: LayoutRow) -> str:
        if row.confidence in {"confirmed", "computed"}:
            return ""
        return self.tr("Not confirmed on an official page: {source}").format(source=row.source)

    def _add_settings(self, column: QVBoxLayout) -> None:
        self.standing = Words("", self.choices, "quiet")
        column.addWidget(self.standing)
        self.sided = QCheckBox(self.tr("For both sides of the paper"), self.choices)
        self.divided = QCheckBox(self.tr("A page before each tab"), self.choices)
        for box, name, key, hint in (
            (self.sided, "double-sided", DOUBLE_SIDED, self.tr("Each part begins on a right-hand page; blank pages say so.")),
            (self.divided, "dividers", DIVIDERS, self.tr("It lists what is under the tab.")),
        ):
            box.setObjectName(name)
            box.setProperty("answer", key)
            box.setAccessibleDescription(hint)
            box.clicked.connect(self._box_clicked)
            column.addWidget(box)
            self._add_hint(hint, column)
        papers = (("letter", self.tr("Letter (8½ × 11 inches)")), ("a4", self.tr("A4 (210 × 297 mm)")))
        words = (
            ("", self.tr("None")),
            ("confidential", self.tr("Confidential")),
            ("draft", self.tr("Draft")),
            ("copy", self.tr("Copy")),
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.paper = self._list("layout-paper", PAPER, papers)
        self.page_word = self._list("page-word", PAGE_WORD, words)
        form.addRow(self.tr("Paper"), self.paper)
        form.addRow(self.tr("Word on every page"), self.page_word)
        column.addLayout(form)
        self._add_hint(
            self.tr("Your papers keep their own size. The word stands beside the page number, never across a page."), column
        )

        self.numbers = self._list("keep-numbers", KEEP_NUMBERS, ())
        self.numbers_label = QLabel(self.tr("Page numbers"), self.choices)
        self.numbers_label.setBuddy(self.numbers)
        self.numbers.setAccessibleName(self.numbers_label.text())
        below = QFormLayout()
        below.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        below.addRow(self.numbers_label, self.numbers)
        column.addLayout(below)
        self.numbers_hint = self._add_hint(
            self.tr(
                "Every page you sent keeps its number. Pages you put between them get letters: 45A and 45B come after 45. "
                "The contents say which pages are new, moved or left out."
            ),
            column,
        )

    def _list(self, name: str, key: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = SteadyList(self.choices)
        box.setObjectName(name)
        box.setProperty("answer", key)
        for value, words in choices:
            box.addItem(words, value)
        box.activated.connect(self._item_chosen)
        return box

    def show_state(self, state: LayoutState) -> None:
        """Draw what is chosen."""
        paper, words = self.paper.findData(state.paper), self.page_word.findData(state.page_word)
        self.paper.setCurrentIndex(paper)
        self.page_word.setCurrentIndex(words)
        self.radios[state.chosen].setChecked(True)
        self.standing.setText(self._standing(state.row))
        self.standing.setVisible(bool(self.standing.text()))
        self.sided.setChecked(state.double_sided)
        self.divided.setChecked(state.dividers)
        self._show_numbers(state)
        said = self.tr("Layout: {name}, {paper}").format(name=state.row.name, paper=self.paper.currentText())
        extra = [self.tr("for both sides")] if state.double_sided else []
        if state.kept:
            extra.append(self.tr("page numbers as sent"))
        if state.page_word:
            extra.append(self.tr("“{word}” on every page").format(word=self.page_word.currentText()))
        self.summary.setText(", ".join([said, *extra]) + ".")

    def _show_numbers(self, state: LayoutState) -> None:
        self.numbers.clear()
        self.numbers.addItem(self.tr("Counted anew"), "")
        for key, day in state.sent:
            self.numbers.addItem(self.tr("Kept as in the package of {day}").format(day=day), key)
        if state.kept and self.numbers.findData(state.kept) < 0:
            self.numbers.addItem(self.tr("Kept as in a package that is not in this case"), state.kept)
        self.numbers.setCurrentIndex(max(0, self.numbers.findData(state.kept)))
        for part in (self.numbers, self.numbers_label, self.numbers_hint):
            part.setVisible(bool(state.sent or state.kept))
        self.numbers_problem.setText(
            self.tr("These page numbers are not known, so no package can be made. Choose to count them anew.")
            if state.numbers_unknown
            else ""
        )
        self.numbers_problem.setVisible(state.numbers_unknown)

    def _layout_clicked(self, radio: QRadioButton) -> None:
        self.chosen.emit(LAYOUT, radio.property("choice"))

    def _box_clicked(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._say(on)

    def _item_chosen(self, _index: int) -> None:
        box = self.sender()
        self._say(box.currentData() if isinstance(box, QComboBox) else "")

    def _say(self, value: Answer) -> None:
        self.chosen.emit(str(self.sender().property("answer")), value)
