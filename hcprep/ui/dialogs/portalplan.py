"""Agreeing to smaller pictures, paper by paper, with the page before and after side by side."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QListView, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.presenters.portal import PlannerPresenter, PlannerState
from hcprep.services.portal_papers import Survey
from hcprep.services.portal_preview import Offer, Preview, preview
from hcprep.ui.jobs import Job, Jobs
from hcprep.ui.messages import explain
from hcprep.ui.widgets.labels import Heading, Words

_MEGABYTE = 1_000_000
_SHARE = 0.31
"""Of the dialog's width for one picture; asked for before anything is laid out."""
_KEY = Qt.ItemDataRole.UserRole


class Picture(QScrollArea):
    """A page as a picture, under the words that say which it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.label = QLabel(self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.label)
        self.setMinimumSize(160, 160)

    def show_picture(self, data: bytes, name: str) -> None:
        """Draw a PNG, or nothing."""
        picture = QPixmap()
        picture.loadFromData(data)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.label.setPixmap(picture)
        self.label.setAccessibleName(name)
        self.setAccessibleName(name)


class PortalPlanDialog(QDialog):
    """Nothing is agreed to beforehand; the papers in the case stay as they are whatever is chosen."""

    chosen = Signal(object)
    """The documents (ids) whose pictures may be made smaller."""

    def __init__(self, survey: Survey, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it never says what is looked at.
        self.setWindowTitle("hcprep")
        self._survey, self._jobs = survey, jobs
        self._presenter = PlannerPresenter(survey)
        self._job: Job | None = None
        heading = self.tr("Some papers are large")
        self.setAccessibleName(heading)
        self.heading = Heading(heading, self, "section")
        self.words = Words(
            self.tr(
                "The portal takes small files only. Mark the papers whose pictures may be made smaller in the files to upload. "
                "Your case and the one-file package keep them as they are."
            ),
            self,
        )
        self.model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Papers whose pictures can be made smaller"))
        self.before, self.after = Picture(self), Picture(self)
        self.before_label, self.after_label = Words("", self, "quiet"), Words("", self, "quiet")
        self.status = Words("", self)
        self.all_button = QPushButton(self.tr("Mark all"), self)
        self.make_button = QPushButton(self.tr("Make the files"), self)
        self.make_button.setProperty("kind", "primary")
        self.make_button.setObjectName("make-upload")
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self._arrange(parent)
        for row in self._presenter.state.rows:
            self.model.appendRow(self._item(row))
        self._presenter.subscribe(self._draw)
        self._draw(self._presenter.state)
        self.model.itemChanged.connect(self._marked)
        self.list.selectionModel().currentChanged.connect(self._look)
        self.all_button.clicked.connect(self._presenter.accept_all)
        self.make_button.clicked.connect(self._make)
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self._stop)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def accepted_documents(self) -> Collection[str]:
        """What is agreed to now."""
        return self._presenter.state.accepted

    def _arrange(self, parent: QWidget | None) -> None:
        grid = QGridLayout()
        for column, (label, picture) in enumerate(((self.before_label, self.before), (self.after_label, self.after)), start=1):
            grid.addWidget(label, 0, column)
            grid.addWidget(picture, 1, column)
            grid.setColumnStretch(column, 2)
        grid.addWidget(self.list, 0, 0, 2, 1)
        grid.setColumnStretch(0, 2)
        grid.setRowStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.all_button)
        buttons.addStretch(1)
        buttons.addWidget(self.make_button)
        buttons.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.heading)
        layout.addWidget(self.words)
        layout.addLayout(grid, 1)
        layout.addWidget(self.status)
        layout.addLayout(buttons)
        for button in (self.all_button, self.cancel_button):
            button.setAutoDefault(False)
        whole = parent.window().size() if parent is not None else self.sizeHint()
        self.resize(max(760, min(whole.width() - 60, 1200)), max(480, min(whole.height() - 60, 820)))

    def _item(self, row: Offer) -> QStandardItem:
        words = self.tr("{label} {title}: {before} MB, smaller {after} MB").format(
            label=row.label, title=row.title, before=_megabytes(row.before), after=_megabytes(row.after)
        )
        item = QStandardItem(words)
        item.setData(row.document, _KEY)
        item.setCheckable(True)
        item.setEditable(False)
        return item

    def _draw(self, state: PlannerState) -> None:
        self.model.blockSignals(True)
        for place in range(self.model.rowCount()):
            item = self.model.item(place)
            item.setCheckState(Qt.CheckState.Checked if item.data(_KEY) in state.accepted else Qt.CheckState.Unchecked)
        self.model.blockSignals(False)
        self.list.viewport().update()
        words = self.tr("With your choice: %n file(s).", "", state.files_chosen)
        if state.files_as_is:
            words += " " + self.tr("With nothing made smaller: %n file(s).", "", state.files_as_is)
        if state.stuck:
            words += " " + self.tr("%n page(s) still fit into no file. Mark their papers to go on.", "", state.stuck)
        self.status.setText(words)
        self.make_button.setEnabled(not state.stuck)

    def _marked(self, item: QStandardItem) -> None:
        self._presenter.accept(item.data(_KEY), accepted=item.checkState() == Qt.CheckState.Checked)

    def _look(self, now: QModelIndex, _before: QModelIndex | None = None) -> None:
        offer = next((row for row in self._presenter.state.rows if row.document == now.data(_KEY)), None)
        self._stop()
        if offer is None:
            return
        self.before.show_picture(b"", "")
        self.after.show_picture(b"", "")
        self.before_label.setText(self.tr("As it is: {size} MB").format(size=_megabytes(offer.before)))
        self.after_label.setText(self.tr("Smaller: {size} MB").format(size=_megabytes(offer.after)))
        survey, width = self._survey, round(max(240, self.width() * _SHARE) * self.devicePixelRatioF())

        def work(ctx: JobContext) -> Preview:
            return preview(survey, offer, width, ctx)

        self._job = self._jobs.start(self, work, self._seen, self._failed)

    def _seen(self, seen: Preview) -> None:
        if self.list.currentIndex().data(_KEY) == seen.document:
            self.before.show_picture(seen.before, self.tr("Page {page} as it is").format(page=seen.page))
            self.after.show_picture(seen.after, self.tr("Page {page} with smaller pictures").format(page=seen.page))

    def _failed(self, error: HcprepError) -> None:
        self.after_label.setText(explain(error).what)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _make(self) -> None:
        self.chosen.emit(self.accepted_documents)
        self.accept()


def _megabytes(size: int) -> str:
    return QLocale().toString(size / _MEGABYTE, "f", 1)
