"""Everything copied in the program: marked as not to be kept by clipboard histories, and gone again after half a minute."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit

OURS = "application/x-hcprep-copied"
CLEAR_AFTER = 30_000
"""Milliseconds."""
_MARKS = {
    OURS: b"1",
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}


def mark(mime: QMimeData) -> QMimeData:
    """Ask clipboard histories (Windows, KDE, macOS) not to keep this, and let it be known as ours. Returns the same object."""
    for kind, value in _MARKS.items():
        mime.setData(kind, value)
    return mime


def marked_text(text: str) -> QMimeData:
    """Return plain text, marked."""
    mime = QMimeData()
    mime.setText(text)
    return mark(mime)


def copied(mime: QMimeData | None) -> QMimeData:
    """Return a copy of what lies on a clipboard; whatever owned it keeps its own."""
    made = QMimeData()
    if mime is not None:
        for kind in mime.formats():
            made.setData(kind, mime.data(kind))
    return made


def copy_marked(line: QLineEdit, *_checked: bool, cut: bool = False) -> bool:
    """Copy or cut what is selected in a line; False where there is nothing to copy, or the line is hidden."""
    if not line.hasSelectedText() or line.echoMode() != QLineEdit.EchoMode.Normal:
        return False
    QGuiApplication.clipboard().setMimeData(marked_text(line.selectedText()))
    if cut and not line.isReadOnly():
        line.del_()
    return True


class ClipboardGuard(QObject):
    """Watches the one clipboard of the program.

    What leaves the clipboard stays in this process, so that pasting within the window works however long a person takes;
    `told` is emitted the first time something is copied.
    """

    told = Signal()

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None, after: int = CLEAR_AFTER) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._kept: QMimeData | None = None
        self._known = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(after)
        self.timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._changed)

    def before_paste(self) -> None:
        """Put back what was copied here and has left the clipboard since, unless something else lies there by now."""
        if self._kept is not None and _is_empty(self._clipboard.mimeData()):
            self._clipboard.setMimeData(copied(self._kept))

    def clear(self) -> None:
        """Take away what came from this program, and only that."""
        self.timer.stop()
        mime = self._clipboard.mimeData()
        if not _is_empty(mime) and mime.hasFormat(OURS):
            self._kept = copied(mime)
            self._clipboard.clear()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def forget(self) -> None:
        """Take it away for good, at lock and at the end."""
        self.clear()
        self._kept = None

    def _changed(self) -> None:
        mime = self._clipboard.mimeData()
        if _is_empty(mime):
            return
        if mime.hasFormat(OURS):
            self.timer.start()
            if not self._known:
                self._known = True
                self.told.emit()
        else:
            self.timer.stop()
            self._kept = None
            if self._clipboard.ownsClipboard():
                # Copied by a part of Qt that does not ask us, such as a menu of a line; marked as soon as it is seen.
                self._clipboard.setMimeData(mark(copied(mime)))


def _is_empty(mime: QMimeData | None) -> bool:
    # Qt's stub forgets that a system may answer with nothing.
    return mime is None or not mime.formats()
