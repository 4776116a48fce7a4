"""What a process does before anything else, and how a fresh one is told what it needs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from ctypes import addressof, wintypes
from io import BytesIO
from pathlib import Path

import pytest

from hcprep.app.guard_again import AGAIN, read_again, start_again
from hcprep.app.guard_system import SystemWatch, is_leaving
from hcprep.app.settings import Settings, read_settings, write_settings
from hcprep.ui.shell.locking import Again

linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")


def dumped(arguments: list[str], folder: Path) -> bool:
    """Start a process that may dump core, crash it once it waits for input, and tell whether it dumped."""
    import resource

    def allow() -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)

    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=allow,  # noqa: PLW1509 - the limit is what is tested
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin, process.stdout:
        if arguments[0] == "-c":
            process.stdout.readline()
        else:
            # An empty header is answered or ends the worker; either way it has started by then.
            waits_for_input(process.pid)
        os.kill(process.pid, signal.SIGSEGV)
        _pid, status = os.waitpid(process.pid, 0)
        process.returncode = status
    assert os.WIFSIGNALED(status)
    return os.WCOREDUMP(status)


def waits_for_input(pid: int) -> None:
    """Return once a process sleeps in a read of its standard input."""
    while True:
        called = Path(f"/proc/{pid}/syscall").read_text().split()
        if called[:2] in (["0", "0x0"], ["63", "0x0"]):
            return
        os.sched_yield()


@linux
@pytest.mark.parametrize("worker", ["intake", "render"])
def test_a_crash_of_a_worker_leaves_no_core(worker: str, tmp_path: Path) -> None:
    hard = __import__("resource").getrlimit(__import__("resource").RLIMIT_CORE)[1]
    pattern = Path("/proc/sys/kernel/core_pattern").read_text()
    plain = dumped(["-c", "import sys; print(flush=True); sys.stdin.read()"], tmp_path)
    if not plain:
        pytest.skip(f"this machine dumps no core at all (limit {hard}, {pattern.strip()})")
    assert not dumped(["-m", "hcprep", "--worker", worker], tmp_path)


@linux
def test_a_hardened_process_has_no_core_limit_left_and_cannot_be_read() -> None:
    code = (
        "import ctypes, resource\n"
        "from hcprep.app.guard_process import harden\n"
        "before = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)\n"
        "harden()\n"
        "print(before, ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1 0 (0, 0)"


def test_every_way_to_start_hardens_first() -> None:
    code = (
        "import sys, hcprep.__main__ as start\n"
        "seen = []\n"
        "start.harden = lambda: seen.append(len([name for name in sys.modules if name.startswith('PySide6')]))\n"
        "sys.argv = ['hcprep', '--version']\n"
        "start.main()\n"
        "print(seen)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[0]\n")


def test_the_fresh_program_is_told_through_its_pipe_only(tmp_path: Path) -> None:
    told = tmp_path / "told"
    code = f"import sys; open({str(told)!r} + '.part', 'wb').write(sys.stdin.buffer.read() + repr(sys.argv).encode());"
    code += f"import os; os.replace({str(told)!r} + '.part', {str(told)!r})"
    process = start_again(Again("/cases/mine.hcase", "AAAA"), [sys.executable, "-c", code, AGAIN])
    assert process is not None
    assert process.wait(120) == 0
    data = told.read_bytes()
    assert data.endswith(b"['-c', '--again']")
    again = read_again(BytesIO(data[: data.index(b"['-c'")]))
    assert again == Again("/cases/mine.hcase", "AAAA")


def test_a_program_that_cannot_be_started_is_said(tmp_path: Path) -> None:
    assert start_again(Again(), [str(tmp_path / "no-such-program")]) is None


@pytest.mark.parametrize("nonsense", [b"", b"[]", b"{", b'{"case": 3}', b"\xff\xfe"])
def test_nonsense_on_the_pipe_is_nothing(nonsense: bytes) -> None:
    assert read_again(BytesIO(nonsense)) == Again()


def test_messages_of_windows_that_mean_leaving() -> None:
    assert is_leaving(0x02B1, 7)
    assert is_leaving(0x0218, 4)
    assert not is_leaving(0x02B1, 8)
    assert not is_leaving(0x0218, 18)
    left: list[int] = []
    watch = SystemWatch(lambda: left.append(1))
    for what in (8, 7):
        message = wintypes.MSG()
        message.message, message.wParam = 0x02B1, what
        assert watch.nativeEventFilter(b"windows_generic_MSG", addressof(message)) == (False, 0)
    assert watch.nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    assert left == [1]


def test_settings_keep_privacy_and_fall_back_when_they_are_odd(tmp_path: Path) -> None:
    place = tmp_path / "hcprep" / "window.json"
    assert read_settings(place).shared is None
    assert read_settings(place).prefs.idle == 10
    write_settings(place, Settings("fr", idle=20, shared=True))
    assert read_settings(place) == Settings("fr", idle=20, shared=True)
    place.write_text('{"idle": 1, "shared": "yes"}')
    assert (read_settings(place).idle, read_settings(place).shared) == (10, None)
