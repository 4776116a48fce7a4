"""A damaged case file: what is hit is named, what is whole is read, and neither the file nor its journal is touched."""

from __future__ import annotations

import io
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, Key, examine
from hcprep.casefile.connection import transaction
from hcprep.casefile.lens import Lens
from hcprep.casefile.losses import Loss
from hcprep.casefile.survey import survey
from hcprep.errors import Cancelled, CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence

Maker = Callable[..., CaseFile]
PAGE = 4096
LATER = "2026-11-22T11:00:00+00:00"
pytestmark = pytest.mark.usefixtures("quick_key")


@pytest.fixture
def noise() -> random.Random:
    return random.Random(7)  # noqa: S311 - the same noise every time


@pytest.fixture
def stored(make: Maker, rich: Case, lease: bytes, noise: random.Random) -> tuple[Path, Key, Case]:
    """The rich case with its document, a larger one, forty long answers, and one answer in three versions."""
    rich = replace(rich, filed=())
    file = make(rich)
    file.store(io.BytesIO(lease))
    big = noise.randbytes(700_000)
    sha256, size = file.store(io.BytesIO(big))
    paper = Document(id="d1", filename="x.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size)
    answers = {f"q.{n}": "".join(noise.choices("abcdefgh ", k=3000)) for n in range(40)}
    case = replace(rich, answers={**rich.answers, **answers})
    case = edits.put_evidence(case, Evidence(id="big", title="A large one", documents=(paper,)), "home")
    file.commit(rich, case, LATER)
    for words in ("one", "two", "three"):
        new = edits.answer(case, "q.slow", words)
        file.commit(case, new, LATER)
        case = new
    key = file.key
    file.close()
    return file.path, key, case


def overwrite(path: Path, page: int, noise: random.Random, count: int = 1) -> None:
    with path.open("r+b") as out:
        out.seek((page - 1) * PAGE)
        out.write(noise.randbytes(count * PAGE))


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_a_whole_file_reads_as_it_does_open_and_stays_as_it_is(stored: tuple[Path, Key, Case], lease: bytes, words: str) -> None:
    path, _, case = stored
    before = snapshot(path.parent)
    with CaseFile.open_damaged(path, words) as file:
        assert file.load() == case
        assert file.losses == ()
        assert file.damage.sound
        assert (file.damage.whole.documents, file.damage.whole.answers) == (2, len(case.answers))
        with file.read(case.documents[0].original_sha256) as stream:
            stream.seek(90_000)
            assert stream.read() == lease[90_000:]
        found = file.revisions()
    assert snapshot(path.parent) == before
    with CaseFile.open(path, words) as whole:
        assert found == whole.revisions()


def test_every_single_page_lost_costs_what_stood_on_it_and_is_named(
    stored: tuple[Path, Key, Case], noise: random.Random, lease: bytes
) -> None:
    """Page after page: nothing wrong is read, every loss is named, and at most one document goes with a page."""
    path, key, case = stored
    whole = path.read_bytes()
    for page in range(1, len(whole) // PAGE + 1):
        overwrite(path, page, noise)
        with CaseFile.open_damaged(path, key) as file:
            found, losses = file.load(), file.losses
            assert file.damage.hit == ((page, page),)
            assert file.damage.header == (page == 1)
            named = {loss.sha256 for loss in losses if loss.part == "document"}
            assert len(named) <= 2
            for document in found.documents:
                if document.original_sha256 in named:
                    with pytest.raises(CaseFileError):
                        file.read(document.original_sha256)
                else:
                    file.read(document.original_sha256).close()
        lost = {(loss.part, loss.id) for loss in losses}
        parts = {loss.part for loss in losses}
        for question, value in case.answers.items():
            same = question in found.answers and found.answers[question] == value
            assert same or ("answer", question) in lost, (page, question)
        assert found.statement == case.statement or ("statement", "") in lost
        assert found.notes == case.notes or ("notes", "") in lost
        for part in ("people", "events", "evidence", "tabs", "marks", "builds"):
            assert getattr(found, part) == getattr(case, part) or parts & {part, "record"}, (page, part)
        if page == 1:
            assert losses == ()
        with path.open("r+b") as out:
            out.write(whole)


def test_a_lost_version_falls_back_to_the_one_before(stored: tuple[Path, Key, Case], noise: random.Random) -> None:
    path, key, _ = stored
    with Lens(path, key) as lens:
        texts = survey(lens, JobContext()).texts["answer", "q.slow"]
    assert sorted(texts) == [1, 2, 3]
    overwrite(path, texts[3].place.page, noise)
    with CaseFile.open_damaged(path, key) as file:
        lost = next(loss for loss in file.losses if loss.id == "q.slow" and loss.current)
        kept = [revision.rev for revision in file.revisions() if revision.id == "q.slow"]
        assert (lost.rev, lost.used) == (3, max(kept, default=0))
        assert file.load().answers.get("q.slow", "gone") == {0: "gone", 1: "one", 2: "two"}[lost.used]


def test_page_one_destroyed_loses_nothing(stored: tuple[Path, Key, Case], noise: random.Random, words: str) -> None:
    path, key, case = stored
    with path.open("r+b") as out:
        out.seek(16)
        out.write(noise.randbytes(PAGE - 16))
    with CaseFile.open_damaged(path, words) as file:
        assert (file.load(), file.losses, file.damage.header) == (case, (), True)
    overwrite(path, 1, noise)
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        CaseFile.open_damaged(path, words)
    with CaseFile.open_damaged(path, key) as file:
        assert (file.load(), file.losses) == (case, ())


def test_a_file_cut_short_gives_what_is_before_the_cut(stored: tuple[Path, Key, Case], words: str) -> None:
    path, _, case = stored
    path.write_bytes(path.read_bytes()[: -PAGE * 3 - 100])
    with CaseFile.open_damaged(path, words) as file:
        assert file.load().people == case.people
        assert not file.damage.sound


SLOW = """
import os, signal, sys
from pathlib import Path
from hcprep.casefile import CaseFile, keys
keys._ROUNDS = 2
file = CaseFile.open(Path(sys.argv[1]), sys.argv[2])
connection = file._connection
connection.execute("BEGIN")
connection.execute("UPDATE meta SET value = 'half'; UPDATE revision SET body = 'half', sha256 = ''; DELETE FROM chunk")
connection.execute("INSERT INTO blob (sha256, size) VALUES ('half', 1)")
connection.cache_flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process")
def test_an_unfinished_save_is_undone_for_the_reader_alone(
    stored: tuple[Path, Key, Case], words: str, noise: random.Random
) -> None:
    path, key, case = stored
    before = path.read_bytes()
    subprocess.run([sys.executable, "-c", SLOW, str(path), words], check=False)
    assert path.read_bytes() != before
    left = snapshot(path.parent)
    assert len(left["a.hcase-journal"][0]) > PAGE
    with CaseFile.open_damaged(path, words) as file:
        assert (file.load(), file.losses, file.damage.journal) == (case, (), "played")
    assert snapshot(path.parent) == left
    overwrite(path, 1, noise)
    with CaseFile.open_damaged(path, key) as file:
        assert (file.load(), file.damage.header) == (case, False)
    # Damage within the journal is not papered over.
    journal = path.with_name("a.hcase-journal")
    data = bytearray(journal.read_bytes())
    data[len(data) // 2] ^= 1
    journal.write_bytes(data)
    with CaseFile.open_damaged(path, key) as file:
        assert file.damage.journal == "damaged" or file.load() != case
        assert not file.damage.sound


@pytest.mark.usefixtures("impatient")
def test_a_file_in_use_is_left_alone(make: Maker, words: str) -> None:
    file = make()
    with pytest.raises(CaseFileError, match="case-in-use"):
        examine(file.path, words)
    file.load()


def test_a_read_only_file_can_be_read(stored: tuple[Path, Key, Case], words: str) -> None:
    path, _, case = stored
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        with CaseFile.open_damaged(path, words) as file:
            assert file.load() == case
    finally:
        path.parent.chmod(0o700)


def test_reading_can_be_stopped_and_tells_how_far_it_is(stored: tuple[Path, Key, Case], words: str) -> None:
    path, _, _ = stored
    seen: list[Progress] = []
    assert examine(path, words, JobContext(seen.append)).sound
    assert {progress.code for progress in seen} == {"examine", "examine-documents"}
    ctx = JobContext()
    ctx.cancel()
    with pytest.raises(Cancelled):
        examine(path, words, ctx)
    # The lock is gone with it.
    CaseFile.open(path, words).close()


def test_an_older_page_of_leftovers_is_not_taken_for_today(stored: tuple[Path, Key, Case], words: str) -> None:
    """Another program that does not wipe what it deletes leaves rows on pages that are free."""
    path, key, case = stored
    with CaseFile.open(path, words) as file:
        file._connection.execute("PRAGMA secure_delete = OFF").fetchall()
        with transaction(file._connection) as connection:
            connection.execute("DELETE FROM revision WHERE kind = 'answer' AND id LIKE 'q._%' AND id <> 'q.slow'")
        left = file.load()
    with CaseFile.open_damaged(path, key) as again:
        assert (again.load(), again.losses) == (left, ())
    assert left != case


def test_the_page_sqlite_never_writes_is_no_damage(
    stored: tuple[Path, Key, Case], noise: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In files over 1 GiB; a far smaller one stands for them here."""
    from hcprep.casefile import survey as module

    path, key, _ = stored
    overwrite(path, 5, noise)
    assert module._LOCK_PAGE == 262145
    assert not examine(path, key).sound
    monkeypatch.setattr(module, "_LOCK_PAGE", 5)
    assert examine(path, key).hit == ()


def test_a_lost_header_is_taken_from_an_earlier_moment(stored: tuple[Path, Key, Case], words: str, noise: random.Random) -> None:
    path, key, case = stored
    with CaseFile.open(path, words) as file:
        with transaction(file._connection) as connection:
            connection.execute("DELETE FROM meta WHERE name = 'case'")
        kept = file._connection.execute("SELECT count(*) FROM meta WHERE name LIKE 'base:%'").get
    with CaseFile.open_damaged(path, key) as again:
        assert [loss.part for loss in again.losses] == ["case"]
        assert again.load().id == (case.id if kept else "")
        assert again.load().people == case.people
    assert kept


def test_heavy_damage_leaves_most_texts(stored: tuple[Path, Key, Case], noise: random.Random) -> None:
    path, key, case = stored
    pages = path.stat().st_size // PAGE
    for page in noise.sample(range(2, pages + 1), pages // 15):
        overwrite(path, page, noise)
    with CaseFile.open_damaged(path, key) as file:
        found = file.load()
        right = sum(found.answers.get(question) == value for question, value in case.answers.items())
        named = sum(loss.part == "answer" and loss.current for loss in file.losses)
    assert right >= len(case.answers) * 0.75
    assert named + right >= len(case.answers) or any(loss.part == "revision" for loss in file.losses)


def test_a_loss_tells_today_from_history() -> None:
    assert Loss(part="answer", rev=3, used=2).current
    assert not Loss(part="answer", rev=1, used=2).current
    assert not Loss(part="document", what="index").current
