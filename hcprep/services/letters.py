"""Letters made of the person's own words, and questions for those who write one: nothing of ours is ever in a letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.model.evidence import Mark
from hcprep.services.book_words import book_words
from hcprep.services.leaflet import Leaflet, LeafletPart
from hcprep.services.report import item_title

LETTER = "D15"
_WRITERS = "letter_"
_CARRY = "letter_carry"


def missing_marks(case: Case, kit: Kit) -> tuple[Mark, ...]:
    """Return what the person said cannot be had, in the order of the checklist, then of the people."""
    items = {item.id: place for place, item in enumerate(kit.items)}
    people = {person.id: place for place, person in enumerate(case.people, start=1)}
    marks = [mark for mark in case.marks if mark.state == "cannot_get"]
    return tuple(sorted(marks, key=lambda mark: (items.get(mark.item, len(items)), people.get(mark.person, 0))))


LetterPart = tuple[Literal["title", "name", "paper", "words"], str]
"""A piece of a letter: its title, who writes it, the title of a paper with whose it is, or the person's words about it."""


def missing_items_parts(case: Case, kit: Kit, language: str) -> tuple[LetterPart, ...]:
    """Return the list for the letter about missing papers (D15) in pieces, none if nothing is missing.

    For each paper: its title from the kit, whose it is, and the reason exactly as the person wrote it; nothing where they
    wrote none. Nothing is added, joined or corrected.
    """
    marks = missing_marks(case, kit)
    if not marks:
        return ()
    parts: list[LetterPart] = [("title", item_title(kit, LETTER, language))]
    applicant = case.applicant
    if applicant is not None and applicant.name:
        parts.append(("name", applicant.name))
    return (*parts, *(part for mark in marks for part in _entry(case, kit, mark, language)))


def missing_items_letter(case: Case, kit: Kit, language: str) -> str:
    """Return the same as Markdown, empty if nothing is missing."""
    signs = {"title": "# ", "paper": "## "}
    parts = missing_items_parts(case, kit, language)
    return "\n\n".join(signs.get(kind, "") + text for kind, text in parts) + "\n" if parts else ""


def _entry(case: Case, kit: Kit, mark: Mark, language: str) -> Iterator[LetterPart]:
    title = item_title(kit, mark.item, language) or mark.item
    person = case.person(mark.person)
    yield "paper", title + (f" – {person.name}" if person is not None and person.name else "")
    if mark.reason.strip():
        yield "words", mark.reason


def writers(kit: Kit) -> tuple[str, ...]:
    """Return the ids of those the kit has questions for, such as `employer`, in its order."""
    rows = [row for row in kit.values if row.id.startswith(_WRITERS) and row.id != _CARRY and row.unit == "order"]
    return tuple(row.id.removeprefix(_WRITERS) for row in sorted(rows, key=lambda row: str(row.value).zfill(3)))


def writer_title(kit: Kit, writer: str, language: str) -> str:
    """Return who it is, such as "An employer"."""
    return kit.text(language, f"letter.{writer}.title")


def questions_leaflet(kit: Kit, case: Case, writer: str, language: Literal["en", "fr"]) -> Leaflet:
    """Return the questions to hand to somebody who writes a letter, and what a letter should carry; no word of a letter."""
    return own_leaflet(kit, case, writer_title(kit, writer, language), kit.texts(language, f"letter.{writer}.ask"), language)


def own_leaflet(kit: Kit, case: Case, name: str, questions: tuple[str, ...], language: Literal["en", "fr"]) -> Leaflet:
    """Return the same with questions of the person's own, under their name for them."""
    words = book_words(language)
    return Leaflet(
        language=language,
        title=words.say("letter_title", writer=name),
        intro=(kit.text(language, "letter.note"),),
        parts=(
            LeafletPart(heading=words.say("letter_questions"), lines=questions, numbered=True, room=2),
            LeafletPart(heading=words.say("letter_carry"), lines=kit.texts(language, "letter.carry")),
        ),
        fictional=case.fictional,
    )
