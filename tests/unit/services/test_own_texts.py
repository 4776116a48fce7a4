"""One's own texts: what is kept where, what is refused, and what of an open case must not slip in."""

from __future__ import annotations

import json
import stat
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from hcprep.errors import HcprepError
from hcprep.model import owntexts as model
from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.owntexts import LONGEST, MOST, OwnText
from hcprep.model.people import Person
from hcprep.model.placeholders import placeholders
from hcprep.presenters.owntexts import OwnTextsRoom
from hcprep.services.owntexts import OwnTexts
from hcprep.services.owntexts_file import read_texts, write_texts
from hcprep.services.textleaks import leaks, opened

ENCLOSED = OwnText(id="", name="Enclosed", text="Please find enclosed the papers of [name].")
TITLES = OwnText(id="", name="Parts", text="Before\n\nAfter ", kind="titles")
PERSON = Person(
    id="p1",
    role="applicant",
    family_name="Kidane-Woldu",
    given_names="Selam May",
    birth_date=date(1990, 5, 4),
    phone="613-555-0142",
)
CASE = Case(
    id="c",
    edition="2026-11",
    people=(PERSON,),
    events=(Period(id="e1", person="p1", kind="job", start=date(2019, 3, 1), what="Lakeside Bakery"),),
)


def _code(error: pytest.ExceptionInfo[HcprepError]) -> str:
    return error.value.code


def _with(text: OwnText, texts: model.Texts) -> model.Texts:
    return model.added(texts, text)


def test_texts_are_named_ordered_and_kept_for_the_next_window(tmp_path: Path) -> None:
    store, other = OwnTexts(tmp_path / "own" / "texts.json"), OwnTexts(tmp_path / "own" / "texts.json")
    assert store.all() == ()
    for text in (ENCLOSED, TITLES, ENCLOSED):
        store.edit(partial(_with, text))
    assert [one.name for one in other.all()] == ["Enclosed", "Parts", "Enclosed (2)"]
    # Each edit is made on what is there now: the other window's text stays.
    other.edit(lambda texts: model.moved(model.without(texts, "t1"), "t3", -1))
    store.edit(lambda texts: model.added(texts, OwnText(id="", name="New")))
    assert [one.name for one in store.all()] == ["Enclosed (2)", "Parts", "New"]
    assert store.all()[1].lines == ("Before", "After")
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "own" / "texts.json").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "own").iterdir()] == ["texts.json"]


def test_on_a_shared_computer_nothing_is_read_or_written_and_old_texts_can_be_taken_away(tmp_path: Path) -> None:
    path, mine = tmp_path / "texts.json", tmp_path / "stick" / "mine.json"
    store = OwnTexts(path)
    store.edit(lambda texts: model.added(texts, ENCLOSED))
    before = path.read_bytes()
    store.private = True
    assert (store.all(), store.lying) == ((), True)
    store.edit(lambda texts: model.added(texts, TITLES))
    assert path.read_bytes() == before
    mine.parent.mkdir()
    assert store.take_away(mine) == 1
    assert (path.exists(), store.lying) == (False, False)
    assert [one.name for one in read_texts(mine)] == ["Enclosed"]
    assert [one.name for one in store.all()] == ["Parts", "Enclosed"]


def test_a_file_from_a_colleague_adds_only_what_is_new(tmp_path: Path) -> None:
    store, office = OwnTexts(tmp_path / "texts.json"), tmp_path / "office.json"
    store.edit(lambda texts: model.added(texts, ENCLOSED))
    write_texts(office, (*store.all(), OwnText(id="x", name="Enclosed", text="Other words"), TITLES))
    assert json.loads(office.read_text(encoding="utf-8"))["texts"][0] == {
        "name": "Enclosed", "text": ENCLOSED.text, "kind": "text",
    }  # fmt: skip
    assert store.bring_in(office)[1] == 2
    assert [one.name for one in store.all()] == ["Enclosed", "Enclosed (2)", "Parts"]
    assert store.bring_in(office)[1] == 0


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "own-texts-file"),
        (b"%PDF-1.7", "own-texts-file"),
        (b"[" * 200_000, "own-texts-file"),
        (b'{"hcprep_own_texts":1,"texts":[{"name":"a","text":"\xff"}]}', "own-texts-file"),
        (b'{"hcprep_own_texts":1,"texts":[{"name":"a","run":"x"}]}', "own-texts-file"),
        (b'{"hcprep_own_texts":1,"texts":[{"name":""}]}', "own-texts-file"),
        (b'{"hcprep_own_texts":2,"letters":[]}', "own-texts-newer"),
        (json.dumps({"hcprep_own_texts": 1, "texts": [{"name": "a"}] * (MOST + 1)}).encode(), "own-texts-many"),
        (json.dumps({"hcprep_own_texts": 1, "texts": [{"name": "a", "text": "x" * (LONGEST + 1)}]}).encode(), "own-texts-file"),
        (b" " * (2 * 1024 * 1024 + 1), "own-texts-many"),
    ],
)
def test_a_strange_file_is_refused_and_nothing_changes(tmp_path: Path, data: bytes, code: str) -> None:
    store, office = OwnTexts(tmp_path / "texts.json"), tmp_path / "office.json"
    store.edit(lambda texts: model.added(texts, ENCLOSED))
    before = (tmp_path / "texts.json").read_bytes()
    office.write_bytes(data)
    with pytest.raises(HcprepError) as error:
        store.bring_in(office)
    assert _code(error) == code
    assert (tmp_path / "texts.json").read_bytes() == before


def test_signs_nobody_meant_do_not_come_in(tmp_path: Path) -> None:
    office = tmp_path / "office.json"
    write_texts(office, (OwnText(id="", name="A\u202eB", text="one\x00\r\ntwo"),))
    assert [(one.name, one.text) for one in read_texts(office)] == [("AB", "one\ntwo")]


def test_a_file_of_ours_that_cannot_be_read_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "texts.json"
    path.write_bytes(b"half a fi")
    store = OwnTexts(path)
    for call in (store.all, lambda: store.edit(lambda texts: model.added(texts, ENCLOSED))):
        with pytest.raises(HcprepError) as error:
            call()
        assert _code(error) == "own-texts-file"
    assert path.read_bytes() == b"half a fi"
    store.put_away()
    store.edit(lambda texts: model.added(texts, ENCLOSED))
    assert sorted(one.read_bytes() == b"half a fi" for one in tmp_path.iterdir()) == [False, True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear [name], on [date of the letter]", ["[name]", "[date of the letter]"]),
        ("He said [sic] “[t]he truth” [translation] [Traduction] […] [1] [@lease] [a link](there)", []),
        ("Not over\n[two\nlines]", []),
        ("[nom de l’école]", ["[nom de l’école]"]),
    ],
)
def test_what_looks_as_if_it_were_to_be_filled_in(text: str, found: list[str]) -> None:
    assert [one.text for one in placeholders(text)] == found


def test_words_of_the_open_case_are_seen_and_become_places_to_fill_in() -> None:
    text = "Selam Kidane, born 4 May 1990, may call 613-555-0142; she bakes at lakeside bakery since March 2019, not in 2019."
    found = leaks(CASE, text)
    assert [one.text for one in found] == ["Selam", "Kidane", "4 May 1990", "613-555-0142", "lakeside bakery", "March 2019"]
    words = {"name": "name", "date": "date", "detail": "detail"}
    made = opened(text, found, words)  # type: ignore[arg-type]
    assert made == "[name], born [date], may call [detail]; she bakes at [detail] since [date], not in 2019."
    assert leaks(CASE, made) == ()


def test_the_room_asks_until_told_and_brings_back_what_was_deleted() -> None:
    room = OwnTextsRoom(OwnTexts(), CASE)
    draft = OwnText(id="", name="For Selam", text="Thank you.")
    assert [one.text for one in room.leaks(draft)] == ["Selam"]
    room.mean(room.leaks(draft))
    assert room.leaks(draft) == ()
    first, second = room.keep(draft), room.keep(OwnText(id="", name="", text="First words stand for a name\nmore"))
    assert [one.name for one in room.texts] == ["For Selam", "First words stand for a name"]
    room.delete(first)
    assert room.gone == "For Selam"
    room.bring_back()
    assert [one.name for one in room.texts] == ["For Selam", "First words stand for a name"]
    assert room.keep(OwnText(id="", name=" ", text=" ")) == ""
    assert room.of(second) is not None
    # The example is nobody's case.
    assert OwnTextsRoom(OwnTexts(), Case(id="c", edition="2026-11", people=(PERSON,), fictional=True)).leaks(draft) == ()
