"""Memory pages are drawn on, used again and again: fresh memory costs the system more than drawing a page of text does."""

from __future__ import annotations

import ctypes
import weakref
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap

_MOST_SPARE = 4
_LARGEST = 8 * 1024 * 1024
"""Bytes; a larger one is rare, and given back to the system."""
_SPARE: list[bytearray] = []


def canvas(width: int, height: int, format: int, rev_byteorder: bool = False) -> PdfBitmap:  # noqa: A002, FBT001, FBT002 - pypdfium2 calls it so
    """Return a bitmap of pdfium on memory that may hold an older drawing; `pixels_of` reads it without a copy.

    The memory goes to the next bitmap of that size once nothing refers to this one's, pictures made of it included.
    """
    import pypdfium2
    from pypdfium2.internal import BitmapTypeToNChannels

    size = width * height * BitmapTypeToNChannels[format]
    memory = _take(size)
    lent = (ctypes.c_ubyte * size).from_buffer(memory)
    weakref.finalize(lent, _give_back, memory).atexit = False
    bitmap: Any = pypdfium2.PdfBitmap.new_native(width, height, format, rev_byteorder, buffer=lent)
    bitmap.memory = memory
    return bitmap


def pixels_of(bitmap: PdfBitmap) -> bytearray:
    """Return the pixels of a `canvas`, rows of three or four bytes each, to be read while the bitmap is there."""
    memory: bytearray = bitmap.memory
    return memory


def _take(size: int) -> bytearray:
    for at, memory in enumerate(_SPARE):
        if len(memory) == size:
            return _SPARE.pop(at)
    return bytearray(size)


def _give_back(memory: bytearray) -> None:
    if len(memory) <= _LARGEST:
        _SPARE.append(memory)
        del _SPARE[:-_MOST_SPARE]
