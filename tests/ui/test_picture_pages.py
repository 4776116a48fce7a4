"""Pages that nobody can search are said quietly, where the paper is listed and in the review, in both languages."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.ui.pages.documents import DocumentsPage

AMA = Person(id="applicant", role="applicant", given_names="Ama", family_name="Example", citizenships=("Ghana",))


def said(wired: Wired) -> str:
    page = wired.window.page
    if isinstance(page, DocumentsPage):
        page.column.finish()
    return " ".join(label.text() for label in page.findChildren(QWidget) if hasattr(label, "text") and not label.isHidden())


def put(wired: Wired, pictures: int) -> None:
    desk = wired.window.desk
    assert desk is not None
    document = Document(
        id="doc",
        filename="a.pdf",
        media_type="application/pdf",
        original_sha256="0" * 64,
        original_size=9,
        pages=3,
        pictures=pictures,
    )
    item = Evidence(id="scan", title="Passport", item="D1", person="applicant", documents=(document,))
    case = edits.put_person(desk.case, AMA)
    if case.item("scan"):
        desk.edit(replace(case, evidence=(item,)))
    else:
        desk.edit(edits.put_evidence(case, item, "identity"))


def test_the_paper_and_the_review_say_which_pages_cannot_be_searched(opened: Wired) -> None:
    put(opened, 0)
    for step in ("documents", "review"):
        opened.window.go(step)
        assert "an officer cannot search" not in said(opened)
    put(opened, 3)
    assert "3 pages of your papers are pictures: an officer cannot search them." in said(opened)
    opened.window.go("documents")
    assert "These pages are pictures: an officer cannot search them." in said(opened)
    put(opened, 1)
    assert "1 page is a picture: an officer cannot search it." in said(opened)
    opened.window.settings.use_language("fr")
    assert "1 page est une image\N{NO-BREAK SPACE}: IRCC ne peut pas y chercher de mots." in said(opened)
    opened.window.go("review")
    assert "1 page de vos documents est une image\N{NO-BREAK SPACE}: IRCC ne peut pas y chercher de mots." in said(opened)
