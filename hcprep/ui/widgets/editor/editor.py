"""The editor of a statement: plain typing, numbered paragraphs, and citations that move and vanish as one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from hcprep.model.statement import Citation, Statement
from hcprep.ui.widgets.editor import clipboard, cursors, structure
from hcprep.ui.widgets.editor.canvas import StoryCanvas
from hcprep.ui.widgets.editor.codec import Codec, Label, blocks, id_of, kind_of, serial_of
from hcprep.ui.widgets.editor.keys import take_over
from hcprep.ui.widgets.editor.relabelling import Relabelling

_KEY = QKeySequence.StandardKey
_MOVE = QTextCursor.MoveOperation


class StatementEditor(StoryCanvas):
    """Edits one statement.

    `label` gives the words of a citation, `broken` whether it cannot be printed. `edited` tells of every change by the
    person, `proof_wanted` that a citation was asked for (True: by typing `@`, which stands before the cursor),
    `citation_opened` that one was double-clicked, `entered` and `left` that the focus came and went.
    """

    edited = Signal()
    proof_wanted = Signal(bool)
    citation_opened = Signal(str, int)
    entered = Signal()
    left = Signal()

    def __init__(self, label: Label, broken: Callable[[Citation], bool], parent: QWidget | None = None) -> None:
        super().__init__(broken, parent)
        self.codec = Codec(self.document(), label)
        self._labelled: object = None
        self.relabelling = Relabelling(self)
        self._snapping = False
        self._last_position = 0
        self.menu_parts: list[Callable[[QMenu, QPoint], None]] = []
        """What puts more into the menu for a point of the viewport, such as spellings."""
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.selectionChanged.connect(self._keep_whole)
        self.document().contentsChanged.connect(self._changed)

    # The statement

    def statement(self) -> Statement:
        """Return what is written now."""
        return self.codec.read()

    def set_statement(self, statement: Statement) -> None:
        """Show another statement. The cursor stays in its paragraph if that is still there; undo begins anew."""
        place = self.place()
        had_words = id_of(self.textCursor().block()) != ""
        scroll = self.verticalScrollBar().value()
        with self.loading():
            self.codec.write(statement)
        self.refresh_broken()
        cursor = self.textCursor()
        if not (had_words and structure.restore(cursor, *place)):
            cursor.setPosition(next((block.position() for block in blocks(self.document()) if kind_of(block) == "paragraph"), 0))
        self.setTextCursor(cursor)
        if had_words:
            self.verticalScrollBar().setValue(scroll)

    def refresh_labels(self, because: object = None) -> None:
        """Make every citation read as it should now; what is right already keeps its undo.

        `because` is what the labels depend on: nothing is looked through while that is equal to the last one.
        """
        if because is not None and because == self._labelled:
            return
        self._labelled = because
        self.relabelling.begin()
        self.refresh_broken()

    def refresh_broken(self) -> None:
        """Mark the citations that cannot be printed."""
        self.looks.set_broken(frozenset((one.evidence, one.page) for one in self.codec.cited if self.is_broken(one)))
        self.margin.update()

    def part(self) -> QTextBlock:
        """Return the title block of the part the cursor is in."""
        return structure.title_of(self.textCursor().block())

    def paragraph_number(self) -> int:
        """Return the number of the paragraph the cursor is in; 0 in a title."""
        return self.margin.numbers.of(self.textCursor().block())

    # Commands

    def cite(self, citation: Citation, *, over_at_sign: bool = False) -> None:
        """Insert a citation at the cursor, or put it in place of the selected one. In a title it goes below it."""
        cursor = self.textCursor()
        with structure.one_step(cursor):
            if over_at_sign and self.text_before(cursor).endswith("@"):
                cursor.deletePreviousChar()
            if cursor.hasSelection() and cursors.selected_chip(cursor) is None:
                cursor.setPosition(cursor.selectionEnd())
            structure.remove(cursor)
            if kind_of(cursor.block()) == "heading":
                cursor.movePosition(_MOVE.EndOfBlock)
                structure.split(cursor, self.codec)
            self.codec.put_runs(cursor, (citation,))
        self.setTextCursor(cursor)
        self.refresh_broken()

    def selected_citation(self) -> Citation | None:
        """Return the citation that is selected, if it is just one."""
        chip = cursors.selected_chip(self.textCursor())
        return chip.citation if chip else None

    def toggle_bold(self) -> None:
        """Make the selection or what is typed next bold, or no longer."""
        look = QTextCharFormat()
        bold = self.currentCharFormat().fontWeight() >= QFont.Weight.Bold
        look.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self._restyle(look)

    def toggle_italic(self) -> None:
        """Make the selection or what is typed next italic, or no longer."""
        look = QTextCharFormat()
        look.setFontItalic(not self.currentCharFormat().fontItalic())
        self._restyle(look)

    def _restyle(self, look: QTextCharFormat) -> None:
        if kind_of(self.textCursor().block()) == "paragraph":
            self.mergeCurrentCharFormat(look)

    def add_part(self, factor: str = "") -> None:
        """Begin a new part at the cursor and stand in its title."""
        self._do(lambda cursor: structure.add_part(cursor, self.codec, factor))

    def set_factor(self, factor: str) -> None:
        """Say what the part at the cursor is about."""
        self._do(lambda cursor: structure.set_factor(cursor, self.codec, factor))

    def move_part(self, direction: cursors.Direction) -> bool:
        """Move the part at the cursor; False at the border."""
        return self._do(lambda cursor: structure.move_part(cursor, self.codec, direction))

    def move_paragraph(self, direction: cursors.Direction) -> bool:
        """Move the paragraph at the cursor; False at the border."""
        return self._do(lambda cursor: structure.move_paragraph(cursor, self.codec, direction))

    def _do(self, edit: Callable[[QTextCursor], bool | None]) -> bool:
        cursor = self.textCursor()
        done = edit(cursor) is not False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return done

    # Keys and the clipboard

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window once nothing typed here is left to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            spent = (event.matches(_KEY.Undo) and not self.document().isUndoAvailable()) or (
                event.matches(_KEY.Redo) and not self.document().isRedoAvailable()
            )
            if spent:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; the keys that could harm a citation or a title are taken over."""
        if take_over(event, self):
            event.accept()
            self.ensureCursorVisible()
            return
        self._type_plainly()
        asks = event.text() == "@" and self._at_word_start()
        super().keyPressEvent(event)
        if asks:
            self.proof_wanted.emit(True)

    def cut_selection(self) -> None:
        """Copy the selection and delete it."""
        self.copy()
        self.delete_selection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show Qt's menu; what deletes in it goes our way."""
        menu = self.context_menu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def context_menu(self, at: QPoint) -> QMenu:
        """Return the menu for a point of the viewport."""
        menu = self.createStandardContextMenu(at)
        ours = {"edit-cut": self.cut_selection, "edit-delete": self.delete_selection}
        for action in menu.actions():
            if run := ours.get(action.objectName()):
                action.triggered.disconnect()
                action.triggered.connect(run)
        for add in self.menu_parts:
            add(menu, at)
        return menu

    def delete_selection(self) -> None:
        """Delete the selection."""
        self._do(structure.remove)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose; never inside a citation's look."""
        if (event.commitString() or event.preeditString()) and self.textCursor().hasSelection():
            self._do(structure.remove)
        self._type_plainly()
        super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy readable text, and beside it the citations for pasting back here."""
        return clipboard.to_mime(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, not files or pictures."""
        return clipboard.can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain words; citations only from this program."""
        if rows := clipboard.from_mime(source):
            self._do(lambda cursor: structure.paste(cursor, rows, self.codec))
            self.refresh_broken()

    def text_before(self, cursor: QTextCursor) -> str:
        """Return the text of the block up to the cursor."""
        probe = QTextCursor(cursor)
        probe.movePosition(_MOVE.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return probe.selectedText()

    def _at_word_start(self) -> bool:
        before = self.text_before(self.textCursor())
        return kind_of(self.textCursor().block()) == "paragraph" and (not before or before[-1].isspace() or before[-1] in "([«“]")

    def _type_plainly(self) -> None:
        if self.textCursor().hasSelection():
            # The format would be put on the selection itself and wipe out its citations.
            return
        look = self.currentCharFormat()
        if serial_of(look) or (look.properties() and kind_of(self.textCursor().block()) == "heading"):
            self.setCurrentCharFormat(QTextCharFormat())

    # Keeping the cursor out of citations

    def _cursor_moved(self) -> None:
        self._keep_whole()
        self._type_plainly()
        self._last_position = self.textCursor().position()
        self.margin.update()

    def _keep_whole(self) -> None:
        if self._snapping or self._loading:
            return
        cursor = self.textCursor()
        if cursors.snap(cursor, self._last_position):
            self._snapping = True
            self.setTextCursor(cursor)
            self._snapping = False

    def _changed(self) -> None:
        if not self._loading and not self.looks.drawing:
            self.edited.emit()
            self.margin.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word, or open a citation."""
        super().mouseDoubleClickEvent(event)
        if citation := self.selected_citation():
            self.citation_opened.emit(citation.evidence, citation.page or 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the person came back."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person turned elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()
