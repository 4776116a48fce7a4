"""The check of a story: what it points at, what it leaves alone, and that nothing changes."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, Period
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.model.story_findings import StoryFinding, put_aside
from hcprep.services.storycheck import check_story

ON = date(2026, 11, 22)
PEOPLE = (
    Person(
        id="a",
        role="applicant",
        given_names="María Elena",
        family_name="Quispe",
        birth_date=date(1988, 4, 12),
        email="maria@example.org",
        phone="416-555-0100",
    ),
    Person(id="b", role="child", given_names="Léa", family_name="Quispe", birth_date=date(2018, 6, 5), accompanying=True),
    Person(id="c", role="relative", given_names="Rosa", family_name="Mamani", birth_date=date(1960, 1, 2)),
)
EVENTS = (
    Entry(id="e", person="a", day=date(2016, 9, 3)),
    Claim(id="k", person="a", made=date(2016, 9, 20), rpd="rejected", rpd_date=date(2018, 2, 1)),
    Period(id="j", person="a", kind="job", start=date(2019, 3, 1), end=date(2023, 5, 31), what="Bright Loaf Bakery, cleaner"),
    Period(id="h", person="a", kind="address", start=date(2019, 1, 1), what="12 Fictional Street", place="Sampleton"),
)
CASE = Case(id="c", edition="2026-11", people=PEOPLE, events=EVENTS)


def told(*paragraphs: str, language: str = "en", case: Case = CASE) -> Case:
    rows = tuple(Paragraph(id=f"p{number}", runs=(Text(text=words),)) for number, words in enumerate(paragraphs, start=1))
    return replace(case, language=language, statement=Statement(sections=(Section(id="s", paragraphs=rows),)))


def found(*paragraphs: str, language: str = "en") -> list[StoryFinding]:
    return list(check_story(told(*paragraphs, language=language), load_kit(), ON).findings)


def codes(*paragraphs: str, language: str = "en") -> list[str]:
    return [one.code for one in found(*paragraphs, language=language)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("If I return I will be persecuted by the same men.", "en"),
        ("I have a well-founded fear of the gang.", "en"),
        ("Je crains d’y être persécutée.", "fr"),
        ("J’ai une crainte fondée de ce groupe.", "fr"),
    ],
)
def test_a_sentence_that_argues_risk_is_asked_about(words: str, language: str) -> None:
    (one,) = found(f"Hello. {words}", language=language)
    assert (one.kind, one.text) == ("risk", words)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("My refugee claim was refused.", "en"),
        ("The persecution my family met would make daily life a hardship for us.", "en"),
        ("Les persécutions rendraient la vie quotidienne difficile.", "fr"),
    ],
)
def test_hardship_and_history_are_left_alone(words: str, language: str) -> None:
    assert codes(words, language=language) == []


@pytest.mark.parametrize(
    ("words", "code", "language"),
    [
        ("I arrived in Canada in March 2015.", "arrival", "en"),
        ("I arrived on 4 September 2016.", "arrival", "en"),
        ("Je suis arrivée en mars 2015.", "arrival", "fr"),
        ("We moved to Canada in 2015.", "arrival", "en"),
        ("My daughter Léa was born in 2018 and I came to Canada in May 2015.", "arrival", "en"),
        ("I came to Canada in 2016 and my daughter Léa was born in 2017.", "birth", "en"),
        ("Je suis arrivée au Canada le 3 septembre 2015.", "arrival", "fr"),
        ("I was born on April 13, 1988.", "birth", "en"),
        ("Léa est née en 2017.", "birth", "fr"),
        ("I made a refugee claim in 2017.", "claim", "en"),
        ("My refugee claim was refused in 2019.", "decision", "en"),
        ("I cleaned at Bright Loaf Bakery from 2017.", "period", "en"),
        ("J’ai travaillé chez Bright Loaf Bakery jusqu’en août 2024.", "period", "fr"),
        ("On 31 February 2020 I moved.", "no-day", "en"),
        ("I studied there in 1979.", "before-birth", "en"),
    ],
)
def test_a_date_that_is_not_that_of_the_case_is_pointed_out(words: str, code: str, language: str) -> None:
    assert code in codes(words, language=language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("I arrived in Canada in September 2016.", "en"),
        ("I arrived in Canada on 3 September 2016, not in 2015.", "en"),
        ("Je suis arrivée au Canada le 3 septembre 2016.", "fr"),
        ("I was born on April 12, 1988.", "en"),
        ("I arrived in Peru in 2011.", "en"),
        ("My brother came to Canada in 2001 and I worked in Lima until 2014.", "en"),
        ("Léa and Rosa were born in 2018 and 1960.", "en"),
        ("Léa was born in 2018.", "en"),
        ("My mother was born in 1960.", "en"),
        ("My sister arrived in Canada in 2001.", "en"),
        ("My refugee claim was refused in February 2018.", "en"),
        ("I cleaned at Bright Loaf Bakery in 2021.", "en"),
        ("La fête était en mars 2020.", "fr"),
    ],
)
def test_a_date_that_fits_or_that_nothing_can_be_said_about_is_left_alone(words: str, language: str) -> None:
    assert codes(words, language=language) == []


def test_names_spelt_two_ways_are_compared_with_the_case_and_with_each_other() -> None:
    rows = found("Every day Maria and I met Mr Dubrovnik.", "There my friend Dubrovink and Lea Quipse ate with Leona Mamanii.")
    assert {(one.text, one.facts["other"], one.code) for one in rows if one.kind == "name"} == {
        ("Maria", "María", "known"),
        ("Lea", "Léa", "known"),
        ("Quipse", "Quispe", "known"),
        ("Mamanii", "Mamani", "known"),
        ("Dubrovnik", "Dubrovink", "both"),
    }


def test_words_and_nations_are_no_misspelt_names() -> None:
    assert (
        codes("In Canada the Canadian and the Canadians of Mexico, the Mexican and Mexicans, met Rosa. A rose is a rose.") == []
    )


def test_long_sentences_and_hard_paragraphs_are_said_to_be_so() -> None:
    long = " ".join(["we"] * 36)
    (one,) = found(f"Short one. And {long}. Short again.")
    assert (one.code, one.facts["count"], one.start) == ("long", 37, 11)
    hard = "Notwithstanding procedural considerations, inadmissibility determinations necessitate representation. " * 6
    assert codes(hard) == ["hard"]
    assert check_story(told("We met. We ate."), load_kit(), ON).reading.level == "easy"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Call 647-555-0199.", "phone"),
        ("Write to rosa@example.com.", "email"),
        ("Her number is 1234-5678.", "uci"),
        ("His number is 046 454 286.", "sin"),
        ("She lives at 9 Imaginary Crescent.", "street"),
        ("Elle habite 9, rue Imaginaire.", "street"),
        ("Her code is M5V 2T6.", "postcode"),
        ("Rosa was born on January 2, 1960.", "birth"),
    ],
)
def test_details_of_others_are_pointed_out(words: str, code: str) -> None:
    assert [one.code for one in found(words) if one.kind == "private"] == [code]


@pytest.mark.parametrize(
    "words",
    [
        "Call me at (416) 555-0100.",
        "Write to maria@example.org.",
        "I live at 12 Fictional Street.",
        "I was there 2015-2019.",
        "Léa was born on June 5, 2018.",
        "It cost 123 456 789 pesos.",
    ],
)
def test_own_details_and_plain_numbers_are_left_alone(words: str) -> None:
    assert found(words) == []


def test_places_count_the_plain_words_around_citations() -> None:
    runs = (Text(text="I fell. "), Citation(evidence="x", page=1), Text(text="Call 647-555-0199."))
    case = replace(CASE, statement=Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p1", runs=runs),)),)))
    (one,) = check_story(case, load_kit(), ON).findings
    assert case.statement.sections[0].paragraphs[0].plain[one.start : one.end] == "647-555-0199"


def test_what_is_fine_stays_aside_until_its_words_change() -> None:
    case = told("Call 647-555-0199.", "Write to rosa@example.com.")
    first, second = check_story(case, load_kit(), ON).findings
    kept = put_aside(case, first)
    result = check_story(kept, load_kit(), ON)
    assert (result.findings, result.aside) == ((second,), (first,))
    assert kept.statement == case.statement
    assert check_story(put_aside(kept, first, aside=False), load_kit(), ON).findings == (first, second)
    changed = told("Call 647-555-0198.", "Write to rosa@example.com.", case=kept)
    assert [one.text for one in check_story(changed, load_kit(), ON).findings] == ["647-555-0198", "rosa@example.com"]
    gone = replace(kept, statement=Statement(sections=(Section(id="s", paragraphs=case.statement.sections[0].paragraphs[1:]),)))
    assert put_aside(gone, second).answers == {second.key: True}


def test_fifty_thousand_words_are_read_whole() -> None:
    words = (
        "I arrived in Canada in September 2016 with my daughter Léa and we lived in Sampleton. "
        "My friend Dubrovnik helped us on 3 March 2017, and the baker gave me work that I still love. "
    ) * 4
    case = told(*[f"{words} Number{number}." for number in range(390)])
    start = time.perf_counter()
    result = check_story(case, load_kit(), ON)
    print(f"checked in {time.perf_counter() - start:.2f} s")
    assert result.reading.words > 50_000


def test_a_check_can_be_stopped() -> None:
    class Stop(Exception):  # noqa: N818 - not an error
        pass

    def stop() -> None:
        raise Stop

    with pytest.raises(Stop):
        check_story(told("One.", "Two."), load_kit(), ON, stop)
