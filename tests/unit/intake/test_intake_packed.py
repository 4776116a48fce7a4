"""What a small file unpacks to is measured before a library unpacks it; a blank page in packed objects is no damage."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pikepdf
import pytest

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.intake.reader import read_paper
from hcprep.parts import streams
from tests.unit.intake.test_intake_hostile import CATALOG, LEAF, PAGES, outcome, pdf_of, stream

BLANK = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"
FLATE = b"/Filter /FlateDecode "


def packed(*objects: bytes, room: int = 0, rows: int = 0) -> bytes:
    """A PDF whose objects are packed into a stream with so much room behind them, and so many rows too many in its table."""
    starts, inside = b"", b""
    for number, body in enumerate(objects, start=1):
        starts += b"%d %d " % (number, len(inside))
        inside += body + b" "
    out = BytesIO(b"%PDF-1.7\n")
    out.seek(0, 2)
    holder, at = len(objects) + 1, out.tell()
    keys = b"/Type /ObjStm /N %d /First %d " % (len(objects), len(starts)) + FLATE
    out.write(b"%d 0 obj\n" % holder + stream(zlib.compress(starts + inside + bytes(room)), keys) + b"\nendobj\n")
    table = out.tell()
    row = struct.Struct(">BIH")
    entries = [(0, 0, 65535), *((2, holder, place) for place in range(len(objects))), (1, at, 0), (1, table, 0)]
    rest = b"".join(row.pack(*entry) for entry in entries) + bytes(7 * rows)
    keys = b"/Type /XRef /Size %d /Root 1 0 R /W [1 4 2] " % len(entries) + FLATE
    out.write(b"%d 0 obj\n" % (holder + 1) + stream(zlib.compress(rest), keys) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()


def test_packed_objects_and_their_table_are_measured_before_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PACKED", 100_000)
    assert outcome("a.pdf", packed(CATALOG, PAGES, BLANK)) == "taken"
    assert outcome("a.pdf", packed(CATALOG, PAGES, BLANK, room=200_000)) == "intake-too-large"
    assert outcome("a.pdf", packed(CATALOG, PAGES, BLANK, rows=30_000)) == "intake-too-large"


@pytest.mark.parametrize("value", [b"[]", b"1 ", b"/a", b"()", b"<>", b"<</a 1>>"])
def test_a_file_of_too_many_values_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch, value: bytes) -> None:
    monkeypatch.setattr(limits, "MOST_VALUES", 1000)
    fonts = LEAF % b"/Resources << /Font 4 0 R >>"
    assert outcome("a.pdf", pdf_of(CATALOG, PAGES, fonts, b"[" + value * 100 + b"]")) == "taken"
    monkeypatch.setattr(pikepdf, "open", None)
    assert outcome("a.pdf", pdf_of(CATALOG, PAGES, fonts, b"[" + value * 1100 + b"]")) == "intake-too-large"
    assert outcome("a.pdf", packed(CATALOG, PAGES, BLANK, b"[" + value * 1100 + b"]")) == "intake-too-large"


def test_data_of_streams_and_references_are_no_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_VALUES", 400)
    drawn = LEAF % (b"/Contents 4 0 R /Resources << >> /Annots [%s]" % (b"9 0 R " * 300))
    assert outcome("a.pdf", pdf_of(CATALOG, PAGES, drawn, stream(b"0 0 3 3 re f\n" * 1000))) == "taken"


def test_a_blank_page_without_fonts_in_packed_objects_is_no_damage() -> None:
    assert read_paper("a.pdf", packed(CATALOG, PAGES, BLANK)).notes == ()


def test_jpeg_2000_is_believed_about_its_size() -> None:
    size = b"\xff\x4f\xff\x51\x00\x29\x00\x00" + struct.pack(">IIII", 40_000, 40_000, 0, 0)
    keys = b"/Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /JPXDecode"
    assert outcome("a.pdf", pdf_of(CATALOG, PAGES, LEAF % b"", stream(size + bytes(40), keys))) == "intake-too-large"


def test_a_page_in_too_many_pieces_is_named() -> None:
    pieces = LEAF % (b"/Resources << >> /Contents [%s]" % (b"4 0 R " * (limits.MOST_STREAMS + 1)))
    with pytest.raises(IntakeRefusedError) as caught:
        read_paper("a.pdf", pdf_of(CATALOG, PAGES, pieces, stream(b"0 0 3 3 re f ")))
    assert (caught.value.code, caught.value.facts) == ("intake-heavy", {"name": "a.pdf", "page": 1, "total": 1})


def test_content_of_too_many_words_is_set_apart_instead_of_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_WORDS", 500)
    data = pdf_of(CATALOG, PAGES, LEAF % b"/Contents 4 0 R /Resources << >>", stream(b"q " * 400 + b"0 0 3 3 re f\n" * 40))
    taken = read_paper("a.pdf", data)
    assert b"/Page Do" in taken.pdf
    assert "drawing" in (taken.index.archive or ())
