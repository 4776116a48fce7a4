"""`hcprep letter`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.commands.statement import write_new
from hcprep.app.console import Console
from hcprep.kit import load_kit
from hcprep.services.letters import missing_items_letter, missing_marks


def letter_command(options: Namespace, console: Console) -> int:
    """Write the list for the letter about missing papers, in the language of the package."""
    target: Path = options.to
    with open_case(console, options.case, options.password_file) as session:
        case, kit = session.case, load_kit(session.case.edition)
    marks = missing_marks(case, kit)
    if not marks:
        console.say("letter-none")
        return exit_codes.OK
    if write_new(console, target, missing_items_letter(case, kit, case.language)):
        console.say("letter-out", path=target, count=len(marks))
    bare = sum(not mark.reason.strip() for mark in marks)
    if bare:
        console.say("letter-bare", count=bare)
    return exit_codes.OK
