"""Building the package and proving it: written beside its target, opened again, compared with the case, renamed only then."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hcprep.casefile import CaseFile
from hcprep.clock import Clock, stamp, today
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress, Worker
from hcprep.model.bookrecord import BookRecord
from hcprep.model.case import Case
from hcprep.model.evidence import Build
from hcprep.model.plan import Plan
from hcprep.package.authored import Authored
from hcprep.package.certificate import make_certificate
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof import Proof, made_on, prove
from hcprep.package.proof_alone import prove_alone
from hcprep.package.proof_desk import Ready
from hcprep.package.spec import BookSpec
from hcprep.package.typeset import lay_out
from hcprep.services.book import Book
from hcprep.services.books import book_of
from hcprep.services.certificate import certificate_of
from hcprep.services.damagedpaper import naming_papers, require_whole
from hcprep.services.front import estimated_front, guessed_front, remember_front
from hcprep.services.kept import require_kept
from hcprep.services.layouts import Purpose, plan_of
from hcprep.services.package_names import (
    CERTIFICATE_NAME,
    PRINTED,
    PROOF_NAME,
    Kind,
    beside_name,
    kind_of,
    made_kind,
    package_name,
)
from hcprep.services.rebuilding import Begun, Making, write_and_prove
from hcprep.services.renamed import file_sha256, kind_made
from hcprep.services.spare import Spares, workers
from hcprep.services.supplement import Base, base_of_build, store_record
from hcprep.services.unfinished import sweep
from hcprep.services.writing import take_place


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPackage:
    """A finished package: the PDF, its proof as JSON, its one-page certificate, and the plan it follows."""

    path: Path
    proof_path: Path
    certificate_path: Path
    proof: Proof
    plan: Plan
    record: str = ""
    """SHA-256 of its record in the case file (hcprep.model.bookrecord)."""

    def build(self) -> Build:
        """Return the record the case keeps of it."""
        return Build(
            id=self.proof.sha256[:16],
            at=self.proof.at,
            filename=self.path.name,
            sha256=self.proof.sha256,
            size=self.proof.size,
            pages=self.proof.pages,
            proved=self.proof.passed,
            front=self.proof.front,
            record=self.record,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A book whose page numbers are final, ready to be written or compared with."""

    book: Book
    plan: Plan
    authored: Authored
    spec: BookSpec
    expected: ExpectedBook
    record: BookRecord


@naming_papers
def lay_out_book(  # noqa: PLR0917
    case: Case,
    file: CaseFile,
    clock: Clock,
    ctx: JobContext,
    on: date | None = None,
    typesetter: Worker | None = None,
    purpose: Purpose = "master",
    base: Base | None = None,
    checked: Callable[[Book], None] | None = None,
) -> LaidOut:
    """Typeset the authored pages, dated today or `on`, and place everything; with a `base`, only what was not sent with it.

    `checked` is told of the book before its pages are typeset. Raises BuildError and Cancelled.
    """
    require_whole(file)
    require_kept(case, file)
    ctx.step(Progress(0, 1, "typeset"))
    moment = clock.now()
    book = book_of(case, file, on or moment.date(), purpose, base)
    book.check()
    if checked is not None:
        checked(book)
    with nullcontext(typesetter) if typesetter else Worker("typeset", timeout=120) as worker:
        authored = lay_out(worker, book.authored, guessed_front(case) if base is None else None)
    ctx.check()
    if purpose == "master" and base is None:
        remember_front(case, authored.front)
    plan = book.plan(authored.front)
    placed = tuple(book.placed(plan))
    spec = book.spec(plan, authored, placed, moment.replace(microsecond=0))
    expected = book.expected(plan, authored, spec, placed)
    return LaidOut(book=book, plan=plan, authored=authored, spec=spec, expected=expected, record=book.record(plan))


@naming_papers
def build_package(  # noqa: PLR0917
    case: Case,
    file: CaseFile,
    out: Path,
    clock: Clock,
    ctx: JobContext,
    purpose: Purpose = "master",
    base: Base | None = None,
    spares: Spares | None = None,
) -> BuiltPackage:
    """Write and prove the package, or the supplement to a `base`, in folder `out`, with processes that wait for it if any do.

    Files of the same name are replaced only when everything holds.

    Raises BuildError, ProofError, CaseFileError `disk-full` or `disk-error`, and Cancelled; nothing new is left behind then.
    """
    kind = made_kind(purpose, supplement=base is not None)
    target = out / package_name(case, clock, kind)
    sweep(out)
    # Of two that are as good to go on from, the one of the same kind has its pages where they will be.
    builds = sorted(case.builds, key=lambda build: kind_of(Path(build.filename)) == kind)
    with workers(spares) as (ready, typesetter), Begun(_part(target)) as begun:
        laid_out = lay_out_book(case, file, clock, ctx, None, typesetter, purpose, base, lambda book: begun.begin(builds, book))
        return _build(case, file, laid_out, target, _Means(clock, ctx, builds, ready, typesetter, begun, kind))


@dataclass(frozen=True, slots=True)
class _Means:
    """What a package is made with: clock, context, earlier packages, worker processes that are there, and its file if begun."""

    clock: Clock
    ctx: JobContext
    builds: Sequence[Build]
    ready: Ready
    typesetter: Worker
    begun: Begun
    kind: Kind


def _build(case: Case, file: CaseFile, laid_out: LaidOut, target: Path, means: _Means) -> BuiltPackage:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        means.begun.hold()
        return _make(case, file, laid_out, target, means)
    except OSError as error:
        raise disk_error(error, target) from error


def _make(case: Case, file: CaseFile, laid_out: LaidOut, target: Path, means: _Means) -> BuiltPackage:
    """Make the file that is held, and what lies beside it. Raises OSError."""
    part = _part(target)
    proof_path, certificate_path = (target.with_name(beside_name(name, means.kind)) for name in (PROOF_NAME, CERTIFICATE_NAME))
    beside = (_part(proof_path), _part(certificate_path))
    try:
        making = Making(spec=laid_out.spec, expected=laid_out.expected, part=part, name=target.name, at=stamp(means.clock))
        proof = write_and_prove(making, means.builds, means.begun, means.ready, means.ctx)
        proof.require()
        means.ctx.step(Progress(1, 1, "finish"))
        record = store_record(file, laid_out.record)
        text = json.dumps(proof.as_json(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        _write(beside[0], text.encode())
        certificate = make_certificate(means.typesetter, certificate_of(case, proof, today(means.clock)))
        _write(beside[1], certificate)
        means.ctx.check()
        # All three are whole on disk before the first one takes its name.
        for one in (part, *beside):
            take_place(one, one.with_suffix(""))
    finally:
        for one in beside:
            with suppress(OSError):
                one.unlink(missing_ok=True)
    return BuiltPackage(
        path=target,
        proof_path=proof_path,
        certificate_path=certificate_path,
        proof=proof,
        plan=laid_out.plan,
        record=record,
    )


def verify_package(path: Path, case: Case, file: CaseFile, clock: Clock, ctx: JobContext) -> Proof:
    """Prove a package again against its case as it stands now; failures are in the result.

    The pages hcprep wrote are set again with the day the package says it was made; its name tells a copy to print, or its bytes.
    Raises BuildError when the case has no package to compare with, CaseFileError `case-missing` when there is no file,
    `disk-error` when it cannot be read.
    """
    if not path.is_file():
        raise CaseFileError("case-missing", path=path.name)
    try:
        purpose: Purpose = "print" if kind_made(path, case.builds) in PRINTED else "master"
        base = base_of_build(case, file, path, file_sha256(path)) if case.filed else None
        laid_out = lay_out_book(case, file, clock, ctx, on=made_on(path), purpose=purpose, base=base)
        return prove(path, laid_out.expected, stamp(clock), ctx, name=path.name, anew=True)
    except OSError as error:
        raise disk_error(error, path) from error


def verify_alone(path: Path, clock: Clock, ctx: JobContext) -> Proof:
    """Prove a package without its case, and against the proof.json beside it if there is one; failures are in the result.

    Raises CaseFileError `case-missing` when there is no file, `disk-error` when it cannot be read.
    """
    if not path.is_file():
        raise CaseFileError("case-missing", path=path.name)
    ctx.step(Progress(0, 1, "proof"))
    try:
        beside = path.with_name(beside_name(PROOF_NAME, kind_made(path)))
        return prove_alone(path, beside.read_bytes() if beside.is_file() else None, stamp(clock), ctx)
    except OSError as error:
        raise disk_error(error, path) from error


def estimated_plan(case: Case) -> Plan:
    """Return the plan for screens, at once: the front is as long as when last typeset, or as it is likely to be."""
    return plan_of(case, estimated_front(case))


def _part(target: Path) -> Path:
    """Return the name a file has until it is whole."""
    return target.with_name(target.name + ".part")


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def disk_error(error: OSError, path: Path) -> CaseFileError:
    """Return `disk-full` or `disk-error` for what the system said."""
    # A file larger than the disk's file system or the user may have is no less a full disk.
    full = error.errno in {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
    return CaseFileError("disk-full" if full else "disk-error", path=path.name, part="output")
