"""What the choice of smaller pictures says beforehand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from hcprep.model.portal import Choice
from hcprep.presenters.portal import PlannerPresenter


@pytest.mark.parametrize(("left_out", "said"), [(0, 3), (2, 0)])
def test_files_as_they_are_are_not_counted_when_pages_would_be_left_out(left_out: int, said: int) -> None:
    files = (SimpleNamespace(pieces=(), estimate=1_000),) * 3
    plain = SimpleNamespace(files=files, too_large=(SimpleNamespace(helped=True, unsigned=False),) * left_out)
    survey: Any = SimpleNamespace(plan=lambda _shrink: plain, shrinkable=(), askable=(), papers=(), choice=lambda *_: Choice())
    state = PlannerPresenter(survey).state
    assert (state.files_as_is, state.stuck) == (said, left_out)
