"""What was proven of an earlier package and is there again, byte for byte: the front, where the objects of the papers lie."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hcprep.jobs import JobContext
from hcprep.model.evidence import ProvenFront
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof_desk import Desk

_RULES = "1"
"""Grows when the proof asks more of papers than before; what was proven under fewer rules is then proven anew."""
_BLOCK = 1 << 20
_CHUNK = 500
COUNTED = ("pictures", "photos", "content", "annotations", "source-links", "fields", "layers", "originals")
"""Lines that count papers."""


@dataclass(frozen=True, slots=True)
class Hashes:
    """Size and SHA-256 of a file, and of its beginnings by their length."""

    size: int
    whole: str
    fronts: Mapping[int, str]


def hash_file(path: Path, lengths: Sequence[int], ctx: JobContext) -> Hashes:
    """Read a file once. Raises OSError and Cancelled."""
    digest = hashlib.sha256()
    fronts: dict[int, str] = {}
    done = 0
    with path.open("rb") as stream:
        for stop in [*sorted({length for length in lengths if length > 0}), None]:
            while block := stream.read(_BLOCK if stop is None else min(_BLOCK, stop - done)):
                ctx.check()
                digest.update(block)
                done += len(block)
            if stop is not None:
                fronts[stop] = digest.hexdigest()
    return Hashes(done, digest.hexdigest(), fronts)


def front_key(keys: Sequence[str]) -> str:
    """Return the hash that tells which papers a front holds, empty if one of them has no hash."""
    return hashlib.sha256("\n".join((_RULES, *keys)).encode()).hexdigest() if keys and all(keys) else ""


def settled_by(proven: ProvenFront | None, expected: ExpectedBook, desk: Desk) -> frozenset[int]:
    """Return the places of the parts that a proven front holds, none unless the file says of them what it said then.

    Whether the file begins with the same bytes is for the caller to see to, by its hash.
    """
    if proven is None:
        return frozenset()
    order = expected.ordered()[: proven.parts]
    key = front_key([expected.parts[at].key for at in order])
    if not key or key != proven.key:
        return frozenset()
    marks = _marks(desk, expected, order, proven.size)
    return frozenset(order) if marks == (proven.table, proven.shape) else frozenset()


def new_front(expected: ExpectedBook, size: int, hashes: Hashes, desk: Desk, compared: Sequence[str]) -> ProvenFront | None:
    """Return what may be taken as proven of a file that holds, None if its papers cannot be told by hash."""
    order = expected.ordered()
    key = front_key([expected.parts[at].key for at in order])
    marks = _marks(desk, expected, order, size) if key and size else None
    if marks is None:
        return None
    found = {name: desk.results.counts[name] for name in COUNTED}
    found["content"] -= len(expected.authored.places)
    return ProvenFront(
        key=key,
        parts=len(order),
        size=size,
        sha256=hashes.fronts[size],
        table=marks[0],
        shape=marks[1],
        counts=found,
        compared=tuple(compared[at] for at in order),
    )


def _marks(desk: Desk, expected: ExpectedBook, order: Sequence[int], size: int) -> tuple[str, str] | None:
    parts = [expected.parts[at] for at in order]
    wanted = {
        "size": size,
        "spans": [(part.first, part.pages) for part in parts],
        "fields": [part.field_name.replace(".", "_") for part in parts if part.index.fields],
    }
    answer = desk.ask("front", json.dumps(wanted).encode())
    return None if "error" in answer else (str(answer["table"]), str(answer["shape"]))


def stamps_of(expected: ExpectedBook, at: int, desk: Desk) -> None:
    """Read the stamps of a part that is proven by hash; nothing else of its pages can have changed."""
    part = expected.parts[at]
    for start in range(0, part.pages, _CHUNK):
        numbers = range(part.first + start, part.first + min(part.pages, start + _CHUNK))
        stamps = [(number, expected.stamps[number - 1]) for number in numbers]
        rows = [(number, stamp.box, stamp.words, stamp.bare) for number, stamp in stamps]
        desk.results.take(desk.ask("stamps", json.dumps(rows).encode()), "stamps", numbers[0])
        desk.results.step(len(numbers))
