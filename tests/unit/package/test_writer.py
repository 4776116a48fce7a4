from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from hcprep.errors import BuildError, Cancelled
from hcprep.jobs import JobContext, Progress
from hcprep.package.spec import Bookmark, BookPart, BookSpec
from hcprep.package.writer import write_book
from tests.unit.package.bookmaking import book, counting, new_pdf, place, ready, write

FORBIDDEN = {
    "/XFA", "/JavaScript", "/JS", "/OpenAction", "/AA", "/Perms", "/EmbeddedFiles", "/Encrypt", "/NeedAppearances",
    "/SigFlags", "/Producer", "/Creator", "/Names", "/Dests", "/Launch", "/Collection",
}  # fmt: skip


def three(*, first: int = 2) -> tuple[BookPart, ...]:
    """Front matter, then two exhibits."""
    return (place(ready(new_pdf(first))), place(ready(new_pdf(3)), "A-1"), place(ready(new_pdf(2, rotate=90)), "B-1"))


def test_pages_stand_in_order_with_their_numbers_and_labels() -> None:
    data, written = write(*three())
    reader = pypdf.PdfReader(BytesIO(data))
    assert written.pages == len(reader.pages) == 7
    assert reader.page_labels == [str(number) for number in range(1, 8)]
    texts = [re.sub(r"\s+", " ", page.extract_text()).strip() for page in reader.pages]
    assert texts[:2] == ["Source page 1 1", "Source page 2 2"]
    assert [text.split(" ", 3)[2] for text in texts[2:]] == ["1", "2", "3", "1", "2"]
    assert "Pièce A-1 · page 3 de 3" in texts[4]
    assert texts[6].endswith("Pièce B-1 · page 2 de 2 7")


def test_the_same_book_twice_is_the_same_file() -> None:
    marks = (Bookmark("Un", 1),)
    data, written = write(*three(), bookmarks=marks)
    again, _ = write(*three(), bookmarks=marks)
    assert data == again
    assert written.size == len(data)
    other, _ = write(*three(), bookmarks=(Bookmark("Deux", 1),))
    with pikepdf.open(BytesIO(data)) as one, pikepdf.open(BytesIO(other)) as two:
        assert one.trailer.ID[0] != two.trailer.ID[0]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(write(*three(), bookmarks=(Bookmark("A", 3, (Bookmark("B", 4),)),))[0])
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No syntax or stream encoding errors" in done.stdout


def test_content_images_and_fonts_keep_every_byte() -> None:
    pdf = new_pdf(3)
    noise = bytes(range(256)) * 9000
    pdf.pages[1].obj.Resources["/XObject"] = Dictionary(
        Im1=pdf.make_stream(noise, Dictionary(Subtype=Name.Image, Width=1, Height=1, Filter=Name.DCTDecode))
    )
    part = ready(pdf)
    with book(place(ready(new_pdf())), place(part, "A-1")) as made, pikepdf.open(BytesIO(part[0])) as source:
        for number, page in enumerate(source.pages):
            contents = made.pages[number + 1].obj.Contents
            assert [entry.read_raw_bytes() for entry in contents][1] == page.obj.Contents.read_raw_bytes()
            assert contents[0].read_bytes() == b"q\n"
        image = made.pages[2].obj.Resources.XObject.Im1
        assert image.read_raw_bytes() == noise
        assert image.Filter == "/DCTDecode"


def test_contents_of_every_form_are_kept_in_order() -> None:
    pdf = new_pdf(4)
    own = [pdf.make_stream(b"%% part %d\n" % number) for number in range(3)]
    pdf.pages[0].obj.Contents = Array(own)
    pdf.pages[1].obj.Contents = pdf.make_indirect(Array(own[:2]))
    del pdf.pages[2].obj["/Contents"]
    with book(place(ready(pdf), "A-1")) as made:
        found = [[entry.read_bytes() for entry in page.obj.Contents][1:-1] for page in made.pages]
    assert found[0] == [b"% part 0\n", b"% part 1\n", b"% part 2\n"]
    assert found[1] == [b"% part 0\n", b"% part 1\n"]
    assert found[2] == []
    assert len(found[3]) == 1


def test_page_facts_stay() -> None:
    pdf = new_pdf(1, media=(-10, 5, 602, 797), crop=(0, 10, 500, 700), rotate=270, unit=1.5)
    pdf.pages[0].obj["/Group"] = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    pdf.pages[0].obj["/Tabs"] = Name.R
    with book(place(ready(pdf), "A-1")) as made:
        page = made.pages[0].obj
        assert [float(edge) for edge in page.MediaBox] == [-10, 5, 602, 797]
        assert [float(edge) for edge in page.CropBox] == [0, 10, 500, 700]
        assert [int(page.Rotate), float(page.UserUnit), str(page.Tabs), str(page.Group.S)] == [270, 1.5, "/R", "/Transparency"]


def _link(pdf: Pdf, page: int, **entries: Any) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([10, 10, 50, 50]), Contents="À la page", **entries)
    leaf = pdf.pages[page].obj
    leaf["/Annots"] = Array([*leaf.get("/Annots", []), pdf.make_indirect(note)])


def test_authored_links_land_on_book_pages_and_links_of_papers_stay() -> None:
    front = new_pdf(2)
    for target in (3, 7):
        _link(front, 1, A=Dictionary(S=Name.URI, URI=f"hcprep:page/{target}"))
    _link(front, 1, A=Dictionary(S=Name.URI, URI="https://example.org/"))
    paper = new_pdf(3)
    _link(paper, 0, Dest=Array([paper.pages[2].obj, Name.Fit]))
    _link(paper, 0, A=Dictionary(S=Name.GoTo, D=Array([paper.pages[1].obj, Name.XYZ, 0, 700, 0])))
    _link(paper, 0, A=Dictionary(S=Name.URI, URI="hcprep:page/1"))
    with book(place(ready(front)), place(ready(paper), "A-1"), place(ready(new_pdf(2, rotate=90)), "B-1")) as made:
        pages = {page.obj.objgen: number for number, page in enumerate(made.pages, start=1)}
        links = list(made.pages[1].obj.Annots)
        assert [pages[link.A.D[0].objgen] for link in links[:2]] == [3, 7]
        assert [str(link.A.S) for link in links] == ["/GoTo", "/GoTo", "/URI"]
        assert all(str(link.Contents) == "À la page" and "/URI" not in link.A for link in links[:2])
        assert list(links[1].A.D)[1:4] == [Name.XYZ, 0, 0], "top left as seen on a page turned by 90 degrees"
        own = list(made.pages[2].obj.Annots)
        assert pages[(own[0].Dest if "/Dest" in own[0] else own[0].A.D)[0].objgen] == 5
        assert pages[own[1].A.D[0].objgen] == 4
        assert str(own[2].A.URI) == "hcprep:page/1", "a paper cannot pose as an authored page"


def test_typst_pages_keep_tags_and_links_and_name_no_program() -> None:
    import typst

    words = b'#set document(title: "T")\n= Contents\n#link("hcprep:page/3")[Lease, 3]\n#pagebreak()\n= Story <s>\n#link(<s>)[up]'
    with pikepdf.open(BytesIO(typst.compile(words))) as pdf:
        front = ready(pdf, keep_tags=True)
    data, _ = write(place(front), place(ready(new_pdf(2)), "A-1"))
    assert b"hcprep" not in data
    with pikepdf.open(BytesIO(data)) as made:
        link = made.pages[0].obj.Annots[0]
        assert link.A.D[0].objgen == made.pages[2].obj.objgen
        assert str(link.Contents) == "page 3"
        assert made.pages[1].obj.Annots[0].Dest[0].objgen == made.pages[1].obj.objgen
        assert len(made.Root.StructTreeRoot.ParentTree.Nums) > 0


def test_a_link_beyond_the_book_is_refused() -> None:
    front = new_pdf(1)
    _link(front, 0, A=Dictionary(S=Name.URI, URI="hcprep:page/9"))
    with pytest.raises(BuildError) as caught:
        write(place(ready(front)))
    assert (caught.value.code, caught.value.facts["page"], caught.value.facts["pages"]) == ("build-citation", 9, 1)


def test_bookmarks_nest_open_and_land() -> None:
    deep = Bookmark("leaf", 1)
    for level in range(1200):
        deep = Bookmark(f"level {level}", 1 + level % 7, (deep,))
    marks = (
        Bookmark("Onglet A — pièces", 3, (Bookmark("A-1 (bail)", 3, (Bookmark("source", 5),)), Bookmark("(", 4)), open=True),
        Bookmark("家", 6),
    )
    data, _ = write(*three(), bookmarks=marks)
    reader = pypdf.PdfReader(BytesIO(data))

    def flat(entries: Any, depth: int = 0) -> Iterator[tuple[int, str, int | None]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from flat(entry, depth + 1)
            else:
                page = reader.get_destination_page_number(entry)
                yield depth, str(entry.title), None if page is None else page + 1

    assert list(flat(reader.outline)) == [
        (0, "Onglet A — pièces", 3), (1, "A-1 (bail)", 3), (2, "source", 5), (1, "(", 4), (0, "家", 6),
    ]  # fmt: skip
    with pikepdf.open(BytesIO(data)) as made:
        outline = made.Root.Outlines
        assert [int(entry.Count) for entry in (outline, outline.First, outline.First.First)] == [4, 2, -1]
        assert made.Root.PageMode == "/UseOutlines"
    with book(*three(), bookmarks=(deep,)) as made:
        entry, depth = made.Root.Outlines.First, 0
        while "/First" in entry:
            entry, depth = entry.First, depth + 1
        assert (depth, str(entry.Title)) == (1200, "leaf")


def test_the_file_says_its_title_and_language_and_nothing_else() -> None:
    with book(*three()) as made:
        assert dict(made.docinfo) == {"/Title": "Demande"}
        assert str(made.Root.Lang) == "fr-CA"
        assert bool(made.Root.ViewerPreferences.DisplayDocTitle)
        meta = made.Root.Metadata.read_bytes().decode()
        assert "Demande" in meta
        assert "fr-CA" in meta
        assert not re.search(r"hcprep|pikepdf|qpdf|Date", meta)
    moment = datetime(2026, 11, 3, 9, 5, 1, tzinfo=timezone(timedelta(hours=-5)))
    with book(*three(), author="Ana & Cía <3>", created=moment) as made:
        assert str(made.docinfo.CreationDate) == "D:20261103090501-05'00'"
        with made.open_metadata() as meta_:
            assert meta_["dc:creator"] == ["Ana & Cía <3>"]
            assert meta_["dc:title"] == "Demande"
            assert meta_["xmp:CreateDate"] == "2026-11-03T09:05:01-05:00"
    assert b"hcprep" not in write(*three(), author="A", created=datetime(2026, 1, 1, tzinfo=UTC))[0]


def test_no_forbidden_key_anywhere() -> None:
    data, _ = write(*three(), bookmarks=(Bookmark("A", 1),))
    with pikepdf.open(BytesIO(data)) as made:
        keys = {key for entry in made.objects if isinstance(entry, Dictionary | pikepdf.Stream) for key in entry.keys()}  # noqa: SIM118
        assert not keys & FORBIDDEN
        assert "/Encrypt" not in made.trailer


def test_strings_that_look_like_references_stay() -> None:
    pdf = new_pdf(1)
    odd = "see 1 0 R (and 2 0 R) \\ % 3 0 R"
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=odd, Name=Name("/1 0 R"), NM="4 0 R")
    pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(note)])
    with book(*three(), place(ready(pdf), "C-1")) as made:
        found = made.pages[7].obj.Annots[0]
        assert (str(found.Contents), str(found.Name), str(found.NM)) == (odd, "/1 0 R", "4 0 R")
        assert found.P.objgen == made.pages[7].obj.objgen


def test_pages_of_one_authored_part_stand_in_several_places() -> None:
    front = ready(new_pdf(5))
    shown = [place(front, pages=pages) for pages in (range(2), range(2, 3), range(3, 5))]
    data, _ = write(shown[0], place(ready(new_pdf(1)), "A-1"), shown[1], place(ready(new_pdf(1)), "B-1"), shown[2])
    texts = [page.extract_text().split("\n")[0] for page in pypdf.PdfReader(BytesIO(data)).pages]
    assert texts == [f"Source page {number}" for number in (1, 2, 1, 3, 1, 4, 5)]
    with pikepdf.open(BytesIO(data)) as made:
        assert made.pages[0].obj.Contents[1].objgen != made.pages[3].obj.Contents[1].objgen
        fonts = {page.obj.Resources.Font.F1.objgen for page in (made.pages[0], made.pages[3], made.pages[6])}
        assert len(fonts) == 1, "copied once"


def test_the_same_document_twice_is_two_sets_of_pages() -> None:
    paper = ready(new_pdf(2))
    with book(place(paper, "A-1"), place(paper, "B-1")) as made:
        assert len({page.obj.objgen for page in made.pages}) == 4


def test_tags_of_authored_pages_stay() -> None:
    pdf = new_pdf(1)
    leaf = pdf.pages[0].obj
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, Pg=leaf, K=0))
    tree = Dictionary(Type=Name.StructTreeRoot, K=Array([element]), ParentTree=Dictionary(Nums=Array([0, Array([element])])))
    pdf.Root["/StructTreeRoot"] = pdf.make_indirect(tree)
    element["/P"] = pdf.Root.StructTreeRoot
    pdf.Root["/MarkInfo"] = Dictionary(Marked=True)
    leaf["/StructParents"] = 0
    paper = new_pdf(1)
    paper.pages[0].obj["/StructParents"] = 0
    with book(place(ready(pdf, keep_tags=True)), place(ready(paper), "A-1")) as made:
        assert bool(made.Root.MarkInfo.Marked)
        assert made.Root.StructTreeRoot.K[0].Pg.objgen == made.pages[0].obj.objgen
        assert made.pages[0].obj.StructParents == 0
        assert "/StructParents" not in made.pages[1].obj
        stamp = made.pages[0].obj.Contents[-1].read_bytes()
        assert stamp.index(b"/Artifact") < stamp.index(b"BT")
        assert stamp.index(b"ET") < stamp.index(b"EMC")


def test_a_big_book_has_a_balanced_tree() -> None:
    steps: list[Progress] = []
    part = place(ready(new_pdf(4200, content=b" ")), "A-1")
    out = BytesIO()
    written = write_book(BookSpec((part,), "T", "en-CA"), out, JobContext(steps.append))
    assert written.pages == 4200
    assert [(step.done, step.total) for step in steps] == [(0, 4200), (4200, 4200)]
    with pikepdf.open(out) as made:
        assert len(made.pages) == 4200
        assert made.Root.Pages.Count == 4200
        waiting, widest = [made.Root.Pages], 0
        while waiting:
            node = waiting.pop()
            widest = max(widest, len(node.Kids))
            waiting += [kid for kid in node.Kids if kid.Type == "/Pages"]
        assert widest <= 64


def test_one_part_is_open_at_a_time_and_all_are_closed() -> None:
    opened: list[int] = []
    write(*(counting(part, opened) for part in three()))
    assert opened == [1, -1] * 3


def test_cancelling_stops_between_blocks() -> None:
    pdf = new_pdf(1)
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Im=pdf.make_stream(b"x" * 9_000_000, Subtype=Name.Image))
    ctx = JobContext()
    reads: list[int] = []
    data, index = ready(pdf)

    class Slow(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            reads.append(1)
            if len(reads) == 3:
                ctx.cancel()
            return super().read(size)

    part = replace(place((data, index), "A-1"), open=lambda: Slow(data))
    with pytest.raises(Cancelled):
        write_book(BookSpec((part,), "T", "en-CA"), BytesIO(), ctx)
    assert len(reads) == 3


@pytest.mark.parametrize("keep", [0.5, 0.95])
def test_a_part_shorter_than_its_index_is_refused(keep: float) -> None:
    data, index = ready(new_pdf(4))
    cut = data[: int(index.objects[-1].end * keep)]
    with pytest.raises(BuildError) as caught:
        write(place((cut, index), "A-1"))
    assert caught.value.code == "build-failed"


def test_a_part_of_another_index_is_refused() -> None:
    data, _ = ready(new_pdf(2))
    _, index = ready(new_pdf(2, rotate=90))
    with pytest.raises(BuildError):
        write(place((b" " + data, index), "A-1"))


def test_nothing_to_write_is_refused() -> None:
    with pytest.raises(BuildError, match="build-nothing"):
        write()
