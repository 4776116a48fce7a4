"""Tables as CSV that a spreadsheet in the package's language opens with a double click: UTF-8 with a mark, `,` or `;` between.

A French Excel shows one column where commas stand between cells, an English one where semicolons do; a first line `sep=,`
makes both lose accents.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Sequence

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_MONTH = (
    "(?:jan(?:v|uary|vier)?|feb(?:ruary)?|f[eé]v(?:r|rier)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|ma[iy]|june?|juin|july?|juil(?:let)?"
    "|aug(?:ust)?|ao[uû]t|sept?(?:emb(?:er|re))?|oct(?:ob(?:er|re))?|nov(?:emb(?:er|re))?|d[eé]c(?:emb(?:er|re))?)[.]?"
)
_BETWEEN = "[-/., ]"
_COUNTED = re.compile(
    rf"0\d+|\d+(?:[-/.,:]\d+)+|\d+e\d+|\d{{1,4}}{_BETWEEN}*{_MONTH}(?:{_BETWEEN}*\d{{2,4}})?"
    rf"|{_MONTH}{_BETWEEN}*\d{{1,4}}(?:{_BETWEEN}+\d{{2,4}})?",
    re.IGNORECASE,
)
"""What a spreadsheet would take for a date or a number of its own: exhibit 1-1 for the first of January, 1.10 for 1.1."""


def table_bytes(head: Sequence[str], rows: Iterable[Sequence[object]], language: str, dates: Collection[str] = ()) -> bytes:
    """Return a table as a file, for a spreadsheet in `en` or `fr`.

    No cell is taken for a formula, or for a date or a number outside of the columns `dates`.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if language == "fr" else ",")
    writer.writerow(head)
    for row in rows:
        cells = zip(head, row, strict=True)
        writer.writerow([_as_words(cell) if isinstance(cell, str) and name not in dates else cell for name, cell in cells])
    return out.getvalue().encode("utf-8-sig", "backslashreplace")


def _as_words(cell: str) -> str:
    """Return a cell that spreadsheets show as it is, with an apostrophe before what they would make something else of."""
    return f"'{cell}" if cell.lstrip(" ")[:1] in _FORMULA or _COUNTED.fullmatch(cell.strip()) else cell
