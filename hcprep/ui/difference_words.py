"""Differences of two copies in words: what each is about, what either side says, and who changed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from hcprep.model.diff_parts import Said
from hcprep.model.difference import Difference
from hcprep.model.differences import Loose
from hcprep.model.events import Claim, Entry, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.evidence import Build, Document, Evidence, Filed
from hcprep.model.mark_text import captions_text
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section
from hcprep.presenters.arrival import Returned, text_of
from hcprep.presenters.event_fields import event_spec
from hcprep.ui.event_field_words import EVENT, EVENT_CHOICES
from hcprep.ui.event_words import day_words, detail_of, title_of
from hcprep.ui.own_words import own_answer_words
from hcprep.ui.paper_words import STATE_WORDS
from hcprep.ui.person_field_words import PERSON, PERSON_CHOICES
from hcprep.ui.widgets.marked import readable
from hcprep.ui.words import NO, NO_NAME, QT_TRANSLATE_NOOP, UNKNOWN, YES, pair, quoted, say, word

EVENT_KINDS = (Entry, Claim, Prra, OtherApplication, RemovalOrder, Period)
SECTION_WORDS = {
    "people": QT_TRANSLATE_NOOP("words", "People"),
    "life": QT_TRANSLATE_NOOP("words", "Your life so far"),
    "answers": QT_TRANSLATE_NOOP("words", "Answers"),
    "papers": QT_TRANSLATE_NOOP("words", "Papers"),
    "checklist": QT_TRANSLATE_NOOP("words", "What you said about the checklist"),
    "statement": QT_TRANSLATE_NOOP("words", "Your story"),
    "notes": QT_TRANSLATE_NOOP("words", "Private notes"),
    "settings": QT_TRANSLATE_NOOP("words", "Settings of the case"),
    "packages": QT_TRANSLATE_NOOP("words", "Packages made and sent"),
}
KIND_WORDS = {
    "added": QT_TRANSLATE_NOOP("words", "only they have it"),
    "removed": QT_TRANSLATE_NOOP("words", "only you have it"),
    "changed": QT_TRANSLATE_NOOP("words", "different"),
    "renamed": QT_TRANSLATE_NOOP("words", "another title"),
    "redated": QT_TRANSLATE_NOOP("words", "another date"),
    "replaced": QT_TRANSLATE_NOOP("words", "other pages"),
    "refiled": QT_TRANSLATE_NOOP("words", "in another part of the book"),
    "moved": QT_TRANSLATE_NOOP("words", "in another place"),
    "order": QT_TRANSLATE_NOOP("words", "in another order"),
}
ORIGIN_WORDS = {
    "theirs": QT_TRANSLATE_NOOP("words", "they changed it"),
    "mine": QT_TRANSLATE_NOOP("words", "you changed it"),
    "both": QT_TRANSLATE_NOOP("words", "BOTH changed it: you decide"),
    "unknown": "",
}
_FIELDS = {
    "title": QT_TRANSLATE_NOOP("words", "title"),
    "date": QT_TRANSLATE_NOOP("words", "date"),
    "documents": QT_TRANSLATE_NOOP("words", "pages"),
    "leaves": QT_TRANSLATE_NOOP("words", "which pages, in which order"),
    "highlights": QT_TRANSLATE_NOOP("words", "boxes on pages"),
    "captions": QT_TRANSLATE_NOOP("words", "captions of pages"),
    "tab": QT_TRANSLATE_NOOP("words", "part of the book"),
    "item": QT_TRANSLATE_NOOP("words", "what it is for"),
    "person": QT_TRANSLATE_NOOP("words", "person"),
    "language": QT_TRANSLATE_NOOP("words", "language"),
    "heading": QT_TRANSLATE_NOOP("words", "title"),
    "factor": QT_TRANSLATE_NOOP("words", "what this part is about"),
    "role": QT_TRANSLATE_NOOP("words", "part in the application"),
}
_PART = QT_TRANSLATE_NOOP("words", "Part “{title}”")
_UNTITLED = QT_TRANSLATE_NOOP("words", "Part without a title")
_ORDER = QT_TRANSLATE_NOOP("words", "Order")
_SETTINGS = {
    "language": QT_TRANSLATE_NOOP("words", "Language of the package"),
    "edition": QT_TRANSLATE_NOOP("words", "Rules the case follows"),
    "fictional": QT_TRANSLATE_NOOP("words", "Made-up example"),
}
_NOTHING = QT_TRANSLATE_NOOP("words", "nothing")
_LOOSE = {
    "citation": QT_TRANSLATE_NOOP("words", "¶ {paragraph} would point at “{wants}”, which is not in your case."),
    "page": QT_TRANSLATE_NOOP("words", "¶ {paragraph} would point at page {page} of “{wants}”, which has no such page."),
    "person": QT_TRANSLATE_NOOP("words", "Something would be about a person who is not in your case: {wants}."),
}

Question = Callable[[str], str]
"""The words of an interview question, empty if there are none."""
ChoiceWords = Callable[[str, object], str]
"""An answer to a question in words."""


class DifferenceWords:
    """Speaks of one copy that came back, in the language of the window."""

    def __init__(self, found: Returned, question: Question, answer: ChoiceWords) -> None:
        self._found, self._question, self._answer = found, question, answer

    def line(self, one: Difference) -> str:
        """Return a difference as one line."""
        parts = [pair(self.subject(one), word(KIND_WORDS, one.kind)), word(ORIGIN_WORDS, one.origin)]
        return ", ".join(part for part in parts if part)

    def subject(self, one: Difference) -> str:
        """Return what a difference is about."""
        if one.kind == "order":
            return say(_ORDER)
        about = self._about(one)
        field = self._field(one)
        return f"{about}, {field}" if field else about

    def side(self, one: Difference, value: object) -> str:
        """Return what one side says."""
        if value is None and one.kind in {"added", "removed"}:
            return "—"
        if one.section == "answers":
            return self._answer(one.key, value)
        if one.field == "leaves" and isinstance(value, tuple):
            rows = (f"{leaf.source} \u21bb\u00a0{leaf.turn}°" if leaf.turn else str(leaf.source) for leaf in value)
            return ", ".join(rows) or QCoreApplication.translate("words", "all of them as they came")
        if one.field == "captions" and isinstance(value, tuple):
            return "; ".join(captions_text(value)) or say(_NOTHING)
        if one.field == "highlights" and isinstance(value, tuple):
            told = QCoreApplication.translate("words", "page {page} ({count})")
            boxes = Counter(box.source for box in value)
            return ", ".join(told.format(page=page, count=count) for page, count in boxes.items()) or say(_NOTHING)
        if one.kind == "order" and isinstance(value, tuple):
            return ", ".join(self._name(str(key)) for key in value)
        group = PERSON_CHOICES if one.section == "people" else EVENT_CHOICES
        if isinstance(value, str) and value in group.get(one.field, {}):
            return say(group[one.field][value])
        return self.value(value)

    def value(self, value: object) -> str:
        """Return a value of a case in words."""
        text = text_of(value)
        if text is not None:
            return readable(text, self._found.titles) or say(_NOTHING)
        if value is None:
            return say(UNKNOWN)
        if isinstance(value, bool):
            return say(YES if value else NO)
        if isinstance(value, date):
            return day_words(value)
        if isinstance(value, tuple):
            return ", ".join(self.value(each) for each in value) or say(_NOTHING)
        return self._record(value)

    def loose(self, one: Loose) -> str:
        """Return in words what would point at nothing."""
        return say(_LOOSE[one.kind]).format(paragraph=one.paragraph, page=one.page, wants=self._name(one.wants))

    def _record(self, value: object) -> str:
        if isinstance(value, Person):
            return value.name or say(NO_NAME)
        if isinstance(value, EVENT_KINDS):
            return f"{title_of(value)}. {detail_of(value)}"
        if isinstance(value, Evidence):
            return QCoreApplication.translate("words", "{title} ({pages} pages)").format(title=value.title, pages=value.pages)
        if isinstance(value, Document | Build | Filed):
            return value.filename
        if isinstance(value, Said):
            return ". ".join(part for part in (word(STATE_WORDS, value.state), value.reason) if part)
        if isinstance(value, Section):
            return value.heading or say(_UNTITLED)
        return str(value)

    def _about(self, one: Difference) -> str:
        known: Callable[[Difference], str] | None = {
            "people": self._of_people,
            "life": self._of_life,
            "papers": self._of_papers,
            "statement": self._of_statement,
            "answers": lambda each: self._question(each.key) or own_answer_words(each.key) or each.key,
            "settings": lambda each: word(_SETTINGS, each.key),
            "packages": lambda each: self._record(each.theirs if each.mine is None else each.mine),
            "checklist": lambda each: each.key.replace("%2F", "/"),
        }.get(one.section)
        return known(one) if known is not None else word(SECTION_WORDS, one.section)

    def _of_people(self, one: Difference) -> str:
        return self._name(one.key)

    def _of_life(self, one: Difference) -> str:
        event = self._found.event(one.key)
        return title_of(event) if event is not None else one.key

    def _of_papers(self, one: Difference) -> str:
        return quoted(self._name(one.key))

    def _of_statement(self, one: Difference) -> str:
        values = [side for side in (one.mine, one.theirs) if side is not None]
        if values and isinstance(values[0], Paragraph):
            return f"¶\u00a0{self._found.numbers.get(one.key, '')}"
        headings = [
            section.heading
            for case in (self._found.mine, self._found.arrival.theirs)
            for section in case.statement.sections
            if section.id == one.key and section.heading
        ]
        return say(_PART).format(title=headings[0]) if headings else say(_UNTITLED)

    def _field(self, one: Difference) -> str:
        if not one.field or one.field == "value" or one.kind in {"renamed", "redated", "replaced", "refiled"}:
            return ""
        if one.section == "people" and one.field in PERSON:
            return say(PERSON[one.field][0])
        if one.section == "life":
            event = self._found.event(one.key)
            spec = event_spec(event) if event is not None else None
            found = EVENT.get(f"{spec.id}.{one.field}" if spec else "") or EVENT.get(one.field)
            return say(found[0]) if found else word(_FIELDS, one.field)
        return word(_FIELDS, one.field)

    def _name(self, key: str) -> str:
        person = self._found.person(key)
        if person is not None:
            return person.name or say(NO_NAME)
        event = self._found.event(key)
        return self._found.titles.get(key) or (title_of(event) if event is not None else key)
