"""Two files of one case know each other again, and what happened to each since they parted."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, Save, Withhold, change_passphrase, copy_case, lineage, relation
from hcprep.model import edits
from hcprep.model.case import Case

Maker = Callable[..., CaseFile]
OTHER = "walnut ferry copper lantern"
FIXTURES = Path(__file__).parents[2] / "fixtures" / "cases"
PASSPHRASE = "orchid canoe's maple lantern é"


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def edit(file: CaseFile, value: int) -> None:
    case = file.load()
    file.commit(case, edits.answer(case, "q", value), f"2026-11-23T10:{value:02}:00+00:00")


@pytest.mark.usefixtures("quick_key")
def test_a_copy_is_the_same_then_older_then_newer_then_gone_its_own_way(
    make: Maker, tmp_path: Path, words: str, opened: ExitStack
) -> None:
    mine = make()
    edit(mine, 1)
    copy_case(mine, tmp_path / "copy.hcase", OTHER, "2026-11-24", withhold=Withhold(versions=True, notes=True))
    dragged = Path(shutil.copy(mine.path, tmp_path / "dragged.hcase"))
    for theirs in (
        opened.enter_context(CaseFile.open(tmp_path / "copy.hcase", OTHER)),
        opened.enter_context(CaseFile.open(dragged, words)),
    ):
        before = mine.saves()
        assert relation(mine, theirs).kind == ("same" if len(before) == 2 else "newer")
        edit(mine, 2)
        assert (relation(mine, theirs).kind, relation(theirs, mine).kind) == ("newer", "older")
        assert relation(mine, theirs).common == theirs.saves()[-1]
        parted = theirs.saves()[-1]
        # The very same edit at the same moment is another save all the same.
        edit(theirs, 2)
        found = relation(mine, theirs)
        assert (found.kind, found.common) == ("diverged", parted)
        assert relation(theirs, mine) == found


@pytest.mark.usefixtures("quick_key")
def test_a_change_of_passphrase_keeps_the_lineage_and_another_case_is_a_stranger(make: Maker) -> None:
    first, second = make(), make(name="b.hcase")
    before = (first.lineage, first.saves())
    change_passphrase(first, OTHER, "2026-11-24")
    assert (first.lineage, first.saves()) == before
    assert (relation(first, second).kind, relation(first, second).common) == ("stranger", None)


@pytest.mark.real_key
def test_copies_from_before_there_was_a_lineage_know_each_other(tmp_path: Path, opened: ExitStack) -> None:
    files = [
        opened.enter_context(CaseFile.open(Path(shutil.copy(FIXTURES / "v1.hcase", tmp_path / f"{name}.hcase")), PASSPHRASE))
        for name in "ab"
    ]
    assert relation(*files).kind == "same"
    edit(files[0], 1)
    assert relation(*files).kind == "newer"
    edit(files[1], 1)
    assert relation(*files).kind == "diverged"


@dataclass
class Kept:
    """What is left of a long history."""

    lineage: str
    kept: tuple[Save, ...]

    def saves(self) -> tuple[Save, ...]:
        return self.kept


@pytest.mark.usefixtures("quick_key")
def test_old_saves_are_thinned_to_ten_minutes_and_copies_made_in_a_pause_are_still_known(
    make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lineage, "_NEWEST_KEPT", 5)
    file = make()
    paused = Kept("", ())
    for number in range(1, 41):
        case = file.load()
        at = f"2026-11-23T10:{number:02}:00+00:00"
        file.commit(case, edits.answer(case, "q", number), at)
        if number == 9:
            paused = Kept(file.lineage, file.saves())
    kept = [save.n for save in file.saves()]
    assert kept == [1, 10, 20, 30, 37, 38, 39, 40, 41]
    assert relation(paused, file).kind == "older"
    assert relation(file, paused).common == paused.kept[-1]


@pytest.mark.usefixtures("quick_key")
def test_a_save_id_belongs_to_the_save_it_was_made_with(make: Maker) -> None:
    file = make()
    before = file.saves()
    case = file.load()
    with file.held() as connection:
        connection.execute("CREATE TEMP TRIGGER broken BEFORE INSERT ON revision BEGIN SELECT raise(ABORT, 'no'); END")
    with pytest.raises(Exception, match="disk-error"):
        file.commit(case, edits.answer(case, "q", 1), "2026-11-23")
    assert file.saves() == before
    assert isinstance(file.load(), Case)
