"""The proof: the finished file is opened by libraries that did not write it and compared with the case, line by line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from hcprep.errors import ProofError
from hcprep.jobs import JobContext, Progress
from hcprep.package.expected import ExpectedBook

_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Something that does not match: on which book page (0 for the file as a whole), and what."""

    page: int
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the proof: how many things were compared, and what did not match."""

    id: str
    count: int
    failures: tuple[Failure, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether everything matched."""
        return not self.failures


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """One file as it came in, where it stands in the book, and what intake removed from it."""

    label: str
    title: str
    filename: str
    first: int
    pages: int
    size: int
    sha256: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The result: `at` is ISO text, size in bytes."""

    filename: str
    sha256: str
    size: int
    pages: int
    at: str
    checks: tuple[Check, ...]
    originals: tuple[Original, ...]

    @property
    def passed(self) -> bool:
        """Whether every line holds."""
        return all(check.passed for check in self.checks)

    def as_json(self) -> Mapping[str, object]:
        """Return the proof as plain JSON values (docs/cli.md)."""
        return {
            "file": self.filename,
            "sha256": self.sha256,
            "size": self.size,
            "pages": self.pages,
            "at": self.at,
            "passed": self.passed,
            "checks": [{**asdict(check), "passed": check.passed} for check in self.checks],
            "originals": [asdict(original) for original in self.originals],
        }

    def require(self) -> None:
        """Raise ProofError `proof-failed` naming the first line and page that do not hold."""
        for check in self.checks:
            for failure in check.failures:
                raise ProofError(
                    "proof-failed",
                    check=check.id,
                    page=failure.page,
                    detail=failure.detail,
                    count=sum(len(each.failures) for each in self.checks),
                )


def prove(path: Path, expected: ExpectedBook, at: str, ctx: JobContext, *, name: str = "", processes: int = 2) -> Proof:
    """Prove a finished file against what the case says it must hold.

    Structure is read by pypdf, pages are drawn by pdfium in `processes` worker processes. Raises Cancelled only; whatever does
    not match is in the result.
    """
    from hcprep.package.proof_pixels import compare_pages
    from hcprep.package.proof_structure import check_structure

    total = expected.pages * 2
    ctx.step(Progress(0, total, "proof"))
    checks = list(check_structure(path, expected, ctx))
    checks.append(_check_originals(expected, ctx))
    checks.extend(compare_pages(path, expected, ctx, processes=processes))
    digest, size = _digest(path)
    return Proof(
        filename=name or path.name,
        sha256=digest,
        size=size,
        pages=expected.pages,
        at=at,
        checks=tuple(checks),
        originals=tuple(
            Original(
                label=part.label,
                title=part.title,
                filename=part.filename,
                first=part.first,
                pages=part.pages,
                size=part.original_size,
                sha256=part.original_sha256,
                notes=part.notes,
            )
            for part in expected.parts
        ),
    )


def _digest(path: Path) -> tuple[str, int]:
    with path.open("rb") as stream:
        digest = hashlib.sha256()
        size = 0
        for block in _blocks(stream):
            digest.update(block)
            size += len(block)
    return digest.hexdigest(), size


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    while block := stream.read(_BLOCK):
        yield block


def _check_originals(expected: ExpectedBook, ctx: JobContext) -> Check:
    failures = []
    for part in expected.parts:
        ctx.check()
        digest = hashlib.sha256()
        size = 0
        with part.read_original() as stream:
            for block in _blocks(stream):
                digest.update(block)
                size += len(block)
        if digest.hexdigest() != part.original_sha256 or size != part.original_size:
            failures.append(Failure(page=part.first, detail=f"original of {part.label} changed"))
    return Check(id="originals", count=len(expected.parts), failures=tuple(failures))
