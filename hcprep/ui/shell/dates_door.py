"""Dates and fees from anywhere: the button under the task list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcprep.ui.shell.window import MainWindow


def connect_dates(window: MainWindow) -> None:
    """Let the task list open the dates and fees of the case over whatever page is on screen."""
    window.tasks.dates_asked.connect(partial(open_dates, window))


def open_dates(window: MainWindow) -> None:
    """Accept what is typed and show the list; nothing happens without a case."""
    from hcprep.ui.dialogs.dates import DatesDialog
    from hcprep.ui.language import window_language

    if window.desk is None:
        return
    window.book.commit()
    DatesDialog(window.desk, window_language(), window).open()
