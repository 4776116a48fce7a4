"""Boxes and captions in a case file, compared with another copy, found by search, and named when an edit is taken back."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.model import pagemarks
from hcprep.model.case import Case
from hcprep.model.differences import compare, take
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.presenters.paged import paged_edit

FIXTURE = Path(__file__).parents[2] / "fixtures" / "cases" / "v4.hcase"


@pytest.fixture
def case() -> Case:
    document = Document(
        id="d", filename="a.pdf", media_type="application/pdf", original_sha256="a" * 64, original_size=1, pages=4
    )
    paper = Evidence(id="album", title="Album", documents=(document,))
    return Case(id="c", edition="2026-11", evidence=(paper,), tabs=(Tab(id="ties", evidence=("album",)),))


def marked(case: Case) -> Case:
    case = pagemarks.add_highlight(case, "album", 2, (72.25, 500, 400, 540))
    return pagemarks.set_caption(case, "album", 3, "Our kitchen « en 2019 »")


def test_they_come_back_from_the_file(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "a.hcase"
    with CaseFile.create(path, "correct horse battery", case, "2026-11-22T10:00:00+00:00") as file:
        file.commit(case, marked(case), "2026-11-22T10:05:00+00:00")
    with CaseFile.open(path, "correct horse battery") as file:
        assert file.load() == marked(case)


@pytest.mark.real_key
def test_a_file_of_this_version_without_them_opens(tmp_path: Path) -> None:
    shutil.copyfile(FIXTURE, tmp_path / "v4.hcase")
    import runpy

    made = runpy.run_path(str(FIXTURE.with_name("make_v4.py")))
    with CaseFile.open(tmp_path / "v4.hcase", made["PASSPHRASE"]) as file:
        evidence = file.load().evidence
    assert evidence
    assert not any(item.highlights or item.captions for item in evidence)


def test_each_is_one_difference_and_is_taken_by_itself(case: Case) -> None:
    found = compare(case, marked(case))
    assert {one.field for one in found} == {"highlights", "captions"}
    taken = take(case, marked(case), {one.id for one in found if one.field == "captions"})
    assert (taken.evidence[0].captions, taken.evidence[0].highlights) == (marked(case).evidence[0].captions, ())


def test_they_are_taken_with_the_pages_they_are_on(case: Case) -> None:
    other = marked(case)
    pages = tuple(replace(one, original_sha256="b" * 64) for one in other.evidence[0].documents)
    other = replace(other, evidence=(replace(other.evidence[0], documents=pages),))
    found = compare(case, other)
    assert {one.field for one in found} == {"documents"}
    assert take(case, other, {one.id for one in found}).evidence == other.evidence


def test_an_edit_is_named(case: Case) -> None:
    boxed = pagemarks.add_highlight(case, "album", 2, (72, 500, 400, 540))
    said = pagemarks.set_caption(boxed, "album", 2, "Here")
    edits = [paged_edit(case, boxed), paged_edit(boxed, case), paged_edit(boxed, said)]
    assert [edit.edit if edit else "" for edit in edits] == ["boxed", "unboxed", "captioned"]
