"""What the command line says about the upload set and the contents; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words

PORTAL_HELP: Mapping[str, Words] = {
    "for": (
        "what to build: the whole book (master), the files to upload (portal), or a copy for paper, on both sides (print)",
        "quoi créer : le recueil entier (master), les fichiers à téléverser (portal) ou une copie recto verso à imprimer (print)",
    ),
    "account": ("account to upload to: pr-portal (4 MB a file) or other (2 MB)", "compte : pr-portal (4 Mo) ou other (2 Mo)"),
    "allow-recompress": (
        "let pictures be made smaller where a file would be too large; your originals stay as they are",
        "permettre de réduire des images si un fichier serait trop volumineux; vos originaux restent intacts",
    ),
    "no-signature": (
        "papers (ids) on which nothing is signed, stamped or sealed: their pictures may go below 200 dots an inch, to 150",
        "documents (identifiants) sans signature, timbre ni sceau : leurs images peuvent descendre de 200 à 150 points par pouce",
    ),
    "plan": (
        "with --for portal: say what each page costs and what would be made smaller, and write nothing",
        "avec --for portal : dire ce que prend chaque page et ce qui serait réduit, sans rien écrire",
    ),
    "contents": ("write the contents of the book as a table", "écrire la table des matières sous forme de tableau"),
    "contents-to": ("file to write: .csv, .json or .docx", "fichier à écrire : .csv, .json ou .docx"),
}
PORTAL_SAY: Mapping[str, Words] = {
    "portal-built": (
        (
            "The upload set is built and proved: {files:file|files}, none larger than {limit}.\n"
            "  folder: {folder}\n  what goes where: {worksheet}"
        ),
        (
            "Les fichiers à téléverser sont créés et vérifiés : {files:fichier|fichiers|0}, aucun ne dépasse {limit}.\n"
            "  répertoire : {folder}\n  quoi téléverser où : {worksheet}"
        ),
    ),
    "portal-file": ("  {size}  file {name}", "  {size}  fichier {name}"),
    "portal-left-out": ("In no file, because it is too large: {what}", "Dans aucun fichier, car trop volumineux : {what}"),
    "portal-plan": (
        "{files:file|files} to upload, {size} together, none larger than {limit}. Nothing was written.",
        "{files:fichier|fichiers|0} à téléverser, {size} en tout, aucun ne dépasse {limit}. Rien n’a été écrit.",
    ),
    "portal-plan-least": (
        "With --allow-recompress: {files:file|files}, {size} together. Add it to see what each page takes then.",
        "Avec --allow-recompress : {files:fichier|fichiers|0}, {size} en tout. Ajoutez-le pour voir ce que prend chaque page.",
    ),
    "portal-kilobytes": ("{size} KB", "{size} ko"),
    "portal-plan-unchanged": ("(as it came in)", "(tel qu’il a été ajouté)"),
    "portal-plan-contents": ("contents", "table des matières"),
    "portal-plan-told": (
        "contents, and your statement or what is new",
        "table des matières, et votre déclaration ou ce qui est nouveau",
    ),
    "portal-plan-page": ("page {number}: {label} p. {page}, {title}", "page {number} : {label} p. {page}, {title}"),
    "portal-plan-reduced": (
        "({before} as it is; no picture below {dpi} dots an inch)",
        "({before} telle quelle; aucune image sous {dpi} points par pouce)",
    ),
    "portal-plan-no-page": ("In no file: {what}, page {page}, {size}", "Dans aucun fichier : {what}, page {page}, {size}"),
    "portal-plan-no-file": (
        "In no file: {what}, as it came in, {size}",
        "Dans aucun fichier : {what}, tel qu’il a été ajouté, {size}",
    ),
    "portal-plan-smaller": (
        "Add --allow-recompress to let its pictures be made smaller.",
        "Ajoutez --allow-recompress pour permettre de réduire ses images.",
    ),
    "portal-plan-sealed": (
        "If nothing on it is signed, stamped or sealed, add --allow-recompress and --no-signature with its id.",
        "S’il ne porte ni signature, ni timbre, ni sceau, ajoutez --allow-recompress et --no-signature avec son identifiant.",
    ),
    "portal-plan-other": ("Add a smaller copy in its place.", "Ajoutez-en une copie plus petite à sa place."),
    "contents-out": ("The contents are written to {path}.", "La table des matières est écrite dans {path}."),
}
PORTAL_PROGRESS: Mapping[str, Words] = {
    "portal": ("Files to upload", "Fichiers à téléverser"),
    "judging": ("Looking at papers added earlier", "Examen des documents ajoutés auparavant"),
    "portal-sizes": ("Weighing papers", "Calcul des tailles"),
    "portal-pictures": ("Looking at pictures", "Examen des images"),
}
