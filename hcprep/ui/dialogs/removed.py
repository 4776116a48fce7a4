"""Papers that were removed: put back, or removed for good after being asked once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hcprep.clock import today
from hcprep.model.edits import empty_bin, put_back
from hcprep.model.evidence import Removed
from hcprep.ui.dialogs.safe_dialog import SafeDialog
from hcprep.ui.pages.base import PageContext
from hcprep.ui.safe_words import moment_words
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.lineslist import LinesList


class RemovedDialog(SafeDialog):
    """Each press is one edit of the case, which Undo takes back."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("removed-dialog", "", context.jobs, parent)
        self.entitle(self.tr("Removed papers"))
        self._context = context
        self.empty = self.add_words(self.tr("Nothing is here. A paper you remove stays here until you say otherwise."))
        self.list = LinesList("removed-list", self.heading.text(), self, rows=6)
        self.add(self.list)
        self.back_button = self.button("put-back", self.tr("Put back"), self.put_back)
        self.drop_button = self.button("drop-for-good", self.tr("Remove for good…"), self._ask)
        self._buttons_row = self.row(self.back_button, self.drop_button)
        self.add(self._buttons_row)
        self.question = Card("", self, "warning")
        self.question_words = self.question.add_words("")
        self.drop_now_button = self.button("drop-now", self.tr("Remove for good"), self.drop)
        self.keep_button = self.button("keep-it", self.tr("Keep it"), self._keep)
        self.question.column.addWidget(self.row(self.keep_button, self.drop_now_button))
        self.add(self.question)
        self.column.addStretch(1)
        self.list.selectionModel().currentChanged.connect(self._keep_quietly)
        self._draw()
        self.fit(520)
        self.list.setFocus()

    def _draw(self) -> None:
        removed = self._context.desk.case.bin
        day = today(self._context.clock)
        rows = [(_key(each), f"{each.evidence.title}\n{self._about(each, moment_words(each.at, day))}") for each in removed]
        self.list.lines.show_rows(tuple(reversed(rows)))
        self.list.choose("")
        self.list.updateGeometry()
        for part in (self.list, self._buttons_row):
            part.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.question.hide()
        if not rows:
            self.close_button.setFocus()

    def _about(self, each: Removed, moment: str) -> str:
        pages = self.tr("%n page(s)", "", each.evidence.pages)
        return self.tr("Removed: {moment}, {pages}").format(moment=moment, pages=pages)

    def _chosen(self) -> Removed | None:
        key = self.list.chosen()
        return next((each for each in self._context.desk.case.bin if _key(each) == key), None)

    def put_back(self) -> None:
        """Put the chosen paper back where it was."""
        removed = self._chosen()
        if removed is not None:
            self._context.desk.edit(put_back(self._context.desk.case, removed.id, removed.at))
            self._draw()
            self.tell(self.tr("“{title}” is back in your documents.").format(title=removed.evidence.title))

    def _ask(self) -> None:
        removed = self._chosen()
        if removed is None:
            return
        words = self.tr(
            "Remove “{title}” for good? It leaves the case file when the case is next opened. Backups made before still hold it."
        )
        self.question_words.setText(words.format(title=removed.evidence.title))
        self.question.show()
        self.keep_button.setFocus()
        self.show_part(self.question)

    def _keep(self) -> None:
        self.question.hide()
        self.list.setFocus()

    def _keep_quietly(self, *_indexes: object) -> None:
        self.question.hide()

    def drop(self) -> None:
        """Remove the chosen paper for good."""
        removed = self._chosen()
        if removed is not None:
            self._context.desk.edit(empty_bin(self._context.desk.case, removed.id, removed.at))
            self._draw()
            self.tell(
                self.tr("“{title}” is removed. “Undo” brings it back as long as the case stays open.").format(
                    title=removed.evidence.title
                )
            )


def _key(removed: Removed) -> str:
    return f"{removed.id} {removed.at}"
