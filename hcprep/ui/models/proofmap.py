"""The map of proof as tables: by paragraph, by paper, by matter, and all in one grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from hcprep.model.evidence_map import EvidenceMap, Matter, Proof, ProvedParagraph, UsedExhibit
from hcprep.ui.models.index import ROOT, Index

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `gap` marks what lacks proof or words; `paragraph` or `evidence` is where it leads."""

    cells: tuple[str, ...]
    gap: bool = False
    paragraph: str = ""
    evidence: str = ""
    name: str = ""
    """Name of the line, for the side of a grid."""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and lines; `grid` tables show the names of the lines at the side."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    grid: bool = False


class TableModel(QAbstractTableModel):
    """A table of words to read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table((), ())

    def show_table(self, table: Table) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def row(self, number: int) -> Row:
        """Return one line."""
        return self._table.rows[number]

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._table.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; a screen reader also hears its heading."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        words = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self._table.headings[index.column()]
            return ", ".join(filter(None, (row.name, heading, words or self.tr("nothing"))))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column or the name of a line."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._table.headings[section]
        return self.row(section).name if self._table.grid else None


class ProofTables(QObject):
    """Makes the tables in the language of the window."""

    def by_paragraph(self, found: EvidenceMap, titles: Mapping[str, str]) -> Table:
        """Return each paragraph with the pages that prove it; `titles` are those of the papers by id."""
        headings = (
            self.tr("Paragraph"),
            self.tr("Words"),
            self.tr("Proof"),
        )
        rows = tuple(
            Row(
                (
                    _number(one.number),
                    _short(one.words),
                    "; ".join(self._place(proof, titles) for proof in one.proofs) or self.tr("no proof"),
                ),
                gap=one.bare or any(proof.broken for proof in one.proofs),
                paragraph=one.id,
                tip=one.words,
            )
            for one in found.paragraphs
        )
        return Table(headings, rows)

    def by_paper(self, found: EvidenceMap) -> Table:
        """Return each exhibit with the paragraphs that point at it."""
        headings = (
            self.tr("Exhibit"),
            self.tr("Paper"),
            self.tr("Paragraphs"),
        )
        rows = tuple(
            Row(
                (one.label, one.title, _numbers(one.paragraphs) or self.tr("no paragraph")),
                gap=not one.paragraphs,
                evidence=one.evidence,
            )
            for one in found.exhibits
        )
        return Table(headings, rows)

    def by_matter(self, found: EvidenceMap, names: Mapping[str, str]) -> Table:
        """Return each matter with its words, its papers and how it stands; `names` are those of the matters by id."""
        headings = (
            self.tr("Matter"),
            self.tr("Paragraphs"),
            self.tr("Exhibits"),
            self.tr("How it stands"),
        )
        rows = tuple(
            Row(
                (names.get(one.factor, one.factor), _numbers(one.paragraphs), ", ".join(one.exhibits), self._standing(one)),
                gap=one.standing in {"words", "proof"},
            )
            for one in found.matters
        )
        return Table(headings, rows)

    def as_grid(self, found: EvidenceMap) -> Table:
        """Return paragraphs against exhibits; a cell names the pages."""
        headings = tuple(one.label for one in found.exhibits)
        rows = tuple(
            Row(
                tuple(self._cell(one, exhibit) for exhibit in found.exhibits),
                gap=one.bare,
                paragraph=one.id,
                name=_number(one.number),
                tip=one.words,
            )
            for one in found.paragraphs
        )
        return Table(headings, rows, grid=True)

    def _cell(self, paragraph: ProvedParagraph, exhibit: UsedExhibit) -> str:
        proof = paragraph.proof(exhibit.evidence)
        if proof is None:
            return ""
        return self.tr("p. {pages}").format(pages=_list(proof.pages)) if proof.pages else "●"

    def _place(self, proof: Proof, titles: Mapping[str, str]) -> str:
        name = proof.label or titles.get(proof.evidence, proof.evidence)
        pages = self.tr("p. {pages}").format(pages=_list(proof.pages)) if proof.pages else ""
        broken = self.tr("not in the package") if proof.broken else ""
        said = "; ".join(proof.captions)
        return ", ".join(filter(None, (name, pages, f"({said})" if said else "", broken)))

    def _standing(self, matter: Matter) -> str:
        return {
            "both": self.tr("words and proof"),
            "words": self.tr("words, but no proof"),
            "proof": self.tr("papers, but no words"),
            "nothing": self.tr("nothing yet"),
        }[matter.standing]


def only_gaps(table: Table) -> Table:
    """Return the table with the lines that lack something."""
    return Table(table.headings, tuple(row for row in table.rows if row.gap), table.grid)


def _number(number: int) -> str:
    return f"¶\u00a0{number}"


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(_number(number) for number in numbers)


def _list(pages: Sequence[int]) -> str:
    return ", ".join(str(page) for page in pages)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
