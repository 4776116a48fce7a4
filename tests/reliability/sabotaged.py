"""Ways to break the program on purpose, in the process that asks for it; `sabotage.py` shows that each is noticed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unittest import mock

import apsw

from hcprep.casefile import blobs, casefile, connection


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


def _sync_off() -> None:
    _setting("synchronous", "OFF")


def _sync_normal() -> None:
    _setting("synchronous", "NORMAL")


def _wal_normal() -> None:
    _setting("synchronous", "NORMAL")
    _journal("WAL")


def _delete_full() -> None:
    _setting("synchronous", "FULL")
    _journal("DELETE")


def _no_journal() -> None:
    _journal("OFF")


def _no_lock() -> None:
    _setting("locking_mode", "NORMAL")


WAYS: dict[str, Callable[[], None]] = {
    "no-hash": _no_hash,
    "sync-off": _sync_off,
    "sync-normal": _sync_normal,
    "wal-normal": _wal_normal,
    "delete-full": _delete_full,
    "no-journal": _no_journal,
    "no-lock": _no_lock,
}
