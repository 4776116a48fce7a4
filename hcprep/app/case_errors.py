"""Words for errors of a case file and its copies; EN and FR. Part of `cli_messages.ERRORS`."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words

CASE: Mapping[str, Words] = {
    "case-wrong-passphrase": (
        "This passphrase does not open {path}. Nothing was changed. Check capital letters and spaces, and try again.",
        "Cette phrase de passe n’ouvre pas {path}. Rien n’a été modifié. Vérifiez les majuscules et les espaces, puis réessayez.",
    ),
    "case-not-a-case": (
        "{path} is not a case of hcprep. It was not touched. Choose the file that ends in .hcase.",
        "{path} n’est pas un dossier de hcprep. Il n’a pas été touché. Choisissez le fichier qui se termine par .hcase.",
    ),
    "case-not-a-case:empty": (
        (
            "{path} is empty. It may still be coming from the internet: open its folder, wait until it is there, and try again."
            " If it stays empty, use a backup."
        ),
        (
            "{path} est vide. Il est peut-être encore en train d’arriver d’Internet : ouvrez son répertoire, attendez qu’il y"
            " soit et réessayez. S’il reste vide, prenez une copie de sauvegarde."
        ),
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
    "case-damaged:header": (
        (
            "The beginning of {path} is destroyed, so no passphrase opens it. Nothing was changed. Keep this file: the recovery"
            " sheet opens it (--sheet-file), and so does “hcprep mend” with a backup."
        ),
        (
            "Le début de {path} est détruit : aucune phrase de passe ne l’ouvre. Rien n’a été modifié. Gardez ce fichier : la"
            " feuille de récupération l’ouvre (--sheet-file), et « hcprep mend » aussi, avec une sauvegarde."
        ),
    ),
    "case-damaged:mixed": (
        (
            "{path} was copied while hcprep was saving, and mixes two moments. It was not touched. Use the original or a backup;"
            " “hcprep export” writes out what can be read."
        ),
        (
            "{path} a été copié pendant un enregistrement de hcprep et mêle deux moments. Il n’a pas été touché. Utilisez"
            " l’original ou une copie de sauvegarde; « hcprep export » écrit ce qui est lisible."
        ),
    ),
    "case-damaged:rows": (
        (
            "{path} holds far more rows than any case does. It was not read further and not touched. If somebody sent it to you,"
            " do not use it; if it is your own, use a backup."
        ),
        (
            "{path} contient bien plus de lignes qu’aucun dossier. Il n’a été ni lu davantage ni touché. Si quelqu’un vous l’a"
            " envoyé, ne l’utilisez pas; si c’est le vôtre, utilisez une copie de sauvegarde."
        ),
    ),
    "paper-damaged": (
        (
            "The pages of “{title}” ({name}) are damaged in the case file. “hcprep examine” says what else is hit; “hcprep mend”"
            " takes the pages from a backup. Or remove the paper and add it again."
        ),
        (
            "Les pages de « {title} » ({name}) sont endommagées dans le fichier du dossier. « hcprep examine » dit ce qui est"
            " touché d’autre; « hcprep mend » reprend les pages d’une sauvegarde. Ou retirez la pièce et ajoutez-la de nouveau."
        ),
    ),
    "case-look-only": (
        "This damaged file is only being looked at. Nothing was changed. Make a whole file of it with “hcprep mend”.",
        "Ce fichier endommagé est seulement consulté. Rien n’a été modifié. Refaites un fichier entier avec « hcprep mend ».",
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
        "{path} est introuvable. Vérifiez le nom; s’il est sur une clé USB, branchez d’abord la clé.",
    ),
    "case-no-folder": (
        "There is no folder {path} for the new file. Nothing was made. Make the folder, or choose one that is there.",
        "Le répertoire {path} pour le nouveau fichier n’existe pas. Rien n’a été créé. Créez-le ou choisissez-en un autre.",
    ),
    "case-read-only": (
        "{path} or its folder cannot be written to. Nothing was changed. Use a folder of your own, and copy a case there first.",
        "{path} ou son répertoire n’est pas modifiable. Rien n’a été modifié. Prenez un répertoire à vous; copiez-y le dossier.",
    ),
    "disk-full": (
        "The disk with {path} is full. What was saved before is safe. Make room on the disk and try again.",
        "Le disque où se trouve {path} est plein. Ce qui était enregistré est intact. Faites de la place et réessayez.",
    ),
    "disk-error": (
        "{path} could not be read or written. What was saved before is safe. Is the disk connected, the folder yours to write?",
        (
            "{path} n’a pas pu être lu ou écrit. Ce qui était enregistré est intact. Le disque est-il branché? Pouvez-vous "
            "écrire dans ce répertoire?"
        ),
    ),
    "passphrase-too-weak": (
        "This passphrase is not good enough ({reason}), so no case was made. Use several words that do not belong together.",
        "Cette phrase de passe ne convient pas ({reason}); rien n’a été créé. Choisissez plusieurs mots sans lien entre eux.",
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
    "filed-missing": (
        "There is no such file, or it cannot be read. Nothing was changed.",
        "Ce fichier est introuvable ou illisible. Rien n’a été modifié.",
    ),
    "filed-not-made": (
        "This case did not make that package, or the file was changed since. Choose the file you sent. Nothing was kept.",
        "Ce dossier n’a pas créé ce recueil, ou le fichier a changé depuis. Choisissez le fichier envoyé. Rien n’a été gardé.",
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
