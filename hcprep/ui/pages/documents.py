"""The step "documents": the personal checklist, files dropped on it, and why each thing is asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QVBoxLayout, QWidget

from hcprep.clock import stamp
from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.model.case import Case
from hcprep.model.evidence import MarkState
from hcprep.presenters.documents import DocumentsPresenter, DocumentsState, EntryRow, PaperRow, acceptable
from hcprep.presenters.places import Place
from hcprep.services.batch import Batch, take_papers
from hcprep.ui.dialogs.files import choose_papers
from hcprep.ui.dialogs.paper import change_paper
from hcprep.ui.dialogs.viewer import PagesDialog, show_paper
from hcprep.ui.jobs import Job
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.cards import UndoBar
from hcprep.ui.widgets.checkitem import CheckItem, Draft
from hcprep.ui.widgets.drops import DropArea
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.keyed_column import Entry, KeyedColumn
from hcprep.ui.widgets.labels import Heading, Words, breakable
from hcprep.ui.widgets.paperline import PaperLine
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.report import IntakeReport, worth_reading
from hcprep.ui.widgets.steady import bring_into_view, settle, steady
from hcprep.ui.words import QT_TRANSLATE_NOOP, word

GROUP_WORDS = {
    "form": QT_TRANSLATE_NOOP("words", "Forms"),
    "document": QT_TRANSLATE_NOOP("words", "Identity, status and family papers"),
    "evidence": QT_TRANSLATE_NOOP("words", "Proof for your story"),
}
TOP = ""
"""Where news stands that belong to no card: above the list."""


class DocumentsPage(Page):
    """Cards stay the same widgets while the case changes; what happens to files is told beside the card it happened on."""

    step = "documents"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._presenter = DocumentsPresenter(context.desk, context.clock, context.language())
        self._shown: DocumentsState | None = None
        self._job: Job | None = None
        self._waiting: list[tuple[tuple[Path, ...], str, str]] = []
        self._where = TOP
        self._outcome: Batch | None = None
        self._removed: tuple[str, Case] | None = None
        self._done: frozenset[str] = frozenset()
        self._drafts: dict[str, Draft] = {}
        self.viewer: PagesDialog | None = None
        self.job_panel: JobPanel | None = None
        self._intro = Words("", self)
        self.count_words = Words("", self, "label")
        self.drop_area = DropArea(self)
        self.drop_area.button.clicked.connect(partial(self._choose, "", ""))
        self.drop_area.files_dropped.connect(partial(self._dropped, "", ""))
        self.only_missing = QCheckBox(self)
        self.only_missing.setObjectName("only-missing")
        self.only_missing.toggled.connect(self._filter)
        self.column = KeyedColumn(self._make, self._redraw, self)
        self.column.grown.connect(self.order_tabs)
        for part in (self._intro, self.count_words, self.drop_area, self.only_missing):
            self.body.addWidget(part)
        self.body.addLayout(self.column.layout)
        self.skipped_heading = Heading("", self, "section")
        self.skipped_button = QPushButton(self)
        self.skipped_button.setProperty("kind", "link")
        self.skipped_button.setObjectName("not-asked")
        self.skipped_button.clicked.connect(self._toggle_skipped)
        self._skipped = QWidget(self)
        self._skipped.hide()
        self._skipped_rows = QVBoxLayout(self._skipped)
        self._skipped_rows.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.skipped_heading)
        self.body.addWidget(self.skipped_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._skipped)
        self._write_words()

    # What the shell asks.

    def refresh(self) -> None:
        """Draw the checklist as the case stands; what is in view stays where it is."""
        self._presenter.refresh(self._context.language())
        if self._removed is not None and self._removed[1] is not self._context.desk.case:
            self._removed = None
        with steady(self, self._anchor()):
            self._draw(self._presenter.state)

    def commit(self) -> None:
        """Save every reason that was written and not yet saved."""
        for card in self.cards.values():
            card.save_reason()

    def reveal(self, place: Place) -> QWidget | None:
        """Return the button of a paper or of a checklist item that changes it."""
        if place.kind not in ("paper", "item"):
            return None
        self.only_missing.setChecked(False)
        self.column.finish()
        card = self.cards.get(place.key)
        found = self.findChild(QPushButton, f"change-{place.key}") if place.kind == "paper" else None
        return found if isinstance(found, QPushButton) else card.add_button if card is not None else None

    def retranslate(self) -> bool:
        """Write every word in the language of the window; a job that runs goes on."""
        self._drafts = {key: card.draft for key, card in self.cards.items()}
        focused = self._focused_name()
        self._removed = None
        self._shown = None
        self.show_problems(())
        self.column.clear()
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
        return {card.row.key: card for card in self.findChildren(CheckItem) if card.objectName()}

    # Adding.

    def add(self, paths: Sequence[Path], item: str = "", person: str = "") -> None:
        """Take files in as a job and file them under a checklist item; files that come while one runs wait their turn."""
        if not paths:
            return
        self._waiting.append((tuple(paths), item, person))
        if self._job is None:
            self._next()
        else:
            self.say(self.tr("%n file(s) will be read next.", "", len(paths)))

    def _next(self) -> None:
        paths, item, person = self._waiting.pop(0)
        desk, at = self._context.desk, stamp(self._context.clock)
        file, case = desk.session.file, desk.case
        self.show_problems(())
        self._outcome = None
        self._where = f"{item}/{person}" if person else item

        def work(ctx: JobContext) -> Batch:
            return take_papers(file, case, paths, at, ctx)

        self._job = self._context.jobs.start(
            self,
            work,
            partial(self._taken, item, person),
            self._failed,
            progress=partial(self._progress, paths),
            cancelled=self._cancelled,
        )
        self.refresh()
        if self.job_panel is not None:
            self.job_panel.begin(self.tr("Reading %n file(s)…", "", len(paths)))
        self.order_tabs()

    def _progress(self, paths: Sequence[Path], step: Progress) -> None:
        if self.job_panel is None or step.done >= len(paths):
            return
        words = self.tr("Reading {number} of {total}: {name}")
        words = words.format(number=step.done + 1, total=len(paths), name=breakable(paths[step.done].name))
        waiting = sum(len(more) for more, _item, _person in self._waiting)
        if waiting:
            words += " " + self.tr("%n more wait(s).", "", waiting)
        self.job_panel.show_progress(step, words)

    def _taken(self, item: str, person: str, batch: Batch) -> None:
        self._job = None
        self._outcome = batch if worth_reading(batch) else None
        stopped = self._stop_focused()
        if batch.documents:
            self._presenter.take(batch, item, person)
        if self._waiting:
            self._next()
            return
        self.refresh()
        self.order_tabs()
        report = self.column.widget("report")
        if report is not None:
            settle()
            report.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(report)
        else:
            self.say(self.tr("%n file(s) added.", "", len(batch.documents)))
            self._focus_where(needed=stopped)

    def _failed(self, error: HcprepError) -> None:
        self._job = None
        self._waiting.clear()
        self.refresh()
        message = explain(error)
        self.show_problems((Problem(message.what, None, message.do),))

    def _cancelled(self) -> None:
        self._job = None
        self._waiting.clear()
        stopped = self._stop_focused()
        self.refresh()
        self._focus_where(needed=stopped)
        self.say(self.tr("Stopped. No file was added."))

    def _stop(self) -> None:
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _stop_focused(self) -> bool:
        return self.job_panel is not None and self.job_panel.stop_button.hasFocus()

    def _focus_where(self, *, needed: bool) -> None:
        if needed:
            card = self.cards.get(self._where)
            (card.add_button if card is not None else self.drop_area.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, item: str, person: str) -> None:
        kinds = self.tr("Papers and photos (*.pdf *.jpg *.jpeg *.png *.heic *.heif *.tif *.tiff);;All files (*)")
        self.add(choose_papers(self, self.tr("Choose files"), kinds), item, person)

    def _dropped(self, item: str, person: str, names: Sequence[str]) -> None:
        self.add(acceptable(names), item, person)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Add files that were copied in the computer's own file window."""
        data = QApplication.clipboard().mimeData() if event.matches(QKeySequence.StandardKey.Paste) else None
        if data is not None and data.hasUrls():
            self._dropped("", "", [url.toLocalFile() for url in data.urls() if url.isLocalFile()])
        else:
            super().keyPressEvent(event)

    def _close_report(self) -> None:
        self._outcome = None
        self.refresh()
        self._focus_where(needed=True)

    # Papers and marks.

    def _marked(self, item: str, person: str, state: MarkState, reason: str) -> None:
        self._presenter.mark(item, person, state, reason)

    def _look(self, evidence: str) -> None:
        self.viewer = show_paper(self, self._context, evidence)

    def _change(self, evidence: str) -> None:
        facts = self._presenter.facts(evidence)
        if facts is None:
            return
        presenter = self._presenter
        originals, forms = presenter.originals(evidence), presenter.forms()
        changed = change_paper(self, facts, presenter.choices(), presenter.date_is_fine, originals=originals, forms=forms)
        if changed is None or changed == facts:
            return
        self._presenter.change(evidence, changed)
        again = self.findChild(QPushButton, f"change-{evidence}")
        if isinstance(again, QPushButton):
            settle()
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, evidence: str) -> None:
        facts, cited = self._presenter.facts(evidence), self._presenter.cited(evidence)
        if facts is None:
            return
        where = f"{facts.item}/{facts.person}" if facts.person else facts.item
        self._presenter.remove(evidence)
        self._removed = (where if where in self.cards else TOP, self._context.desk.case)
        self._outcome = None
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
        self._where = where
        self._focus_where(needed=True)

    # Drawing.

    def _draw(self, state: DocumentsState) -> None:
        self.column.show(self._entries(state))
        if state == self._shown:
            return
        self._shown = state
        self.count_words.setText(
            self.tr("{have} of {wanted} needed things are settled.").format(have=state.have, wanted=state.wanted)
        )
        self._draw_skipped(state.not_needed)

    def _entries(self, state: DocumentsState) -> list[Entry]:
        entries = self._news(TOP)
        if state.unsorted:
            entries.append(Entry("unsorted", self.tr("Not sorted yet")))
            entries.extend(Entry(f"paper {paper.id}", paper) for paper in state.unsorted)
        for group, rows in state.groups:
            shown = [row for row in rows if row.key not in self._done]
            if shown:
                entries.append(Entry(f"group {group}", self._group_words(group, rows)))
            for row in shown:
                entries.append(Entry(f"card {row.key}", row))
                entries.extend(self._news(row.key))
        return entries

    def _news(self, where: str) -> list[Entry]:
        here = where == self._where or (where == TOP and not self._known(self._where))
        entries = []
        if here and self._job is not None:
            entries.append(Entry("job", None))
        elif here and self._outcome is not None:
            entries.append(Entry("report", self._outcome))
        if self._removed is not None and self._removed[0] == where:
            entries.append(Entry("undo", self._removed[0]))
        return entries

    def _known(self, key: str) -> bool:
        return any(row.key == key and key not in self._done for _group, rows in self._presenter.state.groups for row in rows)

    def _group_words(self, group: str, rows: Sequence[EntryRow]) -> str:
        needed = [row for row in rows if row.need == "required"]
        if not needed:
            return word(GROUP_WORDS, group)
        settled = sum(row.status != "todo" for row in needed)
        words = self.tr("{group}: {settled} of {needed} settled")
        return words.format(group=word(GROUP_WORDS, group), settled=settled, needed=len(needed))

    def _make(self, entry: Entry) -> QWidget:
        kind = entry.key.split(" ")[0]
        if isinstance(entry.value, EntryRow):
            return self._card(entry.value)
        if isinstance(entry.value, PaperRow):
            return self._connected(PaperLine(entry.value, self))
        if isinstance(entry.value, Batch):
            report = IntakeReport(entry.value, self)
            report.closed.connect(self._close_report)
            return report
        if kind == "job":
            self.job_panel = JobPanel(self)
            self.job_panel.stopped.connect(self._stop)
            self.job_panel.begin("")
            return self.job_panel
        if kind == "undo":
            bar = UndoBar(self)
            bar.undo_pressed.connect(self._undo)
            return bar
        return Heading(str(entry.value), self, "section")

    def _redraw(self, widget: QWidget, entry: Entry) -> bool:
        if isinstance(widget, CheckItem) and isinstance(entry.value, EntryRow):
            widget.show_row(entry.value)
            for line in widget.lines:
                self._connected(line)
            return True
        if isinstance(widget, Heading) and isinstance(entry.value, str):
            widget.setText(entry.value)
            return True
        return False

    def _card(self, row: EntryRow) -> CheckItem:
        card = CheckItem(row, self._drafts.pop(row.key, None), self)
        card.add_asked.connect(self._choose)
        card.files_dropped.connect(partial(self._dropped, row.item, row.person))
        card.marked.connect(self._marked)
        for line in card.lines:
            self._connected(line)
        return card

    def _connected(self, line: PaperLine) -> PaperLine:
        line.open_asked.connect(self._look)
        line.change_asked.connect(self._change)
        line.remove_asked.connect(self._remove)
        return line

    def _draw_skipped(self, rows: Sequence[EntryRow]) -> None:
        self.skipped_button.setVisible(bool(rows))
        self.skipped_heading.setVisible(bool(rows))
        self.skipped_heading.setText(self.tr("Not asked of you, and why: %n thing(s)", "", len(rows)))
        self._name_skipped()
        while (place := self._skipped_rows.takeAt(0)) is not None:
            old = place.widget()
            if old is not None:
                old.deleteLater()
        for row in rows:
            name = f" ({row.person_name})" if row.person_name else ""
            self._skipped_rows.addWidget(Words(f"{row.title}{name}. {row.why}", self._skipped))

    def _toggle_skipped(self) -> None:
        self._skipped.setVisible(self._skipped.isHidden())
        self._name_skipped()

    def _name_skipped(self) -> None:
        words = self.tr("Show these") if self._skipped.isHidden() else self.tr("Hide these")
        self.skipped_button.setText(words)
        self.skipped_button.setAccessibleName(f"{words}: {self.skipped_heading.text()}")

    def _filter(self, only: bool) -> None:  # noqa: FBT001 - a Qt slot
        rows = [row for _group, rows in self._presenter.state.groups for row in rows]
        self._done = frozenset(row.key for row in rows if row.status != "todo") if only else frozenset()
        self.refresh()
        self.order_tabs()

    def _anchor(self) -> QWidget | None:
        """Return the widget that must not move: the card with the focus, else the first one in view."""
        focused = focus_inside(self)
        shown = [card for card in self.cards.values() if not card.visibleRegion().isEmpty()]
        return next((card for card in shown if focused is not None and card.isAncestorOf(focused)), shown[0] if shown else None)

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
    return DocumentsPage(context)
