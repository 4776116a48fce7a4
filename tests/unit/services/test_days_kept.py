"""The day something was kept on is the day where the person is, also late in a Canadian evening."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hcprep.clock import FixedClock, stamp, stamp_here, today


def test_the_day_of_a_stamp_is_the_persons_own() -> None:
    clock = FixedClock(datetime(2026, 11, 22, 20, 30, 5, 7, tzinfo=timezone(timedelta(hours=-5))))
    assert stamp_here(clock)[:10] == today(clock).isoformat() == "2026-11-22"
    assert datetime.fromisoformat(stamp_here(clock)) == datetime.fromisoformat(stamp(clock))
