"""What the proof says of archives and of searching: what keeps the package from PDF/A-2b, and which pages are pictures."""

from __future__ import annotations

from collections.abc import Iterable

from hcprep.package.proof import Original, Proof
from hcprep.services.book_words import BookWords

_MOST = 8
"""Exhibits named for one reason; `proof.json` names all."""


def archive_words(proof: Proof, words: BookWords) -> str:
    """Return whether the package is made for archives, or what keeps it from that and where."""
    if proof.archival:
        return words.say("archive_yes")
    reasons = [(code, _labels(one for one in proof.originals if code in one.archive)) for code in words.archive]
    return words.say("archive_no", why="; ".join(f"{words.archive[code]} ({where})" for code, where in reasons if where))


def picture_words(proof: Proof, words: BookWords) -> str:
    """Return how many pages are pictures that cannot be searched, and where; empty if none is."""
    shown = [one for one in proof.originals if one.pictures]
    count = sum(one.pictures for one in shown)
    return words.say("pictures_one" if count == 1 else "pictures_many", count=count, where=_labels(shown)) if count else ""


def _labels(papers: Iterable[Original]) -> str:
    labels = list(dict.fromkeys(one.label for one in papers))
    return ", ".join(labels[:_MOST]) + ("…" if len(labels) > _MOST else "")
