"""One difference between two values of a case, and how its origin is told from a common ancestor."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from hcprep.model.evidence import Document
from hcprep.model.proven import ProvenFront

Section = Literal["people", "life", "answers", "papers", "checklist", "statement", "notes", "settings", "packages"]
Kind = Literal["added", "removed", "changed", "renamed", "redated", "replaced", "refiled", "moved", "order"]
Origin = Literal["theirs", "mine", "both", "unknown"]

SECTIONS: Final[tuple[Section, ...]] = (
    "people", "life", "answers", "papers", "checklist", "statement", "notes", "settings", "packages",
)  # fmt: skip


class Absent:
    """Stands where a value has no such thing."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What their value of a case has otherwise than mine; taking it makes that piece as theirs.

    `id` is the same for the same difference, whatever else differs. `key` is the id of the row (a question, a person, evidence, a
    tab, a paragraph), `field` the field that differs, or empty for the whole row. `mine`, `theirs` and `before` (in the common
    ancestor) are model values, such as a Person, a date or a Paragraph; None where there is no such thing, or none is known.
    """

    id: str
    section: Section
    kind: Kind
    key: str = ""
    field: str = ""
    mine: object = None
    theirs: object = None
    before: object = None
    origin: Origin = "unknown"
    """Who changed it since the common ancestor; `unknown` when there is none."""

    @property
    def clash(self) -> bool:
        """Whether both sides changed it since the common ancestor."""
        return self.origin == "both"


def origin_of(mine: object, theirs: object, mine_before: object, theirs_before: object) -> Origin | None:
    """Return who changed a value; None if nobody did: their copy never had it, because it was withheld."""
    i_did, they_did = differs(mine, mine_before), differs(theirs, theirs_before)
    if i_did and they_did:
        return "both"
    return "theirs" if they_did else "mine" if i_did else None


def differs(one: object, other: object) -> bool:
    """Whether two values are not the same; True and 1 are two answers, what was found out about a file later is none."""
    if one is other:
        return False
    one, other = _given(one), _given(other)
    return one != other or type(one) is not type(other)


def _given(value: object) -> object:
    """Return documents without what hcprep works out of them by itself, and nothing for what only spares a proof."""
    if isinstance(value, ProvenFront):
        return None
    if not isinstance(value, tuple) or not any(isinstance(one, Document) for one in value):
        return value
    return tuple(replace(one, index_sha256="", pictures=0) if isinstance(one, Document) else one for one in value)


def path(*parts: str) -> str:
    """Return the id of a difference; the parts cannot run into each other."""
    return "/".join(part.replace("%", "%25").replace("/", "%2F") for part in parts)


def digest(value: object) -> str:
    """Return a short name of a frozen value that is the same in every run."""
    return hashlib.sha256(repr(value).encode("utf-8", "backslashreplace")).hexdigest()[:12]


def plain(value: object) -> object:
    """Return a value as a Difference holds it."""
    return None if isinstance(value, Absent) else value


def merge_order(mine: Sequence[str], theirs: Sequence[str], kept: frozenset[str], *, as_theirs: bool) -> list[str]:
    """Return the kept keys in the order of one side; what only the other has stands behind its neighbour there."""
    merged = _inserted(mine, theirs, kept)
    return _inserted(theirs, merged, kept) if as_theirs else merged


def _inserted(base: Sequence[str], other: Sequence[str], kept: frozenset[str]) -> list[str]:
    found = [key for key in base if key in kept]
    return insert_after(found, other, kept.difference(found))


def insert_after(base: Sequence[str], guide: Sequence[str], keys: Collection[str]) -> list[str]:
    """Return a list with keys put in, each behind the one that comes before it in the guide."""
    found = list(base)
    present, wanted = set(found), set(keys)
    neighbour = ""
    for key in guide:
        if key in wanted and key not in present:
            found.insert(found.index(neighbour) + 1 if neighbour else 0, key)
            present.add(key)
        if key in present:
            neighbour = key
    return found


def moved_in(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether what both lists have stands in another order."""
    common = set(mine) & set(theirs)
    return [key for key in mine if key in common] != [key for key in theirs if key in common]
