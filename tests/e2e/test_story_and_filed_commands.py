"""The story looked through and a sent package kept, from the command line, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.commandline import Line, hcprep

STORY = "# Home\n\nIf I return I will be persecuted. Call 647-555-0199.\n"


@pytest.fixture
def line(tmp_path: Path) -> Line:
    line = Line(tmp_path)
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    assert line("new")[0] == 0
    assert line("statement", "--from", line.path("story.md"))[0] == 0
    return line


def test_the_story_is_looked_through_and_left_as_it_is(line: Line) -> None:
    code, said, _ = line("story-check")
    assert code == 0
    assert "IRPA 25(1.3)" in said
    assert "2 things to look at. Nothing was changed." in said
    assert "2 points à regarder." in line("story-check", language="fr")[1]
    found = json.loads(line("story-check", "--json")[1])
    assert [(one["kind"], one["number"], one["aside"]) for one in found["findings"]] == [
        ("risk", 1, False),
        ("private", 1, False),
    ]
    line("statement", "--to", line.path("after.md"))
    assert Path(line.path("after.md")).read_text(encoding="utf-8").strip() == STORY.strip()


def test_words_in_brackets_are_filled_in_or_meant_before_anything_is_printed(line: Line) -> None:
    Path(line.path("story.md")).write_text("Please ask [name] about it.\n", encoding="utf-8")
    assert line("statement", "--from", line.path("story.md"))[0] == 0
    code, _said, problem = line("build", "--out", line.path("out"))
    assert code == 7
    assert "“[name]” in paragraph 1" in problem
    assert not list((line.folder / "out").glob("*.pdf"))
    assert "Said to be fine as they are: [name]." in line("story-check", "--brackets-fine")[1]
    found = json.loads(line("story-check", "--all", "--json")[1])["findings"]
    assert [(one["kind"], one["aside"]) for one in found] == [("fill", True)]


def test_a_package_is_kept_listed_and_written_out_again(line: Line) -> None:
    assert line("build", "--out", line.path("out"))[0] == 0
    (made,) = (line.folder / "out").glob("hc-package-*.pdf")
    assert line("filed")[1] == "No package was kept as sent yet.\n"
    assert line("filed", "--add", str(made), "--how", "portal")[0] == 0
    (row,) = json.loads(line("filed", "--json")[1])["filed"]
    assert (row["filename"], row["how"]) == (made.name, "portal")
    assert line("filed", "--get", row["id"], "--to", line.path("back.pdf"))[0] == 0
    assert Path(line.path("back.pdf")).read_bytes() == made.read_bytes()
    code, _, err = line("filed", "--get", row["id"], "--to", line.path("back.pdf"))
    assert code != 0
    assert "back.pdf" in err
    assert line("filed", "--add", line.path("story.md"))[0] == 3
    assert line("filed", "--get", row["id"])[0] == 2
    # What was sent differs from a case that went on; that is no fault of the file, and said so.
    Path(line.path("story.md")).write_text(STORY + "\nOne more.\n", encoding="utf-8")
    assert line("statement", "--from", line.path("story.md"))[0] == 0
    code, _, err = hcprep("verify", made, "--case", line.path("a.hcase"), "--password-file", line.path("pw"))
    assert (code, "it is the one kept as sent (" + row["id"] in err) == (8, True)


def test_questions_for_a_letter_are_written_once(line: Line) -> None:
    assert line("letter", "--ask", "teacher", "--to", line.path("ask.pdf"))[0] == 0
    assert Path(line.path("ask.pdf")).read_bytes().startswith(b"%PDF")
    assert line("letter", "--ask", "teacher", "--to", line.path("ask.pdf"))[0] == 2
    code, _, err = line("letter", "--ask", "nobody", "--to", line.path("other.pdf"))
    assert code == 2
    assert "employer" in err
