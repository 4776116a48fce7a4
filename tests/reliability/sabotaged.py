"""Ways to break the program on purpose, in the process that asks for it; `sabotage.py` shows that each is noticed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import Any
from unittest import mock

import apsw

from hcprep.casefile import blobs, casefile, connection, fresh, place
from hcprep.jobs import process


def apply(name: str) -> None:
    """Break this process in one way; nothing for an empty name."""
    if name:
        WAYS[name]()


def _setting(name: str, value: str) -> None:
    mock.patch.dict(connection.SETTINGS, {name: value}).start()


def _journal(mode: str) -> None:
    def keep(opened: apsw.Connection) -> None:
        opened.execute(f"PRAGMA journal_mode = {mode}").fetchall()

    mock.patch.object(casefile, "keep_journal", keep).start()


def _no_hash() -> None:
    class Everything(set[str]):
        def __contains__(self, item: object) -> bool:
            return True

    honest = blobs.Blobs.__init__

    def trusting(self: blobs.Blobs, *facts: Any) -> None:
        honest(self, *facts)
        self._verified = Everything()

    mock.patch.object(blobs.Blobs, "__init__", trusting).start()


def _no_flush() -> None:
    mock.patch.object(place, "_flush", return_value=None).start()


def _no_verify() -> None:
    mock.patch.object(fresh, "verify", return_value=None).start()


def _hasty_close() -> None:
    def tidy(opened: apsw.Connection) -> None:
        opened.execute("PRAGMA locking_mode = NORMAL").fetchall()
        opened.execute("PRAGMA journal_mode = DELETE").fetchall()
        opened.close()

    mock.patch.object(casefile, "disconnect", tidy).start()


def _early_answer() -> None:
    honest = casefile.CaseFile.commit
    late: list[Any] = []

    def commit(self: casefile.CaseFile, *facts: Any) -> None:
        if late:
            honest(self, *late.pop())
        late.append(facts)

    mock.patch.object(casefile.CaseFile, "commit", commit).start()


def _spill() -> None:
    honest = process.Worker.ask

    def ask(self: process.Worker, header: Any, payload: bytes = b"", **facts: Any) -> Any:
        with tempfile.NamedTemporaryFile() as spilt:
            spilt.write(payload)
            spilt.flush()
            return honest(self, header, payload, **facts)

    mock.patch.object(process.Worker, "ask", ask).start()


def _call_home() -> None:
    import socket  # noqa: TID251 - what the program must never do

    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()


def _sync_off() -> None:
    _setting("synchronous", "OFF")


def _sync_normal() -> None:
    _setting("synchronous", "NORMAL")


def _wal_normal() -> None:
    _setting("synchronous", "NORMAL")
    _journal("WAL")


def _delete_full() -> None:
    _setting("synchronous", "FULL")
    _setting("locking_mode", "NORMAL")
    _journal("DELETE")


def _memory_journal() -> None:
    _journal("MEMORY")


def _no_lock() -> None:
    _setting("locking_mode", "NORMAL")


WAYS: dict[str, Callable[[], None]] = {
    "no-hash": _no_hash,
    "sync-off": _sync_off,
    "sync-normal": _sync_normal,
    "wal-normal": _wal_normal,
    "delete-full": _delete_full,
    "memory-journal": _memory_journal,
    "no-lock": _no_lock,
    "no-flush": _no_flush,
    "no-verify": _no_verify,
    "hasty-close": _hasty_close,
    "early-answer": _early_answer,
    "spill": _spill,
    "call-home": _call_home,
}
