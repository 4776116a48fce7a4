"""Writing a file the person asked for: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

_STYLE = "body { font-size: 10pt; } h1 { font-size: 16pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; }"


def pdf_of(html: str, title: str) -> bytes:
    """Return a PDF (Letter) of a simple HTML text, to be printed."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("hcprep")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDefaultStyleSheet(
        "body { font-size: 10pt; } h1 { font-size: 16pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; }"
    )
    document.setHtml(f"<html><body>{html}</body></html>")
    document.print_(writer)
    buffer.close()
    return bytes(data.data())


def save_whole(path: Path, data: bytes) -> bool:
    """Write a file under another name first, then give it its own; False if that failed, and nothing is left behind."""
    part = ""
    try:
        number, part = tempfile.mkstemp(prefix=".hcprep-", dir=path.parent)
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(part).replace(path)
    except OSError:
        if part:
            Path(part).unlink(missing_ok=True)
        return False
    return True


def can_print() -> bool:
    """Tell whether this installation can reach printers."""
    return find_spec("PySide6.QtPrintSupport") is not None


def printer_dialog(parent: QWidget) -> QPrintDialog:
    """Return the computer's own dialog to choose a printer, for one page of Letter; nothing is printed yet."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    # Print queues are seen by others; the name of the job says nothing.
    printer.setDocName("hcprep")
    printer.setCreator("hcprep")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    return QPrintDialog(printer, parent)


def print_picture(printer: QPrinter, png: bytes) -> bool:
    """Print a picture over the whole page; False if the printer did not take it."""
    image = QImage.fromData(png)
    painter = QPainter()
    if image.isNull() or not painter.begin(printer):
        return False
    paper = painter.viewport()
    size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRect((paper.width() - size.width()) // 2, 0, size.width(), size.height()), image)
    return bool(painter.end())
