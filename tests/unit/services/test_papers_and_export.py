"""Papers are taken in whole or not at all; an export holds everything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, ReadOnlyCase
from hcprep.clock import FixedClock, stamp
from hcprep.errors import Cancelled, CaseFileError, IntakeRefusedError, UsageError
from hcprep.intake import TakenIn
from hcprep.jobs import JobContext, Worker
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Tab
from hcprep.model.parts import PartIndex, PartPage
from hcprep.model.people import Person
from hcprep.services import papers
from hcprep.services.export import export_file
from hcprep.services.file_names import safe_name
from hcprep.services.papers import add_paper, file_paper, read_paper, title_from, with_tab
from hcprep.services.session import Session

CLOCK = FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC))
PASSPHRASE = "teapot orchard velvet lantern cinder"
LETTER = (0.0, 0.0, 612.0, 792.0)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    case = Case(id="c", edition=load_kit().edition, people=(Person(id="maria", role="applicant", given_names="María"),))
    session = Session(CaseFile.create(tmp_path / "a.hcase", PASSPHRASE, case, stamp(CLOCK)), CLOCK)
    yield session
    session.close()


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker("intake") as worker:
        yield worker


def taken(pages: int = 2) -> TakenIn:
    index = PartIndex(objects=(), pages=tuple(PartPage(object=n, media=LETTER, crop=LETTER) for n in range(1, pages + 1)))
    return TakenIn(media_type="application/pdf", pdf=b"%PDF-1.7 normalised", index=index, notes=("repaired",))


def use(monkeypatch: pytest.MonkeyPatch, result: TakenIn | IntakeRefusedError) -> None:
    def take_in(_worker: Worker, _name: str, _data: bytes, _password: str) -> TakenIn:
        if isinstance(result, IntakeRefusedError):
            raise result
        return result

    monkeypatch.setattr(papers, "take_in", take_in)


def test_a_paper_is_stored_filed_and_saved(session: Session, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, taken())
    added = add_paper(session, worker, b"original bytes", "Mon_bail  (2).pdf", item="E3", person="maria", date="2024-03")
    document = added.document
    assert (added.evidence.id, added.evidence.title) == ("mon-bail-2", "Mon bail (2)")
    assert (document.pages, document.notes, document.added) == (2, ("repaired",), stamp(CLOCK))
    assert document.original_sha256 == hashlib.sha256(b"original bytes").hexdigest()
    assert session.file.read(document.original_sha256).read() == b"original bytes"
    assert session.file.read(document.normalised_sha256).read() == b"%PDF-1.7 normalised"
    assert json.loads(session.file.read(document.index_sha256).read())["pages"][0]["media"] == list(LETTER)
    assert session.case.tabs == (Tab(id="establishment", evidence=("mon-bail-2",)),)
    assert session.file.load() == session.case


def test_the_same_bytes_are_not_added_twice(session: Session, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, taken())
    first = add_paper(session, worker, b"x", "a.pdf")
    before = session.case
    again = add_paper(session, worker, b"x", "other name.pdf", item="D1")
    assert (again.duplicate, again.evidence) == (True, first.evidence)
    assert session.case is before


def test_a_refused_paper_leaves_nothing(session: Session, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, IntakeRefusedError("intake-damaged", name="a.pdf"))
    before = session.case
    with pytest.raises(IntakeRefusedError):
        add_paper(session, worker, b"broken", "a.pdf")
    assert session.case is before
    with pytest.raises(CaseFileError):
        session.file.read(hashlib.sha256(b"broken").hexdigest()).read()


@pytest.mark.parametrize("code", ["intake-dynamic-xfa", "intake-xfa-values", "intake-placeholder"])
def test_a_form_no_book_can_hold_is_kept_as_it_is(
    code: str, session: Session, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, IntakeRefusedError(code, name="imm5283.pdf"))
    added = add_paper(session, worker, b"%PDF-1.7 xfa", "imm5283.pdf", item="F6")
    assert (added.document.refused, added.document.pages, added.document.normalised_sha256) == (code, 0, "")
    assert not added.evidence.merged
    assert session.file.read(added.document.original_sha256).read() == b"%PDF-1.7 xfa"


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"item": "Z1"}, "usage-unknown-item"),
        ({"person": "nobody"}, "usage-unknown-person"),
        ({"date": "2024-13"}, "usage-date"),
        ({"date": "20240315"}, "usage-date"),
    ],
)
def test_wrong_facts_are_refused_before_anything_is_read(
    facts: dict[str, str], code: str, session: Session, worker: Worker, tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as caught:
        add_paper(session, worker, tmp_path / "not there", **facts)
    assert caught.value.code == code


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "large.pdf").write_bytes(b"123456")
    monkeypatch.setattr(papers, "MOST_BYTES", 5)
    for name, code in (("gone.pdf", "intake-missing-file"), ("empty.pdf", "intake-empty"), ("large.pdf", "intake-too-large")):
        with pytest.raises(IntakeRefusedError) as caught:
            read_paper(tmp_path / name)
        assert (caught.value.code, caught.value.facts["name"]) == (code, name)


def document(name: str) -> Document:
    return Document(id=name, filename=name, media_type="application/pdf", original_sha256=name, original_size=1, pages=1)


def test_tabs_come_in_the_order_of_the_kit_whatever_comes_first() -> None:
    kit = load_kit()
    case = Case(id="c", edition=kit.edition)
    for item in ("D13", "E3", "D1", "", "E7"):
        case, _ = file_paper(case, kit, document(f"{item or 'x'}.pdf"), item=item)
    assert [tab.id for tab in case.tabs] == ["identity", "establishment", "children", "explanations", "other"]


def test_tabs_the_person_moved_stay() -> None:
    kit = load_kit()
    case = Case(id="c", edition=kit.edition, tabs=(Tab(id="health"), Tab(id="identity")))
    assert [tab.id for tab in with_tab(case, kit, "children").tabs] == ["children", "health", "identity"]
    assert with_tab(case, kit, "health") is case


def test_a_document_can_become_the_next_pages_of_another() -> None:
    kit = load_kit()
    case, first = file_paper(Case(id="c", edition=kit.edition), kit, document("a.pdf"), key="photos")
    case, grown = file_paper(case, kit, document("b.pdf"), into=first.id)
    assert (first.id, grown.pages, len(case.evidence)) == ("photos", 2, 1)
    with pytest.raises(UsageError):
        file_paper(case, kit, document("c.pdf"), into="nothing")


def test_titles_come_from_file_names() -> None:
    assert title_from("scan_of__my-lease.v2.pdf") == "scan of my-lease.v2"
    assert title_from(".pdf") == ".pdf"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a/b\\c:d?.pdf", "a_b_c_d_.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("  naïve. ", "naïve"),
        ("..", "paper"),
        ("\u0434" * 300 + ".pdf", "\u0434" * 88 + ".pdf"),
    ],
)
def test_exported_names_suit_every_system(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    assert len(safe_name(name).encode()) <= 180


def test_exported_names_never_collide() -> None:
    assert safe_name("A.pdf", {"a.pdf", "a-2.pdf"}) == "A-3.pdf"


def export(session: Session, out: Path, ctx: JobContext | None = None) -> Path:
    session.close()
    with ReadOnlyCase.open(session.path, PASSPHRASE) as file:
        return export_file(file, out, CLOCK, ctx).folder


def test_an_export_holds_everything(session: Session, worker: Worker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, taken())
    for data in (b"one", b"two"):
        add_paper(session, worker, data, "scan.pdf", title="Lease")
    out = export(session, tmp_path / "deep" / "out")
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert {name for name in files if not name.startswith("versions/")} == {
        "README.txt", "answers.toml", "case.json", "checklist.json", "statement.md",
        "papers/lease/scan.pdf", "papers/lease-2/scan.pdf",
    }  # fmt: skip
    assert (out / "papers" / "lease-2" / "scan.pdf").read_bytes() == b"two"
    assert not list(tmp_path.rglob("*.part"))


def test_private_notes_leave_in_a_file_of_their_own(session: Session, tmp_path: Path) -> None:
    session.edit(replace(session.case, notes="Ask Mr. Tremblay about the burn on page two."))
    out = export(session, tmp_path / "out")
    holding = [path.name for path in out.rglob("*") if path.is_file() and b"Tremblay" in path.read_bytes()]
    assert sorted(holding) == ["notes-0001-2026-11-22.txt", "private-notes.txt"]


def test_an_export_never_mixes_with_other_files(session: Session, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "diary.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError):
        export(session, tmp_path / "out")
    assert (tmp_path / "out" / "diary.txt").read_text(encoding="utf-8") == "mine"


def test_a_cancelled_export_leaves_nothing(
    session: Session, worker: Worker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(monkeypatch, taken())
    add_paper(session, worker, b"one", "scan.pdf")
    ctx = JobContext()
    ctx.cancel()
    with pytest.raises(Cancelled):
        export(session, tmp_path / "out", ctx)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("out")] == []
