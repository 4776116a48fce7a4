"""Destinations, form fields and layers of a part, and what the index says of them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from hcprep.model.parts import PartIndex
from hcprep.parts import make_part


def blank(pages: int = 1) -> Pdf:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(300, 300))
    return pdf


def saved(pdf: Pdf) -> tuple[Pdf, PartIndex]:
    with pdf:
        data, index = make_part(pdf)
    return pikepdf.open(BytesIO(data)), index


def link(pdf: Pdf, **keys: Any) -> None:
    leaf = pdf.pages[0].obj
    annotation = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), **keys)
    if "/Annots" not in leaf:
        leaf.Annots = Array()
    leaf.Annots.append(pdf.make_indirect(annotation))


def test_named_destinations_become_explicit() -> None:
    pdf = blank(3)
    pages = [page.obj for page in pdf.pages]
    limb = pdf.make_indirect(Dictionary(Names=Array([String("one"), Array([pages[1], Name.FitH, 120])])))
    pdf.Root.Names = Dictionary(Dests=Dictionary(Kids=Array([limb, limb])))
    pdf.Root.Dests = Dictionary(old=Dictionary(D=Array([pages[2], Name.XYZ, 1, 2, None])))
    outside = pdf.make_indirect(Dictionary(Type=Name.Page, Parent=pdf.Root.Pages))
    link(pdf, Dest=String("one"))
    link(pdf, A=Dictionary(S=Name.GoTo, D=Name.old))
    link(pdf, A=Dictionary(S=Name.GoTo, D=Array([pages[1], Name.Fit])))
    link(pdf, A=Dictionary(S=Name.GoTo, D=Array([2, Name.Fit])))
    link(pdf, Dest=String("missing"))
    link(pdf, Dest=Array([outside, Name.Fit]))
    link(pdf, A=Dictionary(S=Name.URI, URI=String("https://example.org"), Next=Dictionary(S=Name.GoTo, D=String("one"))))
    part, index = saved(pdf)
    links = list(part.pages[0].obj.Annots)
    places = {page.objgen: at for at, page in enumerate(part.pages)}

    def target(dest: Any) -> tuple[int, list[Any]]:
        return places[dest[0].objgen], [str(entry) if isinstance(entry, Name) else entry for entry in list(dest)[1:]]

    assert target(links[0].Dest) == (1, ["/FitH", 120])
    assert target(links[1].A.D) == (2, ["/XYZ", 1, 2, None])
    assert target(links[2].A.D) == (1, ["/Fit"])
    assert target(links[3].A.D) == (2, ["/Fit"])
    assert "/Dest" not in links[4]
    assert "/Dest" not in links[5]
    assert String("https://example.org") == links[6].A.URI
    assert target(links[6].A.Next.D) == (1, ["/FitH", 120])
    assert index.pages[0].annotations == 7
    assert set(part.Root.keys()) == {"/Type", "/Pages"}


def widget(pdf: Pdf, page: int = 0, **keys: Any) -> Any:
    obj = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array([0, 0, 9, 9]), **keys))
    leaf = pdf.pages[page].obj
    if "/Annots" not in leaf:
        leaf.Annots = Array()
    leaf.Annots.append(obj)
    return obj


def test_fields_are_roots_with_their_values_counted() -> None:
    pdf = blank(2)
    plain = widget(pdf, FT=Name.Tx, T=String("name"), V=String("Rosa"))
    first, second = widget(pdf), widget(pdf, 1)
    twice = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("twice"), V=String("x"), Kids=Array([first, second])))
    first.Parent = second.Parent = twice
    off = widget(pdf, T=String("off"), V=Name.Off)
    on = widget(pdf, T=String("on"), V=Name.Yes)
    boxes = pdf.make_indirect(Dictionary(FT=Name.Btn, T=String("boxes"), Kids=Array([off, on])))
    off.Parent = on.Parent = boxes
    boxes.Kids.append(boxes)
    widget(pdf, FT=Name.Tx, T=String("unlisted"), V=String("still here"))
    lost_parent = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("lost"), V=String("kept")))
    widget(pdf, Parent=lost_parent)
    empty = widget(pdf, FT=Name.Tx, T=String("empty"), V=String(""))
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(
            Fields=Array([plain, twice, boxes, empty, on]),
            DA=String("/Helv 0 Tf 0 g"),
            Q=1,
            DR=Dictionary(Font=Dictionary()),
            XFA=String("<x/>"),
            NeedAppearances=True,
            CO=Array([plain]),
        )
    )
    part, index = saved(pdf)
    form = part.Root.AcroForm
    assert set(form.keys()) == {"/Fields", "/DA", "/Q", "/DR"}
    assert (index.default_appearance, index.quadding) == ("/Helv 0 Tf 0 g", 1)
    assert index.resources == form.DR.objgen[0] > 0
    assert index.fields == tuple(field.objgen[0] for field in form.Fields)
    assert [str(field.T) for field in form.Fields] == ["name", "twice", "boxes", "empty", "unlisted", "lost"]
    assert all("/Parent" not in field for field in form.Fields)
    assert [str(kid.T) for kid in form.Fields[2].Kids] == ["off", "on"]
    assert index.field_values == 5


def test_a_form_whose_fields_loop_is_cut_open() -> None:
    pdf = blank()
    one = pdf.make_indirect(Dictionary(T=String("one")))
    two = pdf.make_indirect(Dictionary(T=String("two"), Parent=one, Kids=Array([one])))
    one.Parent, one.Kids = two, Array([two])
    pdf.Root.AcroForm = Dictionary(Fields=Array([one]))
    part, index = saved(pdf)
    assert len(index.fields) == 1
    assert len(part.Root.AcroForm.Fields[0].Kids) == 1
    assert len(part.Root.AcroForm.Fields[0].Kids[0].Kids) == 0


def test_a_page_named_as_a_parent_is_no_field() -> None:
    pdf = blank(2)
    widget(pdf, FT=Name.Tx, T=String("name"), V=String("x"), Parent=pdf.pages[0].obj)
    part, index = saved(pdf)
    assert [str(field.T) for field in part.Root.AcroForm.Fields] == ["name"]
    assert "/Kids" not in part.pages[0].obj
    assert len(part.pages) == len(index.pages) == 2


@pytest.mark.parametrize(
    ("config", "hidden"),
    [
        ({"OFF": [1]}, [1]),
        ({"BaseState": "/OFF", "ON": [2]}, [0, 1]),
        ({"AS": 0}, [0]),
        ({}, []),
    ],
)
def test_only_the_default_state_of_layers_is_kept(config: dict[str, Any], hidden: list[int]) -> None:
    pdf = blank()
    groups = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(f"layer {at}"))) for at in range(3)]
    groups[0].Usage = Dictionary(View=Dictionary(ViewState=Name.OFF))
    default = Dictionary(Order=Array(groups))
    for key, value in config.items():
        if key == "AS":
            default.AS = Array([Dictionary(Event=Name.View, Category=Array([Name.View]), OCGs=Array([groups[value]]))])
        else:
            default[f"/{key}"] = Name(value) if isinstance(value, str) else Array([groups[at] for at in value])
    pdf.Root.OCProperties = pdf.make_indirect(Dictionary(OCGs=Array(groups), D=default, Configs=Array([Dictionary()])))
    pdf.pages[0].obj.Resources = Dictionary(Properties=Dictionary(L=groups[0]))
    part, index = saved(pdf)
    assert index.groups == tuple(group.objgen[0] for group in part.Root.OCProperties.OCGs)
    assert index.hidden == tuple(index.groups[at] for at in hidden)
    assert set(part.Root.OCProperties.keys()) == {"/OCGs", "/D"}
