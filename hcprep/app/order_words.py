"""Words of `hcprep papers`; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words, choose, fill

ORDER_HELP: Mapping[str, Words] = {
    "papers": (
        "show the papers with their ids; move them, put them into the bin or take them out of it",
        "montrer les documents et leurs identifiants; les déplacer, les mettre à la corbeille ou les en reprendre",
    ),
    "papers-move": ("move a paper; needs --before or --behind", "déplacer un document; demande --before ou --behind"),
    "papers-before": (
        "put it before this paper, under the same tab",
        "le mettre avant ce document, sous le même onglet",
    ),
    "papers-behind": (
        "put it behind this paper, under the same tab",
        "le mettre après ce document, sous le même onglet",
    ),
    "papers-remove": (
        "put papers into the bin: they are in no package any more and can be taken out again",
        "mettre des documents à la corbeille : ils ne sont plus dans aucun recueil et peuvent en être repris",
    ),
    "papers-put-back": ("take papers out of the bin again", "reprendre des documents de la corbeille"),
}
_SAY: Mapping[str, Words] = {
    "row": ("  [@{id}] {title}: {pages:page|pages}", "  [@{id}] {title} : {pages:page|pages|0}"),
    "row-aside": (
        "  [@{id}] {title}: goes as it is, not in the package",
        "  [@{id}] {title} : à téléverser tel quel, pas dans le recueil",
    ),
    "bin": ("In the bin", "À la corbeille"),
    "row-bin": ("  [@{id}] {title}, since {day}", "  [@{id}] {title}, depuis le {day}"),
    "none": ("There are no papers yet.", "Il n’y a pas encore de document."),
    "cited": (
        "Your statement cites what is not in the package: ¶ {numbers}. Correct it, or take the paper out of the bin.",
        "Votre récit cite ce qui n’est pas dans le recueil : ¶ {numbers}. Corrigez-le, ou reprenez le document de la corbeille.",
    ),
}


def words(key: str, language: str, **facts: object) -> str:
    """Return the words of a key with its facts."""
    return fill(choose(_SAY[key], language), facts)
