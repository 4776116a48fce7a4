"""An export of a case made by someone else stays in its folder, under names every system accepts."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest

from hcprep.app.system_clock import SystemClock
from hcprep.casefile import CaseFile, ReadOnlyCase
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.export import export_file
from hcprep.services.file_names import safe_name

NAMES = (
    "../../x", "..", ".", "", "/etc/passwd", "C:\\x", "\\\\host\\share\\x", "a/../../b", "\u202egpj.exe", "nul\x00.pdf", "CON",
    "con.pdf",    "LPT9.tar.gz", "com¹", "aux .txt", "CONOUT$", "trailing. . ", "ends. ", " spaces ", "a" * 400,
    "é" * 200 + ".pdf", ".hidden",
    "a:b",    "x\n\r\ty", "|?*<>\"", "~", "-rf", "x." + "y" * 300, "\ud800", "e\u0301", "E\u0301", "É", "é",
)  # fmt: skip
FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in (*range(32), *range(127, 160), *range(0x202A, 0x202F))}
RESERVED = {"con", "prn", "aux", "nul", "com1", "com¹", "lpt9", "conout$"}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_one_name_everywhere(name: str) -> None:
    safe = safe_name(name)
    assert safe not in {"", ".", ".."}
    assert len(safe.encode()) <= 180
    assert not set(safe) & FORBIDDEN
    assert not safe.startswith(".")
    assert not safe.endswith((".", " "))
    assert safe.split(".")[0].strip().casefold() not in RESERVED
    assert safe_name(safe) == safe


def test_a_hostile_case_is_exported_into_its_folder_alone(tmp_path: Path) -> None:
    data = b"%PDF-1.7 no pdf at all"
    sha256 = hashlib.sha256(data).hexdigest()

    def paper(name: str) -> Document:
        return Document(id=name, filename=name, media_type="../x", original_sha256=sha256, original_size=len(data))

    evidence = tuple(Evidence(id=name, title=name, item=name, documents=(paper(name), paper(name))) for name in NAMES)
    words = tuple(Paragraph(id=name, runs=(Text(text=name), Citation(evidence=name))) for name in NAMES)
    case = Case(
        id="../../x",
        edition="../../../../etc",
        language="../fr",
        evidence=evidence,
        answers=dict.fromkeys(NAMES, "x\x00y"),
        statement=Statement(sections=(Section(id="..", heading="\u202e", paragraphs=words),)),
        notes="\x07",
    )
    path = tmp_path / "in" / "a.hcase"
    path.parent.mkdir()
    with CaseFile.create(path, "words", case, "2026-11-22T10:00:00") as file:
        file.store(io.BytesIO(data))
    with ReadOnlyCase.open(path, "words") as opened:
        done = export_file(opened, tmp_path / "box" / "out", SystemClock())
    assert sorted(each.name for each in tmp_path.iterdir()) == ["box", "in"]
    assert [each.name for each in (tmp_path / "box").iterdir()] == ["out"]
    papers = [each for each in (tmp_path / "box" / "out" / "papers").rglob("*") if each.is_file()]
    assert len(papers) == 2 * len(NAMES)
    assert all(each.read_bytes() == data for each in papers)
    folders = [each.name.casefold() for each in (tmp_path / "box" / "out" / "papers").iterdir()]
    assert len(set(folders)) == len(NAMES)
    assert [loss.part for loss in done.missing] == ["checklist"]
