"""Numbers of pages, exhibits and tabs that can be put between others: 45, 45A, 45B, 46. Pure; nothing here knows what bears them.

A number is a head (`45`, `iii`, `C`), then perhaps a suffix of the other kind (`45A`, `B1`), then perhaps deeper places
(`45/1`), for what is put between 45 and 45A later on. It stands behind the letter of its tab where each tab is counted by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import count

from hcprep.model.layout import roman

_TOKEN = re.compile(r"\d+|[A-Z]+|[a-z]+|[^\dA-Za-z]")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def order_key(number: str) -> tuple[tuple[int, int, str], ...]:
    """Return what numbers sort by: 45, 45/1, 45A, 45Z, 45AA, 46; iii before iv; C-2, C-2A, C-10."""
    return tuple(_token_key(token) for token in _TOKEN.findall(number))


def _token_key(token: str) -> tuple[int, int, str]:
    if token.isdecimal():
        return (1, int(token), "")
    if token.islower():
        return (1, arabic(token), "")
    return (2, len(token), token) if token.isalpha() else (0, 0, "")


def arabic(letters: str) -> int:
    """Return what small Roman letters count; 0 for none."""
    values = [_ROMAN.get(letter, 0) for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def series_of(number: str) -> str:
    """Return which count the number of a page belongs to: a tab's (`C`), the front's (`i`), or that through the book (empty)."""
    section, dot, _ = number.rpartition(".")
    return section if dot else "i" if number[:1].islower() else ""


def head_of(number: str) -> int:
    """Return the plain number that the number of a page begins with, whatever count it belongs to."""
    token = _TOKEN.findall(number.rpartition(".")[2])[0]
    return int(token) if token.isdecimal() else arabic(token)


def said(series: str, number: int) -> str:
    """Return a plain number of a count as it is printed."""
    return roman(number) if series == "i" else f"{series}.{number}" if series else str(number)


def tab_letter(index: int) -> str:
    """Return the letter of the tab at a place counting from 0: A to Z, then AA, AB and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def letter_place(letters: str) -> int:
    """Return the place, from 0, of the tab with those letters."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def between(before: str, after: str, many: int, used: Set[str]) -> list[str]:
    """Return that many new numbers that stand behind one and, unless it is empty, before another; none that is used."""
    if after and order_key(before) >= order_key(after):
        after = ""
    for form in _forms(before):
        found: list[str] = []
        while len(found) < many:
            if (number := next(form)) not in used:
                found.append(number)
        if not (after and found) or order_key(found[-1]) < order_key(after):
            return found
    raise AssertionError


def number_before(number: str) -> str:
    """Return the number of a page that has to be there before this one is given; empty for the first of its count."""
    series, own = series_of(number), number.rpartition(".")[2]
    behind = f"{series}." if series not in {"", "i"} else ""
    base, slash, deep = own.rpartition("/")
    if slash:
        found = f"{base}/{int(deep) - 1}" if deep.isdecimal() and int(deep) > 1 else re.sub(r"(/0)+$", "", base)
        return behind + found
    letters = _TOKEN.findall(own)[-1]
    if not letters.isupper():
        return said(series, head_of(number) - 1) if head_of(number) > 1 else ""
    place = letter_place(letters)
    head = own.removesuffix(letters)
    return behind + head + tab_letter(place - 1) if place else "" if head == "0" else behind + head


def numbers_missing(numbers: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers that have to be there before some that are given, and are not among them."""
    there = set(numbers)
    return tuple(number for number in dict.fromkeys(map(number_before, numbers)) if number and number not in there)


def _forms(before: str) -> Iterator[Iterator[str]]:
    """Yield ways to count on from a number, each closer behind it than the last."""
    yield _beside(before)
    for depth in count():
        yield _deeper(before + "/0" * depth)


def _beside(number: str) -> Iterator[str]:
    tokens = _TOKEN.findall(re.split(r"[.-]", number)[-1])
    last = tokens[-1]
    start = number.removesuffix(last)
    if len(tokens) == 1:
        suffixes = (str(one) if last.isupper() else tab_letter(one - 1) for one in count(1))
        yield from (number + suffix for suffix in suffixes)
    elif last.isdecimal():
        yield from (f"{start}{one}" for one in count(int(last) + 1))
    else:
        yield from (start + tab_letter(one) for one in count(letter_place(last) + 1))


def _deeper(number: str) -> Iterator[str]:
    return (f"{number}/{one}" for one in count(1))
