"""The way an officer reads the package, stop by stop: cover, contents, statement, and from each paragraph to its proof and back.

A click is one link followed in the finished file. Page numbers are those the book would have now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from hcprep.errors import BuildError
from hcprep.model.case import Case
from hcprep.model.plan import Plan
from hcprep.model.statement import Citation, Paragraph

StopKind = Literal["cover", "contents", "paragraph", "proof", "lost"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One thing an officer looks at.

    `clicks` leads here from the stop it follows from, `so_far` counts all since the cover, ways back included. `leaf` pages may
    have to be leafed through, because a citation names no page. `lost` is a citation that leads nowhere.
    """

    kind: StopKind
    page: int = 0
    printed: str = ""
    """What that page bears as its number."""
    number: int = 0
    paragraph: str = ""
    words: str = ""
    label: str = ""
    evidence: str = ""
    source: int = 1
    """Page of the evidence item as it came."""
    exhibit_page: int = 1
    leaf: int = 0
    proofs: int = 0
    clicks: int = 0
    so_far: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """The whole way."""

    stops: tuple[Stop, ...]

    @property
    def proved(self) -> int:
        """How many paragraphs have proof one click away."""
        return len({stop.number for stop in self.stops if stop.kind == "proof"})

    @property
    def paragraphs(self) -> int:
        """How many paragraphs there are."""
        return sum(stop.kind == "paragraph" for stop in self.stops)

    @property
    def clicks(self) -> int:
        """How many clicks it takes to look at every proof and come back each time."""
        return self.stops[-1].so_far + (self.stops[-1].kind == "proof") if self.stops else 0


def rehearse(case: Case, plan: Plan) -> Rehearsal:
    """Return the way through the book as it is planned."""
    stops = [
        Stop(kind="cover", page=1, words=case.applicant.name if case.applicant else ""),
        Stop(kind="contents", page=plan.contents_first, proofs=len(plan.exhibits)),
    ]
    so_far = 0
    for number, paragraph in case.statement.numbered():
        if not paragraph.plain.strip() and not paragraph.citations:
            continue
        # One click from the contents to the statement; the paragraphs after the first are read on.
        first = all(stop.kind != "paragraph" for stop in stops)
        back = stops[-1].kind == "proof"
        so_far += first or back
        stops.append(
            Stop(
                kind="paragraph",
                page=plan.statement_first,
                number=number,
                paragraph=paragraph.id,
                words=paragraph.plain,
                proofs=len(paragraph.citations),
                clicks=int(first or back),
                so_far=so_far,
            )
        )
        for stop in _proofs(plan, number, paragraph):
            so_far += 0 if stop.kind == "lost" else 1 + (stops[-1].kind == "proof")
            stops.append(replace(stop, so_far=so_far))
    return Rehearsal(stops=tuple(replace(stop, printed=plan.bears(stop.page) if stop.page else "") for stop in stops))


def _proofs(plan: Plan, number: int, paragraph: Paragraph) -> Iterator[Stop]:
    for citation in paragraph.citations:
        yield _proof(plan, number, paragraph.id, citation)


def _proof(plan: Plan, number: int, paragraph: str, citation: Citation) -> Stop:
    placed = plan.exhibit(citation.evidence)
    try:
        page = plan.book_page(citation)
    except BuildError:
        return Stop(kind="lost", number=number, paragraph=paragraph, evidence=citation.evidence, label=citation.evidence)
    return Stop(
        kind="proof",
        page=page,
        number=number,
        paragraph=paragraph,
        evidence=citation.evidence,
        label=placed.label if placed else "",
        source=citation.page or 1,
        exhibit_page=page - placed.first + 1 if placed else 1,
        leaf=placed.pages - 1 if placed and citation.page is None else 0,
        clicks=1,
    )
