"""What the cover of a book says."""

from __future__ import annotations

from datetime import date

from hcprep.kit import Kit, write_date
from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.package.authored import Cover, CoverPerson
from hcprep.services.book_words import BookWords
from hcprep.services.not_fileable import stop_lines


def cover_of(case: Case, kit: Kit, words: BookWords, on: date) -> Cover:
    """Return the cover: the application, its people, the day it was prepared, and why it may not be filed that day."""
    applicant = case.applicant
    return Cover(
        application=words.say("title"),
        applicant=applicant.name if applicant else "",
        people=tuple(_person(person, words) for person in case.people if person is not applicant),
        lines=(
            ("", words.say("prepared", date=write_date(words.language, on))),
            *stop_lines(case, kit, words, on),
        ),
    )


def _person(person: Person, words: BookWords) -> CoverPerson:
    detail = ""
    if person.accompanying is not None and not person.is_canadian:
        detail = words.say("accompanying" if person.accompanying else "not_accompanying")
    return CoverPerson(name=person.name, role=words.say(person.role), detail=detail)
