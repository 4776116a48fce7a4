"""Documents in the case file: stored once, read in place, checked, and swept when nothing names them."""

from __future__ import annotations

import hashlib
import io
import os
import random
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO, cast

import pytest

from hcprep.casefile import CaseFile, blobs, rows, setdigest
from hcprep.casefile.blobs import CHUNK
from hcprep.casefile.connection import transaction
from hcprep.casefile.setdigest import Watched
from hcprep.errors import CaseFileError
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence

Maker = Callable[..., CaseFile]
pytestmark = pytest.mark.usefixtures("quick_key")


class Slow(io.RawIOBase):
    """A stream of known bytes that gives a little at a time, and may break off."""

    def __init__(self, size: int, *, breaks_at: int | None = None) -> None:
        self.left = size
        self.given = 0
        self.breaks_at = breaks_at

    def read(self, size: int = -1, /) -> bytes:
        if self.breaks_at is not None and self.given >= self.breaks_at:
            raise OSError(5, "stick pulled out")
        count = min(size, self.left, 50_000)
        data = random.Random(self.given).randbytes(count)  # noqa: S311 - test data
        self.left -= count
        self.given += count
        return data


def test_bytes_of_every_size_come_back(make: Maker, words: str) -> None:
    file = make()
    every = [b"", b"x", os.urandom(CHUNK), os.urandom(CHUNK + 1), os.urandom(2 * CHUNK), os.urandom(3_333_333)]
    keys = []
    for data in every:
        sha256, size = file.store(io.BytesIO(data))
        assert (sha256, size) == (hashlib.sha256(data).hexdigest(), len(data))
        keys.append(sha256)
    for sha256, data in zip(keys, every, strict=True):
        with file.read(sha256) as stream:
            assert stream.read() == data
            assert stream.read(1) == b""


def test_bytes_that_belong_together_are_stored_in_one_change(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    file = make()
    known = os.urandom(CHUNK + 7)
    file.store(io.BytesIO(known))
    pieces = [os.urandom(2 * CHUNK + 1), b"", known, os.urandom(CHUNK), b"x"]
    begun: list[object] = []

    @contextmanager
    def counted(connection: Watched) -> Iterator[object]:
        begun.append(connection)
        with transaction(connection) as inside:
            yield inside

    monkeypatch.setattr(blobs, "transaction", counted)
    told = file.store_all([*pieces, pieces[0]])
    assert told == tuple((hashlib.sha256(data).hexdigest(), len(data)) for data in [*pieces, pieces[0]])
    assert file.store_all(pieces) == told[:-1]
    assert len(begun) == 1
    for (sha256, _), data in zip(told, pieces, strict=False):
        with file.read(sha256) as stream:
            assert stream.read() == data
    with file.held() as connection:
        setdigest.check(connection)
        assert connection.execute("SELECT count(*) FROM blob").get == len(pieces)


def test_a_reader_seeks_like_a_file(make: Maker) -> None:
    file = make()
    data = os.urandom(6 * CHUNK + 77)
    sha256, size = file.store(io.BytesIO(data))
    stream = file.read(sha256)
    assert stream.seekable()
    assert stream.readable()
    assert not stream.writable()
    dice = random.Random(1)  # noqa: S311 - test data
    for _ in range(300):
        at, count = dice.randrange(size + 10), dice.randrange(1, 2 * CHUNK)
        assert stream.seek(at) == at
        assert stream.read(count) == data[at : at + count]
        assert stream.tell() == max(at, min(at + count, size))
    assert stream.seek(-5, io.SEEK_END) == size - 5
    assert stream.read() == data[-5:]
    with pytest.raises((ValueError, OSError)):
        stream.seek(-1)


def test_equal_bytes_are_stored_once(make: Maker) -> None:
    file = make()
    data = os.urandom(5 * CHUNK)
    first = file.store(io.BytesIO(data))
    size = file.path.stat().st_size
    assert file.store(io.BytesIO(data)) == first
    assert file.path.stat().st_size == size
    with file.read(first[0]) as stream:
        assert stream.read() == data


def test_a_stream_that_breaks_off_leaves_nothing(make: Maker, rich: Case, words: str) -> None:
    file = make(rich)
    with pytest.raises(OSError, match="stick"):
        file.store(cast("BinaryIO", Slow(2_000_000, breaks_at=1_000_000)))
    assert file._connection.execute("SELECT count(*) FROM blob").get == 0
    assert file._connection.execute("SELECT count(*) FROM chunk").get == 0
    sha256, _ = file.store(io.BytesIO(b"next"))
    assert file.read(sha256).read() == b"next"
    assert file.load() == rich


def test_memory_does_not_grow_with_a_document(make: Maker) -> None:
    file = make()
    size = 24 * 1024 * 1024
    tracemalloc.start()
    try:
        sha256, stored = file.store(cast("BinaryIO", Slow(size)))
        digest = hashlib.sha256()
        with file.read(sha256) as stream:
            while piece := stream.read(100_000):
                digest.update(piece)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (stored, digest.hexdigest()) == (size, sha256)
    assert most < 4 * 1024 * 1024


def test_what_no_row_names_is_swept_at_open_and_not_before(make: Maker, words: str, at: str) -> None:
    file = make()
    case = file.load()
    kept, index, orphan = (file.store(io.BytesIO(data))[0] for data in (b"kept", b"index", b"orphan" * 100_000))
    document = Document(id="d", filename="f", media_type="x", original_sha256=kept, original_size=4, index_sha256=index)
    named = replace(case, evidence=(Evidence(id="e", title="t", documents=(document,)),))
    file.commit(case, named, at)
    assert file.read(orphan).read() == b"orphan" * 100_000
    file.close()
    with CaseFile.open(file.path, words) as again:
        assert again.read(kept).read() == b"kept"
        assert again.read(index).read() == b"index"
        with pytest.raises(CaseFileError) as caught:
            again.read(orphan)
        assert (caught.value.code, caught.value.facts) == ("case-damaged", {"part": "blob", "sha256": orphan})
        # Taking the evidence out keeps its bytes for undo, until the file is opened again.
        again.commit(named, case, at)
        assert again.read(kept).read() == b"kept"
    with CaseFile.open(file.path, words) as last, pytest.raises(CaseFileError):
        last.read(kept)


def test_bytes_that_do_not_match_their_hash_are_never_handed_out(make: Maker, words: str, rich: Case) -> None:
    file = make(replace(rich, evidence=()))
    sha256, _ = file.store(io.BytesIO(b"a" * (CHUNK + 5)))
    file._connection.execute("UPDATE chunk SET data = ? WHERE n = 1", (b"aaaab",))
    with pytest.raises(CaseFileError) as caught:
        file.read(sha256)
    assert (caught.value.code, caught.value.facts["sha256"]) == ("case-damaged", sha256)
    file._connection.execute("DELETE FROM chunk WHERE n = 0")
    with pytest.raises(CaseFileError) as caught:
        file.read(sha256)
    assert caught.value.code == "case-damaged"
    assert file.load() == replace(rich, evidence=())


def test_a_hit_list_of_documents_is_told_of_the_one_asked_for(make: Maker, lease: bytes, words: str) -> None:
    file = make()
    sha256, _ = file.store(io.BytesIO(lease))
    page = file._connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_blob_1'").get
    connection = file._connection
    with transaction(connection):
        rows.set_meta(connection, "kept", sha256)
        connection.execute("INSERT INTO record VALUES ('tabs', 0, 'tab', 't', ?)", (f'{{"id":"{sha256}"}}',))
    file.close()
    with file.path.open("r+b") as stream:
        stream.seek((int(page) - 1) * 4096 + 100)
        stream.write(b"\x00\x01\x02")
    with CaseFile.open(file.path, words) as again, pytest.raises(CaseFileError) as caught:
        again.read(sha256)
    assert (caught.value.code, caught.value.facts) == ("case-damaged", {"part": "blob", "sha256": sha256})
