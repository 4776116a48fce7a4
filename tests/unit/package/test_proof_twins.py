"""Objects that are written alike need not be read out; whatever differs between them is found all the same."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from hcprep.jobs import JobContext
from hcprep.package.expected import ExpectedAuthored
from hcprep.package.proving.bookfile import BookFile
from hcprep.package.proving.patience import broken
from hcprep.package.proving.source import SourceFile
from hcprep.package.proving.twins import Texts, Twins, same_but_moved
from hcprep.package.proving.wire import Found
from hcprep.package.writer import write_book
from hcprep.services.package import lay_out_book
from tests.unit.services.casemaking import CLOCK, rich_case


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[bytes, ExpectedAuthored]]:
    """The bytes of a book, and the pages hcprep wrote in it."""
    made = rich_case(tmp_path_factory.mktemp("written"))
    laid_out = lay_out_book(made.case, made.file, CLOCK, JobContext())
    out = io.BytesIO()
    write_book(laid_out.spec, out, JobContext())
    yield out.getvalue(), laid_out.expected.authored
    made.file.close()


def tags_fail(data: bytes, authored: ExpectedAuthored, folder: Path) -> bool:
    """Compare the tags of a book with those of the pages hcprep wrote, as the proof does."""
    path = folder / "book.pdf"
    path.write_bytes(data)
    book = BookFile(str(path))
    try:
        found = Found()
        SourceFile(book, authored.pdf, authored.places).check_tags(found)
        return bool(found.answer()["failures"])
    finally:
        book.close()


def test_no_tag_can_change_unseen(written: tuple[bytes, ExpectedAuthored], tmp_path: Path) -> None:
    data, authored = written
    assert not tags_fail(data, authored, tmp_path)
    objects = re.finditer(rb"\d+ 0 obj\s*<<(?:(?!endobj).)*endobj", data, re.DOTALL)
    tags = [found.span() for found in objects if b"/StructElem" in found[0]]
    said = re.compile(rb"/(?:S /|P |Pg |K |K \[ )(\w)")
    spots = [start + found.start(1) for start, stop in tags for found in said.finditer(data[start:stop])]
    assert len(spots) > 60
    for spot in spots[:: len(spots) // 40]:
        changed = data[:spot] + (b"9" if data[spot : spot + 1] != b"9" else b"8") + data[spot + 1 :]
        # An object of another number may be no tag at all, and what cannot be read fails as well.
        try:
            failed = tags_fail(changed, authored, tmp_path)
        except broken():
            failed = True
        assert failed, data[spot - 60 : spot + 20]


def test_most_tags_are_not_read_out(written: tuple[bytes, ExpectedAuthored]) -> None:
    data, authored = written
    source, book = PdfReader(io.BytesIO(authored.pdf)), PdfReader(io.BytesIO(data))
    roots = [reader.root_object.raw_get("/StructTreeRoot").idnum for reader in (source, book)]
    twins = Twins(source, book)
    waiting, met = [roots[0]], set(roots[:1])
    while waiting:
        for other in twins.references(waiting[0], waiting[0] + roots[1] - roots[0]) or ():
            if other not in met:
                met.add(other)
                waiting.append(other)
        del waiting[0]
    assert len(met) > 40


OBJECTS = (
    b"1 0 obj\n<< /A 2 0 R /B (2 0 R) >>\nendobj\n",
    b"2 0 obj\n<< /A (endobj) /Length 3 0 R >>\nendobj\n",
    b"3 0 obj\n<< /Length 1 >>\nstream\nx\nendstream\nendobj\n",
)


def test_an_object_is_known_by_its_place_and_number() -> None:
    data, rows = b"%PDF-1.7\n", b"0000000000 65535 f \n"
    for one in OBJECTS:
        rows += b"%010d 00000 n \n" % len(data)
        data += one
    # The last one names the place of the first.
    rows += b"%010d 00000 n \n" % data.index(b"1 0 obj")
    start = len(data)
    data += b"xref\n0 5\n%btrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (rows, start)
    texts = Texts(PdfReader(io.BytesIO(data)))
    assert texts.read(1) == b"\n<< /A 2 0 R /B (2 0 R) >>\n"
    assert texts.read(2) == b"\n<< /A (endobj) /Length 3 0 R >>\n"
    assert texts.read(4) is None
    assert texts.read(9) is None


@pytest.mark.parametrize(
    ("mine", "theirs", "met"),
    [
        (b" << /A 2 0 R /B (2 0 R) >> ", b" << /A 7 0 R /B (2 0 R) >> ", [2]),
        (b" << /K [ 1 0 R 2 0 R ] /S /P >> ", b" << /K [ 6 0 R 7 0 R ] /S /P >> ", [1, 2]),
        (b" << /S /P >> ", b" << /S /P >> ", []),
        (b" << /A 2 0 R /B (2 0 R) >> ", b" << /A 7 0 R /B (7 0 R) >> ", None),
        (b" << /K [ 1 0 R 2 0 R ] >> ", b" << /K [ 6 0 R 6 0 R ] >> ", None),
        (b" << /A 2 0 R >> ", b" << /A 7 0 R /B 1 >> ", None),
        (b" << /A 2 0 R >> ", b" << /A (7 0 R) >> ", None),
        (b" << /A 2 1 R >> ", b" << /A 2 1 R >> ", None),
        (b" << /A 2  0 R >> ", b" << /A 2  0 R >> ", None),
        (b" << /A ((2 0 R)) >> ", b" << /A ((2 0 R)) >> ", None),
        (b" << /A 2 0 R % 5 0 R\n >> ", b" << /A 7 0 R % 5 0 R\n >> ", None),
        (b" << /Length 1 >> stream x endstream ", b" << /Length 1 >> stream x endstream ", None),
        (b" << >> endobj 9 0 obj << >> ", b" << >> endobj 9 0 obj << >> ", None),
    ],
)
def test_only_what_can_be_told_for_sure_is_told(mine: bytes, theirs: bytes, met: list[int] | None) -> None:
    assert same_but_moved(mine, theirs, 5) == met
