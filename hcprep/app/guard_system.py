"""Hears when the computer's screen is locked, the session is left or the computer goes to sleep, where the system says so.

Windows tells the window itself. macOS tells whoever asks its notification centre. On Linux the news travel over D-Bus, which
is a socket, and hcprep opens none: there waking up (hcprep.ui.shell.idle) and the time without input do the work.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_SESSION = 0x02B1
_LEFT = frozenset({2, 4, 6, 7})
"""The console or remote session was left, logged off or locked."""
_POWER = 0x0218
_SLEEP = 4


def is_leaving(message: int, what: int) -> bool:
    """Tell whether a Windows message says that the person is leaving the computer, or the computer goes to sleep."""
    return (message == _SESSION and what in _LEFT) or (message == _POWER and what == _SLEEP)


class SystemWatch(QAbstractNativeEventFilter):
    """Calls `left` on the window's thread when the system says that nobody is at the screen any more."""

    def __init__(self, left: Callable[[], None]) -> None:
        super().__init__()
        self._left = left
        self._kept: list[object] = []

    def watch(self, app: QApplication, window: QWidget) -> None:
        """Begin, on systems that tell; asks the window for its native handle, so call it once the window is shown."""
        if sys.platform == "win32":
            app.installNativeEventFilter(self)
            try:
                ctypes.CDLL("wtsapi32").WTSRegisterSessionNotification(wintypes.HWND(int(window.winId())), 0)
            except (OSError, AttributeError):
                return
        elif sys.platform == "darwin":
            self._mac()

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        """Look at one message of Windows and let it go on."""
        if bytes(kind if not isinstance(kind, QByteArray) else kind.data()) in {
            b"windows_generic_MSG",
            b"windows_dispatcher_MSG",
        }:
            told = wintypes.MSG.from_address(int(message))
            if is_leaving(int(told.message), int(told.wParam)):
                self._left()
        return False, 0

    def _mac(self) -> None:
        left = self._left
        try:
            core = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
            core.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
            core.CFStringCreateWithCString.restype = ctypes.c_void_p
            core.CFStringCreateWithCString.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32)
            observed = ctypes.CFUNCTYPE(None, *(ctypes.c_void_p,) * 5)
            add = core.CFNotificationCenterAddObserver
            add.argtypes = (ctypes.c_void_p, ctypes.c_void_p, observed, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long)
            add.restype = None

            def heard(*_told: object) -> None:
                QTimer.singleShot(0, left)

            callback = observed(heard)
            # The notification centre keeps no reference of Python's.
            self._kept.append(callback)
            name = core.CFStringCreateWithCString(None, b"com.apple.screenIsLocked", 0x08000100)
            add(core.CFNotificationCenterGetDistributedCenter(), None, callback, name, None, 4)
        except (OSError, AttributeError):
            return
