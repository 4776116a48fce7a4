"""Editions of official forms, and what is told of the difference between two kits."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from hcprep.kit import Kit, load_kit, read_kit, review
from hcprep.kit.diff import Change, diff
from hcprep.kit.official_forms import compare_edition, known_edition, read_printed, seen_later
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from tests.kitmaking import change, next_kit


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(load_kit().folder, tmp_path / "kit"))


def test_every_form_of_the_checklist_has_a_row() -> None:
    kit = load_kit()
    assert {item.form for item in kit.items if item.form} == {form.form for form in kit.forms}


def test_nothing_is_known_of_any_form_and_nothing_is_pretended() -> None:
    kit = load_kit()
    for form in kit.forms:
        assert known_edition(kit, form.form) == ""
        for edition in ("05-2026", form.seen, "01-1999", "12-2030", ""):
            assert compare_edition(kit, form.form, edition) == "unknown"


@pytest.mark.parametrize(
    ("words", "form", "edition"),
    [
        ("IMM 5669 (05-2021) E", "IMM 5669", "05-2021"),
        ("imm5669e.pdf", "IMM 5669", ""),
        ("IMM 0008DEP (10-2017)", "IMM 0008DEP", "10-2017"),
        ("imm_0008_dep 10/2017", "IMM 0008DEP", "10-2017"),
        ("IMM 5669 05-2021", "IMM 5669", "05-2021"),
        ("IMM 5669 13-2021", "IMM 5669", ""),
        ("IMM 5669 05-20211", "IMM 5669", ""),
        ("TIMM 5669", "", ""),
        ("05-2021", "", "05-2021"),
        ("", "", ""),
    ],
)
def test_what_is_printed_is_read(words: str, form: str, edition: str) -> None:
    printed = read_printed(words)
    assert (printed.form, printed.edition) == (form, edition)


def test_a_confirmed_edition_is_compared_by_year_then_month(folder: Path) -> None:
    row = 'form = "IMM 5283"\ncurrent = ""\nseen = ""\nchecked = 2026-11-22\nsource = { key = "PRACTICE"'
    known = row.replace('current = ""', 'current = "03-2026"\nolder = ["04-2026"]').replace('"PRACTICE"', '"H5283"')
    change(folder, "official_forms.toml", row, known)
    unsure = read_kit(folder)
    assert compare_edition(unsure, "IMM 5283", "03-2026") == "unknown"
    text = (folder / "official_forms.toml").read_text("utf-8")
    start = text.index(known)
    sure = text[:start] + text[start:].replace('confidence = "unconfirmed"', 'confidence = "confirmed"', 1)
    (folder / "official_forms.toml").write_text(sure, "utf-8")
    kit = read_kit(folder)
    assert known_edition(kit, "IMM 5283") == "03-2026"
    found = {edition: compare_edition(kit, "IMM 5283", edition) for edition in ("03-2026", "02-2026", "12-2025", "05-2026", "")}
    assert found == {
        "03-2026": "known_current",
        "02-2026": "known_old",
        "12-2025": "known_old",
        "05-2026": "unknown",
        "": "unknown",
    }
    # One named as withdrawn is old, whatever its date.
    assert compare_edition(kit, "IMM 5283", "04-2026") == "known_old"
    assert compare_edition(kit, "IMM 9999", "03-2026") == "unknown"


@pytest.mark.parametrize(
    ("printed", "typed", "found"), [("02-2026", "", True), ("03-2026", "", False), ("02-2026", "03-2026", False)]
)
def test_an_old_form_among_the_papers_is_told(folder: Path, printed: str, typed: str, *, found: bool) -> None:
    rows = (folder / "official_forms.toml").read_text("utf-8").split("[[form]]")
    place = next(number for number, row in enumerate(rows) if '"IMM 5283"' in row)
    rows[place] = (
        '\nform = "IMM 5283"\ncurrent = "03-2026"\nchecked = 2026-11-22\n'
        'source = { key = "G5291", pinpoint = "form page", confidence = "confirmed" }\n\n'
    )
    (folder / "official_forms.toml").write_text("[[form]]".join(rows), "utf-8")
    form = Document(
        id="d",
        filename="d.pdf",
        media_type="application/pdf",
        original_sha256="0",
        original_size=1,
        printed=f"IMM 5283 ({printed})",
    )
    paper = Evidence(id="form", title="Form", item="F6", person="a", documents=(form,), edition=typed)
    applicant = Person(id="a", role="applicant")
    case = Case(id="t", edition="2026-11", people=(applicant,), evidence=(paper,))
    told = [one for one in review(read_kit(folder), case, date(2026, 11, 22)).findings if one.id == "paper-form-old"]
    assert [one.about for one in told] == (["form"] if found else [])


def test_a_later_edition_seen_elsewhere_is_told_as_that() -> None:
    kit = load_kit()
    assert seen_later(kit, "IMM 5669", "12-2012")
    assert not seen_later(kit, "IMM 5669", "05-2021")
    assert not seen_later(kit, "IMM 5669", "01-2022")
    assert not seen_later(kit, "IMM 5669", "")
    assert not seen_later(kit, "IMM 5280", "12-2012")
    assert not seen_later(kit, "IMM 9999", "12-2012")


def lines(old: Kit, new: Kit) -> list[Change]:
    return [one for one in diff(old, new) if one.part != "kit"]


def test_a_kit_does_not_differ_from_itself(folder: Path) -> None:
    assert diff(load_kit(), read_kit(folder)) == ()


def test_every_kind_of_change_is_a_line(tmp_path: Path) -> None:
    old = load_kit()
    folder = next_kit(tmp_path / "kit")
    change(folder, "kit.toml", 'id = "kit_old_days"\nvalue = 90', 'id = "kit_old_days"\nvalue = 60')
    change(folder, "kit.toml", 'id = "inventory"\nvalue = 45000', 'id = "inventory"\nvalue = 45001')
    change(folder, "checklist.toml", 'copies = "one_per_person"', 'copies = "one"')
    change(folder, "text.fr.toml", "L’attente est longue", "L’attente est très longue")
    change(folder, "official_forms.toml", 'seen = "05-2021"', 'seen = "06-2026"')
    change(folder, "tabs.toml", '{ id = "other" },', '{ id = "extra" },\n{ id = "other" },')
    for language in ("en", "fr"):
        path = folder / f"text.{language}.toml"
        path.write_text(path.read_text("utf-8").replace("[tab]", '[tab]\nextra.title = "Extra"', 1), "utf-8")
    found: dict[tuple[str, str, str, str], tuple[str, str]] = {
        (one.part, one.how, one.id, one.field): (one.old, one.new) for one in diff(old, read_kit(folder))
    }
    item = next(row.id for row in old.items if row.copies == "one_per_person")
    expected: dict[tuple[str, str, str, str], tuple[str, str]] = {
        ("kit", "changed", "", "edition"): (old.edition, "2027-01"),
        ("kit", "changed", "", "serial"): ("1", "2"),
        ("value", "changed", "kit_old_days", "value"): ("90", "60"),
        ("value", "changed", "inventory 2024-11-19", "value"): ("45000", "45001"),
        ("form", "changed", "IMM 5669", "seen"): ("05-2021", "06-2026"),
        ("tab", "added", "extra", ""): ("", ""),
        ("item", "changed", item, "copies"): ("one_per_person", "one"),
        ("text", "changed", "finding.waiting-time.title", "fr"): ("L’attente est longue", "L’attente est très longue"),
    }
    assert {key: found[key] for key in expected} == expected
    added = {key for key in found if key not in expected}
    assert {key[:3] for key in added} == {("text", "added", "tab.extra.title")}
    # The other way round, what came goes.
    assert any((one.part, one.how, one.id) == ("tab", "removed", "extra") for one in diff(read_kit(folder), old))


def test_values_only_checked_again_are_told_apart(folder: Path) -> None:
    old = load_kit()
    path = folder / "kit.toml"
    path.write_text(path.read_text("utf-8").replace("checked = 2026-11-22", "checked = 2027-01-05"), "utf-8")
    found = diff(old, read_kit(folder))
    assert [one.field for one in found if one.part == "kit"] == ["checked"]
    values = [one for one in found if one.part == "value"]
    assert len(values) == len(old.values)
    assert {(one.how, one.old, one.new) for one in values} == {("checked", "2026-11-22", "2027-01-05")}


def test_a_new_condition_shows_every_name(folder: Path) -> None:
    old = load_kit()
    change(folder, "bars.toml", 'when = { all = ["kit_old"] }', 'when = { any = ["kit_old", "fees_old"] }')
    assert [(one.id, one.field, one.old, one.new) for one in lines(old, read_kit(folder))] == [
        ("kit-old", "when.all", "kit_old", ""),
        ("kit-old", "when.any", "", "kit_old, fees_old"),
    ]


def test_rows_in_another_order_are_told(folder: Path) -> None:
    old = load_kit()
    first, second = old.tabs[0].id, old.tabs[1].id
    path = folder / "tabs.toml"
    words = (
        path.read_text("utf-8").replace(f'"{first}"', '"~"').replace(f'"{second}"', f'"{first}"').replace('"~"', f'"{second}"')
    )
    path.write_text(words, "utf-8")
    assert [(one.how, one.id) for one in lines(old, read_kit(folder))] == [("moved", second)]
