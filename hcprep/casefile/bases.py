"""What the case was at moments from which copies can have gone separate ways: the ancestor when they meet again.

One is kept when a file is first changed after it was opened or copied: what it then holds is what a copy made before has too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Final

import apsw

from hcprep.casefile import codec
from hcprep.errors import CaseFileError
from hcprep.model.case import Case

PREFIX: Final = "base:"
_KEPT: Final = 12
_Row = Sequence[str]


def keep(connection: apsw.Connection, case: Case) -> None:
    """Keep what the newest save made the case, and let the oldest kept ones go; inside the caller's transaction."""
    last = connection.execute("SELECT id FROM save ORDER BY n DESC LIMIT 1").get
    if last is None:
        return
    connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (f"{PREFIX}{last}", encode(case)))
    connection.execute(
        "DELETE FROM meta WHERE substr(name, 1, ?1) = ?2 AND name NOT IN (SELECT ?2 || save.id FROM save JOIN meta AS kept"
        " ON kept.name = ?2 || save.id ORDER BY save.n DESC LIMIT ?3)",
        (len(PREFIX), PREFIX, _KEPT),
    )


def find(connection: apsw.Connection, save: str) -> Case | None:
    """Return what the case was when a save (id) was made, or None if that was not kept. Raises CaseFileError `case-damaged`."""
    body = connection.execute("SELECT value FROM meta WHERE name = ?", (f"{PREFIX}{save}",)).get
    return None if body is None else decode(str(body))


def filtered(value: str, kept: Callable[[str, str, str], str | None], *, notes: bool) -> str:
    """Return a kept value without rows (list, id, body) that a copy leaves out, and without the notes unless they come along."""
    stored = json.loads(value)
    rows = {
        part: [[kind, row_id, body] for kind, row_id, old in found if (body := kept(part, row_id, old)) is not None]
        for part, found in stored["rows"].items()
    }
    return _dump({**stored, "rows": rows, "notes": stored["notes"] if notes else ""})


def mapped(value: str, changed: Callable[[str], str]) -> str:
    """Return a kept value with the JSON of its rows and of its statement changed."""
    stored = json.loads(value)
    rows = {part: [[kind, row_id, changed(body)] for kind, row_id, body in found] for part, found in stored["rows"].items()}
    return _dump({**stored, "rows": rows, "statement": changed(stored["statement"])})


def encode(case: Case) -> str:
    """Return a case as a kept value."""
    rows = {
        part: [[codec.kind_of(row), codec.clean(codec.id_of(row)), codec.encode(row)] for row in getattr(case, part)]
        for part in codec.LISTS
    }
    answers = {codec.clean(key): codec.encode(value) for key, value in case.answers.items()}
    return _dump(
        {
            "case": codec.encode(codec.header(case)),
            "rows": rows,
            "answers": answers,
            "statement": codec.encode(case.statement),
            "notes": codec.clean(case.notes),
        }
    )


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def decode(value: str) -> Case:
    """Return a kept value as a case. Raises CaseFileError `case-damaged`."""
    try:
        stored = json.loads(value)
        head = codec.decode(stored["case"], codec.Header, "base")
        rows: dict[str, Any] = {
            part: tuple(codec.decode_row(part, kind, body, row_id) for kind, row_id, body in found)
            for part, found in stored["rows"].items()
            if part in codec.LISTS
        }
        return Case(
            id=head.id,
            edition=head.edition,
            language=head.language,
            fictional=head.fictional,
            answers={str(key): codec.decode_answer(body, key) for key, body in stored["answers"].items()},
            statement=codec.decode_statement(stored["statement"]),
            notes=str(stored["notes"]),
            **rows,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CaseFileError("case-damaged", part="base") from error
