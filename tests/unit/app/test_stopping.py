"""A closed terminal stops a command as Ctrl-C does: what it was making is cleared away, and it says so if it still can."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator

import pytest

from hcprep.app import exit_codes
from hcprep.app.cli import execute
from hcprep.app.commands import check

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs are ended otherwise there")


class Gone(io.StringIO):
    """The standard error of a terminal that was closed."""

    def write(self, _text: str) -> int:
        raise OSError(5, "Input/output error")


@pytest.fixture
def heeded() -> Iterator[None]:
    """Signals as a terminal gives them: what runs the tests in the background may ignore some, and hcprep leaves that so."""
    names = [name for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), signal.SIG_DFL) for name in names}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for name, how in before.items():
        signal.signal(getattr(signal, name), how)


@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
@pytest.mark.parametrize("err", [io.StringIO, Gone])
def test_what_was_begun_is_cleared_away(name: str, err: type[io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def command(*_given: object) -> int:
        try:
            os.kill(os.getpid(), getattr(signal, name))
            return exit_codes.OK
        finally:
            done.append("cleared away")

    before = {wish: signal.getsignal(wish) for wish in (signal.SIGTERM, signal.SIGHUP)}
    monkeypatch.setattr(check, "answers_template_command", command)
    assert execute(["answers-template"], io.StringIO(), io.StringIO(), err(), {}) == exit_codes.STOPPED
    assert done == ["cleared away"]
    assert {wish: signal.getsignal(wish) for wish in before} == before
