"""A package by itself, without its case: what it says of itself in one place has to agree with what it says in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from hcprep.model.layout import roman
from hcprep.model.numbers import number_before, order_key, series_of
from hcprep.package.proving.bookfile import BookFile, check_file, link_target, notes_on
from hcprep.package.proving.information import LEFT_OUT
from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.program import StampSays, stamp_words
from hcprep.package.proving.wire import UNREAD, Found

_PAGE = {
    "/Type", "/Parent", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Resources", "/Rotate", "/Contents",
    "/Group", "/Annots", "/UserUnit", "/Tabs", "/StructParents",
}  # fmt: skip
_NUMBERED = re.compile(r"(.*?)([1-9]\d*)")
_EXHIBIT = re.compile(r"(?:Exhibit|Pièce) (\S+) · page (\d+) (?:of|de) (\d+)")
_CAPTION = re.compile(r"p\. ([1-9]\d*) ")
_MARKED = re.compile(r"(\w+)(?: · |$)")


def check_alone(book: BookFile, found: Found) -> Mapping[str, Any]:
    """Check a file by itself; return what is known of its pages.

    `labels` is the exhibit of each page, empty for pages hcprep wrote, `places` which page of it each is, `linked` the pages
    hcprep wrote that hold links, `borne` what each page has to bear as its number. Raises what pypdf raises.
    """
    stamps = [stamp_words(page) for page in book.pages]
    information: Mapping[str, Any] = book.reader.metadata or {}
    gone = str(information[LEFT_OUT]) if LEFT_OUT in information else None
    said = [stamp.number if stamp else label for stamp, label in zip(stamps, book.reader.page_labels, strict=True)]
    borne = counted(said) if gone is None else counted_on(said, gone.split())
    if gone is None:
        _check_run(said, found)
    _check_more(book, found)
    places = list(_places(stamps, borne, gone.split() if gone else (), found))
    labels = [label for label, _ in places]
    linked = [
        number
        for number, (page, label) in enumerate(zip(book.pages, labels, strict=True), start=1)
        if not label and any(link_target(note, book.numbers) is not None for note in notes_on(page))
    ]
    check_file(
        book,
        {
            "pages": len(book.pages),
            "labels": borne,
            "title": str(information.get("/Title", "")),
            "language": str(book.reader.root_object.get("/Lang", "")),
            "author": str(information.get("/Author", "")),
            "gone": gone,
            "bookmarks": [(*mark, None) for mark in book.bookmarks()],
            "authored": [number for number, label in enumerate(labels, start=1) if not label],
            "linked": linked,
            "exhibits": sorted(set(labels) - {"", UNREAD}),
            "forms": _form_names(book, set(labels)),
        },
        found,
    )
    for _, title, page in book.bookmarks():
        label = title.split("  ")[0]
        if not 1 <= page <= len(labels) or (label in labels and labels[page - 1] not in {label, UNREAD}):
            found.fail("bookmarks", page, "bookmark-elsewhere", title=title, have=page)
    return {"labels": labels, "linked": linked, "borne": borne, "places": [page for _, page in places]}


def _check_run(said: Sequence[str], found: Found) -> None:
    """Say where the numbers of stamps do not go on: pages are missing there, stand twice or elsewhere."""
    for place, (before, label) in enumerate(pairwise(said), start=2):
        (own, number), (series, last) = _series(label), _series(before)
        if own == series and own != "i" and number != last + 1:
            found.fail("pages", place, "page-run", before=before, have=label)


def _check_more(book: BookFile, found: Found) -> None:
    """Let pages say what pages of a package say, and nothing else."""
    for number, page in enumerate(book.pages, start=1):
        for key in sorted(page.keys() - _PAGE):
            found.fail("pages", number, "page-more", name=key.removeprefix("/"))


def _form_names(book: BookFile, labels: set[str]) -> list[str]:
    """Return the names of root fields that are named by an exhibit, as they have to be."""
    begins = tuple(f"{label.replace('.', '_')}-p" for label in labels)
    return [name for field in book.fields if (name := str(followed(entry(field, "/T")))).startswith(begins)]


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


def counted_on(borne: Sequence[str], gone: Sequence[str]) -> list[str]:
    """Return what pages have to bear in a book that keeps numbers and says which are left out: they rise, and none is missing.

    Where one is missing or stands before another that is less, the one that should come before it is what is wanted.
    """
    there = {"", *borne, *gone}
    wanted: list[str] = []
    seen: set[str] = set()
    last = ""
    for label in borne:
        series = series_of(label)
        rises = order_key(last) < order_key(label) if last and series == series_of(last) else series not in seen
        wanted.append(label if rises and number_before(label) in there else number_before(label))
        seen.add(series)
        last = label
    return wanted


def _series(label: str) -> tuple[str, int]:
    """Return what a number stands behind, `i` for small Roman letters that begin there, and the number."""
    found = _NUMBERED.fullmatch(label)
    return (found[1], int(found[2])) if found else (label, 1 if label == "i" else 0)


def _say(series: str, count: int) -> str:
    return roman(count) if series == "i" else f"{series}{count}"


def _places(
    stamps: Sequence[StampSays | None], borne: Sequence[str], gone: Sequence[str], found: Found
) -> Iterator[tuple[str, int]]:
    """Yield each page's exhibit and its place in it; each stamp counts on, and so do those of an exhibit.

    Behind a number that is `gone`, in a file to upload or a book that keeps numbers, an exhibit may begin or end in its middle.
    """
    before, sure = ("", 0, 0), True
    found.count("stamps", len(stamps))
    mark = _mark(stamps)
    for number, stamp in enumerate(stamps, start=1):
        if stamp is None:
            found.fail("stamps", number, "stamp-hidden")
            # Whose page it is nobody can read; where an exhibit has more pages, it is taken to be the next of them.
            sure = before[1] < before[2]
            before = (before[0], before[1] + 1, before[2]) if sure else ("", 0, 0)
            yield before[0] or UNREAD, before[1]
            continue
        words, book, fault = stamp
        if fault:
            found.fail("stamps", number, fault)
        exhibit, now = _exhibit_of(words, mark)
        label = borne[number - 1]
        cut = number_before(label) in gone
        begins = cut and 1 <= now[1] <= now[2]
        runs_on = begins or (_follows(before, now) if now[0] else not exhibit)
        ends = before[1] == before[2] or now[0] == before[0] or cut
        if book != label or not words.startswith(mark):
            found.fail("stamps", number, "stamp-words", want=label, have=f"{words} {book}".strip())
        if sure and not (runs_on and ends):
            found.fail("stamps", number, "stamp-order", have=exhibit or book)
        # What comes after a page that is out of order may be right.
        before, sure = now, not sure or (runs_on and ends)
        yield now[0], now[1]
    if sure and before[1] < before[2] and borne[:1] != ["i"] and not gone:
        # Only a file to upload, which begins with its contents, may go on in another one.
        found.fail("stamps", len(stamps), "stamp-end", have=f"{before[1]}/{before[2]}")


def _exhibit_of(words: str, mark: str) -> tuple[str, tuple[str, int, int]]:
    """Return what a stamp says beside the mark of the book, and the exhibit, page and pages it names, if any."""
    exhibit = words.removeprefix(mark).removeprefix(" · ") if mark else words
    said = _EXHIBIT.fullmatch(exhibit)
    return exhibit, (said[1], int(said[2]), int(said[3])) if said else ("", 0, 0)


def _mark(stamps: Sequence[StampSays | None]) -> str:
    """Return the word that the stamp of the first page bears, and every other one has to bear then; the cover is no exhibit."""
    found = _MARKED.match(stamps[0][0]) if stamps and stamps[0] else None
    return found[1] if found else ""


def _follows(before: tuple[str, int, int], now: tuple[str, int, int]) -> bool:
    if now[0] == before[0]:
        return now == (before[0], before[1] + 1, before[2]) and now[1] <= now[2]
    return now[1] == 1


def check_links(links: Sequence[Mapping[str, Any]], said: Mapping[str, Any], found: Found) -> None:
    """Check the links of pages hcprep wrote: the words under each name what the page they land on bears, and the exhibit.

    Captions stand below their exhibit and name the page of it instead.
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
        label = labels[target - 1] if labels[target - 1] != UNREAD else ""
        caption = _CAPTION.match(words)
        named = int(caption[1]) == said["places"][target - 1] if caption else not label or _names(words, label)
        if not named or not _names(words, borne[target - 1]):
            found.fail(check, page, "link-words", want=target)


def _names(words: str, name: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words.replace("\n", " ")) is not None
