"""Whoever has no name yet is told by role in the reader's language, never by the id of the file."""

from __future__ import annotations

import pytest

from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.services.report import person_words

CASE = Case(
    id="c",
    edition="",
    people=(
        Person(id="applicant", role="applicant"),
        Person(id="child-1", role="child"),
        Person(id="child-2", role="child"),
        Person(id="child-3", role="child", given_names="Ada"),
    ),
)


@pytest.mark.parametrize(
    ("person", "english", "french"),
    [
        ("applicant", "applicant", "personne qui fait la demande"),
        ("child-2", "child 2", "enfant 2"),
        ("child-3", "Ada", "Ada"),
        ("nobody", "nobody", "nobody"),
    ],
)
def test_a_person_without_a_name_is_told_by_role(person: str, english: str, french: str) -> None:
    kit = load_kit()
    assert person_words(kit, CASE, person, "en") == english
    assert person_words(kit, CASE, person, "fr") == french
