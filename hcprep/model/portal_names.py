"""Names of files for the portal: plain letters, digits, hyphens; short, and without the name of a person nobody typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Protocol

_LETTERS = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L",
     "ð": "d", "þ": "th", "ı": "i", "’": " ", "'": " "}
)  # fmt: skip
_OTHER = re.compile(r"[^A-Za-z0-9]+")
_RUNS = re.compile(r"_{2,}")


class NameLimits(Protocol):
    """How files are named: a pattern with `{number}`, `{label}` and `{title}`, and the longest name."""

    @property
    def name(self) -> str:
        """The pattern."""

    @property
    def name_longest(self) -> int:
        """Characters, ending included."""


def plain(words: str) -> str:
    """Return words in plain letters, digits and hyphens, empty if there are none: `École (2024)` is `Ecole-2024`."""
    letters = unicodedata.normalize("NFKD", words.translate(_LETTERS))
    return _OTHER.sub("-", "".join(sign for sign in letters if not unicodedata.combining(sign))).strip("-")


def without_names(words: str, names: Collection[str]) -> str:
    """Return words without those that are part of somebody's name."""
    parts = {plain(part).casefold() for name in names for part in re.split(r"[\s\-]+", name)}
    parts = {part for part in parts if len(part) > 1}
    return " ".join(word for word in re.split(r"[\s_\-]+", words) if plain(word).casefold() not in parts)


class SpanWords(Protocol):
    """What stands between labels, and for those that are not named."""

    @property
    def to(self) -> str:
        """Between the first and the last of several in a row."""

    @property
    def both(self) -> str:
        """Between two such rows."""

    @property
    def more(self) -> str:
        """For the second row and those behind it."""


def span_label(pieces: Sequence[tuple[str, int, int, int]], words: SpanWords, order: Sequence[str] = ()) -> str:
    """Return the label of a file: `C-2`, `C-2-p15-28` for some of its pages, `C-1-to-C-4`, `B-5-and-E-1`; empty for none.

    A piece is label, first page in the exhibit, pages, and pages of the exhibit; `order` are the labels of all exhibits.
    """
    labels = list(dict.fromkeys(label for label, *_ in pieces if label))
    if not labels:
        return ""
    if len(labels) > 1:
        begin, *others = [
            row[0] if len(row) == 1 else f"{row[0]}-{words.to}-{row[-1]}" for row in _rows(labels, list(dict.fromkeys(order)))
        ]
        if not others:
            return begin
        return f"{begin}-{words.both}-{others[0]}" if len(others) == 1 else f"{begin}-{words.both}-{words.more}"
    first, last = pieces[0][1], pieces[-1][1] + pieces[-1][2] - 1
    if first == 1 and last == pieces[0][3]:
        return labels[0]
    return f"{labels[0]}-p{first}" + (f"-{last}" if last > first else "")


def _rows(labels: Sequence[str], order: Sequence[str]) -> list[list[str]]:
    """Return labels in rows that follow each other in an order with nothing between them; in one if they are not in it."""
    rows = [[labels[0]]]
    for before, label in pairwise(labels):
        if before in order and order[order.index(before) + 1 : order.index(before) + 2] != [label]:
            rows.append([])
        rows[-1].append(label)
    return rows


def file_name(limits: NameLimits, number: int, label: str, titles: Sequence[str], ending: str) -> str:
    """Return the name of one file with the first of some titles that has plain letters, cut between words so that it fits."""
    words = next((found for title in titles if (found := plain(title).lower())), "file")
    tail = f".{ending}"

    def made(title: str) -> str:
        name = limits.name.format(number=f"{number:02}", label=plain(label), title=title)
        return _RUNS.sub("_", name).strip("_-")

    spare = limits.name_longest - len(tail) - len(made(words))
    return made(_cut(words, len(words) + spare)) + tail


def _cut(words: str, longest: int) -> str:
    """Return words as far as they fit; a word that does not fit whole is left out, unless it is the only one."""
    if len(words) <= longest:
        return words
    cut = words[: max(1, longest)]
    whole = cut if words[len(cut)] == "-" else cut.rpartition("-")[0]
    return (whole or cut).strip("-")
