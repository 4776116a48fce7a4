"""Modules are loaded ahead while nobody does anything, in small steps, and never while somebody types."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from pytestqt.qtbot import QtBot

from hcprep.app.ahead import AHEAD
from hcprep.app.wiring import page_factories
from hcprep.ui.shell.ahead import AFTER, Ahead


def test_every_name_is_a_module_and_every_page_is_among_them() -> None:
    assert [name for name in AHEAD if find_spec(name) is None] == []
    pages = {f"hcprep.ui.pages.{step}" for step in page_factories()}
    assert pages - set(AHEAD) <= {"hcprep.ui.pages.case"}


def test_one_module_at_a_time_and_none_that_is_there(qtbot: QtBot) -> None:
    ahead = Ahead(["sys", "colorsys", "this_is_there"])
    sys.modules.pop("colorsys", None)
    sys.modules["this_is_there"] = sys
    try:
        assert ahead._timer.interval() == AFTER
        ahead._timer.setInterval(0)
        qtbot.waitUntil(lambda: "colorsys" in sys.modules)
        ahead._timer.setInterval(0)
        qtbot.waitUntil(lambda: ahead.done)
        qtbot.waitUntil(lambda: not ahead._timer.isActive())
    finally:
        del sys.modules["this_is_there"]


def test_a_key_puts_it_off() -> None:
    ahead = Ahead(["colorsys"])
    ahead._timer.setInterval(20)
    ahead.touched()
    assert ahead._timer.interval() == AFTER
    assert not ahead.done
