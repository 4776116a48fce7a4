"""What is told of a paper, and addresses and names in it that would lead elsewhere in a book."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from hcprep.intake import TakenIn
from hcprep.intake.reader import read_paper
from tests.unit.intake.papermaking import encoded, photo, text_pdf, write


def loaded(words: str = "Letter", pages: int = 1) -> Pdf:
    return pikepdf.open(BytesIO(text_pdf(pages, words)))


def annotate(pdf: Pdf, subtype: str, **keys: Any) -> Any:
    entries = {"Type": Name.Annot, "Subtype": Name(f"/{subtype}"), "Rect": Array([72, 500, 200, 520]), **keys}
    annotation = pdf.make_indirect(Dictionary(**entries))
    leaf = pdf.pages[0].obj
    leaf.Annots = Array([*leaf.get("/Annots", []), annotation])
    return annotation


def take(pdf: Pdf) -> TakenIn:
    with pdf:
        return read_paper("paper.pdf", write(pdf))


@pytest.mark.parametrize(("words", "notes"), [("Diploma", ("signature-not-verifiable",)), ("IMM 5669 (05-2021)", ())])
def test_a_certification_is_told_unless_it_is_that_of_a_blank_official_form(words: str, notes: tuple[str, ...]) -> None:
    pdf = loaded(words)
    publisher = pdf.make_indirect(Dictionary(Type=Name.Sig, Contents=String("publisher")))
    field = annotate(pdf, "Widget", FT=Name.Sig, T=String("sign"), V=publisher)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    pdf.Root.Perms = Dictionary(DocMDP=publisher)
    assert take(pdf).notes == notes


def test_what_was_marked_to_be_blacked_out_and_was_not_is_told() -> None:
    pdf = loaded()
    annotate(pdf, "Redact")
    assert take(pdf).notes == ("redaction-unfinished",)


def test_short_addresses_are_written_out() -> None:
    pdf = loaded()
    pdf.Root.URI = Dictionary(Base=String("https://example.org/letters/"))
    for address in ("2021.html?a=é", "https://other.example/", "mailto:a@example.org"):
        annotate(pdf, "Link", A=Dictionary(S=Name.URI, URI=String(address)))
    with pikepdf.open(BytesIO(take(pdf).pdf)) as part:
        told = [str(link.A.URI) for link in part.pages[0].obj.Annots]
    assert told == ["https://example.org/letters/2021.html?a=%C3%A9", "https://other.example/", "mailto:a@example.org"]


def test_a_name_is_looked_up_among_those_of_the_other_kind_too() -> None:
    pdf = loaded(pages=3)
    second, third = (page.obj for page in list(pdf.pages)[1:])
    pdf.Root.Dests = Dictionary(old=Array([second, Name.Fit]))
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String("new"), Array([third, Name.Fit])])))
    for name in (String("old"), Name.new, String("none")):
        annotate(pdf, "Link", Dest=name)
    with pikepdf.open(BytesIO(take(pdf).pdf)) as part:
        pages = [page.obj.objgen for page in part.pages]
        led = [pages.index(link.Dest[0].objgen) + 1 if "/Dest" in link else 0 for link in part.pages[0].obj.Annots]
    assert led == [2, 3, 0]


def test_what_nobody_needs_to_see_a_page_is_told_when_it_is_left_out() -> None:
    pdf = loaded()
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([Dictionary(S=Name.Document)]))
    pdf.pages[0].obj.PieceInfo = Dictionary(Program=Dictionary(Private=Dictionary(Undo=String("an earlier draft"))))
    taken = take(pdf)
    assert taken.notes == ("tags-removed", "extras-removed")
    assert b"an earlier draft" not in taken.pdf


def test_a_picture_that_moves_is_told_to_have_only_its_first_image_in_the_book() -> None:
    frames = [photo((60, 40)).rotate(turn) for turn in (0, 90)]
    still, moving = encoded(frames[0], "PNG"), encoded(frames[0], "PNG", save_all=True, append_images=frames[1:])
    film = b"\x00\x00\x00\x18ftypmp42" + bytes(64)
    shot = encoded(frames[0], "JPEG")
    told = [
        read_paper(f"a.{form}", data).notes
        for form, data in (("png", still), ("png", moving), ("jpg", shot), ("jpg", shot + film))
    ]
    assert told == [(), ("first-picture-only",), (), ("first-picture-only",)]


@pytest.mark.parametrize(("size", "notes"), [((240, 160), ("first-picture-only",)), ((60, 40), ())])
def test_another_picture_behind_a_photo_is_told_unless_it_is_a_small_one_a_camera_keeps_there(
    size: tuple[int, int], notes: tuple[str, ...]
) -> None:
    behind = encoded(photo().resize(size), "JPEG")
    assert read_paper("a.jpg", encoded(photo(), "JPEG") + behind).notes == notes


@pytest.mark.parametrize(("printed", "notes"), [("ON", ()), ("OFF", ("layers-as-seen",))])
def test_a_layer_that_shows_on_screen_and_not_on_paper_is_told(printed: str, notes: tuple[str, ...]) -> None:
    pdf = loaded()
    group = pdf.make_indirect(
        Dictionary(Type=Name.OCG, Name=String("Copy"), Usage=Dictionary(Print=Dictionary(PrintState=Name("/" + printed))))
    )
    event = Dictionary(Event=Name.Print, Category=Array([Name.Print]), OCGs=Array([group]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(AS=Array([event])))
    assert take(pdf).notes == notes


def test_a_link_to_the_next_page_leads_to_that_page_whatever_comes_between_in_the_book() -> None:
    pdf = loaded(pages=3)
    for at, way in ((0, "NextPage"), (1, "FirstPage"), (1, "LastPage"), (2, "NextPage")):
        link = Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=Array([72, 500, 200, 520]), A=Dictionary(S=Name.Named, N=Name("/" + way))
        )
        leaf = pdf.pages[at].obj
        leaf.Annots = Array([*leaf.get("/Annots", []), pdf.make_indirect(link)])
    taken = take(pdf)
    with pikepdf.open(BytesIO(taken.pdf)) as part:
        numbers = {page.obj.objgen: at for at, page in enumerate(part.pages)}
        links = [link for page in part.pages for link in page.obj.Annots]
        assert [numbers[link.A.D[0].objgen] for link in links if "/A" in link] == [1, 0, 2]
    assert taken.notes == ("actions-removed",), "the last page has no next one"


def _deep_png(channels: int) -> bytes:
    """Return a PNG of 2 by 2 with 16 bits a colour: grey, red-green-blue, or that and how much shines through."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", 2, 2, 16, {1: 0, 3: 2, 4: 6}[channels], 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes(range(4 * channels)) for _ in range(2)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _deep_tiff(channels: int) -> bytes:
    """Return a TIFF of 2 by 2 with 16 bits a colour, grey or red-green-blue, in one strip at its end."""
    bits = struct.pack("<3H", 16, 16, 16)
    tags = [(256, 4, 1, 2), (257, 4, 1, 2), (258, 3, channels, 16 if channels == 1 else 122), (259, 3, 1, 1)]
    tags += [(262, 3, 1, 1 if channels == 1 else 2), (273, 4, 1, 128), (277, 3, 1, channels), (278, 4, 1, 2)]
    tags += [(279, 4, 1, 8 * channels)]
    written = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    start = struct.pack("<2sHIH", b"II", 42, 8, len(tags)) + written + bytes(4)
    return start.ljust(122, b"\0") + bits + bytes(8 * channels)


def test_a_picture_with_finer_shades_than_are_kept_is_told() -> None:
    told = [read_paper("a.png", _deep_png(channels)).notes for channels in (1, 3, 4)]
    assert told == [(), (), ("shades-reduced", "alpha-onto-white")]
    assert [read_paper("a.tif", _deep_tiff(channels)).notes for channels in (1, 3)] == [(), ("shades-reduced",)]
