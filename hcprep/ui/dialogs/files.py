"""Asking for files and folders; each call returns plain paths, nothing when the person changes their mind.

Qt's own dialog is used on Linux, where the desktop's writes the chosen file into its list of recent files, and everywhere
while others use the computer too. Qt notes the last folder in a settings file of its own; that note is taken back.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from hcprep.ui.words import QT_TRANSLATE_NOOP

PRIVATE = "hcprepPrivate"
"""Property of the application: true while nothing may be noted outside of the program."""
QT_WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Words of Qt's own dialog that its French catalogue does not know; ours is asked too."""
LAST = "hcprepFolder"
"""Property of the application: the folder a file was taken from last; gone with the program."""
_NOTES = ("FileDialog/lastVisited", "FileDialog/history")


def choose_papers(parent: QWidget, caption: str, kinds: str) -> tuple[Path, ...]:
    """Ask for one or more files to add; `kinds` is Qt's filter text."""
    with _without_a_trace():
        names, _chosen = QFileDialog.getOpenFileNames(parent, caption, _folder(), kinds, options=_options())
    _visited(names[0] if names else "")
    return tuple(Path(name) for name in names)


def choose_file(parent: QWidget, caption: str, start: str, kinds: str) -> Path | None:
    """Ask for one file that is there."""
    with _without_a_trace():
        name, _chosen = QFileDialog.getOpenFileName(parent, caption, start or _folder(), kinds, options=_options())
    _visited(name)
    return Path(name) if name else None


def choose_new(parent: QWidget, caption: str, start: str, kinds: str, *, confirm: bool = True) -> Path | None:
    """Ask for a place to write to; without `confirm` the caller itself refuses a file that exists."""
    options = _options()
    if not confirm:
        options |= QFileDialog.Option.DontConfirmOverwrite
    if not Path(start).is_absolute():
        start = str(Path(_folder()) / start)
    with _without_a_trace():
        name, _chosen = QFileDialog.getSaveFileName(parent, caption, start, kinds, options=options)
    return Path(name) if name else None


def choose_folder(parent: QWidget, caption: str) -> Path | None:
    """Ask for a folder to save in."""
    with _without_a_trace():
        options = _options() | QFileDialog.Option.ShowDirsOnly
        name = QFileDialog.getExistingDirectory(parent, caption, _folder(), options)
    return Path(name) if name else None


def usual_folder() -> Path:
    """Return the folder the next file or folder is asked for in."""
    return Path(_folder())


def _folder() -> str:
    """Return the folder files were last taken from while the program runs, else the person's documents.

    Without it Qt begins where the program was started, which says nothing to anyone.
    """
    app = QApplication.instance()
    last = app.property(LAST) if app is not None else None
    if isinstance(last, str) and Path(last).is_dir():
        return last
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if documents and Path(documents).is_dir() else str(Path.home())


def _visited(name: str) -> None:
    app = QApplication.instance()
    if name and app is not None:
        app.setProperty(LAST, str(Path(name).parent))


def _options() -> QFileDialog.Option:
    app = QApplication.instance()
    if _desktop_notes() or (app is not None and app.property(PRIVATE)):
        return QFileDialog.Option.DontUseNativeDialog
    return QFileDialog.Option(0)


def _desktop_notes() -> bool:
    return sys.platform.startswith("linux")


@contextmanager
def _without_a_trace() -> Iterator[None]:
    """Put Qt's notes of visited folders back to what they were; other programs made with Qt share them."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    before = {name: settings.value(name) for name in _NOTES if settings.contains(name)}
    try:
        yield
    finally:
        settings.sync()
        for name in _NOTES:
            if name in before:
                settings.setValue(name, before[name])
            else:
                settings.remove(name)
        settings.sync()
