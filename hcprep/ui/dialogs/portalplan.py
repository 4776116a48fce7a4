"""Agreeing to smaller pictures, paper by paper, with the page before and after side by side."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QPushButton, QSplitter, QVBoxLayout, QWidget

from hcprep.jobs import JobContext
from hcprep.presenters.portal import PlannerPresenter, PlannerState
from hcprep.services.portal_papers import Survey
from hcprep.services.portal_preview import Offer, Pair, compare_page
from hcprep.ui.dialogs.portalcloser import CloserDialog
from hcprep.ui.dialogs.portalcosts import CostsDialog
from hcprep.ui.jobs import Job, Jobs
from hcprep.ui.pictures import PageDrawer
from hcprep.ui.portal_words import size_words
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.pagepair import PagePair
from hcprep.ui.widgets.room import take_room
from hcprep.ui.widgets.wrapbox import WrapBox

_KEY = Qt.ItemDataRole.UserRole
_FEW_LINES = 26
"""Lines of text in the height of the dialog below which the pictures are only looked at in their own room."""


class PortalPlanDialog(QDialog):
    """Nothing is agreed to beforehand; the papers in the case stay as they are whatever is chosen."""

    chosen = Signal(object)
    """What is agreed to (`Choice`)."""

    def __init__(self, survey: Survey, jobs: Jobs, pictures: PageDrawer, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it never says what is looked at.
        self.setWindowTitle("hcprep")
        self.setObjectName("portal-plan")
        self._survey, self._jobs, self._pictures, self._language = survey, jobs, pictures, language
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
        portal = survey.kit.portal
        rule = self.tr(
            "Every page keeps at least {dots} dots an inch; {fewer} are enough only where you say that nothing on a paper is "
            "signed, stamped or sealed."
        )
        self.rule = Words(rule.format(dots=portal.least_dpi_identity, fewer=portal.least_dpi), self, "quiet")
        self.model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        # With a style sheet Qt cuts off a line that just does not fit, though there is room for a second one.
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Papers whose pictures can be made smaller"))
        self.pair = PagePair(pictures, self)
        self.unsigned_box = WrapBox(parent=self)
        self.unsigned_box.setObjectName("unsigned")
        self.unsigned_box.setToolTip(self.rule.text())
        self.unsigned_box.setAccessibleDescription(self.rule.text())
        self.status = Words("", self)
        self.all_button = QPushButton(self.tr("Mark all"), self)
        self.closer_button = QPushButton(self.tr("Look closer…"), self)
        self.closer_button.setObjectName("look-closer")
        self.costs_button = QPushButton(self.tr("How large each page is…"), self)
        self.costs_button.setObjectName("page-costs")
        self.make_button = QPushButton(self.tr("Make the files"), self)
        self.make_button.setProperty("kind", "primary")
        self.make_button.setObjectName("make-upload")
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self._arrange()
        for row in self._presenter.state.rows:
            self.model.appendRow(_item(row))
        self._presenter.subscribe(self._draw)
        self._draw(self._presenter.state)
        self.model.itemChanged.connect(self._marked)
        self.list.selectionModel().currentChanged.connect(self._look)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._draw_box())
        self.list.activated.connect(self._look_closer)
        self.unsigned_box.clicked.connect(self._say_unsigned)
        self.closer_button.clicked.connect(self._look_closer)
        self.costs_button.clicked.connect(self._show_costs)
        self.all_button.clicked.connect(self._presenter.accept_all)
        self.make_button.clicked.connect(self._make)
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self._stop)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def accepted_documents(self) -> Collection[str]:
        """What is agreed to now."""
        return self._presenter.state.choice.smaller

    def _arrange(self) -> None:
        self.middle = QSplitter(self)
        self.middle.setChildrenCollapsible(False)
        self.middle.addWidget(self.list)
        self.middle.addWidget(self.pair)
        self.middle.setStretchFactor(0, 2)
        self.middle.setStretchFactor(1, 3)
        flow = FlowLayout()
        for button in (self.all_button, self.closer_button, self.costs_button):
            flow.addWidget(button)
        ends = FlowLayout(trailing=True)
        for button in (self.make_button, self.cancel_button):
            ends.addWidget(button)
        buttons = QHBoxLayout()
        buttons.addLayout(flow, 3)
        buttons.addLayout(ends, 2)
        layout = QVBoxLayout(self)
        layout.addWidget(self.heading)
        layout.addWidget(self.words)
        layout.addWidget(self.rule)
        layout.addWidget(self.middle, 1)
        layout.addWidget(self.unsigned_box)
        layout.addWidget(self.status)
        layout.addLayout(buttons)
        for one in (self.all_button, self.closer_button, self.costs_button, self.cancel_button):
            one.setAutoDefault(False)
        take_room(self, 1200, 820)
        roomy = self.height() >= _FEW_LINES * self.fontMetrics().lineSpacing()
        for part in (self.pair, self.rule):
            part.setVisible(roomy)

    def _said(self, row: Offer, *, unsigned: bool) -> str:
        name, before = f"{row.label} {row.title}".strip(), size_words(row.before)
        if not row.step:
            return f"{name}\n" + self.tr("{before}; smaller only if nothing on it is signed").format(before=before)
        words = self.tr("{before}, smaller {after}").format(before=before, after=size_words(row.after))
        return f"{name}\n" + (self.tr("{words} (nothing on it is signed)").format(words=words) if unsigned else words)

    def _draw(self, state: PlannerState) -> None:
        choice = state.choice
        self.model.blockSignals(True)
        for place, row in enumerate(state.rows):
            item = self.model.item(place)
            item.setText(self._said(row, unsigned=row.document in choice.unsigned))
            item.setCheckState(Qt.CheckState.Checked if row.document in choice.smaller else Qt.CheckState.Unchecked)
        self.model.blockSignals(False)
        # Lines may have become longer by what was said of a paper.
        self.list.doItemsLayout()
        self._draw_box()
        words = []
        if state.files_chosen:
            size = size_words(state.size_chosen)
            words.append(self.tr("With your choice: %n file(s), {size} together.", "", state.files_chosen).format(size=size))
        if state.files_as_is:
            words.append(self.tr("With nothing made smaller: %n file(s).", "", state.files_as_is))
        if state.stuck:
            words.append(self.tr("%n page(s) do not fit into any file yet. Mark their papers to go on.", "", state.stuck))
        if state.sealed:
            words.append(self.tr("%n of them would only fit if nothing on them is signed, stamped or sealed.", "", state.sealed))
        self.status.setText(" ".join(words))
        self.make_button.setEnabled(not state.stuck)

    def _marked(self, item: QStandardItem) -> None:
        self._presenter.accept(item.data(_KEY), accepted=item.checkState() == Qt.CheckState.Checked)

    def _draw_box(self) -> None:
        """Ask about the papers that are selected, as far as the question is for them."""
        asked = self._asked()
        if len(asked) == 1:
            words = self.tr("Nothing on {label} is signed, stamped or sealed: it may be made smaller still")
            words = words.format(label=asked[0].label or asked[0].title)
        elif asked:
            words = self.tr(
                "Nothing on these %n paper(s) is signed, stamped or sealed: they may be made smaller still", "", len(asked)
            )
        else:
            words = self.tr("Identity, official, certified and sworn papers always keep {dots} dots an inch")
            words = words.format(dots=self._survey.kit.portal.least_dpi_identity)
        self.unsigned_box.setText(words)
        self.unsigned_box.setEnabled(bool(asked))
        said = self._presenter.state.choice.unsigned
        self.unsigned_box.setChecked(bool(asked) and all(one.document in said for one in asked))

    def _asked(self) -> list[Offer]:
        keys = {index.data(_KEY) for index in self.list.selectedIndexes()}
        return [row for row in self._presenter.state.rows if row.asked and row.document in keys]

    def _say_unsigned(self, unsigned: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._presenter.say_unsigned(frozenset(one.document for one in self._asked()), unsigned=unsigned)
        self._look(self.list.currentIndex())

    def _offer(self) -> Offer | None:
        key = self.list.currentIndex().data(_KEY)
        return next((row for row in self._presenter.state.rows if row.document == key), None)

    def _look(self, _now: QModelIndex, _before: QModelIndex | None = None) -> None:
        offer, survey = self._offer(), self._survey
        self._stop()
        if offer is None or self.pair.isHidden():
            return
        page = offer.changes[0]
        self.pair.wait()

        def work(ctx: JobContext) -> Pair:
            return compare_page(survey, offer, page, ctx)

        self._job = self._jobs.start(self, work, self._seen, self.pair.fail)

    def _seen(self, pair: Pair) -> None:
        offer = self._offer()
        if offer is not None and offer.document == pair.document:
            self.pair.show_pair(pair)

    def _look_closer(self) -> None:
        offer = self._offer()
        if offer is None:
            return
        accepted = offer.document in self._presenter.state.choice.smaller
        dialog = CloserDialog(self._survey, offer, self._jobs, self._pictures, self, accepted=accepted)
        dialog.agreed.connect(lambda agreed: self._presenter.accept(offer.document, accepted=agreed))
        dialog.open()

    def _show_costs(self) -> None:
        CostsDialog(self._presenter.costs(), self._presenter.slots(self._language), self).open()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _make(self) -> None:
        self.chosen.emit(self._presenter.state.choice)
        self.accept()


def _item(row: Offer) -> QStandardItem:
    item = QStandardItem()
    item.setData(row.document, _KEY)
    item.setCheckable(True)
    item.setEditable(False)
    return item
