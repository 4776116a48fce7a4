"""No false alarm: good packages of every kind of paper and case hold."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from hcprep.jobs import JobContext
from hcprep.model.statement import Run
from hcprep.package.proof import Proof, prove
from hcprep.package.writer import write_book
from hcprep.services.package import lay_out_book
from tests.unit.package.proving import failed
from tests.unit.services.casemaking import (
    AT,
    CLOCK,
    Maker,
    cite,
    covered_pdf,
    cropped_pdf,
    form_pdf,
    layered_pdf,
    linked_pdf,
    locked_pdf,
    saved,
    scan,
    scanned_pdf,
    see_through_pdf,
    text_pdf,
)
from tests.unit.services.picturemaking import fax_tiff, grey_tiff, heic, palette_png, see_through_png

pytestmark = pytest.mark.usefixtures("in_process")


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Maker]:
    maker = Maker(tmp_path / "case")
    yield maker
    maker.file.close()


def proved(maker: Maker) -> Proof:
    laid_out = lay_out_book(maker.case, maker.file, CLOCK, JobContext())
    path = maker.folder / "package.pdf"
    with path.open("wb") as out:
        write_book(laid_out.spec, out, JobContext())
    return prove(path, laid_out.expected, AT, JobContext(), processes=1)


def counts(proof: Proof) -> dict[str, int]:
    return {check.id: check.count for check in proof.checks}


def test_rotated_cropped_and_shifted_pages(made: Maker) -> None:
    for rotate in (0, 90, 180, 270):
        made.add(f"r{rotate}", ("r.pdf", text_pdf(1, rotate=rotate, words=f"Turned {rotate}")))
    made.add("cropped", ("cropped.pdf", cropped_pdf()))
    made.add("dark", ("dark.pdf", scanned_pdf(4, dark=True)))
    proof = proved(made)
    assert failed(proof) == {}
    assert {one.compared_with for one in proof.originals} == {"original"}


def test_tiny_wide_and_huge_pages(made: Maker) -> None:
    for place, size in enumerate(((20, 20), (3, 400), (1000, 12), (60, 60), (2384, 3370), (6000, 5000), (14400, 100))):
        made.add(f"size{place}", (f"{place}.pdf", text_pdf(1, size=size)))
    assert failed(proved(made)) == {}


def test_forms_layers_links_and_transparency(made: Maker) -> None:
    for place in range(3):
        made.add(f"form{place}", ("form.pdf", form_pdf(place + 1)), ("again.pdf", form_pdf(4 + place)))
    made.add("links", ("links.pdf", linked_pdf()), ("layers.pdf", layered_pdf()), ("shown.pdf", layered_pdf(shown=True)))
    made.add("clear", ("clear.pdf", see_through_pdf()), ("locked.pdf", locked_pdf()))
    proof = proved(made)
    assert failed(proof) == {}
    assert counts(proof)["fields"] == sum(rows + 2 for rows in (1, 2, 3, 4, 5, 6))
    assert counts(proof)["layers"] == 4


def test_the_same_paper_twice_and_blank_pages_beside_each_other(made: Maker) -> None:
    made.add("one", ("form.pdf", form_pdf()))
    made.add("two", ("form.pdf", form_pdf()), tab="ties")
    made.add("blank", ("blank.pdf", text_pdf(3, words=" ")))
    assert failed(proved(made)) == {}


def test_a_package_as_an_exhibit_of_another(made: Maker, tmp_path: Path) -> None:
    """Its pages carry stamps of the same make at the same place, under the new ones."""
    inner = Maker(tmp_path / "inner")
    inner.add("lease", ("lease.pdf", text_pdf(2)))
    inner.tell(["I rent ", cite("lease", 2), "."])
    assert failed(proved(inner)) == {}
    inner.file.close()
    made.add("earlier", ("package.pdf", (inner.folder / "package.pdf").read_bytes()))
    assert failed(proved(made)) == {}


def test_photos_however_the_camera_was_held(made: Maker) -> None:
    ways = range(1, 9)
    for exif in ways:
        made.add(f"photo{exif}", (f"photo{exif}.jpg", scan(exif=exif)))
        made.add(f"dark{exif}", (f"dark{exif}.jpg", scan((600, 200), exif=exif, dark=True)))
    proof = proved(made)
    assert failed(proof) == {}
    assert {one.compared_with for one in proof.originals} == {"original"}
    assert counts(proof)["photos"] == 2 * len(ways)


def test_pictures_of_every_kind(made: Maker) -> None:
    made.add("png", ("a.png", palette_png()), ("b.png", see_through_png()))
    made.add("tiff", ("a.tif", fax_tiff()), ("b.tiff", grey_tiff()))
    made.add("heic", ("a.heic", heic()))
    proof = proved(made)
    assert failed(proof) == {}
    assert [(one.filename, one.compared_with) for one in proof.originals if one.compared_with != "original"] == []
    assert counts(proof)["photos"] == sum(one.pages for one in proof.originals)


def noisy_pdf() -> bytes:
    """Content that leaves a clip, a string and a small scale open, and content that is no content at all."""
    with pikepdf.open(io.BytesIO(text_pdf(2))) as pdf:
        pdf.pages[0].contents_add(b"q 5 5 5 5 re W n 0.1 0 0 0.1 0 0 cm BT (half a", prepend=False)
        pdf.pages[1].obj.Contents = pdf.make_stream(bytes(range(256)) * 3 + b" << [ ( W n 7 Tr (a) Tj % BI ID")
        return saved(pdf)


def test_notes_over_the_place_of_the_stamp_and_noise_for_content(made: Maker) -> None:
    made.add("notes", ("notes.pdf", covered_pdf()))
    made.add("noise", ("noise.pdf", noisy_pdf()))
    assert failed(proved(made)) == {}


TITLES = (
    "A " + "title that goes on and on, as some people write them, " * 6,
    "عقد إيجار 2014 من الجار",
    "מכתב מן השכן, 12 במרץ 2020",
    "租约 2021",
    "हिन्दी पत्र 12",
    "ಕನ್ನಡ ದಾಖಲೆ",
    "Thư của nhà thờ",
    "Листи з церкви № 5",
    "ደብዳቤ",
    "x" * 120,
    "Tabs\tand  two spaces",
    "Dots . . . . 14",
    "2014",
    "“Quotes” — ½ ﬁ ™ ² e\u0301",
    "-",
)


def test_titles_of_every_script_and_length(made: Maker) -> None:
    for place, title in enumerate(TITLES):
        made.add(f"t{place}", ("a.pdf", text_pdf(1 + place % 3)), title=title, date="2024-03-15" if place % 2 else "")
    told: list[list[Run | str]] = [[f"Number {place} ", cite(f"t{place}"), "."] for place in range(len(TITLES))]
    made.tell(*told, heading="عنوان heading")
    assert failed(proved(made)) == {}


def test_citations_side_by_side_and_over_lines_and_pages(made: Maker) -> None:
    made.add("a", ("a.pdf", text_pdf(12)))
    made.add("b", ("b.pdf", text_pdf(2)), tab="ties")
    same: list[Run | str] = [cite("a", 2), cite("a", 2), " ", cite("a", 2), cite("a"), cite("a", 1)]
    filled: list[Run | str] = [
        part for place in range(130) for part in ("word " * (place % 7), cite("ab"[place % 2], 1 + place % 2))
    ]
    rtl: list[Run | str] = ["אני גר כאן מאז ", cite("a", 11), " ועובד " * 20, cite("b", 2), " וזהו", cite("a", 12), cite("a", 12)]
    arabic: list[Run | str] = ["أعيش هنا منذ ", cite("a", 10), " وأعمل " * 25, cite("b")]
    made.tell([cite("a", 3)], same, filled, rtl, arabic, [cite("b", 1)])
    proof = proved(made)
    assert failed(proof) == {}
    assert counts(proof)["citations"] == 1 + 5 + 130 + 4 + 2 + 1


def test_sixty_exhibits_over_three_pages_of_contents(made: Maker) -> None:
    paper = text_pdf(1)
    for place in range(60):
        title = f"Letter number {place} from a person who knows us, about how we live here and what we do for others every week"
        made.add(f"e{place}", ("a.pdf", paper), title=title, tab=("identity", "establishment", "ties")[place % 3])
    proof = proved(made)
    assert failed(proof) == {}
    assert counts(proof)["contents"] == 63


def test_without_a_statement_and_without_exhibits(made: Maker, tmp_path: Path) -> None:
    made.add("lease", ("lease.pdf", text_pdf(2)))
    assert failed(proved(made)) == {}
    alone = Maker(tmp_path / "alone")
    alone.tell(["I have lived here since 2014."] * 3)
    proof = proved(alone)
    alone.file.close()
    assert failed(proof) == {}
    assert counts(proof)["contents"] == 1
    assert proof.originals == ()


def test_in_french(tmp_path: Path) -> None:
    made = Maker(tmp_path / "fr", language="fr")
    made.add("bail", ("bail.pdf", text_pdf(3)), title="Bail de l’été 2014", date="2014-08")
    made.add("photo", ("photo.jpg", scan(exif=6)), tab="ties", title="Photo à l’église")
    made.tell(["J’habite ici ", cite("bail", 2), " depuis l’été ; voir ", cite("photo"), "."], heading="Établissement")
    proof = proved(made)
    made.file.close()
    assert failed(proof) == {}
