"""The header: where the case is saved, undo, language, size of text, help, and locking the case."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from hcprep.ui.theme import SCALES, Scheme

LANGUAGES = {"en": "English", "fr": "Français"}
"""Names of languages are written in the language itself, never translated."""


class Header(QFrame):
    """Buttons and the saved state; says what the person wants, does nothing by itself."""

    undo_pressed = Signal()
    redo_pressed = Signal()
    language_chosen = Signal(str)
    scale_chosen = Signal(int)
    scheme_chosen = Signal(str)
    help_pressed = Signal()
    lock_pressed = Signal()
    retry_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.name_label = QLabel("hcprep", self)
        self.name_label.setObjectName("program-name")
        self.saved_label = QLabel(self)
        self.saved_label.setObjectName("saved")
        self.retry_button = QPushButton(self)
        self.undo_button = QPushButton(self)
        self.redo_button = QPushButton(self)
        self.language_button = QPushButton(self)
        self.view_button = QPushButton(self)
        self.help_button = QPushButton(self)
        self.lock_button = QPushButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self.name_label)
        layout.addSpacing(16)
        layout.addWidget(self.saved_label)
        layout.addWidget(self.retry_button)
        layout.addStretch(1)
        named = {
            "retry": self.retry_button,
            "undo": self.undo_button,
            "redo": self.redo_button,
            "language": self.language_button,
            "view": self.view_button,
            "help": self.help_button,
            "lock": self.lock_button,
        }
        for name, button in named.items():
            button.setObjectName(name)
            button.setProperty("kind", "header")
            if name != "retry":
                layout.addWidget(button)
        self.undo_button.clicked.connect(self.undo_pressed)
        self.redo_button.clicked.connect(self.redo_pressed)
        self.help_button.clicked.connect(self.help_pressed)
        self.lock_button.clicked.connect(self.lock_pressed)
        self.retry_button.clicked.connect(self.retry_pressed)
        self.language_button.clicked.connect(self._language)
        self._other = "fr"
        self._menu = QMenu(self)
        self.view_button.setMenu(self._menu)
        self.retry_button.hide()

    def show_language(self, language: str, scale: int, scheme: Scheme) -> None:
        """Write every word in the language of the window."""
        self._other = "fr" if language == "en" else "en"
        self.language_button.setText(LANGUAGES[self._other])
        self.undo_button.setText(self.tr("Undo"))
        self.redo_button.setText(self.tr("Redo"))
        self.help_button.setText(self.tr("Help"))
        self.lock_button.setText(self.tr("Close the case"))
        self.retry_button.setText(self.tr("Save again"))
        self.view_button.setText(self.tr("View"))
        self.setAccessibleName(self.tr("Program"))
        self._fill_menu(scale, scheme)

    def show_case(self, saved: str, *, opened: bool, undo: bool, redo: bool, failed: bool) -> None:
        """Draw the saved state in words, and which buttons make sense."""
        self.saved_label.setText(saved)
        self.saved_label.setProperty("failed", failed)
        self.saved_label.style().unpolish(self.saved_label)
        self.saved_label.style().polish(self.saved_label)
        self.retry_button.setVisible(failed)
        for button in (self.undo_button, self.redo_button, self.lock_button):
            button.setVisible(opened)
        self.undo_button.setEnabled(undo)
        self.redo_button.setEnabled(redo)

    def _language(self) -> None:
        self.language_chosen.emit(self._other)

    def _fill_menu(self, scale: int, scheme: Scheme) -> None:
        self._menu.clear()
        sizes = QActionGroup(self._menu)
        for percent in SCALES:
            action = QAction(self.tr("Text size {percent} %").format(percent=percent), sizes)
            action.setCheckable(True)
            action.setChecked(percent == scale)
            action.setData(percent)
            action.triggered.connect(self._scale)
            self._menu.addAction(action)
        self._menu.addSeparator()
        colours = QActionGroup(self._menu)
        words = {
            "system": self.tr("Colours of this computer"),
            "light": self.tr("Light colours"),
            "dark": self.tr("Dark colours"),
            "contrast": self.tr("High contrast"),
        }
        for key, text in words.items():
            action = QAction(text, colours)
            action.setCheckable(True)
            action.setChecked(key == scheme)
            action.setData(key)
            action.triggered.connect(self._scheme)
            self._menu.addAction(action)

    def _scale(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.scale_chosen.emit(int(action.data()))

    def _scheme(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.scheme_chosen.emit(str(action.data()))
