"""What the command line says when all goes well, and its help; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.backup_words import BACKUP_HELP, BACKUP_SAY
from hcprep.app.cli_messages import Words
from hcprep.app.sharing_words import SHARING_HELP, SHARING_SAY

HELP: Mapping[str, Words] = {
    **BACKUP_HELP,
    **SHARING_HELP,
    "about": (
        "Prepare a Canadian humanitarian and compassionate application on your own computer. Alone it opens the window.",
        "Préparer une demande pour motifs d’ordre humanitaire sur votre ordinateur. Seul, il ouvre la fenêtre.",
    ),
    "new": ("make a new, empty, encrypted case", "créer un nouveau dossier, vide et chiffré"),
    "set": ("put the answers of a file into a case", "mettre les réponses d’un fichier dans un dossier"),
    "add": ("add papers and photos to a case", "ajouter des documents et des photos à un dossier"),
    "statement": ("bring the statement in or out as Markdown", "importer ou exporter le récit en Markdown"),
    "check": ("say what to bring and what to watch for", "dire quoi apporter et à quoi faire attention"),
    "dates": ("tell the dates that matter", "dire les dates importantes"),
    "fees": ("tell the government fees", "dire les frais du gouvernement"),
    "build": ("build the package and prove it", "créer le recueil et le vérifier"),
    "verify": ("check a finished package against its case", "vérifier un recueil terminé avec son dossier"),
    "export": ("write everything out as plain files", "tout écrire en fichiers ordinaires"),
    "examine": ("read every byte of a case and say what is damaged", "lire tout un dossier et dire ce qui est endommagé"),
    "mend": ("make a whole case of a damaged one and a backup", "faire un dossier entier d’un dossier endommagé et d’une copie"),
    "mend-from": ("another copy of the same case, such as a backup", "une autre copie du même dossier"),
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
        "ce qu’il contient des pièces de traduction ; peut se répéter",
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
}

SAY: Mapping[str, Words] = {
    **BACKUP_SAY,
    **SHARING_SAY,
    "passphrase": ("Passphrase for {path}: ", "Phrase de passe pour {path} : "),
    "passphrase-new": ("Choose a passphrase (several words): ", "Choisissez une phrase de passe (plusieurs mots) : "),
    "passphrase-again": ("The same passphrase again: ", "La même phrase de passe encore une fois : "),
    "sheet-type": (
        "Type the four lines of the recovery sheet, each followed by Enter:",
        "Tapez les quatre lignes de la feuille de récupération, chacune suivie d’Entrée :",
    ),
    "sheet-checked": (
        "That is right. This sheet opens the case until the passphrase is changed.",
        "C’est juste. Cette feuille ouvre le dossier jusqu’au prochain changement de phrase de passe.",
    ),
    "sheet-out": (
        "The recovery sheet is written to {path}. It opens the case: print it, check it with --check, then delete the file.",
        (
            "La feuille de récupération est écrite dans {path}. Elle ouvre le dossier : imprimez-la, vérifiez-la avec "
            "--check, puis supprimez le fichier."
        ),
    ),
    "passphrase-changed": (
        (
            "{path} now opens with the new passphrase. Print a new recovery sheet: the old one does not open it any more. "
            "Copies and backups made before keep the old passphrase."
        ),
        (
            "{path} s’ouvre maintenant avec la nouvelle phrase de passe. Imprimez une nouvelle feuille de récupération : "
            "l’ancienne ne l’ouvre plus. Les copies et sauvegardes faites avant gardent l’ancienne phrase de passe."
        ),
    ),
    "password-file-open": (
        "Note: other users of this computer can read {path}.",
        "Remarque : d’autres utilisateurs de cet ordinateur peuvent lire {path}.",
    ),
    "created": (
        "{path} is made. Without its passphrase nobody can open it, and nobody can reset it.",
        "{path} est créé. Sans sa phrase de passe, personne ne peut l’ouvrir ni la réinitialiser.",
    ),
    "set": (
        "{path} now has {people:person|people}, {events:event|events} and {answers:answer|answers}.",
        (
            "{path} contient maintenant {people:personne|personnes|0}, "
            "{events:événement|événements|0} et {answers:réponse|réponses|0}."
        ),
    ),
    "added": ("{name}: added as {id} (pages: {pages}).", "{name} : ajouté sous le nom {id} (pages : {pages})."),
    "duplicate": ("{name}: already in the case as {id}.", "{name} : déjà dans le dossier sous le nom {id}."),
    "statement-in": (
        "The statement now has {paragraphs:numbered paragraph|numbered paragraphs} and {citations:citation|citations}.",
        (
            "Le récit compte maintenant {paragraphs:paragraphe numéroté|paragraphes numérotés|0} "
            "et {citations:citation|citations|0}."
        ),
    ),
    "statement-out": ("The statement is written to {path}.", "Le récit est écrit dans {path}."),
    "built": (
        (
            "The package is built and proved: {pages:page|pages}.\n"
            "  package: {package}\n  proof:   {proof}\n  certificate: {certificate}"
        ),
        (
            "Le recueil est créé et vérifié : {pages:page|pages|0}.\n  recueil : {package}\n  preuve :  {proof}\n"
            "  certificat : {certificate}"
        ),
    ),
    "verified": (
        "{path} matches the case: {pages:page|pages}, every check passed.",
        "{path} correspond au dossier : {pages:page|pages|0}, aucun écart.",
    ),
    "exported": (
        "Everything is in {path}. These files are not encrypted: anyone who can open the folder can read them.",
        "Tout est dans {path}. Ces fichiers ne sont pas chiffrés : toute personne qui ouvre ce dossier peut les lire.",
    ),
    "exported-part": (
        (
            "What could be read is in {path}; {count} things above could not, and are listed in missing.json. These files are not"
            " encrypted. A backup may have the rest: “hcprep mend”."
        ),
        (
            "Ce qui était lisible est dans {path} ; {count} éléments ci-dessus manquent et figurent dans missing.json. Ces"
            " fichiers ne sont pas chiffrés. Une copie a peut-être le reste : « hcprep mend »."
        ),
    ),
    "demo": (
        "The fictional example is ready.\n  case:       {path}\n  passphrase: {passphrase}   (public: the same for everyone)",
        "L’exemple fictif est prêt.\n  dossier :          {path}\n  phrase de passe : {passphrase}   (la même pour tous)",
    ),
    "kit-head": (
        "Rules of {edition} (serial {serial}), published {published}",
        "Règles de {edition} (n° {serial}), du {published}",
    ),
    "kit-checked": ("Last checked on {day}, {days:day|days} ago.", "Dernière vérification le {day}, il y a {days:jour|jours|0}."),
    "kit-old": (
        "That is more than {limit} days. Compare with the official pages, or get newer rules.",
        "C’est plus de {limit} jours. Comparez avec les pages officielles, ou obtenez des règles plus récentes.",
    ),
    "kit-from": ("From: {place}", "Provenance : {place}"),
    "kit-built-in": ("came with this program", "fournies avec ce programme"),
    "kit-editions": ("On this computer: {editions}", "Sur cet ordinateur : {editions}"),
    "kit-counts": (
        "{items} checklist items, {findings} findings, {values} facts that change ({unsure} not confirmed)",
        "{items} éléments de liste, {findings} constats, {values} données qui changent ({unsure} non confirmées)",
    ),
    "kit-unusable": ("Kept here but not usable: {error}", "Gardé ici mais inutilisable : {error}"),
    "kit-good": (
        "{path} is good: edition {edition}, serial {serial}, signed with key {signer}. Nothing was installed.",
        "{path} est bon : édition {edition}, n° {serial}, signé avec la clé {signer}. Rien n’a été installé.",
    ),
    "kit-good-unsigned": (
        "{path} reads well: edition {edition}, serial {serial}. It is a folder, signed by nobody, and cannot be installed.",
        "{path} se lit bien : édition {edition}, n° {serial}. C’est un dossier que personne n’a signé ; il ne s’installe pas.",
    ),
    "kit-diff-head": ("From {old} to {new}:", "De {old} à {new} :"),
    "kit-diff-none": ("There is no difference.", "Il n’y a aucune différence."),
    "kit-ask": (
        "Install these rules? Cases you have keep theirs until you accept new ones. Type yes: ",
        "Installer ces règles ? Vos dossiers gardent les leurs jusqu’à votre accord. Tapez oui : ",
    ),
    "kit-not-installed": ("Nothing was installed.", "Rien n’a été installé."),
    "kit-installed": (
        "The rules of {edition} are installed. New cases use them. Your cases keep theirs until “hcprep kit accept CASE”.",
        "Les règles de {edition} sont installées pour les nouveaux dossiers. Les vôtres attendent « hcprep kit accept DOSSIER ».",
    ),
    "kit-accepted": (
        "{path} now follows the rules of {edition}, no longer {old}.",
        "{path} suit maintenant {edition}, non plus {old}.",
    ),
    "kit-newest-already": (
        "{path} follows the newest rules ({edition}) already.",
        "{path} suit déjà les règles récentes ({edition}).",
    ),
    "kit-affected": (
        "The new rules do not speak of these any more; they stay in the case: {names}",
        "Les nouvelles règles n’en parlent plus ; cela reste dans le dossier : {names}",
    ),
    "kit-waiting": (
        "Newer rules are on this computer ({edition}). “hcprep kit accept CASE” lets a case follow them.",
        "Des règles plus récentes sont sur cet ordinateur ({edition}). « hcprep kit accept DOSSIER » les applique.",
    ),
    "form-known_current": (
        "{form} ({edition}): this is the edition seen on the official page on {checked}.",
        "{form} ({edition}) : c’est l’édition vue sur la page officielle le {checked}.",
    ),
    "form-known_old": (
        "{form} ({edition}): this is an OLD edition. {current} was on the official page on {checked}. Download it again.",
        "{form} ({edition}) : c’est une ANCIENNE édition. La page officielle avait {current} le {checked}. Téléchargez-la.",
    ),
    "form-unknown": (
        "{form} ({edition}): hcprep does not know which edition is in use. Compare it with the official page before you file.",
        "{form} ({edition}) : hcprep ne sait pas quelle édition est en usage. Comparez avec la page officielle avant le dépôt.",
    ),
    "form-seen": (
        "  Another source saw edition {seen}. That is not confirmed.",
        "  Une autre source a vu l’édition {seen}. Ce n’est pas confirmé.",
    ),
    "form-seen-later": (
        "  Another source saw a later one, {seen}. That is not confirmed, but look before you use yours.",
        "  Une autre source en a vu une plus récente, {seen}. Ce n’est pas confirmé, mais vérifiez avant d’utiliser la vôtre.",
    ),
    "form-row-known": ("{form}: {current}, seen on the official page on {checked}", "{form} : {current}, vue le {checked}"),
    "form-row-unknown": (
        "{form}: not known; compare with the official page",
        "{form} : inconnue ; comparez avec la page officielle",
    ),
    "no-edition": ("no edition given", "sans édition"),
    "letter-out": (
        (
            "The list of {count:missing paper|missing papers} is written to {path}. "
            "Read it, finish it in your own words, and sign it."
        ),
        (
            "La liste de {count:document manquant|documents manquants|0} est écrite dans {path}. "
            "Relisez, complétez avec vos mots, signez."
        ),
    ),
    "letter-none": (
        "No paper is marked as one that cannot be had, so there is no letter to write.",
        "Aucun document n’est marqué comme impossible à obtenir ; il n’y a pas de lettre à écrire.",
    ),
    "letter-bare": (
        "No reason is given yet for {count:paper|papers}.",
        "La raison manque encore pour {count:document|documents|0}.",
    ),
    "check-head": ("Rules of {edition}, checked for {on}", "Règles de {edition}, vérifiées pour le {on}"),
    "check-clear": ("Nothing stands in the way that hcprep knows of.", "Rien ne s’y oppose, à la connaissance de hcprep."),
    "check-findings": ("What to know", "À savoir"),
    "check-list": ("Checklist", "Liste"),
    "stop": ("STOP", "ARRÊT"),
    "warn": ("WARNING", "ATTENTION"),
    "info": ("NOTE", "NOTE"),
    "required": ("required", "obligatoire"),
    "optional": ("if it helps", "si utile"),
    "todo": ("to do", "à faire"),
    "have": ("have it", "obtenu"),
    "not_applicable": ("does not apply", "ne s’applique pas"),
    "cannot_get": ("cannot be had", "impossible à obtenir"),
    "needed-unsure": ("required, not confirmed", "obligatoire, non confirmé"),
    "optional-unsure": ("if it helps, not confirmed", "si utile, non confirmé"),
    "edition-current": ("{form} ({edition}): the edition in use.", "{form} ({edition}) : l’édition en usage."),
    "confidence": ("not confirmed: check it", "non confirmé : à vérifier"),
}

PROGRESS: Mapping[str, Words] = {
    "carry": ("Copying the case", "Copie du dossier"),
    "restore": ("Gathering documents", "Réunion des documents"),
    "intake": ("Reading papers", "Lecture des documents"),
    "copy": ("Copying documents", "Copie des documents"),
    "copy-check": ("Reading the copy back", "Relecture de la copie"),
    "examine": ("Reading the file", "Lecture du fichier"),
    "examine-documents": ("Checking papers", "Vérification des documents"),
    "mend": ("Writing the new file", "Écriture du nouveau fichier"),
    "export": ("Writing papers", "Écriture des documents"),
    "typeset": ("Setting pages", "Mise en page"),
    "write-book": ("Writing the package", "Écriture du recueil"),
    "finish": ("Finishing", "Fin"),
    "proof": ("Proving the package", "Vérification du recueil"),
}
