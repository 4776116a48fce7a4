"""Asking which page proves what was written, and putting the answer into the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hcprep.model.statement import Citation
from hcprep.presenters.story import StoryPresenter
from hcprep.ui.widgets.editor.editor import StatementEditor
from hcprep.ui.widgets.editor.labels import chip_label
from hcprep.ui.widgets.editor.picker import CitationPicker


class Citing(QObject):
    """The list of proof over one page, opened beside the cursor. `said` has words for a screen reader."""

    said = Signal(str)

    def __init__(self, editor: StatementEditor, presenter: StoryPresenter, page: QWidget) -> None:
        super().__init__(page)
        self._editor = editor
        self._presenter = presenter
        self._page = page
        self._over_at = False
        self.picker = CitationPicker(page)
        self.picker.chosen.connect(self._cite)
        self.picker.closed.connect(editor.setFocus)
        editor.proof_wanted.connect(self._ask)
        editor.entered.connect(self.picker.hide)

    def ask(self) -> None:
        """Ask which document and page prove what was written; a selected citation is replaced."""
        self._ask(over_at_sign=False)

    def _ask(self, over_at_sign: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._over_at = over_at_sign
        line = self._editor.cursorRect()
        line.moveTopLeft(self._editor.viewport().mapTo(self._page, line.topLeft()))
        self.picker.open_for(self._presenter.rows(), line, self._editor.selected_citation())

    def _cite(self, citation: Citation) -> None:
        self._editor.setFocus()
        self._editor.cite(citation, over_at_sign=self._over_at)
        self.said.emit(self.tr("Added {label}").format(label=chip_label(self._presenter.chip(citation))))
