"""Sizes and what stands over pictures of the upload set, in words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from hcprep.services.portal_preview import Pair

_KILOBYTE = 1_000
_MEGABYTE = 1_000_000


def size_words(size: int) -> str:
    """Return a number of bytes as `412 KB` or, from a million on, `1.72 MB`: counted in thousands, as portals do."""
    if size < _MEGABYTE:
        number = QLocale().toString(max(1, round(size / _KILOBYTE)))
        return QCoreApplication.translate("words", "{number} KB").format(number=number)
    return QCoreApplication.translate("words", "{number} MB").format(number=QLocale().toString(size / _MEGABYTE, "f", 2))


def pair_words(pair: Pair) -> tuple[str, str]:
    """Return what stands above a page as it is and above the one with smaller pictures."""
    before = QCoreApplication.translate("words", "As it is: {size}").format(size=size_words(pair.before_size))
    if pair.kept:
        return before, QCoreApplication.translate("words", "Stays as it is: made smaller, it would lose too much")
    return before, QCoreApplication.translate("words", "Smaller: {size}").format(size=size_words(pair.after_size))
