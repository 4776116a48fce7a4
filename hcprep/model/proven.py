"""What a package that held leaves behind, so that the proof of the next one looks only at what changed (docs/proof.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenPaper:
    """One paper of a package that held, by hashes in hexadecimal; an empty one matches nothing.

    `copied` tells which objects were copied, `key` also how its pages were arranged and what they were compared with. Its objects
    end at byte `end` of the file, whose beginning up to there has the SHA-256 `sha256`, and lie there as `table` says. `body`
    is what these objects are, `shape` what the rest of the file says of its pages, both with numbers counted from its own.
    `counts` are those of the proof's lines, `compared` is what it was compared with.
    """

    copied: str
    key: str
    end: int
    sha256: str
    table: str
    shape: str
    body: str
    counts: Mapping[str, int]
    compared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenFront:
    """The papers of a package that held, in the order their objects lie at the front of the file."""

    papers: tuple[ProvenPaper, ...] = ()
