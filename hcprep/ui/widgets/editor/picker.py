"""The little panel to choose proof: search, choose, say which page, Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from hcprep.model.statement import Citation
from hcprep.presenters.story import EvidenceRow, matching, split_query
from hcprep.ui.models.index import ROOT, Index
from hcprep.ui.widgets.editor.clipboard import citation_mime
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.numberbox import NumberBox


class EvidenceModel(QAbstractListModel):
    """The pieces of evidence that match what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[EvidenceRow, ...] = ()
        self.page = 0
        """The page, counted from 1 as in the book, that a dragged row stands for; 0 is the whole document."""

    def show_rows(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Replace what is listed."""
        if rows == self.rows:
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many are listed."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be dragged into the text."""
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags)

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return a row as the citation it becomes where it is dropped."""
        row = self.rows[indexes[0].row()]
        return citation_mime(cited(row, self.page), self._words(row))

    def supportedDragActions(self) -> Qt.DropAction:
        """Rows are copied: the list stays as it is."""
        return Qt.DropAction.CopyAction

    def _words(self, row: EvidenceRow) -> str:
        pages = self.tr("1 page") if row.pages == 1 else self.tr("{count} pages").format(count=row.pages)
        if not row.pages:
            pages = self.tr("no pages yet")
        place = row.exhibit or self.tr("not in the package yet")
        return self.tr("{place} · {title} · {pages}").format(place=place, title=row.title, pages=pages)


class _Proofs(QListView):
    def startDrag(self, actions: Qt.DropAction) -> None:
        # A picture of the row would hide the words it is dragged to.
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([self.currentIndex()]))
        drag.exec(actions)


class CitationPicker(QFrame):
    """Asks which evidence and which page; lies over the page that owns it and holds up nothing.

    `chosen` gives the citation, `closed` tells that it went away without one.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("citation-picker")
        self.setProperty("kind", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._all: tuple[EvidenceRow, ...] = ()
        self._model = EvidenceModel(self)
        self.search_line = QLineEdit(self)
        self.search_line.setObjectName("citation-search")
        self.search_line.setClearButtonEnabled(True)
        self.search_label = QLabel(self)
        self.search_label.setBuddy(self.search_line)
        self.evidence_list = _Proofs(self)
        self.evidence_list.setObjectName("citation-list")
        self.evidence_list.setModel(self._model)
        self.evidence_list.setUniformItemSizes(True)
        self.evidence_list.setDragEnabled(True)
        self.evidence_list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.evidence_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page_box = NumberBox(self)
        self.page_box.setObjectName("citation-page")
        self.page_box.valueChanged.connect(self._page_changed)
        self.page_label = QLabel(self)
        self.page_label.setBuddy(self.page_box)
        self.empty_label = Words("", self, "hint")
        self.insert_button = QPushButton(self)
        self.insert_button.setProperty("kind", "primary")
        self.cancel_button = QPushButton(self)
        self._lay_out()
        self.search_line.textChanged.connect(self._search)
        self.evidence_list.activated.connect(self.choose)
        self.evidence_list.selectionModel().currentChanged.connect(self._row_changed)
        self.insert_button.clicked.connect(self.choose)
        self.cancel_button.clicked.connect(self.cancel)
        self.search_line.installEventFilter(self)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.search_label)
        layout.addWidget(self.search_line)
        layout.addWidget(self.evidence_list, 1)
        layout.addWidget(self.empty_label)
        row = QHBoxLayout()
        row.addWidget(self.page_label)
        row.addWidget(self.page_box)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.insert_button)
        layout.addLayout(row)

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.setAccessibleName(self.tr("Add proof"))
        self.search_label.setText(self.tr("Which document proves this?"))
        self.search_line.setPlaceholderText(self.tr("Type a part of its name, for example: lease p. 2"))
        self.evidence_list.setAccessibleName(self.tr("Your documents"))
        self.page_label.setText(self.tr("Page"))
        self.page_box.setSpecialValueText(self.tr("whole document"))
        self.insert_button.setText(self.tr("Add"))
        self.cancel_button.setText(self.tr("Cancel"))

    def open_for(self, rows: tuple[EvidenceRow, ...], line: QRect, now: Citation | None = None) -> None:
        """Show below or above a line of the parent, beginning with a citation that is to be changed."""
        self._all = rows
        self._model.show_rows(rows)
        self.search_line.clear()
        self._show_matches()
        if now is not None:
            self._select(now.evidence)
            self.page_box.setValue(self._page_of(now))
        self._place(line)
        self.show()
        self.raise_()
        self.search_line.setFocus(Qt.FocusReason.PopupFocusReason)

    def choose(self) -> None:
        """Hand over what is selected."""
        row = self._row()
        if row is None:
            return
        page = self.page_box.value()
        self.hide()
        self.chosen.emit(cited(row, page))

    def cancel(self) -> None:
        """Go away and change nothing."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _search(self, words: str) -> None:
        self._show_matches()
        page = split_query(words)[1]
        if page is not None:
            self.page_box.setValue(page)

    def _show_matches(self) -> None:
        found = matching(self._all, split_query(self.search_line.text())[0])
        if found != self._model.rows or not self.evidence_list.currentIndex().isValid():
            self._model.show_rows(found)
            self.evidence_list.setCurrentIndex(self._model.index(0, 0))
            self._row_changed()
        self.evidence_list.setVisible(bool(found))
        self.empty_label.setVisible(not found)
        if self._all:
            self.empty_label.setText(self.tr("Nothing with these words. Try fewer letters."))
        else:
            self.empty_label.setText(
                self.tr(
                    "You have no documents here yet. Add them on the Documents page. You can add the proof to your story later."
                )
            )
        self.insert_button.setEnabled(bool(found))

    def _page_changed(self, page: int) -> None:
        self._model.page = page

    def _row(self) -> EvidenceRow | None:
        index = self.evidence_list.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def _row_changed(self) -> None:
        row = self._row()
        self.page_box.setRange(0, row.pages if row else 0)
        self.page_box.setValue(0)
        self.page_box.setEnabled(row is not None and row.pages > 0)

    def _page_of(self, citation: Citation) -> int:
        row = self._row()
        return row.sources.index(citation.page) + 1 if row and citation.page in row.sources else 0

    def _select(self, evidence: str) -> None:
        place = next((place for place, row in enumerate(self._model.rows) if row.id == evidence), None)
        if place is not None:
            self.evidence_list.setCurrentIndex(self._model.index(place, 0))

    def _place(self, line: QRect) -> None:
        owner = self.parentWidget()
        space = owner.size() if owner is not None else self.size()
        letter = self.fontMetrics().averageCharWidth()
        wanted = QSize(letter * 62, self.fontMetrics().height() * 16)
        size = wanted.boundedTo(space - QSize(16, 16)).expandedTo(self.minimumSizeHint())
        left = max(8, min(line.left(), space.width() - size.width() - 8))
        above, below = line.top() - size.height() - 6, line.bottom() + 6
        room_below = below + size.height() <= space.height() - 8
        top = max(8, below if room_below else above if above >= 8 else space.height() - size.height() - 8)
        self.setGeometry(left, top, size.width(), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Enter in the page number chooses."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.cancel_button.hasFocus():
            self.choose()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the search has the focus."""
        if watched is self.search_line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}.get(Qt.Key(event.key()))
            if step is not None and self._model.rows:
                row = max(0, min(self.evidence_list.currentIndex().row() + step, len(self._model.rows) - 1))
                self.evidence_list.setCurrentIndex(self._model.index(row, 0))
                return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Keep Tab inside while open; Escape leads out."""
        stops: list[QWidget] = [
            stop
            for stop in (self.search_line, self.evidence_list, self.page_box, self.cancel_button, self.insert_button)
            if stop.isVisible() and stop.isEnabled()
        ]
        if not stops:
            # Qt asks while the panel is going away.
            return super().focusNextPrevChild(next)
        now = next_stop(stops, self.focusWidget(), forward=next)
        now.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True


def cited(row: EvidenceRow, page: int) -> Citation:
    """Return the citation of a page of a document; pages are counted as in the book, from 1, and 0 is all of it."""
    # A citation names the page as it came.
    return Citation(evidence=row.id, page=row.sources[page - 1] if page else None)


def next_stop(stops: list[QWidget], now: QWidget | None, *, forward: bool) -> QWidget:
    """Return the widget after (or before) the one with the focus, around the ends."""
    place = stops.index(now) if now in stops else -1 if forward else 0
    return stops[(place + (1 if forward else -1)) % len(stops)]
