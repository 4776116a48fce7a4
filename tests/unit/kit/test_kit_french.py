"""French of the kit: sources under their French names, and nobody taken for a man."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hcprep.errors import KitError
from hcprep.kit import load_kit, read_kit, review
from hcprep.kit.diff import diff
from hcprep.kit.facts import CASE_FACTS, KIT_FACTS, PERSON_FACTS, SINCE
from hcprep.kit.load import MEMBERS, SCHEMA
from hcprep.model.case import Case
from hcprep.model.findings import Source
from hcprep.model.people import Person
from hcprep.services.kit_words import change_lines
from hcprep.services.report import cited, provision_words, review_report, source_words
from tests.kitmaking import change, next_kit

MASCULINE = re.compile(
    r"\b(?:demandeurs?|citoyens?|résidents? permanents?|conjoints? de fait|époux|représentants?|traducteurs?|un avocat"
    r"|l’agent|un agent|les agents|employé|travailleurs|un ami|voisins?|tuteur|médecins?|enseignants?|consultants?)\b"
    r"|vous (?:êtes|avez été|serez) (?:né|venu|arrivé|parti|resté|obligé|avisé|dispensé|marié|renvoyé|refusé)\b"
    r"|êtes-vous (?:né|venu|arrivé|parti|resté|marié|seul)\b|\(e\)|·e\b",
    re.IGNORECASE,
)
OFFICIAL = re.compile(r"^(?:item\.F\d+\.title|slot\.|declaration\.|story-check\.)|^finding\.other-way-caregiver")
"""Titles of forms, words of an Act, words looked for in somebody's own text."""


def test_nobody_is_taken_for_a_man() -> None:
    found = {
        name: match.group()
        for name, words in load_kit().texts_of("fr").items()
        if not OFFICIAL.search(name) and (match := MASCULINE.search(words.replace("Collège des consultants", "")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "words", ["Le demandeur signe.", "Quand êtes-vous arrivé?", "Vous êtes obligé de dire", "né(e)", "L’agent décide"]
)
def test_the_measure_finds_such_words(words: str) -> None:
    assert MASCULINE.search(words)


def test_no_space_before_a_question_mark_as_written_in_canada() -> None:
    assert [name for name, words in load_kit().texts_of("fr").items() if re.search(r"\s[?!;]", words)] == []


def test_every_source_has_a_french_name_of_its_own() -> None:
    for source in load_kit().sources.values():
        assert source.title_fr
        assert source.named("fr") == source.title_fr
        assert source.named("en") == source.title


def test_every_pinpoint_with_words_has_its_french() -> None:
    kit = load_kit()
    used = {row.source.pinpoint for row in kit.items} | {row.source.pinpoint for row in kit.findings}
    used |= {row.source.pinpoint for row in kit.factors} | {row.source.pinpoint for row in kit.forms}
    used |= {row.source.pinpoint for row in kit.portal.slot} | {value.pinpoint for value in kit.values}
    plain = re.compile(r"\b(?:IRPA|IRPR|IRCC|IMM|SOR|SI)\b|\(i+v?\)")
    worded = {pinpoint for pinpoint in used if re.search(r"[A-Za-z]{2,}", plain.sub("", pinpoint))}
    assert worded - set(kit.pinpoints) == set()
    assert set(kit.pinpoints) - used == set()
    assert not [french for french in kit.pinpoints.values() if re.search(r"\b(?:the|of|and|for|not)\b", french)]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("IRPA 25(1.2)(b.1)", "LIPR 25(1.2)b.1)"),
        ("IRPA 112(2)(b.1), (c)", "LIPR 112(2)b.1), c)"),
        ("IRPR 72(1)(e)(iii)", "RIPR 72(1)e)(iii)"),
        ("IRPA 40, 126 to 128", "LIPR 40, 126 à 128"),
        ("SI/2026-10", "TR/2026-10"),
        ("no provision", ""),
    ],
)
def test_paragraphs_are_cited_as_in_the_french_law(english: str, french: str) -> None:
    assert provision_words(english, "fr") == french
    assert provision_words(english, "en") == ("" if english == "no provision" else english)


def test_sources_in_both_languages() -> None:
    kit = load_kit()
    french = "Immigroup\N{NO-BREAK SPACE}: considérations d’ordre humanitaire, ancienne trousse"
    assert source_words(kit, "IMMG", "older kit", "fr") == french
    assert source_words(kit, "IMMG", "older kit", "en") == "Immigroup: humanitarian and compassionate grounds, older kit"
    assert cited(kit, Source(key="IRPA", pinpoint="72(2)(b)"), "fr") == "LIPR 72(2)b)"
    assert cited(kit, Source(key="NEW", pinpoint="x"), "fr") == "NEW, x"


def test_no_english_source_is_left_in_a_french_report() -> None:
    kit = load_kit()
    case = Case(id="t", edition=kit.edition, people=(Person(id="a", role="applicant"),))
    made = review_report(kit, case, review(kit, case, date(2026, 11, 22)), "fr")
    for part in ("findings", "checklist"):
        rows = made[part]
        assert isinstance(rows, list)
        for row in rows:
            assert isinstance(row, dict)
            source = row["source"]
            assert isinstance(source, dict)
            assert source["title"] == kit.sources[str(source["key"])].title_fr


def test_a_source_without_a_french_name_shows_the_english_one() -> None:
    kit = load_kit()
    bare = replace(kit, sources={"IRPA": type(kit.sources["IRPA"])(key="IRPA", title="Act", address="none")})
    assert bare.source_title("IRPA", "fr") == "Act"


# --- the schema number says what a program must know ---


def test_facts_of_the_first_schema_are_as_they_were() -> None:
    """A new fact belongs in SINCE, with a schema one higher: an older program cannot know it and must say so."""
    listed = (Path(__file__).parent / "tables" / "facts_of_schema_1.txt").read_text("utf-8").split()
    now = {*CASE_FACTS, *KIT_FACTS, *PERSON_FACTS}
    assert now - set(SINCE) == set(listed)
    assert set(SINCE) <= now
    assert set(SINCE.values()) <= set(range(2, SCHEMA + 1))


def old_kit(folder: Path) -> Path:
    """Return the kit as one for the first programs: no French sources, and none of the later facts."""
    next_kit(folder)
    words = (folder / "kit.toml").read_text("utf-8")
    words = re.sub(r"title_fr = .*\n|\[\[pinpoint\]\]\n.*\n.*\n", "", words).replace("schema = 2", "schema = 1")
    (folder / "kit.toml").write_text(words, "utf-8", newline="\n")
    rules = re.sub("|".join(f'"{name}"' for name in SINCE), '"applicant"', (folder / "bars.toml").read_text("utf-8"))
    (folder / "bars.toml").write_text(rules, "utf-8", newline="\n")
    return folder


def test_a_kit_of_the_first_schema_is_still_read(tmp_path: Path) -> None:
    kit = read_kit(old_kit(tmp_path / "kit"))
    assert kit.source_title("IRPA", "fr") == "Immigration and Refugee Protection Act"
    assert kit.pinpoint("older kit", "fr") == "older kit"


@pytest.mark.parametrize("fact", sorted(SINCE))
def test_a_kit_that_says_too_low_a_schema_is_refused_where_it_is_written(tmp_path: Path, fact: str) -> None:
    folder = old_kit(tmp_path / "kit")
    change(folder, "bars.toml", '"hc_refused"', f'"{fact}"')
    with pytest.raises(KitError) as caught:
        read_kit(folder)
    assert caught.value.code == "kit-invalid"
    assert caught.value.facts["problem"] == f"{fact}: needs schema 2"
    change(folder, "kit.toml", "schema = 1", "schema = 2")
    read_kit(folder)


def test_french_sources_need_the_second_schema_too(tmp_path: Path) -> None:
    folder = old_kit(tmp_path / "kit")
    change(folder, "kit.toml", 'key = "IRPA"\n', 'key = "IRPA"\ntitle_fr = "Loi"\n')
    with pytest.raises(KitError) as caught:
        read_kit(folder)
    assert "needs schema 2" in str(caught.value.facts["problem"])


def test_a_fact_of_a_later_program_is_told_as_newer_and_not_as_broken(tmp_path: Path) -> None:
    folder = next_kit(tmp_path / "kit")
    change(folder, "bars.toml", '"hc_refused"', '"fact_of_tomorrow"')
    with pytest.raises(KitError) as caught:
        read_kit(folder)
    assert (caught.value.code, caught.value.facts["path"]) == ("kit-invalid", "bars.toml")
    assert "fact_of_tomorrow" in str(caught.value.facts["problem"])
    change(folder, "kit.toml", f"schema = {SCHEMA}", f"schema = {SCHEMA + 1}")
    with pytest.raises(KitError) as caught:
        read_kit(folder)
    assert caught.value.code == "kit-newer"


def test_a_change_of_a_french_name_is_told_before_a_kit_is_used(tmp_path: Path) -> None:
    old, folder = load_kit(), next_kit(tmp_path / "kit")
    change(folder, "kit.toml", 'fr = "ancienne trousse"', 'fr = "trousse d’avant"')
    change(folder, "kit.toml", "Loi sur l’immigration et la protection des réfugiés", "Loi neuve")
    told = {(one.part, one.id, one.field): (one.old, one.new) for one in diff(old, read_kit(folder))}
    assert told["text", "pinpoint older kit", "fr"] == ("ancienne trousse", "trousse d’avant")
    assert told["source", "IRPA", "title_fr"] == ("Loi sur l’immigration et la protection des réfugiés", "Loi neuve")
    lines = list(change_lines(diff(old, read_kit(folder)), old, read_kit(folder), "en"))
    assert any("pinpoint older kit" in line and "trousse d’avant" in line for line in lines)


def test_the_page_for_those_who_write_a_kit_names_what_each_schema_came_with() -> None:
    page = (Path(__file__).parents[3] / "docs" / "kit-format.md").read_text("utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| {SCHEMA} |"))
    assert all(f"`{name}`" in row for name in (*SINCE, "title_fr", "[[pinpoint]]"))
    assert all(f"`{name}`" in page for name in MEMBERS)
    assert "exactly the ten files" in page
    assert len(MEMBERS) == 10
