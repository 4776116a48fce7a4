"""The supplement on the last page: there once something was sent, counted in words, made there, refused while nothing is new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.batch import file_batch, take_papers
from hcprep.services.filed import seal
from hcprep.services.package import build_package, estimated_plan
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.widgets.supplementcard import SupplementCard
from tests.unit.intake.papermaking import text_pdf

AT = "2026-11-22T12:00:00+00:00"


def story(*words: str) -> Statement:
    runs = (Citation(evidence="lease", page=1),)
    told = tuple(Paragraph(id=f"p{at}", runs=(Text(text=one), *runs)) for at, one in enumerate(words))
    return Statement(sections=(Section(id="s", paragraphs=told),))


def add(wired: Wired, folder: Path, name: str, pages: int) -> None:
    desk = wired.window.desk
    assert desk is not None
    path = folder / f"{name}.pdf"
    path.write_bytes(text_pdf(pages, name))
    batch = take_papers(desk.session.file, desk.case, [path], AT, JobContext())
    desk.edit(file_batch(desk.case, desk.kit, batch, item="E3"))


@pytest.fixture
def sent(opened: Wired, tmp_path: Path) -> Wired:
    """The last page of a case whose package was made, and kept as sent."""
    desk = opened.window.desk
    assert desk is not None
    desk.edit(edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Ama", family_name="Example")))
    add(opened, tmp_path, "lease", 2)
    desk.edit(edits.put_statement(desk.case, story("I rent. ")))
    opened.window.go("build")
    card = card_of(opened)
    assert not card.isVisible()
    built = build_package(desk.case, desk.session.file, tmp_path / "sent", desk.session.clock, JobContext())
    desk.edit(edits.put_build(desk.case, built.build()))
    filed = seal(desk.session.file, desk.case, built.path, how="portal", at=AT, ctx=JobContext())
    desk.edit(edits.put_filed(desk.case, filed))
    opened.window.go("build")
    return opened


def card_of(wired: Wired) -> SupplementCard:
    page = wired.window.page
    assert isinstance(page, BuildPage)
    page.refresh()
    return page.supplement


def keep_the_numbers(sent: Wired) -> None:
    """The new paper goes before the one that was sent, and takes a letter at once; then it is all counted anew again."""
    desk, page = sent.window.desk, sent.window.page
    assert desk is not None
    assert isinstance(page, BuildPage)
    box = page.layout_card.numbers
    assert [box.itemText(at) for at in range(box.count())] == ["Counted anew", "Kept as in the package of November 22, 2026"]
    before = desk.case
    (tab,) = [tab for tab in before.tabs if "school" in tab.evidence]
    desk.edit(edits.move_evidence(before, "school", tab.id, 0))
    for choice, shown in ((1, "A-0A 4A A-1 5"), (0, "A-1 5 A-2 6")):
        box.setCurrentIndex(choice)
        box.activated.emit(choice)
        plan = estimated_plan(desk.case)
        assert " ".join(f"{one.label} {plan.bears(one.first)}" for one in plan.exhibits) == shown
    assert desk.case.answers == before.answers
    desk.edit(before)


def test_what_is_new_is_counted_and_made_from_there(
    sent: Wired, qtbot: QtBot, click: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk = sent.window.desk
    assert desk is not None
    card = card_of(sent)
    assert card.isVisible()
    assert "All papers and paragraphs are in what you sent on November 22, 2026." in card.words.text()
    assert not card.make_button.isEnabled()
    add(sent, tmp_path, "school", 1)
    desk.edit(edits.put_statement(desk.case, story("I rent. ", "My child is at school. ")))
    card = card_of(sent)
    assert card.words.text() == "Since November 22, 2026:\n• 1 paper new, or with more pages\n• 1 paragraph new or changed"
    assert not card.sent.isVisible()
    keep_the_numbers(sent)
    click("after-sending")
    click("go-supplement")
    assert sent.window.focusWidget() is card.make_button
    monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getExistingDirectory", lambda *_, **__: str(tmp_path / "more"))
    wanted: list[tuple[Path, str]] = []
    page = sent.window.page
    assert isinstance(page, BuildPage)
    monkeypatch.setattr(page.upload, "prepare", lambda folder, base: wanted.append((folder, base.filed.id)))
    monkeypatch.setattr(card, "make", lambda folder, purpose: wanted.append((folder, purpose)))
    click("upload-supplement")
    click("print-supplement")
    assert wanted == [(tmp_path / "more", desk.case.filed[0].id), (tmp_path / "more", "print")]
    monkeypatch.undo()
    monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getExistingDirectory", lambda *_, **__: str(tmp_path / "more"))
    click("make-supplement")
    qtbot.waitUntil(card.result.isVisible)
    assert card.result.title.text() == "Your supplement is ready"
    assert Path(card.result.place.text()).name == "hc-supplement-2026-11-22.pdf"
    made = desk.case.builds[-1]
    assert (made.proved, made.filename) == (True, "hc-supplement-2026-11-22.pdf")
    filed = seal(desk.session.file, desk.case, tmp_path / "more" / made.filename, how="", at=AT, ctx=JobContext())
    desk.edit(edits.put_filed(desk.case, filed))
    card = card_of(sent)
    assert card.sent.isVisible()
    assert card.sent.count() == 2
    assert not card.make_button.isEnabled()
    card.sent.setCurrentIndex(1)
    card.sent.activated.emit(1)
    assert card.make_button.isEnabled()


def test_a_package_without_a_record_says_so(sent: Wired) -> None:
    desk = sent.window.desk
    assert desk is not None
    desk.edit(replace(desk.case, filed=tuple(replace(one, record="", sha256="0" * 64) for one in desk.case.filed)))
    card = card_of(sent)
    assert "was made before hcprep noted what a package holds" in card.words.text()
    assert not card.make_button.isEnabled()
