"""Where a case file lies: a line to type in and a button to look for it. And a passphrase that can be shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from hcprep.ui.dialogs.files import choose_file, choose_new
from hcprep.ui.widgets.field import Field, LineInput
from hcprep.ui.widgets.labels import Words


class LineWithButton(Field):
    """One line of text with a button beside it."""

    def __init__(
        self, name: str, label: str, hint: str, parent: QWidget | None, *, line: LineInput, button: QAbstractButton
    ) -> None:
        super().__init__(name, label, hint, parent)
        self.line = line
        self.accept_input(line)
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(button)
        self.column.addLayout(row)

    def input_widget(self) -> QWidget:
        """Return the line."""
        return self.line

    def value(self) -> object:
        """Return the text as typed."""
        return self.line.text()

    def show_value(self, value: object) -> None:
        """Put a text in."""
        self.line.setText(str(value))


class PlaceField(LineWithButton):
    """A path. `new` asks for a file that is not there yet."""

    def __init__(self, name: str, label: str, hint: str = "", parent: QWidget | None = None, *, new: bool = False) -> None:
        self.browse_button = QPushButton(parent)
        super().__init__(name, label, hint, parent, line=LineInput(), button=self.browse_button)
        self._new = new
        self.browse_button.setText(self.tr("Choose…"))
        self.browse_button.setObjectName(f"{name}-choose")
        self.browse_button.setAccessibleName(f"{label} {self.browse_button.text()}")
        self.browse_button.clicked.connect(self._browse)

    def _browse(self) -> None:
        kinds = self.tr("Cases of hcprep") + " (*.hcase)"
        start = self.line.text() or str(Path.home())
        if self._new:
            # The window asks nothing twice: a file that exists is refused with words on the page.
            found = choose_new(self, self.label.text(), start, kinds, confirm=False)
        else:
            found = choose_file(self, self.label.text(), start, kinds)
        if found is not None:
            self.line.setText(str(found))
            self.changed.emit(self.name, str(found))


class SecretInput(LineInput):
    """A hidden line that notices Caps Lock by the letters that come: no system has to be asked for it."""

    caps_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Compare the letter with the Shift key."""
        text = event.text()
        if len(text) == 1 and text.lower() != text.upper():
            self.caps_seen.emit(text.isupper() != bool(event.modifiers() & event.modifiers().ShiftModifier))
        super().keyPressEvent(event)


class PassphraseField(LineWithButton):
    """A passphrase, hidden until the person wants to see it; paste is allowed."""

    def __init__(self, name: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        self.show_box = QCheckBox(parent)
        line = SecretInput()
        super().__init__(name, label, hint, parent, line=line, button=self.show_box)
        self.show_box.setText(self.tr("Show"))
        self.show_box.setObjectName(f"{name}-show")
        self.show_box.setAccessibleName(f"{self.show_box.text()}: {label}")
        self.show_box.toggled.connect(self.reveal)
        self.caps_label = Words("", self, "hint")
        self.caps_label.setObjectName(f"{name}-caps")
        self.caps_label.hide()
        self.column.addWidget(self.caps_label)
        line.caps_seen.connect(self._caps)

    def reveal(self, shown: bool) -> None:  # noqa: FBT001 - slot of a toggle
        """Show or hide what is typed."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_box.setChecked(shown)

    def keyboard_hint(self) -> str:
        """Return what may have gone wrong with the keyboard, for a passphrase that did not fit."""
        parts = [self.tr("Press “Show” to see what you typed.")]
        if self.caps_label.isVisibleTo(self):
            parts.insert(0, self.caps_label.text())
        language = QGuiApplication.inputMethod().locale()
        if language.language() not in {QLocale.Language.C, QLocale.Language.AnyLanguage}:
            parts.append(self.tr("The keyboard is set to: {language}.").format(language=language.nativeLanguageName()))
        return " ".join(parts)

    def _caps(self, on: bool) -> None:  # noqa: FBT001 - slot of a signal
        self.caps_label.setText(self.tr("Caps Lock seems to be on."))
        self.caps_label.setVisible(on)
