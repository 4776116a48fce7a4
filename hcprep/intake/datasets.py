"""Read the data of an XFA form without entities, document types or unbounded depth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

_MOST_DEPTH = 100
_MOST_LEAVES = 100_000
_BARE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")


class UnreadableError(Exception):
    """The data is no XML, or XML that may not be read."""


class _Reader:
    """Collects the text of the leaves below `xfa:datasets/xfa:data`."""

    def __init__(self) -> None:
        self.leaves: list[tuple[tuple[str, ...], str]] = []
        self._path: list[str] = []
        self._words: list[str] = []
        self._root = 0

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self._path.append(name.rpartition(":")[2])
        if len(self._path) > _MOST_DEPTH or len(self.leaves) > _MOST_LEAVES:
            raise UnreadableError
        if not self._root and self._path[-2:] == ["datasets", "data"]:
            self._root = len(self._path)
        if not self._rich():
            self._words.clear()

    def words(self, words: str) -> None:
        if self._root:
            self._words.append(words)

    def end(self, _name: str) -> None:
        if self._root and not self._rich() and len(self._path) > self._root:
            value = " ".join("".join(self._words).split())
            if value:
                self.leaves.append((tuple(self._path[self._root :]), value))
            self._words.clear()
        if len(self._path) == self._root:
            self._root = -1
        self._path.pop()
        if self._root == -1:
            self._root = 0

    def _rich(self) -> bool:
        """Whether the reader is inside of formatted text, which is one value."""
        return "body" in self._path[self._root :] if self._root else False


def _refuse(*_facts: object) -> None:
    raise UnreadableError


def read_leaves(packet: bytes) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the path below the data element and the text of each leaf that has any.

    Programs leave bare ampersands behind, which are read as such. Raises UnreadableError.
    """
    if not packet.strip():
        return
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.words
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse_entity
    try:
        parser.Parse(_BARE.sub(b"&amp;", packet), True)
    except expat.ExpatError:
        raise UnreadableError from None
    yield from reader.leaves


def _refuse_entity(*_facts: object) -> int:
    raise UnreadableError
