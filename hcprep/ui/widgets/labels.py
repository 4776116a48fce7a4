"""Words on a page: headings that can take the focus, and paragraphs that wrap."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


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


class Heading(Words):
    """A heading; the page's own one takes the focus when the page opens, so that a screen reader starts there."""

    def __init__(self, text: str = "", parent: QWidget | None = None, kind: str = "title") -> None:
        super().__init__(text, parent, kind)
        if kind == "title":
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Change the words and the accessible name."""
        super().setText(text)
        self.setAccessibleName(text)
