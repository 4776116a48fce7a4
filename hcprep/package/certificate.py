"""The certificate: the proof of a finished package on one page, for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import msgspec

from hcprep.jobs import Worker
from hcprep.package.authored import Paper
from hcprep.package.typeset import ask

_MOST = 20
"""Papers listed at most; `proof.json` lists all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateWords:
    """Fixed words in the language of the package; `more` holds `{count}`, the papers listed only in `proof.json`."""

    intro: str
    checks: str
    count: str
    result: str
    passed: str
    failed: str
    originals: str
    pages: str
    fingerprint: str
    more: str
    note: str
    fictional: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateCheck:
    """One line of the proof: what was compared, how many of it, and whether all agreed."""

    name: str
    count: int
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateOriginal:
    """One paper as it came in; its SHA-256 (hex) is printed shortened to 16 digits.

    `removed` says in words what of it is not in the package; papers with such words are listed first.
    """

    title: str
    pages: int
    sha256: str
    removed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Everything the certificate says; `facts` are label and value, such as file, size, pages, SHA-256 and day."""

    language: Literal["en", "fr"]
    title: str
    fictional: bool
    words: CertificateWords
    facts: tuple[tuple[str, str], ...]
    checks: tuple[CertificateCheck, ...]
    originals: tuple[CertificateOriginal, ...]
    paper: Paper = "us-letter"


def make_certificate(worker: Worker, certificate: Certificate) -> bytes:
    """Return the certificate as a tagged PDF of one page. Raises BuildError `build-failed`."""
    data: Mapping[str, object] = msgspec.to_builtins(certificate)
    shown = sorted(certificate.originals, key=lambda one: not one.removed)[:_MOST]
    return ask(worker, "certificate", {**data, "originals": shown, "count": len(certificate.originals)}).payload
