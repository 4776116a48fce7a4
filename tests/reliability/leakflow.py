"""A whole case by the command line and in the window, with words to look for; a process to be traced, and its own folder."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.reliability import sabotaged

NAME, STORY, PAPER, NOTE, TYPED = "Qzvxname", "Qzvxstory", "Qzvxpaper", "Qzvxfile", "Qzvxtyped"
WORDS = "qzvxpass lantern canoe orchid ferry maple"
OTHER = "qzvxother walnut ember glacier pillow tundra"
MARKERS = (NAME, STORY, PAPER, NOTE, TYPED, "qzvxpass", "qzvxother")
"""What must not be in any file but those that were asked for."""
PATIENCE = 240.0
PACKAGE = "hc-package.pdf"
SHORT = ("new", "add", "statement", "build", "backup", "export", "passphrase")
_HERE = Path(__file__).parents[2]


def lay(folder: Path) -> None:
    """Write what the person has before: answers, a statement, a paper, the passphrases."""
    for name in ("mine", "case", "home", "run", "tmp"):
        (folder / name).mkdir(mode=0o700)
    mine = folder / "mine"
    (mine / "pass.txt").write_text(WORDS + "\n", encoding="utf-8")
    (mine / "other.txt").write_text(OTHER + "\n", encoding="utf-8")
    answers = f'[[person]]\nrole = "applicant"\ngiven_names = "{NAME}"\nfamily_name = "Fictional"\n[[claim]]\nrpd = "rejected"\n'
    (mine / "answers.toml").write_text(answers, encoding="utf-8")
    (mine / "statement.md").write_text(f"# Home {{#establishment}}\n\n1. {STORY} is my street.\n", encoding="utf-8")
    (mine / f"{NOTE}.pdf").write_bytes(_pdf())


def _pdf() -> bytes:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1, pageCompression=0)
    canvas.drawString(72, 700, f"{PAPER} is what this paper says")
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def environment(folder: Path) -> dict[str, str]:
    """Return an environment in which everything private lies below the folder."""
    home = folder / "home"
    return {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "TMPDIR": str(folder / "tmp"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def main() -> None:
    """Do everything; the first command that fails ends it."""
    folder, whole, sabotage = Path(sys.argv[1]), sys.argv[2] == "whole", sys.argv[3]
    mine, case = folder / "mine", folder / "case" / "a.hcase"
    key = ("--password-file", str(mine / "pass.txt"))
    lines: tuple[tuple[str | Path, ...], ...] = (
        ("new", case, "--answers", mine / "answers.toml", *key),
        ("set", case, "--answers", mine / "answers.toml", *key),
        ("add", case, mine / f"{NOTE}.pdf", "--item", "E1", *key),
        ("statement", case, "--from", mine / "statement.md", *key),
        ("check", case, *key),
        ("build", case, "--out", folder / "asked-package", *key),
        ("backup", case, *key),
        ("backups", "list"),
        ("handover", case, "--to", folder / "case" / "b.hcase", "--without", "versions", *key),
        ("export", case, "--out", folder / "asked-export", *key),
        ("passphrase", case, "--new-password-file", mine / "other.txt", *key),
        ("examine", case, "--password-file", mine / "other.txt"),
        ("verify", folder / "asked-package" / PACKAGE, "--case", case, "--password-file", mine / "other.txt"),
    )
    for line in lines:
        if whole or line[0] in SHORT:
            found = next((folder / "asked-package").glob("hc-package*.pdf"), None) if line[0] == "verify" else None
            words = [str(found if found and str(word).endswith(PACKAGE) else word) for word in line]
            _run(["-c", _command(sabotage), "hcprep", *words], line[0])
    _run(["-m", "tests.reliability.leakflow", "--window", sabotage, str(case)], "window")


def _command(sabotage: str) -> str:
    broken = f"from tests.reliability import sabotaged; sabotaged.apply({sabotage!r}); " if sabotage else ""
    return f"import sys; {broken}sys.argv = sys.argv[1:]; from hcprep.__main__ import main; sys.exit(main())"


def _run(arguments: list[str], what: object) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, check=False, cwd=_HERE, stdin=subprocess.DEVNULL)
    if done.returncode:
        sys.exit(f"{what} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-400:]}")


def window(case: str) -> None:
    """Open the case in the real window, look at every page, type, and press the key that hides it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from hcprep.app.window import run

    QApplication(["hcprep"])
    hands = _hands(case)
    until = time.monotonic() + PATIENCE

    def act() -> None:
        if time.monotonic() > until:
            os._exit(9)
        next(hands, None)

    timer = QTimer()
    timer.timeout.connect(act)
    timer.start(20)
    run([case])


def _hands(case: str) -> Iterator[None]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from hcprep.ui.pages.door import DoorPage
    from hcprep.ui.pages.story import StoryPage
    from hcprep.ui.shell.window import MainWindow

    def main_window() -> MainWindow | None:
        return next((each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)), None)

    while (shown := main_window()) is None or not shown.isVisible():
        yield
    while not (doors := shown.findChildren(DoorPage)):
        yield
    doors[0].open_place.show_value(case)
    doors[0].open_words.line.setText(OTHER)
    doors[0]._open()
    while shown.desk is None:
        yield
    for step in ("people", "life", "documents", "review", "build", "story"):
        shown.go(step)
        for _ in range(10):
            yield
    page = shown.page
    assert isinstance(page, StoryPage)
    page.editor.setFocus()
    QTest.keyClicks(page.editor, f" {TYPED} ")
    for _ in range(10):
        yield
    QTest.keyClick(shown.windowHandle(), Qt.Key.Key_F12)
    while True:
        yield


if __name__ == "__main__":
    if sys.argv[1] == "--window":
        sabotaged.apply(sys.argv[2])
        window(sys.argv[3])
    else:
        main()
