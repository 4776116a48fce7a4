"""Pages as pictures for the window: asked for on its thread, drawn on another, so that looking never waits for a long job."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.model.evidence import Evidence
from hcprep.services.pictures import Pictures
from hcprep.ui.jobs import Jobs

if TYPE_CHECKING:
    from hcprep.casefile import CaseFile
    from hcprep.package.render import PageWord

Deliver = Callable[[bytes], None]
"""Takes a page as PNG on the window's thread; empty bytes say that there is none."""

Lost = Callable[[HcprepError], None]
"""Takes what kept a page from being drawn, on the window's thread, just before its empty bytes come."""

DeliverWords = Callable[["tuple[PageWord, ...]"], None]
"""Takes the words of a page on the window's thread; none for a scan."""


class PageDrawer:
    """Asks `Pictures` for pages in a line of its own; an owner that is gone gets no answer."""

    def __init__(self, jobs: Jobs, pictures: Pictures) -> None:
        self._jobs = jobs
        self._pictures = pictures

    def paper(
        self,
        owner: QObject,
        file: CaseFile,
        item: Evidence,
        deliver: Deliver,
        *,
        page: int,
        width_px: int,
        turn: int = 0,
        lost: Lost | None = None,
    ) -> None:
        """Draw a source page (from 1) of an evidence item, turned by degrees, that many device pixels across."""
        self._ask(owner, partial(self._pictures.paper_page, file, item, page, width_px, turn), deliver, lost)

    def words(self, owner: QObject, file: CaseFile, item: Evidence, deliver: DeliverWords, *, page: int, turn: int = 0) -> None:
        """Read the text layer of a source page (from 1) of an evidence item; nothing where there is none."""

        def work(ctx: JobContext) -> tuple[PageWord, ...]:
            ctx.check()
            return self._pictures.paper_words(file, item, page, turn)

        def failed(_error: HcprepError) -> None:
            deliver(())

        self._jobs.start(owner, work, deliver, failed)

    def package(self, owner: QObject, path: Path, deliver: Deliver, *, page: int, width_px: int) -> None:
        """Draw a page (from 1) of a finished package, that many device pixels across."""
        self._ask(owner, partial(self._pictures.package_page, path, page, width_px), deliver)

    def pdf(self, owner: QObject, pdf: bytes, deliver: Deliver, *, page: int, width_px: int) -> None:
        """Draw a page (from 1) of a PDF held in memory, that many device pixels across."""
        self._ask(owner, partial(self._pictures.pdf_page, pdf, page, width_px), deliver)

    def forget(self) -> None:
        """Drop everything asked for and everything read."""
        self._jobs.cancel_all()
        self._pictures.forget()

    def _ask(self, owner: QObject, draw: Callable[[], bytes], deliver: Deliver, lost: Lost | None = None) -> None:
        def work(ctx: JobContext) -> bytes:
            ctx.check()
            return draw()

        def failed(error: HcprepError) -> None:
            if lost is not None:
                lost(error)
            deliver(b"")

        self._jobs.start(owner, work, deliver, failed)
