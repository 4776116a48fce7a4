"""The proof: the finished file is opened by libraries that did not write it and compared with the case, line by line."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from hcprep.errors import ProofError
from hcprep.jobs import JobContext
from hcprep.model.proven import ProvenFront
from hcprep.package.expected import ExpectedBook

if TYPE_CHECKING:
    from hcprep.package.hashing import Hashing
    from hcprep.package.proof_desk import Ready
    from hcprep.package.spec import PagesAt

Compared = Literal["original", "normalised"]

REMOVED = frozenset(
    {
        "javascript-removed", "launch-removed", "submit-removed", "remote-links-removed", "links-removed", "actions-removed",
        "embedded-files-removed", "media-removed", "xfa-removed", "signature-not-verifiable", "first-picture-only",
        "layers-as-seen", "tags-removed", "extras-removed", "bookmarks-removed", "shades-reduced",
    }
)  # fmt: skip
"""Notes of intake that something of a paper is not in the package."""
UNNEEDED = frozenset({"tags-removed", "extras-removed"})
"""Those of them that say so of what nobody needs to see or print a page; the certificate says that once for all papers."""
CHECKS = (
    "readable",
    "pages",
    "labels",
    "bookmarks",
    "contents",
    "citations",
    "dividers",
    "authored",
    "pictures",
    "photos",
    "content",
    "annotations",
    "highlights",
    "source-links",
    "fields",
    "layers",
    "stamps",
    "nothing-active",
    "metadata",
    "originals",
)
"""Ids of all checks, in the order they are listed; each has its words in `resources/book`."""


RECORD = "record"
"""Id of the check of a file against the proof.json beside it, made only of a package without its case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Something that does not match: on which book page (0 for the file as a whole), a code, and facts for its sentence."""

    page: int
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


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
    """One file as it came in: where it stands in the book, what intake did to it, and what its pages were compared with.

    `compared_with` is `original` when the pages were drawn beside the file as it came in, `normalised` when beside the PDF
    derived from it.
    """

    label: str
    title: str
    filename: str
    first: int
    pages: int
    size: int
    sha256: str
    notes: tuple[str, ...]
    compared_with: Compared
    proved_by: Literal["drawing", "hash"] = "drawing"
    """`hash` when its objects are those of an earlier package, byte for byte, that were drawn and compared then."""
    removed: tuple[str, ...] = ()
    """Those of the notes that say that something of the paper is not in the package: scripts, attached files, signatures."""
    left_out: tuple[int, ...] = ()
    """Pages of the file, from 1, that the person left out of the package."""
    turned: Mapping[int, int] = field(default_factory=dict)
    """Pages of the file that the person turned, and by how many degrees clockwise."""
    links_cut: int = 0
    """Links of the other pages that led to those and lead nowhere now."""
    fields_cut: int = 0
    """Form fields that stood on those pages alone."""
    highlighted: tuple[int, ...] = ()
    """Book pages on which the person drew boxes."""
    archive: tuple[str, ...] = ()
    """What keeps it from PDF/A-2b (codes of hcprep.parts.archive); `unknown` if it was added before anybody looked."""
    pictures: int = 0
    """How many of its pages are known to be pictures that cannot be searched."""
    numbers: str = ""
    """What its pages bear as numbers, such as `147–149`."""


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
    front: ProvenFront | None = None
    """What of the file need not be proven again in the next one; None unless every line holds."""
    archival: bool = False
    """Whether the file says that it is PDF/A-2b."""
    labels: tuple[str, ...] = ()
    """What each page bears as its number; their places in the file if empty."""

    @property
    def passed(self) -> bool:
        """Whether every line holds."""
        return all(check.passed for check in self.checks)

    def as_json(self) -> Mapping[str, object]:
        """Return the proof as plain JSON values (docs/proof.md)."""
        return {
            "file": self.filename,
            "sha256": self.sha256,
            "size": self.size,
            "pages": self.pages,
            "at": self.at,
            "passed": self.passed,
            "archival": self.archival,
            "checks": [
                {**asdict(check), "failures": [self._told(one) for one in check.failures], "passed": check.passed}
                for check in self.checks
            ],
            "originals": [asdict(original) for original in self.originals],
        }

    def _told(self, failure: Failure) -> Mapping[str, object]:
        return {**asdict(failure), "number": self.number(failure.page)}

    def number(self, page: int) -> str:
        """Return what a page bears as its number; empty for the file as a whole."""
        return self.labels[page - 1] if 1 <= page <= len(self.labels) else str(page or "")

    def require(self) -> None:
        """Raise ProofError `proof-failed` naming the first line and page that do not hold.

        Facts: `check` and `detail` (ids), `page` (0 for the file as a whole), the `number` it bears, `facts` of the failure, and
        `count` of all failures.
        """
        for check in self.checks:
            for failure in check.failures:
                raise ProofError(
                    "proof-failed",
                    check=check.id,
                    page=failure.page,
                    number=self.number(failure.page),
                    detail=failure.code,
                    facts=dict(failure.facts),
                    count=sum(len(each.failures) for each in self.checks),
                )


def prove(
    path: Path,
    expected: ExpectedBook,
    at: str,
    ctx: JobContext,
    *,
    name: str = "",
    processes: int = 0,
    anew: bool = False,
    ends: Sequence[int] = (),
    paged: PagesAt | None = None,
    proven: ProvenFront | None = None,
    ready: Ready | None = None,
    hashing: Hashing | None = None,
) -> Proof:
    """Prove a finished file against what the case says it must hold.

    Pages are compared with how they looked on intake and drawn beside their source where they differ; all of them are if `anew`.
    `ends` tells where the objects of each paper end, in the order they lie in the file, and `paged` where their pages do. Papers
    of a `proven` front are proven by hash if their objects are the same, and only what the rest of the file says of them is read;
    each of the others is drawn. If their pages are the same too, these are not read either.
    `ready` is a worker process that was started before, `hashing` has read the first bytes of the file already.
    pypdf and pdfium read it in `processes` worker processes, 0 for as many as the machine has cores (2 to 4). Raises
    Cancelled, OSError when the file cannot be opened at all, and CaseFileError when the case file cannot be read; whatever does
    not match is in the result.
    """
    from hcprep.package.proof_run import run_checks

    processes = processes or min(4, max(2, os.cpu_count() or 2))
    known = None if anew else proven
    ran = run_checks(
        path, expected, ctx, processes=processes, anew=anew, ends=ends, paged=paged, proven=known, ready=ready, hashing=hashing
    )
    return Proof(
        filename=name or path.name,
        sha256=ran.hashes.whole,
        size=ran.hashes.size,
        pages=expected.pages,
        at=at,
        checks=ran.checks,
        front=ran.front,
        archival=expected.archival,
        labels=expected.labels,
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
                compared_with=used,
                proved_by="hash" if at_part in ran.settled else "drawing",
                removed=tuple(note for note in part.notes if note in REMOVED),
                left_out=part.left_out,
                turned={one.page + 1: one.turn for one in part.shown if one.turn},
                links_cut=part.lost.links,
                fields_cut=part.lost.fields,
                highlighted=tuple(page for page in range(part.first, part.first + part.pages) if expected.added.get(str(page))),
                archive=("unknown",) if part.index.archive is None else part.index.archive,
                pictures=sum(bool(page.picture) for page in part.index.pages),
                numbers=span(expected.labels, part.first, part.pages),
            )
            for at_part, (part, used) in enumerate(zip(expected.parts, ran.compared, strict=True))
        ),
    )


def span(labels: Sequence[str], first: int, pages: int) -> str:
    """Return what some pages bear as numbers, such as `147–149`; their places if nothing else is said."""
    ends = [labels[at - 1] if labels else str(at) for at in (first, first + pages - 1)]
    return "–".join(ends if pages > 1 else ends[:1])


def made_on(path: Path) -> date | None:
    """Return the day a package says it was made, None when it does not say so or cannot be read."""
    from hcprep.package.proof_desk import ask_day

    return ask_day(path)
