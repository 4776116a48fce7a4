"""A package by itself, without its case: each way to spoil it is told plainly, and nothing else is said of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from hcprep.jobs import JobContext
from hcprep.package.proof_alone import prove_alone
from tests.unit.package import spoiling as by
from tests.unit.package.proving import Good, failed, good_package
from tests.unit.package.spoiling import LEASE, SCANS, STATEMENT, Change, page
from tests.unit.services.casemaking import AT

Failed = dict[str, set[tuple[int, str]]]
HIDDEN = b"words nobody meant to hand over"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Good]:
    with pytest.MonkeyPatch.context() as patch:
        package = good_package(tmp_path_factory.mktemp("alone"), patch)
        yield package
        package.made.file.close()


def told(good: Good, data: bytes) -> Failed:
    path = good.folder / "spoiled.pdf"
    path.write_bytes(data)
    return failed(prove_alone(path, None, AT, JobContext()))


def changed(good: Good, change: Change) -> Failed:
    path = good.folder / "changed.pdf"
    with pikepdf.open(good.path) as pdf:
        change(pdf)
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
    return failed(prove_alone(path, None, AT, JobContext()))


def moved(data: bytes, at: int, more: bytes) -> bytes:
    """Put bytes into a file, and tell its table where everything is now."""
    start = int(data[data.rindex(b"startxref") :].split()[1]) + len(more)
    data = data[:at] + more + data[at:]
    rows = re.sub(
        rb"(\d{10})( \d{5} n )",
        lambda row: b"%010d" % (int(row[1]) + (len(more) if int(row[1]) >= at else 0)) + row[2],
        data[start:],
    )
    return data[:start] + re.sub(rb"startxref\n\d+", b"startxref\n%d" % start, rows)


def with_object(data: bytes, body: bytes) -> bytes:
    """Put one more object into a file, which nothing refers to."""
    start = int(data[data.rindex(b"startxref") :].split()[1])
    count = int(data[start:].split()[2])
    made = moved(data, start, b"%d 0 obj\n%b\nendobj\n" % (count, body))
    made = made.replace(b"xref\n0 %d" % count, b"xref\n0 %d" % (count + 1), 1)
    made = made.replace(b"trailer\n", b"%010d 00000 n \ntrailer\n" % start, 1)
    return made.replace(b"/Size %d" % count, b"/Size %d" % (count + 1), 1)


def between(data: bytes, more: bytes) -> bytes:
    return moved(data, data.index(b"endobj\n", len(data) // 2) + len(b"endobj\n"), more)


def wrong_place(data: bytes) -> bytes:
    """The table says of an object that it begins one byte further on; pypdf sets that right silently."""
    start = int(data[data.rindex(b"startxref") :].split()[1])
    row = data.index(b" 00000 n ", start)
    return data[: row - 10] + b"%010d" % (int(data[row - 10 : row]) + 1) + data[row:]


@pytest.mark.parametrize(
    ("spoil", "check", "code"),
    [
        (
            lambda data: with_object(data, b"<< /Length %d >>\nstream\n%b\nendstream" % (len(HIDDEN), HIDDEN)),
            "nothing-active",
            "unreferenced",
        ),
        (lambda data: between(data, b"% " + HIDDEN + b"\n"), "nothing-active", "hidden-bytes"),
        (lambda data: between(data, b"9999 0 obj\n(" + HIDDEN + b")\nendobj\n"), "nothing-active", "hidden-bytes"),
        (lambda data: moved(data, data.index(b"\n", 10) + 1, b"% " + HIDDEN + b"\n"), "nothing-active", "hidden-bytes"),
        (lambda data: data.replace(b"trailer\n", b"trailer\n% " + HIDDEN + b"\n"), "nothing-active", "hidden-bytes"),
        (lambda data: data.replace(b"/ID [", b"/Hidden (%b) /ID [" % HIDDEN), "nothing-active", "hidden-bytes"),
        (wrong_place, "readable", "damaged"),
    ],
)
def test_what_no_page_shows_is_found(good: Good, spoil: Callable[[bytes], bytes], check: str, code: str) -> None:
    data = good.path.read_bytes()
    spoiled = spoil(data)
    assert spoiled != data
    assert told(good, spoiled) == {check: {(0, code)}}
    assert (0, code) in failed(good.prove(good.folder / "spoiled.pdf"))[check]


def test_a_good_package_holds_as_it_is_and_saved_or_packed_by_another_program(good: Good) -> None:
    assert told(good, good.path.read_bytes()) == {}
    assert changed(good, lambda _pdf: None) == {}
    packed = good.folder / "packed.pdf"
    with pikepdf.open(good.path) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)
    assert told(good, packed.read_bytes()) == {}


@pytest.mark.parametrize("number", [STATEMENT, LEASE, LEASE + 1, SCANS])
def test_a_page_that_was_turned_is_named_and_nothing_else(good: Good, number: int) -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        page(pdf, number).Rotate = (int(page(pdf, number).get("/Rotate", 0)) + 90) % 360

    assert changed(good, turn) == {"stamps": {(number, "stamp-turned")}}


def test_a_page_that_was_cut_is_named(good: Good) -> None:
    def cut(pdf: pikepdf.Pdf) -> None:
        page(pdf, LEASE + 1).CropBox = Array([0, 100, 612, 792])

    assert changed(good, cut) == {"stamps": {(LEASE + 1, "page-cut")}}


def test_a_page_that_is_gone_is_told_where_the_numbers_do_not_go_on(good: Good) -> None:
    def leave_out(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[LEASE]

    found = changed(good, leave_out)
    assert found["pages"] == {(LEASE + 1, "page-run")}
    assert (LEASE + 1, "stamp-order") in found["stamps"]
    assert found["authored"] == {(STATEMENT, "link-lost")}
    assert changed(good, by.leave_page_out) == {"stamps": {(19, "stamp-end")}}


def test_a_stamp_that_says_another_page_is_named_alone(good: Good) -> None:
    assert changed(good, by.stamp_says(LEASE, b"page 1", b"page 2")) == {"stamps": {(LEASE, "stamp-order")}}


def test_a_stamp_that_is_gone_does_not_make_its_page_one_of_ours(good: Good) -> None:
    def drop(pdf: pikepdf.Pdf) -> None:
        page(pdf, 9).Contents = Array(list(page(pdf, 9).Contents)[:-1])

    assert changed(good, drop) == {"stamps": {(9, "stamp-hidden"), (9, "stamp-font")}}


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (by.end_bookmarks_early, {"bookmarks": {(0, "bookmark-list")}}),
        (by.count_bookmarks_wrong, {"bookmarks": {(0, "bookmark-tree")}}),
        (by.close_tab, {"bookmarks": {(0, "bookmark-open")}}),
        (by.hide_in_form, {"fields": {(0, "form-resources")}}),
        (by.take_field_off, {"fields": {(0, "field-astray")}}),
        (by.rename_layers, {"layers": {(0, "layer-settings")}}),
        (by.redate, {"metadata": {(0, "dates")}}),
    ],
)
def test_what_does_not_fit_together_is_told_once(good: Good, change: Change, wanted: Failed) -> None:
    assert changed(good, change) == wanted


def test_what_pages_of_a_package_do_not_hold_is_named(good: Good) -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        page(pdf, LEASE).PieceInfo = Dictionary(Hidden=Dictionary(Private=Name.Hidden))

    assert changed(good, hide) == {"pages": {(LEASE, "page-more")}}
