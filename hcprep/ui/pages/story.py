"""Your story: the statement in the person's own words, with proof."""

from __future__ import annotations

from dataclasses import astuple
from functools import partial
from typing import cast

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.model import edits
from hcprep.model.original import reserved
from hcprep.model.statement import Statement
from hcprep.model.story_findings import StoryFinding
from hcprep.presenters.fixplaces import place_of_words
from hcprep.presenters.places import Place
from hcprep.presenters.story import StoryPresenter, factors_of
from hcprep.presenters.story_text import count, for_editing
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.editor.bar import StoryBar
from hcprep.ui.widgets.editor.checks import CheckPanel
from hcprep.ui.widgets.editor.citedpage import CitedPage
from hcprep.ui.widgets.editor.citing import Citing
from hcprep.ui.widgets.editor.codec import factor_of, to_items, to_statement
from hcprep.ui.widgets.editor.declaring import Declaring
from hcprep.ui.widgets.editor.donebox import DoneBox
from hcprep.ui.widgets.editor.editor import StatementEditor
from hcprep.ui.widgets.editor.labels import chip_label
from hcprep.ui.widgets.editor.original import OriginalRoom
from hcprep.ui.widgets.editor.outlining import Outlining
from hcprep.ui.widgets.editor.owntexts import OwnTextTools
from hcprep.ui.widgets.editor.places import select_words
from hcprep.ui.widgets.editor.prompts import PromptPanel
from hcprep.ui.widgets.editor.saving import Saving
from hcprep.ui.widgets.editor.sides import Sides
from hcprep.ui.widgets.editor.spelling import Spelling
from hcprep.ui.widgets.editor.status import StoryStatus
from hcprep.ui.widgets.editor.textfiles import TextFiles
from hcprep.ui.widgets.editor.windows import StoryWindows
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.notespad import NotesPad
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.words import STEP_WORDS, word


class StoryPage(Page):
    """The writing room. Words go to the desk a moment after the last key, when the focus leaves, and before the page does."""

    step = "story"
    fills = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(word(STEP_WORDS, "story"), "", parent)
        self._context = context
        self._presenter = StoryPresenter(context.desk, partial(factors_of, context.desk))
        # Each part is made in its place: moved there later, all of it would be styled twice.
        self.rooms = QStackedWidget(self)
        self.writing = QWidget(self.rooms)
        self.sides = Sides(self.writing)
        self.editor = StatementEditor(
            lambda citation: chip_label(self._presenter.chip(citation)),
            lambda citation: self._presenter.chip(citation).broken,
            self.sides,
        )
        self.editor.setObjectName("story")
        self.saving = Saving(self.editor, self._presenter, self)
        self.citing = Citing(self.editor, self._presenter, self)
        self.picker = self.citing.picker
        self.prompts = PromptPanel(self.sides)
        self.checks = CheckPanel(context.desk, context.jobs, context.language, self.sides)
        self.files = TextFiles(
            self._presenter, self.editor.statement, lambda: bool(count(self.editor.statement()).paragraphs), self.writing
        )
        self.notes = NotesPad(lambda: context.desk.case.notes, self._save_notes, self.sides)
        self.notes.hide()
        self.windows = StoryWindows(context, self.commit, self)
        self.bar = StoryBar(
            self.editor,
            self.writing,
            add_proof=self.citing.ask,
            show_map=self.windows.show_map,
            check=self.check_story,
            read_file=self.files.bring_in,
            write_file=self.files.save_copy,
            show_versions=self.windows.show_versions,
            show_notes=self.show_notes,
        )
        self.spelling = Spelling(self.editor, context.desk, context.jobs)
        self.bar.menu.addAction(self.spelling.action)
        self.declaring = Declaring(context.desk, self.bar.behind_menu.addAction, self)
        self.outlining = Outlining(self.editor, context.desk, self.bar.put_menu.addAction)
        self.letters_action = self.bar.add("do-letters", self.windows.show_letters)
        self.own_texts = OwnTextTools(context, self.editor, self.notes.box, self.writing, self.bar.put_menu)
        self.original = OriginalRoom(context.desk, context.language, self.rooms)
        self.original_action = self.bar.add("do-original", self.show_original)
        self.status = StoryStatus(self.editor, self.writing)
        self.done_box = DoneBox(context.desk, self.writing)
        self.cited = CitedPage(context, self.editor, self.writing, self.bar.questions_button)
        beside = ((self.cited, 2), (self.notes, 2), (self.prompts, 1), (self.checks, 1))
        self.sides.hold(self.editor, *beside)
        self._lay_out()
        self._connect()
        self._write_words()

    def refresh(self) -> None:
        """Show the story of the case; words typed and not yet saved stay."""
        state = self._presenter.state(self._context.language())
        self.prompts.show_factors(state.factors)
        self.editor.codec.reserved = reserved(self._context.desk.case)
        self.saving.show(state.statement)
        self.notes.refresh()
        self.editor.refresh_labels((self._context.language(), self._presenter.labelled()))
        self.spelling.refresh()
        self.declaring.refresh()
        self.done_box.refresh()
        self.original.refresh()
        self._draw_part()
        self.status.draw()

    def first_field(self) -> QWidget:
        """Return the text: who opens this page wants to write, and it bears the name of the page."""
        return self.editor if self.rooms.currentWidget() is self.writing else self.heading

    def commit(self) -> None:
        """Save what was typed."""
        for save in (self.notes.commit, self.saving.save, self.original.commit):
            save()

    def retranslate(self) -> bool:
        """Write every word in the language of the window; the text and the cursor stay."""
        self.commit()
        self._write_words()
        parts = (self.bar, self.files, self.status, self.notes, self.prompts, self.checks, self.spelling, self.declaring)
        for part in (*parts, self.outlining, self.picker, self.done_box, self.original, self.own_texts):
            part.retranslate()
        self.refresh()
        return True

    def keep(self) -> object:
        """Return where the cursor is."""
        self.commit()
        return self.editor.place()

    def restore(self, kept: object) -> None:
        """Put the cursor back."""
        if isinstance(kept, tuple):
            self.editor.go_to(*kept)
            self.editor.setFocus()

    def closing(self) -> None:
        """Stop the clocks."""
        for part in (self.saving, self.status, self.notes, self.original):
            part.timer.stop()
        super().closing()

    def _go_to_paragraph(self, key: str) -> None:
        self.show_story()
        self.editor.go_to("paragraph", key, 0)

    def reveal(self, place: Place) -> QWidget | None:
        """Put the cursor at a paragraph or a title, and choose the words of it that are named."""
        if place.kind == "original":
            self.show_original()
            return self.original.come_to(place.key, place.part) or self.original.close_button
        self.show_story()
        if place.kind == "own-text":
            return self.own_texts.put(place.key)
        if self.editor.go_to("heading" if place.kind == "section" else "paragraph", place.key, 0):
            self.editor.choose_words(place.part)
        return self.editor

    def check_story(self) -> None:
        """Look through the story, and show beside it what a friend would point at."""
        self.commit()
        self.bar.questions_button.setChecked(False)
        self.checks.check()

    def _show_words(self, finding: StoryFinding) -> None:
        if select_words(self.editor, finding.paragraph, finding.start, finding.end):
            self.editor.setFocus()
        elif (widget := self.reveal(place_of_words(finding))) is not None:
            widget.setFocus()

    def show_original(self) -> None:
        """Show the room to write in another language."""
        self.commit()
        self.rooms.setCurrentWidget(self.original)
        self.original.open()

    def show_story(self) -> None:
        """Show the story itself."""
        self.commit()
        self.rooms.setCurrentWidget(self.writing)
        self.editor.setFocus()

    def show_notes(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Show the private notes beside the story, or put them away."""
        self.commit()
        self.notes.setVisible(shown)
        self.bar.questions_button.setChecked(self.bar.questions_button.isChecked() and not (shown and self.sides.narrow))
        (self.notes.box if shown else self.editor).setFocus()

    def _save_notes(self, words: str) -> None:
        self._context.desk.edit(edits.put_notes(self._context.desk.case, words))

    def _take_in(self, incoming: Statement, replace: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.commit()
        before = () if replace else to_items(self._context.desk.case.statement)
        self._take(to_statement([*before, *to_items(incoming)]))

    def _take(self, whole: Statement) -> None:
        self.saving.take(for_editing(whole))
        self.refresh()
        self.editor.setFocus()

    def _tell(self, words: str) -> None:
        self.status.count.setText(words)
        self.say(words)

    def _not_saved(self, error: HcprepError) -> None:
        # The words are in the editor and in the case in memory; the window's header offers to save again.
        self._tell(" ".join(astuple(explain(error))))

    def _explain(self, error: HcprepError) -> None:
        self.show_problems((Problem((said := explain(error)).what, advice=said.do),))

    def _left(self) -> None:
        if not self.picker.isVisible():
            self.commit()

    def _draw_part(self) -> None:
        self.prompts.show_factor(factor_of(self.editor.part()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        foot = FlowLayout(gap=16)
        for said in (self.status.count, self.done_box):
            foot.addWidget(said)
        for part in (self.status.intro, self.bar, self.files, self.status.note):
            column.addWidget(part)
        column.addWidget(self.sides, 1)
        column.addLayout(foot)
        self.rooms.addWidget(self.writing)
        self.rooms.addWidget(self.original)
        self.body.addWidget(self.rooms, 1)
        cast("QVBoxLayout", self.layout()).setStretchFactor(self.body, 1)

    def _connect(self) -> None:
        self.sides.room_for_both.connect(self.bar.widen)
        self.editor.left.connect(self._left)
        self.editor.citation_opened.connect(self.citing.ask)
        self.editor.cursorPositionChanged.connect(self._draw_part)
        self.saving.failed.connect(self._not_saved)
        for made in (self.outlining.made, self.own_texts.titled):
            made.connect(self._take)
        self.prompts.factor_chosen.connect(self.editor.set_factor)
        self.bar.questions_button.toggled.connect(self.prompts.setVisible)
        self.checks.wanted.connect(self._show_words)
        self.checks.closed.connect(self.editor.setFocus)
        self.notes.versions_wanted.connect(partial(self.windows.show_versions, notes=True))
        self.files.taken.connect(self._take_in)
        self.files.left.connect(self.editor.setFocus)
        for said in (self.citing.said, self.checks.said, self.spelling.said):
            said.connect(self.say)
        for told in (self.declaring.said, self.outlining.said, self.files.said, self.own_texts.said):
            told.connect(self._tell)
        self.original.closed.connect(self.show_story)
        self.original.story_wanted.connect(self._go_to_paragraph)
        self.original.versions_wanted.connect(self.windows.show_original_versions)
        self.windows.paragraph_wanted.connect(self._go_to_paragraph)
        for part in (self.notes, self.files, self.windows, self.original, self.own_texts):
            part.failed.connect(self._explain)
        self.bar.questions_button.setChecked(True)

    def _write_words(self) -> None:
        title = word(STEP_WORDS, "story")
        self.heading.setText(title)
        for named in (self, self.editor):
            named.setAccessibleName(title)
        self.editor.setAccessibleDescription(
            self.tr("Write freely. Ctrl+E adds proof. Tab leaves the text. Paragraphs are numbered for you.")
        )
        self.editor.hint = self.tr("Start anywhere. You can change the order later.")
        self.editor.title_hint = self.tr("Title of this part (you can leave it empty)")
        self.letters_action.setText(self.tr("Questions for letters of support…"))
        self.original_action.setText(self.tr("Write in another language beside it…"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before the page is out of sight."""
        super().hideEvent(event)
        self.picker.hide()
        self.commit()


def make(context: PageContext) -> Page:
    """Make the page."""
    return StoryPage(context, parent=context.inside)
