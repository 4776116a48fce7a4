"""`hcprep add`."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from hcprep.app import exit_codes
from hcprep.app.cli_messages import error_words
from hcprep.app.commands.kit_forms import judged
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.app.prompt import read_paper_password
from hcprep.errors import IntakeRefusedError, UsageError
from hcprep.jobs import Progress, Worker
from hcprep.kit import load_kit
from hcprep.kit.official_forms import read_printed
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.services.papers import add_paper, check_paper_facts


def add_command(options: Namespace, console: Console) -> int:
    """Add papers one by one; a refused one is named and the others are kept."""
    if options.title and len(options.files) > 1:
        raise UsageError("usage-title-many")
    password = read_paper_password(console, options.paper_password_file)
    rows: list[dict[str, object]] = []
    ctx = console.job()
    with open_case(console, options.case, options.password_file) as session, Worker("intake") as worker:
        facts = {"item": options.item, "person": options.person, "date": options.date}
        kit = load_kit(session.case.edition)
        check_paper_facts(session.case, kit, **facts)
        said = _said(options, session.case)
        for number, path in enumerate(options.files):
            ctx.step(Progress(number, len(options.files), "intake"))
            row: dict[str, object] = {
                "file": str(path),
                "evidence": "",
                "pages": 0,
                "duplicate": False,
                "refused": "",
                "form": "",
            }
            try:
                added = add_paper(session, worker, path, title=options.title, password=password, **facts)
            except IntakeRefusedError as error:
                row["refused"] = error.code
                if path.is_dir():
                    error.facts["part"] = "folder"
                console.error(error)
            else:
                document = added.document
                if said and not added.duplicate:
                    told = replace(added.evidence, **said)
                    session.edit(edits.put_evidence(session.case, told, kit.tab_for(told.item)))
                row.update(evidence=added.evidence.id, pages=document.pages, duplicate=added.duplicate, refused=document.refused)
                _say(console, path.name, row)
                if document.printed:
                    row["form"] = document.printed
                    printed = read_printed(document.printed)
                    console.note(judged(kit, printed.form, options.edition or printed.edition, console).rstrip())
            rows.append(row)
    if options.json:
        console.json({"added": rows})
    return exit_codes.REFUSED if any(row["refused"] for row in rows) else exit_codes.OK


def _said(options: Namespace, case: Case) -> dict[str, Any]:
    """Return what is said of language and translation. Raises UsageError `usage-unknown-evidence` or `usage-edition`."""
    if options.belongs_to and case.item(options.belongs_to) is None:
        raise UsageError("usage-unknown-evidence", id=options.belongs_to)
    edition = read_printed(options.edition).edition
    if options.edition and not edition:
        raise UsageError("usage-edition", edition=options.edition)
    said = {
        "language": options.language,
        "parts": tuple(dict.fromkeys(options.parts)),
        "belongs_to": options.belongs_to,
        "translator": options.translator,
        "edition": edition,
    }
    return {name: value for name, value in said.items() if value}


def _say(console: Console, name: str, row: dict[str, object]) -> None:
    if row["duplicate"]:
        console.say("duplicate", name=name, id=row["evidence"])
    elif row["refused"]:
        console.note(error_words(IntakeRefusedError(str(row["refused"]), name=name), console.language))
    else:
        console.say("added", name=name, id=row["evidence"], pages=row["pages"])
