"""Entry point of the `hcprep` command, of `python -m hcprep`, and of worker processes."""

from __future__ import annotations

import sys
from importlib import import_module

from hcprep.app.guard_process import harden

WORKERS = {
    "intake": "hcprep.intake.worker",
    "typeset": "hcprep.package.typeset_worker",
    "render": "hcprep.package.render_worker",
    "prove": "hcprep.package.prove_worker",
    "portal": "hcprep.package.portal.worker",
}


def main() -> int:
    """Run the command line, or the named worker. Returns the exit code (docs/cli.md)."""
    harden()
    arguments = sys.argv[1:]
    if len(arguments) == 2 and arguments[0] == "--worker" and arguments[1] in WORKERS:
        import_module(WORKERS[arguments[1]]).main()
        return 0
    from hcprep.app.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
