"""Kits installed beside the built-in ones: only what is signed, whole and newer, and never in the place of another."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from hcprep.errors import CaseFileError, HcprepError, KitError
from hcprep.kit import Shelf, current_shelf, load_kit, use_shelf
from hcprep.kit.complete import gaps
from hcprep.kit.keys import trusted_keys
from hcprep.kit.signing import Label
from hcprep.model.case import Case
from hcprep.services.review import review
from tests.kitmaking import KEY, STRANGER, change, next_kit, shelf, signed


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    return next_kit(tmp_path / "work")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kits"


@pytest.fixture
def used(place: Path) -> Iterator[Shelf]:
    mine = shelf(place)
    before = use_shelf(mine)
    yield mine
    use_shelf(before)


def test_a_new_kit_is_installed_and_older_ones_stay(used: Shelf, kit: Path, tmp_path: Path, place: Path) -> None:
    built_in = load_kit().edition
    change(kit, "kit.toml", 'id = "kit_old_days"\nvalue = 90', 'id = "kit_old_days"\nvalue = 30')
    change(kit, "text.en.toml", "The data of this program are old", "The rules of this kit are old")
    opened = used.open_file(signed(kit, tmp_path / "new.hckit"))
    assert used.editions() == (built_in,)
    kept = used.install(opened)
    assert (kept, kept.read_bytes()) == (place / "2027-01.hckit", (tmp_path / "new.hckit").read_bytes())
    assert [path.name for path in place.iterdir()] == ["2027-01.hckit"]
    assert used.editions() == (built_in, "2027-01")
    assert load_kit().edition == "2027-01"
    assert load_kit() is load_kit("2027-01")
    assert load_kit("2027-01").number("kit_old_days") == 30
    assert load_kit("2027-01").text("en", "finding.kit-old.title") == "The rules of this kit are old"
    assert load_kit(built_in).number("kit_old_days") == 90
    day = date(2026, 12, 30)
    found = {edition: review(Case(id="c", edition=edition), day) for edition in used.editions()}
    old = {edition: any(one.id == "kit-old" for one in result.findings) for edition, result in found.items()}
    assert old == {built_in: False, "2027-01": True}


def test_only_what_came_with_the_program_without_a_shelf(used: Shelf, kit: Path, tmp_path: Path) -> None:
    used.install(used.open_file(signed(kit, tmp_path / "new.hckit")))
    before = use_shelf(Shelf())
    try:
        assert "2027-01" not in current_shelf().editions()
        with pytest.raises(KitError):
            load_kit("2027-01")
    finally:
        use_shelf(before)
    # The program itself does not trust the key of the tests.
    with pytest.raises(KitError) as caught:
        Shelf(used.folder, trusted_keys).load("2027-01")
    assert caught.value.code == "kit-key-unknown"


def test_a_second_kit_of_a_month_comes_after_the_first(used: Shelf, tmp_path: Path) -> None:
    built_in = load_kit().edition
    later = next_kit(tmp_path / "b", f"{built_in}b", 2)
    used.install(used.open_file(signed(later, tmp_path / "b.hckit")))
    third = next_kit(tmp_path / "c", "2026-12", 3)
    used.install(used.open_file(signed(third, tmp_path / "c.hckit")))
    assert used.editions() == (built_in, f"{built_in}b", "2026-12")


@pytest.mark.parametrize(("edition", "serial"), [("2026-11", 2), ("2026-10", 9), ("2027-01", 1)])
def test_a_kit_that_is_not_newer_is_refused(edition: str, serial: int, used: Shelf, tmp_path: Path, place: Path) -> None:
    folder = tmp_path / "work"
    shutil.copytree(load_kit().folder, folder)
    change(folder, "kit.toml", 'edition = "2026-11"', f'edition = "{edition}"')
    change(folder, "kit.toml", "serial = 1", f"serial = {serial}")
    with pytest.raises(KitError) as caught:
        used.install(used.open_file(signed(folder, tmp_path / "x.hckit")))
    assert caught.value.code == "kit-not-newer"
    assert not place.exists()


def test_the_same_kit_twice_and_an_older_one_after_it_are_refused(used: Shelf, kit: Path, tmp_path: Path, place: Path) -> None:
    older = signed(next_kit(tmp_path / "older", "2026-12", 2), tmp_path / "older.hckit")
    change(kit, "kit.toml", "serial = 2", "serial = 3")
    new = signed(kit, tmp_path / "new.hckit")
    used.install(used.open_file(new))
    for path in (new, older):
        with pytest.raises(KitError) as caught:
            used.install(used.open_file(path))
        assert caught.value.code == "kit-not-newer"
    assert [path.name for path in place.iterdir()] == ["2027-01.hckit"]


def _change(name: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: change(folder, name, old, new)


BROKEN: tuple[tuple[Callable[[Path], object], str, str], ...] = (
    (_change("kit.toml", "schema = 2", "schema = 3"), "kit-newer", ""),
    (_change("kit.toml", "[[source]]", "[[source"), "kit-file-damaged", "kit.toml"),
    (_change("bars.toml", 'severity = "stop"', 'severity = "block"'), "kit-file-damaged", "bars.toml"),
    (_change("checklist.toml", '"applying", "adult"', '"applying", "adlut"'), "kit-file-damaged", "checklist.toml"),
    (_change("text.fr.toml", "[finding.kit-old]", "[finding.kit-odl]"), "kit-file-damaged", "text.fr.toml"),
    (_change("text.en.toml", "[finding.kit-old]", "[finding.kit-old"), "kit-file-damaged", "text.en.toml"),
    (_change("text.en.toml", "{kit_old_days} days", "{kit_older_days} days"), "kit-file-damaged", "text.en.toml"),
    (_change("kit.toml", 'id = "fee_next_change"', 'id = "fee_next_chance"'), "kit-file-damaged", "kit.toml"),
    (lambda folder: (folder / "tabs.toml").unlink(), "kit-file-damaged", "tabs.toml"),
    (lambda folder: (folder / "more.toml").write_text("x = 1"), "kit-file-damaged", ""),
    (lambda folder: (folder / "text.fr.toml").write_bytes(b"\xff\xfe"), "kit-file-damaged", "text.fr.toml"),
)


@pytest.mark.parametrize(("harm", "code", "file"), BROKEN)
def test_a_signed_but_broken_kit_is_refused(harm: Callable[[Path], object], code: str, file: str, used: Shelf, kit: Path) -> None:
    harm(kit)
    path = signed(kit, kit.with_name("new.hckit"), Label("2027-01", 2))
    with pytest.raises(KitError) as caught:
        used.open_file(path)
    assert (caught.value.code, caught.value.facts["path"]) == (code, path)
    assert caught.value.facts.get("file", "") == file or code == "kit-newer"
    assert caught.value.facts.get("problem") or code == "kit-newer"


@pytest.mark.parametrize("label", [Label("2027-02", 2), Label("2027-01", 3)])
def test_a_label_that_is_not_the_kits_is_refused(label: Label, used: Shelf, kit: Path, tmp_path: Path) -> None:
    with pytest.raises(KitError) as caught:
        used.open_file(signed(kit, tmp_path / "new.hckit", label))
    assert caught.value.facts["problem"] == "label"


def test_a_missing_file_and_a_stranger(used: Shelf, kit: Path, tmp_path: Path) -> None:
    for path, code in (
        (tmp_path / "gone.hckit", "kit-file-missing"),
        (tmp_path, "kit-file-missing"),
        (signed(kit, tmp_path / "new.hckit", key=STRANGER), "kit-key-unknown"),
    ):
        with pytest.raises(KitError) as caught:
            used.open_file(path)
        assert caught.value.code == code


def test_an_installed_file_that_is_damaged_later_stops_nobody(used: Shelf, kit: Path, tmp_path: Path, place: Path) -> None:
    built_in = load_kit().edition
    used.install(used.open_file(signed(kit, tmp_path / "new.hckit")))
    path = place / "2027-01.hckit"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    again = shelf(place)
    assert again.load().edition == built_in
    assert again.editions() == (built_in, "2027-01")
    with pytest.raises(KitError) as caught:
        again.load("2027-01")
    assert caught.value.code == "kit-signature"
    # Under another name it is still the edition it says it is.
    renamed = place / "2028-01.hckit"
    renamed.write_bytes((tmp_path / "new.hckit").read_bytes())
    with pytest.raises(KitError) as caught:
        again.load("2028-01")
    assert caught.value.facts["problem"] == "label"


def test_a_save_that_fails_leaves_nothing_behind(
    used: Shelf, kit: Path, tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = used.open_file(signed(kit, tmp_path / "new.hckit"))

    def fail(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hcprep.kit.shelf.os.fsync", fail)
    with pytest.raises(CaseFileError) as caught:
        used.install(opened)
    assert caught.value.code == "disk-full"
    assert list(place.iterdir()) == []
    monkeypatch.undo()
    (tmp_path / "blocked").write_text("a file where the folder should be")
    for where in (Shelf(tmp_path / "blocked", used.keys), Shelf(None, used.keys)):
        with pytest.raises(HcprepError) as other:
            where.install(opened)
        assert other.value.code == "disk-error"


def test_other_files_in_the_folder_are_no_kits(used: Shelf, place: Path) -> None:
    place.mkdir(parents=True)
    for name in ("2027-01.hckit.part", ".2027-01.hckit.abc", "notes.txt", "2027-1.hckit", "2027-13.hckit"):
        (place / name).write_bytes(b"x")
    assert used.editions() == (load_kit().edition,)


def test_the_built_in_kit_has_no_gaps() -> None:
    assert list(gaps(load_kit(), load_kit())) == []


def test_the_key_of_the_tests_is_no_key_of_the_program() -> None:
    assert KEY.public not in trusted_keys()
