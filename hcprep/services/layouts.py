"""The layouts a book may have, read from `resources/layouts`, and the one a case has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Literal

import msgspec

from hcprep import datafiles
from hcprep.model.case import Answer, Case
from hcprep.model.findings import Confidence
from hcprep.model.kept import keep_numbers, layout_kept
from hcprep.model.layout import (
    DIVIDERS,
    DOUBLE_SIDED,
    KEEP_NUMBERS,
    LAYOUT,
    LAYOUTS,
    PAGE_WORD,
    PAGE_WORDS,
    PAPER,
    PAPERS,
    Layout,
    Paper,
)
from hcprep.model.plan import FrontMatter, Plan, make_plan
from hcprep.model.remembered import Remembered
from hcprep.services.kept import kept_of

Purpose = Literal["master", "print"]


class LayoutWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Name and description of a layout in one language, and where it comes from."""

    name: str
    description: str
    source: str


class Preset(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of `resources/layouts`: the fields of a Layout, how sure it is that somebody wants it so, and words."""

    numbering: Literal["continuous", "per_section"]
    front: Literal["arabic", "roman"]
    dividers: bool
    double_sided: bool
    paper: Paper
    sections: Literal["letters", "numbers"]
    exhibits: Literal["by_section", "running"]
    confidence: Confidence
    checked: date
    en: LayoutWords
    fr: LayoutWords

    def words(self, language: str) -> LayoutWords:
        """Return name and description in a language, `en` or `fr`."""
        return self.fr if language == "fr" else self.en


@cache
def preset(layout_id: str) -> Preset:
    """Return one preset. Raises FileNotFoundError when there is none of that id."""
    return msgspec.toml.decode(datafiles.read_text(f"resources/layouts/{layout_id}.toml"), type=Preset)


def layout_of(case: Case, purpose: Purpose = "master") -> Layout:
    """Return the layout a case has chosen, with what it wants otherwise; the one for IRCC if it says nothing, or nothing known.

    A copy to be printed has two sides and dividers whatever was chosen. Who keeps the numbers of a package counts as it does.
    """
    answers: Mapping[str, Answer] = case.answers
    chosen = answers.get(LAYOUT)
    layout_id = chosen if isinstance(chosen, str) and chosen in LAYOUTS else LAYOUTS[0]
    found = preset(layout_id)
    word = answers.get(PAGE_WORD)
    layout = Layout(
        id=layout_id,
        numbering=found.numbering,
        front=found.front,
        dividers=_switch(answers.get(DIVIDERS), found.dividers),
        double_sided=_switch(answers.get(DOUBLE_SIDED), found.double_sided),
        paper=next((one for one in PAPERS if one == answers.get(PAPER)), found.paper),
        sections=found.sections,
        exhibits=found.exhibits,
        page_word=word if isinstance(word, str) and word in PAGE_WORDS else "",
    )
    kept = kept_of(case)
    layout = layout_kept(layout, kept.record) if kept is not None else layout
    return replace(layout, double_sided=True, dividers=True) if purpose == "print" else layout


def _switch(answer: Answer, otherwise: bool) -> bool:  # noqa: FBT001 - a setting and its default
    return answer if isinstance(answer, bool) else otherwise


def with_layout(case: Case, wanted: Mapping[str, Answer]) -> Case:
    """Return a case with answers about its layout; another layout brings its own sides and dividers.

    What is as the layout has it anyway is not kept.
    """
    answers = dict(case.answers)
    if wanted.get(LAYOUT, layout_of(case).id) != layout_of(case).id:
        answers.pop(DOUBLE_SIDED, None)
        answers.pop(DIVIDERS, None)
    answers |= wanted
    found = preset(layout_of(replace(case, answers=answers)).id)
    usual = {
        LAYOUT: LAYOUTS[0],
        PAPER: found.paper,
        DOUBLE_SIDED: found.double_sided,
        DIVIDERS: found.dividers,
        PAGE_WORD: "",
        KEEP_NUMBERS: "",
    }
    return replace(case, answers={key: value for key, value in answers.items() if key not in usual or value != usual[key]})


def plan_of(case: Case, front: FrontMatter | None = None) -> Plan:
    """Return the plan of a case in its layout; with a front of one page each where only exhibits are asked for."""
    plans, front = _PLANS(case), front or FrontMatter()
    if front not in plans:
        plans[front] = numbered(case, make_plan(case, front, layout_of(case)))
    return plans[front]


def numbered(case: Case, plan: Plan) -> Plan:
    """Return a plan with the numbers a case keeps, or as it is if it keeps none."""
    kept = kept_of(case)
    return plan if kept is None else keep_numbers(case, plan, kept.record)


def _no_plans(_case: Case) -> dict[FrontMatter, Plan]:
    return {}


_PLANS = Remembered(_no_plans, most=4)
