"""Handing a case over: a sealed copy under a passphrase of its own, whole or without chosen parts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile import NOTHING, Withhold, copy_case
from hcprep.clock import stamp
from hcprep.errors import ArrangeError, UsageError
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.passphrase import generate_passphrase
from hcprep.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """A sealed copy that was written and read back whole.

    `passphrase` is shown once and kept nowhere: to be told by telephone, never in the message that carries the file. `check` is a
    short code that both sides can compare. `cited` are numbers of paragraphs that cite papers that are left out.
    """

    path: Path
    passphrase: str
    check: str
    size: int
    documents: int
    cited: tuple[tuple[int, str], ...] = ()


def citing(session: Session, evidence: frozenset[str]) -> tuple[tuple[int, str], ...]:
    """Return number and evidence of each paragraph that cites one of some papers, to be said before they are left out."""
    return tuple(
        (number, key)
        for number, paragraph in session.case.statement.numbered()
        for key in sorted({citation.evidence for citation in paragraph.citations} & evidence)
    )


def hand_over(
    session: Session,
    target: Path,
    *,
    withhold: Withhold = NOTHING,
    language: str = "",
    ctx: JobContext | None = None,
) -> HandedOver:
    """Make a sealed copy of an open case under six random words of a language (of the package if empty).

    Raises UsageError `usage-without-unknown` (fact `id`), ArrangeError `pages-shared` (the paper has pages of a file that another
    one would carry all the same), CaseFileError (`case-exists`, `copy-failed`, disk), Cancelled.
    """
    for key in sorted(withhold.evidence):
        if session.case.item(key) is None:
            raise UsageError("usage-without-unknown", id=key)
    _refuse_shared(session.case, withhold)
    session.flush()
    passphrase = generate_passphrase(language or session.case.language)
    made = copy_case(session.file, target, passphrase, stamp(session.clock), withhold=withhold, ctx=ctx)
    return HandedOver(
        path=made.path,
        passphrase=passphrase,
        check=made.check,
        size=made.size,
        documents=made.blobs,
        cited=citing(session, withhold.evidence),
    )


def _refuse_shared(case: Case, withhold: Withhold) -> None:
    """Refuse to leave out a paper whose file the copy would hold all the same, for another paper with pages of it."""
    if withhold.documents:
        return
    bin_items = () if withhold.versions else tuple(each.evidence for each in case.bin)
    stays = {
        document.original_sha256: item.id
        for item in (*case.evidence, *bin_items)
        if item.id not in withhold.evidence
        for document in item.documents
    }
    for item in case.evidence:
        shared = next((one.original_sha256 for one in item.documents if one.original_sha256 in stays), "")
        if item.id in withhold.evidence and shared:
            raise ArrangeError("pages-shared", key=item.id, other=stays[shared])
