"""A document read page by page: what stands on a page is drawn whatever was drawn before, and words are read where they stand."""

from __future__ import annotations

from contextlib import closing
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name

from hcprep.package.proving.leaves import Leaves
from hcprep.package.proving.text import page_links
from hcprep.parts.looks import drawn
from tests.unit.package.bookmaking import new_pdf
from tests.unit.services.casemaking import form_pdf, linked_pdf, saved, text_pdf


def together() -> bytes:
    """Return two plain pages, three with links and notes, one with fields, and a plain one."""
    with pikepdf.open(BytesIO(form_pdf())) as pdf:
        for place, data in ((0, text_pdf(2)), (2, linked_pdf()), (6, text_pdf())):
            with pikepdf.open(BytesIO(data)) as more:
                for at, page in enumerate(more.pages):
                    pdf.pages.insert(place + at, page)
        return saved(pdf)


@pytest.mark.parametrize("order", [range(7), range(6, -1, -1), (0, 5, 0, 5, 2)])
def test_every_page_is_drawn_as_with_all_fields_made_ready_at_once(order: tuple[int, ...]) -> None:
    data = together()
    eager = pdfium.PdfDocument(data)
    eager.init_forms()
    with closing(Leaves(data)) as leaves:
        assert len(leaves) == 7
        for index in order:
            assert bytes(drawn(leaves.page(index)).buffer) == bytes(drawn(eager[index]).buffer), index
    eager.close()


def test_fields_are_made_ready_when_the_first_page_has_some_and_are_seen() -> None:
    with closing(Leaves(together())) as leaves:
        leaves.page(0)
        before = leaves.document.formenv
        seen = drawn(leaves.page(5))
        assert (before is None, leaves.document.formenv is None) == (True, False)
        assert bytes(seen.buffer) != bytes(drawn(leaves.page(5), notes=False).buffer)


def test_a_page_is_open_until_the_next_one() -> None:
    with closing(Leaves(text_pdf(2))) as leaves:
        page = leaves.page(0)
        assert leaves.page(0) is page
        assert leaves.text(0) is leaves.text(0)
        assert "Page 2" in leaves.text(1).get_text_range()
        assert "Page 1" in leaves.text(0).get_text_range()
        with pytest.raises(pdfium.PdfiumError):
            leaves.page(2)


def test_words_under_links_are_read_line_by_line_from_the_left_whatever_their_order_in_the_file() -> None:
    content = (
        b"BT /F1 12 Tf 1 0 0 1 300 700 Tm (12) Tj 1 0 0 1 100 698.5 Tm (Exhibit A) Tj 1 0 0 1 100 680 Tm (and more) Tj "
        b"1 0 0 1 100 640 Tm (not linked) Tj 1 0 0 1 -40 720 Tm (far) Tj ET"
    )
    with new_pdf(2, content=content) as pdf:
        page = pdf.pages[0]
        boxes = ([90, 676, 330, 712], [90, 676, 140, 690], [-60, 715, -5, 735], [400, 400, 500, 420])
        page.Annots = Array(
            [
                pdf.make_indirect(
                    Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(box), Dest=Array([pdf.pages[1].obj, Name.Fit]))
                )
                for box in boxes
            ]
        )
        data = saved(pdf)
    with closing(Leaves(data)) as leaves:
        assert [link["text"] for link in page_links(leaves, 1)] == ["Exhibit A 12\nand more", "and mo", "far", ""]
        assert {link["target"] for link in page_links(leaves, 1)} == {2}
        assert page_links(leaves, 2) == []
