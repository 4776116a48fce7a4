"""Bytes as a file without a name, in memory of the system where it has such files: qpdf is several times faster with those."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from pikepdf import Pdf


def room() -> BinaryIO:
    """Return an empty file that lies in memory only."""
    make = getattr(os, "memfd_create", None)
    with suppress(OSError):
        if make is not None:
            return open(make("room"), "w+b")  # noqa: PTH123 - it has no path
    return BytesIO()


@contextmanager
def opened(data: bytes) -> Iterator[Pdf]:
    """Open a PDF that is in memory. Raises pikepdf.PdfError."""
    import pikepdf

    with room() as file:
        file.write(data)
        file.seek(0)
        mode = pikepdf.AccessMode.stream if isinstance(file, BytesIO) else pikepdf.AccessMode.mmap
        with pikepdf.open(file, access_mode=mode) as pdf:
            yield pdf
