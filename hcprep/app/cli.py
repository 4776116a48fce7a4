"""The command line: chooses the language, runs one command, and turns every error into words and an exit code."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, TextIO

from hcprep import __version__
from hcprep.app import exit_codes
from hcprep.errors import Cancelled, HcprepError, UsageError

if TYPE_CHECKING:
    from argparse import Namespace

    from hcprep.app.console import Console

_COMMANDS = {
    "new": "case",
    "set": "case",
    "add": "papers",
    "pages": "pages",
    "papers": "order",
    "mark": "mark",
    "statement": "statement",
    "story-check": "story",
    "check": "check",
    "build": "package",
    "contents": "portal",
    "verify": "package",
    "dates": "dates",
    "fees": "fees",
    "examine": "mending",
    "mend": "mending",
    "export": "export",
    "handover": "sharing",
    "compare": "sharing",
    "take": "sharing",
    "history": "history",
    "demo": "demo",
    "answers-template": "check",
    "kit": "kit",
    "backup": "backups",
    "backups": "backups",
    "letter": "letter",
    "filed": "filed",
    "sheet": "sheet",
    "passphrase": "sheet",
}
"""Each command and the module of `hcprep.app.commands` that has its function."""

_WISHES = ("SIGTERM", "SIGHUP")
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code (docs/cli.md). Without arguments the window opens."""
    for stream in (sys.stdout, sys.stderr):
        # A person's name may be in letters the console does not have; a damaged letter is better than a traceback.
        getattr(stream, "reconfigure", _nothing)(encoding="utf-8", errors="backslashreplace")
    if list(arguments) == ["--version"]:
        sys.stdout.write(f"hcprep {__version__}\n")
        return exit_codes.OK
    return execute(arguments, sys.stdin, sys.stdout, sys.stderr, os.environ)


def execute(arguments: Sequence[str], stdin: TextIO, out: TextIO, err: TextIO, environment: Mapping[str, str]) -> int:
    """Run one command line on given streams and return its exit code."""
    from hcprep.app.console import Console

    console = Console(stdin, out, err, _language(arguments, environment))
    try:
        return _dispatch(list(arguments), console)
    except HcprepError as error:
        console.error(error)
        return exit_codes.exit_code(error)
    except (Cancelled, KeyboardInterrupt):
        from hcprep.app.cli_messages import STOPPED
        from hcprep.app.saying import choose

        with suppress(OSError):
            # The terminal may be gone.
            console.note(choose(STOPPED, console.language))
        return exit_codes.STOPPED
    except BrokenPipeError:
        # Whoever read our output has seen enough, such as `hcprep check … | head`.
        _let_go(out)
        return exit_codes.OK
    except Exception as error:  # noqa: BLE001 - the last door: a calm line instead of a traceback
        from hcprep.app.cli_messages import UNEXPECTED
        from hcprep.app.fault_log import record_fault
        from hcprep.app.saying import choose, fill

        console.note(fill(choose(UNEXPECTED, console.language), {"log": record_fault(error)}))
        return exit_codes.UNEXPECTED


def _nothing(**_options: str) -> None:
    """Stand in for a stream that cannot be set up, such as one of a windowed program."""


def _dispatch(arguments: list[str], console: Console) -> int:
    if not arguments or arguments == ["--again"] or (len(arguments) == 1 and arguments[0].endswith(".hcase")):
        return _window(arguments)
    from hcprep.app.parser import make_parser

    parser = make_parser(console.language, arguments[0])
    try:
        options = parser.parse_args(arguments)
    except SystemExit:
        # --help has been printed; mistakes come as UsageError.
        return exit_codes.OK
    if options.version:
        console.print(f"hcprep {__version__}\n")
        return exit_codes.OK
    if options.command is None:
        parser.print_help(console.err)
        return exit_codes.USAGE
    _check_lengths(options)
    return _command(options, console)


def _check_lengths(options: Namespace) -> None:
    """Refuse words for which the pages have no room, as the window does. Raises UsageError `usage-long`."""
    from hcprep.errors import UsageError
    from hcprep.model.evidence import MOST_TITLE

    for name in ("title", "how"):
        given = getattr(options, name, None)
        if isinstance(given, str) and len(given) > MOST_TITLE:
            raise UsageError("usage-long", option=f"--{name}", letters=len(given), limit=MOST_TITLE)


def _command(options: Namespace, console: Console) -> int:
    module = import_module(f"hcprep.app.commands.{_COMMANDS[options.command]}")
    function = getattr(module, options.command.replace("-", "_") + "_command")
    from hcprep.app.folders import kit_shelf
    from hcprep.kit import use_shelf

    before = use_shelf(kit_shelf())
    console.take_over = getattr(options, "take_over", False)
    try:
        with _stopped_by_closing():
            return int(function(options, console))
    except HcprepError as error:
        for name in ("case", "package"):
            if getattr(options, name, None) is not None:
                error.facts.setdefault("path", getattr(options, name))
        raise
    finally:
        use_shelf(before)


@contextmanager
def _stopped_by_closing() -> Iterator[None]:
    """Let a closed terminal or a wish to end stop a command as Ctrl-C does, so that nothing unfinished stays behind.

    What is ignored, as by `nohup`, stays ignored.
    """
    here = threading.current_thread() is threading.main_thread()
    wishes = [getattr(signal, name) for name in _WISHES if here and hasattr(signal, name)]
    changed = [wish for wish in wishes if signal.getsignal(wish) is signal.SIG_DFL]
    for wish in changed:
        signal.signal(wish, signal.default_int_handler)
    try:
        yield
    finally:
        for wish in changed:
            signal.signal(wish, signal.SIG_DFL)


def _window(arguments: list[str]) -> int:
    try:
        window = import_module("hcprep.app.window")
    except ImportError as error:
        raise UsageError("usage-no-window", detail=error.name or "Qt") from error
    # A windowed program may have no standard input.
    return int(window.run(arguments, sys.stdin.buffer if sys.stdin is not None else None))


def _language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return "fr" if arguments[place + 1] == "fr" else "en"
        if argument.startswith("--lang="):
            return "fr" if argument == "--lang=fr" else "en"
    chosen = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    return "fr" if chosen.lower().startswith("fr") else "en"


def _let_go(out: TextIO) -> None:
    """Point standard output nowhere, so that Python does not complain when it closes it."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    except (OSError, ValueError):
        return
