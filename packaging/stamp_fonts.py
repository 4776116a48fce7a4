"""Make the two stamp fonts from Noto Sans, by hand and with fontTools: see resources/fonts/stamp/README.md."""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parents[1] / "resources" / "fonts" / "stamp"
CODES = [*range(0x20, 0x7F), 0x80, *range(0x82, 0x8D), 0x8E, *range(0x91, 0x9D), *range(0x9E, 0x100)]
"""Every code of Windows-1252 that stands for a character."""


def make(source: Path, target: Path) -> TTFont:
    """Write the subset of one font without hints, layout features and glyph names."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "meta"]
    options.name_IDs = [0, 1, 2, 6, 13, 14]
    options.glyph_names = False
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(bytes([code]).decode("cp1252")) for code in CODES])
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    return TTFont(target)


def facts(weight: str, font: TTFont) -> str:
    """Return what a PDF font dictionary says of one font, in thousandths of the size."""
    scale = 1000 / font["head"].unitsPerEm
    characters, metrics = font.getBestCmap(), font["hmtx"]
    widths = []
    for code in range(32, 256):
        glyph = characters.get(ord(bytes([code]).decode("cp1252"))) if code in CODES else None
        widths.append(round(metrics[glyph][0] * scale) if glyph else 0)
    head, os2, hhea = font["head"], font["OS/2"], font["hhea"]
    rows = [f"    {', '.join(map(str, widths[start : start + 16]))}," for start in range(0, len(widths), 16)]
    return "\n".join(
        [
            f"[{weight}]",
            f'file = "{weight}.ttf"',
            f'name = "{font["name"].getDebugName(6)}"',
            f"box = [{', '.join(str(round(value * scale)) for value in (head.xMin, head.yMin, head.xMax, head.yMax))}]",
            f"ascent = {round(hhea.ascent * scale)}",
            f"descent = {round(hhea.descent * scale)}",
            f"cap_height = {round(os2.sCapHeight * scale)}",
            f"stem = {140 if weight == 'bold' else 88}",
            "# Widths of codes 32 to 255 in Windows-1252.",
            "widths = [",
            *rows,
            "]",
        ]
    )


def main(folder: str) -> None:
    """Make both fonts and stamp.toml from NotoSans-Regular.ttf and NotoSans-Bold.ttf in a folder."""
    parts = []
    for weight in ("regular", "bold"):
        font = make(Path(folder) / f"NotoSans-{weight.title()}.ttf", HERE / f"{weight}.ttf")
        parts.append(facts(weight, font))
    (HERE / "stamp.toml").write_text("# Made by packaging/stamp_fonts.py.\n\n" + "\n\n".join(parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
