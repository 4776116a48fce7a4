"""`hcprep add`."""

from __future__ import annotations

from argparse import Namespace

from hcprep.app import exit_codes
from hcprep.app.cli_messages import error_words
from hcprep.app.commands.opening import open_case
from hcprep.app.console import Console
from hcprep.errors import IntakeRefusedError, UsageError
from hcprep.jobs import Progress, Worker
from hcprep.kit import load_kit
from hcprep.services.papers import add_paper, check_paper_facts


def add_command(options: Namespace, console: Console) -> int:
    """Add papers one by one; a refused one is named and the others are kept."""
    if options.title and len(options.files) > 1:
        raise UsageError("usage-title-many")
    rows: list[dict[str, object]] = []
    ctx = console.job()
    with open_case(console, options.case, options.password_file) as session, Worker("intake") as worker:
        facts = {"item": options.item, "person": options.person, "date": options.date}
        check_paper_facts(session.case, load_kit(session.case.edition), **facts)
        for number, path in enumerate(options.files):
            ctx.step(Progress(number, len(options.files), "intake"))
            row: dict[str, object] = {"file": str(path), "evidence": "", "pages": 0, "duplicate": False, "refused": ""}
            try:
                added = add_paper(session, worker, path, title=options.title, **facts)
            except IntakeRefusedError as error:
                row["refused"] = error.code
                console.error(error)
            else:
                document = added.document
                row.update(evidence=added.evidence.id, pages=document.pages, duplicate=added.duplicate, refused=document.refused)
                _say(console, path.name, row)
            rows.append(row)
    if options.json:
        console.json({"added": rows})
    return exit_codes.REFUSED if any(row["refused"] for row in rows) else exit_codes.OK


def _say(console: Console, name: str, row: dict[str, object]) -> None:
    if row["duplicate"]:
        console.say("duplicate", name=name, id=row["evidence"])
    elif row["refused"]:
        console.note(error_words(IntakeRefusedError(str(row["refused"]), name=name), console.language))
    else:
        console.say("added", name=name, id=row["evidence"], pages=row["pages"])
