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
        "permettre de réduire des images si un fichier serait trop volumineux ; vos originaux restent intacts",
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
    "contents-out": ("The contents are written to {path}.", "La table des matières est écrite dans {path}."),
}
PORTAL_PROGRESS: Mapping[str, Words] = {
    "portal": ("Files to upload", "Fichiers à téléverser"),
    "judging": ("Looking at papers added earlier", "Examen des documents ajoutés auparavant"),
    "portal-sizes": ("Weighing papers", "Calcul des tailles"),
    "portal-pictures": ("Looking at pictures", "Examen des images"),
}
