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
class ProvenPages:
    """The pages and stamps of all papers of a package that held, behind their objects, by hashes in hexadecimal.

    `key` tells what they were written from, `expected` what they were compared with. They end at byte `end`, and the file up to
    there has the SHA-256 `sha256`. `table`, `places` and `rest` are what the file said of these bytes: where objects lie, which
    pages stand where, form and layers.
    """

    key: str
    end: int
    sha256: str
    table: str
    places: str
    rest: str
    expected: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenFront:
    """The papers of a package that held, in the order their objects lie at the front of the file, and their pages if known.

    `made_by` is the version of the program that wrote the file: another one may write the same papers otherwise.
    """

    papers: tuple[ProvenPaper, ...] = ()
    pages: ProvenPages | None = None
    made_by: str = ""
