"""Starts the window."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication

from hcprep.app.guard_again import AGAIN, read_again, start_again
from hcprep.app.guard_system import SystemWatch
from hcprep.app.settings import Settings, read_settings, write_settings
from hcprep.app.system_clock import SystemClock
from hcprep.app.wiring import Wired, wire
from hcprep.errors import HcprepError
from hcprep.ui.language import Language
from hcprep.ui.shell.locking import Again
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.shell.window import MainWindow
from hcprep.ui.theme import Scheme

_SMALLEST = (960, 640)
_FIRST = (1180, 760)
_FRAME = 60
"""Pixels left for the title bar of a window, which is not known before it is shown."""
_PATIENCE = 5.0
"""Seconds a thread has to stop its job before the process ends all the same."""


def run(argv: Sequence[str], stdin: BinaryIO | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit code of Qt.

    `argv` may name one case to open, or be the one argument of a fresh program, which is told the rest on `stdin`.
    """
    from platformdirs import user_config_path, user_data_path, user_documents_path

    from hcprep.app.folders import kit_shelf, own_folder
    from hcprep.kit import use_shelf

    again = read_again(stdin) if list(argv) == [AGAIN] and stdin is not None else Again(*argv[:1])
    use_shelf(kit_shelf())
    # Not given to Qt: some systems show a program's arguments to everyone.
    app = QApplication.instance() or QApplication(["hcprep"])
    if not isinstance(app, QApplication):
        raise TypeError(type(app).__name__)
    app.setApplicationName("hcprep")
    app.setApplicationDisplayName("hcprep")
    place = user_config_path("hcprep", appauthor=False) / "window.json"
    settings = read_settings(place)
    documents = user_documents_path()
    folder = documents if documents.is_dir() else Path.home()
    wired = wire(
        app,
        SystemClock(),
        folder,
        settings.language,
        scale=settings.scale,
        scheme=settings.scheme,
        prefs=settings.prefs,
        leave=lambda next_: _leave(wired, next_),
        opened=user_data_path("hcprep", appauthor=False) / "opened",
        last=Path(again.case) if again.case else None,
        own=own_folder(),
    )
    Remember(wired.window, place, settings)
    _hooks(wired)
    app.styleHints().colorSchemeChanged.connect(wired.window.settings.follow_system)
    wired.window.setMinimumSize(*_SMALLEST)
    wired.window.resize(*_FIRST)
    if again.geometry:
        wired.window.restoreGeometry(QByteArray.fromBase64(again.geometry.encode("ascii", "ignore")))
    elif not fits(wired.window.screen().availableSize()):
        # Below the edge of a small screen would be the buttons that lead on.
        wired.window.setWindowState(Qt.WindowState.WindowMaximized)
    wired.window.show()
    system = SystemWatch(wired.window.cover.lock.leave_alone)
    system.watch(app, wired.window)
    try:
        return int(app.exec())
    finally:
        wired.close()


def fits(screen: QSize) -> bool:
    """Tell whether a screen has room for the window as it first opens, with a title bar."""
    return screen.width() >= _FIRST[0] and screen.height() >= _FIRST[1] + _FRAME


def _leave(wired: Wired, again: Again | None) -> bool:
    """End this process, after a fresh one was started in its place if there is to be one; False if it could not be."""
    if again is not None and start_again(again) is None:
        return False
    try:
        wired.end(_PATIENCE)
    finally:
        # The process held the key and the words; it ends here and now, whatever a library still wants to tidy up.
        os._exit(0)


class Remember(QObject):
    """Writes the settings when the person changes one; lives as long as the window, which a signal alone would not grant."""

    def __init__(self, window: MainWindow, place: Path, settings: Settings) -> None:
        super().__init__(window)
        self._place = place
        self._settings = settings
        window.settings.language_changed.connect(self._language)
        window.settings.look_changed.connect(self._look)
        window.settings.prefs_changed.connect(self._prefs)

    def _language(self, language: Language) -> None:
        self._keep(replace(self._settings, language=language))

    def _look(self, scale: int, scheme: Scheme) -> None:
        self._keep(replace(self._settings, scale=scale, scheme=scheme))

    def _prefs(self, prefs: Prefs) -> None:
        self._keep(replace(self._settings, idle=prefs.idle, shared=prefs.shared, toured=prefs.toured, step=prefs.step))

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        write_settings(self._place, settings)


def _hooks(wired: Wired) -> None:
    """Meet every surprise with calm words on the page; what is written to standard error names no person and no path."""

    def tell(kind: type[BaseException], trace: TracebackType | None) -> None:
        where = ""
        while trace is not None:
            code = trace.tb_frame.f_code
            where, trace = f"{Path(code.co_filename).name}:{trace.tb_lineno}", trace.tb_next
        if sys.stderr is not None:
            sys.stderr.write(f"hcprep: unexpected {kind.__name__} at {where}\n")

    def surprised(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        tell(kind, trace)
        wired.window.show_problem(HcprepError("unexpected"))

    def surprised_thread(args: threading.ExceptHookArgs) -> None:
        tell(args.exc_type, args.exc_traceback)

    sys.excepthook = surprised
    threading.excepthook = surprised_thread
