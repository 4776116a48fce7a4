"""Writes the book by copying the bytes of ready parts with renumbered references.

The file lies like this: objects of the exhibits; their page dictionaries and stamps, with the fonts of these; then the tail:
objects and pages of what hcprep wrote, form, layers, page tree, bookmarks, catalog, cross-reference table. Object numbers of
exhibits depend only on the exhibits, those of their pages and stamps also on how many pages there are: an edited word changes the
tail alone, an exhibit that moves what lies behind the exhibits' objects.
"""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import BinaryIO

from hcprep.errors import BuildError
from hcprep.jobs import JobContext, Progress
from hcprep.model.parts import PartPage
from hcprep.package.catalog import FormResources, write_catalog, write_form, write_info, write_layers, write_structure
from hcprep.package.highlight import HighlightShape, annotation, appearance, drawn_shapes, form
from hcprep.package.outline import PageTree, destination, write_outline
from hcprep.package.paged import pages_key
from hcprep.package.pages import FontNames, PageWriter, StampObjects
from hcprep.package.sink import BookSink, PartReader
from hcprep.package.source import Source, SourceCopier, gather, page_targets
from hcprep.package.spec import BookSpec, PagesAt, Reused, WrittenBook
from hcprep.package.stamp import stamp_stream
from hcprep.package.stampfont import stamp_fonts

STAGE = "write-book"
"""Progress code; units are pages."""


def write_book(spec: BookSpec, out: BinaryIO, ctx: JobContext, reused: Reused | None = None) -> WrittenBook:
    """Write the whole book to `out`, from its start, and return its pages and sizes.

    With `reused` the front of an earlier book is taken over and only what follows is written; the bytes are the same.

    The same spec and part bytes give the same bytes. Raises BuildError `build-nothing` for no pages, `build-citation`
    when an authored link or a bookmark names a page outside the book, `build-failed` when a part is not what its index
    says; Cancelled when the person stops it. What was written by then is the caller's to throw away.
    """
    if not any(part.shown for part in spec.parts):
        raise BuildError("build-nothing")
    return _BookWriter(spec, BookSink(out), ctx).run(reused)


class _BookWriter:
    def __init__(self, spec: BookSpec, sink: BookSink, ctx: JobContext) -> None:
        self._spec = spec
        self._sink = sink
        self._ctx = ctx
        found = gather(spec)
        self._exhibits = sorted((source for source in found if source.label), key=lambda source: source.rank)
        self._authored = [source for source in found if not source.label]
        self._sources = [*self._exhibits, *self._authored]
        self._number(self._exhibits)
        count = sum(len(source.shown) for source in self._sources)
        self._tree = PageTree(sink, count)
        self._stamps = StampObjects(sink.reserve(1), sink.reserve(4), sink.reserve(4))
        self._streams = sink.reserve(count)
        self._targets: list[tuple[PartPage, int]] = []
        self._pages: dict[int, tuple[int, bytes, FontNames]] = {}
        self._shared: list[tuple[int, bytes]] = []
        self._resources = FormResources()
        self._book_pages = tuple(spec.pages())
        self._shapes = {page.number: tuple(drawn_shapes(page)) for page in self._book_pages if page.highlights}
        self._notes: dict[int, tuple[HighlightShape, int]] = {}
        self._done = 0

    def _number(self, sources: list[Source]) -> None:
        for source in sources:
            source.base = self._sink.reserve(source.highest + bool(source.index.fields)) - 1

    def run(self, reused: Reused | None) -> WrittenBook:
        ends, paged = self._write_exhibits(reused)
        self._number(self._authored)
        self._targets = page_targets(self._sources)
        structure = write_structure(self._sources)
        for source in self._authored:
            self._add(source, copied=True)
        self._write_pages()
        form = write_form(self._sink, self._sources, self._resources)
        layers = write_layers(self._sink, self._sources)
        for node, content in self._tree.nodes([target for _, target in self._targets]):
            self._sink.put(node, content)
        outline = write_outline(self._sink, self._spec.bookmarks, self._aim)
        info = write_info(self._sink, self._spec)
        root = write_catalog(self._sink, self._spec, self._tree.root, outline, form | layers | structure)
        self._sink.finish(root, info)
        return WrittenBook(pages=len(self._targets), size=self._sink.size, ends=ends, paged=paged)

    def _write_exhibits(self, reused: Reused | None) -> tuple[tuple[int, ...], PagesAt | None]:
        """Write the exhibits' objects, then their pages, or take both over; return where they end."""
        key = pages_key(self._spec, self._book_pages, self._exhibits)
        ends = list(reused.ends) if reused else []
        kept = reused.pages if reused and reused.pages and key == reused.pages.key else None
        taken = len(ends)
        if reused and taken:
            with reused.path.open("rb") as earlier:
                size = kept.end if kept else ends[-1]
                self._sink.take_over(earlier, ends[-1], size, self._ctx.check, copied=reused.copied)
        else:
            self._sink.header()
        for place, source in enumerate(self._exhibits):
            if place < taken:
                self._sink.stand_for(source.key)
            if not kept or (source.index.fields and source.index.resources):
                self._add(source, copied=place >= taken, paged=not kept)
            if place >= taken:
                ends.append(self._sink.size)
        if kept:
            self._sink.stand_for(key)
        elif key:
            with self._sink.unhashed(key):
                self._write_paged()
        else:
            self._write_paged()
        self._step()
        return tuple(ends), PagesAt(key, self._sink.size) if key else None

    def _step(self) -> None:
        self._ctx.step(Progress(self._done, len(self._tree.parents), STAGE))

    def _aim(self, page: int) -> bytes:
        if not 1 <= page <= len(self._targets):
            raise BuildError("build-citation", key="", page=page, pages=len(self._targets))
        return destination(*self._targets[page - 1])

    def _add(self, source: Source, *, copied: bool, paged: bool = True) -> None:
        """Copy the objects of a source unless they were taken over, and compose its pages unless these were."""
        self._step()
        with ExitStack() as opened:
            copier = SourceCopier(
                source, lambda: PartReader(opened.enter_context(closing(source.open())), self._ctx.check), self._aim
            )
            if not copied:
                copier.catch()
            elif source.key:
                with self._sink.unhashed(source.key):
                    copier.run(self._sink)
            else:
                copier.run(self._sink)
            if source.index.fields and source.index.resources:
                self._resources.add(copier, source.base + source.index.resources)
            if paged:
                self._compose(source, copier)
        self._done += len(source.shown)

    def _compose(self, source: Source, copier: SourceCopier) -> None:
        pages = PageWriter(copier, self._stamps, lambda: self._sink.reserve(1), tagged=bool(source.index.structure))
        own = {page.object: page for page in source.index.pages}
        for old, number in source.shown.items():
            notes = [self._reserve_note(shape, source.base + old) for shape in self._shapes.get(number, ())]
            place = number - 1
            content, names = pages.compose(own[old], self._tree.parents[place], self._streams + place, notes)
            self._pages[number] = (source.base + old, content, names)
        self._shared += pages.shared

    def _reserve_note(self, shape: HighlightShape, page: int) -> int:
        """Return the object number of a box on a page; its drawing has the next one."""
        note = self._sink.reserve(2)
        self._notes[note] = (shape, page)
        return note

    def _write_notes(self) -> None:
        for note, (shape, page) in self._notes.items():
            self._sink.put(note, annotation(shape, self._spec.highlight_words, page, note + 1))
            drawing = appearance(shape)
            self._sink.put(note + 1, b"<< %b /Length %d >>" % (form(shape), len(drawing)), drawing)
        self._notes.clear()

    def _write_paged(self) -> None:
        """Write the exhibits' pages, and what all stamps share."""
        self._write_pages()
        self._sink.put(self._stamps.opening, b"<< /Length 2 >>", b"q\n")
        fonts = stamp_fonts()
        for first, font, tag in ((self._stamps.regular, fonts.regular, "HCSTMP"), (self._stamps.bold, fonts.bold, "HCSTMB")):
            for offset, (content, data) in enumerate(font.objects(first, tag)):
                self._sink.put(first + offset, content, data)

    def _write_pages(self) -> None:
        """Write the pages composed since, with their stamps and what else they need."""
        for book_page in self._book_pages:
            number = book_page.number
            if number not in self._pages:
                continue
            target, content, names = self._pages.pop(number)
            self._sink.put(target, content)
            stream = stamp_stream(book_page.page, book_page.stamp, (names.regular, names.bold))
            self._sink.put(self._streams + number - 1, b"<< /Length %d >>" % len(stream), stream)
        self._write_notes()
        for number, content in self._shared:
            self._sink.put(number, content)
        self._shared.clear()
