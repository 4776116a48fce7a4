"""The pages hcprep wrote as parts of the book: those that stand together are one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

from hcprep.model.plan import Plan
from hcprep.package.authored import Authored
from hcprep.package.spec import BookPart


def authored_parts(plan: Plan, authored: Authored) -> Iterator[tuple[int, BookPart]]:
    """Yield the runs of pages hcprep wrote that stand together in the book, and the page each begins on."""
    opened = partial(io.BytesIO, authored.pdf)
    runs: list[list[tuple[int, int]]] = []
    for page, index in sorted((page, index) for index, page in enumerate(plan.authored)):
        if runs and runs[-1][-1] == (page - 1, index - 1):
            runs[-1].append((page, index))
        else:
            runs.append([(page, index)])
    for run in runs:
        (page, index), last = run[0], run[-1][1]
        shown = range(index, last + 1)
        yield page, BookPart(index=authored.index, open=opened, pages=shown, bears=plan.borne[page - 1 : page - 1 + len(shown)])
