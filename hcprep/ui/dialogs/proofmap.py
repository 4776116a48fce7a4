"""The map of proof: which words stand on which pages, and what still stands alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hcprep.errors import KitError
from hcprep.model.evidence_map import EvidenceMap, evidence_map
from hcprep.presenters.story import kit_factors
from hcprep.services.front import estimated_front
from hcprep.services.layouts import plan_of
from hcprep.ui.dialogs.paperviewer import show_paper
from hcprep.ui.models.index import Index
from hcprep.ui.models.proofmap import ProofTables, Row, Table, TableModel, only_gaps
from hcprep.ui.pages.base import PageContext
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.order import order_tabs

_SHOWN_WORDS = 1
"""Column that takes the room left over in tables that are no grid."""


class ProofMapDialog(QDialog):
    """Four ways to look at the same map. Enter or a double click on a line goes to the paragraph or opens the paper."""

    paragraph_wanted = Signal(str)
    paper_wanted = Signal(str)

    def __init__(
        self, found: EvidenceMap, titles: Mapping[str, str], matters: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("proof-map")
        self.setWindowTitle(self.tr("Map of proof"))
        make = ProofTables(self)
        self._tables: tuple[Callable[[], Table], ...] = (
            lambda: make.by_paragraph(found, titles),
            lambda: make.by_paper(found),
            lambda: make.by_matter(found, matters),
            lambda: make.as_grid(found),
        )
        self.model = TableModel(self)
        self.view = QTableView(self)
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.view.activated.connect(self._activated)
        self.gaps_box = QCheckBox(self.tr("Show only what stands alone"), self)
        self.gaps_box.setObjectName("only-gaps")
        self.gaps_box.toggled.connect(self._draw)
        self.empty_words = Words("", self, "quiet")
        self.go_button = QPushButton(self.tr("Go there"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        for button in (self.go_button, self.close_button):
            button.setAutoDefault(False)
        self.go_button.clicked.connect(lambda: self._activated(self.view.currentIndex()))
        self.close_button.clicked.connect(self.close)
        self.ways = QButtonGroup(self)
        ways = QWidget(self)
        line = FlowLayout(ways)
        for number, words in enumerate(
            (self.tr("By paragraph"), self.tr("By paper"), self.tr("By matter"), self.tr("As a grid"))
        ):
            button = QPushButton(words, ways)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("kind", "toggle")
            self.ways.addButton(button, number)
            line.addWidget(button)
        self.ways.button(0).setChecked(True)
        self.ways.idToggled.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("Map of proof"), self, "section"))
        self.summary = Words(self._sum(found), self)
        column.addWidget(self.summary)
        column.addWidget(ways)
        column.addWidget(self.gaps_box)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty_words)
        row = QHBoxLayout()
        row.addWidget(self.go_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        if parent is not None:
            room = parent.window().size()
            self.resize(min(room.width() - 60, 1100), room.height() - 60)
        self._draw()
        order_tabs(self)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self, way: int) -> None:
        """Show one of the four tables: by paragraph, by paper, by matter, as a grid."""
        self.ways.button(way).setChecked(True)

    def _sum(self, found: EvidenceMap) -> str:
        parts = []
        if found.bare:
            parts.append(self.tr("%n paragraph(s) point at no paper.", "", found.bare))
        if found.unused:
            parts.append(self.tr("%n exhibit(s) are not mentioned in your story.", "", found.unused))
        if found.lopsided:
            parts.append(self.tr("%n matter(s) have words without proof, or papers without words.", "", found.lopsided))
        if not parts:
            parts.append(self.tr("Every paragraph points at a paper, and every exhibit is mentioned."))
        else:
            parts.append(self.tr("Not every sentence needs a paper. Look where one would help."))
        return " ".join(parts)

    def _draw(self, *_changed: object) -> None:
        table = self._tables[self.ways.checkedId()]()
        if self.gaps_box.isChecked():
            table = only_gaps(table)
        self.model.show_table(table)
        self.view.setAccessibleName(f"{self.windowTitle()}, {self.ways.button(self.ways.checkedId()).text()}")
        self.view.verticalHeader().setVisible(table.grid)
        self.view.setVisible(bool(table.rows))
        self.go_button.setEnabled(bool(table.rows))
        self.empty_words.setVisible(not table.rows)
        self.empty_words.setText(self.tr("There is nothing to show here."))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if not table.grid:
            # Words wrap within the window, so that nothing is read by scrolling sideways.
            for column in range(1, len(table.headings)):
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        if table.rows:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _activated(self, index: Index) -> None:
        if not index.isValid():
            return
        row: Row = self.model.row(index.row())
        if row.paragraph:
            self.close()
            self.paragraph_wanted.emit(row.paragraph)
        elif row.evidence:
            self.paper_wanted.emit(row.evidence)


def show_proof_map(parent: QWidget, context: PageContext, go_to_paragraph: Callable[[str], None]) -> ProofMapDialog:
    """Open the map of the case as it is now."""
    desk = context.desk
    try:
        kit, language = desk.kit, context.language()
        factors = tuple((factor.id, factor.item) for factor in kit.factors)
        matters = {factor.id: factor.title for factor in kit_factors(kit, language)}
    except KitError:
        # The window says that the kit is broken; the map of words and papers is whole without its matters.
        factors, matters = (), {}
    case = desk.case
    found = evidence_map(case, plan_of(case, estimated_front(case)), factors)
    dialog = ProofMapDialog(found, {item.id: item.title for item in case.evidence}, matters, parent)
    dialog.paragraph_wanted.connect(go_to_paragraph)
    dialog.paper_wanted.connect(lambda evidence: show_paper(dialog, context, evidence))
    dialog.open()
    return dialog
