"""Names of a package and of what lies beside it: neutral words and the day, no name of a person."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from hcprep.clock import Clock, today
from hcprep.model.case import Case

PROOF_NAME = "proof.json"
CERTIFICATE_NAME = "certificate.pdf"
Kind = Literal["master", "print", "supplement", "supplement-print"]
"""What a package is: the one that is sent, a copy of it to print, what is sent after it, or a copy of that to print."""
PRINTED: tuple[Kind, ...] = ("print", "supplement-print")
STARTS: tuple[tuple[Kind, str, str], ...] = (
    ("master", "hc-package", "hc-recueil"),
    ("print", "hc-print", "hc-impression"),
    ("supplement-print", "hc-supplement-print", "hc-complement-impression"),
    ("supplement", "hc-supplement", "hc-complement"),
)
"""How their names begin; one that begins another stands behind it."""
_NAME = re.compile(rf"(?:{'|'.join(start for _, *starts in STARTS for start in starts)})-\d{{4}}-\d\d-\d\d\.pdf")


def made_kind(purpose: Literal["master", "print"], *, supplement: bool) -> Kind:
    """Return what is made for a purpose."""
    if not supplement:
        return purpose
    return "supplement-print" if purpose == "print" else "supplement"


def package_name(case: Case, clock: Clock, kind: Kind = "master") -> str:
    """Return the file name of a package."""
    start = next(french if case.language == "fr" else english for one, english, french in STARTS if one == kind)
    return f"{start}-{today(clock).isoformat()}.pdf"


def named_here(path: Path) -> bool:
    """Tell whether a file has a name hcprep gives."""
    return _NAME.fullmatch(path.name) is not None


def kind_of(path: Path) -> Kind:
    """Return what a package is, by the name it was given."""
    return next((kind for kind, *starts in STARTS if path.name.startswith(tuple(starts))), "master")


def beside_name(name: str, kind: Kind) -> str:
    """Return the name of what lies beside a package; only the package itself has the plain one, which nothing else replaces."""
    return name if kind == "master" else f"-{kind}.".join(name.split("."))
