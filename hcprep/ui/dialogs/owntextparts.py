"""Parts of the room of one's own texts: the question about words of the open case, rows of buttons, words for kinds."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hcprep.model.owntexts import KINDS, LONGEST_NAME, OwnKind
from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.field import ChoiceInput, LineInput, TextInput
from hcprep.ui.widgets.fillarea import FillArea
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.lineslist import LinesList
from hcprep.ui.widgets.room import take_room
from hcprep.ui.widgets.steady import bring_into_view, settle
from hcprep.ui.words import QT_TRANSLATE_NOOP, say

_KINDS: Mapping[OwnKind, str] = {
    "text": QT_TRANSLATE_NOOP("words", "Text for the story or the notes"),
    "titles": QT_TRANSLATE_NOOP("words", "Titles of parts, one in each line"),
    "questions": QT_TRANSLATE_NOOP("words", "Questions for letters of support, one in each line"),
}
_NAMED = 8


def kind_words(kind: OwnKind) -> str:
    """Return what such a text is for."""
    return say(_KINDS[kind])


def button(parent: QWidget, name: str, words: str) -> QPushButton:
    """Return a button of a dialog, which Enter does not press by itself."""
    made = QPushButton(words, parent)
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made


def flowing(parent: QWidget, *parts: QWidget) -> QWidget:
    """Return a row of parts that goes on in the next line."""
    holder = QWidget(parent)
    flow = FlowLayout(holder, gap=8)
    for part in parts:
        flow.addWidget(part)
    return holder


class LeakNote(QFrame):
    """Asks what to do about words of the open case; hidden while there are none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "warning")
        self.setObjectName("own-text-leak")
        self.words = Words("", self, "label")
        self.open_button = button(self, "leak-open", self.tr("Put places to fill in"))
        self.mean_button = button(self, "leak-mean", self.tr("Keep it as it is"))
        self.forget_button = button(self, "leak-forget", self.tr("Do not keep this change"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.addWidget(self.words)
        column.addWidget(flowing(self, self.open_button, self.mean_button, self.forget_button))
        self.hide()

    def ask(self, found: tuple[str, ...]) -> None:
        """Name the words; hide when there are none."""
        listed = ", ".join(self.tr("“{word}”").format(word=one) for one in found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
        words = self.tr("This stands in the open case: {words}. It is not kept yet, for this text is for every case.")
        said = words.format(words=listed)
        if found and (self.isHidden() or said != self.words.text()):
            announce(self, said)
        self.words.setText(said)
        self.setVisible(bool(found))
        if found:
            settle()
            bring_into_view(self)


class OwnTextsFace(QDialog):
    """What the room looks like; nothing in it does anything yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("own-texts")
        self.setWindowTitle(self.tr("My own texts"))
        self.about = Words("", self, "hint")
        self.lying = Words(self.tr("Texts from before still lie on this computer, where others can read them."), self, "label")
        self.list = LinesList("own-text-list", self.tr("My own texts"), self, rows=12)
        self.name_line = LineInput(self)
        self.name_line.setObjectName("own-text-name")
        self.name_line.setMaxLength(LONGEST_NAME)
        self.kind_box = ChoiceInput(self)
        self.kind_box.setObjectName("own-text-kind")
        for kind in KINDS:
            self.kind_box.addItem(kind_words(kind), kind)
        self.box = TextInput(self)
        self.box.setObjectName("own-text-words")
        self.leak = LeakNote(self)
        self.told = Words("", self, "label")
        self.told.hide()
        self.new_button = button(self, "new-own-text", self.tr("New text"))
        self.delete_button = button(self, "delete-own-text", self.tr("Delete"))
        self.up_button = button(self, "own-text-up", self.tr("Up"))
        self.down_button = button(self, "own-text-down", self.tr("Down"))
        self.back_button = button(self, "own-text-back", self.tr("Bring the deleted one back"))
        self.put_button = button(self, "put-own-text", self.tr("Put it into my story"))
        self.put_button.setProperty("kind", "primary")
        self.in_button = button(self, "own-texts-in", self.tr("Bring in a file…"))
        self.out_button = button(self, "own-texts-out", self.tr("Save to a file…"))
        self.take_button = button(self, "own-texts-away", self.tr("Move them to a file of mine…"))
        self.aside_button = button(self, "own-texts-aside", self.tr("Put the unreadable file aside"))
        self.close_button = button(self, "close-own-texts", self.tr("Close"))
        for hidden in (self.back_button, self.aside_button):
            hidden.hide()
        self._lay_out()
        take_room(self, 980, 680)

    def enable(self, chosen: bool) -> None:  # noqa: FBT001 - whether a text is chosen that is kept
        """Let buttons that need a text be pressed, or not."""
        for needs_one in (self.delete_button, self.up_button, self.down_button, self.put_button):
            needs_one.setEnabled(chosen)

    def about_words(self, *, kept: bool) -> str:
        """Return where texts are kept, or that they are not."""
        if kept:
            return self.tr(
                "Texts you use in every case. They are on this computer, outside of any case file, and not encrypted: write "
                "nothing about a client in them."
            )
        return self.tr(
            "Texts you use in every case. Others use this computer too, so they are not kept on it: save them to a file of yours "
            "before hcprep locks or closes, and bring that file in next time."
        )

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 18, 24, 8)
        column.setSpacing(8)
        for part in (Heading(self.tr("My own texts"), self, "section"), self.about, self.lying):
            column.addWidget(part)
        halves, rows, words = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        halves.setSpacing(16)
        halves.addLayout(rows, 1)
        halves.addLayout(words, 2)
        rows.addWidget(self.list, 1)
        rows.addWidget(flowing(inside, self.new_button, self.delete_button, self.up_button, self.down_button, self.back_button))
        asked: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.name_line),
            (self.tr("What it is"), self.kind_box),
            (self.tr("Words. Write [name] or [date] where something is filled in each time"), self.box),
        )
        for text, field in asked:
            label = QLabel(text, self)
            label.setWordWrap(True)
            label.setProperty("kind", "label")
            label.setBuddy(field)
            field.setAccessibleName(text)
            words.addWidget(label)
            words.addWidget(field, 1 if field is self.box else 0)
        words.addWidget(self.leak)
        column.addLayout(halves, 1)
        # With large letters all but the buttons scrolls.
        area = FillArea(self)
        area.fill(inside)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        below = QVBoxLayout()
        below.setContentsMargins(24, 0, 24, 16)
        below.addWidget(self.told)
        foot = (self.put_button, self.in_button, self.out_button, self.take_button, self.aside_button, self.close_button)
        below.addWidget(flowing(self, *foot))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area, 1)
        whole.addLayout(below)
