"""A model of a disk that loses its power: what was not flushed is there, gone, or half there.

Writes and cuts of a file are on the disk once that file was flushed; new, moved and removed names once their folder was. Of
anything later each write is kept or lost on its own (`dropped`), or each of its sectors of 512 bytes (`torn`), and of the names
the first few, in their order. `whole` keeps all of it: a process killed, not a disk.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.reliability.trace import Op

MODES = ("whole", "dropped", "torn")
_SECTOR = 512


class Disk:
    """The files of one folder."""

    def __init__(self, folder: Path, files: Mapping[str, bytes]) -> None:
        self._folder = str(folder)
        self._sure: list[bytearray] = []
        self._late: list[list[Op]] = []
        self._names: dict[str, int] = {}
        self._live: dict[str, int] = {}
        self._moves: list[Op] = []
        self._opened: dict[int, int] = {}
        for name, data in files.items():
            self._live[name] = self._names[name] = self._new(data)

    def _new(self, data: bytes = b"") -> int:
        self._sure.append(bytearray(data))
        self._late.append([])
        return len(self._sure) - 1

    def take(self, op: Op) -> None:
        """Do one operation."""
        if op.kind == "open":
            if op.path not in self._live:
                self._live[op.path] = self._new()
                self._moves.append(Op("made", op.path, file=self._live[op.path]))
            self._opened[op.file] = self._live[op.path]
        elif op.kind in {"write", "cut"}:
            self._late[self._opened[op.file]].append(op)
        elif op.kind == "flush" and op.path == self._folder:
            for move in self._moves:
                _rename(self._names, move)
            self._moves.clear()
        elif op.kind == "flush":
            inode = self._opened[op.file]
            for late in self._late[inode]:
                _apply(self._sure[inode], late)
            self._late[inode].clear()
        elif op.kind in {"name", "move", "drop"}:
            _rename(self._live, op)
            self._moves.append(op)

    def after(self, mode: str, dice: random.Random) -> dict[str, bytes]:
        """Return the files there are when the power comes back."""
        names = dict(self._names)
        moves = self._moves if mode == "whole" else self._moves[: dice.randint(0, len(self._moves))]
        for move in moves:
            _rename(names, move)
        found: dict[str, bytes] = {}
        for name, inode in names.items():
            data = bytearray(self._sure[inode])
            chance = dice.random()
            for late in self._late[inode]:
                for part in _parts(late) if mode == "torn" else (late,):
                    if mode == "whole" or dice.random() < chance:
                        _apply(data, part)
            found[name] = bytes(data)
        return found


def _parts(op: Op) -> Sequence[Op]:
    if op.kind != "write":
        return (op,)
    parts: list[Op] = []
    start = 0
    while start < len(op.data):
        end = min(len(op.data), (op.at + start) // _SECTOR * _SECTOR + _SECTOR - op.at)
        parts.append(Op("write", op.path, file=op.file, at=op.at + start, data=op.data[start:end]))
        start = end
    return parts


def _apply(data: bytearray, op: Op) -> None:
    end = op.at + len(op.data)
    if op.kind == "cut":
        del data[op.at :]
    if len(data) < end:
        data.extend(bytes(end - len(data)))
    if op.kind == "write":
        data[op.at : end] = op.data


def _rename(names: dict[str, int], op: Op) -> None:
    if op.kind == "made":
        names[op.path] = op.file
    elif op.path in names:
        if op.kind in {"name", "move"}:
            names[op.other] = names[op.path]
        if op.kind in {"move", "drop"}:
            del names[op.path]
