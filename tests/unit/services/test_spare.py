"""Processes that wait for the next package: there when begun, used by it, none left once they are ended or nobody is there."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hcprep.jobs import Worker
from hcprep.jobs import process as processes
from hcprep.services.spare import Spares

pytestmark = pytest.mark.own_workers
ROOT = Path(__file__).parents[3]


def started() -> set[subprocess.Popen[bytes]]:
    """The worker processes of this process that still live."""
    return {one for one in processes._STARTED if one.poll() is None}


def test_what_waits_is_lent_and_the_typesetter_comes_back() -> None:
    before = started()
    spares = Spares()
    spares.begin()
    spares.wait()
    waiting = started() - before
    assert len(waiting) == 3
    with spares.lend() as (ready, typesetter):
        assert started() - before == waiting
        prover = ready.take(0)
        assert prover.ask({"op": "load", "book": "", "draws": False}).header is not None
        prover.close()
        kept = typesetter._process
    spares.wait()
    assert spares._typesetter is typesetter
    assert typesetter._process is kept
    # The provers are new ones.
    assert len(started() - before - waiting) == 2
    spares.end()
    assert started() <= before


def test_without_provers_only_the_typesetter_waits() -> None:
    before = started()
    spares = Spares()
    spares.begin(provers=False)
    spares.begin(provers=False)
    spares.wait()
    assert len(started() - before) == 1
    spares.end()
    assert started() <= before


def test_ended_while_they_start_none_is_left() -> None:
    before = started()
    spares = Spares()
    spares.begin()
    spares.end()
    assert started() <= before
    # Ended while a package is made, the typesetter does not wait again.
    with spares.lend() as (_, typesetter):
        typesetter.ask({"kind": "load"})
        spares.end()
    assert started() <= before


def test_a_typesetter_that_holds_too_much_or_was_used_often_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    spares = Spares()
    with Worker("typeset") as typesetter:
        spares._load(typesetter)
        first = typesetter._process
        spares._load(typesetter)
        assert typesetter._process is first
        monkeypatch.setattr("hcprep.services.spare._MOST_MEGABYTES", -1)
        spares._load(typesetter)
        second = typesetter._process
        assert second is not first
        assert first is not None
        assert first.poll() is not None
        monkeypatch.undo()
        spares._books = 30
        spares._load(typesetter)
        assert typesetter._process is not second


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="processes of others are waited for")
def test_they_end_when_the_program_is_killed() -> None:
    script = """
import sys
from hcprep.jobs import process
from hcprep.services.spare import Spares

spares = Spares()
spares.begin()
spares.wait()
print(*(one.pid for one in process._STARTED), flush=True)
sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        waiting = [os.pidfd_open(int(pid)) for pid in program.stdout.readline().split()]
        assert len(waiting) == 3
        program.send_signal(signal.SIGKILL)
        for one in waiting:
            assert select.select([one], [], [], 20)[0]
            os.close(one)
