"""`hcprep story-check`."""

from __future__ import annotations

from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.story_words import words
from hcprep.app.system_clock import SystemClock
from hcprep.clock import today
from hcprep.kit import Kit, load_kit
from hcprep.model.story_findings import StoryFinding, fill_is_fine, to_fill
from hcprep.services.storycheck import StoryCheck, check_story

_SHOWN = 70


def story_check_command(options: Namespace, console: Console) -> int:
    """Say what a friend would point at in the story; nothing is changed but what `--brackets-fine` puts aside."""
    with open_case(console, options.case, options.password_file) as session:
        meant = to_fill(session.case) if options.brackets_fine else ()
        if meant:
            session.edit(fill_is_fine(session.case))
        case = session.case
    kit, on = load_kit(case.edition), today(SystemClock())
    result = check_story(case, kit, on, console.job().check)
    if options.json:
        console.json(_values(result, kit, with_aside=options.all))
        return exit_codes.OK
    language, lines = console.language, []
    for finding in (*result.findings, *(result.aside if options.all else ())):
        text = " ".join(finding.text.split())
        text = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        aside = f" [{words('aside', language)}]" if finding in result.aside else ""
        lines += [words("head", language, number=finding.number, text=text) + aside, f"  {_about(finding, kit, language)}"]
    if meant:
        lines.append(words("brackets", language, names=", ".join(dict.fromkeys(one.text for one in meant))))
    lines.append(words("found" if result.findings else "none", language, count=len(result.findings)))
    reading = result.reading
    if reading.words:
        lines.append(words("reading", language, words=reading.words, sentences=reading.sentences, lix=reading.lix))
    console.print("\n".join(lines) + "\n")
    return exit_codes.OK


def _about(finding: StoryFinding, kit: Kit, language: str) -> str:
    if finding.kind == "risk":
        return f"{kit.text(language, 'story-check.ask')} ({kit.value('story_risk_provision').value})"
    code = "birth-other" if (finding.kind, finding.code) == ("private", "birth") else finding.code
    facts = {name: value or "…" for name, value in finding.facts.items()}
    return words(code, language, **facts)


def _values(result: StoryCheck, kit: Kit, *, with_aside: bool) -> dict[str, object]:
    reading = result.reading
    return {
        "edition": kit.edition,
        "findings": [_finding(one, aside=False) for one in result.findings]
        + [_finding(one, aside=True) for one in result.aside if with_aside],
        "reading": {"words": reading.words, "sentences": reading.sentences, "lix": reading.lix, "level": reading.level},
    }


def _finding(one: StoryFinding, *, aside: bool) -> dict[str, object]:
    return {
        "kind": one.kind,
        "code": one.code,
        "paragraph": one.paragraph,
        "number": one.number,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "facts": dict(one.facts),
        "aside": aside,
    }
