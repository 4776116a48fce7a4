"""`hcprep export`."""

from __future__ import annotations

from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.console import Console
from hcprep.app.damage_words import loss_lines
from hcprep.app.prompt import read_passphrase
from hcprep.app.system_clock import SystemClock
from hcprep.casefile import CaseFile
from hcprep.casefile.changing import is_there
from hcprep.errors import CaseFileError
from hcprep.services.export import export_file


def export_command(options: Namespace, console: Console) -> int:
    """Write everything out as plain files; a damaged file gives what can be read of it, and none is ever written to."""
    if not is_there(options.case):
        raise CaseFileError("case-missing", path=options.case)
    words = read_passphrase(console, options.case, options.password_file)
    job = console.job()
    with CaseFile.open_damaged(options.case, words, job) as file:
        done = export_file(file, options.out.absolute(), SystemClock(), job)
    missing = [loss for loss in done.missing if loss.current]
    if not missing:
        console.say("exported", path=done.folder)
        return exit_codes.OK
    for line in loss_lines(missing, console.language):
        console.note(f"- {line}")
    console.say("exported-part", path=done.folder, count=len(missing))
    return exit_codes.DAMAGED
