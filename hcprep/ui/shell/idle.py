"""The person's presence: input in the windows of the program, the time since, and the computer's sleep."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget

from hcprep.clock import Clock
from hcprep.ui.clipboard import ClipboardGuard, copy_marked

TICK = 2_000
"""Milliseconds between two looks at the clock."""
SLEPT = 30.0
"""Seconds the clock may run ahead between two looks before it means that the computer slept."""
HIDE_KEYS = (QKeySequence("Shift+Esc"), QKeySequence("F12"))
"""Two keys that lie together on every keyboard and need no Fn; and one for a person who presses one key at a time."""

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Idle(QObject):
    """Emits `left` after `minutes` without input, and when the computer has slept.

    While `busy` (a job runs) it waits longer, but never longer than twice the time.
    """

    left = Signal()

    def __init__(self, clock: Clock, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._busy = busy
        self.minutes = 10
        self._last = self._seen = self._now()
        self.timer = QTimer(self)
        self.timer.setInterval(TICK)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def touch(self) -> None:
        """Take note of input."""
        self._last = self._now()

    def look(self) -> None:
        """Compare the clock with the last input and with the last look."""
        now = self._now()
        slept = now - self._seen > SLEPT + TICK / 1000
        quiet, limit = now - self._last, self.minutes * 60
        self._seen = now
        if slept or quiet >= limit * (2 if self._busy() else 1):
            self._last = now
            self.left.emit()
        elif quiet < 0:
            # The clock was set back.
            self._last = now

    def _now(self) -> float:
        return self._clock.now().timestamp()


class WindowWatch(QObject):
    """Sees the input of every window of the program before any page, dialog or menu does.

    It sits on the native windows, where a modal dialog or an open menu cannot shield one from it, and where paint events and
    timers do not pass.
    """

    hide_pressed = Signal()
    touched = Signal()

    def __init__(self, app: QGuiApplication, clipboard: ClipboardGuard) -> None:
        super().__init__(app)
        self._clipboard = clipboard
        app.focusWindowChanged.connect(self.follow)

    def follow(self, window: QWindow | None) -> None:
        """Watch one more window."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note input, take the key that hides everything, and lend a hand with copying."""
        kind = event.type()
        if kind not in _INPUT:
            return False
        self.touched.emit()
        return kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        if QKeySequence(event.keyCombination()) in HIDE_KEYS:
            self.hide_pressed.emit()
            return True
        if _presses(event):
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            self._clipboard.before_paste()
            return False
        cut = event.matches(QKeySequence.StandardKey.Cut)
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit) and (cut or event.matches(QKeySequence.StandardKey.Copy)):
            return copy_marked(line, cut=cut)
        return False


def _presses(event: QKeyEvent) -> bool:
    """Press the button that has the focus with Enter, as people expect, and the main one of a dialog with Ctrl+Enter.

    Qt does the first only for some buttons of dialogs.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or QApplication.activePopupWidget() is not None:
        # A menu may hang from the button: Enter chooses in it.
        return False
    button: QWidget | None = None
    if not held:
        button = QApplication.focusWidget()
    elif held == Qt.KeyboardModifier.ControlModifier and isinstance(dialog := QApplication.activeWindow(), QDialog):
        button = next((one for one in dialog.findChildren(QPushButton) if _is_main(one)), None)
    if not isinstance(button, QPushButton):
        return False
    if not event.isAutoRepeat():
        # Not from here: what it opens or closes may take the window along.
        QTimer.singleShot(0, button, button.click)
    return True


def _is_main(button: QPushButton) -> bool:
    return button.property("kind") == "primary" and button.isVisible() and button.isEnabled()
