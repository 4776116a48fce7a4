"""Ids of paragraphs and parts that two copies gave to different things: told apart before the copies are compared.

Words in the person's own language stand under the id of the paragraph they are beside (`hcprep.model.original`), and each copy
counts its new paragraphs by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from hcprep.model.case import Case
from hcprep.model.diff_pairing import pair
from hcprep.model.diff_rows import free
from hcprep.model.original import ORIGINAL, PART, reserved

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Names:
    """Their ids that are others among mine, by the one they have."""

    paragraphs: Mapping[str, str]
    sections: Mapping[str, str]

    def apply(self, case: Case) -> Case:
        """Return one of their cases with ids that mean the same as in mine."""
        if not self.paragraphs and not self.sections:
            return case
        sections = tuple(
            replace(
                section,
                id=self.sections.get(section.id, section.id),
                paragraphs=tuple(replace(one, id=self.paragraphs.get(one.id, one.id)) for one in section.paragraphs),
            )
            for section in case.statement.sections
        )
        answers = {self._key(key): value for key, value in case.answers.items()}
        return replace(case, statement=replace(case.statement, sections=sections), answers=answers)

    def _key(self, key: str) -> str:
        if not key.startswith(ORIGINAL):
            return key
        inner = key[len(ORIGINAL) :]
        if inner.startswith(PART):
            section = inner[len(PART) :]
            return ORIGINAL + PART + self.sections.get(section, section)
        return ORIGINAL + self.paragraphs.get(inner, inner)


def names_for(mine: Case, theirs: Case) -> Names:
    """Return new ids for what of theirs has the id of something else in mine; none where no words depend on it."""
    if not reserved(mine) and not reserved(theirs):
        return Names(NOTHING, NOTHING)
    found = pair(mine.statement, theirs.statement)
    taken = reserved(mine) | reserved(theirs)
    my_sections, their_sections = mine.statement.sections, theirs.statement.sections
    paragraphs = ([one.id for one in found.left.paragraphs], [one.id for one in found.right.paragraphs])
    sections = ([one.id for one in my_sections], [one.id for one in their_sections])
    return Names(
        _names(*paragraphs, found.paragraphs_back.get, taken),
        _names(*sections, found.sections_back.get, taken),
    )


def _names(
    mine: Sequence[str], theirs: Sequence[str], twin: Callable[[int], int | None], reserved_ids: frozenset[str]
) -> Mapping[str, str]:
    taken = {*mine, *theirs, *reserved_ids}
    names: dict[str, str] = {}
    for place, key in enumerate(theirs):
        one = twin(place)
        # Forms of one paragraph keep the id they share, or have mine; another paragraph must not have the id of one of mine.
        new = key if one is None and key not in mine else mine[one] if one is not None else free(key, taken)
        taken.add(new)
        names[key] = new
    alone = len(set(mine)) == len(mine) and len(names) == len(theirs) == len(set(names.values()))
    changed = {key: new for key, new in names.items() if new != key}
    # Words that stand beside nothing keep their place: no other may come to stand there.
    loose = reserved_ids - set(theirs)
    return changed if alone and loose.isdisjoint(set(changed.values()) - set(mine)) else NOTHING
