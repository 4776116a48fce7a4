"""Which words are proved by which pages, and which papers nobody points at. Pure and instant, from the case and its plan."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from hcprep.model.case import Case
from hcprep.model.plan import Plan
from hcprep.model.statement import Paragraph

Standing = Literal["both", "words", "proof", "nothing"]
"""What a matter has: words that point at papers and papers, words without proof, papers without words, or neither."""

_SPACE_LEFT = re.compile(r"\s+(?=[.,])")
"""What a citation leaves behind in front of a full stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Pages of one paper that a paragraph points at, from 1 within the paper; empty for the paper as a whole."""

    evidence: str
    label: str
    """Exhibit label such as `C-2`; empty when the paper is not in the book."""
    pages: tuple[int, ...] = ()
    broken: bool = False
    """Whether a page or the paper itself is not in the book."""
    captions: tuple[str, ...] = ()
    """What the person says of those pages, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedParagraph:
    """One paragraph that is not blank, with its proofs in the order they are first cited."""

    id: str
    number: int
    words: str
    factor: str = ""
    proofs: tuple[Proof, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing stands behind it."""
        return not self.proofs

    def proof(self, evidence: str) -> Proof | None:
        """Return what it points at in one paper, or None."""
        return next((proof for proof in self.proofs if proof.evidence == evidence), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedExhibit:
    """One exhibit of the book and the numbers of the paragraphs that point at it."""

    evidence: str
    label: str
    title: str
    paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One matter an officer weighs: paragraphs written under it, those of them with proof, and papers sorted to it."""

    factor: str
    paragraphs: tuple[int, ...] = ()
    proved: tuple[int, ...] = ()
    exhibits: tuple[str, ...] = ()
    """Labels of the exhibits sorted to its checklist item."""

    @property
    def standing(self) -> Standing:
        """What it has."""
        if self.paragraphs:
            return "both" if self.proved else "words"
        return "proof" if self.exhibits else "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceMap:
    """The whole map, each list in the order of the book."""

    paragraphs: tuple[ProvedParagraph, ...] = ()
    exhibits: tuple[UsedExhibit, ...] = ()
    matters: tuple[Matter, ...] = ()

    @property
    def bare(self) -> int:
        """How many paragraphs point at nothing."""
        return sum(paragraph.bare for paragraph in self.paragraphs)

    @property
    def unused(self) -> int:
        """How many exhibits no paragraph points at."""
        return sum(not exhibit.paragraphs for exhibit in self.exhibits)

    @property
    def lopsided(self) -> int:
        """How many matters have words without proof or proof without words."""
        return sum(matter.standing in {"words", "proof"} for matter in self.matters)


def evidence_map(case: Case, plan: Plan, factors: Iterable[tuple[str, str]]) -> EvidenceMap:
    """Return the map of a case; `factors` are ids of matters, each with the checklist item its papers are sorted to."""
    paragraphs = tuple(_paragraphs(case, plan))
    exhibits = tuple(
        UsedExhibit(
            evidence=placed.evidence,
            label=placed.label,
            title=item.title,
            paragraphs=tuple(one.number for one in paragraphs if one.proof(placed.evidence)),
        )
        for placed in plan.exhibits
        if (item := case.item(placed.evidence)) is not None
    )
    sorted_to = {item.id: item.item for item in case.evidence}
    matters = tuple(
        Matter(
            factor=factor,
            paragraphs=tuple(one.number for one in paragraphs if one.factor == factor),
            proved=tuple(one.number for one in paragraphs if one.factor == factor and not one.bare),
            exhibits=tuple(one.label for one in exhibits if sorted_to[one.evidence] == item),
        )
        for factor, item in factors
    )
    return EvidenceMap(paragraphs=paragraphs, exhibits=exhibits, matters=matters)


def _paragraphs(case: Case, plan: Plan) -> Iterable[ProvedParagraph]:
    number = 0
    for section in case.statement.sections:
        for paragraph in section.paragraphs:
            number += 1
            if paragraph.plain.strip() or paragraph.citations:
                yield ProvedParagraph(
                    id=paragraph.id,
                    number=number,
                    words=_SPACE_LEFT.sub("", " ".join(paragraph.plain.split())),
                    factor=section.factor,
                    proofs=tuple(_proofs(case, paragraph, plan)),
                )


def _proofs(case: Case, paragraph: Paragraph, plan: Plan) -> Iterable[Proof]:
    for evidence in dict.fromkeys(citation.evidence for citation in paragraph.citations):
        asked = {citation.page for citation in paragraph.citations if citation.evidence == evidence}
        placed, item = plan.exhibit(evidence), case.item(evidence)
        named = [page for page in asked if page is not None]
        pages = tuple(sorted((placed and placed.page_of(page)) or page for page in named))
        yield Proof(
            evidence=evidence,
            label=placed.label if placed else "",
            pages=pages,
            broken=placed is None or any(placed.page_of(page) is None for page in named),
            captions=tuple(filter(None, map(item.caption_of, sorted(named)))) if item is not None else (),
        )
