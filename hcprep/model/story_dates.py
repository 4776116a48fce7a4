"""Dates as people write them in English and French: `3 March 2019`, `mars 2019`, `in 2019`, `2019-03-03`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hcprep.model.story_parts import fold_in_place

_MONTHS = (
    ("january", "janvier", "jan"),
    ("february", "fevrier", "feb", "fev"),
    ("march", "mars", "mar"),
    ("april", "avril", "apr", "avr"),
    ("may", "mai"),
    ("june", "juin", "jun"),
    ("july", "juillet", "jul", "juil"),
    ("august", "aout", "aug"),
    ("september", "septembre", "sept", "sep"),
    ("october", "octobre", "oct"),
    ("november", "novembre", "nov"),
    ("december", "decembre", "dec"),
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_NAMES = "|".join(sorted(_NUMBER, key=len, reverse=True))
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th|er)?"
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
_WRITTEN = re.compile(
    rf"\b(?:{_YEAR.format(1)}-(?P<number>[01]\d)(?:-(?P<day1>[0-3]\d))?"
    rf"|{_DAY.format(2)}\s+(?:of\s+)?(?P<month2>{_NAMES})\.?,?\s+{_YEAR.format(2)}"
    rf"|(?P<month3>{_NAMES})\.?\s+{_DAY.format(3)},?\s+{_YEAR.format(3)}"
    rf"|(?P<month4>{_NAMES})\.?,?\s+(?:of\s+|de\s+)?{_YEAR.format(4)}"
    rf"|{_YEAR.format(5)})\b(?![-/]\d)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date in a text; `month` and `day` are 0 where only the year or the month was written."""

    start: int
    end: int
    year: int
    month: int = 0
    day: int = 0

    @property
    def real(self) -> bool:
        """Whether there is such a day."""
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True

    @property
    def exact(self) -> bool:
        """Whether day, month and year were written."""
        return bool(self.month and self.day)

    def is_in(self, day: date) -> bool:
        """Whether a known day is the one written, as far as it was written."""
        return (self.year, self.month or day.month, self.day or day.day) == (day.year, day.month, day.day)

    def before(self, day: date) -> bool:
        """Whether all of what was written lies before a day."""
        return (self.year, self.month or 12, self.day or 31) < (day.year, day.month, day.day)

    def after(self, day: date) -> bool:
        """Whether all of what was written lies after a day."""
        return (self.year, self.month or 1, self.day or 1) > (day.year, day.month, day.day)


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Yield every date of a text, in order."""
    if not any(sign.isdigit() for sign in text):
        return
    for found in _WRITTEN.finditer(fold_in_place(text)):
        parts = found.groupdict()
        way = next(number for number in "12345" if parts[f"year{number}"])
        month = parts["number"] if way == "1" else _NUMBER.get(parts.get(f"month{way}") or "", 0)
        yield WrittenDate(
            start=found.start(),
            end=found.end(),
            year=int(parts[f"year{way}"]),
            month=int(month or 0),
            day=int(parts.get(f"day{way}") or 0),
        )
