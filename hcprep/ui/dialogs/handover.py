"""A copy of the case for somebody else: what stays out of it, making it, and the words that open it, shown once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from hcprep.casefile import Withhold
from hcprep.errors import HcprepError
from hcprep.presenters import handover
from hcprep.services.handover import HandedOver
from hcprep.ui.clipboard import marked_text
from hcprep.ui.dialogs.working import WorkDialog
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.safe_words import size_words
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.labels import Heading, Words, breakable
from hcprep.ui.widgets.place_field import PlaceField

_ROWS = 6
"""Papers in view in the list."""


class HandoverDialog(WorkDialog):
    """Two faces: choosing, and what to tell the other person."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("handover", self.tr("Make a copy for someone"), context.jobs, parent)
        self._context = context
        self._session = context.desk.session
        self._choosing()
        self.made_face, self.made_column = self.add_face()
        self.make_button = self.button("make-copy", self.tr("Make the copy"), self._make, primary=True)
        self.copy_button = self.button("copy-words", self.tr("Copy the six words"), self._copy)
        self.copy_button.hide()
        self._words = ""
        self.show_face(0, self.make_button)
        self._draw()
        self.notes_box.setFocus(Qt.FocusReason.OtherFocusReason)

    # Choosing

    def _choosing(self) -> None:
        _face, column = self.add_face()
        column.addWidget(
            Words(
                self.tr(
                    "The copy is one file, locked with six new words. You send the file as you like. "
                    "Your own case and its passphrase stay as they are."
                ),
                self,
            )
        )
        column.addWidget(Heading(self.tr("What should stay out of it?"), self, "label"))
        self.notes_box = self._box("out-notes", self.tr("My private notes"), column)
        column.addWidget(Words(self.tr("What you wrote for yourself beside your story."), self, "hint"))
        self.notes_box.setChecked(True)
        self.versions_box = self._box("out-versions", self.tr("Earlier versions"), column)
        column.addWidget(
            Words(
                self.tr(
                    "Everything your story and your answers said before, also what you took out since, and papers you removed."
                ),
                self,
                "hint",
            )
        )
        self.papers_box = self._box("out-papers", self.tr("Some of my papers"), column)
        column.addWidget(
            Words(self.tr("Packages that were sent stay out then too, because every paper is in them."), self, "hint")
        )
        self._papers(column)
        self.advice = Card("", self, "note")
        self.advice_words = self.advice.add_words("")
        self.advice_button = QPushButton(self.tr("Leave out earlier versions too"), self.advice)
        self.advice_button.setObjectName("out-versions-too")
        self.advice_button.setAutoDefault(False)
        self.advice_button.clicked.connect(self._versions_too)
        row = QHBoxLayout()
        row.addWidget(self.advice_button)
        row.addStretch(1)
        self.advice.column.addLayout(row)
        column.addWidget(self.advice)
        self.cited_words = Words("", self)
        self.cited_words.setObjectName("cited")
        column.addWidget(self.cited_words)
        self.inside_words = Words("", self, "label")
        self.inside_words.setObjectName("inside")
        column.addWidget(self.inside_words)
        self.place = PlaceField(
            "copy-place",
            self.tr("Where to save the copy"),
            self.tr("A name that says nothing about you is safest. The other person sees this name."),
            self,
            new=True,
        )
        self.place.show_value(handover.suggested(self._session.path))
        column.addWidget(self.place)
        column.addStretch(1)

    def _box(self, name: str, words: str, column: QVBoxLayout) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setObjectName(name)
        box.toggled.connect(self._draw)
        column.addWidget(box)
        return box

    def _papers(self, column: QVBoxLayout) -> None:
        self.papers = QStandardItemModel(self)
        for item in self._context.desk.case.evidence:
            row = QStandardItem(self.tr("{title} (%n page(s))", "", item.pages).format(title=item.title))
            row.setCheckable(True)
            row.setEditable(False)
            row.setData(item.id, Qt.ItemDataRole.UserRole)
            self.papers.appendRow(row)
        self.papers.itemChanged.connect(self._draw)
        self.papers_view = QListView(self)
        self.papers_view.setObjectName("papers-out")
        self.papers_view.setModel(self.papers)
        self.papers_view.setWordWrap(True)
        self.papers_view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.papers_view.setAccessibleName(self.tr("Papers that stay out; Space chooses"))
        self.papers_view.setMinimumHeight(_ROWS * (self.papers_view.fontMetrics().lineSpacing() + 10))
        self.papers_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.papers_view)
        self.papers_box.setEnabled(bool(self.papers.rowCount()))

    def withhold(self) -> Withhold:
        """Return what was chosen to stay out."""
        rows = [self.papers.item(row) for row in range(self.papers.rowCount())] if self.papers_box.isChecked() else []
        chosen = frozenset(str(row.data(Qt.ItemDataRole.UserRole)) for row in rows if row.checkState() == Qt.CheckState.Checked)
        return Withhold(notes=self.notes_box.isChecked(), versions=self.versions_box.isChecked(), evidence=chosen)

    def _versions_too(self) -> None:
        self.versions_box.setChecked(True)
        self.versions_box.setFocus()

    def _draw(self, *_changed: object) -> None:
        if not hasattr(self, "make_button"):
            return
        withhold = self.withhold()
        self.papers_view.setVisible(self.papers_box.isChecked())
        if not self.papers_view.currentIndex().isValid():
            self.papers_view.setCurrentIndex(self.papers.index(0, 0))
        self.advice.setVisible(bool(withhold.evidence) and not withhold.versions)
        self.advice_words.setText(
            self.tr("An earlier version of your story or of an answer may still speak of the papers that stay out.")
        )
        names = [
            self.tr("Your story points at “{title}” in ¶ {places}. The pointer stays, the paper does not.").format(
                title=one.title, places=", ".join(map(str, one.paragraphs))
            )
            for one in handover.cited(self._session, withhold)
        ]
        self.cited_words.setText("\n".join(names))
        self.cited_words.setVisible(bool(names))
        self.inside_words.setText(self._inside(withhold))

    def _inside(self, withhold: Withhold) -> str:
        found = handover.inside(self._session.case, withhold)
        parts = [
            self.tr("people, dates and answers"),
            self.tr("%n paragraph(s) of your story", "", found.paragraphs),
            self.tr("%n paper(s)", "", found.papers),
        ]
        if found.versions:
            parts.append(self.tr("earlier versions"))
        if found.notes:
            parts.append(self.tr("your private notes"))
        return self.tr("In the copy: {what}.").format(what=", ".join(parts))

    # Making

    def _make(self) -> None:
        field = self.place.input_widget()
        try:
            target = handover.target_of(self.place.line.text())
        except HcprepError as error:
            self.show_error(error, field)
            return
        withhold, language = self.withhold(), self._context.language()
        self.work(
            self.tr("The copy is being written and read back…"),
            lambda ctx: handover.make(self._session, target, withhold, language, ctx),
            self._made,
            dict.fromkeys(("case-exists", "case-missing", "case-no-folder", "disk-full", "disk-error", "case-read-only"), field),
        )

    def _made(self, made: HandedOver) -> None:
        self._words = made.passphrase
        card = Card(self.tr("The six words that open the copy"), self.made_face)
        self.words_label = Words(made.passphrase, card, "section")
        self.words_label.setObjectName("six-words")
        self.words_label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words_label.setProperty("kind", "prompt")
        self.words_label.setAccessibleName(made.passphrase)
        font = self.words_label.font()
        font.setBold(True)
        self.words_label.setFont(font)
        card.column.addWidget(self.words_label)
        card.add_words(self.tr("Tell them by phone, not in the same message as the file."), "label")
        card.add_words(self.tr("They are shown only now, and kept nowhere. If they are lost, make another copy."))
        self.made_column.addWidget(card)
        check = Card(self.tr("To be sure that it is the same file"), self.made_face)
        check.add_words(made.check, "label")
        check.add_words(self.tr("The other person can compare this short code. It is no secret."))
        self.made_column.addWidget(check)
        size = size_words(made.size)
        place = Card(self.tr("The file"), self.made_face)
        place.add_words(breakable(str(made.path)), "label")
        place.add_words(f"{self._inside(self.withhold())} {size}.")
        self.made_column.addWidget(place)
        self.made_column.addStretch(1)
        self.show_face(1, self.copy_button)
        self.heading.setText(self.tr("The copy is ready"))
        self.words_label.setFocus()
        announce(self, f"{self.heading.text()}. {made.passphrase}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(marked_text(self._words))
        words = self.tr("Copied. The words leave the clipboard after 30 seconds.")
        self.copy_button.setText(self.tr("Copied for 30 seconds"))
        announce(self, words)


def show_handover(context: PageContext, parent: QWidget) -> HandoverDialog:
    """Open the dialog over a page."""
    dialog = HandoverDialog(context, parent)
    dialog.open()
    return dialog
