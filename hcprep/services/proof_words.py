"""A failed line of the proof in words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hcprep.errors import ProofError
from hcprep.services.book_words import BookWords, book_words

if TYPE_CHECKING:
    from hcprep.package.proof import Check, Proof

_EXCEPTION = re.compile(r"(?:[A-Z][A-Za-z0-9]*)+")
"""The name of an exception, which says nothing to a person."""
_BORNE = {"en": "page {page} (numbered {number})", "fr": "page {page} (numérotée {number})"}
_NOWHERE = {"link-elsewhere": "link-nowhere", "bookmark-elsewhere": "bookmark-nowhere"}
"""What is said of what leads to no page at all."""
_SHOWN = 3
"""Places named of each line that does not hold."""
_WHOLE = {"en": "the whole file", "fr": "tout le fichier"}


def failure_words(words: BookWords, code: str, facts: Mapping[str, object]) -> str:
    """Return what does not match; a fact nobody knows reads as an ellipsis."""
    told = dict(facts)
    if code in _NOWHERE and told.get("have") == 0:
        code = _NOWHERE[code] if told.get("want", 1) else "link-lost"
    if _EXCEPTION.fullmatch(str(told.get("reason", ""))):
        told["reason"] = words.failures["unreadable-part"]
    known = defaultdict(lambda: "…", {name: str(value) for name, value in told.items()})
    return words.failures.get(code, code).format_map(known)


def proof_facts(error: ProofError, language: str) -> Mapping[str, object]:
    """Return the facts of an error with `check` and `detail` in words, and `where`: `page 12` or the whole file."""
    words = book_words("fr" if language == "fr" else "en")
    facts = error.facts.get("facts")
    check, page = str(error.facts.get("check", "")), error.facts.get("page", 0)
    return {
        **error.facts,
        "check": words.checks.get(check, check),
        "detail": failure_words(words, str(error.facts.get("detail", "")), facts if isinstance(facts, dict) else {}),
        "where": _where(words.language, page, str(error.facts.get("number", page))),
    }


def proof_lines(proof: Proof, language: str) -> Iterator[str]:
    """Yield each line of a proof that does not hold, in words, with the first places where it does not."""
    words = book_words("fr" if language == "fr" else "en")
    colon = " : " if words.language == "fr" else ": "
    for check in proof.checks:
        if not check.passed:
            places = "; ".join(dict.fromkeys(_places(proof, check, words, colon)))
            more = len(check.failures) - _SHOWN
            failed = words.say("certificate_failed")
            yield f"{words.checks[check.id]} ({failed}){colon}{places}" + (
                words.say("proof_more", count=more) if more > 0 else ""
            )


def _places(proof: Proof, check: Check, words: BookWords, colon: str) -> Iterator[str]:
    for one in check.failures[:_SHOWN]:
        said = failure_words(words, one.code, one.facts)
        yield f"{_where(words.language, one.page, proof.number(one.page))}{colon}{said}"


def _where(language: str, page: object, number: str) -> str:
    if not page:
        return _WHOLE[language]
    return f"page {page}" if number == str(page) else _BORNE[language].format(page=page, number=number)
