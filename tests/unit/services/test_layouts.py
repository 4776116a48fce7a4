"""Books in every layout: what their pages bear, that the proof holds and fails where it should, and choosing."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdf
import pytest

from hcprep.jobs import JobContext
from hcprep.kit import load_kit
from hcprep.model.layout import DIVIDERS, DOUBLE_SIDED, IRCC, LAYOUT, LAYOUTS, PAGE_WORD, PAPER
from hcprep.package.proving.alone import counted
from hcprep.services.book import Book
from hcprep.services.book_words import book_words
from hcprep.services.contents import contents_bytes, contents_rows
from hcprep.services.layouts import layout_of, plan_of, preset, with_layout
from hcprep.services.package import BuiltPackage, build_package, verify_alone, verify_package
from hcprep.services.portal import build_portal
from tests.unit.package.proving import failed
from tests.unit.services.casemaking import CLOCK, Maker, rich_case

pytestmark = pytest.mark.usefixtures("in_process")


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    made = rich_case(tmp_path_factory.mktemp("rich"))
    yield made
    made.file.close()


def build(made: Maker, folder: Path, **answers: str | bool) -> BuiltPackage:
    case = with_layout(made.case, {f"book.{key}": value for key, value in answers.items()})
    return build_package(case, made.file, folder, CLOCK, JobContext())


def test_every_layout_is_data_with_words_and_where_it_comes_from() -> None:
    found = [preset(one) for one in LAYOUTS]
    for one in found:
        for words in (one.en, one.fr):
            assert words.name
            assert words.description
            assert words.source
        assert one.en != one.fr


def test_a_case_that_says_nothing_has_the_layout_for_ircc(rich: Maker) -> None:
    assert layout_of(rich.case) == IRCC
    assert with_layout(rich.case, {LAYOUT: "ircc", PAPER: "letter", PAGE_WORD: "", DIVIDERS: True}) == rich.case
    unknown = replace(rich.case, answers={LAYOUT: "royal", PAPER: 4, DOUBLE_SIDED: "yes", PAGE_WORD: "shout"})
    assert layout_of(unknown) == IRCC


def test_another_layout_brings_its_own_sides(rich: Maker) -> None:
    own = with_layout(rich.case, {DOUBLE_SIDED: True, PAPER: "a4"})
    assert (layout_of(own).double_sided, layout_of(own).paper) == (True, "a4")
    listed = with_layout(own, {LAYOUT: "disclosure"})
    assert (layout_of(listed).double_sided, layout_of(listed).dividers, layout_of(listed).paper) == (False, False, "a4")
    assert with_layout(with_layout(listed, {LAYOUT: "ircc"}), {PAPER: "letter"}) == rich.case


def test_for_ircc_the_book_is_as_it_always_was(rich: Maker, tmp_path: Path) -> None:
    plain = build_package(rich.case, rich.file, tmp_path / "plain", CLOCK, JobContext())
    chosen = replace(rich.case, answers={LAYOUT: "ircc", PAPER: "letter", DOUBLE_SIDED: False, DIVIDERS: True, PAGE_WORD: ""})
    said = build_package(chosen, rich.file, tmp_path / "said", CLOCK, JobContext())
    assert plain.path.read_bytes() == said.path.read_bytes()
    with pikepdf.open(plain.path) as book:
        assert book.Root.PageLabels.unparse() == pikepdf.Dictionary(Nums=[0, pikepdf.Dictionary(S=pikepdf.Name.D)]).unparse()
        assert {tuple(map(int, page.mediabox[2:])) for page in book.pages[:4]} == {(612, 792)}
    assert plain.proof.pages == 20
    assert [(one.label, one.first) for one in plain.plan.exhibits] == [
        ("A-1", 5), ("A-2", 8), ("B-1", 12), ("B-2", 13), ("C-1", 16), ("C-2", 18),
    ]  # fmt: skip


def test_counsels_record(rich: Maker, tmp_path: Path) -> None:
    built = build(rich, tmp_path, layout="counsel", paper="a4", page_word="confidential")
    reader = pypdf.PdfReader(built.path)
    labels = reader.page_labels
    assert labels[:6] == ["i", "ii", "iii", "iv", "1", "2"]
    assert labels[6:] == [str(number) for number in range(3, len(labels) - 3)]
    texts = [page.extract_text() for page in reader.pages]
    assert all("Confidential" in text and text.rstrip().endswith(label) for text, label in zip(texts, labels, strict=True))
    assert [number for number, text in enumerate(texts, start=1) if "intentionally blank" in text] == list(built.plan.blanks)
    assert reader.pages[0].mediabox.width == pytest.approx(595.3, abs=0.1)
    first = built.plan.exhibits[0]
    cited = built.plan.bears(first.first + 1)
    assert int(cited) == first.first + 1 - 4
    assert f"Exhibit {first.label}, p. 2 [book p. {cited}]" in " ".join(texts[built.plan.statement_first - 1].split())
    assert verify_alone(built.path, CLOCK, JobContext()).passed


def test_a_list_of_documents(rich: Maker, tmp_path: Path) -> None:
    built = build(rich, tmp_path, layout="disclosure")
    assert [one.label for one in built.plan.exhibits] == ["1", "2", "3", "4", "5", "6"]
    assert built.proof.pages == 17
    assert {check.id: check.count for check in built.proof.checks}["dividers"] == 0
    marks = [str(mark.title).split(".")[0] for mark in pypdf.PdfReader(built.path).outline if not isinstance(mark, list)]
    assert marks == ["List of documents", "Personal statement", "Tab A", "Tab B", "Tab C"]
    assert verify_alone(built.path, CLOCK, JobContext()).passed


def test_a_court_book_has_numbered_tabs_and_bookmarks_like_its_contents(rich: Maker, tmp_path: Path) -> None:
    built = build(rich, tmp_path, layout="court")
    book = Book(rich.case, load_kit(rich.case.edition), rich.file, date(2026, 11, 22), built.plan.layout)
    rows = list(contents_rows(book, built.plan))
    assert [row.exhibit or row.tab for row in rows] == ["", "1", "1-1", "1-2", "2", "2-1", "2-2", "3", "3-1", "3-2"]
    reader = pypdf.PdfReader(built.path)
    marks: list[int] = []
    for mark in reader.outline[1:]:
        inner = [one for one in mark if not isinstance(one, list)] if isinstance(mark, list) else [mark]
        marks += [(reader.get_destination_page_number(one) or 0) + 1 for one in inner]
    assert marks == [row.first_page for row in rows]
    assert subprocess.run(["qpdf", "--check", built.path], capture_output=True, check=False).returncode == 0


def test_each_tab_counted_by_itself(rich: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = replace(layout_of(rich.case), numbering="per_section")
    monkeypatch.setattr("hcprep.services.books.layout_of", lambda *_: own)
    built = build_package(rich.case, rich.file, tmp_path, CLOCK, JobContext())
    assert pypdf.PdfReader(built.path).page_labels[3:11] == [f"A.{number}" for number in range(1, 8)] + ["B.1"]
    assert verify_alone(built.path, CLOCK, JobContext()).passed


def test_a_copy_to_print_lies_beside_the_package_and_is_proved_as_one(rich: Maker, tmp_path: Path) -> None:
    build_package(rich.case, rich.file, tmp_path, CLOCK, JobContext())
    before = (tmp_path / "proof.json").read_bytes()
    built = build_package(rich.case, rich.file, tmp_path, CLOCK, JobContext(), "print")
    assert built.path.name == "hc-print-2026-11-22.pdf"
    assert (tmp_path / "proof.json").read_bytes() == before
    assert built.proof_path.name == "proof-print.json"
    assert built.plan.blanks
    assert verify_package(built.path, rich.case, rich.file, CLOCK, JobContext()).passed
    assert verify_alone(built.path, CLOCK, JobContext()).passed


def test_a_wrong_page_label_is_found_in_every_layout(rich: Maker, tmp_path: Path) -> None:
    built = build(rich, tmp_path / "out", layout="counsel")
    broken = tmp_path / built.path.name
    shutil.copy(built.path, broken)
    with pikepdf.open(broken, allow_overwriting_input=True) as book:
        book.Root.PageLabels.Nums[3].St = 2
        book.save(broken)
    case = with_layout(rich.case, {LAYOUT: "counsel"})
    assert "labels" in failed(verify_package(broken, case, rich.file, CLOCK, JobContext()))
    assert "labels" in failed(verify_alone(broken, CLOCK, JobContext()))


def test_the_upload_set_says_the_numbers_of_the_layout(rich: Maker, tmp_path: Path) -> None:
    case = with_layout(rich.case, {LAYOUT: "counsel", PAGE_WORD: "draft"})
    built = build_portal(case, rich.file, tmp_path, CLOCK, JobContext())
    with (built.folder / "page-map.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    plan = plan_of(case, built.plan.front)
    assert [row["book_page"] for row in rows] == list(plan.borne)
    assert rows[0]["book_page"] == "i"
    held = [(row["file"], row["page"], row["book_page"]) for row in rows if row["file"].endswith(".pdf")]
    assert {name for name, _, _ in held}
    for name, page, number in held:
        reader = pypdf.PdfReader(built.folder / name)
        assert reader.page_labels[int(page) - 1] == number
        assert "Draft" in reader.pages[int(page) - 1].extract_text()


def test_another_layout_is_not_the_package_that_was_made(rich: Maker, tmp_path: Path) -> None:
    built = build(rich, tmp_path)
    case = with_layout(rich.case, {LAYOUT: "court"})
    assert {"stamps", "contents", "dividers"} <= set(failed(verify_package(built.path, case, rich.file, CLOCK, JobContext())))


def test_screens_plan_in_the_layout_of_the_case(rich: Maker) -> None:
    assert [tab.letter for tab in plan_of(with_layout(rich.case, {LAYOUT: "court"})).tabs] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("borne", "wanted"),
    [
        (["1", "2", "3"], ["1", "2", "3"]),
        (["i", "ii", "1", "2"], ["i", "ii", "1", "2"]),
        (["215", "216"], ["215", "216"]),
        (["1", "A.1", "A.2", "B.1"], ["1", "A.1", "A.2", "B.1"]),
        (["1", "2", "4"], ["1", "2", "3"]),
        (["1", "2", "1"], ["1", "2", "3"]),
        (["i", "iii"], ["i", "ii"]),
        (["1", "A.1", "1"], ["1", "A.1", "A.2"]),
        (["1", "A.2"], ["1", "2"]),
    ],
)
def test_a_count_runs_on_and_begins_once(borne: list[str], wanted: list[str]) -> None:
    assert counted(borne) == wanted


@pytest.mark.parametrize(("language", "called"), [("en", "List of documents"), ("fr", "Liste des documents")])
def test_the_word_table_is_called_as_the_book_calls_its_contents(language: str, called: str) -> None:
    made = contents_bytes((), Path("c.docx"), book_words(language), replace(IRCC, exhibits="running"))
    with zipfile.ZipFile(io.BytesIO(made)) as word:
        assert f">{called}</w:t>" in word.read("word/document.xml").decode()
        assert f"<dc:title>{called} – " in word.read("docProps/core.xml").decode()
