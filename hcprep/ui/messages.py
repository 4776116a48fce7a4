"""What happened and what to do, for the code of every error a person can meet in the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from hcprep.errors import HcprepError, ProofError
from hcprep.services.proof_words import proof_facts
from hcprep.ui.case_messages import CASE
from hcprep.ui.package_messages import PACKAGE
from hcprep.ui.paper_messages import PAPER
from hcprep.ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Message:
    """One error in words."""

    what: str
    do: str

    @property
    def words(self) -> str:
        """What happened and what to do, in one line."""
        return f"{self.what} {self.do}".strip()


OTHER: Mapping[str, tuple[str, str]] = {
    "answers-invalid": (
        QT_TRANSLATE_NOOP("messages", "This file cannot be read: {problem}"),
        QT_TRANSLATE_NOOP("messages", "Correct it and try again. Nothing was changed."),
    ),
    "answers-unknown-question": (
        QT_TRANSLATE_NOOP("messages", "The file answers a question that is not asked."),
        QT_TRANSLATE_NOOP("messages", "Check the name of the question. Nothing was changed."),
    ),
    "citation-unknown": (
        QT_TRANSLATE_NOOP("messages", "Your story points to a document that is not in the case: {key}"),
        QT_TRANSLATE_NOOP("messages", "Add the document, or take the pointer out of the text."),
    ),
    "citation-page": (
        QT_TRANSLATE_NOOP("messages", "Your story points to page {page} of {key}, which has only {pages} pages."),
        QT_TRANSLATE_NOOP("messages", "Correct the page number in the text."),
    ),
    "kit-missing": (
        QT_TRANSLATE_NOOP("messages", "The rules this case was begun with are not in this hcprep."),
        QT_TRANSLATE_NOOP("messages", "Install hcprep again. Your case is safe."),
    ),
    "kit-invalid": (
        QT_TRANSLATE_NOOP("messages", "The rules that came with hcprep are damaged."),
        QT_TRANSLATE_NOOP("messages", "Install hcprep again. Your case is safe."),
    ),
    "kit-newer": (
        QT_TRANSLATE_NOOP("messages", "These rules need a newer hcprep."),
        QT_TRANSLATE_NOOP("messages", "Install the newer hcprep, then try again. The rules you have stay in use."),
    ),
    "kit-file-missing": (
        QT_TRANSLATE_NOOP("messages", "The file with the rules is not there."),
        QT_TRANSLATE_NOOP("messages", "Check whether it was moved or renamed. The rules you have stay in use."),
    ),
    "kit-not-newer": (
        QT_TRANSLATE_NOOP("messages", "These rules are not newer than the ones you have."),
        QT_TRANSLATE_NOOP("messages", "There is nothing to do. The rules you have stay in use."),
    ),
    "kit-file-damaged": (
        QT_TRANSLATE_NOOP("messages", "The file with the rules is damaged."),
        QT_TRANSLATE_NOOP("messages", "Get the file again. The rules you have stay in use."),
    ),
    "kit-signature": (
        QT_TRANSLATE_NOOP("messages", "These rules were changed after they were signed, so they are not used."),
        QT_TRANSLATE_NOOP("messages", "Get the file again from where hcprep comes from. The rules you have stay in use."),
    ),
    "kit-key-unknown": (
        QT_TRANSLATE_NOOP("messages", "These rules are signed by someone hcprep does not know, so they are not used."),
        QT_TRANSLATE_NOOP("messages", "Get the file again from where hcprep comes from. The rules you have stay in use."),
    ),
    "own-texts-file": (
        QT_TRANSLATE_NOOP("messages", "“{name}” is no file of texts that hcprep can read, or it is damaged."),
        QT_TRANSLATE_NOOP("messages", "Choose a file that was saved from “My own texts”. Nothing was changed."),
    ),
    "own-texts-newer": (
        QT_TRANSLATE_NOOP("messages", "“{name}” was saved by a newer hcprep."),
        QT_TRANSLATE_NOOP("messages", "Install the newer hcprep to use these texts. Nothing was changed."),
    ),
    "own-texts-many": (
        QT_TRANSLATE_NOOP("messages", "There can be {limit} texts, and these are more or too long."),
        QT_TRANSLATE_NOOP("messages", "Take some away first. Nothing was changed."),
    ),
    "usage-same-file": (
        QT_TRANSLATE_NOOP("messages", "This is your case itself, not a copy of it."),
        QT_TRANSLATE_NOOP("messages", "Choose the file that came back."),
    ),
    "usage-no-version": (
        QT_TRANSLATE_NOOP("messages", "This version is not kept any more."),
        QT_TRANSLATE_NOOP("messages", "Choose another one. Nothing was changed."),
    ),
    "unexpected": (
        QT_TRANSLATE_NOOP("messages", "Something went wrong inside hcprep."),
        QT_TRANSLATE_NOOP("messages", "Your saved work is safe. Close hcprep, open it again, and try once more."),
    ),
}

TABLE: Mapping[str, tuple[str, str]] = {**CASE, **PAPER, **PACKAGE, **OTHER}


class _Facts(dict[str, object]):
    """Facts for a sentence; one that is not known is left out."""

    def __missing__(self, _key: str) -> str:
        return "…"


def explain(error: HcprepError) -> Message:
    """Return what happened and what to do in the language of the window; an unknown code is explained as `unexpected`."""
    part = "whole" if isinstance(error, ProofError) and not error.facts.get("page") else error.facts.get("part")
    kind = f"{error.code}:{part}"
    what, do = TABLE.get(kind) or TABLE.get(error.code, TABLE["unexpected"])
    facts = _Facts(proof_facts(error, QLocale().name()[:2]) if isinstance(error, ProofError) else error.facts)
    return Message(
        QCoreApplication.translate("messages", what).format_map(facts),
        QCoreApplication.translate("messages", do).format_map(facts),
    )
