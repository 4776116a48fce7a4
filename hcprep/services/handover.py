"""Handing a case over: a sealed copy under a passphrase of its own, whole or without chosen parts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile import NOTHING, Withhold, copy_case, generate_passphrase
from hcprep.clock import stamp
from hcprep.errors import UsageError
from hcprep.jobs import JobContext
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

    Raises UsageError `usage-without-unknown` (fact `id`), CaseFileError (`case-exists`, `copy-failed`, disk), Cancelled.
    """
    for key in sorted(withhold.evidence):
        if session.case.item(key) is None:
            raise UsageError("usage-without-unknown", id=key)
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
