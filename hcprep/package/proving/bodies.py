"""The objects of one paper as they lie in the file, hashed with numbers counted from the paper's own lowest one.

Two papers with the same hash hold the same objects byte for byte, but for what all their numbers were moved by. It has patterns
of its own: what the proof takes for a reference must not hang on what the writer takes for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import BinaryIO

_STRING = rb"\((?:[^()\\]|\\.)*\)"
STRINGS = re.compile(b"(" + _STRING + b")", re.DOTALL)
"""Splits a text into what stands between strings, and strings, in turns."""
_STREAM = re.compile(_STRING + rb"|(>>\s*stream\r?\n)", re.DOTALL)
_HEAD = re.compile(rb"(\d+) 0 obj(?=[\s<\[(/])")
_REFERENCE = re.compile(rb"(?<=[\s\[\]<>()])(\d+) 0 R(?=[\s\[\]<>()/]|\Z)")
_UNCLEAR = re.compile(rb"[()%]|\d[\s\x00]+\d+[\s\x00]+R")
"""What may hide a reference, or be one written in another way."""
_FIRST, _MOST, _BLOCK = 4096, 1 << 24, 1 << 20

Row = tuple[int, int]
"""Where an object begins, and its number."""


class UnclearError(Exception):
    """Not written as hcprep writes papers, or not by itself: such a paper is drawn each time."""


def body_mark(stream: BinaryIO, rows: Sequence[Row], end: int, said: Callable[[int], bytes]) -> str:
    """Return the hash of the objects that begin at `rows`, in order of the file, the last of which ends at `end`.

    `said` gives what a reference to a number says. Raises UnclearError, which it may raise itself.
    """
    mark = blake2b(digest_size=32)
    for (start, number), stop in zip(rows, [*(start for start, _ in rows[1:]), end], strict=True):
        stream.seek(start)
        data, length = object_text(stream, stop - start)
        head = _HEAD.match(data)
        if head is None or int(head[1]) != number:
            raise UnclearError
        text = _moved(data[head.end() : length], said)
        mark.update(b"%b %d %d\n" % (said(number), len(text), stop - start - length))
        mark.update(text)
        mark.update(data[length:])
        left = stop - start - len(data)
        while left > 0:
            block = stream.read(min(left, _BLOCK))
            if not block:
                raise UnclearError
            mark.update(block)
            left -= len(block)
    return mark.hexdigest()


def object_text(stream: BinaryIO, size: int) -> tuple[bytes, int]:
    """Return the first bytes of an object, and how many of them come before those of its stream. Raises UnclearError."""
    data = stream.read(min(size, _FIRST))
    while True:
        found = next((one for one in _STREAM.finditer(data) if one[1]), None)
        if found is not None:
            return data, found.end()
        if len(data) >= size:
            return data, len(data)
        more = stream.read(min(size - len(data), max(len(data), _FIRST)))
        if not more or len(data) > _MOST:
            raise UnclearError
        data += more


def _moved(text: bytes, said: Callable[[int], bytes]) -> bytes:
    pieces = STRINGS.split(text)
    for at in range(0, len(pieces), 2):
        moved = _REFERENCE.sub(lambda found: said(int(found[1])), pieces[at])
        if _UNCLEAR.search(moved):
            raise UnclearError
        pieces[at] = moved
    return b"".join(pieces)
