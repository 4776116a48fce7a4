"""The step "review": what stops or warns, what is left to do with a button that goes there, and notes to read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.flow import Step, flow
from hcprep.presenters.review import FindingRow, ReviewPresenter, ReviewState, ToFix
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.words import QT_TRANSLATE_NOOP, STEP_WORDS, word

SEVERITY_WORDS = {
    "stop": QT_TRANSLATE_NOOP("words", "Stop: read this before you file"),
    "warn": QT_TRANSLATE_NOOP("words", "Warnings"),
    "info": QT_TRANSLATE_NOOP("words", "Good to know"),
}
_LISTED = 12


class FindingCard(QFrame):
    """One finding: what it is, what to do, and where the rule stands."""

    def __init__(self, row: FindingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "warning" if row.severity == "stop" else "note" if row.severity == "warn" else "card")
        self.setObjectName(f"finding-{row.id}-{row.person}")
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


class ReviewPage(Page):
    """Made again whenever what it shows has changed."""

    step = "review"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Review"))
        self.setAccessibleName(self.tr("Review"))
        self._context = context
        self._presenter = ReviewPresenter(context.desk, context.language())
        self._shown: ReviewState | None = None
        self.body.addWidget(Words(self.tr("Look at everything once more. Nothing here says how a decision will go."), self))
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.body.addLayout(self._list)

    def refresh(self) -> None:
        """Draw what the kit says today."""
        desk = self._context.desk
        questions = tuple(question.id for question in desk.kit.questions if question.step == "before")
        self._presenter.refresh(self._context.language(), flow(desk.case, desk.review(), questions))
        state = self._presenter.state
        if state == self._shown:
            return
        self._shown = state
        self._clear()
        self._add_findings("stop", state)
        self._add_to_fix(state.to_fix)
        self._add_findings("warn", state)
        self._add_findings("info", state)
        checked = self.tr("The rules shown here were last checked on {day} (kit {edition}). Rules change.")
        self._list.addWidget(Words(checked.format(day=state.checked, edition=state.edition), self, "quiet"))

    def _add_findings(self, severity: str, state: ReviewState) -> None:
        rows = tuple(row for row in state.findings if row.severity == severity)
        if not rows:
            return
        self._list.addWidget(Heading(word(SEVERITY_WORDS, severity), self, "section"))
        for row in rows:
            self._list.addWidget(FindingCard(row, self))

    def _add_to_fix(self, rows: tuple[ToFix, ...]) -> None:
        if not rows:
            self._list.addWidget(Words(self.tr("Nothing is left to add. You can make your package."), self, "good"))
            return
        self._list.addWidget(Heading(self.tr("%n thing(s) to look at", "", len(rows)), self, "section"))
        for row in rows:
            card = QFrame(self)
            card.setProperty("kind", "card")
            layout = QVBoxLayout(card)
            layout.setContentsMargins(16, 12, 16, 12)
            layout.addWidget(Words(self._describe(row), card))
            button = QPushButton(self.tr("Go to “{step}”").format(step=word(STEP_WORDS, row.step)), card)
            button.setAccessibleName(f"{button.text()}: {self._describe(row)}")
            button.clicked.connect(_going(self._context, row.step))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._list.addWidget(card)

    def _describe(self, row: ToFix) -> str:
        names = ", ".join(row.names[:_LISTED]) + (" …" if len(row.names) > _LISTED else "")
        if row.code == "paragraphs-bare":
            return self.tr("%n paragraph(s) point at no proof: {names}.", "", row.count).format(names=names)
        if row.code == "exhibits-unused":
            return self.tr("%n exhibit(s) are not mentioned in your story: {names}.", "", row.count).format(names=names)
        if row.code == "papers-unsorted":
            return self.tr("%n paper(s) are not sorted yet: {names}.", "", row.count).format(names=names)
        return self.tr("“{step}” still has %n open point(s).", "", row.count).format(step=word(STEP_WORDS, row.step))

    def _clear(self) -> None:
        while (entry := self._list.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


def _going(context: PageContext, step: Step) -> Callable[[], None]:
    def go() -> None:
        context.go(step)

    return go


def make(context: PageContext) -> Page:
    """Make the page."""
    return ReviewPage(context)
