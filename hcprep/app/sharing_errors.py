"""Mistakes in handing over, comparing and looking back, in words; EN and FR. Part of `cli_messages.USAGE`."""

from __future__ import annotations

from collections.abc import Mapping

SHARING_USAGE: Mapping[str, tuple[str, str]] = {
    "usage-unknown-difference": (
        "There is no difference “{id}”. “hcprep compare” lists them. Nothing was changed.",
        "Il n’y a pas de différence « {id} ». « hcprep compare » les montre. Rien n’a été modifié.",
    ),
    "usage-same-file": (
        "{path} is the case itself. Name the other copy.",
        "{path} est le dossier lui-même. Indiquez l’autre copie.",
    ),
    "usage-without": (
        "“{part}” cannot be left out. Write notes, versions, or papers: followed by ids.",
        "« {part} » ne peut pas être exclu. Écrivez notes, versions, ou papers: suivi d’identifiants.",
    ),
    "usage-without-unknown": (
        "There is no paper {id} in the case to leave out. No copy was made. “hcprep check --json” shows the ids.",
        "Il n’y a pas de document {id} à exclure dans le dossier. Aucune copie n’a été faite. Voyez « hcprep check --json ».",
    ),
    "usage-history-text": (
        "Say which text with --text: statement, notes, or the id of a question. --with goes with --show.",
        "Indiquez le texte avec --text : statement, notes ou l’identifiant d’une question. --with va avec --show.",
    ),
    "usage-no-version": (
        "Version {rev} of {text} is not kept. “hcprep history” lists those that are.",
        "La version {rev} de {text} n’est pas gardée. « hcprep history » montre celles qui le sont.",
    ),
}
