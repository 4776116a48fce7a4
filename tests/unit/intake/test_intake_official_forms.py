"""Real government forms, which are never part of this project: looked for beside it, skipped when they are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcprep.errors import IntakeRefusedError
from hcprep.intake.reader import read_paper

FORMS = Path(__file__).resolve().parents[4] / "shared" / "samples" / "official-forms"

pytestmark = pytest.mark.skipif(not FORMS.is_dir(), reason="no real government forms in ../shared/samples/official-forms")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("imm0008enu_2d_2017.pdf", "intake-dynamic-xfa"),
        ("imm0008_filled_by_append.pdf", "intake-dynamic-xfa"),
        ("imm0008_damaged_by_resave.pdf", "intake-dynamic-xfa"),
        ("imm0008depenu_2017.pdf", "intake-dynamic-xfa"),
        ("imm5669_filled_by_append.pdf", "intake-xfa-values"),
    ],
)
def test_forms_whose_pages_do_not_show_them_are_kept_as_they_are(name: str, code: str) -> None:
    with pytest.raises(IntakeRefusedError) as caught:
        read_paper(name, (FORMS / name).read_bytes())
    assert caught.value.code == code
    assert caught.value.keep_original


@pytest.mark.parametrize(
    ("name", "pages", "values", "notes"),
    [
        ("imm5669e_2012.pdf", 4, 0, {"decrypted", "javascript-removed", "xfa-removed"}),
        (
            "imm5669_typed_in_wrong_program.pdf",
            4,
            1,
            {"javascript-removed", "xfa-removed", "typed-outside-adobe", "appearance-made"},
        ),
        ("imm5406e_2013.pdf", 1, 0, {"javascript-removed", "xfa-removed"}),
        ("imm5409e_2019.pdf", 1, 0, {"decrypted", "javascript-removed", "xfa-removed"}),
        ("imm5905e_2018_flat.pdf", 3, 0, set()),
    ],
)
def test_forms_with_pages_of_their_own_are_taken(name: str, pages: int, values: int, notes: set[str]) -> None:
    taken = read_paper(name, (FORMS / name).read_bytes())
    assert (taken.pages, taken.index.field_values, set(taken.notes)) == (pages, values, {*notes, "tags-removed"})
    for word in (b"/XFA", b"/JavaScript", b"/Perms", b"/AA "):
        assert word not in taken.pdf
