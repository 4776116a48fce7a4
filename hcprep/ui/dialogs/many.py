"""Several papers at once: choose them in a list, then say one thing of all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hcprep.model.evidence import PaperLanguage
from hcprep.presenters.many import Many, ManyRow
from hcprep.ui.dialogs.asking import TitleDialog
from hcprep.ui.models.lines import LinesModel
from hcprep.ui.pages.base import announce
from hcprep.ui.paper_words import LANGUAGE_WORDS
from hcprep.ui.widgets.field import ChoiceInput, LineInput
from hcprep.ui.widgets.findchoice import FindChoice, WordsList
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.room import take_room
from hcprep.ui.words import say

_LANGUAGES: tuple[PaperLanguage, ...] = ("en", "fr", "other")


class ManyDialog(QDialog):
    """Each button is one change of the case, and one undo takes it back; the papers stay chosen."""

    def __init__(self, many: Many, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("many-papers")
        self.setWindowTitle(self.tr("Change several papers at once"))
        self._many = many
        self._choices = many.choices()
        self._buttons: list[QPushButton] = []
        self.model = LinesModel(self)
        self.view = WordsList(self)
        self.view.setObjectName("papers")
        self.view.setModel(self.model)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setWordWrap(True)
        self.view.setAccessibleName(self.tr("Papers; hold Shift or Ctrl to choose several"))
        self.told = Words("", self, "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(8)
        hint = self.tr(
            "Choose papers with Shift or Ctrl and the arrow keys, or Ctrl+A for all. Then say one thing of all of them."
        )
        column.addWidget(Words(hint, self, "hint"))
        column.addWidget(self.view, 3)
        column.addWidget(self.told)
        inside = QWidget(self)
        actions = QVBoxLayout(inside)
        actions.setContentsMargins(0, 0, 0, 0)
        self._add_actions(actions)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        # No more than it needs: the rest is for the papers.
        scroll.setMaximumHeight(inside.sizeHint().height())
        column.addWidget(scroll, 2)
        column.addLayout(self._foot())
        self.view.selectionModel().selectionChanged.connect(self._count)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        take_room(self, 900, 720)
        self._draw(())
        order_tabs(self)
        # Papers may still be coming in.
        self.finished.connect(self._many.watch(lambda _case: self._draw(self.chosen)))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the chosen papers, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self.model.key(row) for row in rows)

    def _add_actions(self, column: QVBoxLayout) -> None:
        self.item_box = FindChoice(self)
        for item, person, words in self._choices:
            self.item_box.addItem(words, (item, person))
        self.item_box.setMinimumContentsLength(26)
        self.date_line = LineInput(self)
        self.date_line.setPlaceholderText("2024-03-15")
        self.language_box = ChoiceInput(self)
        for language in _LANGUAGES:
            self.language_box.addItem(say(LANGUAGE_WORDS[language]), language)
        self.pattern_line = LineInput("{n}. {title}", self)
        self.pattern_line.setMaxLength(300)
        self.example = Words("", self, "hint")
        self.pattern_line.textChanged.connect(self._count)
        rows: tuple[tuple[str, str, QWidget, str, Callable[[], None]], ...] = (
            ("file", self.tr("What they are for"), self.item_box, self.tr("File under this"), self._file),
            ("date", self.tr("Date on them"), self.date_line, self.tr("Set this date"), self._date),
            ("language", self.tr("Language they are in"), self.language_box, self.tr("Set this language"), self._language),
            (
                "rename",
                self.tr("New titles: {title}, {file}, {date} and {n} are filled in"),
                self.pattern_line,
                self.tr("Rename them"),
                self._rename,
            ),
        )
        before: QWidget = self.view
        for name, words, field, act, slot in rows:
            label = QLabel(words, self)
            label.setProperty("kind", "label")
            label.setWordWrap(True)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setObjectName(f"many-{name}")
            line = QHBoxLayout()
            line.addWidget(field, 1)
            button = self._button(f"do-{name}", act, slot)
            line.addWidget(button)
            if isinstance(field, FindChoice | LineInput):
                (field.entered if isinstance(field, FindChoice) else field.returnPressed).connect(button.click)
            QWidget.setTabOrder(before, field)
            QWidget.setTabOrder(field, button)
            before = button
            column.addWidget(label)
            column.addLayout(line)
        column.addWidget(self.example)
        column.addStretch(1)

    def _foot(self) -> QHBoxLayout:
        close_button = QPushButton(self.tr("Close"), self)
        close_button.setAutoDefault(False)
        close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._button("do-join", self.tr("Make one paper of them…"), self._join))
        row.addWidget(self._button("do-remove", self.tr("Remove them"), self._remove))
        row.addStretch(1)
        row.addWidget(close_button)
        return row

    def _button(self, name: str, words: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        self._buttons.append(button)
        return button

    # What the buttons do.

    def _file(self) -> None:
        item, person, words = self._choices[max(self.item_box.currentIndex(), 0)]
        count = self._many.file_under(self.chosen, item, person)
        self._tell(self.tr("%n paper(s) filed under: {item}", "", count).format(item=words))

    def _date(self) -> None:
        date = self.date_line.text().strip()
        if not self._many.date_is_fine(date):
            self._tell(self.tr("Write the date like 2024-03-15, 2024-03 or 2024."))
            self.date_line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._tell(self.tr("%n paper(s) have another date now.", "", self._many.set_date(self.chosen, date)))

    def _language(self) -> None:
        count = self._many.set_language(self.chosen, _LANGUAGES[max(self.language_box.currentIndex(), 0)])
        self._tell(self.tr("%n paper(s) have another language now.", "", count))

    def _rename(self) -> None:
        self._tell(self.tr("%n paper(s) have another title now.", "", self._many.rename(self.chosen, self.pattern_line.text())))

    def _join(self) -> None:
        chosen = self.chosen
        words = self.tr("The %n papers become one, in this order. Your files stay as they are.", "", len(chosen))
        first = self._many.titles(chosen[:1], "{title}")
        dialog = TitleDialog(self.tr("One paper"), words, self.tr("Keep them as one"), first[0] if first else "", self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._join_as(chosen, dialog.title))
        dialog.open()

    def _join_as(self, chosen: tuple[str, ...], title: str) -> None:
        self._many.join(chosen, title)
        self._draw(chosen[:1])
        self._tell(self.tr("%n papers are one now. Undo parts them again.", "", len(chosen)))

    def _remove(self) -> None:
        cited = self._many.cited(self.chosen)
        words = self.tr("%n paper(s) removed. Undo brings them back.", "", self._many.remove(self.chosen))
        if cited:
            words += " " + self.tr("Your story points at them %n time(s).", "", cited)
        self._tell(words)

    # Drawing.

    def _draw(self, chosen: tuple[str, ...]) -> None:
        self.model.show_rows([(row.id, self._words(row)) for row in self._many.rows()])
        selection = self.view.selectionModel()
        select = QItemSelectionModel.SelectionFlag.Select
        for key in chosen:
            row = self.model.row(key)
            if row >= 0:
                selection.setCurrentIndex(self.model.index(row), select)
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            selection.setCurrentIndex(self.model.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._count()

    def _words(self, row: ManyRow) -> str:
        first = f"{row.label}  {row.title}" if row.label else row.title
        second = " · ".join(filter(None, (row.item or self.tr("Not sorted yet"), row.date, row.filename)))
        return f"{first}\n{second}"

    def _count(self, *_changed: object) -> None:
        chosen = self.chosen
        for button in self._buttons:
            button.setEnabled(len(chosen) > 1 if button.objectName() == "do-join" else bool(chosen))
        self.told.setText(self.tr("%n paper(s) chosen.", "", len(chosen)))
        titles = self._many.titles(chosen[:1], self.pattern_line.text())
        self.example.setText(self.tr("The first would be: {title}").format(title=titles[0]) if titles else "")

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        announce(self, words)
