"""A package by itself, without its case: what it says of itself in one place has to agree with what it says in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from hcprep.model.layout import roman
from hcprep.package.proving.bookfile import BookFile, check_file, link_target, notes_on
from hcprep.package.proving.program import stamp_words
from hcprep.package.proving.wire import Found

_NUMBERED = re.compile(r"(.*?)([1-9]\d*)")
_EXHIBIT = re.compile(r"(?:Exhibit|Pièce) (\S+) · page (\d+) (?:of|de) (\d+)")
_MARKED = re.compile(r"(\w+)(?: · |$)")


def check_alone(book: BookFile, found: Found) -> Mapping[str, Any]:
    """Check a file by itself; return what is known of its pages.

    `labels` is the exhibit of each page, empty for pages hcprep wrote, `linked` those of them that hold links, `borne` what each
    page has to bear as its number. Raises what pypdf raises.
    """
    stamps = [stamp_words(page) for page in book.pages]
    borne = counted([stamp[1] if stamp else label for stamp, label in zip(stamps, book.reader.page_labels, strict=True)])
    labels = list(_labels(stamps, borne, found))
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
            "labels": borne,
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
    return {"labels": labels, "linked": linked, "borne": borne}


def counted(borne: Sequence[str]) -> list[str]:
    """Return what pages have to bear by what each count of their stamps begins with: i, ii, then 1, 2, and A.1, A.2 for each tab.

    Plain numbers may begin anywhere, as those of a supplement do; no count begins twice.
    """
    wanted: list[str] = []
    seen = {""} if borne[:1] == ["1"] else set()
    series, count = "", 0
    for label in borne:
        own, number = _series(label)
        if label != _say(series, count + 1) and own not in seen and (number == 1 or not own):
            series, count = own, number - 1
        seen.add(series)
        count += 1
        wanted.append(_say(series, count))
    return wanted


def _series(label: str) -> tuple[str, int]:
    """Return what a number stands behind, `i` for small Roman letters that begin there, and the number."""
    found = _NUMBERED.fullmatch(label)
    return (found[1], int(found[2])) if found else (label, 1 if label == "i" else 0)


def _say(series: str, count: int) -> str:
    return roman(count) if series == "i" else f"{series}{count}"


def _labels(stamps: Sequence[tuple[str, str] | None], borne: Sequence[str], found: Found) -> Iterator[str]:
    """Yield each page's exhibit; each stamp counts on, and so do those of an exhibit."""
    before = ("", 0, 0)
    found.count("stamps", len(stamps))
    mark = _mark(stamps)
    for number, stamp in enumerate(stamps, start=1):
        if stamp is None:
            found.fail("stamps", number, "stamp-hidden")
            before = ("", 0, 0)
            yield ""
            continue
        words, book = stamp
        exhibit = words.removeprefix(mark).removeprefix(" · ") if mark else words
        said = _EXHIBIT.fullmatch(exhibit)
        now = (said[1], int(said[2]), int(said[3])) if said else ("", 0, 0)
        runs_on = now == ("", 0, 0) if not exhibit else said is not None and _follows(before, now)
        label = borne[number - 1]
        if book != label or not words.startswith(mark) or not runs_on or (before[1] < before[2] and now[0] != before[0]):
            found.fail("stamps", number, "stamp-words", want=label, have=f"{words} {book}".strip())
        before = now
        yield now[0]


def _mark(stamps: Sequence[tuple[str, str] | None]) -> str:
    """Return the word that the stamp of the first page bears, and every other one has to bear then; the cover is no exhibit."""
    found = _MARKED.match(stamps[0][0]) if stamps and stamps[0] else None
    return found[1] if found else ""


def _follows(before: tuple[str, int, int], now: tuple[str, int, int]) -> bool:
    if now[0] == before[0]:
        return now == (before[0], before[1] + 1, before[2]) and now[1] <= now[2]
    return now[1] == 1


def check_links(links: Sequence[Mapping[str, Any]], said: Mapping[str, Any], found: Found) -> None:
    """Check the links of pages hcprep wrote: the words under each name what the page they land on bears, and the exhibit.

    `said` is what `check_alone` returned.
    """
    labels, borne = said["labels"], said["borne"]
    for (page, target), group in groupby(links, key=lambda link: (link["page"], link["target"])):
        words = " ".join(str(link["text"]) for link in group)
        check = "contents"
        found.count(check, 1)
        if not 1 <= target <= len(labels):
            found.fail(check, page, "link-elsewhere", want=0, have=target)
            continue
        label = labels[target - 1]
        if not _names(words, borne[target - 1]) or (label and not _names(words, label)):
            found.fail(check, page, "link-words", want=target)


def _names(words: str, name: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words.replace("\n", " ")) is not None
