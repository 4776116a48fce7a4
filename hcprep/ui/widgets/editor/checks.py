"""Beside the text: what a check of the story found, one line each. The check runs when asked for, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from hcprep.errors import HcprepError
from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.model.story_findings import StoryFinding, put_aside
from hcprep.presenters.desk import Desk
from hcprep.services.storycheck import StoryCheck, check_story
from hcprep.ui.jobs import Jobs
from hcprep.ui.messages import explain
from hcprep.ui.storycheck_words import about_words, kind_words, level_words
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.scrolled import scrolled

_SHOWN = 48
_MOST_LINES = 2_000
_LEAST_LINES = 6


class CheckPanel(QWidget):
    """The list of what was found. `wanted` gives the finding to go to; `closed` that the person is done.

    `said` has words for a screen reader.
    """

    wanted = Signal(StoryFinding)
    closed = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._language = language
        self._result: StoryCheck | None = None
        self._shown: tuple[StoryFinding, ...] = ()
        self.setObjectName("story-checks")
        self.heading = Heading("", self, "section")
        self.level = Words("", self)
        self.list = _FindingList(self)
        self.list.setObjectName("story-findings")
        self.list.setWordWrap(True)
        self.about = Words("", self)
        self.go_button = QPushButton(self)
        self.aside_button = QPushButton(self)
        self.again_button = QPushButton(self)
        self.close_button = QPushButton(self)
        self.aside_box = QCheckBox(self)
        self.list.setSpacing(3)
        inner = QWidget(self)
        row = QWidget(inner)
        line = FlowLayout(row)
        for button in (self.go_button, self.aside_button, self.again_button, self.close_button):
            line.addWidget(button)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.heading)
        column.addWidget(self.level)
        column.addWidget(self.list, 1)
        column.addWidget(self.about)
        column.addWidget(row)
        column.addWidget(self.aside_box)
        # Takes what is left while there is no list.
        column.addStretch(0)
        # With large letters the panel scrolls as a whole; nothing in it is cut.
        self._inner = inner
        self._area = scrolled(inner, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.list.currentRowChanged.connect(self._chosen)
        self.list.itemActivated.connect(self._go)
        self.list.left.connect(self.close_panel)
        self.go_button.clicked.connect(self._go)
        self.aside_button.clicked.connect(self._put_aside)
        self.again_button.clicked.connect(self.check)
        self.close_button.clicked.connect(self.close_panel)
        self.aside_box.toggled.connect(self._draw)
        self.retranslate()
        self.hide()

    def check(self) -> None:
        """Look through the story as it is saved now, off the window's thread, and show what was found."""
        self.show()
        self._tell(self.tr("Looking through your story…"))
        self.again_button.setEnabled(False)
        try:
            kit = self._desk.kit
        except HcprepError as error:
            self._failed(error)
            return
        case, today = self._desk.case, self._desk.today
        self._jobs.start(self, lambda ctx: check_story(case, kit, today, ctx.check), self._checked, self._failed)

    def close_panel(self) -> None:
        """Put the list away."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.heading.setText(self.tr("Check of my story"))
        self.list.setAccessibleName(self.tr("What to look at"))
        self.list.setAccessibleDescription(self.tr("Enter goes to the place in the text. Escape closes the list."))
        self.go_button.setText(self.tr("Show me"))
        self.again_button.setText(self.tr("Check again"))
        self.close_button.setText(self.tr("Close"))
        self.aside_box.setText(self.tr("Show what I put aside"))
        self._draw()

    def _checked(self, result: StoryCheck) -> None:
        self._result = result
        self.again_button.setEnabled(True)
        self._draw()
        if self.isVisible() and self._shown:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(self.level.text())

    def _failed(self, error: HcprepError) -> None:
        self.again_button.setEnabled(True)
        self._tell(explain(error).words)

    def _tell(self, words: str) -> None:
        self.level.setText(words)
        self.said.emit(words)

    def _draw(self) -> None:
        result = self._result
        self.list.clear()
        self._shown = ()
        if result is not None:
            aside = self.aside_box.isChecked()
            self._shown = (result.aside if aside else result.findings)[:_MOST_LINES]
            self.level.setText(self._summary(result))
            for finding in self._shown:
                self.list.addItem(QListWidgetItem(self._line(finding)))
            self.aside_button.setText(self.tr("Look at it again") if aside else self.tr("Fine as it is"))
        self.aside_box.setVisible(result is not None and bool(result.aside))
        for widget in (self.list, self.about, self.go_button, self.aside_button):
            widget.setVisible(bool(self._shown))
        if self._shown:
            self.list.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
            self.list.setCurrentRow(0)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self._area.setMinimumWidth(self._inner.minimumSizeHint().width() + bar)

    def _summary(self, result: StoryCheck) -> str:
        found = self.tr("%n thing(s) to look at. Nothing is changed by itself.", "", len(result.findings))
        if not result.findings:
            found = self.tr("Nothing else to look at.") if result.aside else self.tr("Nothing to look at was found.")
        return f"{found} {level_words(result.reading)}"

    def _line(self, finding: StoryFinding) -> str:
        text = " ".join(finding.text.split())
        text = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
        return self.tr("{kind}, paragraph {number}: {text}").format(kind=kind_words(finding), number=finding.number, text=text)

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self.about.setText(about_words(self._shown[row], self._ask()))
            item = self.list.item(row)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, self.about.text())

    def _ask(self) -> str:
        kit: Kit = self._desk.kit
        language = "fr" if self._language() == "fr" else "en"
        return f"{kit.text(language, 'story-check.ask')} ({kit.value('story_risk_provision').value})"

    def _go(self, *_item: object) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            self.wanted.emit(self._shown[row])

    def _put_aside(self) -> None:
        row, result = self.list.currentRow(), self._result
        if result is None or not 0 <= row < len(self._shown):
            return
        finding, aside = self._shown[row], not self.aside_box.isChecked()
        case: Case = put_aside(self._desk.case, finding, aside=aside)
        rest = tuple(one for one in (*result.findings, *result.aside) if one is not finding)
        kept = set(map(id, result.aside))
        self._result = StoryCheck(
            findings=_ordered((*(one for one in rest if id(one) not in kept), *(() if aside else (finding,)))),
            aside=_ordered((*(one for one in rest if id(one) in kept), *((finding,) if aside else ()))),
            reading=result.reading,
        )
        self._desk.edit(case)
        self._draw()
        self.list.setCurrentRow(min(row, len(self._shown) - 1))
        (self.list if self._shown else self.again_button).setFocus()


def _ordered(findings: tuple[StoryFinding, ...]) -> tuple[StoryFinding, ...]:
    return tuple(sorted(findings, key=lambda one: (one.number, one.start)))


class _FindingList(QListWidget):
    """A list that lets go of the person with Escape."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, open with Enter on every system."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
