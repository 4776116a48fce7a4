"""Papers that cannot be carried into the book are refused with the reason, and nothing else comes out."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.intake.reader import read_paper
from tests.unit.intake.papermaking import encoded, photo, scan_pdf, text_pdf, write


def refusal(name: str, data: bytes) -> IntakeRefusedError:
    with pytest.raises(IntakeRefusedError) as caught:
        read_paper(name, data)
    assert caught.value.facts["name"] == name
    return caught.value


def word_file() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return out.getvalue()


def locked() -> bytes:
    with pikepdf.open(BytesIO(text_pdf())) as pdf:
        return write(pdf, encryption=pikepdf.Encryption(user="secret", owner="owner"))


def portfolio() -> bytes:
    with pikepdf.open(BytesIO(text_pdf(1))) as pdf:
        pdf.attachments["a.txt"] = b"inside"
        pdf.Root.Collection = Dictionary(Type=Name.Collection)
        return write(pdf)


def no_pages() -> bytes:
    with pikepdf.new() as pdf:
        return write(pdf)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.pdf", b"", "intake-empty"),
        ("zeros.jpg", bytes(5000), "intake-empty"),
        ("no pages.pdf", no_pages(), "intake-empty"),
        ("locked.pdf", locked(), "intake-locked"),
        ("portfolio.pdf", portfolio(), "intake-portfolio"),
        ("garbage.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40, "intake-damaged"),
        ("cut.pdf", text_pdf()[:200], "intake-damaged"),
        ("cut.jpg", encoded(photo((800, 600)), "JPEG")[:3000], "intake-damaged"),
        ("cut.png", encoded(photo((800, 600)), "PNG")[:-40], "intake-damaged"),
        ("cut.tif", encoded(photo((800, 600)), "TIFF", compression="tiff_lzw")[:-300], "intake-damaged"),
        ("picture.pdf", encoded(photo(), "JPEG"), "intake-wrong-type"),
        ("letter.jpg", text_pdf(), "intake-wrong-type"),
        ("letter.docx", text_pdf(), "intake-wrong-type"),
        ("letter.pdf", word_file(), "intake-wrong-type"),
        ("words.png", b"just some words, not a picture", "intake-wrong-type"),
        ("letter.docx", word_file(), "intake-unknown-type"),
        ("clip.gif", b"GIF89a" + bytes(200) + b"\x01", "intake-unknown-type"),
        ("notes.txt", b"some words", "intake-unknown-type"),
        ("nameless", b"\x01\x02\x03\x04" * 40, "intake-unknown-type"),
    ],
)
def test_a_paper_is_refused_with_its_reason(name: str, data: bytes, code: str) -> None:
    assert refusal(name, data).code == code


def test_what_a_file_says_and_is_are_told() -> None:
    facts = refusal("picture.pdf", encoded(photo(), "JPEG")).facts
    assert (facts["says"], facts["is"]) == ("pdf", "jpeg")


def test_a_picture_under_another_pictures_name_is_taken() -> None:
    taken = read_paper("from-messenger.jpg", encoded(photo(), "PNG"))
    assert taken.media_type == "image/png"
    assert "type-differs" in taken.notes


@pytest.mark.parametrize("share", [0.1, 0.35, 0.5, 0.8])
def test_a_scan_that_was_cut_off_does_not_come_in_with_blank_pages(share: float) -> None:
    whole = scan_pdf(8)
    # The page tree stands in front, so the file opens with all of its pages.
    error = refusal("scan.pdf", whole[: int(len(whole) * share)])
    assert error.code == "intake-blank-pages"
    assert 0 < int(str(error.facts["pages"])) <= int(str(error.facts["total"])) == 8


def test_a_file_whose_index_only_is_broken_is_repaired() -> None:
    whole = scan_pdf(3)
    taken = read_paper("scan.pdf", whole[: whole.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n")
    assert taken.pages == 3
    assert "repaired" in taken.notes


def test_too_many_pages_pixels_and_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PAGES", 4)
    assert refusal("long.pdf", text_pdf(5)).code == "intake-too-large"
    monkeypatch.setattr(limits, "MOST_PIXELS", 5000)
    for name, data in {
        "big.jpg": encoded(photo(), "JPEG"),
        "big.png": encoded(photo(), "PNG"),
        "big.tif": encoded(photo(), "TIFF"),
        "scan.pdf": scan_pdf(1),
    }.items():
        assert refusal(name, data).code == "intake-too-large"
    monkeypatch.setattr(limits, "MOST_BYTES", 100)
    assert refusal("heavy.pdf", text_pdf()).code == "intake-too-large"


def form(*, dynamic: bool = False, datasets: str = "", value: str = "", widgets: bool = True, **catalog: Any) -> bytes:
    """An XFA form with one field, `form1[0].page1[0].family[0]`."""
    with pikepdf.open(BytesIO(text_pdf(1, "Fictional form"))) as pdf:
        leaf = pdf.pages[0].obj
        family = pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("family[0]"), Rect=Array([72, 600, 300, 620]))
        )
        if value:
            family.V = String(value)
        page = pdf.make_indirect(Dictionary(T=String("page1[0]"), Kids=Array([family])))
        root = pdf.make_indirect(Dictionary(T=String("form1[0]"), Kids=Array([page])))
        family.Parent, page.Parent = page, root
        if widgets:
            leaf.Annots = Array([family])
        config = f"<config><dynamicRender>{'required' if dynamic else 'forbidden'}</dynamicRender></config>"
        packets = {"config": config, "template": "<template><value>default</value></template>", "datasets": datasets}
        entries: list[Any] = []
        for name, packet in packets.items():
            if packet:
                entries += [String(name), pdf.make_stream(packet.encode())]
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([root]),
            XFA=Array(entries),
            DA=String("/Helv 10 Tf 0 g"),
            DR=Dictionary(Font=Dictionary(Helv=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))),
        )
        for key, entry in catalog.items():
            pdf.Root[f"/{key}"] = entry
        return write(pdf)


def data_of(words: str, before: str = "") -> str:
    return (
        f'{before}<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><list>never</list>'
        f"<xfa:data><form1><page1><family>{words}</family></page1><state>default</state></form1></xfa:data></xfa:datasets>"
    )


@pytest.mark.parametrize(
    ("paper", "code"),
    [
        (form(dynamic=True), "intake-dynamic-xfa"),
        (form(NeedsRendering=True), "intake-dynamic-xfa"),
        (form(widgets=False), "intake-dynamic-xfa"),
        (form(datasets=data_of("Example")), "intake-xfa-values"),
        (form(datasets=data_of("<body><p>Ex</p><p>ample</p></body>")), "intake-xfa-values"),
        (form(datasets=data_of("<b")), "intake-xfa-values"),
        (form(datasets=data_of("&e;", '<!DOCTYPE x [<!ENTITY e "Example">]>'), value="Example"), "intake-xfa-values"),
        (form(datasets="<a>" * 500 + "</a>" * 500), "intake-xfa-values"),
    ],
)
def test_forms_that_show_less_than_they_hold_are_kept_as_they_are(paper: bytes, code: str) -> None:
    error = refusal("form.pdf", paper)
    assert error.code == code
    assert error.keep_original


def test_a_static_form_that_shows_what_it_holds_is_taken_without_its_xfa() -> None:
    for datasets, value in [(data_of("Example"), "Example"), (data_of(""), ""), (data_of("Marsh & Sons"), "Marsh & Sons")]:
        taken = read_paper("form.pdf", form(datasets=datasets, value=value))
        assert "xfa-removed" in taken.notes
        assert b"/XFA" not in taken.pdf
        assert taken.index.field_values == (1 if value else 0)


def test_a_form_typed_into_by_another_program_is_taken_with_a_note() -> None:
    assert "typed-outside-adobe" in read_paper("form.pdf", form(datasets=data_of(""), value="Example")).notes
    assert "typed-outside-adobe" not in read_paper("form.pdf", form(datasets=data_of("Example"), value="Example")).notes


@pytest.mark.parametrize(
    "lines",
    [
        ("Please wait...", "If this message is not eventually replaced by the proper contents of the document, your PDF"),
        ("Veuillez patienter...", "Si ce message n'est pas remplacé par le contenu du document, votre visionneuse PDF"),
    ],
)
def test_placeholder_pages_are_refused_wherever_they_stand(lines: tuple[str, str]) -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "An ordinary first page.")
    canvas.showPage()
    for at, line in enumerate(lines):
        canvas.drawString(36, 700 - 20 * at, line)
    canvas.showPage()
    canvas.save()
    error = refusal("form.pdf", out.getvalue())
    assert (error.code, error.facts["page"], error.keep_original) == ("intake-placeholder", 2, True)


def test_a_letter_that_speaks_of_waiting_is_no_placeholder() -> None:
    assert read_paper("letter.pdf", text_pdf(1, "Please wait for my answer")).pages == 1
