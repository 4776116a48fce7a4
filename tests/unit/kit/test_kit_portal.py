"""The portal's slots and limits in the kit: whole, checked, shown when they change."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from hcprep.errors import KitError, UsageError
from hcprep.kit import load_kit, read_kit
from hcprep.kit.complete import gaps
from hcprep.kit.diff import diff
from hcprep.kit.portal import account_of, limit_bytes, slot_for, upload_endings
from tests.kitmaking import change


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the built-in kit to spoil."""
    copy = tmp_path / "kit"
    shutil.copytree(load_kit().folder, copy)
    return copy


def test_every_item_has_one_slot_and_every_slot_says_it_is_unconfirmed() -> None:
    kit = load_kit()
    listed = [item for slot in kit.portal.slot for item in slot.items]
    assert sorted(listed) == sorted(item.id for item in kit.items)
    assert {slot.source.confidence for slot in kit.portal.slot} == {"unconfirmed"}
    assert slot_for(kit, "D1").id == "passport"
    assert slot_for(kit, "E7").id == "evidence"
    assert slot_for(kit, "").id == "other"


def test_limits_leave_a_margin() -> None:
    kit = load_kit()
    assert limit_bytes(kit, account_of(kit, "pr-portal"), date(2026, 11, 22)) == 4_000_000
    assert limit_bytes(kit, account_of(kit, "other")) == 2_000_000
    for account in kit.portal.account:
        assert account.target_kb * 1000 < limit_bytes(kit, account) * 0.9
    with pytest.raises(UsageError, match="usage-portal-account"):
        account_of(kit, "elsewhere")
    assert {"pdf", "jpg", "jpeg", "tif"} <= upload_endings(kit)
    assert "heic" not in upload_endings(kit)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('items = ["F6"]', 'items = ["F6", "Z9"]', "no item Z9"),
        ('items = ["F6"]', 'items = ["F6", "F1"]', "item F1 in two slots"),
        ("rest = true", "rest = false", "not one slot is rest"),
        ("statement = true", "statement = false", "not one slot is statement"),
        ('limit = "portal_file_mb"', 'limit = "nothing"', "no value nothing"),
        ('id = "photos"', 'id = "police"', "id police used twice"),
        ('name = "{number}_', 'name = "{person}_', "name"),
        ('source = { key = "PAPP"', 'source = { key = "NOWHERE"', "no source NOWHERE"),
        ("least_dpi = 150", 'least_dpi = "coarse"', "Expected `int`"),
    ],
)
def test_a_spoiled_portal_file_is_refused(folder: Path, old: str, new: str, problem: str) -> None:
    change(folder, "portal.toml", old, new)
    with pytest.raises(KitError) as caught:
        read_kit(folder)
    assert problem in str(caught.value.facts["problem"])


def test_a_slot_without_its_title_is_a_gap(folder: Path) -> None:
    change(folder, "text.fr.toml", "[slot.police]", "[slot.polices]")
    assert ("text.fr.toml", "no text slot.police.title") in set(gaps(read_kit(folder), load_kit()))


def test_differences_of_slots_and_limits_are_listed(folder: Path) -> None:
    change(folder, "portal.toml", 'items = ["D2"]\nidentity = true', 'items = ["D2"]')
    change(folder, "portal.toml", "target_kb = 3500", "target_kb = 3600")
    change(folder, "portal.toml", "least_dpi = 150", "least_dpi = 175")
    found = {(one.part, one.id, one.field, one.old, one.new) for one in diff(load_kit(), read_kit(folder))}
    assert found == {
        ("slot", "status-in-canada", "identity", "yes", "no"),
        ("account", "pr-portal", "target_kb", "3500", "3600"),
        ("portal", "", "least_dpi", "150", "175"),
    }
