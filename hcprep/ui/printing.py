"""Writing a file the person asked for: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument


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
