"""Papers an earlier version took in are looked at again: what is asked of papers since is known, and nothing else changes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import msgspec
import pytest

from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.differences import compare
from hcprep.model.evidence import Document
from hcprep.model.parts import PartIndex
from hcprep.services.judging import judge_papers, with_judged
from hcprep.services.session import Session
from tests.unit.services.casemaking import CLOCK, Maker, scan, text_pdf


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    made = Maker(tmp_path_factory.mktemp("case"))
    made.add("photo", ("photo.jpg", scan(dark=True)))
    made.add("letter", ("letter.pdf", text_pdf(2)))
    made.save()
    yield made
    made.file.close()


def index_of(made: Maker, document: Document) -> PartIndex:
    with made.file.read(document.index_sha256) as stream:
        return msgspec.json.decode(stream.read(), type=PartIndex)


def aged(made: Maker, document: Document) -> Document:
    """The document as an earlier version kept it: its index knows neither archives nor pictures."""
    index = msgspec.to_builtins(index_of(made, document))
    del index["archive"]
    for page in index["pages"]:
        del page["picture"]
    return replace(document, index_sha256=made.file.store(io.BytesIO(msgspec.json.encode(index)))[0], pictures=0)


def old_case(made: Maker) -> Case:
    items = tuple(replace(one, documents=tuple(aged(made, each) for each in one.documents)) for one in made.case.evidence)
    return replace(made.case, evidence=items)


def test_old_papers_are_known_afterwards_as_new_ones_are(made: Maker) -> None:
    assert judge_papers(made.case, made.file, JobContext()) == {}
    old = old_case(made)
    assert judge_papers(old, made.file, JobContext(), most=10) == {}
    found = judge_papers(old, made.file, JobContext())
    now = with_judged(old, found)
    assert [one.pictures for one in now.documents] == [1, 0]
    for one, new in zip(now.documents, made.case.documents, strict=True):
        have, want = index_of(made, one), index_of(made, new)
        assert have.archive == want.archive
        assert [page.picture for page in have.pages] == [page.picture for page in want.pages]
        assert replace(have, archive=None, pages=()) == replace(want, archive=None, pages=())
    assert judge_papers(now, made.file, JobContext()) == {}
    # Another copy of the case where nobody looked yet holds the same papers.
    assert not compare(now, old)
    assert compare(now, replace(old, evidence=old.evidence[:1]))


def test_what_was_found_is_saved_and_is_no_edit_to_undo(made: Maker) -> None:
    old = old_case(made)
    session = Session(made.file, CLOCK)
    session.edit(old)
    session.edit(replace(old, notes="Call the school."))
    found = judge_papers(session.case, made.file, JobContext())
    session.settle(partial(with_judged, judged=found))
    assert made.file.load().documents[0].pictures == 1
    assert session.undo()
    assert (session.case.notes, session.case.documents[0].pictures) == ("", 1)
