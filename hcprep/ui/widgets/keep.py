"""What was typed on a page, kept while the page is made again in another language."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget


@dataclass(frozen=True)
class Kept:
    """Values of inputs by their object names, and which one had the focus."""

    values: dict[str, object] = field(default_factory=dict)
    focus: str = ""


def keep_inputs(page: QWidget) -> Kept:
    """Return what every named input of a page holds."""
    values: dict[str, object] = {}
    for widget in page.findChildren(QWidget):
        name = widget.objectName()
        if not name or name.startswith("qt_"):
            continue
        if isinstance(widget, QLineEdit):
            values[name] = widget.text()
        elif isinstance(widget, QPlainTextEdit):
            values[name] = widget.toPlainText()
        elif isinstance(widget, QComboBox):
            values[name] = widget.currentIndex()
        elif isinstance(widget, QAbstractButton) and widget.isCheckable():
            values[name] = widget.isChecked()
    focused = focus_inside(page)
    return Kept(values, focused.objectName() if focused is not None and focused.hasFocus() else "")


def focus_inside(widget: QWidget) -> QWidget | None:
    """Return the descendant that has or last had the focus; Qt's own stub forgets that there may be none."""
    return widget.focusWidget()


def restore_inputs(page: QWidget, kept: object) -> None:
    """Put back what `keep_inputs` returned into inputs of the same names."""
    if not isinstance(kept, Kept):
        return
    for name, value in kept.values.items():
        widget = page.findChild(QWidget, name)
        if isinstance(widget, QLineEdit) and isinstance(value, str):
            if widget.text() != value:
                widget.setText(value)
        elif isinstance(widget, QPlainTextEdit) and isinstance(value, str):
            if widget.toPlainText() != value:
                widget.setPlainText(value)
        elif isinstance(widget, QComboBox) and isinstance(value, int):
            widget.setCurrentIndex(value)
        elif isinstance(widget, QAbstractButton) and isinstance(value, bool) and widget.isChecked() != value:
            widget.setChecked(value)
    focused = page.findChild(QWidget, kept.focus) if kept.focus else None
    if isinstance(focused, QWidget):
        focused.setFocus()
