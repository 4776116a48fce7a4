"""`hcprep papers`: which papers there are, in which order, and what is in the bin."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.commands.pages import broken_citations
from hcprep.app.console import Console
from hcprep.app.order_words import words
from hcprep.app.system_clock import SystemClock
from hcprep.clock import stamp
from hcprep.errors import ArrangeError, UsageError
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.lookup import paper_of

_TOLD = ("id", "title", "date", "item", "person", "pages")


def papers_command(options: Namespace, console: Console) -> int:
    """Move papers, put them into the bin and take them out again, and show them all."""
    if (options.move is None) != (options.before is None and options.behind is None):
        raise UsageError("usage-arguments", detail="--move ID --before|--behind OTHER")
    with open_case(console, options.case, options.password_file) as session:
        before = session.case
        session.edit(_arranged(before, options))
        case = session.case
    lost = broken_citations(case)
    if lost and case != before:
        console.note(words("cited", console.language, numbers=", ".join(lost)))
    if options.json:
        console.json(_values(case, console.language))
    else:
        console.print("".join(f"{line}\n" for line in _lines(case, console.language)))
    return exit_codes.OK


def _arranged(case: Case, options: Namespace) -> Case:
    for key in options.put_back:
        if not any(one.id == key for one in case.bin):
            raise ArrangeError("pages-no-paper", key=key)
        case = edits.put_back(case, key)
    for key in options.remove:
        case = edits.drop_evidence(case, paper_of(case, key).id, stamp(SystemClock()))
    if options.move is None:
        return case
    return _moved(case, options.move, options.before or options.behind, behind=options.before is None)


def _moved(case: Case, key: str, other: str, *, behind: bool) -> Case:
    paper_of(case, key)
    paper_of(case, other)
    if key == other:
        return case
    tab = next((tab for tab in case.tabs if other in tab.evidence), None)
    if tab is None:
        return case
    place = [one for one in tab.evidence if one != key].index(other)
    return edits.move_evidence(case, key, tab.id, place + behind)


def _tabs(case: Case, language: str) -> Iterator[tuple[str, str, list[Evidence]]]:
    """Yield id, title and papers of each tab that has any."""
    kit = load_kit(case.edition)
    for tab in case.tabs:
        text_id = f"tab.{tab.id}.title"
        if held := [item for item in map(case.item, tab.evidence) if item is not None]:
            yield tab.id, kit.text(language, text_id) if kit.has_text(language, text_id) else tab.id, held


def _lines(case: Case, language: str) -> Iterator[str]:
    for _id, title, held in _tabs(case, language):
        yield title
        yield from (
            words("row" if one.pages else "row-aside", language, id=one.id, title=one.title, pages=one.pages) for one in held
        )
    if case.bin:
        yield words("bin", language)
        yield from (words("row-bin", language, id=one.id, title=one.evidence.title, day=one.at[:10]) for one in case.bin)
    if not case.evidence and not case.bin:
        yield words("none", language)


def _values(case: Case, language: str) -> dict[str, object]:
    return {
        "tabs": [
            {
                "id": tab,
                "title": title,
                "papers": [{name: getattr(one, name) for name in _TOLD} for one in held],
            }
            for tab, title, held in _tabs(case, language)
        ],
        "bin": [{"id": one.id, "title": one.evidence.title, "removed": one.at} for one in case.bin],
    }
