"""The story screen without Qt: what a citation stands for, what can be cited, how much is written, and saving."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from hcprep.errors import AnswersError, CaseFileError, KitError
from hcprep.kit import Kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, Tab
from hcprep.model.layout import Layout
from hcprep.model.markdown import from_markdown, to_markdown
from hcprep.model.plan import Plan
from hcprep.model.statement import Citation, Statement
from hcprep.presenters.story_text import for_editing, tidy
from hcprep.services.layouts import layout_of, plan_of

_MOST_TIDIED = 6
_MOST_BYTES = 8 * 1024 * 1024
_PAGE = re.compile(r"[\s,]+p(?:age|\.)?\s*(\d{1,5})\s*$", re.IGNORECASE)


class CaseHolder(Protocol):
    """What the story needs of a session."""

    @property
    def case(self) -> Case:
        """The current case."""

    def edit(self, case: Case) -> None:
        """Accept a new value of the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One matter an officer weighs, with questions that help to write about it."""

    id: str
    title: str
    prompts: tuple[str, ...] = ()


def kit_factors(kit: Kit, language: str) -> tuple[Factor, ...]:
    """Return the factors of a kit with their words in one language."""
    return tuple(
        Factor(
            id=factor.id,
            title=_title(kit, language, factor.id),
            prompts=kit.texts(language, f"factor.{factor.id}.prompts"),
        )
        for factor in kit.factors
    )


class KitHolder(Protocol):
    """What knows the kit of the case."""

    @property
    def kit(self) -> Kit:
        """The kit. Raises KitError."""


def factors_of(holder: KitHolder, language: str) -> tuple[Factor, ...]:
    """Return the factors of the case's kit; none of a broken one: a person can write all the same."""
    try:
        return kit_factors(holder.kit, language)
    except KitError:
        return ()


def _title(kit: Kit, language: str, factor: str) -> str:
    key = f"factor.{factor}.title"
    return kit.text(language, key) if kit.has_text(language, key) else factor


ChipKind = Literal["placed", "missing", "no_page", "left_out", "unplaced"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipFacts:
    """What a citation stands for now.

    `placed`: it lands on a page of the book. `missing`: the evidence is gone. `no_page`: the evidence has no such page.
    `left_out`: the page was left out of the book.
    `unplaced`: the evidence is there but not in the book yet. `page` is None for the whole item.
    """

    kind: ChipKind
    evidence: str
    page: int | None = None
    exhibit: str = ""
    title: str = ""

    @property
    def broken(self) -> bool:
        """Whether it cannot be printed as it is."""
        return self.kind != "placed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One line of the list to choose proof from; `exhibit` is empty while it has no place in the book."""

    id: str
    title: str
    exhibit: str = ""
    item: str = ""
    pages: int = 0
    sources: tuple[int, ...] = ()
    """The source page of each of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryState:
    """Everything the story page draws."""

    statement: Statement
    factors: tuple[Factor, ...] = ()


def chip_facts(case: Case, plan: Plan, citation: Citation) -> ChipFacts:
    """Return what one citation stands for in a case laid out by a plan."""
    item = case.item(citation.evidence)
    if item is None:
        return ChipFacts(kind="missing", evidence=citation.evidence, page=citation.page)
    placed = plan.exhibit(item.id)
    page = item.page_of(citation.page) if citation.page is not None else None
    kind: ChipKind = "placed" if placed else "unplaced"
    if placed and citation.page is not None and page is None:
        kind = "left_out" if citation.page in item.left_out else "no_page"
    return ChipFacts(
        kind=kind,
        evidence=item.id,
        page=page or citation.page,
        exhibit=placed.label if placed else "",
        title=item.title,
    )


def evidence_rows(case: Case, plan: Plan) -> tuple[EvidenceRow, ...]:
    """Return every piece of evidence: first those in the book in its order, then the others."""
    placed = {exhibit.evidence: exhibit.label for exhibit in plan.exhibits}
    order = {key: place for place, key in enumerate(placed)}
    items = sorted(case.evidence, key=lambda item: order.get(item.id, len(order)))
    return tuple(
        EvidenceRow(
            id=item.id,
            title=item.title,
            exhibit=placed.get(item.id, ""),
            item=item.item,
            pages=item.pages,
            sources=tuple(leaf.source for leaf in item.order),
        )
        for item in items
    )


def split_query(query: str) -> tuple[str, int | None]:
    """Return the words of a search and the page asked for: `lease p. 3` gives `lease` and 3."""
    found = _PAGE.search(query)
    return (query[: found.start()], int(found.group(1))) if found else (query, None)


def matching(rows: tuple[EvidenceRow, ...], query: str) -> tuple[EvidenceRow, ...]:
    """Return the rows that hold every word of a search in their label, title, key or checklist item; accents do not count."""
    words = _plain(query).split()
    return tuple(row for row in rows if all(word in _plain(f"{row.exhibit} {row.title} {row.id} {row.item}") for word in words))


def _plain(words: str) -> str:
    folded = unicodedata.normalize("NFKD", words).casefold()
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


class StoryPresenter:
    """Reads the story out of a case and puts it back.

    `factors` gives the matters an officer weighs in one language, `en` or `fr`.
    """

    def __init__(self, session: CaseHolder, factors: Callable[[str], tuple[Factor, ...]]) -> None:
        self._session = session
        self._factors = factors
        self._plan_of: tuple[Case, Plan] | None = None
        self._chips_of: tuple[tuple[Evidence, ...], tuple[Tab, ...], Layout] | None = None
        self._chips_case: Case | None = None
        self._chips: dict[Citation, ChipFacts] = {}
        self._shown: Statement | None = None
        self._tidied: dict[int, tuple[Statement, Statement]] = {}

    def state(self, language: str) -> StoryState:
        """Return what to draw, with questions in one language."""
        statement = self._session.case.statement
        return StoryState(
            statement=for_editing(statement),
            factors=self._factors(language),
        )

    def chip(self, citation: Citation) -> ChipFacts:
        """Return what one citation stands for now; worked out once as long as papers and layout stay as they are."""
        case = self._session.case
        if self._chips_case is not case:
            self._chips_case, before = case, self._chips_of
            self._chips_of = read = (case.evidence, case.tabs, layout_of(case))
            if before is None or before[0] is not read[0] or before[1:] != read[1:]:
                self._chips = {}
        found = self._chips.get(citation)
        if found is None:
            found = self._chips[citation] = chip_facts(case, self._plan(), citation)
        return found

    def rows(self) -> tuple[EvidenceRow, ...]:
        """Return everything that can be cited."""
        return evidence_rows(self._session.case, self._plan())

    def labelled(self) -> object:
        """Return what the words of citations depend on; equal values, equal words."""
        return self._session.case.evidence, self._session.case.tabs

    def same(self, statement: Statement) -> bool:
        """Whether the case already holds these words."""
        return self._tidy(statement) == self._tidy(self._session.case.statement)

    def begin(self) -> bool:
        """Remember that the words of the case are on the screen from now on; True the first time."""
        first, self._shown = self._shown is None, self._session.case.statement
        return first

    def typed(self, statement: Statement) -> bool:
        """Whether words on the screen are others than those of the case last shown or saved."""
        return self._shown is None or self._tidy(statement) != self._tidy(self._shown)

    def _tidy(self, statement: Statement) -> Statement:
        """Return the tidy form, made once for the last few statements: the same ones are compared again and again."""
        known = self._tidied.get(id(statement))
        if known is None or known[0] is not statement:
            if len(self._tidied) > _MOST_TIDIED:
                self._tidied.clear()
            known = self._tidied[id(statement)] = (statement, tidy(statement))
        return known[1]

    def save(self, statement: Statement) -> bool:
        """Put the words into the case, blank paragraphs aside; False when nothing changed.

        Raises HcprepError when storing them failed; the words are then in memory and the session can try again.
        """
        self._shown = statement
        if self.same(statement):
            return False
        self._session.edit(edits.put_statement(self._session.case, self._tidy(statement)))
        return True

    def read_file(self, path: Path) -> Statement:
        """Read a Markdown file. Citations of unknown evidence stay and show as broken: no word is turned away.

        Raises AnswersError `answers-invalid` for a file that is no text, too large, or cites in a way nobody can read.
        """
        try:
            data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b"\xff"
            text = data.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise AnswersError("answers-invalid", path=path.name, where="", problem="no UTF-8 text") from None
        return from_markdown(text)

    def write_file(self, path: Path, statement: Statement) -> None:
        """Write a statement as a Markdown file. Raises CaseFileError `disk-error`."""
        try:
            path.write_text(to_markdown(tidy(statement)), encoding="utf-8", newline="\n")
        except OSError:
            raise CaseFileError("disk-error") from None

    def _plan(self) -> Plan:
        case = self._session.case
        if self._plan_of is None or self._plan_of[0] is not case:
            self._plan_of = (case, plan_of(case))
        return self._plan_of[1]
