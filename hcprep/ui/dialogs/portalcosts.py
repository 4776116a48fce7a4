"""What each page of the upload set costs, file by file."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QPushButton, QTreeView, QVBoxLayout, QWidget

from hcprep.services.portal_costs import Costs, LeftOut, PageCost, PlannedFile
from hcprep.ui.portal_words import size_words
from hcprep.ui.widgets.labels import Heading, Words, breakable
from hcprep.ui.widgets.room import take_room
from hcprep.ui.widgets.wrapped import WrappedColumn

_MANY = 600
"""Pages from which on only the files are shown at first."""


class CostsDialog(QDialog):
    """A tree to read: files with their sizes, under each what its pages take as they are and in the file.

    `offered` says that pictures are counted as made smaller which nobody has agreed to yet.
    """

    def __init__(self, costs: Costs, slots: Mapping[str, str], parent: QWidget, *, offered: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it never says what is looked at.
        self.setWindowTitle("hcprep")
        self.setObjectName("portal-costs")
        self._slots = slots
        heading = self.tr("How large each page is")
        self.setAccessibleName(heading)
        asked = self.tr("Pictures are counted smaller where that helps. You are asked about each paper before that is done.")
        self.summary = Words(" ".join((self._sum(costs), *([asked] if offered else []))), self)
        self.model = QStandardItemModel(self)
        self.model.setHorizontalHeaderLabels([self.tr("File and page"), self.tr("As it is"), self.tr("In the file")])
        for file in costs.files:
            self.model.appendRow(self._file(file))
        if costs.left_out:
            self.model.appendRow(self._nowhere(costs))
        self.view = QTreeView(self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(heading)
        self.view.setWordWrap(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setItemDelegateForColumn(0, WrappedColumn(self.view))
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(Heading(heading, self, "section"))
        column.addWidget(self.summary)
        column.addWidget(self.view, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        take_room(self, 860, 640)
        self.view.setIndentation(self.fontMetrics().lineSpacing())
        if sum(len(file.pages) for file in costs.files) < _MANY:
            self.view.expandAll()
        self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sum(self, costs: Costs) -> str:
        limit = size_words(costs.limit)
        words = [self.tr("No file may be larger than {limit}.").format(limit=limit)]
        if costs.files:
            size = size_words(costs.size)
            words.insert(0, self.tr("%n file(s), {size} together.", "", len(costs.files)).format(size=size))
        if costs.left_out:
            words.append(self.tr("%n page(s) or file(s) are too large for any file.", "", len(costs.left_out)))
        return " ".join(words)

    def _file(self, file: PlannedFile) -> list[QStandardItem]:
        words = self.tr("{slot}: {name}").format(slot=self._slots[file.slot], name=file.name)
        if file.unchanged:
            words += "\n" + self.tr("as you added it")
        before = file.beside + sum(page.before for page in file.pages) if not file.unchanged else file.size
        row = self._row(words, before, file.size)
        if file.beside:
            words = self.tr("Contents and your statement") if file.told else self.tr("Contents")
            row[0].appendRow(self._row(words, file.beside, file.beside))
        for page in file.pages:
            row[0].appendRow(self._row(self._page(page), page.before, page.after))
        return row

    def _page(self, page: PageCost) -> str:
        words = self.tr("Page {number}: {label} {title}, page {page}")
        return words.format(number=page.number, label=page.label, title=page.title, page=page.page)

    def _nowhere(self, costs: Costs) -> list[QStandardItem]:
        row = [QStandardItem(self.tr("In no file")), QStandardItem(), QStandardItem()]
        for one in costs.left_out:
            row[0].appendRow([QStandardItem(self._left(one)), _number(one.size), QStandardItem()])
        return row

    def _left(self, one: LeftOut) -> str:
        if not one.page:
            what = self.tr("{label} {title}, the file as you added it").format(label=one.label, title=one.title)
            return f"{what}\n" + self.tr("Save or scan it again as a smaller file, and add that in its place.")
        what = self.tr("{label} {title}, page {page}").format(label=one.label, title=one.title, page=one.page)
        if one.helped:
            return f"{what}\n" + self.tr("Let its pictures be made smaller.")
        if one.unsigned:
            return f"{what}\n" + self.tr("Say that nothing on it is signed, stamped or sealed, if that is so, or scan it again.")
        return f"{what}\n" + self.tr("Scan or photograph this page again, smaller, and add that in its place.")

    def _row(self, words: str, before: int, after: int) -> list[QStandardItem]:
        return [QStandardItem(breakable(words)), _number(before), _number(after)]


def _number(size: int) -> QStandardItem:
    item = QStandardItem(size_words(size))
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return item
