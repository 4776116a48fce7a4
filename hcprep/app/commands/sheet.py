"""`hcprep sheet` and `hcprep passphrase`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Literal

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.prompt import read_new_passphrase
from hcprep.app.system_clock import SystemClock
from hcprep.casefile.recovery import LINES
from hcprep.clock import stamp
from hcprep.errors import UsageError
from hcprep.services.safe import keeper_of, replace_passphrase
from hcprep.services.sheet import make_sheet, typed_back
from hcprep.services.writing import write_new

_MOST = 4096


def sheet_command(options: Namespace, console: Console) -> int:
    """Write the recovery sheet as a PDF that is not there yet, or check what is typed from it."""
    moment = stamp(SystemClock())
    target: Path | None = options.to
    if target is not None and target.exists():
        raise UsageError("usage-file-exists", path=target)
    with open_case(console, options.case, options.password_file) as session:
        if target is None:
            console.say("sheet-type")
            typed_back(session.file, _typed(console), moment)
        else:
            language: Literal["en", "fr"] = "fr" if session.case.language == "fr" else "en"
            write_new(target, make_sheet(session.file, language, moment))
    if target is None:
        console.say("sheet-checked")
    else:
        console.say("sheet-out", path=target)
    return exit_codes.OK


def passphrase_command(options: Namespace, console: Console) -> int:
    """Give a case another passphrase."""
    with open_case(console, options.case, options.password_file) as session:
        new = read_new_passphrase(console, options.new_password_file)
        changed = replace_passphrase(session, new, console.job())
        backups_on = (keeper := keeper_of(session)) is not None and keeper.on
    console.say("passphrase-changed", path=options.case)
    if backups_on and not changed.backed_up:
        console.say("passphrase-no-backup")
    return exit_codes.OK


def _typed(console: Console) -> str:
    lines: list[str] = []
    while len(lines) < LINES:
        line = console.stdin.readline(_MOST)
        if not line:
            break
        if line.strip():
            lines.append(line)
    return "\n".join(lines)
