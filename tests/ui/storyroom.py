"""The page of the story over a case in memory, shown and with the cursor in the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from pytestqt.qtbot import QtBot

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.errors import CaseFileError
from hcprep.kit import Kit, load_kit, review
from hcprep.model.case import Case
from hcprep.model.statement import Citation
from hcprep.presenters.desk import Desk
from hcprep.services.session import Session
from hcprep.ui.jobs import Jobs
from hcprep.ui.pages import story
from hcprep.ui.pages.base import PageContext
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.pictures import PageDrawer


class MemoryFile:
    """A case file in memory that can refuse to save."""

    lineage = "fictional"
    damage = None

    def __init__(self, case: Case) -> None:
        self.case = case
        self.broken = False

    def load(self) -> Case:
        return self.case

    def commit(self, _old: Case, new: Case, _at: str) -> None:
        if self.broken:
            raise CaseFileError("disk-full")
        self.case = new

    def close(self) -> None:
        pass


class StoryRoom:
    """A page with all that is behind it; edits of the case redraw it as the shell does."""

    def __init__(self, qtbot: QtBot, case: Case, load: Callable[[str], Kit] = load_kit, jobs: Jobs | None = None) -> None:
        self.file = MemoryFile(case)
        clock = FixedClock.on(date(2026, 11, 22))
        self.desk = Desk(Session(cast("CaseFile", self.file), clock), load, review)
        context = PageContext(
            desk=self.desk,
            jobs=cast("Jobs", jobs),
            clock=clock,
            language=lambda: "en",
            go=lambda _step: None,
            close_case=lambda: None,
            pictures=cast("PageDrawer", None),
        )
        page = story.make(context)
        assert isinstance(page, StoryPage)
        self.page = page
        self.leave = self.desk.subscribe(lambda _case: page.refresh())
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.refresh()
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.editor.setFocus()

    @property
    def words(self) -> list[str]:
        """The paragraphs as they are in the case."""
        return [one.plain for _, one in self.desk.case.statement.numbered()]

    @property
    def citations(self) -> list[Citation]:
        """What the paragraphs of the case point at."""
        return [citation for _, one in self.desk.case.statement.numbered() for citation in one.citations]
