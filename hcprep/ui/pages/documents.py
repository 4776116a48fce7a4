"""The step "documents": the personal checklist, files dropped on it, and why each thing is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.clock import stamp
from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.model.evidence import MarkState
from hcprep.presenters.documents import DocumentsPresenter, DocumentsState, EntryRow, PaperRow, acceptable
from hcprep.services.batch import Batch, file_batch, take_papers
from hcprep.ui.dialogs.files import choose_papers
from hcprep.ui.dialogs.paper import PaperFacts, change_paper
from hcprep.ui.dialogs.viewer import show_paper
from hcprep.ui.jobs import Job
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.checkitem import CheckItem, PaperLine
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.words import QT_TRANSLATE_NOOP, word

GROUP_WORDS = {
    "form": QT_TRANSLATE_NOOP("words", "Forms"),
    "document": QT_TRANSLATE_NOOP("words", "Identity, status and family papers"),
    "evidence": QT_TRANSLATE_NOOP("words", "Proof for your story"),
}


class DropArea(QFrame):
    """Where files can be dropped that have no place yet."""

    def __init__(self, dropped: Callable[[Sequence[str]], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dropped = dropped
        self.setProperty("kind", "note")
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(Words(self.tr("Drop files here, or on the line they belong to. You can sort them later."), self))
        self.button = QPushButton(self.tr("Choose files…"), self)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(Words(self._kinds(), self, "quiet"))

    def _kinds(self) -> str:
        return self.tr("PDF, JPEG, PNG, HEIC and TIFF. Your own files are copied and never changed.")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files that are dragged over the area."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Hand on the files dropped."""
        event.acceptProposedAction()
        self._dropped([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])


class DocumentsPage(Page):
    """Cards are made again only when what they show has changed."""

    step = "documents"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Documents"))
        self.setAccessibleName(self.tr("Documents"))
        self._context = context
        self._presenter = DocumentsPresenter(context.desk, context.clock, context.language())
        self._shown: DocumentsState | None = None
        self._opened: set[str] = set()
        self._job: Job | None = None
        self.cards: dict[str, CheckItem] = {}
        self.body.addWidget(Words(self.tr("This list is made from your answers. It changes when they change."), self))
        self.count_words = Words("", self, "label")
        self.body.addWidget(self.count_words)
        self.drop_area = DropArea(self._dropped_anywhere, self)
        self.drop_area.button.clicked.connect(self._choose_anywhere)
        self.body.addWidget(self.drop_area)
        self.job_panel = JobPanel(self)
        self.job_panel.stopped.connect(self._stop)
        self.body.addWidget(self.job_panel)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.body.addLayout(self._list)

    def refresh(self) -> None:
        """Draw the checklist as the case stands."""
        self._presenter.refresh(self._context.language())
        state = self._presenter.state
        if state == self._shown:
            return
        self._shown = state
        self.count_words.setText(
            self.tr("{have} of {wanted} needed things are settled.").format(have=state.have, wanted=state.wanted)
        )
        focused = self._focused_key()
        self._clear()
        if state.unsorted:
            self._list.addWidget(Heading(self.tr("Not sorted yet"), self, "section"))
            for paper in state.unsorted:
                self._list.addWidget(self._line(paper))
        for group, rows in state.groups:
            if rows:
                self._list.addWidget(Heading(word(GROUP_WORDS, group), self, "section"))
            for row in rows:
                self._list.addWidget(self._card(row))
        self._add_not_needed(state.not_needed)
        if focused in self.cards:
            self.cards[focused].add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, paths: Sequence[Path], item: str = "", person: str = "") -> None:
        """Take files in as a job and file them under a checklist item."""
        if not paths or self._job is not None:
            return
        desk, at = self._context.desk, stamp(self._context.clock)
        self.show_problems(())
        self.job_panel.begin(self.tr("Reading %n file(s)…", "", len(paths)))
        file, case = desk.session.file, desk.case

        def work(ctx: JobContext) -> Batch:
            return take_papers(file, case, paths, at, ctx)

        self._job = self._context.jobs.start(
            self,
            work,
            partial(self._taken, item, person),
            self._failed,
            progress=self._progress,
            cancelled=self._ended,
        )

    def _taken(self, item: str, person: str, batch: Batch) -> None:
        self._ended()
        desk = self._context.desk
        if batch.documents:
            desk.edit(file_batch(desk.case, desk.kit, batch, item=item, person=person))
        self.refresh()
        problems = []
        for _name, error in batch.refused:
            message = explain(error)
            problems.append(Problem(message.what, None, message.do))
        problems.extend(
            Problem(self.tr("“{name}” is already in this case. It was not added again.").format(name=name))
            for name in batch.known
        )
        for document in batch.documents:
            if document.refused:
                message = explain(HcprepError(document.refused, name=document.filename))
                problems.append(Problem(message.what, None, message.do))
        self.show_problems(tuple(problems))
        if not problems:
            self.say(self.tr("%n file(s) added.", "", len(batch.documents)))

    def _failed(self, error: HcprepError) -> None:
        self._ended()
        message = explain(error)
        self.show_problems((Problem(message.what, None, message.do),))

    def _ended(self) -> None:
        self._job = None
        self.job_panel.end()

    def _progress(self, step: Progress) -> None:
        self.job_panel.show_progress(step)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _focused_key(self) -> str:
        widget = self.focusWidget()
        return next((key for key, card in self.cards.items() if widget is not None and card.isAncestorOf(widget)), "")

    def _clear(self) -> None:
        self._opened = {key for key, card in self.cards.items() if not card.details_hidden}
        self.cards.clear()
        while (entry := self._list.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _card(self, row: EntryRow) -> CheckItem:
        card = CheckItem(row, opened=row.key in self._opened, parent=self)
        card.add_asked.connect(self._choose)
        card.files_dropped.connect(self._dropped)
        card.marked.connect(self._marked)
        for line in card.lines:
            self._connect_line(line)
        self.cards[row.key] = card
        return card

    def _line(self, paper: PaperRow) -> PaperLine:
        line = PaperLine(paper, self)
        self._connect_line(line)
        return line

    def _connect_line(self, line: PaperLine) -> None:
        line.open_asked.connect(self._look)
        line.change_asked.connect(self._change)
        line.remove_asked.connect(self._remove)

    def _add_not_needed(self, rows: tuple[EntryRow, ...]) -> None:
        if not rows:
            return
        self._list.addWidget(Heading(self.tr("Not asked of you, and why"), self, "section"))
        for row in rows:
            name = f" ({row.person_name})" if row.person_name else ""
            self._list.addWidget(Words(f"{row.title}{name}. {row.why}", self, "quiet"))

    def _choose_anywhere(self) -> None:
        self._choose("", "")

    def _choose(self, item: str, person: str) -> None:
        kinds = self.tr("Papers and photos (*.pdf *.jpg *.jpeg *.png *.heic *.heif *.tif *.tiff);;All files (*)")
        self.add(choose_papers(self, self.tr("Choose files"), kinds), item, person)

    def _dropped_anywhere(self, names: Sequence[str]) -> None:
        self._dropped("", "", names)

    def _dropped(self, item: str, person: str, names: Sequence[str]) -> None:
        self.add(acceptable(names), item, person)

    def _marked(self, item: str, person: str, state: MarkState, reason: str) -> None:
        self._presenter.mark(item, person, state, reason)

    def _look(self, evidence: str) -> None:
        show_paper(self, self._context, evidence)

    def _change(self, evidence: str) -> None:
        item = self._context.desk.case.item(evidence)
        if item is None:
            return
        facts = PaperFacts(title=item.title, date=item.date, item=item.item, person=item.person)
        changed = change_paper(self, facts, self._presenter.choices())
        if changed is None or changed == facts:
            return
        self._presenter.rename(evidence, changed.title, changed.date)
        if (changed.item, changed.person) != (item.item, item.person):
            self._presenter.file_under(evidence, changed.item, changed.person)

    def _remove(self, evidence: str) -> None:
        cited = self._presenter.cited(evidence)
        self._presenter.remove(evidence)
        words = self.tr("Removed. Press Ctrl+Z to bring it back.")
        if cited:
            words += " " + self.tr("Your story points at it %n time(s). Those places now show “missing”.", "", cited)
        self.say(words)
        self.count_words.setText(words)


def make(context: PageContext) -> Page:
    """Make the page."""
    return DocumentsPage(context)
