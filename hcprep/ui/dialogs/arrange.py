"""The room of one paper's pages: turn them, leave some out, move them, part the paper in two, put others behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.model.case import Case
from hcprep.presenters.history import change_between
from hcprep.presenters.pages import PageRow, PagesPresenter, PagesState
from hcprep.ui.dialogs.arrange_words import ArrangeWords
from hcprep.ui.dialogs.asking import PapersDialog, TitleDialog
from hcprep.ui.dialogs.paperviewer import show_source
from hcprep.ui.dialogs.viewer import PagesDialog
from hcprep.ui.history_words import change_words
from hcprep.ui.messages import explain
from hcprep.ui.models.thumbnails import Deliver
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.leafbar import LeafBar
from hcprep.ui.widgets.leafgrid import LeafGrid
from hcprep.ui.widgets.order import order_tabs

_WIDE_FOR_HIGH = 0.78


class ArrangeDialog(QDialog):
    """Each wish is one edit of the case, told at once and taken back by Ctrl+Z; the file itself is never touched."""

    def __init__(self, context: PageContext, evidence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it never says what is looked at.
        self.setWindowTitle("hcprep")
        self.setObjectName("arrange-pages")
        self._context = context
        self._pages = PagesPresenter(context.desk, evidence)
        self._words = ArrangeWords(self)
        self._state: PagesState | None = None
        self._made = self._undone = 0
        self.viewer: PagesDialog | None = None
        self.heading = Heading("", self, "section")
        self.told = Words("", self, "label")
        self.told.setObjectName("told")
        self.missed = Card("", self, "warning")
        self.missed_words = self.missed.add_words("")
        self.grid = LeafGrid(self.tr("Pages; the arrow keys go from one to the next, Shift or Ctrl chooses several"), self)
        self.bar = LeafBar(self)
        self.undo_button = QPushButton(self.tr("Undo"), self)
        self.redo_button = QPushButton(self.tr("Redo"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._lay_out()
        self.bar.wanted.connect(self.act)
        self.grid.wanted.connect(self.act)
        self.grid.dropped.connect(self._dropped)
        self.grid.chosen_changed.connect(self._draw_buttons)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        for keys, wish in ((QKeySequence.StandardKey.Undo, "undo"), (QKeySequence.StandardKey.Redo, "redo")):
            QShortcut(QKeySequence(keys), self, partial(self.act, wish))
        self._unsubscribe = context.desk.subscribe(self._case_changed)
        self.finished.connect(self._leave)
        self._draw(again=True)
        self.grid.choose(())
        order_tabs(self)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # What a person wishes.

    def act(self, wish: str) -> None:
        """Do what a button, a key or the menu is for (ids as in ArrangeWords)."""
        calls: dict[str, Callable[[], None]] = {
            "left": partial(self._turn, -90),
            "right": partial(self._turn, 90),
            "leave-out": self._leave_out,
            "bring-back": self._bring_back,
            "earlier": partial(self._step, -1),
            "later": partial(self._step, 1),
            "first": partial(self._move, first=True),
            "last": partial(self._move, first=False),
            "look": self._look,
            "split": self._split,
            "join": self._join,
            "as-they-came": self._as_they_came,
            "undo": partial(self._undo, back=True),
            "redo": partial(self._undo, back=False),
            "close": self.accept,
        }
        focused = self.focusWidget()
        try:
            calls[wish]()
        except HcprepError as error:
            self._tell(explain(error).words)
        if not focused.isEnabled():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> list[int]:
        """The source pages that are meant: those chosen, or the one with the focus."""
        current = self.grid.current
        return self.grid.chosen or ([current] if current else [])

    def _turn(self, by: int) -> None:
        shown = self._in_book()
        self._pages.turn(shown, 90 if by > 0 else -90)
        self._did(self._words.turned(len(shown), by) if shown else self._words.none_shown())

    def _leave_out(self) -> None:
        shown = self._in_book()
        if not shown:
            self._tell(self._words.none_shown())
            return
        self._pages.leave_out(shown)
        self._did(self._words.left_out(shown, self._state))

    def _bring_back(self) -> None:
        out = [row.source for row in self._rows() if row.left_out and not row.elsewhere and row.source in set(self.chosen)]
        self._pages.bring_back(out)
        self._did(self._words.brought_back(len(out)) if out else self._words.none_out())

    def _step(self, by: int) -> None:
        moved = self._pages.step(self.chosen, -1 if by < 0 else 1)
        self._did(self._words.now_at(self.chosen, self._state) if moved else self._words.at_end(by))

    def _move(self, *, first: bool) -> None:
        chosen = set(self.chosen)
        rest = [row.source for row in self._rows() if not row.left_out and row.source not in chosen]
        self._pages.move(chosen, rest[0] if first and rest else None)
        self._did(self._words.now_at(self.chosen, self._state))

    def _dropped(self, sources: list[int], before: int) -> None:
        self._pages.move(sources, before or None)
        self._did(self._words.now_at(sources, self._state))

    def _look(self) -> None:
        item = self._pages.item
        if item is not None and self.grid.current:
            self.viewer = show_source(self, self._context, item, self.grid.current)

    def _split(self) -> None:
        chosen = self.chosen
        if not self._pages.can_split(chosen):
            self._tell(self._words.cannot_split())
            return
        dialog = TitleDialog(*self._words.split_question(len(chosen)), parent=self)
        dialog.accepted.connect(lambda: self._split_as(chosen, dialog.title))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _split_as(self, chosen: list[int], title: str) -> None:
        try:
            self._pages.split(chosen, title)
        except HcprepError as error:
            self._tell(explain(error).what)
            return
        self._did(self._words.split(title))

    def _join(self) -> None:
        others = self._pages.others()
        if not others:
            self._tell(self._words.no_others())
            return
        dialog = PapersDialog(*self._words.join_question(), others, self)
        dialog.accepted.connect(lambda: self._join_with(dialog.papers))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _join_with(self, papers: tuple[str, ...]) -> None:
        try:
            self._pages.join(papers)
        except HcprepError as error:
            self._tell(explain(error).what)
            return
        self._did(self._words.joined(len(papers)))

    def _as_they_came(self) -> None:
        self._pages.as_they_came()
        self._did(self._words.as_they_came())

    def _undo(self, *, back: bool) -> None:
        desk = self._context.desk
        # Only what was done in this room: what lies before it cannot be seen from here.
        if not (self._made if back else self._undone):
            self._tell(self._words.nothing_to_undo() if back else self._words.nothing_to_redo())
            return
        made, undone = (self._made - 1, self._undone + 1) if back else (self._made + 1, self._undone - 1)
        before = desk.case
        (desk.undo if back else desk.redo)()
        self._made, self._undone = made, undone
        change = change_between(*((desk.case, before) if back else (before, desk.case)), {})
        what = change_words(change, desk, self._context.language()) if change is not None else ""
        self._tell(self._words.undone(what) if back else self._words.redone(what))
        self._draw_buttons()

    # Following the case.

    def _case_changed(self, _case: Case) -> None:
        self._made, self._undone = self._made + 1, 0
        if self._pages.item is None:
            self.reject()
            return
        item = self._pages.item
        known = len(self._state.rows) if self._state is not None else 0
        self._draw(again=item.source_pages != known)

    def _leave(self, _result: int) -> None:
        self._unsubscribe()

    def _in_book(self) -> list[int]:
        chosen = set(self.chosen)
        return [row.source for row in self._rows() if not row.left_out and row.source in chosen]

    def _rows(self) -> tuple[PageRow, ...]:
        return self._state.rows if self._state is not None else ()

    # Drawing.

    def _draw(self, *, again: bool = False) -> None:
        state = self._state = self._pages.state()
        if state is None:
            return
        title = self._words.title(state)
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.grid.show_rows(state.rows, self._ask, again=again)
        self.missed.setVisible(bool(state.missed))
        self.missed_words.setText(self._words.missed(state))
        self._draw_buttons()

    def _draw_buttons(self) -> None:
        rows = {row.source: row for row in self._rows()}
        chosen = [rows[source] for source in self.chosen if source in rows]
        shown = any(not row.left_out for row in chosen)
        useful = {
            "look": bool(chosen),
            "join": True,
            "split": self._pages.can_split(self.chosen),
            "bring-back": any(row.left_out and not row.elsewhere for row in chosen),
            "as-they-came": self._state is not None and self._state.arranged,
            **dict.fromkeys(("left", "right", "earlier", "later", "leave-out", "first", "last"), shown),
        }
        self.bar.show_useful([wish for wish, is_useful in useful.items() if is_useful])
        self.undo_button.setEnabled(self._made > 0)
        self.redo_button.setEnabled(self._undone > 0)

    def _ask(self, source: int, height_px: int, deliver: Deliver) -> None:
        item = self._pages.item
        if item is not None:
            width = round(height_px * _WIDE_FOR_HIGH)
            self._context.pictures.paper(self, self._context.desk.session.file, item, deliver, page=source, width_px=width)

    def _did(self, words: str) -> None:
        self._tell(words)
        if self.grid.current:
            self.grid.reveal(self.grid.current)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        announce(self, words)

    def _show_menu(self, at: QPoint) -> None:
        self.bar.menu().popup(self.grid.viewport().mapToGlobal(at))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        for button, wish in ((self.undo_button, "undo"), (self.redo_button, "redo"), (self.close_button, "close")):
            button.setObjectName(f"pages-{wish}")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.act, wish))
            foot.addWidget(button)
        for part in (self.heading, Words(self._words.promise(), self, "hint"), self.bar, self.missed):
            column.addWidget(part)
        column.addWidget(self.grid, 1)
        column.addLayout(foot)
        parent = self.parentWidget()
        if parent is not None:
            room = parent.window().size()
            self.resize(room.width() - 60, room.height() - 50)


def arrange_pages(parent: QWidget, context: PageContext, evidence: str) -> ArrangeDialog | None:
    """Open the room of a paper's pages; None when the paper is gone or has none."""
    item = context.desk.case.item(evidence)
    if item is None or not item.source_pages:
        return None
    dialog = ArrangeDialog(context, evidence, parent)
    dialog.open()
    return dialog
