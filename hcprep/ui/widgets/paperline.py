"""One paper on the documents page: exhibit, title and pages, what a person should know of it, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.presenters.documents import PaperRow
from hcprep.ui.messages import explain
from hcprep.ui.paper_words import PART_WORDS, telling_words
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.kept_layout import kept_row
from hcprep.ui.widgets.labels import Words, breakable
from hcprep.ui.widgets.papernaming import PaperNaming
from hcprep.ui.words import word


def _shape(paper: PaperRow) -> PaperRow:
    """Return what decides which widgets a line has."""
    return replace(paper, title="", label="", date="", pages=int(paper.pages > 0))


class PaperLine(QFrame):
    """Buttons are named with the paper's title, so that "Remove" is never read alone."""

    asked = Signal(str, str)
    """What is wanted (`look`, `pages`, `change`, `join`, `remove`), and of which evidence."""
    renamed = Signal(str, str, str)
    """Evidence, its new title and its new date."""

    def __init__(self, paper: PaperRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        self.setProperty("kind", "row")
        self.naming: PaperNaming | None = None
        words = self._column = QVBoxLayout()
        words.setSpacing(0)
        self.words = Words("", self)
        words.addWidget(self.words)
        self._names: list[tuple[QPushButton, str]] = []
        for note in self._notes():
            words.addWidget(Words(breakable(note), self, "quiet"))
        buttons = FlowLayout()
        if paper.pages:
            buttons.addWidget(self._button("look", self.tr("Look"), self.tr("Look at {title}")))
            buttons.addWidget(self._button("pages", self.tr("Pages"), self.tr("Arrange the pages of {title}")))
        buttons.addWidget(self._button("change", self.tr("Change"), self.tr("Change {title}")))
        buttons.addWidget(self._button("remove", self.tr("Remove"), self.tr("Remove {title}")))
        row = kept_row(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.addLayout(words, 1)
        holder = QWidget(self)
        holder.setLayout(buttons)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        self._write()

    def show_paper(self, paper: PaperRow) -> bool:
        """Draw another value of the same paper; False when it has other notes or buttons, and has to be made anew."""
        if _shape(paper) != _shape(self.paper):
            return False
        if paper != self.paper:
            self.paper = paper
            self._write()
        return True

    def _write(self) -> None:
        told = self._describe()
        self.words.setText(breakable(told))
        self.words.setAccessibleName(told)
        for button, name in self._names:
            button.setAccessibleName(name.format(title=self.paper.title))

    def _button(self, what: str, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("kind", "link")
        button.setObjectName(f"{what}-{self.paper.id}")
        self._names.append((button, name))
        button.clicked.connect(partial(self._ask, what))
        return button

    def _describe(self) -> str:
        paper = self.paper
        date = f", {paper.date}" if paper.date else ""
        if not paper.pages:
            return f"{paper.title}{date}"
        pages = self.tr("%n page(s)", "", paper.pages)
        start = self.tr("Exhibit {label}: ").format(label=paper.label) if paper.label else ""
        return f"{start}{paper.title}{date} ({pages})"

    def _notes(self) -> tuple[str, ...]:
        paper = self.paper
        if paper.refused:
            message = explain(HcprepError(paper.refused, name=paper.filename))
            return (message.what, message.do, *self._said())
        return (*self._said(), *telling_words(paper.notes), *self._pictures())

    def _pictures(self) -> tuple[str, ...]:
        """Return whether pages of it cannot be searched."""
        paper = self.paper
        if not paper.pictures:
            return ()
        if paper.pictures >= paper.pages > 1:
            return (self.tr("These pages are pictures: an officer cannot search them."),)
        return (self.tr("%n page(s) are pictures: an officer cannot search them.", "", paper.pictures),)

    def _said(self) -> tuple[str, ...]:
        """Return what is known of the edition of a form, and of the translation of a paper."""
        paper = self.paper
        found = []
        if paper.form:
            found.append(self._edition())
        if paper.missing:
            words = self.tr("In another language. Still missing: {parts}.")
            found.append(words.format(parts=self._parts(paper.missing)))
        if paper.goes_with:
            words = self.tr("Goes with “{title}”: {parts}.")
            found.append(words.format(title=paper.goes_with, parts=self._parts(paper.parts) or "…"))
        return tuple(found)

    def _edition(self) -> str:
        paper = self.paper
        words = {
            "known_current": self.tr("{form}, edition {edition}: the one seen on the official page."),
            "known_old": self.tr("{form}, edition {edition}: this is an old edition. Download the form again."),
        }.get(paper.edition_state)
        if words is None:
            words = self.tr("{form}, edition {edition}. We do not know which edition is in use: compare with the official page.")
            if paper.seen_later:
                words += " " + self.tr("Another source saw a later one, {later}. That is not confirmed.")
        edition = paper.edition or self.tr("not known")
        return words.format(form=paper.form, edition=edition, later=paper.seen_later)

    def _parts(self, parts: tuple[str, ...]) -> str:
        return ", ".join(word(PART_WORDS, part) for part in parts)

    # Renaming in place.

    def rename(self) -> None:
        """Let title and date be typed where they stand."""
        if self.naming is None:
            self.naming = PaperNaming(self.paper.id, self.paper.title, self.paper.date, self)
            self.naming.saved.connect(self._save)
            self.naming.left.connect(self._leave)
            self._column.insertWidget(0, self.naming)
            self.words.hide()
            self.naming.show()
        self.naming.title_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on_naming(self, line: PaperLine) -> None:
        """Take over what is being typed in the line this one takes the place of."""
        if line.naming is not None:
            self.rename()
        if line.naming is not None and self.naming is not None:
            self.naming.title_line.setText(line.naming.title_line.text())
            self.naming.date_line.setText(line.naming.date_line.text())

    def save_name(self) -> None:
        """Save what is typed, as far as it can be accepted."""
        if self.naming is not None:
            self._save(*self.naming.accepted())

    def _save(self, title: str, date: str) -> None:
        self._leave()
        if (title, date) != (self.paper.title, self.paper.date):
            self.renamed.emit(self.paper.id, title, date)

    def _leave(self) -> None:
        naming, self.naming = self.naming, None
        if naming is not None:
            again = self.findChild(QPushButton, f"change-{self.paper.id}")
            if naming.isAncestorOf(focus_inside(self) or self) and isinstance(again, QPushButton):
                again.setFocus(Qt.FocusReason.OtherFocusReason)
            naming.hide()
            naming.deleteLater()
            self.words.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename by F2, from any of the buttons."""
        if event.key() == Qt.Key.Key_F2 and self.naming is None:
            self.rename()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything that can be done with the paper."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return a menu of everything that can be done with the paper."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.paper.pages:
            menu.addAction(self.tr("Look"), partial(self._ask, "look"))
            menu.addAction(self.tr("Arrange the pages…"), partial(self._ask, "pages"))
            menu.addAction(self.tr("Add the pages of other papers…"), partial(self._ask, "join"))
        menu.addAction(self.tr("Rename or date it here"), QKeySequence(Qt.Key.Key_F2), self.rename)
        menu.addAction(self.tr("Change…"), partial(self._ask, "change"))
        menu.addAction(self.tr("Remove"), partial(self._ask, "remove"))
        return menu

    def _ask(self, what: str) -> None:
        self.asked.emit(what, self.paper.id)
