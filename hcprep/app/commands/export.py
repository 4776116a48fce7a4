"""`hcprep export`."""

from __future__ import annotations

from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.services.export import export_case


def export_command(options: Namespace, console: Console) -> int:
    """Write everything out as plain files."""
    with open_case(console, options.case, options.password_file) as session:
        folder = export_case(session, options.out.absolute(), console.job())
    console.say("exported", path=folder)
    return exit_codes.OK
