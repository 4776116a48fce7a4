"""Changing what is said about one paper: title, date, what it answers, its language and translation, the edition of a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hcprep.kit.official_forms import read_printed
from hcprep.presenters.documents import PaperFacts
from hcprep.ui.shell.locking import KEEPS_TYPED
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.room import take_room, within
from hcprep.ui.widgets.steadylist import SteadyList
from hcprep.ui.widgets.translationfields import Originals, TranslationFields

Choices = tuple[tuple[str, str, str], ...]
"""Checklist items a paper can be filed under: item, person, words."""


class PaperDialog(QDialog):
    """A small form; `facts` is what stands in it. It cannot be saved without a title, or with a date that is none."""

    def __init__(
        self,
        facts: PaperFacts,
        choices: Choices,
        date_is_fine: Callable[[str], bool],
        parent: QWidget | None = None,
        *,
        originals: Originals = (),
        forms: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change a paper"))
        self.setProperty(KEEPS_TYPED, True)
        self._choices = (("", "", self.tr("Not sorted yet")), *choices)
        self._date_is_fine = date_is_fine
        self.title_edit = QLineEdit(facts.title, self)
        self.title_edit.setMaxLength(300)
        self.date_edit = QLineEdit(facts.date, self)
        self.item_box = SteadyList(self)
        for _item, _person, words in self._choices:
            self.item_box.addItem(words)
        keys = [(item, person) for item, person, _words in self._choices]
        wanted = (facts.item, facts.person)
        self.item_box.setCurrentIndex(keys.index(wanted) if wanted in keys else 0)
        self.item_box.setMinimumContentsLength(24)
        self.item_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.title_problem = Words("", self, "problem")
        self.date_problem = Words("", self, "problem")
        self._forms = forms
        self.edition_edit = QLineEdit(facts.edition, self)
        self.edition_edit.setMaxLength(20)
        self.edition_problem = Words("", self, "problem")
        self.translation = TranslationFields(facts, originals, self)
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(24, 20, 24, 4)
        layout.setSpacing(6)
        self._add(layout, self.tr("Title, as it should stand in the contents"), "", self.title_problem, self.title_edit)
        hint = self.tr("Write the year, month and day like 2024-03-15. If you know less, write 2024-03 or 2024.")
        self._add(layout, self.tr("Date on the paper"), hint, self.date_problem, self.date_edit)
        self._add(layout, self.tr("What it is for"), "", None, self.item_box)
        self._edition = QWidget(self)
        edition = QVBoxLayout(self._edition)
        edition.setContentsMargins(0, 0, 0, 0)
        hint = self.tr("Month and year at the foot of the form, like 05-2021. Leave it empty if it was read in the file.")
        self._add(edition, self.tr("Edition of the form"), hint, self.edition_problem, self.edition_edit)
        layout.addWidget(self._edition)
        self.item_box.currentIndexChanged.connect(self._show_edition)
        self._show_edition()
        layout.addWidget(self.translation)
        layout.addStretch(1)
        self.save_button = QPushButton(self.tr("Save"), self)
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        buttons.setContentsMargins(24, 8, 24, 20)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(buttons)
        order_tabs(self)
        take_room(self, 640, 0)
        self.resize(within(self, QSize(self.width(), inside.sizeHint().height() + 240)))

    def facts(self) -> PaperFacts:
        """Return what stands in the form."""
        item, person, _words = self._choices[self.item_box.currentIndex()]
        said: dict[str, Any] = {"edition": self._edition_typed if item in self._forms else "", **self.translation.values()}
        return PaperFacts(
            title=self.title_edit.text().strip(), date=self.date_edit.text().strip(), item=item, person=person, **said
        )

    @property
    def _edition_typed(self) -> str:
        """The edition as `MM-YYYY`, as typed if it is none."""
        typed = self.edition_edit.text().strip()
        return read_printed(typed).edition or typed

    def _show_edition(self) -> None:
        self._edition.setVisible(self._choices[self.item_box.currentIndex()][0] in self._forms)

    def accept(self) -> None:
        """Close, unless something cannot be accepted; that is said beside its field."""
        title = "" if self.title_edit.text().strip() else self.tr("Write a title. It is how an officer finds this paper.")
        date = "" if self._date_is_fine(self.date_edit.text()) else self.tr("Write the date like 2024-03-15, 2024-03 or 2024.")
        typed = self.edition_edit.text().strip() if not self._edition.isHidden() else ""
        edition = self.tr("Write the edition like 05-2021.") if typed and not read_printed(typed).edition else ""
        wrong = [
            field
            for field, problem, words in (
                (self.title_edit, self.title_problem, title),
                (self.date_edit, self.date_problem, date),
                (self.edition_edit, self.edition_problem, edition),
            )
            if _tell(field, problem, words)
        ]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().accept()

    def _add(self, layout: QVBoxLayout, words: str, hint: str, problem: Words | None, field: QWidget) -> None:
        label = QLabel(words, self)
        label.setProperty("kind", "label")
        label.setWordWrap(True)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setAccessibleDescription(hint)
        layout.addWidget(label)
        if hint:
            layout.addWidget(Words(hint, self, "hint"))
        if problem is not None:
            problem.hide()
            layout.addWidget(problem)
        layout.addWidget(field)
        layout.addSpacing(6)


def _tell(field: QLineEdit, problem: Words, words: str) -> bool:
    problem.setText(words)
    problem.setVisible(bool(words))
    field.setProperty("wrong", bool(words))
    field.style().unpolish(field)
    field.style().polish(field)
    if words:
        field.setAccessibleDescription(words)
    return bool(words)


def change_paper(
    parent: QWidget,
    facts: PaperFacts,
    choices: Choices,
    date_is_fine: Callable[[str], bool],
    *,
    originals: Originals = (),
    forms: frozenset[str] = frozenset(),
) -> PaperFacts | None:
    """Ask, and return the new facts, or None if the person changed their mind. `forms` are the items that have an edition."""
    dialog = PaperDialog(facts, choices, date_is_fine, parent, originals=originals, forms=forms)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    result = dialog.facts() if accepted else None
    dialog.deleteLater()
    return result
