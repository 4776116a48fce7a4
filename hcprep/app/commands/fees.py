"""`hcprep fees`: who pays what, who does not, and what it comes to."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from hcprep.app import exit_codes
from hcprep.app.commands.given import given_case
from hcprep.app.console import Console
from hcprep.app.dates_words import money, words
from hcprep.app.system_clock import SystemClock
from hcprep.clock import today
from hcprep.kit import Kit, load_kit, write_date
from hcprep.kit.feetable import FeesOf, FeeTable, fee_table
from hcprep.kit.keydates import next_fee_change
from hcprep.model.case import Case
from hcprep.services.fees import fee_title, fees_report, free_words
from hcprep.services.report import person_words


def fees_command(options: Namespace, console: Console) -> int:
    """Tell the government fees of everybody in a case."""
    case = given_case(options, console)
    kit, on = load_kit(case.edition), options.on or today(SystemClock())
    table = fee_table(kit, case, on)
    if options.json:
        console.json(fees_report(kit, table, on, console.language))
    else:
        console.print("\n".join(_text(kit, case, table, on, console.language)) + "\n")
    return exit_codes.OK


def _text(kit: Kit, case: Case, table: FeeTable, on: date, language: str) -> Iterator[str]:
    yield words("fees", language, day=write_date(language, on))
    yield ""
    if not table.people:
        yield "  " + words("nobody", language)
        return
    for one in table.people:
        yield f"  {person_words(kit, case, one.person, language)}"
        yield from _person(kit, one, language)
        yield ""
    for key, total in (("total-now", table.now), ("total-later", table.later), ("total-all", table.all)):
        yield f"  {words(key, language):<34} {money(total.amount, language):>8}   {words(total.confidence, language)}"
    yield ""
    if not table.complete:
        yield "  " + words("open", language)
    yield f"  {words('change', language, day=write_date(language, next_fee_change(on)))} {words('compare', language)}"


def _person(kit: Kit, one: FeesOf, language: str) -> Iterator[str]:
    for line in one.paid:
        told = f"{words(line.due, language)}; {words(line.confidence, language)}"
        yield f"    {money(line.amount, language):>8}   {fee_title(kit, line.id, language)} ({told})"
    for free in one.not_paid:
        title = fee_title(kit, free.fee, language)
        nothing = "" if free.why == "place-unknown" else money(0, language)
        yield f"    {nothing:>8}   " + " — ".join(part for part in (title, free_words(kit, free, language)) if part)
