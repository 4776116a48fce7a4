"""A copy that came back, as a screen shows it: what differs, what was chosen, and what taking it would do; without Qt."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hcprep.casefile import Secret
from hcprep.errors import Cancelled
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.diff_pairing import paragraph_text
from hcprep.model.difference import Section
from hcprep.model.differences import Difference, Loose
from hcprep.model.events import Event
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph
from hcprep.model.textdiff import Row, side_by_side
from hcprep.services.compare import Arrival, receive
from hcprep.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was taken, counted by section, and how many pieces both sides changed and nobody decided."""

    sections: Mapping[Section, int]
    undecided: int

    @property
    def count(self) -> int:
        """How many pieces."""
        return sum(self.sections.values())


class Returned:
    """One copy beside the open case. `open`, `fetch` run as jobs; it is closed when neither runs and nobody needs it."""

    def __init__(self, session: Session, path: Path, secret: Secret) -> None:
        self._session, self._path, self._secret = session, path, secret
        self._arrival: Arrival | None = None
        self._lock = threading.Lock()
        self._working = self._closed = False
        self.differences: tuple[Difference, ...] = ()
        self._chosen: set[str] = set()
        self._decided: set[str] = set()

    # Jobs

    def open(self, ctx: JobContext) -> Returned:
        """Open the copy and find every difference. Raises HcprepError, Cancelled."""

        def work() -> None:
            self._session.flush()
            self._arrival = receive(self._session, self._path, self._secret)
            self.differences = self._arrival.differences
            self._chosen = {one.id for one in self.differences if one.origin == "theirs"}

        self._guarded(work, ctx)
        return self

    def fetch(self, chosen: frozenset[str], ctx: JobContext) -> None:
        """Bring the documents of what was chosen into the open case file. Raises HcprepError, Cancelled."""
        self._guarded(lambda: self.arrival.fetch(chosen, ctx), ctx)

    def _guarded(self, work: Callable[[], None], ctx: JobContext) -> None:
        with self._lock:
            if self._closed:
                raise Cancelled
            self._working = True
        try:
            ctx.check()
            work()
        finally:
            with self._lock:
                self._working = False
            self._let_go()
        ctx.check()

    def close(self) -> None:
        """Let go of the other file, at once or at the end of the job that uses it."""
        with self._lock:
            self._closed = True
        self._let_go()

    def _let_go(self) -> None:
        with self._lock:
            if self._closed and not self._working and self._arrival is not None:
                self._arrival.close()

    # What is shown

    @property
    def arrival(self) -> Arrival:
        """The open copy."""
        assert self._arrival is not None  # noqa: S101 - asked for only after `open`
        return self._arrival

    @property
    def mine(self) -> Case:
        """The case that is open."""
        return self._session.case

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Number of each of my paragraphs by id; of theirs where I have none of that id."""
        found = {paragraph.id: number for number, paragraph in self.arrival.theirs.statement.numbered()}
        return {**found, **{paragraph.id: number for number, paragraph in self.mine.statement.numbered()}}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Titles of the papers of both sides by id, mine first."""
        return {item.id: item.title for case in (self.arrival.theirs, self.mine) for item in case.evidence}

    def person(self, key: str) -> Person | None:
        """Return a person of either side."""
        return self.mine.person(key) or self.arrival.theirs.person(key)

    def event(self, key: str) -> Event | None:
        """Return an event of either side."""
        return next((event for case in (self.mine, self.arrival.theirs) for event in case.events if event.id == key), None)

    def rows(self, one: Difference) -> tuple[Row, ...] | None:
        """Return both sides of a text as rows to be read beside each other, None if it is no text."""
        sides = [text_of(side) for side in (one.mine, one.theirs)]
        if all(side is None for side in sides) or one.section not in {"statement", "notes", "answers"}:
            return None
        return side_by_side(*(tuple(line for line in (side or "").split("\n") if line.strip()) for side in sides))

    # Choosing

    @property
    def chosen(self) -> frozenset[str]:
        """Ids of what is to be taken."""
        return frozenset(self._chosen)

    @property
    def only_theirs(self) -> frozenset[str]:
        """Ids of what they changed and I did not, where that is known."""
        return frozenset(one.id for one in self.differences if one.origin == "theirs")

    @property
    def undecided(self) -> int:
        """How many pieces both sides changed, and nobody said which to keep."""
        return sum(one.clash and one.id not in self._decided for one in self.differences)

    def choose(self, key: str, *, take: bool) -> None:
        """Take one piece, or keep mine."""
        self._decided.add(key)
        if take:
            self._chosen.add(key)
        else:
            self._chosen.discard(key)

    def decided(self, key: str) -> bool:
        """Whether the person said something about a piece."""
        return key in self._decided

    def loose(self, chosen: frozenset[str]) -> tuple[Loose, ...]:
        """Return what would point at nothing."""
        return self.arrival.loose_ends(chosen)

    def missing(self, chosen: frozenset[str]) -> int:
        """Return how many documents would be needed and are in neither file."""
        return len(self.arrival.missing(chosen))

    def apply(self, chosen: frozenset[str]) -> Taken:
        """Take what was fetched, as one edit. Raises HcprepError."""
        sections = Counter(one.section for one in self.differences if one.id in chosen)
        undecided = sum(one.clash and one.id not in self._decided and one.id not in chosen for one in self.differences)
        self.arrival.apply(chosen)
        return Taken(sections=dict(sections), undecided=undecided)


def text_of(value: object) -> str | None:
    """Return a side of a difference as text, None if it is something else."""
    if isinstance(value, Paragraph):
        return paragraph_text(value)
    return value if isinstance(value, str) else None
