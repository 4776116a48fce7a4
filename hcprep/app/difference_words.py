"""Differences between two copies, and versions of texts, as lines; EN and FR."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hcprep.app.field_words import FIELDS
from hcprep.app.saying import Words, choose, fill
from hcprep.app.value_words import answer_words, event_words, person_words, value_words
from hcprep.errors import KitError
from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.model.differences import Difference, Loose, words
from hcprep.model.leaf_text import leaves_text
from hcprep.model.mark_text import captions_text, highlights_text
from hcprep.model.statement import Paragraph
from hcprep.model.textdiff import Piece

_SECTIONS: Mapping[str, Words] = {
    "people": ("People", "Personnes"),
    "life": ("Your life so far", "Parcours"),
    "answers": ("Answers", "Réponses"),
    "papers": ("Papers", "Documents"),
    "checklist": ("Checklist", "Liste"),
    "statement": ("Statement", "Récit"),
    "notes": ("Private notes", "Notes privées"),
    "settings": ("Settings of the case", "Réglages du dossier"),
    "packages": ("Packages", "Recueils"),
}
_KINDS: Mapping[str, Words] = {
    "added": ("only in theirs", "seulement dans l’autre copie"),
    "removed": ("only in yours", "seulement dans la vôtre"),
    "changed": ("changed", "modifié"),
    "renamed": ("another title", "autre titre"),
    "redated": ("another date", "autre date"),
    "replaced": ("other pages", "autres pages"),
    "refiled": ("in another part of the book", "dans une autre partie du recueil"),
    "moved": ("in another place", "à une autre place"),
    "order": ("another order", "autre ordre"),
}
_ORIGINS: Mapping[str, Words] = {
    "theirs": ("they changed it", "changé par l’autre"),
    "mine": ("you changed it", "changé par vous"),
    "both": ("BOTH changed it", "changé DES DEUX CÔTÉS"),
    "unknown": ("", ""),
}
_SAY: Mapping[str, Words] = {
    "line": ("{about}: {kind}", "{about} : {kind}"),
    "paragraph": ("Paragraph {number}", "Paragraphe {number}"),
    "their-paragraph": ("Paragraph {number} of theirs", "Paragraphe {number} de l’autre copie"),
    "part": ("Part “{title}”", "Partie « {title} »"),
    "untitled": ("Part without a title", "Partie sans titre"),
    "parts": ("Parts of the statement", "Parties du récit"),
    "list": ("{section} as a list", "{section}, la liste"),
    "tab": ("Part of the book “{title}”", "Partie du recueil « {title} »"),
    "mine": ("yours:  {text}", "la vôtre : {text}"),
    "theirs": ("theirs: {text}", "l’autre :  {text}"),
    "id": ("id: {id}", "identifiant : {id}"),
    "language": ("Language of the package", "Langue du recueil"),
    "edition": ("Rules the case follows", "Règles que suit le dossier"),
    "fictional": ("Made-up example", "Exemple fictif"),
    "as-they-came": ("all of them as they came", "toutes, telles qu’à leur arrivée"),
}
_LEFT_OUT: Mapping[str, Words] = {
    "documents": ("papers", "documents"),
    "evidence": ("some papers", "certains documents"),
    "versions": ("earlier versions", "versions antérieures"),
    "notes": ("private notes", "notes privées"),
}
_VERSION: Words = (
    "version {rev}, {at}: {words:word|words}, {added} added, {removed} removed",
    "version {rev}, {at} : {words:mot|mots|0}, {added:ajouté|ajoutés|0}, {removed:retiré|retirés|0}",
)
_PRIVATE: Words = ("A private question", "Une question privée")
_ANSWERED: Words = ("version {rev}, {at}: {answer}", "version {rev}, {at} : {answer}")
_TAKEN_BACK: Words = ("taken back", "réponse retirée")
_AROUND = 50
"""Characters of equal words kept on each side of what differs."""


def section_words(section: str, language: str) -> str:
    """Return the name of a section."""
    return choose(_SECTIONS[section], language)


def left_out_words(parts: Sequence[str], language: str) -> str:
    """Return what a copy was made without."""
    return ", ".join(choose(_LEFT_OUT.get(part, (part, part)), language) for part in parts)


def kit_of(edition: str) -> Kit | None:
    """Return the rules of an edition; None where this computer has none of that name."""
    from hcprep.kit import load_kit

    try:
        return load_kit(edition)
    except KitError:
        return None


def key_words(key: str, kit: Kit | None, language: str) -> str:
    """Return the kit's words for a question, factor, tab or checklist item, and the key itself for what is unknown.

    The words of a private question are not shown, and the key would tell as much as they do.
    """
    name = key.partition("/")[0]
    if kit is None:
        return key
    if any(question.id == name and question.private for question in kit.questions):
        return choose(_PRIVATE, language)
    for text in (f"question.{name}.text", f"item.{name}.title", f"tab.{name}.title", f"factor.{name}.title", f"{name}.title"):
        if kit.has_text(language, text):
            return " ".join(kit.text(language, text).split())
    return key


class DifferenceWords:
    """Speaks of two copies of a case in one language."""

    def __init__(self, mine: Case, theirs: Case, language: str) -> None:
        self._mine, self._theirs, self._language = mine, theirs, language
        self._kit = kit_of(mine.edition)

    def lines(self, one: Difference) -> Iterator[str]:
        """Yield what a difference is about, then what either side says, then its id."""
        told = [choose(_KINDS[one.kind], self._language), choose(_ORIGINS[one.origin], self._language)]
        yield self._say("line", about=self.about(one), kind=", ".join(part for part in told if part))
        marked = marked_words(words(one)) if one.section in ("statement", "notes") and one.field != "factor" else ""
        if marked:
            yield f"  {marked}"
        elif one.kind in ("added", "removed", "moved"):
            yield f"  {self._value(one, one.mine if one.theirs is None else one.theirs)}"
        else:
            yield f"  {self._say('mine', text=self._value(one, one.mine))}"
            yield f"  {self._say('theirs', text=self._value(one, one.theirs))}"
        yield f"  {self._say('id', id=one.id)}"

    def about(self, one: Difference) -> str:
        """Return what a difference is about."""
        whole = self._whole(one)
        if not one.field or one.field == "value" or one.kind in ("renamed", "redated", "replaced", "refiled"):
            return whole
        return f"{whole}, {choose(FIELDS.get(one.field, (one.field, one.field)), self._language)}"

    def name(self, key: str) -> str:
        """Return what a paper, person or event is called, with its id; the id where neither copy has it."""
        found = self._find(key)
        return key if found is None else f"{found} ({key})"

    def _say(self, key: str, **facts: object) -> str:
        return fill(choose(_SAY[key], self._language), facts)

    def _whole(self, one: Difference) -> str:
        if one.section == "statement":
            return self._of_statement(one)
        if one.section == "settings":
            return self._say(one.key) if one.key in _SAY else one.key
        if one.kind == "order" and not one.key:
            return self._say("list", section=section_words(one.section, self._language))
        if one.kind == "order" and one.section == "papers":
            return self._say("tab", title=key_words(one.key, self._kit, self._language))
        if one.section == "notes":
            return section_words("notes", self._language)
        if one.section in ("answers", "checklist"):
            return self._of_kit(one.key)
        return self._find(one.key) or value_words(one.theirs if one.mine is None else one.mine, self._language)

    def _of_kit(self, key: str) -> str:
        name, _, person = key.partition("/")
        told = key_words(name, self._kit, self._language)
        about = told if told == name else f"{told} ({name})"
        return f"{about}, {self._find(person) or person}" if person else about

    def _of_statement(self, one: Difference) -> str:
        if isinstance(one.mine, Paragraph) or isinstance(one.theirs, Paragraph):
            for case, key in ((self._mine, "paragraph"), (self._theirs, "their-paragraph")):
                side = one.mine if key == "paragraph" else one.theirs
                number = next((n for n, each in case.statement.numbered() if each == side), None)
                if number is not None:
                    return self._say(key, number=number)
        if one.kind == "order" and not one.key:
            return self._say("parts")
        headings = (
            section.heading
            for case in (self._mine, self._theirs)
            for section in case.statement.sections
            if section.id == one.key and section.heading
        )
        title = next(headings, "")
        return self._say("part", title=title) if title else self._say("untitled")

    def _find(self, key: str) -> str | None:
        for case in (self._mine, self._theirs):
            for item in case.evidence:
                if item.id == key:
                    return f"« {item.title} »" if self._language == "fr" else f"“{item.title}”"
            for person in case.people:
                if person.id == key:
                    return person_words(person, self._language)
            for event in case.events:
                if event.id == key:
                    return event_words(event, self._language)
        return None

    def _value(self, one: Difference, value: object) -> str:
        if one.section == "answers" and not (value is None and one.kind in ("added", "removed")):
            return answer_words(self._kit, one.key, value, self._language)
        if one.section == "settings" and isinstance(value, tuple):
            # The name of the rules, and when they were accepted.
            return str(value[0])
        if one.field == "leaves" and isinstance(value, tuple):
            return ", ".join(leaves_text(value)) or self._say("as-they-came")
        if one.field in ("highlights", "captions") and isinstance(value, tuple):
            return value_words(
                "; ".join(highlights_text(value) if one.field == "highlights" else captions_text(value)), self._language
            )
        if one.kind == "order" and isinstance(value, tuple):
            return ", ".join(self._find(str(key)) or key_words(str(key), self._kit, self._language) for key in value)
        if one.field in ("tab", "factor", "item") and isinstance(value, str) and value:
            return key_words(value, self._kit, self._language)
        return value_words(value, self._language)


def marked_words(pieces: Sequence[Piece]) -> str:
    """Return two texts as one line, `[-mine-]` and `{+theirs+}`, with a few of the words around what differs; empty if none."""
    if not any(piece.kind != "same" for piece in pieces):
        return ""
    marks = {"added": "{{+{}+}} ", "removed": "[-{}-] "}
    told = []
    for place, piece in enumerate(pieces):
        if piece.kind == "same":
            told.append(_shortened(piece.text, first=place == 0, last=place == len(pieces) - 1))
        else:
            told.append(marks[piece.kind].format(piece.text.strip()))
    return " ".join("".join(told).split())


def _shortened(text: str, *, first: bool, last: bool) -> str:
    if len(text) <= (_AROUND if first or last else 2 * _AROUND):
        return text
    start = "" if first else text[:_AROUND].rpartition(" ")[0] + " "
    end = "" if last else " " + text[-_AROUND:].partition(" ")[2]
    return f"{start}…{end}"


def loose_key(one: Loose) -> str:
    """Return the key of the sentence about something that would point at nothing."""
    return f"loose-{one.kind}"


def version_line(facts: Mapping[str, object], language: str) -> str:
    """Return a version of a text as one line."""
    return fill(choose(_VERSION, language), facts)


def answer_line(facts: Mapping[str, object], answer: str | None, language: str) -> str:
    """Return a version of an answer as one line; None for one that was taken back."""
    return fill(choose(_ANSWERED, language), {**facts, "answer": choose(_TAKEN_BACK, language) if answer is None else answer})
