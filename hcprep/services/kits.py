"""Kits as a person meets them: how old one is, what a new one changes, keeping it, and letting a case follow it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hcprep.errors import KitError
from hcprep.kit import Kit, current_shelf, read_kit
from hcprep.kit.diff import Change, diff
from hcprep.kit.signing import Signed
from hcprep.model import edits
from hcprep.model.case import Case


@dataclass(frozen=True, slots=True)
class KitAge:
    """How long ago the facts of a kit were checked, on a day; `old` when that is longer than the kit itself allows."""

    checked: date
    days: int
    limit: int

    @property
    def old(self) -> bool:
        """Whether the person must be told."""
        return self.days > self.limit


def kit_age(kit: Kit, on: date) -> KitAge:
    """Return the age of a kit on a day; a day before it was checked counts as 0 days."""
    return KitAge(kit.checked, max(0, (on - kit.checked).days), kit.number("kit_old_days"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A kit that is not used yet; `signed` is None for a folder, which nobody signed and nobody can install."""

    kit: Kit
    signed: Signed | None


def read_candidate(path: Path) -> Candidate:
    """Read and check a kit file, or the folder of somebody who is writing one.

    Raises KitError: see `Shelf.open_file`; for a folder `kit-file-damaged` or `kit-newer`.
    """
    shelf = current_shelf()
    if not path.is_dir():
        opened = shelf.open_file(path)
        return Candidate(opened.kit, opened.signed)
    try:
        kit = read_kit(path)
        shelf.check(kit)
    except KitError as error:
        raise _about_folder(error, path) from None
    return Candidate(kit, None)


def _about_folder(error: KitError, path: Path) -> KitError:
    if error.code not in ("kit-invalid", "kit-missing", "kit-file-damaged"):
        error.facts["path"] = path
        return error
    file = error.facts.get("file") or error.facts.get("path", "")
    return KitError("kit-file-damaged", path=path, file=file, problem=error.facts.get("problem", "missing"))


def compare(path: Path) -> tuple[Candidate, tuple[Change, ...]]:
    """Return a kit that is not used yet and every difference from the newest one at hand. Raises KitError."""
    candidate = read_candidate(path)
    return candidate, diff(current_shelf().load(), candidate.kit)


def install(path: Path) -> Kit:
    """Check a kit file completely and keep it; new cases begin with it, and no case changes by itself.

    Raises KitError (also `kit-not-newer`) and CaseFileError `disk-full` or `disk-error`; nothing was changed then.
    """
    shelf = current_shelf()
    opened = shelf.open_file(path)
    shelf.install(opened)
    return shelf.load(opened.kit.edition)


def newer_edition(case: Case) -> str:
    """Return the newest edition at hand if it is newer than the one a case follows, else nothing. Raises KitError."""
    newest = current_shelf().load().edition
    return newest if newest > case.edition else ""


@dataclass(frozen=True, slots=True)
class Affected:
    """What a case has that another kit no longer speaks of; nothing of it is ever removed."""

    questions: tuple[str, ...]
    items: tuple[str, ...]


def affected(case: Case, kit: Kit) -> Affected:
    """Return the answered questions and the used checklist items that a kit does not have."""
    items = dict.fromkeys([mark.item for mark in case.marks] + [evidence.item for evidence in case.evidence])
    return Affected(
        questions=tuple(name for name in case.answers if kit.question(name) is None),
        items=tuple(item for item in items if item and kit.item(item) is None),
    )


def accept(case: Case, edition: str, at: str) -> Case:
    """Let a case follow an edition that can be loaded, and keep a note of it. Raises KitError if it cannot."""
    return edits.accept_edition(case, current_shelf().load(edition).edition, at)
