"""The step "review": what stops or warns, what is left to do with a button that goes there, and notes to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from hcprep.model.findings import Severity
from hcprep.presenters.flow import flow
from hcprep.presenters.places import Place
from hcprep.presenters.questions import wanted
from hcprep.presenters.review import FeesState, FindingRow, ReviewPresenter, ReviewState, ToFix
from hcprep.ui.dialogs.dates import DatesDialog, show_dates
from hcprep.ui.dialogs.rehearsal import RehearsalDialog, show_rehearsal
from hcprep.ui.dialogs.rules import RulesDialog, show_rules
from hcprep.ui.fix_words import fix_words
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.datecard import far_words
from hcprep.ui.widgets.kept_layout import kept_row
from hcprep.ui.widgets.keyed_column import Entry, KeyedColumn
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.reviewcards import FeesCard, FindingCard
from hcprep.ui.widgets.steady import steady
from hcprep.ui.words import QT_TRANSLATE_NOOP, STEP_WORDS, word

AT_ONCE = 20
"""Lines made in one go: more than are seen."""
FEW_NOTES = 4
"""Notes that stay open; more are folded, for they are there to be read in peace."""
SEVERITY_WORDS = {
    "stop": QT_TRANSLATE_NOOP("words", "Stop: read this before you file"),
    "warn": QT_TRANSLATE_NOOP("words", "Warnings"),
    "info": QT_TRANSLATE_NOOP("words", "Good to know"),
}


class ReviewPage(Page):
    """Cards of what stays are kept and drawn in place when the case changes."""

    step = "review"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._presenter = ReviewPresenter(context.desk, context.language())
        self._shown: ReviewState | None = None
        self._unfolded = False
        self.dates: DatesDialog | None = None
        self.rules: RulesDialog | None = None
        self.rehearsal: RehearsalDialog | None = None
        self._intro = Words("", self)
        self.body.addWidget(self._intro)
        self.column = KeyedColumn(self._make, self._redraw, self, at_once=AT_ONCE)
        self.column.grown.connect(self.order_changed)
        self.body.addLayout(self.column.layout)
        self._write_words()

    def refresh(self) -> None:
        """Draw what the kit says today."""
        desk = self._context.desk
        self._presenter.refresh(self._context.language(), flow(desk.case, desk.review(), wanted(desk, "before")))
        state = self._presenter.state
        if state == self._shown:
            return
        self._shown = state
        self._draw(state)

    def _draw(self, state: ReviewState) -> None:
        with steady(self, self.column.anchor()):
            self.column.show(self._entries(state))

    def _entries(self, state: ReviewState) -> list[Entry]:
        findings = self._findings(state)
        costs = []
        if state.fees.rows:
            costs = [Entry("heading fees", self.tr("What it costs today")), Entry("fees", state.fees)]
        return [
            *self._summary(state),
            Entry("dates", self._dates(state)),
            *findings["stop"],
            *self._to_fix(state.to_fix),
            *([] if self._context.desk.case.statement.empty else [Entry("rehearse", self.tr("Read it as an officer does…"))]),
            *findings["warn"],
            *findings["info"],
            *costs,
            *self._age(state),
        ]

    def _make(self, entry: Entry) -> QWidget:
        what, _, name = entry.key.partition(" ")
        value = entry.value
        if isinstance(value, FindingRow):
            card = FindingCard(value, self)
            card.going.connect(self._visit)
            return card
        if isinstance(value, FeesState):
            return FeesCard(value, self)
        if isinstance(value, ToFix):
            return self._fix(value)
        words = str(value)
        if what == "dates":
            return self._dates_card(words)
        if what == "more":
            return self._link(words, "more-notes", self._fold)
        if what == "rehearse":
            return self._link(words, "rehearse", self._rehearse)
        if what == "rules":
            return self._link(words, "rules", self._show_rules, "link")
        return Heading(words, self, "section") if what == "heading" else Words(words, self, name)

    def _redraw(self, widget: QWidget, entry: Entry) -> bool:
        if isinstance(widget, FindingCard) and isinstance(entry.value, FindingRow):
            return widget.show_row(entry.value)
        if isinstance(widget, Words) and isinstance(entry.value, str):
            widget.setText(entry.value)
            return True
        if entry.key == "more":
            widget.findChildren(QPushButton)[0].setText(str(entry.value))
            return True
        return False

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._draw(self._presenter.state)
        self.order_changed()

    def reveal(self, place: Place) -> QWidget | None:
        """Return the card of a finding; it takes the focus so that it can be read at once."""
        if place.kind == "finding" and not self._unfolded:
            self._fold()
        self.column.finish()
        for card in self.findChildren(FindingCard):
            if place.kind == "finding" and card.about == (place.key, place.part):
                card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                return card
        return None

    def retranslate(self) -> bool:
        """Write everything again in the language of the window."""
        self._shown = None
        self.column.clear()
        self._write_words()
        self.refresh()
        self.column.finish()
        return True

    def _write_words(self) -> None:
        self.heading.setText(self.tr("Review"))
        self.setAccessibleName(self.tr("Review"))
        self._intro.setText(self.tr("Look at everything once more. Nothing here says how a decision will go."))

    def _summary(self, state: ReviewState) -> list[Entry]:
        """Say in one line what is below, so that nobody has to scroll to know."""
        parts = []
        if stops := len(state.of("stop")):
            parts.append(self.tr("%n reason(s) not to file today", "", stops))
        if state.to_fix:
            parts.append(self.tr("%n thing(s) to look at", "", len(state.to_fix)))
        if warnings := len(state.of("warn")):
            parts.append(self.tr("%n warning(s)", "", warnings))
        if notes := len(state.of("info")):
            parts.append(self.tr("%n note(s) to know", "", notes))
        return [Entry("words label", " · ".join(parts))] if parts else []

    def _dates(self, state: ReviewState) -> str:
        """Say which day comes next."""
        next_day = state.next_day
        if next_day is None:
            return self.tr("No date is coming up that we know of.")
        words = self.tr("Next date: {day} ({far}). {title}.")
        return words.format(day=next_day.day, far=far_words(next_day.days), title=next_day.title)

    def _dates_card(self, words: str) -> QWidget:
        button = QPushButton(self.tr("Dates and fees…"))
        button.setObjectName("dates-and-fees")
        button.clicked.connect(self._show_dates)
        return self._line("card", Words(words), button)

    def _line(self, kind: str, words: Words, button: QPushButton) -> QWidget:
        """Return a card of one line with a button at its end."""
        card = QFrame(self)
        card.setProperty("kind", kind)
        row = kept_row(card)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return card

    def _link(self, words: str, name: str, slot: Callable[[], None], kind: str = "") -> QWidget:
        """Return a button that stands by itself at the beginning of a line."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(words, line)
        button.setProperty("kind", kind or None)
        button.setObjectName(name)
        button.clicked.connect(slot)
        row.addWidget(button)
        row.addStretch(1)
        return line

    def _rehearse(self) -> None:
        self.rehearsal = show_rehearsal(self._context, self)

    def _show_dates(self) -> None:
        self.dates = show_dates(self._context, self)

    def _show_rules(self) -> None:
        self.rules = show_rules(self._context, self)

    def _findings(self, state: ReviewState) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        seen: Counter[str] = Counter()
        severities: tuple[Severity, ...] = ("stop", "warn", "info")
        for severity in severities:
            # Of the notes those first that an answer can change, so that they are not folded away.
            rows = sorted(state.of(severity), key=lambda row: severity == "info" and row.place is None)
            entries = found[severity] = [Entry(f"heading {severity}", word(SEVERITY_WORDS, severity))] if rows else []
            for row in rows:
                # Two papers of one name have the same finding twice.
                key = f"{row.id} {row.person}"
                seen[key] += 1
                entries.append(Entry(f"finding {key} {seen[key]}", row))
        found["info"] = self._folded(found["info"])
        return found

    def _folded(self, entries: list[Entry]) -> list[Entry]:
        """Return the notes with a button behind the first few that shows the rest, if folding is worth it."""
        at = 1 + FEW_NOTES
        rest = entries[at:]
        if len(rest) < FEW_NOTES:
            return entries
        words = self.tr("Show fewer notes") if self._unfolded else self.tr("Show %n more note(s)", "", len(rest))
        # Before what it shows, so that it stays where it was pressed and Tab goes on to what came.
        return [*entries[:at], Entry("more", words), *(rest if self._unfolded else ())]

    def _to_fix(self, rows: tuple[ToFix, ...]) -> list[Entry]:
        if not rows:
            return [Entry("words good", self.tr("Nothing is left to add. You can make your package."))]
        return [Entry("heading fix", self.tr("To look at")), *(Entry(f"fix {row.code}", row) for row in rows)]

    def _fix(self, row: ToFix) -> QWidget:
        broken = row.code in {"citations-broken", "to-fill"}
        words = Words(fix_words(row), None, "label" if broken else "body")
        button = QPushButton(self.tr("Go to “{step}”").format(step=word(STEP_WORDS, row.step)))
        button.setObjectName(f"fix-{row.code}")
        button.setAccessibleName(f"{button.text()}: {words.text()}")
        button.clicked.connect(lambda: self._visit(row.place or Place(step=row.step)))
        return self._line("warning" if broken else "card", words, button)

    def _visit(self, place: Place) -> None:
        if self._context.visit is not None:
            self._context.visit(place)
        else:
            self._context.go(place.step)

    def _age(self, state: ReviewState) -> list[Entry]:
        checked = self.tr("The rules shown here were last checked on {day} (kit {edition}). Rules change.")
        entries = [Entry("checked quiet", checked.format(day=state.checked, edition=state.edition))]
        if state.pictures:
            words = self.tr("%n page(s) of your papers are pictures: an officer cannot search them.", "", state.pictures)
            entries.insert(0, Entry("pictures quiet", words))
        if state.old:
            old = self.tr("That is more than 90 days ago. Look for a newer hcprep, and check fees and forms with IRCC.")
            entries.append(Entry("old label", old))
        return [*entries, Entry("rules", self.tr("Rules of this case…"))]


def make(context: PageContext) -> Page:
    """Make the page."""
    return ReviewPage(context, parent=context.inside)
