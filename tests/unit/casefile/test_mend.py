"""A damaged case and a backup become a new, whole file; neither of the two is written to."""

from __future__ import annotations

import io
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, Key, mend, offers, relation
from hcprep.casefile.lens import Lens
from hcprep.casefile.survey import Survey, survey
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.case import Case

Maker = Callable[..., CaseFile]
PAGE = 4096
LATER = "2026-11-22T11:00:00+00:00"
LAST = "2026-11-23T09:00:00+00:00"
pytestmark = pytest.mark.usefixtures("quick_key")


@pytest.fixture
def noise() -> random.Random:
    return random.Random(11)  # noqa: S311 - the same noise every time


@pytest.fixture
def pair(make: Maker, rich: Case, lease: bytes, noise: random.Random) -> tuple[Path, Path, Key, Case]:
    """A case, and a backup of it from before its last two edits."""
    base = replace(rich, filed=())
    file = make(base)
    file.store(io.BytesIO(lease))
    case = replace(base, answers={f"q.{n}": "".join(noise.choices("abcdefgh ", k=3000)) for n in range(20)})
    file.commit(base, case, LATER)
    key = file.key
    file.close()
    backup = Path(shutil.copyfile(file.path, file.path.with_name("backup.hcase")))
    new = edits.answer(edits.answer(case, "q.0", "newer"), "q.new", "only here")
    with CaseFile.open(file.path, key) as again:
        again.commit(again.load(), new, LAST)
    return file.path, backup, key, new


def look(path: Path, key: Key) -> Survey:
    with Lens(path, key) as lens:
        return survey(lens, JobContext())


def overwrite(path: Path, pages: set[int], noise: random.Random) -> None:
    with path.open("r+b") as out:
        for page in pages:
            out.seek((page - 1) * PAGE)
            out.write(noise.randbytes(PAGE))


def test_a_document_and_rows_come_from_the_backup_and_new_words_from_the_damaged_file(
    pair: tuple[Path, Path, Key, Case], noise: random.Random, words: str, lease: bytes, tmp_path: Path
) -> None:
    path, backup, key, case = pair
    found = look(path, key)
    chunk = next(iter(next(iter(found.chunks.values())).values()))
    overwrite(path, {chunk.page, found.records["people", 0].place.page, found.texts["answer", "q.3"][1].place.page}, noise)
    before = path.read_bytes(), backup.read_bytes()
    target = tmp_path / "new.hcase"
    with CaseFile.open_damaged(path, words) as damaged, CaseFile.open_damaged(backup, words) as copy:
        assert damaged.load().people == ()
        keys = {piece.key for piece in offers(damaged, copy)}
        assert {"document:lease/d1/original", "people:p1", "evidence:lease"} & keys
        mended = mend(damaged, copy, target, LAST)
    assert (path.read_bytes(), backup.read_bytes()) == before
    with CaseFile.open(target, words) as file, CaseFile.open(backup, words) as older:
        assert file.load() == case
        with file.read(case.documents[0].original_sha256) as stream:
            assert stream.read() == lease
        assert relation(file, older).kind == "newer"
        assert file.key == key
    assert not [loss for loss in mended.missing if loss.id]


def test_only_what_was_chosen_comes_from_the_backup(
    pair: tuple[Path, Path, Key, Case], noise: random.Random, words: str, tmp_path: Path
) -> None:
    path, backup, key, case = pair
    overwrite(path, {look(path, key).records["people", 0].place.page}, noise)
    with CaseFile.open_damaged(path, key) as damaged, CaseFile.open_damaged(backup, key) as copy:
        mended = mend(damaged, copy, tmp_path / "new.hcase", LAST, pieces=frozenset({"people:p2"}))
        assert {piece.key for piece in mended.taken} == {"people:p2"}
    with CaseFile.open(tmp_path / "new.hcase", words) as file:
        assert file.load().people == case.people[1:]
        assert file.load().answers == case.answers


def test_with_the_backups_salt_a_passphrase_opens_a_file_without_its_own(
    pair: tuple[Path, Path, Key, Case], noise: random.Random, words: str
) -> None:
    path, _, key, case = pair
    overwrite(path, {1}, noise)
    from hcprep.casefile import ReadOnlyCase

    with ReadOnlyCase.open(path, words, salts=(key.salt,)) as file:
        assert file.load() == case


def test_two_damaged_copies_complete_each_other(
    pair: tuple[Path, Path, Key, Case], noise: random.Random, tmp_path: Path, words: str
) -> None:
    path, backup, key, case = pair
    overwrite(path, {look(path, key).records["people", 0].place.page}, noise)
    overwrite(backup, {1, look(backup, key).texts["answer", "q.7"][1].place.page}, noise)
    with CaseFile.open_damaged(path, key) as damaged, CaseFile.open_damaged(backup, key) as copy:
        mend(damaged, copy, tmp_path / "new.hcase", LAST)
    with CaseFile.open(tmp_path / "new.hcase", words) as file:
        assert file.load() == case


def test_another_case_is_refused_and_nothing_is_overwritten(
    pair: tuple[Path, Path, Key, Case], make: Maker, tmp_path: Path
) -> None:
    path, backup, key, _ = pair
    stranger = make(Case(id="other", edition="2026-11"), "other.hcase")
    other = stranger.key
    stranger.close()
    with CaseFile.open_damaged(path, key) as damaged:
        with CaseFile.open_damaged(stranger.path, other) as copy, pytest.raises(CaseFileError, match="mend-other-case"):
            mend(damaged, copy, tmp_path / "new.hcase", LAST)
        with CaseFile.open_damaged(backup, key) as copy, pytest.raises(CaseFileError, match="case-exists"):
            mend(damaged, copy, stranger.path, LAST)
    assert not list(tmp_path.glob("*.part"))
