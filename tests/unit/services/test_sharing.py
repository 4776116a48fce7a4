"""Handing a case over, comparing what comes back, taking pieces, and bringing versions back: on real files."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlcipher3

from hcprep.casefile import CaseFile, Withhold, keys
from hcprep.casefile.lens import Lens
from hcprep.clock import FixedClock, stamp
from hcprep.errors import CaseFileError, UsageError
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.compare import receive
from hcprep.services.handover import HandedOver, hand_over
from hcprep.services.history import History, restore
from hcprep.services.session import Session

CLOCK = FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC))
PASSPHRASE = "teapot orchard velvet lantern cinder"
SECRET_NOTE = "Ask Tremblay about the burn, ümlaut \U0001f9f5"
SECRET_BYTES = b"%PDF-1.7 the hospital paper nobody else may see " * 20_000
OLD_WORDS = "He threatened me in Lisbon and I never told"


def statement(*texts: str, cites: str = "") -> Statement:
    rows = [Paragraph(id=f"p{number}", runs=(Text(text=text),)) for number, text in enumerate(texts, start=1)]
    if cites:
        rows[-1] = replace(rows[-1], runs=(*rows[-1].runs, Citation(evidence=cites, page=1)))
    return Statement(sections=(Section(id="roots", heading="Roots", paragraphs=tuple(rows)),))


def paper(file: CaseFile, key: str, title: str, data: bytes) -> Evidence:
    sha256, size = file.store(io.BytesIO(data))
    document = Document(
        id=f"doc-{key}", filename=f"{key}.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size, pages=1
    )
    return Evidence(id=key, title=title, documents=(document,))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[Path, str], Session]]:
    sessions: list[Session] = []

    def opener(path: Path, secret: str = PASSPHRASE) -> Session:
        sessions.append(Session(CaseFile.open(path, secret), CLOCK))
        return sessions[-1]

    yield opener
    for each in sessions:
        each.close()


@pytest.fixture
def mine(tmp_path: Path, opened: Callable[..., Session]) -> Session:
    case = Case(id="c", edition="2026-11", people=(Person(id="maria", role="applicant", given_names="María"),))
    CaseFile.create(tmp_path / "mine.hcase", PASSPHRASE, case, stamp(CLOCK)).close()
    session = opened(tmp_path / "mine.hcase")
    session.edit(edits.put_statement(session.case, statement(OLD_WORDS, "I came in 2019.")))
    session.edit(edits.put_statement(session.case, statement("I came in 2019.", "We live on Elm Street.", cites="lease")))
    for key, title, data in (("lease", "Lease", b"%PDF lease"), ("burn-report", "Burn unit report", SECRET_BYTES)):
        session.edit(edits.put_evidence(session.case, paper(session.file, key, title, data), "home"))
    session.edit(edits.put_notes(session.case, SECRET_NOTE))
    return session


def handed(session: Session, name: str, **withheld: object) -> HandedOver:
    target = session.path.with_name(name)
    return hand_over(session, target, withhold=Withhold(**withheld), language="fr")  # type: ignore[arg-type]


def decrypted(path: Path, passphrase: str) -> bytes:
    """Every page of a case file, decrypted by another program, free pages included."""
    plain = path.with_suffix(".plain")
    key = keys.derive(passphrase, path.read_bytes()[:16])
    other = sqlcipher3.connect(str(path))
    try:
        other.execute(f"PRAGMA key = \"x'{key.secret.hex()}{key.salt.hex()}'\"")
        other.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        other.execute("SELECT sqlcipher_export('plain')")
        other.execute("DETACH DATABASE plain")
        rows = [row for table in ("meta", "record", "revision", "save") for row in other.execute(f"SELECT * FROM {table}")]  # noqa: S608
    finally:
        other.close()
    with Lens(path, key) as lens:
        pages = [lens.page(number) or b"" for number in range(1, path.stat().st_size // 4096 + 1)]
    assert all(pages)
    return plain.read_bytes() + b"".join(pages) + b"".join(str(cell).encode() for row in rows for cell in row)


def forms(text: str) -> tuple[bytes, ...]:
    return (
        text.encode(),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        json.dumps(text)[1:-1].encode(),
        json.dumps(json.dumps(text))[3:-3].encode(),
    )


def test_what_is_withheld_is_nowhere_in_the_copy(mine: Session) -> None:
    made = handed(mine, "copy.hcase", notes=True, versions=True, evidence=frozenset({"burn-report"}))
    assert len(made.passphrase.split()) == 6
    whole = handed(mine, "whole.hcase")
    assert whole.passphrase != made.passphrase
    secrets = [SECRET_NOTE, OLD_WORDS, "Burn unit report", "burn-report", "the hospital paper nobody else may see"]
    inside = decrypted(made.path, made.passphrase)
    assert b"Elm Street" in inside
    for secret in secrets:
        assert not any(form in inside for form in forms(secret)), secret
    everything = decrypted(whole.path, whole.passphrase)
    for secret in secrets:
        assert any(form in everything for form in forms(secret)), secret


def test_the_base_kept_for_comparing_is_withheld_too(mine: Session) -> None:
    handed(mine, "first.hcase")
    mine.edit(edits.answer(mine.case, "q", "x"))
    assert any(mine.file.base(save.id) is not None for save in mine.file.saves())
    made = handed(mine, "second.hcase", notes=True, evidence=frozenset({"burn-report"}))
    inside = decrypted(made.path, made.passphrase)
    for secret in (SECRET_NOTE, "Burn unit report"):
        assert not any(form in inside for form in forms(secret)), secret


def test_what_was_withheld_does_not_come_back_as_removed(mine: Session, opened: Callable[..., Session]) -> None:
    made = handed(mine, "copy.hcase", notes=True, evidence=frozenset({"burn-report"}))
    theirs = opened(made.path, made.passphrase)
    assert theirs.case.notes == ""
    assert [item.id for item in theirs.case.evidence] == ["lease"]
    theirs.edit(edits.put_statement(theirs.case, statement("I came in 2019 alone.", "We live on Elm Street.", cites="lease")))
    theirs.edit(edits.put_evidence(theirs.case, paper(theirs.file, "letter", "Letter", b"%PDF letter"), "home"))
    theirs.edit(edits.drop_evidence(theirs.case, "lease", stamp(CLOCK)))
    theirs.close()
    mine.edit(replace(mine.case, people=(replace(mine.case.people[0], phone="514"),)))
    with receive(mine, made.path, made.passphrase) as arrival:
        assert (arrival.standing.relation, arrival.standing.ancestor) == ("diverged", "whole")
        told = {(one.section, one.kind, one.key, one.origin) for one in arrival.differences}
        assert told == {
            ("people", "changed", "maria", "mine"),
            ("statement", "changed", "p1", "theirs"),
            ("papers", "added", "letter", "theirs"),
            ("papers", "removed", "lease", "theirs"),
        }
        ends = arrival.loose_ends(arrival.theirs_to_take)
        assert [(one.kind, one.paragraph, one.wants, one.needs) for one in ends] == [("citation", 2, "lease", "paper/lease")]
        chosen = [one for one in arrival.theirs_to_take if one != "paper/lease"]
        assert arrival.loose_ends(chosen) == ()
        taken = arrival.take(chosen)
        assert mine.case is taken
        assert {one.origin for one in arrival.differences} == {"mine", "theirs"}
    assert mine.case.people[0].phone == "514"
    assert {item.id for item in mine.case.evidence} == {"lease", "burn-report", "letter"}
    assert mine.case.notes == SECRET_NOTE
    document = next(item for item in mine.case.evidence if item.id == "letter").documents[0]
    assert mine.file.read(document.original_sha256).read() == b"%PDF letter"
    assert mine.undo()
    assert mine.case.item("letter") is None


def test_copies_of_the_file_that_both_changed_come_together(mine: Session, opened: Callable[..., Session]) -> None:
    mine.close()
    other = mine.path.with_name("stick.hcase")
    shutil.copyfile(mine.path, other)
    one, two = opened(mine.path), opened(other)
    one.edit(edits.put_notes(one.case, "mine"))
    one.edit(edits.answer(one.case, "q.a", "one"))
    two.edit(edits.put_notes(two.case, "theirs"))
    two.edit(edits.answer(two.case, "q.b", True))
    two.close()
    with receive(one, other, PASSPHRASE) as left:
        assert left.standing.relation == "diverged"
        left.take(left.theirs_to_take)
        assert [(each.key, each.clash) for each in left.differences if each.origin != "mine"] == [("notes", True)]
        assert left.theirs_to_take == frozenset()
    assert one.case.answers == {"q.a": "one", "q.b": True}
    assert one.case.notes == "mine"


def test_without_a_kept_ancestor_the_versions_still_tell_about_texts(mine: Session, opened: Callable[..., Session]) -> None:
    mine.close()
    other = mine.path.with_name("stick.hcase")
    shutil.copyfile(mine.path, other)
    for path in (mine.path, other):
        with CaseFile.open(path, PASSPHRASE) as file:
            file._parted = False
            case = file.load()
            changed = edits.put_person(case, replace(case.people[0], phone=path.name))
            later = "2026-11-23T12:00:00+00:00"
            file.commit(case, changed if path == other else edits.put_notes(changed, "mine"), later)
    with receive(opened(mine.path), other, PASSPHRASE) as arrival:
        assert arrival.standing.ancestor == "texts"
        assert {(one.section, one.origin) for one in arrival.differences} == {("people", "unknown"), ("notes", "mine")}


def test_older_newer_and_stranger(mine: Session, opened: Callable[..., Session], tmp_path: Path) -> None:
    made = handed(mine, "copy.hcase")
    with receive(mine, made.path, made.passphrase) as arrival:
        assert arrival.standing.relation == "same"
        assert arrival.differences == ()
    mine.edit(edits.put_notes(mine.case, "later"))
    with receive(mine, made.path, made.passphrase) as arrival:
        assert arrival.standing.relation == "newer"
        assert [one.origin for one in arrival.differences] == ["mine"]
    theirs = opened(made.path, made.passphrase)
    with receive(theirs, mine_copy(mine), PASSPHRASE) as arrival:
        assert arrival.standing.relation == "older"
        assert [one.origin for one in arrival.differences] == ["theirs"]
    CaseFile.create(tmp_path / "else.hcase", PASSPHRASE, Case(id="x", edition="2026-11"), stamp(CLOCK)).close()
    with receive(mine, tmp_path / "else.hcase", PASSPHRASE) as arrival:
        assert arrival.standing.relation == "stranger"
    with pytest.raises(UsageError, match="usage-same-file"):
        receive(mine, mine.path, PASSPHRASE)


def mine_copy(session: Session) -> Path:
    copy = session.path.with_name("again.hcase")
    shutil.copyfile(session.path, copy)
    return copy


def test_papers_of_a_copy_without_documents_cannot_be_taken_half(mine: Session, opened: Callable[..., Session]) -> None:
    theirs = opened(mine_copy(mine))
    theirs.edit(edits.put_evidence(theirs.case, paper(theirs.file, "letter", "Letter", b"%PDF letter"), "home"))
    made = handed(theirs, "text.hcase", documents=True)
    with receive(mine, made.path, made.passphrase) as arrival:
        before = mine.case
        assert len(arrival.missing(arrival.theirs_to_take)) == 1
        with pytest.raises(CaseFileError, match="document-absent"):
            arrival.take(arrival.theirs_to_take)
        assert mine.case is before


def test_a_handover_of_a_paper_that_is_not_there_is_refused(mine: Session) -> None:
    with pytest.raises(UsageError, match="usage-without-unknown"):
        handed(mine, "copy.hcase", evidence=frozenset({"leese"}))
    assert handed(mine, "copy.hcase", evidence=frozenset({"lease"})).cited == ((2, "lease"),)


def test_versions_are_told_compared_and_brought_back(mine: Session) -> None:
    mine.edit(edits.answer(mine.case, "q", "first"))
    mine.edit(replace(mine.case, answers={}))
    history = History(mine.file)
    empty, second, third = history.versions("statement")
    assert history.paragraphs(empty) == ()
    change = history.change(third, second)
    assert (change.words, change.added, change.removed) == (10, 5, 9)
    assert history.change(third, None).added == 10
    rows = history.compare(second, third)
    assert [row.kind for row in rows] == ["same", "removed", "same", "added"]
    was = mine.case
    restore(mine, second)
    assert OLD_WORDS in history.paragraphs(history.versions("statement")[-1])
    assert len(history.versions("statement")) == 4
    assert mine.undo()
    assert mine.case == was
    asked, withdrawn = history.versions("answer", "q")
    assert history.read(withdrawn).withdrawn
    assert restore(mine, asked).answers == {"q": "first"}
    assert restore(mine, withdrawn).answers == {}
    with pytest.raises(UsageError, match="usage-no-version"):
        history.version("answer", "q", 9)


def test_a_thousand_long_versions_are_listed_without_reading_them(mine: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        mine.edit(edits.put_notes(mine.case, f"{number} " + "word " * 200))
    read: list[int] = []
    real = CaseFile.revision_body

    def counted(self: CaseFile, kind: str, row_id: str, rev: int) -> str | None:
        read.append(rev)
        return real(self, kind, row_id, rev)

    monkeypatch.setattr(CaseFile, "revision_body", counted)
    history = History(mine.file)
    versions = history.versions("notes")
    assert (len(versions), read) == (31, [])
    assert (history.change(versions[-1], versions[-2]).added, len(read)) == (1, 2)
