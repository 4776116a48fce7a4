"""What changed between two texts: aligned paragraphs, and words inside a changed paragraph, at a bounded cost."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

PieceKind = Literal["same", "added", "removed"]
_WORD = re.compile(r"\S+\s*|\s+")
_SAID = re.compile(r"[^\s\w]*\w\S*")
_CITATION = re.compile(r"\[@[^\[\]]*\]")
_BUDGET: Final = 2_000_000
"""Pairs of words one comparison may look at; a fraction of a second."""
_LONG: Final = 1000
"""Paragraphs from which frequent equal ones no longer guide the alignment."""
_PAIRS: Final = 10_000
"""Pairs of paragraphs that are weighed against each other."""
ALIKE: Final = 0.5
"""Share of common words from which two paragraphs count as two forms of one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that both texts have, or that one of them has."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of either text beside its other form; `left` or `right` is empty where there is none.

    `elsewhere`: the other text has the very same paragraph, in another place.
    """

    kind: Literal["same", "changed", "added", "removed"]
    left: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """How much changed between two texts, in words."""

    words: int
    """Words of the newer text."""
    added: int
    removed: int


class Budget:
    """How much work is left for comparing words; when it is used up, a changed paragraph counts as changed whole."""

    def __init__(self, most: int = _BUDGET) -> None:
        self._left = most

    def take(self, cost: int) -> bool:
        """Spend some of it; False, and nothing spent, if that is too much."""
        if cost > self._left:
            return False
        self._left -= cost
        return True


def word_pieces(old: str, new: str, budget: Budget | None = None) -> tuple[Piece, ...]:
    """Return what two texts share and what only one has; the removed and the same make `old`, the added and the same `new`."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    inner_before, inner_after = before[start : len(before) - end], after[start : len(after) - end]
    found = [Piece("same", "".join(before[:start]))]
    found += _inner(inner_before, inner_after, budget or Budget())
    found.append(Piece("same", "".join(before[len(before) - end :])))
    return tuple(piece for piece in found if piece.text)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _inner(before: list[str], after: list[str], budget: Budget) -> list[Piece]:
    if not before or not after or not budget.take(len(before) * len(after)):
        return [Piece("removed", "".join(before)), Piece("added", "".join(after))]
    pieces: list[Piece] = []
    # Without `autojunk` words such as "the" would be dropped from long texts, and the result would mislead.
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(before[i1:i2])))
            continue
        pieces.append(Piece("removed", "".join(before[i1:i2])))
        pieces.append(Piece("added", "".join(after[j1:j2])))
    return pieces


def count_words(text: str) -> int:
    """Return how many words a text has, citations and lone signs left out."""
    return len(_SAID.findall(_CITATION.sub(" ", text)))


def change(old: Sequence[str], new: Sequence[str]) -> Change:
    """Return how many words changed between two texts given as paragraphs; a moved paragraph counts as no change."""
    gone, come = Counter(old), Counter(new)
    left, right = list((gone - come).elements()), list((come - gone).elements())
    budget = Budget()
    added = removed = 0
    for one, other in paired(left, right):
        if one is None or other is None:
            added += 0 if other is None else count_words(right[other])
            removed += 0 if one is None else count_words(left[one])
            continue
        for piece in word_pieces(left[one], right[other], budget):
            added += count_words(piece.text) if piece.kind == "added" else 0
            removed += count_words(piece.text) if piece.kind == "removed" else 0
    return Change(sum(count_words(text) for text in new), added, removed)


def side_by_side(old: Sequence[str], new: Sequence[str]) -> tuple[Row, ...]:
    """Return two texts, given as paragraphs, as rows to be read beside each other."""
    budget = Budget()
    rows: list[Row] = []
    was, now = set(old), set(new)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=len(new) > _LONG).get_opcodes():
        if tag == "equal":
            rows.extend(_same(text) for text in old[i1:i2])
            continue
        left, right = old[i1:i2], new[j1:j2]
        for one, other in paired(left, right):
            if one is not None and other is not None:
                rows.append(_changed(left[one], right[other], budget))
            elif one is not None:
                rows.append(Row("removed", left=(Piece("removed", left[one]),), elsewhere=left[one] in now))
            elif other is not None:
                rows.append(Row("added", right=(Piece("added", right[other]),), elsewhere=right[other] in was))
    return tuple(rows)


def _same(text: str) -> Row:
    piece = (Piece("same", text),)
    return Row("same", piece, piece)


def _changed(old: str, new: str, budget: Budget) -> Row:
    pieces = word_pieces(old, new, budget)
    return Row(
        "changed",
        tuple(piece for piece in pieces if piece.kind != "added"),
        tuple(piece for piece in pieces if piece.kind != "removed"),
    )


def paired(left: Sequence[str], right: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Return each place of two lists of paragraphs once, those that are forms of one paragraph together and in order."""
    chain = _in_order(forms(left, right))
    rows: list[tuple[int | None, int | None]] = []
    last_left = last_right = 0
    for one, other in (*chain, (len(left), len(right))):
        rows.extend((place, None) for place in range(last_left, one))
        rows.extend((None, place) for place in range(last_right, other))
        if one < len(left):
            rows.append((one, other))
        last_left, last_right = one + 1, other + 1
    return rows


def forms(left: Sequence[str], right: Sequence[str], bonus: Sequence[tuple[int, int]] = ()) -> dict[int, int]:
    """Return which paragraphs of two lists are forms of one, the most alike first; pairs of `bonus` are preferred."""
    if len(left) * len(right) > _PAIRS:
        # Too many to weigh all: neighbours in place, and what is preferred.
        near = {(place, place + step) for place in range(len(left)) for step in (-1, 0, 1)} | set(bonus)
        pairs = [(one, other) for one, other in near if one < len(left) and 0 <= other < len(right)]
    else:
        pairs = [(one, other) for one in range(len(left)) for other in range(len(right))]
    counts_left = {one: Counter(left[one].split()) for one in {one for one, _ in pairs}}
    counts_right = {other: Counter(right[other].split()) for other in {other for _, other in pairs}}
    preferred = set(bonus)
    scored = []
    for one, other in pairs:
        score = _alike(counts_left[one], counts_right[other]) + (0.1 if (one, other) in preferred else 0.0)
        if score >= ALIKE:
            # Told apart in a way that does not depend on which side is left.
            scored.append((-score, abs(one - other), one + other, one, other))
    found: dict[int, int] = {}
    used: set[int] = set()
    for *_, one, other in sorted(scored):
        if one not in found and other not in used:
            found[one] = other
            used.add(other)
    return found


def _alike(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _in_order(pairs: dict[int, int]) -> list[tuple[int, int]]:
    kept = set(longest_rising([pairs[one] for one in sorted(pairs)]))
    return [(one, pairs[one]) for one in sorted(pairs) if pairs[one] in kept]


def longest_rising(values: Sequence[int]) -> list[int]:
    """Return the longest rising part of distinct numbers, order kept: what has not moved when the rest has."""
    tails: list[int] = []
    where: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        low = bisect_left(tails, value)
        tails[low : low + 1] = [value]
        where[low : low + 1] = [place]
        before.append(where[low - 1] if low else -1)
    found: list[int] = []
    place = where[-1] if where else -1
    while place >= 0:
        found.append(values[place])
        place = before[place]
    return found[::-1]
