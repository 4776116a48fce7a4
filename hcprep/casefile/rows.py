"""The case as rows: writing the difference between two values, and reading the value back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import apsw

from hcprep.casefile import codec, lineage
from hcprep.errors import CaseFileError
from hcprep.model.case import Answer, Case
from hcprep.model.statement import Statement

STATEMENT = "statement"
NOTES = "notes"
ANSWER = "answer"
_WITHDRAWN = ""
"""Body of the revision that takes an answer back; no JSON text is empty."""
_NEWEST_KEPT = 50
_MOST_ROWS = 100_000
"""Of one list of the case."""
_MOST_DIGITS = 16
_SLOT = len("2026-11-22T09:4")
"""Older revisions are thinned to the last one of every ten minutes."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One version, `rev` from 1, of the "statement" or the "notes" (`id` empty) or of an "answer" (`id` is the question)."""

    kind: str
    id: str
    rev: int
    at: str


def write(connection: apsw.Connection, old: Case | None, new: Case, at: str) -> None:
    """Write what differs between two values, all of it if `old` is None; inside the caller's transaction."""
    if old is None or codec.header(old) != codec.header(new):
        set_meta(connection, "case", codec.encode(codec.header(new)))
    for part in codec.LISTS:
        _write_list(connection, part, () if old is None else getattr(old, part), getattr(new, part))
    _write_answers(connection, {} if old is None else old.answers, new.answers, at)
    if old is None or (old.statement is not new.statement and codec.encode(old.statement) != codec.encode(new.statement)):
        _append(connection, STATEMENT, "", codec.encode(new.statement), at)
    if new.notes != ("" if old is None else old.notes):
        _append(connection, NOTES, "", codec.encode(new.notes), at)
    stored = meta(connection, "saves") or ""
    count = int(stored) + 1 if stored.isdecimal() and len(stored) < _MOST_DIGITS else 1
    set_meta(connection, "saves", str(count))
    set_meta(connection, "saved", at)
    lineage.append(connection, count, at)


def _write_list(connection: apsw.Connection, part: str, old: Sequence[object], new: Sequence[object]) -> None:
    for position, (before, after) in enumerate(zip_longest(old, new)):
        if after is None:
            connection.execute("DELETE FROM record WHERE list = ? AND position = ?", (part, position))
        elif before is not after and (before is None or _row(before) != _row(after)):
            connection.execute(
                "INSERT OR REPLACE INTO record (list, position, kind, id, body) VALUES (?, ?, ?, ?, ?)",
                (part, position, *_row(after)),
            )


def _row(value: object) -> tuple[str, str, str]:
    return codec.kind_of(value), codec.clean(codec.id_of(value)), codec.encode(value)


def _write_answers(connection: apsw.Connection, old: Mapping[str, Answer], new: Mapping[str, Answer], at: str) -> None:
    for question, value in new.items():
        body = codec.encode(value)
        if question not in old or codec.encode(old[question]) != body:
            _append(connection, ANSWER, codec.clean(question), body, at)
    for question in old:
        if question not in new:
            _append(connection, ANSWER, codec.clean(question), _WITHDRAWN, at)


def _append(connection: apsw.Connection, kind: str, row_id: str, body: str, at: str) -> None:
    last = connection.execute("SELECT coalesce(max(rev), 0) FROM revision WHERE kind = ? AND id = ?", (kind, row_id)).get
    rev = int(last) + 1
    connection.execute(
        "INSERT INTO revision (kind, id, rev, at, sha256, body) VALUES (?, ?, ?, ?, ?, ?)",
        (kind, row_id, rev, at, codec.digest(body), body),
    )
    # Typing saves every few seconds; without thinning, a long day would keep thousands of copies of a long statement.
    connection.execute(
        "DELETE FROM revision WHERE kind = ?1 AND id = ?2 AND rev = ?3 AND EXISTS (SELECT 1 FROM revision AS next"
        " WHERE next.kind = ?1 AND next.id = ?2 AND next.rev = ?3 + 1 AND substr(next.at, 1, ?4) = substr(revision.at, 1, ?4))",
        (kind, row_id, rev - _NEWEST_KEPT, _SLOT),
    )


def read(connection: apsw.Connection) -> Case:
    """Read the whole case. Raises CaseFileError `case-damaged` with the part, and the id where there is one."""
    stored = meta(connection, "case")
    if stored is None:
        raise CaseFileError("case-damaged", part="case")
    head = codec.decode(stored, codec.Header, "case")
    lists: dict[str, list[object]] = {part: [] for part in codec.LISTS}
    for part, position, kind, row_id, body in connection.execute(
        "SELECT list, position, kind, id, body FROM record ORDER BY list, position"
    ):
        rows = lists.get(str(part))
        if rows is None or position != len(rows) or len(rows) >= _MOST_ROWS:
            raise CaseFileError("case-damaged", part=str(part), id=str(row_id))
        rows.append(codec.decode_row(str(part), str(kind), str(body), str(row_id)))
    answers: dict[str, Answer] = {}
    statement = Statement()
    notes = ""
    for kind, row_id, body in _current(connection):
        if kind == STATEMENT:
            statement = codec.decode_statement(body)
        elif kind == NOTES:
            notes = codec.decode_notes(body)
        elif body != _WITHDRAWN:
            answers[row_id] = codec.decode_answer(body, row_id)
    # Each row was decoded as a kind its list may hold.
    parts: dict[str, Any] = {part: tuple(rows) for part, rows in lists.items()}
    return Case(
        id=head.id,
        edition=head.edition,
        language=head.language,
        fictional=head.fictional,
        answers=answers,
        statement=statement,
        notes=notes,
        **parts,
    )


def _current(connection: apsw.Connection) -> Iterator[tuple[str, str, str]]:
    for kind, row_id, sha256, body in connection.execute(
        "SELECT kind, id, sha256, body FROM revision AS r WHERE rev ="
        " (SELECT max(rev) FROM revision AS newest WHERE newest.kind = r.kind AND newest.id = r.id) ORDER BY kind, id"
    ):
        if codec.digest(str(body)) != sha256:
            raise CaseFileError("case-damaged", part=str(kind), id=str(row_id))
        yield str(kind), str(row_id), str(body)


def revisions(connection: apsw.Connection) -> tuple[Revision, ...]:
    """Return every kept revision, oldest first within each text."""
    found = connection.execute("SELECT kind, id, rev, at FROM revision ORDER BY kind, id, rev")
    return tuple(Revision(str(kind), str(row_id), int(rev), str(at)) for kind, row_id, rev, at in found)


def revision_body(connection: apsw.Connection, kind: str, row_id: str, rev: int) -> str | None:
    """Return the stored text of one version, or None if it is not kept (any more); "" is an answer that was taken back.

    Raises CaseFileError `case-damaged` (facts `part`, `id`).
    """
    row = connection.execute(
        "SELECT sha256, body FROM revision WHERE kind = ? AND id = ? AND rev = ?", (kind, codec.clean(row_id), rev)
    ).fetchone()
    if row is not None and codec.digest(str(row[1])) != row[0]:
        raise CaseFileError("case-damaged", part=kind, id=row_id)
    return None if row is None else str(row[1])


def bodies(connection: apsw.Connection) -> Iterator[str]:
    """Yield the text of every row and every kept revision of the case."""
    for (body,) in connection.execute("SELECT body FROM record UNION ALL SELECT body FROM revision"):
        yield str(body)


def meta(connection: apsw.Connection, name: str) -> str | None:
    """Return one value of the `meta` table."""
    value = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).get
    return None if value is None else str(value)


def set_meta(connection: apsw.Connection, name: str, value: str) -> None:
    """Set one value of the `meta` table, inside the caller's transaction."""
    connection.execute(
        "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2", (name, value)
    )


def withheld(connection: apsw.Connection) -> frozenset[str]:
    """Return the kinds of things left out when this file was made as a copy: `documents`, `versions`, `evidence`, `notes`."""
    value = meta(connection, "withheld")
    return frozenset() if value is None else frozenset(codec.decode(value, tuple[str, ...], "withheld"))
