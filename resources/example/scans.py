"""Scans and photos of the example's evidence, drawn with Pillow from seeded noise; every picture is marked as fictional."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path(__file__).resolve().parents[1] / "fonts" / "text"
MARK = "FICTIONAL EXAMPLE / EXEMPLE FICTIF"
DPI = 110
Colour = tuple[int, int, int]


def font(size: int, name: str = "Regular") -> ImageFont.FreeTypeFont:
    """Return a text font in pixels."""
    return ImageFont.truetype(str(FONTS / f"NotoSans-{name}.ttf"), size)


class Paper:
    """A sheet of paper under a scanner: lines of text, boxes and stamps, then a slight turn, a shadow and noise."""

    def __init__(self, width: float = 8.5, height: float = 11, tint: Colour = (252, 250, 244)) -> None:
        self.image = Image.new("RGB", (int(width * DPI), int(height * DPI)), tint)
        self.draw = ImageDraw.Draw(self.image)
        self.y = 70
        middle = self.image.width // 2
        self.draw.text((middle, 34), MARK, font=font(15, "Bold"), fill=(185, 28, 28), anchor="mm")

    def line(
        self, text: str, size: int = 18, name: str = "Regular", x: int = 90, gap: int = 10, fill: Colour = (35, 38, 48)
    ) -> Paper:
        self.draw.text((x, self.y), text, font=font(size, name), fill=fill)
        self.y += size + gap
        return self

    def rows(self, rows: Sequence[tuple[str, str]], x: int = 90) -> Paper:
        for label, value in rows:
            self.draw.text((x, self.y), label, font=font(12), fill=(110, 110, 120))
            self.draw.text((x, self.y + 15), value, font=font(19, "Bold"), fill=(30, 34, 60))
            self.y += 52
        return self

    def stamp(self, x: int, y: int, lines: Sequence[str], colour: Colour = (40, 70, 160), turn: float = 8) -> Paper:
        seal = Image.new("RGBA", (300, 130), (0, 0, 0, 0))
        pen = ImageDraw.Draw(seal)
        pen.rounded_rectangle((4, 4, 295, 125), 16, outline=(*colour, 200), width=4)
        for place, text in enumerate(lines):
            pen.text((150, 26 + place * 26), text, font=font(18, "Bold"), fill=(*colour, 200), anchor="mm")
        turned = seal.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
        self.image.paste(turned, (x, y), turned)
        return self

    def portrait(self, x: int, y: int, shirt: Colour) -> Paper:
        self.draw.rectangle((x, y, x + 190, y + 240), fill=(214, 226, 236), outline=(90, 90, 100), width=2)
        self.draw.ellipse((x + 55, y + 45, x + 135, y + 145), fill=(176, 128, 98))
        self.draw.pieslice((x + 20, y + 150, x + 170, y + 330), 180, 360, fill=shirt)
        self.draw.chord((x + 50, y + 34, x + 140, y + 110), 180, 360, fill=(48, 36, 32))
        self.draw.rectangle((x, y + 241, x + 190, y + 300), fill=(252, 250, 244))
        return self

    def scanned(self, seed: int, turn: float = 0.6) -> Image.Image:
        chance = random.Random(seed)
        image = self.image.rotate(turn, resample=Image.Resampling.BICUBIC, fillcolor=(226, 224, 218))
        noise = Image.frombytes(
            "L", (image.width // 3, image.height // 3), chance.randbytes((image.width // 3) * (image.height // 3))
        )
        noise = noise.resize(image.size).filter(ImageFilter.GaussianBlur(1.2)).point(lambda value: 238 + value // 15)
        return Image.composite(image, Image.new("RGB", image.size, (205, 203, 196)), noise)


def jpeg(image: Image.Image, quality: int = 55, orientation: int = 1) -> bytes:
    """Return a JPEG; with an EXIF orientation the stored pixels are turned so that a reader turns them back."""
    turned = {1: image, 6: image.transpose(Image.Transpose.ROTATE_90), 8: image.transpose(Image.Transpose.ROTATE_270)}[
        orientation
    ]
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    turned.save(out, "JPEG", quality=quality, exif=exif, dpi=(DPI, DPI))
    return out.getvalue()


def tiff(images: Sequence[Image.Image]) -> bytes:
    """Return a two-level, multi-page TIFF, as a fax machine makes it."""
    pages = [image.convert("L").point(lambda value: 255 if value > 150 else 0).convert("1") for image in images]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", compression="group4", save_all=True, append_images=pages[1:], dpi=(DPI, DPI))
    return out.getvalue()


def heic(image: Image.Image) -> bytes:
    """Return a HEIC photo, as a telephone makes it."""
    import pillow_heif

    out = io.BytesIO()
    pillow_heif.from_pillow(image).save(out, quality=60)
    return out.getvalue()


def _sky(width: int, height: int, top: Colour, low: Colour) -> Image.Image:
    strip = Image.new("RGB", (1, height))
    for y in range(height):
        share = y / height
        strip.putpixel((0, y), tuple(int(a + (b - a) * share) for a, b in zip(top, low, strict=True)))
    return strip.resize((width, height))


def _person(pen: ImageDraw.ImageDraw, x: int, foot: int, tall: int, shirt: Colour, skin: Colour, hair: Colour) -> None:
    head = tall // 7
    pen.rounded_rectangle((x - tall // 9, foot - tall // 2, x - 4, foot), 10, fill=(52, 64, 92))
    pen.rounded_rectangle((x + 4, foot - tall // 2, x + tall // 9, foot), 10, fill=(52, 64, 92))
    pen.rounded_rectangle((x - tall // 7, foot - tall + 2 * head, x + tall // 7, foot - tall // 2 + 12), 22, fill=shirt)
    pen.ellipse((x - head, foot - tall, x + head, foot - tall + 2 * head), fill=skin)
    pen.chord((x - head - 3, foot - tall - 5, x + head + 3, foot - tall + 2 * head - 6), 185, 355, fill=hair)
    pen.arc(
        (x - head // 2, foot - tall + head // 2, x + head // 2, foot - tall + head + head // 2),
        20,
        160,
        fill=(90, 40, 40),
        width=3,
    )


FAMILY: tuple[tuple[int, Colour, Colour, Colour], ...] = (
    (430, (178, 58, 72), (190, 140, 108), (40, 28, 24)),
    (470, (58, 92, 140), (224, 186, 160), (110, 84, 60)),
    (350, (236, 180, 66), (196, 150, 118), (44, 30, 26)),
    (270, (120, 168, 92), (206, 164, 134), (66, 48, 38)),
)


def _marked(image: Image.Image, caption: str) -> Image.Image:
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, image.height - 42, image.width, image.height), fill=(255, 255, 255))
    pen.text((14, image.height - 36), f"{caption}   {MARK}", font=font(20, "Bold"), fill=(185, 28, 28))
    return image


def birthday(width: int = 1100, height: int = 820) -> Image.Image:
    """Draw a birthday at home."""
    image = _sky(width, height, (250, 232, 206), (236, 204, 172))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 640, width, height), fill=(150, 108, 78))
    pen.rectangle((90, 90, 360, 360), fill=(188, 220, 240), outline=(250, 250, 250), width=12)
    for place, colour in enumerate(((220, 70, 80), (70, 130, 200), (240, 190, 60), (110, 180, 110), (170, 110, 190))):
        x, y = 470 + place * 120, 110 + (place % 2) * 46
        pen.line((x, y + 60, x - 6, y + 190), fill=(120, 120, 120), width=2)
        pen.ellipse((x - 42, y - 50, x + 42, y + 62), fill=colour)
        pen.ellipse((x - 22, y - 32, x - 6, y - 10), fill=tuple(min(255, part + 60) for part in colour))
    for place, (tall, shirt, skin, hair) in enumerate(FAMILY):
        _person(pen, 250 + place * 200, 720, tall, shirt, skin, hair)
    pen.rectangle((360, 640, 780, 780), fill=(120, 78, 52))
    pen.rounded_rectangle((470, 560, 670, 645), 12, fill=(250, 240, 230))
    pen.rectangle((470, 592, 670, 606), fill=(214, 92, 120))
    for candle in range(5):
        x = 496 + candle * 37
        pen.rectangle((x, 528, x + 8, 562), fill=(90, 150, 210))
        pen.ellipse((x - 2, 510, x + 10, 530), fill=(250, 190, 60))
    return _marked(image, "Léa, 5 — 2024-05-19")


def soccer(width: int = 1200, height: int = 800) -> Image.Image:
    """Draw a children's match."""
    image = _sky(width, height, (128, 184, 232), (214, 234, 246))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 430, width, height), fill=(86, 150, 78))
    for stripe in range(0, width, 160):
        pen.polygon(((stripe, 430), (stripe + 80, 430), (stripe + 20, height), (stripe - 120, height)), fill=(96, 162, 86))
    for tree in range(9):
        x = 60 + tree * 140
        pen.rectangle((x - 6, 380, x + 6, 436), fill=(110, 80, 56))
        pen.ellipse((x - 52, 280, x + 52, 400), fill=(56, 112 + tree * 5, 66))
    pen.rectangle((880, 330, 1150, 520), outline=(250, 250, 250), width=8)
    for bar in range(900, 1150, 24):
        pen.line((bar, 334, bar, 516), fill=(235, 240, 235), width=1)
    for place in range(5):
        _person(
            pen,
            160 + place * 150,
            690 - (place % 2) * 60,
            250,
            (226, 70, 60) if place % 2 else (250, 250, 250),
            (186, 138, 108),
            (40, 30, 26),
        )
    pen.ellipse((820, 640, 868, 688), fill=(252, 252, 252), outline=(40, 40, 40), width=3)
    for turn in range(5):
        angle = math.radians(turn * 72 - 90)
        x, y = 844 + 14 * math.cos(angle), 664 + 14 * math.sin(angle)
        pen.ellipse((x - 5, y - 5, x + 5, y + 5), fill=(40, 40, 40))
    return _marked(image, "Tomás (red, no. 7), league final — 2025-08-23")


def kitchen(width: int = 1000, height: int = 750) -> Image.Image:
    """Draw volunteers at a community kitchen."""
    image = _sky(width, height, (232, 240, 236), (208, 222, 214))
    pen = ImageDraw.Draw(image)
    for shelf in (120, 220):
        pen.rectangle((60, shelf, 940, shelf + 10), fill=(150, 116, 84))
        for jar in range(14):
            x = 80 + jar * 62
            colour = ((206, 96, 70), (236, 190, 90), (120, 150, 90), (150, 100, 130))[jar % 4]
            pen.rounded_rectangle((x, shelf - 62, x + 40, shelf), 8, fill=colour)
    for place in range(3):
        _person(pen, 250 + place * 250, 660, 430, (250, 250, 250), FAMILY[place][2], FAMILY[place][3])
    pen.rectangle((0, 520, width, 700), fill=(176, 184, 190))
    for pot in range(4):
        x = 120 + pot * 220
        pen.rounded_rectangle((x, 450, x + 130, 530), 10, fill=(120, 128, 136))
        pen.rectangle((x - 14, 444, x + 144, 458), fill=(96, 102, 110))
    return _marked(image, "Saturday kitchen — 2023-11-04")
