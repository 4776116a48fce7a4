"""Differences of two statements, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hcprep.model.diff_pairing import Pairing, pair
from hcprep.model.diff_rows import compare_order
from hcprep.model.diff_sides import ORDER, Sides
from hcprep.model.difference import ABSENT, Difference, Kind, Origin, origin_of, plain
from hcprep.model.statement import Paragraph, Section, Statement


@dataclass(frozen=True, slots=True)
class _Before:
    """The common ancestor, as my file and as their file had it, matched to today's statements."""

    mine: Pairing
    theirs: Pairing


def compare_statement(
    mine: Statement, theirs: Statement, bases: tuple[Statement, Statement] | None = None
) -> Iterator[Difference]:
    """Yield every difference of two statements."""
    sides = Sides(mine, theirs)
    before = None if bases is None else _Before(pair(bases[0], mine), pair(bases[1], theirs))
    yield from _compare_sections(sides, before)
    order_before = None
    if bases is not None:
        # In the words of today's keys: what the ancestor had in another order on either side.
        order_before = (_ancestral(before, sides, mine=True), _ancestral(before, sides, mine=False))
    yield from compare_order("statement", ORDER, sides.my_sections, sides.their_sections, bases=order_before)
    yield from _compare_paragraphs(sides, before)


def _ancestral(before: _Before | None, sides: Sides, *, mine: bool) -> list[str]:
    if before is None:
        return []
    pairing, keys = (before.mine, sides.my_sections) if mine else (before.theirs, sides.their_sections)
    return [keys[pairing.sections[place]] for place in sorted(pairing.sections)]


def _compare_sections(sides: Sides, before: _Before | None) -> Iterator[Difference]:
    sections = sides.pairs.sections
    mine, theirs = sides.mine.statement.sections, sides.theirs.statement.sections
    for one, section in enumerate(mine):
        if one not in sections and section.paragraphs:
            # It goes when the last of its paragraphs does.
            continue
        if one not in sections:
            origin = _origin(_bare(section), ABSENT, _section_before(before, one, mine=True))
            yield from _made(origin, sides.section_name("removed", one, None), "removed", section.id, mine=section)
            continue
        other = sections[one]
        for name in ("heading", "factor"):
            values = getattr(section, name), getattr(theirs[other], name)
            if values[0] != values[1]:
                old = (_section_before(before, one, mine=True), _section_before(before, other, mine=False))
                known = None if before is None else tuple(getattr(each, name, ABSENT) for each in old)
                origin = "unknown" if known is None else origin_of(*values, *known) or "both"
                yield from _made(
                    origin, sides.section_name(name, one, other), "changed", section.id, name, mine=values[0], theirs=values[1]
                )
    for other, section in enumerate(theirs):
        if other not in sides.pairs.sections_back and not section.paragraphs:
            origin = _origin(ABSENT, _bare(section), _section_before(before, other, mine=False))
            yield from _made(origin, sides.section_name("added", None, other), "added", section.id, theirs=section)


def _bare(section: object) -> object:
    return (section.heading, section.factor) if isinstance(section, Section) else section


def _section_before(before: _Before | None, place: int, *, mine: bool) -> object:
    if before is None:
        return None
    pairing = before.mine if mine else before.theirs
    old = pairing.sections_back.get(place)
    return ABSENT if old is None else pairing.left.statement.sections[old]


def _origin(mine: object, theirs: object, old: object) -> Origin | None:
    """Return who made a difference of something that only one side has; `old` is its form in the ancestor, None if unknown."""
    if old is None:
        return "unknown"
    known = _bare(old)
    return origin_of(mine, theirs, known, known)


def _made(
    origin: Origin | None,
    name: str,
    kind: Kind,
    key: str,
    field: str = "",
    *,
    mine: object = None,
    theirs: object = None,
    before: object = None,
) -> Iterator[Difference]:
    if origin is not None:
        yield Difference(
            id=name, section="statement", kind=kind, key=key, field=field, mine=mine, theirs=theirs, before=before, origin=origin
        )


def _compare_paragraphs(sides: Sides, before: _Before | None) -> Iterator[Difference]:
    moved = sides.moved()
    mine_moved, they_moved = _movers(before)
    for one, paragraph in enumerate(sides.mine.paragraphs):
        old = _before(before, one, mine=True)
        if one not in sides.pairs.paragraphs:
            origin = _origin(paragraph.runs, ABSENT, _runs(old))
            yield from _made(origin, sides.name("removed", one, None), "removed", paragraph.id, mine=paragraph, before=plain(old))
            continue
        other = sides.pairs.paragraphs[one]
        their, their_old = sides.theirs.paragraphs[other], _before(before, other, mine=False)
        if paragraph.runs != their.runs:
            known = (_runs(old), _runs(their_old))
            changed = "unknown" if before is None else origin_of(paragraph.runs, their.runs, *known) or "both"
            yield from _made(
                changed,
                sides.name("changed", one, other),
                "changed",
                paragraph.id,
                mine=paragraph,
                theirs=their,
                before=plain(their_old),
            )
        if one in moved:
            who: Origin = "unknown"
            if before is not None:
                who = _who(one in mine_moved, other in they_moved, mine_moved, they_moved)
            yield from _made(who, sides.name("moved", one, other), "moved", paragraph.id, mine=paragraph, theirs=their)
    for other, paragraph in enumerate(sides.theirs.paragraphs):
        if other not in sides.pairs.paragraphs_back:
            old = _before(before, other, mine=False)
            origin = _origin(ABSENT, paragraph.runs, _runs(old))
            yield from _made(origin, sides.name("added", None, other), "added", paragraph.id, theirs=paragraph, before=plain(old))


def _movers(before: _Before | None) -> tuple[set[int], set[int]]:
    """Return the places, today, of the paragraphs that either side moved since the ancestor."""
    if before is None:
        return set(), set()
    found = []
    for pairing in (before.mine, before.theirs):
        sides = Sides(pairing.left.statement, pairing.right.statement)
        found.append(set(sides.moved().values()))
    return found[0], found[1]


def _who(i_did: bool, they_did: bool, mine: set[int], theirs: set[int]) -> Origin:  # noqa: FBT001
    if i_did == they_did:
        # Which of several paragraphs counts as the moved one can fall out otherwise against the ancestor.
        i_did, they_did = bool(mine), bool(theirs)
    return "both" if i_did == they_did else "mine" if i_did else "theirs"


def _before(before: _Before | None, place: int, *, mine: bool) -> Paragraph | object:
    if before is None:
        return None
    pairing = before.mine if mine else before.theirs
    old = pairing.paragraphs_back.get(place)
    return ABSENT if old is None else pairing.left.paragraphs[old]


def _runs(paragraph: object) -> object:
    return paragraph.runs if isinstance(paragraph, Paragraph) else paragraph
