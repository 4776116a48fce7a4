"""Questions for people who write a letter of support: chosen, looked at, and saved as a PDF to hand to them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hcprep.errors import HcprepError
from hcprep.model.owntexts import OwnText
from hcprep.model.placeholders import placeholders
from hcprep.services.leaflet import Leaflet, make_leaflet
from hcprep.services.letters import own_leaflet, questions_leaflet, writer_title, writers
from hcprep.services.owntexts import OwnTexts
from hcprep.services.writing import write_new
from hcprep.ui.dialogs.files import choose_new
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.scrolled import scrolled


class LettersDialog(QDialog):
    """A list of writers, and the questions for the one chosen. No letter is ever written here."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("letters")
        self.setWindowTitle(self.tr("Questions for letters of support"))
        self._context = context
        desk = context.desk
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Who writes the letter"))
        for writer in writers(desk.kit):
            item = QListWidgetItem(writer_title(desk.kit, writer, context.language()))
            item.setData(Qt.ItemDataRole.UserRole, writer)
            self.list.addItem(item)
        self._own = own_questions(context.own_texts)
        for key, text in self._own.items():
            item = QListWidgetItem(text.name)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)
        self.questions = Words("", self)
        self.questions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.told = Words("", self, "quiet")
        self.save_button = QPushButton(self.tr("Save as a PDF to print…"), self)
        self.save_button.setProperty("kind", "primary")
        close_button = QPushButton(self.tr("Close"), self)
        for button in (self.save_button, close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(Heading(self.tr("Questions for letters of support"), self))
        layout.addWidget(
            Words(
                self.tr(
                    "The people who know you write in their own words. Hand them these questions; this program writes no letters."
                ),
                self,
            )
        )
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        self.questions.setAlignment(Qt.AlignmentFlag.AlignTop)
        middle.addWidget(scrolled(self.questions, self, self.tr("Questions for letters of support")), 2)
        layout.addLayout(middle, 1)
        layout.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch(1)
        row.addWidget(close_button)
        layout.addLayout(row)
        self.list.currentRowChanged.connect(self._draw)
        self.save_button.clicked.connect(self._ask)
        close_button.clicked.connect(self.close)
        if parent is not None:
            room = parent.window().size()
            self.resize(min(room.width() - 60, 900), min(room.height() - 60, 640))
        self.list.setCurrentRow(0)
        order_tabs(self)

    def leaflet(self, language: str) -> Leaflet:
        """Return the questions for the chosen writer."""
        desk = self._context.desk
        writer = str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
        own, tongue = self._own.get(writer), language_of(language)
        if own is not None:
            return own_leaflet(desk.kit, desk.case, own.name, own.lines, tongue)
        return questions_leaflet(desk.kit, desk.case, writer, tongue)

    def save(self, target: Path) -> None:
        """Write the PDF, in the language of the package, for the letter goes into it."""
        leaflet = self.leaflet(self._context.desk.case.language)
        self.save_button.setEnabled(False)

        def work(_ctx: object) -> None:
            write_new(target, make_leaflet(leaflet))

        def done(_nothing: None) -> None:
            self.save_button.setEnabled(True)
            words = self.tr("The PDF is saved. Hand it to the person who writes the letter.")
            left = ", ".join(dict.fromkeys(piece.text for line in leaflet.parts[0].lines for piece in placeholders(line)))
            by_hand = self.tr("Fill in by hand: {places}").format(places=left) if left else ""
            self._tell(f"{words} {by_hand}".strip())

        self._context.jobs.start(self, work, done, self._failed)

    def _draw(self) -> None:
        lines: list[str] = []
        for part in self.leaflet(self._context.language()).parts:
            marks = [f"{number}. " if part.numbered else "• " for number in range(1, len(part.lines) + 1)]
            lines += [part.heading, *(mark + line for mark, line in zip(marks, part.lines, strict=True)), ""]
        self.questions.setText("\n".join(lines).rstrip())

    def _ask(self) -> None:
        target = choose_new(self, self.tr("Save as a PDF"), "letter.pdf", "PDF (*.pdf)", confirm=False)
        if target is not None:
            self.save(target)

    def _failed(self, error: HcprepError) -> None:
        self.save_button.setEnabled(True)
        self._tell(explain(error).words)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        announce(self, words)


def own_questions(store: OwnTexts) -> dict[str, OwnText]:
    """Return the person's own questions by a key no writer of the kit has; none of a file that cannot be read."""
    try:
        texts = store.all()
    except HcprepError:
        return {}
    return {f"own:{text.id}": text for text in texts if text.kind == "questions" and text.lines}


def language_of(language: str) -> Literal["en", "fr"]:
    """Return one of the two languages of the program."""
    return "fr" if language == "fr" else "en"


def show_letters(parent: QWidget, context: PageContext) -> LettersDialog:
    """Open it. Raises KitError."""
    dialog = LettersDialog(context, parent)
    dialog.open()
    return dialog
