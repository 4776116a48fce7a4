"""`hcprep dates`: what runs out, opens or is due, on the screen, as JSON, or for a calendar."""

from __future__ import annotations

import textwrap
from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.commands.given import given_case
from hcprep.app.console import Console
from hcprep.app.dates_words import days_words, words
from hcprep.app.system_clock import SystemClock
from hcprep.clock import Clock, FixedClock, today
from hcprep.kit import load_kit, write_date
from hcprep.kit.keydates import dates_that_matter
from hcprep.services.dates import calendar_text, date_words, dates_report
from hcprep.services.report import cited, person_words

_SURE = ("confirmed", "computed")


def dates_command(options: Namespace, console: Console) -> int:
    """Tell the dates that matter in a case."""
    case = given_case(options, console)
    clock: Clock = SystemClock() if options.on is None else FixedClock.on(options.on)
    kit, on, language = load_kit(case.edition), today(clock), console.language
    dates = dates_that_matter(kit, case, on)
    if options.ics is not None:
        from hcprep.app.commands.writing import write_text

        text = calendar_text(kit, case, dates, clock.now(), language, names=options.names)
        if write_text(console, options.ics, text):
            console.note(words("calendar", language, path=options.ics, count=text.count("BEGIN:VEVENT")))
    if options.json:
        console.json(dates_report(kit, dates, on, language))
    elif options.ics is None:
        lines = [words("dates", language, day=write_date(language, on)), ""]
        for one in dates:
            about = f" ({person_words(kit, case, one.person, language)})" if one.person else ""
            unsure = "" if one.confidence in _SURE else f" [{words('unsure', language)}]"
            where = cited(kit, one.source, language)
            far = days_words((one.day - on).days, language)
            lines.append(f"  {one.day.isoformat()}  {far:<16} {date_words(kit, one, language, 'title')}{about}")
            lines += _wrap(date_words(kit, one, language, "body"))
            lines += [f"      {where}{unsure}", ""]
        console.print("\n".join(lines))
    return exit_codes.OK


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, 100, initial_indent="      ", subsequent_indent="      ")
