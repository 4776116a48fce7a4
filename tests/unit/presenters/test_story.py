"""What the story screen knows without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hcprep.errors import AnswersError, CaseFileError
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.plan import FrontMatter, make_plan
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.story import (
    EvidenceRow,
    StoryPresenter,
    chip_facts,
    evidence_rows,
    matching,
    split_query,
)
from hcprep.presenters.story_text import clean, count, for_editing, next_id, normal_runs, tidy


def paper(key: str, title: str, pages: int, item: str = "") -> Evidence:
    made = Document(id=key, filename="a.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=pages)
    return Evidence(id=key, title=title, item=item, documents=(made,))


CASE = Case(
    id="c",
    edition="2026-11",
    evidence=(
        paper("school", "School report of Noé", 6, "E7"),
        paper("lease", "Lease", 4, "E3"),
        paper("birth", "Birth", 1, "D3"),
    ),
    tabs=(Tab(id="identity", evidence=("birth",)), Tab(id="home", evidence=("lease",))),
)
PLAN = make_plan(CASE, FrontMatter())


def part(*paragraphs: Paragraph, heading: str = "", factor: str = "") -> Statement:
    return Statement(sections=(Section(id="s1", heading=heading, factor=factor, paragraphs=paragraphs),))


def words(key: str, text: str, *citations: Citation) -> Paragraph:
    return Paragraph(id=key, runs=(Text(text=text), *citations))


class Holder:
    def __init__(self, case: Case) -> None:
        self.case = case
        self.edits = 0

    def edit(self, case: Case) -> None:
        self.case = case
        self.edits += 1


@pytest.mark.parametrize(
    ("citation", "kind", "exhibit"),
    [
        (Citation(evidence="lease", page=4), "placed", "B-1"),
        (Citation(evidence="lease"), "placed", "B-1"),
        (Citation(evidence="lease", page=5), "no_page", "B-1"),
        (Citation(evidence="school", page=2), "unplaced", ""),
        (Citation(evidence="gone", page=2), "missing", ""),
    ],
)
def test_a_citation_says_what_it_stands_for(citation: Citation, kind: str, exhibit: str) -> None:
    facts = chip_facts(CASE, PLAN, citation)
    assert (facts.kind, facts.exhibit, facts.page) == (kind, exhibit, citation.page)
    assert facts.broken == (kind != "placed")


def test_evidence_is_listed_in_book_order_and_then_the_rest() -> None:
    assert [(row.id, row.exhibit, row.pages) for row in evidence_rows(CASE, PLAN)] == [
        ("birth", "A-1", 1),
        ("lease", "B-1", 4),
        ("school", "", 6),
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [("", 3), ("noe", 1), ("REPORT school", 1), ("b-1", 1), ("E3", 1), ("lease birth", 0)],
)
def test_search_takes_every_word_and_no_accents(query: str, found: int) -> None:
    assert len(matching(evidence_rows(CASE, PLAN), query)) == found


@pytest.mark.parametrize(
    ("query", "split"),
    [("lease p. 3", ("lease", 3)), ("lease, p 12", ("lease", 12)), ("lease page 2", ("lease", 2)), ("map 3", ("map 3", None))],
)
def test_a_page_can_be_typed_behind_the_words(query: str, split: tuple[str, int | None]) -> None:
    assert split_query(query) == split


def test_rows_are_plain_values() -> None:
    assert EvidenceRow(id="a", title="A") == EvidenceRow(id="a", title="A")


def test_blank_paragraphs_are_not_kept_and_titles_are() -> None:
    written = Statement(
        sections=(
            Section(id="s1", paragraphs=(words("p1", "  "), Paragraph(id="p2"))),
            Section(id="s2", heading="Home", paragraphs=(words("p3", ""), words("p4", " two  spaces "))),
            Section(id="s3", factor="health"),
        )
    )
    kept = tidy(written)
    assert [(section.id, len(section.paragraphs)) for section in kept.sections] == [("s2", 1), ("s3", 0)]
    assert kept.sections[0].paragraphs[0].plain == " two  spaces "
    assert tidy(for_editing(kept)) == kept


def test_an_empty_story_has_room_to_write_and_is_still_empty() -> None:
    room = for_editing(Statement())
    assert [len(section.paragraphs) for section in room.sections] == [1]
    assert tidy(room) == Statement()


def test_room_to_write_never_takes_an_id_twice() -> None:
    two = Statement(sections=(Section(id="a"), Section(id="b"), Section(id="c", paragraphs=(Paragraph(id="p1"),))))
    ids = [paragraph.id for _, paragraph in for_editing(two).numbered()]
    assert len(set(ids)) == len(ids) == 3


def test_words_are_counted_by_paragraph() -> None:
    story = part(words("p1", "One."), words("p2", "Two.", Citation(evidence="lease")), Paragraph(id="p3"))
    assert (count(story).paragraphs, count(story).unproved) == (2, 1)


def test_only_line_ends_and_unwritable_characters_change() -> None:
    assert clean("a\r\nb\u2028c\u00a0 \u201cd\u201d\ufffc  e") == "a\nb\nc\u00a0 \u201cd\u201d  e"
    assert normal_runs((Text(text="a"), Text(text=""), Text(text="b"), Text(text="c", bold=True))) == (
        Text(text="ab"),
        Text(text="c", bold=True),
    )


def test_new_ids_stand_above_all_others() -> None:
    assert next_id("p", ["p1", "p9", "px", "s40"]) == "p10"
    assert next_id("s", []) == "s1"


def test_saving_the_same_words_is_no_edit() -> None:
    holder = Holder(replace(CASE, statement=part(words("p1", "One."))))
    presenter = StoryPresenter(holder, lambda _language: ())
    assert not presenter.save(part(words("p1", "One."), Paragraph(id="p2")))
    assert presenter.save(part(words("p1", "One. Two.")))
    assert holder.edits == 1
    assert holder.case.statement == part(words("p1", "One. Two."))


def test_looking_at_an_empty_story_is_no_edit() -> None:
    holder = Holder(CASE)
    presenter = StoryPresenter(holder, lambda _language: ())
    assert not presenter.save(presenter.state("en").statement)


def test_a_chip_follows_the_case() -> None:
    holder = Holder(CASE)
    presenter = StoryPresenter(holder, lambda _language: ())
    assert presenter.chip(Citation(evidence="lease")).exhibit == "B-1"
    holder.case = replace(CASE, tabs=CASE.tabs[::-1])
    assert presenter.chip(Citation(evidence="lease")).exhibit == "A-1"


def test_a_story_goes_out_as_markdown_and_comes_back(tmp_path: Path) -> None:
    presenter = StoryPresenter(Holder(CASE), lambda _language: ())
    story = part(words("p1", "Two  spaces. ", Citation(evidence="lease", page=2)), heading="Home", factor="ties")
    file = tmp_path / "story.md"
    presenter.write_file(file, story)
    back = presenter.read_file(file)
    assert back.sections[0].heading == "Home"
    assert back.sections[0].factor == "ties"
    assert back.sections[0].paragraphs[0].runs == story.sections[0].paragraphs[0].runs


def test_an_unknown_citation_in_a_file_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "story.md"
    file.write_text("I lived here [@gone, p. 3].\n", encoding="utf-8")
    back = StoryPresenter(Holder(CASE), lambda _language: ()).read_file(file)
    assert back.sections[0].paragraphs[0].citations == (Citation(evidence="gone", page=3),)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "story.md"
    file.write_bytes(b"\x89PNG\xff\xfe")
    presenter = StoryPresenter(Holder(CASE), lambda _language: ())
    with pytest.raises(AnswersError, match="answers-invalid"):
        presenter.read_file(file)
    with pytest.raises(AnswersError, match="answers-invalid"):
        presenter.read_file(tmp_path / "nowhere.md")
    with pytest.raises(CaseFileError, match="disk-error"):
        presenter.write_file(tmp_path / "no" / "folder.md", Statement())
