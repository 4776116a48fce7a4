"""`hcprep check` and `hcprep answers-template`; without a case file nothing of the case file is even imported."""

from __future__ import annotations

import textwrap
from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.commands.given import given_case
from hcprep.app.console import Console
from hcprep.app.system_clock import SystemClock
from hcprep.clock import today
from hcprep.kit import Kit, load_kit
from hcprep.model.case import Case
from hcprep.model.findings import ChecklistEntry, Finding, Review
from hcprep.services.answers_file import answers_template
from hcprep.services.report import (
    finding_words,
    item_title,
    person_words,
    provision_words,
    review_report,
    subject_words,
    why_words,
    write_day,
)
from hcprep.services.review import review

_WIDTH = 100
_SURE = ("confirmed", "computed")


def check_command(options: Namespace, console: Console) -> int:
    """Say what to bring and what to watch for."""
    case = given_case(options, console)
    on = options.on or today(SystemClock())
    result = review(case, on)
    kit = load_kit(result.edition)
    if options.json:
        console.json(review_report(kit, case, result, console.language))
    else:
        console.print(_text(kit, case, result, console))
    serious = {"stop": ("stop",), "warn": ("stop", "warn")}.get(options.fail_on, ())
    return exit_codes.FINDINGS if any(finding.severity in serious for finding in result.findings) else exit_codes.OK


def answers_template_command(options: Namespace, console: Console) -> int:
    """Print a commented answers file."""
    console.print(answers_template(getattr(options, "lang", console.language)))
    return exit_codes.OK


def _text(kit: Kit, case: Case, result: Review, console: Console) -> str:
    lines = [console.words("check-head", edition=result.edition, on=write_day(result.on, console.language)), ""]
    lines.append(console.words("check-findings"))
    if not result.findings:
        lines.append("  " + console.words("check-clear"))
    for finding in result.findings:
        lines.extend(_finding(kit, case, finding, console))
    lines += ["", console.words("check-list")]
    for entry in result.checklist:
        if entry.need != "not_needed":
            lines.extend(_entry(kit, case, entry, console))
    return "\n".join(lines) + "\n"


def _finding(kit: Kit, case: Case, finding: Finding, console: Console) -> list[str]:
    parts = [finding_words(kit, case, finding, console.language, part) for part in ("title", "body", "do")]
    about = f" ({subject_words(kit, case, finding, console.language)})" if finding.person or finding.about else ""
    unsure = "" if finding.source.confidence in _SURE else f" [{console.words('confidence')}]"
    colon = "\N{NO-BREAK SPACE}:" if console.language == "fr" else ":"
    head = f"  {console.words(finding.severity)}{colon} {parts[0]}{about}"
    foot = f"{provision_words(finding.provision, console.language)} ({finding.id}){unsure}".strip()
    return [head, *(line for part in parts[1:] for line in _wrap(part)), f"      {foot}", ""]


def _entry(kit: Kit, case: Case, entry: ChecklistEntry, console: Console) -> list[str]:
    about = f" ({person_words(kit, case, entry.person, console.language)})" if entry.person else ""
    sure = entry.source.confidence in _SURE
    need = console.words(entry.need if sure else {"required": "needed-unsure"}.get(entry.need, "optional-unsure"))
    state = f"{need}, {console.words(entry.status)}"
    lines = [f"  {entry.item:<4} {item_title(kit, entry.item, console.language)}{about} — {state}"]
    if entry.status == "todo":
        lines.extend(_wrap(why_words(kit, entry, console.language)))
    return lines


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="      ", subsequent_indent="      ")
