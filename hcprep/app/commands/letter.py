"""`hcprep letter`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.commands.writing import write_text
from hcprep.app.console import Console
from hcprep.app.story_words import words
from hcprep.errors import UsageError
from hcprep.kit import Kit, load_kit
from hcprep.model.case import Case
from hcprep.services.leaflet import make_leaflet
from hcprep.services.letters import missing_items_letter, missing_marks, questions_leaflet, writers
from hcprep.services.writing import write_new


def letter_command(options: Namespace, console: Console) -> int:
    """Write the list for the letter about missing papers, or questions for a letter of support, in the package's language."""
    target: Path = options.to
    with open_case(console, options.case, options.password_file) as session:
        case, kit = session.case, load_kit(session.case.edition)
    if options.ask:
        return _questions(options, console, case, kit)
    marks = missing_marks(case, kit)
    if not marks:
        console.say("letter-none")
        return exit_codes.OK
    if write_text(console, target, missing_items_letter(case, kit, case.language)):
        console.say("letter-out", path=target, count=len(marks))
    bare = sum(not mark.reason.strip() for mark in marks)
    if bare:
        console.say("letter-bare", count=bare)
    return exit_codes.OK


def _questions(options: Namespace, console: Console, case: Case, kit: Kit) -> int:
    target: Path = options.to
    if options.ask not in writers(kit):
        raise UsageError("usage-arguments", detail=words("letter-who", console.language, names=", ".join(writers(kit))))
    write_new(target, make_leaflet(questions_leaflet(kit, case, options.ask, "fr" if case.language == "fr" else "en")))
    console.note(words("letter-written", console.language, path=target))
    return exit_codes.OK
