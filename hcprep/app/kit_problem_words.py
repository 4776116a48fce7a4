"""What is wrong in a kit that somebody is writing, in English and French; the core tells it as short English fragments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hcprep.app.saying import Words, choose

_PROBLEMS: Sequence[tuple[str, Words]] = (
    (r"no text (\S+)", ("the text {0} is missing", "le texte {0} manque")),
    (r"not in both languages: (\S+)", ("the text {0} is not in both languages", "le texte {0} n’est pas dans les deux langues")),
    (r"(\S+): no value (\S+)", ("{0} names {1}, and nothing is known by that name", "{0} nomme {1}, et rien ne porte ce nom")),
    (r"no value (\S+)", ("the value {0} is missing", "la valeur {0} manque")),
    (
        r"(\S+): no fact (.+)",
        ("{0} uses the fact {1}, which no program knows", "{0} utilise le fait {1}, que rien ne connaît"),
    ),
    (r"(\S+): needs schema (\d+)", ("{0} needs schema = {1} in kit.toml", "{0} demande schema = {1} dans kit.toml")),
    (r"(.+): no (\w+) (.+)", ("{0} names the {1} {2}, which is not there", "{0} nomme {2} ({1}), qui n’existe pas")),
    (r"id (.+) used twice", ("the id {0} is used twice", "l’identifiant {0} sert deux fois")),
    (r"item (\S+) in two slots", ("the item {0} stands in two slots", "l’élément {0} est dans deux cases")),
    (r"not one slot is (\w+)", ("exactly one slot has to be {0} = true", "une case, et une seule, doit avoir {0} = true")),
    (
        r"edition or serial",
        ("edition is not like 2027-01, or serial is below 1", "edition n’est pas comme 2027-01, ou serial < 1"),
    ),
    (r"schema (.+)", ("there is no schema {0}", "il n’y a pas de schema {0}")),
    (r"(.+) is no text", ("{0} is no text", "{0} n’est pas un texte")),
    (r"(.+) is no whole number", ("{0} is no whole number", "{0} n’est pas un nombre entier")),
    (r"(.+) is no size", ("{0} is no size", "{0} n’est pas une taille")),
    (r"no account", ("an account is needed", "il faut un compte")),
    (r"name|least_dpi", ("name, name_longest or least_dpi cannot be so", "name, name_longest ou least_dpi ne va pas")),
    (
        r"Object missing required field `(.+?)`(?: - at `\$\.?(.*)`)?",
        ("{0} is missing: {1}", "{0} manque : {1}"),
    ),
    (
        r"Object contains unknown field `(.+?)`(?: - at `\$\.?(.*)`)?",
        ("{0} is not known here: {1}", "{0} n’est pas connu ici : {1}"),
    ),
    (
        r"(?:Expected|Invalid) .*? - at `\$\.?(.*)`",
        ("a value that is not allowed: {0}", "une valeur qui n’est pas permise : {0}"),
    ),
    (
        r".*?line (\d+), column (\d+).*",
        ("line {0}, column {1}: this is not written as TOML is", "ligne {0}, colonne {1} : ce n’est pas écrit comme du TOML"),
    ),
    (r"'?utf-?8.*", ("the file is not in UTF-8", "le fichier n’est pas en UTF-8")),
)


def kit_problem(problem: str, language: str) -> str:
    """Return a problem of a kit in a language; one without words is called so, with the fragment behind it."""
    inner = problem.removeprefix("cannot be used: ")
    for pattern, words in _PROBLEMS:
        found = re.fullmatch(pattern, inner, re.IGNORECASE | re.DOTALL)
        if found is not None:
            return choose(words, language).format(*(part or "…" for part in found.groups()))
    return choose(("this is not right: {0}", "ceci ne va pas : {0}"), language).format(inner)
