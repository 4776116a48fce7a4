"""One's own texts in the story and the private notes: chosen with a key, put in at the cursor, and kept from what is selected."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from hcprep.errors import HcprepError
from hcprep.model.owntexts import OwnText, Texts
from hcprep.model.statement import Text
from hcprep.presenters.search import Hit, fold
from hcprep.presenters.story_text import clean, with_parts
from hcprep.ui.pages.base import PageContext
from hcprep.ui.widgets.editor import structure
from hcprep.ui.widgets.editor.bar import menu_action
from hcprep.ui.widgets.editor.clipboard import plain_selection
from hcprep.ui.widgets.editor.codec import chips, kind_of
from hcprep.ui.widgets.editor.editor import StatementEditor
from hcprep.ui.widgets.filling import Filling

_SHOWN = 90


class OwnTextTools(QObject):
    """Two commands on one editor and the pad of notes beside it.

    `titled` has the story with titles behind it, `said` a sentence to show, `failed` an error. The notes are taken while the
    cursor is in them, the story otherwise.
    """

    titled = Signal(object)
    said = Signal(str)
    failed = Signal(HcprepError)

    def __init__(self, context: PageContext, editor: StatementEditor, notes: QPlainTextEdit, page: QWidget, menu: QMenu) -> None:
        super().__init__(page)
        self._context, self._editor, self._notes, self._page = context, editor, notes, page
        self._fillings = {editor: Filling(editor, editor, _citations), notes: Filling(notes, notes)}
        self._target: QWidget = editor
        self.choose_action = menu_action(page, menu, self.choose, "Ctrl+T")
        self.keep_action = menu_action(page, menu, self.keep, "Ctrl+Shift+T")
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.choose_action.setText(self.tr("Put in one of my own texts…"))
        self.keep_action.setText(self.tr("Keep the selected words as my own text…"))

    def choose(self) -> None:
        """Ask which text to put in; without any, open the room where they are written."""
        self._target = self._notes if self._notes.hasFocus() else self._editor
        try:
            texts = self._context.own_texts.all()
        except HcprepError as error:
            self.failed.emit(error)
            return
        if texts:
            self._ask(texts)
        else:
            self._room()

    def keep(self) -> None:
        """Open the room with the selected words as a new text."""
        if self._notes.hasFocus():
            words = self._notes.textCursor().selection().toPlainText()
        else:
            words = plain_selection(self._editor.textCursor())
        if words.strip():
            self._room(words.strip())
        else:
            self.said.emit(self.tr("Select the words to keep first."))

    def put(self, key: str, target: QWidget | None = None) -> QWidget:
        """Put a text in, by its id, and return where it went."""
        self._target = target or (self._notes if self._notes.hasFocus() else self._editor)
        try:
            text = next((one for one in self._context.own_texts.all() if one.id == key), None)
        except HcprepError as error:
            self.failed.emit(error)
            return self._target
        if text is not None:
            self._put(text)
        return self._target

    def _ask(self, texts: Texts) -> None:
        from hcprep.ui.dialogs.search import SearchDialog

        def find(query: str) -> tuple[Hit, ...]:
            rows = matching(texts, query)
            return tuple(
                Hit(kind="text", title=one.name, detail=" ".join(one.text.split())[:_SHOWN], command=one.id) for one in rows
            )

        dialog = SearchDialog(find, self._page.window())
        dialog.setWindowTitle(self.tr("My own texts"))
        # Once the dialog is gone, so that the focus is back in the text.
        dialog.chosen.connect(self._chosen, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _chosen(self, hit: Hit) -> None:
        target = self._target
        self.put(hit.command, target)
        target.setFocus()

    def _put(self, text: OwnText) -> None:
        if self._target is self._editor and text.kind == "titles":
            titles = tuple((clean(line), "") for line in text.lines)
            self.titled.emit(with_parts(self._editor.statement(), titles, self._editor.codec.reserved))
            self.said.emit(self.tr("The titles are at the end of your story. Titles without words below are not printed."))
            return
        start = self._put_into_story(text) if self._target is self._editor else self._put_into_notes(text)
        filling = self._fillings[self._editor if self._target is self._editor else self._notes]
        if filling.begin(start):
            self.said.emit(self.tr("%n place(s) to fill in. Type over it, then Tab goes to the next one.", "", filling.left()))
        else:
            self.said.emit(self.tr("“{name}” is in. Undo takes it out again.").format(name=text.name))

    def _put_into_story(self, text: OwnText) -> int:
        cursor = self._editor.textCursor()
        if kind_of(cursor.block()) == "heading":
            # A title is one line: what is put in goes below it.
            structure.split(cursor, self._editor.codec)
        start = cursor.selectionStart()
        structure.paste(cursor, [(Text(text=clean(line)),) for line in text.lines], self._editor.codec)
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
        return start

    def _put_into_notes(self, text: OwnText) -> int:
        cursor = self._notes.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(text.text)
        self._notes.setTextCursor(cursor)
        return start

    def _room(self, words: str = "") -> None:
        from hcprep.ui.dialogs.owntexts import show_own_texts

        show_own_texts(self._context.own_texts, self._page, case=self._context.desk.case, words=words, put=self._put_back)

    def _put_back(self, key: str) -> None:
        self.put(key).setFocus()


def _citations(block: QTextBlock) -> Iterator[tuple[int, int]]:
    """Yield where citations stand: their words are in brackets too."""
    return ((chip.start, chip.end) for chip in chips(block))


def matching(texts: Texts, query: str) -> Texts:
    """Return the texts with every word of a query, those that have them in their names first."""
    words = fold(query).split()
    named = [one for one in texts if all(word in fold(one.name) for word in words)]
    others = [one for one in texts if one not in named and all(word in fold(f"{one.name} {one.text}") for word in words)]
    return (*named, *others)
