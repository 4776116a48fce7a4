"""A proof that passes a spoiled file is a bug: each test spoils a good package in one way and asks for the line that fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from hcprep.package.proof import CHECKS
from tests.unit.package.proving import Good, failed, good_package
from tests.unit.package.sabotage import SABOTAGE
from tests.unit.package.spoiling import Change, hidden_name


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Good]:
    with pytest.MonkeyPatch.context() as patch:
        package = good_package(tmp_path_factory.mktemp("good"), patch)
        yield package
        package.made.file.close()


def test_a_good_package_holds_and_every_line_compared_something(good: Good) -> None:
    proof = good.prove()
    assert failed(proof) == {}
    assert [check.id for check in proof.checks] == list(CHECKS)
    # It has no boxes that a person drew.
    assert [check.id for check in proof.checks if not check.count] == ["highlights"]


def test_a_copy_saved_by_another_program_without_a_change_holds(good: Good) -> None:
    assert failed(good.spoil(lambda _pdf: None)) == {}


def test_a_copy_packed_anew_by_another_program_holds(good: Good, tmp_path: Path) -> None:
    packed = tmp_path / "packed.pdf"
    with pikepdf.open(good.path) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)
    assert failed(good.prove(packed)) == {}


SPOILED: dict[Change, dict[str, set[tuple[int, str]]]] = {}
"""What was found of each change, so that a change with two rows is made once."""


@pytest.mark.parametrize(
    ("change", "check", "number", "code"),
    SABOTAGE,
    ids=[f"{place}-{getattr(row[0], '__name__', 'change')}-{row[1]}" for place, row in enumerate(SABOTAGE)],
)
def test_the_right_line_fails_and_names_the_page(good: Good, change: Change, check: str, number: int, code: str) -> None:
    if change not in SPOILED:
        SPOILED[change] = failed(good.spoil(change))
    assert (number, code) in SPOILED[change].get(check, set()), SPOILED[change]


def test_a_font_that_draws_other_numbers_is_no_stamp(good: Good) -> None:
    """A stamp whose text reads 13 and whose font draws something else."""

    def other_shapes(pdf: pikepdf.Pdf) -> None:
        program = pdf.pages[12].Resources.Font.StampBold.FontDescriptor.FontFile2
        data = bytearray(program.read_bytes())
        data[5000:5100] = data[6000:6100]
        program.write(bytes(data))

    def other_widths(pdf: pikepdf.Pdf) -> None:
        pdf.pages[12].Resources.Font.StampBold.Widths[20] = 100

    for change in (other_shapes, other_widths):
        assert failed(good.spoil(change))["stamps"] >= {(number, "stamp-font") for number in range(1, 21)}


def test_what_cannot_be_read_names_its_own_page_and_not_the_first_of_the_paper(good: Good) -> None:
    def cut_stamp(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[6].Contents[-1]
        stream.write(stream.read_bytes()[:-40])

    found = failed(good.spoil(cut_stamp))
    assert {page for check in ("pictures", "stamps") for page, _ in found.get(check, set())} == {7}, found


def test_marks_for_reading_aloud_are_kept(good: Good) -> None:
    def swap(pdf: pikepdf.Pdf) -> None:
        roots = pdf.Root.StructTreeRoot.K
        node = roots if isinstance(roots, pikepdf.Dictionary) else roots[0]
        node.S = pikepdf.Name.Figure

    assert failed(good.spoil(swap)) == {"authored": {(0, "tags-changed")}}


def test_a_script_behind_a_word_in_a_string_is_found(good: Good, tmp_path: Path) -> None:
    """`endobj` inside a string does not end the object."""
    data = good.path.read_bytes()
    place = data.index(b"/ViewerPreferences")
    room = data.index(b">>", data.index(b"/DisplayDocTitle")) + 2 - place
    spoiled = tmp_path / "spoiled.pdf"
    for hidden in (b"/X (endobj) /AA<</O<</S/Hide>>>>", b"/X(>> stream\n)/AA<</O<</S/Hide>>>>"):
        spoiled.write_bytes(data[:place] + hidden.ljust(room) + data[place + room :])
        assert (0, "active") in failed(good.prove(spoiled))["nothing-active"]


def test_a_name_written_in_numbers_is_read_all_the_same(good: Good, tmp_path: Path) -> None:
    data = good.path.read_bytes()
    old, new = b"/PageMode /UseOutlines", b"/AA<</WC<</S/#4a#61vaScript>>>>"
    spoiled = tmp_path / "spoiled.pdf"
    place = data.index(old)
    # Room is made by dropping a key that stands right before.
    start = data.rindex(b"/ViewerPreferences", 0, place)
    room = place + len(old) - start
    spoiled.write_bytes(data[:start] + new.ljust(room) + data[place + len(old) :])
    with pikepdf.open(spoiled) as pdf:
        assert pdf.Root.AA.WC.S == "/JavaScript"
    assert (0, "active") in failed(good.prove(spoiled))["nothing-active"]


def test_scripts_packed_into_object_streams_are_found(good: Good, tmp_path: Path) -> None:
    spoiled = tmp_path / "packed.pdf"
    with pikepdf.open(good.path) as pdf:
        hidden_name(pdf)
        pdf.save(spoiled, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert (0, "active") in failed(good.prove(spoiled))["nothing-active"]


def test_words_of_an_older_version_are_not_handed_over(good: Good, tmp_path: Path) -> None:
    data = good.path.read_bytes()
    spoiled = tmp_path / "updated.pdf"
    start = len(data)
    root = int(data[data.rindex(b"/Root ") :].split()[1])
    previous = int(data[data.rindex(b"startxref") :].split()[1])
    update = b"trailer\n<< /Root %d 0 R /Size %d /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (root, root + 2, previous, start)
    spoiled.write_bytes(data + b"xref\n0 1\n0000000000 65535 f \n" + update)
    assert (0, "older-version") in failed(good.prove(spoiled))["readable"]


def test_something_after_the_end_is_not_handed_over(good: Good, tmp_path: Path) -> None:
    spoiled = tmp_path / "longer.pdf"
    spoiled.write_bytes(good.path.read_bytes() + b"PK\x03\x04 a hidden archive that nobody saw in the file")
    assert "readable" in failed(good.prove(spoiled))
