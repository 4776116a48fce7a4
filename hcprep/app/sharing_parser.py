"""The arguments of handing over, comparing and looking back."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path


def add_sharing(
    command: Callable[[str], argparse.ArgumentParser], said: Callable[[str], str], named: Callable[[str], str]
) -> None:
    """Add the commands; `said` gives the help of a key, `named` the name of a value."""
    handover = command("handover")
    handover.add_argument("--to", type=Path, required=True, metavar=named("FILE"), help=said("copy-to"))
    handover.add_argument("--without", action="append", default=[], metavar=named("PART"), help=said("without"))
    handover.add_argument("--json", action="store_true", help=said("json"))
    for name in ("compare", "take"):
        other = command(name)
        other.add_argument("other", type=Path, metavar=named("OTHER"), help=said("other"))
        other.add_argument("--other-password-file", type=Path, metavar=named("FILE"), help=said("other-password-file"))
        if name == "compare":
            other.add_argument("--json", action="store_true", help=said("json"))
            continue
        which = other.add_mutually_exclusive_group(required=True)
        which.add_argument("--all", action="store_true", help=said("all"))
        which.add_argument("--only", nargs="+", metavar=named("ID"), help=said("take-only"))
    history = command("history")
    history.add_argument("--text", default="", metavar=named("TEXT"), help=said("text-of"))
    way = history.add_mutually_exclusive_group()
    way.add_argument("--show", type=int, metavar=named("NUMBER"), help=said("show"))
    way.add_argument("--restore", type=int, metavar=named("NUMBER"), help=said("restore"))
    history.add_argument("--with", type=int, dest="beside", metavar=named("NUMBER"), help=said("with"))
    history.add_argument("--json", action="store_true", help=said("json"))
