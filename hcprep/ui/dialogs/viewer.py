"""Looking at pages one by one, drawn from what is stored; no file is written for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from hcprep.errors import HcprepError
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import announce
from hcprep.ui.pictures import Deliver, DeliverWords
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.numberbox import NumberBox
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.pagetext import PageText
from hcprep.ui.widgets.pageview import PageView
from hcprep.ui.widgets.paperpane import PaperPane

Draw = Callable[[int, int, Deliver], None]
"""Asks for a page (from 1), so many device pixels wide."""
Read = Callable[[int, DeliverWords], None]
"""Asks for the words of a page (from 1)."""
_FEW_LINES = 26


class PagesDialog(QDialog):
    """A paper on one side of the glass: its pages, the way to each, and a line that says what one looks at.

    `shown` gives the page whenever one is drawn, also the same one again.
    """

    shown = Signal(int)

    def __init__(
        self,
        title: str,
        pages: int,
        draw: Draw,
        describe: Callable[[int], str],
        parent: QWidget | None = None,
        *,
        read: Read | None = None,
        first: int = 1,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it never says what is looked at.
        self.setWindowTitle("hcprep")
        self.setAccessibleName(title)
        self._title, self._pages, self._draw, self._describe, self._read = title, pages, draw, describe, read
        self.heading = Heading(title, self, "section")
        self.about_label = Words("", self, "quiet")
        self.view = PageView(self)
        self.page_label = QLabel(self.tr("Page"), self)
        self.page_box = NumberBox(self)
        self.page_box.setRange(1, max(1, pages))
        self.page_box.setSuffix(self.tr(" of {pages}").format(pages=pages))
        self.page_box.setKeyboardTracking(False)
        self.page_box.setAccessibleName(self.tr("Page, from 1 to {pages}").format(pages=pages))
        self.page_label.setBuddy(self.page_box)
        self.before_button = QPushButton(self.tr("Page before"), self)
        self.next_button = QPushButton(self.tr("Next page"), self)
        self.text_button = QPushButton(self.tr("Read the text"), self)
        self.text_button.setObjectName("read-text")
        self.text_button.setCheckable(True)
        self.text_button.setVisible(read is not None)
        self.text = PageText(self)
        self.text.hide()
        self.close_button = QPushButton(self.tr("Close"), self)
        self.before_button.setToolTip(self.tr("Ctrl+Page Up"))
        self.next_button.setToolTip(self.tr("Ctrl+Page Down"))
        self.tools = FlowLayout()
        where = QWidget(self)
        row = QHBoxLayout(where)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.page_label)
        row.addWidget(self.page_box)
        for part in (where, self.before_button, self.next_button, self.text_button):
            self.tools.addWidget(part)
        foot = QHBoxLayout()
        foot.addLayout(self.tools, 1)
        foot.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._narrow: QWidget | None = None
        self.middle = QSplitter(self)
        self.middle.setChildrenCollapsible(False)
        self.middle.addWidget(self.view)
        self.middle.addWidget(self.text)
        self._column = layout = QVBoxLayout(self)
        layout.addWidget(self.heading)
        layout.addWidget(self.about_label)
        layout.addWidget(self.middle, 1)
        layout.addLayout(foot)
        self.before_button.clicked.connect(partial(self._step, -1))
        self.next_button.clicked.connect(partial(self._step, 1))
        self.close_button.clicked.connect(self.close)
        self.page_box.valueChanged.connect(self.show_page)
        self.text_button.toggled.connect(self._show_text)
        self.view.read.connect(self.text.show_words)
        for button in (self.before_button, self.next_button, self.text_button, self.close_button):
            button.setAutoDefault(False)
        for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self._step, by))
        self.resize(self._room(parent))
        # The first picture is asked for at the size it will have, not at that of a view not yet laid out.
        layout.activate()
        with QSignalBlocker(self.page_box):
            self.page_box.setValue(first)
        self.show_page(first)
        self.view.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, name: str, words: str, act: Callable[[int], None], keys: str = "") -> QPushButton:
        """Add a button that does something with the page on screen; returns it."""
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act(self.page_box.value()))
        self.tools.addWidget(button)
        if keys:
            button.setToolTip(keys)
            QShortcut(QKeySequence(keys), self, button.click)
        return button

    @property
    def low(self) -> bool:
        """Whether the window has so few lines of text that the page needs its whole height."""
        return self.height() < _FEW_LINES * self.fontMetrics().lineSpacing()

    def put_by_page(self, widget: QWidget) -> None:
        """Add a widget under the page; beside it, where there is little height."""
        if not self.low:
            self._column.insertWidget(self._column.indexOf(self.middle) + 1, widget)
            return
        beside = QScrollArea(self)
        beside.setWidgetResizable(True)
        beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        beside.setWidget(widget)
        bar = beside.verticalScrollBar().sizeHint().width() + 4
        wanted, least = widget.sizeHint().width() + bar, widget.minimumSizeHint().width() + bar
        # No more than it needs to stand beside the page, but its longest button whole.
        beside.setMinimumWidth(max(min(wanted, self.width() * 2 // 5), min(least, self.width() * 3 // 5)))
        self.middle.addWidget(beside)
        self._narrow = beside
        self._share()

    def _share(self) -> None:
        """Give page, words and the other page the same width; what stands beside them for want of height, its least."""
        whole = self.width()
        parts = (self.middle.widget(number) for number in range(self.middle.count()))
        self.middle.setSizes([0 if part is None or part is self._narrow or part.isHidden() else whole for part in parts])

    def offer_beside(self, pane: PaperPane, beside: Callable[[int], None]) -> None:
        """Add a button that shows another page or paper beside this one; `beside` begins with the page on screen."""
        self.middle.addWidget(pane)
        pane.hide()
        button = QPushButton(self.tr("Side by side"), self)
        button.setObjectName("side-by-side-button")
        button.setCheckable(True)
        button.setAutoDefault(False)
        self.tools.addWidget(button)

        def toggled(shown: bool) -> None:  # noqa: FBT001 - a Qt slot
            pane.setVisible(shown)
            self._share()
            button.setText(self.tr("One page only") if shown else self.tr("Side by side"))
            if shown:
                beside(self.page_box.value())
                pane.view.area.setFocus(Qt.FocusReason.OtherFocusReason)

        button.toggled.connect(toggled)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab go down the window, although some of it was offered after the buttons at its foot were made."""
        order_tabs(self)
        super().showEvent(event)

    def go_to(self, page: int) -> None:
        """Show another page."""
        self.page_box.setValue(page)

    def show_lost(self, error: HcprepError) -> None:
        """Say of the page on screen that its paper is damaged, and what can be done."""
        if error.code != "paper-damaged":
            return
        self.view.missing = self.tr("This page cannot be read: it is damaged in the case file.")
        self.about_label.setText(explain(error).words)
        self.about_label.show()
        announce(self, f"{self.view.missing} {self.about_label.text()}")

    def show_page(self, page: int) -> None:
        """Draw a page and say what it is."""
        name = self.tr("{title}, page {page} of {pages}").format(title=self._title, page=page, pages=self._pages)
        about = self._describe(page)
        self.about_label.setText(about)
        self.about_label.setVisible(bool(about))
        self.before_button.setEnabled(page > 1)
        self.next_button.setEnabled(page < self._pages)

        def ask(width_px: int, deliver: Deliver) -> None:
            self._draw(page, width_px, deliver)

        self.view.show_page(name, ask, partial(self._read, page) if self._read is not None else None)
        self.shown.emit(page)

    def _show_text(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.text.setVisible(shown)
        self._share()
        self.text_button.setText(self.tr("Hide the text") if shown else self.tr("Read the text"))
        (self.text if shown else self.view.area).setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, by: int) -> None:
        self.page_box.setValue(self.page_box.value() + by)

    def _room(self, parent: QWidget | None) -> QSize:
        whole = parent.window().size() if parent is not None else QSize(1000, 760)
        return QSize(min(whole.width() - 80, 1000 + whole.width() // 10), whole.height() - 60)
