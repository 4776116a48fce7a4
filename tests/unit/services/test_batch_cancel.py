"""A wish to stop reaches the worker in the middle of a paper."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from hcprep.errors import Cancelled
from hcprep.jobs import JobContext, Reply, Worker, WorkerError
from hcprep.services.batch import take_papers
from tests.unit.services.casemaking import AT, Maker, saved


def slow_pdf() -> bytes:
    """A page that takes minutes to draw: forms that draw forms, ten of each, seven deep."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        inner = pdf.make_stream(b"0 0 600 700 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 612, 792])
        for _ in range(7):
            inner = pdf.make_stream(
                b"/X Do " * 10,
                Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 612, 792], Resources=Dictionary(XObject=Dictionary(X=inner)),
            )  # fmt: skip
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X=inner))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"/X Do")
        return saved(pdf)


def test_a_wish_to_stop_ends_a_paper_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Maker(tmp_path / "case")
    paper = tmp_path / "slow.pdf"
    paper.write_bytes(slow_pdf())
    ended: list[str] = []
    ctx, real = JobContext(), Worker.ask

    def ask(self: Worker, header: Mapping[str, object], payload: bytes = b"", **facts: Any) -> Reply:
        threading.Timer(0.5, ctx.cancel).start()
        try:
            return real(self, header, payload, **facts)
        except WorkerError as error:
            ended.append(error.reason)
            raise

    monkeypatch.setattr(Worker, "ask", ask)
    with pytest.raises(Cancelled):
        take_papers(made.file, made.case, [paper, paper], AT, ctx)
    assert ended == ["stopped"], "it gave no answer of its own, such as that the page takes too long"
    made.file.close()


def test_a_stopped_worker_starts_no_more() -> None:
    worker = Worker("intake")
    worker.stop()
    with pytest.raises(WorkerError) as caught:
        worker.ask({"name": "a.pdf"}, b"%PDF-")
    assert caught.value.reason == "stopped"


@pytest.mark.own_workers
def test_a_wish_to_stop_that_comes_while_the_process_starts_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker("intake")
    begun: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def start(*given: Any, **more: Any) -> subprocess.Popen[bytes]:
        begun.append(real(*given, **more))
        worker.stop()
        return begun[0]

    monkeypatch.setattr(subprocess, "Popen", start)
    with pytest.raises(WorkerError, match="stopped"):
        worker.ask({"name": "a.pdf"}, b"%PDF-")
    assert begun[0].poll() is not None


def test_a_job_that_was_cancelled_before_stops_nothing_it_did_not_start() -> None:
    ctx = JobContext()
    stopped: list[int] = []
    with ctx.stopping(lambda: stopped.append(1)):
        pass
    ctx.cancel()
    assert stopped == []
    with pytest.raises(Cancelled), ctx.stopping(lambda: stopped.append(2)):
        pass
    assert stopped == []
