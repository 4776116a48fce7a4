"""A supplement from the command line: refused in words while there is nothing to send, made, kept, and gone on from."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pypdf
import pytest

from hcprep.app.cli import execute
from hcprep.services.package_names import kind_of
from tests.e2e.commandline import Line
from tests.unit.intake.papermaking import text_pdf


class Sender(Line):
    """Gives one case papers and a story."""

    def tell(self, words: str) -> None:
        (self.folder / "story.md").write_text(words, encoding="utf-8")
        assert self("statement", "--from", self.path("story.md"))[0] == 0

    def add(self, name: str, pages: int) -> None:
        (self.folder / f"{name}.pdf").write_bytes(text_pdf(pages, name))
        assert self("add", self.path(f"{name}.pdf"), "--item", "E3")[0] == 0


@pytest.fixture
def line(tmp_path: Path) -> Sender:
    line = Sender(tmp_path)
    assert line("new")[0] == 0
    line.add("lease", 2)
    line.tell("# Home\n\nI rent [@lease, p. 2].\n")
    return line


def test_a_supplement_is_made_kept_and_proven(line: Sender) -> None:
    make = ("build", "--out", line.path("out"), "--supplement")
    code, _, err = line(*make)
    assert code != 0
    assert "No package was kept as sent" in err
    assert "Aucun recueil n’a été gardé" in line(*make, language="fr")[2]
    first = json.loads(line("build", "--out", line.path("out"), "--json")[1])
    assert line("filed", "--add", first["package"])[0] == 0
    code, _, err = line(*make)
    assert code != 0
    assert "There is nothing new to send" in err
    line.add("school", 1)
    line.tell("# Home\n\nMy child is at school [@school, p. 1; @lease, p. 2].\n\nI rent [@lease, p. 2].\n")
    code, said, err = line(*make, "--json")
    assert code == 0, err
    made = json.loads(said)
    assert Path(made["package"]).name.startswith("hc-supplement-")
    reader = pypdf.PdfReader(made["package"])
    assert reader.page_labels[0] == str(first["pages"] + 1)
    story = " ".join(reader.pages[2].extract_text().split())
    assert "2." in story
    assert "I rent" not in story
    assert "of the package of" in story
    assert line("filed", "--add", made["package"])[0] == 0
    assert line(*make)[0] != 0
    password = ["--password-file", line.path("pw")]
    for more in ([], ["--case", line.path("a.hcase"), *password]):
        given = ["--lang", "en", "verify", made["package"], *more]
        assert execute(given, io.StringIO(), io.StringIO(), io.StringIO(), {}) == 0
    (whole, _) = json.loads(line("filed", "--json")[1])["filed"]
    assert line(*make, "--to", "nothing")[0] == 2
    assert line("build", "--out", line.path("out"), "--to", whole["id"])[0] == 2
    (told,) = json.loads(line(*make, "--to", whole["id"], "--for", "portal", "--json")[1])["files"]
    assert told["book_pages"].endswith(str(first["pages"] + made["pages"]))
    assert Path(line.path("out"), "portal-supplement", told["file"]).is_file()
    printed = json.loads(line(*make, "--to", whole["id"], "--for", "print", "--json")[1])
    assert kind_of(Path(printed["package"])) == "supplement-print"
