"""Other names, in a copy, for evidence that is left out of it; an id is made of the title and can say what a paper is.

The names are random. The file they were made for keeps what they stand for, and no copy under another passphrase does.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO, Final

from hcprep.casefile import bases, codec, rows
from hcprep.casefile.fresh import Fresh, Value
from hcprep.casefile.marks import here, set_mark

if TYPE_CHECKING:
    from hcprep.casefile.casefile import CaseFile
    from hcprep.casefile.damaged import ReadOnlyCase
    from hcprep.casefile.lineage import Save
    from hcprep.casefile.rows import Revision
    from hcprep.model.case import Case
    from hcprep.model.evidence import Document

_KEPT: Final = "aliases"
_POINTERS: Final = frozenset({"evidence", "belongs_to"})


def aliases(file: CaseFile) -> dict[str, str]:
    """Return what each alias stands for. Raises CaseFileError."""
    kept = here(file, _KEPT)
    return codec.decode(kept, dict[str, str], _KEPT) if kept else {}


def give_aliases(file: CaseFile, evidence: Collection[str]) -> dict[str, str]:
    """Return the alias of each id, making those that are missing and keeping them durably. Raises CaseFileError."""
    kept = aliases(file)
    known = {key: alias for alias, key in kept.items()}
    missing = {key: f"x{os.urandom(8).hex()}" for key in sorted(evidence) if key not in known}
    if missing:
        set_mark(file, _KEPT, json.dumps(kept | {alias: key for key, alias in missing.items()}, ensure_ascii=False))
    return {key: (known | missing)[key] for key in evidence}


class Renaming(Fresh):
    """Writes into another file being made, with other names where something points at evidence."""

    def __init__(self, fresh: Fresh, names: Mapping[str, str]) -> None:
        self.tally = fresh.tally
        self._fresh = fresh
        self._names = names

    def row(self, table: str, row: Sequence[Value]) -> None:
        """Write a row, with the other names in it."""
        if table == "record":
            row = (*row[:-1], _swapped(str(row[-1]), self._names))
        elif table == "revision" and row[0] == rows.STATEMENT:
            body = _swapped(str(row[-1]), self._names)
            row = (*row[:-2], codec.digest(body), body)
        elif table == "meta" and str(row[0]).startswith(bases.PREFIX):
            row = (row[0], bases.mapped(str(row[1]), lambda body: _swapped(body, self._names)))
        self._fresh.row(table, row)


class Returned:
    """A copy that came back, with the names evidence has here; it reads as the file does, and closes it."""

    def __init__(self, file: CaseFile | ReadOnlyCase, names: Mapping[str, str]) -> None:
        self._file = file
        self._names = names

    @property
    def lineage(self) -> str:
        """The id all copies of a case share."""
        return self._file.lineage

    def saves(self) -> tuple[Save, ...]:
        """Return the kept saves, oldest first."""
        return self._file.saves()

    def load(self) -> Case:
        """Return the case."""
        return self._own(self._file.load())

    def base(self, save: str) -> Case | None:
        """Return what the case was at a save (id), if that was kept."""
        kept = self._file.base(save)
        return None if kept is None else self._own(kept)

    def revisions(self) -> tuple[Revision, ...]:
        """Return every kept version of every text."""
        return self._file.revisions()

    def revision_body(self, kind: str, row_id: str, rev: int) -> str | None:
        """Return the text of one version; see `rows.revision_body`."""
        body = self._file.revision_body(kind, row_id, rev)
        return _swapped(body, self._names) if body and kind == rows.STATEMENT else body

    def withheld(self) -> frozenset[str]:
        """Return what was left out when the copy was made."""
        return self._file.withheld()

    def absent(self) -> tuple[Document, ...]:
        """Return the documents of the case whose bytes are not in the copy."""
        return self._file.absent()

    def read(self, sha256: str) -> BinaryIO:
        """Return a seekable reader of stored bytes."""
        return self._file.read(sha256)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _own(self, case: Case) -> Case:
        if not self._names:
            return case
        return bases.decode(bases.mapped(bases.encode(case), lambda body: _swapped(body, self._names)))


def _swapped(body: str, names: Mapping[str, str]) -> str:
    if not names or not any(f'"{pointer}"' in body for pointer in _POINTERS):
        return body
    return json.dumps(_walk(json.loads(body), names), ensure_ascii=False, separators=(",", ":"))


def _walk(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, list):
        return [_walk(each, names) for each in value]
    if isinstance(value, dict):
        return {
            key: names.get(each, each) if key in _POINTERS and isinstance(each, str) else _walk(each, names)
            for key, each in value.items()
        }
    return value
