"""Which blocks of a text have to be written anew to make it another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

Change = tuple[range, range]
"""Places of blocks as they stand, and of those to put there; neither is empty."""


def changed_runs(old: Sequence[object], new: Sequence[object]) -> Iterator[Change]:
    """Yield what differs, in order; neither text is empty.

    Of texts of one length each differing run, as when citations get other names; else all from the first to the last difference.
    """
    if len(old) == len(new):
        places = (at for at, (one, other) in enumerate(zip(old, new, strict=True)) if one != other)
        for _gap, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
            first, *more = (at for _number, at in run)
            span = range(first, first + len(more) + 1)
            yield span, span
        return
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    if head + tail == most:
        # Blocks only came or went: one beside them is written again, so that there is something to put others in place of.
        head, tail = (head - 1, tail) if head else (head, tail - 1)
    yield range(head, len(old) - tail), range(head, len(new) - tail)
