"""Indexes and the list of unused pages: what is hit there is found, loses nothing, and a whole copy is without it."""

from __future__ import annotations

import hashlib
import hmac
import io
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import apsw
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from hcprep.casefile import CaseFile, Key, ReadOnlyCase, agreement, examine, mend
from hcprep.casefile.keys import PAGE
from hcprep.errors import Cancelled
from hcprep.jobs import JobContext, Progress
from hcprep.model import edits
from hcprep.model.case import Case

Maker = Callable[..., CaseFile]
AT = "2026-11-22T11:00:00+00:00"
pytestmark = pytest.mark.usefixtures("quick_key")


@pytest.fixture
def stored(make: Maker, rich: Case, lease: bytes) -> tuple[Path, Key, Case]:
    """The rich case with its document, answers enough for an index of several pages, and pages that are free again."""
    case = replace(rich, filed=())
    file = make(case)
    file.store(io.BytesIO(lease))
    new = case
    for number in range(400):
        new = edits.answer(new, f"question.of.some.length.{number}", number)
    file.commit(case, new, AT)
    file.store(io.BytesIO(random.Random(3).randbytes(300_000)))  # noqa: S311 - the same noise every time
    key = file.key
    file.close()
    # The noise is named by nothing: it goes, and leaves its pages.
    CaseFile.open(file.path, key).close()
    return file.path, key, new


def raw(path: Path, key: Key) -> apsw.Connection:
    """The real library, without our guards."""
    connection = apsw.Connection(str(path))
    for statement in ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4", f"PRAGMA key = '{key.pragma}'"):
        connection.execute(statement).fetchall()
    return connection


def change_page(path: Path, key: Key, number: int, change: Callable[[bytearray], None]) -> None:
    """Change a page and seal it again, as a faulty program would."""
    start = 16 if number == 1 else 0
    seal = hashlib.pbkdf2_hmac("sha512", key.secret, bytes(byte ^ 0x3A for byte in key.salt), 2, 32)
    with path.open("r+b") as file:
        file.seek((number - 1) * PAGE)
        page = file.read(PAGE)
        iv = page[-80:-64]
        cipher = Cipher(algorithms.AES(key.secret), modes.CBC(iv))
        reader, writer = cipher.decryptor(), cipher.encryptor()
        plain = bytearray(start) + reader.update(page[start:-80]) + reader.finalize()
        change(plain)
        body = writer.update(bytes(plain[start:])) + writer.finalize() + iv
        file.seek((number - 1) * PAGE)
        file.write(page[:start] + body + hmac.digest(seal, body + number.to_bytes(4, "little"), "sha512"))


def trunk_of(path: Path, key: Key) -> int:
    """The first page of the list of unused pages."""
    found: list[int] = []
    change_page(path, key, 1, lambda page: found.append(int.from_bytes(page[32:36], "big")))
    return found[0]


def leaf(connection: apsw.Connection, index: str) -> int:
    return int(connection.execute("SELECT max(pageno) FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (index,)).get)


def overwrite(path: Path, page: int) -> None:
    with path.open("r+b") as out:
        out.seek((page - 1) * PAGE)
        out.write(random.Random(5).randbytes(PAGE))  # noqa: S311


def whole_again(path: Path, key: Key, case: Case) -> None:
    """A whole copy made of nothing but the damaged file has everything and is sound."""
    with ReadOnlyCase.open(path, key) as damaged:
        made = mend(damaged, damaged, path.with_name("whole.hcase"), AT, pieces=frozenset())
    assert not made.missing
    assert examine(made.copy.path, key).sound
    with CaseFile.open(made.copy.path, key) as file:
        assert file.load() == case


def test_a_whole_file_has_nothing_to_say(stored: tuple[Path, Key, Case]) -> None:
    path, key, _ = stored
    found = examine(path, key)
    assert found.sound
    assert found.bookkeeping == ()


def test_a_page_of_an_index_that_cannot_be_read_loses_nothing(stored: tuple[Path, Key, Case]) -> None:
    path, key, case = stored
    connection = raw(path, key)
    page = leaf(connection, "sqlite_autoindex_revision_1")
    connection.close()
    overwrite(path, page)
    found = examine(path, key)
    assert (found.hit, found.losses, found.bookkeeping) == (((page, page),), (), ("index",))
    whole_again(path, key, case)


def test_an_index_without_one_of_its_rows_is_found(stored: tuple[Path, Key, Case]) -> None:
    path, key, case = stored
    connection = raw(path, key)
    page = leaf(connection, "sqlite_autoindex_revision_1")
    connection.close()

    def drop_last(page: bytearray) -> None:
        page[3:5] = (int.from_bytes(page[3:5], "big") - 1).to_bytes(2, "big")

    change_page(path, key, page, drop_last)
    found = examine(path, key)
    assert (found.hit, found.losses) == ((), ())
    assert "index" in found.bookkeeping
    assert not found.sound
    whole_again(path, key, case)


def test_a_used_page_among_the_unused_ones_is_found(stored: tuple[Path, Key, Case]) -> None:
    """The next save would write over it."""
    path, key, case = stored
    connection = raw(path, key)
    used = leaf(connection, "revision")
    connection.close()

    def claim(page: bytearray) -> None:
        page[8:12] = used.to_bytes(4, "big")

    change_page(path, key, trunk_of(path, key), claim)
    found = examine(path, key)
    assert (found.hit, found.losses) == ((), ())
    assert "free" in found.bookkeeping
    whole_again(path, key, case)


def test_an_unreadable_unused_page_loses_nothing(stored: tuple[Path, Key, Case]) -> None:
    path, key, case = stored
    overwrite(path, trunk_of(path, key))
    found = examine(path, key)
    assert (found.losses, found.bookkeeping) == ((), ("free",))
    whole_again(path, key, case)


def test_asking_the_database_can_be_stopped(stored: tuple[Path, Key, Case], monkeypatch: pytest.MonkeyPatch) -> None:
    path, key, _ = stored
    monkeypatch.setattr(agreement, "_STEPS", 10)

    class Stopped(JobContext):
        on = False

        def check(self) -> None:
            if self.on:
                raise Cancelled

        def step(self, progress: Progress) -> None:
            return

    ctx = Stopped()
    with ReadOnlyCase.open(path, key, ctx) as case:
        ctx.on = True
        with pytest.raises(Cancelled):
            _ = case.damage
