"""Two statements under common keys, and taking chosen differences of one into the other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from hcprep.model.diff_pairing import pair
from hcprep.model.diff_rows import free
from hcprep.model.difference import insert_after, merge_order, path
from hcprep.model.statement import Paragraph, Section, Statement
from hcprep.model.textdiff import longest_rising

ORDER = path("statement", "order")


class Sides:
    """Two statements under common keys: `m3` is my paragraph 3 and its form in theirs, `t5` their paragraph 5 that I have not."""

    def __init__(self, mine: Statement, theirs: Statement) -> None:
        self.pairs = pair(mine, theirs)
        self.mine, self.theirs = self.pairs.left, self.pairs.right
        self.my_sections = [f"m{place}" for place in range(len(mine.sections))]
        back = self.pairs.sections_back
        self.their_sections = [f"m{back[place]}" if place in back else f"t{place}" for place in range(len(theirs.sections))]

    def their_key(self, place: int) -> str:
        """Return the key of one of their paragraphs."""
        back = self.pairs.paragraphs_back
        return f"m{back[place]}" if place in back else f"t{place}"

    def section(self, key: str) -> Section:
        """Return the section of a key, as I have it if I do."""
        side = self.mine if key[0] == "m" else self.theirs
        return side.statement.sections[int(key[1:])]

    def moved(self) -> dict[int, int]:
        """Return my paragraphs that stand elsewhere in theirs, with their place there: the fewest that explain the order."""
        found = {}
        rows: dict[str, list[int]] = {}
        for one in sorted(self.pairs.paragraphs):
            other = self.pairs.paragraphs[one]
            key = self.my_sections[self.mine.section_of[one]]
            if key == self.their_sections[self.theirs.section_of[other]]:
                rows.setdefault(key, []).append(other)
            else:
                found[one] = other
        for places in rows.values():
            stay = set(longest_rising(places))
            found.update((self.pairs.paragraphs_back[other], other) for other in places if other not in stay)
        return found

    def name(self, kind: str, mine: int | None, theirs: int | None) -> str:
        """Return the id of a difference of a paragraph, made of what both sides say."""
        names = [side.names[place] for side, place in ((self.mine, mine), (self.theirs, theirs)) if place is not None]
        return path("statement", kind, *names)

    def section_name(self, kind: str, mine: int | None, theirs: int | None) -> str:
        """Return the id of a difference of a section."""
        names = [side.section_names[place] for side, place in ((self.mine, mine), (self.theirs, theirs)) if place is not None]
        return path("statement", "section", kind, *names)


def take_statement(mine: Statement, theirs: Statement, chosen: Collection[str]) -> Statement:
    """Return my statement with the chosen differences as theirs; a section comes along when a taken paragraph needs it."""
    if not any(name.startswith("statement/") for name in chosen):
        return mine
    sides = Sides(mine, theirs)
    moved = {one for one, other in sides.moved().items() if sides.name("moved", one, other) in chosen}
    rows: dict[str, list[str]] = {key: [] for key in (*sides.my_sections, *sides.their_sections)}
    for one, place in enumerate(sides.mine.section_of):
        if one not in moved and (one in sides.pairs.paragraphs or sides.name("removed", one, None) not in chosen):
            rows[sides.my_sections[place]].append(f"m{one}")
    coming = {f"m{one}" for one in moved}
    incoming: dict[str, list[str]] = {}
    guides: dict[str, list[str]] = {}
    for other, place in enumerate(sides.theirs.section_of):
        key, section = sides.their_key(other), sides.their_sections[place]
        guides.setdefault(section, []).append(key)
        if key in coming or (key[0] == "t" and sides.name("added", None, other) in chosen):
            incoming.setdefault(section, []).append(key)
    for section, keys in incoming.items():
        rows[section] = insert_after(rows[section], guides[section], keys)
    kept = _kept_sections(sides, rows, chosen)
    order = merge_order(sides.my_sections, sides.their_sections, kept, as_theirs=ORDER in chosen)
    return _with_own_ids([_section(sides, key, rows[key], chosen) for key in order])


def _kept_sections(sides: Sides, rows: dict[str, list[str]], chosen: Collection[str]) -> frozenset[str]:
    pairs = sides.pairs
    kept = {key for key, paragraphs in rows.items() if paragraphs}
    for one, section in enumerate(sides.mine.statement.sections):
        gone = bool(section.paragraphs) or sides.section_name("removed", one, None) in chosen
        if one in pairs.sections or not gone:
            kept.add(f"m{one}")
    for other, section in enumerate(sides.theirs.statement.sections):
        if other not in pairs.sections_back and not section.paragraphs and sides.section_name("added", None, other) in chosen:
            kept.add(f"t{other}")
    return frozenset(kept)


def _section(sides: Sides, key: str, rows: Sequence[str], chosen: Collection[str]) -> Section:
    section = sides.section(key)
    paragraphs = tuple(_paragraph(sides, row, chosen) for row in rows)
    place = int(key[1:])
    if key[0] == "m" and place in sides.pairs.sections:
        other = sides.pairs.sections[place]
        their = sides.theirs.statement.sections[other]
        if sides.section_name("heading", place, other) in chosen:
            section = replace(section, heading=their.heading)
        if sides.section_name("factor", place, other) in chosen:
            section = replace(section, factor=their.factor)
    return replace(section, paragraphs=paragraphs)


def _paragraph(sides: Sides, key: str, chosen: Collection[str]) -> Paragraph:
    place = int(key[1:])
    if key[0] == "t":
        return sides.theirs.paragraphs[place]
    paragraph = sides.mine.paragraphs[place]
    other = sides.pairs.paragraphs.get(place)
    if other is not None and sides.name("changed", place, other) in chosen:
        return replace(paragraph, runs=sides.theirs.paragraphs[other].runs)
    return paragraph


def _with_own_ids(sections: list[Section]) -> Statement:
    """Return a statement in which what came from the other side has an id that nothing else has."""
    taken: set[str] = set()
    used: set[str] = set()
    found = []
    for section in sections:
        key = free(section.id, used)
        used.add(key)
        paragraphs = []
        for paragraph in section.paragraphs:
            name = free(paragraph.id, taken)
            taken.add(name)
            paragraphs.append(paragraph if name == paragraph.id else replace(paragraph, id=name))
        found.append(replace(section, id=key, paragraphs=tuple(paragraphs)))
    return Statement(sections=tuple(found))
