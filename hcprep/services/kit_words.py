"""Differences between two kits in words, one line each; EN and FR."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from hcprep.kit import Kit
from hcprep.kit.diff import Change

Words = tuple[str, str]
"""English and French."""

PARTS: Mapping[str, Words] = {
    "kit": ("The kit itself", "La trousse elle-même"),
    "value": ("Fact", "Donnée"),
    "form": ("Official form", "Formulaire officiel"),
    "tab": ("Part of the book", "Partie du recueil"),
    "item": ("Checklist item", "Élément de la liste"),
    "question": ("Question", "Question"),
    "factor": ("Matter of the statement", "Sujet du récit"),
    "finding": ("Finding", "Constat"),
    "portal": ("Uploading", "Téléversement"),
    "account": ("Account to upload to", "Compte de téléversement"),
    "slot": ("Slot of the portal", "Emplacement du portail"),
    "source": ("Source", "Source"),
    "text": ("Words", "Texte"),
}
FIELDS: Mapping[str, Words] = {
    "edition": ("edition", "édition"),
    "serial": ("serial number", "numéro de série"),
    "published": ("published on", "publiée le"),
    "checked": ("checked on", "vérification du"),
    "value": ("value", "valeur"),
    "unit": ("unit", "unité"),
    "effective": ("in effect from", "en vigueur à partir du"),
    "source": ("source", "source"),
    "pinpoint": ("place in the source", "endroit dans la source"),
    "confidence": ("how sure", "degré de certitude"),
    "note": ("note", "note"),
    "title": ("name in English", "nom en anglais"),
    "title_fr": ("name in French", "nom en français"),
    "address": ("address", "adresse"),
    "seen": ("seen", "vu"),
    "current": ("edition in use", "édition en usage"),
    "older": ("older editions", "éditions antérieures"),
    "severity": ("how serious", "gravité"),
    "when": ("when it holds", "condition"),
    "rules": ("for whom", "pour qui"),
    "dates": ("dates it names", "dates nommées"),
    "form": ("form", "formulaire"),
    "tab": ("part of the book", "partie du recueil"),
}
"""Names of what changes most; any other field is shown as the kit files name it."""
_LINES: Mapping[str, Words] = {
    "added": ("+ {part} {name}: new{new}", "+ {part} {name} : nouveau{new}"),
    "removed": ("- {part} {name}: removed{old}", "- {part} {name} : supprimé{old}"),
    "moved": ("~ {part} {name}: stands in another place", "~ {part} {name} : change de place"),
    "changed": ("~ {part} {name}, {field}: {old} → {new}", "~ {part} {name}, {field} : {old} → {new}"),
}
_ONLY_CHECKED: Words = (
    "= {part}: {count} checked again on {day}, otherwise the same",
    "= {part} : {count} revérifiés le {day}, sans autre changement",
)
_NOTHING: Words = ("nothing", "rien")
_TITLES = {part: part + ".{}.title" for part in ("item", "finding", "tab", "factor", "account", "slot")}


def change_lines(changes: Iterable[Change], old: Kit, new: Kit, language: str) -> Iterator[str]:
    """Yield a line for each difference, and one for all rows of a kind that were only checked again on the same day."""
    checked: Counter[tuple[str, str]] = Counter()
    for change in changes:
        if change.how == "checked":
            checked[change.part, change.new] += 1
        else:
            yield _line(change, old, new, language)
    for (part, day), count in checked.items():
        facts = {"part": _choose(PARTS[part], language), "count": count, "day": day}
        yield _choose(_ONLY_CHECKED, language).format(**facts)


def _line(change: Change, old: Kit, new: Kit, language: str) -> str:
    whole = change.how == "changed"
    facts = {
        "part": _choose(PARTS[change.part], language),
        "name": _name(change, old, new, language),
        "field": _choose(FIELDS.get(change.field, (change.field, change.field)), language),
        "old": _quoted(change.old, language, whole=whole),
        "new": _quoted(change.new, language, whole=whole),
    }
    line = _choose(_LINES[change.how], language).format(**facts)
    return " ".join(line.split()).replace(" , ", ", ")


def _name(change: Change, old: Kit, new: Kit, language: str) -> str:
    if change.part == "text" and change.how != "changed":
        return f"{change.id} ({change.field})"
    kit = old if change.how == "removed" else new
    text_id = _TITLES.get(change.part, "").format(change.id)
    return f"{change.id} ({kit.texts_of(language)[text_id]})" if text_id and kit.has_text(language, text_id) else change.id


def _quoted(text: str, language: str, *, whole: bool) -> str:
    """Quote a value; nothing is said to be nothing where a value changed, and left out where a row came or went."""
    if not text:
        return _choose(_NOTHING, language) if whole else ""
    quoted = f"« {text} »" if language == "fr" else f"“{text}”"
    return quoted if whole else f", {quoted}"


def _choose(words: Words, language: str) -> str:
    return words[1] if language == "fr" else words[0]
