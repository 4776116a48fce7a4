"""Before you start: what this is and is not, what filing does, who may help, and a few first questions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.before import Before, Notice, Rules
from hcprep.presenters.places import Place
from hcprep.presenters.questions import answer
from hcprep.ui.dialogs.rules import RulesDialog, show_rules
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.question import Questions


class BeforePage(Page):
    """Reads like a page of a letter; the two boxes keep the day on which they were ticked."""

    step = "before"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Before you start"))
        self.setAccessibleName(self.heading.text())
        self._context = context
        self._before = Before(context.desk)
        state = self._before.state(context.language())
        self._card(
            self.tr("What this is"),
            self.tr(
                "hcprep helps you prepare an application for permanent residence on humanitarian and compassionate grounds. "
                "You answer questions, collect papers and write your story. At the end you have one file to send."
            ),
            self.tr("It runs on this computer only. Nothing is sent anywhere."),
        )
        self._card(
            self.tr("What this is not"),
            self.tr(
                "It is not legal advice, and not a service of the government. It cannot say if you will be accepted. "
                "A person decides, and weighs everything together."
            ),
        )
        if state.risks:
            self._notices(self.tr("What filing does and does not do"), tuple(map(_marked, state.risks)))
        self._card(
            self.tr("Who may help"),
            self.tr(
                "Talk to a lawyer, a legal clinic or legal aid before you file, above all if you were told to leave Canada. "
                "Many help for free. Only a lawyer, a Quebec notary, a licensed paralegal or a licensed consultant "
                "may take money for it."
            ),
            self.tr("If you are in danger now, call 911."),
        )
        self.questions = Questions(state.questions, context.desk.today, self)
        self.questions.answered.connect(self._answered)
        self.body.addWidget(Heading(self.tr("First questions"), self, "section"))
        self.body.addWidget(Words(self.tr("You may skip any of them and come back."), self, "hint"))
        self.body.addWidget(self.questions)
        self._ways = QFrame(self)
        self._ways_column = QVBoxLayout(self._ways)
        self._ways_column.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._ways)
        self._shown_ways: tuple[Notice, ...] | None = None
        self._age = Words("", self, "quiet")
        self._age.setObjectName("kit-age")
        self.body.addWidget(self._age)
        self.rules: RulesDialog | None = None
        button = QPushButton(self.tr("Rules of this case…"), self)
        button.setProperty("kind", "link")
        button.setObjectName("rules")
        button.clicked.connect(self._show_rules)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        versions = QPushButton(self.tr("Earlier answers…"), self)
        versions.setProperty("kind", "link")
        versions.setObjectName("answer-versions")
        versions.clicked.connect(self._show_versions)
        self.body.addWidget(versions, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Draw the answers, and other ways to look at first that follow from them."""
        state = self._before.state(self._context.language())
        self.questions.show_answers(state.questions)
        self._age.setText(self._age_words(state.rules))
        if state.ways == self._shown_ways:
            return
        self._shown_ways = state.ways
        while (item := self._ways_column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if state.ways:
            self._ways_column.addWidget(Heading(self.tr("Other ways to look at first"), self, "section"))
            intro = self.tr(
                "Humanitarian reasons are meant for people whom no other way fits. Your answers point at these. "
                "They are hints to ask about, not advice."
            )
            self._ways_column.addWidget(Words(intro, self, "hint"))
            self._ways_column.addWidget(_notice_panel(tuple(self._told(way, state.rules) for way in state.ways), self))

    def _show_versions(self) -> None:
        from hcprep.ui.dialogs.versions import show_answer_versions

        self.commit()
        show_answer_versions(self._context, self)

    def _show_rules(self) -> None:
        self.rules = show_rules(self._context, self)

    def _told(self, way: Notice, rules: Rules) -> Notice:
        """Return a way with what its source is worth, and when that was last checked."""
        told = self.tr("{source}, checked {day}")
        if way.confidence in {"unconfirmed", "secondary"}:
            told = self.tr("{source}, looked at on {day}, not confirmed: ask before you rely on it")
        title = self.tr("If this is about you: {title}").format(title=way.title) if way.unsure else way.title
        return replace(way, title=title, source=told.format(source=way.source, day=rules.checked).lstrip(", "))

    def _age_words(self, rules: Rules) -> str:
        parts = [self.tr("The rules of this case (kit {edition}) were last checked on {day}.")]
        if rules.old:
            parts.append(self.tr("That is {days} days ago: compare with the official pages, or get newer rules."))
        if rules.newer:
            parts.append(self.tr("Newer rules ({newer}) are on this computer. This case keeps its own until you accept them."))
        return " ".join(parts).format(edition=rules.edition, day=rules.checked, days=rules.days, newer=rules.newer)

    def commit(self) -> None:
        """Accept what was typed."""
        self.questions.commit()

    def problems(self) -> tuple[Problem, ...]:
        """Return what cannot be accepted."""
        return self.questions.problems()

    def reveal(self, place: Place) -> QWidget | None:
        """Return the field of a question."""
        return self.questions.input_of(place.key) if place.kind == "question" else None

    def _answered(self, question: str, value: object) -> None:
        answer(self._context.desk, self.questions.questions[question], value)

    def _card(self, title: str, *paragraphs: str) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 16)
        column.addWidget(Heading(title, card, "section"))
        for text in paragraphs:
            column.addWidget(Words(text, card))
        self.body.addWidget(card)

    def _notices(self, title: str, notices: tuple[Notice, ...]) -> None:
        self.body.addWidget(Heading(title, self, "section"))
        self.body.addWidget(_notice_panel(notices, self))


def _marked(notice: Notice) -> Notice:
    """Return a notice whose source says so if no official page confirmed it."""
    if notice.confidence not in {"unconfirmed", "secondary"}:
        return notice
    mark = QCoreApplication.translate("CheckItem", "rule not confirmed")
    return replace(notice, source=" · ".join(filter(None, (notice.source, mark))))


def _notice_panel(notices: tuple[Notice, ...], parent: QWidget) -> QFrame:
    panel = QFrame(parent)
    panel.setProperty("kind", "note")
    column = QVBoxLayout(panel)
    column.setContentsMargins(18, 12, 18, 14)
    column.setSpacing(10)
    for notice in notices:
        block = QVBoxLayout()
        block.setSpacing(2)
        block.addWidget(Words(notice.title, panel, "label"))
        for text in (notice.body, notice.do):
            if text:
                block.addWidget(Words(text, panel))
        if notice.source:
            block.addWidget(Words(notice.source, panel, "hint"))
        column.addLayout(block)
    return panel


def make(context: PageContext) -> Page:
    """Make the page."""
    return BeforePage(context, parent=context.inside)
