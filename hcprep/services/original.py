"""The story in the person's own language as it goes behind the statement, and the names of languages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from hcprep import datafiles
from hcprep.model.case import Case
from hcprep.model.original import ORIGINAL_LANGUAGE, Beside, beside, printed
from hcprep.package.authored import AuthoredOriginal, AuthoredOriginalPart, AuthoredOriginalRow
from hcprep.services.book_words import BookWords

_UNKNOWN = "und"
"""ISO 639 for a language that is not on our list."""


@cache
def languages() -> Mapping[str, Mapping[str, str]]:
    """Return the names of languages in English and French (`en`, `fr`) by their code."""
    return tomllib.loads(datafiles.read_text("resources/book/languages.toml"))


def language_name(case: Case, language: str) -> str:
    """Return the name of the other language in English or French, as typed if it is not on the list; empty if none is said."""
    said = str(case.answers.get(ORIGINAL_LANGUAGE) or "").strip()
    return languages()[said]["fr" if language == "fr" else "en"] if said in languages() else said


def original(case: Case, words: BookWords) -> AuthoredOriginal | None:
    """Return what is printed of it: only what stands beside a paragraph of the statement, under its number. None if it is off.

    Off until the person turns it on: a draft in one's own language may hold what was never meant for an officer.
    """
    if case.statement.empty or not printed(case):
        return None
    said = str(case.answers.get(ORIGINAL_LANGUAGE) or "").strip()
    name = language_name(case, words.language)
    title = words.say("original_in", language=name) if name else words.say("original")
    tag = said if said in languages() else _UNKNOWN
    return AuthoredOriginal(title=title, language=tag, note=words.say("original_note"), parts=tuple(_parts(beside(case))))


def _parts(rows: tuple[Beside, ...]) -> Iterator[AuthoredOriginalPart]:
    heading = ""
    held: list[AuthoredOriginalRow] = []
    for row in rows:
        if row.kind == "title":
            if held:
                yield AuthoredOriginalPart(heading=heading, rows=tuple(held))
            heading, held = row.words, []
        elif row.kind == "paragraph" and row.words:
            held.append(AuthoredOriginalRow(number=row.number, text=row.words))
    if held:
        yield AuthoredOriginalPart(heading=heading, rows=tuple(held))


def unshown(case: Case) -> tuple[str, ...]:
    """Return the letters of it that no font of the package can show."""
    from hcprep.package.fonts import uncovered

    return tuple(sorted(uncovered("".join(row.words for row in beside(case)))))
