"""What a copy for somebody else holds and leaves out, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile import Withhold
from hcprep.errors import Cancelled, CaseFileError
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.presenters.door import SUFFIX, case_path
from hcprep.services.handover import HandedOver, citing, hand_over
from hcprep.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What a copy holds: papers, paragraphs of the story, and whether notes and earlier versions are in it."""

    papers: int
    paragraphs: int
    notes: bool
    versions: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A paper that stays out although the story cites it: its title, and the numbers of the paragraphs."""

    title: str
    paragraphs: tuple[int, ...]


def inside(case: Case, withhold: Withhold) -> Inside:
    """Return what a copy of a case holds."""
    papers = [item for item in case.evidence if item.id not in withhold.evidence]
    return Inside(
        papers=len(papers),
        paragraphs=sum(1 for _ in case.statement.numbered()),
        notes=bool(case.notes) and not withhold.notes,
        versions=not withhold.versions,
    )


def cited(session: Session, withhold: Withhold) -> tuple[Cited, ...]:
    """Return which of the papers that stay out the story still cites."""
    found: dict[str, list[int]] = {}
    for number, key in citing(session, withhold.evidence):
        found.setdefault(key, []).append(number)
    titles = {item.id: item.title for item in session.case.evidence}
    return tuple(Cited(title=titles.get(key, key), paragraphs=tuple(numbers)) for key, numbers in found.items())


def suggested(path: Path) -> Path:
    """Return a name for the copy, beside the case, that nothing has yet."""
    for number in range(1, 100):
        found = path.with_name(f"{path.stem}-copy{'' if number == 1 else f'-{number}'}{SUFFIX}")
        if not found.exists():
            return found
    return path.with_name(f"{path.stem}-copy{SUFFIX}")


def target_of(text: str) -> Path:
    """Return where the copy goes. Raises CaseFileError `case-exists` or `case-no-folder`."""
    place = case_path(text)
    if place.exists():
        raise CaseFileError("case-exists")
    if not text.strip() or not place.parent.is_dir():
        raise CaseFileError("case-no-folder")
    return place


def make(session: Session, target: Path, withhold: Withhold, language: str, ctx: JobContext) -> HandedOver:
    """Make the copy; one that nobody waits for any more is removed: nobody would know its passphrase. Raises HcprepError."""
    made = hand_over(session, target, withhold=withhold, language=language, ctx=ctx)
    try:
        ctx.check()
    except Cancelled:
        made.path.unlink(missing_ok=True)
        raise
    return made
