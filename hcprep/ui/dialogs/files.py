"""Asking for files and folders; each call returns plain paths, nothing when the person changes their mind.

Qt's own dialog is used on Linux, where the desktop's writes the chosen file into its list of recent files, and everywhere
while others use the computer too. Qt notes the last folder in a settings file of its own; that note is taken back.
"""

from __future__ import annotations

import re
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
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
)
"""Words of Qt's own dialog that its French catalogue does not know; ours is asked too."""
LAST = "hcprepFolder"
"""Property of the application: the folder a file was taken from last; gone with the program."""
LAST_MADE = "hcprepMade"
"""The same of the folder a package was made in: made again, it goes there and not among papers taken in since."""
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
    """Ask for a place to write to; without `confirm` the caller itself refuses a file that exists.

    Of several kinds, the one chosen in the dialog gives the name its end: Qt's own dialog leaves the name as it was.
    """
    options = _options()
    if not confirm:
        options |= QFileDialog.Option.DontConfirmOverwrite
    if not Path(start).is_absolute():
        start = str(Path(_folder()) / start)
    with _without_a_trace():
        name, chosen = QFileDialog.getSaveFileName(parent, caption, start, kinds, options=options)
        ended = as_kind(name, chosen, kinds)
        if ended != name and confirm and Path(ended).exists():
            # It was not the name the person was asked about; writing over this one is asked for as of any other.
            name, chosen = QFileDialog.getSaveFileName(parent, caption, ended, kinds, chosen, options)
            ended = as_kind(name, chosen, kinds)
    return Path(ended) if ended else None


def as_kind(name: str, chosen: str, kinds: str) -> str:
    """Return the name with the end of the kind that was chosen, if it ends like another of the kinds or like none."""
    ends = {kind: found[1] for kind in kinds.split(";;") if (found := re.search(r"\*(\.\w+)", kind))}
    if not name or len(ends) < 2 or chosen not in ends or name.lower().endswith(ends[chosen]):
        return name
    path = Path(name)
    return str(path.with_suffix("") if path.suffix.lower() in ends.values() else path) + ends[chosen]


def choose_folder(parent: QWidget, caption: str, *, packages: bool = False) -> Path | None:
    """Ask for a folder to save in; one for `packages` is where the next such question begins."""
    app = QApplication.instance()
    made = app.property(LAST_MADE) if packages and app is not None else None
    start = made if isinstance(made, str) and Path(made).is_dir() else _folder()
    with _without_a_trace():
        options = _options() | QFileDialog.Option.ShowDirsOnly
        name = QFileDialog.getExistingDirectory(parent, caption, start, options)
    if name and packages and app is not None:
        app.setProperty(LAST_MADE, name)
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
