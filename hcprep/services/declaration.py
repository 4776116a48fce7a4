"""The declaration behind the statement: the law's own form, with places to sign. Off until the person turns it on."""

from __future__ import annotations

from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.package.authored import AuthoredDeclaration

DECLARATION_ON = "book.declaration"
INTERPRETER_ON = "book.interpreter"
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
    return tuple(found)
