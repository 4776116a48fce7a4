"""The pages of one paper as small pictures: where each stands in the book, how it is turned, which are left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QPixmap, QTransform

from hcprep.presenters.pages import PageRow
from hcprep.ui.models.index import Index
from hcprep.ui.models.thumbnails import Ask, ThumbnailModel

LEAVES = "application/x-hcprep-leaves"
"""Source pages that are dragged, as numbers parted by spaces; means something only to the grid they come from."""
ROW = int(Qt.ItemDataRole.UserRole)
"""The PageRow of a row."""


class LeafModel(ThumbnailModel):
    """Pictures are kept by source page, so that moving and turning pages draws nothing again."""

    def __init__(self, size: QSize, cell: QSize, parent: QObject | None = None, ratio: float = 1.0) -> None:
        super().__init__(size, cell, parent, ratio)
        self._rows: tuple[PageRow, ...] = ()
        self._places: dict[int, int] = {}

    @property
    def rows(self) -> tuple[PageRow, ...]:
        """Every page, in order."""
        return self._rows

    def show_rows(self, rows: Sequence[PageRow], ask: Ask, *, again: bool = False) -> None:
        """Show pages; `again` forgets the pictures, which are asked for by source page."""
        self._rows = tuple(rows)
        self._places = {row.source: place for place, row in enumerate(rows)}
        # The words of a row are made when they are asked for: of thousands, few are ever seen or heard.
        names = ("",) * len(self._rows)
        if again or self._ask is None:
            self.show_pages(names, ask)
            return
        self.beginResetModel()
        self._names, self._ask = names, ask
        self.endResetModel()

    def shown_in(self, row: int) -> int:
        """Return the source page of a row."""
        return self._rows[row].source

    def row_of(self, shown: int) -> int:
        """Return the row of a source page, or -1."""
        return self._places.get(shown, -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the page itself, the words of it, or its picture as it is turned."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.lines(row))
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self.spoken(row)
        found = super().data(index, role)
        if role == Qt.ItemDataRole.DecorationRole and isinstance(found, QPixmap) and row.turn:
            return self._turned(found, row.turn)
        return found

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let pages of the book be dragged; a page is dropped between others, never on one."""
        base = super().flags(index)
        if not index.isValid():
            return base | Qt.ItemFlag.ItemIsDropEnabled
        return base if self._rows[index.row()].left_out else base | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return the kind pages are dragged as."""
        return [LEAVES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return pages to drag."""
        mime = QMimeData()
        sources = sorted({index.row() for index in indexes})
        mime.setData(LEAVES, " ".join(str(self._rows[row].source) for row in sources).encode())
        return mime

    def supportedDropActions(self) -> Qt.DropAction:
        """Pages are moved."""
        return Qt.DropAction.MoveAction

    def lines(self, row: PageRow) -> tuple[str, ...]:
        """Return what stands under a picture, at most three short lines."""
        if row.elsewhere:
            first = self.tr("In “{title}”").format(title=row.elsewhere)
        elif row.left_out:
            first = self.tr("Left out")
        else:
            first = self.tr("Book page {page}").format(page=row.printed) if row.book else self.tr("Not in the book yet")
        second = self.tr("page {page} as it came").format(page=row.source)
        cited = self.tr("cited in ¶ {numbers}").format(numbers=_numbers(row.cited)) if row.cited else ""
        return tuple(filter(None, (first, second, cited)))

    def spoken(self, row: PageRow) -> str:
        """Return what a screen reader says of a page."""
        turned = {
            90: self.tr("turned right"),
            180: self.tr("upside down"),
            270: self.tr("turned left"),
        }.get(row.turn, "")
        first, second, *_cited = self.lines(row)
        cited = ""
        if row.cited:
            cited = self.tr("cited in paragraph(s) {numbers}", "", len(row.cited)).format(numbers=_numbers(row.cited))
        return ", ".join(filter(None, (first, second, turned, cited)))

    def _turned(self, picture: QPixmap, turn: int) -> QPixmap:
        room = self._size * self._ratio
        turned = picture.transformed(QTransform().rotate(turn))
        if turned.width() > room.width() or turned.height() > room.height():
            turned = turned.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        turned.setDevicePixelRatio(self._ratio)
        return turned


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)
