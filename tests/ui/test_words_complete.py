"""Every error has words, every word has its French, and nothing in the catalogue is stale."""

from __future__ import annotations

import ast
import re
import runpy
import shutil
from pathlib import Path
from typing import Any

import pytest

from hcprep import errors
from hcprep.errors import HcprepError
from hcprep.presenters.event_fields import EVENTS
from hcprep.presenters.person_fields import PERSON_GROUPS
from hcprep.ui import event_field_words, field_words, person_field_words
from hcprep.ui.messages import TABLE, explain

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "translations" / "hcprep_fr.ts"
SOURCES = [*(ROOT / "hcprep" / "ui").rglob("*.py"), *(ROOT / "hcprep" / "app").rglob("*.py")]
_MESSAGE = re.compile(r"<source>(.*?)</source>.*?<translation(.*?)(?:/>|>(.*?)</translation>)", re.DOTALL)
_PLACE = re.compile(r"\{[a-z]*\}|%n")


def codes_raised() -> set[str]:
    """Codes given to an error anywhere in the program, and those its classes promise."""
    names = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, HcprepError)}
    names -= {"UsageError"}
    found = set()
    for path in (ROOT / "hcprep").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    for name in names:
        found |= set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", getattr(errors, name).__doc__ or ""))
    return found


def test_every_error_code_says_what_happened_and_what_to_do() -> None:
    raised = codes_raised()
    assert len(raised) > 30
    assert raised - set(TABLE) == set()
    for code in TABLE:
        message = explain(HcprepError(code, name="lease.pdf"))
        assert message.what
        assert message.do
        assert "{" not in message.what + message.do


def test_an_unknown_code_is_still_calm() -> None:
    assert explain(HcprepError("never-heard-of")) == explain(HcprepError("unexpected"))


def test_every_field_and_choice_has_words() -> None:
    for group in PERSON_GROUPS:
        assert group.id in person_field_words.GROUPS
        for spec in group.fields:
            field_words.label_of(person_field_words.PERSON, "", spec.name)
            for value in spec.choices:
                field_words.choice_of(person_field_words.PERSON_CHOICES, "", spec.name, value)
    for event in EVENTS:
        assert {event.id} <= set(event_field_words.EVENT_GROUPS) & set(event_field_words.EVENT_ONE)
        for spec in event.fields:
            field_words.label_of(event_field_words.EVENT, event.id, spec.name)
            for value in spec.choices:
                field_words.choice_of(event_field_words.EVENT_CHOICES, event.id, spec.name, value)


def messages(path: Path) -> list[tuple[str, str, str]]:
    return [(found[0], found[1], found[2]) for found in _MESSAGE.findall(path.read_text(encoding="utf-8"))]


def test_the_french_catalogue_is_complete_and_fresh(tmp_path: Path) -> None:
    if shutil.which("pyside6-lupdate") is None and not (Path(__import__("sys").executable).parent / "pyside6-lupdate").exists():
        pytest.skip("no pyside6-lupdate")
    tool: dict[str, Any] = runpy.run_path(str(CATALOGUE.parent / "update.py"))
    copy = tmp_path / "copy.ts"
    shutil.copy(CATALOGUE, copy)
    tool["collect"](copy)
    unfinished = [source for source, attributes, _words in messages(copy) if "unfinished" in attributes]
    assert unfinished == [], "run resources/translations/update.py and translate these"
    assert {source for source, *_ in messages(CATALOGUE)} == {source for source, *_ in messages(copy)}
    made = tmp_path / "copy.qm"
    tool["release"](copy)
    assert made.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()


def test_placeholders_are_the_same_in_french() -> None:
    for source, _attributes, words in messages(CATALOGUE):
        forms = re.findall(r"<numerusform>(.*?)</numerusform>", words, re.DOTALL) or [words]
        for form in forms:
            assert set(_PLACE.findall(form)) == set(_PLACE.findall(source)), source


def test_french_keeps_its_signs_together() -> None:
    for source, _attributes, words in messages(CATALOGUE):
        assert not re.search(r"« | »| :(?!:)| ;", words.replace(";;", "")), source


def test_tr_is_given_literals_only() -> None:
    wrong = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr" and node.args:
                first = node.args[0]
                if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                    wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []
