"""Between a statement and a text document: every part title and every paragraph is one block, every citation a marked run.

A citation is ordinary text, so that screen readers and copies have words for it. Its characters carry the evidence id, the
page, and a serial number that keeps two equal citations side by side apart. Looks are not stored here (`looks.py`).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from hcprep.model.remembered import Remembered
from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text
from hcprep.presenters.story_text import Ids, clean, next_id, normal_runs
from hcprep.ui.widgets.editor.changes import changed_runs
from hcprep.ui.widgets.editor.reading import BlockReadings

Kind = Literal["heading", "paragraph"]
Label = Callable[[Citation], str]

_USER = int(QTextFormat.Property.UserProperty)
KIND, ID, FACTOR, EVIDENCE, PAGE, SERIAL = (_USER + offset for offset in range(1, 7))
_LINE = "\u2028"
_HEADING = 2


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Item:
    """One block as plain data."""

    kind: Kind
    id: str
    factor: str = ""
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """Where a citation stands: positions `start` up to `end` of the document."""

    start: int
    end: int
    serial: int
    citation: Citation
    words: str = ""
    """What it is shown by."""


Reading = tuple[Item, tuple[tuple[Citation, str], ...]]
"""What a block says, and its citations with the words they are shown by."""


def kind_of(block: QTextBlock) -> Kind:
    """Return what a block is."""
    return "heading" if block.blockFormat().intProperty(KIND) == _HEADING else "paragraph"


def id_of(block: QTextBlock) -> str:
    """Return the id of the part or paragraph a block stands for; empty if an edit made it without one."""
    return block.blockFormat().stringProperty(ID)


def factor_of(block: QTextBlock) -> str:
    """Return the factor of a part's title block."""
    return block.blockFormat().stringProperty(FACTOR)


def serial_of(look: QTextCharFormat) -> int:
    """Return the serial number of the citation that characters with this format belong to, 0 if none."""
    return look.intProperty(SERIAL)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield every block in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def chips(block: QTextBlock) -> list[Chip]:
    """Return the citations in a block, in order."""
    found: list[Chip] = []
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        look = fragment.charFormat()
        if serial := serial_of(look):
            begun = found.pop() if found and found[-1].serial == serial else None
            start, words = (begun.start, begun.words) if begun else (fragment.position(), "")
            end = fragment.position() + fragment.length()
            found.append(Chip(start, end, serial, _citation(look), words + fragment.text()))
        piece += 1
    return found


def _citation(look: QTextCharFormat) -> Citation:
    return Citation(evidence=look.stringProperty(EVIDENCE), page=look.intProperty(PAGE) or None)


def block_runs(block: QTextBlock) -> tuple[Run, ...]:
    """Return the words and citations of a block."""
    runs: list[Run] = []
    last = 0
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        look = fragment.charFormat()
        serial = serial_of(look)
        if not serial:
            words = fragment.text().replace(_LINE, "\n")
            runs.append(Text(text=words, bold=look.fontWeight() >= QFont.Weight.Bold, italic=look.fontItalic()))
        elif serial != last:
            runs.append(_citation(look))
        last = serial
        piece += 1
    return normal_runs(runs)


def block_item(block: QTextBlock) -> Item:
    """Return one block as plain data."""
    kind = kind_of(block)
    return Item(kind=kind, id=id_of(block), factor=factor_of(block) if kind == "heading" else "", runs=block_runs(block))


def to_items(statement: Statement) -> Iterator[Item]:
    """Yield the blocks of a statement."""
    for section in statement.sections:
        heading = clean(section.heading)
        yield Item(kind="heading", id=section.id, factor=section.factor, runs=(Text(text=heading),) if heading else ())
        for paragraph in section.paragraphs:
            yield Item(kind="paragraph", id=paragraph.id, runs=normal_runs(paragraph.runs))


def to_statement(items: Iterable[Item], reserved: Iterable[str] = ()) -> Statement:
    """Return the statement blocks stand for. Ids that are missing or taken are replaced by new ones, none of them reserved."""
    rows = list(items)
    kept = tuple(reserved)
    ids = {kind: Ids(prefix, (*(row.id for row in rows if row.kind == kind), *kept)) for kind, prefix in _PREFIX.items()}
    sections: list[Section] = []
    heading: Item | None = None
    paragraphs: list[Paragraph] = []

    def close() -> None:
        if heading is not None or paragraphs:
            title = heading or Item(kind="heading", id="")
            words = "".join(run.text for run in title.runs if isinstance(run, Text))
            key = ids["heading"].claim(title.id)
            sections.append(Section(id=key, heading=words, factor=title.factor, paragraphs=tuple(paragraphs)))
        paragraphs.clear()

    for row in rows:
        if row.kind == "paragraph":
            key = ids["paragraph"].claim(row.id)
            paragraphs.append(_PARAGRAPHS(row) if key == row.id else Paragraph(id=key, runs=row.runs))
            continue
        close()
        heading = row
        # A title cannot cite; if an edit brought a citation there it is kept as the part's first paragraph.
        if cited := tuple(run for run in row.runs if isinstance(run, Citation)):
            paragraphs.append(Paragraph(id=ids["paragraph"].claim(""), runs=cited))
    close()
    return Statement(sections=tuple(sections))


def _paragraph(item: Item) -> Paragraph:
    return Paragraph(id=item.id, runs=item.runs)


# So that what was not touched stays the very same value, and nothing is worked out of it anew.
_PARAGRAPHS = Remembered(_paragraph, most=8192)
_PREFIX: dict[Kind, str] = {"heading": "s", "paragraph": "p"}


class Codec:
    """Writes statements into one document and reads them back; `label` gives the words of a citation."""

    def __init__(self, document: QTextDocument, label: Label) -> None:
        self.document = document
        self._label = label
        self._serials = itertools.count(1)
        self.reserved: frozenset[str] = frozenset()
        """Ids that no new part or paragraph may get."""
        self._last: tuple[list[Item], frozenset[str], Statement] | None = None
        self._readings = BlockReadings(document, self._reading)

    def write(self, statement: Statement) -> None:
        """Replace the whole document, touching only blocks that change; nothing before this can be undone."""
        items = list(to_items(statement)) or [Item(kind="paragraph", id="")]
        stand = list(blocks(self.document))
        read = [None if self._is_stale(reading) else reading[0] for reading in self._readings.all()]
        changes = list(changed_runs(read, items))
        self.document.setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        try:
            # From the end, so that the places before stay what they are.
            for old, new in reversed(changes):
                last = stand[old.stop - 1]
                cursor.setPosition(stand[old.start].position())
                cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
                self.put(cursor, items[new.start : new.stop])
        finally:
            cursor.endEditBlock()
            self.document.setUndoRedoEnabled(True)

    def read(self) -> Statement:
        """Return what the document says; as long as it says the same, the very same value."""
        rows = [item for item, _shown in self._readings.all()]
        if self._last is None or self._last[:2] != (rows, self.reserved):
            empty = rows == [Item(kind="paragraph", id="")]
            self._last = (rows, self.reserved, Statement() if empty else to_statement(rows, self.reserved))
        return self._last[2]

    def new_id(self, kind: Kind) -> str:
        """Return an id no block of that kind has."""
        here = (id_of(block) for block in blocks(self.document) if kind_of(block) == kind)
        return next_id(_PREFIX[kind], (*here, *self.reserved))

    def put(self, cursor: QTextCursor, items: Iterable[Item]) -> None:
        """Replace the selection, which must be whole blocks, by blocks. One step for undo."""
        cursor.beginEditBlock()
        try:
            cursor.removeSelectedText()
            for place, item in enumerate(items):
                look = self.block_format(item.kind, item.id, item.factor)
                if place:
                    cursor.insertBlock(look, QTextCharFormat())
                else:
                    cursor.setBlockFormat(look)
                    cursor.setBlockCharFormat(QTextCharFormat())
                self.put_runs(cursor, item.runs)
        finally:
            cursor.endEditBlock()

    def put_runs(self, cursor: QTextCursor, runs: Iterable[Run]) -> None:
        """Insert words and citations at the cursor, inside one block."""
        for run in runs:
            if isinstance(run, Text):
                look = QTextCharFormat()
                if run.bold:
                    look.setFontWeight(QFont.Weight.Bold)
                if run.italic:
                    look.setFontItalic(True)
                cursor.insertText(clean(run.text).replace("\n", _LINE), look)
            else:
                cursor.insertText(self._label(run), self._chip_format(run))

    @property
    def cited(self) -> set[Citation]:
        """Every citation in the document, each once."""
        return {citation for reading in self._readings.all() for citation, _words in reading[1]}

    def stale(self) -> list[int]:
        """Return the numbers of the blocks in which a citation reads differently from what it should read now."""
        return [number for number, reading in enumerate(self._readings.all()) if self._is_stale(reading)]

    def _reading(self, block: QTextBlock) -> Reading:
        return block_item(block), tuple((chip.citation, chip.words) for chip in chips(block))

    def _is_stale(self, reading: Reading) -> bool:
        return any(words != self._label(citation) for citation, words in reading[1])

    def _chip_format(self, citation: Citation) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setProperty(EVIDENCE, citation.evidence)
        look.setProperty(PAGE, citation.page or 0)
        look.setProperty(SERIAL, next(self._serials))
        return look

    def block_format(self, kind: Kind, key: str, factor: str = "") -> QTextBlockFormat:
        """Return the format of a block with that id; distances are in pixels of the document's font."""
        line = self.document.defaultFont().pointSizeF() * 1.4
        look = QTextBlockFormat()
        look.setProperty(ID, key)
        look.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setBottomMargin(line * 0.7)
        if kind == "heading":
            look.setProperty(KIND, _HEADING)
            look.setHeadingLevel(2)
            look.setTopMargin(line)
            if factor:
                look.setProperty(FACTOR, factor)
        return look
