"""Who signed a kit: minisign signatures (Ed25519 over BLAKE2b-512), checked by libsodium.

A kit file is the four lines of a minisign signature followed by the archive they sign, so that nothing can part the two.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from hcprep.errors import KitError
from hcprep.kit.load import EDITION

SUFFIX = ".hckit"
MOST_BYTES = 4 * 1024 * 1024
_LINES = 4
_LONGEST_LINE = 512
_UNTRUSTED = b"untrusted comment: "
_TRUSTED = b"trusted comment: "
_KIND = b"Ed"
_PREHASHED = b"ED"
_SIGNATURE = 64
_KEY = 32
_ID = 8
_LABEL = re.compile(rf"hc ({EDITION.pattern}) ([1-9][0-9]{{0,8}})")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A minisign public key: its number of 8 bytes and the Ed25519 key of 32."""

    number: bytes
    key: bytes

    @classmethod
    def parse(cls, text: str) -> PublicKey:
        """Read the second line of a minisign public key file. Raises ValueError."""
        data = base64.b64decode(text, validate=True)
        if len(data) != len(_KIND) + _ID + _KEY or data[:2] != _KIND:
            msg = "not a minisign public key"
            raise ValueError(msg)
        return cls(data[2:10], data[10:])

    @property
    def name(self) -> str:
        """The number as minisign writes it."""
        return self.number[::-1].hex().upper()


@dataclass(frozen=True, slots=True)
class Label:
    """What the trusted comment says: the edition, and the serial that only ever grows."""

    edition: str
    serial: int

    def __str__(self) -> str:
        return f"hc {self.edition} {self.serial}"


@dataclass(frozen=True, slots=True)
class Signed:
    """A kit file whose signature is good."""

    label: Label
    archive: bytes
    key: PublicKey


def open_signed(data: bytes, keys: Iterable[PublicKey]) -> Signed:
    """Check the signature of a kit file before anything else in it is looked at.

    Raises KitError `kit-file-damaged`, `kit-key-unknown` or `kit-signature`.
    """
    if len(data) > MOST_BYTES:
        raise KitError("kit-file-damaged", problem="too-large")
    parts = data.split(b"\n", _LINES)
    if len(parts) != _LINES + 1 or max(map(len, parts[:_LINES])) > _LONGEST_LINE:
        raise KitError("kit-file-damaged", problem="not-a-kit")
    untrusted, first, trusted, second, archive = parts
    if not untrusted.startswith(_UNTRUSTED) or not trusted.startswith(_TRUSTED):
        raise KitError("kit-file-damaged", problem="not-a-kit")
    head, comment = _decode(first, len(_PREHASHED) + _ID + _SIGNATURE), trusted[len(_TRUSTED) :]
    if head[:2] != _PREHASHED:
        raise KitError("kit-file-damaged", problem="not-a-kit")
    key = next((known for known in keys if known.number == head[2:10]), None)
    if key is None:
        raise KitError("kit-key-unknown", key=head[2:10][::-1].hex().upper())
    signature = head[10:]
    _check(key, signature, hashlib.blake2b(archive).digest())
    _check(key, _decode(second, _SIGNATURE), signature + comment)
    return Signed(_label(comment), archive, key)


def _decode(line: bytes, length: int) -> bytes:
    try:
        data = base64.b64decode(line, validate=True)
    except binascii.Error:
        data = b""
    # Base64 has spare bits; one signature must have one form.
    if len(data) != length or base64.b64encode(data) != line:
        raise KitError("kit-file-damaged", problem="not-a-kit")
    return data


def _check(key: PublicKey, signature: bytes, message: bytes) -> None:
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(key.key).verify(message, signature)
    except BadSignatureError:
        raise KitError("kit-signature") from None


def _label(comment: bytes) -> Label:
    found = _LABEL.fullmatch(comment.decode("ascii", "replace"))
    if found is None:
        raise KitError("kit-file-damaged", problem="label")
    return Label(found.group(1), int(found.group(2)))
