"""What the command line says when all goes well, and its help; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.cli_messages import Words

HELP: Mapping[str, Words] = {
    "about": (
        "Prepare a Canadian humanitarian and compassionate application on your own computer. Alone it opens the window.",
        "Préparer une demande pour motifs d’ordre humanitaire sur votre ordinateur. Seul, il ouvre la fenêtre.",
    ),
    "new": ("make a new, empty, encrypted case", "créer un nouveau dossier, vide et chiffré"),
    "set": ("put the answers of a file into a case", "mettre les réponses d’un fichier dans un dossier"),
    "add": ("add papers and photos to a case", "ajouter des documents et des photos à un dossier"),
    "statement": ("bring the statement in or out as Markdown", "importer ou exporter le récit en Markdown"),
    "check": ("say what to bring and what to watch for", "dire quoi apporter et à quoi faire attention"),
    "build": ("build the package and prove it", "créer le recueil et le vérifier"),
    "verify": ("check a finished package against its case", "vérifier un recueil terminé avec son dossier"),
    "export": ("write everything out as plain files", "tout écrire en fichiers ordinaires"),
    "demo": ("make the fictional example and its package", "créer l’exemple fictif et son recueil"),
    "answers-template": ("print a commented answers file", "afficher un fichier de réponses commenté"),
    "case": ("the case file (*.hcase)", "le fichier du dossier (*.hcase)"),
    "lang": ("language of what is said here: en or fr", "langue des messages : en ou fr"),
    "password-file": ("file whose first line is the passphrase", "fichier dont la première ligne est la phrase de passe"),
    "language": ("language of the package", "langue du recueil"),
    "answers": ("answers file (TOML)", "fichier de réponses (TOML)"),
    "files": ("papers: PDF, JPEG, PNG, HEIC or TIFF", "documents : PDF, JPEG, PNG, HEIC ou TIFF"),
    "item": ("checklist item they answer, such as D1", "élément de la liste, comme D1"),
    "person": ("id of the person they are about", "identifiant de la personne concernée"),
    "title": ("title in the list of exhibits", "titre dans la liste des pièces"),
    "date": ("the paper's own date", "date du document"),
    "from": ("Markdown file to read, - for standard input", "fichier Markdown à lire, - pour l’entrée standard"),
    "to": ("Markdown file to write, - for standard output", "fichier Markdown à écrire, - pour la sortie standard"),
    "json": ("print JSON on standard output", "écrire du JSON sur la sortie standard"),
    "on": ("day to check for, today if left out", "jour de la vérification, aujourd’hui par défaut"),
    "fail-on": ("exit with 1 if there is a finding this serious", "code 1 s’il y a un constat aussi grave"),
    "out": ("folder to write to", "dossier où écrire"),
    "package": ("the finished PDF", "le PDF terminé"),
}

SAY: Mapping[str, Words] = {
    "passphrase": ("Passphrase for {path}: ", "Phrase de passe pour {path} : "),
    "passphrase-new": ("Choose a passphrase (several words): ", "Choisissez une phrase de passe (plusieurs mots) : "),
    "passphrase-again": ("The same passphrase again: ", "La même phrase de passe encore une fois : "),
    "password-file-open": (
        "Note: other users of this computer can read {path}.",
        "Remarque : d’autres utilisateurs de cet ordinateur peuvent lire {path}.",
    ),
    "created": (
        "{path} is made. Without its passphrase nobody can open it, and nobody can reset it.",
        "{path} est créé. Sans sa phrase de passe, personne ne peut l’ouvrir ni la réinitialiser.",
    ),
    "set": (
        "{path} now has {people} people, {events} events and {answers} answers.",
        "{path} contient maintenant {people} personnes, {events} événements et {answers} réponses.",
    ),
    "added": ("{name}: added as {id}, {pages} pages.", "{name} : ajouté sous le nom {id}, {pages} pages."),
    "duplicate": ("{name}: already in the case as {id}.", "{name} : déjà dans le dossier sous le nom {id}."),
    "statement-in": (
        "The statement now has {paragraphs} numbered paragraphs and {citations} citations.",
        "Le récit compte maintenant {paragraphs} paragraphes numérotés et {citations} citations.",
    ),
    "statement-out": ("The statement is written to {path}.", "Le récit est écrit dans {path}."),
    "built": (
        "The package is built and proved: {pages} pages.\n  package: {package}\n  proof:   {proof}\n  certificate: {certificate}",
        (
            "Le recueil est créé et vérifié : {pages} pages.\n  recueil : {package}\n  preuve :  {proof}\n"
            "  certificat : {certificate}"
        ),
    ),
    "verified": (
        "{path} matches the case: {pages} pages, every check passed.",
        "{path} correspond au dossier : {pages} pages, aucun écart.",
    ),
    "exported": (
        "Everything is in {path}. These files are not encrypted: anyone who can open the folder can read them.",
        "Tout est dans {path}. Ces fichiers ne sont pas chiffrés : toute personne qui ouvre ce dossier peut les lire.",
    ),
    "demo": (
        "The fictional example is ready.\n  case:       {path}\n  passphrase: {passphrase}   (public: the same for everyone)",
        "L’exemple fictif est prêt.\n  dossier :          {path}\n  phrase de passe : {passphrase}   (la même pour tous)",
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
    "confidence": ("not confirmed: check it", "non confirmé : à vérifier"),
}

PROGRESS: Mapping[str, Words] = {
    "intake": ("Reading papers", "Lecture des documents"),
    "export": ("Writing papers", "Écriture des documents"),
    "typeset": ("Setting pages", "Mise en page"),
    "write-book": ("Writing the package", "Écriture du recueil"),
    "finish": ("Finishing", "Fin"),
    "proof": ("Proving the package", "Vérification du recueil"),
}
