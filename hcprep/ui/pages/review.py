"""The step "review": what stops or warns, what is left to do with a button that goes there, and notes to read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.flow import flow
from hcprep.presenters.places import Place
from hcprep.presenters.questions import wanted
from hcprep.presenters.review import FeeRow, FeesState, FindingRow, ReviewPresenter, ReviewState, ToFix
from hcprep.ui.dialogs.dates import DatesDialog, show_dates
from hcprep.ui.dialogs.rehearsal import RehearsalDialog, show_rehearsal
from hcprep.ui.dialogs.rules import RulesDialog, show_rules
from hcprep.ui.fix_words import fix_words
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.datecard import far_words
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.steady import steady
from hcprep.ui.widgets.swap import clear_layout
from hcprep.ui.words import QT_TRANSLATE_NOOP, STEP_WORDS, say, word

SEVERITY_WORDS = {
    "stop": QT_TRANSLATE_NOOP("words", "Stop: read this before you file"),
    "warn": QT_TRANSLATE_NOOP("words", "Warnings"),
    "info": QT_TRANSLATE_NOOP("words", "Good to know"),
}
CONFIDENCE_WORDS = {
    "confirmed": "",
    "computed": QT_TRANSLATE_NOOP("words", "worked out from the law, not seen on an official list"),
    "secondary": QT_TRANSLATE_NOOP("words", "from another source, not seen on an official page"),
    "unconfirmed": QT_TRANSLATE_NOOP("words", "not confirmed"),
}


class FindingCard(QFrame):
    """One finding: what it is, what to do, and where the rule stands."""

    def __init__(self, row: FindingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "warning" if row.severity == "stop" else "note" if row.severity == "warn" else "card")
        self.setObjectName(f"finding-{row.id}-{row.person}")
        self.setAccessibleName(row.title)
        self.about = (row.id, row.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        title = f"{row.title} ({row.person})" if row.person and row.person not in row.title else row.title
        layout.addWidget(Heading(title, self, "label"))
        for text in (row.body, row.do):
            if text:
                layout.addWidget(Words(text, self))
        source = " · ".join(filter(None, (row.provision, row.source)))
        if row.unconfirmed:
            source += " · " + self.tr("Not confirmed on an official page. Check it before you file.")
        layout.addWidget(Words(source, self, "quiet"))


class FeesCard(QFrame):
    """What it costs today: one line for each fee, sums, and how sure each amount is."""

    def __init__(self, state: FeesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("fees")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for number, row in enumerate(state.rows):
            grid.addWidget(Words(self._describe(row), self), number, 0)
            grid.addWidget(self._amount(row.amount), number, 1)
        last = len(state.rows)
        sums = ((self.tr("To pay with the application"), state.now), (self.tr("All together"), state.whole))
        for number, (words, amount) in enumerate(sums, start=last):
            grid.addWidget(Words(words, self, "label"), number, 0)
            grid.addWidget(self._amount(amount, "label"), number, 1)
        notes = [state.later_words] if any(row.later for row in state.rows) else []
        if any(row.confidence != "confirmed" for row in state.rows):
            notes.append(self.tr("Check every amount on the fee list of IRCC before you pay."))
        for number, note in enumerate(notes, start=last + 2):
            grid.addWidget(Words(note, self, "quiet"), number, 0, 1, 2)

    def _describe(self, row: FeeRow) -> str:
        words = f"{row.title}, {row.person}" if row.person else row.title
        return " · ".join(filter(None, (words, say(CONFIDENCE_WORDS[row.confidence]))))

    def _amount(self, amount: int, kind: str = "body") -> QLabel:
        # "$1,210" in English, "1 210 $" in French, as both write money in Canada.
        label = QLabel(self.tr("${amount}").format(amount=QLocale().toString(amount)), self)
        label.setProperty("kind", kind)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return label


class ReviewPage(Page):
    """Made again whenever what it shows has changed."""

    step = "review"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._presenter = ReviewPresenter(context.desk, context.language())
        self._shown: ReviewState | None = None
        self.dates: DatesDialog | None = None
        self.rules: RulesDialog | None = None
        self.rehearsal: RehearsalDialog | None = None
        self._intro = Words("", self)
        self.body.addWidget(self._intro)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.body.addLayout(self._list)
        self._write_words()

    def refresh(self) -> None:
        """Draw what the kit says today."""
        desk = self._context.desk
        self._presenter.refresh(self._context.language(), flow(desk.case, desk.review(), wanted(desk, "before")))
        state = self._presenter.state
        if state == self._shown:
            return
        self._shown = state
        with steady(self, None):
            self._draw(state)

    def _draw(self, state: ReviewState) -> None:
        clear_layout(self._list)
        self._add_summary(state)
        self._add_dates(state)
        self._add_findings("stop", state)
        self._add_to_fix(state.to_fix)
        self._add_rehearsal()
        self._add_findings("warn", state)
        self._add_findings("info", state)
        if state.fees.rows:
            self._put(Heading(self.tr("What it costs today"), self, "section"))
            self._put(FeesCard(state.fees, self))
        self._add_age(state)

    def _put(self, part: QWidget) -> None:
        self._list.addWidget(part)
        part.show()

    def reveal(self, place: Place) -> QWidget | None:
        """Return the card of a finding; it takes the focus so that it can be read at once."""
        for card in self.findChildren(FindingCard):
            if place.kind == "finding" and card.about == (place.key, place.part):
                card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                return card
        return None

    def retranslate(self) -> bool:
        """Write everything again in the language of the window."""
        self._shown = None
        self._write_words()
        self.refresh()
        return True

    def _write_words(self) -> None:
        self.heading.setText(self.tr("Review"))
        self.setAccessibleName(self.tr("Review"))
        self._intro.setText(self.tr("Look at everything once more. Nothing here says how a decision will go."))

    def _add_summary(self, state: ReviewState) -> None:
        """Say in one line what is below, so that nobody has to scroll to know."""
        parts = []
        if stops := len(state.of("stop")):
            parts.append(self.tr("%n reason(s) not to file today", "", stops))
        if state.to_fix:
            parts.append(self.tr("%n thing(s) to look at", "", len(state.to_fix)))
        if warnings := len(state.of("warn")):
            parts.append(self.tr("%n warning(s)", "", warnings))
        if parts:
            self._put(Words(" · ".join(parts), self, "label"))

    def _add_dates(self, state: ReviewState) -> None:
        """Say which day comes next, with the way to all of them, before anything longer."""
        card = QFrame(self)
        card.setProperty("kind", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 8, 12, 8)
        next_day = state.next_day
        words = self.tr("No date is coming up that we know of.")
        if next_day is not None:
            words = self.tr("Next date: {day} ({far}), {title}").format(
                day=next_day.day, far=far_words(next_day.days), title=next_day.title
            )
        row.addWidget(Words(words, card), 1)
        button = QPushButton(self.tr("Dates and fees…"), card)
        button.setObjectName("dates-and-fees")
        button.clicked.connect(self._show_dates)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._put(card)

    def _add_rehearsal(self) -> None:
        """Offer to read the package as an officer does, before making it."""
        if self._context.desk.case.statement.empty:
            return
        button = QPushButton(self.tr("Read it as an officer does…"), self)
        button.setObjectName("rehearse")
        button.clicked.connect(self._rehearse)
        self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()

    def _rehearse(self) -> None:
        self.rehearsal = show_rehearsal(self._context, self)

    def _show_dates(self) -> None:
        self.dates = show_dates(self._context, self)

    def _show_rules(self) -> None:
        self.rules = show_rules(self._context, self)

    def _add_findings(self, severity: str, state: ReviewState) -> None:
        rows = tuple(row for row in state.findings if row.severity == severity)
        if not rows:
            return
        self._put(Heading(word(SEVERITY_WORDS, severity), self, "section"))
        for row in rows:
            self._put(FindingCard(row, self))

    def _add_to_fix(self, rows: tuple[ToFix, ...]) -> None:
        if not rows:
            self._put(Words(self.tr("Nothing is left to add. You can make your package."), self, "good"))
            return
        self._put(Heading(self.tr("To look at"), self, "section"))
        for row in rows:
            card = QFrame(self)
            broken = row.code in {"citations-broken", "to-fill"}
            card.setProperty("kind", "warning" if broken else "card")
            layout = QHBoxLayout(card)
            layout.setContentsMargins(16, 8, 12, 8)
            words = Words(fix_words(row), card, "label" if broken else "body")
            layout.addWidget(words, 1)
            button = QPushButton(self.tr("Go to “{step}”").format(step=word(STEP_WORDS, row.step)), card)
            button.setObjectName(f"fix-{row.code}")
            button.setAccessibleName(f"{button.text()}: {words.text()}")
            button.clicked.connect(_going(self._context, row))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._put(card)

    def _add_age(self, state: ReviewState) -> None:
        if state.pictures:
            words = self.tr("%n page(s) of your papers are pictures: an officer cannot search them.", "", state.pictures)
            self._put(Words(words, self, "quiet"))
        checked = self.tr("The rules shown here were last checked on {day} (kit {edition}). Rules change.")
        self._put(Words(checked.format(day=state.checked, edition=state.edition), self, "quiet"))
        if state.old:
            old = self.tr("That is more than 90 days ago. Look for a newer hcprep, and check fees and forms with IRCC.")
            self._put(Words(old, self, "label"))
        button = QPushButton(self.tr("Rules of this case…"), self)
        button.setProperty("kind", "link")
        button.setObjectName("rules")
        button.clicked.connect(self._show_rules)
        self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()


def _going(context: PageContext, row: ToFix) -> Callable[[], None]:
    def go() -> None:
        if context.visit is not None and row.place is not None:
            context.visit(row.place)
        else:
            context.go(row.step)

    return go


def make(context: PageContext) -> Page:
    """Make the page."""
    return ReviewPage(context)
