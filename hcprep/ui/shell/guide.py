"""Getting around: search, undo that shows what it undid, help, lists to print, the tour, and going to exactly one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from hcprep.errors import HcprepError, KitError
from hcprep.presenters.flow import STEPS, Step
from hcprep.presenters.places import Place
from hcprep.ui.widgets.steady import bring_into_view, settle

if TYPE_CHECKING:
    from hcprep.model.case import Case
    from hcprep.model.owntexts import Texts
    from hcprep.presenters.search import Search
    from hcprep.ui.shell.program import Program
    from hcprep.ui.shell.tour import Tour
    from hcprep.ui.shell.window import MainWindow

PRINTED: frozenset[Step] = frozenset({"people", "life", "documents", "review"})
"""Steps whose page is, or holds, a list worth printing."""

_SETTLED = 60
"""Milliseconds until a dialog that was closed is gone from the screen."""


class Guide(QObject):
    """Acts for the window; knows no page, only steps and places."""

    def __init__(self, window: MainWindow, program: Program) -> None:
        super().__init__(window)
        self._window = window
        self._program = program
        self._search: tuple[tuple[Case, str, Texts], Search] | None = None
        self.tour: Tour | None = None

    def run(self, command: str) -> None:
        """Do what a command of the table (hcprep.ui.shell.commands) is for."""
        window = self._window
        calls: dict[str, Callable[[], None]] = {
            "search": self.search,
            "forward": window.forward,
            "back": window.back,
            "undo": self.undo,
            "redo": self.redo,
            "print": self.print_list,
            "many": self.change_many,
            "pages": lambda: self.visit(Place(step="documents", kind="pages")),
            "texts": self.own_texts,
            "lock": window.close_case,
            "hide": window.cover.lock.hide_now,
            "pane": lambda: window.frame.next_pane(1),
            "pane-back": lambda: window.frame.next_pane(-1),
            "language": window.header.language_button.click,
            "settings": self._settings,
            "help": self.help,
            "tour": self.show_around,
        }
        calls[command]()

    # Going somewhere.

    def visit(self, place: Place) -> None:
        """Open the step of a place and put the focus on it; where it is gone, on the page."""
        window = self._window
        if place.step != window.step or window.desk is None:
            window.go(place.step)
        if place.step != window.step:
            return
        widget = window.page.reveal(place)
        if widget is None:
            return
        settle()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(widget)

    # Search.

    def search(self) -> None:
        """Ask what to find, over the page; Enter goes there."""
        from hcprep.ui.dialogs.search import SearchDialog

        self._window.book.commit()
        dialog = SearchDialog(self._index().find, self._window)
        # Once the dialog is gone, so that a menu opened by it stays open.
        dialog.chosen.connect(self._found, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _index(self) -> Search:
        from hcprep.presenters.search import Search
        from hcprep.ui.shell.search_hits import text_hits, window_hits

        window = self._window
        language = self._program.languages.language
        if window.desk is None:
            return Search(None, language, window_hits(None, window.header.menu))
        case, texts = window.desk.case, self._texts()
        known = (case, language, texts)
        if self._search is None or self._search[0] != known or self._search[0][0] is not case:
            hits = (*window_hits(case, window.header.menu), *text_hits(texts))
            self._search = (known, Search(window.desk, language, hits))
        return self._search[1]

    def _texts(self) -> Texts:
        try:
            return self._program.own_texts.all()
        except HcprepError:
            # The room of them says what is wrong with the file.
            return ()

    def _found(self, hit: object) -> None:
        from hcprep.presenters.search import Hit
        from hcprep.ui.shell.controls import PRESS

        if not isinstance(hit, Hit):
            return
        if hit.kind == "setting":
            # A menu closes when its window is made active again, which happens as the dialog goes.
            QTimer.singleShot(_SETTLED, self, partial(self._settings, hit.title))
        elif hit.command.startswith(PRESS):
            self._press(*hit.command.removeprefix(PRESS).split(":"))
        elif hit.command:
            self.run(hit.command)
        elif hit.place is not None:
            self.visit(hit.place)

    def _press(self, step: str, name: str) -> None:
        """Open a step and press a control of its page."""
        from hcprep.ui.shell.controls import press

        window = self._window
        window.go(next(known for known in STEPS if known == step))
        if window.step == step and not press(window.page, name):
            window.note(self.tr("This cannot be done yet."))

    def _settings(self, words: str = "") -> None:
        """Open the menu of settings, with one line of it chosen; nothing changes by looking."""
        button, menu = self._window.header.view_button, self._window.header.menu
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        action = next((action for action in menu.actions() if action.text() == words), None)
        if action is not None:
            menu.setActiveAction(action)

    # Undo.

    def undo(self) -> None:
        """Take back the last edit of the case, show where it was, and say what it was."""
        self._turn(self.tr("Undone: {what}"), self.tr("There is nothing to undo."), back=True)

    def redo(self) -> None:
        """Do again what was undone, show where it is, and say what it is."""
        self._turn(self.tr("Done again: {what}"), self.tr("There is nothing to redo."), back=False)

    def _turn(self, done: str, nothing: str, *, back: bool) -> None:
        from hcprep.presenters.history import change_between
        from hcprep.ui.history_words import change_words

        window = self._window
        desk = window.desk
        if desk is None:
            return
        window.book.commit()
        before = desk.case
        if not (desk.undo() if back else desk.redo()):
            window.note(nothing)
            return
        older, newer = (desk.case, before) if back else (before, desk.case)
        change = change_between(older, newer, self._question_steps())
        if change is None:
            return
        place = change.place
        if place is not None and window.states()[STEPS.index(place.step)].ready:
            self.visit(place)
        window.note(done.format(what=change_words(change, desk, self._program.languages.language)))

    def _question_steps(self) -> dict[str, str]:
        desk = self._window.desk
        try:
            return {question.id: question.step for question in desk.kit.questions} if desk is not None else {}
        except KitError:
            return {}

    # Help, lists, the tour.

    def help(self) -> None:
        """Open the help beside the window."""
        from hcprep.ui.shell.help import HelpDialog

        dialog = HelpDialog(self._window)
        dialog.tour_wanted.connect(self.show_around)
        dialog.open()

    def tell_copied(self) -> None:
        """Say once that what is copied does not stay on the clipboard."""
        self._window.note(self.tr("What you copy leaves the clipboard after 30 seconds."))

    def print_list(self) -> None:
        """Ask which list to print, beginning with the one on screen."""
        from hcprep.ui.dialogs.printing import PrintDialog
        from hcprep.ui.printed import OF_STEP

        window, program = self._window, self._program
        if window.desk is None:
            return
        window.book.commit()
        first = OF_STEP.get(window.step, "checklist")
        PrintDialog(window.desk, program.clock, program.languages.language, program.jobs, window, first=first).open()

    def own_texts(self) -> None:
        """Open the room of one's own texts."""
        from hcprep.ui.dialogs.owntexts import show_own_texts

        window = self._window
        window.book.commit()
        if window.desk is None:
            show_own_texts(self._program.own_texts, window)
        else:
            show_own_texts(self._program.own_texts, window, case=window.desk.case, put=self._put_text)

    def _put_text(self, key: str) -> None:
        self.visit(Place(step="story", kind="own-text", key=key))

    def change_many(self) -> None:
        """Change several papers at once."""
        from hcprep.presenters.many import Many
        from hcprep.ui.dialogs.many import ManyDialog

        window, program = self._window, self._program
        if window.desk is None:
            return
        window.book.commit()
        ManyDialog(Many(window.desk, program.clock, program.languages.language), window).open()

    def offer_tour(self) -> None:
        """Begin the tour when someone opens the example for the first time."""
        window = self._window
        if window.desk is not None and window.desk.case.fictional and not window.settings.prefs.toured:
            window.settings.keep(replace(window.settings.prefs, toured=True))
            self.show_around()

    def show_around(self) -> None:
        """Show the parts of the window one after the other."""
        from hcprep.ui.shell.stops import tour_stops
        from hcprep.ui.shell.tour import Tour

        if self.tour is None:
            self.tour = Tour(partial(tour_stops, self._window), self._window.frame)
        self.tour.begin()
