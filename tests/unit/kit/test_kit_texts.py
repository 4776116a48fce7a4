"""The words: complete and equal in both languages, plain, calm, and never about the outcome."""

from __future__ import annotations

import re
from datetime import date

import pytest

from hcprep.kit import LANGUAGES, load_kit, write_date
from hcprep.kit.feetable import WHYS
from hcprep.kit.keydates import KINDS

NBSP = "\N{NO-BREAK SPACE}"
PLACE = re.compile(r"\{([^{}]*)\}")
FORBIDDEN = {
    "en": (
        r"imm 5280 item|item \d+ of|guarantee|will be approved|will be accepted|will succeed|your chances|score|likely to"
        r"|n['’]t\b|\b(?:it|that|there|what|who|you|we|they|i)['’](?:s|re|ll|ve|d|m)\b"
        r"|probabil|\balien\b|\billegal\b"
    ),
    "fr": r"garanti|sera approuv|sera accept|vos chances|score|probabil|\billégal|réussir|point \d+ de la liste",
}


def texts(language: str) -> dict[str, str]:
    return dict(load_kit().texts_of(language))


def needed() -> set[str]:
    kit = load_kit()
    ids = {f"tab.{tab.id}.title" for tab in kit.tabs}
    ids |= {f"item.{item.id}.{part}" for item in kit.items for part in ("title", "what", "accept", "why", "skip")}
    ids |= {f"finding.{rule.id}.{part}" for rule in kit.findings for part in ("title", "body", "do")}
    ids |= {f"factor.{factor.id}.{part}" for factor in kit.factors for part in ("title", "meaning")}
    ids |= {f"factor.{factor.id}.{part}.1" for factor in kit.factors for part in ("prompts", "evidence", "mistakes")}
    for question in kit.questions:
        ids |= {f"question.{question.id}.text", f"question.{question.id}.help"}
        if question.kind == "choice":
            ids |= {f"question.{question.id}.choice.{choice}" for choice in question.choices}
        if question.kind == "province":
            ids |= {f"province.{choice}" for choice in question.choices}
    ids |= {f"confidence.{level}" for level in ("confirmed", "computed", "secondary", "unconfirmed")}
    ids |= {f"fee.{value.id}" for value in kit.values if value.id in ("fee_principal", "fee_partner", "fee_child", "fee_rprf")}
    ids |= {f"date.{kind}.{part}" for kind in KINDS for part in ("title", "body")} | {"date.rough"}
    ids |= {f"role.{role}" for role in ("applicant", "partner", "child", "relative")} | {f"fees.free.{why}" for why in WHYS}
    return ids | {f"checklist.unknown{where}" for where in ("", "-case", "-story")} | {"fee.fee_biometrics"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_the_kit_needs_is_there(language: str) -> None:
    assert needed() - set(texts(language)) == set()


def test_both_languages_have_the_same_ids() -> None:
    assert set(texts("en")) ^ set(texts("fr")) == set()


def test_no_text_is_left_over_from_something_removed() -> None:
    owned = {name for name in texts("en") if name.split(".")[0] in ("item", "finding", "tab", "question", "date", "role", "fees")}
    assert owned - needed() == set()


def test_placeholders_are_the_same_in_both_languages() -> None:
    french = texts("fr")
    wrong = {name for name, words in texts("en").items() if sorted(PLACE.findall(words)) != sorted(PLACE.findall(french[name]))}
    assert wrong == set()


def test_every_placeholder_is_a_date_of_its_finding_or_a_fact_that_changes() -> None:
    kit = load_kit()
    values = {value.id for value in kit.values} | {"checked"}
    for name, words in texts("en").items():
        rule = kit.finding(name.split(".")[1]) if name.startswith("finding.") else None
        known = values | set(rule.dates if rule else ()) | ({"from_day"} if name.startswith("date.") else set())
        assert set(PLACE.findall(words)) <= known, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_predicts_an_outcome_or_uses_a_forbidden_word(language: str) -> None:
    found = {name: words for name, words in texts(language).items() if re.search(FORBIDDEN[language], words, re.IGNORECASE)}
    assert found == {}


def sentences(words: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!:])\s+", words) if part.strip()]


@pytest.mark.parametrize(("language", "most"), [("en", 25), ("fr", 30)])
def test_sentences_are_short(language: str, most: int) -> None:
    long = {name: s for name, words in texts(language).items() for s in sentences(words) if len(s.split()) > most}
    assert long == {}


def grade(words: str) -> float:
    """Automated readability index: characters a word and words a sentence; about the school grade."""
    found = re.findall(r"[\w'’-]+", PLACE.sub("12", words))
    letters = sum(len(word) for word in found)
    return 4.71 * letters / len(found) + 0.5 * len(found) / len(sentences(words)) - 21.43


def test_the_grade_measure_tells_hard_from_easy() -> None:
    assert grade("The cat sat on the mat. It was warm.") < 3
    assert grade("Notwithstanding procedural considerations, inadmissibility determinations necessitate representation.") > 20


def test_explanations_in_english_read_at_grade_8_or_below() -> None:
    prose = {
        name: words
        for name, words in texts("en").items()
        if re.search(r"\.(body|do|what|why|skip|help|meaning|text|accept)$", name)
    }
    hard = {name: round(grade(words), 1) for name, words in prose.items() if len(words.split()) >= 12 and grade(words) > 8}
    assert hard == {}
    everything = " ".join(words if words.endswith((".", "?")) else f"{words}." for words in prose.values())
    assert grade(everything) <= 6.5


def lix(words: str) -> float:
    """Läsbarhetsindex, made for any language: words a sentence, and how many in a hundred have more than six letters."""
    found = [part for word in re.findall(r"[\w’-]+", PLACE.sub("12", words)) for part in word.split("’") if part]
    return len(found) / len(sentences(words)) + 100 * sum(len(part) > 6 for part in found) / len(found)


def test_explanations_in_french_are_as_plain() -> None:
    """Newspapers lie near 45, texts of the law near 60; short lists of papers have long words and no way around them."""
    prose = {
        name: words
        for name, words in texts("fr").items()
        if re.search(r"\.(body|do|what|why|skip|help|meaning|text)$", name) and len(words.split()) >= 12
    }
    assert lix("Notwithstanding procedural considerations") > 60 > lix("Le chat est sur le tapis. Il fait chaud.")
    assert {name: round(lix(words)) for name, words in prose.items() if lix(words) > 55} == {}
    assert lix(" ".join(words if words.endswith((".", "?")) else f"{words}." for words in prose.values())) <= 35


def test_french_typography() -> None:
    for name, words in texts("fr").items():
        assert not re.search(r"[^\N{NO-BREAK SPACE}\s]\s?:(?!//)", words.replace(f"{NBSP}:", "")), name
        assert "'" not in words, name
        assert f" {NBSP}" not in words, name
        assert " ?" not in words, name
        assert " !" not in words, name


def test_text_fills_dates_numbers_and_facts_that_change() -> None:
    kit = load_kit()
    day = date(2026, 3, 1)
    facts = {"bar_start": date(2025, 3, 1), "bar_end": day, "file_from": date(2026, 3, 2)}
    assert "Until March 1, 2026" in kit.text("en", "finding.bar-12-months.body", **facts)
    assert f"1er{NBSP}mars{NBSP}2026" in kit.text("fr", "finding.bar-12-months.body", **facts)
    assert kit.text("en", "finding.bar-12-months.title") == "Less than 12 months since the last decision"
    assert "28,878" in kit.text("en", "finding.health-exposure.body")
    assert f"28{NBSP}878" in kit.text("fr", "finding.health-exposure.body")
    assert write_date("fr", date(2026, 8, 22)) == f"22{NBSP}août{NBSP}2026"


@pytest.mark.parametrize(
    ("language", "text_id"), [("de", "tab.forms.title"), ("en", "tab.nowhere.title"), ("en", "finding.bar-12-months.body")]
)
def test_text_refuses_unknown_language_id_and_missing_date(language: str, text_id: str) -> None:
    with pytest.raises(KeyError):
        load_kit().text(language, text_id)


def test_texts_returns_a_numbered_list() -> None:
    kit = load_kit()
    assert len(kit.texts("en", "factor.best-interests.prompts")) == 8
    for factor in kit.factors:
        for part in ("prompts", "evidence", "mistakes"):
            assert len(kit.texts("en", f"factor.{factor.id}.{part}")) == len(kit.texts("fr", f"factor.{factor.id}.{part}")) > 0
    assert kit.texts("en", "factor.none.prompts") == ()


SAYS_SO = {
    "en": r"could not confirm|[Nn]ot from an official|[Oo]ther sources|[Ss]ources do not agree|[Pp]ress reports|[Oo]ne source",
    "fr": r"pas pu (?:le )?confirmer|pas d’une page officielle|[Dd]’autres sources|sources ne s’entendent|presse|[Uu]ne source",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_that_is_not_confirmed_is_marked_or_says_so_where_it_is_used(language: str) -> None:
    """Whoever reads the figure sees it: through the mark of the item or finding, or in the same words."""
    kit = load_kit()
    sure = ("confirmed", "computed")
    ours = "warning of this program"
    unsure = {row.id for row in kit.values if row.confidence not in sure and row.pinpoint != ours}
    owners = {f"item.{item.id}": item.source.confidence for item in kit.items}
    owners |= {f"finding.{rule.id}": rule.source.confidence for rule in kit.findings}
    silent = {
        name
        for name, words in texts(language).items()
        if set(PLACE.findall(words)) & unsure
        and owners.get(name.rsplit(".", 1)[0]) in sure
        and not re.search(SAYS_SO[language], words)
    }
    assert silent == set()
