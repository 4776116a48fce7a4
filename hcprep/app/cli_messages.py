"""Words of the command line for every error code: what happened, to which file, what is safe, what to do; EN and FR.

A test asks for every code that `hcprep/errors.py` names and every `usage-` code the program raises.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from hcprep.app.sharing_errors import SHARING_USAGE
from hcprep.errors import HcprepError, ProofError
from hcprep.services.proof_words import proof_facts

Words = tuple[str, str]
"""English, French."""

_SAFE: Words = ("Nothing was changed.", "Rien n’a été modifié.")

CASE: Mapping[str, Words] = {
    "case-wrong-passphrase": (
        "This passphrase does not open {path}. Nothing was changed. Check capital letters and spaces, and try again.",
        "Cette phrase de passe n’ouvre pas {path}. Rien n’a été modifié. Vérifiez les majuscules et les espaces, puis réessayez.",
    ),
    "case-not-a-case": (
        "{path} is not a case of hcprep. It was not touched. Choose the file that ends in .hcase.",
        "{path} n’est pas un dossier de hcprep. Il n’a pas été touché. Choisissez le fichier qui se termine par .hcase.",
    ),
    "case-newer": (
        "{path} was made with a newer hcprep. It was not touched. Install the newer hcprep to open it.",
        "{path} a été créé avec une version plus récente de hcprep. Il n’a pas été touché. Installez-la pour l’ouvrir.",
    ),
    "case-damaged": (
        (
            "{path} is damaged and part of it cannot be read. Keep this file. “hcprep examine” says what is hit, “hcprep export”"
            " writes out everything else, and “hcprep mend” makes a whole file with a backup."
        ),
        (
            "{path} est endommagé et une partie est illisible. Gardez ce fichier. « hcprep examine » dit ce qui est touché,"
            " « hcprep export » écrit tout le reste et « hcprep mend » refait un fichier entier avec une copie."
        ),
    ),
    "mend-other-case": (
        "The backup is not a copy of this case. Nothing was written. Choose a copy of the same case.",
        "Cette copie n’est pas celle de ce dossier. Rien n’a été écrit. Choisissez une copie du même dossier.",
    ),
    "case-in-use": (
        "{path} is open in another window or program. Nothing was changed. Close it there, then try again.",
        "{path} est ouvert dans une autre fenêtre ou un autre programme. Rien n’a été modifié. Fermez-le là, puis réessayez.",
    ),
    "case-exists": (
        "{path} is already there. It was not touched. Choose another name.",
        "{path} existe déjà. Il n’a pas été touché. Choisissez un autre nom.",
    ),
    "case-missing": (
        "{path} is not there. Check the name; if it is on a USB key, plug the key in first.",
        "{path} est introuvable. Vérifiez le nom ; s’il est sur une clé USB, branchez d’abord la clé.",
    ),
    "case-read-only": (
        "{path} or its folder cannot be written to. Nothing was changed. Copy it to a folder of your own and open it there.",
        "{path} ou son dossier n’est pas modifiable. Rien n’a été modifié. Copiez-le dans un dossier à vous et ouvrez-le là.",
    ),
    "disk-full": (
        "The disk with {path} is full. What was saved before is safe. Make room on the disk and try again.",
        "Le disque où se trouve {path} est plein. Ce qui était enregistré est intact. Faites de la place et réessayez.",
    ),
    "disk-error": (
        "{path} could not be read or written. What was saved before is safe. Check that the disk is connected and try again.",
        "{path} n’a pas pu être lu ou écrit. Ce qui était enregistré est intact. Vérifiez que le disque est branché.",
    ),
    "passphrase-too-weak": (
        "This passphrase is not good enough ({reason}), so no case was made. Use several words that do not belong together.",
        "Cette phrase de passe ne convient pas ({reason}) ; rien n’a été créé. Choisissez plusieurs mots sans lien entre eux.",
    ),
    "sheet-mistyped": (
        "Line {line} is not as it is printed on the recovery sheet. Nothing was changed. Compare that line letter by letter.",
        "La ligne {line} diffère de la feuille de récupération. Rien n’a été modifié. Comparez cette ligne lettre par lettre.",
    ),
    "sheet-wrong": (
        "This recovery sheet does not open {path}: it is of another case, or from before the passphrase was changed.",
        "Cette feuille de récupération n’ouvre pas {path} : elle est d’un autre dossier ou précède un changement de phrase.",
    ),
    "copy-failed": (
        "The copy could not be read back, so it was not kept. The case is as it was. Choose another disk for the copy.",
        "La copie n’a pas pu être relue et n’a pas été gardée. Le dossier est intact. Choisissez un autre disque pour la copie.",
    ),
    "backup-no-room": (
        "There is too little room on the disk for a backup. Your case and older backups are as they were. Make room on the disk.",
        "Il y a trop peu de place pour une sauvegarde. Le dossier et les sauvegardes sont intacts. Faites de la place.",
    ),
    "backup-none": (
        "There is no backup that today’s passphrase opens. Make one with “hcprep backup”.",
        "Aucune sauvegarde ne s’ouvre avec la phrase de passe actuelle. Créez-en une avec « hcprep backup ».",
    ),
    "case-in-use-elsewhere": (
        "{path} seems to be open on another computer since {since}. Nothing was changed. If you know it is not, add --take-over.",
        "{path} semble ouvert sur un autre ordinateur depuis {since}. Rien n’a été modifié. Sinon, ajoutez --take-over.",
    ),
    "case-place-gone": (
        "The place of {path} cannot be reached. Your work is kept on this computer, and goes back when you open the case again.",
        "L’endroit de {path} est inaccessible. Votre travail est gardé ici et y retournera à la prochaine ouverture du dossier.",
    ),
    "case-moved": (
        "Somebody else changed the case meanwhile. Nothing was replaced: your version is beside it, in {name}. Compare the two.",
        "Quelqu’un d’autre a modifié le dossier. Rien n’a été remplacé : votre version est à côté, dans {name}. Comparez-les.",
    ),
    "document-absent": (
        "{path} is a copy without its documents. Open the whole case, or a full backup, to use them.",
        "{path} est une copie sans ses documents. Ouvrez le dossier complet ou une sauvegarde complète pour les utiliser.",
    ),
}

INTAKE: Mapping[str, Words] = {
    "intake-locked": (
        "{name} is locked with a password. It was not added. Save a copy without a password, and add the copy.",
        "{name} est protégé par un mot de passe. Il n’a pas été ajouté. Enregistrez une copie sans mot de passe et ajoutez-la.",
    ),
    "intake-damaged": (
        "{name} is damaged and cannot be repaired. It was not added. Ask for the file again, or scan the paper again.",
        "{name} est endommagé et irréparable. Il n’a pas été ajouté. Redemandez le fichier ou numérisez de nouveau le document.",
    ),
    "intake-blank-pages": (
        "{name} is damaged: {pages} of its {total} pages would come out empty. It was not added. Ask for the file again.",
        "{name} est endommagé : {pages} de ses {total} pages seraient vides. Il n’a pas été ajouté. Redemandez le fichier.",
    ),
    "intake-no-room": (
        (
            "{name} was not added: on its page {page}, notes or fields cover every corner a page number could stand in."
            " Print it to a new PDF, and add that."
        ),
        (
            "{name} n’a pas été ajouté : à sa page {page}, des notes ou des champs couvrent tous les coins où mettre le numéro."
            " Imprimez-le dans un nouveau PDF et ajoutez celui-ci."
        ),
    ),
    "intake-number": (
        "{name} holds a number larger than a PDF may hold. It was not added. Print it to a new PDF, and add that.",
        (
            "{name} contient un nombre plus grand que ce qu’un PDF permet. Il n’a pas été ajouté. Imprimez-le dans un nouveau PDF"
            " et ajoutez celui-ci."
        ),
    ),
    "intake-empty": (
        "{name} is empty. It was not added. Choose the file that holds the pages.",
        "{name} est vide. Il n’a pas été ajouté. Choisissez le fichier qui contient les pages.",
    ),
    "intake-wrong-type": (
        "{name} is not what its name says. It was not added. Save it again as a PDF or a picture, and add that.",
        "{name} n’est pas ce que son nom indique. Il n’a pas été ajouté. Enregistrez-le en PDF ou en image et ajoutez cela.",
    ),
    "intake-unknown-type": (
        "{name} is a kind of file that cannot be added. Save it as a PDF, JPEG, PNG, HEIC or TIFF, and add that.",
        "{name} est d’un type qui ne peut pas être ajouté. Enregistrez-le en PDF, JPEG, PNG, HEIC ou TIFF et ajoutez cela.",
    ),
    "intake-dynamic-xfa": (
        "{name} is a government form that no package can hold. It is kept as it is: upload it by itself, beside the package.",
        "{name} est un formulaire officiel qu’aucun recueil ne peut contenir. Il est gardé tel quel : téléversez-le à part.",
    ),
    "intake-xfa-values": (
        "{name} is a form whose answers do not show on its pages. It is kept as it is: upload it by itself.",
        "{name} est un formulaire dont les réponses n’apparaissent pas. Il est gardé tel quel : téléversez-le à part.",
    ),
    "intake-placeholder": (
        "{name} shows only “Please wait…” instead of its pages. It is kept as it is: upload it by itself, beside the package.",
        "{name} n’affiche que « Please wait… » au lieu de ses pages. Il est gardé tel quel : téléversez-le à part.",
    ),
    "intake-portfolio": (
        "{name} is a folder of other files inside one PDF. It was not added. Save the files that are in it, and add those.",
        "{name} est un porte-documents PDF qui contient d’autres fichiers. Il n’a pas été ajouté. Ajoutez plutôt ces fichiers.",
    ),
    "intake-too-large": (
        "{name} is too large. It was not added. Split it into smaller files, or scan it at 300 dots per inch.",
        "{name} est trop volumineux. Il n’a pas été ajouté. Divisez-le ou numérisez-le à 300 points par pouce.",
    ),
    "intake-timeout": (
        "{name} took too long to read. It was not added. Try once more, or print it to a new PDF and add that.",
        "La lecture de {name} a pris trop de temps. Il n’a pas été ajouté. Réessayez ou imprimez-le dans un nouveau PDF.",
    ),
    "intake-missing-file": (
        "{name} is not there or cannot be opened. Check whether it was moved or renamed, and choose it again.",
        "{name} est introuvable ou ne peut être ouvert. Vérifiez s’il a été déplacé ou renommé et choisissez-le de nouveau.",
    ),
}

INPUT: Mapping[str, Words] = {
    "answers-invalid": (
        "{path} cannot be used: {where}{problem}. Nothing was changed. Correct that and try again.",
        "{path} ne peut pas être utilisé : {where}{problem}. Rien n’a été modifié. Corrigez cela et réessayez.",
    ),
    "answers-unknown-question": (
        "{path} answers a question that is not asked: {where}. Nothing was changed. “hcprep answers-template” lists them all.",
        "{path} répond à une question qui n’est pas posée : {where}. Rien n’a été modifié. Voyez « hcprep answers-template ».",
    ),
    "citation-unknown": (
        "Line {line} of {path} cites [@{key}], and no evidence has that name. Nothing was changed. Correct the name.",
        "La ligne {line} de {path} cite [@{key}], mais aucune preuve ne porte ce nom. Rien n’a été modifié. Corrigez le nom.",
    ),
    "citation-page": (
        "Line {line} of {path} cites page {page} of [@{key}], which has {pages} pages. Nothing was changed. Correct the page.",
        "La ligne {line} de {path} cite la page {page} de [@{key}], qui en a {pages}. Rien n’a été modifié. Corrigez la page.",
    ),
}

PACKAGE: Mapping[str, Words] = {
    "kit-missing": (
        "The rules this case was begun with ({path}) did not come with this hcprep. Your case is safe. Install hcprep again.",
        "Les règles de ce dossier ({path}) ne sont pas dans ce hcprep. Votre dossier est intact. Réinstallez hcprep.",
    ),
    "kit-invalid": (
        "The rules that came with hcprep are damaged ({path}). Your case is safe. Install hcprep again.",
        "Les règles fournies avec hcprep sont endommagées ({path}). Votre dossier est intact. Réinstallez hcprep.",
    ),
    "kit-newer": (
        "{path} holds rules for a newer hcprep. The rules in use are as before. Install the newer hcprep first.",
        "{path} contient des règles pour un hcprep plus récent. Les règles en usage n’ont pas changé. Installez-le d’abord.",
    ),
    "kit-file-missing": (
        "{path} is not there or cannot be opened. Nothing was changed. Check the name; plug in the USB key if it is on one.",
        "{path} est introuvable ou ne s’ouvre pas. Rien n’a été modifié. Vérifiez le nom ; branchez la clé USB s’il y est.",
    ),
    "kit-file-damaged": (
        "{path} cannot be used: {problem}{file}. The rules in use are as before. Get the file again from those who made it.",
        (
            "{path} ne peut pas être utilisé : {problem}{file}. Les règles en usage n’ont pas changé. Redemandez le fichier "
            "à ses auteurs."
        ),
    ),
    "kit-signature": (
        (
            "{path} was changed after it was signed. It was not used; the rules in use are as before. "
            "Get the file again, from a place you trust."
        ),
        (
            "{path} a été modifié après sa signature. Il n’a pas été utilisé ; les règles en usage n’ont pas changé. "
            "Reprenez le fichier d’une source sûre."
        ),
    ),
    "kit-key-unknown": (
        (
            "{path} is signed by someone this hcprep does not know (key {key}). It was not used; the rules in use are as before. "
            "Get the file from those who publish hcprep."
        ),
        (
            "{path} est signé par quelqu’un que ce hcprep ne connaît pas (clé {key}). Il n’a pas été utilisé ; les règles en "
            "usage n’ont pas changé. Prenez le fichier chez ceux qui publient hcprep."
        ),
    ),
    "kit-not-newer": (
        "{path} (edition {edition}) is not newer than the rules in use ({newest}), so it was not installed. Nothing was changed.",
        "{path} (édition {edition}) n’est pas plus récent que les règles en usage ({newest}). Rien n’a été installé ni modifié.",
    ),
    "build-nothing": (
        "There is nothing to put into a package yet. Add a paper or write your statement first.",
        "Il n’y a encore rien à mettre dans le recueil. Ajoutez d’abord un document ou écrivez votre récit.",
    ),
    "build-citation": (
        (
            "Your statement cites page {page} of [@{key}], which is not in the package. No package was made; your case is safe. "
            "Correct the citation or add the paper."
        ),
        (
            "Votre récit cite la page {page} de [@{key}], qui n’est pas dans le recueil. Aucun recueil n’a été créé ; "
            "votre dossier est intact. Corrigez la citation ou ajoutez le document."
        ),
    ),
    "build-failed": (
        "The package could not be made. Your case is safe, and no unfinished file was left. Try again.",
        "Le recueil n’a pas pu être créé. Votre dossier est intact et aucun fichier inachevé n’est resté. Réessayez.",
    ),
    "build-original-changed": (
        "A stored paper ({name}) is no longer what was added, so no package was made. Open a copy of the case, or add it again.",
        "Un document enregistré ({name}) n’est plus celui qui a été ajouté ; aucun recueil n’a été créé. Ajoutez-le de nouveau.",
    ),
    "build-glyphs": (
        (
            "No font that comes with hcprep can print {characters} ({where}). No package was made; your case is safe. "
            "Write it in other characters."
        ),
        (
            "Aucune police fournie avec hcprep ne peut imprimer {characters} ({where}). Aucun recueil n’a été créé ; "
            "votre dossier est intact. Écrivez-le avec d’autres caractères."
        ),
    ),
    "proof-failed": (
        "The package differs from the case: {where}: {detail} ({count} in all). Your case is safe; do not file this package.",
        (
            "Le recueil ne correspond pas au dossier : {where} : {detail} ({count} en tout). Ne le déposez pas. "
            "Votre dossier est intact."
        ),
    ),
}

RENDER: Mapping[str, Words] = {
    "render-missing": (
        "The file to draw is not there. Nothing was changed. Check whether it was moved.",
        "Le fichier à afficher est introuvable. Rien n’a été modifié. Vérifiez s’il a été déplacé.",
    ),
    "render-damaged": (
        "The file to draw is damaged. Nothing was changed. Build the package again.",
        "Le fichier à afficher est endommagé. Rien n’a été modifié. Créez de nouveau le recueil.",
    ),
    "render-locked": (
        "The file to draw is locked with a password. Nothing was changed.",
        "Le fichier à afficher est protégé par un mot de passe. Rien n’a été modifié.",
    ),
    "render-page": (
        "Page {page} cannot be drawn. Nothing was changed.",
        "La page {page} ne peut pas être affichée. Rien n’a été modifié.",
    ),
    "render-failed": (
        "Page {page} took too long to draw. Nothing was changed. Try again.",
        "L’affichage de la page {page} a échoué. Rien n’a été modifié. Réessayez.",
    ),
}

USAGE: Mapping[str, Words] = {
    **SHARING_USAGE,
    "usage-arguments": (
        "This cannot be understood: {detail}. “hcprep --help” shows what there is.",
        "Ceci ne peut être compris : {detail}. « hcprep --help » montre ce qu’il y a.",
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
        "Les deux phrases de passe ne sont pas les mêmes ; rien n’a été créé. Réessayez.",
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
    "usage-unknown-evidence": (
        "There is no evidence {id} in the case. Nothing was added.",
        "Il n’y a pas de preuve {id} dans le dossier. Rien n’a été ajouté.",
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
        "{path} existe déjà et n’est pas un dossier vide. Il n’a pas été touché. Choisissez un autre nom.",
    ),
    "usage-backup-name": (
        "{path} is not named like a backup. If it is a case, open it as it is; if it was renamed, give it its old name.",
        "{path} n’a pas le nom d’une sauvegarde. Si c’est un dossier, ouvrez-le tel quel ; sinon, redonnez-lui son ancien nom.",
    ),
    "usage-kit-yes": (
        "There is no one to ask whether to install these rules. Nothing was changed. Add --yes once you have read the changes.",
        "Il n’y a personne à qui demander s’il faut installer ces règles. Rien n’a été modifié. Ajoutez --yes après lecture.",
    ),
    "usage-out-not-folder": (
        "{path} is a file, and a folder is needed. It was not touched. Choose another name.",
        "{path} est un fichier, et il faut un dossier. Il n’a pas été touché. Choisissez un autre nom.",
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

ERRORS: Mapping[str, Words] = {**CASE, **INTAKE, **INPUT, **PACKAGE, **RENDER, **USAGE}

PROBLEMS: Mapping[str, Words] = {
    "unknown-key": ("this name is not known here", "ce nom n’est pas connu ici"),
    "not-a-table": ("this must be a [table]", "ceci doit être une [table]"),
    "not-rows": ("this must be written [[like this]]", "ceci doit s’écrire [[ainsi]]"),
    "not-allowed": ("this value is not allowed here", "cette valeur n’est pas permise ici"),
    "day-only": ("give the day without the time", "donnez le jour sans l’heure"),
    "missing": ("this is needed", "ceci est nécessaire"),
    "second-applicant": ("there is another applicant already", "il y a déjà un autre demandeur"),
    "id-twice": ("this id stands in the file twice", "cet identifiant est deux fois dans le fichier"),
    "no-such-paper": ("the case has no paper of this id", "le dossier n’a pas de document de cet identifiant"),
    "no-such-person": ("no person has this id", "aucune personne n’a cet identifiant"),
    "no-such-item": ("the checklist has no such item", "la liste n’a pas cet élément"),
    "id-taken": ("something of another kind has this id", "autre chose porte déjà cet identifiant"),
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
        "une citation s’écrit [@bail] ou [@bail, p. 2] ; écrivez \\[@ pour les signes eux-mêmes",
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


def choose(words: Words, language: str) -> str:
    """Return the English or the French of a pair."""
    return words[1] if language == "fr" else words[0]


class _Fact(str):
    """A fact as text; `{count:page|pages}` writes it with its word. A third part, `0`, counts nothing as one, as French does."""

    __slots__ = ()

    def __format__(self, words: str) -> str:
        if "|" not in words:
            return super().__format__(words)
        one, many, *zero = words.split("|")
        return f"{self} {one if self in ('1', *zero) else many}"


def fill(text: str, facts: Mapping[str, object]) -> str:
    """Fill `{names}` of a text; a fact nobody knows reads as an ellipsis."""
    return text.format_map(defaultdict(lambda: _Fact("…"), {name: _Fact(value) for name, value in facts.items()}))


_TOML_PLACE = re.compile(r"line (\d+), column (\d+)")


def _place(where: str, language: str) -> str:
    """Return a place in a file with a colon after it, nothing for the whole file; tomllib says places in English."""
    if language == "fr":
        where = _TOML_PLACE.sub(r"ligne \1, colonne \2", where).replace("end of document", "fin du fichier")
        where = where.replace("line ", "ligne ")
    return f"{where}{' : ' if language == 'fr' else ': '}" if where else ""


def error_words(error: HcprepError, language: str) -> str:
    """Return what happened and what to do; a code without words (none, a test says) shows itself and what is safe."""
    words = ERRORS.get(error.code)
    if words is None:
        return f"{error.code}. {choose(_SAFE, language)}"
    facts = dict(proof_facts(error, language) if isinstance(error, ProofError) else error.facts)
    for name, table in (("problem", PROBLEMS), ("reason", REASONS)):
        known = table.get(str(facts.get(name)))
        if known is not None:
            facts[name] = fill(choose(known, language), facts)
    if error.code == "answers-invalid":
        facts["where"] = _place(str(facts.get("where", "")), language)
    facts["file"] = f" ({facts['file']})" if facts.get("file") else ""
    return fill(choose(words, language), facts)
