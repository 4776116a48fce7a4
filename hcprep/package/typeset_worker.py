"""Worker "typeset": data in, authored pages out, set by Typst from the templates in `resources/typst`.

Requests: `load` is for a process that waits, and answers the `megabytes` it holds; `measure` answers how many pages each piece
takes; `book` also answers the pages as a ready part, unless a `front` is told and the pieces take other lengths; `certificate`,
`leaflet`, `sheet`, `worksheet` and `list` a PDF that is no part. The payload is the JSON the template reads. Apart from the
main process because Typst gives memory back late or never.
"""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pikepdf
import typst

from hcprep import datafiles
from hcprep.jobs import serve
from hcprep.package import fonts
from hcprep.parts import index_bytes, make_part, opened, with_feet

_PAGE = "hcprep:page/"
_TOOL = re.compile(rb"<xmp:CreatorTool>[^<]*</xmp:CreatorTool>")


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts.folder()])


def compiler(template: str, data: bytes) -> typst.Compiler:
    """Return a compiler of one template over JSON data, to be used once; no other file, font or package is within its reach.

    Whatever the data, all files have the same names and the library the same inputs: what was laid out before with another
    compiler of this process is found again, where nothing it hangs on has changed.
    """
    root = datafiles.path("resources/typst")
    files = {"main.typ": root / template, "data.json": data}
    return typst.Compiler(files, root=root, font_paths=_fonts())  # type: ignore[type-var]


def load() -> int:
    """Load the fonts and return the megabytes this process holds, 0 where the system does not tell.

    They grow with each book: Typst keeps what it laid out until ten PDFs were made without it.
    """
    _fonts()
    return _megabytes()


def _megabytes() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") >> 20
    except OSError:
        return 0


def to_pdf(made: typst.Compiler, standards: typst.PDFStandards = None) -> bytes:
    """Return the tagged PDF. Raises typst.TypstError."""
    pdf = made.compile(format="pdf", timestamp=0, pdf_standards=standards or [])
    if not isinstance(pdf, bytes):
        raise TypeError("not one file")
    return pdf


def _by_itself(pdf: bytes) -> bytes:
    """Let readers show the title of a PDF that is handed over by itself, and name no program in it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as made:
        made.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        if "/Creator" in made.docinfo:
            del made.docinfo["/Creator"]
        remarks = made.Root.Metadata
        remarks.write(_TOOL.sub(b"", remarks.read_bytes()))
        made.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return out.getvalue()


def pieces(made: typst.Compiler) -> Mapping[str, int]:
    """Return the pages of `cover`, `contents` and `statement`, and the number of `dividers`. Raises ValueError."""
    marks = json.loads(made.query("<piece>", field="value"))
    starts = [(str(mark["piece"]), int(mark["page"])) for mark in marks]
    ends = [page for _, page in starts[1:]] + [int(marks[0]["total"]) + 1]
    lengths = {name: end - start for (name, start), end in zip(starts, ends, strict=True)}
    dividers = [length for name, length in lengths.items() if name.startswith("divider-")]
    if any(length != 1 for name, length in lengths.items() if name.startswith(("divider-", "blank-"))):
        raise ValueError("a divider is not one page")
    return {
        "cover": lengths.get("cover", 0),
        "contents": lengths["contents"],
        "statement": lengths.get("statement", 0),
        "dividers": len(dividers),
    }


def _book(data: bytes, front: object) -> tuple[Mapping[str, object], bytes]:
    lengths = pieces(compiler("book.typ", data))
    if front is not None and front != [lengths["cover"], lengths["contents"], lengths["statement"]]:
        return lengths, b""
    told = json.loads(data)
    with opened(to_pdf(compiler("book.typ", data))) as pdf:
        _name_links(pdf, told["words"]["page"], told.get("borne", ()))
        part, index = make_part(pdf, keep_tags=True)
    described = index_bytes(with_feet(index, [True] * len(index.pages)))
    return {**lengths, "index": len(described)}, described + part


def _name_links(pdf: pikepdf.Pdf, page_word: str, borne: Sequence[str]) -> None:
    """Say where a link goes in words for those who listen; Typst writes its address."""
    for page in pdf.pages:
        for note in page.get("/Annots", pikepdf.Array()):
            target = str(note.get("/Contents", ""))
            if target.startswith(_PAGE):
                number = target.removeprefix(_PAGE)
                note.Contents = pikepdf.String(f"{page_word} {borne[int(number) - 1] if borne else number}")


def answer(request: Mapping[str, object], payload: bytes) -> tuple[Mapping[str, object], bytes]:
    """Answer one request; `error` is `compile` when Typst refused and `part` when the result is not a sound part."""
    kind = request["kind"]
    try:
        if kind == "load":
            return {"megabytes": load()}, b""
        if kind in ("certificate", "leaflet", "list", "sheet", "worksheet"):
            return {}, _by_itself(to_pdf(compiler(f"{kind}.typ", payload)))
        if kind == "measure":
            return pieces(compiler("book.typ", payload)), b""
        return _book(payload, request.get("front"))
    except (pikepdf.PdfError, ValueError):
        return {"error": "part"}, b""
    except RuntimeError:
        # Compiling raises typst.TypstError, asking for lengths only what that is derived from.
        return {"error": "compile"}, b""


def main() -> None:
    """Serve requests until standard input ends."""
    serve(answer)
