"""The sheet a story is written on: numbers beside the text, lines as long as reads well, hints where nothing is written yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from hcprep.model.statement import Citation
from hcprep.ui.widgets.editor import structure
from hcprep.ui.widgets.editor.codec import blocks, chips, id_of, kind_of
from hcprep.ui.widgets.editor.looks import Looks
from hcprep.ui.widgets.editor.margin import Margin, is_blank_block

_MEASURE = 75


class StoryCanvas(QTextEdit):
    """Shows one statement; `broken` tells whether a citation cannot be printed."""

    def __init__(self, broken: Callable[[Citation], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_broken = broken
        self._drawn_at = 0.0
        self._loading = False
        self.hint = ""
        self.title_hint = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.looks = Looks(self.document(), self)
        self.margin = Margin(self)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._fit()

    @contextmanager
    def loading(self) -> Iterator[None]:
        """Change what stands there inside without telling of an edit of the person."""
        self._loading = True
        try:
            yield
        finally:
            self._loading = False

    def dropEvent(self, event: QDropEvent) -> None:
        """Put in what was dragged here, never into the middle of a word when it comes from elsewhere, and go on behind it."""
        place = self.cursorForPosition(event.position().toPoint())
        at = place.position()
        place.movePosition(QTextCursor.MoveOperation.StartOfWord)
        if place.position() < at and event.source() not in {self, self.viewport()}:
            place.movePosition(QTextCursor.MoveOperation.EndOfWord)
            where = QPointF(self.cursorRect(place).center())
            event = QDropEvent(where, event.possibleActions(), event.mimeData(), event.buttons(), event.modifiers(), event.type())
        super().dropEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

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

    def paintEvent(self, event: QPaintEvent) -> None:
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self._place_margin()

    def changeEvent(self, event: QEvent) -> None:
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
        if (size := self.document().defaultFont().pointSizeF()) != self._drawn_at:
            self._drawn_at = size
            self.looks.draw_all()
        self.setMaximumWidth(self.widest())
        self._place_margin()

    def _place_margin(self) -> None:
        gutter = self.margin.sizeHint().width()
        box = self.viewport().geometry()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.right() + 1 if right_to_left else box.left() - gutter
        self.margin.setGeometry(QRect(left, box.top(), gutter, box.height()))
