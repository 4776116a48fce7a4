"""Words and paragraphs compared: nothing is lost, and the cost is bounded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hcprep.model.textdiff import Budget, change, longest_rising, side_by_side, word_pieces

texts = st.lists(st.sampled_from(["the ", "house", " is", "  ", "mine.\n", "é"]), max_size=12).map("".join)
paragraphs = st.lists(st.sampled_from(["I came.", "I came in May.", "We live here.", "", "Thank you."]), max_size=6)


@given(texts, texts, st.sampled_from([0, 1_000_000]))
def test_the_pieces_make_both_texts_again(old: str, new: str, budget: int) -> None:
    pieces = word_pieces(old, new, Budget(budget))
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == new


@given(paragraphs, paragraphs)
def test_the_rows_make_both_texts_again(old: list[str], new: list[str]) -> None:
    rows = side_by_side(old, new)
    assert ["".join(p.text for p in row.left) for row in rows if row.kind != "added"] == old
    assert ["".join(p.text for p in row.right) for row in rows if row.kind != "removed"] == new


@given(st.lists(st.integers(), unique=True, max_size=20))
def test_what_stays_rises_and_is_in_order(values: list[int]) -> None:
    stays = longest_rising(values)
    assert stays == sorted(stays)
    assert [value for value in values if value in set(stays)] == stays
    assert bool(stays) == bool(values)


def test_words_are_found_inside_a_paragraph_and_citations_are_not_counted() -> None:
    row = side_by_side(["I have lived on Elm Street since 2019."], ["I have lived on Oak Street since 2019 [@lease, p. 2]."])[0]
    assert row.kind == "changed"
    assert [piece.text for piece in row.left if piece.kind == "removed"] == ["Elm ", "2019."]
    told = change(["One two three [@lease, p. 2].", "# Four"], ["# Four", "One three [@lease, p. 2]."])
    assert (told.words, told.added, told.removed) == (3, 0, 1)


def test_a_paragraph_that_stands_elsewhere_says_so() -> None:
    rows = side_by_side(
        ["Alpha is first.", "Beta follows it.", "Gamma ends all."], ["Gamma ends all.", "Alpha is first.", "Beta follows it."]
    )
    assert [(row.kind, row.elsewhere) for row in rows] == [("added", True), ("same", False), ("same", False), ("removed", True)]
