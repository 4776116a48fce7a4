"""Starts the window."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from hcprep.app.settings import Settings, read_settings, write_settings
from hcprep.app.system_clock import SystemClock
from hcprep.app.wiring import Wired, wire
from hcprep.errors import HcprepError
from hcprep.ui.language import Language
from hcprep.ui.theme import Scheme

_SMALLEST = (960, 640)


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed. Returns the exit code of Qt."""
    from platformdirs import user_config_path, user_documents_path

    from hcprep.app.folders import kit_shelf
    from hcprep.kit import use_shelf

    use_shelf(kit_shelf())
    app = QApplication.instance() or QApplication(["hcprep", *argv])
    if not isinstance(app, QApplication):
        raise TypeError(type(app).__name__)
    app.setApplicationName("hcprep")
    app.setApplicationDisplayName("hcprep")
    place = user_config_path("hcprep", appauthor=False) / "window.json"
    settings = read_settings(place)
    documents = user_documents_path()
    folder = documents if documents.is_dir() else Path.home()
    wired = wire(app, SystemClock(), folder, settings.language, scale=settings.scale, scheme=settings.scheme)
    _Remember(wired, place, settings)
    _hooks(wired)
    app.styleHints().colorSchemeChanged.connect(wired.window.follow_system)
    wired.window.resize(1180, 760)
    wired.window.setMinimumSize(*_SMALLEST)
    wired.window.show()
    try:
        return int(app.exec())
    finally:
        wired.close()


class _Remember:
    """Writes the settings when the person changes one."""

    def __init__(self, wired: Wired, place: Path, settings: Settings) -> None:
        self._place = place
        self._settings = settings
        wired.window.language_changed.connect(self._language)
        wired.window.look_changed.connect(self._look)

    def _language(self, language: Language) -> None:
        self._keep(replace(self._settings, language=language))

    def _look(self, scale: int, scheme: Scheme) -> None:
        self._keep(replace(self._settings, scale=scale, scheme=scheme))

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
