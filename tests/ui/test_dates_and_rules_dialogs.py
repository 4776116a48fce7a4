"""Dates and fees, rules, and what is said about a paper, in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pypdf
import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.kit import use_shelf
from hcprep.model import edits
from hcprep.model.events import Claim
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.ui.dialogs.dates import DatesDialog
from hcprep.ui.dialogs.paper import PaperDialog
from hcprep.ui.dialogs.rules import RulesDialog
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.pages.review import ReviewPage
from hcprep.ui.widgets.datecard import DateCard, PersonFeesCard
from tests.kitmaking import STRANGER, change, next_kit, shelf, signed

AMA = Person(
    id="applicant", role="applicant", given_names="Ama", family_name="Example", birth_date=date(1985, 1, 1), in_canada=True
)
CLAIM = Claim(
    id="c", person="applicant", rpd="rejected", rpd_date=date(2026, 10, 1), rad="none", court="none", notified=date(2026, 11, 17)
)
Click = Callable[[str], None]


@pytest.fixture
def kits(tmp_path: Path) -> Iterator[None]:
    before = use_shelf(shelf(tmp_path / "kits"))
    yield
    use_shelf(before)


@pytest.fixture
def told(kits: None, opened: Wired) -> Wired:
    desk = opened.window.desk
    assert desk is not None
    desk.edit(edits.put_event(edits.put_person(desk.case, AMA), CLAIM))
    return opened


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QWidget) if hasattr(label, "text"))


def review_of(wired: Wired) -> ReviewPage:
    wired.window.go("review")
    page = wired.window.page
    assert isinstance(page, ReviewPage)
    page.column.finish()
    return page


def dates_of(wired: Wired, click: Click) -> DatesDialog:
    page = review_of(wired)
    click("dates-and-fees")
    assert page.dates is not None
    return page.dates


def test_review_names_the_next_day_and_leads_to_all(told: Wired, click: Click) -> None:
    assert "Next date: December 2, 2026 (in 10 days). Last day to ask the Federal Court" in words_of(review_of(told))
    dialog = dates_of(told, click)
    assert dialog.isVisible()
    titles = words_of(dialog)
    assert "Last day to ask the Federal Court (Ama Example)" in titles
    assert "seen in the law or on an official page" in titles
    assert len(dialog.findChildren(DateCard)) >= 3
    fees = words_of(dialog.findChildren(PersonFeesCard)[0])
    assert "since April 30, 2026" in fees
    assert "not seen on an official" in fees
    dialog.close()


def test_dates_in_french_say_everything_in_french(told: Wired, click: Click) -> None:
    told.window.settings.use_language("fr")
    words = words_of(dates_of(told, click))
    assert "2\N{NO-BREAK SPACE}décembre\N{NO-BREAK SPACE}2026 (dans 10 jours)" in words
    assert "Ce que cela coûte" in words


def test_calendar_and_list_are_saved_and_a_refusal_is_told(told: Wired, click: Click, tmp_path: Path) -> None:
    dialog = dates_of(told, click)
    dialog.save_calendar(tmp_path / "my.ics")
    assert (tmp_path / "my.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "Ama" not in (tmp_path / "my.ics").read_text("utf-8")
    dialog.save_list(tmp_path / "list.pdf")
    pages = pypdf.PdfReader(tmp_path / "list.pdf").pages
    # The font joins letters such as "ffi" into one sign.
    printed = " ".join(normalize("NFKC", " ".join(page.extract_text() for page in pages)).split())
    assert "Last day to ask the Federal Court" in printed
    assert "from another source, not seen on an official page" in printed
    assert "To pay with the application" in printed
    dialog.save_list(tmp_path / "nowhere" / "list.pdf")
    assert dialog.told.text() == "list.pdf could not be saved there."
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.suffix in (".ics", ".pdf")) == [".ics", ".pdf"]
    dialog.close()


def test_rules_are_read_line_by_line_kept_and_accepted(qtbot: QtBot, told: Wired, click: Click, tmp_path: Path) -> None:
    folder = next_kit(tmp_path / "2027-01")
    change(folder, "kit.toml", "value = 660", "value = 680")
    page = review_of(told)
    click("rules")
    dialog = page.rules
    assert isinstance(dialog, RulesDialog)
    assert not dialog.install_button.isVisible()
    assert not dialog.accept_button.isVisible()
    dialog.look(signed(folder, tmp_path / "strange.hckit", key=STRANGER))
    assert not dialog.install_button.isVisible()
    assert dialog.told.text()
    dialog.look(signed(folder, tmp_path / "good.hckit"))
    assert "660" in dialog.changes.toPlainText()
    assert dialog.install_button.isVisible()
    dialog.install()
    assert dialog.accept_button.isVisible()
    desk = told.window.desk
    assert desk is not None
    assert desk.case.edition == "2026-11"
    dialog.use()
    assert (desk.case.edition, desk.kit.edition) == ("2027-01", "2027-01")
    assert not dialog.accept_button.isVisible()
    dialog.close()
    qtbot.waitUntil(lambda: "2027-01" in words_of(told.window.page))


def test_a_paper_says_its_language_and_what_it_goes_with(told: Wired) -> None:
    desk = told.window.desk
    assert desk is not None
    case = desk.case
    for key, title in (("birth", "Birth certificate"), ("tr", "Translation")):
        document = Document(
            id=key, filename="x.pdf", media_type="application/pdf", original_sha256="0" * 64, original_size=1, pages=1
        )
        case = edits.put_evidence(case, Evidence(id=key, title=title, documents=(document,)), "other")
    desk.edit(case)
    told.window.go("documents")
    page = told.window.page
    assert isinstance(page, DocumentsPage)
    assert "Still missing" not in words_of(page)

    def ask(key: str) -> PaperDialog:
        made = page._presenter
        facts = made.facts(key)
        assert facts is not None
        dialog = PaperDialog(facts, made.choices(), made.date_is_fine, page, originals=made.originals(key), forms=made.forms())
        dialog.show()
        return dialog

    first = ask("birth")
    assert not first.translation.belongs_box.isVisible()
    assert not first.translation.part_boxes["translation"].isVisible()
    choose(first.translation.language_box, "other")
    assert first.translation.part_boxes["translation"].isVisible()
    page._presenter.change("birth", first.facts())
    assert "Still missing: translation, certified copy of the original, oath of the translator." in words_of(page)
    second = ask("tr")
    choose(second.translation.belongs_box, "birth")
    second.translation.part_boxes["translation"].setChecked(True)
    choose(second.translation.translator_box, "family")
    page._presenter.change("tr", second.facts())
    assert "Still missing: certified copy of the original, oath of the translator." in words_of(page)
    assert "Goes with “Birth certificate”: translation." in words_of(page)
    ids = {finding.id for finding in desk.review().findings}
    assert {"paper-translator", "paper-copy-missing", "paper-affidavit-missing"} <= ids
    assert "This translation may not be accepted (Translation)" in words_of(review_of(told))
    for dialog in (first, second):
        dialog.close()


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def test_an_edition_is_typed_only_for_a_form_and_only_as_one(told: Wired) -> None:
    desk = told.window.desk
    assert desk is not None
    document = Document(
        id="f", filename="f.pdf", media_type="application/pdf", original_sha256="0" * 64, original_size=1, pages=1,
        printed="IMM 5283 (02-2023)",
    )  # fmt: skip
    form = Evidence(id="form", title="Form", item="F6", person="applicant", documents=(document,))
    desk.edit(edits.put_evidence(desk.case, form, "forms"))
    told.window.go("documents")
    page = told.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()
    assert "IMM 5283, edition 02-2023. We do not know which edition is in use" in words_of(page)
    facts = page._presenter.facts("form")
    assert facts is not None
    dialog = PaperDialog(facts, page._presenter.choices(), page._presenter.date_is_fine, page, forms=page._presenter.forms())
    dialog.show()
    assert dialog.edition_edit.isVisible()
    dialog.edition_edit.setText("May 2024")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.edition_problem.isVisible()
    dialog.edition_edit.setText("(05-2024) E")
    assert dialog.facts().edition == "05-2024"
    dialog.accept()
    assert not dialog.isVisible()
