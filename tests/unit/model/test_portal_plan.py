"""The plan of an upload set: slots, whole papers first, then pages; names; what fits into no file."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.model.portal import PAGE_EXTRA, PaperCosts, PortalLimits, PortalPaper, PortalPlan, PortalWords
from hcprep.model.portal_names import file_name, plain, span_label, without_names
from hcprep.model.portal_plan import plan_portal

LIMITS = PortalLimits(limit=4_000_000, target=3_500_000, overhead=100_000, name="{number}_{label}_{title}", name_longest=60)
WORDS = PortalWords(slots={"passport": "Passport", "evidence": "Supporting evidence"}, statement="My statement")
SLOTS = ("passport", "evidence")


def costs(*pages: int, shared: int = 0, smaller: float = 0.0) -> PaperCosts:
    """Pages of some bytes each, object `n` for page `n`, and one object that all of them need."""
    objects = dict(enumerate(pages, start=1)) | ({99: shared} if shared else {})
    needed = tuple(frozenset({number, *([99] if shared else [])}) for number in range(1, len(pages) + 1))
    steps = tuple({n: int(objects[n] * smaller**step) for n in objects} for step in (1, 2)) if smaller else ()
    return PaperCosts(objects=objects, pages=needed, smaller=steps)


def paper(
    key: str, cost: PaperCosts, *, slot: str = "evidence", label: str = "C-1", first: int = 10, title: str = ""
) -> PortalPaper:
    pages = len(cost.pages)
    return PortalPaper(
        slot=slot, evidence=key, document=f"doc-{key}", title=title or key, label=label, pages=pages, book_page=first,
        exhibit_page=1, exhibit_pages=pages, costs=cost, steps=2,
    )  # fmt: skip


def plan(*papers: PortalPaper, statement: int = 0) -> PortalPlan:
    return plan_portal(papers, SLOTS, LIMITS, WORDS, ("evidence", statement))


def spans(made: PortalPlan) -> list[list[tuple[str, int, int]]]:
    return [[(piece.paper.evidence, piece.start, piece.stop) for piece in file.pieces] for file in made.files]


def test_one_file_for_each_slot_where_it_fits() -> None:
    made = plan(
        paper("pass", costs(500_000), slot="passport", label="A-1", first=5),
        paper("lease", costs(400_000, 400_000), label="C-1"),
        paper("letter", costs(300_000), label="C-2", first=12),
        statement=3,
    )
    assert spans(made) == [[("pass", 0, 1)], [("lease", 0, 2), ("letter", 0, 1)]]
    assert [file.statement for file in made.files] == [False, True]
    assert [file.name for file in made.files] == ["01_A-1_pass.pdf", "02_C-1-to-C-2_my-statement-supporting-evidence.pdf"]


def test_documents_part_before_pages_do() -> None:
    made = plan(paper("one", costs(2_000_000)), paper("two", costs(1_000_000, 1_000_000), label="C-2", first=11))
    assert spans(made) == [[("one", 0, 1)], [("two", 0, 2)]]


def test_a_paper_too_large_for_one_file_is_cut_between_pages_and_shared_bytes_count_in_each() -> None:
    made = plan(paper("long", costs(*[900_000] * 7, shared=700_000)))
    assert spans(made) == [[("long", 0, 2)], [("long", 2, 4)], [("long", 4, 6)], [("long", 6, 7)]]
    assert [file.name for file in made.files][:2] == ["01_C-1-p1-2_long.pdf", "02_C-1-p3-4_long.pdf"]
    assert [piece.book_page for file in made.files for piece in file.pieces] == [10, 12, 14, 16]


def test_a_page_over_the_target_but_below_the_limit_stands_alone_and_one_over_the_limit_is_named() -> None:
    made = plan(paper("big", costs(100_000, 3_700_000, 5_000_000, 100_000)))
    assert spans(made) == [[("big", 0, 1)], [("big", 1, 2)], [("big", 3, 4)]]
    assert [(one.page, one.size, one.helped) for one in made.too_large] == [(2, 5_000_000 + PAGE_EXTRA, False)]


def test_smaller_pictures_are_offered_for_a_page_that_fits_no_other_way() -> None:
    big = paper("big", costs(5_000_000, smaller=0.6))
    assert [one.helped for one in plan(big).too_large] == [True]
    made = plan(replace(big, shrinkable=True))
    assert made.too_large == ()
    assert [file.step for file in made.files] == [1]


def test_pictures_are_made_smaller_only_as_far_as_it_saves_files() -> None:
    photos = [paper(f"p{n}", costs(1_500_000, smaller=0.5), label=f"C-{n}", first=9 + n) for n in range(1, 5)]
    assert len(plan(*photos).files) == 2
    made = plan(*[replace(one, shrinkable=True) for one in photos])
    assert [(len(file.pieces), file.step) for file in made.files] == [(4, 1)]
    light = [paper(f"p{n}", costs(500_000, smaller=0.5), label=f"C-{n}", first=9 + n) for n in range(1, 4)]
    assert [file.step for file in plan(*[replace(one, shrinkable=True) for one in light]).files] == [0]


def test_an_untouched_paper_keeps_its_ending_and_one_too_large_is_named() -> None:
    form = PortalPaper(
        slot="passport", evidence="form", document="d", title="Formulaire signé", label="A-2", pages=2, book_page=6,
        untouched=True, original_size=900_000, ending="jpg",
    )  # fmt: skip
    made = plan(form)
    assert made.files[0].name == "01_A-2_formulaire-signe.jpg"
    assert made.files[0].original == form
    assert [one.page for one in plan(replace(form, original_size=4_000_001)).too_large] == [-1]


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(10_000, 4_500_000), st.sampled_from(SLOTS)), max_size=8), st.integers(0, 4)
)
def test_every_page_is_in_one_file_or_named_and_no_file_is_planned_too_large(
    rows: list[tuple[int, int, str]], statement: int
) -> None:
    papers = [
        paper(f"e{at}", costs(*[size] * pages), slot=slot, label=f"C-{at}", first=1 + 10 * at)
        for at, (pages, size, slot) in enumerate(rows, start=1)
    ]
    made = plan(*papers, statement=statement)
    placed = [piece.book_page + at for file in made.files for piece in file.pieces for at in range(piece.pages)]
    named = [one.paper.book_page + one.page for one in made.too_large]
    assert sorted(placed + named) == sorted(one.book_page + at for one in papers for at in range(one.pages))
    assert all(file.estimate <= LIMITS.limit for file in made.files)
    assert sum(file.statement for file in made.files) == bool(statement)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+\.pdf", file.name) and len(file.name) <= 60 for file in made.files)
    assert len({file.name for file in made.files}) == len(made.files)
    assert made == plan(*papers, statement=statement)


def test_what_pages_cost_shares_what_they_share() -> None:
    found = costs(1000, 2000, shared=600).page_costs(0, 2)
    assert found == (1000 + 300 + PAGE_EXTRA, 2000 + 300 + PAGE_EXTRA)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("École d’été (2024).pdf", "03_C-2_ecole-d-ete-2024-pdf.pdf"),
        ("رسالة", "03_C-2_letters.pdf"),
        ("../../etc/passwd", "03_C-2_etc-passwd.pdf"),
        ("a" * 200, "03_C-2_" + "a" * 49 + ".pdf"),
        ("a" * 49 + " b", "03_C-2_" + "a" * 49 + ".pdf"),
        (
            "birth marriage and other papers of civil status and more",
            "03_C-2_birth-marriage-and-other-papers-of-civil-status.pdf",
        ),
    ],
)
def test_names_are_legal(title: str, name: str) -> None:
    made = file_name(LIMITS, 3, "C-2", (title, "Letters"), "pdf")
    assert made == name
    assert len(made) <= 60


def test_names_nobody_typed_hold_no_name_of_a_person() -> None:
    assert without_names("IMG_2041_Maria-Quispe passport", ["María José Quispe Ñahui"]) == "IMG 2041 passport"
    assert plain("Œuvre – n° 3") == "OEuvre-n-3"
    assert span_label([("C-1", 3, 2, 9)], WORDS) == "C-1-p3-4"


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ("B-1 B-2 B-3", "B-1-to-B-3"),
        ("B-1 B-2 C-1", "B-1-to-B-2-and-C-1"),
        ("B-1 B-3", "B-1-and-B-3"),
        ("A-1 B-2 C-1", "A-1-and-more"),
    ],
)
def test_a_name_says_from_to_only_of_what_the_file_holds(labels: str, said: str) -> None:
    order = ("A-1", "B-1", "B-2", "B-2", "B-3", "C-1")
    assert span_label([(label, 1, 1, 1) for label in labels.split()], WORDS, order) == said


def test_a_page_that_fits_nowhere_does_not_part_what_stands_round_it() -> None:
    made = plan(
        paper("one", costs(900_000)), paper("huge", costs(5_000_000), label="C-2"), paper("two", costs(900_000), label="C-3")
    )
    assert spans(made) == [[("one", 0, 1), ("two", 0, 1)]]
    assert [(one.paper.evidence, one.page) for one in made.too_large] == [("huge", 0)]


def test_a_step_that_a_page_cannot_take_is_held_back_for_its_pictures_alone() -> None:
    known = costs(1_000_000, 1_000_000, smaller=0.5)
    held = known.held({0: 1, 1: 0})
    assert [dict(step) for step in held.smaller] == [{1: 500_000}, {1: 500_000}]
    assert known.held({0: 2}).smaller == known.smaller
    both = known.exactly(1, {1: 510_000, 2: 490_000})
    assert [dict(step) for step in both.smaller] == [{1: 510_000, 2: 490_000}, {1: 250_000, 2: 250_000}]
