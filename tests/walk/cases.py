"""A small made-up case and papers to walk about in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, Period
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text


def family() -> Case:
    """Return a family with something told on every page."""
    case = Case(id="walk", edition=load_kit().edition)
    amara = Person(id="applicant", role="applicant", given_names="Amara", family_name="Diallo", birth_date=date(1988, 4, 12))
    case = edits.put_person(case, amara)
    case = edits.put_person(case, Person(id="bo", role="child", given_names="Bo", birth_date=date(2017, 9, 3)))
    case = edits.put_event(case, Entry(id="entry", person="applicant", day=date(2016, 2, 20)))
    case = edits.put_event(case, Claim(id="claim", person="applicant", rpd="rejected", rpd_date=date(2018, 5, 9)))
    case = edits.put_event(
        case, Period(id="home", person="applicant", kind="address", what="12 Elm Street", start=date(2019, 8, 20))
    )
    told = tuple(
        Paragraph(id=f"p{at}", runs=(Text(text=f"We have lived here since 2016. This is paragraph {at}."),)) for at in range(4)
    )
    return edits.put_statement(case, Statement(sections=(Section(id="s", heading="Our home", paragraphs=told),)))


def small_papers(folder: Path) -> tuple[Path, ...]:
    """Write three small papers and return where they are."""
    from tests.unit.intake.papermaking import encoded, photo, text_pdf

    made = {"lease.pdf": text_pdf(2, "Lease"), "bill.pdf": text_pdf(1, "Bill"), "photo.jpg": encoded(photo((120, 90)), "JPEG")}
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return tuple(folder / name for name in made)
