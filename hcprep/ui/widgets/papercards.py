"""The checklist as a column of cards with their papers, papers not sorted yet, and news between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hcprep.presenters.documents import DocumentsState, EntryRow, PaperRow
from hcprep.ui.widgets.checkitem import CheckItem, Draft
from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.keyed_column import Entry, KeyedColumn
from hcprep.ui.widgets.labels import Heading
from hcprep.ui.widgets.order import order_part
from hcprep.ui.widgets.paperline import PaperLine
from hcprep.ui.words import QT_TRANSLATE_NOOP, word

GROUP_WORDS = {
    "form": QT_TRANSLATE_NOOP("words", "Forms"),
    "document": QT_TRANSLATE_NOOP("words", "Identity, status and family papers"),
    "evidence": QT_TRANSLATE_NOOP("words", "Proof for your story"),
}
News = Callable[[str], list[Entry]]
"""Returns what happened at a card, by its key."""


class PaperCards(QObject):
    """Cards stay the same widgets while the case changes; what is asked of any of them is told in one place.

    `paper_asked` gives what is wanted (as `PaperLine.asked`) and the evidence, `renamed` the evidence, its title and its date.
    """

    add_asked = Signal(str, str)
    files_dropped = Signal(str, str, list)
    marked = Signal(str, str, str, str)
    paper_asked = Signal(str, str)
    renamed = Signal(str, str, str)

    def __init__(self, make_news: Callable[[Entry], QWidget], page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._make_news = make_news
        self._drafts: dict[str, Draft] = {}
        self.column = KeyedColumn(self._make, self._redraw, page)

    @property
    def cards(self) -> dict[str, CheckItem]:
        """Every card made so far, by the key of its row."""
        return {card.row.key: card for card in self.column.widgets if isinstance(card, CheckItem)}

    def show(self, state: DocumentsState, done: frozenset[str], news: News, top: str) -> None:
        """Draw the checklist without the cards that are `done`, each followed by its news; those of `top` stand first."""
        entries = news(top)
        if state.unsorted:
            entries.append(Entry("unsorted", self.tr("Not sorted yet")))
            entries.extend(Entry(f"paper {paper.id}", paper) for paper in state.unsorted)
        for group, rows in state.groups:
            shown = [row for row in rows if row.key not in done]
            if shown:
                entries.append(Entry(f"group {group}", self._group_words(group, rows)))
            for row in shown:
                entries.append(Entry(f"card {row.key}", row))
                entries.extend(news(row.key))
        self.column.show(entries)

    @property
    def lines(self) -> list[PaperLine]:
        """Every paper drawn so far."""
        alone = (line for line in self.column.widgets if isinstance(line, PaperLine))
        return [*alone, *(line for card in self.cards.values() for line in card.lines)]

    def order_changed(self) -> bool:
        """Make Tab go through what is new; False when the whole page has to be put in order."""
        fresh, self.column.fresh = self.column.fresh, set()
        above: list[QWidget] = []
        done = True
        for place in range(self.column.layout.count()):
            item = self.column.layout.itemAt(place)
            part = item.widget() if item is not None else None
            if part is None:
                continue
            if part in fresh or (isinstance(part, CheckItem) and part.remade):
                done = order_part(above, part) and done
            if isinstance(part, CheckItem):
                part.remade = False
            above.append(part)
        return done

    def focused_paper(self) -> str:
        """Return the evidence whose line has the focus, or nothing."""
        return next((line.paper.id for line in self.lines if line.isAncestorOf(focus_inside(self._page) or line)), "")

    def save(self) -> None:
        """Save everything typed on cards and lines and not yet saved."""
        for line in self.lines:
            line.save_name()
        for card in self.cards.values():
            card.save_reason()

    def anchor(self) -> QWidget | None:
        """Return the widget that must not move: the card with the focus, else the first one in view."""
        focused = focus_inside(self._page)
        shown = [card for card in self.cards.values() if not card.visibleRegion().isEmpty()]
        return next((card for card in shown if focused is not None and card.isAncestorOf(focused)), shown[0] if shown else None)

    def clear(self) -> None:
        """Throw every widget away; what is typed on cards comes back when they are drawn again."""
        self._drafts = {key: card.draft for key, card in self.cards.items()}
        self.column.clear()

    def _group_words(self, group: str, rows: Sequence[EntryRow]) -> str:
        needed = [row for row in rows if row.need == "required"]
        if not needed:
            return word(GROUP_WORDS, group)
        settled = sum(row.status != "todo" for row in needed)
        words = self.tr("{group}: {settled} of {needed} settled")
        return words.format(group=word(GROUP_WORDS, group), settled=settled, needed=len(needed))

    def _make(self, entry: Entry) -> QWidget:
        if isinstance(entry.value, EntryRow):
            return self._card(entry.value)
        if isinstance(entry.value, PaperRow):
            return self._connected(PaperLine(entry.value, self._page))
        if isinstance(entry.value, str) and entry.key.split(" ")[0] in {"unsorted", "group"}:
            return Heading(entry.value, self._page, "section")
        return self._make_news(entry)

    def _redraw(self, widget: QWidget, entry: Entry) -> bool:
        if isinstance(widget, CheckItem) and isinstance(entry.value, EntryRow):
            widget.show_row(entry.value)
            return True
        if isinstance(widget, PaperLine) and isinstance(entry.value, PaperRow):
            return widget.show_paper(entry.value)
        if isinstance(widget, Heading) and isinstance(entry.value, str):
            widget.setText(entry.value)
            return True
        return False

    def _card(self, row: EntryRow) -> CheckItem:
        card = CheckItem(row, self._drafts.pop(row.key, None), self._page)
        card.add_asked.connect(self.add_asked)
        card.files_dropped.connect(partial(self._dropped, row.item, row.person))
        card.marked.connect(self.marked)
        card.paper_asked.connect(self.paper_asked)
        card.renamed.connect(self.renamed)
        return card

    def _dropped(self, item: str, person: str, names: Sequence[str]) -> None:
        self.files_dropped.emit(item, person, list(names))

    def _connected(self, line: PaperLine) -> PaperLine:
        line.asked.connect(self.paper_asked)
        line.renamed.connect(self.renamed)
        return line
