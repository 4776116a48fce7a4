"""One person's years: a picture, the same as a list for keyboard and screen reader, and a button for what can be put right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.timeline import Segment, Timeline
from hcprep.ui.models.index import ROOT, Index
from hcprep.ui.timeline_words import segment_words
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.timelinepicture import TimelinePicture
from hcprep.ui.widgets.timelinezoom import KEYS, ZoomBar

_ROWS_SEEN = 6


class SegmentModel(QAbstractListModel):
    """Every bar of a timeline as a sentence, row by row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = ()

    def show_segments(self, segments: tuple[Segment, ...]) -> None:
        """List other bars."""
        self.beginResetModel()
        self._segments = segments
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many bars there are."""
        return 0 if parent.isValid() else len(self._segments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the sentence of a bar; bold for what is missing."""
        if not index.isValid() or index.row() >= len(self._segments):
            return None
        segment = self._segments[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return segment_words(segment)
        if role == Qt.ItemDataRole.FontRole and segment.period is None:
            bold = QFont()
            bold.setBold(True)
            return bold
        return None


class TimelineView(QWidget):
    """Shows one timeline.

    `fill_wanted` gives person, kind of period (`address`, `job` or `school`), first and last day (dates; None for what goes
    on) of what is missing; `open_wanted` the id of a period to look at.
    """

    fill_wanted = Signal(str, str, object, object)
    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self.picture = TimelinePicture(self)
        self.picture.chosen.connect(self._choose)
        self.said = Words("", self)
        self.model = SegmentModel(self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.zoomed.connect(self._key)
        self.list.activated.connect(self._activated)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.zoom = ZoomBar(self.picture, self)
        column.addWidget(self.picture)
        column.addWidget(self.zoom)
        column.addWidget(self.said)
        column.addWidget(self.list)
        line = QHBoxLayout()
        for kind in ("address", "job", "school", "open"):
            button = QPushButton(self)
            button.setObjectName(f"timeline-{kind}")
            button.clicked.connect(partial(self._pressed, kind))
            self.buttons[kind] = button
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        self.show_timeline(None)

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Show a timeline; the bar chosen before stays chosen if it is still there. None shows nothing."""
        if timeline == self._timeline and timeline is not None:
            return
        before = self.segment()
        self._timeline = timeline
        self.setVisible(timeline is not None)
        segments = timeline.segments if timeline else ()
        self.model.show_segments(segments)
        self.picture.show_timeline(timeline)
        missing = any(segment.period is None for segment in segments)
        self.said.setText(
            self.tr("Hatched parts are missing. Choose one and press its button to fill it.")
            if missing
            else self.tr("Nothing is missing in these years.")
        )
        self.said.setVisible(missing or (timeline is not None and timeline.asked))
        self.list.setAccessibleName(self.tr("The years in words"))
        self.list.fit(len(segments))
        place = _same(segments, before)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place, 0))
        self._offer()

    def segment(self) -> Segment | None:
        """Return the bar that is chosen."""
        place = self.list.currentIndex().row()
        if self._timeline is None or not 0 <= place < len(self._timeline.segments):
            return None
        return self._timeline.segments[place]

    def _key(self, key: int) -> None:
        self.zoom.press(key)

    def _choose(self, place: int) -> None:
        self.list.setCurrentIndex(self.model.index(place, 0))
        self.list.setFocus()

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.picture.mark(index.row() if index.isValid() else -1)
        self._offer()

    def _offer(self) -> None:
        """Show the buttons that do something about the bar chosen; words name the bar for a screen reader."""
        segment = self.segment()
        missing = segment is not None and segment.period is None
        shown = {
            "address": missing and segment is not None and segment.line == "address",
            "job": missing and segment is not None and segment.line == "activity",
            "school": missing and segment is not None and segment.line == "activity",
            "open": segment is not None and not missing,
        }
        words = {
            "address": self.tr("Add an address for this time"),
            "job": self.tr("Add work, or time without work"),
            "school": self.tr("Add a school"),
            "open": self.tr("Change"),
        }
        for kind, button in self.buttons.items():
            button.setText(words[kind])
            button.setAccessibleName(f"{words[kind]}: {segment_words(segment)}" if segment else words[kind])
            button.setVisible(shown[kind])

    def _activated(self, _index: QModelIndex) -> None:
        segment = self.segment()
        if segment is None:
            return
        self._pressed("open" if segment.period is not None else "address" if segment.line == "address" else "job")

    def _pressed(self, kind: str) -> None:
        segment = self.segment()
        if segment is None or self._timeline is None:
            return
        if segment.period is not None:
            self.open_wanted.emit(segment.period.id)
            return
        # What nothing was told about yet is a whole line; its end is for the person to say.
        end = None if segment.end == self._timeline.until or segment.kind == "untold" else segment.end
        self.fill_wanted.emit(self._timeline.person, kind, segment.start, end)


class _List(QListView):
    """As high as its rows, up to six; beyond that it scrolls. `zoomed` tells of a key that is for the picture."""

    zoomed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-list")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._rows = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that look closer or move the picture to it."""
        if event.key() in KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def fit(self, rows: int) -> None:
        """Take room for so many rows."""
        self._rows = rows
        self._resize()

    def sizeHint(self) -> QSize:
        """Return room for the rows there are."""
        heights = [self.sizeHintForRow(row) for row in range(min(self._rows, _ROWS_SEEN))]
        return QSize(super().sizeHint().width(), sum(height + 4 for height in heights) + 2 * self.frameWidth() + 4)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._resize()

    def _resize(self) -> None:
        self.setFixedHeight(max(self.sizeHint().height(), self.fontMetrics().height() + 8))


def _same(segments: tuple[Segment, ...], before: Segment | None) -> int:
    if before is None:
        return -1
    key = before.period.id if before.period else ""
    for place, one in enumerate(segments):
        if key and one.period is not None and one.period.id == key:
            return place
        if not key and one.period is None and (one.line, one.start, one.end) == (before.line, before.start, before.end):
            return place
    return -1
