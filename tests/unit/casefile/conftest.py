"""A rich fictional case, and case files that open fast."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, keys
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.evidence import Build, Document, Evidence, Filed, Mark, OutlineEntry, Removed, Tab
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text

WORDS = 'orchid canoe\'s maple "lantern" é'
AT = "2026-11-22T10:00:00+00:00"
LEASE = b"%PDF-1.7 a lease that is not one " * 3000

Maker = Callable[..., CaseFile]


@pytest.fixture
def words() -> str:
    return WORDS


@pytest.fixture
def at() -> str:
    return AT


@pytest.fixture
def lease() -> bytes:
    """The bytes of the one document in the rich case."""
    return LEASE


@pytest.fixture
def quick_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys in two rounds; for tests that are not about the key."""
    monkeypatch.setattr(keys, "_ROUNDS", 2)


@pytest.fixture
def rich() -> Case:
    """Every kind of thing a case can hold, in several scripts."""
    document = Document(
        id="d1",
        filename="bail – été.pdf",
        media_type="application/pdf",
        original_sha256=hashlib.sha256(LEASE).hexdigest(),
        original_size=len(LEASE),
        pages=3,
        outline=(OutlineEntry(title="Première partie", page=1, children=(OutlineEntry(title="१", page=2),)),),
        notes=("repaired",),
        added=AT,
    )
    return Case(
        id="case-1",
        edition="2026-11",
        language="fr",
        fictional=True,
        people=(
            Person(
                id="p1",
                role="applicant",
                family_name="Ferhat",
                given_names="Амина نور",
                birth_date=date(1988, 2, 29),
                stateless=False,
            ),
            Person(
                id="p2", role="child", given_names="李小龍", citizenships=("CA", "DZ"), in_canada=True, relationship="biological"
            ),
        ),
        events=(
            Claim(id="e2", person="p1", made=date(2019, 5, 1), rpd="rejected", evidence_heard=None),
            Entry(id="e1", person="p1", day=date(2018, 7, 3), place="Montréal\u0000\n\t", manner="airport"),
            Prra(id="e3", person="p1", outcome="refused"),
            RemovalOrder(id="e4", person="p1", kind="departure", in_force=True),
            OtherApplication(id="e5", person="p2", kind="hc"),
            Period(id="e6", person="p1", kind="job", what="Couturière 🧵", country="CA"),
        ),
        answers={"q.text": "ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "q.yes": True, "q.count": 1, "q.unknown": None, "q.empty": ""},
        evidence=(
            Evidence(id="lease", title="Bail du 1ᵉʳ juillet", item="E1", person="p1", date="2024-07", documents=(document,)),
            Evidence(id="letter", title="رسالة", item="E3"),
        ),
        tabs=(Tab(id="identity"), Tab(id="home", evidence=("letter", "lease"))),
        statement=Statement(
            sections=(
                Section(
                    id="s1",
                    heading="Établissement",
                    factor="establishment",
                    paragraphs=(
                        Paragraph(
                            id="a",
                            runs=(
                                Text(text="Je vis ici depuis "),
                                Text(text="huit", bold=True),
                                Citation(evidence="lease", page=2),
                                Text(text="", italic=True),
                            ),
                        ),
                        Paragraph(id="b"),
                    ),
                ),
                Section(id="s2", paragraphs=(Paragraph(id="c", runs=(Citation(evidence="letter"),)),)),
            )
        ),
        notes="Appeler मीरा mardi.\n\nNe pas imprimer.",
        marks=(Mark(item="D1", person="p1", state="have", at=AT), Mark(item="D2", state="cannot_get", reason="Brûlé")),
        bin=(
            Removed(
                evidence=Evidence(id="gone", title="Lettre retirée", documents=(replace(document, id="d2"),)), at=AT, tab="home"
            ),
        ),
        filed=(Filed(id="f1", at=AT, filename="livre.pdf", sha256="1" * 64, size=10, pages=4, how="portail"),),
        builds=(Build(id="b1", at=AT, filename="livre.pdf", sha256="0" * 64, size=10, pages=4, proved=True),),
    )


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Maker]:
    """Make case files in the test's folder; they are closed at its end."""
    made: list[CaseFile] = []

    def maker(case: Case | None = None, name: str = "a.hcase") -> CaseFile:
        made.append(CaseFile.create(tmp_path / name, WORDS, case or Case(id="c", edition="2026-11"), AT))
        return made[-1]

    yield maker
    for file in made:
        file.close()


@pytest.fixture
def typed() -> Callable[[Case, str], Case]:
    """Put one paragraph of words into a case."""

    def typer(case: Case, text: str) -> Case:
        paragraph = Paragraph(id="a", runs=(Text(text=text),))
        return replace(case, statement=Statement(sections=(Section(id="s", paragraphs=(paragraph,)),)))

    return typer
