"""The plan of the upload set, its page costs and a page before and after, each on the example for a portal of small files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtWidgets import QWidget

from hcprep.jobs import JobContext
from hcprep.model.statement import Statement
from hcprep.package.portal.client import Cutter
from hcprep.services.example import EXAMPLE_CLOCK
from hcprep.services.portal import prepare_portal
from hcprep.services.portal_papers import Survey
from hcprep.services.portal_pictures import with_pictures
from hcprep.ui.dialogs.portalplan import PortalPlanDialog
from hcprep.ui.shell.window import MainWindow
from tests.screens.stand import Stand, wait

_LIMIT, _TARGET = 190_000, 180_000
"""Bytes of a file in which no photograph of the example has room as it is."""

_surveys: WeakKeyDictionary[MainWindow, Survey] = WeakKeyDictionary()


def _survey(stand: Stand) -> Survey:
    """Return the papers of the example, measured once for each window."""
    if stand.window not in _surveys:
        desk, ctx = stand.desk, JobContext()
        # The story may cite a paper that another picture had removed.
        case = replace(desk.case, statement=Statement())
        found = prepare_portal(case, desk.session.file, EXAMPLE_CLOCK, ctx, pictures=False)
        found = replace(found, limits=replace(found.limits, limit=_LIMIT, target=_TARGET))
        with Cutter(ctx) as cutter:
            _surveys[stand.window] = with_pictures(found, cutter, ctx)
    return _surveys[stand.window]


def portal_plan(stand: Stand) -> Any:
    """Open the plan with the first paper agreed to, and wait for its pictures if they are shown."""
    page = stand.on("build")
    context = page._context
    dialog = PortalPlanDialog(_survey(stand), context.jobs, context.pictures, context.language(), page)
    dialog.open()
    stand.calm()
    assert dialog.model.rowCount()
    dialog._presenter.accept(dialog._presenter.state.rows[0].document, accepted=True)
    if dialog.pair.isVisible():
        wait(lambda: not dialog.pair.after.image_label.pixmap().isNull())
    return dialog


def portal_costs(stand: Stand) -> QWidget:
    """Open what each page costs over the plan."""
    portal_plan(stand).costs_button.click()
    return stand.dialog()  # type: ignore[no-any-return]


def portal_closer(stand: Stand) -> QWidget:
    """Open a page before and after, large."""
    portal_plan(stand).closer_button.click()
    dialog = stand.dialog()
    wait(lambda: not dialog.pair.after.image_label.pixmap().isNull())
    stand.calm()
    return dialog  # type: ignore[no-any-return]
