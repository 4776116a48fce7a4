"""Every field that two copies can differ in has a name in English and in French."""

from __future__ import annotations

from dataclasses import fields

import pytest

from hcprep.app.difference_words import key_words
from hcprep.app.field_words import FIELDS
from hcprep.kit import load_kit
from hcprep.model.events import Claim, Entry, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.evidence import Evidence, Mark
from hcprep.model.people import Person


@pytest.mark.parametrize("shape", [Person, Entry, Claim, Prra, OtherApplication, RemovalOrder, Period, Evidence, Mark])
def test_each_field_has_words(shape: type) -> None:
    # The id names the row itself, and the moment of a mark is bookkeeping.
    assert {field.name for field in fields(shape)} - set(FIELDS) <= {"id", "at"}


def test_no_name_of_the_program_is_among_the_words() -> None:
    assert not [name for name, pair in FIELDS.items() if any("_" in words or not words for words in pair)]


def test_a_private_question_is_told_as_one_and_never_by_its_id_alone() -> None:
    kit = load_kit()
    private = [question.id for question in kit.questions if question.private]
    assert private
    assert {key_words(name, kit, "fr") for name in private} == {"Une question privée"}
