"""Locking for real: the program is driven with keys on its own display; its process ends, a new one asks for the words."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock, stamp
from hcprep.kit import load_kit
from hcprep.model.case import Case

PASSPHRASE = "lantern copper window bicycle"
TOOLS = ("Xvfb", "xdotool")
pytestmark = [
    pytest.mark.real_key,
    pytest.mark.skipif(
        sys.platform != "linux" or any(shutil.which(tool) is None for tool in TOOLS), reason="needs a display of its own"
    ),
]

_PROGRAM = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
import hcprep.app.window as program
import hcprep.app.wiring as wiring

real = wiring.wire
def wire(app, clock, *rest, **more):
    wired = real(app, clock, *rest, **more)
    def begin():
        session = wiring.CaseShelf(clock, wired.writer).open(Path(os.environ["TEST_CASE"]), os.environ["TEST_WORDS"])
        wired.window.open_session(session)
        wired.window.go("story")
        wired.window.page.editor.setFocus()
        # Typed, and not saved yet: the story waits a moment after the last key.
        QTest.keyClicks(wired.window.page.editor, "We planted a cherry tree.")
        sys.stdout.write("ready\\n")
        sys.stdout.flush()
    QTimer.singleShot(0, begin)
    return wired
program.wire = wire
sys.exit(program.run([]))
"""


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    server.terminate()
    server.wait(60)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "orchard-lane.hcase"
    CaseFile.create(
        path, PASSPHRASE, Case(id="orchard", edition=load_kit().edition), stamp(FixedClock.on(date(2026, 11, 22)))
    ).close()
    return path


@pytest.fixture
def place(tmp_path: Path, display: dict[str, str]) -> dict[str, str]:
    return display | {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "LANG": "C.UTF-8",
    }


def start(place: dict[str, str], case: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM],
        env=place | {"TEST_CASE": str(case), "TEST_WORDS": PASSPHRASE},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout:
        assert process.stdout.readline() == "ready\n"
    return process


def ask(place: dict[str, str], *words: str) -> list[str]:
    done = subprocess.run(["xdotool", *words], env=place, capture_output=True, text=True, check=False, timeout=120)
    return done.stdout.split()


def press(place: dict[str, str], keys: str) -> None:
    (window,) = ask(place, "search", "--onlyvisible", "--sync", "--name", "^hcprep$")
    ask(place, "windowfocus", "--sync", window, "key", keys)


def story_of(case: Path) -> str:
    with CaseFile.open(case, PASSPHRASE) as file:
        return " ".join(paragraph.plain for _number, paragraph in file.load().statement.numbered())


def test_the_lock_ends_the_process_and_a_fresh_one_asks_for_the_passphrase(place: dict[str, str], case: Path) -> None:
    old = start(place, case)
    press(place, "ctrl+l")
    assert old.wait(120) == 0
    # Waits until the display has such a window.
    (window,) = ask(place, "search", "--onlyvisible", "--sync", "--name", "^hcprep$")
    new = int(ask(place, "getwindowpid", window)[0])
    try:
        assert new != old.pid
        seen = Path(f"/proc/{new}/cmdline").read_bytes() + Path(f"/proc/{new}/environ").read_bytes()
        assert b"--again" in seen
        assert b"orchard-lane" not in seen.replace(b"TEST_CASE=" + os.fsencode(case), b"")
        assert story_of(case) == "We planted a cherry tree."
        kept = [path for path in Path(place["HOME"]).rglob("*") if path.is_file() and path != case]
        assert not any(word in path.read_bytes() for path in kept for word in (b"orchard", b"cherry", b"lantern"))
        assert holds(new, b"orchard-lane.hcase")
        assert not holds(new, b"cherry tree")
    finally:
        os.kill(new, signal.SIGKILL)


def test_the_key_that_hides_leaves_no_window_and_no_process_and_loses_no_word(place: dict[str, str], case: Path) -> None:
    old = start(place, case)
    press(place, "shift+Escape")
    assert old.wait(120) == 0
    assert ask(place, "search", "--onlyvisible", "--name", "hcprep") == []
    assert story_of(case) == "We planted a cherry tree."


def holds(pid: int, words: bytes) -> bool:
    """Tell whether a process has words anywhere in its memory, as text of one or of two bytes a letter."""
    wide = words.decode().encode("utf-16-le")
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        span, rights, *_rest = line.split()
        if not rights.startswith("rw"):
            continue
        start_at, end = (int(part, 16) for part in span.split("-"))
        with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
            try:
                memory.seek(start_at)
                data = memory.read(end - start_at)
            except (OSError, ValueError):
                continue
        if words in data or wide in data:
            return True
    return False
