"""The proof of one document of the book: its objects, its pages, its fields, and the file as it came in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from typing import Any, BinaryIO

import msgspec

from hcprep.errors import CaseFileError
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof import Compared
from hcprep.package.proof_desk import Desk, compare_objects, draw, in_pieces
from hcprep.parts.looks import DRAWN_ANEW, Looks, comparable, read_looks

_BLOCK = 1024 * 1024


class PartTask:
    """Everything about one document of the book."""

    def __init__(self, expected: ExpectedBook, at: int, compared: list[Compared], *, anew: bool) -> None:
        self._expected = expected
        self._part = expected.parts[at]
        self._at = at
        self._compared = compared
        self._anew = anew

    def __call__(self, desk: Desk) -> None:
        """Do it with one worker process."""
        part = self._part
        if not self._objects(desk):
            return
        pdf = part.media_type == "application/pdf"
        looks = None if self._anew else self._looks()
        drawable = pdf and not DRAWN_ANEW & set(part.notes)
        original = self._check_original(desk, keep=not pdf or (drawable and looks is None))
        strayed: Sequence[int] = range(part.pages)
        if looks is not None:
            if looks.original and original is not None:
                self._compared[self._at] = "original"
            strayed = self._see(desk, looks)
            if strayed and looks.original and original is not None:
                original = self._read(part.original)
        if strayed:
            if original and drawable and desk.ask("original", original, pages=part.source_pages).get("ok"):
                self._compared[self._at] = "original"
            draw(desk, "pictures", [(part.first + index, part.source(index), self._expected) for index in strayed])
        if original and not pdf:
            self._photos(desk, original)

    def _looks(self) -> Looks | None:
        """Return how the pages looked on intake, None if that is not known or was drawn by another program."""
        if self._part.looks is None:
            return None
        try:
            looks = read_looks(self._read(self._part.looks))
        except (CaseFileError, msgspec.DecodeError):
            return None
        return looks if comparable(looks) and len(looks.pages) == self._part.source_pages else None

    def _see(self, desk: Desk, looks: Looks) -> list[int]:
        """Compare the pages of the book with how they looked; return those that have to be drawn beside their source.

        Pages that were turned are among those.
        """
        part = self._part
        upright = [index for index in range(part.pages) if not part.source(index).turn]
        strayed = [index for index in range(part.pages) if part.source(index).turn]
        added = self._expected.added

        def see(chunk: Sequence[int]) -> Mapping[str, Any]:
            stamps = [self._expected.stamps[part.first + index - 1] for index in chunk]
            rows = [
                (part.first + index, index, stamp.box, stamp.words, 0, added.get(str(part.first + index), 0))
                for index, stamp in zip(chunk, stamps, strict=True)
            ]
            shown = msgspec.msgpack.encode(tuple(looks.pages[part.source(index).page] for index in chunk))
            # A picture is decoded once for both looks at it.
            return desk.ask("see", shown, pages=rows, stays=part.pages == 1 and part.media_type != "application/pdf")

        for chunk, answer in in_pieces(upright, see):
            if desk.results.take(answer, "pictures", part.first + chunk[0]):
                strayed += answer["strayed"]
            desk.results.step(len(chunk))
        return strayed

    @staticmethod
    def _read(source: Callable[[], BinaryIO]) -> bytes:
        with closing(source()) as stream:
            return stream.read()

    def _objects(self, desk: Desk) -> bool:
        """Compare the objects of the normalised PDF; it stays open to be drawn."""
        part = self._part
        try:
            with closing(part.normalised()) as stream:
                data = stream.read()
        except CaseFileError as error:
            self._lost(desk, error)
            return False
        name = part.field_name.replace(".", "_")
        turns = dict.fromkeys(range(part.source_pages), 0) | {one.page: one.turn for one in map(part.source, range(part.pages))}
        return compare_objects(desk, data, part.places, name, list(turns.values()), added=self._expected.added)

    def _check_original(self, desk: Desk, *, keep: bool) -> bytes | None:
        """Check the hash of the file as it came in; return its bytes, empty unless they are kept, or None if wrong."""
        part = self._part
        desk.results.count("originals", 1)
        digest, size, kept = sha256(), 0, []
        try:
            with closing(part.original()) as stream:
                for block in _blocks(stream):
                    digest.update(block)
                    size += len(block)
                    if keep:
                        kept.append(block)
        except CaseFileError as error:
            self._lost(desk, error)
            return None
        if digest.hexdigest() != part.original_sha256 or size != part.original_size:
            desk.results.fail("originals", part.first, "original-changed", label=part.label)
            return None
        return b"".join(kept)

    def _lost(self, desk: Desk, error: CaseFileError) -> None:
        if error.code != "case-damaged":
            raise error
        desk.results.fail("originals", self._part.first, "original-changed", label=self._part.label)

    def _photos(self, desk: Desk, original: bytes) -> None:
        part = self._part
        shown = [part.source(index) for index in range(part.pages)]
        pages = [(part.first + index, one.page, one.turn) for index, one in enumerate(shown)]
        answer = desk.ask("photo", original, media=part.media_type, pages=pages, notes=list(part.notes))
        if desk.results.take(answer, "photos", part.first) and answer["read"] == part.pages:
            self._compared[self._at] = "original"


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    while block := stream.read(_BLOCK):
        yield block
