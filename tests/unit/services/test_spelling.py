"""Spelling: Canadian English and French as written here, the words of the case, and the speed of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.people import Person
from hcprep.services.spelling import OWN_WORDS, Speller, own_words, with_word

CASE = Case(
    id="c",
    edition="2026-11",
    people=(Person(id="a", role="applicant", given_names="Oksana", family_name="Vyshnya-Quispe"),),
    events=(Period(id="j", person="a", kind="job", what="Blurrhaus Bakery", place="Sampleton"),),
)


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("en", "The neighbour's favourite colour, the mother-in-law and I don’t cheque", ["recieve", "color", "neigbour"]),
        ("fr", "L’école d’aujourd’hui, le cœur, qu’elle apprît : grand-mère, courriel", ["apelle", "ecole", "dévelopement"]),
    ],
)
def test_each_language_knows_its_words_and_no_others(language: str, right: str, wrong: list[str]) -> None:
    speller = Speller("fr" if language == "fr" else "en")
    assert [word.text for word in speller.unknown(right)] == []
    assert [word.text for word in speller.unknown(" ".join(wrong))] == wrong


def test_places_of_unknown_words_and_what_they_may_mean() -> None:
    speller = Speller("en")
    text = "I recieve 12kg, M5V and x2 parcels."
    (one,) = speller.unknown(text)
    assert text[one.start : one.end] == "recieve"
    assert speller.suggest("recieve")[0] == "receive"
    assert len(Speller("fr").suggest("apelle")) > 1


def test_names_in_the_case_and_added_words_are_known() -> None:
    speller = Speller("en", own_words(CASE))
    assert [word.text for word in speller.unknown("Oksana Vyshnya of Blurrhaus, Sampleton, met Blorbo.")] == ["Blorbo"]
    case = edits.answer(CASE, OWN_WORDS, with_word(CASE, "Blorbo"))
    case = edits.answer(case, OWN_WORDS, with_word(case, "Ablorb"))
    assert case.answers[OWN_WORDS] == "Ablorb\nBlorbo"
    speller.own = own_words(case)
    assert list(speller.unknown("Blorbo and blorbo met Ablorb.")) == []
    assert own_words(replace(case, answers={})) == own_words(CASE)


def test_a_paragraph_once_read_asks_the_dictionary_no_more() -> None:
    speller = Speller("en")
    text = "My neighbour recieved a letter about the school of my daughter. " * 30
    first = list(speller.unknown(text))

    class Silent:
        def spell(self, word: str) -> bool:
            raise AssertionError(word)

        def suggest(self, word: str) -> tuple[str, ...]:
            raise AssertionError(word)

    speller._hunspell = Silent()
    assert list(speller.unknown(text)) == first
