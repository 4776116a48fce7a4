"""What is typed from the sheet opens the file, also one whose first bytes are gone; a slip is told by its line."""

from __future__ import annotations

import io
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3

from hcprep.casefile import CaseFile, Key
from hcprep.casefile.recovery import read_sheet, sheet_lines
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.case import Case

Maker = Callable[..., CaseFile]
KEY = Key(bytes(range(200, 232)), bytes(range(16)))
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def line_of(text: str) -> object:
    with pytest.raises(CaseFileError, match="sheet-mistyped") as caught:
        read_sheet(text)
    return caught.value.facts["line"]


def test_four_lines_of_groups_that_hold_the_key() -> None:
    lines = sheet_lines(KEY)
    assert [[len(group) for group in line.split()] for line in lines] == [[5, 5, 5, 5, 2]] * 4
    assert set("".join(lines)) <= {*SIGNS, " "}
    assert read_sheet("\n".join(lines)) == KEY


def test_any_key_comes_back() -> None:
    for _ in range(300):
        key = Key(os.urandom(32), os.urandom(16))
        assert read_sheet("\n".join(sheet_lines(key))) == key
    for edge in (bytes(48), b"\xff" * 48):
        key = Key(edge[:32], edge[32:])
        assert read_sheet("\n".join(sheet_lines(key))) == key


@pytest.mark.parametrize(
    "typed",
    [
        lambda text: text.lower(),
        lambda text: text.replace(" ", ""),
        lambda text: text.replace(" ", "-").replace("\n", "\r\n\r\n"),
        lambda text: text.replace("0", "O").replace("1", "l"),
        lambda text: text.replace("0", "o").replace("1", "I"),
        lambda text: "  " + text.replace("\n", " \t\n  \n") + "\n\n",
        lambda text: text.replace("\n", ""),
        lambda text: text.replace(" ", "\n"),
        lambda text: "".join(chr(ord(sign) + 0xFEE0) if sign.isalnum() else sign for sign in text),
    ],
)
def test_how_it_is_typed_does_not_matter(typed: Callable[[str], str]) -> None:
    assert read_sheet(typed("\n".join(sheet_lines(KEY)))) == KEY


def test_every_wrong_character_and_every_swap_is_told_by_its_line() -> None:
    lines = [line.replace(" ", "") for line in sheet_lines(KEY)]
    tried = 0
    for number, line in enumerate(lines):
        for place in range(len(line)):
            wrong = [line[:place] + sign + line[place + 1 :] for sign in SIGNS if sign != line[place]]
            wrong += [line[:place] + line[place + 1] + line[place] + line[place + 2 :]] if place + 1 < len(line) else []
            for mistyped in (one for one in wrong if one != line):
                tried += 1
                assert line_of("\n".join([*lines[:number], mistyped, *lines[number + 1 :]])) == number + 1
    assert tried > 4 * 22 * 31


def test_missing_added_and_exchanged_lines_are_told() -> None:
    lines = sheet_lines(KEY)
    assert line_of("") == 1
    assert line_of("\n".join(lines[:3])) == 4
    assert line_of("\n".join([*lines, lines[0]])) == 4
    assert line_of("\n".join([lines[1], lines[0], *lines[2:]])) == 1
    assert line_of("\n".join([lines[0], lines[1][:-1], *lines[2:]])) == 2
    assert line_of("\n".join([lines[0], lines[1] + "7", *lines[2:]])) == 2
    assert line_of("\n".join([lines[0], lines[1].replace(lines[1][0], "é", 1), *lines[2:]])) == 2
    # Each line holds for itself, but they are of two sheets.
    other = sheet_lines(Key(bytes(32), bytes(16)))
    assert line_of("\n".join([*lines[:2], *other[2:]])) == 1


def test_nonsense_is_never_a_key() -> None:
    dice = random.Random(3)  # noqa: S311 - test data
    for _ in range(2000):
        text = "".join(dice.choice(SIGNS + " \n") for _ in range(dice.randrange(120)))
        assert line_of(text) in (1, 2, 3, 4)


@pytest.fixture
def typed(make: Maker, rich: Case, lease: bytes) -> tuple[Path, Key]:
    """A closed case file and the key as read back from its sheet."""
    file = make(rich)
    file.store(io.BytesIO(lease))
    key = read_sheet("\n".join(sheet_lines(file.key)))
    file.close()
    return file.path, key


def spoil(path: Path, size: int) -> None:
    data = path.read_bytes()
    path.write_bytes(b"PK\x03\x04" + os.urandom(size - 4) + data[size:])


def test_the_sheet_opens_a_file_whose_first_bytes_are_gone(typed: tuple[Path, Key], rich: Case, lease: bytes, words: str) -> None:
    path, key = typed
    spoil(path, 16)
    with pytest.raises(CaseFileError):
        CaseFile.open(path, words)
    with CaseFile.open(path, key) as file:
        assert file.load() == rich
        assert file.read(rich.documents[0].original_sha256).read() == lease
        file.commit(rich, edits.answer(rich, "q.after", 1), "2026-11-24")
    # The save wrote the salt anew, so that the passphrase opens it again.
    with CaseFile.open(path, words) as file:
        assert file.load().answers["q.after"] == 1


def test_another_program_opens_it_with_the_key_and_the_salt(typed: tuple[Path, Key], rich: Case) -> None:
    path, key = typed
    spoil(path, 16)
    second = sqlcipher3.connect(str(path))
    second.execute(f"PRAGMA key = \"x'{key.secret.hex()}{key.salt.hex()}'\"")
    assert second.execute("SELECT count(*) FROM record WHERE list = 'people'").fetchone() == (len(rich.people),)
    assert second.execute("PRAGMA cipher_integrity_check").fetchall() == []
    second.close()


def test_the_sheet_of_another_file_is_told_as_that(typed: tuple[Path, Key], make: Maker, tmp_path: Path) -> None:
    other = make(name="b.hcase")
    before = typed[0].read_bytes()
    with pytest.raises(CaseFileError, match="sheet-wrong"):
        CaseFile.open(typed[0], other.key)
    assert typed[0].read_bytes() == before
    picture = tmp_path / "picture.hcase"
    picture.write_bytes(b"\x89PNG" + bytes(9000))
    with pytest.raises(CaseFileError, match="case-not-a-case"):
        CaseFile.open(picture, other.key)


def test_a_key_is_never_printed_by_accident() -> None:
    assert KEY.secret.hex() not in repr(KEY)
    assert "200" not in repr(KEY)
