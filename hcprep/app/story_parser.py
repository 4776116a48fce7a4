"""The arguments of looking through a story, of questions for letters, and of packages that were sent."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path


def add_story(command: Callable[[str], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    """Add the commands; `said` gives the help of a key."""
    check = command("story-check")
    check.add_argument("--brackets-fine", action="store_true", help=said("story-brackets"))
    check.add_argument("--all", action="store_true", help=said("story-all"))
    check.add_argument("--json", action="store_true", help=said("json"))


def add_letter(
    command: Callable[[str], argparse.ArgumentParser], said: Callable[[str], str], named: Callable[[str], str]
) -> None:
    """Add `letter`; `named` gives the name of a value."""
    letter = command("letter")
    way = letter.add_mutually_exclusive_group(required=True)
    way.add_argument("--missing", action="store_true", help=said("missing"))
    way.add_argument("--ask", default="", metavar=named("WHO"), help=said("letter-ask"))
    letter.add_argument("--to", type=Path, required=True, metavar=named("FILE"), help=said("to-file"))


def add_filed(command: Callable[[str], argparse.ArgumentParser], said: Callable[[str], str], named: Callable[[str], str]) -> None:
    """Add `filed`; `named` gives the name of a value."""
    filed = command("filed")
    way = filed.add_mutually_exclusive_group()
    way.add_argument("--add", type=Path, metavar=named("PACKAGE.pdf"), help=said("filed-add"))
    way.add_argument("--get", default="", metavar=named("ID"), help=said("filed-get"))
    filed.add_argument("--how", default="", metavar=named("TEXT"), help=said("filed-how"))
    filed.add_argument("--to", type=Path, metavar=named("FILE"), help=said("to-file"))
    filed.add_argument("--json", action="store_true", help=said("json"))
