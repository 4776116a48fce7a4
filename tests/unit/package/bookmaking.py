"""Small source PDFs, ready parts and books for the tests of the writer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from hcprep.jobs import JobContext
from hcprep.model.parts import PartIndex
from hcprep.package.spec import Bookmark, BookPart, BookSpec, WrittenBook
from hcprep.package.writer import write_book
from hcprep.parts import make_part

Ready = tuple[bytes, PartIndex]


def new_pdf(
    pages: int = 1,
    *,
    media: Sequence[float] = (0, 0, 612, 792),
    crop: Sequence[float] | None = None,
    rotate: int = 0,
    unit: float = 1,
    content: bytes = b"",
) -> Pdf:
    """Return a PDF whose pages share one resource dictionary and say `Source page N`, or draw `content`."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    resources = pdf.make_indirect(Dictionary(Font=Dictionary(F1=font)))
    for number in range(1, pages + 1):
        drawn = content or b"BT /F1 12 Tf %d %d Td (Source page %d) Tj ET" % (media[0] + 20, media[1] + 30, number)
        page = Dictionary(Type=Name.Page, MediaBox=Array(media), Resources=resources, Contents=pdf.make_stream(drawn))
        if crop:
            page.CropBox = Array(crop)
        if rotate:
            page.Rotate = rotate
        if unit != 1:
            page.UserUnit = unit
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf


def ready(pdf: Pdf, *, foot_clear: bool = False, keep_tags: bool = False) -> Ready:
    """Make a ready part of a PDF."""
    data, index = make_part(pdf, keep_tags=keep_tags)
    pages = tuple(replace(page, foot_clear=foot_clear) for page in index.pages)
    return data, replace(index, pages=pages)


def place(part: Ready, label: str = "", name: str = "", pages: range | None = None) -> BookPart:
    """Put a part in its place as an exhibit of its own."""
    data, index = part
    count = len(index.pages)
    return BookPart(index, lambda: BytesIO(data), label, 1 if label else 0, count if label else 0, name or label, pages)


def write(*parts: BookPart, bookmarks: tuple[Bookmark, ...] = (), **more: Any) -> tuple[bytes, WrittenBook]:
    """Write a book and return its bytes and what the writer said."""
    out = BytesIO()
    spec = BookSpec(parts=parts, title="Demande", language="fr-CA", bookmarks=bookmarks, **more)
    written = write_book(spec, out, JobContext())
    return out.getvalue(), written


def book(*parts: BookPart, **more: Any) -> Pdf:
    """Write a book and open it with pikepdf."""
    return pikepdf.open(BytesIO(write(*parts, **more)[0]))


def counting(part: BookPart, opened: list[int]) -> BookPart:
    """Watch how many readers of a part are open at once."""
    inner: Callable[[], Any] = part.open

    def start() -> BytesIO:
        opened.append(+1)

        class Watched(BytesIO):
            def close(self) -> None:
                if not self.closed:
                    opened.append(-1)
                super().close()

        return Watched(inner().read())

    return replace(part, open=start)
