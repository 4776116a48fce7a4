"""`hcprep demo`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from hcprep.app import exit_codes
from hcprep.app.commands.package import built_report, say_built
from hcprep.app.console import Console
from hcprep.errors import UsageError
from hcprep.model import edits
from hcprep.services.example import EXAMPLE_CLOCK, EXAMPLE_NAME, EXAMPLE_PASSPHRASE, make_example
from hcprep.services.package import build_package
from hcprep.services.session import Session

_FOLDER = Path("hcprep-example")


def demo_command(options: Namespace, console: Console) -> int:
    """Make the fictional example, build its package and prove it."""
    out: Path = (options.out or _FOLDER).absolute()
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError("usage-folder-not-empty", path=out)
    out.mkdir(parents=True, exist_ok=True)
    path = out / EXAMPLE_NAME
    ctx = console.job()
    session = Session(make_example(path, EXAMPLE_PASSPHRASE, EXAMPLE_CLOCK, ctx, console.language), EXAMPLE_CLOCK)
    try:
        built = build_package(session.case, session.file, out, EXAMPLE_CLOCK, ctx)
        session.edit(edits.put_build(session.case, built.build()))
    finally:
        session.close()
    if options.json:
        console.json({"case": str(path), "passphrase": EXAMPLE_PASSPHRASE, **built_report(built)})
    console.say("demo", path=path, passphrase=EXAMPLE_PASSPHRASE)
    say_built(console, built)
    return exit_codes.OK
