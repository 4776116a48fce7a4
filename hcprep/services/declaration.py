"""Pages behind the statement, off until the person turns them on: a declaration in the law's own form, and two pictures."""

from __future__ import annotations

from datetime import date

from hcprep.kit import Kit
from hcprep.kit.life import life_problems
from hcprep.model.case import Case
from hcprep.model.original import TRANSLATOR_ON
from hcprep.package.authored import AuthoredDeclaration, AuthoredPicture, AuthoredShape
from hcprep.services.book_words import BookWords
from hcprep.services.drawing import Drawing, life_drawing
from hcprep.services.familydrawing import family_drawing

DECLARATION_ON = "book.declaration"
INTERPRETER_ON = "book.interpreter"
LIFE_ON = "book.life"
FAMILY_ON = "book.family"
_BLANK = "___"
_ROOM = 6


def declarations(case: Case, kit: Kit) -> tuple[AuthoredDeclaration, ...]:
    """Return the pages that go behind the statement, in the language of the package; none without a statement.

    An unsigned declaration is worth nothing, and online nobody signs by hand: so it is printed only for those who ask for it.
    """
    language = "fr" if case.language == "fr" else "en"
    if case.statement.empty or not kit.has_text(language, "declaration.title"):
        return ()
    found = []
    if case.answers.get(DECLARATION_ON):
        form = " ".join(kit.texts(language, "declaration.form"))
        applicant = case.applicant
        form = form.replace(_BLANK, applicant.name if applicant is not None and applicant.name else "\0", 1)
        form = form.replace(_BLANK, kit.text(language, "declaration.facts"), 1).replace("\0", _BLANK)
        found.append(
            AuthoredDeclaration(
                title=kit.text(language, "declaration.title"),
                words=(form, kit.text(language, "declaration.declared")),
                signs=kit.texts(language, "declaration.signs"),
            )
        )
    if case.answers.get(INTERPRETER_ON):
        found.append(
            AuthoredDeclaration(
                title=kit.text(language, "declaration.interpreter"),
                words=(),
                signs=kit.texts(language, "declaration.interpreter-signs"),
                room=_ROOM,
            )
        )
    if case.answers.get(TRANSLATOR_ON) and kit.has_text(language, "declaration.translator"):
        found.append(
            AuthoredDeclaration(
                title=kit.text(language, "declaration.translator"),
                words=(),
                signs=kit.texts(language, "declaration.translator-signs"),
                room=_ROOM,
            )
        )
    return tuple(found)


def pictures(case: Case, words: BookWords, on: date, kit: Kit) -> tuple[AuthoredPicture, ...]:
    """Return the pictures that go behind the statement; none without one."""
    if case.statement.empty:
        return ()
    drawings: list[Drawing | None] = []
    if case.answers.get(LIFE_ON):
        problems = life_problems(case, case.applicant, on, kit) if case.applicant is not None else ()
        drawings.append(life_drawing(case, words, on, problems))
    if case.answers.get(FAMILY_ON):
        drawings.append(family_drawing(case, words))
    return tuple(_picture(drawing) for drawing in drawings if drawing is not None)


def _picture(drawing: Drawing) -> AuthoredPicture:
    shapes = tuple(
        AuthoredShape(look=one.look, x=one.x, y=one.y, width=one.width, height=one.height, text=one.text)
        for one in drawing.shapes
    )
    return AuthoredPicture(title=drawing.title, height=drawing.height, shapes=shapes, alt=drawing.alt, legend=drawing.legend)
