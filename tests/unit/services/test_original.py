"""The story in the person's own language: beside the statement, in versions of its own, and in a proven book when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from hcprep.errors import BuildError
from hcprep.jobs import JobContext
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.differences import Ancestor, compare, take, theirs_to_take
from hcprep.model.original import (
    ORIGINAL_LANGUAGE,
    ORIGINAL_ON,
    TRANSLATOR_ON,
    beside,
    fresh_key,
    put_original,
    put_story,
    reserved,
)
from hcprep.model.story_findings import fill_is_fine, put_aside, to_fill
from hcprep.package import proof_desk
from hcprep.services.declaration import declarations
from hcprep.services.front import estimated_front
from hcprep.services.history import History
from hcprep.services.original import language_name, languages
from hcprep.services.package import build_package, verify_package
from hcprep.services.printable import unprintable
from hcprep.services.storycheck import check_story
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import CLOCK, Maker, cite, text_pdf

LANGUAGES = {
    "ar": "أعيش هنا مع ابنتي.",
    "ta": "நான் இங்கே வாழ்கிறேன்.",
    "zh": "我和女儿住在这里。",
    "ti": "ኣብዚ ምስ ጓለይ እየ ዝነብር።",
    "pa": "ਮੈਂ ਇੱਥੇ ਰਹਿੰਦਾ ਹਾਂ।",
    "uk": "Я живу тут із донькою.",
}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)
    made = Maker(tmp_path / "case")
    made.add("lease", ("lease.pdf", text_pdf(2)))
    made.tell(["I rent ", cite("lease", 2), "."], ["I work."])
    made.save()
    yield made
    made.file.close()


def keys(made: Maker) -> list[str]:
    return [row.key for row in beside(made.case) if row.kind == "paragraph"]


def test_words_stand_beside_their_paragraph_and_stay_when_it_goes(small: Maker) -> None:
    first, second = keys(small)
    case = put_original(put_original(small.case, first, "Alquilo."), second, "Trabajo.")
    assert [(row.number, row.words, row.simple) for row in beside(case) if row.number] == [
        (1, "Alquilo.", False),
        (2, "Trabajo.", True),
    ]
    assert next(row.story for row in beside(case) if row.number == 1) == "I rent."
    section = case.statement.sections[0]
    shorter = edits.put_statement(case, replace(case.statement, sections=(replace(section, paragraphs=section.paragraphs[1:]),)))
    assert [(row.kind, row.words) for row in beside(shorter) if row.words] == [("paragraph", "Trabajo."), ("loose", "Alquilo.")]
    assert reserved(shorter) >= {first, second}
    assert put_original(case, first, " ").answers.keys() == {f"story.original.{second}"}


def test_a_paragraph_may_begin_in_the_other_language(small: Maker) -> None:
    key = fresh_key(small.case, "a1b2")
    case = put_original(small.case, key, "Tengo miedo.")
    assert fresh_key(case, "a1b2") != key
    assert beside(case)[-1].kind == "loose"
    told = put_story(case, key, "I am afraid.")
    row = next(row for row in beside(told) if row.key == key)
    assert (row.number, row.story, row.words) == (3, "I am afraid.", "Tengo miedo.")
    assert put_story(told, key, "I was afraid.").statement.sections[-1].paragraphs[-1].plain == "I was afraid."
    # A paragraph with proof is never edited as plain words.
    assert put_story(told, keys(small)[0], "Gone.") == told


def test_each_paragraph_has_versions_of_its_own(small: Maker) -> None:
    first, second = keys(small)
    once = put_original(small.case, first, "Uno.")
    twice = put_original(put_original(once, first, "Uno y dos."), second, "Tres.")
    small.file.commit(small.case, once, "2026-11-22T09:00:00")
    small.file.commit(once, twice, "2026-11-22T10:00:00")
    history = History(small.file)
    versions = history.versions("answer", f"story.original.{first}")
    assert [history.read(one).value for one in versions] == ["Uno.", "Uno y dos."]
    assert len(history.versions("answer", f"story.original.{second}")) == 1


def test_nothing_of_it_is_in_the_package_until_asked(small: Maker, tmp_path: Path) -> None:
    case = put_original(small.case, keys(small)[0], "Palabras privadas.")
    built = build_package(case, small.file, tmp_path / "plain", CLOCK, JobContext())
    assert not any("privadas" in page.extract_text() for page in pypdf.PdfReader(built.path).pages)


def test_it_stands_behind_the_statement_in_every_script_in_a_proven_book(small: Maker, tmp_path: Path) -> None:
    case = small.case
    for number, words in enumerate(LANGUAGES.values()):
        case = put_story(case, f"o{number + 1}", f"Sentence {number}.")
        case = put_original(case, f"o{number + 1}", words)
    case = put_original(case, "o99", "Not translated yet.")
    for key, value in ((ORIGINAL_ON, True), (TRANSLATOR_ON, True), (ORIGINAL_LANGUAGE, "ti")):
        case = edits.answer(case, key, value)
    built = build_package(case, small.file, tmp_path / "both", CLOCK, JobContext())
    reader = pypdf.PdfReader(built.path)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    place = next(number for number, words in enumerate(pages) if "as it was written, in Tigrinya" in words)
    assert "Personal statement" in pages[place - 1]
    assert "Affidavit of the translator" in pages[place + 1]
    assert LANGUAGES["ti"] in pages[place]
    assert LANGUAGES["zh"] in pages[place]
    assert "4." in pages[place]
    assert not any("Not translated yet" in words for words in pages)
    assert verify_package(built.path, case, small.file, CLOCK, JobContext()).passed


def test_what_is_left_to_fill_in_is_never_printed_unseen(small: Maker, tmp_path: Path) -> None:
    case = put_story(put_original(small.case, keys(small)[1], "Trabajo en [lugar]."), keys(small)[1], "I work in [place].")
    with pytest.raises(BuildError) as caught:
        build_package(case, small.file, tmp_path / "left", CLOCK, JobContext())
    assert (caught.value.code, caught.value.facts) == ("build-placeholder", {"text": "[place]", "paragraph": 2})
    case = fill_is_fine(case)
    assert to_fill(case) == ()
    # Of the other language, only what is printed holds the package up.
    case = edits.answer(case, ORIGINAL_ON, True)
    assert [one.text for one in to_fill(case)] == ["[lugar]"]
    assert to_fill(put_aside(case, to_fill(case)[0])) == ()
    titled = replace(case.statement.sections[0], heading="[title]")
    assert to_fill(replace(case, statement=replace(case.statement, sections=(titled,))))[0].number == 1


def test_the_check_reads_the_other_language(small: Maker) -> None:
    case = put_original(small.case, keys(small)[1], "Trabajo desde 2016, ٢٠١٧ y 2018. ana@example.org")
    case = put_story(case, keys(small)[1], "I work since 2018, or 2017.")
    found = check_story(case, load_kit(case.edition), CLOCK.now().date()).findings
    assert [(one.code, one.text) for one in found] == [("beside", "2016"), ("email", "ana@example.org")]
    assert {one.number for one in found} == {2}
    # Years of Ethiopia are others.
    ethiopian = edits.answer(case, ORIGINAL_LANGUAGE, "ti")
    assert [one.code for one in check_story(ethiopian, load_kit(case.edition), CLOCK.now().date()).findings] == ["email"]


def test_two_copies_never_begin_a_paragraph_under_the_same_id(small: Maker) -> None:
    mine, theirs = (put_original(small.case, fresh_key(small.case, token), token) for token in ("aaaa", "bbbb"))
    both = take(mine, theirs, theirs_to_take(compare(mine, theirs, Ancestor(mine=small.case, theirs=small.case))))
    assert sorted(row.words for row in beside(both) if row.kind == "loose") == ["aaaa", "bbbb"]
    # Those an older hcprep made stay, before them.
    old = put_original(mine, "o1", "old")
    assert [row.words for row in beside(old) if row.kind == "loose"] == ["old", "aaaa"]
    assert fresh_key(old, "cccc") == "o2-cccc"


def test_letters_no_font_can_show_are_refused_by_their_paragraph(small: Maker, tmp_path: Path) -> None:
    odd = put_original(small.case, keys(small)[1], "Words \U00016f00 here")
    assert unprintable(odd) == ()
    case = edits.answer(odd, ORIGINAL_ON, True)
    assert [(one.where, one.name) for one in unprintable(case)] == [("paragraph", "2")]
    with pytest.raises(BuildError) as caught:
        build_package(case, small.file, tmp_path / "odd", CLOCK, JobContext())
    assert (caught.value.code, caught.value.facts["where"]) == ("build-glyphs", "¶ 2")


def test_an_estimated_front_forgets_what_was_typeset_without_these_pages(small: Maker, tmp_path: Path) -> None:
    build_package(small.case, small.file, tmp_path / "plain", CLOCK, JobContext())
    known = estimated_front(small.case)
    case = edits.answer(put_original(small.case, keys(small)[0], "Uno."), ORIGINAL_ON, True)
    built = build_package(case, small.file, tmp_path / "both", CLOCK, JobContext())
    assert estimated_front(case).statement == known.statement + 1
    assert built.proof.pages == 7


def test_the_translators_page_says_nothing_for_the_translator() -> None:
    kit = load_kit()
    for language in ("en", "fr"):
        assert kit.has_text(language, "declaration.translator")
    assert {"en", "fr"} == {name for names in languages().values() for name in names}


def test_a_language_is_named_in_both_languages_or_as_typed(small: Maker) -> None:
    case = edits.answer(small.case, ORIGINAL_LANGUAGE, "ar")
    assert (language_name(case, "en"), language_name(case, "fr")) == ("Arabic", "arabe")
    assert language_name(edits.answer(case, ORIGINAL_LANGUAGE, "Nuer"), "fr") == "Nuer"
    (page,) = declarations(edits.answer(case, TRANSLATOR_ON, True), load_kit())
    assert (page.words, page.room > 0) == ((), True)
