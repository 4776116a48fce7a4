"""Key to paint in the story's editor, in milliseconds, beside a bare QTextEdit with the same words.

python tests/bench/bench_typing.py [WORDS ...]        10000 and 50000 words unless told otherwise
"""

from __future__ import annotations

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text
from hcprep.services.spelling import Speller
from hcprep.ui.widgets.editor.codec import blocks
from hcprep.ui.widgets.editor.editor import StatementEditor

SENTENCE = "In 2019 I moved to Montréal with my daughter and began to work nights in a bakery near our home. "
PER_PARAGRAPH = 6
KEYS = 150


def label(citation: Citation) -> str:
    return f"[Exhibit C-{citation.evidence}, p. {citation.page}]".replace(" ", "\u00a0")


def story(words: int) -> Statement:
    per_paragraph = len(SENTENCE.split()) * PER_PARAGRAPH
    paragraphs = []
    for number in range(max(1, words // per_paragraph)):
        runs: tuple[Run, ...] = (Text(text=SENTENCE * PER_PARAGRAPH), Citation(evidence=str(number % 40), page=number % 9 + 1))
        paragraphs.append(Paragraph(id=f"p{number}", runs=runs))
    cut = [paragraphs[start : start + 12] for start in range(0, len(paragraphs), 12)]
    return Statement(
        sections=tuple(Section(id=f"s{n}", heading=f"Part {n}", paragraphs=tuple(rows)) for n, rows in enumerate(cut))
    )


def typing(editor: QTextEdit, where: float) -> list[float]:
    cursor = editor.textCursor()
    cursor.setPosition(int((editor.document().characterCount() - 1) * where))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
    QApplication.processEvents()
    spent = []
    for place in range(KEYS):
        start = time.perf_counter()
        QTest.keyClick(editor, Qt.Key.Key_Space if place % 6 == 5 else Qt.Key.Key_A)
        editor.repaint()
        QApplication.processEvents()
        spent.append((time.perf_counter() - start) * 1000)
    return sorted(spent)


def report(name: str, spent: list[float]) -> float:
    def at(share: float) -> float:
        return spent[int(len(spent) * share)]

    print(f"  {name:<26} p50 {statistics.median(spent):6.2f}   p95 {at(0.95):6.2f}   p99 {at(0.99):6.2f}")
    return statistics.median(spent)


def main() -> None:
    app = QApplication([])
    for words in [int(word) for word in sys.argv[1:]] or [10_000, 50_000]:
        statement = story(words)
        editor = StatementEditor(label, lambda citation: citation.evidence == "7")
        bare = QTextEdit()
        for widget in (editor, bare):
            widget.resize(800, 700)
            widget.show()
        start = time.perf_counter()
        editor.set_statement(statement)
        loaded = time.perf_counter()
        editor.statement()
        read = time.perf_counter()
        bare.setPlainText(editor.toPlainText())
        app.processEvents()
        print(f"{words} words: load {(loaded - start) * 1000:.0f} ms, read {(read - loaded) * 1000:.0f} ms")
        for name, where in (("start", 0.0), ("middle", 0.5), ("end", 1.0)):
            floor = report(f"bare QTextEdit, {name}", typing(bare, where))
            ours = report(f"story, {name}", typing(editor, where))
            print(f"  ratio {ours / floor:.1f}")
        editor.looks.unknown = Speller("en").unknown
        for block in blocks(editor.document()):
            editor.looks.draw_again(block)
        report("story with spelling, middle", typing(editor, 0.5))
        editor.close()
        bare.close()


if __name__ == "__main__":
    main()
