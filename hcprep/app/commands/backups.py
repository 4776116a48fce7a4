"""`hcprep backup` and `hcprep backups …`: make one, list them, read one whole, get a case back, and the drill."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hcprep.app import exit_codes, folders
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.prompt import read_passphrase
from hcprep.app.safekeeping import Safekeeping
from hcprep.app.saying import moment_text
from hcprep.app.system_clock import SystemClock
from hcprep.errors import CaseFileError, UsageError
from hcprep.services.backups import Backup, Backups, parse
from hcprep.services.recovery import Contents

if TYPE_CHECKING:
    from hcprep.casefile import Secret

_OF_DISK = ("case-read-only", "disk-full", "disk-error", "copy-failed")
"""Errors that are about the file that is written."""


def backup_command(options: Namespace, console: Console) -> int:
    """Make a backup of everything, or of the text alone."""
    with open_case(console, options.case, options.password_file) as session:
        place = Backups(options.to or folders.own_folder() / "backups", SystemClock())
        with _about(place.folder):
            made = place.make(session.file, "text" if options.text else "full", console.job())
    if options.json:
        console.json(_row(made))
    else:
        console.say("backup-made", path=made.path)
    return exit_codes.OK


def backups_command(options: Namespace, console: Console) -> int:
    """Run one of the actions."""
    actions: Mapping[str, Callable[[Namespace, Console], int]] = {
        "list": _list,
        "check": _check,
        "restore": _restore,
        "drill": _drill,
    }
    return actions[options.action](options, console)


def _list(options: Namespace, console: Console) -> int:
    safe = _safe()
    found = [*safe.backups.list(), *_elsewhere(options)]
    cases: dict[str, list[Backup]] = {}
    for backup in found:
        cases.setdefault(backup.lineage, []).append(backup)
    if options.password_file is not None:
        secret = read_passphrase(console, Path(), options.password_file)
        cases = {lineage: backups for lineage, backups in cases.items() if _opens(backups, secret)}
        found = [backup for backups in cases.values() for backup in backups]
    left = safe.copies.leftovers()
    if options.json:
        works = [{"since": leftover.begun, "size": leftover.size} for leftover in left]
        console.json({"backups": [_row(backup) for backup in found], "work": works})
        return exit_codes.OK
    if not found:
        console.say("backups-none")
    for number, backups in enumerate(cases.values(), 1):
        if len(cases) > 1:
            last = max(backups, key=lambda backup: backup.moment)
            console.print(console.words("backups-case", number=number, count=len(backups), at=_at(last)) + "\n")
        for backup in backups:
            words = console.words(
                f"backup-row-{backup.kind}", at=_at(backup), size=_size(backup.size, console.language), path=backup.path
            )
            console.print(words + "\n")
    for leftover in left:
        console.say("work-left", since=moment_text(leftover.begun), size=_size(leftover.size, console.language))
    return exit_codes.OK


def _opens(backups: Sequence[Backup], secret: Secret) -> bool:
    """Tell whether the newest backup of a case opens; one that cannot be read does not."""
    from hcprep.casefile.probe import unlock

    try:
        unlock(max(backups, key=lambda backup: (backup.moment, backup.number)).path, secret)
    except CaseFileError:
        return False
    return True


def _check(options: Namespace, console: Console) -> int:
    backup = _given(options.file)
    with _about(options.file):
        contents = _safe().recovery.check(backup, read_passphrase(console, options.file, options.password_file), console.job())
    if options.json:
        console.json({**_row(backup), **_inside(contents)})
    else:
        console.print(
            console.words("backup-good", at=_at(backup), **{**_inside(contents), "saved": moment_text(contents.saved)}) + "\n"
        )
    return exit_codes.OK


def _restore(options: Namespace, console: Console) -> int:
    safe, backup = _safe(), _given(options.file)
    passphrase = read_passphrase(console, options.file, options.password_file)
    beside = Backups(backup.place, SystemClock()).list(backup.lineage)
    others = {other.path.resolve(): other for other in (*safe.backups.list(backup.lineage), *beside)}
    with _about(
        options.file, {"case-exists": options.to, "case-no-folder": options.to.parent, **dict.fromkeys(_OF_DISK, options.to)}
    ):
        made = safe.recovery.restore(backup, passphrase, options.to, others.values(), console.job())
    if options.json:
        missing = [{"evidence": each.evidence, "document": each.document} for each in made.missing]
        console.json({"case": str(made.path), "documents": made.documents, "missing": missing, "check": made.check})
    else:
        console.say("restored", path=made.path, documents=made.documents)
        for each in made.missing:
            console.say("restore-missing", evidence=each.evidence, document=each.document)
    return exit_codes.FINDINGS if made.missing else exit_codes.OK


def _drill(options: Namespace, console: Console) -> int:
    safe = _safe()
    with open_case(console, options.case, options.password_file) as session:
        found = safe.recovery.drill(session, safe.backups.list(session.file.lineage), console.job())
    if options.json:
        told = {"at": found.at, "good": found.good, "same": found.same, "documents": found.documents, "missing": found.missing}
        console.json(told)
    else:
        key = "drill-good" if found.good else "drill-behind"
        console.print(console.words(key, documents=found.documents, missing=found.missing) + "\n")
    return exit_codes.OK if found.good else exit_codes.FINDINGS


@contextmanager
def _about(path: Path, others: Mapping[str, Path] | None = None) -> Iterator[None]:
    """Let an error name the file it is about; `others` says which it is for some codes. Raises what is raised inside."""
    try:
        yield
    except CaseFileError as error:
        error.facts.setdefault("path", (others or {}).get(error.code, path))
        raise


def _safe() -> Safekeeping:
    return Safekeeping(folders.own_folder(), SystemClock())


def _elsewhere(options: Namespace) -> tuple[Backup, ...]:
    folder: Path | None = options.dir
    return () if folder is None else Backups(folder, SystemClock()).list()


def _given(path: Path) -> Backup:
    if not path.is_file():
        raise CaseFileError("case-missing", path=path)
    backup = parse(path)
    if backup is None:
        raise UsageError("usage-backup-name", path=path)
    return backup


def _row(backup: Backup) -> dict[str, Any]:
    return {
        "file": str(backup.path),
        "case": backup.lineage,
        "kind": backup.kind,
        "at": backup.moment.isoformat(),
        "size": backup.size,
    }


def _inside(contents: Contents) -> dict[str, Any]:
    return {
        "documents": contents.documents,
        "inside": contents.inside,
        "words": contents.words,
        "saved": contents.saved,
    }


def _at(backup: Backup) -> str:
    return moment_text(backup.moment.isoformat())


def _size(size: int, language: str) -> str:
    told = f"{max(size, 100_000) / 1_000_000:.1f}"
    return told.replace(".", ",") + "\N{NO-BREAK SPACE}Mo" if language == "fr" else f"{told} MB"
