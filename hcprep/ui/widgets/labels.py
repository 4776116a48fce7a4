"""Words on a page: headings that can take the focus, and paragraphs that wrap."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LONG = re.compile(r"\S{25,}")
_PIECE = re.compile(r"(.{12})(?=.{6})")


def breakable(text: str) -> str:
    """Return text whose very long words, such as names of files, may go on in the next line; for the eye only."""
    return _LONG.sub(lambda found: _PIECE.sub("\\1\N{ZERO WIDTH SPACE}", found[0]), text)


class Words(QLabel):
    """A paragraph that wraps; plain text unless told otherwise. `kind` names its look in the theme."""

    def __init__(self, text: str = "", parent: QWidget | None = None, kind: str = "body") -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setProperty("kind", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_kind(self, kind: str) -> None:
        """Take another look of the theme."""
        if kind != self.property("kind"):
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)


class Heading(Words):
    """A heading; the page's own one takes the focus when the page opens, so that a screen reader starts there."""

    def __init__(self, text: str = "", parent: QWidget | None = None, kind: str = "title") -> None:
        super().__init__(text, parent, kind)
        if kind == "title":
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)

    def setText(self, text: str) -> None:
        """Change the words and the accessible name."""
        super().setText(text)
        self.setAccessibleName(text)
