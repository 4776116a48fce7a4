"""The last page: asking where to, making, stopping, failing, and looking at what came out."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.clock import Clock
from hcprep.jobs import JobContext, Progress
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Claim
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.package.proof import Check, Proof
from hcprep.services.batch import file_batch, take_papers
from hcprep.services.package import BuiltPackage, disk_error, estimated_plan
from hcprep.ui.pages import build as page_module
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.widgets.steady import bring_into_view, settle
from tests.unit.intake.papermaking import text_pdf

AMA = Person(id="applicant", role="applicant", given_names="Ama", family_name="Example")
Click = Callable[[str], None]
Choose = Callable[[str], list[int]]


def page_of(wired: Wired) -> BuildPage:
    page = wired.window.page
    assert isinstance(page, BuildPage)
    return page


def case_of(wired: Wired) -> Case:
    assert wired.window.desk is not None
    return wired.window.desk.case


def focused(wired: Wired) -> QWidget:
    widget = wired.window.focusWidget()
    assert isinstance(widget, QWidget)
    return widget


def story(*runs: Text | Citation) -> Statement:
    return Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=runs),)),))


@pytest.fixture
def filled(opened: Wired, tmp_path: Path) -> Wired:
    """The last page of a case with two papers and a story."""
    desk = opened.window.desk
    assert desk is not None
    paths = [tmp_path / "lease.pdf", tmp_path / "letter.pdf"]
    for number, path in enumerate(paths, start=1):
        path.write_bytes(text_pdf(number, path.stem))
    case = edits.put_person(desk.case, AMA)
    batch = take_papers(desk.session.file, case, paths, "2026-11-22T12:00:00+00:00", JobContext())
    case = file_batch(case, desk.kit, batch, item="E3")
    desk.edit(edits.put_statement(case, story(Text(text="I rent. "), Citation(evidence="lease", page=1))))
    opened.window.go("build")
    return opened


class Gate:
    """Stands in for the making of a package: tells each stage and waits until a test lets it go on."""

    def __init__(self) -> None:
        self.stage = ""
        self.go = threading.Event()
        self.error: Exception | None = None
        self.purposes: list[str] = []

    def build_package(
        self, case: Case, _file: object, out: Path, _clock: Clock, ctx: JobContext, purpose: str, **_more: object
    ) -> BuiltPackage:
        self.purposes.append(purpose)
        for stage in ("typeset", "write-book", "proof", "finish"):
            ctx.step(Progress(1, 2, stage))
            self.stage = stage
            while stage == "proof" and not self.go.wait(0.005):
                ctx.check()
        if self.error is not None:
            raise self.error
        out.mkdir(parents=True, exist_ok=True)
        path = out / "hc-package-2026-11-22.pdf"
        path.write_bytes(text_pdf(9))
        proof = Proof(
            filename=path.name,
            sha256="cd" * 32,
            size=path.stat().st_size,
            pages=9,
            at="2026-11-22T12:00:00+00:00",
            checks=(Check(id="pages", count=9), Check(id="citations", count=1)),
            originals=(),
        )
        return BuiltPackage(path=path, proof_path=path, certificate_path=path, proof=proof, plan=estimated_plan(case))


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    monkeypatch.setattr(page_module, "build_package", made.build_package)
    yield made
    made.go.set()


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Choose:
    """Choose a folder by its name whenever one is asked for, or none; returns how often it was asked."""

    def prepare(name: str) -> list[int]:
        asked: list[int] = []

        def ask(*_: object, **__: object) -> str:
            asked.append(1)
            return str(tmp_path / name) if name else ""

        monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getExistingDirectory", ask)
        return asked

    return prepare


def test_a_package_is_made_shown_and_kept(filled: Wired, qtbot: QtBot, gate: Gate, choose: Choose, click: Click) -> None:
    page = page_of(filled)
    choose("out")
    click("make-package")
    qtbot.waitUntil(lambda: gate.stage == "proof")
    qtbot.waitUntil(lambda: "checking every page" in page.job_panel.words.text())
    assert not page.build_button.isEnabled()
    assert focused(filled).objectName() == "stop-job"
    gate.go.set()
    qtbot.waitUntil(page.result.isVisible)
    assert focused(filled).objectName() == "open-folder"
    assert "9 pages" in page.result.words.text()
    assert "10 things were compared" in page.result.words.text()
    assert Path(page.result.place.text()).parts[-2:] == ("out", "hc-package-2026-11-22.pdf")
    assert [build.pages for build in case_of(filled).builds] == [9]
    assert "November 22, 2026: hc-package-2026-11-22.pdf, 9 pages" in page.made.words.text()
    assert filled.window.states()[-1].done


def test_its_pages_are_drawn_when_seen_and_open_large(
    filled: Wired, qtbot: QtBot, gate: Gate, tmp_path: Path, click: Click
) -> None:
    gate.go.set()
    page = page_of(filled)
    page.build(tmp_path)
    qtbot.waitUntil(page.result.isVisible)
    pictures = page.result.pages.list
    qtbot.waitUntil(lambda: len(pictures.pages._kept) >= 4)
    assert pictures.pages.rowCount() == 9
    pictures.setFocus()
    pictures.setCurrentIndex(pictures.pages.index(2, 0))
    qtbot.keyClick(pictures, Qt.Key.Key_Return)
    viewer = page.result.pages.viewer
    assert viewer is not None
    assert viewer.page_box.value() == 3
    qtbot.waitUntil(lambda: not viewer.view._picture.isNull())
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(QDialog) is None)


def test_what_was_compared_is_shown_when_asked(filled: Wired, qtbot: QtBot, gate: Gate, tmp_path: Path, click: Click) -> None:
    gate.go.set()
    page = page_of(filled)
    page.build(tmp_path)
    qtbot.waitUntil(page.result.isVisible)
    table = page.result.proof.table
    assert not table.isVisible()
    click("show-proof")
    assert table.isVisible()
    assert "9, all match" in [label.text() for label in table.findChildren(QWidget) if hasattr(label, "text")]


def test_a_change_after_the_package_is_noticed(filled: Wired, qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    gate.go.set()
    page = page_of(filled)
    page.build(tmp_path)
    qtbot.waitUntil(page.result.isVisible)
    assert not page.result.outdated_words.isVisible()
    page.order.view.setCurrentIndex(page.order.model.index(1))
    page.order.view.setFocus()
    bring_into_view(page.order.view)
    top = page.order.view.mapTo(filled.window, QPoint(0, 0)).y()
    qtbot.keyClick(page.order.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.result.outdated_words.isVisible()
    settle()
    assert page.order.view.mapTo(filled.window, QPoint(0, 0)).y() == top
    assert [row.key for row in page._presenter.state.rows if not row.is_tab] == ["letter", "lease"]
    row = page.order.model.row(page.order.view.currentIndex().row())
    assert row is not None
    assert row.key == "lease"


def test_stopping_makes_nothing(filled: Wired, qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    page = page_of(filled)
    page.build(tmp_path / "out")
    qtbot.waitUntil(lambda: gate.stage == "proof")
    qtbot.keyClick(focused(filled), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._job is None)
    assert not page.result.isVisible()
    assert page.job_panel.words.isVisible()
    assert page.job_panel.words.text() == "Stopped. No package was made."
    assert not page.job_panel.stop_button.isVisible()
    assert case_of(filled).builds == ()
    assert focused(filled) is page.build_button
    assert not (tmp_path / "out").exists()
    gate.go.set()
    page.build(tmp_path)
    assert page.job_panel.stop_button.isVisible()
    assert focused(filled) is page.job_panel.stop_button
    qtbot.waitUntil(page.result.isVisible)
    assert not page.job_panel.isVisible()


def test_a_folder_that_does_not_open_any_more_is_told(
    filled: Wired, qtbot: QtBot, gate: Gate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def opens(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr("hcprep.ui.widgets.resultcard.QDesktopServices.openUrl", opens)
    gate.go.set()
    page = page_of(filled)
    page.build(tmp_path / "stick")
    qtbot.waitUntil(page.result.isVisible)
    page.result.open_button.click()
    assert not page.result.not_opened.isVisible()
    (tmp_path / "stick").rename(tmp_path / "elsewhere")
    page.result.open_button.click()
    assert len(asked) == 1
    assert page.result.not_opened.isVisible()
    assert "Plug in the disk" in page.result.not_opened.text()


def test_a_failure_is_explained_and_can_be_tried_again(filled: Wired, qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    gate.error = disk_error(OSError(errno.ENOSPC, ""), Path("out/x.pdf"))
    gate.go.set()
    page = page_of(filled)
    page.build(tmp_path)
    qtbot.waitUntil(page.summary.isVisible)
    assert page.summary.hasFocus()
    assert "The disk is full: x.pdf could not be written." in page.summary.accessibleDescription()
    assert page.build_button.isEnabled()
    gate.error = None
    page.build(tmp_path)
    qtbot.waitUntil(page.result.isVisible)
    assert not page.summary.isVisible()


def test_nothing_is_asked_while_the_story_points_at_nothing(filled: Wired, choose: Choose, click: Click) -> None:
    desk = filled.window.desk
    assert desk is not None
    desk.edit(edits.put_statement(desk.case, story(Text(text="x"), Citation(evidence="lease", page=9))))
    asked = choose("out")
    click("make-package")
    assert asked == []
    page = page_of(filled)
    assert page.story_advice.words.text() == "Paragraph 1 of your story points at a page that is not there. Correct this first."
    assert focused(filled).objectName() == "go-story"
    click("go-story")
    assert filled.window.step == "story"


def test_a_folder_that_goes_to_the_internet_is_asked_about(
    filled: Wired, qtbot: QtBot, gate: Gate, choose: Choose, click: Click
) -> None:
    gate.go.set()
    page = page_of(filled)
    choose("OneDrive")
    click("make-package")
    assert page._job is None
    assert "OneDrive copies to the internet" in page.place_advice.words.text()
    assert focused(filled).objectName() == "another-folder"
    click("save-there")
    qtbot.waitUntil(page.result.isVisible)
    assert page.result.folder.name == "OneDrive"
    assert not page.place_advice.isVisible()


def test_no_folder_no_package(filled: Wired, choose: Choose, click: Click) -> None:
    choose("")
    click("make-package")
    assert page_of(filled)._job is None
    assert not page_of(filled).job_panel.isVisible()


def test_a_stop_is_said_before_anything_is_made(filled: Wired, click: Click) -> None:
    page = page_of(filled)
    assert not page.stop_advice.isVisible()
    desk = filled.window.desk
    assert desk is not None
    rejected = Claim(id="claim", person="applicant", rpd="rejected", rpd_date=date(2026, 9, 1), rad="none")
    desk.edit(edits.put_event(desk.case, rejected))
    assert page.stop_advice.isVisible()
    click("go-review")
    assert filled.window.step == "review"


def test_a_change_of_language_keeps_the_job_and_the_result(filled: Wired, qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    page = page_of(filled)
    page.build(tmp_path)
    qtbot.waitUntil(lambda: gate.stage == "proof")
    filled.window.settings.use_language("fr")
    assert page_of(filled) is page
    assert page.job_panel.isVisible()
    gate.go.set()
    qtbot.waitUntil(page.result.isVisible)
    assert page.result.title.text() == "Votre recueil est prêt"
    filled.window.settings.use_language("en")
    assert page.result.title.text() == "Your package is ready"
    assert page.result.pages.list.pages.rowCount() == 9
