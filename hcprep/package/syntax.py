"""The little PDF syntax the book writer needs: renumber references, take dictionaries apart, write strings and numbers.

Input is the text of objects as qpdf writes them; stream bytes are never given to these functions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping

from hcprep.errors import BuildError

_SPACE = rb"[\x00\t\n\x0c\r ]"
_REFERENCE = rb"(?<![^\x00\t\n\x0c\r \[\]<>()])(\d+)" + _SPACE + rb"+(\d+)" + _SPACE + rb"+R(?![^\x00\t\n\x0c\r \[\]<>()/%])"
_PLAIN = re.compile(_REFERENCE)
_MARK = re.compile(rb"[(%]|" + _REFERENCE)
_QUIET = re.compile(rb"[^()\\]*+(?:\\.[^()\\]*+)*+", re.DOTALL)
_TOKEN = re.compile(
    rb"(?P<skip>[\x00\t\n\x0c\r ]+|%[^\r\n]*)|(?P<open><<|\[)|(?P<close>>>|\])|(?P<string>\()|(?P<hex><[^>]*>)"
    rb"|(?P<name>/[^\x00\t\n\x0c\r ()<>\[\]{}/%]*)|(?P<reference>\d+[\x00\t\n\x0c\r ]+\d+[\x00\t\n\x0c\r ]+R"
    rb"(?![^\x00\t\n\x0c\r ()<>\[\]{}/%]))|(?P<word>[^\x00\t\n\x0c\r ()<>\[\]{}/%]+)"
)
_ENTRY = re.compile(
    rb"[\x00\t\n\x0c\r ]*(/[^\x00\t\n\x0c\r ()<>\[\]{}/%#]*)[\x00\t\n\x0c\r ]+"
    rb"(\d+[\x00\t\n\x0c\r ]+\d+[\x00\t\n\x0c\r ]+R|/?[^\x00\t\n\x0c\r ()<>\[\]{}/%]+|\[[^()<>\[\]%]*\])"
    rb"(?=[\x00\t\n\x0c\r />])"
)
"""A key and a value without strings or anything nested, as most are."""
_AIMED = re.compile(rb"[\x00\t\n\x0c\r ]R")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_PAGE_LINK = re.compile(rb"\(hcprep:page/(\d+)\)")

_SPOKEN = re.compile(rb"/Contents \(hcprep:page/(\d+)\)")


def broken(problem: str) -> BuildError:
    """Return the error for a part that is not what its index says."""
    return BuildError("build-failed", problem=problem)


def string_end(data: bytes, start: int) -> int:
    """Return the offset after the literal string that opens at `start`. Raises BuildError if it never closes."""
    depth, position = 0, start
    while True:
        position = _end_of_quiet(data, position)
        if position >= len(data):
            raise broken("open string")
        depth += 1 if data[position] == 0x28 else -1
        position += 1
        if depth == 0:
            return position


def _end_of_quiet(data: bytes, position: int) -> int:
    found = _QUIET.match(data, position)
    end = position if found is None else found.end()
    if end < len(data) and data[end] == 0x5C:
        raise broken("open string")
    return end


def references(data: bytes) -> list[int]:
    """Return the numbers of all references in object text, strings and comments aside."""
    found: list[int] = []

    def taken(one: re.Match[bytes]) -> bytes:
        found.append(int(one[1]))
        return b""

    _replaced(data, taken)
    return found


def renumber(data: bytes, base: int, kept: Container[int] | None = None) -> bytes:
    """Return object text with `base` added to the number of every reference; strings and comments stay as they are.

    References to what is not among `kept`, if that is told, become null. Raises BuildError for a reference to a generation other
    than 0, which qpdf never writes.
    """

    def moved(found: re.Match[bytes]) -> bytes:
        number, generation = found.groups()
        if int(generation):
            raise broken("generation")
        if kept is not None and int(number) not in kept:
            return b"null"
        return b"%d 0 R" % (int(number) + base)

    return _replaced(data, moved)


def _replaced(data: bytes, moved: Callable[[re.Match[bytes]], bytes]) -> bytes:
    if b"(" not in data and b"%" not in data:
        return _PLAIN.sub(moved, data) if _AIMED.search(data) else data
    pieces: list[bytes] = []
    done = position = 0
    while (found := _MARK.search(data, position)) is not None:
        first = data[found.start()]
        if first == 0x28:
            position = string_end(data, found.start())
        elif first == 0x25:
            position = _line_end(data, found.end())
        else:
            pieces += (data[done : found.start()], moved(found))
            done = position = found.end()
    pieces.append(data[done:])
    return b"".join(pieces)


def _line_end(data: bytes, position: int) -> int:
    ends = [end for end in (data.find(b"\n", position), data.find(b"\r", position)) if end >= 0]
    return min(ends, default=len(data))


def _next(data: bytes, position: int) -> tuple[str, int, int]:
    """Return kind, start and end of the token at or after `position`; kind is empty at the end."""
    while (found := _TOKEN.match(data, position)) is not None:
        kind = found.lastgroup or ""
        if kind == "skip":
            position = found.end()
        elif kind == "string":
            return kind, found.start(), string_end(data, found.start())
        else:
            return kind, found.start(), found.end()
    return "", position, position


def _value(data: bytes, position: int) -> tuple[int, int]:
    """Return start and end of the object at or after `position`, brackets matched. Raises BuildError if there is none."""
    kind, start, end = _next(data, position)
    depth = 0
    while kind:
        depth += (kind == "open") - (kind == "close")
        if depth < 0:
            break
        if depth == 0:
            return start, end
        kind, _, end = _next(data, end)
    raise broken("syntax")


def items(data: bytes, position: int = 0) -> dict[bytes, bytes]:
    """Return keys and raw values of the dictionary at or after `position`; the first of equal keys counts.

    Raises BuildError if there is no whole dictionary.
    """
    kind, start, position = _next(data, position)
    if data[start:position] != b"<<":
        raise broken("dictionary")
    found: dict[bytes, bytes] = {}
    while True:
        while plain := _ENTRY.match(data, position):
            found.setdefault(plain[1], plain[2])
            position = plain.end()
        kind, start, end = _next(data, position)
        if data[start:end] == b">>":
            return found
        if kind != "name":
            raise broken("dictionary")
        key = plain_name(data[start:end])
        start, position = _value(data, end)
        found.setdefault(key, data[start:position])


def elements(data: bytes) -> list[bytes]:
    """Return the raw elements of an array. Raises BuildError if it is not one."""
    _, start, position = _next(data, 0)
    if data[start:position] != b"[":
        raise broken("array")
    found: list[bytes] = []
    while True:
        _, start, end = _next(data, position)
        if data[start:end] == b"]":
            return found
        start, position = _value(data, position)
        found.append(data[start:position])


def plain_name(name: bytes) -> bytes:
    """Return a name with its `#20` style escapes undone."""
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), name) if b"#" in name else name


def write_name(name: bytes) -> bytes:
    """Return a plain name (with its slash) escaped for the file."""
    if name[1:].isalnum():
        return name
    safe = (bytes([code]) if 0x21 <= code <= 0x7E and code not in b"()<>[]{}/%#" else b"#%02X" % code for code in name[1:])
    return b"/" + b"".join(safe)


def reference(value: bytes) -> int:
    """Return the number a raw value refers to, 0 if it is not a reference."""
    found = _PLAIN.fullmatch(value)
    return int(found[1]) if found else 0


def dictionary(entries: Mapping[bytes, bytes]) -> bytes:
    """Write a dictionary from plain keys and raw values."""
    return b"<< " + b"".join(write_name(key) + b" " + value + b" " for key, value in entries.items()) + b">>"


def array(values: list[bytes]) -> bytes:
    """Write an array of raw values."""
    return b"[ " + b"".join(value + b" " for value in values) + b"]"


def refer(number: int) -> bytes:
    """Write a reference."""
    return b"%d 0 R" % number


def number(value: float) -> bytes:
    """Write a number with at most four decimals and no exponent."""
    written = f"{value:.4f}".rstrip("0").rstrip(".")
    return b"0" if written in {"-0", ""} else written.encode()


def literal(data: bytes) -> bytes:
    """Write a string of bytes."""
    return b"(" + re.sub(rb"([()\\])", rb"\\\1", data).replace(b"\r", b"\\r") + b")"


def text(words: str) -> bytes:
    """Write a text string: ASCII as it is, anything else as UTF-16."""
    if words.isascii() and words.isprintable():
        return literal(words.encode())
    return b"<" + (b"\xfe\xff" + words.encode("utf-16-be", "replace")).hex().encode() + b">"


def retarget(data: bytes, target: Callable[[int], bytes]) -> bytes:
    """Turn every URI action to `hcprep:page/N` into a GoTo action to the destination `target(N)` gives.

    Typst repeats the address as the words a screen reader speaks; those become `page N`.
    """
    opened: list[tuple[int, int]] = []
    pieces: list[bytes] = []
    done, wanted = 0, 0
    kind, start, end = _next(data, 0)
    while kind:
        if kind == "open":
            opened.append((start, wanted))
            wanted = 0
        elif kind == "string" and (found := _PAGE_LINK.fullmatch(data, start, end)):
            wanted = int(found[1])
        elif kind == "close":
            first, before = opened.pop() if opened else (start, 0)
            if wanted and data[first : first + 2] == b"<<":
                entries = items(data, first)
                if entries.get(b"/S") == b"/URI" and _PAGE_LINK.fullmatch(entries.get(b"/URI", b"")):
                    del entries[b"/URI"]
                    entries |= {b"/S": b"/GoTo", b"/D": target(wanted)}
                    pieces += (data[done:first], dictionary(entries))
                    done = end
            wanted = before
        kind, start, end = _next(data, end)
    return _SPOKEN.sub(rb"/Contents (page \1)", b"".join((*pieces, data[done:])))
