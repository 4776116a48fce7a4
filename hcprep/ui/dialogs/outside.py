"""Showing a stored paper in another program: what that means is said first, every time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hcprep.errors import HcprepError
from hcprep.ui.dialogs.small import SmallDialog
from hcprep.ui.messages import explain
from hcprep.ui.outside import Outside
from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.labels import Words

SUFFIXES = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/heic": ".heic",
    "image/heif": ".heif",
    "image/tiff": ".tif",
    "image/webp": ".webp",
}
"""Kinds of papers another program may be given; never anything that could run."""


def show_file(path: Path) -> bool:
    """Ask the computer to open a file of this computer; False if it has no program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OutsideDialog(SmallDialog):
    """Warns, then writes the copy and asks the computer to open it; stays, with words, when that cannot be done."""

    def __init__(
        self,
        outside: Outside,
        read: Callable[[], BinaryIO],
        suffix: str,
        parent: QWidget | None = None,
        *,
        show: Callable[[Path], bool] = show_file,
    ) -> None:
        super().__init__("outside", self.tr("Open this paper in another program?"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._outside, self._read, self._suffix, self._show = outside, read, suffix, show
        for words in (
            self.tr(
                "The other program may keep copies of its own, and small pictures of the paper, on this computer. "
                "hcprep cannot see those."
            ),
            self.tr(
                "hcprep gives it a copy that can only be read, under a name that says nothing, and removes that copy when you "
                "lock or close the case. Close the other program first."
            ),
        ):
            self.column.addWidget(Words(words, self))
        self.problem_label = Words("", self, "problem")
        self.problem_label.hide()
        self.column.addWidget(self.problem_label)
        self.cancel_button = self.button("cancel", self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.open_button = self.button("open-outside", self.tr("Open a copy"), primary=True)
        self.open_button.clicked.connect(self.accept)
        self.end()

    def accept(self) -> None:
        """Write the copy and have it opened."""
        try:
            with self._read() as stream:
                path = self._outside.put(stream, self._suffix)
        except HcprepError as error:
            self._problem(explain(error).what)
        except OSError:
            self._problem(self.tr("The copy could not be written. Nothing was opened."))
        else:
            if self._show(path):
                super().accept()
            else:
                self._problem(self.tr("This computer has no program for this kind of file."))

    def _problem(self, words: str) -> None:
        self.problem_label.setText(words)
        self.problem_label.show()
        self.grow()
        announce(self, words)
