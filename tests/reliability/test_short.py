"""The short form of every gate, each in a process of its own as on the command line; and breakages that must be noticed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.reliability.__main__ import GATES
from tests.reliability.sabotage import NOTICED, misses
from tests.reliability.sabotaged import WAYS

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the gates speak POSIX")


Done = subprocess.CompletedProcess[str]


def _run(gate: str, environment: dict[str, str]) -> Done:
    command = [sys.executable, "-m", "tests.reliability", "--short", "--json", "--only", gate]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment)


@pytest.fixture(scope="module")
def gates() -> Iterator[dict[str, Future[Done]]]:
    """Every gate, two at a time: each is a process of its own and waits for disks more than for anything else."""
    # A copy: pytest sets a variable for each test, and moves them all while another thread starts a process with them.
    environment = dict(os.environ)
    with ThreadPoolExecutor(2) as pool:
        yield {gate: pool.submit(_run, gate, environment) for gate in GATES}


@pytest.mark.parametrize("gate", GATES)
def test_a_short_gate_holds(gate: str, gates: dict[str, Future[Done]]) -> None:
    done = gates[gate].result()
    assert done.stdout, done.stderr
    told = json.loads(done.stdout)
    if told["gates"][gate]["skipped"] and not told["gates"][gate]["counts"]:
        pytest.skip(told["gates"][gate]["skipped"])
    assert done.returncode == 0, (told["seed"], told["gates"][gate])
    assert told["gates"][gate]["counts"]


def test_every_way_to_break_it_has_a_gate() -> None:
    assert NOTICED.keys() == WAYS.keys()
    assert set(NOTICED.values()) <= GATES.keys()


@pytest.mark.parametrize("way", ["no-hash", "delete-full"])
def test_a_breakage_is_noticed(way: str) -> None:
    # All of them: `python -m tests.reliability.sabotage`. Each ends in an assertion about people's words, not about times.
    found = misses(way, NOTICED[way])
    if found is None:
        pytest.skip("this gate cannot run here")
    assert found
