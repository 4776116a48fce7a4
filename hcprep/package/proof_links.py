"""Links of authored pages: each row and citation is there once, in order, says the page it lands on, and lands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hcprep.package.expected import ExpectedDivider, ExpectedLink
from hcprep.package.proof import Failure
from hcprep.package.squeeze import squeezed

Links = Sequence[Mapping[str, Any]]
Span = tuple[int, int]
_UNTITLED = 2
_WORD = re.compile(r"[^\W_]+")


def check_rows(links: Links, wanted: Sequence[ExpectedLink], span: Span, line: int = -1) -> Iterator[Failure]:
    """Yield what is wrong with rows, one link each: it begins with its words, and one line ends with its page number."""
    for place, want in enumerate(wanted):
        if place >= len(links):
            yield Failure(page=span[0], code="link-missing", facts={"want": want.page})
            continue
        link = links[place]
        if link["target"] != want.page:
            yield _elsewhere(link, want)
        elif not _row_says(str(link["text"]).split("\n"), want.words, line):
            yield Failure(page=link["page"], code="link-words", facts={"want": want.page})
    for link in links[len(wanted) :]:
        yield Failure(page=link["page"], code="link-extra", facts={"have": link["target"]})


def _elsewhere(link: Mapping[str, Any], want: ExpectedLink) -> Failure:
    return Failure(page=link["page"], code="link-elsewhere", facts={"want": want.page, "have": link["target"]})


def _row_says(lines: Sequence[str], words: Sequence[str], line: int) -> bool:
    """Tell whether the lines of a row are its words.

    Where its title is not asked for, a sign of it that stands higher or lower than others may be read as a line of its own.
    """
    if _says(lines, words, line):
        return True
    ends = range(1, len(lines) + 1) if len(words) == _UNTITLED else ()
    return any(_says(lines[start:end], words, line) for end in ends for start in range(end))


def _says(lines: Sequence[str], words: Sequence[str], line: int) -> bool:
    lines = list(lines)
    lines[line], _, number = lines[line].rpartition(" ")
    text = " ".join(lines)
    begins = squeezed(text).startswith(squeezed("".join(words[:-1])))
    return number == words[-1] and begins and (" " in words[0] or text.split()[:1] == [words[0]])


def check_dividers(links: Links, divider: ExpectedDivider) -> Iterator[Failure]:
    """Yield what is wrong with the rows of one divider, which may hold the first ones only."""
    if not links and divider.rows:
        yield Failure(page=divider.page, code="link-missing", facts={"want": divider.rows[0].page})
        return
    rows = divider.captioned if divider.captioned and len(links) == len(divider.captioned) else divider.rows[: len(links)]
    yield from check_rows(links, rows, (divider.page, divider.page), line=0)


def check_citations(links: Links, wanted: Sequence[ExpectedLink], span: Span) -> Iterator[Failure]:
    """Yield what is wrong with citations; one broken over lines or pages is several links to one page."""
    place = 0
    for want in wanted:
        start, text = place, ""
        while place < len(links) and links[place]["target"] == want.page and not _cited(text, want):
            text += " " + str(links[place]["text"])
            place += 1
        if _cited(text, want):
            continue
        page = links[min(start, len(links) - 1)]["page"] if links else span[0]
        if place > start:
            yield Failure(page=page, code="link-words", facts={"want": want.page})
        elif _is_next(links, start, want):
            yield _elsewhere(links[start], want)
            place = start + 1
        else:
            yield Failure(page=page, code="link-missing", facts={"want": want.page})
    for link in links[place:]:
        yield Failure(page=link["page"], code="link-extra", facts={"have": link["target"]})


def _cited(text: str, want: ExpectedLink) -> bool:
    """Tell whether letters and numbers are those of the citation in order; signs turn about in text from right to left."""
    return bool(text) and _plain(text) == _plain(want.words[0])


def _plain(text: str) -> str:
    return "".join(_WORD.findall(squeezed(text)))


def _is_next(links: Links, start: int, want: ExpectedLink) -> bool:
    """Tell whether the link at a place bears the words wanted but leads elsewhere."""
    return start < len(links) and _plain(want.words[0]).startswith(_plain(str(links[start]["text"])))
