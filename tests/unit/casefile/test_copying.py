"""A copy is the whole case or says what it leaves out, and what it leaves out is nowhere in its decrypted bytes."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from hcprep.casefile import CaseFile, Key, Withhold, check_code, copy_case, fresh, place
from hcprep.errors import Cancelled, CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence

pytestmark = pytest.mark.usefixtures("quick_key")

Maker = Callable[..., CaseFile]
Typer = Callable[[Case, str], Case]
OTHER = "walnut ferry copper lantern"
LATER = "2026-11-23T10:00:00+00:00"


def plain(path: Path, key: Key) -> bytes:
    """Return the decrypted bytes of a whole file, free pages included."""
    connection = apsw.Connection(str(path))
    connection.execute(f"PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4; PRAGMA key = '{key.pragma}'").fetchall()
    found = connection.serialize("main")
    connection.close()
    assert b"CREATE TABLE revision" in found
    return found


def key_of(path: Path, words: str) -> Key:
    with CaseFile.open(path, words) as file:
        return file.key


@pytest.fixture
def full(make: Maker, rich: Case, lease: bytes, typed: Typer) -> CaseFile:
    """The rich case with its document, an older version of the statement, notes, and a document nobody names any more."""
    file = make(replace(rich, notes="NOTESMARK only for me"))
    file.store(io.BytesIO(lease))
    file.store(io.BytesIO(b"UNNAMEDMARK" * 1000))
    first = file.load()
    second = typed(first, "VERSIONMARK " * 500)
    file.commit(first, second, "2026-11-22T11:00:00+00:00")
    file.commit(second, replace(first, notes=first.notes), "2026-11-22T12:00:00+00:00")
    return file


def test_a_copy_opens_with_its_own_passphrase_and_holds_all(full: CaseFile, tmp_path: Path, lease: bytes, words: str) -> None:
    target = tmp_path / "copy.hcase"
    copy = copy_case(full, target, OTHER, LATER)
    assert (copy.path, copy.size, copy.blobs) == (target, target.stat().st_size, 1)
    assert copy.check == check_code(full) != ""
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        CaseFile.open(target, words)
    with CaseFile.open(target, OTHER) as again:
        assert again.load() == full.load()
        assert again.revisions() == full.revisions()
        assert again.read(full.load().documents[0].original_sha256).read() == lease
        assert check_code(again) == copy.check
        assert (again.withheld(), again.absent()) == (frozenset(), ())
        assert again.key.salt != full.key.salt
        changed = edits.answer(again.load(), "q.new", "x")
        again.commit(again.load(), changed, LATER)
        assert check_code(again) != copy.check
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.hcase", "a.hcase-journal", "copy.hcase"]


def test_a_copy_under_the_same_key_opens_with_the_passphrase_and_the_sheet(full: CaseFile, tmp_path: Path, words: str) -> None:
    target = tmp_path / "copy.hcase"
    copy_case(full, target, full.key, LATER)
    assert target.read_bytes()[:16] == full.key.salt
    for secret in (words, full.key):
        with CaseFile.open(target, secret) as again:
            assert again.load() == full.load()


@pytest.mark.parametrize("mark", [b"UNNAMEDMARK", b"NOTESMARK", b"VERSIONMARK", b"bail", b"a lease that is not one"])
def test_what_is_left_out_is_nowhere_in_the_decrypted_bytes(full: CaseFile, tmp_path: Path, mark: bytes, words: str) -> None:
    whole, target = tmp_path / "whole.hcase", tmp_path / "copy.hcase"
    copy_case(full, whole, OTHER, LATER)
    copy_case(full, target, OTHER, LATER, withhold=Withhold(versions=True, notes=True, evidence=frozenset({"lease"})))
    assert mark not in plain(target, key_of(target, OTHER))
    # The search itself can find it.
    assert mark in (plain(whole, key_of(whole, OTHER)) if mark != b"UNNAMEDMARK" else plain_live(full, words))


def plain_live(file: CaseFile, words: str) -> bytes:
    file.close()
    return plain(file.path, file.key)


def test_a_copy_without_parts_is_the_case_without_them(full: CaseFile, tmp_path: Path) -> None:
    target = tmp_path / "copy.hcase"
    copy_case(full, target, OTHER, LATER, withhold=Withhold(versions=True, notes=True, evidence=frozenset({"lease"})))
    mine = full.load()
    with CaseFile.open(target, OTHER) as again:
        theirs = again.load()
        assert theirs.evidence == mine.evidence[1:]
        assert [tab.evidence for tab in theirs.tabs] == [(), ("letter",)]
        assert (theirs.notes, theirs.people, theirs.answers) == ("", mine.people, mine.answers)
        assert {(each.kind, each.id): each.rev for each in again.revisions()}[("statement", "")] == 3
        assert len(again.revisions()) == 1 + len(mine.answers)
        assert again.withheld() == {"versions", "notes", "evidence"}


def test_a_text_backup_names_the_documents_it_does_not_have(full: CaseFile, tmp_path: Path, lease: bytes) -> None:
    target, second = tmp_path / "text.hcase", tmp_path / "second.hcase"
    assert copy_case(full, target, full.key, LATER, withhold=Withhold(documents=True)).blobs == 0
    with CaseFile.open(target, full.key) as text:
        assert text.load() == full.load()
        assert [document.filename for document in text.absent()] == ["bail – été.pdf"]
        sha256 = text.absent()[0].original_sha256
        with pytest.raises(CaseFileError) as caught:
            text.read(sha256)
        assert (caught.value.code, caught.value.facts) == ("document-absent", {"sha256": sha256})
        # A copy of it says so too, and the document given again is a document again.
        copy_case(text, second, OTHER, LATER)
        text.store(io.BytesIO(lease))
        assert text.absent() == ()
        assert text.read(sha256).read() == lease
    with CaseFile.open(second, OTHER) as again:
        assert again.withheld() == {"documents"}


def test_a_missing_document_of_a_whole_file_is_damage(make: Maker, rich: Case, tmp_path: Path) -> None:
    file = make(rich)
    copy_case(file, tmp_path / "copy.hcase", OTHER, LATER)
    with CaseFile.open(tmp_path / "copy.hcase", OTHER) as again, pytest.raises(CaseFileError, match="case-damaged"):
        again.read(rich.documents[0].original_sha256)


def test_a_target_that_is_there_is_not_touched(full: CaseFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "there.hcase"
    target.write_bytes(b"mine")
    with pytest.raises(CaseFileError, match="case-exists"):
        copy_case(full, target, OTHER, LATER)
    assert target.read_bytes() == b"mine"
    # It came while the copy was made.
    late = tmp_path / "late.hcase"
    verify = fresh.verify
    monkeypatch.setattr(fresh, "verify", lambda *given: (verify(*given), late.write_bytes(b"mine too")))
    with pytest.raises(CaseFileError, match="case-exists"):
        copy_case(full, late, OTHER, LATER)
    assert late.read_bytes() == b"mine too"
    assert not place.part_of(late).exists()


def test_a_leftover_of_a_killed_copy_is_replaced(full: CaseFile, tmp_path: Path) -> None:
    target = tmp_path / "copy.hcase"
    place.part_of(target).write_bytes(b"half")
    copy_case(full, target, OTHER, LATER)
    assert not place.part_of(target).exists()


class Stop(JobContext):
    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def step(self, progress: Progress) -> None:
        if progress.code == self._code:
            self.cancel()
        super().step(progress)


@pytest.mark.parametrize("code", ["copy", "copy-check"])
def test_a_copy_can_be_stopped(full: CaseFile, tmp_path: Path, code: str) -> None:
    with pytest.raises(Cancelled):
        copy_case(full, tmp_path / "copy.hcase", OTHER, LATER, ctx=Stop(code))
    assert not list(tmp_path.glob("copy*"))
    assert full.load().people


@pytest.mark.parametrize("part", ["page", "revision", "record", "blob"])
def test_a_copy_that_reads_back_differently_is_not_kept(
    full: CaseFile, tmp_path: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(path: Path) -> None:
        if part == "page":
            data = bytearray(path.read_bytes())
            data[-2000] ^= 1
            path.write_bytes(data)
            return
        connection = apsw.Connection(str(path))
        connection.execute(f"PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4; PRAGMA key = '{full.key.pragma}'").fetchall()
        connection.execute(
            {
                "revision": "UPDATE revision SET body = body || ' ' WHERE rowid = 1",
                "record": "DELETE FROM record WHERE list = 'marks' AND position = 1",
                "blob": "UPDATE chunk SET data = zeroblob(length(data)) WHERE n = 0",
            }[part]
        )
        connection.close()

    flush = place.flush

    def flush_and_spoil(path: Path) -> None:
        flush(path)
        spoil(path)

    monkeypatch.setattr(place, "flush", flush_and_spoil)
    with pytest.raises(CaseFileError, match="copy-failed"):
        copy_case(full, tmp_path / "copy.hcase", full.key, LATER)
    assert not list(tmp_path.glob("copy*"))


def test_damage_in_the_source_is_told_by_document(full: CaseFile, tmp_path: Path) -> None:
    sha256 = full.load().documents[0].original_sha256
    with full.held() as connection:
        connection.execute("UPDATE chunk SET data = zeroblob(length(data)) WHERE n = 0")
    with pytest.raises(CaseFileError) as caught:
        copy_case(full, tmp_path / "copy.hcase", OTHER, LATER)
    assert (caught.value.code, caught.value.facts) == ("case-damaged", {"part": "blob", "sha256": sha256})
    assert not list(tmp_path.glob("copy*"))


def test_saving_goes_on_while_documents_are_copied_and_the_copy_is_one_moment(make: Maker, tmp_path: Path) -> None:
    file = make()
    case = file.load()
    for number in range(3):
        sha256, size = file.store(io.BytesIO(bytes([number]) * 3_000_000))
        paper = Document(id=f"d{number}", filename="f", media_type="x", original_sha256=sha256, original_size=size)
        new = edits.put_evidence(case, Evidence(id=f"e{number}", title="t", documents=(paper,)), "home")
        file.commit(case, new, LATER)
        case = new
    moment, saves = case, 0

    class Busy(JobContext):
        def check(self) -> None:
            """Another thread saves between two chunks, and drops what is being copied."""
            nonlocal case, saves
            super().check()

            def save() -> None:
                nonlocal case, saves
                saves += 1
                new = edits.drop_evidence(edits.answer(case, "q", saves), "e1", LATER)
                file.commit(case, new, LATER)
                case = new

            saver = threading.Thread(target=save)
            saver.start()
            saver.join(60)
            assert not saver.is_alive()

    copy_case(file, tmp_path / "copy.hcase", OTHER, LATER, ctx=Busy())
    assert saves > 10
    with CaseFile.open(tmp_path / "copy.hcase", OTHER) as again:
        assert again.load() == moment
        for document in moment.documents:
            assert len(again.read(document.original_sha256).read()) == 3_000_000


def test_a_virus_scanner_is_waited_for_but_not_for_ever(full: CaseFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = [2]
    waits: list[float] = []

    def scanned(part: Path, target: Path) -> None:
        if held[0]:
            held[0] -= 1
            raise PermissionError(13, "held")
        part.rename(target)

    monkeypatch.setattr(place, "_name", scanned)
    copy_case(full, tmp_path / "one.hcase", OTHER, LATER, wait=waits.append)
    assert len(waits) == 2
    held[0] = 10_000
    with pytest.raises(CaseFileError, match="case-read-only"):
        copy_case(full, tmp_path / "two.hcase", OTHER, LATER, wait=waits.append)
    assert len(waits) < 100
    assert not list(tmp_path.glob("two*"))


FULL = textwrap.dedent("""
    import resource, signal, sys
    from pathlib import Path
    from hcprep.casefile import CaseFile, change_passphrase, copy_case, keys
    from hcprep.errors import CaseFileError
    from hcprep.model import edits
    keys._ROUNDS = 2
    path, words, new = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    file = CaseFile.open(path, words)
    before = file.load()
    size = path.stat().st_size
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for room in range(4096, size // 2, size // 24):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        for action in (
            lambda: copy_case(file, path.with_name("copy.hcase"), new, "t"),
            lambda: change_passphrase(file, new, "t"),
        ):
            try:
                action()
            except CaseFileError as error:
                print(error.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    file.commit(before, edits.answer(before, "q.after", 1), "t")
    file.close()
""")


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_disk_that_fills_up_leaves_nothing_and_harms_nothing(full: CaseFile, words: str, tmp_path: Path) -> None:
    full.close()
    ran = subprocess.run([sys.executable, "-c", FULL, str(full.path), words, OTHER], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert set(ran.stdout.split()) == {"disk-full"}
    assert len(ran.stdout.split()) >= 20
    assert [path.name for path in tmp_path.iterdir()] == ["a.hcase"]
    with CaseFile.open(full.path, words) as again:
        assert again.load().answers["q.after"] == 1


KILLED = textwrap.dedent("""
    import sys
    from pathlib import Path
    from hcprep.casefile import CaseFile, copy_case, keys
    keys._ROUNDS = 2
    path, words, new = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    file = CaseFile.open(path, words)
    for number in range(10_000):
        print(number, flush=True)
        copy_case(file, path.with_name(f"copy-{number}.hcase"), new, "t")
""")


def test_a_killed_copy_is_whole_or_has_no_name(full: CaseFile, words: str, tmp_path: Path) -> None:
    case = full.load()
    full.close()
    dice = random.Random(7)  # noqa: S311 - test data
    for _ in range(5):
        copier = subprocess.Popen([sys.executable, "-c", KILLED, str(full.path), words, OTHER], stdout=subprocess.PIPE, text=True)
        assert copier.stdout is not None
        for _ in range(dice.randrange(1, 5)):
            assert copier.stdout.readline()
        for _ in range(dice.randrange(500_000)):
            pass
        copier.kill()
        copier.stdout.close()
        copier.wait()
        for path in tmp_path.glob("copy-*.hcase"):
            with CaseFile.open(path, OTHER) as copy:
                assert copy.load() == case
                assert copy.read(case.documents[0].original_sha256).read()
            path.unlink()
        with CaseFile.open(full.path, words) as again:
            assert again.load() == case
