"""What a file is, by its first bytes; its name only has to agree."""

from __future__ import annotations

from pathlib import PurePath

from hcprep.errors import IntakeRefusedError

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "tiff": "image/tiff",
    "heic": "image/heic",
}
"""What can be taken in."""

_ENDINGS = {
    ".pdf": "pdf",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".jpe": "jpeg",
    ".jfif": "jpeg",
    ".png": "png",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".heic": "heic",
    ".heif": "heic",
    ".hif": "heic",
    ".doc": "doc",
    ".docx": "zip",
    ".xls": "doc",
    ".xlsx": "zip",
    ".ppt": "doc",
    ".pptx": "zip",
    ".odt": "zip",
    ".pages": "zip",
    ".zip": "zip",
    ".txt": "text",
    ".md": "text",
    ".csv": "text",
    ".htm": "html",
    ".html": "html",
    ".rtf": "rtf",
    ".gif": "gif",
    ".webp": "webp",
    ".bmp": "bmp",
    ".avif": "avif",
    ".mp4": "video",
    ".mov": "video",
    ".mp3": "sound",
    ".m4a": "sound",
    ".eml": "text",
    ".msg": "doc",
    ".exe": "program",
}
_STARTS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"{\\rtf", "rtf"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"ID3", "sound"),
)
_HEAD = 1024
_NOTHING = b"\x00\t\n\r "
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}


def sniff(data: bytes) -> str:
    """Return what the bytes are: a key of MEDIA_TYPES, another short word, or `unknown`."""
    head = data[:_HEAD]
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if b"%PDF-" in head or (b" obj" in data[:4096] and b"endobj" in data and b"/Type" in data):
        return "pdf"
    if head[4:8] == b"ftyp":
        return _boxed(data)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    if head.lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return "html"
    return "text" if _is_text(head) else "unknown"


def _boxed(data: bytes) -> str:
    size = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, size, 4))}
    if data[8:12] in {b"avif", b"avis"} or (b"avif" in brands and not brands & (_HEIF_BRANDS - {b"mif1", b"msf1"})):
        return "avif"
    return "heic" if brands & _HEIF_BRANDS else "video"


def _is_text(head: bytes) -> bool:
    return bool(head) and not any(byte < 9 or 13 < byte < 32 for byte in head.replace(b"\x1b", b""))


def kind_of(name: str, data: bytes) -> str:
    """Return the kind of a paper that can be taken in.

    Pictures may carry the ending of another kind of picture, as phones and messengers often leave them. Raises
    IntakeRefusedError `intake-empty`, `intake-unknown-type` or `intake-wrong-type` (facts `says`, `is`).
    """
    if not data[:_HEAD].strip(_NOTHING) and not data.strip(_NOTHING):
        raise IntakeRefusedError("intake-empty", name=name)
    found = sniff(data)
    says = _ENDINGS.get(PurePath(name).suffix.lower(), "")
    if found not in MEDIA_TYPES:
        if says in MEDIA_TYPES:
            raise IntakeRefusedError("intake-wrong-type", **{"name": name, "says": says, "is": found})
        raise IntakeRefusedError("intake-unknown-type", **{"name": name, "is": found})
    if says and (says not in MEDIA_TYPES or (says == "pdf") != (found == "pdf")):
        raise IntakeRefusedError("intake-wrong-type", **{"name": name, "says": says, "is": found})
    return found


def agrees(name: str, kind: str) -> bool:
    """Whether the ending of a name stands for that very kind, or says nothing."""
    return _ENDINGS.get(PurePath(name).suffix.lower(), kind) == kind
