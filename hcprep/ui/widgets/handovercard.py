"""Working on a case with someone else: a sealed copy for them, and what came back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from hcprep.ui.pages.base import PageContext
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.flow_layout import FlowLayout


class HandoverCard(Card):
    """Two buttons; each opens a dialog of its own, loaded when it is first wanted."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Work with someone"), parent)
        self.setObjectName("handover-card")
        self._context = context
        self.add_words(
            self.tr(
                "Someone who helps you can work on a copy. When it comes back you see what they changed, and take what you want. "
                "Nothing goes over the internet by itself."
            )
        )
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        self.make_button = self._button("hand-over", self.tr("Make a copy for someone…"), self._make)
        self.look_button = self._button("look-at-copy", self.tr("Look at a copy that came back…"), self._look)
        for button in (self.make_button, self.look_button):
            row.addWidget(button)
        self.column.addWidget(buttons)

    def _button(self, name: str, words: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.clicked.connect(run)
        return button

    def _make(self) -> None:
        from hcprep.ui.dialogs.handover import show_handover

        show_handover(self._context, self)

    def _look(self) -> None:
        from hcprep.ui.dialogs.arrival import show_arrival

        show_arrival(self._context, self)
