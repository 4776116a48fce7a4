"""Which official form a PDF is: number and edition as printed at its foot, or as an XFA form holds them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcprep.intake.xfa import packets_of

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.compare import Source

_FOOT = re.compile(
    r"\bIMM[\s_\u00a0]{0,3}([0-9]{4})[\s_\u00a0-]{0,3}(DEP)?[\s_\u00a0-]{0,3}[EF]?[\s\u00a0]{0,3}\((0[1-9]|1[0-2])-((?:19|20)[0-9]{2})\)"
)
_PAGES = 3
"""Every page of an official form says it; three are enough."""


def printed_form(pdf: Pdf, source: Source) -> str:
    """Return number and edition such as `IMM 5669 (05-2021)`, empty if none can be read.

    What an XFA form holds as its data comes first, then its template, then the pages: the data say which edition was filled in,
    and the pages of a dynamic form say only that it cannot be shown.
    """
    for words in _places(pdf, source):
        found = Counter(_found(words))
        if found:
            number, extra, month, year = found.most_common(1)[0][0]
            return f"IMM {number}{extra} ({month}-{year})"
    return ""


def _found(words: str) -> Iterator[tuple[str, ...]]:
    """Yield all that `_FOOT` finds; looked for by its first letters, since a template has a million others."""
    at = words.find("IMM")
    while at >= 0:
        found = _FOOT.match(words, at)
        if found:
            yield found.groups("")
        at = words.find("IMM", found.end() if found else at + 1)


def _places(pdf: Pdf, source: Source) -> Iterator[str]:
    packets = packets_of(pdf)
    for name in ("datasets", "template", ""):
        yield packets.get(name, b"").decode("utf-8", "replace")
    yield "\n".join(source.text(at) for at in range(min(source.pages, _PAGES)))
