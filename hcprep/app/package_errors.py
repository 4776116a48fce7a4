"""Words for answers, statements, kits and packages that cannot be used or made; EN and FR. Part of `cli_messages.ERRORS`."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words

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
    "own-texts-file": (
        "{name} is no file of one’s own texts that can be read. Nothing was changed.",
        "{name} n’est pas un fichier de textes personnels lisible. Rien n’a été modifié.",
    ),
    "own-texts-newer": (
        "{name} was saved by a newer hcprep. Nothing was changed.",
        "{name} a été enregistré par un hcprep plus récent. Rien n’a été modifié.",
    ),
    "own-texts-many": (
        "There can be {limit} texts, and these are more or too long. Nothing was changed.",
        "Il peut y avoir {limit} textes; ceux-ci sont plus nombreux ou trop longs. Rien n’a été modifié.",
    ),
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
        "{path} est introuvable ou ne s’ouvre pas. Rien n’a été modifié. Vérifiez le nom; branchez la clé USB s’il y est.",
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
            "{path} a été modifié après sa signature. Il n’a pas été utilisé; les règles en usage n’ont pas changé. "
            "Reprenez le fichier d’une source sûre."
        ),
    ),
    "kit-key-unknown": (
        (
            "{path} is signed by someone this hcprep does not know (key {key}). It was not used; the rules in use are as before. "
            "Get the file from those who publish hcprep."
        ),
        (
            "{path} est signé par quelqu’un que ce hcprep ne connaît pas (clé {key}). Il n’a pas été utilisé; les règles en "
            "usage n’ont pas changé. Prenez le fichier chez ceux qui publient hcprep."
        ),
    ),
    "kit-not-newer": (
        "{path} (edition {edition}) is not newer than the rules in use ({newest}), so it was not installed. Nothing was changed.",
        "{path} (édition {edition}) n’est pas plus récent que les règles en usage ({newest}). Rien n’a été installé ni modifié.",
    ),
    "portal-too-large": (
        (
            "Page {page} of exhibit {label} is larger than a portal file may be ({count} such pages). Nothing was written. "
            "Add --allow-recompress to let hcprep make the pictures smaller, or add a smaller copy of the paper."
        ),
        (
            "La page {page} de la pièce {label} dépasse la taille permise ({count} pages en tout). Rien n’a été écrit. "
            "Ajoutez --allow-recompress pour réduire les images, ou ajoutez une copie plus petite du document."
        ),
    ),
    "portal-sealed": (
        (
            "Page {page} of exhibit {label} is larger than a portal file may be as long as seals and signatures stay clear "
            "({count} such pages). Nothing was written. If nothing on the paper is signed, stamped or sealed, add "
            "--no-signature with its id; otherwise add a smaller copy of the paper."
        ),
        (
            "La page {page} de la pièce {label} dépasse la taille permise tant que sceaux et signatures restent nets "
            "({count} pages en tout). Rien n’a été écrit. Si le document ne porte ni signature, ni timbre, ni sceau, ajoutez "
            "--no-signature avec son identifiant; sinon, ajoutez une copie plus petite du document."
        ),
    ),
    "portal-unlike": (
        (
            "Page {page} of exhibit {label} is larger than a portal file may be, and made smaller it would lose too much. "
            "Nothing was written. Add a smaller copy of the paper, one that can still be read well."
        ),
        (
            "La page {page} de la pièce {label} dépasse la taille permise et perdrait trop si elle était réduite. "
            "Rien n’a été écrit. Ajoutez une copie plus petite du document, qui se lit encore bien."
        ),
    ),
    "portal-folder": (
        "{path} holds files that are not of an upload set. It was not touched. Move them away first, or name another folder.",
        (
            "{path} contient d’autres fichiers que ceux à téléverser. Rien n’y a été touché. Déplacez-les d’abord ou indiquez "
            "un autre répertoire."
        ),
    ),
    "build-elsewhere": (
        (
            "Another hcprep is making a package in this folder right now. Nothing was changed. Wait until it is done, or name "
            "another folder."
        ),
        (
            "Un autre hcprep crée un recueil dans ce répertoire en ce moment. Rien n’a été modifié. Attendez qu’il ait fini, ou "
            "indiquez un autre répertoire."
        ),
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
            "Votre récit cite la page {page} de [@{key}], qui n’est pas dans le recueil. Aucun recueil n’a été créé; "
            "votre dossier est intact. Corrigez la citation ou ajoutez le document."
        ),
    ),
    "build-no-room": (
        (
            "Page {page} of {name} has no free place for its page number when it is turned: notes cover them all. No package was "
            "made; your case is safe. Turn that page back with hcprep pages, or print the file to a new PDF and add that."
        ),
        (
            "La page {page} de {name} n’a pas de place libre pour son numéro une fois tournée : des notes les couvrent toutes. "
            "Aucun recueil n’a été créé; votre dossier est intact. Remettez la page à l’endroit avec hcprep pages, ou imprimez "
            "le fichier dans un nouveau PDF et ajoutez celui-ci."
        ),
    ),
    "build-highlight": (
        (
            "A box drawn on a page of {label} is not on that page, or wholly under its page number (book page {page}). No "
            "package was made; your case is safe. Look at the boxes with hcprep mark, and remove it or draw another."
        ),
        (
            "Un cadre tracé sur une page de {label} est hors de cette page, ou entièrement sous son numéro (page {page} du "
            "recueil). Aucun recueil n’a été créé; votre dossier est intact. Voyez les cadres avec hcprep mark, puis retirez-le "
            "ou tracez-en un autre."
        ),
    ),
    "build-left-out": (
        (
            "Your statement cites page {page} of [@{key}], and that page was left out. No package was made; your case is safe. "
            "Bring the page back (hcprep pages --bring-back {page}), or correct the citation."
        ),
        (
            "Votre récit cite la page {page} de [@{key}], et cette page a été retirée. Aucun recueil n’a été créé; "
            "votre dossier est intact. Remettez la page (hcprep pages --bring-back {page}) ou corrigez la citation."
        ),
    ),
    "supplement-none-sent": (
        "No package was kept as sent, so there is nothing to send a supplement to. Keep it first: hcprep filed --add FILE.",
        "Aucun recueil n’a été gardé comme envoyé : il n’y a rien à compléter. Gardez-le d’abord : hcprep filed --add FICHIER.",
    ),
    "supplement-no-record": (
        (
            "{name} was made before hcprep noted what a package holds, so a supplement cannot be made to it. Nothing was made. "
            "Make and send the whole package again."
        ),
        (
            "{name} a été créé avant que hcprep note ce que contient un recueil : il ne peut pas être complété. "
            "Rien n’a été créé. "
            "Refaites et renvoyez le recueil entier."
        ),
    ),
    "supplement-empty": (
        "All papers and paragraphs are in what you sent on {day}. There is nothing new to send, and nothing was made.",
        "Tous les documents et paragraphes sont dans votre envoi du {day}. Il n’y a rien de nouveau, et rien n’a été créé.",
    ),
    "keep-not-there": (
        (
            "The package whose page numbers are to be kept is not in this case. Nothing was made. Keep it first (hcprep filed "
            "--add FILE), or number anew with --no-keep-numbers."
        ),
        (
            "Le recueil dont les numéros doivent être gardés n’est pas dans ce dossier. Rien n’a été créé. Gardez-le d’abord "
            "(hcprep filed --add FICHIER), ou numérotez à neuf avec --no-keep-numbers."
        ),
    ),
    "keep-no-record": (
        (
            "{name} was made before hcprep noted where each page stands, or its record cannot be read, so its page numbers "
            "cannot be kept. Nothing was made. Number anew with --no-keep-numbers."
        ),
        (
            "{name} a été créé avant que hcprep note la place de chaque page, ou sa fiche est illisible : ses numéros ne peuvent "
            "pas être gardés. Rien n’a été créé. Numérotez à neuf avec --no-keep-numbers."
        ),
    ),
    "build-failed": (
        "The package could not be made. Your case is safe, and no unfinished file was left. Try again.",
        "Le recueil n’a pas pu être créé. Votre dossier est intact et aucun fichier inachevé n’est resté. Réessayez.",
    ),
    "build-damaged": (
        "Something of this case cannot be read, so a package of it would not be whole. Nothing was made. Mend the case first.",
        "Une partie de ce dossier est illisible; un recueil serait incomplet. Rien n’a été créé. Réparez d’abord le dossier.",
    ),
    "build-placeholder": (
        (
            "“{text}” in paragraph {paragraph} of your statement is still to be filled in. No package was made; your case is "
            "safe. Fill it in, or say that it is meant: hcprep story-check --brackets-fine."
        ),
        (
            "« {text} » au paragraphe {paragraph} de votre récit reste à remplir. Aucun recueil n’a été créé; "
            "votre dossier est intact. "
            "Remplissez-le, ou dites que c’est voulu : hcprep story-check --brackets-fine."
        ),
    ),
    "build-original-changed": (
        "A stored paper ({name}) is no longer what was added, so no package was made. Open a copy of the case, or add it again.",
        "Un document enregistré ({name}) n’est plus celui qui a été ajouté; aucun recueil n’a été créé. Ajoutez-le de nouveau.",
    ),
    "build-glyphs": (
        (
            "No font that comes with hcprep can print {characters} ({where}). No package was made; your case is safe. "
            "Write it in other characters."
        ),
        (
            "Aucune police fournie avec hcprep ne peut imprimer {characters} ({where}). Aucun recueil n’a été créé; "
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
    "proof-failed:alone": (
        (
            "The package is not as hcprep made it: {where}: {detail} ({count} in all). Do not file it. "
            "With --case it is compared with its case; hcprep build makes it again."
        ),
        (
            "Le recueil n’est pas tel que hcprep l’a créé : {where} : {detail} ({count} en tout). Ne le déposez pas. "
            "Avec --case, il est comparé à son dossier; hcprep build le crée de nouveau."
        ),
    ),
}
