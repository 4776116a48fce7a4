"""Arguments of `hcprep pages` and `hcprep papers`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

_Named = Callable[[str], str]


def add_pages(command: Callable[[str], argparse.ArgumentParser], said: _Named, named: _Named) -> None:
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


def add_papers(command: Callable[[str], argparse.ArgumentParser], said: _Named, named: _Named) -> None:
    """Add the command; `said` gives the help of a key, `named` the name of a value."""
    papers = command("papers")
    papers.add_argument("--move", metavar=named("ID"), help=said("papers-move"))
    place = papers.add_mutually_exclusive_group()
    for name in ("before", "behind"):
        place.add_argument(f"--{name}", metavar=named("ID"), help=said(f"papers-{name}"))
    for name in ("remove", "put-back"):
        papers.add_argument(f"--{name}", nargs="+", default=[], metavar=named("ID"), help=said(f"papers-{name}"))
    papers.add_argument("--json", action="store_true", help=said("json"))
