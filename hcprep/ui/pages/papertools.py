"""What can be done with one paper of the documents page, or with several as one: look, change, rename, arrange, join."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QPushButton

from hcprep.errors import HcprepError
from hcprep.presenters.documents import DocumentsPresenter
from hcprep.presenters.pages import PagesPresenter, join_papers, papers_with_pages
from hcprep.ui.dialogs.arrange import ArrangeDialog, arrange_pages
from hcprep.ui.dialogs.asking import PapersDialog, TitleDialog
from hcprep.ui.dialogs.paper import change_paper
from hcprep.ui.dialogs.paperviewer import show_paper
from hcprep.ui.dialogs.viewer import PagesDialog
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.steady import settle


class PaperTools(QObject):
    """`removal` says that a paper is to be removed; the page tells of it and offers to take it back."""

    removal = Signal(str)

    def __init__(self, context: PageContext, presenter: DocumentsPresenter, page: Page) -> None:
        super().__init__(page)
        self._context = context
        self._presenter = presenter
        self._page = page
        self.viewer: PagesDialog | None = None
        self.room: ArrangeDialog | None = None
        self.asked: QDialog | None = None

    def act(self, what: str, evidence: str) -> None:
        """Do what was asked of a paper (as `PaperLine.asked`)."""
        calls: dict[str, Callable[[str], None]] = {
            "look": self.look,
            "pages": self.arrange,
            "change": self.change,
            "join": self.join,
            "remove": self.removal.emit,
        }
        calls[what](evidence)

    def look(self, evidence: str) -> None:
        """Open a window on the pages of a paper."""
        self.viewer = show_paper(self._page, self._context, evidence, partial(self.arrange, evidence))

    def arrange(self, evidence: str) -> None:
        """Open the room of a paper's pages; without a paper, ask which."""
        if not evidence:
            self._ask_which()
            return
        self.room = arrange_pages(self._page, self._context, evidence)
        if self.room is not None:
            self.room.finished.connect(lambda: self._focus(f"pages-{evidence}"))

    def change(self, evidence: str) -> None:
        """Ask for everything that can be said about a paper."""
        presenter, facts = self._presenter, self._presenter.facts(evidence)
        if facts is None:
            return
        originals, forms = presenter.originals(evidence), presenter.forms()
        fine = presenter.date_is_fine
        changed = change_paper(self._page, facts, presenter.choices(), fine, originals=originals, forms=forms)
        if changed is not None and changed != facts:
            presenter.change(evidence, changed)
            self._focus(f"change-{evidence}")

    def rename(self, evidence: str, title: str, date: str) -> None:
        """Give a paper another title and date."""
        facts = self._presenter.facts(evidence)
        if facts is not None:
            self._presenter.change(evidence, replace(facts, title=title, date=date))
            self._focus(f"change-{evidence}")

    def join(self, evidence: str) -> None:
        """Ask which papers are added to one."""
        others = PagesPresenter(self._context.desk, evidence).others()
        if not others:
            self._page.say(self.tr("There is no other paper with pages."))
            return
        heading, act = self.tr("Add the pages of other papers"), self.tr("Add their pages")
        words = self.tr("Their pages come behind those of this paper, and they are papers of their own no more.")
        dialog = PapersDialog(heading, words, act, others, self._page)
        self._open(dialog, lambda: self._join((evidence, *dialog.papers)))

    def keep_as_one(self, papers: Sequence[str]) -> None:
        """Ask for a title, and make one paper of several."""
        words = self.tr("The %n papers become one, in this order. Your files stay as they are.", "", len(papers))
        dialog = TitleDialog(self.tr("One paper"), words, self.tr("Keep them as one"), parent=self._page)
        self._open(dialog, lambda: self._join(papers, dialog.title))

    def _join(self, papers: Sequence[str], title: str = "") -> None:
        try:
            first = join_papers(self._context.desk, papers, title)
        except HcprepError as error:
            message = explain(error)
            self._page.show_problems((Problem(message.what, None, message.do),))
            return
        self._page.say(self.tr("%n papers are one now. Undo parts them again.", "", len(papers)))
        self._focus(f"change-{first}")

    def _ask_which(self) -> None:
        papers = papers_with_pages(self._context.desk.case)
        if not papers:
            self._page.say(self.tr("There is no paper with pages yet."))
            return
        words = self.tr("Turn its pages, leave some out, move them, or make two papers of it.")
        act = self.tr("Show its pages")
        dialog = PapersDialog(self.tr("Pages of which paper?"), words, act, papers, self._page, several=False)
        self._open(dialog, lambda: self.arrange(dialog.papers[0]))

    def _open(self, dialog: QDialog, accepted: Callable[[], None]) -> None:
        self.asked = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(accepted)
        dialog.open()

    def _focus(self, name: str) -> None:
        again = self._page.findChild(QPushButton, name)
        if isinstance(again, QPushButton):
            settle()
            again.setFocus(Qt.FocusReason.OtherFocusReason)
