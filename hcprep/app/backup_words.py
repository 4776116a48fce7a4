"""Words of the command line about backups; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words

BACKUP_HELP: Mapping[str, Words] = {
    "backup": ("make a backup of a case now", "faire une copie de sauvegarde d’un dossier maintenant"),
    "backup-to": ("folder for it; without it your own", "répertoire où la mettre; sans cela, le vôtre"),
    "backup-text": ("only what was written, without the papers", "seulement ce qui a été écrit, sans les documents"),
    "backup-file": ("a backup, named as hcprep named it", "une sauvegarde, sous le nom donné par hcprep"),
    "backups": ("backups: list, check, restore, rehearse", "sauvegardes : lister, vérifier, restaurer, s’exercer"),
    "backups-list": (
        "list the backups on this computer, or with a passphrase those of one case",
        "lister les sauvegardes de cet ordinateur ou, avec une phrase de passe, celles d’un dossier",
    ),
    "backups-dir": ("another folder to look in as well", "un autre répertoire où regarder aussi"),
    "backups-check": ("read all of a backup", "lire une sauvegarde en entier"),
    "backups-restore": ("make a new case of a backup", "faire un nouveau dossier d’une sauvegarde"),
    "backups-drill": ("rehearse: restore, compare, and wipe", "s’exercer : restaurer, comparer et effacer"),
    "restore-to": ("the new case; nothing is replaced", "le nouveau dossier; rien n’est remplacé"),
    "take-over": ("open it though it seems open elsewhere", "ouvrir même s’il semble ouvert ailleurs"),
}

BACKUP_SAY: Mapping[str, Words] = {
    "backup-made": ("Backup made and read back: {path}", "Sauvegarde faite et relue : {path}"),
    "backups-none": ("There are no backups here yet.", "Il n’y a pas encore de sauvegarde ici."),
    "backup-row-full": ("{at}  everything  {size}  {path}", "{at}  tout  {size}  {path}"),
    "backup-row-text": ("{at}  text only  {size}  {path}", "{at}  texte seul  {size}  {path}"),
    "backups-case": (
        "Case {number}: {count:backup|backups}, the last of {at}",
        "Dossier {number} : {count:sauvegarde|sauvegardes|0}, la dernière du {at}",
    ),
    "work-left": (
        "Work begun {since} ({size}) was not taken back to its place yet. Open that case again and it will be.",
        "Un travail commencé le {since} ({size}) n’est pas encore retourné à sa place. Rouvrez ce dossier et il le sera.",
    ),
    "backup-good": (
        "All of the backup of {at} can be read: {inside} of {documents} documents, {words:word|words}, last saved {saved}.",
        "Toute la sauvegarde du {at} est lisible : {inside} documents sur {documents}, {words:mot|mots|0}, du {saved}.",
    ),
    "restored": (
        "The case with {documents:document|documents} is in {path}. The passphrase is that of the backup.",
        "Le dossier avec {documents:document|documents|0} est dans {path}. La phrase de passe est celle de la sauvegarde.",
    ),
    "restore-missing": (
        "In no backup: document {document} of {evidence}. Add it again if you have it.",
        "Dans aucune sauvegarde : le document {document} de {evidence}. Ajoutez-le de nouveau si vous l’avez.",
    ),
    "drill-good": (
        "The newest backups give back all of this case, with its {documents:document|documents} ({missing} missing).",
        "Les dernières sauvegardes redonnent tout le dossier, avec {documents:document|documents|0} ({missing} en moins).",
    ),
    "drill-behind": (
        "Not all of it comes back: of {documents} documents {missing} are missing, or the text is older. Use “hcprep backup”.",
        "Tout ne revient pas : sur {documents} documents, {missing} manquent, ou le texte est ancien. Voir « hcprep backup ».",
    ),
}
