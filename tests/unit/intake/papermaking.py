"""Papers made by code: every name and number in them is invented."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

LETTER = (612, 792)


def write(pdf: pikepdf.Pdf, **options: Any) -> bytes:
    out = BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def text_pdf(pages: int = 2, words: str = "Fictional letter") -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=True)
    for at in range(1, pages + 1):
        canvas.setFont("Helvetica", 14)
        canvas.drawString(72, 700, f"{words}, page {at}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def photo(size: tuple[int, int] = (240, 160), mode: str = "RGB") -> Image.Image:
    """A picture whose four corners differ: red, green, blue, black from the top left, clockwise."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    across, up = size[0] // 4, size[1] // 4
    for colour, (x, y) in {
        "red": (0, 0),
        "green": (size[0] - across, 0),
        "blue": (size[0] - across, size[1] - up),
        "black": (0, size[1] - up),
    }.items():
        draw.rectangle((x, y, x + across - 1, y + up - 1), fill=colour)
    return image if mode == "RGB" else image.convert(mode)


def encoded(image: Image.Image, form: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def scan_pdf(pages: int = 6, *, noisy: int = 40_000) -> bytes:
    """A scan: one JPEG per page, its objects in order, so that a cut loses the last pages."""
    pdf = pikepdf.new()
    for at in range(pages):
        pixels = hashlib.shake_128(b"%d" % at).digest(noisy)
        image = Image.frombytes("L", (200, noisy // 200), pixels)
        xobject = pdf.make_stream(
            encoded(image, "JPEG", quality=80),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=image.width,
            Height=image.height,
            BitsPerComponent=8,
            ColorSpace=Name.DeviceGray,
            Filter=Name.DCTDecode,
        )
        leaf = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, 612, 792]),
            Contents=pdf.make_stream(b"q 540 0 0 700 36 60 cm /I Do Q"),
            Resources=Dictionary(XObject=Dictionary(I=xobject)),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(leaf)))
    return write(pdf, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)


def draw(data: bytes, at: int = 0, scale: float = 1.0) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    image: Image.Image = document[at].render(scale=scale).to_pil().convert("RGB")
    document.close()
    return image
