"""Words for commands that make no sense; EN and FR. Part of `cli_messages.ERRORS`."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words
from hcprep.app.sharing_errors import SHARING_USAGE

USAGE: Mapping[str, Words] = {
    **SHARING_USAGE,
    "usage-arguments": (
        "This cannot be understood: {detail}. “hcprep --help” shows what there is.",
        "Ceci ne peut être compris : {detail}. « hcprep --help » montre ce qu’il y a.",
    ),
    "usage-no-signature": (
        "{id} is no paper of this case, or it is an identity, official, certified or sworn paper: --no-signature is not for it.",
        (
            "{id} n’est pas un document de ce dossier, ou c’est une pièce d’identité, un document officiel, certifié ou sous "
            "serment : --no-signature ne s’y applique pas."
        ),
    ),
    "usage-no-terminal": (
        "A passphrase is needed and there is no one to ask. Use --password-file FILE.",
        "Une phrase de passe est nécessaire et il n’y a personne à qui la demander. Utilisez --password-file FICHIER.",
    ),
    "usage-password-file": (
        "The passphrase file {path} cannot be read or its first line is empty.",
        "Le fichier de phrase de passe {path} est illisible ou sa première ligne est vide.",
    ),
    "usage-passphrases-differ": (
        "The two passphrases are not the same, so no case was made. Try again.",
        "Les deux phrases de passe ne sont pas les mêmes; rien n’a été créé. Réessayez.",
    ),
    "usage-long": (
        "{option} is {letters} letters long; {limit} is the most there is room for. Nothing was changed.",
        "{option} compte {letters} lettres; il n’y a de place que pour {limit}. Rien n’a été modifié.",
    ),
    "usage-title-many": (
        "--title names one paper, and several were given. Nothing was added.",
        "--title nomme un seul document, et plusieurs ont été donnés. Rien n’a été ajouté.",
    ),
    "usage-unknown-item": (
        "There is no checklist item {id}. Nothing was added. “hcprep check” shows the ids.",
        "Il n’y a pas d’élément {id} dans la liste. Rien n’a été ajouté. « hcprep check » montre les identifiants.",
    ),
    "usage-unknown-person": (
        "There is no person {id} in the case. Nothing was added. Use an id such as applicant or child-1.",
        "Il n’y a pas de personne {id} dans le dossier. Rien n’a été ajouté. Donnez un identifiant comme applicant ou child-1.",
    ),
    "usage-unknown-piece": (
        "The backup has nothing called {id} that the damaged case misses. Nothing was written. “hcprep examine” shows the ids.",
        "La copie n’a rien du nom de {id} qui manque au dossier endommagé. Rien n’a été écrit. Voyez « hcprep examine ».",
    ),
    "usage-only-from": (
        "--only chooses what comes from a backup, and none was given. Add --from BACKUP, or leave --only out.",
        "--only choisit ce qui vient d’une copie, et aucune n’a été donnée. Ajoutez --from COPIE ou retirez --only.",
    ),
    "usage-unknown-evidence": (
        "There is no paper {id} in the case. Nothing was added. “hcprep papers” shows the ids.",
        "Il n’y a pas de document {id} dans le dossier. Rien n’a été ajouté. « hcprep papers » montre les identifiants.",
    ),
    "usage-date": (
        "{date} is not a date like 2024-03-15, 2024-03 or 2024. Nothing was changed.",
        "{date} n’est pas une date comme 2024-03-15, 2024-03 ou 2024. Rien n’a été modifié.",
    ),
    "usage-check-what": (
        "Give either a case or --answers FILE.",
        "Donnez soit un dossier, soit --answers FICHIER.",
    ),
    "usage-file-exists": (
        "{path} is already there. It was not touched. Choose another name.",
        "{path} existe déjà. Il n’a pas été touché. Choisissez un autre nom.",
    ),
    "usage-folder-not-empty": (
        "{path} is already there and not an empty folder. It was not touched. Choose another name.",
        "{path} existe déjà et n’est pas un répertoire vide. Il n’a pas été touché. Choisissez un autre nom.",
    ),
    "usage-backup-name": (
        "{path} is not named like a backup. If it is a case, open it as it is; if it was renamed, give it its old name.",
        "{path} n’a pas le nom d’une sauvegarde. Si c’est un dossier, ouvrez-le tel quel; sinon, redonnez-lui son ancien nom.",
    ),
    "usage-kit-yes": (
        "There is no one to ask whether to install these rules. Nothing was changed. Add --yes once you have read the changes.",
        "Il n’y a personne à qui demander s’il faut installer ces règles. Rien n’a été modifié. Ajoutez --yes après lecture.",
    ),
    "usage-out-not-folder": (
        "{path} is a file, and a folder is needed. It was not touched. Choose another name.",
        "{path} est un fichier, et il faut un répertoire. Il n’a pas été touché. Choisissez un autre nom.",
    ),
    "usage-portal-account": (
        "There is no account “{id}”. Known are: {known}. Nothing was written.",
        "Il n’y a pas de compte « {id} ». Les comptes connus : {known}. Rien n’a été écrit.",
    ),
    "usage-contents-kind": (
        "{path} must end in .csv, .json or .docx. Nothing was written.",
        "{path} doit finir par .csv, .json ou .docx. Rien n’a été écrit.",
    ),
    "usage-edition": (
        "{edition} is no edition like 05-2021. Nothing was added.",
        "{edition} n’est pas une édition comme 05-2021. Rien n’a été ajouté.",
    ),
    "usage-form": (
        "{words} names no form. Write it as at the foot of the form: IMM 5669 (05-2021).",
        "{words} ne nomme aucun formulaire. Écrivez-le comme au bas du formulaire : IMM 5669 (05-2021).",
    ),
    "usage-no-window": (
        "The window cannot be opened on this computer ({detail}). The commands work without it: hcprep --help.",
        "La fenêtre ne peut pas s’ouvrir sur cet ordinateur ({detail}). Les commandes marchent sans elle : hcprep --help.",
    ),
}
