"""Balance the graphics state of each page, so that what is stamped after it lands where it should.

Content streams stay as they are; what is missing is added as streams of its own before and after them.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hcprep.parts.objects import is_array
from hcprep.parts.streams import read_streams

if TYPE_CHECKING:
    from pikepdf import Pdf

_STRING = re.compile(rb"\((?:[^()\\]|\\[\s\S])*\)")
_OPERATOR = re.compile(rb"(?:(?<=[\s\])>])|^)(q|Q|BT|ET|BMC|BDC|EMC)(?=[\s\[(</]|$)")
_INLINE = re.compile(rb"(?:(?<=[\s\])>])|^)BI(?=[\s/]|$)")
_END = "hcend"
_WATCHED = f"q Q BT ET BMC BDC EMC {_END}"
_CLOSERS = (b"", b")", b">", b"]", b">>", b"\nEI", b")]", b"))", b">>>>")


@dataclass(slots=True)
class Count:
    """What a page leaves open: saved states, a text object, marked content; `extra` are restores without a save."""

    saved: int = 0
    extra: int = 0
    text: int = 0
    marked: int = 0

    def see(self, operator: str) -> None:
        """Take one operator into account."""
        if operator == "q":
            self.saved += 1
        elif operator == "Q":
            if self.saved:
                self.saved -= 1
            else:
                self.extra += 1
        elif operator in {"BT", "ET"}:
            self.text = int(operator == "BT")
        elif operator in {"BMC", "BDC"}:
            self.marked += 1
        elif operator == "EMC" and self.marked:
            self.marked -= 1

    @property
    def suffix(self) -> bytes:
        """Operators that close what is open."""
        return b"ET\n" * self.text + b"EMC\n" * self.marked + b"Q\n" * self.saved


def count_of(operators: Iterable[str]) -> Count:
    """Count a sequence of operators."""
    count = Count()
    for operator in operators:
        count.see(operator)
    return count


def balance(pdf: Pdf, leaves: Sequence[Any]) -> None:
    """Add the missing `q`, `Q`, `ET` and `EMC` to each page, as streams around its own."""
    for leaf in leaves:
        contents = leaf.get("/Contents")
        streams = list(contents) if is_array(contents) else [] if contents is None else [contents]
        data = read_streams(streams)
        count = _quick(data)
        closer = b""
        if count is None or count.suffix or count.extra:
            count, closer = _careful(data)
        before = b"q\n" * count.extra
        after = closer + b"\n" + count.suffix if closer or count.suffix else b""
        if before or after:
            _surround(pdf, leaf, streams, before, after)


def _surround(pdf: Pdf, leaf: Any, streams: list[Any], before: bytes, after: bytes) -> None:
    from pikepdf import Array

    head = [pdf.make_stream(before)] if before else []
    tail = [pdf.make_stream(b"\n" + after)] if after else []
    leaf["/Contents"] = Array([*head, *streams, *tail])


def _quick(data: bytes) -> Count | None:
    """Count without parsing; None when something in the content needs the careful way."""
    if _INLINE.search(data):
        return None
    plain = data
    for _ in range(4):
        plain, changed = _STRING.subn(b" ", plain)
        if not changed:
            break
    if any(mark in plain for mark in (b"(", b")", b"%")):
        return None
    if plain.count(b"[") != plain.count(b"]") or plain.count(b"<") != plain.count(b">"):
        return None
    return count_of(match.decode() for match in _OPERATOR.findall(plain))


def _careful(data: bytes) -> tuple[Count, bytes]:
    """Count with qpdf's parser, and find what ends a string, array or picture that was cut off."""
    for closer in _CLOSERS:
        operators = _parse(data + closer + b"\n" + _END.encode())
        if operators and operators[-1] == _END:
            return count_of(operators), closer
    plain = _STRING.sub(b" ", data)
    closer = b"]" if plain.count(b"[") > plain.count(b"]") else b""
    return count_of(match.decode() for match in _OPERATOR.findall(plain)), closer


def _parse(data: bytes) -> list[str]:
    """Return the watched operators, none when the content cannot be parsed."""
    import pikepdf

    with pikepdf.new() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = pikepdf.parse_content_stream(pikepdf.Stream(scratch, data), _WATCHED)
        except (pikepdf.PdfError, TypeError, ValueError):
            return []
    return [bytes(instruction.operator).decode("latin-1") for instruction in found]
