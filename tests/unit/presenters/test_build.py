"""The last screen without a window: the order of the exhibits, what stands in the way, and packages made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Literal, cast

import pytest

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.kit import load_kit, review
from hcprep.model.case import Case
from hcprep.model.evidence import Build, Document, Evidence, Tab
from hcprep.model.madeof import made_of
from hcprep.model.statement import Citation, Paragraph, Section, Statement
from hcprep.package.proof import Check, Proof
from hcprep.presenters.build import BuildPresenter, move_exhibit, move_tab, synced_by
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import flow
from hcprep.services.book_words import book_words
from hcprep.services.package import BuiltPackage
from hcprep.services.session import Session

WAYS: tuple[Literal[-1, 1], ...] = (-1, 1)


class File:
    path = Path("case.hcase")
    lineage = ""
    damage = None

    def __init__(self, case: Case) -> None:
        self.case = case

    def load(self) -> Case:
        return self.case

    def commit(self, _old: Case, new: Case, _at: str) -> None:
        self.case = new


def paper(key: str, pages: int = 2) -> Evidence:
    made = Document(id=key, filename="a.pdf", media_type="application/pdf", original_sha256=key, original_size=1, pages=pages)
    return Evidence(id=key, title=key.title(), documents=(made,))


CASE = Case(
    id="c",
    edition=load_kit().edition,
    evidence=(paper("one"), paper("form", 0), paper("two", 1), paper("three")),
    tabs=(Tab(id="identity", evidence=("one", "form", "two")), Tab(id="children"), Tab(id="other", evidence=("three",))),
)


def presenter_of(case: Case) -> tuple[BuildPresenter, Desk]:
    desk = Desk(Session(cast("CaseFile", File(case)), FixedClock.on(date(2026, 11, 22))), load_kit, review)
    made = BuildPresenter(desk, "en")
    desk.subscribe(lambda _case: made.refresh("en"))
    return made, desk


def outdated(made: BuildPresenter) -> bool:
    return made.outdated


def shown(made: BuildPresenter) -> list[str]:
    return [row.key for row in made.state.rows if not row.empty]


def test_the_order_shows_tabs_and_exhibits_with_their_pages() -> None:
    made, _desk = presenter_of(CASE)
    assert shown(made) == ["identity", "one", "two", "other", "three"]
    rows = made.state.rows[:5]
    assert [row.label for row in rows] == ["A", "A-1", "A-2", "B", "B-1"]
    first = rows[0].first
    assert [(row.first - first, row.last - first) for row in rows] == [(0, 0), (1, 2), (3, 3), (4, 4), (5, 6)]


def test_an_exhibit_can_be_moved_to_a_tab_without_pages() -> None:
    made, desk = presenter_of(CASE)
    empty = [row.key for row in made.state.rows if row.empty]
    assert "health" in empty
    assert not set(empty) & set(shown(made))
    place = next(at for at, row in enumerate(made.state.rows) if row.key == "health")
    assert made.drop("two", place + 1)
    # The kit says where the tab stands.
    assert shown(made) == ["identity", "one", "health", "two", "other", "three"]
    # By keys one goes from tab to tab, and to one without pages where no other is left on that side.
    assert made.carry("two", -1)
    assert shown(made) == ["identity", "one", "two", "other", "three"]
    assert made.carry("one", -1)
    assert shown(made) == ["forms", "one", "identity", "two", "other", "three"]
    assert not made.carry("three", 1)
    assert not made.carry("one", -1)
    for _edit in range(3):
        desk.undo()
    assert desk.case == CASE


def test_exhibits_and_tabs_move_past_what_is_not_in_the_book() -> None:
    made, desk = presenter_of(CASE)
    assert made.move("two", -1)
    assert shown(made) == ["identity", "two", "one", "other", "three"]
    assert made.move("other", -1)
    assert shown(made) == ["other", "three", "identity", "two", "one"]
    assert not made.move("other", -1)
    assert not made.move("one", 1)
    assert not made.move("nothing", 1)
    desk.undo()
    desk.undo()
    assert desk.case == CASE


def test_moving_up_and_down_again_changes_nothing() -> None:
    for key in ("one", "two"):
        for by in WAYS:
            moved = move_exhibit(CASE, key, by)
            if moved is not None:
                back = move_exhibit(moved, key, 1 if by < 0 else -1)
                assert back is not None
                keys = [item for item in back.tabs[0].evidence if item != "form"]
                assert keys == ["one", "two"]
    moved = move_tab(CASE, "identity", 1)
    assert moved is not None
    assert move_tab(moved, "identity", -1) == CASE


def test_citations_that_lead_nowhere_stand_in_the_way() -> None:
    broken = Paragraph(id="p", runs=(Citation(evidence="two", page=2),))
    made, _desk = presenter_of(replace(CASE, statement=Statement(sections=(Section(id="s", paragraphs=(broken,)),))))
    assert made.state.broken == ("1",)


def built(proof: Proof) -> BuiltPackage:
    path = Path("hc-package-2026-11-22.pdf")
    return BuiltPackage(path=path, proof_path=path, certificate_path=path, proof=proof, plan=None)  # type: ignore[arg-type]


PROOF = Proof(
    filename="hc-package-2026-11-22.pdf",
    sha256="ab" * 32,
    size=1_700_000,
    pages=7,
    at="2026-11-22T12:00:00+00:00",
    checks=(Check(id="pages", count=7), Check(id="citations", count=0)),
    originals=(),
)


def test_packages_of_one_day_and_name_are_told_apart_by_the_time() -> None:
    moments = ("2026-11-21T12:00:00", "2026-11-22T12:00:05", "2026-11-22T12:00:31", "2026-11-22T13:40:00")
    local = [datetime.fromisoformat(at).astimezone().isoformat() for at in moments]
    whole = Build(id="0", at=local[0], filename="hc.pdf", sha256="", size=1, pages=7, proved=True)
    print_copy = replace(whole, id="9", at=local[3], filename="hc-print.pdf")
    builds = (*(replace(whole, id=str(number), at=at) for number, at in enumerate(local)), print_copy)
    made, _desk = presenter_of(replace(CASE, builds=builds))
    assert [row.day for row in made.state.builds] == [
        "November 22, 2026",
        "November 22, 2026, 13:40",
        "November 22, 2026, 12:00:31",
        "November 22, 2026, 12:00:05",
        "November 21, 2026",
    ]


def test_a_package_is_kept_in_the_case_and_known_to_be_outdated() -> None:
    made, desk = presenter_of(CASE)
    assert not outdated(made)
    made.record(built(PROOF))
    (kept,) = desk.case.builds
    whole = Build(id="ab" * 8, at=PROOF.at, filename=PROOF.filename, sha256=PROOF.sha256, size=1_700_000, pages=7, proved=True)
    assert kept == replace(whole, made_of=made_of(desk.case))
    assert [(row.day, row.pages) for row in made.state.builds] == [("November 22, 2026", 7)]
    assert not outdated(made)
    assert flow(desk.case)[-1].status == "completed"
    made.move("two", -1)
    assert outdated(made)
    assert flow(desk.case)[-1].status == "outdated"
    desk.undo()
    assert not outdated(made)
    desk.edit(replace(desk.case, notes="Call the school."))
    assert not outdated(made)


def test_an_edit_while_a_package_is_made_leaves_it_older_than_the_case() -> None:
    made, desk = presenter_of(CASE)
    begun = desk.case
    made.move("two", -1)
    made.record(built(PROOF), begun)
    assert outdated(made)


def test_what_was_compared_is_said_in_words() -> None:
    made, _desk = presenter_of(CASE)
    lines = made.proof_lines(PROOF)
    assert [(line.words, line.count) for line in lines] == [
        (book_words("en").checks["pages"], 7),
        (book_words("en").checks["citations"], 0),
    ]
    made.refresh("fr")
    assert made.proof_lines(PROOF)[0].words == book_words("fr").checks["pages"]


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (PureWindowsPath(r"C:\Users\ama\OneDrive\Documents"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\ama\OneDrive - School Board\out"), "OneDrive"),
        (PurePosixPath("/Users/ama/Library/CloudStorage/OneDrive-Personal"), "OneDrive"),
        (PurePosixPath("/srv/ama/Dropbox (Personal)/x"), "Dropbox"),
        (PurePosixPath("/Users/ama/Library/Mobile Documents/com~apple~CloudDocs/x"), "iCloud"),
        (PureWindowsPath(r"C:\Users\ama\iCloudDrive"), "iCloud"),
        (PureWindowsPath(r"C:\Users\ama\Google Drive"), "Google Drive"),
        (PurePosixPath("/srv/ama/Documents/my onedrive notes"), ""),
        (PurePosixPath("/media/ama/KEY"), ""),
    ],
)
def test_folders_that_are_copied_to_the_internet_are_known_by_name(folder: PurePosixPath, service: str) -> None:
    assert synced_by(cast("Path", folder)) == service
