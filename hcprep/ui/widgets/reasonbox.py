"""Asking in the person's own words why a paper is not there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hcprep.model.evidence import MarkState
from hcprep.ui.widgets.labels import Words


class ReasonBox(QWidget):
    """A question with room for an answer, for one checklist item. `saved` gives what the reason is for, and the words."""

    saved = Signal(str, str)
    cancelled = Signal()

    def __init__(self, key: str, spoken: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.state: MarkState = "todo"
        self._question = Words("", self, "label")
        self.edit = QPlainTextEdit(self)
        self.edit.setObjectName(f"reason-{key}")
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * 4 + 24)
        self.edit.setAccessibleName(self.tr("Your reason, in your own words: {title}").format(title=spoken))
        self._question.setBuddy(self.edit)
        save = QPushButton(self.tr("Save this reason"), self)
        save.setObjectName(f"save-reason-{key}")
        save.clicked.connect(self._save)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName(f"cancel-reason-{key}")
        cancel.setProperty("kind", "link")
        cancel.setAccessibleName(self.tr("Cancel: {title}").format(title=spoken))
        cancel.clicked.connect(self._cancel)
        row = QHBoxLayout()
        row.addWidget(save)
        row.addWidget(cancel)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._question)
        layout.addWidget(self.edit)
        layout.addLayout(row)

    @property
    def words(self) -> str:
        """What is written there now."""
        return self.edit.toPlainText()

    def ask(self, state: MarkState, words: str) -> None:
        """Show the question about a state of the item, with words that are there already."""
        self.state = state
        self._question.setText(
            self.tr("Why can you not get it, and what did you try? Use your own words.")
            if state == "cannot_get"
            else self.tr("Why does it not apply to you? Use your own words.")
        )
        if self.words != words:
            self.edit.setPlainText(words)
        self.show()

    def _save(self) -> None:
        if self.words.strip():
            self.saved.emit(self.state, self.words)
            return
        self._question.setText(self.tr("Write a few words first. An officer will want to know why."))
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self.edit.clear()
        self.hide()
        self.cancelled.emit()
