"""Nothing that is in a case stays behind when it leaves as plain files, and nothing private lies where it is not said to."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from hcprep.app.system_clock import SystemClock
from hcprep.casefile import CaseFile, ReadOnlyCase
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Filed, Removed
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.export import export_file

AT = "2026-11-20T10:00:00+00:00"
LATER = "2026-11-22T10:00:00+00:00"
FILES = {name: f"%PDF-1.7 {name} ".encode() * 50 for name in ("lease", "translated", "thrown-away", "sent")}


def stored(file: CaseFile, name: str) -> Document:
    sha256, size = file.store(io.BytesIO(FILES[name]))
    return Document(id=name, filename=f"{name}.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size)


def told(text: str) -> Statement:
    words = Paragraph(id="p1", runs=(Text(text=text), Citation(evidence="lease", page=1)))
    return Statement(sections=(Section(id="s", heading="Roots", paragraphs=(words,)),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case with each kind of thing a case can hold, and versions of its texts."""
    path = tmp_path / "a.hcase"
    first = Case(
        id="c", edition=load_kit().edition, statement=told("FIRST telling"), notes="NOTE one", answers={"route": "online"}
    )
    with CaseFile.create(path, "words", first, AT) as file:
        lease = Evidence(id="lease", title="Lease", documents=(stored(file, "lease"), stored(file, "translated")))
        case = edits.put_evidence(first, lease, "establishment")
        gone = Evidence(id="letter", title="Letter", documents=(stored(file, "thrown-away"),))
        sha256, size = file.store(io.BytesIO(FILES["sent"]))
        case = replace(
            case,
            statement=told("SECOND telling"),
            notes="NOTE two",
            bin=(Removed(evidence=gone, at=AT),),
            filed=(Filed(id="f", at=AT, filename="sent.pdf", sha256=sha256, size=size, pages=2),),
            answers={"route": "paper", "story.original.p1": "RACINES dans ma langue"},
        )
        file.commit(first, case, LATER)
        file.commit(case, replace(case, answers={"story.original.p1": "RACINES dans ma langue"}), LATER)
    return path


def test_every_kind_of_content_leaves(path: Path, tmp_path: Path) -> None:
    with ReadOnlyCase.open(path, "words") as file:
        done = export_file(file, tmp_path / "out", SystemClock())
    assert done.missing == ()
    folder = done.folder
    files = {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    assert files["papers/lease/lease.pdf"] == FILES["lease"]
    assert files["papers/lease/translated.pdf"] == FILES["translated"]
    assert files["removed-papers/letter/thrown-away.pdf"] == FILES["thrown-away"]
    assert files["sent-packages/sent.pdf"] == FILES["sent"]
    assert b"FIRST telling[@lease, p. 1]" in files["versions/statement-0001-2026-11-20.md"]
    assert b"SECOND telling" in files["versions/statement-0002-2026-11-22.md"]
    assert b"SECOND telling" in files["statement.md"]
    assert b"RACINES" in files["story-in-own-language.txt"]
    assert json.loads(files["versions/answers.json"]) == [
        {"question": "route", "version": 1, "at": AT, "taken_back": False, "answer": "online"},
        {"question": "route", "version": 2, "at": LATER, "taken_back": False, "answer": "paper"},
        {"question": "route", "version": 3, "at": LATER, "taken_back": True},
        {"question": "story.original.p1", "version": 1, "at": LATER, "taken_back": False, "answer": "RACINES dans ma langue"},
    ]
    notes = {name for name, data in files.items() if b"NOTE" in data}
    assert notes == {
        "private-notes.txt", "private-versions/notes-0001-2026-11-20.txt", "private-versions/notes-0002-2026-11-22.txt",
    }  # fmt: skip
    readme = files["README.txt"].decode()
    for name in {name.partition("/")[0] for name in files} - {"README.txt"}:
        assert readme.count(name) >= 2, f"{name} in both languages"


def test_a_removed_or_sent_file_that_is_hit_is_named(path: Path, tmp_path: Path) -> None:
    sent = hashlib.sha256(FILES["sent"]).hexdigest()
    with ReadOnlyCase.open(path, "words") as closed:
        del closed.salvaged.blobs[sent]
        done = export_file(closed, tmp_path / "out", SystemClock())
    assert [(loss.part, loss.what, loss.title) for loss in done.missing] == [("document", "filed", "sent.pdf")]
    assert not (tmp_path / "out" / "sent-packages").exists()
    assert (tmp_path / "out" / "missing.json").exists()
