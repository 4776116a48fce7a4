"""The case a command looks at: a case file, or an answers file without any case file."""

from __future__ import annotations

from argparse import Namespace

from hcprep.app.console import Console
from hcprep.errors import UsageError
from hcprep.model.case import Case
from hcprep.services.answers_file import read_answers


def given_case(options: Namespace, console: Console) -> Case:
    """Return the case of `CASE` or of `--answers FILE`; with answers nothing of the case file is even imported.

    Raises UsageError `usage-check-what` unless exactly one of them is given, else as reading either does.
    """
    if (options.case is None) == (options.answers is None):
        raise UsageError("usage-check-what")
    if options.answers is not None:
        return read_answers(options.answers)
    from hcprep.app.commands.opening import open_case

    with open_case(console, options.case, options.password_file) as session:
        return session.case
