"""A family as a picture: who is the child of whom, as far as the case says it, and nothing guessed.

The applicant and the partner stand side by side with a line between them. A child of both hangs from that line, a child of one
of them from that one. Parents, brothers and sisters stand above, joined to the applicant; other people below, joined by nothing
but their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.services.book_words import BookWords
from hcprep.services.drawing import WIDTH, Drawing, Shape

_BOX, _TALL, _GAP = 206.0, 54.0, 14.0
_MOST = 560.0
"""Points of height on one page, with the key below: the rows of a large family stand closer."""
_LEFT, _RIGHT = 0.0, WIDTH - _BOX
_MIDDLE = WIDTH / 2
_ASIDE = 14.0
"""How far the line of one parent runs from the line of both."""
_ABOVE = ("grandparent", "parent", "sibling")
_OF_APPLICANT = {
    "biological": "family_child_of",
    "adopted": "family_adopted_of",
    "step": "family_step_of",
    "cared_for": "family_cared_for",
}


@dataclass(frozen=True, slots=True)
class _Kin:
    above: tuple[Person, ...]
    partner: Person | None
    both: tuple[Person, ...]
    own: tuple[Person, ...]
    theirs: tuple[Person, ...]
    rest: tuple[Person, ...]


def family_drawing(case: Case, words: BookWords) -> Drawing | None:
    """Return the people of a case with the lines between them. None without an applicant."""
    applicant = case.applicant
    return None if applicant is None else _Family(case, applicant, words).drawn()


class _Family:
    """Lines and boxes of one picture, from the top down; `_y` is where the next row begins."""

    def __init__(self, case: Case, applicant: Person, words: BookWords) -> None:
        self._people = case.people
        self._applicant = applicant
        self._words = words
        self._kin = _sorted(case, applicant)
        self._lines: list[Shape] = []
        self._boxes: list[Shape] = []
        self._y = 0.0
        step = min(_TALL + _GAP, _MOST / _rows(self._kin))
        self._gap = step * _GAP / (_TALL + _GAP)
        self._tall = step - self._gap

    def drawn(self) -> Drawing:
        """Return the picture."""
        kin = self._kin
        self._above()
        top = self._y
        self._put(self._applicant, _LEFT if kin.partner is not None else (WIDTH - _BOX) / 2)
        if kin.partner is not None:
            self._put(kin.partner, _RIGHT)
            self._across(_BOX, _RIGHT, top + self._tall / 2)
        self._y += self._tall + self._gap
        if kin.partner is None:
            self._hang(kin.own, top + self._tall)
        else:
            self._beside(top + self._tall)
            self._hang(kin.both, top + self._tall / 2)
        for row in _pairs(kin.rest):
            for person, x in zip(row, (_LEFT, _RIGHT), strict=False):
                self._put(person, x)
            self._y += self._tall + self._gap
        title = self._words.say("family_title")
        said = ". ".join(f"{person.name}, {self._about(person)}" for person in self._people)
        shapes = (*self._lines, *self._boxes)
        return Drawing(title=title, height=self._y - self._gap, shapes=shapes, alt=f"{title}. {said}.", legend=tuple(self._key()))

    def _key(self) -> Iterator[str]:
        if self._lines:
            yield self._words.say("family_key_line")
        if any(box.look == "dashed" for box in self._boxes):
            yield self._words.say("family_key_dashed")

    def _above(self) -> None:
        """Parents, brothers and sisters in pairs, joined to the applicant below."""
        rows = _pairs(self._kin.above)
        for row in rows:
            self._pair(row)
        if rows:
            foot = self._y - self._gap / 2
            down = _LEFT + _BOX / 2 if self._kin.partner is not None else _MIDDLE
            self._down(_MIDDLE, self._tall / 2, foot)
            self._across(down, _MIDDLE, foot)
            self._down(down, foot, self._y)

    def _beside(self, top: float) -> None:
        """Children of one of two, below that one."""
        first = self._y
        sides = ((self._kin.own, _LEFT, _BOX, _BOX - 30, -1), (self._kin.theirs, _RIGHT, _RIGHT, _RIGHT + 30, 1))
        for people, x, edge, start, side in sides:
            rail, knee = _MIDDLE + side * _ASIDE, top + self._gap / 2
            for place, person in enumerate(people):
                self._y = first + place * (self._tall + self._gap)
                self._put(person, x)
                self._across(edge, rail, self._y + self._tall / 2)
            if people:
                self._down(start, top, knee)
                self._across(start, rail, knee)
                self._down(rail, knee, self._y + self._tall / 2)
        self._y = first + max(len(self._kin.own), len(self._kin.theirs)) * (self._tall + self._gap)

    def _hang(self, people: Sequence[Person], start: float) -> None:
        """People in pairs, hanging from a line down the middle."""
        for row in _pairs(people):
            self._down(_MIDDLE, start, self._y + self._tall / 2)
            self._pair(row)

    def _pair(self, row: Sequence[Person]) -> None:
        for person, x in zip(row, (_LEFT, _RIGHT), strict=False):
            self._put(person, x)
            self._across(_BOX if x == _LEFT else _RIGHT, _MIDDLE, self._y + self._tall / 2)
        self._y += self._tall + self._gap

    def _across(self, one: float, other: float, y: float) -> None:
        self._lines.append(Shape(look="line", x=min(one, other), y=y, width=abs(other - one)))

    def _down(self, x: float, start: float, end: float) -> None:
        self._lines.append(Shape(look="line", x=x, y=start, height=end - start))

    def _put(self, person: Person, x: float) -> None:
        inside = person is self._applicant or person.accompanying is True
        width = _BOX - 12
        self._boxes += (
            Shape(look="open" if inside else "dashed", x=x, y=self._y, width=_BOX, height=self._tall),
            Shape(look="strong", x=x + 6, y=self._y + 5, width=width, text=person.name),
            Shape(look="small", x=x + 6, y=self._y + 20, width=width, text=self._about(person)),
        )

    def _about(self, person: Person) -> str:
        say = self._words.say
        said = [self._relation(person)]
        if person.birth_date is not None:
            said.append(say("family_born", year=person.birth_date.year))
        if person.death_date is not None:
            said.append(say("family_died", year=person.death_date.year))
        if person is not self._applicant and person.accompanying is True:
            said.append(say("family_included"))
        return ", ".join(said)

    def _relation(self, person: Person) -> str:
        say, kin, one = self._words.say, self._kin, self._applicant.name
        if person.relationship in _ABOVE:
            return say(f"family_{person.relationship}")
        if person.role != "child":
            return say(person.role)
        other = kin.partner.name if kin.partner is not None else ""
        if person in kin.both:
            key = "family_adopted_both" if person.relationship == "adopted" else "family_child_both"
            return say(key, one=one, other=other)
        if person in kin.theirs:
            return say("family_child_of", one=other)
        known = _OF_APPLICANT.get(person.relationship)
        return say(known, one=one) if known else say("child")


def _rows(kin: _Kin) -> int:
    side = max(len(kin.own), len(kin.theirs)) if kin.partner is not None else len(_pairs(kin.own))
    return 1 + side + sum(len(_pairs(people)) for people in (kin.above, kin.both, kin.rest))


def _sorted(case: Case, applicant: Person) -> _Kin:
    rest = [person for person in case.people if person is not applicant]
    partners = [person for person in rest if person.role == "partner"]
    partner = partners[0] if len(partners) == 1 else None
    children = [person for person in rest if person.role == "child"]
    # Who else is a parent is known only where the case says "in the application": nobody but the partner can be that.
    said = [child for child in children if child.other_parent == "in_application" and partner is not None]
    theirs = [child for child in said if child.relationship == "step"]
    both = [child for child in said if child.relationship in {"biological", "adopted"}]
    own = [child for child in children if child not in theirs and child not in both and child.relationship != "cared_for"]
    above = sorted((one for one in rest if one.relationship in _ABOVE), key=lambda one: _ABOVE.index(one.relationship))
    placed = [*theirs, *both, *own, *above, *([partner] if partner else [])]
    return _Kin(tuple(above), partner, tuple(both), tuple(own), tuple(theirs), tuple(one for one in rest if one not in placed))


def _pairs(people: Sequence[Person]) -> list[Sequence[Person]]:
    return [people[place : place + 2] for place in range(0, len(people), 2)]
