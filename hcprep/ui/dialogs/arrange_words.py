"""What the room of a paper's pages says: of the paper, of what was just done, and of what cannot be done."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from hcprep.presenters.pages import PageRow, PagesState


class ArrangeWords(QObject):
    """Sentences in the language of the window."""

    def title(self, state: PagesState) -> str:
        """Return the heading of the room."""
        start = f"{state.label}  " if state.label else ""
        shown = sum(not row.left_out for row in state.rows)
        pages = self.tr("%n page(s) in the book", "", shown)
        return start + self.tr("Pages of “{title}”: {pages}").format(title=state.title, pages=pages)

    def promise(self) -> str:
        """Return what is never done here."""
        return self.tr("Your own file stays as it is. Only your book changes. Ctrl+Z takes a step back.")

    def missed(self, state: PagesState) -> str:
        """Return which pages the story points at although they are left out."""
        words = [self._cited(row) for row in state.missed]
        if not words:
            return ""
        end = self.tr("The story cannot be printed like this: bring the page back, or change the story.")
        return "\n".join((*words, end))

    def turned(self, count: int, by: int) -> str:
        """Say that pages were turned."""
        return self.tr("%n page(s) turned right.", "", count) if by > 0 else self.tr("%n page(s) turned left.", "", count)

    def left_out(self, sources: Collection[int], state: PagesState | None) -> str:
        """Say that pages were left out, and at once which of them the story points at."""
        words = [self.tr("%n page(s) left out of the book.", "", len(sources))]
        words += [self._cited(row) for row in (state.missed if state is not None else ()) if row.source in sources]
        return " ".join(words)

    def brought_back(self, count: int) -> str:
        """Say that pages are in the book again."""
        return self.tr("%n page(s) are back in the book.", "", count)

    def now_at(self, sources: Sequence[int], state: PagesState | None) -> str:
        """Say where pages that were moved stand now."""
        rows = [row for row in (state.rows if state is not None else ()) if row.source in sources and not row.left_out]
        if not rows:
            return ""
        moved = self.tr("%n page(s) moved.", "", len(rows))
        where = self.tr("Now book page {page}.").format(page=rows[0].book) if rows[0].book else ""
        return f"{moved} {where}".strip()

    def at_end(self, by: int) -> str:
        """Say that pages cannot go further."""
        return self.tr("This is the first page already.") if by < 0 else self.tr("This is the last page already.")

    def none_shown(self) -> str:
        """Say that only pages of the book can be turned or left out."""
        return self.tr("This page is left out. Bring it back first.")

    def none_out(self) -> str:
        """Say that there is nothing to bring back."""
        return self.tr("None of these pages is left out here.")

    def cannot_split(self) -> str:
        """Say what must be chosen to part a paper."""
        return self.tr("Choose some pages, but not all of them. They become a paper of their own.")

    def split_question(self, count: int) -> tuple[str, str, str]:
        """Return heading, words and button of the question how the new paper is called."""
        return (
            self.tr("A paper of its own"),
            self.tr("%n page(s) become a paper of their own, right behind this one. What is it called?", "", count),
            self.tr("Make the paper"),
        )

    def split(self, title: str) -> str:
        """Say that a paper was made."""
        words = self.tr("“{title}” is a paper of its own now. What your story says of these pages points there.")
        return words.format(title=title)

    def join_question(self) -> tuple[str, str, str]:
        """Return heading, words and button of the question which papers are added."""
        return (
            self.tr("Add the pages of other papers"),
            self.tr("Their pages come behind those of this paper, and they are papers of their own no more."),
            self.tr("Add their pages"),
        )

    def joined(self, count: int) -> str:
        """Say that papers were added."""
        return self.tr("%n paper(s) added at the end. What your story says of their pages points here.", "", count)

    def no_others(self) -> str:
        """Say that there is no other paper."""
        return self.tr("There is no other paper with pages.")

    def as_they_came(self) -> str:
        """Say that the pages are as they came."""
        return self.tr("The pages are as they came.")

    def undone(self, what: str) -> str:
        """Say what was taken back."""
        return self.tr("Undone: {what}").format(what=what)

    def redone(self, what: str) -> str:
        """Say what was done again."""
        return self.tr("Done again: {what}").format(what=what)

    def nothing_to_undo(self) -> str:
        """Say that nothing was done in this room."""
        return self.tr("There is nothing to undo here.")

    def nothing_to_redo(self) -> str:
        """Say that nothing was undone in this room."""
        return self.tr("There is nothing to redo here.")

    def _cited(self, row: PageRow) -> str:
        words = self.tr("Page {page} is left out, but cited in paragraph(s) {numbers}.", "", len(row.cited))
        return words.format(page=row.source, numbers=", ".join(str(number) for number in row.cited))
