"""Which words of a row can be asked back from its link: a title that reads otherwise than it was typed must not fail a good book."""

from __future__ import annotations

import pytest

from hcprep.package.authored import row_words


@pytest.mark.parametrize("title", ["École de Léa", "Résumé", "Nguyễn Thị Phượng", "Ìwé ìbí Ṣadé", "Свідоцтво", "Ελληνικά"])
def test_titles_of_letters_that_are_one_sign_are_asked_back(title: str) -> None:
    assert row_words("A-1", title, "12–14") == ("A-1", title, "12–14")


@pytest.mark.parametrize(
    "title", ["O\u0323\u0300s\u0323un", "\u1ecc\u0300gu\u0301nbo\u0323\u0300wa\u0301le\u0301", "M\u0303aria", "שרה", "ሰላም"]
)
def test_titles_with_loose_accents_or_joined_letters_are_not(title: str) -> None:
    """A font draws `Ọ̀` as two signs, and each of them says the whole when it is read: such a package could never be proved."""
    assert row_words("A-1", title, "12–14") == ("A-1", "12–14")
