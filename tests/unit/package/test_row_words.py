"""Which words of a row can be asked back from its link: a title that reads otherwise than it was typed must fail no good book."""

from __future__ import annotations

import pytest

from hcprep.package.authored import row_words
from hcprep.package.expected import ExpectedLink
from hcprep.package.proof_links import check_rows


@pytest.mark.parametrize("title", ["École de Léa", "Résumé", "Nguyễn Thị Phượng", "Ìwé ìbí Ṣadé", "Свідоцтво", "Ελληνικά"])
def test_titles_of_letters_that_are_one_sign_are_asked_back(title: str) -> None:
    assert row_words("A-1", title, "12–14") == ("A-1", title, "12–14")


@pytest.mark.parametrize(
    "title", ["O\u0323\u0300s\u0323un", "\u1ecc\u0300gu\u0301nbo\u0323\u0300wa\u0301le\u0301", "M\u0303aria", "שרה", "ሰላም"]
)
def test_titles_with_loose_accents_or_joined_letters_are_not(title: str) -> None:
    """A font draws `Ọ̀` as two signs, and each of them says the whole when it is read: such a package could never be proved."""
    assert row_words("A-1", title, "12–14") == ("A-1", "12–14")


@pytest.mark.parametrize("sign", ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068"])
def test_titles_with_signs_that_turn_words_about_are_not(sign: str) -> None:
    """They come along when a title is copied out of a message."""
    assert row_words("A-1", f"{sign}Lease", "12") == ("A-1", "12")


def codes(line: int, text: str, *words: str) -> list[str]:
    links = [{"page": 2, "target": 5, "text": text}]
    return [one.code for one in check_rows(links, [ExpectedLink(page=5, words=words)], (2, 2), line)]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (-1, "\ufdfa\nA-1 5"),
        (0, "\ufdfa\nA-1 5"),
        (-1, "A-1 5\n\ufdfa"),
        (0, "\ufdfa\nA-1 5\nof my son"),
        (-1, "\u02da\nA-1 of\nmy son 5"),
    ],
)
def test_a_high_sign_that_reads_as_a_line_of_its_own_hides_no_row(line: int, text: str) -> None:
    assert codes(line, text, "A-1", "5") == []
    assert codes(line, text, "A-2", "5") == ["link-words"]
    assert codes(line, text, "A-1", "6") == ["link-words"]
    assert codes(line, text, "A-1", "Lease", "5") == ["link-words"]


def test_a_link_over_nothing_says_nothing() -> None:
    assert codes(-1, "\n", "A-1", "5") == ["link-words"]
