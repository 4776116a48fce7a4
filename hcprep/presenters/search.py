"""One search over everything in the open case: steps, commands, questions, people, papers, every sentence of the story."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from hcprep.errors import KitError
from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.model.original import beside
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import Step
from hcprep.presenters.places import Place
from hcprep.presenters.questions import asked
from hcprep.services.layouts import plan_of
from hcprep.services.report import finding_words, item_title, subject_words

HitKind = Literal[
    "step", "command", "text", "setting", "question", "person", "item", "paper", "event", "section", "sentence", "paragraph",
    "original", "finding",
]  # fmt: skip
KINDS: tuple[HitKind, ...] = (
    "step", "command", "text", "setting", "person", "question", "item", "paper", "event", "section", "sentence", "paragraph",
    "original", "finding",
)  # fmt: skip
_ORDER = {kind: place for place, kind in enumerate(KINDS)}
QUESTION_STEPS: tuple[Step, ...] = ("before", "people", "life")
"""Steps whose pages show questions of the kit."""
_SENTENCES = re.compile(r"(?<=[.!?…])[\s\"”»’)]+")
_GAP = re.compile(r"[\W_]+")
_MARKS = re.compile("[\u0300-\u036f]")
_BEFORE_SIGN = re.compile(" +([.,])")
"""The space that is left where a citation stood."""
_MOST = 60
"""Hits in a list; nobody reads further down."""
_SNIPPET = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that can be found: a place to go to, or a command of the window to run; `also` is found but not shown."""

    kind: HitKind
    title: str
    detail: str = ""
    place: Place | None = None
    command: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    hit: Hit
    title: str
    rest: str


@dataclass(frozen=True, slots=True)
class _Told:
    number: int
    key: str
    plain: str
    text: str
    original: bool = False
    """Whether it is in the other language."""

    def hit(self, words: str, kind: HitKind, part: str = "") -> Hit:
        """Return the way to it."""
        place = Place(step="story", kind="original" if self.original else "paragraph", key=self.key, part=part)
        return Hit(kind="original" if self.original else kind, title=_short(words), detail=str(self.number or ""), place=place)


def fold(text: str) -> str:
    """Return words to compare: small letters without accents, one space between words and at both ends."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")))
    return f" {_GAP.sub(' ', text.casefold()).strip()} "


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a paragraph."""
    yield from (piece.strip() for piece in _SENTENCES.split(text) if piece.strip())


class Search:
    """Finds in memory. `fixed` are the hits the window itself offers: steps, settings, commands, fields of people."""

    def __init__(self, desk: Desk | None, language: str, fixed: Sequence[Hit] = ()) -> None:
        self._entries = [_entry(hit) for hit in fixed]
        self._told: tuple[_Told, ...] = ()
        if desk is not None:
            self._entries += [_entry(hit) for hit in _hits(desk, language)]
            self._told = tuple(_told(desk.case))

    def find(self, query: str, most: int = _MOST) -> tuple[Hit, ...]:
        """Return what holds every word of a query, best first; for an empty one, the hits that stand for steps and commands."""
        words = fold(query).split()
        if not words:
            return tuple(entry.hit for entry in self._entries if entry.hit.kind in ("step", "command"))
        whole = " ".join(words)
        found = []
        for at, entry in enumerate(self._entries):
            score = _score(words, whole, entry)
            if score is not None:
                found.append((score, _ORDER[entry.hit.kind], at, entry.hit))
        found += [
            (score, _ORDER[hit.kind], len(self._entries) + at, hit) for at, (score, hit) in enumerate(self._in_story(words))
        ]
        return tuple(row[3] for row in sorted(found, key=lambda row: row[:3])[:most])

    def _in_story(self, words: list[str]) -> Iterator[tuple[int, Hit]]:
        held = [told for told in self._told if all(word in told.text for word in words)]
        held.sort(key=lambda told: not all(f" {word}" in told.text for word in words))
        count = 0
        for told in held:
            if count >= _MOST:
                return
            some = False
            for sentence in sentences(told.plain):
                text = fold(sentence)
                if all(word in text for word in words):
                    some = True
                    count += 1
                    score = 2 if all(f" {word}" in text for word in words) else 5
                    yield score, told.hit(sentence, "sentence", sentence)
            if not some:
                count += 1
                yield 6, told.hit(told.plain, "paragraph")


def _score(words: Sequence[str], whole: str, entry: _Entry) -> int | None:
    """Return how well an entry fits (less is better), or None when a word is not in it."""
    worst = 0
    for word in words:
        if f" {word}" in entry.title:
            fit = 1
        elif word in entry.title:
            fit = 3
        elif f" {word}" in entry.rest:
            fit = 4
        elif word in entry.rest:
            fit = 5
        else:
            return None
        worst = max(worst, fit)
    if worst == 1:
        if entry.title == f" {whole} ":
            return -1
        return 0 if entry.title.startswith(f" {whole}") else 1
    return worst


def _short(text: str) -> str:
    text = _BEFORE_SIGN.sub(r"\1", " ".join(text.split(" ")))
    return text if len(text) <= _SNIPPET else text[: _SNIPPET - 1].rstrip() + "…"


def _entry(hit: Hit) -> _Entry:
    return _Entry(hit, fold(hit.title), fold(f"{hit.detail} {hit.also}"))


def _told(case: Case) -> Iterator[_Told]:
    for number, paragraph in case.statement.numbered():
        if paragraph.runs:
            yield _Told(number, paragraph.id, paragraph.plain, fold(paragraph.plain))
    for row in beside(case):
        if row.words:
            yield _Told(row.number, row.key, row.words, fold(row.words), original=True)


def _hits(desk: Desk, language: str) -> Iterator[Hit]:
    case = desk.case
    yield from _people(case)
    yield from _papers(case)
    for section in case.statement.sections:
        if section.heading:
            yield Hit(kind="section", title=section.heading, place=Place(step="story", kind="section", key=section.id))
    try:
        kit = desk.kit
        for step in QUESTION_STEPS:
            for question in asked(desk, step, language):
                place = Place(step=step, kind="question", key=question.id)
                yield Hit(kind="question", title=question.text, place=place, also=question.help)
        yield from _items(desk, kit, language)
        yield from _findings(desk, kit, language)
    except KitError:
        # The window says that the kit is broken; the person's own words can be found all the same.
        return


def _people(case: Case) -> Iterator[Hit]:
    for person in case.people:
        if person.name:
            place = Place(step="people", kind="person", key=person.id)
            yield Hit(kind="person", title=person.name, place=place, also=" ".join(person.other_names))


def _papers(case: Case) -> Iterator[Hit]:
    plan = plan_of(case)
    for item in case.evidence:
        placed = plan.exhibit(item.id)
        names = ", ".join(dict.fromkeys(document.filename for document in item.documents))
        label = placed.label if placed is not None else ""
        detail = " · ".join(filter(None, (label, item.date, names)))
        place = Place(step="documents", kind="paper", key=item.id)
        yield Hit(kind="paper", title=item.title, detail=detail, place=place, also=item.id)
        for caption in item.captions:
            yield Hit(kind="paper", title=_short(caption.text), detail=" · ".join(filter(None, (label, item.title))), place=place)


def _items(desk: Desk, kit: Kit, language: str) -> Iterable[Hit]:
    for entry in desk.review().checklist:
        if entry.need == "not_needed" and not entry.evidence:
            continue
        person = desk.case.person(entry.person)
        asked_of = kit.item(entry.item)
        key = f"{entry.item}/{entry.person}" if entry.person else entry.item
        yield Hit(
            kind="item",
            title=item_title(kit, entry.item, language) or entry.item,
            detail=person.name if person is not None else "",
            place=Place(step="documents", kind="item", key=key),
            also=f"{entry.item} {asked_of.form if asked_of is not None else ''}",
        )


def _findings(desk: Desk, kit: Kit, language: str) -> Iterable[Hit]:
    case = desk.case
    for finding in desk.review().findings:
        title, body = (finding_words(kit, case, finding, language, part) for part in ("title", "body"))
        place = Place(step="review", kind="finding", key=finding.id, part=title, person=finding.person)
        yield Hit(kind="finding", title=title, detail=subject_words(kit, case, finding, language), place=place, also=body)
