"""Letters made of the person's own words: headings and titles of the kit, and nothing else of ours."""

from __future__ import annotations

from collections.abc import Iterator

from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.model.evidence import Mark
from hcprep.services.report import item_title

LETTER = "D15"


def missing_marks(case: Case, kit: Kit) -> tuple[Mark, ...]:
    """Return what the person said cannot be had, in the order of the checklist, then of the people."""
    items = {item.id: place for place, item in enumerate(kit.items)}
    people = {person.id: place for place, person in enumerate(case.people, start=1)}
    marks = [mark for mark in case.marks if mark.state == "cannot_get"]
    return tuple(sorted(marks, key=lambda mark: (items.get(mark.item, len(items)), people.get(mark.person, 0))))


def missing_items_letter(case: Case, kit: Kit, language: str) -> str:
    """Return the list for the letter about missing papers (D15) as Markdown, empty if nothing is missing.

    For each paper: its title from the kit, whose it is, and the reason exactly as the person wrote it; nothing where they
    wrote none. Nothing is added, joined or corrected.
    """
    marks = missing_marks(case, kit)
    if not marks:
        return ""
    applicant = case.applicant
    head = [f"# {item_title(kit, LETTER, language)}"]
    if applicant is not None and applicant.name:
        head.append(applicant.name)
    return "\n\n".join([*head, *(part for mark in marks for part in _entry(case, kit, mark, language))]) + "\n"


def _entry(case: Case, kit: Kit, mark: Mark, language: str) -> Iterator[str]:
    title = item_title(kit, mark.item, language) or mark.item
    person = case.person(mark.person)
    yield f"## {title}" + (f" – {person.name}" if person is not None and person.name else "")
    if mark.reason.strip():
        yield mark.reason
