"""The recovery sheet: the key of a case file in letters and digits a person can copy from paper.

Four lines of twenty characters and two check characters, in groups of five. The characters are those of Crockford's base 32, in
which nothing has to be told from O, I, L or U; read as one number they are the 32 bytes of the key, the 16 of the salt, and
two of the SHA-256 of both.
"""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Final

from hcprep.casefile.keys import SALT, Key
from hcprep.errors import CaseFileError

LINES: Final = 4
_DATA = 20
_CHECK = 2
_GROUP = 5
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_KEY = 32
_SUM = 2
_PRIME = 1021
"""The largest prime two characters can hold: no single wrong character and no two that changed places give the same rest."""


def sheet_lines(key: Key) -> tuple[str, ...]:
    """Return the four lines of the sheet of a key, such as `0ABCD EFGHJ KMNPQ RSTVW XY`."""
    data = key.secret + key.salt
    number = int.from_bytes(data + hashlib.sha256(data).digest()[:_SUM], "big")
    signs = "".join(_SIGNS[number >> shift & 31] for shift in range(5 * (LINES * _DATA - 1), -1, -5))
    lines = [signs[start : start + _DATA] for start in range(0, len(signs), _DATA)]
    whole = [line + _check(order, line) for order, line in enumerate(lines, start=1)]
    return tuple(" ".join(line[start : start + _GROUP] for start in range(0, len(line), _GROUP)) for line in whole)


def read_sheet(text: str) -> Key:
    """Return the key of a sheet that was typed or read in; capitals, spaces, hyphens and line breaks do not matter.

    Raises CaseFileError `sheet-mistyped` (fact `line`, the first one that is not as printed, from 1).
    """
    lines = _lines(text)
    signs = ""
    for order in range(1, LINES + 1):
        line = lines[order - 1] if order <= len(lines) else ""
        data = line[:_DATA]
        if len(line) != _DATA + _CHECK or not set(line) <= set(_SIGNS) or _check(order, data) != line[_DATA:]:
            raise CaseFileError("sheet-mistyped", line=order)
        signs += data
    if len(lines) > LINES:
        raise CaseFileError("sheet-mistyped", line=LINES)
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    whole = number.to_bytes(_KEY + SALT + _SUM, "big")
    if hashlib.sha256(whole[:-_SUM]).digest()[:_SUM] != whole[-_SUM:]:
        # Each line holds for itself: they are of two different sheets.
        raise CaseFileError("sheet-mistyped", line=1)
    return Key(whole[:_KEY], whole[_KEY:-_SUM])


def read_line(order: int, text: str) -> str | None:
    """Return one line of a sheet (from 1) as it is printed, or None if what was typed cannot be that line."""
    typed = "".join(_lines(text))
    if len(typed) != _DATA + _CHECK or not set(typed) <= set(_SIGNS) or _check(order, typed[:_DATA]) != typed[_DATA:]:
        return None
    return " ".join(typed[start : start + _GROUP] for start in range(0, len(typed), _GROUP))


def _lines(text: str) -> list[str]:
    typed = unicodedata.normalize("NFKC", text).upper().translate(_ALIKE)
    lines = ["".join(sign for sign in line if sign.isalnum()) for line in typed.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) == LINES:
        return lines
    # Typed in one go, or broken in other places.
    joined, size = "".join(lines), _DATA + _CHECK
    return [joined[start : start + size] for start in range(0, len(joined), size)]


def _check(order: int, line: str) -> str:
    rest = order
    for sign in line:
        rest = (rest * 32 + _SIGNS.index(sign)) % _PRIME if sign in _SIGNS else rest
    return _SIGNS[rest >> 5] + _SIGNS[rest & 31]
