"""What is missing in a damaged case file, in codes and ids."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One thing that cannot be read.

    `part` says what: `cut` (the end of the file is missing);
    `mixed` (copied during a save: what is there is whole, but not all of one moment);
    `case` (id, edition and language of the case); a list of the case such as `evidence`, with the row's `id`
    or, where that is lost too, its `position` from 0; `record` or `revision` when a page of nothing but rows, or of texts, is
    lost with an unknown number of them; `foreign` for rows that hcprep never wrote (their pages are whole); `statement`, `notes`
    or `answer` (`id` = question) with the version `rev` that is lost and the newest whole one, `used`, that stands in for it (0:
    none); `document` with `id` and `title` of its evidence, its own id `document`, the SHA-256 and `what` of it: `original`,
    `normalised`, `index`, or `filed`, a package that was sent. `pages` are the damaged pages of 4096 bytes known to be the cause,
    from 1.
    """

    part: str
    id: str = ""
    position: int = -1
    rev: int = 0
    used: int = 0
    title: str = ""
    document: str = ""
    what: str = ""
    sha256: str = ""
    pages: tuple[int, ...] = ()

    @property
    def current(self) -> bool:
        """Whether something of today's case is missing; an older version of a text, or what can be made anew, is not."""
        return not (0 < self.rev < self.used or self.what in {"normalised", "index"} or self.part == "foreign")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """How much was read and found whole: documents and statement versions, answers, rows of the lists, all kept versions."""

    documents: int
    answers: int
    rows: int
    versions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What reading every byte of a case file found.

    `hit` are the damaged or missing pages as runs (first, last); `header` says that page 1 is among them; `journal` is `none`,
    `played` (an unfinished save was undone for this reading only) or `damaged`. No losses with pages hit: nothing that
    matters stood on them. `strays` are whole documents that no row names any more, by SHA-256. `foreign` names what
    is in the schema and was not made by hcprep, such as triggers; it is passed over and never run. `bookkeeping` is what only
    leads the database to rows and free room and is hit or out of step: any of `index`, `free`, `tree`. No row is lost by it, but
    the next save could be: a whole copy is without it.
    """

    pages: int
    hit: tuple[tuple[int, int], ...]
    header: bool
    journal: str
    losses: tuple[Loss, ...]
    whole: Whole
    strays: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    bookkeeping: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing at all is wrong with the file."""
        return not (self.hit or self.losses or self.journal == "damaged" or self.foreign or self.bookkeeping)
