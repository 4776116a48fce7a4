"""The help of the command line; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.backup_words import BACKUP_HELP
from hcprep.app.layout_words import LAYOUT_HELP
from hcprep.app.mark_words import MARK_HELP
from hcprep.app.order_words import ORDER_HELP
from hcprep.app.pages_words import PAGES_HELP
from hcprep.app.portal_words import PORTAL_HELP
from hcprep.app.saying import Words
from hcprep.app.sharing_words import SHARING_HELP
from hcprep.app.story_words import STORY_HELP

HELP: Mapping[str, Words] = {
    **BACKUP_HELP,
    **SHARING_HELP,
    **PORTAL_HELP,
    **LAYOUT_HELP,
    **STORY_HELP,
    **PAGES_HELP,
    **ORDER_HELP,
    **MARK_HELP,
    "about": (
        "Prepare a Canadian humanitarian and compassionate application on your own computer. Alone it opens the window.",
        "Préparer une demande pour motifs d’ordre humanitaire sur votre ordinateur. Seul, il ouvre la fenêtre.",
    ),
    "new": ("make a new, empty, encrypted case", "créer un nouveau dossier, vide et chiffré"),
    "set": ("put the answers of a file into a case", "mettre les réponses d’un fichier dans un dossier"),
    "add": ("add papers and photos to a case", "ajouter des documents et des photos à un dossier"),
    "statement": ("bring the statement in or out as Markdown", "importer ou exporter le récit en Markdown"),
    "check-note": (
        "The pages of papers are not read for this. To know whether any is damaged: “hcprep examine CASE”, which reads all.",
        (
            "Les pages des documents ne sont pas lues. Pour savoir si l’un d’eux est endommagé, « hcprep examine DOSSIER »"
            " lit tout."
        ),
    ),
    "check": ("say what to bring and what to watch for", "dire quoi apporter et à quoi faire attention"),
    "dates": ("tell the dates that matter", "dire les dates importantes"),
    "fees": ("tell the government fees", "dire les frais du gouvernement"),
    "build": ("build the package and prove it", "créer le recueil et le vérifier"),
    "verify": ("check a finished package by itself or against its case", "vérifier un recueil terminé, seul ou avec son dossier"),
    "export": ("write everything out as plain files", "tout écrire en fichiers ordinaires"),
    "examine": ("read every byte of a case and say what is damaged", "lire tout un dossier et dire ce qui est endommagé"),
    "mend": (
        "make a whole case file of a damaged one, with or without a backup",
        "faire un fichier entier d’un dossier endommagé, avec ou sans copie",
    ),
    "mend-from": (
        "another copy of the same case, such as a backup; without it, all that is whole is taken",
        "une autre copie du même dossier; sans elle, tout ce qui est intact est repris",
    ),
    "mend-to": ("the new case file to write", "le nouveau fichier de dossier à écrire"),
    "only": ("take only these from the backup (ids as in “examine”)", "ne prendre que cela dans la copie (voir « examine »)"),
    "demo": ("make the fictional example and its package", "créer l’exemple fictif et son recueil"),
    "kit": ("the rules hcprep works with: look, compare, install", "les règles de hcprep : voir, comparer, installer"),
    "kit-show": ("say which rules are in use and how old they are", "dire quelles règles servent et leur âge"),
    "kit-forms": ("compare the edition of an official form", "comparer l’édition d’un formulaire officiel"),
    "kit-diff": ("show what a kit file or folder would change", "montrer ce qu’une trousse changerait"),
    "kit-verify": ("check a kit file or folder and use nothing of it", "vérifier une trousse sans rien en utiliser"),
    "kit-install": ("show the changes, ask, and keep a kit file", "montrer les changements, demander et garder une trousse"),
    "kit-accept": ("let a case follow the newest rules", "faire suivre à un dossier les règles les plus récentes"),
    "kit-file": ("a kit file (*.hckit), or the folder of one being written", "un fichier de trousse (*.hckit), ou son dossier"),
    "kit-signed": ("a signed kit file (*.hckit)", "un fichier de trousse signé (*.hckit)"),
    "yes": ("do not ask", "ne pas demander"),
    "words": ("what is printed at the foot: “IMM 5669 (05-2021)”", "ce qui est imprimé au bas : « IMM 5669 (05-2021) »"),
    "letter": ("write a letter made of your own words", "écrire une lettre faite de vos propres mots"),
    "missing": ("the letter about papers that cannot be had", "la lettre sur les documents impossibles à obtenir"),
    "answers-template": ("print a commented answers file", "afficher un fichier de réponses commenté"),
    "case": ("the case file (*.hcase)", "le fichier du dossier (*.hcase)"),
    "lang": ("language of what is said here: en or fr", "langue des messages : en ou fr"),
    "password-file": ("file whose first line is the passphrase", "fichier dont la première ligne est la phrase de passe"),
    "paper-password-file": (
        "file whose first line is the password of a locked PDF; it is tried on each that is locked, and not kept",
        "fichier dont la première ligne est le mot de passe d’un PDF protégé; il est essayé sur chacun et n’est pas gardé",
    ),
    "new-password-file": (
        "file whose first line is the new passphrase",
        "fichier dont la première ligne est la nouvelle phrase de passe",
    ),
    "sheet-file": (
        "file with the four lines of the recovery sheet, in place of a passphrase",
        "fichier avec les quatre lignes de la feuille de récupération, au lieu d’une phrase de passe",
    ),
    "sheet": ("write or check the recovery sheet of a case", "écrire ou vérifier la feuille de récupération d’un dossier"),
    "sheet-to": ("PDF file to write", "fichier PDF à écrire"),
    "sheet-check": ("compare what you type with the case", "comparer ce que vous tapez avec le dossier"),
    "passphrase-change": ("give a case another passphrase", "donner une autre phrase de passe à un dossier"),
    "language": ("language of the package", "langue du recueil"),
    "answers": ("answers file (TOML)", "fichier de réponses (TOML)"),
    "files": ("papers: PDF, JPEG, PNG, HEIC or TIFF", "documents : PDF, JPEG, PNG, HEIC ou TIFF"),
    "item": ("checklist item they answer, such as D1", "élément de la liste, comme D1"),
    "person": ("id of the person they are about", "identifiant de la personne concernée"),
    "title": ("title in the list of exhibits", "titre dans la liste des pièces"),
    "date": ("the paper's own date", "date du document"),
    "paper-language": ("language of the paper", "langue du document"),
    "part": (
        "what is in it of a translation set; may be repeated",
        "ce qu’il contient des pièces de traduction; peut se répéter",
    ),
    "belongs-to": ("paper in another language it goes with", "document dans une autre langue qu’il accompagne"),
    "translator": ("who made the translation", "qui a fait la traduction"),
    "edition": ("edition at the foot of a form, such as 05-2021", "édition au bas d’un formulaire, comme 05-2021"),
    "from": ("Markdown file to read, - for standard input", "fichier Markdown à lire, - pour l’entrée standard"),
    "to": ("Markdown file to write, - for standard output", "fichier Markdown à écrire, - pour la sortie standard"),
    "json": ("print JSON on standard output", "écrire du JSON sur la sortie standard"),
    "on": ("day to check for, today if left out", "jour de la vérification, aujourd’hui par défaut"),
    "ics": ("calendar file to write, - for standard output", "fichier d’agenda à écrire, - pour la sortie standard"),
    "names": ("put given names into the calendar", "mettre les prénoms dans l’agenda"),
    "fail-on": ("exit with 1 if there is a finding this serious", "code 1 s’il y a un constat aussi grave"),
    "out": ("folder to write to", "dossier où écrire"),
    "package": ("the finished PDF", "le PDF terminé"),
    "supplement": (
        "only what is new or changed since a package was sent; numbers go on",
        "seulement ce qui est nouveau ou modifié depuis un envoi; les numéros se suivent",
    ),
    "keep-numbers": (
        "keep the page numbers of a package that was sent (its id, or the last one); pages put between get letters, 45A",
        "garder les numéros d’un recueil envoyé (son identifiant, ou le dernier); une page intercalée porte une lettre, 45A",
    ),
    "no-keep-numbers": ("number the pages anew", "numéroter les pages à neuf"),
    "supplement-to": (
        "the package it goes on from, by its id in “hcprep filed”; the one sent last if left out",
        "le recueil complété, par son identifiant dans « hcprep filed »; le dernier envoyé par défaut",
    ),
}
