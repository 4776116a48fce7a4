"""What the proof says of archives and of searching: what keeps the package from PDF/A-2b, and which pages are pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from hcprep.package.proof import Original, Proof
from hcprep.services.book_words import BookWords

_MOST = 36
"""Exhibits, or runs of them, named for all reasons; the rest is counted, and `proof.json` names all."""
_LEAST = 4
_RUN = 3


def archive_words(proof: Proof, words: BookWords) -> str:
    """Return whether the package is made for archives, or what keeps it from that and where."""
    if proof.archival:
        return words.say("archive_yes")
    found = {reason: [one for one in proof.originals if code in one.archive] for code, reason in words.archive.items()}
    ways = {reason: papers for reason, papers in found.items() if papers}
    most = max(_LEAST, _MOST // max(1, len(ways)))
    said = [f"{reason} ({_labels(proof.originals, papers, words, most)})" for reason, papers in ways.items()]
    return words.say("archive_no", why="; ".join(said))


def picture_words(proof: Proof, words: BookWords) -> str:
    """Return how many pages are pictures that cannot be searched, and where; empty if none is."""
    shown = [one for one in proof.originals if one.pictures]
    count = sum(one.pictures for one in shown)
    where = _labels(proof.originals, shown, words, _MOST // 3)
    return words.say("pictures_one" if count == 1 else "pictures_many", count=count, where=where) if count else ""


def _labels(papers: Sequence[Original], meant: Sequence[Original], words: BookWords, most: int) -> str:
    """Return the exhibits of the papers that are meant, those that follow one another in the book as `A-1 to A-8`."""
    named = {one.label for one in meant}
    order = dict.fromkeys(one.label for one in papers)
    runs = [list(run) for there, run in groupby(order, key=named.__contains__) if there]
    said = [name for run in runs for name in _said(run, words)]
    more = sum(count for _, count in said[most:])
    return ", ".join(name for name, _ in said[:most]) + (f", {words.say('certificate_more', count=more)}" if more else "")


def _said(run: Sequence[str], words: BookWords) -> Iterator[tuple[str, int]]:
    """Yield what some exhibits in a row are called, and how many each name stands for."""
    if len(run) < _RUN:
        yield from ((label, 1) for label in run)
    else:
        yield words.say("from_to", first=run[0], last=run[-1]), len(run)
