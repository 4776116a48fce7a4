"""A page with smaller pictures beside itself as it is, large, to agree to or not."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.jobs import JobContext
from hcprep.services.portal_papers import Survey
from hcprep.services.portal_preview import Offer, Pair, compare_page
from hcprep.ui.jobs import Job, Jobs
from hcprep.ui.pictures import PageDrawer
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.pagepair import PagePair
from hcprep.ui.widgets.room import within


class CloserDialog(QDialog):
    """Goes through the pages of one paper that change. Arrow keys move both pictures, Ctrl with plus and minus zooms both."""

    agreed = Signal(bool)
    """Whether the pictures of this paper may be made smaller."""

    def __init__(
        self, survey: Survey, offer: Offer, jobs: Jobs, pictures: PageDrawer, parent: QWidget, *, accepted: bool
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it never says what is looked at.
        self.setWindowTitle("hcprep")
        self.setObjectName("portal-closer")
        self._survey, self._offer, self._jobs = survey, offer, jobs
        self._at = 0
        self._job: Job | None = None
        heading = f"{offer.label} {offer.title}".strip()
        self.setAccessibleName(heading)
        self.heading = Heading(heading, self, "section")
        self.page_words = Words("", self, "quiet")
        self.pair = PagePair(pictures, self)
        self.agree_box = QCheckBox(self.tr("Make the pictures of this paper smaller"), self)
        self.agree_box.setObjectName("agree")
        self.agree_box.setChecked(accepted)
        self.agree_box.toggled.connect(self.agreed)
        self.before_button = QPushButton(self.tr("Page before"), self)
        self.next_button = QPushButton(self.tr("Next page"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.before_button.setToolTip(self.tr("Ctrl+Page Up"))
        self.next_button.setToolTip(self.tr("Ctrl+Page Down"))
        for button in (self.before_button, self.next_button, self.close_button):
            button.setAutoDefault(False)
        for button, keys, by in ((self.before_button, "Ctrl+PgUp", -1), (self.next_button, "Ctrl+PgDown", 1)):
            button.clicked.connect(partial(self._step, by))
            button.setVisible(len(offer.changes) > 1)
            QShortcut(QKeySequence(keys), self, partial(self._step, by))
        self.close_button.clicked.connect(self.close)
        self.finished.connect(self._stop)
        self._arrange()
        self.resize(within(self, parent.window().size()))
        self.layout().activate()  # type: ignore[union-attr]  # made just above
        self._look()
        self.pair.before.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        foot = FlowLayout()
        for part in (self.agree_box, self.before_button, self.next_button):
            foot.addWidget(part)
        row = QHBoxLayout()
        row.addLayout(foot, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addWidget(self.page_words)
        column.addWidget(self.pair, 1)
        column.addLayout(row)

    def _step(self, by: int) -> None:
        place = self._at + by
        if 0 <= place < len(self._offer.changes):
            self._at = place
            self._look()

    def _look(self) -> None:
        self._stop()
        survey, offer, page = self._survey, self._offer, self._offer.changes[self._at]
        self.before_button.setEnabled(self._at > 0)
        self.next_button.setEnabled(self._at + 1 < len(offer.changes))
        self.page_words.setText(self.tr("Page {page} of {pages}").format(page=page + 1, pages=offer.pages))
        self.pair.wait()

        def work(ctx: JobContext) -> Pair:
            return compare_page(survey, offer, page, ctx)

        self._job = self._jobs.start(self, work, self._seen, self.pair.fail)

    def _seen(self, pair: Pair) -> None:
        if pair.page == self._offer.changes[self._at]:
            self.pair.show_pair(pair)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
