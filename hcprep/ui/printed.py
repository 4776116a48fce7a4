"""The lists of the screens in words, to be printed: what each page shows, with nothing left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject

from hcprep.clock import Clock
from hcprep.presenters.dates import DateRow, Dates, FeeLineRow
from hcprep.presenters.desk import Desk
from hcprep.presenters.documents import DocumentsPresenter, EntryRow, PaperRow
from hcprep.presenters.life import Life
from hcprep.presenters.people import People
from hcprep.presenters.review import FindingRow, ReviewPresenter
from hcprep.services.lists import ListLine, ListPart, PrintedList
from hcprep.services.report import write_day
from hcprep.ui.event_field_words import EVENT_GROUPS
from hcprep.ui.event_words import day_words, detail_of, title_of
from hcprep.ui.fix_words import fix_words
from hcprep.ui.paper_words import NEED_WORDS, STATE_WORDS
from hcprep.ui.person_field_words import PERSON_CHOICES
from hcprep.ui.widgets.datecard import SURE_WORDS, far_words, money
from hcprep.ui.words import MISSING_WORDS, NO_NAME, QT_TRANSLATE_NOOP, say, word

ListId = Literal["checklist", "papers", "people", "life", "dates", "review"]
LIST_WORDS: Mapping[ListId, str] = {
    "checklist": QT_TRANSLATE_NOOP("words", "My list of documents"),
    "papers": QT_TRANSLATE_NOOP("words", "My papers"),
    "people": QT_TRANSLATE_NOOP("words", "People"),
    "life": QT_TRANSLATE_NOOP("words", "Lives so far"),
    "dates": QT_TRANSLATE_NOOP("words", "Dates and fees"),
    "review": QT_TRANSLATE_NOOP("words", "Review"),
}
OF_STEP: Mapping[str, ListId] = {"people": "people", "life": "life", "documents": "checklist", "review": "review"}
"""The list that a step's page shows."""
_GROUPS = {
    "form": QT_TRANSLATE_NOOP("words", "Forms"),
    "document": QT_TRANSLATE_NOOP("words", "Identity, status and family papers"),
    "evidence": QT_TRANSLATE_NOOP("words", "Proof for your story"),
}
_SEVERITIES = {
    "stop": QT_TRANSLATE_NOOP("words", "Stop: read this before you file"),
    "warn": QT_TRANSLATE_NOOP("words", "Warnings"),
    "info": QT_TRANSLATE_NOOP("words", "Good to know"),
}


def printed(which: ListId, desk: Desk, clock: Clock, language: str) -> PrintedList:
    """Return a list in the language of the window. Raises KitError."""
    makers: Mapping[ListId, Callable[[], Iterator[ListPart]]] = {
        "checklist": lambda: _checklist(DocumentsPresenter(desk, clock, language)),
        "papers": lambda: _papers(DocumentsPresenter(desk, clock, language)),
        "people": lambda: _people(desk),
        "life": lambda: _life(desk),
        "dates": lambda: _dates(desk, language),
        "review": lambda: _review(desk, language),
    }
    made = QCoreApplication.translate("Lists", "As of {day}. Keep this paper where only you, or someone you trust, can find it.")
    fictional = QCoreApplication.translate("Lists", "Example: the people are made up")
    return PrintedList(
        language="fr" if language == "fr" else "en",
        title=say(LIST_WORDS[which]),
        about=(made.format(day=write_day(desk.today, language)),),
        parts=tuple(part for part in makers[which]() if part.lines or part.intro),
        fictional=fictional if desk.case.fictional else "",
    )


def _checklist(presenter: DocumentsPresenter) -> Iterator[ListPart]:
    for group, rows in presenter.state.groups:
        yield ListPart(title=say(_GROUPS[group]), lines=tuple(_entry(row) for row in rows))


def _entry(row: EntryRow) -> ListLine:
    title = f"{row.title} ({row.form})" if row.form and row.form not in row.title else row.title
    words = f"{title} — {row.person_name}" if row.person_name else title
    need = say(NEED_WORDS[row.need]) if row.status == "todo" else ""
    details = [" · ".join(filter(None, (need, say(STATE_WORDS[row.status]), _unsure(row))))]
    if row.status == "todo" and row.what:
        details.append(row.what)
    if row.reason and row.status != "todo":
        details.append(QCoreApplication.translate("CheckItem", "Your reason: {reason}").format(reason=row.reason))
    details.extend(_paper_words(paper) for paper in row.papers)
    return ListLine(words=words, details=tuple(details), mark="open" if row.status == "todo" else "done")


def _unsure(row: EntryRow | FindingRow) -> str:
    """Return the mark of what no official page confirmed, as on the screens."""
    return QCoreApplication.translate("CheckItem", "rule not confirmed") if row.unconfirmed else ""


class _Counted(QObject):
    """Words that depend on a number."""

    def pages(self, count: int) -> str:
        """Return a number of pages in words."""
        return self.tr("%n page(s)", "", count)


def _paper_words(paper: PaperRow) -> str:
    pages = _Counted().pages(paper.pages) if paper.pages else ""
    return ", ".join(filter(None, (paper.title, paper.date, pages)))


def _papers(presenter: DocumentsPresenter) -> Iterator[ListPart]:
    seen: set[str] = set()
    state = presenter.state
    for group, rows in state.groups:
        lines = []
        for row in rows:
            for paper in row.papers:
                if paper.id not in seen:
                    seen.add(paper.id)
                    lines.append(_paper(paper, f"{row.title} — {row.person_name}" if row.person_name else row.title))
        yield ListPart(title=say(_GROUPS[group]), lines=tuple(lines))
    unsorted = QCoreApplication.translate("PaperCards", "Not sorted yet")
    yield ListPart(title=unsorted, lines=tuple(_paper(paper, "") for paper in state.unsorted))


def _paper(paper: PaperRow, purpose: str) -> ListLine:
    return ListLine(words=_paper_words(paper), details=(purpose,) if purpose else (), side=paper.label)


def _people(desk: Desk) -> Iterator[ListPart]:
    presenter = People(desk)
    lines = []
    for row in presenter.state.rows:
        person = row.person
        role = word(PERSON_CHOICES["role"], person.role)
        parts = [role]
        if person.birth_date is not None:
            parts.append(QCoreApplication.translate("Lists", "born {day}").format(day=day_words(person.birth_date)))
        details = [", ".join((*parts, *person.citizenships))]
        if row.missing:
            missing = ", ".join(word(MISSING_WORDS, code) for code in row.missing)
            details.append(QCoreApplication.translate("Lists", "Still to add: {missing}").format(missing=missing))
        lines.append(ListLine(words=person.name or say(NO_NAME), details=tuple(details)))
    presenter.close()
    yield ListPart(title="", lines=tuple(lines))


def _life(desk: Desk) -> Iterator[ListPart]:
    presenter = Life(desk)
    for person in desk.case.people:
        presenter.choose(person.id)
        lines = [
            ListLine(words=title_of(event), details=tuple(filter(None, (say(EVENT_GROUPS[group.id][0]), detail_of(event)))))
            for group in presenter.state.groups
            for event in group.events
        ]
        yield ListPart(title=person.name or say(NO_NAME), lines=tuple(lines))
    presenter.close()


def _dates(desk: Desk, language: str) -> Iterator[ListPart]:
    state = Dates(desk).state(language)
    title = QCoreApplication.translate("DatesDialog", "Dates that matter")
    yield ListPart(title=title, lines=tuple(_date(row) for row in state.dates))
    costs = QCoreApplication.translate("DatesDialog", "What it costs")
    for person in state.fees:
        lines = tuple(_fee(line) for line in person.lines)
        yield ListPart(title=f"{costs} – {person.name}", lines=lines)
    now = QCoreApplication.translate("DatesDialog", "To pay with the application: {amount}").format(amount=money(state.now))
    later = QCoreApplication.translate("DatesDialog", "Can be paid later: {amount}").format(amount=money(state.later))
    unsure = QCoreApplication.translate("DatesDialog", "Something is not known yet, so the sums may grow.")
    yield ListPart(title="", intro=". ".join((now, later)) + "." + ("" if state.complete else f" {unsure}"))
    checked = QCoreApplication.translate(
        "DatesDialog", "The rules shown here were last checked on {day} (kit {edition}). Rules change."
    )
    change = QCoreApplication.translate(
        "DatesDialog", "Fees change next on {day}. Check every amount on the fee list of IRCC before you pay."
    )
    words = (change.format(day=state.next_change), checked.format(day=state.checked, edition=state.edition))
    yield ListPart(title="", intro=" ".join(words))


def _date(row: DateRow) -> ListLine:
    title = f"{row.title} ({row.about})" if row.about else row.title
    source = " · ".join(filter(None, (row.source, say(SURE_WORDS[row.confidence]))))
    return ListLine(words=f"{row.day} ({far_words(row.days)}) – {title}", details=tuple(filter(None, (row.body, source))))


def _fee(line: FeeLineRow) -> ListLine:
    if line.amount is None:
        return ListLine(words=" – ".join(filter(None, (line.title, line.why))))
    source = " · ".join(filter(None, (line.source, say(SURE_WORDS[line.confidence]))))
    return ListLine(words=line.title, details=(source,), side=money(line.amount))


def _review(desk: Desk, language: str) -> Iterator[ListPart]:
    from hcprep.presenters.flow import flow
    from hcprep.presenters.questions import wanted

    presenter = ReviewPresenter(desk, language)
    presenter.refresh(language, flow(desk.case, desk.review(), wanted(desk, "before")))
    state = presenter.state
    yield _findings("stop", state.findings)
    to_look = QCoreApplication.translate("ReviewPage", "To look at")
    yield ListPart(title=to_look, lines=tuple(ListLine(words=fix_words(row), mark="open") for row in state.to_fix))
    for severity in ("warn", "info"):
        yield _findings(severity, state.findings)


def _findings(severity: str, rows: tuple[FindingRow, ...]) -> ListPart:
    lines = []
    for row in rows:
        if row.severity == severity:
            words = f"{row.title} ({row.person})" if row.person and row.person not in row.title else row.title
            source = " · ".join(filter(None, (row.provision, row.source, _unsure(row))))
            lines.append(ListLine(words=words, details=tuple(filter(None, (row.body, row.do, source)))))
    return ListPart(title=say(_SEVERITIES[severity]), lines=tuple(lines))
