"""Everything that can stand over or beside a page, each opened as a person opens it, on the example.

`OVERLAYS` maps a name to what opens it and returns what is then on screen: the dialog, or the page for what stands in it.
Each may be opened in any order, on a window of either language and any size of text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea, QWidget

from hcprep.casefile import CaseFile, Withhold
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.kit import use_shelf
from hcprep.model import edits
from hcprep.model.events import Claim
from hcprep.model.owntexts import OwnKind, OwnText, Texts, added
from hcprep.model.statement import Citation
from hcprep.presenters import handover
from hcprep.services.example import EXAMPLE_CLOCK
from hcprep.services.session import Session
from hcprep.ui.dialogs.asking import TitleDialog
from hcprep.ui.dialogs.family import show_family
from hcprep.ui.dialogs.outside import OutsideDialog
from hcprep.ui.dialogs.pagemarks import PaperMarks
from hcprep.ui.dialogs.paper import PaperDialog
from hcprep.ui.dialogs.unsaved import UnsavedDialog
from hcprep.ui.widgets.pageview import PageView
from hcprep.ui.widgets.paperpane import PaperPane
from tests.kitmaking import change, next_kit, shelf, signed
from tests.screens.portalstates import portal_closer, portal_costs, portal_plan
from tests.screens.stand import Stand, settle, wait

Opener = Callable[[Stand], QWidget]

# Of the whole window.


def _guide(name: str, stand: Stand) -> QWidget:
    stand.on("documents")
    getattr(stand.window.guide, name)()
    return stand.dialog()  # type: ignore[no-any-return]


def _search(stand: Stand) -> QWidget:
    dialog = _guide("search", stand)
    dialog.line.setText("ecole" if stand.window._program.languages.language == "fr" else "school")  # type: ignore[attr-defined]
    return dialog


def _search_nothing(stand: Stand) -> QWidget:
    dialog = _guide("search", stand)
    dialog.line.setText("qqqq")  # type: ignore[attr-defined]
    return dialog


def _many(stand: Stand) -> QWidget:
    dialog = _guide("change_many", stand)
    dialog.view.selectAll()  # type: ignore[attr-defined]
    return dialog


def _one_paper(stand: Stand) -> QWidget:
    dialog = _many(stand)
    dialog._join()  # type: ignore[attr-defined]
    found = dialog.findChildren(TitleDialog)[-1]
    found.line.clear()
    found.accept()
    return found


_OWN: dict[str, tuple[tuple[str, str, OwnKind], ...]] = {
    "en": (
        ("Enclosed", "Please find enclosed the papers of [name].\nWe ask for a decision by [date].", "text"),
        ("Titles by years", "Before Canada\nThe first years\nToday", "titles"),
        ("For a coach", "Since when do you know [name]?\nWhat did you see yourself?", "questions"),
    ),
    "fr": (
        ("Ci-joint", "Veuillez trouver ci-joint les documents de [nom].\nNous demandons une décision d’ici le [date].", "text"),
        ("Titres par années", "Avant le Canada\nLes premières années\nAujourd’hui", "titles"),
        ("Pour un entraîneur", "Depuis quand connaissez-vous [nom]?\nQu’avez-vous vu vous-même?", "questions"),
    ),
}


def _with(text: OwnText, texts: Texts) -> Texts:
    return added(texts, text)


def _own_texts(stand: Stand) -> QWidget:
    program = stand.window._program
    program.own_texts.edit(lambda _texts: ())
    for name, words, kind in _OWN[program.languages.language]:
        program.own_texts.edit(partial(_with, OwnText(id="", name=name, text=words, kind=kind)))
    return _guide("own_texts", stand)


def _own_texts_leak(stand: Stand) -> QWidget:
    dialog = _own_texts(stand)
    dialog.room._case = replace(stand.window.desk.case, fictional=False)  # type: ignore[attr-defined,union-attr]
    person = stand.window.desk.case.people[0].name  # type: ignore[union-attr]
    dialog.box.setPlainText(dialog.box.toPlainText().replace("[name]", person).replace("[nom]", person))  # type: ignore[attr-defined]
    dialog.save()  # type: ignore[attr-defined]
    return dialog


def _own_texts_put(stand: Stand) -> QWidget:
    _own_texts(stand).reject()  # type: ignore[attr-defined]
    page = stand.on("story")
    page.own_texts.choose()
    return stand.dialog()  # type: ignore[no-any-return]


def _unsaved(stand: Stand) -> QWidget:
    stand.on("story")
    UnsavedDialog(CaseFileError("disk-full"), stand.window).open()
    return stand.dialog()  # type: ignore[no-any-return]


def _tour(stand: Stand) -> QWidget:
    stand.on("documents")
    stand.window.guide.show_around()
    settle()
    tour = stand.window.guide.tour
    assert tour is not None
    return tour


# Of the case.


def _safe(part: str, stand: Stand) -> QWidget:
    page = stand.on("case")
    stand.calm()
    getattr(page.safe_card, part)()
    return stand.dialog()  # type: ignore[no-any-return]


def _sheet_wrong(stand: Stand) -> QWidget:
    dialog = _safe("_open_sheet", stand)
    dialog.lines[0].line.setText("abcd efgh")  # type: ignore[attr-defined]
    dialog.check()  # type: ignore[attr-defined]
    stand.calm()
    return dialog


def _passphrase_wrong(stand: Stand) -> QWidget:
    dialog = _safe("_open_passphrase", stand)
    dialog.change()  # type: ignore[attr-defined]
    stand.calm()
    return dialog


def _handover(stand: Stand) -> QWidget:
    stand.on("case").handover_card.make_button.click()
    dialog = stand.dialog()
    dialog.papers_box.setChecked(True)
    for row in (1, 3, 4):
        dialog.papers.item(row).setCheckState(dialog.papers.item(row).checkState().Checked)
    return dialog  # type: ignore[no-any-return]


def _handover_made(stand: Stand) -> QWidget:
    stand.on("case").handover_card.make_button.click()
    dialog = stand.dialog()
    target = stand.folder / "handed-over.hcase"
    target.unlink(missing_ok=True)
    dialog.place.show_value(target)
    dialog._make()
    stand.calm()
    for label in dialog.findChildren(QLabel):
        if label.text().replace("\N{ZERO WIDTH SPACE}", "").endswith(f"/{target.name}"):
            # No picture shows where it was made.
            label.setText(f"Documents/{target.name}")
    return dialog  # type: ignore[no-any-return]


def _arrival(stand: Stand) -> QWidget:
    stand.on("case").handover_card.look_button.click()
    return stand.dialog()  # type: ignore[no-any-return]


def _arrival_choice(stand: Stand) -> QWidget:
    """A copy of before, in which the other person and you have both gone on."""
    file = stand.folder / "theirs.hcase"
    file.unlink(missing_ok=True)
    session = stand.window.session
    assert session is not None
    made = handover.make(session, file, Withhold(), "en", JobContext())
    theirs = Session(CaseFile.open(file, made.passphrase), EXAMPLE_CLOCK)
    person = theirs.case.people[0]
    theirs.edit(edits.put_person(theirs.case, replace(person, phone="416 555 0188")))
    theirs.edit(edits.put_notes(theirs.case, "Ask the school for the report of June, and the doctor for a letter."))
    theirs.edit(edits.put_evidence(theirs.case, replace(theirs.case.evidence[0], title="Passport, every page"), "identity"))
    theirs.close()
    desk = stand.desk
    desk.edit(edits.put_notes(desk.case, "Ask the school for the report of May."))
    stand.on("case").handover_card.look_button.click()
    dialog = stand.dialog()
    dialog.place.show_value(file)
    dialog.secret.line.setText(made.passphrase)
    dialog._look()
    stand.calm()
    return dialog  # type: ignore[no-any-return]


# Of people and papers.


def _family(stand: Stand) -> QWidget:
    page = stand.on("people")
    return show_family(page, page._context)


_PAPER = "lease"
"""A paper of the example with text on its pages."""


def _drawn(view: PageView) -> None:
    """Wait until a page is there, with its words."""
    wait(lambda: bool(view.image_label.whole_text()) and not view.image_label.pixmap().isNull())


def _viewer(stand: Stand) -> QWidget:
    page = stand.on("documents")
    page.tools.look(_PAPER)
    dialog = page.tools.viewer
    _drawn(dialog.view)
    return dialog  # type: ignore[no-any-return]


def _viewer_boxes(stand: Stand) -> QWidget:
    dialog = _viewer(stand)
    marks = dialog.findChild(PaperMarks)
    assert isinstance(marks, PaperMarks)
    if not marks._marks.boxes:
        marks._drawn(1200, 1500, 6200, 2400)
        marks._said("Signed by both, in May 2019")
        marks.refresh()
    settle()
    return dialog


def _viewer_beside(stand: Stand) -> QWidget:
    dialog = _viewer(stand)
    _button(dialog, "side-by-side-button").click()
    pane = dialog.findChild(PaperPane)
    assert isinstance(pane, PaperPane)
    _drawn(pane.view)
    return dialog


def _viewer_text(stand: Stand) -> QWidget:
    dialog = _viewer(stand)
    dialog._show_text(True)  # type: ignore[attr-defined]
    settle()
    return dialog


def _button(root: QWidget, name: str) -> QPushButton:
    found = root.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def _outside(stand: Stand) -> QWidget:
    dialog = _viewer(stand)
    _button(dialog, "outside-button").click()
    return dialog.findChildren(OutsideDialog)[-1]


def _room(stand: Stand) -> QWidget:
    page = stand.on("documents")
    page.tools.arrange(max(stand.desk.case.evidence, key=lambda item: item.pages).id)
    dialog = page.tools.room
    leaves = dialog.grid.leaves
    wait(lambda: len(leaves._kept) >= min(3, leaves.rowCount()))
    stand.calm()
    return dialog  # type: ignore[no-any-return]


def _room_left_out(stand: Stand) -> QWidget:
    dialog = _room(stand)
    dialog.grid.choose((1,))  # type: ignore[attr-defined]
    dialog._leave_out()  # type: ignore[attr-defined]
    settle()
    return dialog


def _which(stand: Stand) -> QWidget:
    page = stand.on("documents")
    page.tools.arrange("")
    return page.tools.asked  # type: ignore[no-any-return]


def _join(stand: Stand) -> QWidget:
    page = stand.on("documents")
    page.tools.join(_PAPER)
    dialog = page.tools.asked
    dialog.accept()
    return dialog  # type: ignore[no-any-return]


def _change_paper(stand: Stand) -> QWidget:
    page = stand.on("documents")
    presenter, paper = page.tools._presenter, _PAPER
    facts = presenter.facts(paper)
    originals, forms = presenter.originals(paper), presenter.forms()
    fine, choices = presenter.date_is_fine, presenter.choices()
    dialog = PaperDialog(facts, choices, fine, page, originals=originals, forms=forms)
    dialog.open()
    dialog.date_edit.setText("some time in May")
    dialog.translation.findChildren(QComboBox)[0].setCurrentIndex(1)
    dialog.accept()
    return dialog


# Of the story.


def _windows(part: str, stand: Stand) -> QWidget:
    getattr(stand.on("story").windows, part)()
    return stand.dialog()  # type: ignore[no-any-return]


def _versions(stand: Stand) -> QWidget:
    stand.window.session.flush()  # type: ignore[union-attr]
    return _windows("show_versions", stand)


def _beside(name: str, stand: Stand) -> QWidget:
    page = _calm_story(stand)
    getattr(page.bar, f"{name}_button").setChecked(True)
    settle()
    return stand.window


def _calm_story(stand: Stand) -> Any:
    page = stand.on("story")
    page.cited.leave()
    page.checks.close_panel()
    page.show_story()
    page.picker.hide()
    for button in (page.bar.questions_button, page.bar.notes_button):
        button.setChecked(False)
    settle()
    return page


def _checked(stand: Stand) -> QWidget:
    page = _calm_story(stand)
    page.check_story()
    stand.calm()
    return stand.window


def _original(stand: Stand) -> QWidget:
    page = _calm_story(stand)
    page.show_original()
    settle()
    return stand.window


def _picker(stand: Stand) -> QWidget:
    page = _calm_story(stand)
    page.editor.go_to("paragraph", stand.desk.case.statement.sections[0].paragraphs[0].id, 0)
    page.citing.ask()
    stand.calm()
    return stand.window


def _cited(stand: Stand) -> QWidget:
    page = _calm_story(stand)
    cited = page.cited
    cited.show_citation(Citation(evidence=_PAPER, page=1))
    _drawn(cited.pane.view)
    settle()
    return stand.window


# Of the review, and what comes after.


def _review(part: str, stand: Stand) -> QWidget:
    getattr(stand.on("review"), part)()
    return stand.dialog()  # type: ignore[no-any-return]


def _rehearsal(stop: int, stand: Stand) -> QWidget:
    dialog = _review("_rehearse", stand)
    dialog.go(stop)  # type: ignore[attr-defined]
    stand.calm()
    return dialog


def _newer_rules(stand: Stand) -> QWidget:
    """A kit file that was looked at, before it is kept."""
    folder = stand.folder / "kits"
    made = folder / "next.hckit"
    if not made.exists():
        folder.mkdir(exist_ok=True)
        newer = next_kit(folder / "newer")
        change(newer, "kit.toml", "value = ", "value = 1")
        signed(newer, made)
    before = use_shelf(shelf(folder / "shelf"))
    try:
        dialog = _review("_show_rules", stand)
        dialog.look(made)  # type: ignore[attr-defined]
        stand.calm()
    finally:
        use_shelf(before)
    return dialog


def _after(stand: Stand) -> QWidget:
    stand.on("build")._after_sending()
    return stand.dialog()  # type: ignore[no-any-return]


def _refused(stand: Stand) -> QWidget:
    """The same, down at what to do when the answer is no."""
    dialog = _after(stand)
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return dialog


def _life_refused(stand: Stand) -> QWidget:
    """A claim that was refused, whose days in court are counted."""
    desk = stand.desk
    claim = Claim(
        id="refused", person=desk.case.people[0].id, rpd="rejected", rpd_date=date(2026, 10, 1), rad="none", court="none"
    )
    desk.edit(edits.put_event(desk.case, claim))
    return _review("_show_dates", stand)


OVERLAYS: dict[str, Opener] = {
    "search": _search,
    "search-nothing": _search_nothing,
    "help": partial(_guide, "help"),
    "print": partial(_guide, "print_list"),
    "many": _many,
    "many-join": _one_paper,
    "own-texts": _own_texts,
    "own-texts-leak": _own_texts_leak,
    "own-texts-put": _own_texts_put,
    "tour": _tour,
    "unsaved": _unsaved,
    "sheet": partial(_safe, "_open_sheet"),
    "sheet-wrong": _sheet_wrong,
    "passphrase": partial(_safe, "_open_passphrase"),
    "passphrase-wrong": _passphrase_wrong,
    "backups": partial(_safe, "_open_backups"),
    "removed": partial(_safe, "_open_bin"),
    "hand-over": _handover,
    "hand-over-made": _handover_made,
    "arrival": _arrival,
    "arrival-choice": _arrival_choice,
    "family": _family,
    "viewer": _viewer,
    "viewer-boxes": _viewer_boxes,
    "viewer-beside": _viewer_beside,
    "viewer-text": _viewer_text,
    "outside": _outside,
    "pages-room": _room,
    "pages-room-left-out": _room_left_out,
    "pages-which": _which,
    "pages-join": _join,
    "paper": _change_paper,
    "proof-map": partial(_windows, "show_map"),
    "versions": _versions,
    "letters": partial(_windows, "show_letters"),
    "story-questions": partial(_beside, "questions"),
    "story-notes": partial(_beside, "notes"),
    "story-checked": _checked,
    "story-picker": _picker,
    "story-cited": _cited,
    "story-original": _original,
    "dates": partial(_review, "_show_dates"),
    "dates-refused": _life_refused,
    "rules": partial(_review, "_show_rules"),
    "rules-newer": _newer_rules,
    "rehearsal": partial(_rehearsal, 0),
    "rehearsal-proof": partial(_rehearsal, 3),
    "portal-plan": portal_plan,
    "portal-costs": portal_costs,
    "portal-closer": portal_closer,
    "after-sending": _after,
    "after-sending-refused": _refused,
}
