"""The bookmarks of the book: they mirror its contents, with those of the papers below their exhibits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from hcprep.model.case import Case
from hcprep.model.evidence import OutlineEntry
from hcprep.model.plan import PlacedExhibit, Plan
from hcprep.package.expected import ExpectedBookmark
from hcprep.package.spec import Bookmark
from hcprep.services.book_words import BookWords
from hcprep.services.placed import PlacedDocument


def book_marks(
    case: Case, tab_title: Callable[[str], str], words: BookWords, plan: Plan, placed: tuple[PlacedDocument, ...]
) -> tuple[Bookmark, ...]:
    """Return the bookmarks of a book; `tab_title` gives the title of a tab by its id."""
    marks = [Bookmark(title=words.contents(plan.layout), page=plan.contents_first)]
    if plan.front.statement:
        marks.append(Bookmark(title=words.say("statement"), page=plan.statement_first))
    inside: defaultdict[str, list[Bookmark]] = defaultdict(list)
    for one in placed:
        inside[one.exhibit.evidence] += _source_marks(one.outline, one.first)
    for tab in plan.tabs:
        children = tuple(_exhibit_mark(case, exhibit, inside[exhibit.evidence]) for exhibit in tab.exhibits)
        title = f"{words.say('tab', letter=tab.letter)}. {tab_title(tab.id)}"
        marks.append(Bookmark(title=title, page=tab.divider, children=children, open=True))
    return tuple(marks)


def _exhibit_mark(case: Case, exhibit: PlacedExhibit, inside: Sequence[Bookmark]) -> Bookmark:
    item = case.item(exhibit.evidence)
    return Bookmark(title=f"{exhibit.label}  {item.title if item else ''}", page=exhibit.first, children=tuple(inside))


def _source_marks(entries: tuple[OutlineEntry, ...], first: int) -> tuple[Bookmark, ...]:
    return tuple(
        Bookmark(title=entry.title, page=first + entry.page - 1, children=_source_marks(entry.children, first))
        for entry in entries
    )


def flat_marks(marks: Sequence[Bookmark], depth: int = 0) -> Iterator[ExpectedBookmark]:
    """Yield bookmarks in the order they are read, each with how deep it lies."""
    for mark in marks:
        yield ExpectedBookmark(depth=depth, title=mark.title, page=mark.page, open=mark.open)
        yield from flat_marks(mark.children, depth + 1)
