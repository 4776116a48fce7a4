"""Mistakes on the command line in words; argparse says them in English only."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hcprep.app.saying import Words, choose, fill

_AND: Words = (" or ", " ou ")
_MISTAKES: tuple[tuple[str, Words], ...] = (
    (r"unrecognized arguments: (?P<what>.+)", ("“{what}” is not known here", "« {what} » n’est pas connu ici")),
    (r"the following arguments are required: (?P<what>.+)", ("{what} is missing", "il manque {what}")),
    (
        r"one of the arguments (?P<what>.+) is required",
        ("one of these is missing: {what}", "il manque l’un de ceux-ci : {what}"),
    ),
    (
        r"argument (?P<where>.+?): invalid choice: '?(?P<what>.*?)'? \(choose from (?P<choices>.+)\)",
        ("“{what}” is none of these: {choices}", "« {what} » n’est aucun de ceux-ci : {choices}"),
    ),
    (
        r"argument (?P<where>.+?): invalid YYYY-MM-DD value: '(?P<what>.*)'",
        ("{where}: “{what}” is not a day like 2026-11-22", "{where} : « {what} » n’est pas un jour comme 2026-11-22"),
    ),
    (
        r"argument (?P<where>.+?): expected .*argument.*",
        ("something must follow {where}", "quelque chose doit suivre {where}"),
    ),
    (
        r"argument (?P<where>.+?): not allowed with argument (?P<what>.+)",
        ("{where} and {what} cannot go together", "{where} et {what} ne vont pas ensemble"),
    ),
    (
        r"argument (?P<where>.+?): ignored explicit argument '?(?P<what>.*?)'?",
        ("nothing may follow {where}", "rien ne doit suivre {where}"),
    ),
)
_OTHER: Words = ("the command is not written as it should be", "la commande n’est pas écrite comme il faut")

TITLES: Mapping[str, Words] = {
    "usage": ("how to write it: ", "pour l’écrire : "),
    "positional": ("what follows the command", "ce qui suit la commande"),
    "commands": ("commands", "commandes"),
    "options": ("options", "options, au choix"),
    "help": ("show this help", "montrer cette aide"),
}
METAVARS: Mapping[str, str] = {
    "ACTION": "ACTION",
    "BACKUP": "COPIE",
    "BOX": "CADRE",
    "CASE": "DOSSIER",
    "COMMAND": "COMMANDE",
    "DATE": "DATE",
    "DIR": "RÉPERTOIRE",
    "FILE": "FICHIER",
    "ID": "ID",
    "PACKAGE.pdf": "RECUEIL.pdf",
    "NUMBER": "NUMÉRO",
    "OTHER": "AUTRE",
    "PART": "PARTIE",
    "TEXT": "TEXTE",
    "PAGES:DEGREES": "PAGES:DEGRÉS",
    "WHO": "QUI",
    "WORDS": "MOTS",
    "YYYY-MM-DD": "AAAA-MM-JJ",
}
"""What stands for a value in the help, in French."""


def mistake(message: str, language: str) -> str:
    """Return what is wrong with a command, given what argparse says about it."""
    for pattern, words in _MISTAKES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            return fill(choose(words, language), {name: _plain(text, language) for name, text in found.groupdict().items()})
    return choose(_OTHER, language)


def metavar(name: str, language: str) -> str:
    """Return what stands for a value in the help of a language."""
    return METAVARS.get(name, name) if language == "fr" else name


def _plain(text: str, language: str) -> str:
    """Take the quotes of choices away, and say "--out or --to" for "--out/--to"."""
    text = re.sub(r"'([^']*)'", r"\1", text)
    return re.sub(r"(?<=\w)/(?=-)", choose(_AND, language), text)
