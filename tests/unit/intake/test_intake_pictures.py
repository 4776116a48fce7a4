"""Pictures come onto Letter pages upright, complete and without what the camera wrote about the place."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageCms, ImageOps

from hcprep.intake import TakenIn
from hcprep.intake.reader import read_paper
from tests.unit.intake.papermaking import draw, encoded, photo

COLOURS = {"red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255), "black": (0, 0, 0), "white": (255, 255, 255)}


def exif(orientation: int) -> bytes:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010F] = "Fictional Camera"
    tags.get_ifd(0x8825)[1] = "N"
    return tags.tobytes()


def placed(taken: TakenIn, at: int = 0) -> Image.Image:
    """Draw a page and cut out what is not white."""
    page = draw(taken.pdf, at, scale=1.0)
    box = ImageOps.invert(page.convert("L")).point(lambda value: 255 if value > 30 else 0).getbbox()
    assert box is not None
    return page.crop(box)


def corners(image: Image.Image) -> list[str]:
    """Name the colours in the four corners, clockwise from the top left."""
    across, up = image.width // 8, image.height // 8
    places = [(across, up), (image.width - across, up), (image.width - across, image.height - up), (across, image.height - up)]
    return [_nearest(image.convert("RGB").getpixel(place)) for place in places]


def _nearest(pixel: Any) -> str:
    return min(COLOURS, key=lambda name: sum(abs(a - b) for a, b in zip(COLOURS[name], pixel, strict=True)))


def image_of(part: pikepdf.Pdf, at: int = 0) -> Any:
    return part.pages[at].obj.Resources.XObject.P


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "HEIF"])
def test_a_picture_is_turned_as_its_camera_says(orientation: int, form: str) -> None:
    if form == "HEIF":
        pytest.importorskip("pillow_heif").register_heif_opener()
    picture = photo((240, 160))
    tags = Image.Exif()
    tags[0x0112] = orientation
    options = {"tiffinfo": {0x0112: orientation}} if form == "TIFF" else {"exif": tags.tobytes()}
    data = encoded(picture, form, **options)
    name = {"JPEG": "a.jpg", "PNG": "a.png", "TIFF": "a.tif", "HEIF": "a.heic"}[form]
    taken = read_paper(name, data)
    turned = picture.copy()
    turned.getexif()[0x0112] = orientation
    ImageOps.exif_transpose(turned, in_place=True)
    found = placed(taken)
    assert corners(found) == corners(turned)
    assert (found.width > found.height) == (turned.width > turned.height)
    media = taken.index.pages[0].media
    assert media == ((0.0, 0.0, 792.0, 612.0) if turned.width > turned.height else (0.0, 0.0, 612.0, 792.0))
    assert ("exif-rotated" in taken.notes) == (orientation != 1 and form != "HEIF")


def test_the_data_of_a_jpeg_passes_through_and_its_story_does_not(opened: Any) -> None:
    plain = encoded(photo(), "JPEG", quality=90)
    told = encoded(photo(), "JPEG", quality=90, exif=exif(6), comment=b"fictional comment")
    taken = read_paper("photo.jpg", told + b"trailing thumbnail \xff\xd8\xff\xd9")
    kept = image_of(opened(taken)).read_raw_bytes()
    assert kept == plain
    assert b"Fictional Camera" not in taken.pdf
    assert b"fictional comment" not in taken.pdf
    assert b"trailing" not in taken.pdf
    assert {"photo-details-removed", "exif-rotated"} <= set(taken.notes)
    assert read_paper("photo.jpg", plain).notes == ()


def test_progressive_and_grey_jpegs_pass_through(opened: Any) -> None:
    for picture in (photo((500, 400)), photo((500, 400)).convert("L")):
        data = encoded(picture, "JPEG", progressive=True, quality=95)
        assert image_of(opened(read_paper("photo.jpg", data))).read_raw_bytes() == data


def test_a_cmyk_jpeg_has_its_colours(opened: Any) -> None:
    data = encoded(photo((400, 300)).convert("CMYK"), "JPEG", quality=95)
    taken = read_paper("print.jpg", data)
    assert image_of(opened(taken)).ColorSpace == "/DeviceCMYK"
    assert corners(placed(taken)) == ["red", "green", "blue", "black"]


def test_a_jpeg_of_a_kind_pdf_does_not_know_is_stored_without_loss(opened: Any) -> None:
    data = bytearray(encoded(photo((64, 64)).convert("L"), "JPEG"))
    frame = data.index(b"\xff\xc0")
    data[frame + 1] = 0xC9
    taken = read_paper("odd.jpg", bytes(data))
    assert "converted-losslessly" in taken.notes
    assert image_of(opened(taken)).Filter == "/FlateDecode"


def test_a_colour_profile_is_kept(opened: Any) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, form in {"a.jpg": "JPEG", "a.png": "PNG", "a.tif": "TIFF"}.items():
        part = opened(read_paper(name, encoded(photo(), form, icc_profile=profile)))
        assert image_of(part).ColorSpace[0] == "/ICCBased"
        assert image_of(part).ColorSpace[1].read_bytes() == profile


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "I;16", "LA", "RGBA"])
def test_every_kind_of_png_looks_like_itself(mode: str) -> None:
    picture = photo((240, 160)) if mode not in {"1", "L", "I;16", "LA"} else photo((240, 160)).convert("L")
    if mode == "I;16":
        image = Image.frombytes("I;16", picture.size, b"".join(bytes([value, value]) for value in picture.tobytes()))
    else:
        image = picture.quantize(16) if mode == "P" else picture.convert(mode, dither=Image.Dither.NONE)
    data = encoded(image, "PNG")
    taken = read_paper("picture.png", data)
    shown = placed(taken).resize((240, 160))
    expected = picture.convert("1", dither=Image.Dither.NONE).convert("RGB") if mode == "1" else picture.convert("RGB")
    for place in [(20, 20), (220, 20), (220, 140), (20, 140), (120, 80)]:
        assert shown.getpixel(place) == pytest.approx(expected.getpixel(place), abs=6)


def test_png_data_passes_through_where_it_can(opened: Any) -> None:
    for image in (photo(), photo().convert("L"), photo().convert("P"), photo().convert("1")):
        data = encoded(image, "PNG")
        raw = image_of(opened(read_paper("picture.png", data))).read_raw_bytes()
        assert raw in data


def test_what_shines_through_becomes_white() -> None:
    picture = photo((240, 160)).convert("RGBA")
    picture.putalpha(Image.new("L", picture.size, 128))
    taken = read_paper("picture.png", encoded(picture, "PNG"))
    assert "alpha-onto-white" in taken.notes
    assert placed(taken).resize((240, 160)).getpixel((20, 20)) == pytest.approx((255, 127, 127), abs=4)
    palette = photo((240, 160)).convert("P", palette=Image.Palette.ADAPTIVE, colors=8)
    corner = palette.getpixel((0, 0))
    seen = read_paper("picture.png", encoded(palette, "PNG", transparency=corner))
    assert (0, 0, 0) in {colour for _, colour in draw(seen.pdf).getcolors(1 << 20) or []}
    assert (255, 0, 0) not in {colour for _, colour in draw(seen.pdf).getcolors(1 << 20) or []}


def test_a_two_page_fax_tiff_keeps_every_pixel(opened: Any) -> None:
    first = photo((600, 900)).convert("1", dither=Image.Dither.NONE)
    second = ImageOps.flip(first)
    data = encoded(first, "TIFF", compression="group4", save_all=True, append_images=[second])
    taken = read_paper("fax.tif", data)
    part = opened(taken)
    assert taken.pages == 2
    for at, picture in enumerate((first, second)):
        stored = image_of(part, at)
        assert stored.Filter == "/CCITTFaxDecode"
        assert pikepdf.PdfImage(stored).as_pil_image().convert("1").tobytes() == picture.tobytes()
        assert corners(placed(taken, at)) == corners(picture.convert("RGB").crop(ImageOps.invert(picture.convert("L")).getbbox()))


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK", "RGBA", "I;16", "F"])
def test_every_kind_of_tiff_looks_like_itself(mode: str) -> None:
    grey = photo((240, 160)).convert("L")
    if mode == "I;16":
        image = Image.frombytes("I;16", grey.size, b"".join(bytes([value, value]) for value in grey.tobytes()))
    else:
        image = photo((240, 160)).convert(mode) if mode != "F" else grey.convert("F")
    taken = read_paper("scan.tif", encoded(image, "TIFF"))
    shown = placed(taken).resize((240, 160)).convert("L")
    for place in [(20, 20), (220, 20), (220, 140), (20, 140), (120, 80)]:
        # Each program has its own idea of the grey of printing inks.
        assert shown.getpixel(place) == pytest.approx(grey.getpixel(place), abs=60 if mode == "CMYK" else 8)


def test_small_copies_in_a_tiff_are_no_pages() -> None:
    from PIL.TiffImagePlugin import AppendingTiffWriter

    out = BytesIO()
    with AppendingTiffWriter(out, new=True) as writer:
        photo((400, 300)).save(writer, "TIFF")
        writer.newFrame()
        photo((40, 30)).save(writer, "TIFF", tiffinfo={254: 1})
        writer.newFrame()
    assert read_paper("scan.tiff", out.getvalue()).pages == 1


def test_a_heic_becomes_a_fine_jpeg(opened: Any) -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    pillow_heif.register_heif_opener()
    data = encoded(photo((640, 480)), "HEIF", quality=95, exif=exif(1))
    taken = read_paper("IMG_0001.HEIC", data)
    assert taken.media_type == "image/heic"
    assert set(taken.notes) == {"photo-details-removed", "converted-from-heic"}
    assert image_of(opened(taken)).Filter == "/DCTDecode"
    assert b"Fictional Camera" not in taken.pdf
    assert corners(placed(taken)) == ["red", "green", "blue", "black"]


def test_pages_are_letter_with_the_foot_left_free() -> None:
    for size in [(3000, 2000), (2000, 3000), (50, 50), (4000, 40), (40, 4000)]:
        taken = read_paper("picture.png", encoded(Image.new("L", size, 0), "PNG"))
        page = draw(taken.pdf, scale=1.0).convert("L")
        box = ImageOps.invert(page).getbbox()
        assert box is not None
        left, top, right, bottom = box
        assert left >= 35
        assert top >= 35
        assert right <= page.width - 35
        assert bottom <= page.height - 39
        assert (right - left) <= max(2, size[0] * 0.72 + 2)
        assert taken.index.pages[0].foot_clear


def test_the_same_picture_gives_the_same_bytes() -> None:
    for name, form in {"a.jpg": "JPEG", "a.png": "PNG", "a.tif": "TIFF"}.items():
        data = encoded(photo().convert("RGBA") if form == "PNG" else photo(), form)
        assert read_paper(name, data) == read_paper(name, data)
