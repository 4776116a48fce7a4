"""The stored form of everything in a case: JSON of the dataclasses in `hcprep.model`, one text per row."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import msgspec

from hcprep.errors import CaseFileError
from hcprep.model.case import Answer, Case, KitChange
from hcprep.model.events import Claim, Entry, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.evidence import Build, Evidence, Filed, Mark, Removed, Tab
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text

T = TypeVar("T")

LISTS: Final[Mapping[str, Mapping[str, type]]] = {
    "people": {"person": Person},
    "events": {
        "entry": Entry,
        "claim": Claim,
        "prra": Prra,
        "other_application": OtherApplication,
        "removal_order": RemovalOrder,
        "period": Period,
    },
    "evidence": {"evidence": Evidence},
    "tabs": {"tab": Tab},
    "marks": {"mark": Mark},
    "builds": {"build": Build},
    "kit_changes": {"kit_change": KitChange},
    "bin": {"removed": Removed},
    "filed": {"filed": Filed},
}
"""The tuples of a Case, and for each the kinds its rows can be."""

_KINDS = {kind: name for kinds in LISTS.values() for name, kind in kinds.items()}
_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a Case is besides its lists and texts."""

    id: str
    edition: str
    language: str = "en"
    fictional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """A run read back: a citation when it names evidence, else text."""

    text: str = ""
    bold: bool = False
    italic: bool = False
    evidence: str | None = None
    page: int | None = None

    def run(self) -> Run:
        if self.evidence is not None:
            return Citation(evidence=self.evidence, page=self.page)
        return Text(text=self.text, bold=self.bold, italic=self.italic)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paragraph:
    id: str
    runs: tuple[_Run, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    id: str
    heading: str = ""
    factor: str = ""
    paragraphs: tuple[_Paragraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    sections: tuple[_Section, ...] = ()


def header(case: Case) -> Header:
    """Return the header of a case."""
    return Header(id=case.id, edition=case.edition, language=case.language, fictional=case.fictional)


def kind_of(row: object) -> str:
    """Return the kind of a row of a case, such as `claim`."""
    return _KINDS[type(row)]


def id_of(row: object) -> str:
    """Return the id of a row, for people who read the file by hand; a mark is named by item and person."""
    return f"{row.item} {row.person}".strip() if isinstance(row, Mark) else str(getattr(row, "id", ""))


def encode(value: object) -> str:
    """Return a value as JSON text.

    Half of a surrogate pair, which some file systems and broken PDFs hand out, has no UTF-8 form and must not keep a whole
    case from being saved: it becomes U+FFFD.
    """
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(msgspec.to_builtins(value))).decode()


def clean(text: str) -> str:
    """Return a text without halves of surrogate pairs; see `encode`."""
    return _LONE.sub("\ufffd", text)


def _whole(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {_whole(key): _whole(inner) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [_whole(inner) for inner in value]
    return value


def decode(body: str, kind: type[T], part: str, **facts: object) -> T:
    """Return the value of a JSON text. Raises CaseFileError `case-damaged` with the part and facts given."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise CaseFileError("case-damaged", part=part, **facts) from error


def decode_row(part: str, kind: str, body: str, row_id: str) -> object:
    """Return a row of one of LISTS. Raises CaseFileError `case-damaged`, also for a kind that list does not have."""
    known = LISTS.get(part, {}).get(kind)
    if known is None:
        raise CaseFileError("case-damaged", part=part, id=row_id)
    found: object = decode(body, known, part, id=row_id)
    return found


def decode_statement(body: str) -> Statement:
    """Return a statement. Raises CaseFileError `case-damaged`."""
    stored = decode(body, _Statement, "statement")
    return Statement(
        sections=tuple(
            Section(
                id=section.id,
                heading=section.heading,
                factor=section.factor,
                paragraphs=tuple(
                    Paragraph(id=each.id, runs=tuple(run.run() for run in each.runs)) for each in section.paragraphs
                ),
            )
            for section in stored.sections
        )
    )


def decode_notes(body: str) -> str:
    """Return the private notes. Raises CaseFileError `case-damaged`."""
    return decode(body, str, "notes")


def decode_answer(body: str, question: str) -> Answer:
    """Return one answer. Raises CaseFileError `case-damaged`."""
    value = decode(body, object, "answer", id=question)
    if value is None or isinstance(value, str | bool | int):
        return value
    raise CaseFileError("case-damaged", part="answer", id=question)


def digest(body: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(body.encode()).hexdigest()
