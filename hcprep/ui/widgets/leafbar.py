"""What can be done with the chosen pages of a paper: buttons for what is done often, a menu for all of it."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from hcprep.ui.widgets.menubutton import give_menu

OFTEN = ("left", "right", "leave-out", "bring-back", "earlier", "later", "split")
SELDOM = ("look", "join", "as-they-came", "first", "last")
_KEYS = {
    "left": "L",
    "right": "R",
    "leave-out": "Del",
    "bring-back": "Ins",
    "earlier": "Alt+Left",
    "later": "Alt+Right",
    "first": "Alt+Home",
    "last": "Alt+End",
    "look": "Return",
}


class LeafBar(QWidget):
    """`wanted` names what is wished; each name is the same as that of a key of the grid."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._useful: frozenset[str] = frozenset()
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = self._words()
        for wish in OFTEN:
            button = QPushButton(words[wish], self)
            button.setObjectName(f"pages-{wish}")
            button.setAutoDefault(False)
            keys = self.keys(wish)
            button.setToolTip(keys)
            button.setAccessibleDescription(keys)
            button.clicked.connect(partial(self.wanted.emit, wish))
            self.buttons[wish] = button
            row.addWidget(button)
        self.more_button = QPushButton(self.tr("More"), self)
        self.more_button.setObjectName("pages-more")
        self.more_button.setAutoDefault(False)
        self.more_button.setAccessibleName(self.tr("More that can be done with these pages"))
        self.more_menu = QMenu(self)
        self.more_menu.aboutToShow.connect(self._fill_more)
        give_menu(self.more_button, self.more_menu)
        row.addWidget(self.more_button)
        row.addStretch(1)
        # Narrower than its buttons: those without room go into the menu.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_useful(self, useful: Collection[str]) -> None:
        """Grey what would do nothing now."""
        self._useful = frozenset(useful)
        for wish, button in self.buttons.items():
            button.setEnabled(wish in self._useful)

    def menu(self) -> QMenu:
        """Return a menu of everything, to be shown where the person is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, (*OFTEN, *SELDOM))
        return menu

    @staticmethod
    def keys(wish: str) -> str:
        """Return the keys of a wish as they stand on the keyboard, or nothing."""
        keys = _KEYS.get(wish, "")
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    def _fill_more(self) -> None:
        self.more_menu.clear()
        self._fill(self.more_menu, (*(wish for wish, button in self.buttons.items() if button.isHidden()), *SELDOM))

    def _fill(self, menu: QMenu, wishes: Collection[str]) -> None:
        words = self._words()
        for wish in wishes:
            action = menu.addAction(f"{words[wish]}\t{self.keys(wish)}".rstrip(), partial(self.wanted.emit, wish))
            action.setObjectName(wish)
            action.setEnabled(wish in self._useful)

    def _words(self) -> dict[str, str]:
        return {
            "left": self.tr("Turn left"),
            "right": self.tr("Turn right"),
            "leave-out": self.tr("Leave out"),
            "bring-back": self.tr("Bring back"),
            "earlier": self.tr("Move earlier"),
            "later": self.tr("Move later"),
            "split": self.tr("Make a paper of these…"),
            "look": self.tr("Look at this page"),
            "join": self.tr("Add the pages of other papers…"),
            "as-they-came": self.tr("Put all pages back as they came"),
            "first": self.tr("Move to the front"),
            "last": self.tr("Move to the end"),
        }

    def minimumSizeHint(self) -> QSize:
        """Ask for the height of a button and the width of the menu's."""
        return self.more_button.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the buttons there is room for; the menu has the others."""
        super().resizeEvent(event)
        layout = self.layout()
        gap = layout.spacing() if layout is not None else 0
        left = event.size().width() - self.more_button.sizeHint().width()
        for button in self.buttons.values():
            left -= button.sizeHint().width() + gap
            button.setVisible(left >= 0)
