"""What compare and history call the questions and factors of the kit."""

from __future__ import annotations

import pytest

from hcprep.app.difference_words import difference_line, key_words
from hcprep.kit import load_kit
from hcprep.model.differences import Difference

EDITION = load_kit().edition


@pytest.mark.parametrize("language", ["en", "fr"])
def test_questions_and_factors_have_the_words_of_the_kit(language: str) -> None:
    kit = load_kit()
    assert key_words("representative", EDITION, language) == " ".join(kit.text(language, "question.representative.text").split())
    assert key_words("factor.health", EDITION, language) == " ".join(kit.text(language, "question.factor.health.text").split())
    assert key_words("nothing-known", EDITION, language) == "nothing-known"
    private = next(question.id for question in kit.questions if question.private)
    assert key_words(private, EDITION, language) == private
    one = Difference(
        id="answers/changed/factor.health", section="answers", kind="changed", key="factor.health", mine="a", theirs="b"
    )
    assert kit.text(language, "question.factor.health.text") in difference_line(one, language, EDITION)
