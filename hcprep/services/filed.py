"""Packages that were sent, sealed in the case: the very bytes, under their hash, never changed, and taken out again proven."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import IO

from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Build, Filed
from hcprep.services.session import Session
from hcprep.services.writing import create

_PIECE = 1 << 20


def keep_filed(session: Session, path: Path, how: str, at: str, ctx: JobContext) -> Filed:
    """Seal a package in the case as it was sent, and save that. Raises what `seal` raises."""
    filed = seal(session.file, session.case, path, how=how, at=at, ctx=ctx)
    session.edit(edits.put_filed(session.case, filed))
    return filed


def seal(file: CaseFile, case: Case, path: Path, *, how: str, at: str, ctx: JobContext) -> Filed:
    """Store a package as it was sent at a moment (ISO text); `edits.put_filed` then keeps it.

    Only a package this case made counts, byte for byte. The same one again keeps its day. Safe to run beside the window. Raises
    CaseFileError `filed-missing`, `filed-not-made`, and those of storing; Cancelled.
    """
    try:
        with path.open("rb") as stream:
            build = made(case, _hash(stream, ctx))
            if build is None:
                raise CaseFileError("filed-not-made")
            stream.seek(0)
            sha256, size = file.store(stream)
    except OSError:
        raise CaseFileError("filed-missing") from None
    # The file could have been changed between the two readings.
    if sha256 != build.sha256:
        raise CaseFileError("filed-not-made")
    old = next((one for one in case.filed if one.sha256 == sha256), None)
    return Filed(
        id=old.id if old else edits.make_key(f"sent-{at[:10]}", (one.id for one in case.filed)),
        at=old.at if old else at,
        filename=path.name,
        sha256=sha256,
        size=size,
        pages=build.pages,
        how=how.strip() or (old.how if old else ""),
        record=build.record,
    )


def made(case: Case, sha256: str) -> Build | None:
    """Return the proven package of the case with that hash, or None."""
    return next((build for build in reversed(case.builds) if build.sha256 == sha256 and build.proved), None)


def take_out(file: CaseFile, filed: Filed, target: Path, ctx: JobContext) -> None:
    """Write a sealed package to a file that is not there yet, and prove by its hash that it is the one that was sent.

    Raises UsageError `usage-file-exists`, CaseFileError `disk-error`, `case-damaged`; Cancelled. Nothing is left behind then.
    """
    with file.read(filed.sha256) as source:
        out = create(target)
        try:
            with out:
                while piece := source.read(_PIECE):
                    ctx.check()
                    out.write(piece)
                out.flush()
                os.fsync(out.fileno())
                out.seek(0)
                if _hash(out, ctx) != filed.sha256:
                    raise CaseFileError("case-damaged", part="filed", id=filed.id)
        except OSError:
            target.unlink(missing_ok=True)
            raise CaseFileError("disk-error", path=target) from None
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def _hash(stream: IO[bytes], ctx: JobContext) -> str:
    found = hashlib.sha256()
    while piece := stream.read(_PIECE):
        ctx.check()
        found.update(piece)
    return found.hexdigest()
