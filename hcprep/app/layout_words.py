"""What the command line says about how a package is laid out; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words

LAYOUT_HELP: Mapping[str, Words] = {
    "layout": (
        (
            "how the package is laid out, kept in the case: ircc, counsel (pages i, ii, then 1), disclosure (a list), "
            "court (tabs 1, 2, 3)"
        ),
        (
            "mise en page du recueil, gardée dans le dossier : ircc, counsel (pages i, ii, puis 1), disclosure (une liste), "
            "court (onglets 1, 2, 3)"
        ),
    ),
    "paper": ("paper of the pages hcprep writes, kept in the case", "papier des pages que hcprep écrit, gardé dans le dossier"),
    "double-sided": (
        "begin each part on a right-hand page, with blank pages before it; kept in the case",
        "commencer chaque partie sur une page de droite, précédée d’une page vide au besoin; gardé dans le dossier",
    ),
    "dividers": (
        "begin each tab with a page that lists what is in it; kept in the case",
        "commencer chaque onglet par une page qui dit ce qu’il contient; gardé dans le dossier",
    ),
    "page-word": (
        "a word beside the number of every page, kept in the case",
        "un mot à côté du numéro de chaque page, gardé dans le dossier",
    ),
}
