"""The texts of a case as plain files, with every version that is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from hcprep.casefile import Loss, Revision
from hcprep.errors import CaseFileError, UsageError
from hcprep.model.case import Case
from hcprep.model.markdown import to_markdown
from hcprep.model.original import beside
from hcprep.model.statement import Statement
from hcprep.services.answers_write import write_answers
from hcprep.services.history import ANSWER, NOTES, STATEMENT, History, Kept, Version

# Notes lie in files of their own, so that they can be left out when the folder is passed on.
_VERSIONS: Final = "versions"
_PRIVATE: Final = "private-versions"


def texts(case: Case, file: Kept, missing: list[Loss]) -> Iterator[tuple[str, str]]:
    """Yield names of files and what goes into them; versions that cannot be read are added to `missing`."""
    yield "statement.md", to_markdown(case.statement)
    yield "answers.toml", write_answers(case)
    own = [f"{row.number or ''} {row.words}".strip() for row in beside(case) if row.words]
    if own:
        yield "story-in-own-language.txt", "\n\n".join(own) + "\n"
    if case.notes:
        yield "private-notes.txt", case.notes
    history = History(file)
    answers = []
    for version in history.versions():
        try:
            found = history.read(version)
        except (CaseFileError, UsageError):
            missing.append(Loss(part=version.kind, id=version.id, rev=version.rev, used=version.rev + 1))
            continue
        if version.kind == ANSWER:
            answers.append(_answer(version, found))
        elif version.kind == STATEMENT and isinstance(found.value, Statement):
            yield f"{_VERSIONS}/statement-{_stamp(version)}.md", to_markdown(found.value)
        elif version.kind == NOTES:
            yield f"{_PRIVATE}/notes-{_stamp(version)}.txt", str(found.value)
    if answers:
        yield f"{_VERSIONS}/answers.json", msgspec.json.format(msgspec.json.encode(answers), indent=2).decode() + "\n"


def _stamp(version: Revision) -> str:
    """Return number and day of a version as part of a file name."""
    day = "".join(sign for sign in version.at[:10] if (sign.isdecimal() and sign.isascii()) or sign == "-")
    return f"{version.rev:04}" + (f"-{day}" if day else "")


def _answer(version: Revision, found: Version) -> dict[str, object]:
    value = {} if found.withdrawn else {"answer": found.value}
    return {"question": version.id, "version": version.rev, "at": version.at, "taken_back": found.withdrawn, **value}
