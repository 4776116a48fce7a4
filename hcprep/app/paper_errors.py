"""Words for papers that are refused and pages that cannot be drawn; EN and FR. Part of `cli_messages.ERRORS`."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words

INTAKE: Mapping[str, Words] = {
    "intake-locked": (
        (
            "{name} is locked with a password. It was not added. Give the password with --paper-password-file,"
            " or add a copy without one."
        ),
        (
            "{name} est protégé par un mot de passe. Il n’a pas été ajouté. Donnez le mot de passe avec --paper-password-file,"
            " ou ajoutez une copie sans mot de passe."
        ),
    ),
    "intake-password": (
        "{name} was not added: the password given does not open it.",
        "{name} n’a pas été ajouté : le mot de passe donné ne l’ouvre pas.",
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
    "intake-crowded": (
        (
            "{name} was not added: its page {page} holds more links or notes than can be carried over."
            " Print it to a new PDF, and add that."
        ),
        (
            "{name} n’a pas été ajouté : sa page {page} contient plus de liens ou de notes qu’il n’est possible d’en reprendre."
            " Imprimez-le dans un nouveau PDF et ajoutez celui-ci."
        ),
    ),
    "intake-fields": (
        (
            "{name} was not added: it is a form of {fields} fields, more than can be carried over."
            " Print it to a new PDF, and add that."
        ),
        (
            "{name} n’a pas été ajouté : c’est un formulaire de {fields} champs, plus qu’il n’est possible d’en reprendre."
            " Imprimez-le dans un nouveau PDF et ajoutez celui-ci."
        ),
    ),
    "intake-heavy": (
        (
            "{name} was not added: its page {page} takes too long, or too much memory, to be drawn."
            " Print that page on paper, scan it at 300 dots per inch, and add the scan."
        ),
        (
            "{name} n’a pas été ajouté : l’affichage de sa page {page} demande trop de temps ou trop de mémoire."
            " Imprimez cette page sur papier, numérisez-la à 300 points par pouce et ajoutez la copie numérisée."
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
    "intake-missing-file:folder": (
        "{name} is a folder, and nothing in it was added. Name the files in it.",
        "{name} est un répertoire; rien de ce qu’il contient n’a été ajouté. Indiquez les fichiers eux-mêmes.",
    ),
    "intake-missing-file": (
        "{name} is not there or cannot be opened. Check whether it was moved or renamed, and choose it again.",
        "{name} est introuvable ou ne peut être ouvert. Vérifiez s’il a été déplacé ou renommé et choisissez-le de nouveau.",
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

ARRANGE: Mapping[str, Words] = {
    "mark-box": (
        "A box needs two corners at least 2 points apart each way. Nothing was changed. Write --box LEFT,FOOT,RIGHT,HEAD",
        (
            "Un cadre va d’un coin à l’autre, distants d’au moins 2 points dans chaque sens. Rien n’a été modifié. "
            "Écrivez --box GAUCHE,BAS,DROITE,HAUT"
        ),
    ),
    "mark-off-page": (
        "Page {page} of [@{key}] is {width} by {height} points; the box is outside of it. Nothing was changed.",
        "La page {page} de [@{key}] mesure {width} sur {height} points; le cadre est hors d’elle. Rien n’a été modifié.",
    ),
    "mark-many": (
        "Page {page} of [@{key}] has {limit} boxes already. Nothing was changed. Remove one first.",
        "La page {page} de [@{key}] a déjà {limit} cadres. Rien n’a été modifié. Retirez-en un d’abord.",
    ),
    "mark-long": (
        "The caption of page {page} of [@{key}] can have {limit} letters. Nothing was changed.",
        "La légende de la page {page} de [@{key}] peut avoir {limit} caractères. Rien n’a été modifié.",
    ),
    "pages-no-paper": (
        "The case has no paper [@{key}]. Nothing was changed. List the papers with: hcprep papers CASE",
        "Le dossier n’a pas de document [@{key}]. Rien n’a été modifié. Voyez les documents avec : hcprep papers DOSSIER",
    ),
    "pages-no-page": (
        "[@{key}] has no page {page}; it came with {pages}. Nothing was changed.",
        "[@{key}] n’a pas de page {page}; il en comptait {pages} à son arrivée. Rien n’a été modifié.",
    ),
    "pages-left-out": (
        "Page {page} of [@{key}] is left out. Nothing was changed. Bring it back first.",
        "La page {page} de [@{key}] est retirée. Rien n’a été modifié. Remettez-la d’abord.",
    ),
    "pages-all": (
        "At least one page of [@{key}] has to stay. Nothing was changed. To do without all of it, remove the paper.",
        "Au moins une page de [@{key}] doit rester. Rien n’a été modifié. Pour vous en passer, retirez le document.",
    ),
    "pages-twice": (
        "Page {page} of [@{key}] stands twice in the order. Nothing was changed. Name each page once.",
        "La page {page} de [@{key}] est deux fois dans l’ordre. Rien n’a été modifié. Nommez chaque page une seule fois.",
    ),
    "pages-turn": (
        "A page can be turned by 90, 180 or 270 degrees, not by {turn}. Nothing was changed.",
        "Une page se tourne de 90, 180 ou 270 degrés, pas de {turn}. Rien n’a été modifié.",
    ),
    "pages-shared": (
        (
            "[@{key}] and [@{other}] have pages of one file, so leaving out [@{key}] alone would still hand that file over. "
            "No copy was made. Leave out both, or neither."
        ),
        (
            "[@{key}] et [@{other}] ont des pages d’un même fichier : sans [@{key}] seul, ce fichier serait quand même remis. "
            "Aucune copie n’a été faite. Laissez les deux, ou aucun."
        ),
    ),
    "pages-id-taken": (
        "Another paper is called [@{key}] already. Nothing was changed. Choose another name.",
        "Un autre document s’appelle déjà [@{key}]. Rien n’a été modifié. Choisissez un autre nom.",
    ),
}
