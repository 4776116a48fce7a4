"""What the kit says about a case, as plain values with words: the shape of `check --json` and of an export (docs/cli.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from hcprep.kit import Kit, write_date
from hcprep.model.case import Case
from hcprep.model.findings import ChecklistEntry, Finding, Review, Source
from hcprep.model.people import Person

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


def review_report(kit: Kit, case: Case, review: Review, language: str) -> dict[str, Json]:
    """Return findings and checklist with their words in one language; dates are ISO text, people are ids."""
    return {
        "edition": review.edition,
        "on": review.on.isoformat(),
        "findings": [_finding(kit, case, finding, language) for finding in review.findings],
        "checklist": [_entry(kit, entry, language) for entry in review.checklist],
    }


_LETTER = re.compile(r"\(([a-h](?:\.[0-9]+)?)\)")
"""A lettered paragraph: (c) in English, c) in French."""
NO_PROVISION = "no provision"
"""What the kit writes for a finding that rests on practice, not on a paragraph."""


def provision_words(provision: str, language: str) -> str:
    """Return a provision as it is cited in a language: the law has other initials in French; nothing where there is none."""
    if provision == NO_PROVISION:
        return ""
    if language != "fr":
        return provision
    for english, french in (("IRPA", "LIPR"), ("IRPR", "RIPR"), ("Citizenship Act", "Loi sur la citoyenneté"), ("SI/", "TR/")):
        provision = provision.replace(english, french)
    return _LETTER.sub(r"\1)", provision.replace(" to ", " à "))


def role_words(kit: Kit, case: Case, person: Person, language: str) -> str:
    """Return a person's role such as `child 2`, numbered where there are several."""
    same = [one.id for one in case.people if one.role == person.role]
    role = kit.text(language, f"role.{person.role}")
    return role if len(same) == 1 else f"{role} {same.index(person.id) + 1}"


def person_words(kit: Kit, case: Case, person: str, language: str) -> str:
    """Return a person's name, or their role while they have none; an id that leads nowhere is returned as it is."""
    found = case.person(person)
    return person if found is None else found.name or role_words(kit, case, found, language)


def subject_words(kit: Kit, case: Case, finding: Finding, language: str) -> str:
    """Return whom or what a finding is about: the paper's title, else the person's name; nothing for the whole application."""
    paper = case.item(finding.about)
    if paper is not None:
        return paper.title
    return person_words(kit, case, finding.person, language) if finding.person else ""


def finding_words(kit: Kit, case: Case, finding: Finding, language: str, part: str) -> str:
    """Return the title, body or do of a finding, filled; what is not known in it reads as an ellipsis."""
    facts: dict[str, object] = dict(finding.dates)
    name = person_words(kit, case, finding.person, language)
    facts.setdefault("person", name)
    facts.setdefault("name", name)
    return _words(kit, language, f"finding.{finding.id}.{part}", facts)


def _words(kit: Kit, language: str, text_id: str, facts: Mapping[str, object]) -> str:
    """Return words of the kit, or nothing where it has none; a date that is not known becomes an ellipsis."""
    if not kit.has_text(language, text_id):
        return ""
    known = dict(facts)
    while True:
        try:
            return kit.text(language, text_id, **known)
        except KeyError as error:
            missing = str(error.args[0])
            if missing in known:
                raise
            known[missing] = "…"


def item_title(kit: Kit, item: str, language: str) -> str:
    """Return the title of a checklist item."""
    return _words(kit, language, f"item.{item}.title", {})


def why_words(kit: Kit, entry: ChecklistEntry, language: str) -> str:
    """Return why an item is asked for, or why not."""
    return _words(kit, language, entry.why, {})


def write_day(day: date, language: str) -> str:
    """Return a day in words."""
    return write_date(language, day)


def _finding(kit: Kit, case: Case, finding: Finding, language: str) -> dict[str, Json]:
    return {
        "id": finding.id,
        "severity": finding.severity,
        "person": finding.person,
        "about": finding.about,
        "provision": finding.provision,
        "title": finding_words(kit, case, finding, language, "title"),
        "reason": finding_words(kit, case, finding, language, "body"),
        "do": finding_words(kit, case, finding, language, "do"),
        "dates": {name: day.isoformat() for name, day in finding.dates.items()},
        "source": source_values(kit, finding.source, language),
        "confidence": finding.source.confidence,
    }


def _entry(kit: Kit, entry: ChecklistEntry, language: str) -> dict[str, Json]:
    return {
        "item": entry.item,
        "person": entry.person,
        "need": entry.need,
        "title": item_title(kit, entry.item, language),
        "why": why_words(kit, entry, language),
        "status": entry.status,
        "reason": entry.reason,
        "evidence": list(entry.evidence),
        "source": source_values(kit, entry.source, language),
        "confidence": entry.source.confidence,
    }


def source_words(kit: Kit, key: str, pinpoint: str, language: str) -> str:
    """Return the name of a source and the place in it, in a language."""
    named = kit.source_title(key, language)
    return ", ".join(filter(None, (named, provision_words(kit.pinpoint(pinpoint, language), language))))


def cited(kit: Kit, source: Source, language: str) -> str:
    """Return a source in a line of its own: the law by its initials, anything else by its title."""
    if source.key in ("IRPA", "IRPR"):
        return provision_words(f"{source.key} {kit.pinpoint(source.pinpoint, language)}".strip(), language)
    return source_words(kit, source.key, source.pinpoint, language)


def source_values(kit: Kit, source: Source, language: str) -> dict[str, Json]:
    """Return where something stands, with the source's own title and address."""
    entry = kit.sources.get(source.key)
    return {
        "key": source.key,
        "pinpoint": provision_words(kit.pinpoint(source.pinpoint, language), language),
        "title": entry.named(language) if entry else "",
        "address": entry.address if entry else "",
        "seen": entry.seen if entry else "",
    }
