"""What the database library and the operating system say, turned into the codes of CaseFileError."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from hcprep.errors import CaseFileError

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def from_os(error: OSError) -> CaseFileError:
    """Return the CaseFileError of a failure of the operating system."""
    if error.errno in _FULL:
        return CaseFileError("disk-full")
    if error.errno in _READ_ONLY:
        return CaseFileError("case-read-only")
    if isinstance(error, FileNotFoundError):
        return CaseFileError("case-missing")
    return CaseFileError("disk-error", errno=error.errno)


def from_apsw(error: apsw.Error, system_errno: int = 0) -> CaseFileError:
    """Return the CaseFileError of a failure of the database; `system_errno` is what the system said last."""
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return CaseFileError("case-in-use")
    if isinstance(error, apsw.CorruptError | apsw.NotADBError | apsw.FormatError):
        return CaseFileError("case-damaged", part="page")
    if isinstance(error, apsw.TooBigError):
        return CaseFileError("case-damaged", part="size")
    if isinstance(error, apsw.FullError):
        return CaseFileError("disk-full")
    if isinstance(error, apsw.ReadOnlyError | apsw.PermissionsError):
        return CaseFileError("case-read-only")
    if isinstance(error, apsw.CantOpenError | apsw.IOError):
        if system_errno in _FULL:
            return CaseFileError("disk-full")
        if system_errno in _READ_ONLY:
            return CaseFileError("case-read-only")
        return CaseFileError("disk-error", errno=system_errno)
    return CaseFileError("disk-error", detail=type(error).__name__)


@contextmanager
def told(connection: apsw.Connection | None = None) -> Iterator[None]:
    """Turn any failure of the database inside the block into a CaseFileError."""
    try:
        yield
    except apsw.Error as error:
        raise from_apsw(error, _last_errno(connection)) from error
    except UnicodeDecodeError as error:
        # The database hands out texts unchecked; one that is none was written by somebody who means harm, or by a fault.
        raise CaseFileError("case-damaged", part="page") from error


def _last_errno(connection: apsw.Connection | None) -> int:
    try:
        return connection.system_errno if connection is not None else 0
    except apsw.ConnectionClosedError:
        return 0
