"""Earlier versions of the story, the private notes and answers: looked at, compared, brought back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from hcprep.casefile import Revision
from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.model.original import ORIGINAL, beside
from hcprep.model.textdiff import Row
from hcprep.presenters.questions import answer_words, question_text
from hcprep.presenters.versions import TextChoice, Versions, kept_answers
from hcprep.services.history import ANSWER, NOTES, STATEMENT, History
from hcprep.ui.answer_words import said
from hcprep.ui.dialogs.working import WorkDialog
from hcprep.ui.difference_words import SECTION_WORDS
from hcprep.ui.models.versions import Facts, VersionTable
from hcprep.ui.moments import moment_words
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.field import ChoiceInput
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.sidebyside import SideBySide
from hcprep.ui.words import STEP_WORDS, word

_ROOM_FOR_BOTH = 110
_SHARES = (2200, 3000)
"""Room of list and text to begin with."""
_BEFORE, _NOW = 0, 1
"""First two lines of the list of what to compare with."""


class VersionsDialog(WorkDialog):
    """One text at a time; the list of versions beside the two texts that are compared."""

    def __init__(self, context: PageContext, texts: tuple[TextChoice, ...], parent: QWidget | None = None) -> None:
        super().__init__("versions", self.tr("Earlier versions"), context.jobs, parent)
        self._context, self._texts = context, texts
        self._session = context.desk.session
        with suppress(HcprepError):
            # What cannot be saved now is told elsewhere; the versions that are kept can be looked at all the same.
            self._session.flush()
        self._history = History(self._session.file)
        self._asked = 0
        self._rows: tuple[Row, ...] = ()
        self._heads = ("", "")
        _face, column = self.add_face(scrolls=False)
        self.what_box = self._combo("which-text", self.tr("Which text"), column, shown=len(texts) > 1)
        for text in texts:
            self.what_box.addItem(text.title)
        self.view = QTreeView(self)
        self.view.setObjectName("version-list")
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setAccessibleName(self.tr("Versions, newest first"))
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 0, 0, 0)
        self.with_box = self._combo("compare-with", self.tr("Compare with"), beside)
        self.all_box = QCheckBox(self.tr("Show also what did not change"), right)
        self.all_box.setObjectName("show-everything")
        self.side = SideBySide(right)
        self.side.setAccessibleName(self.tr("Two versions beside each other"))
        beside.addWidget(self.all_box)
        beside.addWidget(self.side, 1)
        self.halves = QSplitter(self)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(self.view)
        self.halves.addWidget(right)
        self.halves.setSizes([_SHARES[0], _SHARES[1]])
        self.none_words = Words(self.tr("No earlier version is kept yet."), self)
        column.addWidget(self.none_words)
        column.addWidget(self.halves, 1)
        column.addStretch(0)
        self.back_button = self.button("bring-back", self.tr("Bring this version back"), self.bring_back, primary=True)
        self.show_face(0, self.back_button)
        self.what_box.currentIndexChanged.connect(self._open)
        self.with_box.currentIndexChanged.connect(self._compare)
        self.all_box.toggled.connect(self._draw)
        if texts:
            self._open(0)
        else:
            self.halves.hide()
            self.back_button.hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _combo(self, name: str, words: str, column: QVBoxLayout, *, shown: bool = True) -> QComboBox:
        label, box = QLabel(words, self), ChoiceInput(self)
        label.setProperty("kind", "label")
        label.setBuddy(box)
        box.setObjectName(name)
        box.setAccessibleName(words)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(box, 1)
        column.addLayout(row)
        label.setVisible(shown)
        box.setVisible(shown)
        return box

    # The list

    def _open(self, number: int) -> None:
        self.versions = Versions(self._session.file, self._texts[number], self._history)
        self.table = VersionTable(self.versions, self._ask, self)
        self.view.setModel(self.table)
        header = self.view.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        letters = self.view.fontMetrics().averageCharWidth()
        for place, width in enumerate((28, 9)[: self.table.columnCount() - 1]):
            self.view.setColumnWidth(place, width * letters)
        moments = [moment_words(one.at) for one in self.versions.rows]
        self.with_box.blockSignals(True)
        self.with_box.clear()
        self.with_box.addItems([self.tr("the version before it"), self.tr("how it is now"), *moments])
        self.with_box.setCurrentIndex(_BEFORE)
        self.with_box.blockSignals(False)
        some = bool(moments)
        self.none_words.setVisible(not some)
        self.halves.setVisible(some)
        self.back_button.setVisible(some)
        self.view.selectionModel().currentRowChanged.connect(self._compare)
        if some:
            self.view.setCurrentIndex(self.table.index(0, 0))

    def _ask(
        self, work: Callable[[JobContext], Facts], done: Callable[[Facts], None], failed: Callable[[HcprepError], None]
    ) -> None:
        self._jobs.start(self.table, work, done, failed)

    # Comparing

    @property
    def chosen(self) -> Revision | None:
        """The version that is chosen in the list."""
        row = self.view.currentIndex().row()
        return self.versions.rows[row] if 0 <= row < len(self.versions.rows) else None

    def _other(self, row: int) -> Revision | None:
        choice = self.with_box.currentIndex()
        if choice == _BEFORE:
            return self.versions.before(row)
        return self.versions.rows[max(0, choice - 2)] if choice != _NOW else self.versions.rows[0]

    def _compare(self, *_changed: QModelIndex | int) -> None:
        one = self.chosen
        if one is None:
            return
        other = self._other(self.view.currentIndex().row())
        self.back_button.setEnabled(one != self.versions.rows[0])
        # The older one stands at the left, so that what is new is always at the right.
        left, right = (other, one) if other is None or other.rev <= one.rev else (one, other)
        self._asked += 1
        asked, versions = self._asked, self.versions

        def show(rows: tuple[Row, ...]) -> None:
            if asked == self._asked:
                self._rows = rows
                self._heads = (self._named(left), self._named(right))
                self._draw()

        def failed(error: HcprepError) -> None:
            if asked == self._asked:
                self.show_error(error)

        self._jobs.start(self, lambda _ctx: versions.compare(left, right), show, failed)

    def _named(self, one: Revision | None) -> str:
        if one is None:
            return self.tr("Before: nothing is kept")
        return self.tr("Now") if one == self.versions.rows[0] else moment_words(one.at)

    def _draw(self) -> None:
        titles = {item.id: item.title for item in self._context.desk.case.evidence}
        self.side.show_rows(self._rows, self._heads, titles, everything=self.all_box.isChecked())

    def bring_back(self) -> None:
        """Make the chosen version the text again, as an edit like any other."""
        one = self.chosen
        if one is None:
            return
        try:
            self._context.desk.edit(self.versions.restored(self._session, one))
        except HcprepError as error:
            self.show_error(error)
            return
        words = self.tr("The version of {moment} is back. Undo takes it out again.").format(moment=moment_words(one.at))
        parent = self.parentWidget()
        self.accept()
        if parent is not None:
            announce(parent, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the halves below each other where lines would get too short."""
        super().resizeEvent(event)
        letters = event.size().width() / max(1, self.fontMetrics().averageCharWidth())
        self.halves.setOrientation(Qt.Orientation.Horizontal if letters >= _ROOM_FOR_BOTH else Qt.Orientation.Vertical)


def show_story_versions(context: PageContext, parent: QWidget, *, notes: bool = False) -> VersionsDialog:
    """Open the dialog at the story, or at the private notes."""
    story = TextChoice(kind=STATEMENT, title=word(STEP_WORDS, "story"))
    pad = TextChoice(kind=NOTES, title=word(SECTION_WORDS, "notes"))
    return show_versions(context, (pad, story) if notes else (story, pad), parent)


def show_answer_versions(context: PageContext, parent: QWidget) -> VersionsDialog:
    """Open the dialog at the questions that were answered more than once, in the kit's order. Raises KitError, CaseFileError."""
    desk, language = context.desk, context.language()
    kit, kept = desk.kit, kept_answers(desk.session.file)

    def say(question: str, value: object) -> str:
        return answer_words(kit, question, value, language) or said(value)

    texts = tuple(
        TextChoice(kind=ANSWER, key=each.id, title=question_text(kit, each.id, language), say=partial(say, each.id))
        for each in kit.questions
        if each.id in kept
    )
    return show_versions(context, texts, parent)


def show_original_versions(context: PageContext, parent: QWidget) -> VersionsDialog:
    """Open the dialog at the paragraphs in another language that were written more than once. Raises CaseFileError."""
    kept = kept_answers(context.desk.session.file)
    title = QCoreApplication.translate("words", "Paragraph {number}, in the other language")
    gone = QCoreApplication.translate("words", "{words}, in the other language")
    rows = {ORIGINAL + row.key: row for row in beside(context.desk.case)}
    names = {
        key: title.format(number=row.number) if row.number else gone.format(words=(row.story or row.words)[:30])
        for key, row in rows.items()
    }
    texts = tuple(TextChoice(kind=ANSWER, key=key, title=names[key]) for key in rows if key in kept)
    return show_versions(context, texts, parent)


def show_versions(context: PageContext, texts: tuple[TextChoice, ...], parent: QWidget) -> VersionsDialog:
    """Open the dialog over a page."""
    dialog = VersionsDialog(context, texts, parent)
    dialog.open()
    return dialog
