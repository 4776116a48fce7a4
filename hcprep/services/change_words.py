"""What a book says of pages that were sent before: what is on them now, and which numbers of a package it keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TypeVar

from hcprep.kit import write_date
from hcprep.model.bookrecord import BookRecord
from hcprep.model.case import Case
from hcprep.model.pagechanges import PageChange, page_changes
from hcprep.model.plan import Plan
from hcprep.package.authored import AuthoredChanges, AuthoredSupplement
from hcprep.services.book_words import BookWords
from hcprep.services.kept import Kept

T = TypeVar("T")
HASH_SHOWN = 16


def change_lines(changes: Sequence[PageChange], words: BookWords) -> Iterator[str]:
    """Yield a line for each page that was sent and has something else on it now."""
    for one in changes:
        what = "; ".join(_what(one, words))
        yield words.say("change_line", number=one.number, label=one.exhibit.label, page=one.page, what=what)


def _what(one: PageChange, words: BookWords) -> Iterator[str]:
    added, removed = one.boxes
    if added and removed:
        yield words.say("change_boxes")
    elif added or removed:
        kind = "added" if added else "removed"
        count = added or removed
        yield words.say(f"change_box_{kind}") if count == 1 else words.say(f"change_boxes_{kind}", count=count)
    if one.before.caption != one.now.caption:
        yield words.say("change_caption", text=one.now.caption) if one.now.caption else words.say("change_caption_gone")
    if one.before.turn != one.now.turn:
        yield words.say("change_turned")


def kept_words(case: Case, plan: Plan, kept: Kept, words: BookWords) -> AuthoredSupplement:
    """Return what the contents say of kept numbers: which pages came, moved, went, or have something else on them."""
    day = write_date(words.language, date.fromisoformat(kept.filed.at[:10]))
    sha = kept.filed.sha256[:HASH_SHOWN]
    kind = "keep_note_supplement" if kept.record.onto else "keep_note"
    note = words.say(kind, date=day, pages=words.pages(kept.filed.pages), sha=sha)
    groups = {
        "added": list(_added(case, plan, words)),
        "moved": list(_moved(plan, kept.record, words)),
        "gone": list(_gone(plan, kept.record, words)),
        "changed": list(change_lines(page_changes(case, kept.record), words)),
    }
    made = (AuthoredChanges(title=words.say(f"keep_{name}"), lines=tuple(lines)) for name, lines in groups.items() if lines)
    return AuthoredSupplement(note=note, groups=tuple(made))


def _added(case: Case, plan: Plan, words: BookWords) -> Iterator[str]:
    new = set(plan.kept.added if plan.kept else ())
    for placed in plan.exhibits:
        item = case.item(placed.evidence)
        for run in _runs([page for page in range(placed.first, placed.last + 1) if page in new], lambda page: page):
            span = words.say("keep_pages" if len(run) > 1 else "keep_page", numbers=plan.span(run[0], run[-1]))
            yield words.say("keep_line", label=placed.label, title=item.title if item else "", pages=span)


def _moved(plan: Plan, record: BookRecord, words: BookWords) -> Iterator[str]:
    moved = plan.kept.moved if plan.kept else {}
    old = {number: place for place, number in enumerate(record.pages)}
    new = {plan.bears(page): page for page in range(1, plan.pages + 1)}
    ordered = sorted(moved, key=lambda number: new[moved[number]])
    for run in _runs(ordered, lambda number: (old[number], new[moved[number]])):
        facts = {"old": _span(run), "new": plan.span(new[moved[run[0]]], new[moved[run[-1]]])}
        yield words.say("keep_moved_many" if len(run) > 1 else "keep_moved_one", **facts)


def _gone(plan: Plan, record: BookRecord, words: BookWords) -> Iterator[str]:
    lost = [number for number in (plan.kept.gone if plan.kept else ()) if plan.kept and number not in plan.kept.moved]
    place = {number: at for at, number in enumerate(record.pages)}
    rest = set(lost)
    for exhibit in record.exhibits:
        mine = [number for number in exhibit.numbers if number in rest]
        rest -= set(mine)
        if mine:
            spans = ", ".join(_span(run) for run in _runs(mine, lambda number: place[number]))
            pages = words.say("keep_pages" if len(mine) > 1 else "keep_page", numbers=spans)
            yield words.say("keep_line", label=exhibit.label, title=exhibit.title, pages=pages)
    others = [number for number in lost if number in rest]
    # Said even if there are none: whether there are may hang on how long this very list is.
    spans = ", ".join(_span(run) for run in _runs(others, lambda number: place.get(number, number)))
    yield words.say("keep_gone_others", numbers=spans or words.say("keep_none"))


def _span(run: Sequence[str]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 1 else run[0]


def _runs(ones: Iterable[T], place: Callable[[T], object]) -> Iterator[list[T]]:
    """Yield those that follow one another; places are whole numbers, tuples of them, or else each stands by itself."""

    def less(at: int, one: object) -> object:
        if isinstance(one, int):
            return one - at
        return tuple(each - at for each in one) if isinstance(one, tuple) else one

    for _, run in groupby(enumerate(ones), key=lambda each: less(each[0], place(each[1]))):
        yield [one for _, one in run]
