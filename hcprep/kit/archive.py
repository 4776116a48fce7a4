"""The archive of a kit: a zip of stored TOML files whose bytes are decided by what is in them, and by nothing else."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from hcprep.errors import KitError
from hcprep.kit.kit import Files

MOST_MEMBERS = 32
MOST_MEMBER_BYTES = 1024 * 1024
MOST_BYTES = 3 * 1024 * 1024
_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}(?:\.[a-z]{2})?\.toml")
_VERSION = 20
_MIDNIGHT = (0, 0x21)
"""1 January 1980, the first moment a zip can name."""
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return the archive of some files by name, in order of their names; the same files always give the same bytes.

    Raises KitError `kit-file-damaged` for a name that is no plain TOML file's, or for too many or too large ones.
    """
    _bounded({name: len(data) for name, data in members.items()})
    body, listing = bytearray(), bytearray()
    for name in sorted(members):
        data, plain = members[name], name.encode()
        shared = (0, 0, *_MIDNIGHT, zlib.crc32(data), len(data), len(data), len(plain), 0)
        listing += _CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *shared, 0, 0, 0, 0, len(body)) + plain
        body += _LOCAL.pack(b"PK\x03\x04", _VERSION, *shared) + plain + data
    end = _END.pack(b"PK\x05\x06", 0, 0, len(members), len(members), len(listing), len(body), 0)
    return bytes(body + listing + end)


def unpack(archive: bytes) -> dict[str, bytes]:
    """Return the files of an archive by name.

    Only what `pack` could have made is read: nothing compressed, hidden, twice, beside or after. Raises KitError
    `kit-file-damaged`.
    """
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            listed = opened.infolist()
            _bounded({one.filename: one.file_size for one in listed}, len(listed))
            stored = all(one.compress_type == zipfile.ZIP_STORED and not one.flag_bits for one in listed)
            members = {one.filename: opened.read(one) for one in listed} if stored else {}
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, struct.error, OSError):
        raise KitError("kit-file-damaged", problem="archive") from None
    if pack(members) != archive:
        raise KitError("kit-file-damaged", problem="archive")
    return members


def packed_files(members: Mapping[str, bytes]) -> Files:
    """Return what reads a kit from an unpacked archive."""

    def files(name: str) -> bytes:
        if name not in members:
            raise KitError("kit-missing", path=name)
        return members[name]

    return files


def folder_members(folder: Path) -> dict[str, bytes]:
    """Return the TOML files of a folder by name, to be packed. Raises KitError `kit-missing` if it cannot be read."""
    try:
        return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix == ".toml"}
    except OSError:
        raise KitError("kit-missing", path=folder.name) from None


def _bounded(sizes: Mapping[str, int], count: int | None = None) -> None:
    if any(not _NAME.fullmatch(name) for name in sizes):
        raise KitError("kit-file-damaged", problem="names")
    many = len(sizes) > MOST_MEMBERS or (count is not None and count != len(sizes))
    if many or max(sizes.values(), default=0) > MOST_MEMBER_BYTES or sum(sizes.values()) > MOST_BYTES:
        raise KitError("kit-file-damaged", problem="too-large")
