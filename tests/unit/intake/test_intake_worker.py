"""The worker process gives the same as the code run here, and its end is a refusal, not a crash."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits, take_in
from hcprep.intake.notes import NOTES, Notes
from hcprep.intake.reader import read_paper
from hcprep.jobs import Reply, Worker, WorkerError
from hcprep.jobs import process as process_module
from hcprep.jobs.memory import Counters, Usage, held
from tests.unit.intake.papermaking import encoded, photo, text_pdf, write


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker("intake") as process:
        yield process


def outlined() -> bytes:
    with pikepdf.open(BytesIO(text_pdf(3))) as pdf:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Première partie", 1))
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("x"))
        return write(pdf)


def test_the_worker_gives_what_the_reader_gives(worker: Worker) -> None:
    for name, data in {"a.pdf": outlined(), "b.jpg": encoded(photo(), "JPEG")}.items():
        taken = take_in(worker, name, data)
        assert taken == read_paper(name, data)
    assert take_in(worker, "a.pdf", outlined()).outline[0].title == "Première partie"


def test_a_refusal_comes_over_with_its_facts_and_the_worker_lives_on(worker: Worker) -> None:
    with pytest.raises(IntakeRefusedError) as caught:
        take_in(worker, "Лист.pdf", encoded(photo(), "JPEG"))
    assert caught.value.code == "intake-wrong-type"
    assert caught.value.facts == {"name": "Лист.pdf", "says": "pdf", "is": "jpeg"}
    assert take_in(worker, "a.pdf", text_pdf()).pages == 2


def test_nothing_at_all_and_too_much_are_refused_without_asking(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(IntakeRefusedError, match="intake-empty"):
        take_in(worker, "a.pdf", b"")
    monkeypatch.setattr(limits, "MOST_BYTES", 10)
    with pytest.raises(IntakeRefusedError, match="intake-too-large"):
        take_in(worker, "a.pdf", text_pdf())


class Failing(Worker):
    """Answers as told, without a process."""

    def __init__(self, reply: Reply | str) -> None:
        super().__init__("intake")
        self._reply = reply

    def ask(self, header: Mapping[str, object], payload: bytes = b"", **facts: Any) -> Reply:
        if isinstance(self._reply, str):
            raise WorkerError(self._reply)
        return self._reply


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ("timeout", "intake-timeout"),
        ("died", "intake-damaged"),
        ("memory", "intake-too-large"),
        (Reply({}, b""), "intake-damaged"),
        (Reply({"ok": True, "index": 3}, b"{}"), "intake-damaged"),
        (Reply({"ok": True, "index": 2, "media_type": "a", "outline": [], "notes": []}, b"{}"), "intake-damaged"),
        (Reply({"ok": False, "code": "intake-locked", "facts": {"pages": 3}}, b""), "intake-locked"),
    ],
)
def test_a_worker_that_fails_is_a_refusal(reply: Reply | str, code: str) -> None:
    with pytest.raises(IntakeRefusedError) as caught:
        take_in(Failing(reply), "a.pdf", b"%PDF-")
    assert (caught.value.code, caught.value.facts["name"]) == (code, "a.pdf")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX only")
def test_after_the_process_was_killed_the_next_paper_comes_in() -> None:
    with Worker("intake") as process:
        assert take_in(process, "a.pdf", text_pdf()).pages == 2
        running = process._process
        assert running is not None
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        assert take_in(process, "a.pdf", text_pdf()).pages == 2


HOARDER = "import time; from hcprep.jobs import serve; serve(lambda *_: (hoard := b'x' * 300_000_000) and time.sleep(600))"


@pytest.mark.own_workers
def test_a_worker_that_holds_too_much_is_ended_whatever_it_is_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_module, "command", lambda _name: [sys.executable, "-c", HOARDER])
    with Worker("intake") as process, pytest.raises(WorkerError) as caught:
        process.ask({}, memory=200_000_000)
    assert caught.value.reason == "memory"


def test_memory_of_a_worker_is_told_while_it_lives(worker: Worker) -> None:
    assert take_in(worker, "a.pdf", text_pdf()).pages == 2
    running = worker._process
    assert running is not None
    assert 10_000_000 < held(running) < limits.MEMORY
    with Worker("intake") as other:
        ended = other._start()
        ended.kill()
        ended.wait()
        assert held(ended) == 0


def test_what_systems_tell_of_memory_has_the_size_they_say() -> None:
    assert (ctypes.sizeof(Counters), ctypes.sizeof(Usage)) == (40 + 4 * ctypes.sizeof(ctypes.c_size_t), 96)


def test_notes_are_listed_in_their_order_once() -> None:
    notes = Notes()
    for code in ("repaired", "exif-rotated", "repaired", "decrypted"):
        notes.add(code)
    assert notes.listed() == ("decrypted", "repaired", "exif-rotated")
    with pytest.raises(ValueError, match="unheard-of"):
        notes.add("unheard-of")
    assert len(set(NOTES)) == len(NOTES)


def test_a_large_paper_gets_more_time() -> None:
    assert limits.seconds_for(1_000_000) == limits.SECONDS
    assert limits.seconds_for(200_000_000) == 200.0


def test_fields_of_a_page_hang_in_no_array() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].obj.Annots = Array()
        assert read_paper("a.pdf", write(pdf)).index.pages[0].annotations == 0
