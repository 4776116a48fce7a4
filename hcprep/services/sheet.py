"""The recovery sheet of an open case: printed, typed back once, or declined."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from hcprep.casefile import CaseFile
from hcprep.casefile.marks import mark, set_own
from hcprep.casefile.recovery import read_line, read_sheet, sheet_lines
from hcprep.errors import CaseFileError
from hcprep.jobs import Worker
from hcprep.services.book_words import book_words

_CHECKED = "sheet"
_DECLINED = "sheet_declined"
_ASKED = "sheet-asked"
LineState = Literal["empty", "mistyped", "other", "good"]
"""How a typed line of the sheet stands: `other` is right in itself, and of another sheet."""


@dataclass(frozen=True, slots=True)
class SheetState:
    """The moment the sheet of this file was typed back, or declined, as ISO text; both empty while it is still to be asked."""

    checked: str
    declined: str


def make_sheet(file: CaseFile, language: Literal["en", "fr"], at: str) -> bytes:
    """Return the recovery sheet of a file as a PDF of one page; `at` is the moment as ISO text. Raises BuildError.

    It holds the key: whoever has it opens the file. Nothing on it says whose it is.
    """
    from hcprep.kit import write_date
    from hcprep.package.typeset import ask

    words = book_words(language)
    lines = sheet_lines(file.key)
    raw = f"x'{file.key.secret.hex()}{file.key.salt.hex()}'"
    data = {
        "language": language,
        "paper": "us-letter",
        "title": words.say("sheet_title"),
        "made": words.say("sheet_made", date=write_date(language, datetime.fromisoformat(at).date())),
        "what": [words.say("sheet_what"), words.say("sheet_void")],
        "line": words.words["sheet_line"],
        "lines": lines,
        "ways": [words.say("sheet_hcprep"), words.say("sheet_sqlcipher"), words.say("sheet_raw")],
        "ways_title": words.say("sheet_ways"),
        "raw": [raw[: len(raw) // 2], raw[len(raw) // 2 :]],
        "keep_title": words.say("sheet_keep_title"),
        "keep": words.say("sheet_keep"),
    }
    with Worker("typeset", timeout=120) as worker:
        return ask(worker, "sheet", data).payload


def draw_sheet(file: CaseFile, language: Literal["en", "fr"], at: str, width_px: int) -> bytes:
    """Return the recovery sheet as a picture (PNG) of that many pixels across, for a printer. Raises BuildError, RenderError."""
    from hcprep.package.render import Renderer

    with Worker("render") as worker:
        return Renderer(worker).page_png(make_sheet(file, language, at), 1, width_px)


def typed_back(file: CaseFile, text: str, at: str) -> None:
    """Check what was typed from the sheet, and keep in the file that it was. Raises CaseFileError.

    Codes: `sheet-mistyped` (fact `line`) and `sheet-wrong`, the sheet of another file or from before a change of passphrase.
    """
    if read_sheet(text) != file.key:
        raise CaseFileError("sheet-wrong")
    set_own(file, _CHECKED, at)


def declined(file: CaseFile, at: str) -> None:
    """Keep in the file that the person does not want a sheet. Raises CaseFileError."""
    set_own(file, _DECLINED, at)


def sheet_state(file: CaseFile) -> SheetState:
    """Return whether there is a sheet of this file; a change of passphrase starts anew. Raises CaseFileError."""
    return SheetState(mark(file, _CHECKED), mark(file, _DECLINED))


def line_state(file: CaseFile, order: int, text: str) -> LineState:
    """Judge one line (from 1) as it was typed from the sheet of an open file, without saying what would be right."""
    if not text.strip():
        return "empty"
    line = read_line(order, text)
    if line is None:
        return "mistyped"
    return "good" if line == sheet_lines(file.key)[order - 1] else "other"


def may_ask(file: CaseFile, at: str) -> bool:
    """Tell whether to offer the sheet now: neither checked nor declined, made and offered on other days, offered at most once.

    Raises CaseFileError.
    """
    state = sheet_state(file)
    if state.checked or state.declined:
        return False
    offered = mark(file, _ASKED).split()
    begun = (offered[0] if offered else mark(file, "rekeyed")) or mark(file, "created")
    return len(offered) < 2 and begun[:10] != at[:10]


def asked(file: CaseFile, at: str) -> None:
    """Keep that the sheet was offered. Raises CaseFileError."""
    set_own(file, _ASKED, f"{mark(file, _ASKED)} {at}".strip())
