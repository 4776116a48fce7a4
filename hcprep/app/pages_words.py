"""Words of `hcprep pages`; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words, choose, fill

PAGES_HELP: Mapping[str, Words] = {
    "pages": (
        "say which pages of a paper go into the package, in which order and how turned; the file itself stays as it came",
        "dire quelles pages d’un document vont dans le recueil, dans quel ordre et tournées comment; le fichier reste tel quel",
    ),
    "pages-paper": (
        "id of the paper; pages are always named as they came, from 1",
        "identifiant du document; les pages gardent toujours leur numéro d’arrivée, à partir de 1",
    ),
    "pages-turn": (
        "turn pages clockwise by 90, 180 or 270 degrees, such as 3:90 or 1-4:180; may be given several times",
        "tourner des pages de 90, 180 ou 270 degrés vers la droite, p. ex. 3:90 ou 1-4:180; peut être répété",
    ),
    "pages-leave-out": (
        "leave pages out of the package, such as 2,5-7",
        "laisser des pages hors du recueil, p. ex. 2,5-7",
    ),
    "pages-bring-back": ("put pages that were left out back in their place", "remettre à leur place des pages retirées"),
    "pages-order": (
        "begin with these pages in this order, the others behind them, such as 3,1,2",
        "commencer par ces pages, dans cet ordre, les autres ensuite, p. ex. 3,1,2",
    ),
    "pages-split": (
        "make these pages a paper of their own, such as 4- for page 4 to the end; needs --title",
        "faire de ces pages un document à part, p. ex. 4- pour la page 4 jusqu’à la fin; demande --title",
    ),
    "pages-title": ("title of the paper that --split makes", "titre du document créé par --split"),
    "pages-join": (
        "put the pages of another paper behind those of this one; may be given several times",
        "mettre les pages d’un autre document à la suite de celles-ci; peut être répété",
    ),
    "pages-as-they-came": ("all pages again, as they came", "toutes les pages de nouveau, telles qu’à leur arrivée"),
}
_SAY: Mapping[str, Words] = {
    "head": (
        "[@{id}] {title}: {pages:page|pages} in the package, {came} as it came",
        "[@{id}] {title} : {pages:page|pages|0} dans le recueil, {came} à l’arrivée",
    ),
    "row": ("  page {at}: page {source} of the file", "  page {at} : page {source} du fichier"),
    "rows": ("  pages {at}: pages {source} of the file", "  pages {at} : pages {source} du fichier"),
    "turned": (
        "  page {at}: page {source} of the file, turned {turn}°",
        "  page {at} : page {source} du fichier, tournée de {turn}°",
    ),
    "left-out": ("  left out: {pages}", "  retirées : {pages}"),
    "elsewhere": ("  in [@{other}]: {pages}", "  dans [@{other}] : {pages}"),
    "cited": (
        "Your statement cites what is left out now: ¶ {numbers}. Correct it before you make the package.",
        "Votre récit cite ce qui est maintenant retiré : ¶ {numbers}. Corrigez-le avant de créer le recueil.",
    ),
    "made": ("These pages are a paper of their own now: [@{id}]", "Ces pages forment maintenant un document à part : [@{id}]"),
}


def words(key: str, language: str, **facts: object) -> str:
    """Return the words of a key with its facts."""
    return fill(choose(_SAY[key], language), facts)
