"""Bytes as a file without a name, in memory of the system where it has such files: qpdf is several times faster with those."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from hcprep.jobs.memory import give_back

if TYPE_CHECKING:
    from pikepdf import Pdf


@contextmanager
def opened(data: bytes) -> Iterator[Pdf]:
    """Open a PDF that is in memory. Raises pikepdf.PdfError."""
    import pikepdf

    with _filled(lambda file: file.write(data)) as file:
        file.seek(0)
        mode = pikepdf.AccessMode.stream if isinstance(file, BytesIO) else pikepdf.AccessMode.mmap
        with pikepdf.open(file, access_mode=mode) as pdf:
            yield pdf


def written(write: Callable[[BinaryIO], object]) -> bytes:
    """Return what is written into a file in memory; `write` may be called twice."""
    with _filled(write) as file:
        if isinstance(file, BytesIO):
            return file.getvalue()
        size = file.tell()
        file.seek(0)
        give_back()
        return file.read(size)


def _filled(write: Callable[[BinaryIO], object]) -> BinaryIO:
    """Return the file of the system, or a Python object where there are none or it may not be as large."""
    make = getattr(os, "memfd_create", None)
    if make is not None:
        with suppress(OSError), ExitStack() as stack:
            file: BinaryIO = stack.enter_context(open(make("room"), "w+b"))  # noqa: PTH123 - it has no path
            write(file)
            file.flush()
            stack.pop_all()
            return file
    file = BytesIO()
    write(file)
    return file
