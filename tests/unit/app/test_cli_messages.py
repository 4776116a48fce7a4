"""Every error has words in both languages, and its facts fit in them."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import hcprep.errors
from hcprep.app.backup_words import BACKUP_HELP, BACKUP_SAY
from hcprep.app.cli_messages import ERRORS, PROBLEMS, REASONS, error_words
from hcprep.app.cli_words import PROGRESS, SAY
from hcprep.app.exit_codes import UNEXPECTED, exit_code
from hcprep.app.help_words import HELP
from hcprep.app.parser import make_parser
from hcprep.app.portal_words import PORTAL_HELP, PORTAL_SAY
from hcprep.app.saying import Words, fill
from hcprep.app.sharing_words import SHARING_HELP, SHARING_SAY
from hcprep.errors import HcprepError, UsageError

PACKAGE = Path(hcprep.errors.__file__).parent
CODE = re.compile(r"`([a-z]+(?:-[a-z]+)+)`")


def _codes() -> dict[str, type[HcprepError]]:
    found = {}
    for kind in HcprepError.__subclasses__():
        for code in CODE.findall(kind.__doc__ or ""):
            found[code] = kind
    return found


def _sources() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", sorted(_codes()))
def test_every_code_of_the_error_tree_has_words_and_an_exit_code(code: str) -> None:
    assert code in ERRORS
    assert exit_code(_codes()[code](code)) != UNEXPECTED


def test_every_code_raised_anywhere_has_words() -> None:
    raised = set(re.findall(r'Error\(\s*"([a-z]+(?:-[a-z]+)+)"', _sources()))
    assert raised
    assert raised - set(ERRORS) == set()


def test_every_problem_raised_anywhere_has_words() -> None:
    raised = set(re.findall(r'(?:_invalid\(|problem=)"([a-z0-9-]+)"', _sources()))
    assert raised - set(PROBLEMS) == set()


def test_every_reason_for_a_weak_passphrase_has_words() -> None:
    raised = set(re.findall(r'"passphrase-too-weak", reason="([a-z-]+)"', _sources()))
    assert raised
    assert raised - set(REASONS) == set()


def test_every_stage_of_a_job_has_words() -> None:
    source = _sources()
    stages = set(re.findall(r'Progress\([^"\n]*"([a-z-]+)"', source))
    stages |= set(re.findall(r'^STAGE = "([a-z-]+)"', source, re.MULTILINE))
    assert stages
    assert stages - set(PROGRESS) == set()


@pytest.mark.parametrize("table", [ERRORS, PROBLEMS, REASONS, SAY, HELP, PROGRESS])
def test_both_languages_say_the_same_facts(table: dict[str, Words]) -> None:
    for key, (english, french) in table.items():
        assert english.strip(), key
        assert french.strip(), key
        assert _names(english) == _names(french), key
        assert english != french or key == "info", key


def test_counts_take_the_right_word() -> None:
    english, french = "{n:person|people}", "{n:personne|personnes|0}"
    assert [fill(english, {"n": n}) for n in (0, 1, 2)] == ["0 people", "1 person", "2 people"]
    assert [fill(french, {"n": n}) for n in (0, 1, 2)] == ["0 personne", "1 personne", "2 personnes"]


def test_a_place_is_said_in_the_language_and_never_as_an_empty_one() -> None:
    broken = HcprepError("answers-invalid", path="a.toml", where="line 2, column 8", problem="not-toml")
    assert "ligne 2, colonne 8 : " in error_words(broken, "fr")
    whole = HcprepError("answers-invalid", path="a.toml", where="", problem="unreadable")
    for language in ("en", "fr"):
        assert not re.search(r": ?:|: {2}| : :", error_words(whole, language))


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        (["check", "--bogus"], "“--bogus” is not known here", "« --bogus » n’est pas connu ici"),
        (["chek"], "“chek” is none of these: new, set,", "« chek » n’est aucun de ceux-ci : new, set,"),
        (["check", "--on", "2026-13-01"], "“2026-13-01” is not a day", "« 2026-13-01 » n’est pas un jour"),
        (["check", "--on"], "something must follow --on", "quelque chose doit suivre --on"),
        (["check", "--fail-on", "no"], "“no” is none of these: stop, warn", "« no » n’est aucun de ceux-ci : stop, warn"),
        (["check", "--json=1"], "nothing may follow --json", "rien ne doit suivre --json"),
        (["build", "x"], "one of these is missing: --out --plan", "il manque l’un de ceux-ci : --out --plan"),
        (["kit"], "ACTION is missing", "il manque ACTION"),
        (["set"], "CASE, --answers is missing", "il manque DOSSIER, --answers"),
        (["statement", "x"], "one of these is missing: --from --to", "il manque l’un de ceux-ci : --from --to"),
        (["statement", "x", "--from", "a", "--to", "b"], "--to and --from cannot go", "--to et --from ne vont pas"),
    ],
)
def test_mistakes_of_arguments_are_said_in_the_language(arguments: list[str], english: str, french: str) -> None:
    for language, words in (("en", english), ("fr", french)):
        with pytest.raises(UsageError) as caught:
            make_parser(language).parse_args(arguments)
        assert words in error_words(caught.value, language)


def test_no_english_of_argparse_is_left_in_french_help() -> None:
    words = make_parser("fr").format_help()
    assert not re.search(r"usage|positional|show this|options:|COMMAND\b", words)


def test_facts_and_problems_are_filled_in() -> None:
    error = HcprepError("answers-invalid", path="a.toml", where="person[1].role", problem="missing")
    assert error_words(error, "en") == (
        "a.toml cannot be used: person[1].role: this is needed. Nothing was changed. Correct that and try again."
    )
    assert "ceci est nécessaire" in error_words(error, "fr")
    assert error_words(HcprepError("intake-locked"), "en").startswith("… is locked")


def test_no_sentence_is_hidden_by_another_of_the_same_name() -> None:
    for name, tables in (("SAY", (BACKUP_SAY, SHARING_SAY, PORTAL_SAY)), ("HELP", (BACKUP_HELP, SHARING_HELP, PORTAL_HELP))):
        whole = {"SAY": SAY, "HELP": HELP}[name]
        for table in tables:
            assert {key for key, words in table.items() if whole[key] != words} == set(), name
