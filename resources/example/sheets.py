"""Text pages of the example's evidence: letterheads, paragraphs and tables, each page marked as fictional."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

FONTS = Path(__file__).resolve().parents[1] / "fonts" / "text"
MARK = "FICTIONAL EXAMPLE / EXEMPLE FICTIF"
INK, GREY, PALE = HexColor("#1f2933"), HexColor("#616e7c"), HexColor("#e4e7eb")


def register_fonts() -> None:
    """Make the text fonts known to reportlab."""
    for name in ("Regular", "Bold", "Italic", "BoldItalic"):
        pdfmetrics.registerFont(TTFont(f"Noto-{name}", str(FONTS / f"NotoSans-{name}.ttf")))
    pdfmetrics.registerFontFamily("Noto-Regular", "Noto-Regular", "Noto-Bold", "Noto-Italic", "Noto-BoldItalic")


def style(size: float = 10.5, **more: Any) -> ParagraphStyle:
    """Return a paragraph style."""
    base = {"fontName": "Noto-Regular", "fontSize": size, "leading": size * 1.45, "textColor": INK, "spaceAfter": size * 0.7}
    return ParagraphStyle("s", **{**base, **more})


BODY, SMALL = style(), style(8.5, textColor=GREY)
HEAD = style(15, fontName="Noto-Bold", spaceAfter=10)
SUB = style(11.5, fontName="Noto-Bold", spaceBefore=8, spaceAfter=4)


def mark(canvas: Canvas, size: tuple[float, float]) -> None:
    """Write the fictional mark at the top of a page."""
    canvas.setFont("Noto-Bold", 8)
    canvas.setFillColor(HexColor("#b91c1c"))
    canvas.drawCentredString(size[0] / 2, size[1] - 20, MARK)


class Sheet:
    """One document: a letterhead, its colour, its page size and an optional line at the very foot."""

    def __init__(
        self, title: str, colour: str = "#1d4ed8", size: tuple[float, float] = LETTER, foot: str = "", language: str = "en-CA"
    ) -> None:
        self.title = title
        self.colour: Color = HexColor(colour)
        self.size = size
        self.foot = foot
        self.language = language
        self.letterhead: tuple[str, ...] = ()
        self.flow: list[Flowable] = []
        self.after: list[Callable[[Canvas], None]] = []

    def head(self, *lines: str) -> Sheet:
        self.letterhead = lines
        return self

    def add(self, *parts: str | Flowable, kind: ParagraphStyle = BODY) -> Sheet:
        self.flow.extend(Paragraph(part, kind) if isinstance(part, str) else part for part in parts)
        return self

    def heading(self, text: str) -> Sheet:
        return self.add(text, kind=SUB)

    def gap(self, points: float = 10) -> Sheet:
        return self.add(Spacer(1, points))

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], *, head: bool = True) -> Sheet:
        cells = [[Paragraph(cell, style(9, spaceAfter=0)) for cell in row] for row in rows]
        looks = [
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, PALE),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        if head:
            looks.append(("BACKGROUND", (0, 0), (-1, 0), PALE))
        return self.add(Table(cells, colWidths=widths, repeatRows=1 if head else 0, style=TableStyle(looks), hAlign="LEFT"))

    def _page(self, canvas: Canvas, _template: BaseDocTemplate) -> None:
        width, height = self.size
        canvas.saveState()
        mark(canvas, self.size)
        if canvas.getPageNumber() == 1 and self.letterhead:
            canvas.setFillColor(self.colour)
            canvas.rect(0, height - 84, width, 54, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#ffffff"))
            canvas.setFont("Noto-Bold", 14)
            canvas.drawString(64, height - 54, self.letterhead[0])
            canvas.setFont("Noto-Regular", 8.5)
            canvas.drawString(64, height - 70, "  ·  ".join(self.letterhead[1:]))
        canvas.setFont("Noto-Regular", 8)
        canvas.setFillColor(GREY)
        if self.foot:
            # So near the edge that the stamp of the book has to go on a plate of its own.
            canvas.drawString(64, 12, self.foot)
            canvas.drawRightString(width - 64, 12, str(canvas.getPageNumber()))
        canvas.restoreState()

    def pdf(self) -> bytes:
        """Return the finished document; the same every time."""
        width, height = self.size
        top = 104 if self.letterhead else 44
        first = Frame(56, 48, width - 112, height - 48 - top, id="first")
        later = Frame(56, 48, width - 112, height - 48 - 44, id="later")
        out = io.BytesIO()
        template = BaseDocTemplate(out, pagesize=self.size, title=self.title, author="hcprep", invariant=1, lang=self.language)
        template.addPageTemplates(
            [
                PageTemplate("first", [first], onPage=self._page, autoNextPageTemplate="later"),
                PageTemplate("later", [later], onPage=self._page),
            ]
        )
        template.build(self.flow)
        return out.getvalue()
