"""A window over a folder of its own, and pictures of it: 1366x768, few colours, so that they stay small."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from hcprep.app.safekeeping import Safekeeping
from hcprep.app.shelf import CaseShelf
from hcprep.app.wiring import Wired, wire
from hcprep.jobs import JobContext
from hcprep.services.example import EXAMPLE_CLOCK, EXAMPLE_PASSPHRASE, make_example
from hcprep.ui.language import Language
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.theme import Scheme
from tests.screens.stand import settle

SIZE = (1366, 768)
_COLOURS = 112


def fewer(image: Image.Image) -> Image.Image:
    """Return an image of few colours: those used most stay exactly as they are, the others become the nearest of them."""
    found = image.getcolors(image.width * image.height) or []
    most = [bytes(colour) for _count, colour in sorted(found, reverse=True)[:_COLOURS] if isinstance(colour, tuple)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(b"".join(most))
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


class Camera:
    """`shot` draws the window, or one dialog over it, and saves it under a name."""

    def __init__(self, folder: Path, home: Path, only: str = "", images: Path | None = None) -> None:
        found = QApplication.instance()
        self.app = found if isinstance(found, QApplication) else QApplication(["hcprep"])
        self.folder, self.home, self._only = folder, home, only
        self.images = images
        """Where the picture of a package goes, if one is wanted."""
        self.made: set[Path] = set()
        self._example: Path | None = None

    def wanted(self, name: str) -> bool:
        """Whether a picture was asked for."""
        return self._only in name

    def wanted_of(self, ending: str) -> bool:
        """Whether pictures whose names end like this were asked for: with `--only=-fr` no others are set up at all."""
        return not self._only.startswith("-") or self._only == ending

    def window(self, language: Language, scale: int = 100, scheme: Scheme = "light", *, asked: bool = True) -> Wired:
        """Return a window at its start; `asked` if it is not the first start."""
        prefs = Prefs(shared=False if asked else None, toured=True)
        own = self.home / "own"
        wired = wire(self.app, EXAMPLE_CLOCK, self.home, language, scale=scale, scheme=scheme, prefs=prefs, own=own)
        wired.idle.timer.stop()
        wired.window.resize(*SIZE)
        wired.window.show()
        settle()
        return wired

    def close(self, wired: Wired) -> None:
        """End a window, and take its language out of the program."""
        wired.window._program.languages.use("en")
        wired.close()
        wired.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def empty(self, wired: Wired) -> None:
        """Open a new, empty case in a window."""
        path = self.home / "empty.hcase"
        path.unlink(missing_ok=True)
        wired.window.open_session(self.shelf(wired).create(path, EXAMPLE_PASSPHRASE, "en"))
        settle()

    def example(self, wired: Wired) -> None:
        """Open a fresh copy of the example in a window."""
        path = self.home / "example.hcase"
        path.write_bytes(self.whole().read_bytes())
        wired.window.open_session(self.shelf(wired).open(path, EXAMPLE_PASSPHRASE))
        settle()

    def whole(self) -> Path:
        """Return the example, made once."""
        if self._example is None:
            self._example = self.home / "made.hcase"
            make_example(self._example, EXAMPLE_PASSPHRASE, EXAMPLE_CLOCK, JobContext()).close()
        return self._example

    def shelf(self, wired: Wired) -> CaseShelf:
        """Return what opens cases so that they are kept safe, with backups."""
        return CaseShelf(EXAMPLE_CLOCK, wired.writer, Safekeeping(self.home / "own", EXAMPLE_CLOCK, wired.keeper))

    def shot(self, wired: Wired, name: str, *over: QWidget) -> None:
        """Save a picture of the window with dialogs over it, as they stand on screen."""
        if not self.wanted(name):
            return
        settle()
        whole = wired.window.grab()
        painter = QPainter(whole)
        for widget in over:
            painter.fillRect(whole.rect(), QColor(0, 0, 0, 70))
            picture = widget.grab()
            left, top = (whole.width() - picture.width()) // 2, (whole.height() - picture.height()) // 2
            painter.drawPixmap(left, top, picture)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        whole.save(buffer, "PNG")
        target = self.folder / f"{name}.png"
        with Image.open(io.BytesIO(bytes(data.data()))) as image:
            fewer(image.convert("RGB")).save(target, optimize=True)
        self.made.add(target)
        sys.stdout.write(f"{name}\n")
