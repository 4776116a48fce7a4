"""Changing what is said about one paper: title, date, and what it answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.documents import PaperFacts
from hcprep.ui.widgets.labels import Words

Choices = tuple[tuple[str, str, str], ...]
"""Checklist items a paper can be filed under: item, person, words."""


class PaperDialog(QDialog):
    """A small form; `facts` is what stands in it. It cannot be saved without a title, or with a date that is none."""

    def __init__(
        self, facts: PaperFacts, choices: Choices, date_is_fine: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change a paper"))
        self._choices = (("", "", self.tr("Not sorted yet")), *choices)
        self._date_is_fine = date_is_fine
        self.title_edit = QLineEdit(facts.title, self)
        self.title_edit.setMaxLength(300)
        self.date_edit = QLineEdit(facts.date, self)
        self.item_box = QComboBox(self)
        for _item, _person, words in self._choices:
            self.item_box.addItem(words)
        keys = [(item, person) for item, person, _words in self._choices]
        wanted = (facts.item, facts.person)
        self.item_box.setCurrentIndex(keys.index(wanted) if wanted in keys else 0)
        self.item_box.setMinimumContentsLength(24)
        self.item_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.title_problem = Words("", self, "problem")
        self.date_problem = Words("", self, "problem")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(6)
        self._add(layout, self.tr("Title, as it should stand in the contents"), "", self.title_problem, self.title_edit)
        hint = self.tr("Write the year, month and day like 2024-03-15. If you know less, write 2024-03 or 2024.")
        self._add(layout, self.tr("Date on the paper"), hint, self.date_problem, self.date_edit)
        self._add(layout, self.tr("What it is for"), "", None, self.item_box)
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
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(min(560, parent.window().width() - 60) if parent is not None else 560)

    def facts(self) -> PaperFacts:
        """Return what stands in the form."""
        item, person, _words = self._choices[self.item_box.currentIndex()]
        return PaperFacts(title=self.title_edit.text().strip(), date=self.date_edit.text().strip(), item=item, person=person)

    def accept(self) -> None:
        """Close, unless something cannot be accepted; that is said beside its field."""
        title = "" if self.title_edit.text().strip() else self.tr("Write a title. It is how an officer finds this paper.")
        date = "" if self._date_is_fine(self.date_edit.text()) else self.tr("Write the date like 2024-03-15, 2024-03 or 2024.")
        wrong = [
            field
            for field, problem, words in (
                (self.title_edit, self.title_problem, title),
                (self.date_edit, self.date_problem, date),
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


def change_paper(parent: QWidget, facts: PaperFacts, choices: Choices, date_is_fine: Callable[[str], bool]) -> PaperFacts | None:
    """Ask, and return the new facts, or None if the person changed their mind."""
    dialog = PaperDialog(facts, choices, date_is_fine, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    result = dialog.facts() if accepted else None
    dialog.deleteLater()
    return result
