"""The editor of a statement: plain typing, numbered paragraphs, and citations that move and vanish as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from hcprep.model.statement import Citation, Statement
from hcprep.ui.widgets.editor import clipboard, structure
from hcprep.ui.widgets.editor.codec import Codec, Label, blocks, chips, id_of, kind_of, serial_of
from hcprep.ui.widgets.editor.looks import Looks
from hcprep.ui.widgets.editor.margin import Margin, is_blank_block

_KEY = QKeySequence.StandardKey
_MOVE = QTextCursor.MoveOperation
_DELETIONS = (
    (_KEY.DeleteStartOfWord, _MOVE.PreviousWord),
    (_KEY.DeleteEndOfWord, _MOVE.NextWord),
    (_KEY.DeleteEndOfLine, _MOVE.EndOfLine),
)
_MEASURE = 75


class StatementEditor(QTextEdit):
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
        super().__init__(parent)
        self.is_broken = broken
        self.codec = Codec(self.document(), label)
        self._loading = False
        self._snapping = False
        self._last_position = 0
        self.hint = ""
        self.title_hint = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.looks = self._looks = Looks(self.document(), self)
        self.menu_parts: list[Callable[[QMenu, QPoint], None]] = []
        """What puts more into the menu for a point of the viewport, such as spellings."""
        self.margin = Margin(self)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.selectionChanged.connect(self._keep_whole)
        self.document().contentsChanged.connect(self._changed)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._fit()

    # The statement

    def statement(self) -> Statement:
        """Return what is written now."""
        return self.codec.read()

    def set_statement(self, statement: Statement) -> None:
        """Show another statement. The cursor stays in its paragraph if that is still there; undo begins anew."""
        place = self.place()
        had_words = id_of(self.textCursor().block()) != ""
        scroll = self.verticalScrollBar().value()
        self._loading = True
        try:
            self.codec.write(statement)
        finally:
            self._loading = False
        self.refresh_broken()
        cursor = self.textCursor()
        if not (had_words and structure.restore(cursor, *place)):
            cursor.setPosition(next((block.position() for block in blocks(self.document()) if kind_of(block) == "paragraph"), 0))
        self.setTextCursor(cursor)
        if had_words:
            self.verticalScrollBar().setValue(scroll)

    def place(self) -> tuple[str, str, int]:
        """Return where the cursor is: kind and id of the block, offset in it."""
        cursor = self.textCursor()
        return kind_of(cursor.block()), id_of(cursor.block()), cursor.positionInBlock()

    def go_to(self, kind: str, key: str, offset: int) -> bool:
        """Move the cursor to a place; False when it is gone."""
        cursor = self.textCursor()
        found = structure.restore(cursor, kind, key, offset)
        if found:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        return found

    def choose_words(self, words: str) -> None:
        """Select words in the block the cursor is in, as far as they stand together; citations part them."""
        cursor = self.textCursor()
        text = cursor.block().text()
        at = text.find(words) if words else -1
        if at >= 0:
            structure.select(cursor, cursor.block().position() + at, cursor.block().position() + at + len(words))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def refresh_labels(self) -> None:
        """Make every citation read as it should now; what is right already keeps its undo."""
        if self.codec.stale():
            self.set_statement(self.statement())
        self.refresh_broken()

    def refresh_broken(self) -> None:
        """Mark the citations that cannot be printed."""
        cited = {chip.citation for block in blocks(self.document()) for chip in chips(block)}
        self._looks.set_broken(frozenset((one.evidence, one.page) for one in cited if self.is_broken(one)))
        self.margin.update()

    def select_next(self, wanted: Callable[[Citation], bool]) -> bool:
        """Select the next citation that is wanted, around the end; False when there is none."""
        found = [chip for block in blocks(self.document()) for chip in chips(block) if wanted(chip.citation)]
        if not found:
            return False
        here = self.textCursor().position()
        chip = next((one for one in found if one.start >= here), found[0])
        cursor = self.textCursor()
        structure.select(cursor, chip.start, chip.end)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

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
            if cursor.hasSelection() and structure.selected_chip(cursor) is None:
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
        chip = structure.selected_chip(self.textCursor())
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

    def move_part(self, direction: structure.Direction) -> bool:
        """Move the part at the cursor; False at the border."""
        return self._do(lambda cursor: structure.move_part(cursor, self.codec, direction))

    def move_paragraph(self, direction: structure.Direction) -> bool:
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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Type; the keys that could harm a citation or a title are taken over."""
        if self._command_key(event):
            event.accept()
            self.ensureCursorVisible()
            return
        self._type_plainly()
        asks = event.text() == "@" and self._at_word_start()
        super().keyPressEvent(event)
        if asks:
            self.proof_wanted.emit(True)

    def _command_key(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        key = event.key()
        if event.matches(_KEY.InsertParagraphSeparator):
            structure.split(cursor, self.codec)
        elif key == Qt.Key.Key_Backspace and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            structure.erase(cursor, "back", self.codec)
        elif event.matches(_KEY.Delete):
            structure.erase(cursor, "ahead", self.codec)
        elif event.matches(_KEY.Cut):
            self.cut_selection()
            return True
        elif move := next((move for standard, move in _DELETIONS if event.matches(standard)), None):
            structure.erase_to(cursor, move)
        else:
            if event.text().isprintable() and event.text() and cursor.hasSelection() and not _with_control(event):
                structure.remove(cursor)
                self.setTextCursor(cursor)
            return False
        self.setTextCursor(cursor)
        return True

    def cut_selection(self) -> None:
        """Copy the selection and delete it."""
        self.copy()
        self.delete_selection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
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

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Compose; never inside a citation's look."""
        if (event.commitString() or event.preeditString()) and self.textCursor().hasSelection():
            self._do(structure.remove)
        self._type_plainly()
        super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy readable text, and beside it the citations for pasting back here."""
        return clipboard.to_mime(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take text, not files or pictures."""
        return clipboard.can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
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
        if structure.snap(cursor, self._last_position):
            self._snapping = True
            self.setTextCursor(cursor)
            self._snapping = False

    def _changed(self) -> None:
        if not self._loading and not self._looks.drawing:
            self.edited.emit()
            self.margin.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select a word, or open a citation."""
        super().mouseDoubleClickEvent(event)
        if citation := self.selected_citation():
            self.citation_opened.emit(citation.evidence, citation.page or 0)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the person came back."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the person turned elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    # Drawing

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the blocks in view with their boxes in the viewport."""
        layout = self.document().documentLayout()
        shift = self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -shift)
            if box.top() > self.viewport().height():
                return
            yield block, box
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the text, and hints where nothing is written yet."""
        super().paintEvent(event)
        hints = [(block, box) for block, box in self.visible_blocks() if block.length() == 1]
        if not hints:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        first = self._only_blank()
        for block, box in hints:
            words = self.title_hint if kind_of(block) == "heading" else self.hint if block == first else ""
            if words:
                inset = self.document().documentMargin()
                line = block.layout().lineAt(0)
                area = QRectF(box.left() or inset, box.top(), self.viewport().width() - 2 * inset, line.height())
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)

    def _only_blank(self) -> QTextBlock | None:
        paragraphs = [block for block in blocks(self.document()) if kind_of(block) == "paragraph"][:2]
        return paragraphs[0] if len(paragraphs) == 1 and is_blank_block(paragraphs[0]) else None

    def _scrolled(self, _value: int) -> None:
        self.margin.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self._place_margin()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of text size or direction."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self._fit()

    def widest(self) -> int:
        """Return the width in pixels at which lines are as long as reads well."""
        text = self.fontMetrics().averageCharWidth() * _MEASURE + 2 * int(self.document().documentMargin())
        return text + self.margin.sizeHint().width() + self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()

    def _fit(self) -> None:
        if not hasattr(self, "margin"):
            return
        gutter = self.margin.sizeHint().width()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(0 if right_to_left else gutter, 0, gutter if right_to_left else 0, 0)
        self._looks.rehighlight()
        self.setMaximumWidth(self.widest())
        self._place_margin()

    def _place_margin(self) -> None:
        gutter = self.margin.sizeHint().width()
        box = self.viewport().geometry()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.right() + 1 if right_to_left else box.left() - gutter
        self.margin.setGeometry(QRect(left, box.top(), gutter, box.height()))


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
