"""A file is hashed with SHA-256 once while the program runs; a copy of it is known by BLAKE3, and only if every byte is there."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256, shake_128
from pathlib import Path
from typing import Any

import pytest

from hcprep.errors import Cancelled
from hcprep.jobs import JobContext
from hcprep.package import hashing
from hcprep.package.hashing import Hashing, learn

ENDS = (300_000, 300_001, 900_000, 1_500_000)
DATA = shake_128(b"six").digest(1_600_000)


@pytest.fixture(autouse=True)
def slow_bytes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Remember nothing from other tests, and tell from where to where files were hashed with SHA-256."""
    monkeypatch.setattr(hashing, "_REMEMBERED", hashing._Remembered())
    told: list[tuple[int, int]] = []
    read = hashing._read

    def watched(stream: Any, start: int, stop: int, hashes: Sequence[Any], ctx: JobContext) -> int:
        done = read(stream, start, stop, hashes, ctx)
        if any(one.name == "sha256" for one in hashes):
            told.append((start, done))
        return done

    monkeypatch.setattr(hashing, "_read", watched)
    return told


def file_of(folder: Path, data: bytes, name: str = "book.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def right(path: Path, ends: Sequence[int]) -> bool:
    """Hash a file and tell whether each hash is the one anybody gets."""
    data = path.read_bytes()
    found = Hashing(path).finish(ends, JobContext())
    wanted = {end: sha256(data[:end]).hexdigest() for end in ends}
    return (found.size, found.whole, found.fronts) == (len(data), sha256(data).hexdigest(), wanted)


def test_a_copy_with_another_tail_is_hashed_with_sha_256_from_its_tail_on(
    tmp_path: Path, slow_bytes: list[tuple[int, int]]
) -> None:
    learn(file_of(tmp_path, DATA), ENDS, JobContext())
    assert slow_bytes[-1] == (900_000, 1_500_000)
    slow_bytes.clear()
    again = file_of(tmp_path, DATA[: ENDS[-1]] + b"another tail", "again.pdf")
    assert right(again, ENDS)
    assert slow_bytes == [(1_500_000, 1_500_012)]
    assert right(again, ENDS[:2])
    assert right(again, (*ENDS, 1_500_005))


@pytest.mark.parametrize("place", [0, 299_999, 300_000, 300_001, 700_000, 1_499_999, 1_500_000, 1_599_999])
def test_one_changed_byte_anywhere_is_told(tmp_path: Path, slow_bytes: list[tuple[int, int]], place: int) -> None:
    path = file_of(tmp_path, DATA)
    assert right(path, ENDS)
    changed = bytearray(DATA)
    changed[place] ^= 1
    slow_bytes.clear()
    assert right(file_of(tmp_path, bytes(changed), "changed.pdf"), ENDS)
    # The papers before the changed one are still known.
    assert slow_bytes[0][0] == max((end for end in ENDS if end <= place), default=0)
    assert right(path, ENDS)


def test_papers_that_ended_elsewhere_are_hashed_anew(tmp_path: Path, slow_bytes: list[tuple[int, int]]) -> None:
    path = file_of(tmp_path, DATA)
    assert right(path, (900_000,))
    slow_bytes.clear()
    assert right(path, (300_000, 900_000, 1_200_000))
    assert slow_bytes == [(0, 300_000), (900_000, 1_200_000), (1_200_000, 1_600_000)]


def test_a_file_that_is_cut_off_is_told(tmp_path: Path) -> None:
    learn(file_of(tmp_path, DATA), ENDS, JobContext())
    short = file_of(tmp_path, DATA[:1_000_000], "short.pdf")
    found = Hashing(short).finish(ENDS, JobContext())
    assert (found.size, found.whole) == (1_000_000, sha256(DATA[:1_000_000]).hexdigest())
    assert found.fronts[ENDS[-1]] != sha256(DATA[: ENDS[-1]]).hexdigest()


def test_the_rest_may_be_written_later_and_a_stop_loses_nothing(tmp_path: Path) -> None:
    path = file_of(tmp_path, DATA[:300_000])
    hashing_ = Hashing(path)
    stopped = JobContext()
    stopped.cancel()
    with pytest.raises(Cancelled):
        hashing_.read(ENDS[:1], stopped)
    hashing_.read(ENDS[:1], JobContext())
    path.write_bytes(DATA)
    with pytest.raises(Cancelled):
        hashing_.finish(ENDS, stopped)
    found = hashing_.finish(ENDS, JobContext())
    assert found.whole == sha256(DATA).hexdigest()
    assert found.fronts == {end: sha256(DATA[:end]).hexdigest() for end in ENDS}


def test_what_is_remembered_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slow_bytes: list[tuple[int, int]]
) -> None:
    monkeypatch.setattr(hashing, "_MOST", 3)
    path = file_of(tmp_path, DATA)
    assert right(path, ENDS)
    assert len(hashing._REMEMBERED._found) == 3
    slow_bytes.clear()
    assert right(path, ENDS[1:])
    assert slow_bytes == [(1_500_000, 1_600_000)]


def test_many_at_once_hash_the_same(tmp_path: Path) -> None:
    changed = bytearray(DATA)
    changed[500_000] ^= 1
    paths = [file_of(tmp_path, DATA), file_of(tmp_path, bytes(changed), "changed.pdf")]
    with ThreadPoolExecutor(max_workers=4) as pool:
        assert all(pool.map(lambda turn: right(paths[turn % 2], ENDS), range(8)))
