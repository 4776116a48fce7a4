"""Files dropped from the desktop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.labels import Words


class DropFrame(QFrame):
    """A frame files can be dropped on; it shows where they would go. `files_dropped` gives their paths."""

    files_dropped = Signal(list)

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the frame; anything else goes by."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._mark(over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show that nothing would land here any more."""
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the files dropped."""
        self._mark(over=False)
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if names:
            self.files_dropped.emit(names)

    def _mark(self, *, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)


class DropArea(DropFrame):
    """Where files can be dropped that have no place yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("note", parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        self._words = Words("", self)
        self._kinds = Words("", self, "quiet")
        self.button = QPushButton(self)
        self.button.setObjectName("choose-files")
        layout.addWidget(self._words)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._kinds)

    def write_words(self) -> None:
        """Write every word in the language of the window."""
        self._words.setText(self.tr("Drop files here, or on the line they belong to. You can sort them later."))
        self.button.setText(self.tr("Choose files…"))
        self._kinds.setText(self.tr("PDF, JPEG, PNG, HEIC and TIFF. Your own files are copied and never changed."))
