"""`hcprep kit forms`: the editions of the official forms, and the one a person has in hand."""

from __future__ import annotations

from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.console import Console
from hcprep.errors import UsageError
from hcprep.kit import Kit, load_kit
from hcprep.kit.official_forms import compare_edition, known_edition, read_printed, seen_later
from hcprep.kit.schema import OfficialForm
from hcprep.services.report import Json, write_day


def forms(options: Namespace, console: Console) -> int:
    """List what is known of every form, or judge the edition of one."""
    kit = load_kit()
    words = " ".join(options.words)
    if not words:
        if options.json:
            console.json({"edition": kit.edition, "forms": [_row(kit, form) for form in kit.forms]})
        else:
            console.print("".join(_line(kit, form, console) for form in kit.forms))
        return exit_codes.OK
    printed = read_printed(words)
    if not printed.form:
        raise UsageError("usage-form", words=words)
    if options.json:
        form = kit.form(printed.form)
        table = {} if form is None else _row(kit, form)
        state = compare_edition(kit, printed.form, printed.edition)
        later = seen_later(kit, printed.form, printed.edition)
        console.json({**table, "form": printed.form, "yours": printed.edition, "state": state, "seen_later": later})
    else:
        console.print(judged(kit, printed.form, printed.edition, console))
    return exit_codes.OK


def _row(kit: Kit, form: OfficialForm) -> dict[str, Json]:
    return {
        "form": form.form,
        "current": known_edition(kit, form.form),
        "seen": form.seen,
        "checked": form.checked.isoformat(),
        "source": form.source.key,
        "confidence": form.source.confidence,
    }


def _line(kit: Kit, form: OfficialForm, console: Console) -> str:
    current = known_edition(kit, form.form)
    said = "form-row-known" if current else "form-row-unknown"
    line = console.words(said, form=form.form, current=current, checked=write_day(form.checked, console.language)) + "\n"
    return line + (console.words("form-seen", seen=form.seen) + "\n" if form.seen and not current else "")


def judged(kit: Kit, number: str, edition: str, console: Console) -> str:
    """Return what is known of an edition in hand: in use, old, or that nobody knows."""
    form = kit.form(number)
    state = compare_edition(kit, number, edition)
    facts = {"form": number, "edition": edition or console.words("no-edition"), "current": "", "checked": ""}
    if form is not None:
        facts |= {"current": form.current, "checked": write_day(form.checked, console.language)}
    text = console.words(f"form-{state}", **facts) + "\n"
    if state == "unknown" and form is not None and form.seen and form.seen != edition:
        said = "form-seen-later" if seen_later(kit, number, edition) else "form-seen"
        text += console.words(said, seen=form.seen) + "\n"
    return text
