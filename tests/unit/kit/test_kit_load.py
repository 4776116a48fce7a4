"""The kit as data: complete, refused when broken, and the same object when asked for twice."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from hcprep.errors import KitError
from hcprep.kit import current_shelf, load_kit, read_kit
from hcprep.kit.limits import DEFAULT, limits_of
from hcprep.model.case import Case
from hcprep.services.review import review as review_case

IDS = [f"F{n}" for n in range(1, 13)] + [f"D{n}" for n in range(1, 16)] + [f"E{n}" for n in range(1, 14)]
FACTORS = (
    "establishment ties hardship adverse-conditions best-interests health family-violence separation"
    " de-facto-family inability-to-leave statelessness unique against"
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(load_kit().folder, tmp_path / "kit"))


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    words = path.read_text("utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), "utf-8")


def test_every_item_of_the_list_is_there_in_order() -> None:
    assert [item.id for item in load_kit().items] == IDS


def test_every_factor_has_its_item_and_question() -> None:
    kit = load_kit()
    assert [factor.id for factor in kit.factors] == FACTORS.split()
    assert [factor.id for factor in kit.factors if kit.question(f"factor.{factor.id}") is None] == []
    assert {factor.item for factor in kit.factors} == {f"E{n}" for n in range(3, 14)}


def test_tab_for() -> None:
    kit = load_kit()
    assert [kit.tab_for(item) for item in ("F1", "D1", "E3", "E6", "E7", "E9", "", "X1")] == [
        "forms",
        "identity",
        "establishment",
        "country",
        "children",
        "family-violence",
        "other",
        "other",
    ]
    assert [tab.id for tab in kit.tabs][:2] == ["forms", "identity"]
    assert kit.tabs[-1].id == "other"


def test_newest_edition_is_loaded_once() -> None:
    assert load_kit() is load_kit(current_shelf().editions()[-1])
    assert current_shelf().editions() == tuple(sorted(current_shelf().editions()))
    assert load_kit().edition == current_shelf().editions()[-1]


@pytest.mark.parametrize("edition", ["1999-01", "../hc", "", "2026-11/.."])
def test_unknown_edition(edition: str) -> None:
    with pytest.raises(KitError) as caught:
        load_kit(edition)
    assert caught.value.code == "kit-missing"


def test_service_uses_the_edition_of_the_case() -> None:
    assert review_case(Case(id="t", edition="2026-11"), date(2026, 11, 22)).edition == "2026-11"
    with pytest.raises(KitError):
        review_case(Case(id="t", edition="1999-01"), date(2026, 11, 22))


def test_every_row_has_a_known_source_with_an_address_and_a_place_in_it() -> None:
    kit = load_kit()
    used = [(item.id, item.source.key, item.source.pinpoint) for item in kit.items]
    used += [(rule.id, rule.source.key, rule.source.pinpoint) for rule in kit.findings]
    used += [(factor.id, factor.source.key, factor.source.pinpoint) for factor in kit.factors]
    used += [(value.id, value.source, value.pinpoint) for value in kit.values]
    assert [row for row in used if row[1] not in kit.sources or not row[2]] == []
    assert [source.key for source in kit.sources.values() if not source.address or not source.title] == []


def test_nothing_from_general_practice_claims_to_be_confirmed() -> None:
    kit = load_kit()
    sure = [value.id for value in kit.values if value.source == "PRACTICE" and value.confidence == "confirmed"]
    sources = [item.source for item in kit.items] + [rule.source for rule in kit.findings]
    sure += [source.pinpoint for source in sources if source.key == "PRACTICE" and source.confidence == "confirmed"]
    assert sure == []


def test_values_by_date() -> None:
    kit = load_kit()
    days = [date(2020, 1, 1), date(2024, 4, 29), date(2024, 4, 30), date(2026, 4, 29), date(2026, 4, 30), date(2027, 1, 1)]
    assert [kit.number("fee_principal", day) for day in days] == [570, 570, 635, 635, 660, 660]
    assert [kit.number("fee_child", day) for day in days] == [155, 155, 175, 175, 180, 180]
    assert [kit.number("fee_rprf", day) for day in days] == [515, 515, 575, 575, 600, 600]
    assert kit.value("fee_principal").confidence == "computed"
    assert kit.value("imm5280_items").value == ""
    with pytest.raises(KeyError):
        kit.value("nothing")
    with pytest.raises(KitError):
        kit.number("photo_face_mm")


def test_the_numbers_of_the_law_are_those_built_in() -> None:
    assert limits_of(load_kit(), date(2026, 11, 22)) == DEFAULT


def test_numbers_come_from_the_data(copy: Path) -> None:
    change(copy, "kit.toml", 'id = "child_age"\nvalue = 22', 'id = "child_age"\nvalue = 19')
    assert limits_of(read_kit(copy), date(2026, 11, 22)).child_age == 19


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("kit.toml", "schema = 2", "schema = 0"),
        ("kit.toml", 'edition = "2026-11"', 'edition = "2026-13"'),
        ("kit.toml", "serial = 1", "serial = 0"),
        ("official_forms.toml", 'form = "IMM 5280"', 'form = "IMM 0008"'),
        ("kit.toml", "[[source]]", "[[source"),
        ("kit.toml", 'unit = "CAD"', 'units = "CAD"'),
        ("checklist.toml", 'tab = "forms"', 'tab = "nowhere"'),
        ("checklist.toml", 'key = "CK5280"', 'key = "NOBODY"'),
        ("checklist.toml", '"applying", "adult"', '"applying", "adlut"'),
        ("checklist.toml", 'id = "F2"', 'id = "F1"'),
        ("checklist.toml", 'for_each = "case"', 'for_each = "town"'),
        ("bars.toml", 'severity = "stop"', 'severity = "block"'),
        ("bars.toml", 'all = ["applicant_missing"]', 'all = ["applying"]'),
        ("bars.toml", 'unknown = "bar-unknown"', 'unknown = "bar-unknwon"'),
        ("factors.toml", 'item = "E3"', 'item = "E99"'),
        ("questions.toml", 'kind = "yes_no"', 'kind = "maybe"'),
    ],
)
def test_a_broken_kit_is_refused_and_says_where(copy: Path, name: str, old: str, new: str) -> None:
    change(copy, name, old, new)
    with pytest.raises(KitError) as caught:
        read_kit(copy)
    assert caught.value.code == "kit-invalid"
    assert caught.value.facts["problem"]


def test_a_newer_schema_is_told_before_anything_in_it_is_misread(copy: Path) -> None:
    change(copy, "kit.toml", "schema = 2", 'schema = 3\nnew_idea = "x"')
    with pytest.raises(KitError) as caught:
        read_kit(copy)
    assert caught.value.code == "kit-newer"


@pytest.mark.parametrize("name", ["kit.toml", "bars.toml", "official_forms.toml"])
def test_a_missing_file_is_refused(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(KitError) as caught:
        read_kit(copy)
    assert caught.value.code == "kit-missing"


def test_texts_are_read_when_asked_for_and_refused_when_broken(copy: Path) -> None:
    (copy / "text.fr.toml").unlink()
    change(copy, "text.en.toml", "[confidence]", "[confidence")
    kit = read_kit(copy)
    for language, code in (("fr", "kit-missing"), ("en", "kit-invalid")):
        with pytest.raises(KitError) as caught:
            kit.text(language, "tab.forms.title")
        assert caught.value.code == code
