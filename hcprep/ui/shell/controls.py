"""What the pages can do, to be found by the search: each a control of a page, gone to and pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget

from hcprep.presenters.flow import Step
from hcprep.presenters.search import Hit
from hcprep.ui.widgets.steady import bring_into_view, settle
from hcprep.ui.words import QT_TRANSLATE_NOOP, STEP_WORDS, say, word

PRESS = "press:"
"""What the command of such a hit begins with; the step and the name of the control follow."""


@dataclass(frozen=True, slots=True)
class Control:
    """A button or an action of a menu by its object name, on the page of a step."""

    step: Step
    name: str
    words: str


CONTROLS: tuple[Control, ...] = (
    Control("case", "hand-over", QT_TRANSLATE_NOOP("words", "Make a copy for someone (hand over)…")),
    Control("case", "look-at-copy", QT_TRANSLATE_NOOP("words", "Compare with a copy that came back, and merge…")),
    Control("case", "safe-place-button", QT_TRANSLATE_NOOP("words", "Save a copy of the case…")),
    Control("case", "safe-backups-button", QT_TRANSLATE_NOOP("words", "Backups…")),
    Control("case", "safe-sheet-button", QT_TRANSLATE_NOOP("words", "Recovery sheet…")),
    Control("case", "safe-passphrase-button", QT_TRANSLATE_NOOP("words", "Change the passphrase…")),
    Control("before", "rules", QT_TRANSLATE_NOOP("words", "Rules of this case; install newer ones…")),
    Control("people", "family-picture", QT_TRANSLATE_NOOP("words", "Picture of the family…")),
    Control("documents", "choose-files", QT_TRANSLATE_NOOP("words", "Add files…")),
    Control("documents", "only-missing", QT_TRANSLATE_NOOP("words", "Show only what is still missing")),
    Control("documents", "removed-papers", QT_TRANSLATE_NOOP("words", "Removed papers…")),
    Control("story", "do-check-story", QT_TRANSLATE_NOOP("words", "Check my story")),
    Control("story", "do-proof-map", QT_TRANSLATE_NOOP("words", "Map of proof")),
    Control("story", "do-notes", QT_TRANSLATE_NOOP("words", "My private notes")),
    Control("story", "do-original", QT_TRANSLATE_NOOP("words", "Write in another language beside it…")),
    Control("story", "do-letters", QT_TRANSLATE_NOOP("words", "Questions for letters of support…")),
    Control("story", "do-versions", QT_TRANSLATE_NOOP("words", "Earlier versions of my story…")),
    Control("story", "do-titles-by-subject", QT_TRANSLATE_NOOP("words", "Add titles by subject")),
    Control("story", "do-titles-by-time", QT_TRANSLATE_NOOP("words", "Add titles by time")),
    Control("story", "do-read-file", QT_TRANSLATE_NOOP("words", "Bring in a text file (Markdown)")),
    Control("story", "do-write-file", QT_TRANSLATE_NOOP("words", "Save a copy as a text file (Markdown)")),
    Control("review", "dates-and-fees", QT_TRANSLATE_NOOP("words", "Dates and fees…")),
    Control("review", "rehearse", QT_TRANSLATE_NOOP("words", "Read it as an officer does…")),
    Control("build", "make-package", QT_TRANSLATE_NOOP("words", "Make the package…")),
    Control("build", "make-print-copy", QT_TRANSLATE_NOOP("words", "Make a copy of the package to print…")),
    Control("build", "make-upload-set", QT_TRANSLATE_NOOP("words", "Make the files to upload to the portal…")),
    Control("build", "make-supplement", QT_TRANSLATE_NOOP("words", "Make a supplement…")),
    Control("build", "layout-more", QT_TRANSLATE_NOOP("words", "Choose another layout of the package")),
    Control("build", "exhibit-order", QT_TRANSLATE_NOOP("words", "Order of the exhibits")),
    Control("build", "save-contents", QT_TRANSLATE_NOOP("words", "Save the table of contents…")),
    Control("build", "after-sending", QT_TRANSLATE_NOOP("words", "After you send it; keep what was sent…")),
    Control("build", "check-again", QT_TRANSLATE_NOOP("words", "Check a package again…")),
)


def control_hits() -> Iterator[Hit]:
    """Yield them in the language of the window."""
    for one in CONTROLS:
        yield Hit(
            kind="command", title=say(one.words), detail=word(STEP_WORDS, one.step), command=f"{PRESS}{one.step}:{one.name}"
        )


def press(page: QWidget, name: str) -> bool:
    """Press a control of a page, or give it the focus if it is none to press; False where it is not to be had now."""
    found = page.findChild(QObject, name)
    if isinstance(found, QAction) and found.isEnabled():
        found.trigger()
        return True
    if not isinstance(found, QWidget) or not found.isEnabled():
        return False
    settle()
    if not found.isVisibleTo(page):
        return False
    found.setFocus(Qt.FocusReason.ShortcutFocusReason)
    bring_into_view(found)
    if isinstance(found, QAbstractButton):
        found.click()
    return True
