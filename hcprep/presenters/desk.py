"""The open case as all screens share it: edits go in, the new value comes out to whoever watches."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from operator import is_
from typing import TYPE_CHECKING

from hcprep.clock import today
from hcprep.model.case import Case
from hcprep.model.findings import Review
from hcprep.presenters.base import Observed
from hcprep.services.session import Session

if TYPE_CHECKING:
    from hcprep.kit import Kit


class Desk(Observed[Case]):
    """One open case. `edit`, `undo` and `redo` change it; `review` says what the kit makes of it today."""

    def __init__(self, session: Session, load: Callable[[str], Kit], assess: Callable[[Kit, Case, date], Review]) -> None:
        super().__init__(session.case)
        self.session = session
        self._load = load
        self._assess = assess
        self._kit: Kit | None = None
        self._reviewed: tuple[tuple[object, ...], date, Review] | None = None

    @property
    def case(self) -> Case:
        """The current case."""
        return self.session.case

    @property
    def kit(self) -> Kit:
        """The kit the case follows now. Raises KitError."""
        if self._kit is None or self._kit.edition != self.case.edition:
            self._kit = self._load(self.case.edition)
        return self._kit

    @property
    def today(self) -> date:
        """The calendar day where the person is."""
        return today(self.session.clock)

    def edit(self, case: Case) -> None:
        """Accept a new value of the case; it is saved at once and watchers are told."""
        self.session.edit(case)
        self._show(self.session.case)

    def catch_up(self) -> None:
        """Tell watchers of an edit that was made through the session itself."""
        self._show(self.session.case)

    def undo(self) -> bool:
        """Go back one edit; False when there is none."""
        done = self.session.undo()
        self._show(self.session.case)
        return done

    def redo(self) -> bool:
        """Take back one undo; False when there is none."""
        done = self.session.redo()
        self._show(self.session.case)
        return done

    def review(self) -> Review:
        """Return what the kit says about the case today; computed anew when something it is made of changed. Raises KitError."""
        read, day = _read(self.case), self.today
        known = self._reviewed
        if known is None or known[1] != day or not all(map(is_, known[0], read)):
            known = self._reviewed = (read, day, self._assess(self.kit, self.case, day))
        return known[2]


def _read(case: Case) -> tuple[object, ...]:
    """Return the parts of a case a review is made of; with the very same ones it is the same, whatever else was edited."""
    told = (case.id, case.edition, case.language, case.people, case.events, case.answers, case.evidence, case.marks)
    return (*told, case.statement.empty)
