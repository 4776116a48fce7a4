"""The one place where the window's parts are put together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from hcprep.app.ahead import AHEAD
from hcprep.app.safekeeping import Safekeeping
from hcprep.app.shelf import CaseShelf
from hcprep.clock import Clock
from hcprep.jobs.process import end_workers
from hcprep.model.case import Case
from hcprep.model.findings import Review
from hcprep.presenters.desk import Desk
from hcprep.presenters.door import Door
from hcprep.presenters.flow import Step
from hcprep.services.owntexts import FILE_NAME, OwnTexts
from hcprep.services.pictures import Pictures
from hcprep.services.safe import knows_passphrase
from hcprep.ui.clipboard import ClipboardGuard
from hcprep.ui.dialogs.files import PRIVATE
from hcprep.ui.jobs import Bridge, Jobs, WorkerThread
from hcprep.ui.language import Language, Languages
from hcprep.ui.outside import Outside
from hcprep.ui.pages.base import Page, PageContext, PageFactory
from hcprep.ui.pictures import PageDrawer
from hcprep.ui.shell.ahead import Ahead
from hcprep.ui.shell.cover import Safety
from hcprep.ui.shell.idle import Idle, WindowWatch
from hcprep.ui.shell.locking import Again, Leave
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.shell.program import DoorCalls, Program
from hcprep.ui.shell.window import MainWindow
from hcprep.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from hcprep.kit import Kit


@dataclass
class Wired:
    """The window, the threads behind it and what it leaves on the computer; `close` ends them."""

    window: MainWindow
    jobs: Jobs
    writer: WorkerThread
    worker: WorkerThread
    painter: WorkerThread
    keeper: WorkerThread
    pictures: PageDrawer
    idle: Idle
    watch: WindowWatch
    clipboard: ClipboardGuard
    outside: Outside

    def close(self) -> None:
        """Close the case, then end the threads once they have done what they were given."""
        self.window.close()
        self.end()

    def end(self, patience: float | None = None) -> None:
        """Take away what was copied and opened elsewhere, and end the threads.

        `patience` is how many seconds to wait for each; None means as long as it takes.
        """
        self.idle.timer.stop()
        self.window.spare.leave()
        self.clipboard.forget()
        self.outside.wipe()
        self.jobs.cancel_all()
        self.pictures.forget()
        if patience is not None:
            end_workers()
        for thread in (self.writer, self.worker, self.painter, self.keeper):
            thread.close(patience)


def _load_kit(edition: str) -> Kit:
    from hcprep.kit import load_kit

    return load_kit(edition)


def _assess(kit: Kit, case: Case, day: date) -> Review:
    from hcprep.kit import review

    return review(kit, case, day)


def _before_questions(desk: Desk) -> tuple[str, ...]:
    from hcprep.presenters.questions import wanted

    return wanted(desk, "before")


def stay(_again: Again | None) -> bool:
    """Keep the process: the window then goes back to its start by itself."""
    return False


def wire(
    app: QApplication,
    clock: Clock,
    folder: Path,
    language: Language,
    *,
    scale: int = 100,
    scheme: Scheme = "system",
    prefs: Prefs | None = None,
    leave: Leave = stay,
    opened: Path | None = None,
    last: Path | None = None,
    own: Path | None = None,
) -> Wired:
    """Put the window together.

    `folder` is where new cases are suggested, `last` the case to offer first, `opened` where papers lie that other programs
    show (by default a folder inside the first), `own` where backups and work copies are kept (none without it). `leave` ends
    the process when the case is locked; without it the window goes back to its start.
    """
    theme = Theme(app, scale, scheme)
    languages = Languages(app, language)
    bridge = Bridge(app)
    writer, worker, painter = WorkerThread("hcprep-writer"), WorkerThread("hcprep-jobs"), WorkerThread("hcprep-pictures")
    jobs = Jobs(bridge, worker)
    pictures = PageDrawer(Jobs(bridge, painter), Pictures())
    keeper = WorkerThread("hcprep-keeper")
    safe = Safekeeping(own, clock, keeper) if own is not None else None
    door = Door(CaseShelf(clock, writer, safe))

    clipboard = ClipboardGuard(app.clipboard(), bridge)
    outside = Outside(opened or folder / "opened")

    def make_door(calls: DoorCalls) -> Page:
        from hcprep.ui.pages.door import DoorContext, DoorPage

        return DoorPage(
            DoorContext(door, jobs, lambda: languages.language, folder, calls, outside.left, program.safe, Jobs(bridge, keeper))
        )

    program = Program(
        bridge=bridge,
        jobs=jobs,
        pictures=pictures,
        clock=clock,
        languages=languages,
        theme=theme,
        door=make_door,
        pages=page_factories(),
        make_desk=lambda session: Desk(session, _load_kit, _assess),
        before_questions=_before_questions,
        safety=Safety(leave, clipboard, knows_passphrase, lambda session, path, ctx: session.save_elsewhere(path, ctx)),
        outside=outside,
        beside=Jobs(bridge, keeper),
        safe=safe.tools if safe is not None else None,
        own_texts=OwnTexts(own / FILE_NAME if own is not None else None),
    )
    outside.wipe_leftovers()
    prefs = prefs or Prefs()
    window = MainWindow(program, prefs, last)
    idle = Idle(clock, lambda: jobs.busy, bridge)
    watch = WindowWatch(app, clipboard)
    watch.touched.connect(idle.touch)
    watch.touched.connect(Ahead(AHEAD, window).touched)
    watch.touched.connect(window.spare.touched)
    watch.hide_pressed.connect(window.cover.lock.hide_now)
    idle.left.connect(window.cover.lock.leave_alone)
    _keep_to(app, idle, program.own_texts, prefs)
    window.settings.prefs_changed.connect(partial(_keep_to, app, idle, program.own_texts))
    return Wired(window, jobs, writer, worker, painter, keeper, pictures, idle, watch, clipboard, outside)


def _keep_to(app: QApplication, idle: Idle, own_texts: OwnTexts, prefs: Prefs) -> None:
    idle.minutes = prefs.idle
    own_texts.private = bool(prefs.shared)
    app.setProperty(PRIVATE, bool(prefs.shared))


def page_factories() -> dict[Step, PageFactory]:
    """Return what makes each page; a page's module is imported when the page is first wanted."""
    return {
        "case": _case,
        "before": _before,
        "people": _people,
        "life": _life,
        "documents": _documents,
        "story": _story,
        "review": _review,
        "build": _build,
    }


def _case(context: PageContext) -> Page:
    from hcprep.ui.pages.case import make

    return make(context)


def _before(context: PageContext) -> Page:
    from hcprep.ui.pages.before import make

    return make(context)


def _people(context: PageContext) -> Page:
    from hcprep.ui.pages.people import make

    return make(context)


def _life(context: PageContext) -> Page:
    from hcprep.ui.pages.life import make

    return make(context)


def _documents(context: PageContext) -> Page:
    from hcprep.ui.pages.documents import make

    return make(context)


def _story(context: PageContext) -> Page:
    from hcprep.ui.pages.story import make

    return make(context)


def _review(context: PageContext) -> Page:
    from hcprep.ui.pages.review import make

    return make(context)


def _build(context: PageContext) -> Page:
    from hcprep.ui.pages.build import make

    return make(context)
