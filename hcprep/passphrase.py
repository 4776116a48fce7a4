"""Passphrases: generated ones, and an honest floor for a person's own.

A copied case file can be attacked for years at thousands of guesses a second, so the floor is about length and about what
a person who knows the family would try first. It is a floor, not an estimate: a famous quotation passes it.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Final

from hcprep import datafiles
from hcprep.errors import CaseFileError
from hcprep.model.case import Case
from hcprep.model.events import Period

SHORTEST: Final = 15
"""Characters a passphrase of one's own must have, spaces included."""
WORDS: Final = 6
_OWN: Final = 10
"""Letters and digits that must remain when names, dates, repetitions and stock words are taken away."""
_STOCK = (
    "passphrase",
    "password",
    "motdepasse",
    "immigration",
    "canada",
    "hcprep",
    "secret",
    "bonjour",
    "azerty",
    "qwerty",
    "correcthorsebatterystaple",
)
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "wxcvbn")
_RUN = 4
_SHORT_NAME = 3
"""Names up to this length are taken away as whole words only: Li must not spoil "client"."""
_SIGNS: Final = str.maketrans("013457@$", "oieastas")
"""Digits and signs that are written for letters, as a guesser would read them."""
_KEY_LIKE = re.compile(r"(x['\"’‘][0-9a-f]+['\"’‘]|raw:[0-9a-f]+|[0-9a-f]{64}|[0-9a-f]{96})", re.IGNORECASE)
"""Without its spaces. Other programs, and the script in the manual, take such words for the key itself."""


def generate_passphrase(language: str, choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return six random words of a language (`en` or `fr`; English for any other), with spaces between.

    With today's lists (1,513 English and 1,380 French words) that is log2(1513) x 6 = 63.4 bits or log2(1380) x 6 = 62.6 bits.
    `choose` picks one of many; anything but the default is for tests.
    """
    words = wordlist(language)
    return " ".join(choose(words) for _ in range(WORDS))


def wordlist(language: str) -> tuple[str, ...]:
    """Return the words passphrases are made of, in a fixed order."""
    lines = datafiles.read_text(f"resources/wordlists/{'fr' if language == 'fr' else 'en'}.txt").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def normal(words: str) -> str:
    """Return a passphrase as it is used: Unicode NFC, so that every keyboard's way of typing é opens the file."""
    return unicodedata.normalize("NFC", words)


def check_passphrase(words: str, personal: Iterable[str] = ()) -> None:
    """Check a passphrase of a person's own choice; `personal` are names, places and ISO dates in their case.

    Raises CaseFileError `passphrase-too-weak` with fact `reason`: `too-short` (fact `least`), `control` (a tab, a line break
    or another character that cannot be typed back), `key-like` (other programs would take it for a raw key), `personal` (made
    of names and dates in the case) or `repetitive` (repetitions, rows of the keyboard, stock words).
    """
    words = normal(words)
    if any(unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"} for char in words):
        raise CaseFileError("passphrase-too-weak", reason="control")
    if len(words) < SHORTEST:
        raise CaseFileError("passphrase-too-weak", reason="too-short", least=SHORTEST)
    if _KEY_LIKE.fullmatch("".join(words.split())):
        raise CaseFileError("passphrase-too-weak", reason="key-like")
    plain = _plain(words)
    if _worth(plain) < _OWN:
        raise CaseFileError("passphrase-too-weak", reason="repetitive")
    known = _known(personal)
    as_letters = {piece.translate(_SIGNS) for piece in known}
    for text, pieces in ((plain, known), (_plain(words.translate(_SIGNS)), as_letters)):
        if _worth(_without(text, pieces)) < _OWN:
            raise CaseFileError("passphrase-too-weak", reason="personal")


def _without(plain: str, pieces: Iterable[str]) -> str:
    for piece in sorted(pieces, key=len, reverse=True):
        plain = plain.replace(piece, " ") if len(piece) > _SHORT_NAME else re.sub(rf"\b{re.escape(piece)}\b", " ", plain)
    return plain


def personal_words(case: Case) -> tuple[str, ...]:
    """Return the names, dates, places, addresses and numbers of a case: what someone who knows the family would try first."""
    found: list[str] = []
    for person in case.people:
        found += [person.given_names, person.family_name, *person.other_names, person.email, person.phone]
    for row in (*case.people, *case.events):
        values = [getattr(row, each.name) for each in fields(row)]
        found += [value.isoformat() for value in values if isinstance(value, date)]
        found += [getattr(row, name, "") for name in ("place", "country")]
    found += [row.what for row in case.events if isinstance(row, Period) and row.kind == "address"]
    return tuple(dict.fromkeys(word for word in found if word))


def _plain(text: str) -> str:
    """Return a text without case, accents and punctuation: what a guesser would try."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in parts if not unicodedata.combining(char))
    return normal(bare)


def _known(personal: Iterable[str]) -> set[str]:
    """Return the pieces names and dates can be typed as; a date also without separators and in other orders."""
    pieces: set[str] = set()
    for text in personal:
        parts = _plain(text).split()
        pieces.update(parts)
        pieces.add("".join(parts))
        if len(parts) == 3 and all(part.isdecimal() for part in parts):
            year, month, day = parts
            pieces.update(
                {
                    day + month + year,
                    month + day + year,
                    year[-2:] + month + day,
                    day + month + year[-2:],
                    month + day + year[-2:],
                }
            )
    return {piece for piece in pieces if len(piece) > 1}


def _worth(plain: str) -> int:
    """Count letters and digits that are neither repeated words, nor rows, nor stock words."""
    squeezed = "".join(plain.split())
    for stock in _STOCK:
        squeezed = squeezed.replace(stock, "")
    for size in range(1, len(squeezed) // 2 + 1):
        if squeezed == (squeezed[:size] * len(squeezed))[: len(squeezed)]:
            return size
    distinct = "".join(dict.fromkeys(plain.split()))
    for stock in _STOCK:
        distinct = distinct.replace(stock, "")
    return min(len(_without_rows(distinct)), len(_without_rows(squeezed)))


def _without_rows(text: str) -> str:
    """Return a text with each run of equal or neighbouring characters (four or more) cut to its first."""
    kept: list[str] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and _is_row(text[start : end + 1]):
            end += 1
        kept.append(text[start] if end - start >= _RUN else text[start:end])
        start = end
    return "".join(kept)


def _is_row(piece: str) -> bool:
    if len(set(piece)) == 1:
        return True
    return any(piece in row or piece in row[::-1] for row in _ROWS)
