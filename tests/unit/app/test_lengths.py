"""Words that no page has room for are refused where they are given, before anything is opened."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from hcprep.app import exit_codes
from hcprep.app.cli import execute


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["add", "a.hcase", "b.pdf", "--title"],
        ["pages", "a.hcase", "stack", "--split", "4-", "--title"],
        ["filed", "a.hcase", "--how"],
    ],
)
def test_a_text_too_long_for_a_page_is_refused_by_its_option(tmp_path: Path, arguments: list[str], language: str) -> None:
    err = io.StringIO()
    command = [one.replace("a.hcase", str(tmp_path / "a.hcase")) for one in arguments]
    said = execute(["--lang", language, *command, "x" * 5000], io.StringIO(), io.StringIO(), err, {})
    assert said == exit_codes.USAGE
    assert arguments[-1] in err.getvalue()
    assert "5000" in err.getvalue()
    assert "300" in err.getvalue()
    assert len(err.getvalue()) < 400, "and is not said back"
