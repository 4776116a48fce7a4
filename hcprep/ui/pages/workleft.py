"""Parts of the door for cases on shares: work that was not copied back yet, and a case that is open on another computer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hcprep.services.worknote import Leftover
from hcprep.ui.moments import moment_words
from hcprep.ui.safe_words import size_words
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.secretfields import SecretFields


class WorkLeft(Card):
    """Lists work copies that stayed on this computer; `wanted(leftover)` tells which one to go on with."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, "note")
        self.setObjectName("work-left")
        self.secret: SecretFields | None = None
        self._found: tuple[Leftover, ...] = ()
        self._asked = ""
        self.hide()

    def show_left(self, found: Sequence[Leftover]) -> None:
        """Draw what was left; hidden when there is nothing."""
        self.setVisible(bool(found))
        if not found:
            return
        self.add_words(self.tr("Work not yet copied back"), "label")
        self.add_words(
            self.tr(
                "A case kept on a shared or synced place was worked on here, and hcprep ended before the work was copied back. "
                "Nothing is lost. Open the case at its place as always. If the place cannot be reached, go on with the work here."
            )
        )
        self.secret = SecretFields("left", self.tr("Passphrase of that case"), self)
        self.secret.hide()
        self.secret.line.returnPressed.connect(self._return)
        self._found = tuple(found)
        for leftover in found:
            words = self.tr("Since {moment}, {size}").format(moment=moment_words(leftover.begun), size=size_words(leftover.size))
            button = QPushButton(self.tr("Go on with it"), self)
            button.setObjectName(f"go-on-{leftover.folder.name}")
            button.setAccessibleName(f"{button.text()}: {words}")
            button.clicked.connect(partial(self._go_on, leftover))
            row = QHBoxLayout()
            row.addWidget(self.add_words(words), 1)
            row.addWidget(button)
            self.column.addLayout(row)
        self.column.addWidget(self.secret)

    def _return(self) -> None:
        for leftover in self._found:
            if leftover.folder.name == self._asked:
                self.wanted.emit(leftover)

    def _go_on(self, leftover: Leftover, *_checked: bool) -> None:
        # The place of a leftover is told only by its encrypted file, so each asks for its own passphrase.
        if self.secret is None:
            return
        if self.secret.isHidden() or self._asked != leftover.folder.name or not any(self.secret.given()):
            self._asked = leftover.folder.name
            self.secret.forget()
            self.secret.show()
            self.secret.input_widget().setFocus()
            return
        self.wanted.emit(leftover)


class TakeOver(Card):
    """Says that somebody seems to work on the case elsewhere, and what opening it all the same means."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, "warning")
        self.setObjectName("take-over")
        self._title = self.add_words("", "label")
        self.add_words(
            self.tr(
                "If you know that nobody works on it, for example because that computer was switched off, you can open it here. "
                "If somebody does work on it, nothing is overwritten: both versions are kept beside each other, "
                "and you can bring them together later."
            )
        )
        self.open_button = QPushButton(self.tr("Open it here all the same"), self)
        self.open_button.setObjectName("take-over-open")
        self.open_button.clicked.connect(self.pressed)
        self.wait_button = QPushButton(self.tr("Not now"), self)
        self.wait_button.setObjectName("take-over-wait")
        self.wait_button.clicked.connect(self.hide)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        row.addWidget(self.wait_button)
        row.addWidget(self.open_button)
        self.column.addWidget(buttons)
        self.hide()

    def ask(self, since: str) -> None:
        """Show it, with since when (ISO, or empty)."""
        words = self.tr("This case seems to be open on another computer.")
        if since:
            words = self.tr("This case seems to be open on another computer since {moment}.").format(moment=moment_words(since))
        self._title.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.wait_button.setFocus()
