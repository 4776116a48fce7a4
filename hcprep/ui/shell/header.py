"""The header: where the case is saved, undo, language, settings, help, hiding everything, and locking the case."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from hcprep.ui.shell.menu import SettingsMenu
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.theme import Scheme
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.menubutton import give_menu

LANGUAGES = {"en": "English", "fr": "Français"}
"""Names of languages are written in the language itself, never translated."""


class Header(QFrame):
    """Buttons and the saved state; says what the person wants, does nothing by itself."""

    search_pressed = Signal()
    undo_pressed = Signal()
    redo_pressed = Signal()
    language_chosen = Signal(str)
    help_pressed = Signal()
    lock_pressed = Signal()
    hide_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.name_label = QLabel("hcprep", self)
        self.name_label.setObjectName("program-name")
        self.saved_label = QLabel(self)
        self.saved_label.setObjectName("saved")
        self.search_button = QPushButton(self)
        self.undo_button = QPushButton(self)
        self.redo_button = QPushButton(self)
        self.language_button = QPushButton(self)
        self.view_button = QPushButton(self)
        self.help_button = QPushButton(self)
        self.lock_button = QPushButton(self)
        self.hide_button = QPushButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self.name_label)
        layout.addSpacing(16)
        layout.addWidget(self.saved_label)
        layout.addStretch(1)
        # Large words go on in a second line rather than out of the window.
        buttons = QWidget(self)
        line = FlowLayout(buttons)
        layout.addWidget(buttons)
        named = {
            "search": self.search_button,
            "undo": self.undo_button,
            "redo": self.redo_button,
            "language": self.language_button,
            "view": self.view_button,
            "help": self.help_button,
            "lock": self.lock_button,
            "hide-now": self.hide_button,
        }
        for name, button in named.items():
            button.setObjectName(name)
            button.setProperty("kind", "header")
            line.addWidget(button)
        self.search_button.clicked.connect(self.search_pressed)
        self.undo_button.clicked.connect(self.undo_pressed)
        self.redo_button.clicked.connect(self.redo_pressed)
        self.help_button.clicked.connect(self.help_pressed)
        self.lock_button.clicked.connect(self.lock_pressed)
        self.hide_button.clicked.connect(self.hide_pressed)
        self.language_button.clicked.connect(self._language)
        self._other = "fr"
        self.menu = SettingsMenu(self)
        give_menu(self.view_button, self.menu)
        self.hide_button.hide()

    def show_language(self, language: str, scale: int, scheme: Scheme, prefs: Prefs) -> None:
        """Write every word in the language of the window."""
        self._other = "fr" if language == "en" else "en"
        self.language_button.setText(LANGUAGES[self._other])
        self.search_button.setText(self.tr("Search"))
        self.search_button.setToolTip(self.tr("Find anything, go anywhere (Ctrl+K)"))
        self.search_button.setAccessibleDescription(self.search_button.toolTip())
        self.undo_button.setText(self.tr("Undo"))
        self.redo_button.setText(self.tr("Redo"))
        self.help_button.setText(self.tr("Help"))
        self.lock_button.setText(self.tr("Lock"))
        self.lock_button.setToolTip(self.tr("Save, close the case and ask for the passphrase again (Ctrl+L)"))
        self.lock_button.setAccessibleDescription(self.lock_button.toolTip())
        self.hide_button.setText(self.tr("Hide now"))
        self.hide_button.setToolTip(self.tr("Save, lock and close every window at once (Shift+Esc)"))
        self.hide_button.setAccessibleDescription(self.hide_button.toolTip())
        self.view_button.setText(self.tr("Settings"))
        self.setAccessibleName(self.tr("Program"))
        self.menu.fill(scale, scheme, prefs)

    def show_case(self, saved: str, *, opened: bool, undo: bool, redo: bool, failed: bool, hide: bool) -> None:
        """Draw the saved state in words, and which buttons make sense."""
        self.saved_label.setText(saved)
        if failed != self.saved_label.property("failed"):
            self.saved_label.setProperty("failed", failed)
            self.saved_label.style().unpolish(self.saved_label)
            self.saved_label.style().polish(self.saved_label)
        for button in (self.undo_button, self.redo_button, self.lock_button):
            button.setVisible(opened)
        self.hide_button.setVisible(hide)
        self.undo_button.setEnabled(undo)
        self.redo_button.setEnabled(redo)

    def _language(self) -> None:
        self.language_chosen.emit(self._other)
