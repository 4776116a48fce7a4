"""A box for a number whose text keeps away from its border: style sheets give the line in it the whole box."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

_ASIDE = 7


class NumberBox(QSpinBox):
    """A spin box; the padding of the style sheet counts in its width, and this puts the text there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_ASIDE, 0, _ASIDE, 0)
