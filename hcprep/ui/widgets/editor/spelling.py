"""Unknown words of the story, underlined only when the person turns it on, with other spellings in the menu of the text.

A keystroke looks at its own paragraph; the whole story is gone through in slices while nothing else is to be done.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu

from hcprep.errors import HcprepError
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.story_parts import Piece
from hcprep.presenters.desk import Desk
from hcprep.services.spelling import OWN_WORDS, SPELLING_ON, Speller, own_words, with_word
from hcprep.ui.jobs import Jobs
from hcprep.ui.widgets.editor.codec import blocks, chips, kind_of
from hcprep.ui.widgets.editor.editor import StatementEditor

_SLICE = 0.006
"""Seconds of one slice, so that a keystroke never waits for more."""


class Spelling(QObject):
    """Spelling of one editor; `action` turns it on and off, kept in the case. `said` has words for a screen reader."""

    said = Signal(str)

    def __init__(self, editor: StatementEditor, desk: Desk, jobs: Jobs) -> None:
        super().__init__(editor)
        self._editor = editor
        self._desk = desk
        self._jobs = jobs
        self._speller: Speller | None = None
        self._told: tuple[object, ...] | None = None
        self._wanted = ""
        self._left: Iterator[QTextBlock] = iter(())
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._slice)
        self.action = QAction(self)
        self.action.setCheckable(True)
        self.action.triggered.connect(self._turned)
        editor.menu_parts.append(self._add_to_menu)
        self.retranslate()

    @property
    def ready(self) -> bool:
        """Whether every paragraph has been looked at."""
        return self._speller is not None and not self._slices.isActive()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.action.setText(self.tr("Underline spelling"))

    def refresh(self) -> None:
        """Follow the case: on or off, the language of the package, and the words it knows."""
        case = self._desk.case
        on = bool(case.answers.get(SPELLING_ON))
        self.action.setChecked(on)
        language = ("fr" if case.language == "fr" else "en") if on else ""
        if language != self._wanted:
            self._wanted = language
            self._use(None)
            if language:
                wanted = "fr" if language == "fr" else "en"
                self._jobs.start(self, lambda _ctx: Speller("fr" if wanted == "fr" else "en"), self._use, self._failed)
        elif self._speller is not None and self._told_anew(case) and (own := own_words(case)) != self._speller.own:
            self._speller.own = own
            self._begin()

    def _told_anew(self, case: Case) -> bool:
        """Whether something was edited that the words a case knows are made of."""
        told = (case.people, case.events, case.evidence, case.answers.get(OWN_WORDS))
        before, self._told = self._told, told
        return before is None or any(one is not other for one, other in zip(before, told, strict=True))

    def unknown_at(self, cursor: QTextCursor) -> tuple[Piece, QTextBlock] | None:
        """Return the unknown word at a cursor, with its block; None in a citation or on a known word."""
        block = cursor.block()
        place = cursor.position() - block.position()
        if self._speller is None or kind_of(block) == "heading":
            return None
        if any(chip.start <= cursor.position() <= chip.end for chip in chips(block)):
            return None
        word = next((one for one in self._speller.unknown(block.text()) if one.start <= place <= one.end), None)
        return None if word is None else (word, block)

    def _turned(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._desk.edit(edits.answer(self._desk.case, SPELLING_ON, on))
        self.refresh()
        self.said.emit(self.tr("Spelling is underlined.") if on else self.tr("Spelling is no longer underlined."))

    def _use(self, speller: Speller | None) -> None:
        if speller is not None and speller.language != self._wanted:
            return
        self._speller = speller
        if speller is not None:
            speller.own = own_words(self._desk.case)
        was, self._editor.looks.unknown = self._editor.looks.unknown, speller.unknown if speller is not None else None
        if speller is not None or was is not None:
            self._begin()

    def _failed(self, _error: HcprepError) -> None:
        self._wanted = ""
        self.action.setChecked(False)
        self.said.emit(self.tr("The dictionary could not be read, so spelling is not underlined."))

    def _begin(self) -> None:
        self._left = blocks(self._editor.document())
        self._slices.start()

    def _slice(self) -> None:
        until = time.perf_counter() + _SLICE
        while time.perf_counter() < until:
            block = next(self._left, None)
            if block is None or not block.isValid():
                self._slices.stop()
                return
            if kind_of(block) != "heading":
                self._editor.looks.draw_again(block)

    def _add_to_menu(self, menu: QMenu, at: QPoint) -> None:
        found = self.unknown_at(self._editor.cursorForPosition(at))
        speller = self._speller
        if found is None or speller is None:
            return
        word, block = found
        first = menu.actions()[0] if menu.actions() else None
        choices = [QAction(other, menu) for other in speller.suggest(word.text)]
        for choice in choices:
            choice.triggered.connect(partial(self._replace, block, word, choice.text()))
        if not choices:
            none = QAction(self.tr("No other spelling found"), menu)
            none.setEnabled(False)
            choices.append(none)
        add = QAction(self.tr("“{word}” is right: remember it in this case").format(word=word.text), menu)
        add.triggered.connect(partial(self._remember, word.text))
        rule = QAction(menu)
        rule.setSeparator(True)
        for action in (*choices, add, rule):
            if first is None:
                menu.addAction(action)
            else:
                menu.insertAction(first, action)

    def _replace(self, block: QTextBlock, word: Piece, other: str) -> None:
        start = block.position() + word.start
        cursor = self._editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + len(word.text), QTextCursor.MoveMode.KeepAnchor)
        # The paragraph may have changed while the menu was open; nothing but that very word is replaced.
        if cursor.selectedText() == word.text:
            cursor.insertText(other, cursor.charFormat())
            self._editor.setTextCursor(cursor)

    def _remember(self, word: str) -> None:
        case = self._desk.case
        self._desk.edit(edits.answer(case, OWN_WORDS, with_word(case, word)))
        self.refresh()
