"""Building the package and proving it: written beside its target, opened again, compared with the case, renamed only then."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from hcprep.casefile import CaseFile
from hcprep.clock import Clock, stamp, today
from hcprep.errors import BuildError, CaseFileError
from hcprep.jobs import JobContext, Progress, Worker
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.model.evidence import Build, ProvenFront
from hcprep.model.plan import Plan
from hcprep.package.authored import Authored
from hcprep.package.certificate import make_certificate
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof import Proof, made_on, prove
from hcprep.package.proof_alone import prove_alone
from hcprep.package.proof_desk import Ready
from hcprep.package.proof_front import front_key
from hcprep.package.spec import BookSpec, Reused, WrittenBook
from hcprep.package.typeset import lay_out
from hcprep.package.writer import write_book
from hcprep.services.book import Book
from hcprep.services.certificate import certificate_of
from hcprep.services.damagedpaper import naming_papers, require_whole
from hcprep.services.front import estimated_front, remember_front
from hcprep.services.layouts import Purpose, layout_of, plan_of

PROOF_NAME = "proof.json"
CERTIFICATE_NAME = "certificate.pdf"
_PRINT_NAMES = {"en": "hc-print", "fr": "hc-impression"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPackage:
    """A finished package: the PDF, its proof as JSON, its one-page certificate, and the plan it follows."""

    path: Path
    proof_path: Path
    certificate_path: Path
    proof: Proof
    plan: Plan

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
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A book whose page numbers are final, ready to be written or compared with."""

    plan: Plan
    authored: Authored
    spec: BookSpec
    expected: ExpectedBook


def package_name(case: Case, clock: Clock, purpose: Purpose = "master") -> str:
    """Return the file name of a package: neutral words and the day, no name of a person."""
    french = case.language == "fr"
    start = _PRINT_NAMES["fr" if french else "en"] if purpose == "print" else f"hc-{'recueil' if french else 'package'}"
    return f"{start}-{today(clock).isoformat()}.pdf"


def purpose_of(path: Path) -> Purpose:
    """Return what a package was made for, by the name it was given."""
    return "print" if path.name.startswith(tuple(_PRINT_NAMES.values())) else "master"


def _beside_name(name: str, purpose: Purpose) -> str:
    """Return the name of what lies beside a package; a copy to print has its own, so that it replaces nothing."""
    return name if purpose == "master" else f"-{purpose}.".join(name.split("."))


@naming_papers
def lay_out_book(  # noqa: PLR0917
    case: Case,
    file: CaseFile,
    clock: Clock,
    ctx: JobContext,
    on: date | None = None,
    typesetter: Worker | None = None,
    purpose: Purpose = "master",
) -> LaidOut:
    """Typeset the authored pages, dated today or `on`, and place everything. Raises BuildError and Cancelled."""
    require_whole(file)
    ctx.step(Progress(0, 1, "typeset"))
    moment = clock.now()
    book = Book(case, load_kit(case.edition), file, on or moment.date(), layout_of(case, purpose))
    book.check()
    with nullcontext(typesetter) if typesetter else Worker("typeset", timeout=120) as worker:
        authored = lay_out(worker, book.authored)
    ctx.check()
    if purpose == "master":
        remember_front(case, authored.front)
    plan = book.plan(authored.front)
    placed = tuple(book.placed(plan))
    spec = book.spec(plan, authored, placed, _whole_seconds(moment))
    return LaidOut(plan=plan, authored=authored, spec=spec, expected=book.expected(plan, authored, spec, placed))


@naming_papers
def build_package(  # noqa: PLR0917
    case: Case, file: CaseFile, out: Path, clock: Clock, ctx: JobContext, purpose: Purpose = "master"
) -> BuiltPackage:
    """Write and prove the package in folder `out`; files of the same name are replaced only when everything holds.

    Raises BuildError, ProofError, CaseFileError `disk-full` or `disk-error`, and Cancelled; nothing new is left behind then.
    """
    with Ready() as ready, Worker("typeset", timeout=120) as typesetter:
        laid_out = lay_out_book(case, file, clock, ctx, typesetter=typesetter, purpose=purpose)
        return _build(case, laid_out, out, _Means(clock, ctx, ready, typesetter, purpose))


@dataclass(frozen=True, slots=True)
class _Means:
    """What a package is made with: clock, context, and worker processes that are there already."""

    clock: Clock
    ctx: JobContext
    ready: Ready
    typesetter: Worker
    purpose: Purpose


def _build(case: Case, laid_out: LaidOut, out: Path, means: _Means) -> BuiltPackage:
    target = out / package_name(case, means.clock, means.purpose)
    proof_path, certificate_path = (out / _beside_name(name, means.purpose) for name in (PROOF_NAME, CERTIFICATE_NAME))
    written: list[Path] = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        part = _beside(target, written)
        proof = _write_and_prove(laid_out, part, means, _earlier(case, out, laid_out))
        proof.require()
        means.ctx.step(Progress(1, 1, "finish"))
        text = json.dumps(proof.as_json(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        _write(_beside(proof_path, written), text.encode())
        certificate = make_certificate(means.typesetter, certificate_of(case, proof, today(means.clock)))
        _write(_beside(certificate_path, written), certificate)
        means.ctx.check()
        # All three are whole on disk before the first one takes its name.
        for one in written:
            one.replace(one.with_suffix(""))
    except OSError as error:
        raise disk_error(error, target) from error
    finally:
        for one in written:
            with suppress(OSError):
                one.unlink(missing_ok=True)
    return BuiltPackage(path=target, proof_path=proof_path, certificate_path=certificate_path, proof=proof, plan=laid_out.plan)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """An earlier package on disk whose front is that of the book to be made."""

    path: Path
    front: ProvenFront


def _earlier(case: Case, out: Path, laid_out: LaidOut) -> _Earlier | None:
    """Return the latest package in the folder that begins with papers of this book, if it is still the size it was made."""
    expected = laid_out.expected
    keys = [expected.parts[at].key for at in expected.ordered()]
    for build in reversed(case.builds):
        front, path = build.front, out / build.filename
        if front is None or front_key(keys[: front.parts]) != front.key:
            continue
        if path.is_file() and path.stat().st_size == build.size:
            return _Earlier(path, front)
    return None


def _write_and_prove(laid_out: LaidOut, part: Path, means: _Means, earlier: _Earlier | None) -> Proof:
    name, at = part.with_suffix("").name, stamp(means.clock)
    proven = earlier.front if earlier else None
    with part.open("wb") as stream, ThreadPoolExecutor(max_workers=1) as flusher:
        book = _write_book(laid_out.spec, stream, means.ctx, earlier)
        stream.flush()
        # It takes the disk as long as reading the file again takes the processor; both are done before it gets its name.
        on_disk = flusher.submit(os.fsync, stream.fileno())
        proof = prove(part, laid_out.expected, at, means.ctx, name=name, front=book.head, proven=proven, ready=means.ready)
        on_disk.result()
    if earlier is not None and not proof.passed:
        # The earlier file may have been changed since; the papers in the case have not.
        return _write_and_prove(laid_out, part, means, None)
    return proof


def _write_book(spec: BookSpec, stream: BinaryIO, ctx: JobContext, earlier: _Earlier | None) -> WrittenBook:
    """Write the book, behind the front of an earlier one if that is there and whole."""
    if earlier is not None:
        reused = Reused(earlier.path, earlier.front.parts, earlier.front.size)
        with suppress(BuildError, OSError):
            return write_book(spec, stream, ctx, reused)
        stream.seek(0)
        stream.truncate()
    return write_book(spec, stream, ctx)


def verify_package(path: Path, case: Case, file: CaseFile, clock: Clock, ctx: JobContext) -> Proof:
    """Prove a package again against its case as it stands now; failures are in the result.

    The pages hcprep wrote are set again with the day the package says it was made; its name tells a copy to print.
    Raises BuildError when the case has no package to compare with, CaseFileError `case-missing` when there is no file,
    `disk-error` when it cannot be read.
    """
    if not path.is_file():
        raise CaseFileError("case-missing", path=path.name)
    laid_out = lay_out_book(case, file, clock, ctx, on=made_on(path), purpose=purpose_of(path))
    try:
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
    beside = path.with_name(_beside_name(PROOF_NAME, purpose_of(path)))
    try:
        return prove_alone(path, beside.read_bytes() if beside.is_file() else None, stamp(clock), ctx)
    except OSError as error:
        raise disk_error(error, path) from error


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal, read in blocks."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(1024 * 1024):
            digest.update(block)
    return digest.hexdigest()


def estimated_plan(case: Case) -> Plan:
    """Return the plan for screens, at once: the front is as long as when last typeset, or as it is likely to be."""
    return plan_of(case, estimated_front(case))


def _whole_seconds(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def _beside(target: Path, written: list[Path]) -> Path:
    """Return the name a file has until it is whole, and take a note of it."""
    part = target.with_name(target.name + ".part")
    written.append(part)
    return part


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def disk_error(error: OSError, path: Path) -> CaseFileError:
    """Return `disk-full` or `disk-error` for what the system said."""
    # A file larger than the disk's file system or the user may have is no less a full disk.
    full = error.errno in {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
    return CaseFileError("disk-full" if full else "disk-error", path=path.name)
