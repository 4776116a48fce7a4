"""Details that point at somebody: telephone numbers, e-mail and street addresses, file and insurance numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

PrivateKind = Literal["email", "phone", "postcode", "street", "uci", "sin"]

_STREETS = "street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|crescent|cres|lane|court|way|place"
_RUES = "rue|avenue|av|boulevard|boul|chemin|ch|place|allée|rang|route|côte"
_PATTERNS: tuple[tuple[PrivateKind, re.Pattern[str]], ...] = (
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("uci", re.compile(r"(?<![\d-])(?:\d{2}[- ])?\d{4}-\d{4}(?![\d-])")),
    ("sin", re.compile(r"(?<![\d-])\d{3}([- ])\d{3}\1\d{3}(?![\d-])")),
    ("phone", re.compile(r"(?<![\w-])(?:\+?\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\d-])")),
    ("phone", re.compile(r"(?<!\w)\+\d(?:[ .-]?\d){7,13}(?!\d)")),
    ("postcode", re.compile(r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b")),
    ("street", re.compile(rf"\b\d{{1,5}}[A-Za-z]?,?\s+(?:[^\W\d_][\w’'-]*\.?\s+){{1,3}}(?:{_STREETS})\b", re.IGNORECASE)),
    ("street", re.compile(rf"\b\d{{1,5}}[A-Za-z]?,?\s+(?:{_RUES})\.?\s+[^\W\d_][\w’'-]*", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class PrivateDetail:
    """One such detail in a text."""

    kind: PrivateKind
    start: int
    end: int
    text: str


def private_details(text: str) -> Iterator[PrivateDetail]:
    """Yield the details of a text that a stranger could use to find somebody; each place once."""
    if "@" not in text and not any(sign.isdigit() for sign in text):
        return
    taken: list[tuple[int, int]] = []
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if any(start < found.end() and found.start() < end for start, end in taken) or not _likely(kind, found.group()):
                continue
            taken.append(found.span())
            yield PrivateDetail(kind, *found.span(), found.group())


def same_detail(kind: PrivateKind, one: str, other: str) -> bool:
    """Whether two writings mean the same number or address."""
    if kind in ("email", "street", "postcode"):
        first, second = (re.sub(r"[\s,.]+", "", words).casefold() for words in (one, other))
        return bool(second) and (first in second or second in first)
    digits, others = (re.sub(r"\D", "", words) for words in (one, other))
    return len(others) > 6 and (digits.endswith(others) or others.endswith(digits))


def _likely(kind: PrivateKind, text: str) -> bool:
    """Whether the check digit of an insurance number is right; two years such as 2015-2019 are no file number."""
    digits = [int(sign) for sign in text if sign.isdigit()]
    if kind == "sin":
        doubled = [digit * 2 if place % 2 else digit for place, digit in enumerate(digits)]
        return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
    if kind == "uci" and len(digits) == 8:
        return not re.fullmatch(r"(?:19|20)\d\d-(?:19|20)\d\d", text)
    return True
