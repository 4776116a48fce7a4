"""The step "documents": the personal checklist, files dropped on it, and why each thing is asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget

from hcprep.errors import HcprepError
from hcprep.model.case import Case
from hcprep.model.evidence import MarkState
from hcprep.presenters.documents import DocumentsPresenter, DocumentsState, acceptable
from hcprep.presenters.places import Place
from hcprep.services.batch import Batch
from hcprep.ui.dialogs.files import choose_papers
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.pages.papertools import PaperTools
from hcprep.ui.pages.taking import TOP, Taking
from hcprep.ui.widgets.cards import UndoBar
from hcprep.ui.widgets.checkitem import CheckItem
from hcprep.ui.widgets.drops import DropArea
from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.keyed_column import Entry
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.offerbar import OfferBar
from hcprep.ui.widgets.papercards import PaperCards
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.removedlink import RemovedLink
from hcprep.ui.widgets.report import IntakeReport
from hcprep.ui.widgets.skipped import Skipped
from hcprep.ui.widgets.steady import bring_into_view, settle, steady


class DocumentsPage(Page):
    """Cards stay the same widgets while the case changes; what happens to files is told beside the card it happened on."""

    step = "documents"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._presenter = DocumentsPresenter(context.desk, context.clock, context.language())
        self._shown: DocumentsState | None = None
        self._removed: tuple[str, Case] | None = None
        self._done: frozenset[str] = frozenset()
        self.taking = Taking(context, self._presenter, self)
        self.tools = PaperTools(context, self._presenter, self)
        self.papers = PaperCards(self._make_news, self)
        self._intro = Words("", self)
        self.count_words = Words("", self, "label")
        self.drop_area = DropArea(self)
        self.drop_area.button.clicked.connect(partial(self._choose, "", ""))
        self.drop_area.files_dropped.connect(partial(self._dropped, "", ""))
        self.only_missing = QCheckBox(self)
        self.only_missing.setObjectName("only-missing")
        self.only_missing.toggled.connect(self._filter)
        self.removed_link = RemovedLink(context, self)
        self.column = self.papers.column
        self.column.grown.connect(self.order_changed)
        for part in (self._intro, self.count_words, self.drop_area, self.only_missing, self.removed_link):
            self.body.addWidget(part)
        self.body.addLayout(self.column.layout)
        self.skipped = Skipped(self)
        self.body.addWidget(self.skipped)
        self._connect()
        self._write_words()

    def _connect(self) -> None:
        self.taking.began.connect(self._began)
        self.taking.queued.connect(self._queued)
        self.taking.ended.connect(self._taken)
        self.taking.failed.connect(self._failed)
        self.taking.stopped.connect(self._stopped)
        self.papers.add_asked.connect(self._choose)
        self.papers.files_dropped.connect(self._dropped)
        self.papers.marked.connect(self._marked)
        self.papers.paper_asked.connect(self.tools.act)
        self.papers.renamed.connect(self.tools.rename)
        self.taking.filing.connect(self.commit)
        self.tools.removal.connect(self._remove)

    # What the shell asks.

    def refresh(self) -> None:
        """Draw the checklist as the case stands; what is in view stays where it is."""
        self._presenter.refresh(self._context.language())
        if self._removed is not None and self._removed[1] is not self._context.desk.case:
            self._removed = None
        self.removed_link.refresh()
        with steady(self, self.papers.anchor()):
            self._draw(self._presenter.state)

    def order_changed(self) -> None:
        """Put only what is new in order: there may be hundreds of papers."""
        if not self.papers.order_changed():
            self.order_tabs()

    def commit(self) -> None:
        """Save every reason and title that was written and not yet saved."""
        self.papers.save()

    def reveal(self, place: Place) -> QWidget | None:
        """Return the button of a paper or of a checklist item that changes it; open the room of a paper's pages."""
        if place.kind == "pages":
            self.tools.arrange(place.key or self.papers.focused_paper())
        if place.kind not in ("paper", "item"):
            return None
        self.only_missing.setChecked(False)
        self.column.finish()
        card = self.cards.get(place.key)
        found = self.findChild(QPushButton, f"change-{place.key}") if place.kind == "paper" else None
        return found if isinstance(found, QPushButton) else card.add_button if card is not None else None

    def retranslate(self) -> bool:
        """Write every word in the language of the window; a job that runs goes on."""
        focused = self._focused_name()
        self._removed = None
        self._shown = None
        self.show_problems(())
        self.papers.clear()
        self._write_words()
        self.refresh()
        self.column.finish()
        again = self.findChild(QWidget, focused) if focused else None
        if isinstance(again, QWidget):
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def cards(self) -> dict[str, CheckItem]:
        """Every card made so far, by the key of its row."""
        return self.papers.cards

    # Adding.

    def add(self, paths: Sequence[Path], item: str = "", person: str = "") -> None:
        """Take files in as a job and file them under a checklist item; files that come while one runs wait their turn."""
        self.taking.add(paths, item, person)

    def _queued(self, count: int) -> None:
        self.say(self.tr("%n file(s) will be read next.", "", count))

    def _began(self) -> None:
        self.show_problems(())
        self.refresh()
        self.order_tabs()

    def _taken(self, count: int, stop_focused: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.refresh()
        self.order_tabs()
        report = self.column.widget("report")
        offer = self.column.widget("offer")
        if isinstance(report, IntakeReport):
            settle()
            report.first.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(report)
        elif isinstance(offer, OfferBar):
            self.say(self.tr("%n file(s) added.", "", count) + " " + offer.words.text())
            settle()
            bring_into_view(offer)
            if stop_focused:
                offer.one_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.say(self.tr("%n file(s) added.", "", count))
            self._focus_where(needed=stop_focused)

    def _failed(self, error: HcprepError) -> None:
        self.refresh()
        message = explain(error)
        self.show_problems((Problem(message.what, None, message.do),))

    def _stopped(self, stop_focused: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.refresh()
        self._focus_where(needed=stop_focused)
        self.say(self.tr("Stopped. No file was added."))

    def _focus_where(self, *, needed: bool) -> None:
        if needed:
            card = self.cards.get(self.taking.where)
            (card.add_button if card is not None else self.drop_area.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, item: str, person: str) -> None:
        kinds = self.tr("Papers and photos (*.pdf *.jpg *.jpeg *.png *.heic *.heif *.tif *.tiff);;All files (*)")
        self.add(choose_papers(self, self.tr("Choose files"), kinds), item, person)

    def _dropped(self, item: str, person: str, names: Sequence[str]) -> None:
        self.add(acceptable(names), item, person)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add files that were copied in the computer's own file window."""
        data = QApplication.clipboard().mimeData() if event.matches(QKeySequence.StandardKey.Paste) else None
        if data is not None and data.hasUrls():
            self._dropped("", "", [url.toLocalFile() for url in data.urls() if url.isLocalFile()])
        else:
            super().keyPressEvent(event)

    def _close_report(self) -> None:
        self.taking.outcome = None
        self.refresh()
        self._focus_where(needed=True)

    # Papers and marks.

    def _marked(self, item: str, person: str, state: MarkState, reason: str) -> None:
        self._presenter.mark(item, person, state, reason)

    def _remove(self, evidence: str) -> None:
        facts, cited = self._presenter.facts(evidence), self._presenter.cited(evidence)
        if facts is None:
            return
        where = f"{facts.item}/{facts.person}" if facts.person else facts.item
        self._presenter.remove(evidence)
        self._removed = (where if where in self.cards else TOP, self._context.desk.case)
        self.taking.outcome = None
        self.refresh()
        words = self.tr("“{title}” was removed.").format(title=facts.title)
        if cited:
            words += " " + self.tr("Your story points at it %n time(s). Those places now show “missing”.", "", cited)
        bar = self.column.widget("undo")
        if isinstance(bar, UndoBar):
            bar.offer(words)
            bring_into_view(bar)
            self.order_tabs()
            self.say(words)

    def _undo(self) -> None:
        where, self._removed = (self._removed[0] if self._removed else TOP), None
        self._context.desk.undo()
        self.taking.where = where
        self._focus_where(needed=True)

    # Drawing.

    def _draw(self, state: DocumentsState) -> None:
        self.papers.show(state, self._done, self._news, TOP)
        if state == self._shown:
            return
        self._shown = state
        words = self.tr("{have} of {wanted} needed things are settled.")
        self.count_words.setText(words.format(have=state.have, wanted=state.wanted))
        self.skipped.show_rows(state.not_needed)

    def _news(self, where: str) -> list[Entry]:
        here = where == self.taking.where or (where == TOP and not self._known(self.taking.where))
        entries = []
        if here and self.taking.job is not None:
            entries.append(Entry("job", None))
        elif here and self.taking.outcome is not None:
            entries.append(Entry("report", self.taking.outcome))
        if here and self.taking.job is None and (photos := self.taking.photos):
            entries.append(Entry("offer", photos))
        if self._removed is not None and self._removed[0] == where:
            entries.append(Entry("undo", self._removed[0]))
        return entries

    def _keep_apart(self) -> None:
        self.taking.added = ()
        self.refresh()
        self._focus_where(needed=True)

    def _known(self, key: str) -> bool:
        return any(row.key == key and key not in self._done for _group, rows in self._presenter.state.groups for row in rows)

    def _make_news(self, entry: Entry) -> QWidget:
        if isinstance(entry.value, Batch):
            report = IntakeReport(entry.value, self)
            report.closed.connect(self._close_report)
            report.unlocked.connect(self.taking.unlock)
            return report
        if entry.key == "job":
            return self.taking.make_panel()
        if entry.key == "offer" and isinstance(entry.value, tuple):
            offer = OfferBar(entry.value, self)
            offer.wanted.connect(self.tools.keep_as_one)
            offer.declined.connect(self._keep_apart)
            return offer
        bar = UndoBar(self)
        bar.undo_pressed.connect(self._undo)
        return bar

    def _filter(self, only: bool) -> None:  # noqa: FBT001 - a Qt slot
        rows = [row for _group, rows in self._presenter.state.groups for row in rows]
        self._done = frozenset(row.key for row in rows if row.status != "todo") if only else frozenset()
        self.refresh()
        self.order_tabs()

    def _focused_name(self) -> str:
        focused = focus_inside(self)
        return focused.objectName() if focused is not None and focused.hasFocus() else ""

    def _write_words(self) -> None:
        self.heading.setText(self.tr("Documents"))
        self.setAccessibleName(self.tr("Documents"))
        self._intro.setText(self.tr("This list is made from your answers. It changes when they change."))
        self.only_missing.setText(self.tr("Show only what is still missing"))
        self.drop_area.write_words()


def make(context: PageContext) -> Page:
    """Make the page."""
    return DocumentsPage(context, parent=context.inside)
