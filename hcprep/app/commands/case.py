"""`hcprep new` and `hcprep set`."""

from __future__ import annotations

import secrets
from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case, open_with
from hcprep.app.console import Console
from hcprep.app.prompt import read_new_passphrase
from hcprep.app.system_clock import SystemClock
from hcprep.casefile import CaseFile
from hcprep.clock import stamp
from hcprep.errors import CaseFileError
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.passphrase import check_passphrase, generate_passphrase, personal_words
from hcprep.services.answers_file import merge_answers


def new_command(options: Namespace, console: Console) -> int:
    """Make a case, empty or with the answers of a file."""
    if options.case.exists():
        raise CaseFileError("case-exists", path=options.case)
    if not options.case.absolute().parent.is_dir():
        raise CaseFileError("case-no-folder", path=options.case.parent)
    case = empty = Case(id=secrets.token_hex(8), edition=load_kit().edition, language=options.language or console.language)
    if options.answers is not None:
        case = merge_answers(case, options.answers)
    passphrase = read_new_passphrase(console, options.password_file, generate_passphrase(console.language))
    check_passphrase(passphrase, (options.case.stem, *personal_words(case)))
    CaseFile.create(options.case, passphrase, empty, stamp(SystemClock())).close()
    if case != empty:
        # As any other change: with its backup, and in a work copy where others may change the file.
        with open_with(console, options.case, passphrase) as session:
            session.edit(case)
    console.say("created", path=options.case)
    return exit_codes.OK


def set_command(options: Namespace, console: Console) -> int:
    """Put an answers file into a case."""
    with open_case(console, options.case, options.password_file) as session:
        session.edit(merge_answers(session.case, options.answers))
        case = session.case
    console.say("set", path=options.case, people=len(case.people), events=len(case.events), answers=len(case.answers))
    return exit_codes.OK
