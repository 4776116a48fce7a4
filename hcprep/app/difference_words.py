"""Differences between two copies, and versions of texts, as lines; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hcprep.app.saying import Words, choose, fill
from hcprep.errors import KitError
from hcprep.model.diff_pairing import paragraph_text
from hcprep.model.diff_parts import Said
from hcprep.model.differences import Difference, Loose
from hcprep.model.evidence import Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph

_SECTIONS: Mapping[str, Words] = {
    "people": ("people", "personnes"),
    "life": ("life", "parcours"),
    "answers": ("answers", "réponses"),
    "papers": ("papers", "documents"),
    "checklist": ("checklist", "liste"),
    "statement": ("statement", "récit"),
    "notes": ("notes", "notes"),
    "settings": ("settings", "réglages"),
    "packages": ("packages", "recueils"),
}
_KINDS: Mapping[str, Words] = {
    "added": ("only in theirs", "seulement dans l’autre"),
    "removed": ("only in yours", "seulement dans la vôtre"),
    "changed": ("changed", "modifié"),
    "renamed": ("title", "titre"),
    "redated": ("date", "date"),
    "replaced": ("pages replaced", "pages remplacées"),
    "refiled": ("part of the book", "partie du recueil"),
    "moved": ("moved", "déplacé"),
    "order": ("order", "ordre"),
}
_ORIGINS: Mapping[str, Words] = {
    "theirs": ("they changed it", "changé par l’autre"),
    "mine": ("you changed it", "changé par vous"),
    "both": ("BOTH changed it", "changé DES DEUX CÔTÉS"),
    "unknown": ("", ""),
}
_VERSION: Words = (
    "{text}, version {rev}, {at}: {words:word|words}, {added} added, {removed} removed",
    "{text}, version {rev}, {at} : {words:mot|mots|0}, {added:ajouté|ajoutés|0}, {removed:retiré|retirés|0}",
)
_MOST = 60


def section_words(section: str, language: str) -> str:
    """Return the name of a section."""
    return choose(_SECTIONS[section], language)


def key_words(key: str, edition: str, language: str) -> str:
    """Return the kit's words for a question, factor or checklist item; the key itself for anything else and what is private."""
    from hcprep.kit import load_kit

    try:
        kit = load_kit(edition)
    except KitError:
        return key
    name = key.partition("/")[0]
    if any(question.id == name and question.private for question in kit.questions):
        return key
    for text in (f"question.{name}.text", f"item.{name}.title", f"{name}.title"):
        if kit.has_text(language, text):
            return " ".join(kit.text(language, text).split())
    return key


def difference_line(one: Difference, language: str, edition: str) -> str:
    """Return a difference as one line that begins with its id."""
    key = key_words(one.key, edition, language) if one.section in ("answers", "checklist") else one.key
    about = " ".join(part for part in (key, one.field) if part)
    sides = f"{shown(one.mine)} → {shown(one.theirs)}"
    if one.kind in ("added", "removed", "moved"):
        sides = shown(one.mine if one.theirs is None else one.theirs)
    who = choose(_ORIGINS[one.origin], language)
    line = f"{one.id}\n    {choose(_KINDS[one.kind], language)}, {about}: {sides}"
    return f"{line} ({who})" if who else line


def loose_key(one: Loose) -> str:
    """Return the key of the sentence about something that would point at nothing."""
    return f"loose-{one.kind}"


def version_line(facts: Mapping[str, object], language: str) -> str:
    """Return a version as one line."""
    return fill(choose(_VERSION, language), facts)


def shown(value: object) -> str:
    """Return a value of a case, short, for a line."""
    text = "—"
    if isinstance(value, Person):
        text = value.name or value.id
    elif isinstance(value, Evidence):
        text = value.title
    elif isinstance(value, Paragraph):
        text = paragraph_text(value)
    elif isinstance(value, Said):
        text = " ".join(part for part in (value.state, value.reason) if part)
    elif isinstance(value, str | date | bool | int):
        text = str(value)
    elif isinstance(value, tuple):
        text = ", ".join(shown(getattr(each, "filename", each)) for each in value)
    elif value is not None:
        text = str(getattr(value, "id", type(value).__name__))
    text = " ".join(text.split())
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
