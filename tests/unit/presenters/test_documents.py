"""The documents screen without a window: rows of the checklist, and what a person says about papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.kit import load_kit, review
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement
from hcprep.presenters.desk import Desk
from hcprep.presenters.documents import DocumentsPresenter, EntryRow, PaperFacts, acceptable
from hcprep.services.batch import Batch
from hcprep.services.session import Session

CLOCK = FixedClock.on(date(2026, 11, 22))
AMA = Person(id="applicant", role="applicant", given_names="Ama", family_name="Example", citizenships=("Ghana",))
BO = Person(id="bo", role="child", given_names="Bo", birth_date=date(2017, 9, 3), accompanying=True)


class File:
    """Keeps nothing: these tests look at the case in memory."""

    path = Path("case.hcase")
    lineage = ""
    damage = None

    def __init__(self, case: Case) -> None:
        self.case = case

    def load(self) -> Case:
        return self.case

    def commit(self, _old: Case, new: Case, _at: str) -> None:
        self.case = new


def document(key: str, pages: int = 2, **facts: object) -> Document:
    made = Document(
        id=key, filename=f"{key}.pdf", media_type="application/pdf", original_sha256=key, original_size=1, pages=pages
    )
    return replace(made, **facts)  # type: ignore[arg-type]


@pytest.fixture
def desk() -> Desk:
    case = Case(id="c", edition=load_kit().edition, people=(AMA, BO))
    return Desk(Session(cast("CaseFile", File(case)), CLOCK), load_kit, review)


@pytest.fixture
def presenter(desk: Desk) -> DocumentsPresenter:
    made = DocumentsPresenter(desk, CLOCK, "en")
    desk.subscribe(lambda _case: made.refresh("en"))
    return made


def row(presenter: DocumentsPresenter, key: str) -> EntryRow:
    return next(row for _group, rows in presenter.state.groups for row in rows if row.key == key)


def test_every_item_asked_is_there_once_in_words(presenter: DocumentsPresenter) -> None:
    rows = [row for _group, rows in presenter.state.groups for row in rows]
    assert [group for group, _rows in presenter.state.groups] == ["form", "document", "evidence"]
    assert len({row.key for row in rows}) == len(rows) > 20
    assert all(row.title and row.why and row.source for row in rows)
    assert all(row.why for row in presenter.state.not_needed)
    assert {row.person_name for row in rows} == {"", "Ama Example", "Bo"}


def test_french_rows_are_french(presenter: DocumentsPresenter) -> None:
    english = {row.key: row.title for _group, rows in presenter.state.groups for row in rows}
    presenter.refresh("fr")
    french = {row.key: row.title for _group, rows in presenter.state.groups for row in rows}
    assert english.keys() == french.keys()
    assert sum(english[key] != french[key] for key in english) > len(english) * 0.8


def test_a_mark_settles_a_thing_and_its_words_stay_when_it_is_put_back(presenter: DocumentsPresenter) -> None:
    before = presenter.state.have
    presenter.mark("D1", "applicant", "cannot_get", "  The office burned down.  ")
    assert row(presenter, "D1/applicant").status == "cannot_get"
    assert row(presenter, "D1/applicant").reason == "The office burned down."
    assert presenter.state.have == before + 1
    presenter.mark("D1", "applicant", "todo", row(presenter, "D1/applicant").reason)
    assert row(presenter, "D1/applicant").status == "todo"
    assert row(presenter, "D1/applicant").reason == "The office burned down."
    assert presenter.state.have == before


def test_papers_stand_on_their_item_with_their_exhibit(presenter: DocumentsPresenter, desk: Desk) -> None:
    new = presenter.take(Batch(documents=(document("passport"), document("visa", notes=("repaired",)))), "D1", "applicant")
    found = row(presenter, "D1/applicant")
    assert found.status == "have"
    assert tuple(paper.id for paper in found.papers) == new
    assert [paper.label for paper in found.papers] == ["A-1", "A-2"]
    assert found.papers[1].notes == ("repaired",)
    desk.undo()
    assert row(presenter, "D1/applicant").papers == ()


def test_papers_for_a_person_who_is_gone_are_not_lost(presenter: DocumentsPresenter, desk: Desk) -> None:
    desk.edit(edits.drop_person(desk.case, "bo"))
    presenter.take(Batch(documents=(document("birth"),)), "D3", "bo")
    assert [paper.id for paper in presenter.state.unsorted] == ["birth"]


def test_a_paper_kept_for_upload_has_no_pages_and_says_why(presenter: DocumentsPresenter) -> None:
    presenter.take(Batch(documents=(document("imm", 0, refused="intake-dynamic-xfa"),)), "", "")
    paper = presenter.state.unsorted[0]
    assert (paper.pages, paper.label, paper.refused, paper.filename) == (0, "", "intake-dynamic-xfa", "imm.pdf")


def test_every_paper_is_somewhere_on_the_screen(presenter: DocumentsPresenter, desk: Desk) -> None:
    spare = presenter.state.not_needed[0]
    presenter.take(Batch(documents=(document("spare"),)), spare.item, spare.person)
    presenter.take(Batch(documents=(document("loose"),)), "", "")
    assert row(presenter, spare.key).papers[0].id == "spare"
    assert spare.key not in {one.key for one in presenter.state.not_needed}
    shown = [paper.id for _group, rows in presenter.state.groups for one in rows for paper in one.papers]
    assert sorted([*shown, *(paper.id for paper in presenter.state.unsorted)]) == sorted(item.id for item in desk.case.evidence)


def test_changing_a_paper_is_one_step_back(presenter: DocumentsPresenter, desk: Desk) -> None:
    presenter.take(Batch(documents=(document("scan"),)), "", "")
    before = desk.case
    presenter.change("scan", PaperFacts(title=" Lease ", date="2024-03", item="E3", person=""))
    item = desk.case.item("scan")
    assert isinstance(item, Evidence)
    assert (item.title, item.date, item.item) == ("Lease", "2024-03", "E3")
    kit = desk.kit
    assert [tab.id for tab in desk.case.tabs if "scan" in tab.evidence] == [kit.tab_for("E3")]
    presenter.change("scan", PaperFacts(title=" "))
    assert presenter.facts("scan") == PaperFacts(title="Lease", date="2024-03", item="E3")
    desk.undo()
    assert desk.case == before


def test_a_paper_in_its_tab_keeps_its_place_when_renamed(presenter: DocumentsPresenter, desk: Desk) -> None:
    presenter.take(Batch(documents=(document("one"), document("two"))), "E3", "")
    presenter.change("one", PaperFacts(title="Uno", item="E3"))
    assert next(tab.evidence for tab in desk.case.tabs if "one" in tab.evidence) == ("one", "two")


@pytest.mark.parametrize(
    ("text", "fine"), [("", True), ("2024", True), ("2024-02-29", True), ("2023-02-29", False), ("May", False)]
)
def test_dates_of_papers(presenter: DocumentsPresenter, text: str, fine: bool) -> None:
    assert presenter.date_is_fine(text) is fine


def test_citations_of_a_paper_are_counted(presenter: DocumentsPresenter, desk: Desk) -> None:
    cited = Paragraph(id="p", runs=(Citation(evidence="lease"), Citation(evidence="lease", page=2), Citation(evidence="other")))
    desk.edit(edits.put_statement(desk.case, Statement(sections=(Section(id="s", paragraphs=(cited,)),))))
    assert presenter.cited("lease") == 2


def test_every_choice_can_be_filed_under(presenter: DocumentsPresenter, desk: Desk) -> None:
    presenter.take(Batch(documents=(document("scan"),)), "", "")
    for item, person, words in presenter.choices():
        assert words
        presenter.change("scan", PaperFacts(title="Scan", item=item, person=person))
        key = f"{item}/{person}" if person else item
        assert [paper.id for paper in row(presenter, key).papers] == ["scan"]


def test_folders_are_opened_one_level_and_hidden_files_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    (folder / "deeper").mkdir(parents=True)
    for name in ("b.pdf", "a.pdf", ".hidden", "deeper/c.pdf"):
        (folder / name).write_bytes(b"x")
    alone = tmp_path / "alone.pdf"
    found = acceptable([str(alone), str(folder), str(alone)])
    assert found == (alone, folder / "a.pdf", folder / "b.pdf")
