"""Real papers that were refused, or carried and then failed their proof, made anew by code."""

from __future__ import annotations

import warnings
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.intake.reader import read_paper
from tests.unit.intake.papermaking import text_pdf, write


def field_on_page(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Put a filled field on the first page, its white picture over the words of the page."""
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    look = pdf.make_stream(
        b"1 g 0 0 400 40 re f 0 g BT /F 12 Tf 2 10 Td (Fictional answer) Tj ET",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 400, 40]),
        Resources=Dictionary(Font=Dictionary(F=font)),
    )
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T=String("answer"),
        V=String("Fictional answer"),
        F=4,
        Rect=Array([60, 690, 460, 730]),
        AP=Dictionary(N=look),
    )
    field = pdf.make_indirect(field)
    pdf.pages[0].obj.Annots = Array([field])
    return field


def test_fields_of_a_page_cut_out_of_a_form_are_carried() -> None:
    with warnings.catch_warnings(), pikepdf.open(BytesIO(text_pdf(1))) as pdf:
        # pikepdf warns of the very thing this is about.
        warnings.simplefilter("ignore", pikepdf.exceptions.PageCopyWarning)
        field_on_page(pdf)
        taken = read_paper("page.pdf", write(pdf))
    assert taken.index.field_values == 1
    assert "appearance-made" in taken.notes


def test_a_form_that_asks_for_new_pictures_is_said_to_look_otherwise() -> None:
    with pikepdf.open(BytesIO(text_pdf(1))) as pdf:
        field = field_on_page(pdf)
        field.FT, field.V, field.AS = Name.Btn, Name.Off, Name.Off
        field.AP = Dictionary(N=Dictionary(Off=field.AP.N, Yes=field.AP.N))
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]), NeedAppearances=True)
        taken = read_paper("form.pdf", write(pdf))
    assert "appearance-made" in taken.notes


@pytest.mark.parametrize("coding", [Name.FictionalDecode, Name.ASCIIHexDecode])
def test_content_that_cannot_be_decoded_is_refused(coding: Name) -> None:
    pdf = pikepdf.open(BytesIO(text_pdf(2)))
    pdf.pages[1].obj.Contents = pikepdf.Stream(pdf, b"BT ET", Filter=coding)
    data = write(pdf)
    with pytest.raises(IntakeRefusedError) as refused:
        read_paper("odd.pdf", data)
    assert (refused.value.code, refused.value.facts["pages"]) == ("intake-blank-pages", 1)


def test_a_page_cut_down_to_nothing_is_shown_whole_with_a_note() -> None:
    with pikepdf.open(BytesIO(text_pdf(1))) as pdf:
        pdf.pages[0].obj.CropBox = Array([612, 792, 900, 900])
        taken = read_paper("flat.pdf", write(pdf))
    assert taken.index.pages[0].crop == (0.0, 0.0, 612.0, 792.0)
    assert "repaired" in taken.notes


def test_a_page_with_more_notes_than_can_be_proven_is_refused_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = pikepdf.open(BytesIO(text_pdf(2)))
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=Dictionary(S=Name.URI, URI=String("https://a.example"))
    )
    pdf.pages[1].obj.Annots = Array([pdf.make_indirect(link) for _ in range(3)])
    monkeypatch.setattr(limits, "MOST_NOTES", 3)
    assert read_paper("paper.pdf", write(pdf)).pages == 2
    monkeypatch.setattr(limits, "MOST_NOTES", 2)
    with pytest.raises(IntakeRefusedError) as caught:
        read_paper("paper.pdf", write(pdf))
    assert (caught.value.code, caught.value.facts["page"]) == ("intake-crowded", 2)


def test_a_form_whose_fields_double_with_each_level_is_refused_at_once() -> None:
    """Every reader would go down all the ways to its last field."""
    pdf = pikepdf.open(BytesIO(text_pdf(1)))
    field = pdf.make_indirect(Dictionary(T=String("last")))
    for _ in range(24):
        field = pdf.make_indirect(Dictionary(Kids=Array([field, field])))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    with pytest.raises(IntakeRefusedError, match="intake-damaged"):
        read_paper("paper.pdf", write(pdf))


def form_of(fields: int) -> bytes:
    """A form whose fields have values and no pictures, every second one on the second page."""
    pdf = pikepdf.open(BytesIO(text_pdf(2)))
    made = [
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(f"f{at}"), V=String(f"word{at}"),
                F=4, DA=String("/Helv 9 Tf 0 g"), Rect=Array([60, 600 - 20 * at, 200, 615 - 20 * at]),
            )
        )
        for at in range(fields)
    ]  # fmt: skip
    for page in (0, 1):
        pdf.pages[page].obj.Annots = Array(made[page::2])
    pdf.Root.AcroForm = Dictionary(Fields=Array(made), DA=String("/Helv 9 Tf 0 g"), NeedAppearances=True)
    return write(pdf)


def test_a_form_of_more_fields_than_readers_can_take_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SIBLINGS", 5)
    with pytest.raises(IntakeRefusedError) as caught:
        read_paper("paper.pdf", form_of(6))
    assert (caught.value.code, caught.value.facts) == ("intake-fields", {"name": "paper.pdf", "fields": 6, "limit": 5})


def test_each_field_of_each_page_gets_its_own_picture() -> None:
    taken = read_paper("paper.pdf", form_of(5))
    with pikepdf.open(BytesIO(taken.pdf)) as pdf:
        for page in (0, 1):
            for place, field in enumerate(pdf.pages[page].obj.Annots):
                word = b"word%d" % (2 * place + page)
                assert word in field.AP.N.read_bytes(), word
