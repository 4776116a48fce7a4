"""Worker "prove": reads the finished file for the proof, apart from the main process because PDFs are hostile input.

Requests, by `op`, with the file as `book`: `load` gets ready to read one; `made` answers the day it says it was made; `file`
(payload: JSON) checks it as a whole; `part` (payload: normalised PDF, or the pages hcprep wrote) opens a source; `objects`
compares its pages from `start` to `stop` with the book; `alone` checks the file by itself; `kept` answers hashes of what the file
says of its first bytes up to `end`; `front` (payload: JSON) answers hashes by which papers proven before are known again;
`stamps` (payload: JSON) reads stamps; `see` (payload: looks) compares pages with how they looked on intake, the last of which
stays open if it `stays`; `original` (payload: PDF) opens what `draw` draws beside the book, reading `links` of its pages as well
if asked; `photo` (payload: picture file) looks for it on pages; `highlights` (payload: JSON) looks at boxes drawn on pages.
Answers hold `counts` and `failures`, or `error`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

import msgspec

from hcprep.jobs import serve
from hcprep.package.proving.openfiles import OpenFiles
from hcprep.package.proving.patience import broken, patient
from hcprep.package.proving.wire import Found
from hcprep.parts.looks import Look

Header = Mapping[str, Any]


class Prover(OpenFiles):
    """Answers requests about the files it has open."""

    def answer(self, request: Header, payload: bytes) -> Header:
        """Answer one request. Raises what the reading libraries raise."""
        operations: Mapping[str, Callable[[Header, bytes], Header]] = {
            "load": self._load,
            "made": self._made,
            "file": self._file,
            "part": self._part,
            "objects": self._objects,
            "original": self._take_original,
            "alone": self._alone,
            "kept": self._kept,
            "front": self._front,
            "stamps": self._stamps,
            "see": self._see,
            "draw": self._draw,
            "photo": self._photo,
            "highlights": self._highlights,
        }
        self._on(str(request["book"]))
        try:
            return operations[str(request["op"])](request, payload)
        finally:
            if not request.get("stays"):
                self._turn()

    @staticmethod
    def _load(request: Header, _payload: bytes) -> Header:
        """Load what pages are drawn with, or what objects are read with."""
        names = ("drawing", "text") if request["draws"] else ("bookfile", "front", "program", "source")
        return {"loaded": [import_module(f"hcprep.package.proving.{name}").__name__ for name in names]}

    def _made(self, request: Header, _payload: bytes) -> Header:
        from hcprep.package.proving.bookfile import made_on

        day = made_on(str(request["book"]))
        return {"day": day.isoformat() if day else ""}

    def _file(self, _request: Header, payload: bytes) -> Header:
        from pypdf.errors import DependencyError

        from hcprep.package.proving.bookfile import check_file

        found = Found()
        found.count("readable", 1)
        wanted = json.loads(payload)
        self._leave(wanted.get("proven", 0))
        try:
            book = self._read()
        except DependencyError:
            # Only a file locked with a newer cipher asks for more than pypdf brings.
            found.fail("readable", 0, "encrypted")
            return found.answer()
        check_file(book, wanted, found)
        return found.answer()

    def _alone(self, _request: Header, _payload: bytes) -> Header:
        """Check the file by itself; answers also the `labels` of its pages."""
        from hcprep.package.proving.alone import check_alone, check_links
        from hcprep.package.proving.text import page_links

        found = Found()
        book = self._read()
        if book.encrypted:
            found.fail("readable", 0, "encrypted")
            return {**found.answer(), "labels": []}
        found.count("readable", 1)
        said = check_alone(book, found)
        drawn = self._pictured()
        check_links([link for number in said["linked"] for link in page_links(drawn, number)], said, found)
        return {**found.answer(), "labels": said["labels"]}

    def _kept(self, request: Header, _payload: bytes) -> Header:
        """Answer hashes of what the file says of its first bytes; the pages in them are not read, if nobody did yet."""
        end = int(request["end"])
        return {"marks": self._read(end).marks(end)}

    def _front(self, _request: Header, payload: bytes) -> Header:
        """Answer hashes of papers: where their objects lie, what the rest of the file says of them, what they are if asked."""
        from hcprep.package.proving.front import marks_of

        wanted = json.loads(payload)
        self._leave(0)
        self._fronted, found = marks_of(self._read(), self._fronted, wanted)
        if wanted["bodies"]:
            self._read().forget()
        return {"papers": found}

    def _stamps(self, _request: Header, payload: bytes) -> Header:
        """Read the stamps of pages whose front was proven before."""
        from hcprep.package.proving.program import stamp_fault

        found, book, rows = Found(), self._read(), json.loads(payload)
        found.count("stamps", len(rows))
        for number, box, words, bare in rows:
            fault = stamp_fault(book.pages[number - 1], "".join(words), box, bare=bare)
            if fault:
                found.fail("stamps", number, fault, want=" ".join(words))
        return found.answer()

    def _part(self, request: Header, payload: bytes) -> Header:
        from hcprep.package.proving.source import SourceFile

        self._source, self._original, self._data = None, None, payload
        book = self._read()
        self._authored = bool(request["authored"])
        if not self._authored:
            book.forget()
            if self._trim:
                self._trim()
        pages = len(request["places"])
        first = next(filter(None, request["places"]), 0)
        self._source = SourceFile(book, payload, request["places"], request["turns"], request["added"])
        found = Found()
        if len(self._source.pages) != pages:
            found.fail("pages", first, "source-pages", have=len(self._source.pages), want=pages)
            self._source.pages = self._source.pages[:pages]
        if not self._authored:
            self._source.check_form(request["field"], found)
        return found.answer()

    def _objects(self, request: Header, _payload: bytes) -> Header:
        found = Found()
        for index in range(request["start"], min(request["stop"], len(self._source.pages))):
            self._source.check_page(index, found, notes=not self._authored)
        if request["stop"] >= len(self._source.pages):
            if self._authored:
                self._source.check_tags(found)
            else:
                self._source.check_layers(found)
            self._source = None
            self._read().forget()
        return found.answer()

    def _take_original(self, request: Header, payload: bytes) -> Header:
        """Open the file as it came in; `ok` tells whether it can be drawn page by page."""
        import pypdfium2 as pdfium

        from hcprep.package.proving.leaves import Leaves

        try:
            self._original = Leaves(payload)
            sizes = map(self._original.document.get_page_size, range(len(self._original)))
            whole = len(self._original) == request["pages"] and all(min(size) > 0 for size in sizes)
        except pdfium.PdfiumError:
            whole = False
        self._original, self._data = (self._original, payload) if whole else (None, self._data)
        return {"ok": whole}

    def _draw(self, request: Header, _payload: bytes) -> Header:
        from hcprep.package.proving.beside import check_beside
        from hcprep.package.proving.drawing import Place
        from hcprep.package.proving.stamped import check_stamp
        from hcprep.package.proving.text import page_links

        found, links = Found(), []
        self._pictured(len(request["pages"]))
        for place in (Place(*row) for row in request["pages"]):
            check_beside(self._both, place, request["check"], found, bare=partial(self._bare, place.number))
            if place.number <= len(self._drawn):
                check_stamp(self._drawn, place, found, partial(self._last_words, place.number))
                links += page_links(self._drawn, place.number) if request.get("links") else []
        return {**found.answer(), "links": links}

    def _see(self, request: Header, payload: bytes) -> Header:
        """Compare pages with how they looked (payload: msgpack of looks); `strayed` are those that have to be drawn in full."""
        from hcprep.package.proving.drawing import Place, check_seen
        from hcprep.package.proving.stamped import check_stamp

        found = Found()
        book = self._pictured(len(request["pages"]))
        looks = msgspec.msgpack.decode(payload, type=tuple[Look | None, ...])
        strayed: list[int] = []
        for place, look in zip((Place(*row) for row in request["pages"]), looks, strict=True):
            if look is None or not check_seen(book, look, place, found):
                strayed.append(place.index)
            elif place.number <= len(book):
                check_stamp(book, place, found, partial(self._last_words, place.number))
        return {**found.answer(), "strayed": strayed}

    def _bare(self, number: int) -> bool:
        from hcprep.package.proving.bookfile import any_bare

        return bool(any_bare(self._read().pages[number - 1]))

    def _last_words(self, number: int) -> tuple[str, float]:
        words, lean = self._read().last_words(number)
        return words, lean

    def _photo(self, request: Header, payload: bytes) -> Header:
        """Compare pages with the picture file they came from; `read` tells how many of its pictures could be read."""
        from hcprep.package.proving.photo import check_photos

        found = Found()
        read = check_photos(self._read(), self._pictured(), request, payload, found)
        return {**found.answer(), "read": read}

    def _highlights(self, _request: Header, payload: bytes) -> Header:
        """Look at the boxes the person drew (payload: JSON), as objects and as drawn."""
        from hcprep.package.proving.highlights import check_boxes

        found = Found()
        check_boxes(self._read(), self._pictured, json.loads(payload), found)
        self._read().forget()
        return found.answer()


def respond(prover: Prover, request: Header, payload: bytes) -> Header:
    """Answer one request; what a reading library stumbles over is answered as `error`, by the name of its exception."""
    with patient():
        try:
            return prover.answer(request, payload)
        except broken() as error:
            return {"error": type(error).__name__}


def main() -> None:
    """Serve requests until standard input ends."""
    prover = Prover(alone=True)
    try:
        serve(lambda request, payload: (respond(prover, request, payload), b""))
    finally:
        prover.close()
