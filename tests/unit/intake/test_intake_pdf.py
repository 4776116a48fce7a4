"""A PDF comes out looking as it went in, without anything that acts by itself."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageChops
from reportlab.pdfgen.canvas import Canvas

from hcprep.intake import TakenIn
from hcprep.intake.reader import read_paper
from hcprep.model.evidence import OutlineEntry
from tests.unit.intake.papermaking import draw, text_pdf, write


def loaded(pages: int = 2) -> Pdf:
    return pikepdf.open(BytesIO(text_pdf(pages)))


def take(pdf: Pdf, **options: Any) -> TakenIn:
    with pdf:
        return read_paper("paper.pdf", write(pdf, **options))


def annotate(pdf: Pdf, subtype: str, page: int = 0, **keys: Any) -> Any:
    annotation = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([72, 500, 200, 520]), **keys)
    )
    leaf = pdf.pages[page].obj
    if "/Annots" not in leaf:
        leaf.Annots = Array()
    leaf.Annots.append(annotation)
    return annotation


def same_pages(before: bytes, after: bytes, pages: int) -> bool:
    return all(ImageChops.difference(draw(before, at), draw(after, at)).getbbox() is None for at in range(pages))


def test_a_plain_pdf_keeps_its_pages_and_loses_its_author() -> None:
    with loaded(3) as pdf:
        pdf.docinfo["/Author"] = "A. Fictional"
        with pdf.open_metadata() as metadata:
            metadata["dc:title"] = "Fictional title"
        data = write(pdf)
    taken = read_paper("letter.pdf", data)
    assert (taken.media_type, taken.pages, taken.notes, taken.outline) == ("application/pdf", 3, (), ())
    assert all(page.foot_clear for page in taken.index.pages)
    assert same_pages(data, taken.pdf, 3)
    assert b"Fictional" not in taken.pdf
    assert read_paper("letter.pdf", data) == taken


def test_an_owner_password_is_no_lock() -> None:
    with loaded() as pdf:
        data = write(pdf, encryption=pikepdf.Encryption(user="", owner="owner", R=6))
    taken = read_paper("statement.pdf", data)
    assert taken.notes == ("decrypted",)
    assert b"/Encrypt" not in taken.pdf
    assert same_pages(data, taken.pdf, 2)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270, -90, 450])
def test_turned_cropped_and_shifted_pages_look_the_same(rotate: int) -> None:
    with loaded(1) as pdf:
        leaf = pdf.pages[0].obj
        leaf.MediaBox = Array([-20, 30, 592, 800])
        leaf.CropBox = Array([50, 500, 400, 780])
        leaf.Rotate = rotate
        data = write(pdf)
    taken = read_paper("scan.pdf", data)
    assert taken.index.pages[0].rotate == rotate % 360
    assert taken.index.pages[0].crop == (50.0, 500.0, 400.0, 780.0)
    assert same_pages(data, taken.pdf, 1)


@pytest.mark.parametrize(("rotate", "edge"), [(0, "bottom"), (90, "right"), (180, "top"), (270, "left")])
def test_the_foot_is_where_the_reader_sees_it(rotate: int, edge: str) -> None:
    marks = {"bottom": (300, 110), "right": (490, 400), "top": (300, 590), "left": (105, 400)}
    for mark, (x, y) in marks.items():
        with pikepdf.new() as pdf:
            pdf.add_blank_page(page_size=(612, 792))
            leaf = pdf.pages[0].obj
            leaf.CropBox = Array([100, 100, 500, 600])
            leaf.Rotate = rotate
            leaf.Contents = pdf.make_stream(f"0.8 g {x} {y} 5 5 re f".encode())
            assert take(pdf).index.pages[0].foot_clear == (mark != edge)


def test_an_annotation_at_the_foot_counts() -> None:
    pdf = loaded(2)
    picture = pdf.make_stream(b"1 0 0 rg 0 0 50 10 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 10]))
    stamp = annotate(pdf, "Stamp", AP=Dictionary(N=picture), F=4)
    stamp.Rect = Array([100, 5, 150, 15])
    taken = take(pdf)
    assert [page.foot_clear for page in taken.index.pages] == [False, True]
    assert [page.annotations for page in taken.index.pages] == [1, 0]


def action(kind: str, **keys: Any) -> Dictionary:
    return Dictionary(S=Name(f"/{kind}"), **keys)


SCRIPT = {"JS": String("app.alert('x')")}


@pytest.mark.parametrize(
    ("note", "spoil"),
    [
        ("javascript-removed", lambda pdf: setattr(pdf.Root, "OpenAction", action("JavaScript", **SCRIPT))),
        ("javascript-removed", lambda pdf: setattr(pdf.Root, "AA", Dictionary(WC=action("JavaScript", **SCRIPT)))),
        (
            "javascript-removed",
            lambda pdf: setattr(
                pdf.Root, "Names", Dictionary(JavaScript=Dictionary(Names=Array([String("a"), action("JavaScript", **SCRIPT)])))
            ),
        ),
        ("javascript-removed", lambda pdf: setattr(pdf.pages[0].obj, "AA", Dictionary(O=action("JavaScript", **SCRIPT)))),
        ("javascript-removed", lambda pdf: annotate(pdf, "Link", A=action("JavaScript", **SCRIPT))),
        (
            "javascript-removed",
            lambda pdf: annotate(
                pdf, "Link", A=action("URI", URI=String("https://example.org"), Next=action("JavaScript", **SCRIPT))
            ),
        ),
        ("javascript-removed", lambda pdf: annotate(pdf, "Stamp", Odd=Dictionary(Deep=Array([action("JavaScript", **SCRIPT)])))),
        ("launch-removed", lambda pdf: annotate(pdf, "Link", A=action("Launch", F=String("calc.exe")))),
        ("submit-removed", lambda pdf: annotate(pdf, "Link", A=action("SubmitForm", F=String("https://example.org")))),
        ("submit-removed", lambda pdf: annotate(pdf, "Link", A=action("ImportData", F=String("data.fdf")))),
        (
            "remote-links-removed",
            lambda pdf: annotate(pdf, "Link", A=action("GoToR", F=String("other.pdf"), D=Array([0, Name.Fit]))),
        ),
        ("remote-links-removed", lambda pdf: annotate(pdf, "Link", A=action("GoToE", D=Array([0, Name.Fit])))),
        ("links-removed", lambda pdf: annotate(pdf, "Link", A=action("URI", URI=String("javascript:alert(1)")))),
        ("links-removed", lambda pdf: annotate(pdf, "Link", A=action("URI", URI=String("file://server/share")))),
        ("actions-removed", lambda pdf: annotate(pdf, "Link", A=action("Named", N=Name.Print))),
        ("embedded-files-removed", lambda pdf: pdf.attachments.__setitem__("a.txt", b"attached bytes")),
        (
            "embedded-files-removed",
            lambda pdf: annotate(
                pdf,
                "FileAttachment",
                FS=Dictionary(Type=Name.Filespec, EF=Dictionary(F=pdf.make_stream(b"attached bytes", Type=Name.EmbeddedFile))),
            ),
        ),
        (
            "embedded-files-removed",
            lambda pdf: annotate(
                pdf,
                "Text",
                Odd=Dictionary(Type=Name.Filespec, EF=Dictionary(F=pdf.make_stream(b"attached bytes", Type=Name.EmbeddedFile))),
            ),
        ),
        ("media-removed", lambda pdf: annotate(pdf, "RichMedia", RichMediaContent=Dictionary(Assets=Dictionary()))),
        ("media-removed", lambda pdf: annotate(pdf, "Screen", A=action("Rendition", OP=0))),
    ],
)
def test_what_acts_by_itself_is_removed_and_noted(note: str, spoil: Any, opened: Any) -> None:
    pdf = loaded()
    spoil(pdf)
    before = [len(page.obj.get("/Annots", [])) for page in pdf.pages]
    taken = take(pdf)
    assert taken.notes == (note,)
    assert [page.annotations for page in taken.index.pages] == before
    for word in (
        b"JavaScript",
        b"app.alert",
        b"calc.exe",
        b"attached bytes",
        b"/Launch",
        b"/EF",
        b"RichMedia",
        b"/AA",
        b"other.pdf",
    ):
        assert word not in taken.pdf
    assert same_pages(text_pdf(), taken.pdf, 2) or note in {"embedded-files-removed", "media-removed"}


def test_links_notes_stamps_and_ink_stay(opened: Any) -> None:
    pdf = loaded(2)
    annotate(pdf, "Link", A=action("URI", URI=String("https://example.org/a?b=c")))
    annotate(pdf, "Link", Dest=Array([pdf.pages[1].obj, Name.FitH, 300]))
    annotate(pdf, "Text", Contents=String("A fictional note"), Name=Name.Comment)
    annotate(pdf, "Ink", InkList=Array([Array([72, 500, 90, 510])]), C=Array([1, 0, 0]))
    annotate(pdf, "FreeText", Contents=String("typed"), DA=String("/Helv 10 Tf"))
    taken = take(pdf)
    found = list(opened(taken).pages[0].obj.Annots)
    assert taken.notes == ()
    assert [str(entry.Subtype) for entry in found] == ["/Link", "/Link", "/Text", "/Ink", "/FreeText"]
    assert str(found[0].A.URI) == "https://example.org/a?b=c"
    assert found[1].Dest[0].objgen == opened(taken).pages[1].objgen
    assert list(found[1].Dest)[1:] == [Name.FitH, 300]
    assert str(found[2].Contents) == "A fictional note"


def test_names_of_two_kinds_of_destinations_are_resolved(opened: Any) -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792))
    canvas.linkAbsolute("", "target", (72, 600, 200, 620))
    canvas.showPage()
    canvas.bookmarkPage("target", fit="XYZ", left=10, top=500)
    canvas.addOutlineEntry("Chapter", "target", 0)
    canvas.bookmarkPage("second")
    canvas.addOutlineEntry("Section", "second", 1)
    canvas.drawString(72, 500, "here")
    canvas.showPage()
    canvas.save()
    taken = read_paper("paper.pdf", out.getvalue())
    part = opened(taken)
    annotation = part.pages[0].obj.Annots[0]
    target = annotation.get("/Dest") or annotation.A.D
    assert target[0].objgen == part.pages[1].objgen
    assert taken.outline == (OutlineEntry(title="Chapter", page=2, children=(OutlineEntry(title="Section", page=2),)),)
    assert "/Outlines" not in part.Root


@pytest.mark.parametrize(
    "action",
    [
        Dictionary(S=Name.URI, URI=String("https://example.org/")),
        Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")),
        Dictionary(S=Name.GoToR, F=String("other.pdf")),
        None,
    ],
)
def test_bookmarks_that_lead_to_no_page_are_said_to_be_gone(action: Dictionary | None) -> None:
    pdf = loaded(2)
    web = pdf.make_indirect(Dictionary(Title=String("The school")))
    if action is not None:
        web.A = action
    first = pdf.make_indirect(Dictionary(Title=String("One"), Dest=Array([pdf.pages[1].obj, Name.Fit]), Next=web))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=first, Last=web))
    taken = take(pdf)
    assert taken.outline == (OutlineEntry(title="One", page=2),)
    assert "bookmarks-removed" in taken.notes


def test_an_outline_that_loops_or_leads_nowhere_comes_to_an_end() -> None:
    pdf = loaded(2)
    first = pdf.make_indirect(Dictionary(Title=String("One\x00\n  two"), Dest=Array([pdf.pages[1].obj, Name.Fit])))
    lost = pdf.make_indirect(Dictionary(Title=String("Lost"), Dest=String("nowhere"), First=first))
    first.Next, first.First = lost, first
    lost.Next = first
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=lost, Last=first))
    taken = take(pdf)
    assert taken.outline == (OutlineEntry(title="Lost", page=2, children=(OutlineEntry(title="One two", page=2),)),)
    assert "bookmarks-removed" not in taken.notes


def form(*, appearances: bool, needed: bool = False, value: str = "Rosa Example", **keys: Any) -> Pdf:
    pdf = loaded(1)
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )
    field = annotate(pdf, "Widget", FT=Name.Tx, T=String("name"), V=String(value), DA=String("/Helv 12 Tf 0 g"), F=4, **keys)
    field.Rect = Array([72, 300, 400, 330])
    if appearances:
        field.AP = Dictionary(
            N=pdf.make_stream(
                b"BT /Helv 12 Tf 2 8 Td (drawn before) Tj ET",
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array([0, 0, 328, 30]),
                Resources=Dictionary(Font=Dictionary(Helv=font)),
            )
        )
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([field]), DA=String("/Helv 0 Tf 0 g"), DR=Dictionary(Font=Dictionary(Helv=font)), NeedAppearances=needed
    )
    return pdf


def dark(data: bytes, box: tuple[int, int, int, int] = (72, 462, 400, 492)) -> int:
    return sum(draw(data).crop(box).convert("L").histogram()[:128])


def test_what_was_typed_into_a_form_shows(opened: Any) -> None:
    taken = take(form(appearances=False))
    assert taken.notes == ("appearance-made",)
    assert taken.index.field_values == 1
    assert len(taken.index.fields) == 1
    look = opened(taken).pages[0].obj.Annots[0].AP.N
    assert b"Rosa Example" in look.read_bytes()
    assert dark(taken.pdf) > 40
    assert "/NeedAppearances" not in opened(taken).Root.AcroForm
    assert taken == take(form(appearances=False))


def test_a_picture_of_a_field_stays_unless_the_form_asks_for_a_new_one(opened: Any) -> None:
    kept = opened(take(form(appearances=True))).pages[0].obj.Annots[0].AP.N.read_bytes()
    assert b"drawn before" in kept
    drawn = opened(take(form(appearances=True, needed=True))).pages[0].obj.Annots[0].AP.N.read_bytes()
    assert b"Rosa Example" in drawn


def test_letters_that_the_form_cannot_draw_are_noted() -> None:
    assert "appearance-incomplete" in take(form(appearances=False, value="Розалия")).notes


def test_a_ticked_box_without_a_picture_gets_its_mark(opened: Any) -> None:
    pdf = loaded(1)
    box = annotate(pdf, "Widget", FT=Name.Btn, T=String("agree"), V=Name.Yes, AS=Name.Yes, F=4)
    box.Rect = Array([72, 300, 92, 320])
    pdf.Root.AcroForm = Dictionary(Fields=Array([box]))
    taken = take(pdf)
    assert taken.index.field_values == 1
    assert dark(taken.pdf, (72, 472, 92, 492)) > 10


def test_a_signature_keeps_its_picture_only(opened: Any) -> None:
    pdf = loaded(1)
    picture = pdf.make_stream(b"0 0 50 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 20]))
    signature = pdf.make_indirect(Dictionary(Type=Name.Sig, Contents=String("secret certificate"), ByteRange=Array([0, 1, 2, 3])))
    field = annotate(pdf, "Widget", FT=Name.Sig, T=String("sign"), V=signature, AP=Dictionary(N=picture), F=4)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
    taken = take(pdf)
    assert taken.notes == ("signature-not-verifiable",)
    assert b"secret certificate" not in taken.pdf
    assert dark(taken.pdf, (72, 272, 200, 292)) > 500


def test_a_hidden_layer_stays_hidden() -> None:
    pdf = loaded(1)
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("hidden")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
    leaf = pdf.pages[0].obj
    leaf.Resources.Properties = Dictionary(L=group)
    leaf.Contents = Array([leaf.Contents, pdf.make_stream(b"\n/OC /L BDC 0 0 612 792 re f EMC")])
    taken = take(pdf)
    assert len(taken.index.hidden) == 1
    assert same_pages(text_pdf(1), taken.pdf, 1)


def test_content_that_is_not_balanced_looks_the_same() -> None:
    pdf = loaded(1)
    leaf = pdf.pages[0].obj
    leaf.Contents = Array([leaf.Contents, pdf.make_stream(b"\nq 0.5 0 0 0.5 0 0 cm 100 100 200 200 re f q")])
    data = write(pdf)
    taken = take(pdf)
    assert same_pages(data, taken.pdf, 1)


def test_streams_in_files_outside_are_not_asked_for() -> None:
    pdf = loaded(1)
    pdf.pages[0].obj.Resources.XObject = Dictionary(
        X=pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), F=String("//server/share/x"))
    )
    assert b"server" not in take(pdf).pdf
