"""The finished file as pypdf reads it, and the checks of the file as a whole."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject, IndirectObject, NameObject, StreamObject

from hcprep.package.proving.active import find_active, misplaced
from hcprep.package.proving.bookmarks import check_bookmarks
from hcprep.package.proving.fonts import check_fonts
from hcprep.package.proving.form import check_fields, check_layers, layer_numbers, root_fields
from hcprep.package.proving.information import check_information, check_remarks
from hcprep.package.proving.kept import Pages, kept_marks, packed, read_tree
from hcprep.package.proving.landing import lands_at_top
from hcprep.package.proving.loose import loose
from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.rooted import check_order, check_root
from hcprep.package.proving.wire import Found

_ACTION = {"/Type", "/S", "/D"}


class BookFile:
    """The book opened once. Raises what pypdf raises when it cannot be read.

    Pages that lie in its first `kept` bytes are not read before somebody asks for them; `kept` is 0 where that cannot be.
    """

    def __init__(self, path: str, kept: int = 0) -> None:
        self.stream = Path(path).open("rb")  # noqa: SIM115 - open until `close`
        try:
            self.reader = PdfReader(self.stream, strict=True)
            self.encrypted = self.reader.is_encrypted
            tree = read_tree(self.reader, kept) if kept and not self.encrypted and not packed(self.reader) else None
            self.kept = kept if tree else 0
            self.pages: Sequence[PageObject] = Pages(self.reader, tree.pages) if tree else self._all()
        except BaseException:
            self.stream.close()
            raise
        self.references = tree.pages if tree else tuple(map(_number, self.pages))
        """The object number of each page."""
        self.numbers = {number: at for at, number in enumerate(self.references, start=1) if number}
        if tree:
            # What pypdf tells of pages by their places asks for how many there are.
            self.reader.flattened_pages = cast("list[PageObject]", self.pages)

    def _all(self) -> list[PageObject]:
        return [] if self.encrypted else list(self.reader.pages)

    def marks(self, end: int) -> dict[str, str]:
        """Return what the rest of the file says of its first `end` bytes, as `kept_marks` does; empty if that cannot be told."""
        tree = None if self.encrypted or packed(self.reader) else read_tree(self.reader, end)
        return kept_marks(self.reader, tree, end) if tree and tree.pages == self.references else {}

    def astray(self) -> list[int]:
        """Return the pages that do not say where they stand in the page tree; 0 if the tree says more than that, or not right."""
        tree = read_tree(self.reader, self.kept)
        if tree is None or tree.pages != self.references:
            return [0]
        above = ((at, entry(self.pages[at - 1], "/Parent"), tree.above[at - 1]) for at in self.unproven())
        return [at for at, up, node in above if not isinstance(up, IndirectObject) or up.idnum != node]

    def close(self) -> None:
        """Close the file."""
        self.stream.close()

    def forget(self) -> None:
        """Give back the memory of what was read."""
        self.reader.resolved_objects.clear()

    def last_words(self, number: int) -> tuple[str, float]:
        """Return the words of a page's last content stream, and the direction they are written in, in radians."""
        page = self.pages[number - 1]
        contents = followed(entry(page, "/Contents"))
        if not isinstance(contents, ArrayObject) or len(contents) < 2:
            return "", 0.0
        pieces = list(list.__iter__(contents))
        # Copied, so that the page itself stays whole; the first stream saves the state the last one restores.
        alone = PageObject(self.reader)
        alone[NameObject("/Resources")] = page["/Resources"]
        alone[NameObject("/Contents")] = ArrayObject([pieces[0], pieces[-1]])
        words: list[str] = []
        leaning: list[float] = []

        def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
            if text.strip():
                words.append(text)
                across, up = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
                leaning.append(math.atan2(up, across))

        alone.extract_text(visitor_text=visit)
        return "".join(words), max(leaning, key=abs, default=0.0) if len({round(lean, 2) for lean in leaning}) < 2 else math.pi

    def unkept(self, number: int) -> bool:
        """Tell whether a page does not lie in the bytes it keeps."""
        return bool(self.reader.xref.get(0, {}).get(self.references[number - 1], self.kept) >= self.kept)

    def unproven(self) -> list[int]:
        """Return the numbers of the pages that do not lie in the bytes it keeps."""
        table = self.reader.xref.get(0, {})
        return [at for at, number in enumerate(self.references, start=1) if table.get(number, self.kept) >= self.kept]

    @property
    def fields(self) -> list[DictionaryObject]:
        """The root fields of the form."""
        return root_fields(self.reader)

    def bookmarks(self) -> Iterator[tuple[int, str, int]]:
        """Yield depth, title and page (0 for none) of every bookmark."""
        yield from self._flatten(self.reader.outline, 0)

    def _flatten(self, outline: Sequence[Any], depth: int) -> Iterator[tuple[int, str, int]]:
        for one in outline:
            if isinstance(one, list):
                yield from self._flatten(one, depth + 1)
            elif isinstance(one, Destination):
                page = entry(one, "/Page")
                yield depth, str(one.title), self.numbers.get(page.idnum, 0) if isinstance(page, IndirectObject) else 0

    def layers(self) -> tuple[set[int], set[int]]:
        """Return the object numbers of all layers and of those switched off."""
        return layer_numbers(self.reader)


def _number(page: PageObject) -> int:
    return page.indirect_reference.idnum if page.indirect_reference is not None else 0


def page_numbers(pages: Sequence[PageObject]) -> dict[int, int]:
    """Return the number of each page, from 1, by its object number."""
    return {_number(page): at for at, page in enumerate(pages, start=1) if _number(page)}


def made_on(path: str) -> date | None:
    """Return the day the file says it was made, if it says so."""
    with Path(path).open("rb") as stream:
        information = PdfReader(stream).metadata
    digits = re.match(r"D:(\d{4})(\d\d)(\d\d)", str(information.get("/CreationDate", ""))) if information else None
    try:
        return date(*map(int, digits.groups())) if digits else None
    except ValueError:
        return None


def check_file(book: BookFile, wanted: Mapping[str, Any], found: Found) -> None:
    """Check pages, labels, bookmarks, links of authored pages, activity and metadata of the whole file."""
    if book.encrypted:
        found.fail("readable", 0, "encrypted")
        return
    proven = int(wanted.get("proven", 0))
    _check_one_version(book, found, proven)
    _check_pages(book, wanted, found)
    _check_labels(book, wanted, found)
    check_bookmarks(book, wanted, found)
    _check_authored(book, wanted, found)
    check_fonts([(number, book.pages[number - 1]) for number in book.unproven()], found)
    check_layers(book.reader, found)
    check_order(book.reader, wanted["exhibits"], found)
    check_root(book.reader, found)
    check_fields(book.reader, wanted["forms"], found, proven)
    found.count("nothing-active", sum(map(len, book.reader.xref.values())) + len(book.reader.xref_objStm))
    for name in sorted(set(find_active(book.reader, book.stream, proven))):
        found.fail("nothing-active", 0, "active", name=name.removeprefix("/"))
    for number in loose(book, proven):
        found.fail("nothing-active", 0, "unreferenced" if number else "hidden-bytes", name=number)
    check_information(book.reader, wanted, found)
    check_remarks(book.reader, wanted, found)


def _check_one_version(book: BookFile, found: Found, proven: int) -> None:
    """Refuse an older version of the file, or anything after its end: either could hold words nobody meant to hand over.

    What lies in the first `proven` bytes was looked at before.
    """
    book.stream.seek(0, 2)
    book.stream.seek(max(0, book.stream.tell() - 32))
    if "/Prev" in book.reader.trailer or not book.stream.read().rstrip().endswith(b"%%EOF"):
        found.fail("readable", 0, "older-version")
    for number in misplaced(book.reader, book.stream, proven):
        found.fail("readable", 0, "damaged", name=number)


def _check_pages(book: BookFile, wanted: Mapping[str, Any], found: Found) -> None:
    found.count("pages", wanted["pages"])
    if len(book.pages) != wanted["pages"]:
        found.fail("pages", 0, "page-count", have=len(book.pages), want=wanted["pages"])
    for number, reference in enumerate(book.references, start=1):
        if book.numbers.get(reference) != number:
            found.fail("pages", number, "page-repeated")
    for number in book.astray():
        found.fail("pages", number, "page-tree")


def _check_labels(book: BookFile, wanted: Mapping[str, Any], found: Found) -> None:
    found.count("labels", len(book.pages))
    borne = wanted.get("labels") or [str(number) for number in range(1, len(book.pages) + 1)]
    for number, (label, want) in enumerate(zip(book.reader.page_labels, borne, strict=False), start=1):
        if label != want:
            found.fail("labels", number, "label", have=label)


def _check_authored(book: BookFile, wanted: Mapping[str, Any], found: Found) -> None:
    """On pages hcprep wrote, only links to the top of pages may stand, and only where there are rows or citations."""
    linked = set(wanted["linked"])
    for number in wanted["authored"]:
        if number > len(book.pages):
            continue
        for note in notes_on(book.pages[number - 1]):
            target = link_target(note, book.numbers)
            action = followed(entry(note, "/A"))
            more = isinstance(action, DictionaryObject) and action.keys() - _ACTION
            if number not in linked or note.get("/Subtype") != "/Link" or not isinstance(target, int) or more:
                found.fail("authored", number, "annotation-extra")
            elif not target:
                found.fail("authored", number, "link-lost")
            elif not lands_at_top(book, entry(action, "/D") if isinstance(action, DictionaryObject) else entry(note, "/Dest")):
                found.fail("authored", number, "link-zooms", want=target)


def notes_on(page: PageObject) -> list[DictionaryObject]:
    """Return the annotations of a page."""
    entries = followed(entry(page, "/Annots"))
    found = [followed(one) for one in list.__iter__(entries)] if isinstance(entries, ArrayObject) else []
    return [one for one in found if isinstance(one, DictionaryObject)]


def any_bare(page: PageObject) -> bool:
    """Tell whether a page has an annotation without a picture of its own, which each reader draws as it likes, or not at all."""
    return any(not _has_appearance(note) for note in notes_on(page) if note.get("/Subtype") not in {"/Link", "/Popup"})


def _has_appearance(note: DictionaryObject) -> bool:
    pictures = followed(entry(note, "/AP"))
    normal = followed(entry(pictures, "/N")) if isinstance(pictures, DictionaryObject) else None
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        states = [followed(entry(normal, key)) for key in normal]
        return bool(states) and all(isinstance(state, StreamObject) for state in states)
    return isinstance(normal, StreamObject)


def link_target(annotation: DictionaryObject, numbers: Mapping[int, int]) -> int | str | None:
    """Return the page a link lands on (0 for none), its web address, or None when it is no link."""
    action = followed(entry(annotation, "/A"))
    if isinstance(action, DictionaryObject) and action.get("/S") == "/URI":
        return str(action.get("/URI"))
    target = followed(entry(annotation, "/Dest"))
    if target is None and isinstance(action, DictionaryObject) and action.get("/S") == "/GoTo":
        target = followed(entry(action, "/D"))
    if not isinstance(target, ArrayObject) or not target:
        return None
    first = next(list.__iter__(target))
    return numbers.get(first.idnum, 0) if isinstance(first, IndirectObject) else 0
