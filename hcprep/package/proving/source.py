"""One source beside its pages in the book, object by object: content, fonts, pictures, annotations, links, fields, layers."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from hcprep.package.proving.bookfile import BookFile, link_target, page_numbers
from hcprep.package.proving.form import layer_numbers, root_fields
from hcprep.package.proving.objects import Comparison, entry, followed
from hcprep.package.proving.twins import Twins
from hcprep.package.proving.wire import Found

_APART = frozenset({"/Contents", "/Resources", "/Annots", "/Rotate"})
_WHAT = {"/XObject": "picture-changed"}
_DRAWING, _FONT = "drawing-changed", "font-changed"
_KIDS = frozenset({"/Kids"})
_LINK = frozenset({"/A", "/Dest"})
_PRUNED = frozenset({"/XObject", "/Pattern"})
_MOST_DEPTH = 64


class SourceFile:
    """A normalised PDF as pypdf reads it, for each of its pages the book page that shows it (0: none), and how it was turned.

    `added` counts the annotations the person put on pages of the book, which come last there.
    """

    def __init__(
        self,
        book: BookFile,
        data: bytes,
        places: Sequence[int],
        turns: Sequence[int] = (),
        added: Mapping[str, int] | None = None,
    ) -> None:
        self._book = book
        self._first = next(filter(None, places), 0)
        self._places = places
        self._turns = turns or [0] * len(places)
        self._added = added or {}
        self._whole = all(places)
        self._reader = PdfReader(io.BytesIO(data))
        self.pages: list[PageObject] = list(self._reader.pages)
        self._numbers = page_numbers(self.pages)
        standing = {key: places[page - 1] for key, page in self._numbers.items() if page <= len(places)}
        if not self._whole:
            # Notes of pages that were left out are gone with them, whatever named them.
            notes = self._widgets([page for page, place in zip(self.pages, places, strict=False) if not place], {})
            shown = self._widgets([page for page, place in zip(self.pages, places, strict=False) if place], {})
            standing |= dict.fromkeys(notes.keys() - shown.keys(), 0)
        self._same = Comparison(standing, book.numbers, Twins(self._reader, book.reader))

    def check_page(self, index: int, found: Found, *, notes: bool = True) -> None:
        """Compare one page, counting from 0, with the page of the book that shows it, with its annotations if `notes`."""
        number = self._places[index]
        if not 0 < number <= len(self._book.pages):
            return
        source, book = self.pages[index], self._book.pages[number - 1]
        turned = (source.rotation + self._turns[index] - book.rotation) % 360
        if turned or self._same.difference(source, book, _APART) is not None:
            found.fail("pages", number, "page-shape")
        found.count("content", 1)
        changed = self._content(source, book)
        if changed:
            found.fail("content", number, changed)
        if notes:
            self._check_annotations(source, book, number, found)

    def check_tags(self, found: Found) -> None:
        """Compare the tags by which the pages hcprep wrote are read aloud; their links lead elsewhere by intent."""
        wanted = entry(self._reader.root_object, "/StructTreeRoot")
        found.count("authored", 1)
        if self._same.difference(wanted, entry(self._book.reader.root_object, "/StructTreeRoot"), links=False) is not None:
            found.fail("authored", 0, "tags-changed")

    def _content(self, source: PageObject, book: PageObject) -> str:
        """Return the code of what changed; the book puts its stamp's fonts beside the page's own and nothing else."""
        streams = _streams(book)
        if len(streams) < 2 or not isinstance(followed(streams[0]), StreamObject) or _data(streams[0]).strip() != b"q":
            return _DRAWING
        own = _streams(source)
        if len(own) != len(streams) - 2 or any(
            self._same.difference(one, other) is not None for one, other in zip(own, streams[1:-1], strict=True)
        ):
            return _DRAWING
        wanted, have = followed(entry(source, "/Resources")), followed(entry(book, "/Resources"))
        if not isinstance(wanted, DictionaryObject) or not isinstance(have, DictionaryObject):
            return _DRAWING
        for key in sorted((wanted.keys() | have.keys()) - {"/Font"}):
            if not self._same_resources(entry(wanted, key), entry(have, key), key):
                return _WHAT.get(key, _DRAWING)
        fonts, shown = followed(entry(wanted, "/Font")), followed(entry(have, "/Font"))
        fonts = fonts if isinstance(fonts, DictionaryObject) else DictionaryObject()
        if not isinstance(shown, DictionaryObject) or len(shown) != len(fonts) + 2:
            return _FONT
        same = all(self._same.difference(entry(fonts, key), entry(shown, key)) is None for key in fonts)
        return "" if same else _FONT

    def _same_resources(self, wanted: Any, have: Any, kind: str) -> bool:
        """Compare one kind of resources; where pages were left out, pictures that only those show may be missing."""
        mine, theirs = followed(wanted), followed(have)
        if (
            self._whole
            or kind not in _PRUNED
            or not isinstance(mine, DictionaryObject)
            or not isinstance(theirs, DictionaryObject)
        ):
            return self._same.difference(wanted, have) is None
        return all(name in mine and self._same.difference(entry(mine, name), entry(theirs, name)) is None for name in theirs)

    def _check_annotations(self, source: PageObject, book: PageObject, number: int, found: Found) -> None:
        wanted, have = _notes(source), _notes(book)
        have = have[: max(0, len(have) - self._added.get(str(number), 0))]
        found.count("annotations", len(wanted))
        if len(wanted) != len(have):
            found.fail("annotations", number, "annotation-count", have=len(have), want=len(wanted))
            return
        for one, other in zip(wanted, have, strict=True):
            mine = followed(one)
            target = link_target(mine, self._numbers)
            ignored: frozenset[str] = frozenset()
            if target is not None:
                found.count("source-links", 1)
                aimed = self._aimed(target)
                if not self._leads_to(aimed, one, other):
                    found.fail("source-links", number, "source-link", want=aimed)
                    continue
                ignored = _LINK if aimed is None else ignored
            elif not self._whole and mine.get("/Subtype") == "/Widget":
                # A field above others may be seen itself; those of pages left out are cut from it, and `fields` counts the rest.
                ignored = _KIDS
            if self._same.difference(*((mine, followed(other)) if ignored else (one, other)), ignored) is not None:
                found.fail("annotations", number, "annotation-changed", kind=str(mine.get("/Subtype", "")).removeprefix("/"))

    def _leads_to(self, aimed: object, mine: Any, theirs: Any) -> bool:
        """Tell whether a link of the book leads where it has to; an address is the same where both links are written alike."""
        if isinstance(aimed, str) and self._same.alike(mine, theirs):
            return True
        note = followed(theirs)
        return isinstance(note, DictionaryObject) and link_target(note, self._book.numbers) == aimed

    def _aimed(self, target: object) -> object:
        """Return where a link has to lead in the book: nowhere if that page was left out."""
        return (self._places[target - 1] or None) if isinstance(target, int) and 0 < target <= len(self._places) else target

    def check_form(self, name: str, found: Found) -> None:
        """Compare all form fields; in the book they hang below one field of their own."""
        if not root_fields(self._reader):
            # The form of the book has hundreds of fields of other papers, none of which would be asked about.
            found.count("fields", 0)
            return
        # One that stands on several pages counts where it is shown.
        rows = sorted(zip(self._places, self.pages, strict=False), key=lambda row: not row[0])
        widgets = self._widgets([page for _, page in rows], self._numbers)
        missing = {key for key, page in widgets.items() if not 0 < page <= len(self._places) or not self._places[page - 1]}
        roots = [root for root in root_fields(self._reader) if self._whole or _alive(root, widgets.keys() - missing)]
        parents = [field for field in self._book.fields if str(followed(entry(field, "/T"))) == name]
        kids = [kid for parent in parents for kid in _kids(parent)]
        here = widgets if self._whole else {key: page for key, page in widgets.items() if key not in missing}
        wanted = {key: (value, page) for key, value, page in _fields(roots, here, whole=self._whole)}
        have = {key: value for key, value, _ in _fields(kids, {})}
        found.count("fields", len(wanted))
        for key, (value, page) in wanted.items():
            number = self._places[page - 1] if page else self._first
            if key not in have:
                found.fail("fields", number, "field-lost", name=key)
            elif have[key] != value:
                found.fail("fields", number, "field-changed", name=key)
        if not roots:
            return
        for key in sorted(set(have) - set(wanted)):
            found.fail("fields", self._first, "field-extra", name=key)
        for root, kid in zip(roots, kids, strict=False):
            parted = _KIDS if not self._whole and _parted(root, here) else frozenset()
            if self._same.difference(root, kid, parted) is not None:
                found.fail("fields", self._first, "field-changed", name=str(followed(entry(root, "/T")) or ""))
        self._check_defaults(parents, found)

    def _check_defaults(self, parents: Sequence[DictionaryObject], found: Found) -> None:
        form = followed(entry(self._reader.root_object, "/AcroForm"))
        for key in ("/DA", "/Q"):
            wanted = entry(form, key)
            if any(str(followed(entry(parent, key)) or "") != str(followed(wanted) or "") for parent in parents):
                found.fail("fields", self._first, "field-changed", name=key.removeprefix("/"))
        wanted = entry(form, "/DR") if isinstance(form, DictionaryObject) else None
        if any(self._same.difference(wanted, entry(parent, "/DR")) is not None for parent in parents):
            found.fail("fields", self._first, "form-resources", name="DR")

    @staticmethod
    def _widgets(pages: Sequence[PageObject], numbers: Mapping[int, int]) -> dict[int, int]:
        """Return the page each widget stands on, by its object number."""
        placed: dict[int, int] = {}
        for page in pages:
            entries = followed(entry(page, "/Annots"))
            number = numbers.get(page.indirect_reference.idnum, 0) if page.indirect_reference is not None else 0
            for one in list.__iter__(entries) if isinstance(entries, ArrayObject) else ():
                if isinstance(one, IndirectObject):
                    placed.setdefault(one.idnum, number)
        return placed

    def check_layers(self, found: Found) -> None:
        """Compare the layers the pages use, all of which have been compared before: those hidden stay hidden."""
        groups, hidden = layer_numbers(self._reader)
        book_groups, book_hidden = self._book.layers()
        for group in sorted(groups):
            twin = self._same.pairs.get(group)
            if twin is None:
                continue
            found.count("layers", 1)
            if twin not in book_groups or (group in hidden) != (twin in book_hidden):
                found.fail("layers", self._first, "layer-shown" if group in hidden else "layer-hidden")


def _streams(page: PageObject) -> list[Any]:
    """Return the page's content streams as references."""
    contents = entry(page, "/Contents")
    held = followed(contents)
    if isinstance(held, StreamObject):
        return [contents]
    return list(list.__iter__(held)) if isinstance(held, ArrayObject) else []


def _notes(page: PageObject) -> list[Any]:
    """Return the page's annotations as references."""
    held = followed(entry(page, "/Annots"))
    return list(list.__iter__(held)) if isinstance(held, ArrayObject) else []


def _data(value: Any) -> bytes:
    stream = followed(value)
    return stream.get_data() if isinstance(stream, StreamObject) else b""


def _kids(field: DictionaryObject) -> list[DictionaryObject]:
    kids = followed(entry(field, "/Kids"))
    found = [followed(one) for one in list.__iter__(kids)] if isinstance(kids, ArrayObject) else []
    return [one for one in found if isinstance(one, DictionaryObject)]


def _alive(field: DictionaryObject, widgets: Collection[int], depth: int = 0) -> bool:
    """Tell whether a field, or one below it, is one of some widgets."""
    reference = field.indirect_reference
    if reference is not None and reference.idnum in widgets:
        return True
    return depth < _MOST_DEPTH and any(_alive(kid, widgets, depth + 1) for kid in _kids(field))


def _parted(field: DictionaryObject, widgets: Collection[int], depth: int = 0) -> bool:
    """Tell whether something below a field leads to none of some widgets, so that the book does without it."""
    return depth < _MOST_DEPTH and any(not _alive(kid, widgets) or _parted(kid, widgets, depth + 1) for kid in _kids(field))


def _fields(
    roots: Sequence[DictionaryObject], widgets: Mapping[int, int], prefix: str = "", depth: int = 0, *, whole: bool = True
) -> Iterator[tuple[str, str, int]]:
    """Yield full name, value with states, and page of every terminal field; a nameless one gets its place as name.

    Unless `whole`, only those of the `widgets` count.
    """
    seen: set[str] = set()
    for place, field in enumerate(roots):
        title = followed(entry(field, "/T"))
        name = ".".join(part for part in (prefix, str(title) if title is not None else f"#{place}") if part)
        if name in seen:
            name += f"#{place}"
        seen.add(name)
        children = [kid for kid in _kids(field) if whole or _alive(kid, widgets)] if depth < _MOST_DEPTH else []
        if any("/T" in kid for kid in children):
            yield from _fields(children, widgets, name, depth + 1, whole=whole)
            continue
        states = ",".join(str(kid.get("/AS", "")) for kid in (field, *children))
        pages = [widgets.get(one.indirect_reference.idnum, 0) for one in (field, *children) if one.indirect_reference is not None]
        yield name, f"{_value(entry(field, '/V'))}|{states}", next((page for page in pages if page), 0)


def _value(value: Any) -> str:
    value = followed(value)
    if isinstance(value, StreamObject):
        return value.get_data().hex()
    if isinstance(value, DictionaryObject):
        return "dictionary"
    return "" if value is None else str(value)
