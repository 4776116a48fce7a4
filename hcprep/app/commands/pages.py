"""`hcprep pages`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import groupby

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.pages_words import words
from hcprep.errors import UsageError
from hcprep.model import leaves
from hcprep.model.case import Case
from hcprep.model.edits import make_key
from hcprep.model.evidence import Evidence, Leaf
from hcprep.model.leaf_text import leaves_text, read_pages
from hcprep.model.lookup import checked_pages, paper_of


def pages_command(options: Namespace, console: Console) -> int:
    """Arrange the pages of a paper, in the order of the help, and show them."""
    with open_case(console, options.case, options.password_file) as session:
        before = session.case
        paper_of(before, options.paper)
        case, made = _split(_arranged(before, options), options)
        session.edit(case)
        case = session.case
        item = paper_of(case, options.paper)
        if made:
            console.note(words("made", console.language, id=made))
        lost = broken_citations(case)
        if lost and case != before:
            console.note(words("cited", console.language, numbers=", ".join(lost)))
        if options.json:
            console.json(_values(case, item, made))
        else:
            console.print("\n".join(_lines(case, item, console.language)) + "\n")
    return exit_codes.OK


def broken_citations(case: Case) -> list[str]:
    """Return the numbers of the paragraphs that cite what is not in the package."""
    return [str(number) for number, paragraph in case.statement.numbered() if not all(map(case.cites, paragraph.citations))]


def _arranged(case: Case, options: Namespace) -> Case:
    key: str = options.paper
    if options.join:
        case = leaves.join_evidence(case, key, options.join)
    if options.as_they_came:
        case = leaves.as_they_came(case, key)
    if options.bring_back:
        case = leaves.bring_back_pages(case, key, _named(case, key, options.bring_back))
    if options.order:
        case = leaves.arrange_pages(case, key, _ordered(paper_of(case, key), _named(case, key, options.order)))
    for each in options.turn:
        listed, _, by = str(each).rpartition(":")
        if not by.isdecimal() or int(by) not in {90, 180, 270}:
            raise UsageError("usage-arguments", detail=f"--turn {each}")
        case = leaves.turn_pages(case, key, _named(case, key, listed), int(by))
    if options.leave_out:
        case = leaves.leave_out_pages(case, key, _named(case, key, options.leave_out))
    return case


def _split(case: Case, options: Namespace) -> tuple[Case, str]:
    """Return the case with the paper split, and the id of the new one."""
    if bool(options.split) != bool(options.title.strip()):
        raise UsageError("usage-arguments", detail="--split … --title …")
    if not options.split:
        return case, ""
    taken = [*(item.id for item in case.evidence), *(removed.id for removed in case.bin)]
    made = make_key(options.title, taken, "paper")
    pages = set(_named(case, options.paper, options.split)) & {leaf.source for leaf in paper_of(case, options.paper).order}
    return leaves.split_evidence(case, options.paper, pages, made, options.title.strip()), made


def _named(case: Case, key: str, listed: str) -> tuple[int, ...]:
    item = paper_of(case, key)
    try:
        found = read_pages(listed, item.source_pages)
    except ValueError:
        raise UsageError("usage-arguments", detail=listed) from None
    checked_pages(item, found)
    return found


def _ordered(item: Evidence, first: tuple[int, ...]) -> Iterator[Leaf]:
    """Yield the pages named, then the others of the item."""
    shown = {leaf.source: leaf for leaf in item.order}
    yield from (shown.get(page, Leaf(source=page)) for page in first)
    yield from (leaf for leaf in item.order if leaf.source not in first)


def _lines(case: Case, item: Evidence, language: str) -> Iterator[str]:
    yield words("head", language, id=item.id, title=item.title, pages=item.pages, came=item.source_pages)
    # Pages that follow each other as they came are one line: a bank statement has a hundred of them.
    for (_, turn), run in groupby(enumerate(item.order, start=1), key=lambda each: (each[1].source - each[0], each[1].turn)):
        found = tuple(run)
        (at, leaf), (last, end) = found[0], found[-1]
        if last > at and not turn:
            yield words("rows", language, at=f"{at}-{last}", source=f"{leaf.source}-{end.source}")
        else:
            yield from (words("turned" if turn else "row", language, at=at, source=leaf.source, turn=turn) for at, leaf in found)
    others = leaves.shown_elsewhere(case, item.id)
    nowhere = [page for page in item.left_out if page not in others]
    if nowhere:
        yield words("left-out", language, pages=_runs(nowhere))
    for other in dict.fromkeys(others.values()):
        yield words("elsewhere", language, other=other, pages=_runs(page for page in others if others[page] == other))


def _runs(pages: Iterable[int]) -> str:
    return ", ".join(leaves_text(Leaf(source=page) for page in pages))


def _values(case: Case, item: Evidence, made: str) -> dict[str, object]:
    others = leaves.shown_elsewhere(case, item.id)
    return {
        "evidence": item.id,
        "title": item.title,
        "came": item.source_pages,
        "pages": [{"page": leaf.source, "turn": leaf.turn} for leaf in item.order],
        "left_out": [page for page in item.left_out if page not in others],
        "elsewhere": {str(page): others[page] for page in sorted(others)},
        "made": made,
    }
