"""Where a case file lies: a line to type in and a button to look for it. And a passphrase that can be shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from hcprep.ui.widgets.field import Field, LineInput


class PlaceField(Field):
    """A path. `new` asks for a file that is not there yet."""

    def __init__(self, name: str, label: str, hint: str = "", parent: QWidget | None = None, *, new: bool = False) -> None:
        super().__init__(name, label, hint, parent)
        self._new = new
        self.line = LineInput(self)
        self.browse_button = QPushButton(self.tr("Choose…"), self)
        self.browse_button.setObjectName(f"{name}-choose")
        self.browse_button.setAccessibleName(f"{label} {self.browse_button.text()}")
        self.browse_button.clicked.connect(self._browse)
        self.accept_input(self.line)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.browse_button)
        self.column.addLayout(row)

    def input_widget(self) -> QWidget:
        """Return the line."""
        return self.line

    def value(self) -> object:
        """Return the path as typed."""
        return self.line.text()

    def show_value(self, value: object) -> None:
        """Draw a path."""
        self.line.setText(str(value))

    def _browse(self) -> None:
        kinds = self.tr("Cases of hcprep") + " (*.hcase)"
        start = self.line.text() or str(Path.home())
        if self._new:
            # The window asks nothing twice: a file that exists is refused with words on the page.
            options = QFileDialog.Option.DontConfirmOverwrite
            found, _kind = QFileDialog.getSaveFileName(self, self.label.text(), start, kinds, options=options)
        else:
            found, _kind = QFileDialog.getOpenFileName(self, self.label.text(), start, kinds)
        if found:
            self.line.setText(found)
            self.changed.emit(self.name, found)


class PassphraseField(Field):
    """A passphrase, hidden until the person wants to see it; paste is allowed."""

    def __init__(self, name: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, label, hint, parent)
        self.line = LineInput(self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_box = QCheckBox(self.tr("Show"), self)
        self.show_box.setObjectName(f"{name}-show")
        self.show_box.setAccessibleName(f"{self.show_box.text()}: {label}")
        self.show_box.toggled.connect(self.reveal)
        self.accept_input(self.line)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.show_box)
        self.column.addLayout(row)

    def input_widget(self) -> QWidget:
        """Return the line."""
        return self.line

    def value(self) -> object:
        """Return the passphrase."""
        return self.line.text()

    def show_value(self, value: object) -> None:
        """Put a passphrase in."""
        self.line.setText(str(value))

    def reveal(self, shown: bool) -> None:  # noqa: FBT001 - slot of a toggle
        """Show or hide what is typed."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_box.setChecked(shown)
