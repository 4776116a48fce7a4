"""Switches for the pages behind the statement: the statutory declaration, lines for an interpreter, and two pictures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from hcprep.model import edits
from hcprep.presenters.desk import Desk
from hcprep.services.declaration import DECLARATION_ON, FAMILY_ON, INTERPRETER_ON, LIFE_ON


class Declaring(QObject):
    """Actions that are kept in the case; `said` tells what a page is good for once it is on."""

    said = Signal(str)

    def __init__(self, desk: Desk, add: Callable[[QAction], object], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.declaration = QAction(self)
        self.interpreter = QAction(self)
        self.life = QAction(self)
        self.family = QAction(self)
        self._all = (
            (self.declaration, DECLARATION_ON),
            (self.interpreter, INTERPRETER_ON),
            (self.life, LIFE_ON),
            (self.family, FAMILY_ON),
        )
        for action, key in self._all:
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(self._turned)
            add(action)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.declaration.setText(self.tr("Statutory declaration behind the story"))
        self.interpreter.setText(self.tr("Lines for an interpreter behind the story"))
        self.life.setText(self.tr("Picture of your life behind the story"))
        self.family.setText(self.tr("Picture of the family behind the story"))

    def refresh(self) -> None:
        """Follow the case."""
        for action, key in self._all:
            action.setChecked(bool(self._desk.case.answers.get(key)))

    def _turned(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        action = self.sender()
        key = str(action.data()) if isinstance(action, QAction) else DECLARATION_ON
        self._desk.edit(edits.answer(self._desk.case, key, on))
        if not on:
            words = self.tr("That page is no longer in the package.")
        elif key == DECLARATION_ON:
            words = self.tr(
                "The package gets a page to sign before an official, such as a notary. Print it, sign it there, "
                "and add the signed page: unsigned it is worth nothing."
            )
        elif key == LIFE_ON:
            words = self.tr(
                "The package gets that picture, drawn from what you told. Times with nothing entered are printed as such: "
                "fill them in first. Look at it in the finished package."
            )
        elif key == FAMILY_ON:
            words = self.tr("The package gets that picture, drawn from what you told. Look at it in the finished package.")
        else:
            words = self.tr(
                "The package gets a page for an interpreter. There, the interpreter writes that the story was read back to you "
                "and understood. We know of no official words for it."
            )
        self.said.emit(words)
