"""Arguments of `hcprep mark`."""

from __future__ import annotations

import argparse
from collections.abc import Callable


def add_mark(command: Callable[[str], argparse.ArgumentParser], said: Callable[[str], str], named: Callable[[str], str]) -> None:
    """Add the command; `said` gives the help of a key, `named` the name of a value."""
    mark = command("mark")
    mark.add_argument("paper", metavar=named("ID"), help=said("pages-paper"))
    mark.add_argument("--page", type=int, metavar=named("N"), help=said("mark-page"))
    mark.add_argument("--box", action="append", default=[], metavar=named("BOX"), help=said("mark-box"))
    mark.add_argument("--remove-box", action="append", type=int, default=[], metavar=named("N"), help=said("mark-remove"))
    mark.add_argument("--caption", metavar=named("TEXT"), help=said("mark-caption"))
    mark.add_argument("--json", action="store_true", help=said("json"))
