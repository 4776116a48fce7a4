"""The finished package as small pictures, drawn when they come into view; Enter opens a page large."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hcprep.ui.dialogs.viewer import PagesDialog
from hcprep.ui.pictures import Deliver, PageDrawer
from hcprep.ui.widgets.thumbnails import ThumbnailList

_WIDE_FOR_HIGH = 0.8
"""A letter page this wide fills a picture's height; others are fitted."""


class PackageView(QWidget):
    """Shows nothing until `show_file`."""

    def __init__(self, pictures: PageDrawer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._path = Path()
        self._bears: tuple[str, ...] = ()
        self.list = ThumbnailList(self.tr("Pages of the package"), self, least=300)
        self.list.opened.connect(self.open_page)
        self.viewer: PagesDialog | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_file(self, path: Path, pages: int, bears: Callable[[int], str] = str) -> None:
        """Show the pages of a finished package; `bears` gives what is printed on the page at a place, from 1."""
        self._path, self._bears = path, tuple(map(bears, range(1, pages + 1)))
        self.list.show_pages([self.tr("Page {page}").format(page=number) for number in self._bears], self._thumbnail)

    def open_page(self, row: int) -> None:
        """Open a page large, by its row from 0."""
        self.viewer = PagesDialog(self._path.name, len(self._bears), self._large, self._about, self)
        self.viewer.go_to(row + 1)
        self.viewer.open()

    def _thumbnail(self, row: int, height_px: int, deliver: Deliver) -> None:
        self._pictures.package(self, self._path, deliver, page=row + 1, width_px=round(height_px * _WIDE_FOR_HIGH))

    def _large(self, page: int, width_px: int, deliver: Deliver) -> None:
        self._pictures.package(self, self._path, deliver, page=page, width_px=width_px)

    def _about(self, page: int) -> str:
        number = self._bears[page - 1]
        return "" if number == str(page) else self.tr("The number on this page is {number}.").format(number=number)
