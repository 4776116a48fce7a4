"""The quick reader of kit files says what `tomllib` says, of plain files and of all others."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep import datafiles
from hcprep.kit import current_shelf, plain
from hcprep.kit.load import MEMBERS

NAMES = ("a", "b", "c-1", '"d=e"', '"f.g"', "a.b", "a.c-1", "b.a.b", '"a"')
VALUES = (
    '"text"',
    '""',
    '"with [brackets], {braces} = signs # and more"',
    '"a" # said beside',
    "true",
    "false",
    "0",
    "-7",
    "007",
    "+1",
    "1_000",
    "1.5",
    "2026-11-22",
    "2026-13-45",
    "2026-11-22 10:00:00",
    "[]",
    '["x", "y"]',
    '["x", 1, true]',
    '["x",]',
    "{}",
    '{ a = "x", b = ["y"] }',
    '{ a = "x", a = "y" }',
    '{ a = "x", }',
    '{ "a" = { b = 1 } }',
    '[\n    "x",\n    "y",\n]',
    '[\n    "x"\n]',
    '[\n    { a = "x" },\n]',
    r'"\u00e9 \"quoted\""',
    "'literal'",
    '"""\nlong\n"""',
    '"unfinished',
)
PAIR = st.builds("{} = {}".format, st.sampled_from(NAMES), st.sampled_from(VALUES))
HEADING = st.builds("[{}]".format, st.sampled_from((*NAMES, "a.c-1", 'b."d=e"', "a.b.c-1")))
ROWS = st.builds("[{}]".format, HEADING)
OTHER = st.sampled_from(("", "# said", "#\t", " ", "nonsense", "[a", "[[a]", 'a="x"', ' a = "x"', 'a = "x" ', "a.b = 1\r"))
LINES = st.lists(st.one_of(PAIR, HEADING, ROWS, OTHER), max_size=9)


def outcome(read: Any, text: str) -> Any:
    """What a reader makes of a text: a table, or the words it refuses it with."""
    try:
        return read(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)


@given(LINES, st.sampled_from(("\n", "\r\n")))
def test_every_text_is_read_as_tomllib_reads_it(lines: list[str], end: str) -> None:
    text = end.join(lines)
    assert outcome(plain.loads, text) == outcome(tomllib.loads, text)


@pytest.mark.parametrize(
    "text",
    [
        '[a.b]\nx = 1\n[a]\nb = "again"\n',
        '[a]\nb = { c = "x" }\n[a.b]\nd = 1\n',
        "[a]\nb = [{ c = 1 }]\n[[a.b]]\nd = 1\n",
        'a = ["x"]\n[[a]]\nb = 1\n',
        "[[a]]\n[a]\n",
        "[a]\n[a]\n",
        "[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]\nb = 3\n[a.c]\nd = 4\n[[a.e]]\n[[a.e]]\n",
        "[a.b]\n[[a.b]]\n",
        "a = 1\n[a.b]\n",
        "a = 2026-02-30\n",
        "a.b = 1\na.c = 2\n[a]\nd = 3\n",
        "a.b = 1\n[a.d]\ne = 3\n",
        "[a]\nb.c = 1\nb.d = 2\n[a.b]\ne = 3\n",
        "[a.b]\nc = 1\n[d]\nb.c = 1\nb.c = 2\n",
        'a = [\n    "x",\n',
    ],
)
def test_tables_that_meet_are_read_as_tomllib_reads_them(text: str) -> None:
    assert outcome(plain.loads, text) == outcome(tomllib.loads, text)


@pytest.mark.parametrize("member", MEMBERS)
def test_the_kit_of_the_program_is_read_alike(member: str) -> None:
    for edition in current_shelf().editions():
        text = datafiles.read_text(f"forms/hc/{edition}/{member}")
        assert plain.loads(text) == tomllib.loads(text)


@pytest.mark.parametrize("member", ["bars.toml", "checklist.toml", "kit.toml", "text.en.toml", "text.fr.toml"])
def test_its_large_files_are_plain(member: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = datafiles.read_text(f"forms/hc/{current_shelf().editions()[-1]}/{member}")
    # Otherwise nobody would notice that `hcprep check` became slow.
    monkeypatch.setattr(tomllib, "loads", lambda _text: {})
    assert plain.loads(text)
