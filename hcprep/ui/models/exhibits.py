"""The order of the exhibits as a list model: tabs and exhibits with their pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt

from hcprep.presenters.build import ExhibitRow
from hcprep.ui.models.index import ROOT, Index

EXHIBIT = "application/x-hcprep-exhibit"
"""The key of a tab or exhibit that is dragged; means something only to the list it comes from."""


class ExhibitModel(QAbstractListModel):
    """Rows of a plan in book order; the accessible text says what the eye sees."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ExhibitRow, ...] = ()

    def show_rows(self, rows: tuple[ExhibitRow, ...]) -> None:
        """Replace all rows."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> ExhibitRow | None:
        """Return one row, or None."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place(self, key: str) -> int:
        """Return the number of the row of a tab or exhibit, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row).strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let exhibits be dragged; tabs move by their buttons and keys."""
        base = super().flags(index)
        row = self.row(index.row()) if index.isValid() else None
        return base | (Qt.ItemFlag.ItemIsDropEnabled if row is None or row.is_tab else Qt.ItemFlag.ItemIsDragEnabled)

    def mimeTypes(self) -> list[str]:
        """Return the kind lines are dragged as."""
        return [EXHIBIT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return a line to drag."""
        mime = QMimeData()
        rows = [row for index in indexes if (row := self.row(index.row())) is not None]
        mime.setData(EXHIBIT, (rows[0].key if rows else "").encode())
        return mime

    def supportedDropActions(self) -> Qt.DropAction:
        """Lines are moved."""
        return Qt.DropAction.MoveAction

    def _words(self, row: ExhibitRow) -> str:
        first, last = row.printed
        if row.empty:
            return self.tr("{title} (no pages, not in the package)").format(title=row.title)
        if row.is_tab:
            return self.tr("Tab {label}. {title}, page {first}").format(label=row.label, title=row.title, first=first)
        if row.first == row.last:
            return "    " + self.tr("{label}  {title}, page {first}").format(label=row.label, title=row.title, first=first)
        words = self.tr("{label}  {title}, pages {first} to {last}")
        return "    " + words.format(label=row.label, title=row.title, first=first, last=last)
