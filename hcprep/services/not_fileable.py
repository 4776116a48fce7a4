"""What the cover says of a package that may not be filed on the day it is made: that, and why."""

from __future__ import annotations

from datetime import date

from hcprep.kit import Kit, review, write_date
from hcprep.model.case import Case
from hcprep.model.findings import Source
from hcprep.services.book_words import BookWords
from hcprep.services.report import finding_words, person_words, provision_words

_SURE = ("confirmed", "computed")
_MOST = 4
"""Reasons on the cover; more would push the people off it, and one is enough to wait."""


def unsure(source: Source, words: BookWords) -> str:
    """Return the mark of what no official page confirmed; nothing for what one did."""
    return "" if source.confidence in _SURE else words.say("not_confirmed")


def stop_lines(case: Case, kit: Kit, words: BookWords, on: date) -> tuple[tuple[str, str], ...]:
    """Return the lines of the cover that say why the package may not be filed on a day; none if it may."""
    stops = [finding for finding in review(kit, case, on).findings if finding.severity == "stop"]
    if not stops:
        return ()
    day = write_date(words.language, on)
    lines = [("", words.say("not_fileable", date=day))]
    for stop in stops[:_MOST]:
        title = finding_words(kit, case, stop, words.language, "title")
        facts = (
            person_words(kit, case, stop.person, words.language),
            provision_words(stop.provision, words.language),
            unsure(stop.source, words),
        )
        about = ", ".join(filter(None, facts))
        lines.append(("", f"{title} ({about})"))
    if len(stops) > _MOST:
        lines.append(("", words.say("not_fileable_more", count=len(stops) - _MOST)))
    return tuple(lines)
