"""A window that stands still: what the pictures and the tests of every dialog share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import Step
from hcprep.ui.shell.window import MainWindow

LATER = "2026-11-22T13:00:00+00:00"


def settle() -> None:
    """Let everything that was asked for be drawn."""
    for _ in range(6):
        QApplication.processEvents()


def wait(until: Callable[[], bool], seconds: int = 120) -> None:
    """Let the window work until something is so. Raises TimeoutError."""
    for _ in range(seconds * 50):
        QApplication.processEvents()
        if until():
            return
        QTest.qWait(20)
    raise TimeoutError


@dataclass
class Stand:
    """One wired window with the example open, and a folder to write into."""

    wired: Wired
    folder: Path

    @property
    def window(self) -> MainWindow:
        """The main window."""
        return self.wired.window

    @property
    def page(self) -> Any:
        """The page on screen, whichever it is."""
        return self.window.page

    @property
    def desk(self) -> Desk:
        """Where the open case lies."""
        assert self.window.desk is not None
        return self.window.desk

    def on(self, step: Step) -> Any:
        """Open a step and return its page once all of it is there."""
        self.window.go(step)
        settle()
        column = getattr(self.page, "column", None)
        if column is not None and hasattr(column, "finish"):
            column.finish()
        settle()
        return self.page

    def calm(self) -> None:
        """Wait until no job runs."""
        settle()
        wait(lambda: not self.wired.jobs.busy)
        settle()

    def dialog(self) -> Any:
        """Return the dialog on screen that was opened last."""
        self.calm()
        return next(one for one in reversed(self.window.findChildren(QDialog)) if one.isVisible())

    def away(self, shown: QWidget) -> None:
        """Take a dialog away, or put the page back as it comes."""
        if isinstance(shown, QDialog):
            shown.reject()
        if self.window.guide.tour is not None and self.window.guide.tour.isVisible():
            self.window.guide.tour.end()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        settle()


Opener = Callable[[Stand], QWidget]
"""Opens something over or beside a page, and returns what is then on screen."""


def dressed(case: Case) -> Case:
    """Return the example with a paper that was removed and notes, so that there is something to show of them."""
    last = case.evidence[-1].id
    return edits.put_notes(edits.drop_evidence(case, last, LATER), "Ask the school for the report of June.")


LONG_NAME = "Anna-Magdalena Wilhelmine Oyelaran-Smith"
LONG_WORD = "Aufenthaltserlaubnisverlängerungsantrag_2019_Kopie_beglaubigt.final"


def lengthened(case: Case) -> Case:
    """Return the example with names of 40 letters and titles that do not end, one of them without a place to break it."""
    people = tuple(replace(person, given_names=LONG_NAME, family_name=LONG_NAME) for person in case.people)
    title = f"{LONG_WORD} and everything that came with it, from the first letter of 2016 to the last answer"
    evidence = tuple(replace(item, title=f"{item.title}: {title}") for item in case.evidence)
    return replace(case, people=people, evidence=evidence)
