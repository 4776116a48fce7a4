"""The start loads little, and Qt keeps its hands off None."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QApplication, QComboBox, QWidget

HEAVY = ("pikepdf", "pypdf", "pypdfium2", "typst", "PIL", "reportlab", "msgspec", "apsw")
ROOMS = ("hcprep.kit", "hcprep.intake", "hcprep.package", "hcprep.casefile")

_SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
from hcprep.app.wiring import wire
from hcprep.clock import FixedClock
app = QApplication([])
wired = wire(app, FixedClock.on(date(2026, 11, 22)), Path(), "fr")
wired.window.show()
app.processEvents()
print(" ".join(sorted(name for name in sys.modules)))
wired.close()
"""


def test_the_window_opens_without_the_heavy_libraries() -> None:
    answer = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True)
    loaded = set(answer.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    assert loaded & {*HEAVY, *ROOMS} == set()
    assert not any(name.startswith(("PySide6.QtNetwork", "PySide6.QtQml")) for name in loaded)


def test_none_keeps_its_references(qapp: QApplication) -> None:
    # PySide6 6.12.0 on Python 3.11 drops one for each call that returns None, until the program aborts.
    widget, box = QWidget(), QComboBox()
    box.addItem("one")
    calls = 300

    def use() -> None:
        for _ in range(calls):
            widget.parent()
            box.currentData()
            widget.repaint()

    use()
    before = sys.getrefcount(None)
    use()
    lost = before - sys.getrefcount(None)
    assert lost < calls // 2
