"""Saving the contents of the book as a table, for a letter or a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.services.book_words import book_words
from hcprep.services.contents import KINDS, contents_bytes, contents_of, save_contents
from hcprep.services.layouts import layout_of
from hcprep.ui.dialogs.files import choose_new
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.labels import Words


class ContentsButton(QWidget):
    """A button, and a line that says where the table is."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._busy = False
        self.button = QPushButton(self.tr("Save the contents as a table…"), self)
        self.button.setObjectName("save-contents")
        self.told = Words("", self, "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.told)
        self.told.hide()
        self.button.clicked.connect(self._choose)

    def _choose(self) -> None:
        if self._busy:
            return
        kinds = self.tr("Word document (*.docx);;Spreadsheet (*.csv);;JSON (*.json)")
        path = choose_new(self, self.tr("Save the contents as a table"), self.tr("contents") + ".docx", kinds)
        if path is not None:
            self.save(path if path.suffix.lower() in KINDS else path.with_name(path.name + ".docx"))

    def save(self, path: Path) -> None:
        """Lay the book out and write the table, as a job."""
        desk, clock = self._context.desk, self._context.clock
        case, file = desk.case, desk.session.file

        def work(ctx: JobContext) -> Path:
            data = contents_bytes(contents_of(case, file, clock, ctx), path, book_words(case.language), layout_of(case))
            save_contents(path, data)
            return path

        # The button stays as it is: disabled, it would lose the focus to the next one.
        self._busy = True
        self._tell(self.tr("Laying out the book…"))
        self._context.jobs.start(self, work, self._saved, self._failed)

    def _saved(self, path: Path) -> None:
        self._busy = False
        self._tell(self.tr("The contents are saved in {path}.").format(path=path))

    def _failed(self, error: HcprepError) -> None:
        self._busy = False
        self._tell(explain(error).words, kind="problem")

    def _tell(self, words: str, kind: str = "quiet") -> None:
        self.told.show_kind(kind)
        self.told.setText(words)
        self.told.show()
        announce(self, words)
