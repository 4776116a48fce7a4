"""Looking at a paper or a package page by page, drawn from what is stored; no file is written for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from hcprep.model.evidence import Evidence
from hcprep.services.pictures import page_of
from hcprep.ui.dialogs.outside import SUFFIXES, OutsideDialog
from hcprep.ui.pages.base import PageContext
from hcprep.ui.paper_words import note_words
from hcprep.ui.pictures import Deliver
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.pageview import PageView

Draw = Callable[[int, int, Deliver], None]
"""Asks for a page (from 1), so many device pixels wide."""


class PagesDialog(QDialog):
    """A paper on one side of the glass: its pages, the way to each, and a line that says what one looks at."""

    def __init__(self, title: str, pages: int, draw: Draw, describe: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it never says what is looked at.
        self.setWindowTitle("hcprep")
        self.setAccessibleName(title)
        self._title, self._pages, self._draw, self._describe = title, pages, draw, describe
        self.heading = Heading(title, self, "section")
        self.about_label = Words("", self, "quiet")
        self.view = PageView(self)
        self.page_label = QLabel(self.tr("Page"), self)
        self.page_box = QSpinBox(self)
        self.page_box.setRange(1, max(1, pages))
        self.page_box.setSuffix(self.tr(" of {pages}").format(pages=pages))
        self.page_box.setKeyboardTracking(False)
        self.page_box.setAccessibleName(self.tr("Page, from 1 to {pages}").format(pages=pages))
        self.page_label.setBuddy(self.page_box)
        self.before_button = QPushButton(self.tr("Page before"), self)
        self.next_button = QPushButton(self.tr("Next page"), self)
        self.outside_button = QPushButton(self.tr("Open in another program…"), self)
        self.outside_button.setObjectName("outside-button")
        self.outside_button.hide()
        self.close_button = QPushButton(self.tr("Close"), self)
        self.before_button.setToolTip(self.tr("Ctrl+Page Up"))
        self.next_button.setToolTip(self.tr("Ctrl+Page Down"))
        row = QHBoxLayout()
        for part in (self.page_label, self.page_box, self.before_button, self.next_button):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.outside_button)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.heading)
        layout.addWidget(self.about_label)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        self.before_button.clicked.connect(partial(self._step, -1))
        self.next_button.clicked.connect(partial(self._step, 1))
        self.close_button.clicked.connect(self.close)
        self.page_box.valueChanged.connect(self.show_page)
        for button in (self.before_button, self.next_button, self.outside_button, self.close_button):
            button.setAutoDefault(False)
        for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self._step, by))
        self.resize(self._room(parent))
        # The first picture is asked for at the size it will have, not at that of a view not yet laid out.
        layout.activate()
        self.show_page(1)
        self.view.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_outside(self, open_page: Callable[[int], None]) -> None:
        """Show a button that opens the paper of the page on screen in another program."""
        self.outside_button.show()
        self.outside_button.clicked.connect(lambda: open_page(self.page_box.value()))

    def go_to(self, page: int) -> None:
        """Show another page."""
        self.page_box.setValue(page)

    def show_page(self, page: int) -> None:
        """Draw a page and say what it is."""
        name = self.tr("{title}, page {page} of {pages}").format(title=self._title, page=page, pages=self._pages)
        about = self._describe(page)
        self.about_label.setText(about)
        self.about_label.setVisible(bool(about))
        self.before_button.setEnabled(page > 1)
        self.next_button.setEnabled(page < self._pages)

        def ask(width_px: int, deliver: Deliver) -> None:
            self._draw(page, width_px, deliver)

        self.view.show_page(name, ask)

    def _step(self, by: int) -> None:
        self.page_box.setValue(self.page_box.value() + by)

    def _room(self, parent: QWidget | None) -> QSize:
        whole = parent.window().size() if parent is not None else QSize(1000, 760)
        return QSize(min(whole.width() - 80, 1000 + whole.width() // 10), whole.height() - 60)


def show_paper(parent: QWidget, context: PageContext, evidence_id: str) -> PagesDialog | None:
    """Open a window on the pages of a paper; returns it, or None when the paper is gone or has no page to show."""
    item = context.desk.case.item(evidence_id)
    if item is None or not item.merged:
        return None
    file = context.desk.session.file
    holder: list[PagesDialog] = []

    def draw(page: int, width_px: int, deliver: Deliver) -> None:
        context.pictures.paper(holder[0] if holder else parent, file, item, deliver, page=page, width_px=width_px)

    dialog = PagesDialog(item.title, item.pages, draw, partial(_about, item), parent)
    holder.append(dialog)
    outside = context.outside
    if outside is not None:

        def open_page(page: int) -> None:
            document, _number = page_of(item, page)
            suffix = SUFFIXES.get(document.media_type)
            sha256 = document.original_sha256 if suffix else document.normalised_sha256
            OutsideDialog(outside, lambda: file.read(sha256), suffix or ".pdf", dialog).open()

        dialog.offer_outside(open_page)
    dialog.open()
    return dialog


def _about(item: Evidence, page: int) -> str:
    document, number = page_of(item, page)
    where = document.filename if len(item.documents) == 1 else f"{document.filename}, {number}/{document.pages}"
    return " ".join((f"{where}.", *note_words(document.notes))) if document.notes else where
