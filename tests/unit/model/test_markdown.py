"""Statements survive Markdown word for word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcprep.errors import AnswersError
from hcprep.model.markdown import from_markdown, normalise, to_markdown
from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text

WORDS = st.text(alphabet="ab é’ñ*[]@#{}\\1.)\n\t_ \u00a0;,p", max_size=12)
RUNS: st.SearchStrategy[Run] = st.one_of(
    st.builds(Text, text=WORDS, bold=st.booleans(), italic=st.booleans()),
    st.builds(Citation, evidence=st.from_regex(r"[a-z0-9][a-z0-9-]{0,5}", fullmatch=True), page=st.none() | st.integers(1, 99)),
)
PARAGRAPHS = st.builds(Paragraph, id=st.just("x"), runs=st.lists(RUNS, max_size=5).map(tuple))
SECTIONS = st.builds(
    Section,
    id=st.just("s"),
    heading=WORDS,
    factor=st.sampled_from(("", "establishment", "ties")),
    paragraphs=st.lists(PARAGRAPHS, max_size=3).map(tuple),
)
STATEMENTS = st.builds(Statement, sections=st.lists(SECTIONS, max_size=3).map(tuple))


@settings(max_examples=150)
@given(STATEMENTS)
def test_every_statement_comes_back_the_same(statement: Statement) -> None:
    assert from_markdown(to_markdown(statement)) == normalise(statement)


@settings(max_examples=100)
@given(STATEMENTS)
def test_normalising_changes_no_letter(statement: Statement) -> None:
    def letters(value: Statement) -> list[str]:
        words = ["".join(p.plain.split()) for s in value.sections for p in s.paragraphs]
        return [word for word in words if word]

    assert letters(normalise(statement)) == letters(statement)


@settings(max_examples=150)
@given(st.text(alphabet="a *[]@#{}\\1.\n;,p", max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    once: Statement | None = None
    refused: AnswersError | None = None
    try:
        once = from_markdown(text)
    except AnswersError as error:
        refused = error
    if once is not None:
        assert from_markdown(to_markdown(once)) == once
    else:
        assert refused is not None
        assert str(refused.facts["where"]).startswith("line ")


def test_a_written_statement_is_read() -> None:
    text = (
        "# My life here {#establishment}\r\n\r\n"
        "1. I rent a  flat on *Elm Street* [@lease, p. 2; @photos]\n   since **2019**.\n"
        '2. I "never" pay late -- ask anyone...\n\n'
        "2020. That was a hard year; 5 * 3 = 15 and a [note].\n\n"
        "# Ties\n\nMy sister\\\nlives here."
    )
    statement = from_markdown(text, {"lease": 4, "photos": 1})
    first, second = statement.sections
    assert (first.heading, first.factor, first.id) == ("My life here", "establishment", "establishment")
    assert (second.heading, second.factor, second.id) == ("Ties", "", "ties")
    one, two, three = first.paragraphs
    assert one.runs == (
        Text(text="I rent a  flat on "),
        Text(text="Elm Street", italic=True),
        Text(text=" "),
        Citation(evidence="lease", page=2),
        Citation(evidence="photos"),
        Text(text=" since "),
        Text(text="2019", bold=True),
        Text(text="."),
    )
    assert two.plain == 'I "never" pay late -- ask anyone...'
    assert three.plain == "2020. That was a hard year; 5 * 3 = 15 and a [note]."
    assert second.paragraphs[0].plain == "My sister\nlives here."
    assert [number for number, _ in statement.numbered()] == [1, 2, 3, 4]


def test_a_wrapped_line_that_begins_with_a_number_is_no_new_paragraph() -> None:
    statement = from_markdown("We were\n3. times refused.")
    assert statement.sections[0].paragraphs[0].plain == "We were 3. times refused."


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("a [@nothing].", "citation-unknown", {"key": "nothing", "line": 1}),
        ("\n\na [@lease, p. 9].", "citation-page", {"key": "lease", "page": 9, "pages": 4, "line": 3}),
        ("a [@lease, p. x].", "answers-invalid", {"where": "line 1", "problem": "citation-form"}),
        ("a\\\nb [@ lease].", "answers-invalid", {"where": "line 2", "problem": "citation-form"}),
        ("a [@lease, p. 0].", "answers-invalid", {"where": "line 1", "problem": "citation-form"}),
        ("a [@lease", "answers-invalid", {"where": "line 1", "problem": "citation-form"}),
    ],
)
def test_bad_citations_are_refused_with_their_place(text: str, code: str, facts: dict[str, object]) -> None:
    with pytest.raises(AnswersError) as caught:
        from_markdown(text, {"lease": 4})
    assert (caught.value.code, caught.value.facts) == (code, facts)


def test_stars_left_open_stay_stars() -> None:
    assert from_markdown("**not *closed").sections[0].paragraphs[0].runs == (Text(text="**not *closed"),)
