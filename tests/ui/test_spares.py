"""Processes for the next package: begun while the last page is looked at, used by it, and none left when the case is closed."""

from __future__ import annotations

import subprocess
from pathlib import Path

from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.jobs import JobContext
from hcprep.jobs import process as processes
from hcprep.model import edits
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.batch import file_batch, take_papers
from hcprep.ui.pages.build import BuildPage
from tests.unit.intake.papermaking import text_pdf


def started() -> set[subprocess.Popen[bytes]]:
    """Processes that live and set pages or prove; others draw pictures."""
    return {one for one in processes._STARTED if one.poll() is None and str(one.args).split("'")[-2] in {"typeset", "prove"}}


def test_a_package_takes_what_waits_and_none_is_left_when_the_case_is_closed(opened: Wired, tmp_path: Path, qtbot: QtBot) -> None:
    window = opened.window
    window.spare._soon.setInterval(0)
    desk = window.desk
    assert desk is not None
    (tmp_path / "lease.pdf").write_bytes(text_pdf(2, "lease"))
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Ama", family_name="Example"))
    batch = take_papers(desk.session.file, case, [tmp_path / "lease.pdf"], "2026-11-22T12:00:00+00:00", JobContext())
    runs = (Text(text="I rent. "), Citation(evidence="lease", page=1))
    told = Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=runs),)),))
    before = started()
    desk.edit(edits.put_statement(file_batch(case, desk.kit, batch, item="E3"), told))
    assert window.spare._spares is None
    window.go("build")
    qtbot.waitUntil(lambda: window.spare._spares is not None)
    window.spare.give().wait()
    waiting = started() - before
    assert len(waiting) == 3
    page = window.page
    assert isinstance(page, BuildPage)
    page.build(tmp_path / "out")
    qtbot.waitUntil(lambda: page._job is None)
    assert len(list((tmp_path / "out").glob("*.pdf"))) == 2
    window.spare.give().wait()
    # The typesetter stayed, the provers are new ones.
    assert len(started() & waiting) == 1
    assert len(started() - before) == 3
    window.close_case()
    qtbot.waitUntil(lambda: window.desk is None)
    assert started() <= before


def test_beside_the_story_only_the_typesetter_waits_and_not_for_ever(opened: Wired, qtbot: QtBot) -> None:
    watch, before = opened.window.spare, started()
    watch._soon.setInterval(0)
    desk = opened.window.desk
    assert desk is not None
    desk.edit(edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Ama", family_name="Example")))
    opened.window.go("documents")
    assert not watch._soon.isActive()
    opened.window.go("story")
    qtbot.waitUntil(lambda: watch._spares is not None)
    watch.give().wait()
    assert len(started() - before) == 1
    watch._rest.timeout.emit()
    assert started() <= before
    watch.touched()
    assert watch._soon.isActive()
