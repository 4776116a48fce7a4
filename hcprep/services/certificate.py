"""What the certificate of a proof says, in the words of the package."""

from __future__ import annotations

from datetime import date

from hcprep.kit import write_date
from hcprep.model.case import Case
from hcprep.package.certificate import Certificate, CertificateCheck, CertificateOriginal, CertificateWords
from hcprep.package.proof import Proof
from hcprep.services.archival import archive_words, picture_words
from hcprep.services.book_words import book_words
from hcprep.services.certified import removed_words


def certificate_of(case: Case, proof: Proof, on: date) -> Certificate:
    """Return the certificate of a proof, in the language of the case's package, dated `on`."""
    words = book_words(case.language)
    facts = (
        (words.say("certificate_file"), proof.filename),
        (words.say("certificate_size"), words.bytes(proof.size)),
        (words.say("certificate_pages"), str(proof.pages)),
        (words.say("certificate_sha"), proof.sha256),
        (words.say("certificate_at"), write_date(words.language, on)),
        (words.say("certificate_archive"), archive_words(proof, words)),
        (words.say("certificate_pictures"), picture_words(proof, words)),
    )
    return Certificate(
        language="fr" if words.language == "fr" else "en",
        title=words.say("certificate_title"),
        fictional=case.fictional,
        words=CertificateWords(
            intro=words.say("certificate_intro"),
            checks=words.say("certificate_checks"),
            count=words.say("certificate_count"),
            result=words.say("certificate_result"),
            passed=words.say("certificate_passed"),
            failed=words.say("certificate_failed"),
            originals=words.say("certificate_originals"),
            pages=words.say("pages"),
            fingerprint=words.say("certificate_sha"),
            more=words.words["certificate_more"],
            note=words.say("certificate_note"),
            fictional=words.say("fictional"),
        ),
        facts=tuple(fact for fact in facts if fact[1]),
        checks=tuple(
            CertificateCheck(name=words.checks[check.id], count=check.count, passed=check.passed) for check in proof.checks
        ),
        originals=tuple(
            CertificateOriginal(
                title=f"{one.label}  {one.title}",
                pages=one.pages,
                sha256=one.sha256,
                removed=removed_words(one, words, proof.labels),
            )
            for one in proof.originals
        ),
    )
