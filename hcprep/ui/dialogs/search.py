"""One box that finds everything: steps, questions, people, papers, sentences, commands; Enter goes there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hcprep.presenters.search import Hit
from hcprep.ui.models.hits import DETAIL, HitModel
from hcprep.ui.models.index import Index
from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.field import LineInput
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.room import take_room

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}


class HitLines(QStyledItemDelegate):
    """Draws a hit as two lines; both are cut with an ellipsis where the window is too narrow."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.brush(QPalette.ColorRole.Highlight))
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        quiet = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText
        inner = option.rect.adjusted(12, 5, -12, -5)
        metrics, small = option.fontMetrics, QFontMetrics(_small(option))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag(
            QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        )
        painter.setFont(option.font)
        painter.setPen(palette.color(role))
        first = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        words = " ".join(str(index.data()).split())
        painter.drawText(first, side, metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width()))
        painter.setFont(_small(option))
        # The list's own palette has a paler grey for this; that of the program has the contrast it was checked for.
        painter.setPen(palette.color(quiet) if chosen else QApplication.palette().color(quiet))
        second = QRect(inner.left(), first.bottom() + 1, inner.width(), small.height())
        painter.drawText(second, side, small.elidedText(str(index.data(DETAIL)), Qt.TextElideMode.ElideRight, inner.width()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(100, option.fontMetrics.height() + QFontMetrics(_small(option)).height() + 12)


def _small(option: QStyleOptionViewItem) -> QFont:
    font = QFont(option.font)
    font.setPointSizeF(font.pointSizeF() * 0.9)
    return font


class SearchDialog(QDialog):
    """`find` answers what was typed; `chosen(hit)` tells where to go. Nothing typed here is kept."""

    chosen = Signal(object)

    def __init__(self, find: Callable[[str], tuple[Hit, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Search"))
        self.setObjectName("search")
        self._find = find
        self.line = LineInput(self)
        self.line.setObjectName("search-line")
        self.line.setMaxLength(200)
        self.line.setPlaceholderText(self.tr("A name, a paper, a word of your story, a setting…"))
        label = QLabel(self.tr("What are you looking for?"), self)
        label.setProperty("kind", "label")
        label.setBuddy(self.line)
        self.line.setAccessibleName(label.text())
        self.line.setAccessibleDescription(self.tr("Arrow keys choose, Enter goes there, Esc closes."))
        self.model = HitModel(self)
        self.view = QListView(self)
        self.view.setObjectName("search-hits")
        self.view.setModel(self.model)
        self.view.setItemDelegate(HitLines(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("What was found"))
        self.count_words = Words("", self, "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        for part in (label, self.line, self.count_words):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.view.activated.connect(self._choose)
        self.view.clicked.connect(self._choose)
        take_room(self, 760, 560)
        self._search("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys choose in the list while the words stay in the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._select(self.view.currentIndex().row() + _MOVES[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.view.currentIndex())
                return True
        return False

    def _search(self, words: str) -> None:
        self.model.show_rows(self._find(words))
        count = len(self.model.rows)
        found = (
            self.tr("%n thing(s) found.", "", count)
            if count
            else self.tr("Nothing has these words. Try fewer of them, or only the beginning of one.")
        )
        self.count_words.setText(found if words.strip() else self.tr("Arrow keys choose, Enter goes there, Esc closes."))
        self._select(0, found if words.strip() else "")

    def _select(self, row: int, told: str = "") -> None:
        if not self.model.rows:
            announce(self, told)
            return
        index = self.model.index(min(max(row, 0), len(self.model.rows) - 1))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        if self.line.hasFocus():
            announce(self, f"{told} {index.data(Qt.ItemDataRole.AccessibleTextRole)}".strip())

    def _choose(self, index: Index) -> None:
        if index.isValid():
            hit = self.model.rows[index.row()]
            self.accept()
            self.chosen.emit(hit)
