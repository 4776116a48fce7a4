"""Pictures as plain shapes, drawn alike on the screen and on paper; here a life over the years.

Places are points from the top left. Nothing is told by colour; bars of the life carry numbers that the list below explains.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from hcprep.kit.life import LifeProblem
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, OtherApplication, Period, Prra, RemovalOrder
from hcprep.services.book_words import BookWords

WIDTH = 468.0
"""Points between the margins of the book's pages."""
_ROW, _BAR, _LANE = 15.0, 15.0, 19.0
_LEAST = 15.0
"""A bar is at least as wide as its number."""
_MOST_YEARS = 12

Line = Literal["address", "activity", "travel", "status"]
_LINES: tuple[Line, ...] = ("address", "activity", "travel", "status")
Look = Literal["filled", "open", "dashed", "line", "words", "strong", "small"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A box (`filled`, `open` or `dashed`), a straight `line` to (x + width, y + height), or words in a box of that width."""

    look: Look
    x: float
    y: float
    width: float = 0.0
    height: float = 0.0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture, what it says in words for those who do not see it, and the list that explains its numbers."""

    title: str
    height: float
    shapes: tuple[Shape, ...]
    alt: str
    legend: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stay:
    line: Line
    start: date
    end: date
    words: str
    look: Look = "filled"


def life_drawing(case: Case, words: BookWords, on: date, problems: Iterable[LifeProblem] = ()) -> Drawing | None:
    """Return the applicant's homes, work and school, trips and immigration events over the years; None without any date.

    The gaps among `problems` stand between them, dashed, as on the screen; a line of which nothing was told has none.
    """
    told = tuple(_stays(case, words, on))
    shown = (*told, *(_gaps(problems, words) if told else ()))
    stays = sorted(shown, key=lambda stay: (_LINES.index(stay.line), stay.start, stay.end))
    if not stays:
        return None
    since = date(min(stay.start for stay in stays).year, 1, 1)
    days = (max(on, *(stay.end for stay in stays)) - since).days + 1
    shapes: list[Shape] = []
    top = 0.0
    number = 0
    for line in _LINES:
        own = [stay for stay in stays if stay.line == line]
        if not own:
            continue
        shapes.append(Shape(look="strong", x=0, y=top, width=WIDTH, text=words.say(f"life_{line}")))
        top += _ROW
        ends: list[float] = []
        for stay in own:
            number += 1
            left = min((stay.start - since).days / days * WIDTH, WIDTH - _LEAST)
            right = max(left + _LEAST, ((stay.end - since).days + 1) / days * WIDTH)
            lane = next((place for place, end in enumerate(ends) if end <= left), len(ends))
            ends[lane:] = [right, *ends[lane + 1 :]]
            # A point is left free before what follows.
            wide = min(right, WIDTH) - left - 1
            shapes.append(Shape(look=stay.look, x=left, y=top + lane * _LANE, width=wide, height=_BAR, text=str(number)))
        top += len(ends) * _LANE + 6
    # Behind the bars, so that a line never crosses a number.
    shapes[:0] = _years(since, days, top)
    legend = tuple(f"{place}. {stay.words}" for place, stay in enumerate(stays, start=1))
    title = words.say("life_title")
    return Drawing(title=title, height=top + _ROW, shapes=tuple(shapes), alt=f"{title}. {'. '.join(legend)}.", legend=legend)


def _years(since: date, days: int, top: float) -> Iterator[Shape]:
    count = days // 365 + 1
    step = max(1, -(-count // _MOST_YEARS))
    for year in range(since.year, since.year + count, step):
        place = (date(year, 1, 1) - since).days / days * WIDTH
        if place > WIDTH - 24:
            break
        yield Shape(look="line", x=place, y=0, height=top)
        yield Shape(look="small", x=place + 2, y=top, width=30, text=str(year))


def _stays(case: Case, words: BookWords, on: date) -> Iterator[_Stay]:
    own = case.applicant.id if case.applicant is not None else ""
    for event in case.events:
        if event.person != own:
            continue
        if isinstance(event, Period):
            if event.start is not None and event.start <= (event.end or on):
                line: Line = event.kind if event.kind in ("address", "travel") else "activity"
                said = ", ".join(part for part in (event.what, event.place, event.country) if part)
                until = event.end.isoformat() if event.end else words.say("life_now")
                yield _Stay(line, event.start, event.end or on, f"{said}: {event.start.isoformat()} – {until}")
            continue
        for code, day in _days(event):
            if day is not None and day <= on:
                yield _Stay("status", day, day, f"{words.say(f'life_{code}')}: {day.isoformat()}", "open")


def _gaps(problems: Iterable[LifeProblem], words: BookWords) -> Iterator[_Stay]:
    for one in problems:
        if one.gap and one.start is not None and one.end is not None:
            said = words.say("life_gap_unsure" if one.kind == "gap-unsure" else "life_gap")
            yield _Stay(one.line, one.start, one.end, f"{said}: {one.start.isoformat()} – {one.end.isoformat()}", "dashed")


def _days(event: object) -> tuple[tuple[str, date | None], ...]:
    if isinstance(event, Entry):
        return (("entry", event.day),)
    if isinstance(event, Claim):
        return (("claim", event.made), ("decision", event.rpd_date), ("decision", event.rad_date), ("decision", event.court_date))
    if isinstance(event, Prra | OtherApplication):
        return (("application", event.made), ("decision", event.decided))
    return (("order", event.made),) if isinstance(event, RemovalOrder) else ()
