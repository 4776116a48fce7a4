"""A supplement: which package it goes on from, and what that one holds."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hcprep.casefile import CaseFile
from hcprep.errors import BuildError, CaseFileError
from hcprep.model.bookrecord import BookRecord
from hcprep.model.case import Case
from hcprep.model.evidence import Build, Filed
from hcprep.model.supplement import Supplement, make_supplement

FOLDER = "supplement"
"""Folder of a supplement in the one that was chosen, so that it replaces nothing of the package there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The package a supplement goes on from, its record, and that package behind those it goes on from itself, oldest first."""

    filed: Filed
    record: BookRecord
    chain: tuple[Filed, ...]


def store_record(file: CaseFile, record: BookRecord) -> str:
    """Store the record of a package and return its SHA-256. Raises CaseFileError."""
    return file.store(io.BytesIO(msgspec.json.encode(record, order="deterministic")))[0]


def read_record(file: CaseFile, sha256: str) -> BookRecord:
    """Return a stored record. Raises CaseFileError `case-damaged`, `document-absent`."""
    with file.read(sha256) as stream:
        try:
            return msgspec.json.decode(stream.read(), type=BookRecord)
        except msgspec.DecodeError:
            raise CaseFileError("case-damaged", part="blob", sha256=sha256) from None


def last_sent(case: Case) -> Filed | None:
    """Return the package that was sent last, None if none was."""
    return max(reversed(case.filed), key=lambda one: one.at, default=None)


def base_of(case: Case, file: CaseFile, filed_id: str = "") -> Base:
    """Return the package of an id, or the one sent last, as what a supplement goes on from.

    Raises BuildError `supplement-none-sent` (also for an id there is none of), `supplement-no-record` for a package kept by an
    earlier version (fact `name`), CaseFileError.
    """
    filed = next((one for one in case.filed if one.id == filed_id), None) if filed_id else last_sent(case)
    if filed is None:
        raise BuildError("supplement-none-sent")
    if not filed.record:
        raise BuildError("supplement-no-record", name=filed.filename)
    record = read_record(file, filed.record)
    chain = [filed]
    onto = record.onto
    while onto:
        before = next((one for one in case.filed if one.sha256 == onto), None)
        if before is None or before in chain:
            break
        chain.insert(0, before)
        onto = read_record(file, before.record).onto if before.record else ""
    return Base(filed=filed, record=record, chain=tuple(chain))


def supplement_of(case: Case, base: Base) -> Supplement:
    """Return what a case holds that was not sent yet. Raises BuildError `supplement-empty`."""
    found = make_supplement(case, base.record, base.filed.sha256)
    if found.empty:
        raise BuildError("supplement-empty", day=base.filed.at[:10])
    return found


def base_of_build(case: Case, file: CaseFile, path: Path, sha256: str) -> Base | None:
    """Return what a package at a path goes on from if it is a supplement this case made, else None. Raises as `base_of`."""
    build = _build(case, path, sha256)
    onto = read_record(file, build.record).onto if build is not None and build.record else ""
    filed = next((one for one in case.filed if one.sha256 == onto), None) if onto else None
    return base_of(case, file, filed.id) if filed is not None else None


def _build(case: Case, path: Path, sha256: str) -> Build | None:
    """Return the package that was made with that hash, or else under that name: it may be damaged."""
    made = tuple(reversed(case.builds))
    exact = next((one for one in made if one.sha256 == sha256), None)
    return exact or next((one for one in made if one.filename == path.name), None)
