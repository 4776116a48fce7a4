"""Whether a kit has everything the program will ask it for, so that no screen meets a gap later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from hcprep.errors import KitError
from hcprep.kit.fees import fees
from hcprep.kit.kit import LANGUAGES, Kit
from hcprep.kit.review import review
from hcprep.model.case import Case
from hcprep.model.people import Person

_PLACE = re.compile(r"\{([^{}]*)\}")
_OWN = ("item", "finding", "tab", "question", "factor", "slot", "account")
"""Texts of these belong to rows of the kit; all others are words the program itself asks for."""
_PROBE = (
    Person(id="a", role="applicant", birth_date=date(1990, 2, 28), in_canada=True, status="none"),
    Person(id="b", role="partner", birth_date=date(1991, 1, 1), relationship="common_law", accompanying=True),
    Person(id="c", role="child", birth_date=date(2020, 2, 29), accompanying=True),
)


def gaps(kit: Kit, known: Kit) -> Iterator[tuple[str, str]]:
    """Yield (file, what is missing) in a kit; `known` is one the program works with, whose general words it must have too.

    Raises KitError when its texts cannot be read at all.
    """
    wanted = needed_texts(kit) | {name for name in known.texts_of("en") if name.split(".")[0] not in _OWN}
    for language in LANGUAGES:
        words = kit.texts_of(language)
        file = f"text.{language}.toml"
        yield from ((file, f"no text {name}") for name in sorted(wanted - set(words)))
        yield from ((file, f"{name}: no value {place}") for name, place in _lost_places(kit, words, known.texts_of(language)))
    english, french = (set(kit.texts_of(language)) for language in LANGUAGES)
    yield from (("text.fr.toml", f"not in both languages: {name}") for name in sorted(english ^ french))
    lost = sorted({value.id for value in known.values} - {value.id for value in kit.values})
    yield from (("kit.toml", f"no value {name}") for name in lost)
    yield from _use(kit)


def needed_texts(kit: Kit) -> set[str]:
    """Return the ids of the texts that the rows of a kit need."""
    ids = {f"tab.{tab.id}.title" for tab in kit.tabs}
    ids |= {f"item.{item.id}.{part}" for item in kit.items for part in ("title", "what", "accept", "why", "skip")}
    ids |= {f"finding.{rule.id}.{part}" for rule in kit.findings for part in ("title", "body", "do")}
    ids |= {f"factor.{factor.id}.{part}" for factor in kit.factors for part in ("title", "meaning")}
    ids |= {f"factor.{factor.id}.{part}.1" for factor in kit.factors for part in ("prompts", "evidence", "mistakes")}
    ids |= {f"slot.{slot.id}.title" for slot in kit.portal.slot} | {f"account.{one.id}.title" for one in kit.portal.account}
    for question in kit.questions:
        ids |= {f"question.{question.id}.text", f"question.{question.id}.help"}
        prefix = "province" if question.kind == "province" else f"question.{question.id}.choice"
        ids |= {f"{prefix}.{choice}" for choice in question.choices}
    return ids


def _lost_places(kit: Kit, words: Mapping[str, str], known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (text, place) for each place nothing will fill: no value, no date of the finding, nothing the program knows there."""
    values = {value.id for value in kit.values} | {"checked"}
    for name, text in words.items():
        first, _, rest = name.partition(".")
        rule = kit.finding(rest.partition(".")[0]) if first == "finding" else None
        filled = set(rule.dates) if rule else set() if first in _OWN else set(_PLACE.findall(known.get(name, "")))
        yield from ((name, place) for place in _PLACE.findall(text) if place not in values | filled)


def _use(kit: Kit) -> Iterator[tuple[str, str]]:
    """Ask the kit about a small family, as the program will."""
    case = Case(id="probe", edition=kit.edition, people=_PROBE)
    for day in (kit.checked, kit.checked + timedelta(days=400)):
        try:
            review(kit, case, day)
            fees(kit, case, day)
        except (KeyError, ValueError) as error:
            yield "kit.toml", f"cannot be used: {error}"
            return
        except KitError as error:
            yield "kit.toml", f"cannot be used: {error.facts.get('problem', error.code)}"
            return
