"""Two copies that each began a paragraph gave it the same id; the words beside it must not change places."""

from __future__ import annotations

import pytest

from hcprep.model.case import Case
from hcprep.model.differences import Ancestor, compare, take, theirs_to_take
from hcprep.model.original import beside, put_original
from hcprep.model.statement import Paragraph, Section, Statement, Text


def with_paragraphs(*told: tuple[str, str, str]) -> Case:
    paragraphs = tuple(Paragraph(id=key, runs=(Text(text=words),)) for key, words, _own in told)
    life = Section(id="s1", heading="Life", paragraphs=paragraphs)
    case = Case(id="c", edition="2026-11", statement=Statement(sections=(life,)))
    for key, _words, own in told:
        case = put_original(case, key, own)
    return case


def both_languages(case: Case) -> dict[str, str]:
    return {row.story: row.words for row in beside(case) if row.kind != "title"}


SHARED = ("p1", "I came to Halifax in spring with my mother.", "Llegué a Halifax.")
MINE = ("p2", "My daughter began school and speaks only English.", "Mi hija empezó la escuela.")
THEIRS = ("p2", "The bakery on Barrington Street hired me at night.", "La panadería me contrató.")
PAIRS = {words: own for _key, words, own in (SHARED, MINE, THEIRS)}


@pytest.mark.parametrize("known", [True, False])
def test_words_in_the_other_language_stay_beside_their_paragraph(known: bool) -> None:
    base, mine, theirs = with_paragraphs(SHARED), with_paragraphs(SHARED, MINE), with_paragraphs(SHARED, THEIRS)
    found = compare(mine, theirs, Ancestor(mine=base, theirs=base) if known else None)
    assert not any(one.kind == "changed" for one in found), "two paragraphs are no clash"
    chosen = theirs_to_take(one for one in found if one.kind == "added")
    merged = take(mine, theirs, chosen)
    assert both_languages(merged) == PAIRS
    # What I wrote has the id it had; taking again changes nothing.
    assert merged.answers["story.original.p2"] == MINE[2]
    assert take(merged, theirs, chosen) == merged
    assert not [one for one in compare(merged, theirs) if one.kind != "removed"]


def test_a_new_first_paragraph_of_theirs_does_not_take_my_words() -> None:
    mine = with_paragraphs(SHARED, MINE)
    theirs = with_paragraphs(THEIRS, SHARED)
    merged = take(mine, theirs, theirs_to_take(one for one in compare(mine, theirs) if one.kind == "added"))
    assert both_languages(merged) == PAIRS


def test_a_paragraph_read_from_a_file_under_another_id_is_still_the_same() -> None:
    mine = with_paragraphs(SHARED)
    theirs = with_paragraphs(("p7", SHARED[1], SHARED[2]))
    assert compare(mine, theirs) == ()
