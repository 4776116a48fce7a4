"""A paper to read beside something else: its page, the way to the others, and a choice of papers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.desk import Desk
from hcprep.presenters.pages import PageRow, PagesPresenter, PagesState, papers_with_pages
from hcprep.ui.pages.base import announce
from hcprep.ui.pictures import Deliver, DeliverWords, PageDrawer
from hcprep.ui.widgets.field import ChoiceInput
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.numberbox import NumberBox
from hcprep.ui.widgets.pageview import PageView


class PaperPane(QWidget):
    """Shows the pages of the book, and one left out when just that one is asked for. `shown` gives paper and source page."""

    shown = Signal(str, int)

    def __init__(self, desk: Desk, pictures: PageDrawer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures = pictures
        self._evidence = ""
        self._rows: tuple[PageRow, ...] = ()
        self.papers_box = ChoiceInput(self)
        self.papers_box.setObjectName("pane-paper")
        self.about_label = Words("", self, "quiet")
        self.view = PageView(self)
        self.before_button = QPushButton("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", self)
        self.next_button = QPushButton("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", self)
        self.page_box = NumberBox(self)
        self.page_box.setObjectName("pane-page")
        self.page_box.setKeyboardTracking(False)
        self.smaller_button = QPushButton("\N{MINUS SIGN}", self)
        self.larger_button = QPushButton("+", self)
        row = self.tools = FlowLayout()
        for part in (self.before_button, self.page_box, self.next_button, self.smaller_button, self.larger_button):
            row.addWidget(part)
        # Signs instead of words, because there is little room beside a text; their names say it.
        for button in (self.view.smaller_button, self.view.larger_button, self.view.fit_button):
            button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.head = QHBoxLayout()
        self.head.addWidget(self.papers_box, 1)
        column.addLayout(self.head)
        column.addWidget(self.about_label)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.smaller_button.clicked.connect(self.view.zoom_out)
        self.larger_button.clicked.connect(self.view.zoom_in)
        self.before_button.clicked.connect(partial(self.step, -1))
        self.next_button.clicked.connect(partial(self.step, 1))
        self.page_box.valueChanged.connect(self._show_place)
        self.papers_box.activated.connect(self._chosen)
        self.retranslate()

    @property
    def evidence(self) -> str:
        """The paper on screen, or nothing."""
        return self._evidence

    @property
    def page(self) -> int:
        """The source page on screen, 0 if there is none."""
        place = self.page_box.value() - 1
        return self._rows[place].source if 0 <= place < len(self._rows) else 0

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        for button, words in (
            (self.before_button, self.tr("Page before")),
            (self.next_button, self.tr("Next page")),
            (self.smaller_button, self.tr("Smaller")),
            (self.larger_button, self.tr("Larger")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.papers_box.setAccessibleName(self.tr("Paper"))
        self.view.retranslate()
        if self._evidence:
            self.show_paper(self._evidence, self.page)

    def show_paper(self, evidence: str, page: int = 0) -> bool:
        """Show a paper at a source page, its first page if 0; False when there is nothing to show."""
        state = PagesPresenter(self._desk, evidence).state()
        rows = tuple(row for row in state.rows if not row.left_out or row.source == page) if state is not None else ()
        if state is None or not rows:
            self.clear()
            return False
        self._evidence, self._rows = evidence, rows
        self._list_papers()
        place = next((at for at, row in enumerate(rows, 1) if row.source == page), 1)
        with QSignalBlocker(self.page_box):
            self.page_box.setRange(1, len(rows))
            self.page_box.setSuffix(self.tr(" of {pages}").format(pages=len(rows)))
            self.page_box.setAccessibleName(self.tr("Page, from 1 to {pages}").format(pages=len(rows)))
            self.page_box.setValue(place)
        self._draw(state)
        return True

    def refresh(self) -> None:
        """Draw again after an edit of the case, if anything of it changed here."""
        if not self._evidence:
            return
        state = PagesPresenter(self._desk, self._evidence).state()
        page = self.page
        rows = tuple(row for row in state.rows if not row.left_out or row.source == page) if state is not None else ()
        if rows != self._rows:
            self.show_paper(self._evidence, page)

    def clear(self) -> None:
        """Show nothing."""
        self._evidence, self._rows = "", ()
        self.about_label.setText("")
        self.view.clear()

    def step(self, by: int) -> None:
        """Show the next page (1) or the one before (-1)."""
        self.page_box.setValue(self.page_box.value() + by)

    def _show_place(self, _place: int) -> None:
        state = PagesPresenter(self._desk, self._evidence).state()
        if state is not None:
            self._draw(state)

    def _draw(self, state: PagesState) -> None:
        place = self.page_box.value()
        row = self._rows[place - 1]
        words = self.tr("{title}, page {page} of {pages}")
        name = words.format(title=state.title, page=place, pages=len(self._rows))
        self.about_label.setText(self._about(state, row))
        self.before_button.setEnabled(place > 1)
        self.next_button.setEnabled(place < len(self._rows))
        item, file = self._desk.case.item(self._evidence), self._desk.session.file
        if item is None:
            return

        def ask(width_px: int, deliver: Deliver) -> None:
            self._pictures.paper(self, file, item, deliver, page=row.source, width_px=width_px, turn=row.turn)

        def read(deliver: DeliverWords) -> None:
            self._pictures.words(self, file, item, deliver, page=row.source, turn=row.turn)

        self.view.show_page(name, ask, read)
        announce(self, f"{name}. {self.about_label.text()}")
        self.shown.emit(self._evidence, row.source)

    def _about(self, state: PagesState, row: PageRow) -> str:
        if row.left_out:
            return self.tr("This page is left out of the book.")
        if not row.book:
            return self.tr("Not in the book yet")
        words = self.tr("Exhibit {label}, book page {page}")
        return words.format(label=state.label, page=row.book)

    def _list_papers(self) -> None:
        with QSignalBlocker(self.papers_box):
            self.papers_box.clear()
            for key, title in papers_with_pages(self._desk.case):
                self.papers_box.addItem(title, key)
            self.papers_box.setCurrentIndex(self.papers_box.findData(self._evidence))

    def _chosen(self, place: int) -> None:
        key = self.papers_box.itemData(place)
        if isinstance(key, str) and key != self._evidence:
            self.show_paper(key)
