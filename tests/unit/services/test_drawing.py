"""The pictures: every person and every stretch of life once, within the page, in words too, and proved with the book."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from hcprep.jobs import JobContext
from hcprep.kit import load_kit
from hcprep.kit.life import life_problems
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, Period
from hcprep.model.people import Person
from hcprep.package import proof_desk
from hcprep.services.book_words import book_words
from hcprep.services.declaration import FAMILY_ON, LIFE_ON, pictures
from hcprep.services.drawing import WIDTH, Drawing, Shape, life_drawing
from hcprep.services.familydrawing import family_drawing
from hcprep.services.package import build_package
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import CLOCK, Maker, cite, text_pdf

ON = date(2026, 11, 22)
PEOPLE = (
    Person(id="a", role="applicant", given_names="Ana", family_name="Roja"),
    Person(id="b", role="partner", given_names="Ben", family_name="Roja", accompanying=True),
    *(Person(id=f"c{number}", role="child", given_names=f"Child{number}") for number in range(5)),
    Person(id="m", role="relative", relationship="parent", given_names="Mara", birth_date=date(1950, 1, 1)),
)
EVENTS = (
    Entry(id="e", person="a", day=date(2016, 9, 3)),
    Claim(id="k", person="a", made=date(2016, 9, 20), rpd_date=date(2018, 2, 1)),
    Period(id="1", person="a", kind="address", start=date(2010, 1, 1), end=date(2016, 9, 2), what="Old Street"),
    Period(id="2", person="a", kind="address", start=date(2016, 1, 1), what="New Street"),
    Period(id="3", person="a", kind="travel", start=date(2026, 11, 20), end=date(2026, 11, 21), what="Visit"),
    Period(id="4", person="b", kind="job", start=date(2011, 1, 1), what="Somebody else"),
    Period(id="5", person="a", kind="job", what="No dates"),
)
CASE = Case(id="c", edition="2026-11", people=PEOPLE, events=EVENTS)
WORDS = book_words("en")


def test_every_stretch_of_life_has_a_number_and_a_line_in_words() -> None:
    drawing = life_drawing(CASE, WORDS, ON)
    assert drawing is not None
    bars = [one for one in drawing.shapes if one.look in ("filled", "open")]
    assert [one.text for one in bars] == [line.split(".")[0] for line in drawing.legend] == ["1", "2", "3", "4", "5", "6"]
    assert all(one.x >= 0 and one.x + one.width <= WIDTH + 0.01 for one in bars)
    for first, second in ((one, other) for one in bars for other in bars if one is not other):
        apart = first.x + first.width <= second.x or second.x + second.width <= first.x
        assert apart or abs(first.y - second.y) >= first.height
    assert all(line.split(". ", 1)[1] in drawing.alt for line in drawing.legend)
    assert "Somebody else" not in drawing.alt
    assert life_drawing(replace(CASE, events=()), WORDS, ON) is None


def test_gaps_are_dashed_numbered_and_told_in_words() -> None:
    person = replace(PEOPLE[0], birth_date=date(1980, 1, 1))
    job = Period(id="6", person="a", kind="job", start=date(2015, 1, 1), end=date(2018, 3, 31), what="Bakery")
    homes = tuple(one for one in EVENTS if isinstance(one, Period) and one.kind == "address")
    case = replace(CASE, people=(person, *PEOPLE[1:]), events=(*homes, job))
    problems = life_problems(case, person, ON, load_kit())
    drawing = life_drawing(case, WORDS, ON, problems)
    assert drawing is not None
    dashed = [one for one in drawing.shapes if one.look == "dashed"]
    assert [one.text for one in dashed] == ["4"]
    assert drawing.legend[3] == "4. Nothing entered: 2018-04-01 – 2026-11-22"
    assert drawing.legend[3][3:] in drawing.alt
    (bar,) = [one for one in drawing.shapes if one.text == "3"]
    assert dashed[0].y == bar.y
    assert 0 < dashed[0].x - bar.x - bar.width < 2
    # A whole line nobody began is a question to the person, not a page for an officer.
    untold = replace(case, events=homes)
    drawing = life_drawing(untold, WORDS, ON, life_problems(untold, person, ON, load_kit()))
    assert drawing is not None
    assert not [one for one in drawing.shapes if one.look == "dashed"]


def test_every_person_is_in_the_picture_of_the_family_once() -> None:
    drawing = family_drawing(CASE, WORDS)
    assert drawing is not None
    assert sorted(one.text for one in drawing.shapes if one.look == "strong") == sorted(person.name for person in PEOPLE)
    boxes = [one for one in drawing.shapes if one.look in ("open", "dashed")]
    assert [one.look for one in boxes].count("open") == 2
    assert len({(one.x, one.y) for one in boxes}) == len(PEOPLE)
    assert max(one.y + one.height for one in boxes) <= drawing.height
    assert all(person.name in drawing.alt for person in PEOPLE)
    assert family_drawing(replace(CASE, people=()), WORDS) is None


def joined(drawing: Drawing, name: str) -> set[str]:
    """Return the names of the boxes that lines lead to from the box of a name, without passing through another box."""
    lines = [one for one in drawing.shapes if one.look == "line"]
    names = [one for one in drawing.shapes if one.look == "strong"]
    boxes = {n.text: next(b for b in drawing.shapes if b.look in ("open", "dashed") and meets(b, n)) for n in names}
    reached, open_ends = set[int](), [boxes[name]]
    while open_ends:
        here = open_ends.pop()
        for place, line in enumerate(lines):
            if place not in reached and meets(here, line):
                reached.add(place)
                open_ends.append(line)
    return {other for other, box in boxes.items() if other != name and any(meets(box, lines[place]) for place in reached)}


def meets(one: Shape, other: Shape) -> bool:
    across = one.x <= other.x + other.width + 0.1 and other.x <= one.x + one.width + 0.1
    return across and one.y <= other.y + other.height + 0.1 and other.y <= one.y + one.height + 0.1


def test_lines_say_who_is_the_child_of_whom_and_words_say_it_too() -> None:
    def child(key: str, **facts: object) -> Person:
        return replace(Person(id=key, role="child", given_names=key), **facts)  # type: ignore[arg-type]

    people = (
        *PEOPLE[:2],
        child("Both", relationship="biological", other_parent="in_application"),
        child("Own", relationship="biological", other_parent="deceased"),
        child("Theirs", relationship="step", other_parent="in_application"),
        child("Step", relationship="step"),
        child("Ward", relationship="cared_for"),
        Person(id="s", role="relative", relationship="sibling", given_names="Sister"),
    )
    drawing = family_drawing(replace(CASE, people=people), WORDS)
    assert drawing is not None
    assert joined(drawing, "Own") == {"Ana Roja", "Step"}
    assert joined(drawing, "Theirs") == {"Ben Roja"}
    assert joined(drawing, "Both") == {"Ana Roja", "Ben Roja"}
    assert joined(drawing, "Sister") == {"Ana Roja"}
    assert joined(drawing, "Ward") == set()
    for words in (
        "Both, Child of Ana Roja and Ben Roja",
        "Own, Child of Ana Roja.",
        "Theirs, Child of Ben Roja",
        "Sister, Brother",
    ):
        assert words in drawing.alt
    alone = family_drawing(replace(CASE, people=(PEOPLE[0], *people[2:4])), WORDS)
    assert alone is not None
    assert joined(alone, "Both") == {"Ana Roja", "Own"}
    assert "Both, Child of Ana Roja." in alone.alt


def test_a_large_family_stays_on_one_page() -> None:
    many = tuple(Person(id=f"n{number}", role="child", given_names=f"Child{number}") for number in range(12))
    drawing = family_drawing(replace(CASE, people=(*PEOPLE[:2], *many)), WORDS)
    assert drawing is not None
    assert drawing.height <= 600
    boxes = [one for one in drawing.shapes if one.look in ("open", "dashed")]
    assert not [1 for one in boxes for other in boxes if one is not other and meets(one, other)]


def test_pictures_are_printed_only_when_asked() -> None:
    assert pictures(CASE, WORDS, ON, load_kit()) == ()


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)
    made = Maker(tmp_path / "case")
    made.add("lease", ("lease.pdf", text_pdf(2)))
    made.tell(["I rent ", cite("lease", 2), "."])
    made.save()
    yield made
    made.file.close()


def test_the_pictures_stand_in_a_proven_book_with_words_for_those_who_listen(small: Maker, tmp_path: Path) -> None:
    case = replace(small.case, people=PEOPLE, events=EVENTS, answers={LIFE_ON: True, FAMILY_ON: True})
    built = build_package(case, small.file, tmp_path / "out", CLOCK, JobContext())
    reader = pypdf.PdfReader(io.BytesIO(built.path.read_bytes()))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    place = next(number for number, words in enumerate(pages) if "A life over the years" in words)
    assert "Old Street: 2010-01-01" in pages[place]
    assert "Mara" in pages[place + 1]
    alts = "".join(_alts(reader))
    assert "New Street" in alts
    assert "Ben Roja" in alts


def _alts(reader: pypdf.PdfReader) -> Iterator[str]:
    left: list[Any] = [reader.root_object["/StructTreeRoot"].get_object()]
    while left:
        one = left.pop()
        if isinstance(one, list):
            left += [inner.get_object() for inner in one]
        elif isinstance(one, dict):
            if "/Alt" in one:
                yield str(one["/Alt"])
            if "/K" in one:
                left.append(one["/K"].get_object())
