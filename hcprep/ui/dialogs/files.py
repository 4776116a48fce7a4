"""Asking for files and folders; each call returns plain paths, nothing when the person changes their mind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_papers(parent: QWidget, caption: str, kinds: str) -> tuple[Path, ...]:
    """Ask for one or more files to add; `kinds` is Qt's filter text."""
    names, _chosen = QFileDialog.getOpenFileNames(parent, caption, "", kinds)
    return tuple(Path(name) for name in names)


def choose_folder(parent: QWidget, caption: str) -> Path | None:
    """Ask for a folder to save in."""
    name = QFileDialog.getExistingDirectory(parent, caption)
    return Path(name) if name else None
