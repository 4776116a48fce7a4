"""The private notes pad beside the story: saved like the story, printed nowhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.ui.widgets.field import TextInput
from hcprep.ui.widgets.labels import Words

SAVE_AFTER = 1500
"""Milliseconds from the last key to saving."""


class NotesPad(QFrame):
    """What is typed goes to `save` a moment after the last key, when the focus leaves, and when `commit` is called.

    `versions_wanted` asks for earlier versions, `failed` tells an error of saving; the words are then in the pad and in the case
    in memory.
    """

    versions_wanted = Signal()
    failed = Signal(object)

    def __init__(self, read: Callable[[], str], save: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes-pad")
        self._read, self._save = read, save
        self._dirty = False
        self.name_label = QLabel(self)
        self.name_label.setProperty("kind", "label")
        self.box = TextInput(self)
        self.box.setObjectName("private-notes")
        self.name_label.setBuddy(self.box)
        self.privacy_label = Words("", self, "hint")
        self.versions_button = QPushButton(self)
        self.versions_button.setObjectName("note-versions")
        self.versions_button.setProperty("kind", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name_label)
        column.addWidget(self.privacy_label)
        column.addWidget(self.box, 1)
        column.addWidget(self.versions_button)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SAVE_AFTER)
        self.timer.timeout.connect(self.commit)
        self.box.textChanged.connect(self._typed)
        self.box.left.connect(self.commit)
        self.versions_button.clicked.connect(self.versions_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.name_label.setText(self.tr("Private notes"))
        self.privacy_label.setText(self.tr("Only you see this. It is never printed."))
        self.box.setAccessibleName(self.name_label.text())
        self.box.setAccessibleDescription(self.privacy_label.text())
        self.versions_button.setText(self.tr("Earlier versions…"))
        self.versions_button.setAccessibleName(f"{self.name_label.text()}: {self.versions_button.text()}")
        self._keep_room()

    def refresh(self) -> None:
        """Show the notes of the case; what was typed and not yet saved stays."""
        if not self._dirty and self.box.toPlainText() != self._read():
            self.box.setPlainText(self._read())
            self.timer.stop()
            self._dirty = False

    def commit(self) -> None:
        """Save what was typed."""
        self.timer.stop()
        if not self._dirty:
            return
        self._dirty = False
        try:
            self._save(self.box.toPlainText())
        except HcprepError as error:
            self.failed.emit(error)

    def _typed(self) -> None:
        self._dirty = True
        self.timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for a few words in each line at any size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._keep_room()

    def _keep_room(self) -> None:
        letters = self.fontMetrics().averageCharWidth() * 18
        self.setMinimumWidth(max(letters, self.versions_button.minimumSizeHint().width()))
