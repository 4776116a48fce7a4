"""What Qt hands to a model: an index, and the one of no row, which is the parent of all rows of a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
