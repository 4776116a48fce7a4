"""Pages cut out of parts, pictures made smaller, costs, and the comparison of both with where they come from."""

from __future__ import annotations

import io
from functools import cache
from itertools import pairwise

import pikepdf
import pypdfium2
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFilter

from hcprep.intake.reader import read_paper
from hcprep.model.parts import PartIndex
from hcprep.package.portal.comparing import compare
from hcprep.package.portal.costs import paper_costs
from hcprep.package.portal.cutting import cut_out, smaller_pictures, smaller_sizes
from hcprep.package.portal.shrinking import drawn_pictures
from hcprep.package.portal.steps import STEPS, Step, steps_down_to
from tests.unit.services.casemaking import form_pdf, linked_pdf, scanned_pdf, text_pdf


def photo(size: tuple[int, int] = (1700, 2200), quality: int = 92) -> bytes:
    """A grainy page of words, as a telephone takes it: about a megabyte."""
    image = Image.merge("RGB", [Image.effect_noise(size, 30).point(lambda level: min(255, level + 70))] * 3)
    pen = ImageDraw.Draw(image)
    for row in range(100, size[1] - 100, 60):
        pen.text((100, row), f"Line {row}: they help us every Saturday.", fill=(10, 10, 40), font_size=44)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def part(data: bytes, name: str = "paper.pdf") -> tuple[bytes, PartIndex]:
    taken = read_paper(name, data)
    return taken.pdf, taken.index


@cache
def large_photo() -> tuple[bytes, PartIndex]:
    """A page taken with a good telephone: slow to take in, so it is taken in once."""
    return part(photo((3400, 4400)), "photo.jpg")


def mixed_pdf() -> bytes:
    """One page with a grey scan in fax coding, one with a drawing of few colours, both large enough to be worth it."""
    pdf = pikepdf.new()
    noise = Image.effect_noise((1700, 2200), 200).convert("1")
    fax = io.BytesIO()
    noise.save(fax, "TIFF", compression="group4", tiffinfo={278: 2200})
    with Image.open(fax) as coded:
        place, length = coded.tag_v2[273][0], coded.tag_v2[279][0]  # type: ignore[attr-defined]
    drawing = Image.effect_noise((600, 700), 200).quantize(16).convert("RGB")
    streams = [
        pdf.make_stream(
            fax.getvalue()[place : place + length], Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1700,
            Height=2200, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=1, Filter=pikepdf.Name.CCITTFaxDecode,
            DecodeParms=pikepdf.Dictionary(K=-1, Columns=1700, Rows=2200),
        ),
        pdf.make_stream(
            drawing.tobytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=600, Height=700,
            ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8,
        ),
    ]  # fmt: skip
    for stream in streams:
        page = pdf.add_blank_page(page_size=(612, 792))
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=stream))
        page.obj.Contents = pdf.make_stream(b"q 612 0 0 792 0 0 cm /Im0 Do Q")
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("make", [lambda: text_pdf(6), linked_pdf, form_pdf, lambda: scanned_pdf(4)])
def test_costs_tell_how_large_a_cut_comes_out(make: object) -> None:
    assert callable(make)
    data, index = part(make())
    costs = paper_costs(index, io.BytesIO(data))
    for pages in (range(1), range(len(index.pages)), range(len(index.pages) - 1, len(index.pages))):
        made = cut_out(data, index, pages, ())
        assert len(made.index.pages) == len(pages)
        told = costs.size(pages.start, pages.stop)
        assert len(made.pdf) * 0.8 - 1500 < told < len(made.pdf) * 1.3 + 3000 * len(pages)


def lettered_form() -> bytes:
    """A form whose answers need a large font that no page names, only the form does; its second page has no field."""
    with pikepdf.open(io.BytesIO(form_pdf())) as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        font = pdf.make_stream(Image.effect_noise((300, 300), 90).tobytes())
        pdf.Root.AcroForm.DR.Font.Big = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.TrueType, BaseFont=pikepdf.Name.Big, FirstChar=32, LastChar=32,
            Widths=[250],
            FontDescriptor=pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.FontDescriptor, FontFile2=font)),
        )  # fmt: skip
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_a_font_only_the_form_names_is_a_cost_of_the_pages_with_fields() -> None:
    """A form of the government came out 430 kB larger than its plan had said."""
    data, index = part(lettered_form())
    costs = paper_costs(index, io.BytesIO(data))
    with_fields = len(cut_out(data, index, range(1), ()).pdf)
    assert with_fields - 5_000 < costs.size(0, 1) < with_fields * 1.3 + 3_000
    assert costs.size(1, 2) < 5_000


def test_a_cut_keeps_only_what_its_pages_need_and_shows_the_same() -> None:
    data, index = part(scanned_pdf(4))
    made = cut_out(data, index, range(1, 3), ())
    assert len(made.pdf) < len(data) * 0.6
    assert all(one.same for one in compare(made.pdf, data, 1, frozenset()))
    assert not any(one.same for one in compare(made.pdf, data, 0, frozenset()))
    assert [page.places for page in made.index.pages] == [page.places for page in index.pages[1:3]]
    assert cut_out(data, index, range(1, 3), ()).pdf == made.pdf


def test_words_typed_on_other_pages_do_not_come_along() -> None:
    with pikepdf.open(io.BytesIO(form_pdf())) as form, pikepdf.open(io.BytesIO(text_pdf(1))) as plain:
        form.pages.append(plain.pages[0])
        out = io.BytesIO()
        form.save(out)
    data, index = part(out.getvalue())
    made = cut_out(data, index, range(1, 2), ())
    assert made.index.fields == ()
    assert b"Answer" not in made.pdf
    assert cut_out(data, index, range(1), ()).index.field_values == index.field_values > 0


def _drawn_inches(pdf: bytes) -> float:
    """Return how high the one picture of the first page is drawn."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        (picture,) = document[0].get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,))
        _left, bottom, _right, top = picture.get_bounds()
        return float(top - bottom) / 72
    finally:
        document.close()


@pytest.mark.parametrize(("floor", "coarsest"), [(150, 150), (200, 200)])
def test_pictures_come_out_smaller_but_never_below_their_floor(floor: int, coarsest: int) -> None:
    data, index = large_photo()
    last = steps_down_to(floor)
    sizes = list(smaller_sizes(data, last))
    assert len(sizes) == last
    key = next(iter(sizes[0]))
    assert all(earlier[key] >= later[key] for earlier, later in pairwise(sizes))
    made = cut_out(data, index, range(1), [last])
    assert made.smaller == (0,)
    assert len(made.pdf) < len(data) / 3
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        (picture,) = pdf.pages[0].obj.Resources.XObject.values()
        # Drawn with a margin, so that a page's own size says less than how large pdfium finds it.
        dots = int(picture.Height) / _drawn_inches(made.pdf)
        assert coarsest * 0.99 <= dots < coarsest * 1.2
    (likeness,) = compare(made.pdf, data, 0, frozenset({0}))
    assert not likeness.same
    assert likeness.alike


@pytest.mark.parametrize(("dpi", "quality"), [(200, 75), (150, 62), (80, 75)])
def test_tiles_tell_how_large_a_picture_comes_out(dpi: int, quality: int) -> None:
    with pikepdf.open(io.BytesIO(part(photo(), "photo.jpg")[0])) as pdf:
        (drawn,) = drawn_pictures(pdf).values()
        pixels = drawn.pixels()
        step = Step(dpi, quality, full_colour=False)
        told, made = pixels.estimate(step), pixels.jpeg(step)
    assert told is not None
    assert made is not None
    assert told == pytest.approx(len(made), rel=0.06)
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.size == pixels.fit(dpi)


def test_bilevel_pictures_and_drawings_are_never_touched() -> None:
    data, index = part(mixed_pdf())
    assert not any(smaller_sizes(data, len(STEPS)))
    made = cut_out(data, index, range(2), [len(STEPS)] * 2)
    assert made.smaller == ()
    assert all(one.same for one in compare(made.pdf, data, 0, frozenset()))


def of_kind(kind: str) -> bytes:
    """One page with one picture of 600 dots a side, a photograph in the way some program stores it."""
    size = (600, 600)
    grain = Image.merge("RGB", [Image.effect_noise(size, 60).resize(size) for _ in range(3)]).filter(ImageFilter.GaussianBlur(1))
    out = io.BytesIO()
    facts: dict[str, object] = {}
    if kind == "jpeg2000":
        grain.save(out, "JPEG2000", irreversible=True, quality_mode="rates", quality_layers=[4])
        facts = {"Filter": pikepdf.Name.JPXDecode}
    elif kind == "four inks":
        grain.convert("CMYK").save(out, "JPEG", quality=95)
        inverted = pikepdf.Array([1, 0] * 4)
        facts = {"Filter": pikepdf.Name.DCTDecode, "ColorSpace": pikepdf.Name.DeviceCMYK, "Decode": inverted}
    elif kind == "listed colours":
        listed = grain.quantize(256)
        out.write(listed.tobytes())
        colours = listed.palette.tobytes() if listed.palette else b""
        facts = {"ColorSpace": pikepdf.Array([pikepdf.Name.Indexed, pikepdf.Name.DeviceRGB, 255, pikepdf.String(colours)])}
    else:
        wide = bytes(value for level in grain.convert("L").tobytes() for value in (level, 255 - level))
        out.write(wide if kind == "16 bits" else grain.convert("L").tobytes())
        facts = {"ColorSpace": pikepdf.Name.DeviceGray}
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200))
    picture = pdf.make_stream(
        out.getvalue(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=600, Height=600,
        BitsPerComponent=16 if kind == "16 bits" else 8, **facts,
    )  # fmt: skip
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    page.obj.Contents = pdf.make_stream(b"q 144 0 0 144 28 28 cm /Im0 Do Q")
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["jpeg2000", "four inks", "16 bits", "grey without loss", "listed colours"])
def test_photographs_of_every_kind_can_be_made_smaller_and_look_the_same(kind: str) -> None:
    data, index = part(of_kind(kind))
    made = cut_out(data, index, range(1), [3])
    assert made.smaller == (0,)
    assert len(made.pdf) < 0.6 * len(data)
    (likeness,) = compare(made.pdf, data, 0, frozenset({0}))
    assert not likeness.same
    assert likeness.alike


def test_a_page_that_lost_a_word_is_not_alike() -> None:
    data, index = part(photo(), "photo.jpg")
    with pikepdf.open(io.BytesIO(cut_out(data, index, range(1), [3]).pdf)) as pdf:
        pdf.pages[0].contents_add(b"q 1 g 100 600 60 14 re f Q")
        out = io.BytesIO()
        pdf.save(out)
    (likeness,) = compare(out.getvalue(), data, 0, frozenset({0}))
    assert not likeness.alike
    assert likeness.block > 16


def test_steps_down_to_where_seals_stay_clear_keep_dots_quality_and_colours() -> None:
    assert [steps_down_to(least) for least in (150, 200, 300, 600)] == [len(STEPS), 3, 1, 0]
    assert all(step.dpi >= 200 and step.quality >= 75 and step.full_colour for step in STEPS[: steps_down_to(200)])


def test_what_was_made_to_be_measured_is_what_the_cut_holds() -> None:
    data, index = large_photo()
    made = smaller_pictures(data, 3)
    ready = {(key, 3): picture for key, picture in made.items()}
    assert cut_out(data, index, range(1), [3], ready=ready).pdf == cut_out(data, index, range(1), [3]).pdf
    # Nothing stands for a picture that stays as it is.
    assert cut_out(data, index, range(1), [3], ready=dict.fromkeys(ready, b"")).smaller == ()


def test_a_cut_is_a_sound_file() -> None:
    data, index = part(linked_pdf())
    made = cut_out(data, index, range(1, 3), ())
    document = pdfium.PdfDocument(made.pdf)
    assert len(document) == 2
    document.close()
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert pdf.check_pdf_syntax() == []
