"""What the window is wired with, and what it gives the page that opens a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hcprep.clock import Clock
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import Step
from hcprep.services.owntexts import OwnTexts
from hcprep.services.safe import SafeTools
from hcprep.services.session import Session
from hcprep.ui.jobs import Bridge, Jobs
from hcprep.ui.language import Languages
from hcprep.ui.outside import Outside
from hcprep.ui.pages.base import Page, PageFactory
from hcprep.ui.pictures import PageDrawer
from hcprep.ui.shell.cover import Safety
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.theme import Theme

if TYPE_CHECKING:
    from hcprep.casefile import Key


def _nothing() -> None:
    """Nobody asked."""


@dataclass(frozen=True)
class DoorCalls:
    """What the page that opens or creates a case is given by the window."""

    opened: Callable[[Session], None]
    last: Path | None
    """The case that was open before, to be offered again; never written to disk, and never told on a shared computer."""
    prefs: Prefs
    share: Callable[[bool], None]
    """Takes the answer whether others use this computer too."""
    offer_sheet: Callable[[], None] = _nothing
    """Offers the recovery sheet of a case that was just made."""
    mend: tuple[Path, Key] | None = None
    """A damaged case that was looked at just now, of which a whole one is to be made."""
    inside: QWidget | None = None
    """The widget the page is made in."""
    waited: bool = False
    """Whether a page like it stood here before, and was taken away because nobody was at the screen."""


@dataclass(frozen=True)
class Program:
    """What the window is wired with (hcprep.app.wiring)."""

    bridge: Bridge
    jobs: Jobs
    pictures: PageDrawer
    clock: Clock
    languages: Languages
    theme: Theme
    door: Callable[[DoorCalls], Page]
    pages: Mapping[Step, PageFactory]
    make_desk: Callable[[Session], Desk]
    before_questions: Callable[[Desk], tuple[str, ...]]
    """Interview questions of the step 'before', by id."""
    safety: Safety
    outside: Outside
    beside: Jobs | None = None
    """Jobs that run beside those a person waits for; None where there are none."""
    safe: SafeTools | None = None
    """The backups of this computer, if any are kept."""
    own_texts: OwnTexts = field(default_factory=OwnTexts)
    """The person's own texts, kept outside of any case."""
