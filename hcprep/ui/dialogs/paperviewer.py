"""Looking at a paper: its pages as the book shows them, turned if need be, with words to copy and another page beside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hcprep.errors import HcprepError
from hcprep.model.evidence import Evidence
from hcprep.presenters.pagemarks import MarksPresenter
from hcprep.presenters.pages import PageRow, PagesPresenter
from hcprep.services.pictures import page_of
from hcprep.ui.dialogs.outside import SUFFIXES, OutsideDialog
from hcprep.ui.dialogs.pagemarks import PaperMarks
from hcprep.ui.dialogs.viewer import PagesDialog
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.paper_words import note_words
from hcprep.ui.pictures import Deliver, DeliverWords
from hcprep.ui.widgets.paperpane import PaperPane
from hcprep.ui.words import QT_TRANSLATE_NOOP, say

_LEFT_OUT = QT_TRANSLATE_NOOP("words", "This page is left out of the book.")
_IN_BOOK = QT_TRANSLATE_NOOP("words", "Exhibit {label}, book page {page}")
_TURN = QT_TRANSLATE_NOOP("words", "Turn right")
_TURNED = QT_TRANSLATE_NOOP("words", "Turned right, in your book too. Ctrl+Z takes it back.")
_ARRANGE = QT_TRANSLATE_NOOP("words", "Arrange the pages…")
_OUTSIDE = QT_TRANSLATE_NOOP("words", "Open in another program…")


class PaperLook:
    """What the window on a paper asks for; reads the case anew each time, because pages are turned while one looks."""

    def __init__(self, context: PageContext, item: Evidence, rows: tuple[PageRow, ...], parent: QWidget) -> None:
        self._context = context
        self._item = item
        self._sources = tuple(row.source for row in rows)
        self._presenter = PagesPresenter(context.desk, item.id)
        self._parent = parent
        self._dialog: PagesDialog | None = None
        self.marks: PaperMarks | None = None
        self._made = 0

    def show(self, first: int, arrange: Callable[[], None] | None) -> PagesDialog:
        """Open the window at a page, counting from 1 among those shown; `arrange` opens the room of the pages."""
        pages = len(self._sources)
        dialog = PagesDialog(self._item.title, pages, self._draw, self._about, self._parent, read=self._read, first=first)
        self._dialog = dialog
        changeable = self._context.desk.session.damage is None
        if changeable:
            dialog.offer("turn-page", say(_TURN), self._turn, "Ctrl+R")
            marks = MarksPresenter(self._context.desk, self._item.id)
            self.marks = PaperMarks(dialog, marks, self._row, self._edited, self._tell)
        pane = PaperPane(self._context.desk, self._context.pictures, dialog)
        dialog.offer_beside(pane, partial(self._beside, pane))
        if arrange is not None and changeable:
            dialog.offer("arrange-button", say(_ARRANGE), partial(self._arrange, arrange))
        if self._context.outside is not None:
            dialog.offer("outside-button", say(_OUTSIDE), self._open_outside)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), dialog, self._undo)
        dialog.open()
        return dialog

    def _row(self, page: int) -> PageRow:
        source = self._sources[page - 1]
        state = self._presenter.state()
        rows = state.rows if state is not None else ()
        return next((row for row in rows if row.source == source), PageRow(source=source, left_out=True))

    def _draw(self, page: int, width_px: int, deliver: Deliver) -> None:
        row, pictures, file = self._row(page), self._context.pictures, self._context.desk.session.file
        owner = self._dialog or self._parent
        lost = self._lost
        pictures.paper(owner, file, self._item, deliver, page=row.source, width_px=width_px, turn=row.turn, lost=lost)

    def _lost(self, error: HcprepError) -> None:
        # The first page is asked for before there is a window, and may be answered when there is none any more.
        if self._dialog is not None and shiboken6.isValid(self._dialog):
            self._dialog.show_lost(error)

    def _read(self, page: int, deliver: DeliverWords) -> None:
        row, file = self._row(page), self._context.desk.session.file
        owner = self._dialog or self._parent
        self._context.pictures.words(owner, file, self._item, deliver, page=row.source, turn=row.turn)

    def _about(self, page: int) -> str:
        row, item = self._row(page), self._item
        document, number = page_of(item, row.source)
        where = document.filename if len(item.documents) == 1 else f"{document.filename}, {number}/{document.pages}"
        state = self._presenter.state()
        if row.left_out:
            place = say(_LEFT_OUT)
        elif row.book and state is not None:
            place = say(_IN_BOOK).format(label=state.label, page=row.book) + "."
        else:
            place = ""
        return " ".join(filter(None, (place, f"{where}.", *note_words(document.notes))))

    def _turn(self, page: int) -> None:
        dialog, row = self._dialog, self._row(page)
        if dialog is None or row.left_out:
            return
        try:
            self._presenter.turn([row.source], 90)
        except HcprepError as error:
            announce(dialog, explain(error).what)
            return
        self._made += 1
        dialog.show_page(page)
        self._tell(say(_TURNED))

    def _edited(self) -> None:
        self._made += 1

    def _undo(self) -> None:
        # Only edits made in this window: what lies before them cannot be seen from here.
        dialog = self._dialog
        if self._made and dialog is not None:
            self._made -= 1
            self._context.desk.undo()
            dialog.show_page(dialog.page_box.value())

    def _tell(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.about_label.setText(words)
            announce(self._dialog, words)

    def _beside(self, pane: PaperPane, page: int) -> None:
        following = self._sources[page] if page < len(self._sources) else self._sources[page - 1]
        if not pane.evidence:
            pane.show_paper(self._item.id, following)

    def _arrange(self, arrange: Callable[[], None], _page: int) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        arrange()

    def _open_outside(self, page: int) -> None:
        outside, file, dialog = self._context.outside, self._context.desk.session.file, self._dialog
        if outside is None or dialog is None:
            return
        document, _number = page_of(self._item, self._row(page).source)
        suffix = SUFFIXES.get(document.media_type)
        sha256 = document.original_sha256 if suffix else document.normalised_sha256
        OutsideDialog(outside, lambda: file.read(sha256), suffix or ".pdf", dialog).open()


def show_paper(
    parent: QWidget, context: PageContext, evidence: str, arrange: Callable[[], None] | None = None
) -> PagesDialog | None:
    """Open a window on the pages of a paper that are in the book; None when the paper is gone or has no page to show."""
    item, state = context.desk.case.item(evidence), PagesPresenter(context.desk, evidence).state()
    rows = tuple(row for row in state.rows if not row.left_out) if state is not None else ()
    if item is None or not rows:
        return None
    return PaperLook(context, item, rows, parent).show(1, arrange)


def show_source(parent: QWidget, context: PageContext, item: Evidence, source: int) -> PagesDialog | None:
    """Open a window on all pages of a paper, also those left out, at one of them; None when there is none."""
    state = PagesPresenter(context.desk, item.id).state()
    rows = state.rows if state is not None else ()
    place = next((at for at, row in enumerate(rows, 1) if row.source == source), 0)
    return PaperLook(context, item, rows, parent).show(place, None) if place else None
