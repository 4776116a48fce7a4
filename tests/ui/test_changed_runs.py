"""Blocks that change are found, and writing only those gives the same text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hcprep.ui.widgets.editor.changes import changed_runs

ROWS = st.lists(st.sampled_from("abc"), min_size=1, max_size=7)


@given(ROWS, ROWS)
def test_putting_the_changes_in_from_the_end_makes_the_other_text(old: list[str], new: list[str]) -> None:
    made = list(old)
    for here, there in reversed(list(changed_runs(old, new))):
        assert here
        assert there
        made[here.start : here.stop] = new[there.start : there.stop]
    assert made == new


def test_one_changed_block_is_the_only_one_written() -> None:
    assert list(changed_runs("abcd", "abXd")) == [(range(2, 3), range(2, 3))]
