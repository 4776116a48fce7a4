"""Drawing the parts around the page: the steps, the foot and the header, as the case and the saving stand now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcprep.presenters.flow import neighbour
from hcprep.presenters.safety import safety_mentioned
from hcprep.ui.shell.guide import PRINTED
from hcprep.ui.words import STEP_WORDS, word

if TYPE_CHECKING:
    from hcprep.ui.shell.window import MainWindow


def show_around_page(window: MainWindow, note: str = "") -> None:
    """Draw the steps, where Back and Continue lead with a short note between them, and the header."""
    states = window.states()
    window.tasks.show_states(states, window.step)
    back, forward = neighbour(states, window.step, -1), neighbour(states, window.step, 1)
    printable = window.desk is not None and bool(window.desk.case.people) and window.step in PRINTED
    window.foot.show_state(word(STEP_WORDS, back or ""), word(STEP_WORDS, forward or ""), note, printable=printable)
    show_header(window)


def show_header(window: MainWindow) -> None:
    """Draw where the case is saved and which buttons make sense."""
    session = window.session
    window.header.show_case(
        window.saving.words(),
        opened=session is not None,
        undo=session is not None and session.can_undo,
        redo=session is not None and session.can_redo,
        failed=window.saving.error is not None,
        hide=bool(window.settings.prefs.shared) or (window.desk is not None and safety_mentioned(window.desk.case)),
    )
