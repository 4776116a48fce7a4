"""What is remembered of a value lives as long as the value, and is never that of another."""

from __future__ import annotations

import gc
from dataclasses import dataclass

from hcprep.model.evidence import Document, Evidence, Leaf
from hcprep.model.remembered import Remembered


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Value:
    words: str


def test_it_is_made_once_for_each_value_and_forgotten_with_it() -> None:
    made: list[str] = []

    def measure(value: Value) -> str:
        made.append(value.words)
        return value.words.upper()

    remembered = Remembered(measure)
    one, same = Value("lease"), Value("lease")
    assert [remembered(one), remembered(one), remembered(same)] == ["LEASE"] * 3
    assert made == ["lease", "lease"], "equal values are not the same value"
    del one, same
    gc.collect()
    assert not remembered._known


def test_no_more_are_kept_than_wanted() -> None:
    remembered: Remembered[Value, int] = Remembered(lambda value: len(value.words), most=2)
    values = [Value("a"), Value("bb"), Value("ccc")]
    assert [remembered(value) for value in values] == [1, 2, 3]
    assert len(remembered._known) == 2
    assert remembered(values[0]) == 1


def test_the_order_of_pages_is_made_once() -> None:
    paper = Document(id="d", filename="d.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=3)
    item = Evidence(
        id="e", title="Lease", documents=(paper,), leaves=(Leaf(source=3), Leaf(source=1), Leaf(source=9), Leaf(source=3))
    )
    assert item.order is item.order
    assert [leaf.source for leaf in item.order] == [3, 1]
    assert (item.page_of(1), item.page_of(2), item.left_out) == (2, None, (2,))
