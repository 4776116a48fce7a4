"""The arguments of looking through a story."""

from __future__ import annotations

import argparse
from collections.abc import Callable


def add_story(command: Callable[[str], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    """Add the commands; `said` gives the help of a key."""
    check = command("story-check")
    check.add_argument("--all", action="store_true", help=said("story-all"))
    check.add_argument("--json", action="store_true", help=said("json"))
