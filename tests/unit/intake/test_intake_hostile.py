"""Files made to break a reader end in a refusal, quickly, and in nothing else."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits, take_in
from hcprep.intake.reader import read_paper
from hcprep.jobs import Worker
from tests.unit.intake.papermaking import encoded, photo, scan_pdf, text_pdf, write


def outcome(name: str, data: bytes) -> str:
    """Take a paper in and return `taken` or the code of its refusal; anything else fails the test."""
    try:
        taken = read_paper(name, data)
    except IntakeRefusedError as error:
        return error.code
    assert taken.pages == len(taken.index.pages) > 0
    with pikepdf.open(BytesIO(taken.pdf)) as part:
        assert len(part.pages) == taken.pages
    return "taken"


def pdf_of(*objects: bytes) -> bytes:
    """A PDF of numbered objects, the first its catalog, with a proper table."""
    out = BytesIO(b"%PDF-1.7\n")
    out.seek(0, 2)
    starts = []
    for number, body in enumerate(objects, start=1):
        starts.append(out.tell())
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % start for start in starts))
    out.write(b"trailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table))
    return out.getvalue()


def stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(data), keys) + data + b"\nendstream"


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
BOMB = zlib.compress(zlib.compress(bytes(300 * 1024 * 1024), 1), 9)


LEAF = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] %s >>"
DAMAGED = {"intake-damaged", "intake-empty", "intake-blank-pages"}
HOSTILE = {
    "a tree that is its own branch": (pdf_of(CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), DAMAGED),
    "branches that hold each other": (
        pdf_of(CATALOG, b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 9999 >>", *[b"<< /Type /Pages /Kids [2 0 R 3 0 R] >>"] * 2),
        DAMAGED,
    ),
    "one page a hundred thousand times": (
        pdf_of(CATALOG, b"<< /Type /Pages /Kids [%s] /Count 1 >>" % (b"3 0 R " * 100_000), b"<< /Type /Page >>"),
        {"intake-too-large"},
    ),
    "content that unpacks to 300 MB": (
        pdf_of(CATALOG, PAGES, LEAF % b"/Contents 4 0 R", stream(BOMB, b"/Filter [/FlateDecode /FlateDecode]")),
        {"intake-too-large"},
    ),
    "a picture of ten thousand million pixels": (
        pdf_of(
            CATALOG,
            PAGES,
            LEAF % b"/Resources << /XObject << /A 4 0 R >> >>",
            stream(b"", b"/Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray"),
        ),
        {"intake-too-large"},
    ),
    "an array twenty thousand deep": (
        pdf_of(CATALOG, PAGES, LEAF % (b"/Group " + b"[" * 20_000 + b"]" * 20_000)),
        {"taken", *DAMAGED},
    ),
    "numbers beyond all sense": (
        pdf_of(CATALOG, PAGES, LEAF % b"/CropBox [0 0 1e30 1e30] /UserUnit 1e9 /Rotate 1e12 /Annots [1e99]"),
        {"taken", *DAMAGED},
    ),
    "a page that is everything to itself": (
        pdf_of(CATALOG, PAGES, b"<< /Type /Page /Parent 3 0 R /Annots 3 0 R /Contents 3 0 R /Resources 3 0 R /MediaBox 3 0 R >>"),
        {"taken", *DAMAGED},
    ),
}
FORMS_IN_FORMS = pdf_of(
    CATALOG,
    PAGES,
    LEAF % b"/Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >>",
    stream(b"/A Do"),
    stream(b"/A Do /A Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>"),
)


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_pdf_ends_well(what: str) -> None:
    data, allowed = HOSTILE[what]
    assert outcome("hostile.pdf", data) in allowed


def test_a_pdf_that_takes_for_ever_to_draw_runs_out_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 1.5)
    with Worker("intake") as worker:
        with pytest.raises(IntakeRefusedError, match="intake-timeout"):
            take_in(worker, "hostile.pdf", FORMS_IN_FORMS)
        monkeypatch.undo()
        assert take_in(worker, "letter.pdf", text_pdf()).pages == 2


def test_action_fields_and_names_that_loop_come_to_an_end() -> None:
    with pikepdf.open(BytesIO(text_pdf())) as pdf:
        link = pdf.make_indirect(Dictionary(S=Name.GoTo, D=String("a")))
        link.Next = link
        field = pdf.make_indirect(Dictionary(T=String("f"), A=link))
        field.Kids, field.Parent = Array([field]), field
        names = pdf.make_indirect(Dictionary())
        names.Kids = Array([names])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
        pdf.Root.Names = Dictionary(Dests=names)
        pdf.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=link)])
        assert outcome("loops.pdf", write(pdf)) == "taken"


def test_a_picture_that_claims_too_much_is_refused() -> None:
    picture = bytearray(encoded(photo(), "PNG"))
    picture[16:24] = (60_000).to_bytes(4, "big") * 2
    picture[29:33] = zlib.crc32(bytes(picture[12:29])).to_bytes(4, "big")
    assert outcome("bomb.png", bytes(picture)) == "intake-too-large"
    jpeg = bytearray(encoded(photo(), "JPEG"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = b"\xff\xff\xff\xff"
    assert outcome("bomb.jpg", bytes(jpeg)) == "intake-too-large"


def spoiled(data: bytes, rounds: int) -> Iterator[bytes]:
    """Yield variants with bytes changed, ranges cut out and the end cut off, always the same ones."""
    for at in range(rounds):
        chance = int.from_bytes(hashlib.sha256(b"%d" % at + data[:64]).digest(), "big")
        place = chance % len(data)
        if at % 3 == 0:
            yield data[:place]
        elif at % 3 == 1:
            yield data[:place] + data[place + 1 + (chance >> 64) % 400 :]
        else:
            changed = bytearray(data)
            for step in range(1 + (chance >> 80) % 30):
                changed[(place * (step + 1) + step) % len(data)] = (chance >> (8 * (step % 20))) & 0xFF
            yield bytes(changed)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("text.pdf", text_pdf(3)),
        ("scan.pdf", scan_pdf(3, noisy=4000)),
        ("photo.jpg", encoded(photo(), "JPEG")),
        ("photo.png", encoded(photo().convert("P"), "PNG")),
        ("photo.tif", encoded(photo(), "TIFF", compression="tiff_lzw")),
    ],
)
def test_spoiled_files_are_taken_or_refused_and_nothing_else(name: str, data: bytes) -> None:
    outcomes = {outcome(name, variant) for variant in spoiled(data, 60)}
    assert outcomes <= {"taken", "intake-wrong-type", "intake-unknown-type", "intake-too-large", "intake-locked", *DAMAGED}
    assert outcomes & {"intake-damaged", "intake-blank-pages"}


def test_spoiled_heic_files_are_taken_or_refused_and_nothing_else() -> None:
    pytest.importorskip("pillow_heif").register_heif_opener()
    for variant in spoiled(encoded(photo((64, 64)), "HEIF"), 40):
        assert outcome("photo.heic", variant).startswith(("intake-", "taken"))
