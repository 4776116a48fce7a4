"""What was acknowledged is there: after kill -9, and after any sequence of edits."""

from __future__ import annotations

import random
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hcprep.casefile import CaseFile
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, Event, Period
from hcprep.model.evidence import Evidence, Mark
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text

pytestmark = pytest.mark.usefixtures("quick_key")

WRITER = textwrap.dedent("""
    import hashlib, io, sys
    from dataclasses import replace
    from pathlib import Path
    from hcprep.casefile import CaseFile, keys
    from hcprep.model import edits
    from hcprep.model.evidence import Document, Evidence
    from hcprep.model.statement import Paragraph, Section, Statement, Text
    keys._ROUNDS = 2
    file = CaseFile.open(Path(sys.argv[1]), sys.argv[2])
    case = file.load()
    start = len(case.answers)
    for number in range(start, start + 100_000):
        new = edits.answer(case, f"q{number}", number)
        words = Paragraph(id="p", runs=(Text(text=f"words {number} " * 200),))
        new = replace(new, statement=Statement(sections=(Section(id="s", paragraphs=(words,)),)))
        if number % 2 == 0:
            data = hashlib.sha256(str(number).encode()).digest() * 20_000
            sha256, size = file.store(io.BytesIO(data))
            paper = Document(id=f"d{number}", filename="f", media_type="x", original_sha256=sha256, original_size=size)
            new = edits.put_evidence(new, Evidence(id=f"e{number}", title="t", documents=(paper,)), "home")
        file.commit(case, new, f"2026-11-22T{number:06}")
        case = new
        print(number, flush=True)
""")


def test_kill_9_loses_no_acknowledged_save(tmp_path: Path, words: str, at: str) -> None:
    path = tmp_path / "a.hcase"
    CaseFile.create(path, words, Case(id="c", edition="e"), at).close()
    dice = random.Random(11)  # noqa: S311 - test data
    acknowledged = -1
    for _ in range(15):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), words], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        # Killed after so many saves, at whatever point of the next one that happens to be.
        for _ in range(dice.randrange(1, 12)):
            acknowledged = int(writer.stdout.readline())
        for _ in range(dice.randrange(400_000)):
            pass
        writer.kill()
        for line in writer.stdout.read().split():
            acknowledged = int(line)
        writer.stdout.close()
        writer.wait()
        with CaseFile.open(path, words) as file:
            case = file.load()
            saved = len(case.answers) - 1
            # One more than acknowledged may be there: saved, and killed before it could say so.
            assert acknowledged <= saved <= acknowledged + 1
            assert case.answers == {f"q{number}": number for number in range(saved + 1)}
            assert case.statement.sections[0].paragraphs[0].plain == f"words {saved} " * 200
            for document in case.documents[-3:]:
                with file.read(document.original_sha256) as stream:
                    assert len(stream.read()) == document.original_size
    assert acknowledged >= 15


def test_a_save_cut_in_the_middle_is_taken_back(tmp_path: Path, rich: Case, words: str, at: str) -> None:
    path = tmp_path / "a.hcase"
    CaseFile.create(path, words, rich, at).close()
    script = textwrap.dedent("""
        import os, sys
        from pathlib import Path
        from hcprep.casefile import CaseFile, keys
        from hcprep.casefile.connection import transaction
        keys._ROUNDS = 2
        file = CaseFile.open(Path(sys.argv[1]), sys.argv[2])
        with transaction(file._connection) as connection:
            connection.execute("DELETE FROM record")
            connection.execute("UPDATE revision SET body = upper(body)")
            # Half of the save reaches the file, then the process ends without a word.
            connection.cache_flush()
            os._exit(3)
    """)
    before = path.read_bytes()
    assert subprocess.run([sys.executable, "-c", script, str(path), words], check=False).returncode == 3
    assert path.read_bytes() != before
    assert path.with_name("a.hcase-journal").stat().st_size > 0
    with CaseFile.open(path, words) as file:
        assert file.load() == rich
    assert [each.name for each in tmp_path.iterdir()] == ["a.hcase"]


TEXT = st.text(max_size=12)
IDS = st.sampled_from(["a", "b", "c", "d"])
DAYS = st.none() | st.dates(min_value=date(1900, 1, 1))
PEOPLE = st.builds(
    Person,
    id=IDS,
    role=st.sampled_from(["applicant", "child"]),
    given_names=TEXT,
    birth_date=DAYS,
    in_canada=st.none() | st.booleans(),
    citizenships=st.lists(TEXT, max_size=2).map(tuple),
)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Entry, id=IDS, person=IDS, day=DAYS, place=TEXT),
    st.builds(Claim, id=IDS, person=IDS, made=DAYS, evidence_heard=st.none() | st.booleans()),
    st.builds(Period, id=IDS, person=IDS, kind=st.sampled_from(["address", "job"]), what=TEXT),
)
RUNS: st.SearchStrategy[Run] = st.one_of(
    st.builds(Text, text=TEXT, bold=st.booleans(), italic=st.booleans()),
    st.builds(Citation, evidence=st.just("") | IDS, page=st.none() | st.integers(1, 99)),
)
PARAGRAPHS = st.builds(Paragraph, id=IDS, runs=st.lists(RUNS, max_size=3).map(tuple))
STATEMENTS = st.builds(
    Statement,
    sections=st.lists(
        st.builds(Section, id=IDS, heading=TEXT, paragraphs=st.lists(PARAGRAPHS, max_size=2).map(tuple)), max_size=2
    ).map(tuple),
)
ANSWERS = st.none() | st.booleans() | st.integers(-(2**60), 2**60) | TEXT
MARKS = st.builds(Mark, item=IDS, person=IDS, state=st.sampled_from(["todo", "have"]), reason=TEXT)
EVIDENCE = st.builds(Evidence, id=IDS, title=TEXT, date=TEXT)
EDITS: st.SearchStrategy[Callable[[Case], Case]] = st.one_of(
    PEOPLE.map(lambda person: lambda case: edits.put_person(case, person)),
    IDS.map(lambda key: lambda case: edits.drop_person(case, key)),
    EVENTS.map(lambda event: lambda case: edits.put_event(case, event)),
    IDS.map(lambda key: lambda case: edits.drop_event(case, key)),
    st.tuples(IDS, ANSWERS).map(lambda pair: lambda case: edits.answer(case, *pair)),
    IDS.map(lambda key: lambda case: replace(case, answers={name: value for name, value in case.answers.items() if name != key})),
    MARKS.map(lambda mark: lambda case: edits.put_mark(case, mark)),
    st.tuples(EVIDENCE, IDS).map(lambda pair: lambda case: edits.put_evidence(case, *pair)),
    st.tuples(IDS, IDS, st.none() | st.integers(0, 3)).map(lambda move: lambda case: edits.move_evidence(case, *move)),
    IDS.map(lambda key: lambda case: edits.drop_evidence(case, key, "2026-11-23")),
    IDS.map(lambda key: lambda case: edits.put_back(case, key)),
    IDS.map(lambda key: lambda case: edits.empty_bin(case, key)),
    STATEMENTS.map(lambda statement: lambda case: edits.put_statement(case, statement)),
    # Rows with the same id twice, which no edit makes, must not be lost either.
    EVENTS.map(lambda event: lambda case: replace(case, events=(event, *case.events))),
    st.just(lambda case: replace(case, events=case.events[::-1], tabs=case.tabs[::-1])),
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(EDITS, min_size=1, max_size=12))
def test_the_file_equals_memory_after_any_edits(
    steps: list[Callable[[Case], Case]], tmp_path_factory: pytest.TempPathFactory, words: str, at: str
) -> None:
    path = tmp_path_factory.mktemp("edits") / "a.hcase"
    memory = Case(id="c", edition="e")
    with CaseFile.create(path, words, memory, at) as file:
        stored = memory
        for number, step in enumerate(steps):
            memory = step(memory)
            # Some saves carry several edits at once, as after a disk was full.
            if number % 3 != 1:
                file.commit(stored, memory, at)
                stored = memory
        file.commit(stored, memory, at)
    with CaseFile.open(path, words) as again:
        loaded = again.load()
    assert loaded == memory
    assert {key: type(value) for key, value in loaded.answers.items()} == {
        key: type(value) for key, value in memory.answers.items()
    }
    assert [type(event) for event in loaded.events] == [type(event) for event in memory.events]
