"""What `hcprep dates` and `hcprep fees` say; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.app.saying import Words, choose, fill

_SAY: Mapping[str, Words] = {
    "dates": ("Dates that matter, seen on {day}", "Dates importantes, vues le {day}"),
    "ago": ("{count} days ago", "il y a {count} jours"),
    "yesterday": ("yesterday", "hier"),
    "today": ("today", "aujourd’hui"),
    "tomorrow": ("tomorrow", "demain"),
    "in": ("in {count} days", "dans {count} jours"),
    "unsure": ("not confirmed: check it", "non confirmé : à vérifier"),
    "calendar": (
        "{path} has {count:date|dates}. It is not encrypted, and a calendar can show it to others or copy it to the internet.",
        (
            "{path} contient {count:date|dates|0}. Il n’est pas chiffré, "
            "et un agenda peut le montrer à d’autres ou le copier en ligne."
        ),
    ),
    "fees": ("Government fees for a file received on {day}", "Frais du gouvernement pour un dossier reçu le {day}"),
    "nobody": ("There is nobody in this case yet.", "Il n’y a encore personne dans ce dossier."),
    "with_application": ("with the application", "avec la demande"),
    "later": ("can wait", "peut attendre"),
    "total-now": ("To pay with the application", "À payer avec la demande"),
    "total-later": ("Can be paid later", "Peut être payé plus tard"),
    "total-all": ("In all", "En tout"),
    "open": (
        "Something is not known yet, so the sums may grow.",
        "Quelque chose n’est pas encore connu; les sommes peuvent augmenter.",
    ),
    "compare": ("Compare with the fee list of IRCC before you pay.", "Comparez avec la liste des frais d’IRCC avant de payer."),
    "change": ("The fees change next on {day}.", "Les frais changent ensuite le {day}."),
    "confirmed": ("confirmed", "confirmé"),
    "computed": ("worked out from the law", "calculé d’après la loi"),
    "secondary": ("another source: compare", "autre source : à comparer"),
    "unconfirmed": ("not confirmed: compare", "non confirmé : à comparer"),
}


def words(key: str, language: str, **facts: object) -> str:
    """Return one of these sentences, filled."""
    return fill(choose(_SAY[key], language), facts)


def days_words(count: int, language: str) -> str:
    """Return how far away a day is, counted from today: 0 is today, negative days have passed."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(count)
    if near is not None:
        return words(near, language)
    grouped = f"{abs(count):,}".replace(",", "\u00a0" if language == "fr" else ",")
    return words("in" if count > 0 else "ago", language, count=grouped)


def money(amount: int, language: str) -> str:
    """Return an amount of whole Canadian dollars: `$1,260` or `1 260 $`."""
    return f"${amount:,}" if language == "en" else f"{amount:,} $".replace(",", " ").replace(" ", "\N{NO-BREAK SPACE}")
