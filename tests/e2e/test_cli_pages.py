"""Pages of a paper arranged from the command line: shown, turned, left out, split, joined, built and verified."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest

from hcprep.app import exit_codes
from hcprep.app.cli import execute
from tests.e2e.commandline import Line
from tests.unit.services.casemaking import linked_pdf, text_pdf

STORY = "# Home\n\nI wrote to the bank [@stack, p. 4] and to the church [@letter, p. 3].\n"


class Pages(Line):
    """Arranges papers of one case."""

    def shown(self, paper: str, *arguments: str) -> str:
        """Arrange a paper and return its pages, such as `6 3/90`."""
        said = json.loads(self.done("pages", paper, *arguments, "--json")[0])
        return " ".join(f"{one['page']}/{one['turn']}" if one["turn"] else str(one["page"]) for one in said["pages"])


@pytest.fixture
def line(tmp_path: Path) -> Pages:
    line = Pages(tmp_path)
    line.done("new")
    for name, data in (("stack.pdf", text_pdf(6, words="Stack")), ("letter.pdf", linked_pdf())):
        (tmp_path / name).write_bytes(data)
        line.done("add", str(tmp_path / name), "--item", "E3")
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    line.done("statement", "--from", str(tmp_path / "story.md"))
    return line


def test_pages_are_arranged_split_built_and_verified(line: Pages, tmp_path: Path) -> None:
    assert line.shown("stack", "--order", "6,1", "--turn", "3:90", "--leave-out", "2") == "6 1 3/90 4 5"
    rows = line.done("pages", "stack")[0].splitlines()
    assert [row.strip() for row in rows[3:5]] == ["page 3: page 3 of the file, turned 90°", "pages 4-5: pages 4-5 of the file"]
    said = line.done("pages", "stack", "--split", "4-", "--title", "Bank letters", language="fr")
    assert "Ces pages forment maintenant un document à part : [@bank-letters]" in said[1]
    assert "dans [@bank-letters] : 4-6" in said[0]
    line.done("statement", "--to", str(tmp_path / "now.md"))
    assert "[@bank-letters, p. 4]" in (tmp_path / "now.md").read_text(encoding="utf-8")
    made = json.loads(line.done("build", "--out", str(tmp_path / "out"), "--json")[0])
    proof = json.loads(Path(made["proof"]).read_bytes())
    told = [(one["filename"], one["pages"], one["left_out"], one["turned"]) for one in proof["originals"]]
    assert told == [
        ("stack.pdf", 2, [2], {"3": 90}),
        ("stack.pdf", 3, [2], {}),
        ("letter.pdf", 3, [], {}),
    ]
    with pikepdf.open(made["package"]) as pdf:
        assert sum(int(page.obj.get("/Rotate", 0)) == 90 for page in pdf.pages) == 1
    out, err = io.StringIO(), io.StringIO()
    given = ["verify", made["package"], "--case", str(tmp_path / "a.hcase"), "--password-file", str(tmp_path / "pw")]
    assert execute(given, io.StringIO(), out, err, {}) == exit_codes.OK, err.getvalue()
    line.done("pages", "stack", "--leave-out", "1")
    assert execute(given, io.StringIO(), out, err, {}) == exit_codes.PROOF, "the package is no longer that of the case"


def test_what_cannot_be_done_is_said_and_nothing_changes(line: Pages, tmp_path: Path) -> None:
    before = line.done("pages", "stack")[0]
    assert (
        "At least one page of [@stack] has to stay" in line.done("pages", "stack", "--leave-out", "1-", code=exit_codes.USAGE)[1]
    )
    assert "has no page 9; it came with 6" in line.done("pages", "stack", "--turn", "9:90", code=exit_codes.USAGE)[1]
    for wrong in (("--turn", "1:45"), ("--turn", "1"), ("--order", "a"), ("--split", "2")):
        line.done("pages", "stack", *wrong, code=exit_codes.USAGE)
    assert "[@gone]" in line.done("pages", "gone", code=exit_codes.USAGE)[1]
    assert line.done("pages", "stack")[0] == before
    said = line.done("pages", "stack", "--leave-out", "4")[1]
    assert "cites what is left out now: ¶ 1" in said
    refused = line.done("build", "--out", str(tmp_path / "out"), code=exit_codes.BUILD)[1]
    assert "that page was left out" in refused
    assert line.shown("stack", "--bring-back", "4") == "1 2 3 4 5 6"


def test_a_split_paper_is_not_handed_over_through_the_other(line: Pages, tmp_path: Path) -> None:
    line.done("pages", "stack", "--split", "1-2", "--title", "Private")
    copy = ("handover", "--to", str(tmp_path / "copy.hcase"))
    refused = line.done(*copy, "--without", "papers:private", code=exit_codes.USAGE)[1]
    assert "[@private] and [@stack] have pages of one file" in refused
    assert not (tmp_path / "copy.hcase").exists()
    line.done(*copy, "--without", "papers:private,stack")
    assert (tmp_path / "copy.hcase").exists()


def test_an_answers_file_names_pages(line: Pages, tmp_path: Path) -> None:
    rows = '[[paper]]\nid = "stack"\npages = ["5-6", "1 turned 270"]\n'
    (tmp_path / "answers.toml").write_text(rows, encoding="utf-8")
    line.done("set", "--answers", str(tmp_path / "answers.toml"))
    assert line.shown("stack") == "5 6 1/270"
    for wrong in ('["7"]', '["1", "1"]', '["1 turned 45"]', '"1"'):
        (tmp_path / "answers.toml").write_text(f'[[paper]]\nid = "stack"\npages = {wrong}\n', encoding="utf-8")
        assert "paper[1].pages" in line.done("set", "--answers", str(tmp_path / "answers.toml"), code=exit_codes.INPUT)[1]
    (tmp_path / "answers.toml").write_text('[[paper]]\nid = "stack"\npages = []\n', encoding="utf-8")
    line.done("set", "--answers", str(tmp_path / "answers.toml"))
    assert line.shown("stack") == "1 2 3 4 5 6"


def test_papers_are_listed_moved_binned_and_put_back(line: Pages) -> None:
    """`hcprep pages` told people to list the papers with a command there was not, and none took a wrong paper out."""

    def order(*arguments: str) -> tuple[list[str], list[str]]:
        said = json.loads(line.done("papers", *arguments, "--json")[0])
        return [one["id"] for tab in said["tabs"] for one in tab["papers"]], [one["id"] for one in said["bin"]]

    assert order() == (["stack", "letter"], [])
    assert order("--move", "letter", "--before", "stack") == (["letter", "stack"], [])
    assert order("--move", "letter", "--behind", "stack") == (["stack", "letter"], [])
    out, err = line.done("papers", "--remove", "letter", language="fr")
    assert "À la corbeille\n  [@letter]" in out
    assert "[@letter]" not in out.partition("À la corbeille")[0]
    assert "¶ 1" in err
    assert order("--put-back", "letter") == (["stack", "letter"], [])
    for wrong in (("--move", "stack"), ("--before", "stack")):
        assert line("papers", *wrong).code == exit_codes.USAGE
    said = line("papers", "--remove", "none")
    assert (said.code, "hcprep papers CASE" in said.err) == (exit_codes.USAGE, True)
