"""What opens a case: its passphrase, or the lines of its recovery sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hcprep.ui.widgets.field import Field, TextInput
from hcprep.ui.widgets.place_field import PassphraseField

_NO_LINES = "-"
"""Stands for a sheet of which nothing was typed; no sheet reads so."""


class SheetField(Field):
    """The lines of a recovery sheet, as they are printed."""

    def __init__(self, name: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, label, hint, parent)
        self.box = TextInput(self)
        self.box.setMinimumHeight(self.box.fontMetrics().lineSpacing() * 5 + 16)
        self.accept_input(self.box)

    def input_widget(self) -> QWidget:
        """Return the box."""
        return self.box

    def value(self) -> object:
        """Return the lines as typed."""
        return self.box.toPlainText()

    def show_value(self, value: object) -> None:
        """Put lines in."""
        self.box.setPlainText(str(value))


class SecretFields(QWidget):
    """One of the two fields is shown at a time; `name` starts the names of all parts."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PassphraseField(f"{name}-words", label, "", self)
        self.line = self.words.line
        self.box = QCheckBox(self.tr("I have a recovery sheet"), self)
        self.box.setObjectName(f"{name}-sheet")
        self.box.toggled.connect(self._swap)
        hint = self.tr("Capital letters and spaces do not matter. Each line is checked on its own.")
        self.sheet = SheetField(f"{name}-lines", self.tr("The four lines of the sheet"), hint, self)
        self.sheet.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.sheet, self.box):
            column.addWidget(part)

    def given(self) -> tuple[str, str]:
        """Return passphrase and lines; one of them is empty."""
        if self.box.isChecked():
            return "", str(self.sheet.value()).strip() or _NO_LINES
        return self.words.line.text(), ""

    def fields(self) -> dict[str, QWidget]:
        """Return where each error about what was given is put right, by code."""
        return dict.fromkeys(("case-wrong-passphrase", "sheet-mistyped", "sheet-wrong"), self.input_widget())

    def input_widget(self) -> QWidget:
        """Return where what opens the case is typed now."""
        return (self.sheet if self.box.isChecked() else self.words).input_widget()

    def hint(self) -> str:
        """Return what may have gone wrong with the keyboard, for a passphrase that did not fit."""
        return "" if self.box.isChecked() else self.words.keyboard_hint()

    def forget(self) -> None:
        """Empty the fields."""
        self.words.line.clear()
        self.sheet.box.clear()

    def _swap(self, sheet: bool) -> None:  # noqa: FBT001 - slot of a box
        self.words.setVisible(not sheet)
        self.sheet.setVisible(sheet)
        self.input_widget().setFocus()
