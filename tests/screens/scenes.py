"""Every page and state to be drawn. A name says page, state and how it looks: `story-filled-fr`, `people-dark`."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QDialog, QWidget

from hcprep.app.wiring import Wired
from hcprep.errors import CaseFileError
from hcprep.presenters.flow import STEPS, Step
from hcprep.presenters.places import Place
from hcprep.ui.language import LANGUAGES, Language
from hcprep.ui.theme import Scheme
from hcprep.ui.widgets.pageview import PageView
from tests.screens.camera import Camera
from tests.screens.doorstates import DOOR, damage, keep_line, locked_unsaved
from tests.screens.made import draw_made
from tests.screens.overlays import OVERLAYS
from tests.screens.stand import Stand, dressed, lengthened, wait

PAGES: tuple[Step, ...] = STEPS


def draw_all(camera: Camera) -> None:
    """Draw everything."""
    for language in LANGUAGES:
        if camera.wanted_of(f"-{language}"):
            for scene in (_door, _empty, _filled, _overlays, _covered, _at_the_door):
                scene(camera, language)
    if camera.wanted_of("-long-fr"):
        _long(camera, "fr")
    for name, scale, scheme in (("200", 200, "light"), ("dark", 100, "dark"), ("contrast", 100, "contrast")):
        if camera.wanted_of(f"-{name}"):
            _looks(camera, name, scale, scheme)  # type: ignore[arg-type]


def _door(camera: Camera, language: Language) -> None:
    wired = camera.window(language, asked=False)
    camera.shot(wired, f"door-first-{language}")
    camera.close(wired)
    wired = camera.window(language)
    page = wired.window.page
    for number, name in enumerate(("new", "open", "example")):
        page.ways.button(number).setChecked(True)  # type: ignore[attr-defined]
        camera.shot(wired, f"door-{name}-{language}")
    page.ways.button(1).setChecked(True)  # type: ignore[attr-defined]
    page._failed(CaseFileError("case-wrong-passphrase"))  # type: ignore[attr-defined]
    camera.shot(wired, f"door-error-{language}")
    page.show_problems(())
    page.forms.setEnabled(False)  # type: ignore[attr-defined]
    page.job_panel.begin(page.tr("One moment. The case is being unlocked…"))  # type: ignore[attr-defined]
    camera.shot(wired, f"door-busy-{language}")
    page._idle()  # type: ignore[attr-defined]
    camera.close(wired)


def _empty(camera: Camera, language: Language) -> None:
    wired = camera.window(language)
    camera.empty(wired)
    for step in PAGES:
        if wired.window.states()[STEPS.index(step)].ready:
            _show(camera, wired, step)
            camera.shot(wired, f"{step}-empty-{language}")
    camera.close(wired)


def _filled(camera: Camera, language: Language) -> None:
    wired = camera.window(language)
    camera.example(wired)
    window = wired.window
    for step in PAGES:
        _show(camera, wired, step)
        camera.shot(wired, f"{step}-filled-{language}")
    window.guide.visit(Place(step="people", kind="person", key=window.desk.case.people[0].id))  # type: ignore[union-attr]
    camera.shot(wired, f"people-form-{language}")
    event = window.desk.case.events[0]  # type: ignore[union-attr]
    window.guide.visit(Place(step="life", kind="event", key=event.id, person=event.person))
    camera.shot(wired, f"life-form-{language}")
    window.guide.visit(Place(step="documents", kind="paper", key=window.desk.case.evidence[3].id))  # type: ignore[union-attr]
    camera.shot(wired, f"documents-paper-{language}")
    _error(camera, wired, language)
    if camera.wanted(f"build-done-{language}") or camera.wanted(f"after-sending-{language}"):
        draw_made(camera, Stand(wired, camera.home), language)
    camera.close(wired)


def _error(camera: Camera, wired: Wired, language: Language) -> None:
    window = wired.window
    window.guide.visit(Place(step="people", kind="person", key=window.desk.case.people[0].id))  # type: ignore[union-attr]
    from PySide6.QtWidgets import QLineEdit

    year = window.page.findChild(QLineEdit, "birth_date-year")
    if isinstance(year, QLineEdit):
        year.setText("88")
    window.forward()
    camera.shot(wired, f"people-error-{language}")
    window.show_problem(CaseFileError("disk-full"))
    window.go("review")
    window.saving.failed(CaseFileError("disk-full"))
    camera.shot(wired, f"review-not-saved-{language}")
    window.saving.retry()


def _overlays(camera: Camera, language: Language) -> None:
    """Everything that can stand over or beside a page."""
    wired = camera.window(language)
    camera.example(wired)
    stand = Stand(wired, camera.home)
    stand.desk.edit(dressed(stand.desk.case))
    for name, show in OVERLAYS.items():
        if camera.wanted(f"{name}-{language}"):
            shown = show(stand)
            _sharp(shown)
            camera.shot(wired, f"{name}-{language}", *([shown] if isinstance(shown, QDialog) else []))
            stand.away(shown)
    camera.close(wired)


def _sharp(shown: QWidget) -> None:
    """Wait until pages that were stretched are drawn again at the size they have."""
    with suppress(TimeoutError):
        for view in shown.findChildren(PageView):
            if view.isVisible() and not view._picture.isNull():
                wait(lambda view=view: view._picture.width() >= view.image_label.width() - 4, 5)  # type: ignore[misc]


def _covered(camera: Camera, language: Language) -> None:
    wired = camera.window(language)
    camera.example(wired)
    stand = Stand(wired, camera.home)
    stand.on("people")
    for name, problem in (("line-backup", True), ("line-sheet", False)):
        keep_line(stand, problem=problem)
        camera.shot(wired, f"{name}-{language}")
    wired.window.keeping.line.hide()
    wired.window.cover.cover()
    camera.shot(wired, f"locked-{language}")
    locked_unsaved(stand)
    camera.shot(wired, f"locked-unsaved-{language}")
    wired.window.cover.uncover()
    camera.close(wired)


def _at_the_door(camera: Camera, language: Language) -> None:
    """A case that is lost, damaged, or lies on a share."""
    wired = camera.window(language)
    damage(camera.whole(), camera.home / "damaged.hcase")
    stand = Stand(wired, camera.home)
    for name, show in DOOR.items():
        shown = show(stand)
        camera.shot(wired, f"{name}-{language}", *([shown] if isinstance(shown, QDialog) else []))
        stand.away(shown)
    camera.close(wired)


def _long(camera: Camera, language: Language) -> None:
    """Names of 40 letters and titles that do not end."""
    wired = camera.window(language)
    camera.example(wired)
    stand = Stand(wired, camera.home)
    stand.desk.edit(lengthened(stand.desk.case))
    for step in ("people", "life", "documents", "story", "review", "build"):
        stand.on(step)
        camera.shot(wired, f"{step}-long-{language}")
    camera.close(wired)


def _looks(camera: Camera, name: str, scale: int, scheme: Scheme) -> None:
    language: Language = "fr" if scale > 100 else "en"
    wired = camera.window(language, scale, scheme)
    camera.shot(wired, f"door-{name}")
    camera.example(wired)
    for step in PAGES:
        _show(camera, wired, step)
        camera.shot(wired, f"{step}-{name}")
    camera.close(wired)


def _show(camera: Camera, wired: Wired, step: Step) -> None:
    Stand(wired, camera.home).on(step)
