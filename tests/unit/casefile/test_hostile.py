"""A case file made by someone who told us its passphrase and wants the program to fall over, run something or tell something."""

from __future__ import annotations

import io
import os
import resource
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from hcprep.casefile import CaseFile, Key, ReadOnlyCase, setdigest
from hcprep.errors import CaseFileError
from hcprep.model.case import Case

Maker = Callable[..., CaseFile]
pytestmark = pytest.mark.usefixtures("quick_key")
AT = "2026-11-22T11:00:00+00:00"


def forge(path: Path, key: Key, *statements: str, counted: bool = False) -> None:
    """Write into a case file with the real library and none of our guards."""
    connection = apsw.Connection(str(path))
    for statement in ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4", f"PRAGMA key = '{key.pragma}'", *statements):
        connection.execute(statement).fetchall()
    if counted:
        # Who can forge rows can count them, too.
        connection.execute("UPDATE meta SET value = ? WHERE name = 'digest'", (setdigest.whole(connection),))
    connection.close()


@pytest.fixture
def file(make: Maker, rich: Case, lease: bytes) -> tuple[Path, Key]:
    made = make(rich)
    made.store(io.BytesIO(lease))
    made.close()
    return made.path, made.key


def refused(path: Path, key: Key) -> CaseFileError:
    """Open and load a file that must be refused, leaving it as it is."""
    before = path.read_bytes()
    with pytest.raises(CaseFileError) as caught, CaseFile.open(path, key) as opened:
        opened.load()
    assert path.read_bytes() == before
    return caught.value


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM record; END",
        "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
        "CREATE VIRTUAL TABLE f USING fts5(body)",
        "CREATE TABLE more (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL)",
        "CREATE INDEX i ON record (abs(position))",
        "ALTER TABLE record ADD COLUMN trap TEXT GENERATED ALWAYS AS (upper(body)) VIRTUAL",
        (
            "ALTER TABLE record RENAME TO hidden; CREATE VIEW record AS"
            " WITH RECURSIVE n(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n) SELECT 'marks' AS list, x AS position,"
            " 'mark' AS kind, '' AS id, '{}' AS body FROM n"
        ),
        "CREATE TEMP TABLE record AS SELECT 1; PRAGMA user_version = 1",
    ],
)
def test_nothing_foreign_in_the_schema_is_ever_run(file: tuple[Path, Key], statement: str, rich: Case) -> None:
    path, key = file
    forge(path, key, statement)
    error = refused(path, key)
    assert (error.code, error.facts["part"]) == ("case-damaged", "schema")


def test_what_is_foreign_is_named_and_the_words_are_read_past_it(file: tuple[Path, Key], rich: Case) -> None:
    path, key = file
    forge(path, key, "CREATE TRIGGER trap AFTER INSERT ON revision BEGIN DELETE FROM record; END", "CREATE TABLE extra (a)")
    with ReadOnlyCase.open(path, key) as opened:
        assert opened.damage.foreign == ("extra", "trap")
        assert opened.load() == rich
        assert not opened.damage.sound


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET body = hex(zeroblob(40000000)) WHERE kind = 'statement'",
        "UPDATE record SET body = hex(zeroblob(40000000)) WHERE list = 'people' AND position = 0",
        "UPDATE meta SET value = hex(zeroblob(40000000)) WHERE name = 'case'",
        "UPDATE record SET position = -5 WHERE list = 'people' AND position = 0",
        "UPDATE record SET position = 9223372036854775807 WHERE list = 'people' AND position = 1",
        "UPDATE record SET list = '../../etc' WHERE list = 'marks'",
        "UPDATE record SET kind = 'tab' WHERE list = 'people'",
        "UPDATE record SET body = replace(hex(zeroblob(100000)), '0', '[') WHERE list = 'people'",
        (
            "UPDATE record SET body = replace(body, '\"role\"', '\"x\":' || replace(hex(zeroblob(50000)), '00', '[')"
            " || ',\"role\"') WHERE list = 'people'"
        ),
        "UPDATE meta SET value = '{\"id\":' || replace(hex(zeroblob(50000)), '0', '9') || '}' WHERE name = 'case'",
        'UPDATE record SET body = \'{"id":1e999,"role":"applicant"}\' WHERE list = \'people\'',
        "UPDATE record SET body = 'null' WHERE list = 'people'",
        "UPDATE revision SET rev = -1 WHERE kind = 'statement'; UPDATE revision SET sha256 = 'x' WHERE kind = 'statement'",
        "DELETE FROM meta WHERE name = 'case'",
    ],
)
def test_rows_that_lie_are_refused_and_the_rest_is_read(file: tuple[Path, Key], statement: str, rich: Case) -> None:
    path, key = file
    forge(path, key, statement)
    assert refused(path, key).code == "case-damaged"
    if "'../../etc'" in statement or "SET position" in statement:
        # No disk damages a number and leaves its seal whole.
        with pytest.raises(CaseFileError, match="case-damaged"):
            ReadOnlyCase.open(path, key)
    else:
        with ReadOnlyCase.open(path, key) as opened:
            assert len(opened.losses) > 1
            assert opened.load().answers == rich.answers
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2_000_000


@pytest.mark.parametrize("value", ["x", "-1", "9" * 60, "", "１"])
def test_a_count_that_is_none_starts_anew(file: tuple[Path, Key], value: str, rich: Case) -> None:
    from dataclasses import replace

    path, key = file
    forge(path, key, f"UPDATE meta SET value = '{value}' WHERE name = 'saves'", "DELETE FROM save", counted=True)  # noqa: S608
    with CaseFile.open(path, key) as opened:
        opened.commit(opened.load(), replace(rich, notes="still saved"), AT)
        assert opened.load().notes == "still saved"


@pytest.mark.parametrize("size", ["-1", "0", "1", "98999", "99001", "9223372036854775807"])
def test_a_size_that_lies_is_found(file: tuple[Path, Key], size: str, rich: Case) -> None:
    path, key = file
    forge(path, key, f"UPDATE blob SET size = {size}", counted=True)  # noqa: S608
    sha256 = rich.documents[0].original_sha256
    with CaseFile.open(path, key) as opened, pytest.raises(CaseFileError, match="case-damaged"):
        opened.read(sha256)
    with ReadOnlyCase.open(path, key) as again:
        if size == "-1":
            # No honest file has this size; the bytes themselves are whole.
            assert again.blob_size(sha256) == 99_000
        else:
            assert sha256 in {loss.sha256 for loss in again.losses}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE chunk SET data = zeroblob(90000000)",
        "UPDATE chunk SET n = -1",
        "UPDATE chunk SET n = 1000000000000",
        "DELETE FROM chunk",
    ],
)
def test_chunks_that_lie_are_found(file: tuple[Path, Key], statement: str, rich: Case) -> None:
    path, key = file
    forge(path, key, statement)
    sha256 = rich.documents[0].original_sha256
    with CaseFile.open(path, key) as opened, pytest.raises(CaseFileError, match="case-damaged"):
        opened.read(sha256)
    with ReadOnlyCase.open(path, key) as again:
        assert sha256 in {loss.sha256 for loss in again.losses}


def test_types_a_strict_table_forbids_are_refused(file: tuple[Path, Key]) -> None:
    """Written past STRICT: the table is declared loose while the row goes in, and strict again afterwards."""
    path, key = file
    forge(
        path,
        key,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT, WITHOUT ROWID', 'WITHOUT ROWID') WHERE name = 'record'",
        "PRAGMA writable_schema = RESET",
        "UPDATE record SET body = x'00ff00', id = x'ff' WHERE list = 'people'",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'WITHOUT ROWID', 'STRICT, WITHOUT ROWID') WHERE name = 'record'",
        "PRAGMA writable_schema = RESET",
    )
    assert refused(path, key).code == "case-damaged"
    with ReadOnlyCase.open(path, key) as opened:
        assert "foreign" in {loss.part for loss in opened.losses}
        assert opened.load().people == ()


def test_no_other_file_can_be_reached(file: tuple[Path, Key], tmp_path: Path) -> None:
    path, key = file
    with CaseFile.open(path, key) as opened, pytest.raises(apsw.SQLError, match="too many attached"):
        opened._connection.execute("ATTACH ? AS other", (os.fspath(tmp_path / "other.db"),)).fetchall()
    assert not (tmp_path / "other.db").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET body = hex(zeroblob(40000000)) WHERE kind = 'statement'",
        "UPDATE record SET body = hex(zeroblob(40000000)) WHERE list = 'people' AND position = 0",
        "UPDATE meta SET value = hex(zeroblob(40000000)) WHERE name = 'case'",
    ],
)
def test_a_row_without_end_never_reaches_the_memory(file: tuple[Path, Key], statement: str) -> None:
    path, key = file
    forge(path, key, statement)
    assert refused(path, key).facts["part"] == "size"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO meta VALUES (CAST(x'ff00fe' AS TEXT), 'x')",
        "UPDATE meta SET value = CAST(x'fffefd' AS TEXT) WHERE name = 'created'",
        "UPDATE record SET body = CAST(x'7b226964223a22ff' AS TEXT) WHERE list = 'people'",
        "UPDATE record SET kind = CAST(x'c328' AS TEXT) WHERE list = 'people'",
        "UPDATE revision SET body = CAST(x'eda080' AS TEXT) WHERE kind = 'notes'",
        "UPDATE save SET at = CAST(x'80' AS TEXT)",
    ],
)
def test_text_that_is_no_text_is_damage_and_no_crash(file: tuple[Path, Key], statement: str, rich: Case) -> None:
    path, key = file
    forge(path, key, statement)
    assert refused(path, key).code == "case-damaged"
    with ReadOnlyCase.open(path, key) as opened:
        assert not opened.damage.sound
        assert opened.load().answers == rich.answers


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("meta", "'n' || x, ''"),
        ("record", "'marks', x + 9, 'mark', 'm', '{}'"),
        ("revision", "'answer', 'q', x + 9, '', '', ''"),
        ("save", "x + 9, 'i', ''"),
        ("blob", "x + 9, 's' || x, 0"),
    ],
)
def test_rows_without_number_are_refused_before_they_are_read(
    file: tuple[Path, Key], monkeypatch: pytest.MonkeyPatch, table: str, row: str
) -> None:
    monkeypatch.setitem(setdigest.MOST_ROWS, table, 50)
    path, key = file
    CaseFile.open(path, key).close()
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 51)"
    forge(path, key, f"{numbers} INSERT INTO {table} SELECT {row} FROM n", counted=True)  # noqa: S608
    assert refused(path, key).facts["part"] == "rows"
    with pytest.raises(CaseFileError) as caught:
        ReadOnlyCase.open(path, key)
    assert caught.value.facts["part"] == "rows"
