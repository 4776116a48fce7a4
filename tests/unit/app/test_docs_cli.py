"""docs/cli.md names every command and option there is, and none that there is not."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from hcprep.app.parser import make_parser

DOCS = (Path(__file__).parents[3] / "docs" / "cli.md").read_text(encoding="utf-8")
EVERYWHERE = {"--help", "--lang", "--password-file", "--sheet-file", "--take-over", "--version"}
"""Told once for all commands."""
OPTION = re.compile(r"--[a-z][a-z-]*")


def parts(parser: argparse.ArgumentParser, name: str = "") -> dict[str, set[str]]:
    """The long options of each command, by its name; of `kit` and `backups` those of their actions."""
    found: dict[str, set[str]] = {}
    own = {text for action in parser._actions for text in action.option_strings if text.startswith("--")}
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if name and not below:
        found[name] = own
    for action in below:
        for key, each in action.choices.items():
            found.update(parts(each, f"{name} {key}".strip()))
    return found


def told() -> dict[str, str]:
    """What the list at the top of the page says of each command."""
    names = sorted(parts(make_parser("en")), key=len, reverse=True)
    found: dict[str, str] = {}
    name = ""
    for line in DOCS.partition("`--lang")[0].splitlines():
        if not line.startswith("    "):
            continue
        if line.strip().startswith("hcprep"):
            rest = line.strip().removeprefix("hcprep").strip()
            name = next((each for each in names if rest == each or rest.startswith(f"{each} ")), rest)
        found[name] = f"{found.get(name, '')}\n{line}"
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_both_languages_have_the_same_commands(language: str) -> None:
    assert parts(make_parser(language)) == parts(make_parser("en"))


@pytest.mark.parametrize("command", sorted(parts(make_parser("en"))))
def test_the_page_names_the_command_and_its_options(command: str) -> None:
    said = told()
    assert command in said
    named = set(OPTION.findall(said[command]))
    there = parts(make_parser("en"))[command]
    assert there - EVERYWHERE - named == set(), "not in docs/cli.md"
    assert named - there == set(), "not in the program"


def test_the_page_names_no_other_command() -> None:
    others = {name.split()[0] for name in told().keys() - parts(make_parser("en")).keys()}
    # The window, by itself and with a case, and the one option that needs no command.
    assert others == {"the", "CASE.hcase", "--version"}


def test_what_goes_for_all_commands_is_told_once() -> None:
    for option in EVERYWHERE - {"--help"}:
        assert option in DOCS
