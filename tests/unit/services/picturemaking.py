"""Small pictures of every kind that can be taken in."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from tests.unit.services.casemaking import scan


def _drawn(mode: str, ground: object, ink: object, mark: int = 0) -> Image.Image:
    image = Image.new(mode, (300, 400), ground)  # type: ignore[arg-type]
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, 160, 60), fill=ink)  # type: ignore[arg-type]
    for row in range(100 + mark, 380, 30):
        pen.line((20, row, 280 - row // 3, row), fill=ink, width=6)  # type: ignore[arg-type]
    return image


def palette_png() -> bytes:
    out = io.BytesIO()
    _drawn("RGB", (250, 240, 200), (20, 60, 120)).quantize(16).save(out, "PNG")
    return out.getvalue()


def see_through_png() -> bytes:
    out = io.BytesIO()
    _drawn("RGBA", (0, 0, 0, 0), (120, 20, 20, 200)).save(out, "PNG")
    return out.getvalue()


def fax_tiff() -> bytes:
    """Two pages in black and white."""
    out = io.BytesIO()
    first, second = _drawn("1", 1, 0), _drawn("1", 1, 0, 45)
    first.save(out, "TIFF", compression="group4", save_all=True, append_images=[second])
    return out.getvalue()


def grey_tiff() -> bytes:
    """One page of 16 grey bits."""
    out = io.BytesIO()
    image = _drawn("L", 230, 30).convert("I").point(lambda level: level * 257)
    image.convert("I;16").save(out, "TIFF")
    return out.getvalue()


def heic() -> bytes:
    from pillow_heif import from_pillow

    out = io.BytesIO()
    with Image.open(io.BytesIO(scan((320, 240)))) as image:
        from_pillow(image.convert("RGB")).save(out, quality=80)
    return out.getvalue()
