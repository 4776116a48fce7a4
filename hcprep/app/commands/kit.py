"""`hcprep kit …`: which rules are in use, how old they are, what others would change, and keeping those."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

from hcprep.app import exit_codes
from hcprep.app.cli_messages import error_words
from hcprep.app.commands.kit_forms import forms
from hcprep.app.console import Console
from hcprep.app.system_clock import SystemClock
from hcprep.clock import today
from hcprep.errors import HcprepError, UsageError
from hcprep.kit import Kit, current_shelf, load_kit
from hcprep.kit.diff import Change, diff
from hcprep.services import kits
from hcprep.services.kit_words import change_lines
from hcprep.services.report import write_day

_YES = ("y", "yes", "o", "oui")


def kit_command(options: Namespace, console: Console) -> int:
    """Run one of the actions."""
    actions: Mapping[str, Callable[[Namespace, Console], int]] = {
        "show": _show,
        "forms": forms,
        "diff": _diff,
        "verify": _verify,
        "install": _install,
        "accept": _accept,
    }
    return actions[options.action](options, console)


def _show(options: Namespace, console: Console) -> int:
    kit = load_kit()
    age = kits.kit_age(kit, options.on or today(SystemClock()))
    unsure = sum(value.confidence not in ("confirmed", "computed") for value in kit.values)
    counts = {"items": len(kit.items), "findings": len(kit.findings), "values": len(kit.values), "unsure": unsure}
    known = current_shelf().editions()
    if options.json:
        place = "" if kit.folder.is_dir() else str(kit.folder)
        days = {"published": kit.published.isoformat(), "checked": kit.checked.isoformat(), "days": age.days, "old": age.old}
        head = {"edition": kit.edition, "serial": kit.serial, **days, "file": place, "editions": list(known)}
        console.json({**head, **counts})
        return exit_codes.OK
    language = console.language
    place = console.words("kit-built-in") if kit.folder.is_dir() else str(kit.folder)
    published = write_day(kit.published, language)
    lines = [console.words("kit-head", edition=kit.edition, serial=kit.serial, published=published)]
    lines.append(console.words("kit-checked", day=write_day(kit.checked, language), days=age.days))
    if age.old:
        lines.append(console.words("kit-old", limit=age.limit))
    lines.append(console.words("kit-from", place=place))
    lines.append(console.words("kit-editions", editions=", ".join(known)))
    lines.append(console.words("kit-counts", **counts))
    console.print("\n".join(lines) + "\n")
    for edition in known:
        _tell_unusable(edition, console)
    return exit_codes.OK


def _tell_unusable(edition: str, console: Console) -> None:
    try:
        load_kit(edition)
    except HcprepError as error:
        console.say("kit-unusable", error=error_words(error, console.language))


def _diff(options: Namespace, console: Console) -> int:
    old = load_kit()
    candidate, changes = kits.compare(options.file)
    if options.json:
        console.json({"old": old.edition, "new": candidate.kit.edition, "changes": [asdict(change) for change in changes]})
    else:
        console.print(_told(changes, old, candidate.kit, console))
    return exit_codes.OK


def _told(changes: tuple[Change, ...], old: Kit, new: Kit, console: Console) -> str:
    if not changes:
        return console.words("kit-diff-none") + "\n"
    head = console.words("kit-diff-head", old=old.edition, new=new.edition)
    return "\n  ".join([head, *change_lines(changes, old, new, console.language)]) + "\n"


def _verify(options: Namespace, console: Console) -> int:
    path: Path = options.file
    candidate = kits.read_candidate(path)
    kit, signed = candidate.kit, candidate.signed
    key = "" if signed is None else signed.key.name
    if options.json:
        console.json({"edition": kit.edition, "serial": kit.serial, "signed": signed is not None, "key": key})
        return exit_codes.OK
    said = "kit-good-unsigned" if signed is None else "kit-good"
    console.print(console.words(said, path=path, edition=kit.edition, serial=kit.serial, signer=key) + "\n")
    return exit_codes.OK


def _install(options: Namespace, console: Console) -> int:
    old = load_kit()
    path: Path = options.file
    opened = current_shelf().open_file(path)
    current_shelf().check_newer(opened)
    console.print(_told(diff(old, opened.kit), old, opened.kit, console))
    if not options.yes and not _agreed(console):
        console.say("kit-not-installed")
        return exit_codes.OK
    kits.install(path)
    console.say("kit-installed", edition=opened.kit.edition)
    return exit_codes.OK


def _agreed(console: Console) -> bool:
    if not console.stdin.isatty():
        raise UsageError("usage-kit-yes")
    console.err.write(console.words("kit-ask"))
    console.err.flush()
    return console.stdin.readline().strip().casefold() in _YES


def _accept(options: Namespace, console: Console) -> int:
    from hcprep.app.commands.opening import open_case
    from hcprep.clock import stamp

    with open_case(console, options.case, options.password_file) as session:
        old, edition = session.case.edition, kits.newer_edition(session.case)
        if not edition:
            console.say("kit-newest-already", path=options.case, edition=old)
            return exit_codes.OK
        session.edit(kits.accept(session.case, edition, stamp(session.clock)))
        left = kits.affected(session.case, load_kit(edition))
    console.say("kit-accepted", path=options.case, edition=edition, old=old)
    if left.questions or left.items:
        console.say("kit-affected", names=", ".join((*left.questions, *left.items)))
    return exit_codes.OK
