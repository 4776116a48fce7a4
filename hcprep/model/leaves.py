"""Which pages of a paper go into the book, in which order and how turned: pure edits, case in, case out.

Pages are named by their source page (`Evidence.order`), so a page keeps its name whatever happens to the others. The files as
they came in are never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from hcprep.errors import ArrangeError
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Leaf, natural_order, turn_of
from hcprep.model.lookup import checked_pages, paper_of
from hcprep.model.pagemarks import follow, together
from hcprep.model.statement import Citation, Run, Statement

Moved = Mapping[tuple[str, int], tuple[str, int]]
"""Where pages went: evidence and source page before, evidence and source page now."""


def turn_pages(case: Case, evidence_id: str, sources: Collection[int], by: int = 90) -> Case:
    """Turn pages clockwise by a multiple of 90 degrees. Raises ArrangeError."""
    item = paper_of(case, evidence_id)
    chosen = _shown(item, sources)
    if by % 90:
        raise ArrangeError("pages-turn", turn=by)
    return _put(case, item, (_turned(leaf, by) if leaf.source in chosen else leaf for leaf in item.order))


def leave_out_pages(case: Case, evidence_id: str, sources: Collection[int]) -> Case:
    """Leave pages out of the book; at least one stays. Citations of them stay and are shown as broken. Raises ArrangeError."""
    item = paper_of(case, evidence_id)
    chosen = _shown(item, sources)
    return _put(case, item, (leaf for leaf in item.order if leaf.source not in chosen))


def bring_back_pages(case: Case, evidence_id: str, sources: Collection[int]) -> Case:
    """Put pages that were left out back: each behind the page it came after, as far as that is there. Raises ArrangeError."""
    item = paper_of(case, evidence_id)
    chosen = checked_pages(item, sources)
    order = list(item.order)
    for source in sorted(chosen - {leaf.source for leaf in order}):
        before = [place for place, leaf in enumerate(order) if leaf.source < source]
        nearest = max(before, key=lambda place: order[place].source, default=-1)
        order.insert(nearest + 1, Leaf(source=source))
    return _put(case, item, order)


def move_pages(case: Case, evidence_id: str, sources: Collection[int], before: int | None) -> Case:
    """Move pages, kept in their order, before the page of that source number, or to the end if None. Raises ArrangeError."""
    item = paper_of(case, evidence_id)
    chosen = _shown(item, sources)
    if before is not None:
        _shown(item, [before])
    order = item.order
    places = [place for place, leaf in enumerate(order) if leaf.source == before]
    cut = places[0] if places else len(order)
    head = [leaf for leaf in order[:cut] if leaf.source not in chosen]
    tail = [leaf for leaf in order[cut:] if leaf.source not in chosen]
    return _put(case, item, (*head, *(leaf for leaf in order if leaf.source in chosen), *tail))


def arrange_pages(case: Case, evidence_id: str, leaves: Iterable[Leaf]) -> Case:
    """Set which pages go into the book, in their order. Raises ArrangeError."""
    item = paper_of(case, evidence_id)
    order = tuple(leaves)
    sources = [leaf.source for leaf in order]
    twice = next((source for source in sources if sources.count(source) > 1), 0) if len(set(sources)) < len(sources) else 0
    if twice:
        raise ArrangeError("pages-twice", key=item.id, page=twice)
    checked_pages(item, sources or [0])
    return _put(case, item, order)


def as_they_came(case: Case, evidence_id: str) -> Case:
    """Let every page go into the book as it came, but for those another paper shows since a split. Raises ArrangeError."""
    item = paper_of(case, evidence_id)
    others = shown_elsewhere(case, evidence_id)
    own = tuple(Leaf(source=page) for page in range(1, item.source_pages + 1) if page not in others)
    return put_leaves(case, item, as_leaves(item, own) if own else ())


def split_evidence(case: Case, evidence_id: str, sources: Collection[int], new_id: str, title: str) -> Case:
    """Make pages a paper of their own right behind this one; citations of them follow.

    A document with pages on both sides is then in both papers, and each leaves the other's pages out. Raises ArrangeError.
    """
    item = paper_of(case, evidence_id)
    chosen = _shown(item, sources)
    stays = tuple(leaf for leaf in item.order if leaf.source not in chosen)
    goes = tuple(leaf for leaf in item.order if leaf.source in chosen)
    if not stays:
        raise ArrangeError("pages-all", key=item.id)
    if case.item(new_id) is not None or any(each.id == new_id for each in case.bin):
        raise ArrangeError("pages-id-taken", key=new_id)
    untouched = {page for _, span in _spans(item) if chosen.isdisjoint(span) for page in span}
    kept, kept_pages = _holding(item, untouched | {leaf.source for leaf in stays})
    taken, taken_pages = _holding(item, chosen)
    shared = {document.id for document in kept}
    taken = tuple(replace(one, id=f"{one.id}.{new_id}") if one.id in shared else one for one in taken)
    other = replace(item, id=new_id, title=title, documents=taken, leaves=())
    other = follow(other, lambda page: None if page in kept_pages and page not in chosen else taken_pages.get(page))
    stayed = follow(replace(item, documents=kept, leaves=()), lambda page: None if page in chosen else kept_pages.get(page))
    changed = _put(case, stayed, _renamed(stays, kept_pages), of=item)
    changed = _behind(changed, item.id, replace(other, leaves=as_leaves(other, _renamed(goes, taken_pages))))
    moved = {(item.id, old): (new_id, new) for old, new in taken_pages.items()}
    moved |= {(item.id, old): (item.id, new) for old, new in kept_pages.items() if old not in chosen}
    return _cite(changed, moved)


def join_evidence(case: Case, evidence_id: str, other_ids: Collection[str]) -> Case:
    """Put the pages of other papers behind those of this one; citations follow, and the others leave the case.

    What a split had parted comes together in one document again. Raises ArrangeError.
    """
    item = paper_of(case, evidence_id)
    moved: dict[tuple[str, int], tuple[str, int]] = {}
    leaves = list(item.order)
    for other in [paper_of(case, key) for key in dict.fromkeys(other_ids) if key != evidence_id]:
        item, pages = _with_documents(item, {leaf.source for leaf in leaves}, other)
        leaves += (replace(leaf, source=pages[leaf.source]) for leaf in other.order)
        item = together(item, follow(other, pages.get))
        moved |= {(other.id, old): (item.id, new) for old, new in pages.items()}
        case = _without(case, other.id, item.id)
    return _cite(_put(case, replace(item, leaves=()), leaves, of=paper_of(case, item.id)), moved)


def shown_elsewhere(case: Case, evidence_id: str) -> Mapping[int, str]:
    """Return source pages of a paper that another paper of the case shows, each with the id of that one, as after a split."""
    item = case.item(evidence_id)
    mine = {page: source for source, page in _originals(item)} if item else {}
    files = {digest for digest, _at in mine}
    found: dict[int, str] = {}
    for other in case.evidence:
        if other.id != evidence_id and any(document.normalised_sha256 in files for document in other.documents):
            shown = {leaf.source for leaf in other.order}
            found |= {mine[page]: other.id for source, page in _originals(other) if source in shown and page in mine}
    return found


def with_document(item: Evidence, document: Document) -> Evidence:
    """Return an item with one document more behind the others; all of its pages go into the book unless that was said before."""
    new = range(item.source_pages + 1, item.source_pages + document.pages + 1)
    leaves = item.leaves
    if leaves and not any(leaf.source in new for leaf in leaves):
        leaves = (*leaves, *(Leaf(source=page) for page in new))
    return replace(item, documents=(*item.documents, document), leaves=leaves)


def put_leaves(case: Case, item: Evidence, leaves: tuple[Leaf, ...]) -> Case:
    """Replace an item of the case by itself with other leaves, in its place."""
    return replace(case, evidence=tuple(replace(item, leaves=leaves) if one.id == item.id else one for one in case.evidence))


def _shown(item: Evidence, sources: Collection[int]) -> set[int]:
    chosen = checked_pages(item, sources)
    missing = chosen - {leaf.source for leaf in item.order}
    if missing:
        raise ArrangeError("pages-left-out", key=item.id, page=min(missing))
    return chosen


def _turned(leaf: Leaf, by: int) -> Leaf:
    return replace(leaf, turn=turn_of(leaf.turn + by))


def as_leaves(item: Evidence, order: Iterable[Leaf]) -> tuple[Leaf, ...]:
    """Return leaves for an order: none when it is that of all pages as they came."""
    leaves = tuple(order)
    return () if leaves == natural_order(item.source_pages) else leaves


def _put(case: Case, item: Evidence, order: Iterable[Leaf], *, of: Evidence | None = None) -> Case:
    leaves = tuple(order)
    if not leaves and (of or item).merged:
        raise ArrangeError("pages-all", key=item.id)
    return put_leaves(case, item, as_leaves(item, leaves))


def _renamed(order: Iterable[Leaf], pages: Mapping[int, int]) -> tuple[Leaf, ...]:
    return tuple(replace(leaf, source=pages[leaf.source]) for leaf in order)


def _spans(item: Evidence) -> Iterable[tuple[Document, range]]:
    first = 1
    for document in item.documents:
        yield document, range(first, first + document.pages)
        first += document.pages


def _holding(item: Evidence, sources: Collection[int]) -> tuple[tuple[Document, ...], dict[int, int]]:
    """Return the documents that hold some pages, and the new source pages of all their pages by the old ones."""
    documents: list[Document] = []
    pages: dict[int, int] = {}
    for document, span in _spans(item):
        if not set(sources).isdisjoint(span):
            pages |= {source: len(pages) + at for at, source in enumerate(span, start=1)}
            documents.append(document)
    return tuple(documents), pages


def _behind(case: Case, evidence_id: str, item: Evidence) -> Case:
    """Put a new item right behind another one, in the list and in its tab."""
    at = next(place for place, one in enumerate(case.evidence) if one.id == evidence_id) + 1
    case = replace(case, evidence=(*case.evidence[:at], item, *case.evidence[at:]))
    keys = {tab.id: _followed(tab.evidence, evidence_id, item.id) for tab in case.tabs}
    return replace(case, tabs=tuple(replace(tab, evidence=keys[tab.id]) for tab in case.tabs))


def _followed(keys: tuple[str, ...], after: str, new: str) -> tuple[str, ...]:
    return tuple(each for key in keys for each in ((key, new) if key == after else (key,)))


def _with_documents(item: Evidence, shown: set[int], other: Evidence) -> tuple[Evidence, dict[int, int]]:
    """Return an item with the documents of another, and where each source page of the other is in it."""
    pages: dict[int, int] = {}
    for document, span in _spans(other):
        wanted = {leaf.source - span.start for leaf in other.order if leaf.source in span}
        twin = next((own for one, own in _spans(item) if _same_file(one, document)), None)
        if twin is None or any(twin.start + at in shown for at in wanted):
            twin = range(item.source_pages + 1, item.source_pages + 1 + document.pages)
            item = replace(item, documents=(*item.documents, document))
        pages |= dict(zip(span, twin, strict=True))
    return item, pages


def _same_file(one: Document, other: Document) -> bool:
    return (
        one.pages == other.pages > 0
        and one.original_sha256 == other.original_sha256
        and one.normalised_sha256 == other.normalised_sha256
    )


def _without(case: Case, evidence_id: str, into: str) -> Case:
    """Take an item out of the case for good; what belonged to it belongs to the one it went into."""
    kept = tuple(one for one in case.evidence if one.id != evidence_id)
    owned = tuple(
        replace(one, belongs_to="" if one.id == into else into) if one.belongs_to == evidence_id else one for one in kept
    )
    tabs = tuple(replace(tab, evidence=tuple(key for key in tab.evidence if key != evidence_id)) for tab in case.tabs)
    return replace(case, evidence=owned, tabs=tabs)


def _cite(case: Case, moved: Moved) -> Case:
    """Let citations follow pages that went elsewhere."""

    def follow(run: Run) -> Run:
        if not isinstance(run, Citation):
            return run
        if run.page is not None and (run.evidence, run.page) in moved:
            evidence, page = moved[run.evidence, run.page]
            return run if (evidence, page) == (run.evidence, run.page) else Citation(evidence=evidence, page=page)
        if run.page is None and case.item(run.evidence) is None and (run.evidence, 1) in moved:
            return Citation(evidence=moved[run.evidence, 1][0])
        return run

    statement = _map_runs(case.statement, follow)
    return case if statement == case.statement else replace(case, statement=statement)


def _map_runs(statement: Statement, change: Callable[[Run], Run]) -> Statement:
    return replace(
        statement,
        sections=tuple(
            replace(
                section,
                paragraphs=tuple(replace(one, runs=tuple(change(run) for run in one.runs)) for one in section.paragraphs),
            )
            for section in statement.sections
        ),
    )


def _originals(item: Evidence) -> Iterable[tuple[int, tuple[str, int]]]:
    for document, span in _spans(item):
        for at, source in enumerate(span):
            yield source, (document.normalised_sha256, at)
