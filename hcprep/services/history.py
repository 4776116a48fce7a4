"""Every kept version of the statement, the private notes and each answer: looked at, compared, and brought back."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from hcprep.casefile import CaseFile, Revision, codec
from hcprep.casefile.aliases import Returned
from hcprep.errors import UsageError
from hcprep.model.case import Answer, Case
from hcprep.model.diff_pairing import paragraph_text
from hcprep.model.statement import Statement
from hcprep.model.textdiff import Change, Row, change, side_by_side
from hcprep.services.session import Session

STATEMENT: Final = "statement"
NOTES: Final = "notes"
ANSWER: Final = "answer"
_CACHED: Final = 8
"""Versions whose paragraphs are kept at hand while a person looks through them."""

Value = Statement | Answer


@dataclass(frozen=True, slots=True)
class Version:
    """What one version says; `withdrawn` is an answer that was taken back (its value is None then)."""

    value: Value
    withdrawn: bool = False


class Kept(Protocol):
    """Where kept versions come from: an open case file, a copy, or a damaged one."""

    def revisions(self) -> tuple[Revision, ...]:
        """Return every kept version of every text, oldest first within each."""

    def revision_body(self, kind: str, row_id: str, rev: int) -> str | None:
        """Return the stored text of one version."""


class History:
    """The versions kept in a case file; texts are fetched when they are asked for."""

    def __init__(self, file: Kept) -> None:
        self._file = file
        self._texts: OrderedDict[Revision, tuple[str, ...]] = OrderedDict()

    def versions(self, kind: str = "", key: str = "") -> tuple[Revision, ...]:
        """Return the versions of all texts, of one kind, or of one answer, oldest first within each; no text is read."""
        found = self._file.revisions()
        return tuple(one for one in found if (not kind or one.kind == kind) and (not key or one.id == key))

    def version(self, kind: str, key: str, rev: int) -> Revision:
        """Return one version. Raises UsageError `usage-no-version` (facts `text`, `rev`)."""
        for one in self.versions(kind, key):
            if one.rev == rev:
                return one
        raise UsageError("usage-no-version", text=key or kind, rev=rev)

    def read(self, version: Revision) -> Version:
        """Return what a version says. Raises CaseFileError, and UsageError `usage-no-version` if it was thinned out meanwhile."""
        body = self._file.revision_body(version.kind, version.id, version.rev)
        if body is None:
            raise UsageError("usage-no-version", text=version.id or version.kind, rev=version.rev)
        if version.kind == STATEMENT:
            return Version(codec.decode_statement(body))
        if version.kind == NOTES:
            return Version(codec.decode_notes(body))
        return Version(codec.decode_answer(body, version.id)) if body else Version(None, withdrawn=True)

    def paragraphs(self, version: Revision) -> tuple[str, ...]:
        """Return a version as paragraphs of text: headings begin with `# `, citations are `[@lease, p. 2]`."""
        found = self._texts.get(version)
        if found is None:
            found = self._texts[version] = as_paragraphs(self.read(version).value)
            if len(self._texts) > _CACHED:
                self._texts.popitem(last=False)
        self._texts.move_to_end(version)
        return found

    def change(self, version: Revision, before: Revision | None) -> Change:
        """Return how many words a version has, and how many came and went since the version before (None: all are new)."""
        return change(self.paragraphs(before) if before else (), self.paragraphs(version))

    def compare(self, old: Revision, new: Revision) -> tuple[Row, ...]:
        """Return two versions as rows to be read beside each other; at a bounded cost, see `side_by_side`."""
        return side_by_side(self.paragraphs(old), self.paragraphs(new))


def as_paragraphs(value: Value) -> tuple[str, ...]:
    """Return a text of the case as paragraphs; empty lines of notes and answers are left out."""
    if isinstance(value, Statement):
        return tuple(
            text
            for section in value.sections
            for text in (
                *((f"# {section.heading}",) if section.heading else ()),
                *(paragraph_text(each) for each in section.paragraphs),
            )
        )
    if value is None:
        return ()
    if isinstance(value, bool | int):
        return (str(value).lower(),)
    return tuple(line for line in value.splitlines() if line.strip())


def restored(case: Case, version: Revision, found: Version) -> Case:
    """Return a case with one text as it was in a version; nothing else changes."""
    if isinstance(found.value, Statement):
        return replace(case, statement=found.value)
    if version.kind == NOTES:
        return replace(case, notes=str(found.value))
    answers = {key: value for key, value in case.answers.items() if key != version.id}
    return replace(case, answers=answers if found.withdrawn else {**answers, version.id: found.value})


def restore(session: Session, version: Revision) -> Case:
    """Bring a version back as a new edit that can be undone; every later version stays. Raises CaseFileError, UsageError."""
    case = restored(session.case, version, History(session.file).read(version))
    session.edit(case)
    return case


def texts_at(file: CaseFile | Returned, at: str) -> tuple[Statement, str, Mapping[str, Answer]] | None:
    """Return statement, notes and answers as they were at a moment (ISO text), or None if a version of then was thinned out."""
    history = History(file)
    newest: dict[tuple[str, str], Revision] = {}
    for one in history.versions():
        if one.at <= at:
            newest[one.kind, one.id] = one
        elif one.rev > 1 and (one.kind, one.id) not in newest:
            return None
    statement, notes, answers = Statement(), "", dict[str, Answer]()
    for (kind, key), version in newest.items():
        found = history.read(version)
        if isinstance(found.value, Statement):
            statement = found.value
        elif kind == NOTES:
            notes = str(found.value)
        elif not found.withdrawn:
            answers[key] = found.value
    return statement, notes, answers
