"""The rules a case follows, without a window: their age, a newer kit file looked at, kept, and accepted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from hcprep.clock import stamp
from hcprep.kit import current_shelf, write_date
from hcprep.presenters.desk import Desk
from hcprep.services import kits
from hcprep.services.kit_words import change_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesState:
    """What the case follows and what is at hand; `newer` is an edition that can be accepted, or empty."""

    edition: str
    checked: str
    days: int
    old: bool
    unsure: int
    values: int
    newer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A kit file that was read and not used: what it would change, line by line."""

    path: Path
    edition: str
    signer: str
    lines: tuple[str, ...]
    installable: bool


class RulesPresenter:
    """Every call either does all of what it says or raises and changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def state(self, language: str) -> RulesState:
        """Return what to show. Raises KitError."""
        kit = self._desk.kit
        age = kits.kit_age(kit, self._desk.today)
        sure = Counter(value.confidence in ("confirmed", "computed") for value in kit.values)
        return RulesState(
            edition=kit.edition,
            checked=write_date(language, age.checked),
            days=age.days,
            old=age.old,
            unsure=sure[False],
            values=len(kit.values),
            newer=kits.newer_edition(self._desk.case),
        )

    def look(self, path: Path, language: str) -> Looked:
        """Read a kit file completely and use nothing of it. Raises KitError."""
        old = current_shelf().load()
        candidate, changes = kits.compare(path)
        newer = candidate.kit.edition > old.edition and candidate.kit.serial > old.serial
        return Looked(
            path=path,
            edition=candidate.kit.edition,
            signer="" if candidate.signed is None else candidate.signed.key.name,
            lines=tuple(change_lines(changes, old, candidate.kit, language)),
            installable=candidate.signed is not None and newer,
        )

    def install(self, path: Path) -> str:
        """Keep a kit file and return its edition. Raises KitError and CaseFileError."""
        return kits.install(path).edition

    def differences(self, language: str) -> tuple[str, ...]:
        """Return what accepting the newest edition would change for this case, line by line. Raises KitError."""
        from hcprep.kit.diff import diff

        old, new = self._desk.kit, current_shelf().load()
        return tuple(change_lines(diff(old, new), old, new, language))

    def accept(self) -> kits.Affected:
        """Let the case follow the newest edition; return what it has that the new rules no longer speak of. Raises KitError."""
        desk = self._desk
        edition = kits.newer_edition(desk.case)
        if edition:
            desk.edit(kits.accept(desk.case, edition, stamp(desk.session.clock)))
        return kits.affected(desk.case, desk.kit)
