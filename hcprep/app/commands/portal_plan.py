"""`hcprep build --for portal --plan`: what each page of the upload set costs, before anything is made."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict

from hcprep.app.commands.layout import base_wanted, laid_out_so
from hcprep.app.console import Console
from hcprep.app.system_clock import SystemClock
from hcprep.errors import UsageError
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.services.book_words import book_words
from hcprep.services.judging import judge_papers, with_judged
from hcprep.services.portal import prepare_portal
from hcprep.services.portal_costs import Costs, PageCost, costs_of
from hcprep.services.portal_papers import surely_sealed
from hcprep.services.session import Session

_MEGABYTE = 1_000_000


def unsigned_papers(case: Case, options: Namespace) -> frozenset[str]:
    """Return the papers said to bear no signature. Raises UsageError for one that is not there or surely bears one."""
    kit = load_kit(case.edition)
    for key in options.no_signature:
        item = case.item(key)
        if item is None or surely_sealed(case, kit, item):
            raise UsageError("usage-no-signature", id=key)
    return frozenset(options.no_signature)


def show_plan(session: Session, options: Namespace, console: Console, unsigned: frozenset[str]) -> None:
    """Tell every file that would be made and what each of its pages costs; neither files nor case are written."""
    case = laid_out_so(session, options)
    case = with_judged(case, judge_papers(case, session.file, console.job()))
    shrink = None if options.allow_recompress else ()
    found = prepare_portal(
        case, session.file, SystemClock(), console.job(), base_wanted(session, options),
        account=options.account, shrink=shrink, unsigned=unsigned,
    )  # fmt: skip
    costs = costs_of(found, found.choice(shrink, unsigned))
    if options.json:
        console.json({"account": options.account, **asdict(costs)})
    else:
        console.print("".join(f"{line}\n" for line in _lines(console, costs)))
    words = book_words(console.language)
    console.say("portal-plan", files=len(costs.files), size=words.bytes(costs.size), limit=words.bytes(costs.limit))
    if shrink == () and found.shrinkable:
        least = costs_of(found, found.choice(None, unsigned))
        console.say("portal-plan-least", files=len(least.files), size=words.bytes(least.size))


def _lines(console: Console, costs: Costs) -> Iterator[str]:
    for file in costs.files:
        what = console.words("portal-plan-unchanged") if file.unchanged else ""
        yield " ".join(filter(None, (_size(console, file.size), file.name, what)))
        if file.beside:
            told = console.words("portal-plan-told" if file.told else "portal-plan-contents")
            yield f"    {_size(console, file.beside)} {told}"
        yield from (f"    {_size(console, page.after)} {_page(console, page)}" for page in file.pages)
    for one in costs.left_out:
        way = "smaller" if one.helped else "sealed" if one.unsigned else "other"
        what = f"{one.label} {one.title}".strip()
        kind = "page" if one.page else "file"
        yield console.words(f"portal-plan-no-{kind}", size=_bytes(console, one.size), what=what, page=one.page)
        yield "    " + console.words(f"portal-plan-{way}")


def _page(console: Console, page: PageCost) -> str:
    said = console.words("portal-plan-page", number=page.number, label=page.label, page=page.page, title=page.title)
    if not page.dpi:
        return said
    return f"{said} {console.words('portal-plan-reduced', before=_bytes(console, page.before), dpi=page.dpi)}"


def _size(console: Console, size: int) -> str:
    return _bytes(console, size).rjust(8)


def _bytes(console: Console, size: int) -> str:
    if size < _MEGABYTE:
        return console.words("portal-kilobytes", size=max(1, round(size / 1000)))
    return book_words(console.language).bytes(size)
