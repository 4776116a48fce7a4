"""Two values of one case compared section by section, and taking chosen pieces of theirs into mine.

Everything here is pure: no difference is stored, nothing is merged silently. With the value both came from (as my file and as
their file had it, which differ in what was withheld from them) each difference says who made it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from hcprep.model.case import Case
from hcprep.model.diff_ids import names_for
from hcprep.model.diff_pairing import paragraph_text
from hcprep.model.diff_parts import compare_lists, papers_of, take_lists
from hcprep.model.diff_sides import take_statement
from hcprep.model.diff_statement import compare_statement
from hcprep.model.difference import SECTIONS, Difference, Section, path
from hcprep.model.statement import Paragraph
from hcprep.model.textdiff import Piece, word_pieces

__all__ = ["Ancestor", "Difference", "Loose", "compare", "fresh_ends", "loose_ends", "take", "theirs_to_take", "words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ancestor:
    """The value two cases came from: as my file had it and as theirs had it. `sections` are those of which it is known."""

    mine: Case
    theirs: Case
    sections: frozenset[Section] = frozenset(SECTIONS)


def compare(
    mine: Case, theirs: Case, ancestor: Ancestor | None = None, *, withheld: Collection[Section] = ()
) -> tuple[Difference, ...]:
    """Return every difference in the order of SECTIONS.

    `withheld` are sections of which their copy was made without some or all: what only I have there is no difference.
    """
    names = names_for(mine, theirs)
    theirs = names.apply(theirs)
    if ancestor is not None:
        ancestor = replace(ancestor, theirs=names.apply(ancestor.theirs))
    bases = None if ancestor is None else (ancestor.mine, ancestor.theirs)
    known: frozenset[Section] = frozenset() if ancestor is None else ancestor.sections
    found = list(compare_lists(mine, theirs, bases, known))
    texts = (ancestor.mine.statement, ancestor.theirs.statement) if ancestor is not None and "statement" in known else None
    found.extend(compare_statement(mine.statement, theirs.statement, texts))
    kept = (one for one in found if not (one.section in withheld and _gone(one)))
    return tuple(sorted(kept, key=lambda one: SECTIONS.index(one.section)))


def _gone(one: Difference) -> bool:
    return one.kind == "removed" or (one.section == "notes" and not one.theirs)


def theirs_to_take(differences: Iterable[Difference]) -> frozenset[str]:
    """Return the ids of what they changed and I did not since we last had the same; of everything if that is not known."""
    return frozenset(one.id for one in differences if one.origin in ("theirs", "unknown"))


def take(mine: Case, theirs: Case, chosen: Collection[str], at: str = "") -> Case:
    """Return my case with the chosen differences (ids) as theirs; ids that are no difference change nothing.

    A paper whose removal is taken goes to the bin, at the moment `at` (ISO text) if theirs does not say when.
    """
    wanted = frozenset(chosen)
    theirs = names_for(mine, theirs).apply(theirs)
    found = take_lists(mine, theirs, wanted, at)
    statement = take_statement(mine.statement, theirs.statement, wanted)
    return found if statement is mine.statement else replace(found, statement=statement)


def words(one: Difference) -> tuple[Piece, ...]:
    """Return the words that differ, where both sides are text or paragraphs; else nothing."""
    sides = [paragraph_text(side) if isinstance(side, Paragraph) else side for side in (one.mine, one.theirs)]
    texts = [side for side in sides if isinstance(side, str)]
    return word_pieces(texts[0], texts[1]) if len(texts) == 2 else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """Something that points at what is not there: a paragraph at evidence or its page; an event, mark or paper at a person.

    `where` is the id of what points, `paragraph` its number if it is one (else 0), `wants` the id it points at, `needs` the
    difference that would make or keep it right.
    """

    kind: Literal["citation", "page", "person"]
    where: str
    wants: str
    page: int | None = None
    paragraph: int = 0

    @property
    def needs(self) -> str:
        """The id of the difference that is about what is wanted."""
        return path("people" if self.kind == "person" else "paper", self.wants)


def loose_ends(case: Case) -> tuple[Loose, ...]:
    """Return everything in a case that points at what is not there."""
    papers = papers_of(case)
    found = []
    for number, paragraph in case.statement.numbered():
        for citation in paragraph.citations:
            item = papers.get(citation.evidence)
            wrong_page = item is not None and citation.page is not None and item.page_of(citation.page) is None
            if item is None or wrong_page:
                found.append(
                    Loose(
                        kind="page" if wrong_page else "citation",
                        where=paragraph.id,
                        wants=citation.evidence,
                        page=citation.page,
                        paragraph=number,
                    )
                )
    people = {person.id for person in case.people}
    pointing = [(event.id, event.person) for event in case.events]
    pointing += [(mark.item, mark.person) for mark in case.marks]
    pointing += [(item.id, item.person) for item in case.evidence]
    found.extend(Loose(kind="person", where=key, wants=person) for key, person in pointing if person and person not in people)
    return tuple(found)


def fresh_ends(mine: Case, theirs: Case, chosen: Collection[str]) -> tuple[Loose, ...]:
    """Return what would point at nothing after taking the chosen differences and does not do so today."""
    today = Counter((one.kind, one.wants, one.page) for one in loose_ends(mine))
    then = loose_ends(take(mine, theirs, chosen))
    more = Counter((one.kind, one.wants, one.page) for one in then) - today
    return tuple(one for one in then if (one.kind, one.wants, one.page) in more)
