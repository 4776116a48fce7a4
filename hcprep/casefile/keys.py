"""From a passphrase to the key of a case file, and the seal every page of the file carries.

The file is in SQLCipher 4 format. Deriving the key here, instead of handing the passphrase to the database library, keeps
the passphrase out of SQL, and lets a wrong passphrase be told from a damaged file: each page is sealed on its own.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Final, TypeAlias

from hcprep.passphrase import normal

PAGE: Final = 4096
"""Bytes of one page, the standard of SQLCipher 4."""
SALT: Final = 16
"""Bytes of salt at the start of the file."""
_ROUNDS: Final = 256_000
_SEAL: Final = 64


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """The 32-byte key of one file and the 16-byte salt it was made with."""

    secret: bytes
    salt: bytes

    @property
    def pragma(self) -> str:
        """The value for `PRAGMA key`: hexadecimal digits only, so there is nothing to quote."""
        return f"raw:{self.secret.hex()}{self.salt.hex()}"

    def seals(self, number: int, page: bytes) -> bool:
        """Tell whether a whole page, numbered from 1, was sealed with this key and is undamaged."""
        if len(page) != PAGE:
            return False
        seal_key = hashlib.pbkdf2_hmac("sha512", self.secret, bytes(byte ^ 0x3A for byte in self.salt), 2, 32)
        sealed = page[SALT if number == 1 else 0 : PAGE - _SEAL] + number.to_bytes(4, "little")
        return hmac.compare_digest(hmac.digest(seal_key, sealed, "sha512"), page[PAGE - _SEAL :])


def derive(passphrase: str, salt: bytes) -> Key:
    """Return the key of a passphrase (PBKDF2-HMAC-SHA512, 256,000 rounds, as SQLCipher 4 does); takes about 0.2 s."""
    secret = hashlib.pbkdf2_hmac("sha512", normal(passphrase).encode("utf-8", "surrogatepass"), salt, _ROUNDS, 32)
    return Key(secret, salt)


Secret: TypeAlias = str | Key
"""What opens a case file: its passphrase, or the key itself, as read from a recovery sheet or taken from the open file."""
