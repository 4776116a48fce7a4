"""A field: its label, a hint, the words of a problem, and the input itself."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from hcprep.ui.clipboard import copied, copy_marked, mark
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.steadylist import SteadyList


class LineInput(QLineEdit):
    """One line of text; the undo key goes on to the window when there is no typing to undo here."""

    def event(self, event: QEvent) -> bool:
        """Let the window have undo and redo when this line has none."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave copied files to the page: their places on this computer are no words to write here."""
        if event.matches(QKeySequence.StandardKey.Paste):
            # Qt's stubs say that there is always something; an emptied clipboard has nothing.
            held = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
            if held is not None and held.hasUrls():
                event.ignore()
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show Qt's own menu; what it copies is marked before any clipboard history sees it."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() in {"edit-copy", "edit-cut"}:
                action.triggered.disconnect()
                action.triggered.connect(partial(copy_marked, self, cut=action.objectName() == "edit-cut"))
        menu.popup(event.globalPos())


class TextInput(QPlainTextEdit):
    """Several lines of text; Tab moves on. `left` is emitted when the focus goes."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        """Tell when the focus goes."""
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Mark what is copied."""
        # A copy, because Qt's own object makes up its formats later and forgets the marks.
        return mark(copied(super().createMimeDataFromSelection()))


class ChoiceInput(SteadyList):
    """A closed list of its own width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)


class Field(QFrame):
    """Base of all fields. `changed(name, value)` tells each value that was accepted.

    A value that cannot be accepted stays as typed, is named beside the input, and is listed by `problem`.
    """

    changed = Signal(str, object)

    def __init__(self, name: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setProperty("kind", "field")
        self.label = QLabel(label, self)
        self.label.setWordWrap(True)
        self.label.setProperty("kind", "label")
        self.hint_label = Words(hint, self, "hint")
        self.hint_label.setVisible(bool(hint))
        self.error_label = Words("", self, "error")
        self.error_label.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)
        for part in (self.label, self.hint_label, self.error_label):
            self.column.addWidget(part)

    def input_widget(self) -> QWidget:
        """Return the widget that takes the focus."""
        raise NotImplementedError

    def value(self) -> object:
        """Return the value as it is on screen; only of use when there is no problem."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Draw a value from the case, unless the same one is on screen."""
        raise NotImplementedError

    def commit(self) -> None:
        """Accept what was typed, if it can be."""

    def problem(self) -> str:
        """Return the words of what is wrong with what was typed, or nothing."""
        return ""

    def show_error(self, text: str) -> None:
        """Show the words of a problem beside the input, or take them away."""
        if text == self.error_label.text():
            return
        self.error_label.setText(text)
        self.error_label.setVisible(bool(text))
        # The bar of the style stands where the words would begin.
        self.column.setContentsMargins(14 if text else 0, 0, 0, 0)
        for widget in (self, self.input_widget()):
            widget.setProperty("wrong", bool(text))
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.describe(self.input_widget())

    def describe(self, widget: QWidget, name: str = "") -> None:
        """Give an input its accessible name and, as its description, the hint and the problem."""
        widget.setAccessibleName(f"{self.label.text()} {name}".strip())
        parts = (self.error_label.text(), self.hint_label.text())
        widget.setAccessibleDescription(" ".join(part for part in parts if part))

    def accept_input(self, widget: QWidget) -> None:
        """Put the input below the words and make the label its buddy."""
        widget.setObjectName(self.name)
        self.column.addWidget(widget)
        self.label.setBuddy(widget)
        self.describe(widget)


class TextField(Field):
    """One line, or several with `lines`; a tuple of names when `many` is set."""

    def __init__(
        self, name: str, label: str, hint: str = "", parent: QWidget | None = None, *, many: bool = False, width: int = 0
    ) -> None:
        super().__init__(name, label, hint, parent)
        self._many = many
        self.line = LineInput(self)
        if width:
            self.line.setMaximumWidth(width)
        self.line.editingFinished.connect(self.commit)
        self.accept_input(self.line)
        self._shown: object = () if many else ""

    def input_widget(self) -> QWidget:
        """Return the line."""
        return self.line

    def value(self) -> object:
        """Return the text without outer spaces, or a tuple of the parts between commas."""
        text = " ".join(self.line.text().split())
        return tuple(part.strip() for part in text.split(",") if part.strip()) if self._many else text

    def show_value(self, value: object) -> None:
        """Draw the text."""
        self._shown = value
        if self.value() != value:
            self.line.setText(", ".join(value) if isinstance(value, tuple) else str(value or ""))

    def commit(self) -> None:
        """Accept the text."""
        value = self.value()
        if value != self._shown:
            self._shown = value
            self.changed.emit(self.name, value)
