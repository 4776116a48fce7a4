"""Proving a file of an upload set again: beside the record of its set, and against the case it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec

from hcprep.casefile import CaseFile
from hcprep.clock import Clock, FixedClock, stamp
from hcprep.errors import BuildError, CaseFileError
from hcprep.jobs import JobContext, Worker
from hcprep.model.case import Case
from hcprep.model.portal import PortalFile, PortalPiece
from hcprep.package.portal.client import Cutter
from hcprep.package.proof import RECORD, Check, Failure, Proof, prove
from hcprep.package.typeset import lay_out
from hcprep.services.package import disk_error, lay_out_book
from hcprep.services.portal_book import FileBook, ReadyPiece
from hcprep.services.portal_folder import PROOF
from hcprep.services.portal_papers import Survey, survey
from hcprep.services.renamed import file_sha256
from hcprep.services.supplement import Base, base_of


class _Piece(msgspec.Struct, kw_only=True):
    document: str
    start: int
    stop: int
    steps: tuple[int, ...] = ()


class _File(msgspec.Struct, kw_only=True):
    file: str
    slot: str
    size: int
    sha256: str
    pages: int
    unchanged: bool
    statement: bool = False
    pieces: tuple[_Piece, ...] | None = None
    """None in sets made before that was noted."""


class _Record(msgspec.Struct, kw_only=True):
    account: str
    at: str
    files: tuple[_File, ...]
    onto: str | None = None
    """SHA-256 of the package a supplement goes on from; None in sets made before that was noted."""


@dataclass(frozen=True, slots=True)
class SetFile:
    """A file of an upload set and what the record of its set says of it."""

    path: Path
    set: _Record
    told: _File


def set_file(path: Path) -> SetFile | None:
    """Return a file with what the record beside it says of it; None if it is no file of an upload set."""
    try:
        found = msgspec.json.decode(path.with_name(PROOF).read_bytes(), type=_Record)
    except (OSError, msgspec.DecodeError):
        return None
    told = next((one for one in found.files if one.file == path.name), None)
    return SetFile(path, found, told) if told is not None else None


def verify_set_file(one: SetFile, clock: Clock) -> Proof:
    """Prove that a file is, byte for byte, the one that was proved when its set was made; a failure is in the result.

    Raises CaseFileError `case-missing` and `disk-error`.
    """
    path, told = one.path, one.told
    if not path.is_file():
        raise CaseFileError("case-missing", path=path.name)
    try:
        sha256, size = file_sha256(path), path.stat().st_size
    except OSError as error:
        raise disk_error(error, path) from error
    failures = []
    if (sha256, size) != (told.sha256, told.size):
        failures.append(Failure(page=0, code="record-differs", facts={"want": told.sha256[:16], "have": sha256[:16]}))
    check = Check(id=RECORD, count=1, failures=tuple(failures))
    return Proof(filename=path.name, sha256=sha256, size=size, pages=told.pages, at=stamp(clock), checks=(check,), originals=())


def verify_set_file_of(one: SetFile, case: Case, file: CaseFile, clock: Clock, ctx: JobContext) -> Proof:
    """Prove a file against the case as it stands now; failures are in the result.

    One that goes as it came in is compared with the record of its set and the case's own copy. Raises what `lay_out_book` and
    `base_of` raise, BuildError `build-failed`, and what `verify_set_file` raises.
    """
    by_record = verify_set_file(one, clock)
    if one.told.unchanged:
        known = {document.original_sha256 for document in case.documents}
        return by_record if by_record.sha256 in known else _differs(by_record)
    if one.set.onto is None or one.told.pieces is None:
        return by_record
    moment = datetime.fromisoformat(one.set.at)
    laid_out = lay_out_book(case, file, FixedClock(moment), ctx, base=_base(one.set.onto, case, file))
    found = survey(laid_out, one.set.account, ctx)
    pieces = _pieces(found, one.told.pieces)
    if pieces is None:
        return _differs(by_record)
    planned = PortalFile(slot=one.told.slot, name=one.told.file, pieces=pieces, statement=one.told.statement)
    with Cutter(ctx) as cutter, Worker("typeset", timeout=120) as typesetter:
        ready = [_ready(found, cutter, piece) for piece in pieces]
        content = FileBook(laid_out.book, laid_out.plan, found, planned, ready)
        authored = lay_out(typesetter, content.upload)
    expected = content.expected(authored, content.spec(authored, moment.replace(microsecond=0)))
    try:
        return prove(one.path, expected, stamp(clock), ctx, name=one.path.name, anew=True)
    except OSError as error:
        raise disk_error(error, one.path) from error


def _base(onto: str, case: Case, file: CaseFile) -> Base | None:
    """Return the package a supplement goes on from. Raises BuildError `supplement-none-sent` if the case has not got it."""
    if not onto:
        return None
    filed = next((one.id for one in case.filed if one.sha256 == onto), "not there")
    return base_of(case, file, filed)


def _differs(proof: Proof) -> Proof:
    failure = Failure(page=0, code="record-differs", facts={"want": "", "have": proof.sha256[:16]})
    return replace(proof, checks=(Check(id=RECORD, count=1, failures=(failure,)),))


def _pieces(found: Survey, told: Sequence[_Piece]) -> tuple[PortalPiece, ...] | None:
    """Return the pieces of a file, None if the case has not got those pages any more."""
    papers = {paper.document: paper for paper in found.papers}
    pieces: list[PortalPiece] = []
    for one in told:
        paper = papers.get(one.document)
        if paper is None or not 0 <= one.start < one.stop <= paper.pages:
            return None
        gentle = {one.start + at: step for at, step in enumerate(one.steps)}
        pieces.append(
            PortalPiece(paper=replace(paper, gentle=gentle), start=one.start, stop=one.stop, step=max(one.steps, default=0))
        )
    return tuple(pieces)


def _ready(found: Survey, cutter: Cutter, piece: PortalPiece) -> ReadyPiece:
    """Cut the pages of a piece out of its paper, and see that they are still alike."""
    if piece.whole:
        return ReadyPiece(piece)
    source = found.sources[piece.paper.document]
    made = cutter.cut_alike(source, range(piece.start, piece.stop), piece.steps)
    if made.steps != piece.steps or not all(page.alike for page in made.pages):
        raise BuildError("build-failed", stage="portal", reason="pages")
    return ReadyPiece(piece, made.cut)
