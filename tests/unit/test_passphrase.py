"""The floor under a passphrase of one's own, and the words of generated ones."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence

import pytest

from hcprep.errors import CaseFileError
from hcprep.passphrase import WORDS, check_passphrase, generate_passphrase, wordlist

FAMILY = ("Amina Nour", "Ferhat", "Li", "李小龍", "Béatrice", "Montréal", "1988-02-29", "2018-07-03", "Rue Sainte-Catherine 12")


def reason(words: str) -> object:
    with pytest.raises(CaseFileError) as caught:
        check_passphrase(words, FAMILY)
    assert caught.value.code == "passphrase-too-weak"
    assert set(caught.value.facts) <= {"reason", "least"}
    return caught.value.facts["reason"]


@pytest.mark.parametrize(
    "words",
    [
        "the client brought nine umbrellas",
        "mon grand-père chantait sous la pluie",
        "मेरी दादी रोज़ चाय बनाती थीं",
        "جدتي تخبز الخبز كل صباح",
        "外婆每天早上都会在院子里给花浇水",
        "할머니는 아침마다 빵을 구우셨다",
        "Amina and the purple bicycle shop",
        "kX9#vQ2!mZ7@pL4",
    ],
)
def test_good_ones_pass(words: str) -> None:
    check_passphrase(words, FAMILY)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "too-short"),
        ("fourteen chars", "too-short"),
        (unicodedata.normalize("NFD", "éééééééééééé"), "too-short"),
        ("aaaaaaaaaaaaaaaaaaaa", "repetitive"),
        ("passwordpassword", "repetitive"),
        ("bonjour bonjour bonjour", "repetitive"),
        ("correct correct correct", "repetitive"),
        ("abcdefghijklmnopqrstuvwxyz", "repetitive"),
        ("123456789012345", "repetitive"),
        ("qwertyuiop asdfghjkl", "repetitive"),
        ("azertyuiopqsdfghjklm", "repetitive"),
        ("               .", "repetitive"),
        ("amina nour ferhat", "personal"),
        ("AminaFerhat29021988", "personal"),
        ("Ferhat-Montreal-1988", "personal"),
        ("beatrice 1988 montréal!", "personal"),
        ("Amina Ferhat 02291988 Li", "personal"),
        ("sainte catherine amina", "personal"),
        ("a passphrase with\ttab", "control"),
        ("a passphrase with\nline", "control"),
        ("x'" + "2a" * 32 + "'", "key-like"),
        ("raw:" + "2a" * 32, "key-like"),
        ("X'" + "2A" * 48 + "'", "key-like"),
        (" x'" + "2a" * 32 + "' ", "key-like"),
        ("x' " + "2a " * 48 + "'", "key-like"),
        ("2a1f" * 16, "key-like"),
        ("2A1F " * 24, "key-like"),
    ],
)
def test_weak_ones_are_refused_with_the_reason(words: str, why: str) -> None:
    assert reason(words) == why


def test_the_length_is_told() -> None:
    with pytest.raises(CaseFileError) as caught:
        check_passphrase("short", ())
    assert caught.value.facts == {"reason": "too-short", "least": 15}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_word_lists(language: str) -> None:
    words = wordlist(language)
    assert len(words) >= 1024
    assert math.log2(len(words)) * WORDS > 60
    assert len(set(words)) == len(words)
    assert list(words) == sorted(words)
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 9 for word in words)


def test_generated_ones_take_every_word_alike_and_pass_the_floor() -> None:
    asked: list[int] = []

    def choose(words: Sequence[str]) -> str:
        asked.append(len(words))
        return words[(len(asked) * 997) % len(words)]

    for language in ("en", "fr"):
        for _ in range(300):
            words = generate_passphrase(language, choose)
            assert len(words.split(" ")) == WORDS
            check_passphrase(words, FAMILY)
        assert set(asked[-300 * WORDS :]) == {len(wordlist(language))}
    assert generate_passphrase("en") != generate_passphrase("en")
    assert generate_passphrase("fr", lambda words: words[0]) == " ".join(["abeille"] * WORDS)
    assert generate_passphrase("pa", lambda words: words[0]).startswith(wordlist("en")[0])


@pytest.mark.parametrize(
    "words",
    [
        "m4r14 j0s3 nun3z p3n4",
        "M@r1a Jo$e Nuñez!!!!",
        "maria@example.org1988",
        "12 Fictional Street apartment",
        "5 1 4 5 5 5 0 1 9 9 maria",
        "correct horse battery staple",
    ],
)
def test_what_a_guesser_tries_next_is_refused(words: str) -> None:
    personal = ("María José", "Núñez Peña", "maria@example.org", "514-555-0199", "12 Fictional Street, apartment 3", "1988-04-12")
    with pytest.raises(CaseFileError, match="passphrase-too-weak"):
        check_passphrase(words, personal)
    check_passphrase("h3ron 4nd kettle on the 7th stair", personal)
