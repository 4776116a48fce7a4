"""My own texts: a list, and the one chosen to be written. They are on this computer, outside of any case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from hcprep.errors import HcprepError
from hcprep.model.case import Case
from hcprep.model.owntexts import KINDS, OwnKind, OwnText
from hcprep.presenters.owntexts import OwnTextsRoom
from hcprep.services.owntexts import OwnTexts
from hcprep.services.owntexts_file import write_texts
from hcprep.services.textleaks import LeakKind
from hcprep.ui.dialogs.files import choose_file, choose_new
from hcprep.ui.dialogs.owntextparts import OwnTextsFace, kind_words
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import announce
from hcprep.ui.shell.locking import KEEPS_TYPED

_SAVE_AFTER = 1500
_FILES = "hcprep (*.json)"
_EMPTY = OwnText(id="", name="")
T = TypeVar("T")


class OwnTextsDialog(OwnTextsFace):
    """What is typed is kept a moment later, and asked about when it holds words of the open case.

    `put(key)` asks to put a text into the story.
    """

    put = Signal(str)

    def __init__(self, store: OwnTexts, case: Case | None, parent: QWidget | None = None, words: str = "") -> None:
        super().__init__(parent)
        self.room = OwnTextsRoom(store, case)
        self._draft = OwnText(id="", name="", text=words)
        self.timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self.timer.timeout.connect(self.save)
        self._connect()
        self._read()
        if not words and self.room.texts:
            self._show(self.room.texts[0])
            self.list.setFocus()
        else:
            self._show(self._draft)
            self.name_line.setFocus()

    # What is on screen.

    def draft(self) -> OwnText:
        """Return the text as it stands on the screen."""
        kind: OwnKind = KINDS[max(self.kind_box.currentIndex(), 0)]
        return OwnText(id=self._draft.id, name=self.name_line.text(), text=self.box.toPlainText(), kind=kind)

    def save(self) -> bool:
        """Keep what is on the screen; False where the person is asked something about it, or it cannot be kept."""
        self.timer.stop()
        draft = self.draft()
        same = draft == self._draft and bool(draft.id)
        found = () if same else self.room.leaks(draft)
        self.leak.ask(tuple(dict.fromkeys(one.text for one in found)))
        if same:
            return True
        if found or (key := self._tried(lambda: self.room.keep(draft))) is None:
            return False
        kept = self.room.of(key)
        if kept is not None:
            self._draft = kept
            self.enable(bool(self._draft.id))
            if not self.name_line.text().strip() or kept.name.casefold() != " ".join(draft.name.split()).casefold():
                self.name_line.setText(kept.name)
            self._list(key)
        return True

    def new(self) -> None:
        """Begin another text."""
        if self._settled():
            self.list.clearSelection()
            self._show(_EMPTY)
            self.name_line.setFocus()

    def delete(self) -> None:
        """Delete the text chosen; it can be brought back until the room is closed."""
        key, row = self._draft.id, max(self.list.currentIndex().row(), 0)
        self.leak.ask(())
        if key and not self._did(lambda: self.room.delete(key)):
            return
        texts = self.room.texts
        self._show(texts[min(row, len(texts) - 1)] if texts else _EMPTY)
        self._list(self._draft.id)
        self.back_button.setVisible(bool(self.room.gone))
        self._tell(self.tr("“{name}” is deleted.").format(name=self.room.gone) if key else "")
        (self.list if texts else self.name_line).setFocus()

    def bring_back(self) -> None:
        """Put the text deleted last back."""
        if key := self._tried(self.room.bring_back):
            self._choose(key)
            self.back_button.hide()
            self.list.setFocus()

    def shift(self, by: int) -> None:
        """Move the text chosen up or down."""
        key = self._draft.id
        if key and self.save():
            self._did(lambda: self.room.move(key, by))
            self._list(key)

    def bring_in(self, path: Path) -> None:
        """Add the texts of a file."""
        if not self._settled():
            return
        found = self._tried(lambda: self.room.store.bring_in(path))
        if found is not None:
            self._read()
            self._choose(self._draft.id or (self.room.texts[0].id if self.room.texts else ""))
            self._tell(self.tr("%n text(s) added. Those that were here already are not added again.", "", found[1]))

    def save_file(self, path: Path) -> None:
        """Write all texts to a file."""
        if self._settled() and self._did(lambda: write_texts(path, self.room.texts)):
            self._tell(self.tr("%n text(s) saved. Anyone who opens that file can read them.", "", len(self.room.texts)))

    def take_away(self, path: Path) -> None:
        """Move what lies here from before to a file of the person's."""
        count = self._tried(lambda: self.room.store.take_away(path))
        if count is not None:
            self._read()
            self._choose(self.room.texts[0].id if self.room.texts else "")
            self._tell(self.tr("%n text(s) are in that file now, and no longer on this computer.", "", count))

    def reject(self) -> None:
        """Close, unless something is to be answered first; asked again, it closes all the same and keeps nothing of that."""
        asked = self.leak.isVisible()
        if self._settled() or asked:
            super().reject()

    def done(self, result: int) -> None:
        """Keep what can be kept without a question, also when the case is locked."""
        if not self.leak.isVisible():
            self.save()
        self.timer.stop()
        super().done(result)

    # Within.

    def _settled(self) -> bool:
        if self.save():
            return True
        if self.leak.isVisible():
            self.leak.open_button.setFocus()
            announce(self, self.leak.words.text())
        return False

    def _show(self, text: OwnText) -> None:
        self._draft = text
        self.name_line.setText(text.name)
        self.kind_box.setCurrentIndex(KINDS.index(text.kind))
        self.box.setPlainText(text.text)
        self.timer.stop()
        self.enable(bool(self._draft.id))

    def _choose(self, key: str) -> None:
        text = self.room.of(key)
        if text is not None:
            self._show(text)
        self._list(key)

    def _chosen(self) -> None:
        key = self.list.chosen()
        if not key or key == self._draft.id:
            return
        if self._settled():
            self._choose(key)
        else:
            self._list(self._draft.id)

    def _list(self, key: str) -> None:
        self.list.blockSignals(True)
        self.list.selectionModel().blockSignals(True)
        rows = tuple((one.id, f"{one.name}\n{kind_words(one.kind)}") for one in self.room.texts)
        self.list.lines.show_rows(rows)
        if key:
            self.list.choose(key)
        self.list.selectionModel().blockSignals(False)
        self.list.blockSignals(False)

    def _read(self) -> None:
        if self._tried(self.room.read) is None:
            self.aside_button.show()
        store = self.room.store
        self.about.setText(self.about_words(kept=store.kept))
        self.lying.setVisible(store.lying)
        self.take_button.setVisible(store.lying)
        self._list(self._draft.id)

    def _put_away(self) -> None:
        if self._did(self.room.store.put_away):
            self.aside_button.hide()
            self._read()
            self._tell(self.tr("The file is kept under another name beside it. You can begin anew, or bring in a copy."))

    def _open_places(self) -> None:
        words: dict[LeakKind, str] = {"name": self.tr("name"), "date": self.tr("date"), "detail": self.tr("detail")}
        draft = self.room.opened(self.draft(), words)
        self.name_line.setText(draft.name)
        self.box.setPlainText(draft.text)
        self._settled()
        self.box.setFocus()

    def _mean(self) -> None:
        self.room.mean(self.room.leaks(self.draft()))
        self._settled()
        self.box.setFocus()

    def _forget(self) -> None:
        self.leak.ask(())
        self._show(self.room.of(self._draft.id) or _EMPTY)
        self.list.setFocus()

    def _put(self) -> None:
        if self._settled() and self._draft.id and self.put_button.isVisible():
            key = self._draft.id
            self.accept()
            self.put.emit(key)

    def _tried(self, run: Callable[[], T]) -> T | None:
        """Do something; None, and the words of what went wrong are shown, when it did not work."""
        try:
            return run()
        except HcprepError as error:
            self._tell(" ".join(astuple(explain(error))))
            return None

    def _did(self, run: Callable[[], object]) -> bool:
        return self._tried(lambda: (run(), True)) is not None

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        announce(self, words)

    def _ask(self, use: Callable[[Path], None], *, new: bool) -> None:
        ask = choose_new if new else choose_file
        path = ask(self, self.tr("A file of texts"), "hcprep-texts.json" if new else "", _FILES)
        if path is not None:
            use(path)

    # Making it.

    def _connect(self) -> None:
        self.setProperty(KEEPS_TYPED, True)
        self.list.selectionModel().currentChanged.connect(lambda *_rows: self._chosen())
        for changed in (self.name_line.textEdited, self.box.textChanged, self.kind_box.activated):
            changed.connect(lambda *_what: self.timer.start())
        self.timer.timeout.connect(self.save)
        calls: dict[QPushButton, Callable[[], object]] = {
            self.leak.open_button: self._open_places,
            self.leak.mean_button: self._mean,
            self.leak.forget_button: self._forget,
            self.new_button: self.new,
            self.delete_button: self.delete,
            self.up_button: lambda: self.shift(-1),
            self.down_button: lambda: self.shift(1),
            self.back_button: self.bring_back,
            self.put_button: self._put,
            self.in_button: lambda: self._ask(self.bring_in, new=False),
            self.out_button: lambda: self._ask(self.save_file, new=True),
            self.take_button: lambda: self._ask(self.take_away, new=True),
            self.aside_button: self._put_away,
            self.close_button: self.reject,
        }
        for button, call in calls.items():
            button.clicked.connect(lambda _on=False, call=call: call())
        keys = {"Del": self.delete_button, "Alt+Up": self.up_button, "Alt+Down": self.down_button, "Return": self.put_button}
        for key, pressed in keys.items():
            QShortcut(QKeySequence(key), self.list, pressed.click, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Ctrl+N"), self, self.new)


def show_own_texts(
    store: OwnTexts, parent: QWidget, *, case: Case | None = None, words: str = "", put: Callable[[str], object] | None = None
) -> OwnTextsDialog:
    """Open the room; `words` begin a new text, `put` is told the id of one to put into the story."""
    dialog = OwnTextsDialog(store, case, parent, words)
    if put is None:
        dialog.put_button.hide()
    else:
        dialog.put.connect(put, Qt.ConnectionType.QueuedConnection)
    dialog.open()
    return dialog
