"""Details in a story by which a stranger could find somebody who is not part of the application."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.people import Person
from hcprep.model.story_dates import written_dates
from hcprep.model.story_parts import Piece, Seen, fold, sentences
from hcprep.model.story_private import PrivateDetail, private_details, same_detail

_BORN = re.compile(r"\b(?:born|birth|birthday|ne|nee|nes|naissance)\b")


def of_others(case: Case, plain: str) -> Iterator[Seen]:
    """Yield numbers, addresses and full birth dates that belong to nobody in the application, as parts of a finding."""
    for one in private_details(plain):
        if not _own(case, one):
            yield Seen("private", one.kind, Piece(one.start, one.end, one.text))
    yield from _births(case, plain)


def _births(case: Case, plain: str) -> Iterator[Seen]:
    own = [person.birth_date for person in case.people if _in_application(person) and person.birth_date is not None]
    for piece in sentences(plain):
        if not _BORN.search(fold(piece.text)):
            continue
        for written in written_dates(piece.text):
            if written.exact and not any(written.is_in(day) for day in own):
                start, end = piece.start + written.start, piece.start + written.end
                yield Seen("private", "birth", Piece(start, end, plain[start:end]))


def _in_application(person: Person) -> bool:
    return person.role == "applicant" or person.accompanying is True


def _own(case: Case, one: PrivateDetail) -> bool:
    people = [person for person in case.people if _in_application(person)]
    ids = {person.id for person in people}
    if one.kind == "email":
        return any(same_detail(one.kind, one.text, person.email) for person in people)
    if one.kind == "phone":
        return any(same_detail(one.kind, one.text, person.phone) for person in people)
    if one.kind in ("street", "postcode"):
        homes = (event for event in case.events if isinstance(event, Period) and event.kind == "address" and event.person in ids)
        return any(same_detail(one.kind, one.text, f"{home.what} {home.place}") for home in homes)
    return False
