"""Other programs read the file, older files are brought up to date, and nothing in it can be read without the key."""

from __future__ import annotations

import importlib.util
import io
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import apsw
import pytest
import sqlcipher3

from hcprep.casefile import CaseFile, migrations
from hcprep.casefile.connection import SETTINGS, transaction
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.case import Case

pytestmark = pytest.mark.real_key

Maker = Callable[..., CaseFile]
ROOT = Path(__file__).parents[3]
FIXTURES = ROOT / "tests" / "fixtures" / "cases"


VERSIONS = [path.stem for path in sorted(FIXTURES.glob("*.hcase"))]


@pytest.fixture(scope="session", params=VERSIONS)
def made(request: pytest.FixtureRequest) -> ModuleType:
    """What the fixture of a version must give; there is one of every version of the schema."""
    spec = importlib.util.spec_from_file_location(f"make_{request.param}", FIXTURES / f"make_{request.param}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def old(made: ModuleType, tmp_path: Path) -> Path:
    """A copy of the fixture of a version."""
    return Path(shutil.copyfile(FIXTURES / f"{made.__name__[5:]}.hcase", tmp_path / "old.hcase"))


def check(file: CaseFile, made: ModuleType) -> None:
    case = made.case()
    assert file.load() == case
    with file.read(case.documents[0].original_sha256) as stream:
        assert stream.read() == made.DOCUMENT
    for filed in case.filed:
        with file.read(filed.sha256) as stream:
            assert stream.read() == made.PACKAGE
    for removed in case.bin:
        with file.read(removed.evidence.documents[0].original_sha256) as stream:
            assert stream.read() == made.REMOVED
    assert file.lineage
    assert [save.n for save in file.saves()][-1] == 2
    kept = [(revision.kind, revision.id, revision.rev, revision.at) for revision in file.revisions()]
    assert ("statement", "", 1, made.FIRST) in kept
    assert ("statement", "", 2, made.SECOND) in kept
    assert ("answer", "q.gone", 2, made.SECOND) in kept


def test_there_is_a_fixture_of_every_version() -> None:
    assert [f"v{number}" for number in range(1, len(migrations.STEPS) + 1)] == VERSIONS


def test_a_file_of_every_version_opens(old: Path, made: ModuleType) -> None:
    with CaseFile.open(old, made.PASSPHRASE) as file:
        check(file, made)


def add_notes(connection: apsw.Connection) -> None:
    connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")
    connection.execute("INSERT INTO note SELECT id, body FROM record WHERE list = 'people'")


def break_off(connection: apsw.Connection) -> None:
    connection.execute("DELETE FROM record")
    connection.execute("INSERT INTO nowhere VALUES (1)")


def test_an_older_file_is_brought_up_to_date_in_one_step(old: Path, made: ModuleType) -> None:
    steps = (*migrations.STEPS, add_notes)
    for _ in range(2):
        with CaseFile.open(old, made.PASSPHRASE, steps=steps) as file:
            check(file, made)
            assert file._connection.execute("PRAGMA user_version").get == len(steps)
            assert file._connection.execute("SELECT count(*) FROM note").get == 2
    # The program of before then refuses it and leaves it alone.
    before = old.read_bytes()
    with pytest.raises(CaseFileError) as caught:
        CaseFile.open(old, made.PASSPHRASE)
    assert (caught.value.code, caught.value.facts) == ("case-newer", {"version": len(steps), "known": len(migrations.STEPS)})
    assert old.read_bytes() == before


def test_a_step_that_fails_changes_nothing(old: Path, made: ModuleType) -> None:
    before = old.read_bytes()
    with pytest.raises(CaseFileError):
        CaseFile.open(old, made.PASSPHRASE, steps=(*migrations.STEPS, add_notes, break_off))
    assert old.read_bytes() == before
    with CaseFile.open(old, made.PASSPHRASE) as file:
        check(file, made)


def test_sqlcipher_opens_it_with_the_same_passphrase(make: Maker, rich: Case, lease: bytes, words: str) -> None:
    file = make(rich)
    sha256, _ = file.store(io.BytesIO(lease))
    file.close()
    second = sqlcipher3.connect(str(file.path))
    second.execute("PRAGMA key = '{}'".format(words.replace("'", "''")))
    assert second.execute("SELECT count(*) FROM record").fetchone() == (17,)
    found = second.execute("SELECT data FROM chunk JOIN blob ON blob.id = chunk.blob WHERE sha256 = ? ORDER BY n", (sha256,))
    assert b"".join(data for (data,) in found) == lease
    assert second.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert second.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    second.execute("UPDATE meta SET value = value WHERE name = 'saved'")
    second.commit()
    second.close()
    with CaseFile.open(file.path, words) as again:
        assert again.load() == rich


@pytest.mark.usefixtures("quick_key")
def test_nothing_can_be_read_without_the_key(
    make: Maker, rich: Case, typed: Callable[[Case, str], Case], words: str, tmp_path: Path
) -> None:
    marker = "MARKERmarkerMARKER"
    file = make(rich)
    case = file.load()
    first = edits.answer(typed(case, marker * 2000), marker, marker)
    file.commit(case, first, "2026-11-22T11:00:00+00:00")
    sha256, _ = file.store(io.BytesIO(marker.encode() * 100_000))
    seen: dict[str, bytes] = {}
    with transaction(file._connection) as connection:
        connection.execute("UPDATE revision SET body = upper(body)")
        connection.execute("UPDATE chunk SET data = zeroblob(length(data))")
        connection.execute("DELETE FROM record")
        connection.cache_flush()
        seen = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path != file.path}
    file.close()
    seen["closed"] = file.path.read_bytes()
    assert len(seen["a.hcase-journal"]) > 1_000_000
    for name, data in seen.items():
        for secret in (marker.encode(), words.encode(), b"Ferhat", b"CREATE TABLE", sha256.encode(), b"SQLite format"):
            assert secret not in data, name


@pytest.mark.usefixtures("quick_key")
def test_deleted_words_do_not_stay_behind(make: Maker, words: str) -> None:
    file = make()
    file._connection.execute("CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(200000))")
    file._connection.execute("UPDATE t SET x = cast(replace(hex(x), '00', 'secret') AS BLOB); DROP TABLE t")
    file.close()
    second = apsw.Connection(str(file.path))
    key = words.encode().hex()
    second.execute("PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4; PRAGMA kdf_iter = 2").fetchall()
    second.execute(f"PRAGMA hexkey = '{key}'").fetchall()
    plain = second.serialize("main")
    second.close()
    assert b"CREATE TABLE revision" in plain
    assert b"secretsecret" not in plain


@pytest.mark.usefixtures("quick_key")
def test_every_setting_is_in_force(make: Maker, words: str) -> None:
    file = make()
    file.close()
    with CaseFile.open(file.path, words) as again:
        found = {
            name: str(again._connection.execute(f"PRAGMA {name}").get) for name in (*SETTINGS, "journal_mode", "locking_mode")
        }
        number = {"ON": "1", "OFF": "0", "MEMORY": "2", "EXTRA": "3"}
        wanted = {name: number.get(value, value) for name, value in SETTINGS.items()}
        assert found == {**wanted, "journal_mode": "truncate", "locking_mode": "exclusive"}
        assert again._connection.execute("PRAGMA application_id").get == 0x68637072
        assert again._connection.execute("PRAGMA page_size").get == 4096
