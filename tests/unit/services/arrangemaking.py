"""A case whose papers were arranged page by page: turned, moved and left out."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from hcprep.model.evidence import Leaf
from hcprep.model.leaves import arrange_pages
from tests.unit.services.casemaking import Maker, cite, covered_pdf, cropped_pdf, linked_pdf, saved, scan, scanned_pdf, text_pdf


def album_pdf(pages: int = 3) -> bytes:
    """Scans that share one list of pictures, as some scanners write them."""
    pdf = pikepdf.new()
    pictures = {
        f"/Im{number}": pdf.make_stream(
            scan(mark=number), Type=Name.XObject, Subtype=Name.Image, Width=340, Height=440,
            ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.DCTDecode,
        )
        for number in range(pages)
    }  # fmt: skip
    shared = pdf.make_indirect(Dictionary(XObject=Dictionary(pictures)))
    for number in range(pages):
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, 306, 396]),
            Resources=shared,
            Contents=pdf.make_stream(b"q 306 0 0 396 0 0 cm /Im%d Do Q" % number),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return saved(pdf)


def _look(pdf: Pdf) -> pikepdf.Object:
    return pdf.make_stream(b"0.8 g 0 0 200 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 20]))


def two_page_form() -> bytes:
    """A field on each of two pages, and one shown on both."""
    with pikepdf.open(BytesIO(text_pdf(2, words="Form"))) as pdf:
        both = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("name"), V=String("Everywhere Name"), Kids=Array([])))
        fields = [both]
        for number, page in enumerate(pdf.pages):
            box: dict[str, Any] = {"Type": Name.Annot, "Subtype": Name.Widget, "F": 4, "DA": String("/Helv 12 Tf 0 g")}
            shown = Dictionary(**box, Rect=Array([72, 600, 272, 620]), Parent=both, AP=Dictionary(N=_look(pdf)))
            own = Dictionary(
                **box, Rect=Array([72, 500, 272, 520]), AP=Dictionary(N=_look(pdf)),
                FT=Name.Tx, T=String(f"own{number}"), V=String(f"Secret {number}"),
            )  # fmt: skip
            kid, field = pdf.make_indirect(shown), pdf.make_indirect(own)
            both.Kids.append(kid)
            fields.append(field)
            page.obj.Annots = Array([kid, field])
        helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        resources = Dictionary(Font=Dictionary(Helv=helvetica))
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(fields), DR=resources, DA=String("/Helv 0 Tf 0 g")))
        return saved(pdf)


ARRANGED = {
    "letter": ((3, 90), (1, 0)),
    "scans": ((4, 90), (2, 270), (1, 180), (3, 0)),
    "cropped": ((2, 90), (3, 180), (1, 270)),
    "notes": ((2, 180), (1, 90)),
    "album": ((3, 0), (1, 0)),
    "form": ((2, 0),),
    "mixed": ((4, 0), (1, 0), (3, 90), (5, 0)),
    "photo": ((1, 90),),
}
"""Source page and turn of each page of each paper."""


def arranged_case(folder: Path) -> Maker:
    """Every kind of paper once, each arranged, with citations of pages that are in the book."""
    made = Maker(folder)
    made.add("letter", ("letter.pdf", linked_pdf()), title="Letter of the church")
    made.add("scans", ("scans.pdf", scanned_pdf(4)), title="Passport")
    made.add("cropped", ("cropped.pdf", cropped_pdf()), tab="ties")
    made.add("notes", ("notes.pdf", covered_pdf()), tab="ties")
    made.add("album", ("album.pdf", album_pdf()), tab="ties")
    made.add("form", ("form.pdf", two_page_form()), tab="identity")
    made.add("mixed", ("one.pdf", text_pdf(2, words="One")), ("two.pdf", text_pdf(3, words="Two")), tab="identity")
    made.add("photo", ("photo.jpg", scan(exif=6)), tab="identity")
    made.add("lease", ("lease.pdf", text_pdf(2, words="Lease")), title="Lease of 2014")
    for key, leaves in ARRANGED.items():
        made.case = arrange_pages(made.case, key, (Leaf(source=source, turn=turn) for source, turn in leaves))  # type: ignore[arg-type]
    made.tell(["I rent ", cite("lease", 2), " and sing ", cite("letter", 3), ", see ", cite("mixed", 3), cite("form"), "."])
    made.save()
    return made
