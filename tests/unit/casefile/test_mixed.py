"""A file whose sound pages are of two moments: noticed at opening and by `examine`, opened for reading, mended."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from hcprep.casefile import CaseFile, examine, mend, setdigest
from hcprep.casefile.keys import PAGE
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text

WORDS = "canoe lantern orchid ferry maple birch"
AT = "2026-11-22T10:00:00+00:00"
pytestmark = pytest.mark.usefixtures("quick_key")


def after(case: Case, number: int) -> Case:
    words = Paragraph(id="p", runs=(Text(text=f"words of save {number} " * 400),))
    new = edits.put_statement(case, Statement(sections=(Section(id="s", paragraphs=(words,)),)))
    for each in range(40):
        new = edits.put_person(new, Person(id=f"p{each}", role="child", given_names=f"Amina {number} " * 9))
    return edits.answer(new, f"q{number}", number)


def two_states(folder: Path, *, closed: bool) -> tuple[bytes, bytes]:
    """The bytes of a file before and after one save, both whole."""
    path = folder / "a.hcase"
    first = Case(id="c", edition="2026-11")
    for number in range(6):
        first = after(first, number)
    file = CaseFile.create(path, WORDS, first, AT)
    states = []
    for number in (7, 8, 9):
        new = after(first, number)
        file.commit(first, new, AT)
        first = new
        if closed:
            file.close()
        states.append(shutil.copyfile(path, folder / "state").read_bytes())
        if closed:
            file = CaseFile.open(path, WORDS)
    file.close()
    return states[-2], states[-1]


def blends(before: bytes, after: bytes) -> list[tuple[str, bytes]]:
    """Every file that has the first pages of one and the last of the other, as `cp` makes them."""
    size = min(len(before), len(after))
    found = []
    for end in range(PAGE, size, PAGE):
        found.append((f"new from page {end // PAGE + 1}", before[:end] + after[end:]))
        found.append((f"old from page {end // PAGE + 1}", after[:end] + before[end:]))
    return found


@pytest.mark.parametrize("closed", [False, True])
def test_no_blend_of_two_saves_opens_silently(tmp_path: Path, closed: bool) -> None:
    states = two_states(tmp_path, closed=closed)
    whole = []
    for data in states:
        path = tmp_path / "whole.hcase"
        path.write_bytes(data)
        with CaseFile.open(path, WORDS) as file:
            whole.append(file.load())
    told = 0
    for name, data in blends(*states):
        path = tmp_path / "blend.hcase"
        path.write_bytes(data)
        try:
            with CaseFile.open(path, WORDS) as file:
                assert file.load() in whole, name
                assert file._connection.execute("PRAGMA integrity_check").get == "ok", name
        except CaseFileError as error:
            if error.code != "case-damaged":
                raise
            told += error.facts["part"] == "mixed"
    assert told > 3


def a_blend(folder: Path) -> Path:
    """A file made of sound pages of two moments."""
    path = folder / "blend.hcase"
    for _, data in blends(*two_states(folder, closed=True)):
        path.write_bytes(data)
        try:
            CaseFile.open(path, WORDS).close()
        except CaseFileError as error:
            if error.facts.get("part") == "mixed" and not examine(path, WORDS).hit:
                path.write_bytes(data)
                return path
    raise AssertionError


def test_it_is_examined_opened_for_reading_and_mended(tmp_path: Path) -> None:
    path = a_blend(tmp_path)
    untouched = path.read_bytes()
    damage = examine(path, WORDS)
    assert not damage.sound
    assert "mixed" in {loss.part for loss in damage.losses}
    with CaseFile.open_damaged(path, WORDS) as found, CaseFile.open_damaged(tmp_path / "a.hcase", WORDS) as other:
        assert found.load().id == "c"
        made = mend(found, other, tmp_path / "mended.hcase", AT)
    assert path.read_bytes() == untouched
    with CaseFile.open(made.copy.path, WORDS) as file, CaseFile.open(tmp_path / "a.hcase", WORDS) as whole:
        assert file.load().statement == whole.load().statement


def test_a_whole_file_is_sound_at_every_moment(tmp_path: Path) -> None:
    for data in two_states(tmp_path, closed=False):
        path = tmp_path / "copy.hcase"
        path.write_bytes(data)
        assert examine(path, WORDS).sound
        with CaseFile.open(path, WORDS) as file:
            file.commit(file.load(), after(file.load(), 20), AT)
            assert file._connection.execute("SELECT value FROM meta WHERE name = 'digest'").get == setdigest.whole(
                file._connection
            )
        assert examine(path, WORDS).sound


def test_every_way_of_writing_keeps_the_digest(tmp_path: Path) -> None:
    path = tmp_path / "a.hcase"
    case = Case(id="c", edition="2026-11")
    with CaseFile.create(path, WORDS, case, AT) as file:
        # More saves than versions are kept, so that thinning deletes rows, too.
        for number in range(60):
            new = replace(after(case, number), notes=f"note {number}")
            file.commit(case, new, AT)
            case = new
        connection = file._connection
        stored = connection.execute("SELECT value FROM meta WHERE name = 'digest'").get
        assert stored == setdigest.whole(connection)
    with CaseFile.open(path, WORDS) as file:
        assert file.load() == case
        assert file._connection.execute("SELECT value FROM meta WHERE name = 'open'").get is None


def test_a_row_changed_behind_its_back_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.hcase"
    with CaseFile.create(path, WORDS, after(Case(id="c", edition="2026-11"), 1), AT) as file:
        file._connection.execute("UPDATE record SET position = position + 100 WHERE position = 39")
    with pytest.raises(CaseFileError) as caught:
        CaseFile.open(path, WORDS)
    assert caught.value.facts["part"] == "mixed"


def test_an_index_of_another_moment_is_noticed_in_a_copy_of_the_open_file(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.hcase", tmp_path / "b.hcase"
    with CaseFile.create(path, WORDS, after(Case(id="c", edition="2026-11"), 1), AT) as file:
        file.commit(file.load(), after(file.load(), 2), AT)
        connection: apsw.Connection = file._connection
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
        connection.execute("PRAGMA writable_schema = ON")
        # The rows and the index of one table, each sound by itself, the index without the rows.
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_blob_1'").get
        connection.execute(
            "UPDATE sqlite_schema SET rootpage = ? WHERE name = 'sqlite_autoindex_revision_1'",
            (root,),
        )
        shutil.copyfile(path, copy)
    with pytest.raises(CaseFileError) as caught:
        CaseFile.open(copy, WORDS)
    assert caught.value.facts["part"] == "mixed"
