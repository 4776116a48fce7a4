"""Pages of a paper as people write them: `2, 4-6, 9-` on the command line, `["1-3", "5 turned 90"]` in an answers file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hcprep.model.evidence import Leaf, Turn, turn_of

_RUN = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6})?)?")
_ROW = re.compile(r"(\d{1,6})(?:\s*-\s*(\d{1,6}))?(?:\s+turned\s+(90|180|270))?")
_MOST = 100_000


def leaves_text(leaves: Iterable[Leaf]) -> tuple[str, ...]:
    """Return pages in their order, those that follow each other and are turned alike together."""
    runs: list[tuple[int, int, Turn]] = []
    for leaf in leaves:
        if runs and (runs[-1][1] + 1, runs[-1][2]) == (leaf.source, leaf.turn):
            runs[-1] = (runs[-1][0], leaf.source, leaf.turn)
        else:
            runs.append((leaf.source, leaf.source, leaf.turn))
    return tuple(
        (f"{first}-{last}" if last > first else str(first)) + (f" turned {turn}" if turn else "") for first, last, turn in runs
    )


def read_leaves(rows: Sequence[str]) -> tuple[Leaf, ...]:
    """Return the pages such rows name. Raises ValueError on anything else, and for a page named twice."""
    leaves: list[Leaf] = []
    for row in rows:
        found = _ROW.fullmatch(row.strip())
        if found is None:
            raise ValueError(row)
        turn = turn_of(int(found[3] or 0))
        leaves += (Leaf(source=page, turn=turn) for page in _run(int(found[1]), int(found[2] or found[1])))
    if len({leaf.source for leaf in leaves}) < len(leaves):
        raise ValueError("twice")
    return tuple(leaves)


def read_pages(text: str, pages: int) -> tuple[int, ...]:
    """Return the pages a list such as `2,4-6,9-` names, of a paper with so many pages. Raises ValueError on anything else."""
    found: list[int] = []
    for piece in text.split(","):
        run = _RUN.fullmatch(piece.strip())
        if run is None:
            raise ValueError(piece)
        first = int(run[1])
        last = int(run[2]) if run[2] else first if run[0].isdigit() else max(first, pages)
        found += _run(first, last)
    return tuple(found)


def _run(first: int, last: int) -> range:
    if not 1 <= first <= last < first + _MOST:
        raise ValueError(first)
    return range(first, last + 1)
