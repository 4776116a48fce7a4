"""Another copy of an open case: how it stands to this one, what it has otherwise, and taking chosen pieces of it.

Nothing is merged silently: whatever is taken is one edit that can be undone, and the other copy is only read.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from hcprep.casefile import CaseFile, ReadOnlyCase, Secret, relation
from hcprep.casefile.aliases import Returned, aliases
from hcprep.casefile.lineage import Kind, Save
from hcprep.clock import stamp
from hcprep.errors import CaseFileError, UsageError
from hcprep.jobs import JobContext, Progress
from hcprep.model.case import Case
from hcprep.model.difference import Section
from hcprep.model.differences import Ancestor, Difference, Loose, compare, fresh_ends, take, theirs_to_take
from hcprep.services.history import texts_at
from hcprep.services.session import Session

Known = Literal["whole", "texts", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How two copies stand to each other.

    `relation` is how mine stands to theirs: `older` means theirs goes on where mine ends. `common` is the last save both have.
    `ancestor` says how much is known of what both had then; where it is `none`, nobody can say who changed what. `withheld` are
    the kinds that were left out when their copy was made (`documents`, `versions`, `evidence`, `notes`).
    """

    relation: Kind
    common: Save | None
    ancestor: Known
    withheld: frozenset[str]


class Arrival:
    """Another copy beside the open case; it stays open, and locked, until it is closed. Use it from one thread at a time."""

    def __init__(self, session: Session, file: Returned) -> None:
        self._session = session
        self._file = file
        self.theirs = file.load()
        """The case in the other copy."""
        found = relation(session.file, file)
        self._ancestor = None if found.common is None else _ancestor(session, file, self.theirs, found.common)
        sections = frozenset() if self._ancestor is None else self._ancestor.sections
        known: Known = "whole" if len(sections) > len(_TEXTS) else "texts" if sections else "none"
        self.standing = Standing(relation=found.kind, common=found.common, ancestor=known, withheld=file.withheld())
        self._hidden = _hidden(file, found.common, self.theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the other copy."""
        self._file.close()

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What the other copy has otherwise than the case is now; what was withheld from it is no difference."""
        return compare(self._session.case, self.theirs, self._ancestor, withheld=self._hidden)

    @property
    def theirs_to_take(self) -> frozenset[str]:
        """Ids of what only they changed."""
        return theirs_to_take(self.differences)

    def loose_ends(self, chosen: Collection[str]) -> tuple[Loose, ...]:
        """Return what would point at nothing after taking the chosen differences, to be said before."""
        return fresh_ends(self._session.case, self.theirs, chosen)

    def missing(self, chosen: Collection[str]) -> tuple[str, ...]:
        """Return the SHA-256 of documents that would be needed and are in neither copy, because theirs was made without them."""
        mine = _named(self._session.case)
        there = {document.original_sha256 for document in self._file.absent()} if "documents" in self.standing.withheld else set()
        return tuple(sorted((_named(take(self._session.case, self.theirs, chosen)) - mine) & there))

    def fetch(self, chosen: Collection[str], ctx: JobContext | None = None) -> None:
        """Copy the documents of chosen differences into the open case file: the slow part, which changes no case.

        Raises UsageError `usage-unknown-difference` (fact `id`), CaseFileError (also `document-absent`), Cancelled.
        """
        ctx = ctx or JobContext()
        known = {one.id for one in self.differences}
        for name in sorted(chosen):
            if name not in known:
                raise UsageError("usage-unknown-difference", id=name)
        before = self._session.case
        wanted = sorted(_named(take(before, self.theirs, chosen)) - _named(before))
        for done, sha256 in enumerate(wanted):
            ctx.step(Progress(done, len(wanted), "copy"))
            with self._file.read(sha256) as stream:
                self._session.file.store(stream)
        ctx.step(Progress(len(wanted), len(wanted), "copy"))

    def apply(self, chosen: Collection[str]) -> Case:
        """Take chosen differences, whose documents were fetched, as one edit, and return the new case. Raises HcprepError."""
        taken = take(self._session.case, self.theirs, chosen, stamp(self._session.clock))
        self._session.edit(taken)
        return taken

    def take(self, chosen: Collection[str], ctx: JobContext | None = None) -> Case:
        """Fetch and apply; the case is as it was if that fails."""
        self.fetch(chosen, ctx)
        return self.apply(chosen)


def receive(session: Session, theirs: Path, secret: Secret) -> Arrival:
    """Open another copy of the open case, or another case. Raises CaseFileError, UsageError `usage-same-file`."""
    if theirs.exists() and session.path.exists() and theirs.samefile(session.path):
        raise UsageError("usage-same-file", path=theirs)
    file = Returned(_opened(theirs, secret), aliases(session.file))
    try:
        return Arrival(session, file)
    except BaseException:
        file.close()
        raise


_TEXTS: frozenset[Section] = frozenset({"statement", "notes", "answers"})


def _opened(theirs: Path, secret: Secret) -> CaseFile | ReadOnlyCase:
    """Open a copy; one that may not be written, or is of an older version and stays so, only for reading."""
    try:
        return CaseFile.open(theirs, secret, older=False)
    except CaseFileError as error:
        if error.code != "case-read-only":
            raise
    file = ReadOnlyCase.open(theirs, secret)
    lost = next((loss for loss in file.losses if loss.current and loss.part != "document"), None)
    if lost is not None:
        # What is lost there would look as if they had removed it.
        file.close()
        raise CaseFileError("case-damaged", part=lost.part, id=lost.id)
    return file


def _ancestor(session: Session, file: Returned, theirs: Case, common: Save) -> Ancestor | None:
    """Return what both had at their last common save: kept whole in one of them, or only its texts, or None."""
    mine_then = _at(session.file, common, session.file.load())
    theirs_then = _at(file, common, theirs)
    if mine_then is not None or theirs_then is not None:
        return Ancestor(mine=mine_then or theirs_then or theirs, theirs=theirs_then or mine_then or theirs)
    mine_texts, their_texts = texts_at(session.file, common.at), texts_at(file, common.at)
    if mine_texts is None or mine_texts != their_texts:
        return None
    statement, notes, answers = mine_texts
    then = replace(theirs, statement=statement, notes=notes, answers=answers)
    return Ancestor(mine=then, theirs=then, sections=_TEXTS)


def _at(file: CaseFile | Returned, common: Save, now: Case) -> Case | None:
    saves = file.saves()
    return now if saves and saves[-1].id == common.id else file.base(common.id)


def _hidden(file: Returned, common: Save | None, theirs: Case) -> frozenset[Section]:
    """Return the sections of which their copy lacks something without its ever having been removed."""
    if common is not None and _at(file, common, theirs) is not None:
        # Their own copy tells what it had; what it never had is no difference then.
        return frozenset()
    withheld = file.withheld()
    found: set[Section] = set()
    if "evidence" in withheld:
        found.add("papers")
    if "notes" in withheld:
        found.add("notes")
    if withheld & {"evidence", "versions"}:
        found.add("packages")
    return frozenset(found)


def _named(case: Case) -> set[str]:
    """Return the SHA-256 of everything stored that a case names."""
    documents = [*case.documents, *(document for each in case.bin for document in each.evidence.documents)]
    named = {name for one in documents for name in (one.original_sha256, one.normalised_sha256, one.index_sha256) if name}
    return named | {name for one in case.filed for name in (one.sha256, one.record) if name}
