"""The first step with a case open: where it is, and in which language."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.choice_field import RadioField
from hcprep.ui.widgets.handovercard import HandoverCard
from hcprep.ui.widgets.safecard import SafeCard


class CasePage(Page):
    """Where the open case lies, and the language of the package."""

    step = "case"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Your case is open"))
        self.setAccessibleName(self.heading.text())
        self._context = context
        self.safe_card = SafeCard(context, self)
        self.language_field = RadioField(
            "package-language",
            self.tr("Language of the package"),
            (("en", "English"), ("fr", "Français")),
            self.tr("The officer reads this language. The window has its own button for language at the top."),
            self,
            across=True,
        )
        self.language_field.changed.connect(self._language)
        close_button = QPushButton(self.tr("Close the case"), self)
        close_button.setObjectName("close-case")
        close_button.clicked.connect(context.close_case)
        self.safe_card.column.addLayout(_left(close_button))
        self.body.addWidget(self.safe_card)
        if context.desk.case.fictional:
            note = Card("", self, "note")
            note.add_words(self.tr("This is the example. The people are made up."))
            self.body.addWidget(note)
        self.body.addWidget(self.language_field)
        self.handover_card = HandoverCard(context, self)
        self.body.addWidget(self.handover_card)

    def refresh(self) -> None:
        """Draw the state."""
        self.safe_card.refresh()
        self.handover_card.refresh()
        self.language_field.show_value(self._context.desk.case.language)

    def _language(self, _name: str, language: object) -> None:
        self._context.desk.edit(replace(self._context.desk.case, language=str(language)))


def _left(button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row


def make(context: PageContext) -> Page:
    """Make the page for an open case."""
    return CasePage(context, parent=context.inside)
