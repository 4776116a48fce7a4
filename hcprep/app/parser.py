"""The arguments of the command line (docs/cli.md)."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar, NoReturn

from hcprep.app.build_parser import add_build
from hcprep.app.help_words import HELP
from hcprep.app.mark_parser import add_mark
from hcprep.app.pages_parser import add_pages, add_papers
from hcprep.app.parser_words import TITLES, metavar, mistake
from hcprep.app.prompt import sheet_file
from hcprep.app.saying import choose
from hcprep.app.sharing_parser import add_sharing
from hcprep.app.story_parser import add_filed, add_letter, add_story
from hcprep.errors import UsageError

PARTS = ("translation", "certified_copy", "affidavit")
TRANSLATORS = ("certified", "other", "applicant", "family", "representative")


class _Parser(argparse.ArgumentParser):
    """Says mistakes and headings in its own language, never in argparse's English."""

    language: ClassVar[str] = "en"

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, formatter_class=_help_in(self.language))
        self._positionals.title = self._said("positional")
        self._optionals.title = self._said("options")
        self.add_argument("-h", "--help", action="help", help=self._said("help"))

    def error(self, message: str) -> NoReturn:
        raise UsageError("usage-arguments", detail=mistake(message, self.language))

    def _said(self, key: str) -> str:
        return choose(TITLES[key], self.language)


class _FrenchParser(_Parser):
    language = "fr"


def _help_in(language: str) -> type[argparse.HelpFormatter]:
    class Help(argparse.HelpFormatter):
        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(usage, actions, groups, choose(TITLES["usage"], language) if prefix is None else prefix)

    return Help


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


_day.__name__ = "YYYY-MM-DD"


class _Builder:
    """Adds commands in one language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._kind = _FrenchParser if language == "fr" else _Parser
        self.parser = self._kind(prog="hcprep", description=self._help("about"), allow_abbrev=False)
        self.parser.add_argument("--version", action="store_true", help=argparse.SUPPRESS)
        self._lang(self.parser)
        self._commands = self.parser.add_subparsers(
            dest="command", metavar=self._for("COMMAND"), title=choose(TITLES["commands"], language), parser_class=self._kind
        )

    def _help(self, key: str) -> str:
        return choose(HELP[key], self._language)

    def _for(self, name: str) -> str:
        return metavar(name, self._language)

    def _lang(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--lang", choices=("en", "fr"), default=argparse.SUPPRESS, help=self._help("lang"))

    def command(self, name: str, *, case: bool = True, words: str = "") -> argparse.ArgumentParser:
        told = self._help(words or name)
        parser = self._commands.add_parser(name, help=told, description=told, allow_abbrev=False)
        self._lang(parser)
        if case:
            parser.add_argument("case", type=Path, metavar=self._for("CASE"), help=self._help("case"))
            self.password(parser)
            parser.add_argument("--take-over", action="store_true", help=self._help("take-over"))
        return parser

    def password(self, parser: argparse.ArgumentParser) -> None:
        ways = parser.add_mutually_exclusive_group()
        ways.add_argument("--password-file", type=Path, metavar=self._for("FILE"), help=self._help("password-file"))
        told = self._help("sheet-file")
        ways.add_argument("--sheet-file", type=sheet_file, dest="password_file", metavar=self._for("FILE"), help=told)

    def option(self, parser: argparse._ActionsContainer, name: str, metavar: str, *, required: bool = False) -> None:
        parser.add_argument(f"--{name}", type=Path, metavar=self._for(metavar), required=required, help=self._help(name))

    def text(self, parser: argparse.ArgumentParser, name: str, metavar: str) -> None:
        parser.add_argument(f"--{name}", default="", metavar=self._for(metavar), help=self._help(name))

    def json(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help=self._help("json"))

    def build(self, only: str = "") -> None:
        """Add one command by name, or all of them in the order of the help."""
        ways: dict[str, Callable[[], object]] = {
            "new": self._new,
            "set": lambda: self.option(self.command("set"), "answers", "FILE", required=True),
            "add": self._add,
            "pages": lambda: add_pages(self.command, self._help, self._for),
            "papers": lambda: add_papers(self.command, self._help, self._for),
            "mark": lambda: add_mark(self.command, self._help, self._for),
            "statement": self._statement,
            "story-check": lambda: add_story(self.command, self._help),
            "check": self._check,
            "dates": self._dates,
            "fees": lambda: self._looking("fees"),
            "sharing": lambda: add_sharing(self.command, self._help, self._for),
            "build": self._build,
            "contents": self._contents,
            "verify": self._verify,
            "export": lambda: self.option(self.command("export"), "out", "DIR", required=True),
            "mending": self._mending,
            "demo": self._demo,
            "answers-template": lambda: self.command("answers-template", case=False),
            "kit": self._kit,
            "backups": self._backups,
            "keys": self._keys,
            "letter": lambda: add_letter(self.command, self._help, self._for),
            "filed": lambda: add_filed(self.command, self._help, self._for),
        }
        for way in (ways[only],) if only in ways else ways.values():
            way()

    def _new(self) -> None:
        new = self.command("new")
        new.add_argument("--language", choices=("en", "fr"), help=self._help("language"))
        self.option(new, "answers", "FILE")

    def _add(self) -> None:
        add = self.command("add")
        add.add_argument("files", type=Path, nargs="+", metavar=self._for("FILE"), help=self._help("files"))
        for name, value in (("item", "ID"), ("person", "ID"), ("title", "TEXT"), ("date", "DATE")):
            self.text(add, name, value)
        add.add_argument("--language", choices=("en", "fr", "other"), default="", help=self._help("paper-language"))
        add.add_argument("--part", choices=PARTS, action="append", default=[], dest="parts", help=self._help("part"))
        add.add_argument("--belongs-to", default="", metavar=self._for("ID"), help=self._help("belongs-to"))
        add.add_argument("--translator", choices=TRANSLATORS, default="", help=self._help("translator"))
        add.add_argument("--edition", default="", metavar="MM-YYYY", help=self._help("edition"))
        self.option(add, "paper-password-file", "FILE")
        self.json(add)

    def _statement(self) -> None:
        way = self.command("statement").add_mutually_exclusive_group(required=True)
        self.option(way, "from", "FILE")
        self.option(way, "to", "FILE")

    def _build(self) -> None:
        build = self.command("build")
        what = build.add_mutually_exclusive_group(required=True)
        self.option(what, "out", "DIR")
        what.add_argument("--plan", action="store_true", help=self._help("plan"))
        add_build(build, self._help, self._for)
        self.json(build)

    def _contents(self) -> None:
        contents = self.command("contents")
        contents.add_argument("--to", type=Path, metavar=self._for("FILE"), required=True, help=self._help("contents-to"))

    def _verify(self) -> None:
        verify = self.command("verify", case=False)
        verify.add_argument("package", type=Path, metavar=self._for("PACKAGE.pdf"), help=self._help("package"))
        verify.add_argument("--case", type=Path, metavar=self._for("CASE"), help=self._help("case"))
        self.password(verify)
        self.json(verify)

    def _demo(self) -> None:
        demo = self.command("demo", case=False)
        self.option(demo, "out", "DIR")
        self.json(demo)

    def _mending(self) -> None:
        self.json(self.command("examine"))
        mend = self.command("mend")
        for name, value in (("from", "BACKUP"), ("to", "FILE")):
            told, needed = self._help(f"mend-{name}"), name == "to"
            mend.add_argument(f"--{name}", type=Path, metavar=self._for(value), required=needed, help=told)
        mend.add_argument("--only", nargs="+", metavar=self._for("ID"), help=self._help("only"))
        self.json(mend)

    def _backups(self) -> None:
        backup = self.command("backup")
        backup.add_argument("--to", type=Path, metavar=self._for("DIR"), help=self._help("backup-to"))
        backup.add_argument("--text", action="store_true", help=self._help("backup-text"))
        self.json(backup)
        backups, outer = self.command("backups", case=False), self._commands
        self._commands = backups.add_subparsers(
            dest="action", metavar=self._for("ACTION"), required=True, parser_class=self._kind
        )
        listing = self.command("list", case=False, words="backups-list")
        self.password(listing)
        listing.add_argument("--dir", type=Path, metavar=self._for("DIR"), help=self._help("backups-dir"))
        self.json(listing)
        for name in ("check", "restore"):
            one = self.command(name, case=False, words=f"backups-{name}")
            one.add_argument("file", type=Path, metavar=self._for("FILE"), help=self._help("backup-file"))
            if name == "restore":
                one.add_argument("--to", type=Path, metavar=self._for("CASE"), required=True, help=self._help("restore-to"))
            self.password(one)
            self.json(one)
        self.json(self.command("drill", words="backups-drill"))
        self._commands = outer

    def _keys(self) -> None:
        way = self.command("sheet").add_mutually_exclusive_group(required=True)
        way.add_argument("--to", type=Path, metavar=self._for("FILE"), help=self._help("sheet-to"))
        way.add_argument("--check", action="store_true", help=self._help("sheet-check"))
        change = self.command("passphrase", words="passphrase-change")
        change.add_argument("--new-password-file", type=Path, metavar=self._for("FILE"), help=self._help("new-password-file"))

    def _kit(self) -> None:
        kit, outer = self.command("kit", case=False), self._commands
        self._commands = kit.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=self._kind)
        show = self.command("show", case=False, words="kit-show")
        show.add_argument("--on", type=_day, metavar=self._for("YYYY-MM-DD"), help=self._help("on"))
        self.json(show)
        forms = self.command("forms", case=False, words="kit-forms")
        forms.add_argument("words", nargs="*", metavar=self._for("WORDS"), help=self._help("words"))
        self.json(forms)
        for name in ("diff", "verify"):
            looking = self.command(name, case=False, words=f"kit-{name}")
            looking.add_argument("file", type=Path, metavar=self._for("FILE"), help=self._help("kit-file"))
            self.json(looking)
        install = self.command("install", case=False, words="kit-install")
        install.add_argument("file", type=Path, metavar=self._for("FILE"), help=self._help("kit-signed"))
        install.add_argument("--yes", action="store_true", help=self._help("yes"))
        self.command("accept", words="kit-accept")
        self._commands = outer

    def _check(self) -> None:
        check = self._looking("check")
        check.add_argument("--fail-on", choices=("stop", "warn"), help=self._help("fail-on"))
        check.epilog = self._help("check-note")

    def _dates(self) -> None:
        dates = self._looking("dates")
        self.option(dates, "ics", "FILE")
        dates.add_argument("--names", action="store_true", help=self._help("names"))

    def _looking(self, name: str) -> argparse.ArgumentParser:
        """Add a command that looks at a case file or at an answers file."""
        looking = self.command(name, case=False)
        looking.add_argument("case", type=Path, nargs="?", metavar=self._for("CASE"), help=self._help("case"))
        self.password(looking)
        self.option(looking, "answers", "FILE")
        looking.add_argument("--on", type=_day, metavar=self._for("YYYY-MM-DD"), help=self._help("on"))
        self.json(looking)
        return looking


def make_parser(language: str, only: str = "") -> argparse.ArgumentParser:
    """Return the parser with its help in one language; mistakes raise UsageError `usage-arguments`.

    `only` is the command about to be run: then the arguments of the others are left out, which saves a start some time.
    """
    builder = _Builder(language)
    builder.build(only)
    return builder.parser
