"""Working on a case with someone else: a sealed copy for them, and what came back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from hcprep.services.keeping import KeepState
from hcprep.services.safe import keeper_of
from hcprep.ui.moments import time_words
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
        self.place_words = self.add_words("", "hint")
        self.both = Card("", self, "warning")
        self.both.setObjectName("two-versions")
        self.both_words = self.both.add_words("", "label")
        self.both_button = self._button("look-at-both", self.tr("Look at both…"), self._both)
        self.both.column.addWidget(self.both_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.both)
        self.refresh()

    def _button(self, name: str, words: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.clicked.connect(run)
        return button

    def refresh(self) -> None:
        """Draw where the case is worked on, and whether a second version lies beside it."""
        keeper = keeper_of(self._context.desk.session)
        state = keeper.state if keeper is not None else KeepState()
        self.place_words.setVisible(state.origin is not None)
        words = self.tr(
            "This case is worked on in a copy on this computer. It is copied back every few minutes and when you close it."
        )
        if state.returned:
            words = self.tr("This case is worked on in a copy on this computer. It was last copied back at {time}.").format(
                time=time_words(state.returned)
            )
        self.place_words.setText(words)
        self.both.setVisible(state.other is not None)
        if state.other is not None:
            self.both_words.setText(
                self.tr(
                    "Somebody else changed this case meanwhile. Nothing was replaced: the other version is in “{name}”. "
                    "Look at what they changed, and take what you want."
                ).format(name=state.other.name)
            )

    def _both(self) -> None:
        from hcprep.ui.dialogs.arrival import show_arrival

        session = self._context.desk.session
        keeper = keeper_of(session)
        if keeper is not None and keeper.state.other is not None:
            dialog = show_arrival(self._context, self, path=keeper.state.other, secret=session.file.key)
            dialog.seen.connect(keeper.settled)

    def _make(self) -> None:
        from hcprep.ui.dialogs.handover import show_handover

        show_handover(self._context, self)

    def _look(self) -> None:
        from hcprep.ui.dialogs.arrival import show_arrival

        show_arrival(self._context, self)
