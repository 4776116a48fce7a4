"""Find every object in the bytes of qpdf's canonical output, and nothing else: anything unexpected is an error."""

from __future__ import annotations

import re

from hcprep.model.parts import PartObject

_LENGTH = re.compile(rb"/Length (\d+) >>\Z")
_ENDS = (b"\nendstream\nendobj", b"endstream\nendobj")


def scan_objects(data: bytes) -> tuple[PartObject, ...]:
    """Return all objects in order of number, read through the classic cross-reference table.

    Offsets are bytes from the start of `data`. Raises ValueError when the bytes are not canonical.
    """
    table, starts = _table(data)
    ordered = sorted((start, number) for number, start in starts.items())
    ends = [start for start, _ in ordered[1:]] + [table]
    found = [_object(data, number, start, end) for (start, number), end in zip(ordered, ends, strict=True)]
    return tuple(sorted(found, key=lambda entry: entry.number))


def _table(data: bytes) -> tuple[int, dict[int, int]]:
    tail = data.rindex(b"startxref\n")
    table = int(data[tail + 10 : data.index(b"\n", tail + 10)])
    head = data.index(b"\n", table + 5)
    if data[table : table + 5] != b"xref\n":
        raise ValueError("no classic cross-reference table")
    first, count = (int(part) for part in data[table + 5 : head].split())
    starts = {}
    for at in range(count):
        row = data[head + 1 + 20 * at : head + 21 + 20 * at]
        if len(row) != 20:
            raise ValueError("short cross-reference table")
        if row[17:18] == b"n":
            starts[first + at] = int(row[:10])
    if not data.startswith(b"trailer", head + 1 + 20 * count):
        raise ValueError("more than one cross-reference section")
    return table, starts


def _object(data: bytes, number: int, start: int, limit: int) -> PartObject:
    end = limit - 1
    head = b"%d 0 obj\n" % number
    if not data.startswith(head, start) or data[limit - 1 : limit] != b"\n" or not data.endswith(b"\nendobj", start, end):
        raise _odd(number, "is not canonical")
    line = data.find(b"\n", start + len(head), end)
    if not data.startswith(b"stream\n", line + 1):
        return PartObject(number=number, start=start, end=end)
    length = _LENGTH.search(data, max(start, line - 40), line)
    if length is None:
        raise _odd(number, "has no direct length")
    stream, size = line + 8, int(length.group(1))
    if data[stream + size : end] not in _ENDS:
        raise _odd(number, "is not as long as it says")
    return PartObject(number=number, start=start, end=end, stream=stream, length=size)


def _odd(number: int, problem: str) -> ValueError:
    return ValueError(f"object {number} {problem}")
