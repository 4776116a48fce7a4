"""Every way a case file cannot be opened, made or saved, with a real file for each; nothing is touched by any of them."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest
import sqlcipher3

from hcprep.casefile import CaseFile, faults, migrations
from hcprep.casefile.keys import PAGE
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.case import Case

Maker = Callable[..., CaseFile]
QUICK = pytest.mark.usefixtures("quick_key")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and limits")


@pytest.fixture
def shut(make: Maker, rich: Case, lease: bytes) -> Path:
    """A closed case file with one document."""
    file = make(rich)
    file.store(io.BytesIO(lease))
    file.close()
    return file.path


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Run a block without the powers of root, which no file permission stops."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def refused(path: Path, passphrase: str) -> CaseFileError:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(CaseFileError) as caught:
        CaseFile.open(path, passphrase).close()
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert not path.with_name(path.name + "-journal").exists()
    return caught.value


def test_wrong_passphrase(shut: Path, words: str) -> None:
    assert refused(shut, words + " ").code == "case-wrong-passphrase"
    assert refused(shut, "").code == "case-wrong-passphrase"


@QUICK
def test_missing_file_and_missing_folder(tmp_path: Path, words: str, at: str) -> None:
    assert refused(tmp_path / "none.hcase", words).code == "case-missing"
    with pytest.raises(CaseFileError) as caught:
        CaseFile.create(tmp_path / "none" / "a.hcase", words, Case(id="c", edition="e"), at)
    assert caught.value.code == "case-missing"


@QUICK
def test_files_that_are_no_case(tmp_path: Path, words: str) -> None:
    plain = tmp_path / "plain.hcase"
    database = apsw.Connection(str(plain))
    database.execute("CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(9000))")
    database.close()
    others = {
        "empty": b"",
        "short": os.urandom(100),
        "pdf": b"%PDF-1.7\n" + os.urandom(5 * PAGE),
        "zip": b"PK\x03\x04" + os.urandom(2 * PAGE - 4),
        "text": ("Once upon a time. " * 2000).encode()[: 4 * PAGE],
        "zeros": bytes(4 * PAGE),
        "odd": os.urandom(3 * PAGE + 5),
    }
    for name, data in others.items():
        path = tmp_path / f"{name}.hcase"
        path.write_bytes(data)
        assert refused(path, words).code == "case-not-a-case", name
    assert refused(plain, words).code == "case-not-a-case"
    assert refused(tmp_path, words).code == "case-not-a-case"


@pytest.mark.real_key
def test_an_encrypted_file_of_another_program(tmp_path: Path, words: str) -> None:
    path = tmp_path / "other.hcase"
    database = sqlcipher3.connect(str(path))
    database.execute("PRAGMA key = '{}'".format(words.replace("'", "''")))
    database.execute("CREATE TABLE t (x)")
    database.commit()
    database.close()
    assert refused(path, words).facts == {"reason": "other-program"}


@QUICK
def test_damage_is_told_from_a_wrong_passphrase(shut: Path, words: str) -> None:
    whole = shut.read_bytes()
    noise = random.Random(5)  # noqa: S311 - test data

    def broken(start: int, data: bytes) -> CaseFileError:
        shut.write_bytes(whole[:start] + data + whole[start + len(data) :])
        return refused(shut, words)

    # Past the salt, the right passphrase is known to be right.
    assert broken(100, bytes([whole[100] ^ 0xFF])).code == "case-damaged"
    assert broken(16, noise.randbytes(PAGE - 16)).code == "case-damaged"
    # Zeros at the start of what is otherwise random pages.
    error = broken(0, bytes(PAGE))
    assert (error.code, error.facts) == ("case-damaged", {"part": "header"})
    for byte in (0, 0x20, 0xFF):
        error = broken(0, bytes([byte]) * 16)
        assert (error.code, error.facts) == ("case-damaged", {"part": "header"})
    assert broken(0, bytes(7) + noise.randbytes(9)).code == "case-wrong-passphrase"
    # The limit: without its salt a file cannot be told from one with another passphrase.
    assert broken(0, noise.randbytes(16)).code == "case-wrong-passphrase"
    # Cut off, at a page and within one.
    for length in (len(whole) - 3 * PAGE, len(whole) - 1000):
        shut.write_bytes(whole[:length])
        assert refused(shut, words).code == "case-damaged"
    shut.write_bytes(whole)
    CaseFile.open(shut, words).close()


@QUICK
def test_damage_below_the_tables_is_named(make: Maker, rich: Case) -> None:
    changes = {
        "people": "UPDATE record SET body = '{}' WHERE list = 'people' AND position = 1",
        "events": "UPDATE record SET kind = 'mystery' WHERE list = 'events' AND position = 0",
        "evidence": "DELETE FROM record WHERE list = 'evidence' AND position = 0",
        "tabs": "UPDATE record SET body = body || '?' WHERE list = 'tabs' AND position = 0",
        "unknown": "UPDATE record SET list = 'unknown' WHERE list = 'marks' AND position = 1",
        "case": "DELETE FROM meta WHERE name = 'case'",
        "statement": "UPDATE revision SET body = replace(body, 'huit', 'neuf') WHERE kind = 'statement'",
        "answer": "UPDATE revision SET body = '\"no\"' WHERE kind = 'answer' AND id = 'q.text'",
    }
    for part, change in changes.items():
        file = make(rich, f"{part}.hcase")
        file._connection.execute(change)
        with pytest.raises(CaseFileError) as caught:
            file.load()
        assert (caught.value.code, caught.value.facts["part"]) == ("case-damaged", part)


@QUICK
def test_a_bit_flip_anywhere_is_never_silent(make: Maker, rich: Case, lease: bytes, words: str) -> None:
    file = make(rich)
    data = lease
    sha256, _ = file.store(io.BytesIO(data))
    file.close()
    whole = file.path.read_bytes()
    dice = random.Random(7)  # noqa: S311 - test data
    told: list[str] = []
    pages = len(whole) // PAGE
    for page in range(pages):
        damaged = bytearray(whole)
        damaged[page * PAGE + dice.randrange(PAGE if page else PAGE - 16) + (0 if page else 16)] ^= 1 << dice.randrange(8)
        file.path.write_bytes(damaged)
        try:
            with CaseFile.open(file.path, words) as again:
                assert again.load() == rich
                with again.read(sha256) as stream:
                    assert stream.read() == data
        except CaseFileError as error:
            told.append(error.code)
    assert set(told) == {"case-damaged"}
    # Only a page that holds nothing of the case may go unnoticed.
    assert len(told) >= pages - 3


@QUICK
def test_newer_file(shut: Path, words: str) -> None:
    file = CaseFile.open(shut, words)
    file._connection.execute("PRAGMA user_version = 99")
    file.close()
    error = refused(shut, words)
    assert (error.code, error.facts) == ("case-newer", {"version": 99, "known": len(migrations.STEPS)})


@QUICK
def test_a_trigger_slipped_in_by_someone_else(shut: Path, words: str) -> None:
    file = CaseFile.open(shut, words)
    file._connection.execute("CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM record; END")
    file.close()
    error = refused(shut, words)
    assert (error.code, error.facts) == ("case-damaged", {"part": "schema"})


@QUICK
def test_an_existing_file_is_never_overwritten(shut: Path, tmp_path: Path, words: str, at: str) -> None:
    before = shut.read_bytes()
    (tmp_path / "empty.hcase").touch()
    for path in (shut, tmp_path / "empty.hcase", tmp_path):
        with pytest.raises(CaseFileError) as caught:
            CaseFile.create(path, words, Case(id="c", edition="e"), at)
        assert caught.value.code == "case-exists"
    assert shut.read_bytes() == before
    assert (tmp_path / "empty.hcase").stat().st_size == 0


@QUICK
def test_a_failed_create_leaves_nothing(tmp_path: Path, words: str, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        CaseFile.create(tmp_path / "a.hcase", "", Case(id="c", edition="e"), at)
    assert caught.value.code == "passphrase-too-weak"
    # A case that cannot be stored at all breaks in the middle of the first transaction.
    with pytest.raises(KeyError):
        CaseFile.create(tmp_path / "a.hcase", words, Case(id="c", edition="e", people=(object(),)), at)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


@QUICK
@pytest.mark.usefixtures("impatient")
def test_a_second_opener_is_refused(make: Maker, rich: Case, words: str, tmp_path: Path) -> None:
    file = make(rich)
    script = textwrap.dedent("""
        import sys
        from pathlib import Path
        from hcprep.casefile import CaseFile, connection, keys
        from hcprep.errors import CaseFileError
        keys._ROUNDS = 2
        try:
            CaseFile.open(Path(sys.argv[1]), sys.argv[2]).load()
            print("opened")
        except CaseFileError as error:
            print(error.code, connection.PATIENCE_MS)
    """)
    command = [sys.executable, "-c", script, str(file.path), words]

    def second() -> list[str]:
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=240).stdout.split()

    code, patience = second()
    assert code == "case-in-use"
    assert int(patience) <= 1500
    with pytest.raises(CaseFileError) as caught:
        CaseFile.open(file.path, words)
    assert caught.value.code == "case-in-use"
    # Looking at the file from this process did not drop its lock.
    assert second()[0] == "case-in-use"
    file.close()
    assert second() == ["opened"]
    # Opening alone, without a save, holds the file as well.
    with CaseFile.open(file.path, words):
        assert second()[0] == "case-in-use"


@POSIX
@QUICK
def test_read_only(shut: Path, tmp_path: Path, words: str, at: str) -> None:
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    for file_mode, folder_mode in ((0o444, 0o777), (0o666, 0o555)):
        shut.chmod(file_mode)
        tmp_path.chmod(folder_mode)
        try:
            with ordinary_user():
                assert refused(shut, words).code == "case-read-only"
                if folder_mode == 0o555:
                    with pytest.raises(CaseFileError) as caught:
                        CaseFile.create(tmp_path / "b.hcase", words, Case(id="c", edition="e"), at)
                    assert caught.value.code == "case-read-only"
        finally:
            tmp_path.chmod(0o755)


@POSIX
def test_a_full_disk_loses_nothing(tmp_path: Path, words: str) -> None:
    script = textwrap.dedent("""
        import io, os, resource, signal, sys
        from dataclasses import replace
        from pathlib import Path
        from hcprep.casefile import CaseFile, keys
        from hcprep.errors import CaseFileError
        from hcprep.model import edits
        from hcprep.model.case import Case
        keys._ROUNDS = 2
        path, words = Path(sys.argv[1]), sys.argv[2]
        file = CaseFile.create(path, words, Case(id="c", edition="e"), "t")
        first = file.load()
        kept = edits.answer(first, "q", "kept")
        file.commit(first, kept, "t")
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        room = path.stat().st_size + 200_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        def tried(action):
            try:
                action()
                print("done")
            except CaseFileError as error:
                print(error.code)
        big = edits.answer(kept, "big", "x" * 5_000_000)
        small = edits.answer(kept, "q2", "small")
        tried(lambda: file.store(io.BytesIO(os.urandom(3_000_000))))
        tried(lambda: file.commit(kept, big, "t"))
        assert file.load() == kept
        tried(lambda: file.commit(kept, small, "t"))
        assert file.load() == small
        tried(lambda: CaseFile.create(path.with_name("b.hcase"), words, big, "t"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        tried(lambda: file.commit(small, big, "t"))
        file.close()
    """)
    path = tmp_path / "a.hcase"
    ran = subprocess.run([sys.executable, "-c", script, str(path), words], capture_output=True, text=True, check=False)
    assert ran.stdout.split() == ["disk-full", "disk-full", "done", "disk-full", "done"], ran.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["a.hcase"]


@QUICK
def test_a_disk_that_is_gone_is_told_as_such() -> None:
    assert faults.from_os(OSError(5, "I/O error")).code == "disk-error"
    assert faults.from_apsw(apsw.IOError("I/O error"), 5).code == "disk-error"
    assert faults.from_apsw(apsw.IOError("I/O error"), 28).code == "disk-full"
    assert faults.from_apsw(apsw.CantOpenError("journal"), 13).code == "case-read-only"


@QUICK
def test_a_save_that_fails_can_be_tried_again(
    make: Maker, rich: Case, words: str, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make(rich)
    old = file.load()
    new = edits.answer(old, "q.more", "more")
    file._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(CaseFileError) as caught:
        file.commit(old, new, at)
    assert caught.value.code == "case-read-only"
    file._connection.execute("PRAGMA query_only = OFF")
    assert file.load() == old
    file.commit(old, new, at)
    file.close()
    with CaseFile.open(file.path, words) as again:
        assert again.load() == new
