"""`hcprep examine` and `hcprep mend`."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from hcprep.app import exit_codes
from hcprep.app.console import Console
from hcprep.app.damage_words import damage_lines, mended_lines
from hcprep.app.prompt import read_passphrase
from hcprep.app.system_clock import SystemClock
from hcprep.casefile.changing import is_there
from hcprep.errors import CaseFileError, UsageError
from hcprep.services.mending import damage_of, mend_case, salvage_case


def examine_command(options: Namespace, console: Console) -> int:
    """Read every byte of a case file and say what is hit."""
    if not is_there(options.case):
        raise CaseFileError("case-missing", path=options.case)
    damage = damage_of(options.case, read_passphrase(console, options.case, options.password_file), console.job())
    if options.json:
        console.json({"sound": damage.sound, **asdict(damage)})
    else:
        console.print("".join(f"{line}\n" for line in damage_lines(damage, console.language)))
    return exit_codes.OK if damage.sound else exit_codes.DAMAGED


def mend_command(options: Namespace, console: Console) -> int:
    """Write a whole file out of a damaged one and a backup, or of what is whole alone."""
    backup: Path | None = getattr(options, "from")
    if backup is None and options.only:
        raise UsageError("usage-only-from")
    for path in (options.case, backup):
        if path is not None and not is_there(path):
            raise CaseFileError("case-missing", path=path)
    target = options.to.absolute()
    if target.exists():
        raise CaseFileError("case-exists", path=target)
    if not target.parent.is_dir():
        raise CaseFileError("case-no-folder", path=target.parent)
    words = read_passphrase(console, options.case, options.password_file)
    if backup is None:
        mended = salvage_case(options.case, words, target, SystemClock(), ctx=console.job())
    else:
        mended = mend_case(options.case, words, backup, target, SystemClock(), only=options.only, ctx=console.job())
    if options.json:
        console.json(
            {
                "path": str(mended.copy.path),
                "check": mended.copy.check,
                "taken": [{"key": piece.key, **asdict(piece)} for piece in mended.taken],
                "missing": [asdict(loss) for loss in mended.missing],
            }
        )
    else:
        console.print("".join(f"{line}\n" for line in mended_lines(mended, console.language)))
    return exit_codes.DAMAGED if any(loss.current for loss in mended.missing) else exit_codes.OK
