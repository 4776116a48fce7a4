"""Help and sentences of handing over, comparing and looking back; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words

SHARING_HELP: Mapping[str, Words] = {
    "handover": ("make a sealed copy for somebody else", "faire une copie scellée pour une autre personne"),
    "compare": ("show what another copy has otherwise", "montrer ce qui diffère dans une autre copie"),
    "take": ("take pieces of another copy into the case", "prendre des parties d’une autre copie"),
    "history": ("earlier versions of your texts: look, compare, bring back", "versions antérieures : voir, comparer, reprendre"),
    "copy-to": ("case file to make (*.hcase)", "fichier à créer (*.hcase)"),
    "without": (
        "leave out: notes, versions, or papers:ID,ID; may be given more than once",
        "ne pas inclure : notes, versions ou papers:ID,ID; peut être répété",
    ),
    "other": ("the other copy (*.hcase)", "l’autre copie (*.hcase)"),
    "other-password-file": (
        "file whose first line is the passphrase of the other copy; without it the same as of the case",
        "fichier dont la première ligne est la phrase de passe de l’autre copie; sans lui, celle du dossier",
    ),
    "all": ("everything that only they changed", "tout ce que seule l’autre personne a changé"),
    "take-only": ("only these differences, by id", "seulement ces différences, par identifiant"),
    "text-of": ("statement, notes, or the id of a question", "statement, notes ou l’identifiant d’une question"),
    "show": ("print this version", "afficher cette version"),
    "with": ("compare the version shown with this one", "comparer la version affichée avec celle-ci"),
    "restore": ("bring this version back; the later ones are kept", "reprendre cette version; les suivantes sont gardées"),
}
SHARING_SAY: Mapping[str, Words] = {
    "handed-over": (
        (
            "The sealed copy is {path}. Its passphrase is shown here once and kept nowhere:\n\n  {passphrase}\n\nTell it by"
            " telephone or in person, not in the same e-mail as the file.\nBoth of you can compare this code: {check}"
        ),
        (
            "La copie scellée est {path}. Sa phrase de passe n’est montrée qu’ici et n’est gardée nulle part :\n\n"
            "  {passphrase}\n\nDites-la par téléphone ou de vive voix, pas dans le courriel qui porte le fichier.\n"
            "Vous pouvez tous deux comparer ce code : {check}"
        ),
    ),
    "handed-cited": (
        "Note: paragraph {paragraph} still cites {evidence}, which is not in the copy.",
        "Remarque : le paragraphe {paragraph} cite encore {evidence}, qui n’est pas dans la copie.",
    ),
    "relation-same": ("The two are the same save.", "Les deux en sont au même enregistrement."),
    "relation-older": ("Theirs goes on from yours, last at {at}.", "L’autre copie prolonge la vôtre, depuis {at}."),
    "relation-newer": ("Yours goes on from theirs, last at {at}.", "La vôtre prolonge l’autre copie, depuis {at}."),
    "relation-diverged": (
        "Both were changed after {at}, when they were the same.",
        "Les deux ont changé après {at}, moment où elles étaient identiques.",
    ),
    "relation-stranger": ("These are two different cases.", "Ce sont deux dossiers différents."),
    "ancestor-texts": (
        "Who changed what is known for the texts only.",
        "On ne sait qui a changé quoi que pour les textes.",
    ),
    "ancestor-none": ("Who changed what is not known.", "On ne sait pas qui a changé quoi."),
    "left-out": ("Their copy was made without: {what}.", "Cette copie a été faite sans : {what}."),
    "no-difference": ("There is no difference to take.", "Il n’y a aucune différence à prendre."),
    "how-to-take": (
        (
            "[-…-] stands only in yours, {{+…+}} only in theirs. Nothing was changed. “hcprep take CASE OTHER --all” takes all"
            " that only they changed; --only ID ID … takes single pieces."
        ),
        (
            "[-…-] n’est que dans la vôtre, {{+…+}} que dans l’autre. Rien n’a été modifié. « hcprep take DOSSIER AUTRE --all »"
            " prend tout ce que seule l’autre personne a changé; --only ID ID … prend des parties choisies."
        ),
    ),
    "taken": (
        "{count:piece was|pieces were} taken from the other copy. Nothing else was changed.",
        "{count:partie reprise|parties reprises|0} de l’autre copie. Rien d’autre n’a changé.",
    ),
    "nothing-taken": (
        "There was nothing to take that only they changed. Your case is as it was.",
        "Il n’y avait rien à prendre que seule l’autre personne ait changé. Votre dossier est comme avant.",
    ),
    "how-to-look": (
        "To read a version: hcprep history CASE --text TEXT --show N. To bring it back: --restore N. TEXT is {texts}.",
        (
            "Pour lire une version : hcprep history DOSSIER --text TEXTE --show N. Pour la reprendre : --restore N."
            " TEXTE est {texts}."
        ),
    ),
    "texts-known": (
        "statement, notes, or what stands in brackets",
        "statement, notes ou ce qui est entre parenthèses",
    ),
    "clashes-left": (
        "Changed on both sides, so left as they are: {count:piece|pieces}. Take them with --only.",
        "Changées des deux côtés et laissées telles quelles : {count:partie|parties|0}. Prenez-les avec --only.",
    ),
    "loose-citation": (
        "Note: paragraph {paragraph} would cite {wants}, which is not in your case. Take {needs} too.",
        "Remarque : le paragraphe {paragraph} citerait {wants}, absent de votre dossier. Prenez aussi {needs}.",
    ),
    "loose-page": (
        "Note: paragraph {paragraph} would cite page {page} of {wants}, which has no such page.",
        "Remarque : le paragraphe {paragraph} citerait la page {page} de {wants}, qui n’existe pas.",
    ),
    "loose-person": (
        "Note: {where} would be about {wants}, who is not in your case. Take {needs} too.",
        "Remarque : {where} concernerait {wants}, absent de votre dossier. Prenez aussi {needs}.",
    ),
    "version-back": (
        "Version {rev} of {text} is back. The later versions are kept.",
        "La version {rev} de {text} est reprise. Les versions suivantes sont gardées.",
    ),
    "no-versions": ("No version is kept yet.", "Aucune version n’est encore gardée."),
}
