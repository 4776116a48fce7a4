"""What a page is: a title, a summary of problems, and its own content, drawn from one state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hcprep.clock import Clock
from hcprep.presenters.base import Unsubscribe
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import Step
from hcprep.presenters.places import Place
from hcprep.services.owntexts import OwnTexts
from hcprep.services.safe import SafeTools
from hcprep.ui.jobs import Jobs
from hcprep.ui.outside import Outside
from hcprep.ui.pictures import PageDrawer
from hcprep.ui.widgets.keep import keep_inputs, restore_inputs
from hcprep.ui.widgets.kept_layout import kept_column
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.problems import Problem, ProblemSummary

if TYPE_CHECKING:
    from hcprep.services.spare import Spares


def _none() -> None:
    """There are none."""


@dataclass(frozen=True)
class PageContext:
    """What a page is given; a page asks for nothing else and imports no other page."""

    desk: Desk
    jobs: Jobs
    clock: Clock
    language: Callable[[], str]
    """Language of the window now, `en` or `fr`; the package has its own in `case.language`."""
    go: Callable[[Step], None]
    """Open another step."""
    close_case: Callable[[], None]
    """Save and close the case; the window then shows the start."""
    pictures: PageDrawer
    """Pages as pictures, drawn off the window's thread."""
    outside: Outside | None = None
    """Where a paper is put that another program shows; without it, none is."""
    visit: Callable[[Place], None] | None = None
    """Go to exactly one place, on this page or another."""
    safe: SafeTools | None = None
    """The backups of this computer; without it, there are none."""
    inside: QWidget | None = None
    """The widget the page is made in; moved into it later, every part of the page would be styled again."""
    own_texts: OwnTexts = field(default_factory=OwnTexts)
    """The person's own texts, kept outside of any case."""
    spares: Callable[[], Spares | None] = _none
    """Gives the processes that wait for the next package; without it, each package starts its own."""


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something that happened, without moving the focus."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Page(QWidget):
    """One step of the flow.

    The shell builds a page on first visit inside a scroll area (unless `fills`), calls `refresh` each time it is shown
    and after each edit of the case, `commit` before it is left, and `problems` when the person presses Continue. A page
    draws what it is told and sends edits to `context.desk`. After a change of language the shell calls `retranslate`; a
    page that returns False is made again, with what was typed kept by `keep` and `restore`.
    """

    step: ClassVar[Step]
    fills: ClassVar[bool] = False
    """True for a page that scrolls by itself, such as the story."""

    def __init__(self, title: str, intro: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subscriptions: list[Unsubscribe] = []
        self._ordered: list[QWidget] = []
        self.warned: tuple[str, ...] = ()
        """Problems that were shown, after which the person may go on all the same."""
        self.setObjectName(f"page-{self.step}")
        self.setAccessibleName(title)
        self.summary = ProblemSummary(self)
        self.heading = Heading(title, self)
        self.body = QVBoxLayout()
        """Where a page puts its own content."""
        layout = kept_column(self)
        layout.setContentsMargins(32, 24, 32, 32)
        layout.setSpacing(14)
        layout.addWidget(self.heading)
        layout.addWidget(self.summary)
        if intro:
            layout.addWidget(Words(intro, self))
        self.body.setSpacing(14)
        layout.addLayout(self.body)
        if not self.fills:
            layout.addStretch(1)

    def refresh(self) -> None:
        """Draw the current state; called when shown and after each edit of the case."""

    def first_field(self) -> QWidget:
        """Return the widget that gets the focus when the page opens: the heading, so that a screen reader starts there."""
        return self.heading

    def commit(self) -> None:
        """Accept what was typed and not yet accepted; called before the page is left, on closing, and on undo."""

    def problems(self) -> tuple[Problem, ...]:
        """Return what is typed but cannot be accepted; Continue shows it once and then lets the person go on."""
        return ()

    def step_out(self) -> bool:
        """Close the form of one thing that stands on the page and return True; False when the page itself is to be left."""
        return False

    def held_back(self) -> bool:
        """Show what cannot be accepted and return True; False when there is nothing, or it was shown before."""
        problems = self.problems()
        texts = tuple(problem.text for problem in problems)
        held = bool(problems) and texts != self.warned
        self.warned = texts if held else ()
        if held:
            self.show_problems(problems)
        return held

    def leave_form(self, *_pressed: object) -> None:
        """Close the form of one thing that stands on the page; what would not be kept is shown once before."""
        self.commit()
        if not self.held_back():
            self.show_problems(())
            self.step_out()

    def retranslate(self) -> bool:
        """Put all words into the new language in place and return True; False asks the shell to make the page again."""
        return False

    def reveal(self, place: Place) -> QWidget | None:  # noqa: ARG002 - for pages that have such places
        """Open what a place is about and return the widget that takes the focus; None where there is none any more."""
        return None

    def keep(self) -> object:
        """Return what was typed and where the focus is, to be given to `restore` of a page made again."""
        return keep_inputs(self)

    def restore(self, kept: object) -> None:
        """Put back what `keep` returned."""
        restore_inputs(self, kept)

    def closing(self) -> None:
        """Stop watching; called once before the page is thrown away."""
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._subscriptions.clear()

    def watch(self, unsubscribe: Unsubscribe) -> None:
        """Remember a subscription that ends with the page."""
        self._subscriptions.append(unsubscribe)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show the summary of problems at the top and move the focus there; hides it when there are none."""
        self.summary.show_problems(problems)

    def order_tabs(self) -> None:
        """Make Tab follow the page as it is read; a page calls it after it changed its parts."""
        order_tabs(self)

    def order_changed(self) -> None:
        """Make Tab follow the page after it was drawn, if parts came or went; a long page looks only at those that are new."""
        found = self.findChildren(QWidget)
        if found != self._ordered:
            self._ordered = found
            self.order_tabs()

    @property
    def on_screen(self) -> bool:
        """Whether it is the page that is shown; what nobody sees is drawn by `refresh` when it is opened."""
        return self.isVisibleTo(self.window())

    def say(self, words: str) -> None:
        """Announce something that happened to a screen reader."""
        announce(self, words)


PageFactory = Callable[[PageContext], Page]
"""Makes a page. Each module `hcprep.ui.pages.<step>` offers one by the name `make`."""
