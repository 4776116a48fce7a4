"""Changing what is said about one paper: title, date, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """What the person said about a paper."""

    title: str
    date: str
    item: str
    person: str


class PaperDialog(QDialog):
    """A small form; `facts` is what stands in it."""

    def __init__(self, facts: PaperFacts, choices: tuple[tuple[str, str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("hcprep")
        self._choices = (("", "", self.tr("Not sorted yet")), *choices)
        self.title_edit = QLineEdit(facts.title, self)
        self.date_edit = QLineEdit(facts.date, self)
        self.date_edit.setPlaceholderText("2024-03-15")
        self.item_box = QComboBox(self)
        for _item, _person, words in self._choices:
            self.item_box.addItem(words)
        keys = [(item, person) for item, person, _words in self._choices]
        wanted = (facts.item, facts.person)
        self.item_box.setCurrentIndex(keys.index(wanted) if wanted in keys else 0)
        self.item_box.setMinimumContentsLength(24)
        self.item_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        layout = QVBoxLayout(self)
        rows = (
            (self.tr("Title, as it should stand in the contents"), self.title_edit),
            (self.tr("Date on the paper: year, month and day, or only the year"), self.date_edit),
            (self.tr("What it is for"), self.item_box),
        )
        for words, field in rows:
            label = QLabel(words, self)
            label.setWordWrap(True)
            label.setBuddy(field)
            field.setAccessibleName(words)
            layout.addWidget(label)
            layout.addWidget(field)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole).setProperty("kind", "primary")
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)

    def facts(self) -> PaperFacts:
        """Return what stands in the form."""
        item, person, _words = self._choices[self.item_box.currentIndex()]
        return PaperFacts(title=self.title_edit.text(), date=self.date_edit.text().strip(), item=item, person=person)


def change_paper(parent: QWidget, facts: PaperFacts, choices: tuple[tuple[str, str, str], ...]) -> PaperFacts | None:
    """Ask, and return the new facts, or None if the person changed their mind."""
    dialog = PaperDialog(facts, choices, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    result = dialog.facts() if accepted else None
    dialog.deleteLater()
    return result
