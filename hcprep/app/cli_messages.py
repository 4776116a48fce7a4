"""Words of the command line for every error code: what happened, to which file, what is safe, what to do; EN and FR.

A test asks for every code that `hcprep/errors.py` names and every `usage-` code the program raises.
The tables stand in `*_errors.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hcprep.app.case_errors import CASE
from hcprep.app.kit_problem_words import kit_problem
from hcprep.app.package_errors import INPUT, PACKAGE
from hcprep.app.paper_errors import ARRANGE, INTAKE, RENDER
from hcprep.app.saying import Words, choose, fill
from hcprep.app.usage_errors import USAGE
from hcprep.errors import HcprepError, ProofError

_SAFE: Words = ("Nothing was changed.", "Rien n’a été modifié.")

ERRORS: Mapping[str, Words] = {**CASE, **INTAKE, **ARRANGE, **INPUT, **PACKAGE, **RENDER, **USAGE}

PROBLEMS: Mapping[str, Words] = {
    "unknown-key": ("this name is not known here", "ce nom n’est pas connu ici"),
    "not-a-table": ("this must be a [table]", "ceci doit être une [table]"),
    "not-rows": ("this must be written [[like this]]", "ceci doit s’écrire [[ainsi]]"),
    "not-allowed": ("this value is not allowed here", "cette valeur n’est pas permise ici"),
    "day-only": ("give the day without the time", "donnez le jour sans l’heure"),
    "missing": ("this is needed", "ceci est nécessaire"),
    "second-applicant": ("there is another applicant already", "une autre personne fait déjà la demande"),
    "id-twice": ("this id stands in the file twice", "cet identifiant est deux fois dans le fichier"),
    "no-such-paper": ("the case has no paper of this id", "le dossier n’a pas de document de cet identifiant"),
    "no-such-person": ("no person has this id", "aucune personne n’a cet identifiant"),
    "no-such-item": ("the checklist has no such item", "la liste n’a pas cet élément"),
    "id-taken": ("something of another kind has this id", "autre chose porte déjà cet identifiant"),
    "too-long": ("this text is too long", "ce texte est trop long"),
    "too-large": ("the file is too large", "le fichier est trop volumineux"),
    "unreadable": ("the file is not there or cannot be opened", "le fichier est introuvable ou ne peut être ouvert"),
    "not-utf8": ("the file is not UTF-8 text", "le fichier n’est pas du texte UTF-8"),
    "not-toml": ("this is not written as answers files are (TOML)", "ceci n’est pas écrit comme un fichier de réponses (TOML)"),
    "not-a-kit": ("this is no kit file, or it was cut short", "ce n’est pas un fichier de trousse, ou il est incomplet"),
    "archive": ("the archive in it is broken or has something hidden", "son archive est abîmée ou cache quelque chose"),
    "names": ("it has files that belong to no kit, or lacks some", "il a des fichiers étrangers à une trousse, ou il en manque"),
    "label": ("its label and what is in it disagree", "son étiquette ne correspond pas à son contenu"),
    "citation-form": (
        "a citation looks like [@lease] or [@lease, p. 2]; write \\[@ for the signs themselves",
        "une citation s’écrit [@bail] ou [@bail, p. 2]; écrivez \\[@ pour les signes eux-mêmes",
    ),
}

REASONS: Mapping[str, Words] = {
    "too-short": ("at least {least} characters are needed", "il faut au moins {least} caractères"),
    "control": ("it has a character that cannot be typed again", "elle a un caractère impossible à retaper"),
    "key-like": ("it looks like a raw key", "elle ressemble à une clé brute"),
    "personal": ("it is made of names or dates in the case", "elle est faite de noms ou de dates du dossier"),
    "repetitive": ("it repeats itself or is a common one", "elle se répète ou est très courante"),
}

UNEXPECTED: Words = (
    (
        "Something unexpected happened and hcprep stopped. What was saved before is safe. A record of the fault, with nothing "
        "about you in it, is in {log}."
    ),
    (
        "Un imprévu est survenu et hcprep s’est arrêté. Ce qui était enregistré est intact. Une trace de la faute, "
        "sans rien qui vous concerne, est dans {log}."
    ),
)
STOPPED: Words = ("Stopped. What was saved before is safe.", "Arrêté. Ce qui était enregistré est intact.")


_TOML_PLACE = re.compile(r"line (\d+), column (\d+)")


def _place(where: str, language: str) -> str:
    """Return a place in a file with a colon after it, nothing for the whole file; tomllib says places in English."""
    if language == "fr":
        where = _TOML_PLACE.sub(r"ligne \1, colonne \2", where).replace("end of document", "fin du fichier")
        where = where.replace("line ", "ligne ")
    return f"{where}{' : ' if language == 'fr' else ': '}" if where else ""


def error_words(error: HcprepError, language: str) -> str:
    """Return what happened and what to do; a code without words (none, a test says) shows itself and what is safe."""
    words = ERRORS.get(f"{error.code}:{error.facts.get('part')}") or ERRORS.get(error.code)
    if words is None:
        return f"{error.code}. {choose(_SAFE, language)}"
    facts = _proof_facts(error, language) if isinstance(error, ProofError) else dict(error.facts)
    for name, table in (("problem", PROBLEMS), ("reason", REASONS)):
        known = table.get(str(facts.get(name)))
        if known is not None:
            facts[name] = fill(choose(known, language), facts)
        elif name == "problem" and error.code in ("kit-file-damaged", "kit-invalid"):
            facts[name] = kit_problem(str(facts.get(name, "")), language)
    if error.code == "answers-invalid":
        facts["where"] = _place(str(facts.get("where", "")), language)
    facts["file"] = f" ({facts['file']})" if facts.get("file") else ""
    return fill(choose(words, language), facts)


def _proof_facts(error: ProofError, language: str) -> dict[str, object]:
    # The words of the book are read for this one error only.
    from hcprep.services.proof_words import proof_facts

    return dict(proof_facts(error, language))
