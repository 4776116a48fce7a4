"""What an undo or redo changed, in words: which kind of edit, and of what."""

from __future__ import annotations

from hcprep.errors import KitError
from hcprep.model.events import Event
from hcprep.presenters.desk import Desk
from hcprep.presenters.event_fields import event_spec
from hcprep.presenters.history import Change
from hcprep.presenters.questions import asked
from hcprep.services.report import item_title
from hcprep.ui.event_field_words import EVENT
from hcprep.ui.field_words import label_of
from hcprep.ui.own_words import own_answer_words
from hcprep.ui.person_field_words import PERSON
from hcprep.ui.words import NO_NAME, QT_TRANSLATE_NOOP, pair, say

_WHOLE = {
    ("people", "added"): QT_TRANSLATE_NOOP("words", "{name} was added"),
    ("people", "removed"): QT_TRANSLATE_NOOP("words", "{name} was removed"),
    ("people", "order"): QT_TRANSLATE_NOOP("words", "the order of the people"),
    ("life", "added"): QT_TRANSLATE_NOOP("words", "“{name}” was added to a life"),
    ("life", "removed"): QT_TRANSLATE_NOOP("words", "“{name}” was removed from a life"),
    ("life", "order"): QT_TRANSLATE_NOOP("words", "the order of a life"),
    ("papers", "added"): QT_TRANSLATE_NOOP("words", "the paper “{name}” was added"),
    ("papers", "removed"): QT_TRANSLATE_NOOP("words", "the paper “{name}” was removed"),
    ("papers", "renamed"): QT_TRANSLATE_NOOP("words", "the title of the paper “{name}”"),
    ("papers", "redated"): QT_TRANSLATE_NOOP("words", "the date of the paper “{name}”"),
    ("papers", "replaced"): QT_TRANSLATE_NOOP("words", "the pages of the paper “{name}”"),
    ("papers", "refiled"): QT_TRANSLATE_NOOP("words", "the place of the paper “{name}”"),
    ("papers", "changed"): QT_TRANSLATE_NOOP("words", "what is said about the paper “{name}”"),
    ("papers", "order"): QT_TRANSLATE_NOOP("words", "the order of the exhibits"),
    ("packages", "added"): QT_TRANSLATE_NOOP("words", "a package was made"),
}
_PAGES = {
    "turned": QT_TRANSLATE_NOOP("words", "pages of “{name}” were turned"),
    "left_out": QT_TRANSLATE_NOOP("words", "pages of “{name}” were left out"),
    "brought_back": QT_TRANSLATE_NOOP("words", "pages of “{name}” were brought back"),
    "moved": QT_TRANSLATE_NOOP("words", "the order of the pages of “{name}”"),
    "boxed": QT_TRANSLATE_NOOP("words", "a box was drawn on “{name}”"),
    "unboxed": QT_TRANSLATE_NOOP("words", "a box was removed from “{name}”"),
    "captioned": QT_TRANSLATE_NOOP("words", "a caption of “{name}”"),
    "joined": QT_TRANSLATE_NOOP("words", "the pages of other papers came to “{name}”"),
    "parted": QT_TRANSLATE_NOOP("words", "“{name}” became a paper of its own"),
}
_SECTION = {
    "people": QT_TRANSLATE_NOOP("words", "something about {name}"),
    "life": QT_TRANSLATE_NOOP("words", "something about “{name}”"),
    "papers": QT_TRANSLATE_NOOP("words", "something about a paper"),
    "notes": QT_TRANSLATE_NOOP("words", "your private notes"),
    "packages": QT_TRANSLATE_NOOP("words", "the list of packages"),
    "settings": QT_TRANSLATE_NOOP("words", "a setting of the case"),
    "answers": QT_TRANSLATE_NOOP("words", "an answer"),
}
_STORY = {
    "added": QT_TRANSLATE_NOOP("words", "paragraph {number} of your story was added"),
    "removed": QT_TRANSLATE_NOOP("words", "paragraph {number} of your story was removed"),
    "changed": QT_TRANSLATE_NOOP("words", "words in paragraph {number} of your story"),
    "moved": QT_TRANSLATE_NOOP("words", "paragraph {number} of your story was moved"),
}
_MORE = QT_TRANSLATE_NOOP("words", "{what}, and more")
_PART = QT_TRANSLATE_NOOP("words", "a part of your story")
_ORDER = QT_TRANSLATE_NOOP("words", "the order of your story")
_FIELD = QT_TRANSLATE_NOOP("words", "“{field}” of {name}")
_ANSWER = QT_TRANSLATE_NOOP("words", "the answer to “{question}”")
_ITEM = QT_TRANSLATE_NOOP("words", "what you said about “{name}”")


def change_words(change: Change, desk: Desk, language: str) -> str:
    """Return an edit in words, as they go on after “Undone: ”; a question that may stay unanswered is not repeated."""
    words = _main(change, desk, language)
    if change.count > 1 and change.difference.section not in ("people", "papers", "statement"):
        words = say(_MORE).format(what=words)
    return words


def _main(change: Change, desk: Desk, language: str) -> str:
    one = change.difference
    name = change.name or say(NO_NAME)
    if change.pages is not None:
        return say(_PAGES[change.pages]).format(name=name)
    if one.section == "statement":
        if one.kind == "order":
            return say(_ORDER)
        return say(_STORY[one.kind]).format(number=change.number) if change.number and one.kind in _STORY else say(_PART)
    if one.section == "answers":
        return _answer(one.key, desk, language)
    if one.section == "checklist":
        return say(_ITEM).format(name=_title(one.key.split("/")[0], desk, language))
    if one.section == "life":
        name = _event_words(change, desk)
    if one.field and one.kind == "changed" and one.section == "people":
        return say(_FIELD).format(field=label_of(PERSON, "", one.field)[0], name=name)
    words = _WHOLE.get((one.section, one.kind)) or _SECTION[one.section]
    return say(words).format(name=name)


def _answer(key: str, desk: Desk, language: str) -> str:
    if own := own_answer_words(key):
        return own
    try:
        step = next((question.step for question in desk.kit.questions if question.id == key), "")
        found = next((one for one in asked(desk, step, language) if one.id == key), None)
    except KitError:
        found = None
    return say(_SECTION["answers"]) if found is None or found.private else say(_ANSWER).format(question=found.text)


def _event_words(change: Change, desk: Desk) -> str:
    from hcprep.ui.event_words import title_of

    one = change.difference
    sides: list[object] = [one.theirs, one.mine, *(event for event in desk.case.events if event.id == one.key)]
    event = next((side for side in sides if isinstance(side, Event)), None)
    if event is None:
        return say(NO_NAME)
    spec = event_spec(event)
    if one.field and spec is not None and any(field.name == one.field for field in spec.fields):
        return pair(title_of(event), label_of(EVENT, spec.id, one.field)[0])
    return title_of(event)


def _title(item: str, desk: Desk, language: str) -> str:
    try:
        return item_title(desk.kit, item, language) or item
    except KitError:
        return item
