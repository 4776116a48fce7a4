"""A package by itself, without its case: what it says of itself in one place has to agree with what it says in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from hcprep.package.proving.bookfile import BookFile, check_file, link_target, notes_on
from hcprep.package.proving.program import stamp_words
from hcprep.package.proving.wire import Found

_EXHIBIT = re.compile(r"(?:Exhibit|Pièce) (\S+) · page (\d+) (?:of|de) (\d+)")


def check_alone(book: BookFile, found: Found) -> Mapping[str, Any]:
    """Check a file by itself; return the label of each page, empty for pages hcprep wrote, and which of these hold links.

    Raises what pypdf raises.
    """
    stamps = [stamp_words(page) for page in book.pages]
    labels = list(_labels(stamps, found))
    linked = [
        number
        for number, (page, label) in enumerate(zip(book.pages, labels, strict=True), start=1)
        if not label and any(link_target(note, book.numbers) is not None for note in notes_on(page))
    ]
    information: Mapping[str, Any] = book.reader.metadata or {}
    check_file(
        book,
        {
            "pages": len(book.pages),
            "title": str(information.get("/Title", "")),
            "language": str(book.reader.root_object.get("/Lang", "")),
            "author": str(information.get("/Author", "")),
            "bookmarks": list(book.bookmarks()),
            "authored": [number for number, label in enumerate(labels, start=1) if not label],
            "linked": linked,
            "forms": list(book.field_names()),
        },
        found,
    )
    for _, title, page in book.bookmarks():
        label = title.split("  ")[0]
        if not 1 <= page <= len(labels) or (label in labels and labels[page - 1] != label):
            found.fail("bookmarks", page, "bookmark-elsewhere", title=title, have=page)
    return {"labels": labels, "linked": linked}


def _labels(stamps: Sequence[tuple[str, str] | None], found: Found) -> Iterator[str]:
    """Yield each page's exhibit; the numbers of the stamps have to run on."""
    before = ("", 0, 0)
    found.count("stamps", len(stamps))
    for number, stamp in enumerate(stamps, start=1):
        if stamp is None:
            found.fail("stamps", number, "stamp-hidden")
            before = ("", 0, 0)
            yield ""
            continue
        exhibit, book = stamp
        said = _EXHIBIT.fullmatch(exhibit)
        now = (said[1], int(said[2]), int(said[3])) if said else ("", 0, 0)
        runs_on = now == ("", 0, 0) if not exhibit else said is not None and _follows(before, now)
        if book != str(number) or not runs_on or (before[1] < before[2] and now[0] != before[0]):
            found.fail("stamps", number, "stamp-words", want=str(number), have=f"{exhibit} {book}".strip())
        before = now
        yield now[0]


def _follows(before: tuple[str, int, int], now: tuple[str, int, int]) -> bool:
    if now[0] == before[0]:
        return now == (before[0], before[1] + 1, before[2]) and now[1] <= now[2]
    return now[1] == 1


def check_links(links: Sequence[Mapping[str, Any]], labels: Sequence[str], found: Found) -> None:
    """Check the links of pages hcprep wrote: the words under each name the page, and the exhibit, it lands on."""
    for (page, target), group in groupby(links, key=lambda link: (link["page"], link["target"])):
        words = " ".join(str(link["text"]) for link in group)
        check = "contents"
        found.count(check, 1)
        if not 1 <= target <= len(labels):
            found.fail(check, page, "link-elsewhere", want=0, have=target)
            continue
        label = labels[target - 1]
        if not _names(words, str(target)) or (label and not _names(words, label)):
            found.fail(check, page, "link-words", want=target)


def _names(words: str, name: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words.replace("\n", " ")) is not None
