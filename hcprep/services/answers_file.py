"""Answers files: the facts of a case as TOML, read strictly, merged into a case, and written back.

A row (person, event, mark) in the file changes only the fields it names in the row of the case with the same id; rows the
file does not name stay as they are.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from hcprep import datafiles
from hcprep.errors import AnswersError
from hcprep.kit import Kit, load_kit
from hcprep.model import edits
from hcprep.model.case import Answer, Case
from hcprep.model.events import Claim, Entry, Event, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.evidence import Mark
from hcprep.model.people import INADMISSIBILITIES, Person
from hcprep.services.answers_papers import merge_paper, refuse_long
from hcprep.services.answers_write import write_answers

__all__ = ["EVENTS", "MOST_BYTES", "NOT_KNOWN", "answers_template", "merge_answers", "read_answers", "write_answers"]

R = TypeVar("R", bound=Person | Event | Mark)

EVENTS: Mapping[str, type[Event]] = {
    "entry": Entry,
    "claim": Claim,
    "prra": Prra,
    "application": OtherApplication,
    "removal_order": RemovalOrder,
    "period": Period,
}
"""Tables of an answers file and the events they make."""

NOT_KNOWN = "?"
"""What stands for "I do not know" as the answer to a question."""

MOST_BYTES = 4 * 1024 * 1024
"""Answers files are small; anything larger is some other file."""

_TABLES = frozenset({"case", "answers", "person", "mark", "paper", *EVENTS})
_LANGUAGES = ("en", "fr")
_FIELD = re.compile(r"at `\$\.([a-z_]+)")


def read_answers(source: Path | str) -> Case:
    """Read an answers file (a path, or its text) into a case of its own.

    Raises AnswersError `answers-invalid` (facts `path`, `where`, `problem`) or `answers-unknown-question` (fact `where`).
    """
    return merge_answers(Case(id="answers", edition=""), source, papers=True)


def merge_answers(case: Case, source: Path | str, *, papers: bool = False) -> Case:
    """Return the case with everything an answers file (a path, or its text) says. Raises AnswersError as `read_answers`.

    With `papers` a paper that is not in the case is told of all the same, without any pages.
    """
    name, tables = _load(source)
    try:
        return _merge(case, tables, papers=papers)
    except AnswersError as error:
        error.facts.setdefault("path", name)
        raise


def answers_template(language: str) -> str:
    """Return a commented answers file covering every field and question; lines to switch on begin with `#` and no space."""
    kit = load_kit()
    lines = []
    for question in kit.questions:
        lines.append(f"# {' '.join(kit.text(language, f'question.{question.id}.text').split())}")
        if question.choices:
            lines.append("#   " + " | ".join(question.choices))
        example = {"yes_no": "true", "date": "2024-03-15", "text": '""', "province": '"ON"'}.get(question.kind)
        lines.append(f'#"{question.id}" = {example or _quoted(question.choices[0])}')
        lines.append("")
    words = datafiles.read_text(f"resources/answers/template.{language}.toml")
    return words.replace("@EDITION@", kit.edition).replace("@QUESTIONS@\n", "\n".join(lines))


def _quoted(text: str) -> str:
    return '"' + text + '"'


def _load(source: Path | str) -> tuple[str, dict[str, Any]]:
    name = source.name if isinstance(source, Path) else ""
    try:
        if isinstance(source, Path):
            with source.open("rb") as stream:
                data = stream.read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                raise AnswersError("answers-invalid", path=name, where="", problem="too-large")
            text = data.decode("utf-8-sig")
        else:
            text = source
        return name, tomllib.loads(text)
    except OSError:
        raise AnswersError("answers-invalid", path=name, where="", problem="unreadable") from None
    except UnicodeDecodeError:
        raise AnswersError("answers-invalid", path=name, where="", problem="not-utf8") from None
    except tomllib.TOMLDecodeError as error:
        # tomllib ends its message with "(at line 3, column 7)"; nothing else of it is passed on.
        place = str(error).rpartition("(at ")[2].rstrip(")")
        raise AnswersError("answers-invalid", path=name, where=place, problem="not-toml") from None


def _invalid(problem: str, *where: str) -> AnswersError:
    return AnswersError("answers-invalid", where=".".join(where), problem=problem)


def _merge(case: Case, tables: Mapping[str, Any], *, papers: bool) -> Case:
    for name, rows in tables.items():
        if name not in _TABLES:
            raise _invalid("unknown-key", name)
        refuse_long(name, rows)
    case = _merge_case(case, _table(tables, "case"))
    kit = load_kit(case.edition or None)
    case = replace(case, edition=kit.edition)
    counts: Counter[str] = Counter()
    _refuse_twice(tables)
    for place, row in enumerate(_rows(tables, "person"), start=1):
        case = _merge_person(case, row, f"person[{place}]", counts)
    for name, kind in EVENTS.items():
        for place, row in enumerate(_rows(tables, name), start=1):
            case = _merge_event(case, kind, name, row, place)
    for place, row in enumerate(_rows(tables, "mark"), start=1):
        case = _merge_mark(case, kit, row, f"mark[{place}]")
    for place, row in enumerate(_rows(tables, "paper"), start=1):
        case = merge_paper(case, kit, row, f"paper[{place}]", make=papers)
    for question, value in _table(tables, "answers").items():
        case = edits.answer(case, question, _answer(kit, question, value))
    return case


def _refuse_twice(tables: Mapping[str, Any]) -> None:
    """Refuse an id that two rows of a table name: one of them would silently overwrite the other."""
    for name in ("person", "paper", *EVENTS):
        seen: set[str] = set()
        for place, row in enumerate(_rows(tables, name), start=1):
            key = row.get("id")
            if isinstance(key, str) and key in seen:
                raise _invalid("id-twice", f"{name}[{place}]", "id")
            seen.add(str(key))


def _table(tables: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = tables.get(name, {})
    if not isinstance(table, dict):
        raise _invalid("not-a-table", name)
    return table


def _rows(tables: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    rows = tables.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _invalid("not-rows", name)
    return rows


def _merge_case(case: Case, table: Mapping[str, Any]) -> Case:
    for key in table:
        if key not in ("edition", "language"):
            raise _invalid("unknown-key", "case", key)
    language = table.get("language", case.language)
    if language not in _LANGUAGES:
        raise _invalid("not-allowed", "case.language")
    edition = table.get("edition", case.edition)
    if not isinstance(edition, str):
        raise _invalid("not-allowed", "case.edition")
    return replace(case, language=language, edition=edition)


def _convert(kind: type[R], old: R | None, row: Mapping[str, Any], where: str) -> R:
    """Make a row of `kind` from the old one and what the file says; strict types, unknown keys refused."""
    known = {one.name: one for one in fields(kind)}
    for key in row:
        if key not in known:
            raise _invalid("unknown-key", where, key)
        if isinstance(row[key], datetime):
            raise _invalid("day-only", where, key)
    before = {} if old is None else {name: getattr(old, name) for name in known}
    values = {**{name: one.default for name, one in known.items()}, **before, **row}
    values = {name: value for name, value in values.items() if value is not MISSING}
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        # The message ends with " - at `$.field`"; what it quotes of the value is not passed on.
        place = _FIELD.search(str(error))
        raise _invalid("not-allowed", where, *(place.groups() if place else ())) from None


def _merge_person(case: Case, row: Mapping[str, Any], where: str, counts: Counter[str]) -> Case:
    key = row.get("id", "")
    if not isinstance(key, str):
        raise _invalid("not-allowed", where, "id")
    if not key:
        role = row.get("role")
        if not isinstance(role, str):
            raise _invalid("missing", where, "role")
        # The same file read twice must name the same rows, so the key is the role and its place among that role's rows.
        counts[role] += 1
        key = f"{role}-{counts[role]}"
        if role == "applicant":
            if counts[role] > 1:
                raise _invalid("second-applicant", where, "role")
            key = case.applicant.id if case.applicant else "applicant"
    old = case.person(key)
    person = _convert(Person, old, {**row, "id": key}, where)
    for section in person.inadmissible:
        if section not in INADMISSIBILITIES:
            raise _invalid("not-allowed", where, "inadmissible")
    if person.role == "applicant" and case.applicant is not None and case.applicant.id != person.id:
        raise _invalid("second-applicant", where, "role")
    return edits.put_person(case, person)


def _known_person(case: Case, row: Mapping[str, Any], where: str) -> str:
    default = case.applicant.id if case.applicant else "applicant"
    person = row.get("person", default)
    if not isinstance(person, str) or case.person(person) is None:
        raise _invalid("no-such-person", where, "person")
    return person


def _merge_event(case: Case, kind: type[Event], name: str, row: Mapping[str, Any], place: int) -> Case:
    where = f"{name}[{place}]"
    key = row.get("id", f"{name.replace('_', '-')}-{place}")
    old = next((event for event in case.events if event.id == key), None)
    if old is not None and not isinstance(old, kind):
        raise _invalid("id-taken", where, "id")
    person = old.person if old is not None and "person" not in row else _known_person(case, row, where)
    return edits.put_event(case, _convert(kind, old, {**row, "id": key, "person": person}, where))


def _merge_mark(case: Case, kit: Kit, row: Mapping[str, Any], where: str) -> Case:
    item = row.get("item")
    if not isinstance(item, str) or kit.item(item) is None:
        raise _invalid("no-such-item", where, "item")
    person = row.get("person", "")
    if person and (not isinstance(person, str) or case.person(person) is None):
        raise _invalid("no-such-person", where, "person")
    return edits.put_mark(case, _convert(Mark, case.mark(item, person), {**row, "person": person}, where))


def _answer(kit: Kit, question_id: str, value: object) -> Answer:
    where = f"answers.{question_id}"
    question = kit.question(question_id)
    if question is None:
        return _own_answer(question_id, value, where)
    if value == NOT_KNOWN:
        return None
    if question.kind == "yes_no" and isinstance(value, bool):
        return value
    if question.kind == "date":
        return _day(value, where)
    if question.kind in ("text", "province", "choice") and isinstance(value, str) and value in (question.choices or (value,)):
        return value
    raise _invalid("not-allowed", where)


def _own_answer(key: str, value: object, where: str) -> Answer:
    # Behind it stand the makers of pages; nearly no answers file has such an answer, and a check is to be quick.
    from hcprep.services.answers_own import own_kind

    own = own_kind(key)
    if own is None:
        raise AnswersError("answers-unknown-question", where=where)
    if value == NOT_KNOWN:
        return None
    if isinstance(value, bool | str) and own is type(value):
        return value
    raise _invalid("not-allowed", where)


def _day(value: object, where: str) -> str:
    """Return a day as ISO text, from a TOML date or from ISO text."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            raise _invalid("not-allowed", where) from None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise _invalid("not-allowed", where)
