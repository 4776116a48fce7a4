"""Worker processes: untrusted files and unsafe libraries run apart, fed and answered through pipes, never through files.

A frame is an 8-byte header length, an 8-byte payload length (big-endian), a JSON header, and payload bytes. The worker
program is this one, called as `hcprep --worker NAME`; what it prints to standard error is thrown away, because it could
quote a document.
"""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import IO, NoReturn, Self
from weakref import WeakSet

from hcprep.jobs.memory import held

_LENGTHS = struct.Struct(">QQ")
_MOST_HEADER = 64 * 1024 * 1024
_PAUSE = 0.05
"""Seconds between two looks at how much memory a worker holds; what is fastest takes some 50 MB in that time."""
_ENDED = "ended"
"""Key of the last answer a worker gives."""


class WorkerError(Exception):
    """A worker `died`, took too long (`timeout`), held too much (`memory`), was `stopped` or answered nonsense (`protocol`)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of a worker."""

    header: Mapping[str, object]
    payload: bytes


def _write(stream: IO[bytes], header: Mapping[str, object], *pieces: bytes) -> None:
    head = json.dumps(header, separators=(",", ":")).encode()
    stream.write(_LENGTHS.pack(len(head), sum(len(piece) for piece in pieces)))
    stream.write(head)
    for piece in pieces:
        stream.write(piece)
    stream.flush()


def _read(stream: IO[bytes]) -> Reply | None:
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head_length, payload_length = _LENGTHS.unpack(lengths)
    if head_length > _MOST_HEADER:
        return None
    head = stream.read(head_length)
    payload = stream.read(payload_length)
    if len(head) < head_length or len(payload) < payload_length:
        return None
    decoded = json.loads(head)
    return Reply(decoded, payload) if isinstance(decoded, dict) else None


def command(name: str) -> list[str]:
    """Return the command line that starts the named worker, in a checkout, a wheel or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", name]
    return [sys.executable, "-I", "-m", "hcprep", "--worker", name]


def _guard(process: subprocess.Popen[bytes], answered: threading.Event, seconds: float, memory: int, ended: list[str]) -> None:
    """End a process that takes too long or holds too much, and say in `ended` which; it cannot do so itself within a library."""
    until = time.monotonic() + seconds
    while not answered.wait(_PAUSE if memory else max(0.0, until - time.monotonic())):
        late = time.monotonic() >= until
        if late or (memory and held(process) > memory):
            ended.append("timeout" if late else "memory")
            process.kill()
            return


_STARTED: WeakSet[subprocess.Popen[bytes]] = WeakSet()
_ADDING = threading.Lock()
"""Held while _STARTED is added to or gone through: processes are started from several threads."""


def end_workers() -> None:
    """End every worker process this one has started, because it ends itself; whoever waits for one is told that it died."""
    with _ADDING:
        started = tuple(_STARTED)
    for process in started:
        process.kill()


class Worker:
    """A worker process, started on first use and again after it failed; use from one thread at a time, but for `stop`."""

    def __init__(self, name: str, *, timeout: float = 30.0) -> None:
        self._name = name
        self._timeout = timeout
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def ask(self, header: Mapping[str, object], payload: bytes = b"", *, timeout: float | None = None, memory: int = 0) -> Reply:
        """Send one request and wait for its answer, at most `timeout` seconds (the worker's own limit by default).

        `memory` is how many bytes the process may hold meanwhile, 0 for any. Raises WorkerError; the process is then gone and
        the next call starts a fresh one.
        """
        process = self._start()
        # Whoever stopped it while it was being started had no process to end.
        self._end_if_stopped()
        ended: list[str] = []
        answered = threading.Event()
        guard = threading.Thread(target=_guard, args=(process, answered, timeout or self._timeout, memory, ended), daemon=True)
        guard.start()
        reply: Reply | None = None
        try:
            if process.stdin is not None and process.stdout is not None:
                _write(process.stdin, header, payload)
                reply = _read(process.stdout)
        except (OSError, ValueError):
            reply = None
        finally:
            answered.set()
            guard.join()
        if reply is None:
            self.close()
            raise WorkerError("stopped" if self._stopped else ended[0] if ended else "died")
        if reply.header.get(_ENDED) is True:
            self.close()
        return reply

    def _end_if_stopped(self) -> None:
        if self._stopped:
            self.close()
            raise WorkerError("stopped")

    def _start(self) -> subprocess.Popen[bytes]:
        self._end_if_stopped()
        if self._process is None or self._process.poll() is not None:
            self.close()
            flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
            self._process = subprocess.Popen(
                command(self._name),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=flags,
            )
            with _ADDING:
                _STARTED.add(self._process)
        return self._process

    def stop(self) -> None:
        """End the process from any thread, whatever it is at, and start none again."""
        self._stopped = True
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue
        process.wait()


Answer = Callable[[Mapping[str, object], bytes], tuple[Mapping[str, object], bytes | Sequence[bytes]]]
"""What a worker does with header and payload of a request; a payload of several pieces is not put together in memory."""


def serve(answer: Answer, *, space: int = 4 * 1024**3) -> None:
    """Run a worker's side: answer requests from standard input until it ends.

    `answer` must turn every expected failure into a header of its own; anything else ends the process, which the caller
    sees as `died`. On Linux the address space is limited to `space` bytes; on POSIX core dumps are off.
    """
    _limit(space)
    requests = sys.stdin.buffer
    replies = sys.stdout.buffer
    sys.stdout = sys.stderr
    while (request := _read(requests)) is not None:
        header, payload = answer(request.header, request.payload)
        _write(replies, header, *((payload,) if isinstance(payload, bytes) else payload))


def answer_and_end(header: Mapping[str, object]) -> NoReturn:
    """Answer the request at hand from another thread and end the worker, whose own thread is at what nobody can interrupt."""
    with os.fdopen(1, "wb") as replies:
        _write(replies, {**header, _ENDED: True}, b"")
    os._exit(0)


def _limit(space: int) -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (space, space))
