"""What is hit in a damaged case file, and what came from where, as lines; EN and FR."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hcprep.app.saying import Words, choose, fill, moment_text
from hcprep.casefile import Damage, Loss, Mended, Piece

_SAY: Mapping[str, Words] = {
    "sound": (
        (
            "All {pages} pages were read, and nothing is wrong: {documents} papers, {answers} answers, {rows} entries,"
            " {versions} versions of texts."
        ),
        (
            "Les {pages} pages ont été lues et tout est intact : {documents} documents, {answers} réponses, {rows} entrées,"
            " {versions} versions de textes."
        ),
    ),
    "hit": (
        "{count} of {pages} pages of the file cannot be read: {where}",
        "{count} des {pages} pages du fichier sont illisibles : {where}",
    ),
    "header": (
        "The beginning of the file is destroyed. Everything else was read all the same.",
        "Le début du fichier est détruit. Le reste a tout de même été lu.",
    ),
    "played": (
        "A save was not finished. It counts as not made; the file itself was left as it is.",
        "Un enregistrement n’a pas été terminé. Il est compté comme non fait; le fichier lui-même n’a pas été touché.",
    ),
    "journal": (
        "A save was not finished, and its journal is damaged: some of what follows may be half old, half new.",
        "Un enregistrement n’a pas été terminé et son journal est endommagé : une partie peut être à demi ancienne.",
    ),
    "foreign": ("Not made by hcprep, and never run: {names}", "Non créé par hcprep, et jamais exécuté : {names}"),
    "harmless": ("Nothing of the case stood on these pages.", "Rien du dossier ne se trouvait sur ces pages."),
    "index": (
        "The index, by which rows are found quickly, is damaged or out of step. No row is lost by it.",
        "L’index, qui sert à trouver vite les lignes, est endommagé ou ne concorde plus. Aucune ligne n’est perdue pour autant.",
    ),
    "free": (
        "The list of unused pages is damaged or out of step. Nothing is lost, but the next save could write over something.",
        (
            "La liste des pages inutilisées est endommagée ou ne concorde plus. Rien n’est perdu, mais le prochain enregistrement"
            " pourrait écraser quelque chose."
        ),
    ),
    "tree": (
        "The way from page to page of a table is broken. Every row was found all the same.",
        "Le chemin d’une page à l’autre d’une table est rompu. Toutes les lignes ont tout de même été trouvées.",
    ),
    "whole": (
        "Whole: {documents} papers, {answers} answers, {rows} entries, {versions} versions of texts.",
        "Intacts : {documents} documents, {answers} réponses, {rows} entrées, {versions} versions de textes.",
    ),
    "strays": ("Whole papers without a name: {count}", "Documents intacts sans nom : {count}"),
    "next": (
        "“hcprep export” writes out everything that can be read; “hcprep mend” makes a whole file of it and a backup.",
        "« hcprep export » écrit tout ce qui est lisible; « hcprep mend » en refait un fichier entier avec une copie.",
    ),
    "copy": (
        "Nothing is missing, so no backup is needed: “hcprep mend CASE --to NEW” writes a whole file with everything in it.",
        (
            "Rien ne manque, aucune copie n’est donc nécessaire : « hcprep mend DOSSIER --to NOUVEAU » écrit un fichier entier"
            " qui contient tout."
        ),
    ),
    "taken": ("From the backup:", "Pris dans la copie :"),
    "mended": (
        "{path} is written and was read back. It opens with the same passphrase. The damaged file was not touched: keep it.",
        (
            "{path} est écrit et a été relu. Il s’ouvre avec la même phrase de passe. Le fichier endommagé n’a pas été touché : "
            "gardez-le."
        ),
    ),
    "missing": ("Still missing:", "Manque encore :"),
}
_PARTS: Mapping[str, Words] = {
    "case": ("which rules and language the case follows", "les règles et la langue du dossier"),
    "people": ("a person", "une personne"),
    "events": ("something that happened", "un événement"),
    "evidence": ("a piece of evidence", "une preuve"),
    "tabs": ("the order of a tab", "l’ordre d’un onglet"),
    "marks": ("a mark in the checklist", "une marque de la liste"),
    "builds": ("the note of a package that was made", "la mention d’un recueil créé"),
    "kit_changes": ("the note of a change of rules", "la mention d’un changement de règles"),
    "bin": ("something in the bin", "un élément de la corbeille"),
    "filed": ("the note of a package that was sent", "la mention d’un recueil envoyé"),
    "record": ("an unknown number of entries", "un nombre inconnu d’entrées"),
    "revision": ("an unknown number of texts or versions", "un nombre inconnu de textes ou de versions"),
    "cut": (
        "the end of the file is missing: it was not copied to the end, or the disk lost it",
        "la fin du fichier manque : il n’a pas été copié jusqu’au bout, ou le disque l’a perdue",
    ),
    "mixed": (
        "the file was copied during a save: not all of it is of one moment",
        "le fichier a été copié pendant un enregistrement : tout n’y est pas du même moment",
    ),
    "foreign": ("rows that hcprep never wrote", "des lignes que hcprep n’a jamais écrites"),
    "statement": ("the statement", "le récit"),
    "notes": ("the private notes", "les notes privées"),
    "answer": ("an answer", "une réponse"),
    "document": ("a paper", "un document"),
    "checklist": ("the checklist, for which this computer has no rules", "la liste, dont les règles manquent sur cet ordinateur"),
    "original": ("as it was added", "tel qu’il a été ajouté"),
    "normalised": ("its cleaned copy; the paper itself may be whole", "sa copie nettoyée; le document peut être intact"),
    "index": (
        "what was worked out from it; the paper itself may be whole",
        "ce qui en a été tiré; le document peut être intact",
    ),
}
_MANY: Mapping[str, Words] = {
    "people": ("{count} people", "{count} personnes"),
    "events": ("{count} things that happened", "{count} événements"),
    "evidence": ("{count} pieces of evidence", "{count} preuves"),
    "marks": ("{count} marks in the checklist", "{count} marques de la liste"),
    "answer": ("{count} answers", "{count} réponses"),
    "document": ("{count} files of papers", "{count} fichiers de documents"),
    "older": (
        "{count} older versions of texts; today’s are whole",
        "{count} anciennes versions de textes; les actuelles sont intactes",
    ),
}
_FEW = 3
"""Losses of one kind that are still told one by one."""
_DETAIL: Mapping[str, Words] = {
    "older": (
        "version {rev} is lost; version {used} stands in for it",
        "la version {rev} est perdue; la version {used} la remplace",
    ),
    "history": (
        "an older version ({rev}) is lost; today’s is whole",
        "une ancienne version ({rev}) est perdue; l’actuelle est intacte",
    ),
    "gone": ("lost (version {rev})", "perdu (version {rev})"),
    "pages": ("pages of the file: {pages}", "pages du fichier : {pages}"),
    "position": ("number {position} in its list", "numéro {position} de sa liste"),
}
_MOST = 12


def damage_lines(damage: Damage, language: str) -> Iterator[str]:
    """Yield what reading a whole file found, most important first."""

    def say(key: str, **facts: object) -> str:
        return fill(choose(_SAY[key], language), facts)

    whole = {name: getattr(damage.whole, name) for name in ("documents", "answers", "rows", "versions")}
    if damage.sound:
        yield say("sound", pages=damage.pages, **whole)
    else:
        yield from (f"- {line}" for line in loss_lines(damage.losses, language))
        yield say("whole", **whole)
    if damage.strays:
        yield say("strays", count=len(damage.strays))
    if damage.hit:
        yield say("hit", count=sum(last - first + 1 for first, last in damage.hit), pages=damage.pages, where=_runs(damage.hit))
    if damage.hit and not damage.losses and not damage.bookkeeping:
        yield say("harmless")
    yield from (say(kind) for kind in damage.bookkeeping)
    if damage.header:
        yield say("header")
    if damage.journal != "none":
        yield say("played" if damage.journal == "played" else "journal")
    if damage.foreign:
        yield say("foreign", names=", ".join(damage.foreign[:_MOST]))
    if not damage.sound:
        yield say("next" if damage.losses else "copy")


def mended_lines(mended: Mended, language: str) -> Iterator[str]:
    """Yield what came from the backup, and what is still missing."""
    if mended.taken:
        yield choose(_SAY["taken"], language)
        yield from (f"- {_piece(piece, language)}" for piece in mended.taken)
    if mended.missing:
        yield choose(_SAY["missing"], language)
        yield from (f"- {line}" for line in loss_lines(mended.missing, language))
    yield fill(choose(_SAY["mended"], language), {"path": mended.copy.path})


def loss_lines(losses: Sequence[Loss], language: str) -> Iterator[str]:
    """Yield one line for each thing that is missing, what belongs to today's case first; many of a kind share a line."""
    kinds: dict[str, list[Loss]] = {}
    for loss in sorted(losses, key=lambda each: not each.current):
        kinds.setdefault("older" if not loss.current and loss.rev else loss.part, []).append(loss)
    for kind, same in kinds.items():
        if kind in _MANY and len(same) > _FEW:
            titles = [title for title in dict.fromkeys(loss.title for loss in same) if title]
            named = [name for title in titles[:_MOST] for name in _named("", title, language)] + ["…"] * (len(titles) > _MOST)
            yield ", ".join([fill(choose(_MANY[kind], language), {"count": len(same)}), *named])
        else:
            yield from _each(same, language)


def _each(losses: Sequence[Loss], language: str) -> Iterator[str]:
    for loss in losses:
        parts = [choose(_PARTS.get(loss.part, (loss.part, loss.part)), language), *_named(loss.id, loss.title, language)]
        if loss.position >= 0 and not loss.id:
            parts.append(_detail("position", language, position=loss.position + 1))
        if loss.what:
            parts.append(choose(_PARTS[loss.what], language))
        if loss.rev:
            key = "history" if not loss.current else "older" if loss.used else "gone"
            parts.append(_detail(key, language, rev=loss.rev, used=loss.used))
        if loss.pages:
            parts.append(_detail("pages", language, pages=_runs([(page, page) for page in loss.pages])))
        yield ", ".join(parts)


def _piece(piece: Piece, language: str) -> str:
    parts = [choose(_PARTS[piece.part], language), *_named(piece.id, piece.title, language)]
    if piece.what:
        parts.append(choose(_PARTS[piece.what], language))
    if piece.at:
        parts.append(moment_text(piece.at))
    return ", ".join(parts)


def _named(name: str, title: str, language: str) -> Iterator[str]:
    if name:
        yield name
    if title:
        yield f"« {title} »" if language == "fr" else f"“{title}”"


def _detail(key: str, language: str, **facts: object) -> str:
    return fill(choose(_DETAIL[key], language), facts)


def _runs(runs: Sequence[tuple[int, int]]) -> str:
    told = [f"{first}" if first == last else f"{first}–{last}" for first, last in runs[:_MOST]]
    return ", ".join(told) + (", …" if len(runs) > _MOST else "")
