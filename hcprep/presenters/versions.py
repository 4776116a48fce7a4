"""Every kept version of one text, newest first, as a screen shows them: quick with a thousand; without Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from hcprep.casefile import CaseFile, Revision
from hcprep.errors import UsageError
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.textdiff import Piece, Row
from hcprep.services.history import ANSWER, History, restored
from hcprep.services.session import Session

Say = Callable[[object], str]
"""An answer in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChoice:
    """One text whose versions can be looked at; `say` speaks its values if it is an answer."""

    kind: str
    key: str = ""
    title: str = ""
    say: Say | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionFacts:
    """What a version is: its words, how many came and went; of an answer what it says instead."""

    words: int = 0
    added: int = 0
    removed: int = 0
    said: str = ""


class Versions:
    """Versions of one text. `facts` and `compare` read the file and belong to one thread, that of the jobs."""

    def __init__(self, file: CaseFile, text: TextChoice, history: History | None = None) -> None:
        self.text = text
        self._history = history or History(file)
        self.rows: tuple[Revision, ...] = self._history.versions(text.kind, text.key)[::-1]

    def before(self, place: int) -> Revision | None:
        """Return the version before one; None for the oldest kept."""
        return self.rows[place + 1] if place + 1 < len(self.rows) else None

    def facts(self, places: Iterable[int], ctx: JobContext) -> Mapping[int, VersionFacts]:
        """Read some versions; one that was thinned out meanwhile is left out. Raises CaseFileError, Cancelled."""
        found = {}
        for place in places:
            ctx.check()
            try:
                found[place] = self._facts(place)
            except UsageError:
                continue
        return found

    def _facts(self, place: int) -> VersionFacts:
        version = self.rows[place]
        if self.text.kind == ANSWER:
            return VersionFacts(said=self._said(version))
        change = self._history.change(version, self.before(place))
        return VersionFacts(words=change.words, added=change.added, removed=change.removed)

    def _said(self, version: Revision) -> str:
        found = self._history.read(version)
        if found.withdrawn:
            return ""
        return self.text.say(found.value) if self.text.say is not None else str(found.value)

    def compare(self, left: Revision | None, right: Revision) -> tuple[Row, ...]:
        """Return two versions as rows to be read beside each other; None is before anything was written. Raises HcprepError."""
        if self.text.kind == ANSWER:
            old, new = "" if left is None else self._said(left), self._said(right)
            if old == new:
                return (Row("same", (Piece("same", old),), (Piece("same", new),)),)
            return (Row("changed", (Piece("removed", old),) if old else (), (Piece("added", new),) if new else ()),)
        if left is None:
            return tuple(Row("added", right=(Piece("added", each),)) for each in self._history.paragraphs(right))
        return self._history.compare(left, right)

    def restored(self, session: Session, version: Revision) -> Case:
        """Return the case with this text as it was in a version. Raises CaseFileError, UsageError."""
        # A reader of its own: the other one may be at work on its thread.
        return restored(session.case, version, History(session.file).read(version))


def kept_answers(file: CaseFile) -> frozenset[str]:
    """Return the questions of which more than one answer is kept. Raises CaseFileError."""
    counts: dict[str, int] = {}
    for one in History(file).versions(ANSWER):
        counts[one.id] = counts.get(one.id, 0) + 1
    return frozenset(key for key, count in counts.items() if count > 1)
