"""What keeps a part from PDF/A-2b: each rule by a small file that breaks it alone, and files that break none."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from hcprep.parts import make_part
from hcprep.parts.archive import OBSTACLES, declared, judged

Change = Callable[[Pdf], None]


def plain() -> Pdf:
    """One page with a grey field and nothing else."""
    pdf = pikepdf.new()
    page = Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 612, 792]), Resources=Dictionary())
    page.Contents = pdf.make_stream(b"q 0.5 g 72 72 100 100 re f Q")
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf


def found(change: Change, *, trusted: bool = False) -> tuple[str, ...] | None:
    with plain() as pdf:
        change(pdf)
        data, index = make_part(pdf)
    return judged(data, index, trusted=trusted).archive


def nothing(_pdf: Pdf) -> None:
    pass


def content(data: bytes) -> Change:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(data)

    return change


def resource(kind: str, value: object) -> Change:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Resources[kind] = Dictionary(R=value)

    return change


def image(**more: object) -> Change:
    def change(pdf: Pdf) -> None:
        told = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 1, "Height": 1, "ColorSpace": Name.DeviceGray}
        stream = pdf.make_stream(b"\x80", **{**told, "BitsPerComponent": 8, **more})
        pdf.pages[0].obj.Resources["/XObject"] = Dictionary(R=stream)

    return change


def profile(data: bytes) -> Change:
    def change(pdf: Pdf) -> None:
        space = Array([Name.ICCBased, pdf.make_stream(data, N=3, Alternate=Name.DeviceRGB)])
        image(ColorSpace=space)(pdf)

    return change


def note(flags: int | None = 4, *, picture: bool = True, **more: object) -> Change:
    def change(pdf: Pdf) -> None:
        told: dict[str, object] = {"Type": Name.Annot, "Subtype": Name.Square, "Rect": Array([72, 72, 90, 90])}
        if flags is not None:
            told["F"] = flags
        if picture:
            form = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]), Resources=Dictionary())
            told["AP"] = Dictionary(N=form)
        pdf.pages[0].obj.Annots = Array(
            [pdf.make_indirect(Dictionary({f"/{key}": one for key, one in {**told, **more}.items()}))]
        )

    return change


def font(*, held: bool) -> Change:
    def change(pdf: Pdf) -> None:
        told = Dictionary(Type=Name.FontDescriptor, FontName=Name.Fake, Flags=32)
        if held:
            told.FontFile2 = pdf.make_stream(b"not looked at")
        made = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Fake, FontDescriptor=pdf.make_indirect(told))
        pdf.pages[0].obj.Resources["/Font"] = Dictionary(R=pdf.make_indirect(made))

    return change


SRGB = b"\0\0\2\x4clcms\4\x20\0\0mntrRGB XYZ " + b"\0" * 12 + b"acsp" + b"\0" * 88


@pytest.mark.parametrize(
    "change",
    [nothing, image(), image(Interpolate=False), profile(SRGB), note(), note(F=36 & ~32), content(b"q 1 0 0 rg 1 1 5 5 re f Q")],
)
def test_what_archives_take_is_passed(change: Change) -> None:
    assert found(change) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (font(held=False), "fonts-missing"),
        (font(held=True), "fonts-unknown"),
        (content(b"0 0 0 1 k 1 1 5 5 re f"), "colours"),
        (content(b"/DeviceCMYK cs 0 0 0 1 sc 1 1 5 5 re f"), "colours"),
        (image(ColorSpace=Name.DeviceCMYK), "colours"),
        (profile(SRGB[:8] + b"\5" + SRGB[9:]), "colours"),
        (profile(SRGB[:16] + b"GRAY" + SRGB[20:]), "colours"),
        (image(Interpolate=True), "pictures"),
        (image(Filter=Name.LZWDecode), "pictures"),
        (image(Filter=Name.JPXDecode), "pictures"),
        (image(Filter=Name.Potato), "pictures"),
        (image(Filter=Array([Name.FlateDecode, Name.LZWDecode])), "pictures"),
        (content(b"/Odd ri 1 1 5 5 re f"), "pictures"),
        (content(b"q " * 29 + b"1 1 5 5 re f" + b" Q" * 29), "drawing"),
        (resource("/ExtGState", Dictionary(TR=Name.Identity)), "drawing"),
        (resource("/ExtGState", Dictionary(BM=Name.Odd)), "drawing"),
        (note(None), "notes"),
        (note(None, picture=False, Subtype=Name.Link, Rect=None), "notes"),
        (note(0), "notes"),
        (note(4 | 2), "notes"),
        (note(picture=False), "notes"),
        (note(Subtype=Name("/3D")), "notes"),
        (resource("/Properties", Dictionary(K=Name("/" + "n" * 200))), "limits"),
        (resource("/Properties", Dictionary(K=String("s" * 40_000))), "limits"),
    ],
)
def test_what_archives_do_not_take_is_named(change: Change, code: str) -> None:
    assert code in OBSTACLES
    assert found(change) == (code,)


def test_fonts_of_a_file_that_says_it_is_pdf_a_are_trusted_when_they_are_there() -> None:
    assert found(font(held=True), trusted=True) == ()
    assert found(font(held=False), trusted=True) == ("fonts-missing",)


def test_a_long_palette_is_no_long_name() -> None:
    assert found(image(ColorSpace=Array([Name.Indexed, Name.DeviceRGB, 255, String(bytes(range(256)) * 3)]))) == ()


def test_a_page_of_no_size_archives_take() -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.MediaBox = Array([0, 0, 20_000, 20_000])

    assert found(change) == ("limits",)


@pytest.mark.parametrize(("part", "said"), [("2", True), ("3", True), ("1", False), ("", False)])
def test_what_a_file_says_of_itself_is_read(part: str, *, said: bool) -> None:
    with plain() as pdf:
        if part:
            with pdf.open_metadata() as remarks:
                remarks["pdfaid:part"] = part
        out = io.BytesIO()
        pdf.save(out)
    with pikepdf.open(out) as pdf:
        assert declared(pdf) is said
