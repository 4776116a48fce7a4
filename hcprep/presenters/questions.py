"""Interview questions of the kit for one step, with their words, as a screen shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hcprep.model import edits
from hcprep.model.case import Answer
from hcprep.presenters.desk import Desk

if TYPE_CHECKING:
    from hcprep.kit import Kit

Kind = Literal["yes_no", "choice", "list", "text", "date", "understood"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question: its words, what may be answered, and what was answered."""

    id: str
    kind: Kind
    text: str
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    value: Answer = None
    answered: bool = False
    private: bool = False
    """Asked with a word that it may stay unanswered; never repeated on other screens."""


def asked(desk: Desk, step: str, language: str) -> tuple[Asked, ...]:
    """Return the questions of a step that apply to the case now, in the kit's order. Raises KitError."""
    from hcprep.kit.logic import holds
    from hcprep.kit.review import all_case_facts

    kit, case = desk.kit, desk.case
    facts = all_case_facts(kit, case, desk.today)
    found = []
    for question in kit.questions:
        if question.step != step or holds(question.when, facts) is False:
            continue
        kind: Kind = "list" if question.kind == "province" else question.kind
        if question.kind == "date" and question.id.startswith("understood"):
            kind = "understood"
        prefix = "province" if question.kind == "province" else f"question.{question.id}.choice"
        helped = f"question.{question.id}.help"
        found.append(
            Asked(
                id=question.id,
                kind=kind,
                text=kit.text(language, f"question.{question.id}.text"),
                help=kit.text(language, helped) if kit.has_text(language, helped) else "",
                choices=tuple((choice, kit.text(language, f"{prefix}.{choice}")) for choice in question.choices),
                value=case.answers.get(question.id),
                answered=question.id in case.answers,
                private=question.private,
            )
        )
    return tuple(found)


def wanted(desk: Desk, step: str) -> tuple[str, ...]:
    """Return the ids of the questions of a step that a complete case answers. Raises KitError."""
    return tuple(question.id for question in desk.kit.questions if question.step == step and question.silence == "unknown")


def answer(desk: Desk, question: Asked, value: object) -> None:
    """Accept an answer; None means "I do not know"."""
    if question.kind == "understood":
        kept: Answer = desk.today.isoformat() if value else None
        desk.edit(edits.answer(desk.case, question.id, kept))
    elif value is None or isinstance(value, str | bool | int):
        desk.edit(edits.answer(desk.case, question.id, value))


def question_text(kit: Kit, question: str, language: str) -> str:
    """Return the words of a question, empty if the kit asks no such question."""
    key = f"question.{question}.text"
    return kit.text(language, key) if kit.has_text(language, key) else ""


def answer_words(kit: Kit, question: str, value: object, language: str) -> str:
    """Return a chosen answer in the kit's words, empty where it has none."""
    for prefix in (f"question.{question}.choice", "province"):
        key = f"{prefix}.{value}"
        if isinstance(value, str) and value and kit.has_text(language, key):
            return kit.text(language, key)
    return ""
