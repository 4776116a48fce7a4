"""Words of `hcprep mark`; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words, choose, fill

MARK_HELP: Mapping[str, Words] = {
    "mark": (
        "draw boxes round what matters on a page of a paper, or give the page a caption; the file itself stays as it came",
        "encadrer ce qui compte sur une page d’un document, ou donner une légende à la page; le fichier reste tel quel",
    ),
    "mark-page": ("page as it came, from 1", "page telle qu’à son arrivée, à partir de 1"),
    "mark-box": (
        "draw a box: left, foot, right, head in points from the lower left corner, such as 72,500,400,540; may be repeated",
        (
            "tracer un cadre : gauche, bas, droite, haut, en points depuis le coin inférieur gauche, p. ex. 72,500,400,540; "
            "peut être répété"
        ),
    ),
    "mark-remove": (
        "take a box away by its number on the page, such as 2; may be repeated",
        "retirer un cadre par son numéro sur la page, p. ex. 2; peut être répété",
    ),
    "mark-caption": (
        'what the page shows, in your own words; "" takes the caption away',
        'ce que montre la page, dans vos mots; "" retire la légende',
    ),
}
_SAY: Mapping[str, Words] = {
    "head": ("[@{id}] {title}", "[@{id}] {title}"),
    "page": (
        "  page {page} of the file ({width} × {height} points)",
        "  page {page} du fichier ({width} × {height} points)",
    ),
    "caption": ("    caption: {text}", "    légende : {text}"),
    "box": ("    box {number}: {box}", "    cadre {number} : {box}"),
    "left-out": ("    This page is left out of the package.", "    Cette page est laissée hors du recueil."),
    "nothing": ("  No boxes and no captions.", "  Ni cadre ni légende."),
}


def words(key: str, language: str, **facts: object) -> str:
    """Return the words of a key with its facts."""
    return fill(choose(_SAY[key], language), facts)
