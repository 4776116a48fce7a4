"""Boxes and captions from the command line: drawn, listed, taken away, printed, proven, and given by an answers file."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest

from hcprep.app import exit_codes
from hcprep.app.cli import execute
from tests.e2e.commandline import Line
from tests.unit.services.casemaking import text_pdf


@pytest.fixture
def line(tmp_path: Path) -> Line:
    line = Line(tmp_path)
    line.done("new")
    (tmp_path / "stack.pdf").write_bytes(text_pdf(3, words="Stack"))
    line.done("add", str(tmp_path / "stack.pdf"), "--item", "E3")
    return line


def test_boxes_and_captions_are_drawn_listed_built_and_taken_away(line: Line, tmp_path: Path) -> None:
    line.done(
        "mark", "stack", "--page", "2", "--box", "72,500,400,540", "--box", "72,600,700,640.06", "--caption", " Wages  of 2019 "
    )
    said = json.loads(line.done("mark", "stack", "--json")[0])
    assert said["pages"] == [
        {
            "page": 2,
            "in_package": True,
            "width": 612.0,
            "height": 792.0,
            "caption": "Wages of 2019",
            "boxes": [[72.0, 500.0, 400.0, 540.0], [72.0, 600.0, 612.0, 640.1]],
        }
    ]
    shown = line.done("mark", "stack", language="fr")[0]
    assert "légende\u00a0: Wages of 2019" in shown
    assert "cadre 2\u00a0: 72,600,612,640.1" in shown
    made = json.loads(line.done("build", "--out", str(tmp_path / "out"), "--json")[0])
    proof = json.loads(Path(made["proof"]).read_bytes())
    assert proof["passed"]
    assert {check["id"]: check["count"] for check in proof["checks"]}["highlights"] == 2
    marked = proof["originals"][0]["highlighted"]
    assert marked == [proof["originals"][0]["first"] + 1]
    with pikepdf.open(made["package"]) as pdf:
        notes = list(pdf.pages[marked[0] - 1].obj.Annots)
        assert [str(note.T) for note in notes] == ["Marked by the applicant"] * 2
    line.done("mark", "stack", "--page", "2", "--remove-box", "1", "--caption", "")
    assert json.loads(line.done("mark", "stack", "--json")[0])["pages"][0]["boxes"] == [[72.0, 600.0, 612.0, 640.1]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("stack", "--page", "9", "--caption", "x"), "has no page 9"),
        (("stack", "--page", "1", "--box", "700,10,800,90"), "612 by 792"),
        (("stack", "--page", "1", "--box", "10,10,10,90"), "two corners"),
        (("stack", "--page", "1", "--box", "ten"), "--box ten"),
        (("stack", "--box", "1,2,30,40"), "--page"),
        (("stack", "--page", "1", "--remove-box", "1"), "--remove-box 1"),
        (("nothing", "--page", "1", "--caption", "x"), "[@nothing]"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(line: Line, arguments: tuple[str, ...], words: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    given = ["mark", str(line.folder / "a.hcase"), *arguments, "--password-file", str(line.folder / "pw")]
    assert execute(["--lang", "en", *given], io.StringIO(), out, err, {}) != exit_codes.OK
    assert words in err.getvalue()
    assert json.loads(line.done("mark", "stack", "--json")[0])["pages"] == []


def test_an_answers_file_gives_boxes_and_captions(line: Line, tmp_path: Path) -> None:
    rows = '[[paper]]\nid = "stack"\nhighlights = ["3: 72,500,400,540"]\ncaptions = ["1: The first: a letter"]\n'
    (tmp_path / "a.toml").write_text(rows, encoding="utf-8")
    line.done("set", "--answers", str(tmp_path / "a.toml"))
    pages = json.loads(line.done("mark", "stack", "--json")[0])["pages"]
    assert [(page["page"], page["caption"], page["boxes"]) for page in pages] == [
        (1, "The first: a letter", []),
        (3, "", [[72.0, 500.0, 400.0, 540.0]]),
    ]
    (tmp_path / "a.toml").write_text('[[paper]]\nid = "stack"\nhighlights = ["4: 72,500,400,540"]\n', encoding="utf-8")
    assert "highlights" in line.done("set", "--answers", str(tmp_path / "a.toml"), code=exit_codes.INPUT)[1]
