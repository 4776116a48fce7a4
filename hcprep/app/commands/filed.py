"""`hcprep filed`."""

from __future__ import annotations

from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.story_words import words
from hcprep.app.system_clock import SystemClock
from hcprep.clock import stamp_here
from hcprep.errors import UsageError
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.services.aftersending import update_due
from hcprep.services.filed import keep_filed, take_out


def filed_command(options: Namespace, console: Console) -> int:
    """Keep a package that was sent, write one out again, or list them."""
    if bool(options.get) != (options.to is not None):
        raise UsageError("usage-arguments", detail="--get ID --to FILE")
    language = console.language
    with open_case(console, options.case, options.password_file) as session:
        if options.add is not None:
            kept = keep_filed(session, options.add, options.how, stamp_here(SystemClock()), console.job())
            if not options.json:
                console.note(words("filed-kept", language, file=kept.filename, id=kept.id, sha256=kept.sha256))
        elif options.get:
            found = next((one for one in session.case.filed if one.id == options.get), None)
            if found is None:
                ids = ", ".join(one.id for one in session.case.filed) or "…"
                raise UsageError("usage-arguments", detail=f"--get {ids}")
            take_out(session.file, found, options.to, console.job())
            console.note(words("filed-out", language, path=options.to))
        case = session.case
    if options.json:
        console.json(_values(case))
    elif options.add is None and not options.get:
        console.print(_text(case, language))
    return exit_codes.OK


def _text(case: Case, language: str) -> str:
    if not case.filed:
        return words("filed-none", language) + "\n"
    lines = [
        words("filed-row", language, id=one.id, day=one.at[:10], file=one.filename, pages=one.pages, how=one.how).strip()
        for one in case.filed
    ]
    due = update_due(load_kit(case.edition), case)
    lines.append(words("filed-update", language, day=due.isoformat() if due else "…"))
    return "\n".join(lines) + "\n"


def _values(case: Case) -> dict[str, object]:
    due = update_due(load_kit(case.edition), case)
    return {
        "filed": [
            {
                "id": one.id,
                "at": one.at,
                "filename": one.filename,
                "sha256": one.sha256,
                "size": one.size,
                "pages": one.pages,
                "how": one.how,
            }
            for one in case.filed
        ],
        "update_due": due.isoformat() if due else "",
    }
