"""Where the stamps of a file say its pages belong: without its case, they have to go on from one another."""

from __future__ import annotations

import pytest

from hcprep.package.proving.alone import _places as places_of
from hcprep.package.proving.program import StampSays
from hcprep.package.proving.wire import Found

A1 = [(f"Exhibit A-1 · page {page} of 3", page) for page in (1, 2, 3)]
B1 = [(f"Exhibit B-1 · page {page} of 2", page + 3) for page in (1, 2)]


def faults(rows: list[tuple[str, int]], gone: str = "") -> list[int]:
    failed: list[int] = []

    class Told(Found):
        def fail(self, check: str, page: int, code: str, **facts: object) -> None:
            assert (check, code) in {("stamps", "stamp-order"), ("stamps", "stamp-end")}, facts
            failed.append(page)

    stamps = [StampSays(words, str(number), "") for words, number in rows]
    list(places_of(stamps, [str(number) for _, number in rows], gone.split(), Told()))
    return failed


def test_exhibits_that_follow_each_other_whole_are_as_they_must_be() -> None:
    assert faults([*A1, *B1]) == []


@pytest.mark.parametrize(
    ("rows", "gone", "wrong"),
    [
        (A1[1:], "", [1]),
        (A1[1:], "1", []),
        (A1[:2], "", [2]),
        ([*A1[:2], *B1], "", [3]),
        ([*A1[:2], *B1], "3", []),
        ([*A1[:1], *A1[2:]], "2", []),
        ([*A1[:1], *A1[2:]], "", [2]),
        ([("Exhibit A-1 · page 4 of 3", 5)], "4", [1]),
        ([("Exhibit A-1 · page 0 of 3", 5)], "4", [1]),
        ([("page 2", 5)], "4", [1]),
    ],
)
def test_an_exhibit_is_cut_only_where_numbers_are_said_to_be_gone(
    rows: list[tuple[str, int]], gone: str, wrong: list[int]
) -> None:
    assert faults(rows, gone) == wrong
