"""What is wrong in a kit being written is said in the reader's language, whatever part of the program found it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcprep.app.cli_messages import error_words
from hcprep.app.kit_problem_words import kit_problem
from hcprep.datafiles import path as data_path
from hcprep.errors import KitError
from hcprep.services.kits import read_candidate

BREAKS = [
    ("bars.toml", '["date_in_future"]', '["date_in_futur"]', "date_in_futur, que rien ne connaît"),
    ("text.fr.toml", "[finding.date-in-future]\ntitle", "[finding.date-in-future]\ntitl", "finding.date-in-future.title manque"),
    ("checklist.toml", "[[item]]", "[[item", "colonne"),
    ("text.en.toml", "{future_day}", "{no_day}", "nomme no_day"),
    ("kit.toml", 'edition = "2026-11"', 'edition = "January"', "comme 2027-01"),
    ("kit.toml", "schema = 2", "schema = 1", "demande schema = 2"),
    ("checklist.toml", 'id = "F1"', 'id = "F2"', "sert deux fois"),
    ("checklist.toml", 'id = "F1"', 'idd = "F1"', "n’est pas connu ici"),
    ("kit.toml", "serial = 1", 'serial = "one"', "n’est pas permise"),
]


@pytest.mark.parametrize(("name", "old", "new", "french"), BREAKS)
def test_a_slip_in_a_kit_is_told_in_french(tmp_path: Path, name: str, old: str, new: str, french: str) -> None:
    for path in data_path("forms/hc/2026-11").iterdir():
        text = path.read_text("utf-8")
        (tmp_path / path.name).write_text(text.replace(old, new, 1) if path.name == name else text, "utf-8")
    with pytest.raises(KitError) as caught:
        read_candidate(tmp_path)
    told = error_words(caught.value, "fr")
    assert french in told
    assert "ceci ne va pas" not in told


def test_an_unknown_fragment_is_shown_behind_words() -> None:
    assert kit_problem("something odd", "fr") == "ceci ne va pas : something odd"
    assert kit_problem("something odd", "en") == "this is not right: something odd"
