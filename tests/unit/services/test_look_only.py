"""A damaged case is looked at: what is whole is there, what is hit is named, and nothing can be written, anywhere."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, LookFile, ReadOnlyCase, change_passphrase, copy_case
from hcprep.casefile.keys import PAGE
from hcprep.casefile.marks import mark, set_mark, set_own
from hcprep.errors import BuildError, CaseFileError, HcprepError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.services.damagedpaper import named
from hcprep.services.export import export_file
from hcprep.services.handover import hand_over
from hcprep.services.history import History
from hcprep.services.mending import looked_at
from hcprep.services.package import build_package
from hcprep.services.pictures import Pictures
from hcprep.services.session import Session
from tests.unit.services.safekeeping import AT, WORDS, HandClock, add_paper, new_session, tell, told

LEASE = b"".join(f"line {number} of a lease ".encode() for number in range(20_000))
BILL = b"a bill " * 20_000


@pytest.fixture
def hit(tmp_path: Path) -> Path:
    """A case of two versions of a statement and two papers, one of which is damaged."""
    session = new_session(tmp_path / "case.hcase", HandClock())
    tell(session, "We came in 2016.")
    tell(session, "We came in 2016, by bus.")
    lost = add_paper(session, "lease", LEASE)
    add_paper(session, "bill", BILL)
    path = session.path
    session.close()
    with ReadOnlyCase.open(path, WORDS) as file:
        page = file.found.chunks[file.salvaged.blobs[lost]][0].page
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE + 100 : (page - 1) * PAGE + 140] = b"x" * 40
    path.write_bytes(data)
    return path


@pytest.fixture
def session(hit: Path) -> Session:
    return looked_at(hit, WORDS, HandClock())


def test_what_is_whole_is_there_and_the_paper_that_is_hit_is_named(session: Session) -> None:
    case = session.case
    assert told(case) == "We came in 2016, by bus."
    assert session.damage is not None
    assert [(loss.part, loss.title) for loss in session.damage.losses] == [("document", "The lease")]
    lease, bill = case.documents
    with session.file.read(bill.original_sha256) as stream:
        assert stream.read() == BILL
    with pytest.raises(CaseFileError) as caught:
        session.file.read(lease.original_sha256)
    error = named(caught.value, case)
    assert (error.code, error.facts["title"], error.facts["name"]) == ("paper-damaged", "The lease", "lease.pdf")
    assert session.file.absent() == ()
    assert [version.rev for version in History(session.file).versions("statement")] == [1, 2, 3]
    assert mark(session.file, "created") == AT
    assert session.file.lineage
    assert session.file.saves()
    session.close()


REFUSED: dict[str, Callable[[Session, Path], object]] = {
    "edit": lambda session, _: session.edit(replace(session.case, language="fr")),
    "commit": lambda session, _: session.file.commit(session.case, replace(session.case, language="fr"), AT),
    "store": lambda session, _: session.file.store(io.BytesIO(b"more")),
    "store all": lambda session, _: session.file.store_all([b"more"]),
    "mark": lambda session, _: set_mark(session.file, "second", "x"),
    "own": lambda session, _: set_own(session.file, "sheet", AT),
    "elsewhere": lambda session, folder: session.save_elsewhere(folder / "copy.hcase", JobContext()),
    "copy": lambda session, folder: copy_case(session.file, folder / "copy.hcase", session.file.key, AT),
    "hand over": lambda session, folder: hand_over(session, folder / "copy.hcase"),
    "passphrase": lambda session, _: change_passphrase(session.file, "an entirely different bicycle lantern", AT),
}


@pytest.mark.parametrize("what", REFUSED)
def test_whatever_would_write_is_refused_and_leaves_nothing_behind(hit: Path, session: Session, what: str) -> None:
    before = {path.name: path.read_bytes() for path in hit.parent.iterdir()}
    with pytest.raises(HcprepError) as caught:
        REFUSED[what](session, hit.parent)
    assert caught.value.code in {"case-look-only", "case-damaged"}
    assert session.case.language == "en"
    assert not session.dirty
    session.close()
    assert {path.name: path.read_bytes() for path in hit.parent.iterdir()} == before


def test_an_edit_is_told_to_whoever_shows_the_case_and_is_not_kept_for_undo(session: Session) -> None:
    calls: list[str] = []
    session.refused = lambda: calls.append("refused")
    session.edit(session.case)
    assert calls == []
    session.edit(edits.answer(session.case, "q.route", "alone"))
    assert calls == ["refused"]
    assert session.case.answers == {}
    assert not session.can_undo
    session.close()


def test_nothing_is_built_of_what_is_left_and_everything_readable_can_be_taken_out(session: Session, tmp_path: Path) -> None:
    with pytest.raises(BuildError) as caught:
        build_package(session.case, session.file, tmp_path / "out", HandClock(), JobContext())
    assert caught.value.code == "build-damaged"
    assert not (tmp_path / "out").exists()
    file = session.file
    assert isinstance(file, LookFile)
    made = export_file(file.found, tmp_path / "plain", HandClock())
    assert [loss.title for loss in made.missing] == ["The lease"]
    assert (made.folder / "papers" / "bill" / "bill.pdf").read_bytes() == BILL
    session.close()


def test_a_picture_of_a_damaged_paper_names_it_also_in_a_case_that_opens(tmp_path: Path, hit: Path) -> None:
    with CaseFile.open(hit, WORDS) as file:
        lease = file.load().documents[0]
        both = replace(lease, normalised_sha256=lease.original_sha256)
        item = Evidence(id="lease", title="The lease", documents=(both,))
        with pytest.raises(CaseFileError) as caught:
            Pictures().paper_page(file, item, 1, 300)
    assert (caught.value.code, caught.value.facts["name"]) == ("paper-damaged", "lease.pdf")


def test_a_package_with_a_damaged_paper_names_it(hit: Path, tmp_path: Path) -> None:
    with CaseFile.open(hit, WORDS) as file:
        case = file.load()
        paper = case.documents[0]
        parts = replace(paper, normalised_sha256=paper.original_sha256, index_sha256=paper.original_sha256)
        case = replace(case, evidence=(replace(case.evidence[0], documents=(parts,)), *case.evidence[1:]))
        with pytest.raises(CaseFileError) as caught:
            build_package(case, file, tmp_path / "out", HandClock(), JobContext())
    assert (caught.value.code, caught.value.facts["title"]) == ("paper-damaged", "The lease")


def test_a_case_whose_own_id_and_edition_are_lost_can_still_be_looked_at(tmp_path: Path) -> None:
    session = new_session(tmp_path / "case.hcase", HandClock())
    tell(session, "We came in 2016.")
    path = session.path
    session.close()
    with ReadOnlyCase.open(path, WORDS) as file:
        file.found.meta.clear()
        file.salvaged.case = replace(file.salvaged.case, id="", edition="")
        look = Session(LookFile(file, "2026-11"), HandClock())
        assert look.case.edition == "2026-11"
        assert told(look.case) == "We came in 2016."
        look.close()


def test_a_text_backup_is_looked_at_as_a_copy_without_documents(tmp_path: Path) -> None:
    document = Document(id="d", filename="x.pdf", media_type="application/pdf", original_sha256="0" * 64, original_size=1)
    case = Case(id="c", edition="2026-11", evidence=(Evidence(id="lease", title="Lease", documents=(document,)),))
    path = tmp_path / "case.hcase"
    with CaseFile.create(path, WORDS, case, AT) as file, file.held() as connection:
        connection.execute("INSERT INTO meta VALUES ('withheld', '[\"documents\"]')")
    look = looked_at(path, WORDS, HandClock())
    with pytest.raises(CaseFileError) as caught:
        look.file.read("0" * 64)
    assert caught.value.code == "document-absent"
    assert look.file.absent() == (document,)
    look.close()
