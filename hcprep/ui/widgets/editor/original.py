"""The room to write in another language, with the English or French text of the package beside it, paragraph by paragraph."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.original import (
    ORIGINAL_LANGUAGE,
    ORIGINAL_ON,
    TRANSLATOR_ON,
    Beside,
    beside,
    fresh_key,
    put_original,
    put_story,
)
from hcprep.presenters.desk import Desk
from hcprep.services.original import language_name, languages, unshown
from hcprep.ui.widgets.editor.besiderow import BesideRow
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.scrolled import scrolled
from hcprep.ui.widgets.steadylist import SteadyList
from hcprep.ui.widgets.swap import clear_layout
from hcprep.ui.widgets.wrapbox import WrapBox

_SAVE_AFTER = 1500
_AT_ONCE = 40
"""Pieces shown before more are asked for; each is made of text boxes."""


class OriginalRoom(QWidget):
    """Every piece of the story in two languages. What is typed is saved as the story is.

    `closed` asks for the story itself, `story_wanted` for one paragraph of it, `versions_wanted` for earlier versions; `failed`
    tells an error of saving; the words are then in the boxes and in the case in memory.
    """

    closed = Signal()
    story_wanted = Signal(str)
    versions_wanted = Signal()
    failed = Signal(HcprepError)

    def __init__(self, desk: Desk, language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("original-room")
        self._desk = desk
        self._language = language
        self._pending: tuple[str, ...] = ()
        self._most = _AT_ONCE
        self.rows: list[BesideRow] = []
        self.timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self.timer.timeout.connect(self.commit)
        self.title = Heading("", self, "section")
        self.close_button = self._button("close-original", self.closed.emit)
        self.versions_button = self._button("original-versions", self.versions_wanted.emit, "link")
        self.intro = Words("", self)
        self.language_label = QLabel(self)
        self.language_box = SteadyList(self)
        self.language_box.setObjectName("original-language")
        self.language_box.setEditable(True)
        self.language_label.setBuddy(self.language_box)
        self.print_box = self._switch("original-printed", ORIGINAL_ON)
        self.oath_box = self._switch("translator-page", TRANSLATOR_ON)
        self.rule = Words("", self, "hint")
        self.signs = Words("", self, "label")
        self.more_button = self._button("more-pieces", self._show_more)
        self.add_button = self._button("add-piece", self.add, "primary")
        self._column = QVBoxLayout()
        self._lay_out()
        self.language_box.activated.connect(self._language_chosen)
        edit = self.language_box.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._language_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.title.setText(self.tr("In another language"))
        self.close_button.setText(self.tr("Back to your story"))
        self.versions_button.setText(self.tr("Earlier versions…"))
        self.versions_button.setAccessibleName(f"{self.title.text()}: {self.versions_button.text()}")
        self.language_label.setText(self.tr("Language you write in"))
        self.oath_box.setText(self.tr("Add a page for the oath of the translator"))
        self.more_button.setText(self.tr("Show more paragraphs"))
        self.add_button.setText(self.tr("Write another paragraph"))
        self.language_box.clear()
        code = "fr" if self._language() == "fr" else "en"
        for key, names in sorted(languages().items(), key=lambda one: one[1][code]):
            self.language_box.addItem(names[code], key)
        self._forget()
        if self.isVisible():
            self.refresh()

    def open(self) -> None:
        """Stand in the first empty box of the other language."""
        self.refresh()
        for row in sorted(self.rows, key=lambda row: bool(row.row.words))[:1]:
            row.own.setFocus()

    def come_to(self, key: str, words: str) -> QWidget | None:
        """Choose words of one piece and return its box; None when the piece is gone."""
        keys = [piece.key for piece in self._pieces()]
        if key not in keys:
            return None
        self._most = max(self._most, keys.index(key) + 1)
        self.refresh()
        return self.rows[keys.index(key)].choose(words)

    def refresh(self) -> None:
        """Show what the case has; what was typed and not yet saved stays."""
        if self.isHidden():
            return
        case = self._desk.case
        french = case.language == "fr"
        self.intro.setText(
            self.tr("Write in your language. The French text beside it is your statement: it goes into the package.")
            if french
            else self.tr("Write in your language. The English text beside it is your statement: it goes into the package.")
        )
        self.print_box.setText(
            self.tr("Put it into the package, behind the French text")
            if french
            else self.tr("Put it into the package, behind the English text")
        )
        self.rule.setText(self._rule())
        self.print_box.setChecked(bool(case.answers.get(ORIGINAL_ON)))
        self.oath_box.setChecked(bool(case.answers.get(TRANSLATOR_ON)))
        if not self.language_box.hasFocus():
            self.language_box.setEditText(language_name(case, self._language()))
        signs = unshown(case)
        self.signs.setText(self.tr("These letters cannot be printed: {signs}").format(signs=" ".join(signs)))
        self.signs.setVisible(bool(signs))
        self._draw(self._pieces())

    def add(self) -> None:
        """Begin a paragraph that is not in the story yet."""
        self.commit()
        case = self._desk.case
        for key in self._pending:
            case = put_original(case, key, "…")
        self._pending = (*self._pending, _fresh(case))
        self._most = max(self._most, len(self._pieces()))
        self.refresh()
        self.rows[-1].own.setFocus()

    def commit(self) -> None:
        """Save what was typed."""
        self.timer.stop()
        case = self._desk.case
        for row in self.rows:
            for side, words in row.typed.items():
                put = put_original if side == "own" else put_story
                case = put(case, row.row.key, words)
        if case is self._desk.case:
            return
        try:
            self._desk.edit(case)
        except HcprepError as error:
            self.failed.emit(error)

    def _rule(self) -> str:
        kit, language = self._desk.kit, self._language()
        parts = [f"finding.translation-set.{part}" for part in ("title", "body")]
        words = [kit.text(language, part) for part in parts if kit.has_text(language, part)]
        return ". ".join(words)

    def _pieces(self) -> tuple[Beside, ...]:
        found = beside(self._desk.case)
        known = {row.key for row in found}
        # A paragraph may go elsewhere while words for it are typed here: they stay, beside nothing.
        orphans = (row.row.key for row in self.rows if "own" in row.typed)
        self._pending = tuple(key for key in dict.fromkeys((*self._pending, *orphans)) if key not in known)
        if not found and not self._pending:
            self._pending = (_fresh(self._desk.case),)
        return (*found, *(Beside(key=key, kind="loose") for key in self._pending))

    def _draw(self, pieces: tuple[Beside, ...]) -> None:
        shown = pieces[: self._most]
        self.more_button.setVisible(len(pieces) > len(shown))
        if len(shown) == len(self.rows) and all(row.alike(piece) for row, piece in zip(self.rows, shown, strict=True)):
            for row, piece in zip(self.rows, shown, strict=True):
                row.show_row(piece)
            return
        name, place = self._focus()
        typed = {row.row.key: row.typed for row in self.rows}
        self._forget()
        case = self._desk.case
        own = language_name(case, self._language()) or self.tr("Your language")
        both = (own, self.tr("French") if case.language == "fr" else self.tr("English"))
        for piece in shown:
            row = BesideRow(piece, both, self)
            row.touched.connect(self.timer.start)
            # Later: what is saved may make the row anew, and it is still telling that the focus went.
            row.left.connect(self.commit, Qt.ConnectionType.QueuedConnection)
            row.go_pressed.connect(self.story_wanted)
            self._column.addWidget(row)
            row.show()
            row.type_again(typed.get(piece.key, {}))
            self.rows.append(row)
        self._refocus(name, place)

    def _focus(self) -> tuple[str, int]:
        for row in self.rows:
            for box in (row.own, row.story):
                if box is not None and box.hasFocus():
                    return box.objectName(), box.textCursor().position()
        return "", 0

    def _refocus(self, name: str, place: int) -> None:
        for row in self.rows:
            for box in (row.own, row.story):
                if box is not None and box.objectName() == name:
                    cursor = box.textCursor()
                    cursor.setPosition(min(place, len(box.toPlainText())))
                    box.setTextCursor(cursor)
                    box.setFocus()

    def _forget(self) -> None:
        self.rows = []
        clear_layout(self._column)

    def _show_more(self) -> None:
        self.commit()
        self._most += _AT_ONCE
        self.refresh()

    def _language_chosen(self) -> None:
        typed = self.language_box.currentText().strip()
        place = self.language_box.findText(typed, Qt.MatchFlag.MatchFixedString)
        said = str(self.language_box.itemData(place)) if place >= 0 else typed
        self._answer(ORIGINAL_LANGUAGE, said)

    def _answer(self, key: str, value: str | bool) -> None:  # noqa: FBT001 - one of two kinds of value
        self.commit()
        case = self._desk.case
        if (case.answers.get(key) or type(value)()) != value:
            try:
                self._desk.edit(edits.answer(case, key, value))
            except HcprepError as error:
                self.failed.emit(error)

    def _switch(self, name: str, key: str) -> QCheckBox:
        box = WrapBox(parent=self)
        box.setObjectName(name)
        box.clicked.connect(lambda on: self._answer(key, bool(on)))
        return box

    def _button(self, name: str, run: Callable[[], None], kind: str = "") -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        if kind:
            button.setProperty("kind", kind)
        button.clicked.connect(lambda _on: run())
        return button

    def _lay_out(self) -> None:
        head = QWidget(self)
        top = FlowLayout(head)
        for shown in (self.title, self.close_button, self.versions_button):
            top.addWidget(shown)
        asked = QWidget(self)
        said = FlowLayout(asked)
        said.addWidget(self.language_label)
        said.addWidget(self.language_box)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.intro)
        column.addWidget(asked)
        for part in (self.print_box, self.oath_box, self.rule, self.signs):
            column.addWidget(part)
        self._column.setSpacing(8)
        column.addLayout(self._column)
        foot = QWidget(self)
        line = FlowLayout(foot)
        line.addWidget(self.more_button)
        line.addWidget(self.add_button)
        column.addWidget(foot)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(head)
        whole.addWidget(scrolled(inside, self), 1)


def _fresh(case: Case) -> str:
    """Return a key that no other copy of the case gives to something else."""
    return fresh_key(case, secrets.token_hex(4))
