"""Pages of papers and packages as pictures: the right page of the right file, from memory, and nothing kept after."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from hcprep.casefile import CaseFile
from hcprep.errors import RenderError
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.services.batch import take_papers
from hcprep.services.pictures import Pictures, page_of
from tests.unit.intake.papermaking import encoded, photo, text_pdf

WORDS = "lantern copper window bicycle"


@pytest.fixture
def pictures() -> Iterator[Pictures]:
    made = Pictures()
    yield made
    made.forget()


def document(key: str, pages: int) -> Document:
    return Document(id=key, filename=key, media_type="application/pdf", original_sha256=key, original_size=1, pages=pages)


def test_pages_count_through_the_documents_of_an_item() -> None:
    item = Evidence(id="e", title="E", documents=(document("a", 2), document("form", 0), document("b", 1)))
    assert [(page_of(item, page)[0].id, page_of(item, page)[1]) for page in (1, 2, 3)] == [("a", 1), ("a", 2), ("b", 1)]
    for page in (0, 4):
        with pytest.raises(RenderError, match="render-page"):
            page_of(item, page)


def test_a_paper_is_drawn_from_the_case_file(pictures: Pictures, tmp_path: Path) -> None:
    case = Case(id="c", edition="2026-11")
    red, blank = tmp_path / "photo.jpg", tmp_path / "letter.pdf"
    red.write_bytes(encoded(photo((300, 200)), "JPEG", quality=95))
    blank.write_bytes(text_pdf(2))
    with CaseFile.create(tmp_path / "a.hcase", WORDS, case, "2026-11-22T12:00:00+00:00") as file:
        batch = take_papers(file, case, [blank, red], "2026-11-22T12:00:00+00:00", JobContext())
        item = Evidence(id="e", title="E", documents=batch.documents)
        files = set(tmp_path.iterdir())
        drawn = [Image.open(BytesIO(pictures.paper_page(file, item, page, 306))) for page in (1, 2, 3)]
        assert set(tmp_path.iterdir()) == files
    assert all(picture.width == 306 for picture in drawn)
    assert all(picture.height == 396 for picture in drawn[:2])
    colours = [len(set(picture.convert("P").tobytes())) for picture in drawn]
    assert colours[2] > max(colours[:2]), "the photo is the third page"


def test_a_finished_file_is_drawn_where_it_lies(pictures: Pictures, tmp_path: Path) -> None:
    package = tmp_path / "package.pdf"
    package.write_bytes(text_pdf(2))
    assert Image.open(BytesIO(pictures.package_page(package, 2, 200))).width == 200
    with pytest.raises(RenderError, match="render-page"):
        pictures.package_page(package, 3, 200)
    package.unlink()
    with pytest.raises(RenderError, match="render-missing"):
        pictures.package_page(package, 1, 200)


def test_forgetting_ends_the_process_and_drawing_begins_it_again(pictures: Pictures, tmp_path: Path) -> None:
    package = tmp_path / "package.pdf"
    package.write_bytes(text_pdf(1))
    pictures.package_page(package, 1, 100)
    assert pictures._worker is not None
    process = pictures._worker._process
    assert process is not None
    pictures.forget()
    assert process.poll() is not None
    assert pictures._held == ("", b"")
    assert pictures.package_page(package, 1, 100)
