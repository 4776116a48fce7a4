"""Arguments of `hcprep build`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from hcprep.model.layout import LAYOUTS, PAGE_WORDS, PAPERS


def add_build(build: argparse.ArgumentParser, said: Callable[[str], str], named: Callable[[str], str]) -> None:
    """Add what to build and how it is laid out; `said` gives the help of a key, `named` the name of a value."""
    build.add_argument("--for", choices=("master", "portal", "print"), default="master", dest="purpose", help=said("for"))
    build.add_argument("--account", default="pr-portal", metavar=named("ID"), help=said("account"))
    build.add_argument("--allow-recompress", action="store_true", help=said("allow-recompress"))
    build.add_argument("--no-signature", nargs="+", default=[], metavar=named("ID"), help=said("no-signature"))
    build.add_argument("--supplement", action="store_true", help=said("supplement"))
    build.add_argument("--to", dest="supplement_to", default="", metavar=named("ID"), help=said("supplement-to"))
    keep = build.add_mutually_exclusive_group()
    keep.add_argument("--keep-numbers", nargs="?", const="last", metavar=named("ID"), help=said("keep-numbers"))
    keep.add_argument("--no-keep-numbers", action="store_const", const="", dest="keep_numbers", help=said("no-keep-numbers"))
    build.add_argument("--layout", choices=LAYOUTS, help=said("layout"))
    build.add_argument("--paper", choices=PAPERS, help=said("paper"))
    build.add_argument("--double-sided", action=argparse.BooleanOptionalAction, default=None, help=said("double-sided"))
    build.add_argument("--dividers", action=argparse.BooleanOptionalAction, default=None, help=said("dividers"))
    build.add_argument("--page-word", choices=("none", *PAGE_WORDS), help=said("page-word"))
