"""What the person did since to pages that were sent: boxes, captions and turns, compared with the record of the package."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hcprep.model.bookrecord import BookRecord, PageKey, PageMarks, RecordedExhibit, marks_of, page_keys
from hcprep.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChange:
    """One page that was sent, `page` of `exhibit`, and what is on it then and now."""

    exhibit: RecordedExhibit
    page: int
    before: PageMarks
    now: PageMarks

    @property
    def number(self) -> str:
        """What the page bears as its number."""
        return self.exhibit.numbers[self.page - 1]

    @property
    def boxes(self) -> tuple[int, int]:
        """How many boxes were added, and how many taken away; a box that was moved is both."""
        old, new = Counter(self.before.boxes), Counter(self.now.boxes)
        return (new - old).total(), (old - new).total()


def page_changes(case: Case, record: BookRecord) -> tuple[PageChange, ...]:
    """Return the pages that were sent and are still in the book with something else on them, in the order of the book."""
    sent: dict[PageKey, list[tuple[RecordedExhibit, int]]] = {}
    for exhibit in record.exhibits:
        for page, key in enumerate(exhibit.keys, start=1):
            if exhibit.marks is not None and page not in exhibit.gone:
                sent.setdefault(key, []).append((exhibit, page))
    return tuple(_changes(case, sent)) if sent else ()


def _changes(case: Case, sent: Mapping[PageKey, list[tuple[RecordedExhibit, int]]]) -> Iterator[PageChange]:
    for tab in case.tabs:
        for item in filter(None, map(case.item, tab.evidence)):
            keys = page_keys(item)
            for leaf in item.order:
                ones = sent.get(keys[leaf.source - 1], [])
                if not ones:
                    continue
                exhibit, page = next((one for one in ones if one[0].evidence == item.id), ones[0])
                before, now = (exhibit.marks or {}).get(str(page), PageMarks()), marks_of(item, leaf)
                if before != now:
                    yield PageChange(exhibit=exhibit, page=page, before=before, now=now)


def told(record: BookRecord, changes: tuple[PageChange, ...]) -> BookRecord:
    """Return a record in which these changes are what was sent."""
    if not changes:
        return record

    def tell(exhibit: RecordedExhibit) -> RecordedExhibit:
        new = {str(one.page): one.now for one in changes if one.exhibit is exhibit}
        return replace(exhibit, marks={**(exhibit.marks or {}), **new}) if new else exhibit

    return replace(record, exhibits=tuple(map(tell, record.exhibits)))
