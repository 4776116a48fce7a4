"""Looks once, beside the work, at papers of a case that were added by an earlier version."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.presenters.desk import Desk
from hcprep.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from hcprep.services.judging import Judged


class Judging(QObject):
    """Nothing is shown: the lists of pages that are pictures, and of what is no PDF/A, are right afterwards."""

    def __init__(self, jobs: Jobs | None, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk: Desk | None = None
        self._job: Job | None = None

    def watch(self, desk: Desk) -> None:
        """Look at the papers of a case that was opened."""
        self._desk = desk
        case, file = desk.case, desk.session.file
        if self._jobs is None or desk.session.damage is not None or not case.documents:
            return

        def work(ctx: JobContext) -> Mapping[str, Judged]:
            from hcprep.services.judging import judge_papers

            return judge_papers(case, file, ctx)

        self._job = self._jobs.start(self, work, self._judged, self._failed)

    def leave(self) -> None:
        """Stop, and follow no case any more."""
        self._desk = None
        if self._job is not None:
            self._job.cancel()

    def _judged(self, found: Mapping[str, Judged]) -> None:
        desk = self._desk
        if desk is None or not found:
            return
        from hcprep.services.judging import with_judged

        desk.session.settle(partial(with_judged, judged=found))
        desk.catch_up()

    def _failed(self, _error: HcprepError) -> None:
        """Nothing is lost by it: they are looked at when the case is opened again."""
