"""Balance the graphics state of each page, so that what is stamped after it lands where it should.

Content streams stay as they are; what is missing is added as streams of its own before and after them. Content that no parser
comes to the end of is set apart in a form of its own, so that nothing it leaves open reaches what follows.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hcprep.parts.objects import is_array
from hcprep.parts.streams import read_streams, wordy

if TYPE_CHECKING:
    from pikepdf import Pdf

_STRING = re.compile(rb"\((?:[^()\\]|\\[\s\S])*\)")
# What comes first is a letter, so that places without one are passed over quickly.
_OPERATOR = re.compile(rb"[qQBE](?<![^\s\])>].)(?:(?<=[qQ])|(?<=B)(?:T|MC|DC)|(?<=E)(?:T|MC))(?=[\s\[(</]|$)")
_INLINE = re.compile(rb"BI(?<![^\s\])>]BI)(?=[\s/]|$)")
_PICTURE = re.compile(rb"(?:(?<=[\s\])>])|^)BI[\s/][\s\S]*?\sID\s[\s\S]*?\sEI(?=\s|$)")
_COMMENT = re.compile(rb"%[^\r\n]*")
_PLAIN = bytes({0, 9, 10, 12, 13, *range(32, 127)})
_PAIRS = ((b"[", b"]"), (b"<", b">"))
_LAST = 987654321
_END = b"%d n" % _LAST
KNOWN_OPERATORS = {"INLINE IMAGE"} | set(
    re.split(
        " ",
        "b B b* B* BDC BMC BT BX c cm cs CS d d0 d1 Do DP EMC ET EX f F f* g G gs h i j J k K l m M MP n q Q re rg RG ri s S sc "
        "SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"",
    )
)
"""All operators there are; content with other words is noise, of which readers make what they like."""


@dataclass(slots=True)
class Count:
    """What a page leaves open: saved states, a text object, marked content; `extra` are restores without a save."""

    saved: int = 0
    extra: int = 0
    text: int = 0
    marked: int = 0

    @property
    def suffix(self) -> bytes:
        """Operators that close what is open."""
        return b"ET\n" * self.text + b"EMC\n" * self.marked + b"Q\n" * self.saved


def count_of(operators: Iterable[bytes]) -> Count:
    """Count a sequence of operators."""
    saved = extra = text = marked = 0
    for operator in operators:
        if operator == b"q":
            saved += 1
        elif operator == b"Q":
            if saved:
                saved -= 1
            else:
                extra += 1
        elif operator in {b"BT", b"ET"}:
            text = int(operator == b"BT")
        elif operator in {b"BMC", b"BDC"}:
            marked += 1
        elif operator == b"EMC" and marked:
            marked -= 1
    return Count(saved, extra, text, marked)


def balance(pdf: Pdf, leaves: Sequence[Any]) -> None:
    """Add the missing `q`, `Q`, `ET` and `EMC` to each page, as streams around its own."""
    for leaf in leaves:
        contents = leaf.get("/Contents")
        streams = list(contents) if is_array(contents) else [] if contents is None else [contents]
        data = read_streams(streams)
        count = _quick(data)
        if count is None or count.suffix or count.extra:
            count = _careful(data)
        if count is None:
            # Where data of a picture goes on in the next stream, the joint is part of it: the one pdfium puts there.
            _set_apart(pdf, leaf, read_streams(streams, joint=b" "))
        elif count.suffix or count.extra:
            _surround(pdf, leaf, streams, b"q\n" * count.extra, b"\n" + count.suffix if count.suffix else b"")


def _surround(pdf: Pdf, leaf: Any, streams: list[Any], before: bytes, after: bytes) -> None:
    from pikepdf import Array

    head = [pdf.make_stream(before)] if before else []
    tail = [pdf.make_stream(b"\n" + after)] if after else []
    leaf["/Contents"] = Array([*head, *streams, *tail])


def _set_apart(pdf: Pdf, leaf: Any, data: bytes) -> None:
    """Draw the page's content from within a form, where a reader ends it whatever it is."""
    from pikepdf import Array, Dictionary, Name

    form = pdf.make_stream(
        data,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array(list(leaf["/MediaBox"])),
        Resources=leaf.get("/Resources", Dictionary()),
    )
    leaf["/Resources"] = Dictionary(XObject=Dictionary(Page=form))
    leaf["/Contents"] = pdf.make_stream(b"/Page Do")


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
    if _uneven(plain) or plain.translate(None, _PLAIN):
        return None
    return count_of(found[0] for found in _OPERATOR.finditer(plain))


def _uneven(plain: bytes) -> bool:
    return any(plain.count(one) != plain.count(other) or plain.rfind(one) > plain.rfind(other) for one, other in _PAIRS)


def _open(data: bytes) -> bool:
    """Tell whether brackets outside of strings, pictures and comments stay open; qpdf finds its way out, others do not."""
    plain = _COMMENT.sub(b" ", _PICTURE.sub(b" ", _STRING.sub(b" ", data)))
    return b"(" in plain or b")" in plain or _uneven(plain)


def _careful(data: bytes) -> Count | None:
    """Count with qpdf's parser; None when it does not come to the end, comes across what is no content, or there is too much."""
    import pikepdf

    if wordy(data):
        return None
    with pikepdf.new() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = pikepdf.parse_content_stream(pikepdf.Stream(scratch, data + b"\n" + _END))
        except (pikepdf.PdfError, TypeError, ValueError, LookupError):
            return None
    operators = [bytes(instruction.operator) for instruction in found]
    names = (operator.decode("latin-1") for operator in operators)
    if not KNOWN_OPERATORS.issuperset(names) or not found or list(found[-1].operands) != [_LAST] or _open(data):
        return None
    return count_of(operators)
