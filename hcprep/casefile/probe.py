"""What kind of file is this, and does the passphrase open it? Answered by reading only.

The limit, told honestly: a case file is random bytes from the first one on. When its first 16 bytes (the salt) are damaged,
no passphrase fits any more and it looks exactly like a wrong passphrase; unless one byte fills them, which chance does not do.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import apsw

from hcprep.casefile.faults import from_os, told
from hcprep.casefile.keys import PAGE, SALT, Key, Secret, derive
from hcprep.errors import CaseFileError

_MAGIC = (
    b"SQLite format 3\0",
    b"%PDF",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x1f\x8b",
    b"{\\rtf",
)
_MOST_UNEVEN = 400.0
"""Chi-squared of a page's 256 byte values: 255 for encrypted pages, spread 23; text and pictures lie in the thousands."""

_MOST_ALIKE = 8
"""Equal bytes among the 16 of a salt that chance does not bring: fewer than one salt in 10^12 has as many."""


def unlock(path: Path, secret: Secret) -> Key:
    """Return the key that opens a case file; one that is given, such as that of a recovery sheet, needs no whole salt.

    Raises CaseFileError: `case-missing`, `case-not-a-case` (fact `reason`: `empty`, `folder`, `short`, `other-type`, `plain`),
    `case-wrong-passphrase`, or `sheet-wrong` of a key, `case-damaged` (facts `part`: `header`, `page` or `length`),
    `case-read-only`, `disk-error`.
    """
    size = _size(path)
    pages = _sample(path, size)
    first = pages[0][1]
    if isinstance(secret, Key):
        key = secret
    elif first.startswith(_MAGIC):
        raise CaseFileError("case-not-a-case", reason="other-type")
    else:
        key = derive(secret, first[:SALT])
    if any(key.seals(number, page) for number, page in pages):
        return key
    if first.startswith(_MAGIC):
        raise CaseFileError("case-not-a-case", reason="other-type")
    error = _unopened(size, pages)
    raise CaseFileError("sheet-wrong") if isinstance(secret, Key) and error.code == "case-wrong-passphrase" else error


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            raise CaseFileError("case-not-a-case", reason="folder")
        size = path.stat().st_size
    except OSError as error:
        raise from_os(error) from error
    if size == 0:
        raise CaseFileError("case-not-a-case", reason="empty", part="empty")
    if size < PAGE:
        raise CaseFileError("case-not-a-case", reason="short")
    return size


def _sample(path: Path, size: int) -> Sequence[tuple[int, bytes]]:
    """Read page 1 and some others, each with its number.

    The file is read through SQLite's own file layer: closing an ordinary handle would drop the locks of a connection that
    has the same file open in this process.
    """
    count = size // PAGE
    numbers = sorted({*range(1, min(count, 8) + 1), count // 2 + 1, count} - {count + 1})
    system = next(name for name in apsw.vfs_names() if not name.startswith(("multipleciphers-", "hcprep-")))
    flags = [apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_MAIN_DB, 0]
    # The file layer opens no symbolic link; the database library resolves them before it.
    with told(), closing(_File(system, os.path.realpath(path), flags)) as file:
        return [(number, file.xRead(PAGE, (number - 1) * PAGE)) for number in numbers]


class _File(apsw.VFSFile):
    def close(self) -> None:
        self.xClose()


def _unopened(size: int, pages: Sequence[tuple[int, bytes]]) -> CaseFileError:
    """Return why no page fits the key: wrong passphrase, not a case at all, or a damaged one."""
    first = pages[0][1]
    if _uneven(first) <= _MOST_UNEVEN:
        if size % PAGE == 0 and max(map(first[:SALT].count, first[:SALT])) >= _MOST_ALIKE:
            return CaseFileError("case-damaged", part="header")
        return (
            CaseFileError("case-wrong-passphrase") if size % PAGE == 0 else CaseFileError("case-not-a-case", reason="other-type")
        )
    if size % PAGE == 0 and len(pages) > 2 and all(_uneven(page) <= _MOST_UNEVEN for _, page in pages[-2:]):
        return CaseFileError("case-damaged", part="header")
    return CaseFileError("case-not-a-case", reason="plain")


def _uneven(page: bytes) -> float:
    expected = len(page) / 256
    return sum((page.count(value) - expected) ** 2 for value in range(256)) / expected
