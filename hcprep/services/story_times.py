"""Dates in a story beside the dates the case already has: arrivals, births, claims, decisions, jobs, homes and schools."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.people import Person
from hcprep.model.story_dates import WrittenDate, written_dates
from hcprep.model.story_parts import Piece, Seen, fold, fold_in_place, words_of

_WHEN = r"(?:in|on|en|le|au mois de|depuis)?\s*(?=[0-9]|(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre)\b|"
_WHEN += r"(?:january|february|march|april|may|june|july|august|september|october|november|december|novembre|decembre)\b)"
_ARRIVED = re.compile(
    r"\b(?:(?:arrived|came|moved|landed|entered|got)\s+(?:here|(?:to|in|into)\s+canada\b)|entered canada|reached canada|"
    rf"(?:arrived|landed)\s+{_WHEN}|(?:arrivee?s?|debarquee?s?)\s+{_WHEN}|"
    r"(?:arrivee?s?|entree?s?|venue?s?|debarquee?s?)\s+(?:ici|au canada)|(?:mon|notre|son) arrivee|(?:my|our) arrival)"
)
_CLAUSE = re.compile(r";|\b(?:and|but|then|before|after|when|et|mais|puis|avant|apres|quand|lorsque)\b")
_BORN = re.compile(r"\b(?:born|ne|nee|nes|nees|date of birth|date de naissance)\b")
_CLAIM = re.compile(r"\b(?:refugee claim|asylum|claimed? (?:refugee )?protection|demande d.asile|demande de protection)\b")
_REFUSED = re.compile(r"\b(?:refused|rejected|dismissed|denied|refusee?|rejetee?)\b")
_MADE = re.compile(r"\b(?:made|filed|asked|claimed|applied|started|fait|faite|deposee?|presentee?|demande l.asile)\b")
_SELF = re.compile(r"\b(?:i|we|je|j|nous|(?:my|our) arrival|(?:mon|notre) arrivee)\b")
_OWN_CLAIM = re.compile(r"\b(?:i|my|our|je|j|ma|notre)\b")
_MINE = re.compile(r"\b(?:i was born|je suis nee?|je suis ne)\b")
_COMMON = frozenset(("street", "avenue", "road", "school", "college", "company", "restaurant", "ecole", "entreprise", "canada"))
"""Capitalised in the name of many a job or school; none tells which one is meant."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A period by the words that name it: all are folded, and none is a word found everywhere."""

    period: Period
    names: frozenset[str]


class TimeCheck:
    """Compares the dates of one sentence after another with a case as it is on a day."""

    def __init__(self, case: Case, on: date) -> None:
        self._on = on
        self._applicant = case.applicant
        self._people = tuple((frozenset(fold(word.text) for word in words_of(one.given_names)), one) for one in case.people)
        own = self._applicant.id if self._applicant else ""
        self._entries = tuple(event.day for event in case.events_of(Entry, own) if event.day is not None)
        claims = case.events_of(Claim, own)
        self._claims = tuple(claim.made for claim in claims if claim.made is not None)
        self._decisions = tuple(day for event in case.events for day in _decisions(event) if event.person == own)
        self._stretches = tuple(_stretches(case))

    def look(self, piece: Piece) -> Iterator[Seen]:
        """Yield the dates of a sentence that are not those of the case."""
        dates = tuple(written_dates(piece.text))
        if not dates:
            return
        for one in dates:
            if not one.real:
                yield self._found(piece, one, "no-day", {})
        real = tuple(one for one in dates if one.real)
        plain = fold_in_place(piece.text).replace("’", "'")
        other = [seen for clause, one in _clauses(plain, real) for seen in self._otherwise(piece, plain, clause, one)]
        if other:
            yield from other
            return
        yield from self._lasting(piece, real)
        yield from self._too_early(piece, plain, real)

    def _otherwise(self, piece: Piece, plain: str, clause: str, one: WrittenDate) -> Iterator[Seen]:
        """Yield the only date of a clause if the case has another day for what the clause tells."""
        for code, known in (*self._born(plain, clause), *self._matters(clause)):
            if known and not any(one.is_in(day) for day in known):
                yield self._found(piece, one, code, {"known": min(known).isoformat()})
                return

    def _found(self, piece: Piece, one: WrittenDate, code: str, facts: Mapping[str, str | int]) -> Seen:
        text = piece.text[one.start : one.end]
        return Seen("date", code, Piece(piece.start + one.start, piece.start + one.end, text), {**facts, "date": text})

    def _born(self, plain: str, clause: str) -> Iterator[tuple[str, tuple[date, ...]]]:
        """Yield whose birth a clause is about, if its sentence makes that clear."""
        if not _BORN.search(clause):
            return
        words = {word.text for word in words_of(plain)}
        named = [one for names, one in self._people if names and names & words]
        person: Person | None = named[0] if len(named) == 1 else None
        if not named and _MINE.search(clause):
            person = self._applicant
        if person is not None and person.birth_date is not None:
            yield "birth", (person.birth_date,)

    def _matters(self, plain: str) -> Iterator[tuple[str, tuple[date, ...]]]:
        if _BORN.search(plain):
            return
        if _ARRIVED.search(plain) and _SELF.search(plain):
            yield "arrival", self._entries
        elif _CLAIM.search(plain) and _OWN_CLAIM.search(plain):
            if _REFUSED.search(plain):
                yield "decision", self._decisions
            elif _MADE.search(plain):
                yield "claim", self._claims

    def _lasting(self, piece: Piece, dates: tuple[WrittenDate, ...]) -> Iterator[Seen]:
        """Yield the dates of a sentence that names a job, a school or a home, and lie outside of its time."""
        words = _capitals(piece.text)
        named = [one.period for one in self._stretches if one.names <= words]
        if not named:
            return
        for one in dates:
            if all(_outside(one, period, self._on) for period in named):
                period = named[0]
                facts = {
                    "what": period.what,
                    "since": period.start.isoformat() if period.start else "",
                    "until": period.end.isoformat() if period.end else "",
                }
                yield self._found(piece, one, "period", facts)

    def _too_early(self, piece: Piece, plain: str, dates: tuple[WrittenDate, ...]) -> Iterator[Seen]:
        born = self._applicant.birth_date if self._applicant else None
        if born is None or _BORN.search(plain) or not re.search(r"\b(?:i|je|j)\b", plain):
            return
        for one in dates:
            if one.before(born):
                yield self._found(piece, one, "before-birth", {"known": born.isoformat()})


def _clauses(plain: str, dates: tuple[WrittenDate, ...]) -> Iterator[tuple[str, WrittenDate]]:
    """Yield the parts of a sentence that hold one date, with it; which of several belongs to what they tell nobody can say."""
    if len(dates) == 1:
        yield plain, dates[0]
        return
    start = 0
    for end in (*(found.start() for found in _CLAUSE.finditer(plain)), len(plain)):
        inside = [one for one in dates if start <= one.start < end]
        if len(inside) == 1:
            yield plain[start:end], inside[0]
        start = end


def _decisions(event: object) -> tuple[date, ...]:
    days: tuple[date | None, ...] = ()
    if isinstance(event, Claim):
        days = (event.rpd_date, event.rad_date, event.court_date, event.notified)
    elif isinstance(event, Prra | OtherApplication):
        days = (event.decided, event.notified)
    elif isinstance(event, RemovalOrder):
        days = (event.made,)
    return tuple(day for day in days if day is not None)


def _stretches(case: Case) -> Iterator[_Stretch]:
    for event in case.events:
        if isinstance(event, Period) and event.kind in ("job", "school") and (event.start or event.end):
            # "Cook, Blue Door Restaurant": each part that has a name of its own tells the job.
            for part in event.what.split(","):
                names = _capitals(part) - _COMMON
                if names:
                    yield _Stretch(event, names)


def _capitals(words: str) -> frozenset[str]:
    """Return the capitalised words that could name a place of work or a school, folded."""
    return frozenset(fold(word.text) for word in words_of(words) if word.text[:1].isupper() and len(word.text) > 2)


def _outside(one: WrittenDate, period: Period, on: date) -> bool:
    if period.start is not None and one.before(period.start):
        return True
    return one.after(period.end or on)
