"""Files taken in for the documents page: one handful after the other, as a job, with what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hcprep.clock import stamp
from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.presenters.documents import DocumentsPresenter
from hcprep.services.batch import Batch, take_papers
from hcprep.ui.jobs import Job
from hcprep.ui.pages.base import PageContext
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import breakable
from hcprep.ui.widgets.report import worth_reading

TOP = ""
"""Where news stands that belong to no card: above the list."""


class Taking(QObject):
    """What is told while and after files are read.

    `began` that a handful is read now, `queued` how many wait, `filing` that the case is about to name what came, `ended` how
    many were added and whether the button that stops had the focus, `stopped` the same of a job the person stopped.
    """

    began = Signal()
    queued = Signal(int)
    filing = Signal()
    ended = Signal(int, bool)
    stopped = Signal(bool)
    failed = Signal(object)

    def __init__(self, context: PageContext, presenter: DocumentsPresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = presenter
        self._parent = parent
        self._waiting: list[tuple[tuple[Path, ...], str, str, str]] = []
        self._last = ("", "")
        self._others: Batch | None = None
        self.job: Job | None = None
        self._panel: JobPanel | None = None
        self.where = TOP
        """The key of the card it happened on."""
        self.outcome: Batch | None = None
        """What of the last handful is worth reading."""
        self.added: tuple[str, ...] = ()
        """The evidence that came of the last handful that brought any."""

    def add(self, paths: Sequence[Path], item: str = "", person: str = "", password: str = "") -> None:
        """Take files in and file them under a checklist item; files that come while others are read wait their turn."""
        if not paths:
            return
        self._waiting.append((tuple(paths), item, person, password))
        if self.job is None:
            self._next()
        else:
            self.queued.emit(len(paths))

    def unlock(self, path: Path, password: str) -> None:
        """Read a locked file of the last handful again, with its password; what else was refused of it stays to be read."""
        before = self.outcome or Batch()
        self._others = Batch(
            refused=tuple(one for one in before.refused if one[0] != path.name),
            locked={name: where for name, where in before.locked.items() if where != path},
        )
        self.add([path], *self._last, password=password)

    @property
    def photos(self) -> tuple[str, ...]:
        """The photos that came in together, while each is still a paper of its own; nothing if it is just one."""
        found = (item for key in self.added if (item := self._context.desk.case.item(key)) is not None)
        photos = tuple(item.id for item in found if [one.media_type[:6] for one in item.documents] == ["image/"])
        return photos if len(photos) > 1 else ()

    @property
    def panel(self) -> JobPanel | None:
        """The part of the page that shows how far it is, while there is one: it goes with its place on the page."""
        panel = self._panel
        return panel if panel is not None and shiboken6.isValid(panel) else None

    def make_panel(self) -> JobPanel:
        """Make the part of the page that shows how far it is."""
        self._panel = panel = JobPanel(self._parent)
        panel.stopped.connect(self._stop)
        panel.begin("")
        return panel

    def _next(self) -> None:
        paths, item, person, password = self._waiting.pop(0)
        self._last = (item, person)
        desk, at = self._context.desk, stamp(self._context.clock)
        file, case = desk.session.file, desk.case
        self.outcome = None
        self.where = f"{item}/{person}" if person else item

        def work(ctx: JobContext) -> Batch:
            return take_papers(file, case, paths, at, ctx, password=password)

        self.job = self._context.jobs.start(
            self._parent,
            work,
            partial(self._taken, item, person),
            self._failed,
            progress=partial(self._progress, paths),
            cancelled=self._cancelled,
        )
        self.began.emit()
        if self.panel is not None:
            self.panel.begin(self.tr("Reading %n file(s)…", "", len(paths)))

    def _progress(self, paths: Sequence[Path], step: Progress) -> None:
        if self.panel is None or step.done >= len(paths):
            return
        words = self.tr("Reading {number} of {total}: {name}")
        words = words.format(number=step.done + 1, total=len(paths), name=breakable(paths[step.done].name))
        waiting = sum(len(more) for more, *_ in self._waiting)
        if waiting:
            words += " " + self.tr("%n more wait(s).", "", waiting)
        self.panel.show_progress(step, words)

    def _taken(self, item: str, person: str, batch: Batch) -> None:
        self.job = None
        others, before, self._others = self._others or Batch(), self.added if self._others is not None else (), None
        told = replace(batch, refused=others.refused + batch.refused, locked={**others.locked, **batch.locked})
        self.outcome = told if worth_reading(told) else None
        focused = self._stop_focused()
        if batch.documents:
            self.filing.emit()
            # A paper that had to be unlocked came with those before it: whether photos among them belong together is still open.
            self.added = (*before, *self._presenter.take(batch, item, person))
        if self._waiting:
            self._next()
        else:
            self.ended.emit(len(batch.documents), focused)

    def _failed(self, error: HcprepError) -> None:
        self.job = self._others = None
        self._waiting.clear()
        self.failed.emit(error)

    def _cancelled(self) -> None:
        self.job = self._others = None
        self._waiting.clear()
        self.stopped.emit(self._stop_focused())

    def _stop(self) -> None:
        self._waiting.clear()
        if self.job is not None:
            self.job.cancel()

    def _stop_focused(self) -> bool:
        return self.panel is not None and self.panel.stop_button.hasFocus()
