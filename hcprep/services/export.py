"""Everything in a case as plain files, so that nobody is locked in."""

from __future__ import annotations

import errno
import shutil
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import msgspec

from hcprep import datafiles
from hcprep.casefile import Loss, ReadOnlyCase
from hcprep.clock import Clock, today
from hcprep.errors import CaseFileError, KitError, UsageError
from hcprep.jobs import JobContext
from hcprep.kit import load_kit
from hcprep.services.export_papers import write_papers
from hcprep.services.export_texts import texts
from hcprep.services.report import review_report
from hcprep.services.review import review


@dataclass(frozen=True, slots=True)
class Exported:
    """The folder that was written, and what could not be read and is not in it."""

    folder: Path
    missing: tuple[Loss, ...] = ()


def export_file(file: ReadOnlyCase, out: Path, clock: Clock, ctx: JobContext | None = None) -> Exported:
    """Write all that can be read of a case file, whole or damaged, into a folder that does not exist yet, or is empty.

    Papers are copied byte for byte under `papers/<evidence id>/`, removed ones under `removed-papers/`, packages that were sent
    under `sent-packages/`, every version of a text under `versions/` and `private-versions/`, and documents that no row names
    any more under `recovered/`. The folder appears only when everything that can be read is in it; what is missing stands in
    `missing.json`. Raises UsageError `usage-folder-not-empty`, CaseFileError `disk-full` or `disk-error`, and Cancelled.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError("usage-folder-not-empty", path=out)
    building = out.with_name(f"{out.name}.part")
    try:
        if building.exists():
            shutil.rmtree(building)
        building.mkdir(mode=0o700, parents=True)
        missing = _fill(file, today(clock), building, ctx or JobContext())
        if out.exists():
            out.rmdir()
        building.rename(out)
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise CaseFileError("disk-full" if error.errno == errno.ENOSPC else "disk-error", path=out) from None
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return Exported(out, missing)


def _fill(file: ReadOnlyCase, on: date, folder: Path, ctx: JobContext) -> tuple[Loss, ...]:
    case = file.load()
    missing = [loss for loss in file.losses if loss.part != "document"]
    _write(folder / "README.txt", datafiles.read_text("resources/export/README.txt"))
    for name, text in texts(case, file, missing):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        _write(path, text)
    _write(folder / "case.json", _pretty(replace(case, notes="")))
    try:
        kit = load_kit(case.edition or None)
        _write(folder / "checklist.json", _pretty(review_report(kit, case, review(case, on), case.language)))
    except KitError:
        # Rules this computer does not have, or whose name is lost, must not keep anyone's papers in.
        missing.append(Loss(part="checklist", id=case.edition))
    missing.extend(write_papers(case, file, folder, ctx))
    if missing:
        _write(folder / "missing.json", _pretty(missing))
    return tuple(missing)


def _pretty(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
