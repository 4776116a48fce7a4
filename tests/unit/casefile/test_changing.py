"""Another passphrase: whatever happens meanwhile, the old or the new one opens the whole case."""

from __future__ import annotations

import io
import os
import random
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, ReadOnlyCase, change_passphrase, fresh, keys, place, rows
from hcprep.casefile.connection import transaction
from hcprep.errors import Cancelled, CaseFileError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Entry, Period
from hcprep.model.people import Person
from hcprep.passphrase import personal_words

pytestmark = pytest.mark.usefixtures("quick_key")

Maker = Callable[..., CaseFile]
NEW = "walnut ferry copper lantern"
LATER = "2026-11-23T10:00:00+00:00"


@pytest.fixture
def full(make: Maker, rich: Case, lease: bytes) -> CaseFile:
    file = make(rich)
    file.store(io.BytesIO(lease))
    return file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith("-journal"))


def test_the_same_object_goes_on_under_the_new_passphrase(
    full: CaseFile, rich: Case, lease: bytes, words: str, tmp_path: Path
) -> None:
    sha256 = rich.documents[0].original_sha256
    unnamed, _ = full.store(io.BytesIO(b"undo may name it again"))
    reader = full.read(sha256)
    reader.read(10)
    old_key, history = full.key, full.revisions()
    assert change_passphrase(full, NEW, LATER) is full
    assert reader.read() == lease[10:]
    assert full.read(unnamed).read() == b"undo may name it again"
    assert full.key.salt != old_key.salt
    assert full.revisions() == history
    changed = edits.answer(rich, "q.after", "saved")
    full.commit(rich, changed, LATER)
    full.close()
    assert names(tmp_path) == ["a.hcase"]
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        CaseFile.open(full.path, words)
    with pytest.raises(CaseFileError, match="sheet-wrong"):
        CaseFile.open(full.path, old_key)
    with CaseFile.open(full.path, NEW) as again:
        assert again.load() == changed
        assert again.read(sha256).read() == lease


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be renamed")
def test_nobody_else_gets_in_while_it_changes(full: CaseFile, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    script = textwrap.dedent("""
        import sys
        from pathlib import Path
        from hcprep.casefile import CaseFile, connection, keys
        keys._ROUNDS, connection.PATIENCE_MS = 2, 1
        CaseFile.open(Path(sys.argv[1]), sys.argv[2])
    """)
    told: list[str] = []
    swap = place.swap

    def watched(part: Path, path: Path, old: Path, wait: place.Wait) -> bool:
        other = subprocess.run([sys.executable, "-c", script, str(path), words], capture_output=True, text=True, check=False)
        told.append(other.stderr.strip().splitlines()[-1])
        return swap(part, path, old, wait)

    monkeypatch.setattr(place, "swap", watched)
    change_passphrase(full, NEW, LATER)
    assert told == ["hcprep.errors.CaseFileError: case-in-use"]


def test_a_weak_passphrase_or_one_of_the_names_in_the_case_is_refused(make: Maker, tmp_path: Path, words: str) -> None:
    people = (Person(id="p", role="applicant", given_names="Amarante", family_name="Zoubeida", birth_date=date(1988, 2, 29)),)
    file = make(Case(id="c", edition="e", people=people))
    before = file.path.read_bytes()
    for weak in ("short", "Zoubeida Amarante 29 02 1988"):
        with pytest.raises(CaseFileError, match="passphrase-too-weak"):
            change_passphrase(file, weak, LATER)
    assert file.path.read_bytes() == before
    assert names(tmp_path) == ["a.hcase"]


def test_personal_words_are_names_dates_and_places() -> None:
    case = Case(
        id="c",
        edition="e",
        people=(
            Person(
                id="p",
                role="applicant",
                given_names="Ana",
                other_names=("Anita",),
                birth_date=date(1990, 1, 2),
                email="ana@example.org",
            ),
        ),
        events=(
            Entry(id="e", person="p", day=date(2018, 7, 3), place="Lacolle"),
            Period(id="w", person="p", kind="job", what="Seamstress", place="Laval", country="CA"),
            Period(id="h", person="p", kind="address", what="12 Elm Street"),
        ),
    )
    assert personal_words(case) == (
        "Ana", "Anita", "ana@example.org", "1990-01-02", "2018-07-03", "Lacolle", "Laval", "CA", "12 Elm Street",
    )  # fmt: skip


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("step", ["prepare", "link", "replace", "flush"])
def test_a_failure_leaves_the_old_file_open_and_whole(
    full: CaseFile, words: str, monkeypatch: pytest.MonkeyPatch, step: str, *, links: bool
) -> None:
    def fail(*_given: object) -> None:
        raise OSError(28, "full")

    def cannot(*_given: object) -> None:
        raise PermissionError(1, "no links here")

    if not links:
        monkeypatch.setattr(Path, "hardlink_to", cannot)
    if step == "prepare":
        monkeypatch.setattr(fresh, "verify", lambda *_given: (_ for _ in ()).throw(CaseFileError("disk-error")))
    elif step == "flush":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(place, {"link": "_rename", "replace": "_replace"}[step], fail)
        if links and step == "link":
            monkeypatch.setattr(place, "_replace", fail)
    with pytest.raises(CaseFileError, match="disk-"):
        change_passphrase(full, NEW, LATER)
    assert names(full.path.parent) == ["a.hcase"]
    monkeypatch.undo()
    monkeypatch.setattr(keys, "_ROUNDS", 2)
    changed = edits.answer(full.load(), "q.after", "saved")
    full.commit(full.load(), changed, LATER)
    full.close()
    with CaseFile.open(full.path, words) as again:
        assert again.load() == changed


def test_a_folder_that_cannot_be_flushed_keeps_the_old_file_too(
    full: CaseFile, rich: Case, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_folder: Path) -> None:
        raise CaseFileError("disk-error")

    monkeypatch.setattr(place, "flush_folder", fail)
    change_passphrase(full, NEW, LATER)
    assert names(tmp_path) == ["a.hcase", "a.hcase.old"]
    changed = edits.answer(rich, "q.after", "saved")
    full.commit(rich, changed, LATER)
    full.close()
    with CaseFile.open(full.path, NEW) as again:
        assert again.load() == changed
    assert names(tmp_path) == ["a.hcase"]


def test_it_can_be_stopped(full: CaseFile, rich: Case, tmp_path: Path) -> None:
    ctx = JobContext()
    ctx.cancel()
    with pytest.raises(Cancelled):
        change_passphrase(full, NEW, LATER, ctx)
    assert names(tmp_path) == ["a.hcase"]
    assert full.load() == rich


def test_a_copy_somebody_named_old_is_theirs(full: CaseFile, tmp_path: Path, rich: Case) -> None:
    mine = tmp_path / "a.hcase.old"
    mine.write_bytes(b"kept by hand")
    change_passphrase(full, NEW, LATER)
    full.close()
    with CaseFile.open(full.path, NEW) as again:
        assert again.load() == rich
    assert mine.read_bytes() == b"kept by hand"
    assert names(tmp_path) == ["a.hcase", "a.hcase.old"]


CHANGER = textwrap.dedent("""
    import os, sys
    from pathlib import Path
    from hcprep.casefile import CaseFile, change_passphrase, changing, keys, place
    keys._ROUNDS = 2
    path, words, new, stop = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
    def dying(action):
        def wrapped(*given):
            if "before" in stop:
                os._exit(9)
            action(*given)
            os._exit(9)
        return wrapped
    def no_links(*given):
        raise PermissionError(1, "no")
    if "nolinks" in stop:
        Path.hardlink_to = no_links
    for name in ("_rename", "_replace", "flush_folder"):
        if name in stop:
            setattr(place, name, dying(getattr(place, name)))
    if "hardlink" in stop:
        Path.hardlink_to = dying(Path.hardlink_to)
    if "part" in stop:
        changing.prepare = dying(changing.prepare)
    file = CaseFile.open(path, words)
    print("open", flush=True)
    while True:
        change_passphrase(file, new, "2026-11-24")
        words, new = new, words
        print("changed", flush=True)
""")


def opened(path: Path, first: str, second: str) -> CaseFile:
    try:
        return CaseFile.open(path, first)
    except CaseFileError:
        return CaseFile.open(path, second)


def check_whole(path: Path, rich: Case, lease: bytes, secrets: tuple[str, str]) -> None:
    with opened(path, *secrets) as file:
        assert file.load() == rich
        assert file.read(rich.documents[0].original_sha256).read() == lease
    assert names(path.parent) == ["a.hcase"]


STOPS = ["part", "after_hardlink", "before_replace", "after_replace", "before_flush_folder", "nolinks_after_rename"]


@pytest.mark.parametrize("stop", [*STOPS, "nolinks_before_replace", "nolinks_after_replace"])
def test_cut_off_at_every_step_of_the_swap(full: CaseFile, rich: Case, lease: bytes, words: str, stop: str) -> None:
    full.close()
    command = [sys.executable, "-c", CHANGER, str(full.path), words, NEW, stop]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 9
    assert names(full.path.parent) != ["a.hcase"] or stop == "before_flush_folder"
    check_whole(full.path, rich, lease, (words, NEW))


def test_a_name_from_inside_the_file_removes_no_other_file(full: CaseFile, words: str, tmp_path: Path) -> None:
    """Somebody who made the file can know how another one begins."""
    others = [tmp_path / name for name in ("book.pdf", ".old", "x.old", "b.hcase.old", "a.hcase.older")]
    for other in others:
        other.write_bytes(b"%PDF-1.7 for ever and ever")
    path = full.path
    full.close()
    for name in (*(other.name for other in others), "../book.pdf", str(others[0]), "", "a.hcase", ".", "\x00"):
        with CaseFile.open(path, words) as file, file.held() as connection, transaction(connection):
            rows.set_meta(connection, "replaces", f"{b'%PDF-1.7 for eve'.hex()} {name}")
        CaseFile.open(path, words).close()
        assert all(other.exists() for other in others), name
        assert path.exists()


def test_a_case_that_was_cut_off_beside_a_copy_of_ones_own_is_the_one_that_opens(
    full: CaseFile, rich: Case, lease: bytes, words: str, tmp_path: Path
) -> None:
    own = tmp_path / "a.hcase.old"
    full.close()
    shutil.copyfile(full.path, own)
    with CaseFile.open(full.path, words) as file:
        newer = replace(rich, notes="what was written since")
        file.commit(file.load(), newer, "2026-11-23")
    command = [sys.executable, "-c", CHANGER, str(full.path), words, NEW, "nolinks_after_rename"]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 9
    assert not full.path.exists()
    before = names(tmp_path)
    with ReadOnlyCase.open(full.path, words) as looked:
        assert looked.load() == newer
    assert names(tmp_path) == before
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        CaseFile.open(full.path, "not these words")
    assert names(tmp_path) == before
    with CaseFile.open(full.path, words) as file:
        assert file.load() == newer
    assert names(tmp_path) == ["a.hcase", "a.hcase.old"]


def test_leftovers_stay_while_the_case_itself_is_hit(full: CaseFile, words: str, tmp_path: Path) -> None:
    full.close()
    command = [sys.executable, "-c", CHANGER, str(full.path), words, NEW, "after_replace"]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 9
    data = bytearray(full.path.read_bytes())
    data[-2000] ^= 1
    full.path.write_bytes(data)
    with CaseFile.open(full.path, NEW) as file:
        assert file.load().people
    assert names(tmp_path) == ["a.hcase", "a.hcase.old"]
    with CaseFile.open(tmp_path / "a.hcase.old", words) as old:
        assert old.load().people


def test_killed_at_any_moment_the_old_or_the_new_passphrase_opens_all(
    full: CaseFile, rich: Case, lease: bytes, words: str
) -> None:
    full.close()
    dice = random.Random(5)  # noqa: S311 - test data
    first, second = words, NEW
    for _ in range(15):
        changer = subprocess.Popen(
            [sys.executable, "-c", CHANGER, str(full.path), first, second, ""], stdout=subprocess.PIPE, text=True
        )
        assert changer.stdout is not None
        for _ in range(dice.randrange(1, 4)):
            assert changer.stdout.readline()
        for _ in range(dice.randrange(1_000_000)):
            pass
        changer.kill()
        changer.stdout.close()
        changer.wait()
        check_whole(full.path, rich, lease, (first, second))
        first, second = (first, second) if _opens(full.path, first) else (second, first)


def _opens(path: Path, secret: str) -> bool:
    try:
        CaseFile.open(path, secret).close()
    except CaseFileError:
        return False
    return True
