"""What the command line says when all goes well; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.backup_words import BACKUP_SAY
from hcprep.app.portal_words import PORTAL_PROGRESS, PORTAL_SAY
from hcprep.app.saying import Words
from hcprep.app.sharing_words import SHARING_SAY

SAY: Mapping[str, Words] = {
    **BACKUP_SAY,
    **SHARING_SAY,
    **PORTAL_SAY,
    "passphrase": ("Passphrase for {path}: ", "Phrase de passe pour {path} : "),
    "passphrase-new": ("Choose a passphrase (several words): ", "Choisissez une phrase de passe (plusieurs mots) : "),
    "passphrase-suggested": (
        (
            "Six words that nobody can guess, shown here once:\n\n  {words}\n\n"
            "Write them on paper and type them below, or choose words of your own."
        ),
        (
            "Six mots que personne ne peut deviner, montrés une seule fois :\n\n  {words}\n\n"
            "Notez-les sur papier et tapez-les ci-dessous, ou choisissez vos propres mots."
        ),
    ),
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
    "passphrase-no-backup": (
        "There is no backup under the new passphrase yet. Make one with “hcprep backup”.",
        "Il n’y a pas encore de sauvegarde sous la nouvelle phrase de passe. Créez-en une avec « hcprep backup ».",
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
        "The package is built and proved: {pages:page|pages}.",
        "Le recueil est créé et vérifié : {pages:page|pages|0}.",
    ),
    "built-print": (
        "The copy to print is built and proved: {pages:page|pages}. Print on both sides; send the other one online.",
        "La copie à imprimer est créée et vérifiée : {pages:page|pages|0}. Imprimez recto verso; en ligne, envoyez l’autre.",
    ),
    "built-supplement": (
        "The supplement is built and proved: {pages:page|pages}.",
        "Le complément est créé et vérifié : {pages:page|pages|0}.",
    ),
    "built-files": (
        "  file: {package}\n  proof: {proof}\n  certificate: {certificate}",
        "  fichier : {package}\n  preuve : {proof}\n  certificat : {certificate}",
    ),
    "verified": (
        "{path} matches the case: {pages:page|pages}, every check passed.",
        "{path} correspond au dossier : {pages:page|pages|0}, aucun écart.",
    ),
    "verified-alone": (
        "{path} agrees with itself: {pages:page|pages}. Only --case can compare it with the papers that were added.",
        "{path} concorde avec lui-même : {pages:page|pages|0}. Seul --case le compare avec les documents ajoutés.",
    ),
    "verified-sent": (
        (
            "The file itself is unchanged: it is the one kept as sent ({id}, {day}). The case has changed since; "
            "“hcprep build --supplement” makes what is new."
        ),
        (
            "Le fichier lui-même n’a pas changé : c’est celui gardé comme envoyé ({id}, {day}). Le dossier a changé depuis; "
            "« hcprep build --supplement » crée ce qui est nouveau."
        ),
    ),
    "verified-then": (
        "The file itself is unchanged since hcprep made it on {day}. The case has changed since: build again before you send it.",
        "Le fichier n’a pas changé depuis que hcprep l’a créé le {day}. Le dossier, oui : recréez le recueil avant l’envoi.",
    ),
    "verified-original": (
        "{path} is the paper as it was added, the same to the byte.",
        "{path} est le document tel qu’il a été ajouté, identique à l’octet près.",
    ),
    "verified-alone-original": (
        "{path} is the file that its proof.json names. Only --case can compare it with the paper that was added.",
        "{path} est bien le fichier que nomme son proof.json. Seul --case le compare avec le document ajouté.",
    ),
    "exported": (
        "Everything is in {path}. These files are not encrypted: anyone who can open the folder can read them.",
        "Tout est dans {path}. Ces fichiers ne sont pas chiffrés : toute personne qui ouvre ce répertoire peut les lire.",
    ),
    "exported-part": (
        (
            "What could be read is in {path}; what could not is named above and in missing.json ({count:thing|things}). These"
            " files are not encrypted. A backup may have the rest: “hcprep mend”."
        ),
        (
            "Ce qui était lisible est dans {path}; le reste est nommé ci-dessus et dans missing.json"
            " ({count:élément|éléments|0}). Ces fichiers ne sont pas chiffrés. Une copie a peut-être le reste : « hcprep mend »."
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
        "{path} se lit bien : édition {edition}, n° {serial}. C’est un répertoire que personne n’a signé; il ne s’installe pas.",
    ),
    "kit-diff-head": ("From {old} to {new}:", "De {old} à {new} :"),
    "kit-diff-none": ("There is no difference.", "Il n’y a aucune différence."),
    "kit-ask": (
        "Install these rules? Cases you have keep theirs until you accept new ones. Type yes: ",
        "Installer ces règles? Vos dossiers gardent les leurs jusqu’à votre accord. Tapez oui : ",
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
        "Les nouvelles règles n’en parlent plus; cela reste dans le dossier : {names}",
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
        "{form} : inconnue; comparez avec la page officielle",
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
        "Aucun document n’est marqué comme impossible à obtenir; il n’y a pas de lettre à écrire.",
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
    "confidence": ("not confirmed: check it", "non confirmé : à vérifier"),
}

PROGRESS: Mapping[str, Words] = {
    "carry": ("Copying the case", "Copie du dossier"),
    "restore": ("Gathering documents", "Réunion des documents"),
    "intake": ("Reading papers", "Lecture des documents"),
    "copy": ("Copying documents", "Copie des documents"),
    "copy-check": ("Reading the copy back", "Relecture de la copie"),
    "examine": ("Reading the file", "Lecture du fichier"),
    "check-pages": (
        "This case was not closed the last time: every page is checked first",
        "Ce dossier n’a pas été fermé la dernière fois : chaque page est d’abord vérifiée",
    ),
    "examine-documents": ("Checking papers", "Vérification des documents"),
    "mend": ("Writing the new file", "Écriture du nouveau fichier"),
    "export": ("Writing papers", "Écriture des documents"),
    "typeset": ("Setting pages", "Mise en page"),
    "write-book": ("Writing the package", "Écriture du recueil"),
    "finish": ("Finishing", "Fin"),
    "proof": ("Proving the package", "Vérification du recueil"),
    **PORTAL_PROGRESS,
}
