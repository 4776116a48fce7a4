"""Zooming and moving over a timeline, whatever is pressed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.presenters.timelineview import MOST, View

MOVES = st.one_of(st.floats(0.1, 10), st.sampled_from([-1, 1]), st.tuples(st.floats(0, 1), st.floats(0, 1)))
STEPS = st.lists(MOVES, max_size=20)


@given(STEPS)
def test_nothing_beyond_the_whole_is_ever_in_view(steps: list[float | int | tuple[float, float]]) -> None:
    view = View()
    for step in steps:
        if isinstance(step, tuple):
            view = view.showing(min(step), max(step))
        else:
            view = view.moved(step) if isinstance(step, int) else view.zoomed(step)
        assert 1.0 <= view.zoom <= MOST
        assert view.left >= -1e-9
        assert view.left + view.wide <= 1.0 + 1e-9


def test_the_place_under_the_pointer_stays() -> None:
    view = View().zoomed(4, 0.25)
    closer = view.zoomed(2, 0.3)
    under = view.left + 0.3 * view.wide
    assert closer.at(under) == pytest.approx(0.3)


@given(st.floats(0, 0.9), st.floats(0.0, 0.1))
def test_a_stretch_is_brought_into_view(left: float, width: float) -> None:
    view = View(8.0, 0.5).showing(left, left + width)
    assert view.at(left) >= -1e-9
    assert view.at(left + width) <= 1 + 1e-9
