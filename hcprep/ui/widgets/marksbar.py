"""Under a page: its caption, and the boxes drawn on it with ways to draw, to mark words, and to take one away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.model.pagemarks import MOST_LETTERS
from hcprep.ui.widgets.field import ChoiceInput, LineInput
from hcprep.ui.widgets.flow_layout import FlowLayout


class MarksBar(QWidget):
    """`said` gives a caption that was typed, `draw` whether a box is to be drawn, `mark_words` that one goes round chosen words.

    `chosen` gives a box by its place (-1 for none), `removed` the one to take away.
    """

    said = Signal(str)
    draw = Signal(bool)
    mark_words = Signal()
    chosen = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, tall: bool = False) -> None:
        super().__init__(parent)
        self._known = ""
        self.caption_label = QLabel(self.tr("What this page shows"), self)
        self.caption_field = LineInput(self)
        self.caption_field.setObjectName("caption-field")
        self.caption_field.setMaxLength(MOST_LETTERS)
        self.caption_field.setPlaceholderText(self.tr("A caption in your own words, if the page needs one"))
        self.caption_field.setAccessibleName(self.caption_label.text())
        self.caption_field.setAccessibleDescription(self.tr("Printed in the contents of your package, never on the page itself"))
        self.caption_label.setBuddy(self.caption_field)
        self.draw_button = self._button("draw-box", self.tr("Draw a box"))
        self.draw_button.setCheckable(True)
        self.words_button = self._button("mark-words", self.tr("Box round the chosen words"))
        self.box_label = QLabel(self.tr("Boxes"), self)
        self.box_choice = ChoiceInput(self)
        self.box_choice.setObjectName("box-choice")
        self.box_label.setBuddy(self.box_choice)
        self.box_choice.setAccessibleName(self.tr("Boxes on this page"))
        # Words under a box can be long; the list stays as wide as there is room.
        self.box_choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box_choice.setMinimumContentsLength(18)
        self.remove_button = self._button("remove-box", self.tr("Remove this box"))
        self.boxes = QWidget(self)
        self._lay_out(tall=tall)
        self.caption_field.editingFinished.connect(self.commit)
        self.draw_button.toggled.connect(self.draw)
        self.words_button.clicked.connect(self.mark_words)
        self.box_choice.currentIndexChanged.connect(self.chosen)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.box_choice.currentIndex()))

    def _lay_out(self, *, tall: bool) -> None:
        """Put everything in few rows, or one below the other."""
        way = QBoxLayout.Direction.TopToBottom if tall else QBoxLayout.Direction.LeftToRight
        caption, row = QBoxLayout(way), QBoxLayout(way, self.boxes)
        caption.addWidget(self.caption_label)
        caption.addWidget(self.caption_field, 1)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.box_label, self.box_choice, self.remove_button):
            row.addWidget(part)
        tools: QLayout = QVBoxLayout() if tall else FlowLayout()
        for widget in (self.draw_button, self.words_button, self.boxes):
            tools.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(caption)
        layout.addLayout(tools)
        if tall:
            layout.addStretch(1)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def commit(self) -> None:
        """Give out a caption that was typed and not yet given out."""
        typed = self.caption_field.text()
        if typed != self._known:
            self._known = typed
            self.said.emit(typed)

    def show_caption(self, text: str) -> None:
        """Show the caption of a page."""
        self._known = text
        if self.caption_field.text() != text:
            self.caption_field.setText(text)

    def show_boxes(self, names: Sequence[str], chosen: int, *, drawable: bool) -> None:
        """Show the boxes of a page, each by a name."""
        with QSignalBlocker(self.box_choice):
            self.box_choice.clear()
            self.box_choice.addItems(list(names))
            self.box_choice.setCurrentIndex(chosen)
        self.boxes.setVisible(bool(names))
        for place, name in enumerate(names):
            self.box_choice.setItemData(place, name, Qt.ItemDataRole.ToolTipRole)
        self.draw_button.setEnabled(drawable)
        self.words_button.setEnabled(drawable)
