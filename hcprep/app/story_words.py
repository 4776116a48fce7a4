"""What `hcprep story-check`, `letter --ask` and `filed` say; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words, choose, fill

STORY_HELP: Mapping[str, Words] = {
    "story-check": ("look through the story and say what to look at", "relire le récit et dire ce qui est à regarder"),
    "letter-ask": (
        "questions for a person who writes a letter of support, such as employer, as a PDF",
        "des questions pour qui écrit une lettre d’appui, comme employer, en PDF",
    ),
    "to-file": ("the file to write; an existing one is never replaced", "le fichier à écrire; aucun n’est remplacé"),
    "filed": ("keep the package you sent in the case, sealed", "garder dans le dossier, scellé, le recueil envoyé"),
    "filed-add": ("the package that was sent", "le recueil qui a été envoyé"),
    "filed-get": ("write a kept package out again", "ressortir un recueil gardé"),
    "filed-how": ("how it was sent, in your words", "comment il a été envoyé, dans vos mots"),
    "story-brackets": (
        "say that words in brackets such as [name] are meant to be printed like that",
        "dire que les mots entre crochets, comme [nom], sont à imprimer tels quels",
    ),
    "story-all": ("with what was put aside as fine", "avec ce qui a été mis de côté"),
}
_SAY: Mapping[str, Words] = {
    "head": ("Paragraph {number}: “{text}”", "Paragraphe {number} : « {text} »"),
    "none": ("Nothing to look at was found.", "Il n’y a rien à regarder."),
    "found": (
        "{count:thing|things} to look at. Nothing was changed.",
        "{count:point|points|0} à regarder. Rien n’a été modifié.",
    ),
    "letter-who": ("there are questions for: {names}", "il y a des questions pour : {names}"),
    "letter-written": (
        "{path} is written. Give it to the person who writes the letter.",
        "{path} est écrit. Remettez-le à la personne qui écrit la lettre.",
    ),
    "filed-kept": (
        "{file} is kept in the case as {id}, sealed under its hash {sha256}.",
        "{file} est gardé dans le dossier sous {id}, scellé avec son empreinte {sha256}.",
    ),
    "filed-out": ("{path} is, byte for byte, the package that was sent.", "{path} est, octet pour octet, le recueil envoyé."),
    "filed-none": ("No package was kept as sent yet.", "Aucun recueil n’a encore été gardé comme envoyé."),
    "filed-row": ("{id}  {day}  {file}, {pages:page|pages}. {how}", "{id}  {day}  {file}, {pages:page|pages|0}. {how}"),
    "filed-update": ("Send new proof by {day}.", "Envoyez de nouvelles preuves d’ici le {day}."),
    "aside": ("put aside", "mis de côté"),
    "reading": (
        "{words} words in {sentences} sentences. Lix {lix}: a newspaper is near 45, a text of the law near 60.",
        "{words} mots en {sentences} phrases. Lix {lix} : un journal est près de 45, un texte de loi près de 60.",
    ),
    "fill": (
        "Still to be filled in. No package is made before it is, or you say that it is meant (--brackets-fine).",
        "Reste à remplir. Aucun recueil n’est créé avant, à moins de dire que c’est voulu (--brackets-fine).",
    ),
    "brackets": ("Said to be fine as they are: {names}.", "Gardés tels quels : {names}."),
    "beside": (
        "This year is not in the English or French text beside these words.",
        "Cette année n’est pas dans le texte français ou anglais à côté de ces mots.",
    ),
    "no-day": ("There is no such day.", "Ce jour n’existe pas."),
    "arrival": (
        "The case says you came to Canada on {known}.",
        "Le dossier donne le {known} comme jour de votre arrivée au Canada.",
    ),
    "birth": ("The case says the birth was on {known}.", "Le dossier dit que la naissance était le {known}."),
    "claim": ("The case says the claim was made on {known}.", "Le dossier dit que la demande d’asile est du {known}."),
    "decision": ("No decision in the case has this date.", "Aucune décision du dossier ne porte cette date."),
    "period": (
        "This lies outside of “{what}” in the case: {since} to {until}.",
        "C’est en dehors de « {what} » dans le dossier : {since} à {until}.",
    ),
    "before-birth": ("This is before you were born ({known}).", "C’est avant votre naissance ({known})."),
    "known": ("Close to the name “{other}” in the case.", "Proche du nom « {other} » du dossier."),
    "both": ("Close to “{other}” elsewhere in the story.", "Proche de « {other} » ailleurs dans le récit."),
    "long": ("{count} words in one sentence.", "{count} mots dans une phrase."),
    "hard": ("This paragraph has many long words (Lix {lix}).", "Ce paragraphe a beaucoup de mots longs (Lix {lix})."),
    "email": ("An e-mail address of somebody else.", "L’adresse courriel d’une autre personne."),
    "phone": ("A telephone number of somebody else.", "Le numéro de téléphone d’une autre personne."),
    "postcode": ("A postal code that is not one of yours.", "Un code postal qui n’est pas le vôtre."),
    "street": ("A street address that is not one of yours.", "Une adresse qui n’est pas l’une des vôtres."),
    "uci": ("Looks like a client or file number.", "Ressemble à un numéro de client ou de dossier."),
    "sin": ("Looks like a social insurance number.", "Ressemble à un numéro d’assurance sociale."),
    "birth-other": (
        "The full birth date of somebody who is not in the application.",
        "La date de naissance complète d’une personne hors de la demande.",
    ),
}


def words(key: str, language: str, **facts: object) -> str:
    """Return one of these sentences, filled."""
    return fill(choose(_SAY[key], language), facts)
