"""After sending: the package sealed in the case and out again, the days of the court, and papers to hand out."""

from __future__ import annotations

import hashlib
import io
from datetime import date
from pathlib import Path
from typing import Literal

import pypdf
import pytest

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.errors import CaseFileError, UsageError
from hcprep.jobs import JobContext
from hcprep.kit import LANGUAGES, load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Build
from hcprep.services.aftersending import after_leaflet, after_sending, court_day, update_due
from hcprep.services.filed import keep_filed, take_out
from hcprep.services.leaflet import make_leaflet
from hcprep.services.letters import questions_leaflet, writers
from hcprep.services.session import Session

PASSPHRASE = "correct horse battery staple"
AT = "2026-11-22T15:00:00+00:00"
DATA = b"%PDF-1.7 fictional package " + bytes(range(256)) * 9000
MADE = Build(
    id="b", at=AT, filename="package.pdf", sha256=hashlib.sha256(DATA).hexdigest(), size=len(DATA), pages=12, proved=True
)


def opened(folder: Path) -> Session:
    case = edits.put_build(Case(id="c", edition="2026-11"), MADE)
    return Session(CaseFile.create(folder / "a.hcase", PASSPHRASE, case, AT), FixedClock.on(date(2026, 11, 22)))


def test_a_sent_package_stays_in_the_case_as_it_was(tmp_path: Path) -> None:
    package = tmp_path / "package.pdf"
    package.write_bytes(DATA)
    session = opened(tmp_path)
    filed = keep_filed(session, package, "online portal ", AT, JobContext())
    assert (filed.sha256, filed.size, filed.pages, filed.how, filed.at) == (MADE.sha256, len(DATA), 12, "online portal", AT)
    package.write_bytes(b"something else")
    session.close()
    again = Session(CaseFile.open(tmp_path / "a.hcase", PASSPHRASE), FixedClock.on(date(2027, 1, 1)))
    assert again.case.filed == (filed,)
    take_out(again.file, filed, tmp_path / "out.pdf", JobContext())
    assert (tmp_path / "out.pdf").read_bytes() == DATA
    with pytest.raises(UsageError, match="usage-file-exists"):
        take_out(again.file, filed, tmp_path / "out.pdf", JobContext())
    assert (tmp_path / "out.pdf").read_bytes() == DATA
    again.close()


def test_the_same_package_is_kept_once_and_keeps_its_day(tmp_path: Path) -> None:
    package = tmp_path / "package.pdf"
    package.write_bytes(DATA)
    session = opened(tmp_path)
    keep_filed(session, package, "", AT, JobContext())
    filed = keep_filed(session, package, "registered letter", "2026-12-01T00:00:00+00:00", JobContext())
    assert session.case.filed == (filed,)
    assert (filed.at, filed.how) == (AT, "registered letter")
    session.close()


def test_only_what_this_case_made_byte_for_byte_is_kept(tmp_path: Path) -> None:
    session = opened(tmp_path)
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(DATA[:-1])
    with pytest.raises(CaseFileError, match="filed-not-made"):
        keep_filed(session, changed, "", AT, JobContext())
    with pytest.raises(CaseFileError, match="filed-missing"):
        keep_filed(session, tmp_path / "nowhere.pdf", "", AT, JobContext())
    assert session.case.filed == ()
    session.close()


def test_nothing_is_left_where_a_package_could_not_be_written(tmp_path: Path) -> None:
    package = tmp_path / "package.pdf"
    package.write_bytes(DATA)
    session = opened(tmp_path)
    filed = keep_filed(session, package, "", AT, JobContext())
    with pytest.raises(CaseFileError, match="disk-error"):
        take_out(session.file, filed, tmp_path / "no" / "out.pdf", JobContext())
    session.close()


def test_the_yearly_update_and_the_days_of_the_court(tmp_path: Path) -> None:
    kit = load_kit()
    package = tmp_path / "package.pdf"
    package.write_bytes(DATA)
    session = opened(tmp_path)
    assert update_due(kit, session.case) is None
    keep_filed(session, package, "", AT, JobContext())
    assert update_due(kit, session.case) == date(2027, 11, 22)
    session.close()
    assert court_day(kit, date(2026, 11, 22), in_canada=True) == date(2026, 12, 7)
    assert court_day(kit, date(2026, 11, 22), in_canada=False) == date(2027, 1, 21)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_next_is_said_with_its_source(language: str) -> None:
    after = after_sending(load_kit(), language)
    assert len(after.steps) == 9
    assert all(step.title and step.body and step.source for step in after.steps)
    assert {step.sure for step in after.steps} == {True, False}
    assert len(after.tell) >= 6
    assert "15" in " ".join(after.refused)
    assert "60" in " ".join(after.refused)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def test_papers_to_hand_out_say_every_line_and_are_tagged() -> None:
    kit, case = load_kit(), Case(id="c", edition="2026-11", fictional=True)
    for writer in writers(kit):
        leaflet = questions_leaflet(kit, case, writer, "fr")
        assert len(leaflet.parts[0].lines) >= 3
        assert all(line.endswith("?") for line in leaflet.parts[0].lines)
    pdf = make_leaflet(questions_leaflet(kit, case, "employer", "fr"))
    said = text_of(pdf).replace("\N{NO-BREAK SPACE}", " ")
    for line in (*kit.texts("fr", "letter.employer.ask"), *kit.texts("fr", "letter.carry")):
        assert line.replace("\N{NO-BREAK SPACE}", " ") in said
    assert "/StructTreeRoot" in pypdf.PdfReader(io.BytesIO(pdf)).root_object
    assert "IRCC" in text_of(make_leaflet(after_leaflet(kit, case, "en")))


@pytest.mark.parametrize(
    ("language", "mark"), [("en", "(not confirmed on an official page)"), ("fr", "(non confirmé sur une page officielle)")]
)
def test_the_printed_next_steps_mark_what_is_not_confirmed_and_nothing_else(language: Literal["en", "fr"], mark: str) -> None:
    kit = load_kit()
    leaflet = after_leaflet(kit, Case(id="c", edition="2026-11"), language)
    steps = after_sending(kit, language).steps
    assert [mark in line for line in leaflet.parts[0].lines] == [not step.sure for step in steps]
    assert [mark in part.heading for part in leaflet.parts] == [False, True, True, False]
    assert text_of(make_leaflet(leaflet)).count(mark) == sum(not step.sure for step in steps) + 2
