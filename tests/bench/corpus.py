"""A seeded corpus: scans, text with outline and links, filled forms, photos; the same seed gives the same bytes."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

PAGES = 10
"""Pages per document."""


_ROWS = 40


def front_pages(documents: int) -> int:
    """Pages of contents before the exhibits."""
    return -(-documents // _ROWS)


def build(folder: Path, documents: int, *, heavy: bool = False) -> None:
    """Write `documents` source PDFs to `folder/sources`, and the contents pages as they are and edited, once.

    If `heavy`, all of them are scans of half a megabyte a page.
    """
    done = folder / "done-2"
    if done.exists():
        return
    sources, parts = folder / "sources", folder / "parts"
    for path in (sources, parts):
        path.mkdir(parents=True, exist_ok=True)
    for number in range(documents):
        data = _scan(random.Random(number), heavy=True) if heavy else _document(number)  # noqa: S311
        (sources / f"{number:04d}.pdf").write_bytes(data)
    for name, word in (("front", "A"), ("edited", "An edited")):
        make_contents(parts / f"{name}.pdf", [PAGES] * documents, word)
    done.write_text("complete\n", encoding="ascii")


def make_contents(path: Path, pages: Sequence[int], word: str) -> None:
    """Write the contents of papers of so many pages each, headed by a word, as a ready part."""
    import pikepdf

    from hcprep.parts import index_bytes, make_part

    with pikepdf.open(BytesIO(_contents(pages, word))) as pdf:
        ready, index = make_part(pdf)
    path.write_bytes(ready)
    path.with_suffix(".json").write_bytes(index_bytes(index))


def _contents(pages: Sequence[int], word: str) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    page = front_pages(len(pages)) + 1
    for number, count in enumerate(pages):
        if number % _ROWS == 0:
            canvas.drawString(72, 760, f"{word} list")
        height = 740 - 17 * (number % _ROWS)
        canvas.drawString(72, height, f"A-{number + 1} ..... {page}")
        canvas.linkURL(f"hcprep:page/{page}", (72, height - 3, 540, height + 12))
        if number % _ROWS == _ROWS - 1 or number == len(pages) - 1:
            canvas.showPage()
        page += count
    canvas.save()
    return out.getvalue()


def _document(number: int) -> bytes:
    kinds: tuple[Callable[[random.Random], bytes], ...] = (_scan, _scan, _scan, _text, _scan, _form)
    return kinds[number % len(kinds)](random.Random(number))  # noqa: S311


def _jpeg(seed: random.Random, width: int, height: int) -> bytes:
    """Return a picture that compresses like a grey scan: soft shapes under grain."""
    from PIL import Image

    soft = Image.frombytes("L", (31, 41), seed.randbytes(31 * 41)).resize((width, height))
    grain = Image.frombytes("L", (width, height), seed.randbytes(width * height))
    out = BytesIO()
    Image.blend(soft, grain, 0.18).save(out, "JPEG", quality=83)
    return out.getvalue()


@cache
def _sheet(number: int, width: int, height: int) -> bytes:
    return _jpeg(random.Random(number), width, height)  # noqa: S311


def _large(seed: random.Random, width: int, height: int) -> bytes:
    """Return a large picture of which no two are the same, though few are drawn: a remark in it differs."""
    data = _sheet(seed.randrange(6), width, height)
    return data[:2] + b"\xff\xfe\x00\x12" + seed.randbytes(16) + data[2:]


def _scan(seed: random.Random, *, heavy: bool = False) -> bytes:
    import pikepdf
    from pikepdf import Array, Dictionary, Name

    pdf = pikepdf.new()
    for _ in range(PAGES):
        wide = seed.random() < 0.15
        width, height = (1200, 930) if wide else (930, 1200)
        if heavy:
            width, height = width * 5 // 4, height * 5 // 4
        image = pdf.make_stream(
            _large(seed, width, height) if heavy else _jpeg(seed, width, height),
            Dictionary(
                Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, ColorSpace=Name.DeviceGray,
                BitsPerComponent=8, Filter=Name.DCTDecode,
            ),
        )  # fmt: skip
        size = (792, 612) if wide else (612, 792)
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *size]),
            Rotate=seed.choice((0, 0, 0, 90, 180, 270)),
            Resources=Dictionary(XObject=Dictionary(Im0=image)),
            Contents=pdf.make_stream(b"q %d 0 0 %d 0 0 cm /Im0 Do Q" % size),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return _save(pdf, seed.random() < 0.5)


def _text(seed: random.Random) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    for page in range(PAGES):
        canvas.bookmarkPage(f"p{page}")
        canvas.addOutlineEntry(f"Part {page + 1}", f"p{page}", page % 2)
        for line in range(45):
            canvas.drawString(72, 720 - 14 * line, " ".join(f"{seed.getrandbits(32):x}" for _ in range(9)))
        canvas.linkAbsolute("next", f"p{(page + 1) % PAGES}", (72, 720, 200, 735))
        canvas.linkURL("https://example.org/", (72, 100, 200, 115))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _form(seed: random.Random) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    for page in range(PAGES):
        for row in range(12):
            name = f"field{page}.{row}"
            canvas.drawString(72, 700 - 40 * row, name)
            canvas.acroForm.textfield(name=name, value=f"{seed.getrandbits(40):x}", x=200, y=690 - 40 * row, width=200, height=20)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _save(pdf: object, packed: bool) -> bytes:
    import pikepdf

    out = BytesIO()
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    pdf.save(out, object_stream_mode=mode, static_id=True)  # type: ignore[attr-defined]
    return out.getvalue()
