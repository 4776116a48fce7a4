"""What goes into a case file comes out of it."""

from __future__ import annotations

import io
import shutil
import stat
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Entry, Prra
from hcprep.model.evidence import Evidence

Maker = Callable[..., CaseFile]


def test_a_rich_case_comes_back_whole(make: Maker, rich: Case, words: str) -> None:
    file = make(rich)
    assert file.load() == rich
    file.close()
    with CaseFile.open(file.path, words) as again:
        loaded = again.load()
    assert loaded == rich
    assert {key: type(value) for key, value in loaded.answers.items()} == {
        key: type(value) for key, value in rich.answers.items()
    }
    assert loaded.events == rich.events


def test_only_the_owner_can_read_it_and_nothing_lies_beside_it(make: Maker, tmp_path: Path) -> None:
    file = make()
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
    file.close()
    file.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.hcase"]


@pytest.mark.usefixtures("quick_key")
def test_every_kind_of_edit_is_stored(make: Maker, rich: Case, words: str, at: str) -> None:
    file = make(rich)
    steps = (
        lambda case: replace(case, language="en", edition="2027-01"),
        lambda case: replace(case, people=case.people[::-1]),
        lambda case: edits.drop_person(case, "p2"),
        lambda case: edits.put_event(case, Prra(id="e1", person="p1")),
        lambda case: replace(case, events=(Entry(id="e9", person="p1"), *case.events)),
        lambda case: edits.put_evidence(case, Evidence(id="photo", title="Photo"), "home"),
        lambda case: edits.drop_evidence(case, "lease", "2026-11-23"),
        lambda case: edits.put_back(case, "lease"),
        edits.empty_bin,
        lambda case: edits.answer(case, "q.new", 3),
        lambda case: edits.put_notes(case, "Ask for मीरा’s letter."),
        lambda case: edits.put_notes(case, ""),
        lambda case: replace(case, answers={"q.yes": 1, "q.count": True}),
        lambda case: replace(case, marks=(), builds=(), tabs=()),
        lambda case: replace(case, statement=replace(case.statement, sections=case.statement.sections[:1])),
    )
    case = file.load()
    for step in steps:
        changed = step(case)
        file.commit(case, changed, at)
        file.close()
        file = CaseFile.open(file.path, words)
        case = file.load()
        assert case == changed
        assert {key: type(value) for key, value in case.answers.items()} == {
            key: type(each) for key, each in changed.answers.items()
        }
    file.close()


@pytest.mark.usefixtures("quick_key")
def test_a_save_from_a_stale_value_still_stores_the_new_one_whole(make: Maker, rich: Case, words: str, at: str) -> None:
    file = make(rich)
    stale = replace(rich, people=())
    wanted = replace(rich, people=(), tabs=rich.tabs[:1], answers={})
    file.commit(stale, wanted, at)
    file.close()
    with CaseFile.open(file.path, words) as again:
        assert again.load() == wanted


@pytest.mark.usefixtures("quick_key")
def test_half_a_surrogate_pair_does_not_block_saving(make: Maker, words: str, at: str) -> None:
    file = make()
    case = file.load()
    odd = replace(case, evidence=(Evidence(id="a\udcff", title="scan \udce9"),), answers={"q\ud800": "\udfff"})
    file.commit(case, odd, at)
    fine = replace(odd, language="fr")
    file.commit(odd, fine, at)
    file.close()
    with CaseFile.open(file.path, words) as again:
        loaded = again.load()
    assert loaded.language == "fr"
    assert loaded.evidence[0].title == "scan \ufffd"
    assert loaded.answers == {"q\ufffd": "\ufffd"}


def test_a_passphrase_typed_in_decomposed_form_opens_the_file(tmp_path: Path, at: str) -> None:
    composed = unicodedata.normalize("NFC", "forêt à côté, हिन्दी 🍁")
    CaseFile.create(tmp_path / "a.hcase", composed, Case(id="c", edition="e"), at).close()
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    with CaseFile.open(tmp_path / "a.hcase", decomposed) as file:
        assert file.load().id == "c"


@pytest.mark.usefixtures("quick_key")
def test_revisions_keep_what_was_written_before(make: Maker, words: str, at: str, typed: Callable[[Case, str], Case]) -> None:
    file = make()
    case = file.load()
    for number in range(120):
        later = f"2026-11-22T{11 + number // 60}:{number % 60:02}:00+00:00"
        changed = edits.answer(typed(case, f"version {number}"), "q", number // 40)
        file.commit(case, changed, later)
        case = changed
    kept = [revision for revision in file.revisions() if revision.kind == "statement"]
    answers = [revision for revision in file.revisions() if revision.kind == "answer"]
    assert [revision.rev for revision in kept[-50:]] == list(range(72, 122))
    assert [revision.at[11:16] for revision in kept[:-50]] == ["10:00", *(f"11:{tens}9" for tens in range(6)), "12:09"]
    assert [(revision.id, revision.rev) for revision in answers] == [("q", 1), ("q", 2), ("q", 3)]
    file.close()
    with CaseFile.open(file.path, words) as again:
        assert again.load() == case


@pytest.mark.usefixtures("quick_key")
def test_a_copy_of_the_open_file_holds_the_last_save(make: Maker, rich: Case, words: str, at: str, tmp_path: Path) -> None:
    file = make()
    empty = file.load()
    file.commit(empty, replace(rich, id=empty.id), at)
    # Copied by another process, as a file manager does.
    script = "import shutil, sys; shutil.copyfile(*sys.argv[1:])"
    subprocess.run([sys.executable, "-c", script, str(file.path), str(tmp_path / "copy.hcase")], check=True)
    with CaseFile.open(tmp_path / "copy.hcase", words) as copy:
        assert copy.load() == replace(rich, id=empty.id)


@pytest.mark.usefixtures("quick_key")
def test_threads_share_one_file(make: Maker, rich: Case, words: str, at: str) -> None:
    file = make(rich)
    blobs: list[tuple[str, bytes]] = []
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(8):
                data = bytes([number, turn]) * 200_000
                sha256, _ = file.store(io.BytesIO(data))
                blobs.append((sha256, data))
                base = file.load()
                file.commit(base, edits.answer(base, f"q{number}.{turn}", turn), at)
                with file.read(sha256) as stream:
                    assert stream.read() == data
        except BaseException as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    for sha256, data in blobs:
        assert file.read(sha256).read() == data
    last = file.load()
    assert last.people == rich.people
    file.close()
    with CaseFile.open(file.path, words) as again:
        assert again.load() == last


def test_a_file_moved_after_closing_still_opens(make: Maker, rich: Case, words: str, tmp_path: Path) -> None:
    file = make(rich)
    file.close()
    shutil.move(file.path, tmp_path / "Déménagé ñ.hcase")
    with CaseFile.open(tmp_path / "Déménagé ñ.hcase", words) as again:
        assert again.load() == rich
