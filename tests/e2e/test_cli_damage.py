"""A damaged case on the command line: examined, exported as far as it can be read, and mended with a backup."""

from __future__ import annotations

import io
import json
import random
import shutil
from pathlib import Path

import pytest

from hcprep.app import exit_codes
from hcprep.casefile import CaseFile, carve
from hcprep.casefile.lens import Lens
from hcprep.casefile.survey import survey
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.statement import Paragraph, Section, Statement, Text
from tests.e2e.commandline import PASSPHRASE, hcprep

AT = "2026-11-22T10:00:00+00:00"
NOISE = random.Random(3)  # noqa: S311 - the same noise every time


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "family.hcase"
    with CaseFile.create(path, PASSPHRASE, Case(id="c", edition="2026-11"), AT) as file:
        case = file.load()
        for name in ("lease", "photos"):
            sha256, size = file.store(io.BytesIO(b"%PDF " + NOISE.randbytes(400_000)))
            paper = Document(
                id="d1", filename=f"{name}.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size
            )
            case = edits.put_evidence(case, Evidence(id=name, title=f"My {name}", documents=(paper,)), "home")
        words = Paragraph(id="a", runs=(Text(text="I have lived here since 2019."),))
        case = edits.put_statement(case, Statement(sections=(Section(id="s", paragraphs=(words,)),)))
        file.commit(file.load(), case, AT)
    return path


def hit(case: Path) -> int:
    """Destroy one page in the middle of the first paper, and return its number."""
    with CaseFile.open_damaged(case, PASSPHRASE) as file:
        key = file.key
    with Lens(case, key) as lens:
        found = survey(lens, JobContext())
        place = found.chunks[1][0]
        row = carve.cell(lens.page(place.page) or b"", 0, place.at)
        assert row is not None
        page = row.more + 30
    with case.open("r+b") as out:
        out.seek((page - 1) * 4096)
        out.write(NOISE.randbytes(4096))
    return page


def test_examine_says_that_all_is_well(case: Path, key: Path) -> None:
    code, out, _ = hcprep("examine", case, "--password-file", key)
    assert code == exit_codes.OK
    assert "2 papers" in out


def test_a_file_without_its_end_says_so_and_groups_what_is_lost(case: Path, key: Path) -> None:
    with CaseFile.open(case, PASSPHRASE) as file:
        before = file.load()
        after = before
        for number in range(12):
            after = edits.answer(after, f"q.{number}", "words " * 2000)
        file.commit(before, after, AT)
    with case.open("r+b") as out:
        out.truncate(500_000)
    code, said, _ = hcprep("examine", case, "--password-file", key)
    assert code == exit_codes.DAMAGED
    assert said.startswith("- the end of the file is missing")
    assert "during a save" not in said
    assert "12 answers" in said
    assert "q.3" not in said
    _, said, _ = hcprep("examine", case, "--password-file", key, "--lang", "fr")
    assert "12 réponses" in said


def test_one_page_lost_costs_one_paper_and_a_backup_brings_it_back(case: Path, key: Path, tmp_path: Path) -> None:
    backup = Path(shutil.copyfile(case, tmp_path / "backup.hcase"))
    page = hit(case)
    before = case.read_bytes()

    code, out, _ = hcprep("examine", case, "--password-file", key, "--json")
    damage = json.loads(out)
    assert (code, damage["sound"], damage["hit"]) == (exit_codes.DAMAGED, False, [[page, page]])
    assert [(loss["part"], loss["id"], loss["what"], loss["pages"]) for loss in damage["losses"]] == [
        ("document", "lease", "original", [page])
    ]
    for language, said in (("en", "as it was added"), ("fr", "tel qu’il a été ajouté")):
        code, out, _ = hcprep("examine", case, "--password-file", key, "--lang", language)
        assert code == exit_codes.DAMAGED
        assert ("“My lease”" if language == "en" else "« My lease »") in out
        assert said in out

    code, _, err = hcprep("export", case, "--out", tmp_path / "out", "--password-file", key)
    assert code == exit_codes.DAMAGED
    assert "My lease" in err
    files = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert "papers/photos/photos.pdf" in files
    assert "papers/lease/lease.pdf" not in files
    assert "since 2019" in (tmp_path / "out" / "statement.md").read_text(encoding="utf-8")
    assert [loss["id"] for loss in json.loads((tmp_path / "out" / "missing.json").read_text(encoding="utf-8"))] == ["lease"]

    code, _, err = hcprep(
        "mend", case, "--from", backup, "--to", tmp_path / "x.hcase", "--only", "nothing", "--password-file", key
    )
    assert code == exit_codes.USAGE
    code, out, _ = hcprep("mend", case, "--from", backup, "--to", tmp_path / "new.hcase", "--password-file", key)
    assert code == exit_codes.OK
    assert "My lease" in out
    assert case.read_bytes() == before
    assert hcprep("examine", tmp_path / "new.hcase", "--password-file", key)[0] == exit_codes.OK
    assert (
        hcprep("mend", case, "--from", backup, "--to", tmp_path / "new.hcase", "--password-file", key)[0] == exit_codes.CASE_FILE
    )


def test_other_commands_point_the_way(case: Path, key: Path) -> None:
    with CaseFile.open_damaged(case, PASSPHRASE) as file:
        page = file.found.records["evidence", 0].place.page
    with case.open("r+b") as out:
        out.seek((page - 1) * 4096)
        out.write(NOISE.randbytes(4096))
    for language in ("en", "fr"):
        code, _, err = hcprep("check", case, "--password-file", key, "--lang", language)
        assert code == exit_codes.CASE_FILE
        for command in ("hcprep examine", "hcprep export", "hcprep mend"):
            assert command in err


def test_papers_without_a_name_are_exported_too(case: Path, key: Path, tmp_path: Path) -> None:
    with CaseFile.open_damaged(case, PASSPHRASE) as file:
        page = file.found.records["evidence", 0].place.page
    with case.open("r+b") as out:
        out.seek((page - 1) * 4096)
        out.write(NOISE.randbytes(4096))
    code, _, _ = hcprep("export", case, "--out", tmp_path / "out", "--password-file", key)
    assert code == exit_codes.DAMAGED
    assert sorted(path.suffix for path in (tmp_path / "out" / "recovered").iterdir()) == [".pdf", ".pdf"]


def test_a_backup_of_another_passphrase_is_named_not_the_case(case: Path, key: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.hcase"
    CaseFile.create(other, "kettle walnut ribbon planet glacier", Case(id="o", edition="2026-11"), AT).close()
    code, _, said = hcprep("mend", case, "--from", other, "--to", tmp_path / "new.hcase", "--password-file", key)
    assert code == exit_codes.PASSPHRASE
    assert "other.hcase" in said
    assert "family.hcase" not in said


def test_a_folder_that_is_not_there_is_named(case: Path, key: Path, tmp_path: Path) -> None:
    backup = Path(shutil.copyfile(case, tmp_path / "backup.hcase"))
    gone = tmp_path / "gone" / "new.hcase"
    for arguments in (("new", gone), ("mend", case, "--from", backup, "--to", gone)):
        code, _, said = hcprep(*arguments, "--password-file", key)
        assert code == exit_codes.CASE_FILE
        assert "no folder" in " ".join(said.split())
    assert not gone.parent.exists()


def test_a_damaged_index_loses_nothing_and_a_whole_copy_mends_it(case: Path, key: Path, tmp_path: Path) -> None:
    with CaseFile.open(case, PASSPHRASE) as file:
        root = int(file._connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_blob_1'").get)
        whole = file.load()
    with case.open("r+b") as out:
        out.seek((root - 1) * 4096)
        out.write(NOISE.randbytes(4096))
    for language, told, way in (
        ("en", "No row is lost", "hcprep mend CASE --to"),
        ("fr", "Aucune ligne n’est perdue", "hcprep mend DOSSIER --to"),
    ):
        code, said, _ = hcprep("examine", case, "--password-file", key, "--lang", language)
        assert code == exit_codes.DAMAGED
        assert told in said
        assert way in said
    code, said, _ = hcprep("examine", case, "--password-file", key, "--json")
    assert (json.loads(said)["losses"], json.loads(said)["bookkeeping"]) == ([], ["index"])
    new = tmp_path / "new.hcase"
    code, _, said = hcprep("mend", case, "--to", new, "--only", "lease", "--password-file", key)
    assert code == exit_codes.USAGE
    assert "--from" in said
    assert hcprep("mend", case, "--to", new, "--password-file", key)[0] == exit_codes.OK
    assert hcprep("examine", new, "--password-file", key)[0] == exit_codes.OK
    with CaseFile.open(new, PASSPHRASE) as file:
        assert file.load() == whole
