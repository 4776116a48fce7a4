"""Arguments of `hcprep pages`."""

from __future__ import annotations

import argparse
from collections.abc import Callable


def add_pages(command: Callable[[str], argparse.ArgumentParser], said: Callable[[str], str], named: Callable[[str], str]) -> None:
    """Add the command; `said` gives the help of a key, `named` the name of a value."""
    pages = command("pages")
    pages.add_argument("paper", metavar=named("ID"), help=said("pages-paper"))
    pages.add_argument("--turn", action="append", default=[], metavar=named("PAGES:DEGREES"), help=said("pages-turn"))
    for name in ("leave-out", "bring-back", "order", "split"):
        pages.add_argument(f"--{name}", default="", metavar=named("PAGES"), help=said(f"pages-{name}"))
    pages.add_argument("--title", default="", metavar=named("TEXT"), help=said("pages-title"))
    pages.add_argument("--join", action="append", default=[], metavar=named("ID"), help=said("pages-join"))
    pages.add_argument("--as-they-came", action="store_true", help=said("pages-as-they-came"))
    pages.add_argument("--json", action="store_true", help=said("json"))
