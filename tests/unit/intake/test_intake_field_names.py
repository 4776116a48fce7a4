"""Names that are no UTF-8, as Acrobat writes states with accents, and kinds of fields that stand two levels above them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from hcprep.intake.reader import read_paper
from tests.unit.intake.papermaking import text_pdf, write

STATE = b"/C#e9libataire"


def widget(pdf: Pdf, **entries: Any) -> Object:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array([100, 400, 300, 420]), F=4, **entries)
    made = pdf.make_indirect(note)
    pdf.pages[0].obj.Annots = Array([*pdf.pages[0].obj.get("/Annots", []), made])
    return made


def look(pdf: Pdf) -> Object:
    return pdf.make_stream(b"0 g 0 0 20 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20]))


def test_a_ticked_box_whose_state_has_an_accent_is_carried_and_ticked(opened: Callable[..., Pdf]) -> None:
    with pikepdf.open(BytesIO(text_pdf(1))) as pdf:
        state = Object.parse(STATE)
        states = Object.parse(b"<< %b 0 /Off 0 >>" % STATE)
        for key in states.keys():  # noqa: SIM118 - pikepdf dictionaries
            states[key] = look(pdf)
        ticked = widget(pdf, FT=Name.Btn, T=String("single"), V=state, AS=state, AP=Dictionary(N=states))
        without_state = widget(pdf, FT=Name.Btn, T=String("again"), V=state, AP=Dictionary(N=states))
        without_picture = widget(pdf, FT=Name.Btn, T=String("drawn"), V=state)
        pdf.Root.AcroForm = Dictionary(Fields=Array([ticked, without_state, without_picture]))
        taken = read_paper("form.pdf", write(pdf))
    for box in opened(taken).pages[0].obj.Annots:
        assert box.AS.unparse() == STATE
        assert STATE in box.AP.N.unparse()


def test_a_link_to_a_place_whose_name_has_an_accent_leads_there(opened: Callable[..., Pdf]) -> None:
    with pikepdf.open(BytesIO(text_pdf(2))) as pdf:
        places = Object.parse(b"<< /Ann#e9e 0 >>")
        places[next(iter(places.keys()))] = Array([pdf.pages[1].obj, Name.Fit])
        pdf.Root.Dests = places
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([9, 9, 99, 99]), Dest=Object.parse(b"/Ann#e9e"))
        pdf.pages[0].obj.Annots = Array([link])
        taken = read_paper("links.pdf", write(pdf))
    book = opened(taken)
    assert book.pages[0].obj.Annots[0].Dest[0].objgen == book.pages[1].obj.objgen


def test_a_form_that_asks_for_new_pictures_gets_them_where_the_kind_stands_two_levels_above(opened: Callable[..., Pdf]) -> None:
    with pikepdf.open(BytesIO(text_pdf(1))) as pdf:
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        blank = pdf.make_stream(b"/Tx BMC EMC", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 20]))
        top = pdf.make_indirect(Dictionary(T=String("sum"), FT=Name.Tx, V=String("Rosa Example"), DA=String("/Helv 12 Tf 0 g")))
        part = pdf.make_indirect(Dictionary(T=String("part"), Parent=top))
        field = widget(pdf, T=String("own"), Parent=part, AP=Dictionary(N=blank))
        top.Kids, part.Kids = Array([part]), Array([field])
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([top]), DR=Dictionary(Font=Dictionary(Helv=font)), NeedAppearances=True, DA=String("/Helv 0 Tf 0 g")
        )
        taken = read_paper("form.pdf", write(pdf))
    drawn = opened(taken).pages[0].obj.Annots[0]
    assert b"Rosa Example" in drawn.AP.N.read_bytes()
    assert "/FT" not in drawn
