"""`hcprep handover`, `hcprep compare` and `hcprep take`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Collection, Iterable
from typing import Any

import msgspec

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.difference_words import DifferenceWords, left_out_words, loose_key, section_words
from hcprep.app.prompt import read_passphrase
from hcprep.app.saying import moment_text
from hcprep.casefile import Withhold
from hcprep.errors import CaseFileError, UsageError
from hcprep.model.differences import Difference, words
from hcprep.services.compare import Arrival, receive
from hcprep.services.handover import hand_over
from hcprep.services.session import Session

_PAPERS = "papers:"


def handover_command(options: Namespace, console: Console) -> int:
    """Make a sealed copy under a new passphrase, which is shown once."""
    withhold = _withhold(options.without)
    with open_case(console, options.case, options.password_file) as session:
        told = DifferenceWords(session.case, session.case, console.language)
        try:
            made = hand_over(session, options.to, withhold=withhold, language=console.language, ctx=console.job())
        except CaseFileError as error:
            if error.code != "case-damaged":
                error.facts["path"] = options.to
            raise
    for paragraph, evidence in made.cited:
        console.say("handed-cited", paragraph=paragraph, evidence=told.name(evidence))
    if options.json:
        console.json(
            {
                "path": str(made.path),
                "passphrase": made.passphrase,
                "check": made.check,
                "size": made.size,
                "documents": made.documents,
                "cited": [{"paragraph": paragraph, "evidence": evidence} for paragraph, evidence in made.cited],
            }
        )
    else:
        console.print(console.words("handed-over", path=made.path, passphrase=made.passphrase, check=made.check) + "\n")
    return exit_codes.OK


def _withhold(parts: Iterable[str]) -> Withhold:
    notes = versions = False
    evidence: set[str] = set()
    for part in parts:
        if part == "notes":
            notes = True
        elif part == "versions":
            versions = True
        elif part.startswith(_PAPERS) and part != _PAPERS:
            evidence.update(key.strip() for key in part.removeprefix(_PAPERS).split(",") if key.strip())
        else:
            raise UsageError("usage-without", part=part)
    return Withhold(notes=notes, versions=versions, evidence=frozenset(evidence))


def compare_command(options: Namespace, console: Console) -> int:
    """Show what another copy has otherwise."""
    with open_case(console, options.case, options.password_file) as session, _arrival(options, console, session) as arrival:
        found = arrival.differences
        if options.json:
            console.json(_report(arrival, found))
            return exit_codes.OK
        _stand(console, arrival)
        words = DifferenceWords(session.case, arrival.theirs, console.language)
        section = ""
        for one in found:
            if one.section != section:
                section = one.section
                console.print(f"{section_words(section, console.language)}\n\n")
            console.print("".join(f"  {line}\n" for line in words.lines(one)) + "\n")
    console.say("how-to-take" if found else "no-difference")
    return exit_codes.OK


def take_command(options: Namespace, console: Console) -> int:
    """Take what only they changed, or the differences named."""
    with open_case(console, options.case, options.password_file) as session, _arrival(options, console, session) as arrival:
        found = arrival.differences
        chosen: Collection[str] = arrival.theirs_to_take if options.all else frozenset(options.only)
        known = {one.id for one in found}
        for name in chosen:
            if name not in known:
                raise UsageError("usage-unknown-difference", id=name)
        told = DifferenceWords(session.case, arrival.theirs, console.language)
        for end in arrival.loose_ends(chosen):
            facts = {"paragraph": end.paragraph, "page": end.page, "needs": end.needs}
            console.say(loose_key(end), **facts, where=told.name(end.where), wants=told.name(end.wants))
        lines = [told.about(one) for one in found if one.id in chosen]
        arrival.take(chosen, console.job())
        console.say("taken" if lines else "nothing-taken", count=len(lines))
        for line in lines:
            console.note(f"- {line}")
        clashes = sum(one.clash and one.id not in chosen for one in found)
        if clashes:
            console.say("clashes-left", count=clashes)
    return exit_codes.OK


def _arrival(options: Namespace, console: Console, session: Session) -> Arrival:
    if not options.other.exists():
        raise CaseFileError("case-missing", path=options.other)
    try:
        # Most copies have the passphrase of the case; without a terminal nobody can be asked for another one.
        same = None if console.stdin.isatty() else options.password_file
        return receive(session, options.other, read_passphrase(console, options.other, options.other_password_file or same))
    except CaseFileError as error:
        error.facts["path"] = options.other
        raise


def _stand(console: Console, arrival: Arrival) -> None:
    standing = arrival.standing
    console.say(f"relation-{standing.relation}", at="" if standing.common is None else moment_text(standing.common.at))
    if standing.ancestor != "whole" and standing.relation != "stranger":
        console.say(f"ancestor-{standing.ancestor}")
    if standing.withheld:
        console.say("left-out", what=left_out_words(sorted(standing.withheld), console.language))


def _report(arrival: Arrival, found: Iterable[Difference]) -> dict[str, Any]:
    standing = arrival.standing
    return {
        "relation": standing.relation,
        "common": None if standing.common is None else standing.common.at,
        "ancestor": standing.ancestor,
        "withheld": sorted(standing.withheld),
        "differences": [
            {
                "id": one.id,
                "section": one.section,
                "kind": one.kind,
                "key": one.key,
                "field": one.field,
                "origin": one.origin,
                "clash": one.clash,
                "mine": msgspec.to_builtins(one.mine),
                "theirs": msgspec.to_builtins(one.theirs),
                "words": [{"kind": piece.kind, "text": piece.text} for piece in words(one)],
            }
            for one in found
        ],
    }
