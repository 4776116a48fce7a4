"""`hcprep build --for portal` and `hcprep contents`."""

from __future__ import annotations

from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.commands.layout import base_wanted, choose_layout, judge
from hcprep.app.commands.opening import open_case
from hcprep.app.commands.portal_plan import show_plan, unsigned_papers
from hcprep.app.console import Console
from hcprep.app.system_clock import SystemClock
from hcprep.errors import UsageError
from hcprep.services.book_words import book_words
from hcprep.services.contents import KINDS, contents_bytes, contents_of, save_contents
from hcprep.services.layouts import layout_of
from hcprep.services.portal import BuiltPortal, build_portal
from hcprep.services.portal_folder import WORKSHEET


def build_set(options: Namespace, console: Console) -> int:
    """Build the upload set; pages that fit into no file are named."""
    with open_case(console, options.case, options.password_file) as session:
        unsigned = unsigned_papers(session.case, options)
        if options.plan:
            show_plan(session, options, console, unsigned)
            return exit_codes.OK
        choose_layout(session, options)
        judge(session, console)
        built = build_portal(
            session.case,
            session.file,
            options.out.absolute(),
            SystemClock(),
            console.job(),
            base_wanted(session, options),
            account=options.account,
            shrink=None if options.allow_recompress else (),
            unsigned=unsigned,
        )
        named = [*built.left_out()]
    if options.json:
        console.json(built.as_json())
    say_set(console, built, named)
    return exit_codes.OK


def contents_command(options: Namespace, console: Console) -> int:
    """Write the contents of the book with final page numbers; an existing file is never replaced."""
    if options.to.suffix.lower() not in KINDS:
        raise UsageError("usage-contents-kind", path=options.to)
    if options.to.exists():
        raise UsageError("usage-file-exists", path=options.to)
    with open_case(console, options.case, options.password_file) as session:
        rows = contents_of(session.case, session.file, SystemClock(), console.job())
        language, layout = session.case.language, layout_of(session.case)
    save_contents(options.to, contents_bytes(rows, options.to, book_words(language), layout))
    console.say("contents-out", path=options.to)
    return exit_codes.OK


def say_set(console: Console, built: BuiltPortal, left_out: list[str]) -> None:
    """Tell where the set lies, how large each file is, and what is in none."""
    words = book_words(console.language)
    console.say(
        "portal-built",
        files=len(built.files),
        limit=words.bytes(built.limit),
        folder=built.folder,
        worksheet=built.folder / WORKSHEET,
    )
    for one in built.files:
        console.say("portal-file", size=words.bytes(one.made.size).rjust(8), name=one.made.file.name)
    for what in left_out:
        console.say("portal-left-out", what=what)
