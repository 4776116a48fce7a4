"""One edit of a large case on every page: `python -m tests.bench.edits [PROFILE]`, the UI thread's time in milliseconds.

The case is that of `tests.bench.largecase`; the room of pages has 3,000 pages in 1,000 documents. Time is that of the processor
on the window's thread, painting included; saving runs on the writer's thread. `block` is the longest the window could not answer:
the edit itself or one turn of its event loop afterwards; `all` is everything until it has nothing left to do. With the name of an
edit, prints where its time goes.
"""

from __future__ import annotations

import cProfile
import itertools
import os
import pstats
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from hcprep.app.wiring import Wired
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Text
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import Step
from tests.bench.largecase import write_large
from tests.bench.window import _open_window

MOST = 50
TIMES = 5
QUIET = 0.25
Edit = Callable[[Case, int], Case]


def _title(case: Case, at: int) -> Case:
    item = case.evidence[at % 200]
    tab = next((tab.id for tab in case.tabs if item.id in tab.evidence), "")
    return edits.put_evidence(case, replace(item, title=f"Another name {at}"), tab)


def _move(case: Case, at: int) -> Case:
    tab = case.tabs[0]
    moved = replace(tab, evidence=(*tab.evidence[1:], tab.evidence[0]))
    return replace(case, tabs=(moved, *case.tabs[1:]))


def _answer(case: Case, at: int) -> Case:
    return edits.answer(case, "bench", f"Answer {at}")


def _mark(case: Case, at: int) -> Case:
    from hcprep.model.evidence import Mark

    return edits.put_mark(case, Mark(item="D2", state="have" if at % 2 else "cannot_get", reason=f"because {at}"))


def _person(case: Case, at: int) -> Case:
    return edits.put_person(case, replace(case.people[-1], given_names=f"Child {at}"))


def _relative(case: Case, at: int) -> Case:
    if case.person("another") is not None:
        return edits.drop_person(case, "another")
    return edits.put_person(case, Person(id="another", role="child", given_names=f"Child {at}"))


def _event(case: Case, at: int) -> Case:
    return edits.put_event(
        case, Period(id=f"work-{at}", person="applicant", kind="job", start=date(2019, 1, 1), end=date(2020, 2, 1))
    )


def _words(case: Case, at: int) -> Case:
    section = case.statement.sections[len(case.statement.sections) // 2]
    first = section.paragraphs[0]
    changed = replace(
        section, paragraphs=(replace(first, runs=(Text(text=f"Typed {at}. "), *first.runs)), *section.paragraphs[1:])
    )
    sections = tuple(changed if one.id == section.id else one for one in case.statement.sections)
    return edits.put_statement(case, replace(case.statement, sections=sections))


EDITS: dict[str, Edit] = {
    "title": _title,
    "move": _move,
    "answer": _answer,
    "mark": _mark,
    "person": _person,
    "relative": _relative,
    "event": _event,
    "words": _words,
}


def _make(desk: Desk, change: Edit, numbers: Iterator[int]) -> None:
    desk.edit(change(desk.case, next(numbers)))


PAGES: tuple[Step, ...] = ("before", "people", "life", "documents", "story", "review", "build")


def _turn(app: QApplication) -> None:
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()


def _quiet(app: QApplication, seconds: float = 1.0) -> None:
    """Let the window do everything it still wants to; a timer may wait for up to so many seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        at = time.thread_time()
        _turn(app)
        if time.thread_time() - at > 0.001:
            until = time.monotonic() + seconds
        time.sleep(0.001)


class Watch:
    """Measures what the window's thread does for one call."""

    def __init__(self, wired: Wired, app: QApplication, profiled: str) -> None:
        self._wired = wired
        self._app = app
        self._profiled = profiled
        self.over = 0

    def measure(self, name: str, calls: list[Callable[[], object]]) -> None:
        profile = cProfile.Profile() if name == self._profiled else None
        taken = []
        for call in calls:
            if profile is not None:
                profile.enable()
            taken.append(self._one(call))
            if profile is not None:
                profile.disable()
        blocks, wholes = sorted(block for block, _whole in taken), sorted(whole for _block, whole in taken)
        middle = len(taken) // 2
        flag = "  over" if blocks[middle] > MOST else ""
        self.over += bool(flag)
        told = f"block median {blocks[middle]:6.1f} ms, worst {blocks[-1]:6.1f}   all {wholes[middle]:7.1f}"
        print(f"{name:20} {told}{flag}", flush=True)
        if profile is not None:
            stats = pstats.Stats(profile)
            stats.sort_stats("cumulative").print_stats(70)
            stats.sort_stats("tottime").print_stats(30)

    def _one(self, call: Callable[[], object]) -> tuple[float, float]:
        """Return the longest block and all of it, in milliseconds."""
        parts: list[Callable[[], object]] = [call, self._wired.window.repaint]
        begun, longest, until = time.thread_time(), 0.0, time.monotonic() + QUIET
        while parts or time.monotonic() < until:
            at = time.thread_time()
            (parts.pop(0) if parts else partial(_turn, self._app))()
            spent = time.thread_time() - at
            longest = max(longest, spent)
            if spent > 0.0005:
                until = time.monotonic() + QUIET
            elif not parts:
                time.sleep(0.002)
        return longest * 1000, (time.thread_time() - begun) * 1000


def _thousand(folder: Path) -> Evidence:
    documents = tuple(
        Document(
            id=f"d{at}",
            filename=f"{at}.pdf",
            media_type="application/pdf",
            original_sha256=f"{at:064x}",
            original_size=1,
            normalised_sha256=f"{at:064x}",
            pages=3,
        )
        for at in range(1000)
    )
    return Evidence(id="many", title="Many pages", item="E1", documents=documents)


def main() -> None:
    """Measure every edit on every page."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    with TemporaryDirectory() as name:
        folder = Path(name)
        wired = _open_window(folder, write_large(folder))
        assert isinstance(wired, Wired)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        watch = Watch(wired, app, wanted)
        desk = wired.window.desk
        assert desk is not None
        numbers = itertools.count()
        for step in PAGES:
            if wanted and not wanted.startswith(step):
                continue
            wired.window.go(step)
            _quiet(app, 2)
            for edit, change in EDITS.items():
                if wanted not in ("", step, f"{step}: {edit}"):
                    continue
                calls: list[Callable[[], object]] = [partial(_make, desk, change, numbers) for _ in range(TIMES)]
                watch.measure(f"{step}: {edit}", calls)
            if wanted in ("", step, f"{step}: undo"):
                watch.measure(f"{step}: undo", [desk.undo] * TIMES)
        if not wanted or wanted.startswith("pages"):
            _room(wired, app, watch)
        print(f"{watch.over} over {MOST} ms; load {os.getloadavg()[0]:.1f}")
    sys.stdout.flush()
    os._exit(0)


def _room(wired: Wired, app: QApplication, watch: Watch) -> None:
    from hcprep.ui.pages.documents import DocumentsPage

    desk = wired.window.desk
    assert desk is not None
    desk.edit(edits.put_evidence(desk.case, _thousand(Path()), load_kit().tab_for("E1")))
    wired.window.go("documents")
    page = wired.window.page
    assert isinstance(page, DocumentsPage)
    page.tools.arrange("many")
    _quiet(app, 2)
    from hcprep.ui.dialogs.arrange import ArrangeDialog

    room = next(one for one in wired.window.findChildren(ArrangeDialog))
    for wish in ("right", "later", "leave-out", "bring-back", "undo"):

        def act(at: int, wish: str = wish) -> None:
            room.grid.choose((1500 + at,), 1500 + at)
            room.act(wish)

        watch.measure(f"pages: {wish}", [partial(act, at) for at in range(TIMES)])
    bar = room.grid.verticalScrollBar()
    bar.setValue(0)
    _quiet(app, 0.5)
    steps = range(0, min(bar.maximum(), 20000), 400)
    watch.measure("pages: scroll", [partial(bar.setValue, value) for value in steps])


if __name__ == "__main__":
    main()
