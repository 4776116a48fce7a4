"""The index says exactly where every object of a part lies, and the part keeps its promises."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any

import msgspec
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String

from hcprep.model.parts import PartIndex
from hcprep.parts import index_bytes, make_part, read_index, with_feet

TRICKY = (
    b"endobj\n2 0 obj\n",
    b"/Length 7 >>\nstream\n",
    b"endstream\nendobj\n",
    b"xref\n0 1\n",
    b"startxref\n1\n%%EOF\n",
    b"\r\n",
    b"",
)


def page(pdf: Pdf, contents: bytes = b"0 0 10 10 re f", **keys: Any) -> Any:
    leaf = pdf.make_indirect(
        Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 612, 792]), Contents=pdf.make_stream(contents), **keys)
    )
    pdf.pages.append(pikepdf.Page(leaf))
    return pdf.pages[-1].obj


def check(data: bytes, index: PartIndex) -> Pdf:
    """Compare the index with what qpdf finds in the bytes."""
    pdf = pikepdf.open(BytesIO(data))
    numbers = [entry.number for entry in index.objects]
    assert numbers == sorted(obj.objgen[0] for obj in pdf.objects)
    for entry in index.objects:
        assert data[entry.start : entry.end].startswith(b"%d 0 obj\n" % entry.number)
        assert data[entry.start : entry.end].endswith(b"endobj")
        obj = pdf.get_object(entry.number, 0)
        if isinstance(obj, pikepdf.Stream):
            assert data[entry.stream : entry.stream + entry.length] == obj.read_raw_bytes()
        else:
            assert entry.stream == -1
    assert [entry.object for entry in index.pages] == [leaf.objgen[0] for leaf in pdf.pages]
    assert index.skip == tuple(sorted({pdf.Root.objgen[0], pdf.Root.Pages.objgen[0]}))
    assert pdf.get_warnings() == []
    return pdf


@settings(max_examples=60)
@given(
    pieces=st.lists(st.sampled_from(TRICKY) | st.binary(max_size=40), max_size=6),
    rotate=st.sampled_from([0, 90, -90, 450, 180, 37]),
    words=st.lists(st.binary(max_size=12), max_size=5),
    number=st.floats(-1e6, 1e6),
    nested=st.integers(0, 4),
    copies=st.integers(1, 4),
)
def test_index_finds_every_object(
    *, pieces: list[bytes], rotate: int, words: list[bytes], number: float, nested: int, copies: int
) -> None:
    with pikepdf.new() as pdf:
        value: Any = Dictionary(
            Length=99,
            Words=Array([String(word.hex()) for word in words] + [String(bytes(word).decode("latin-1")) for word in words]),
        )
        for _ in range(nested):
            value = pdf.make_indirect(Dictionary(Inner=value, Number=round(number, 3)))
        for at in range(copies):
            leaf = page(pdf, b"".join(pieces), Rotate=rotate, Resources=Dictionary(Properties=Dictionary(P=value)))
            leaf.CropBox = Array([at, 5, 600.123456, 700])
        data, index = make_part(pdf)
    check(data, index).close()
    assert {entry.rotate for entry in index.pages} == {{0: 0, 90: 90, -90: 270, 450: 90, 180: 180, 37: 0}[rotate]}
    assert index.pages[-1].crop == (float(copies - 1), 5.0, 600.123456, 700.0)


def test_same_pdf_gives_the_same_bytes() -> None:
    def make() -> tuple[bytes, PartIndex]:
        with pikepdf.new() as pdf:
            page(pdf, b"q q (a) Tj")
            return make_part(pdf)

    assert make() == make()


def test_index_survives_its_stored_form() -> None:
    with pikepdf.new() as pdf:
        page(pdf)
        page(pdf, UserUnit=2)
        _, index = make_part(pdf)
    assert read_index(index_bytes(index)) == index
    assert index.pages[1].user_unit == 2.0
    assert [entry.foot_clear for entry in with_feet(index, [True]).pages] == [True, False]
    with pytest.raises(msgspec.ValidationError):
        read_index(b'{"objects": 1}')


def test_a_pdf_without_pages_is_an_error() -> None:
    with pikepdf.new() as pdf, pytest.raises(ValueError, match="no pages"):
        make_part(pdf)


def test_inherited_attributes_come_down_to_the_page() -> None:
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for _ in range(2):
            page(pdf, b"BT /AF 12 Tf (x) Tj ET")
        tree = pdf.Root.Pages
        tree.Rotate = -90
        tree.CropBox = Array([100, 700, 10, 20])
        tree.MediaBox = Array([0, 0, 300, 400])
        tree.Resources = Dictionary(Font=pdf.make_indirect(Dictionary(AF=font)))
        for leaf in pdf.pages:
            del leaf.obj["/MediaBox"]
            if "/Resources" in leaf.obj:
                del leaf.obj["/Resources"]
        data, index = make_part(pdf)
    saved = check(data, index)
    for entry, leaf in zip(index.pages, saved.pages, strict=True):
        assert (entry.media, entry.crop, entry.rotate) == ((0, 0, 300, 400), (10, 20, 100, 400), 270)
        assert leaf.obj.Resources.Font.AF.BaseFont == "/Helvetica"
    assert saved.pages[0].obj.Resources.objgen == saved.pages[1].obj.Resources.objgen
    assert set(saved.Root.Pages.keys()) == {"/Type", "/Kids", "/Count"}


@pytest.mark.parametrize(
    ("media", "crop", "expected"),
    [
        ([10, 20, 110, 220], None, ((10, 20, 110, 220), (10, 20, 110, 220))),
        ([110, 220, 10, 20], [0, 0, 50, 50], ((10, 20, 110, 220), (10, 20, 50, 50))),
        ([0, 0, 100, 100], [200, 200, 300, 300], ((0, 0, 100, 100), (0, 0, 100, 100))),
        ([0, 0, 0, 0], None, ((0, 0, 612, 792), (0, 0, 612, 792))),
        ([0, 0, Name.Bad, 9], None, ((0, 0, 612, 792), (0, 0, 612, 792))),
    ],
)
def test_boxes_are_put_right(media: list[Any], crop: list[Any] | None, expected: object) -> None:
    with pikepdf.new() as pdf:
        leaf = page(pdf)
        leaf.MediaBox = Array(media)
        if crop is not None:
            leaf.CropBox = Array(crop)
        data, index = make_part(pdf)
    check(data, index).close()
    assert (index.pages[0].media, index.pages[0].crop) == expected


def test_boxes_stay_as_exact_as_they_came() -> None:
    with pikepdf.new() as pdf:
        page(pdf).CropBox = Array([Decimal("41.759995"), Decimal("0.0000125"), Decimal("438.239987654"), 700])
        data, index = make_part(pdf)
    with check(data, index) as saved:
        assert [str(edge) for edge in saved.pages[0].obj.CropBox] == ["41.759995", "0.0000125", "438.239987654", "700"]


def test_tags_go_unless_kept() -> None:
    def make(*, keep: bool) -> tuple[Pdf, PartIndex]:
        with pikepdf.new() as pdf:
            leaf = page(pdf, StructParents=0)
            element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, Pg=leaf, K=0))
            pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=element))
            pdf.Root.MarkInfo = Dictionary(Marked=True)
            data, index = make_part(pdf, keep_tags=keep)
        return check(data, index), index

    kept, index = make(keep=True)
    assert index.structure == kept.Root.StructTreeRoot.objgen[0] > 0
    assert bool(kept.Root.MarkInfo.Marked)
    assert kept.pages[0].obj.StructParents == 0
    plain, index = make(keep=False)
    assert index.structure == 0
    assert "/StructTreeRoot" not in plain.Root
    assert "/StructParents" not in plain.pages[0].obj


def test_nothing_hangs_on_the_catalog_or_the_pages() -> None:
    with pikepdf.new() as pdf:
        other = pdf.make_indirect(Dictionary(Type=Name.Page, Parent=pdf.Root.Pages, Secret=String("gone")))
        leaf = page(pdf, PieceInfo=Dictionary(A=1), Thumb=pdf.make_stream(b"x"), AA=Dictionary(O=Dictionary(S=Name.JavaScript)))
        leaf.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Other=other), 7])
        pdf.Root.Metadata = pdf.make_stream(b"<x/>", Type=Name.Metadata, Subtype=Name.XML)
        leaf.Resources = Dictionary(Properties=Dictionary(M=Dictionary(Metadata=pdf.Root.Metadata)))
        pdf.docinfo["/Author"] = "Somebody"
        pdf.Root.Names = Dictionary()
        data, index = make_part(pdf)
    saved = check(data, index)
    assert set(saved.Root.keys()) == {"/Type", "/Pages"}
    assert set(saved.trailer.keys()) == {"/Root", "/Size", "/ID"}
    assert set(saved.pages[0].obj.keys()) == {"/Type", "/Parent", "/MediaBox", "/Contents", "/Rotate", "/Resources", "/Annots"}
    assert index.pages[0].annotations == 1
    assert b"Somebody" not in data
    assert b"<x/>" not in data
    assert b"gone" not in data
