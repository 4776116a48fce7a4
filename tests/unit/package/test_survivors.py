"""What papers of other programs held and a book stumbled over: two copies of each, the second turned and without a page."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from hcprep.intake.reader import read_paper
from hcprep.package import proof_desk
from hcprep.package.proving.drawing import Place, check_page
from hcprep.package.proving.leaves import Leaves
from hcprep.package.proving.wire import Found
from tests.corpora.carrying import BOOK, carry
from tests.unit.package.bookmaking import new_pdf
from tests.unit.package.proving import InProcess, failed
from tests.unit.services.casemaking import saved


def look(pdf: Pdf, width: int, height: int) -> Any:
    content = b"0 0 0.4 rg 0 0 %d %d re f" % (width, height)
    return pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, width, height]))


def note(pdf: Pdf, page: int, rect: tuple[int, ...], **more: Any) -> Any:
    entries = {"Type": Name.Annot, "Subtype": Name.Stamp, "Rect": Array(list(rect)), "F": 4, **more}
    made = pdf.make_indirect(Dictionary(**entries))
    leaf = pdf.pages[page].obj
    leaf.Annots = Array([*leaf.get("/Annots", []), made])
    return made


def upright_note(pdf: Pdf) -> None:
    """A note that does not turn with its page, and stands where the stamp would when it is turned."""
    note(pdf, 0, (490, 420, 610, 550), F=4 | 16, AP=Dictionary(N=look(pdf, 120, 130)))


def note_without_place(pdf: Pdf) -> None:
    """Notes whose rectangles are none."""
    note(pdf, 0, (1, 2, 3), AP=Dictionary(N=look(pdf, 20, 20)))
    note(pdf, 0, ()).Rect = Name.Nowhere


def button_without_state(pdf: Pdf) -> None:
    """A ticked box that does not say which of its pictures is shown."""
    pictures = Dictionary(N=Dictionary(Yes=look(pdf, 20, 20)))
    box = note(pdf, 0, (100, 450, 120, 470), Subtype=Name.Widget, FT=Name.Btn, T=String("tick"), V=Name.Yes, AP=pictures)
    pdf.Root.AcroForm = Dictionary(Fields=Array([box]))


def fields_below_a_field_that_is_seen(pdf: Pdf) -> None:
    """A field whose kids stand on other pages while it is a widget itself."""
    top = note(pdf, 0, (100, 450, 200, 470), Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String("Ana"))
    top.AP = Dictionary(N=look(pdf, 100, 20))
    top.Kids = Array([note(pdf, page, (100, 400, 200, 420), Subtype=Name.Widget, Parent=top, AP=top.AP) for page in (1, 2)])
    pdf.Root.AcroForm = Dictionary(Fields=Array([top]))


def button_that_stands_on_no_page(pdf: Pdf) -> None:
    """A group of buttons of which one was taken off its page."""
    group = pdf.make_indirect(Dictionary(FT=Name.Btn, Ff=1 << 15, T=String("group"), V=Name.a))
    pictures = Dictionary(N=Dictionary(a=look(pdf, 20, 20), Off=look(pdf, 20, 20)))
    seen = note(pdf, 0, (100, 400, 120, 420), Subtype=Name.Widget, Parent=group, AS=Name.a, AP=pictures)
    lost = Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array([0, 0, 20, 20]), Parent=group, AS=Name.Off, AP=pictures)
    group.Kids = Array([seen, pdf.make_indirect(lost)])
    pdf.Root.AcroForm = Dictionary(Fields=Array([group]))


def field_that_two_pages_share(pdf: Pdf) -> None:
    """One widget listed by two pages, of which the first is left out of the second copy."""
    field = note(pdf, 1, (100, 400, 200, 420), Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String("Ana"))
    field.AP = Dictionary(N=look(pdf, 100, 20))
    pdf.pages[2].obj.Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def field_without_a_name(pdf: Pdf) -> None:
    """A typed field of which pdfium shows nothing, and everybody else what was typed."""
    look_of = Dictionary(N=look(pdf, 100, 20))
    field = note(pdf, 0, (100, 400, 200, 420), Subtype=Name.Widget, FT=Name.Tx, T=String(""), V=String("Ana"), AP=look_of)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def note_that_answers_one_on_another_page(pdf: Pdf) -> None:
    """The second page is left out of the second copy."""
    asked = note(pdf, 1, (300, 400, 320, 420), Contents=String("Which year?"), AP=Dictionary(N=look(pdf, 20, 20)))
    note(pdf, 0, (300, 400, 320, 420), Contents=String("2021"), IRT=asked, AP=Dictionary(N=look(pdf, 20, 20)))


def font_that_is_not_there(pdf: Pdf) -> None:
    """Words in a font that neither the file nor pdfium has: how they are drawn hangs on what was drawn before."""
    leaf = pdf.pages[0].obj
    leaf.Resources = Dictionary(Font=Dictionary(F6=Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Tahoma)))
    leaf.Contents = pdf.make_stream(b"BT 70 50 TD /F6 12 Tf (Hello world!) Tj ET")


@pytest.fixture(autouse=True)
def _without_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)


@pytest.mark.parametrize(
    "change",
    [
        upright_note,
        note_without_place,
        button_without_state,
        fields_below_a_field_that_is_seen,
        button_that_stands_on_no_page,
        field_that_two_pages_share,
        field_without_a_name,
        note_that_answers_one_on_another_page,
        font_that_is_not_there,
    ],
)
def test_two_copies_are_carried(change: Callable[[Pdf], None], tmp_path: Path) -> None:
    with new_pdf(3) as pdf:
        change(pdf)
        data = saved(pdf)
    proof, _ = carry(read_paper("paper.pdf", data), data, tmp_path)
    assert failed(proof) == {}


def test_a_stamp_that_a_note_covers_in_part_is_found_out(tmp_path: Path) -> None:
    with new_pdf(1) as pdf:
        data = saved(pdf)
    _, expected = carry(read_paper("paper.pdf", data), data, tmp_path)
    left, top, _, bottom = expected.stamps[1].box
    with pikepdf.open(tmp_path / BOOK, allow_overwriting_input=True) as book:
        frame = (int(left) - 50, int(792 - bottom) - 3, int(left) + 30, int(792 - top) + 3)
        note(book, 1, frame, AP=Dictionary(N=look(book, 80, 20)))
        book.save()
    found = Found()
    with closing(Leaves(str(tmp_path / BOOK))) as spoiled, closing(Leaves(data)) as source:
        check_page(
            spoiled, source, Place(2, 0, expected.stamps[1].box, expected.stamps[1].words), "pictures", found, bare=lambda: True
        )
    assert "stamp-hidden" in str(found.answer()["failures"])
