from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from hcprep.errors import BuildError
from hcprep.package.spec import BookPart
from tests.unit.package.bookmaking import book, new_pdf, place, ready, write


def _form(value: str, radio: str, checked: str, *, font: str = "/Helv") -> BookPart:
    """Return a two-page form with a nested text field, a radio group over two pages and a checkbox."""
    pdf = new_pdf(2)
    helvetica = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    inner = _widget(pdf, 0, (20, 600, 200, 620), T="Name", FT=Name.Tx, V=value, appearance={"": value})
    person = pdf.make_indirect(Dictionary(T="Person", Kids=Array([inner])))
    inner["/Parent"] = person
    group = pdf.make_indirect(Dictionary(T="Choice", FT=Name.Btn, Ff=1 << 15, V=Name(radio), Kids=Array()))
    for page, state in enumerate(("/One", "/Two")):
        button = _widget(pdf, page, (20, 500, 40, 520), Parent=group, appearance={state: "x", "/Off": ""}, state=radio)
        group.Kids.append(button)
    box = _widget(
        pdf, 0, (20, 400, 40, 420), T="Agree", FT=Name.Btn, V=Name(checked), appearance={"/Yes": "v", "/Off": ""}, state=checked
    )
    pdf.Root["/AcroForm"] = Dictionary(
        Fields=Array([person, group, box]), DA="/Helv 9 Tf 0 g", Q=1, DR=Dictionary(Font=Dictionary({font: helvetica}))
    )
    return place(ready(pdf), value, name=f"{value}.1")


def _widget(pdf: Pdf, page: int, rect: tuple[int, ...], *, appearance: dict[str, str], state: str = "", **entries: Any) -> Any:
    font = pdf.pages[0].obj.Resources.Font.F1
    drawn = {
        key: pdf.make_stream(
            b"BT /F1 12 Tf 2 4 Td (%b) Tj ET" % words.encode(),
            Dictionary(
                Subtype=Name.Form,
                BBox=Array([0, 0, rect[2] - rect[0], rect[3] - rect[1]]),
                Resources=Dictionary(Font=Dictionary(F1=font)),
            ),
        )
        for key, words in appearance.items()
    }
    note = Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array(rect), F=4, **entries)
    if "" in drawn:
        note["/AP"] = Dictionary(N=drawn[""])
    else:
        note["/AP"] = Dictionary(N=Dictionary(drawn))
        note["/AS"] = Name(state) if state in drawn else Name.Off
    made = pdf.make_indirect(note)
    leaf = pdf.pages[page].obj
    leaf["/Annots"] = Array([*leaf.get("/Annots", []), made])
    return made


def test_equal_field_names_keep_their_own_values() -> None:
    data, _ = write(_form("Ana", "/One", "/Yes"), place(ready(new_pdf())), _form("Bruno", "/Two", "/Off"))
    reader = pypdf.PdfReader(BytesIO(data))
    fields = reader.get_fields() or {}
    values = {name: field.value for name, field in fields.items() if "/V" in field}
    assert values == {
        "Ana_1.Person.Name": "Ana",
        "Ana_1.Choice": "/One",
        "Ana_1.Agree": "/Yes",
        "Bruno_1.Person.Name": "Bruno",
        "Bruno_1.Choice": "/Two",
        "Bruno_1.Agree": "/Off",
    }


def test_every_widget_hangs_below_its_own_part() -> None:
    with book(_form("Ana", "/One", "/Yes"), _form("Bruno", "/Two", "/Off")) as made:
        for page, top in zip(made.pages, ("Ana_1", "Ana_1", "Bruno_1", "Bruno_1"), strict=True):
            for note in page.obj.Annots:
                assert note.P.objgen == page.obj.objgen
                field = note
                while "/Parent" in field:
                    assert field.objgen in {kid.objgen for kid in field.Parent.Kids}
                    field = field.Parent
                assert str(field.T) == top
                assert (str(field.DA), int(field.Q)) == ("/Helv 9 Tf 0 g", 1)
        form = made.Root.AcroForm
        assert len(form.Fields) == 2
        assert set(form.keys()) == {"/Fields", "/DR"}
        assert form.DR.Font.Helv.BaseFont == "/Helvetica"


def test_states_stay_as_drawn() -> None:
    data, _ = write(_form("Ana", "/Two", "/Yes"))
    with pikepdf.open(BytesIO(data)) as made:
        states = [str(note.AS) for page in made.pages for note in page.obj.Annots if "/AS" in note]
    assert states == ["/Off", "/Yes", "/Two"]
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    first = document[0]
    # The text field, the radio button that is off, and the ticked box.
    assert _dark(first, (20, 600, 200, 620))
    assert not _dark(first, (20, 500, 40, 520))
    assert _dark(first, (20, 400, 40, 420))
    first.close()
    document.close()


def test_resources_of_all_forms_are_there() -> None:
    with book(_form("Ana", "/One", "/Yes"), _form("Bruno", "/Two", "/Off", font="/HeBo")) as made:
        assert sorted(made.Root.AcroForm.DR.Font.keys()) == ["/HeBo", "/Helv"]


def test_a_form_without_a_name_of_its_own_is_refused() -> None:
    form = _form("Ana", "/One", "/Yes")
    with pytest.raises(BuildError):
        write(form, form)


def _layered(*, hidden: bool) -> BookPart:
    pdf = new_pdf(1, content=b"/OC /L1 BDC 0 g 100 300 200 200 re f EMC")
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Secret" if hidden else "Open"))
    pdf.pages[0].obj.Resources["/Properties"] = Dictionary(L1=group)
    shown = Dictionary(OFF=Array([group])) if hidden else Dictionary()
    pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([group]), D=shown)
    return place(ready(pdf), "H-1" if hidden else "S-1")


def test_hidden_layers_stay_hidden_and_others_shown() -> None:
    data, _ = write(_layered(hidden=True), _layered(hidden=False))
    with pikepdf.open(BytesIO(data)) as made:
        layers = made.Root.OCProperties
        assert [str(group.Name) for group in layers.OCGs] == ["Secret", "Open"]
        assert [str(group.Name) for group in layers.D.OFF] == ["Secret"]
        assert [str(entry[0]) for entry in layers.D.Order] == ["H-1", "S-1"]
    document = pypdfium2.PdfDocument(data)
    for number, expected in enumerate((False, True)):
        page = document[number]
        assert _dark(page, (110, 310, 290, 490)) is expected
        page.close()
    document.close()


def test_a_book_without_forms_and_layers_has_neither() -> None:
    with book(place(ready(new_pdf()))) as made:
        assert not {"/AcroForm", "/OCProperties", "/StructTreeRoot", "/MarkInfo", "/Outlines"} & set(made.Root.keys())


def _dark(page: Any, box: tuple[int, int, int, int]) -> bool:
    image = page.render(scale=1, may_draw_forms=True).to_pil().convert("L")
    left, bottom, right, top = box
    lowest, _ = image.crop((left, 792 - top, right, 792 - bottom)).getextrema()
    return bool(lowest < 128)
