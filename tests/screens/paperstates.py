"""What stands over the pages of people and papers; part of `overlays.OVERLAYS`."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from hcprep.ui.dialogs.family import show_family
from hcprep.ui.dialogs.outside import OutsideDialog
from hcprep.ui.dialogs.pagemarks import PaperMarks
from hcprep.ui.dialogs.paper import PaperDialog
from hcprep.ui.widgets.pageview import PageView
from hcprep.ui.widgets.paperpane import PaperPane
from tests.screens.stand import Opener, Stand, settle, wait


def _family(stand: Stand) -> QWidget:
    page = stand.on("people")
    return show_family(page, page._context)


PAPER = "lease"
"""A paper of the example with text on its pages."""


def drawn(view: PageView) -> None:
    """Wait until a page is there, with its words."""
    wait(lambda: bool(view.image_label.whole_text()) and not view.image_label.pixmap().isNull())


def _viewer(stand: Stand) -> QWidget:
    page = stand.on("documents")
    page.tools.look(PAPER)
    dialog = page.tools.viewer
    drawn(dialog.view)
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
    drawn(pane.view)
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
    page.tools.join(PAPER)
    dialog = page.tools.asked
    dialog.accept()
    return dialog  # type: ignore[no-any-return]


def _change_paper(stand: Stand) -> QWidget:
    page = stand.on("documents")
    presenter, paper = page.tools._presenter, PAPER
    facts = presenter.facts(paper)
    originals, forms = presenter.originals(paper), presenter.forms()
    fine, choices = presenter.date_is_fine, presenter.choices()
    dialog = PaperDialog(facts, choices, fine, page, originals=originals, forms=forms)
    dialog.open()
    dialog.date_edit.setText("some time in May")
    dialog.translation.findChildren(QComboBox)[0].setCurrentIndex(1)
    dialog.accept()
    return dialog


PAPERS: dict[str, Opener] = {
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
}
