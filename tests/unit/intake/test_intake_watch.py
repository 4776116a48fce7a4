"""A page that asks for too much while it is drawn ends its worker, and the person is told which page it is."""

from __future__ import annotations

import sys
from threading import Event

import pytest

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits, take_in
from hcprep.intake.watch import Watch, peak_memory
from hcprep.jobs import Worker, process
from tests.unit.intake.papermaking import text_pdf
from tests.unit.intake.test_intake_hostile import FORMS_IN_FORMS

IMPATIENT = "from hcprep.intake import limits, worker; limits.SECONDS_PAGE = 0.3; worker.main()"


def test_a_page_that_takes_for_ever_to_draw_is_named_and_the_next_paper_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "command", lambda _name: [sys.executable, "-c", IMPATIENT])
    with Worker("intake") as worker:
        with pytest.raises(IntakeRefusedError) as caught:
            take_in(worker, "hostile.pdf", FORMS_IN_FORMS)
        assert (caught.value.code, caught.value.facts) == ("intake-heavy", {"name": "hostile.pdf", "page": 1, "total": 1})
        assert take_in(worker, "letter.pdf", text_pdf()).pages == 2


@pytest.mark.parametrize("limit", ["SECONDS_PAGE", "MEMORY_PAGE"])
def test_time_and_memory_are_watched_during_a_visit_only(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(limits, limit, -1)
    told: list[tuple[int, int]] = []
    over = Event()

    def give_up(page: int, pages: int) -> None:
        told.append((page, pages))
        over.set()

    with Watch(give_up) as watch:
        assert not over.wait(0.2)
        with watch.visit(2, 7):
            assert over.wait(60)
    assert told == [(3, 7)]


def test_visits_of_a_page_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("time.process_time", lambda: clock[0])
    over = Event()
    with Watch(lambda _page, _pages: over.set()) as watch:
        for _ in range(2):
            with watch.visit(0, 2):
                clock[0] += limits.SECONDS_PAGE * 0.4
        with watch.visit(1, 2):
            clock[0] += limits.SECONDS_PAGE * 0.9
            assert not over.wait(0.2)
        with watch.visit(0, 2):
            clock[0] += limits.SECONDS_PAGE * 0.3
            assert over.wait(60)


def test_memory_that_was_held_is_told() -> None:
    assert peak_memory() > 10_000_000
