"""What is looked at as drawn of the pages hcprep wrote: how they look, and where the words under their links lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hcprep.package.arranging import Shown
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof_desk import Desk, in_pieces, rows_of
from hcprep.package.proof_links import Links, Span, check_citations, check_dividers, check_rows


def check_written(expected: ExpectedBook, desk: Desk) -> None:
    """Draw each page beside the page as it was set, read its links while it is open, and compare these with the plan."""
    read = _ReadLinks(desk)
    places = expected.authored.places
    desk.ask("original", expected.authored.pdf, pages=len(places))
    pages = [(number, Shown(index), expected) for index, number in enumerate(places)]
    for chunk, answer in in_pieces(pages, lambda some: desk.ask("draw", check="authored", pages=rows_of(some), links=True)):
        numbers = [number for number, _, _ in chunk]
        desk.results.take(answer, "authored", numbers[0])
        read.take(answer, numbers)
        desk.results.step(len(chunk))
    for check, span, wanted, compare in (
        ("contents", expected.contents, expected.rows, check_rows),
        ("citations", expected.statement, expected.citations, check_citations),
    ):
        desk.results.count(check, len(wanted))
        links = read.on(check, span)
        for failure in compare(links, wanted, span) if links is not None else ():
            desk.results.fail(check, failure.page, failure.code, **failure.facts)
    for divider in expected.dividers:
        links = read.on("dividers", (divider.page, divider.page))
        desk.results.count("dividers", len(links or ()))
        for failure in check_dividers(links, divider) if links is not None else ():
            desk.results.fail("dividers", failure.page, failure.code, **failure.facts)


class _ReadLinks:
    """Links by the page they stand on, and the answers that could not be given."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._links: dict[int, list[Mapping[str, Any]]] = {}
        self._unread: dict[int, Mapping[str, Any]] = {}

    def take(self, answer: Mapping[str, Any], numbers: list[int]) -> None:
        """Take in the links of some pages, or that they could not be read."""
        if "error" in answer:
            self._unread.update(dict.fromkeys(numbers, answer))
        for link in answer.get("links", ()):
            self._links.setdefault(link["page"], []).append(link)

    def on(self, check: str, span: Span) -> Links | None:
        """Return the links of pages from one to another; a line that needs one that could not be read fails, and has none."""
        pages = range(span[0], span[1] + 1)
        unread = next((self._unread[page] for page in pages if page in self._unread), None)
        if unread is not None:
            self._desk.results.take(unread, check, span[0])
            return None
        return [link for page in pages for link in self._links.get(page, ())]
