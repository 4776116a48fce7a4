"""Evidence that was removed lies in the bin, is seen by nobody, and comes back whole."""

from __future__ import annotations

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Filed, Tab
from hcprep.model.people import Person
from hcprep.model.plan import FrontMatter, make_plan

AT = "2026-11-22T10:00:00+00:00"
PAPER = Document(id="d", filename="f", media_type="x", original_sha256="0" * 64, original_size=1, pages=1)
LEASE = Evidence(id="lease", title="Lease", person="p", documents=(PAPER,))
CASE = Case(
    id="c",
    edition="e",
    people=(Person(id="p", role="applicant"),),
    evidence=(LEASE, Evidence(id="photo", title="Photo")),
    tabs=(Tab(id="identity"), Tab(id="home", evidence=("lease", "photo"))),
)


def test_removed_evidence_is_in_the_bin_and_nowhere_else() -> None:
    gone = edits.drop_evidence(CASE, "lease", AT)
    assert [(each.evidence, each.at, each.tab) for each in gone.bin] == [(LEASE, AT, "home")]
    assert (gone.item("lease"), gone.documents) == (None, ())
    assert gone.tabs[1].evidence == ("photo",)
    assert not make_plan(gone, FrontMatter()).exhibits


def test_it_comes_back_as_it_was() -> None:
    back = edits.put_back(edits.drop_evidence(CASE, "lease", AT), "lease")
    assert back.bin == ()
    assert back.item("lease") == LEASE
    assert back.tabs[1].evidence == ("photo", "lease")
    assert edits.put_back(CASE, "lease") is CASE


def test_it_comes_back_under_another_key_if_its_own_is_taken_and_without_a_person_who_is_gone() -> None:
    gone = edits.drop_person(edits.drop_evidence(CASE, "lease", AT), "p")
    back = edits.put_back(edits.put_evidence(gone, Evidence(id="lease", title="Another"), "home"), "lease")
    assert [(item.id, item.title, item.person) for item in back.evidence if item.documents] == [("lease-2", "Lease", "")]
    assert back.tabs[1].evidence == ("photo", "lease", "lease-2")


def test_the_bin_is_emptied_by_hand_one_by_one_or_whole() -> None:
    gone = edits.drop_evidence(edits.drop_evidence(CASE, "lease", AT), "photo", AT)
    assert [each.id for each in edits.empty_bin(gone, "lease").bin] == ["photo"]
    assert edits.empty_bin(gone).bin == ()


def test_what_was_filed_is_kept_once() -> None:
    filed = Filed(id="f1", at=AT, filename="book.pdf", sha256="0" * 64, size=1, pages=1)
    case = edits.put_filed(edits.put_filed(CASE, filed), filed)
    assert case.filed == (filed,)
