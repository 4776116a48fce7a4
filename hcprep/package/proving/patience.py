"""What the reading libraries may take, and what they raise on files nobody meant to be read."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import AbstractContextManager, suppress

_MOST_BYTES = 2**31 - 1
_MOST_ENTRIES = 5_000_000


def patient() -> AbstractContextManager[object]:
    """Lift pypdf's own limits, which are meant for servers: a scan of a whole file in one picture is larger.

    The worker has its own limits of memory and time.
    """
    from pypdf import apply_configuration

    return apply_configuration(
        maximum_declared_stream_length=_MOST_BYTES,
        zlib_maximum_output_length=_MOST_BYTES,
        array_maximum_element_count=_MOST_ENTRIES,
        dictionary_maximum_element_count=_MOST_ENTRIES,
        outline_maximum_entries=_MOST_ENTRIES,
        page_tree_maximum_entries=_MOST_ENTRIES,
        page_tree_maximum_page_entries=20 * _MOST_ENTRIES,
    )


def set_aside() -> None:
    """Keep all that there is for good, so that `give_back` need not look through it each time, and look for waste less often.

    A book is hundreds of thousands of small things that stay; looking through them again and again takes a fifth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def give_back() -> None:
    """Return what nobody needs any more to the system."""
    # What pypdf reads goes round in circles: a reader knows its objects, and they know it.
    gc.collect()
    # On Linux it would stay with the process.
    if sys.platform == "linux":
        # Not every C library there has it.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


def broken() -> tuple[type[Exception], ...]:
    """Return what counts as a file that cannot be read."""
    from pypdf.errors import DependencyError, PyPdfError
    from pypdfium2 import PdfiumError

    return (
        PyPdfError, PdfiumError, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError,
        RecursionError, MemoryError, ZeroDivisionError, NotImplementedError, DependencyError,
    )  # fmt: skip
