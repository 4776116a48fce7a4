"""Exit codes of the command line; stable, documented in docs/cli.md."""

from __future__ import annotations

from hcprep.errors import (
    AnswersError,
    ArrangeError,
    BuildError,
    CaseFileError,
    HcprepError,
    IntakeRefusedError,
    KitError,
    OwnTextsError,
    ProofError,
    RenderError,
    UsageError,
)

OK = 0
FINDINGS = 1
USAGE = 2
INPUT = 3
REFUSED = 4
PASSPHRASE = 5
IN_USE = 6
BUILD = 7
PROOF = 8
DISK = 9
CASE_FILE = 10
KIT = 11
NO_WINDOW = 12
KIT_REFUSED = 13
DAMAGED = 14
UNEXPECTED = 70
STOPPED = 130

_BY_CODE = {
    "case-wrong-passphrase": PASSPHRASE,
    "passphrase-too-weak": PASSPHRASE,
    "sheet-mistyped": PASSPHRASE,
    "sheet-wrong": PASSPHRASE,
    "copy-failed": DISK,
    "paper-damaged": DAMAGED,
    "case-in-use": IN_USE,
    "case-in-use-elsewhere": IN_USE,
    "case-place-gone": DISK,
    "filed-missing": INPUT,
    "filed-not-made": INPUT,
    "backup-no-room": DISK,
    "case-read-only": DISK,
    "disk-full": DISK,
    "disk-error": DISK,
    "usage-no-window": NO_WINDOW,
    "kit-newer": KIT_REFUSED,
    "kit-file-missing": KIT_REFUSED,
    "kit-file-damaged": KIT_REFUSED,
    "kit-signature": KIT_REFUSED,
    "kit-key-unknown": KIT_REFUSED,
    "kit-not-newer": KIT_REFUSED,
}
_BY_KIND: tuple[tuple[type[HcprepError], int], ...] = (
    (CaseFileError, CASE_FILE),
    (IntakeRefusedError, REFUSED),
    (AnswersError, INPUT),
    (OwnTextsError, INPUT),
    (KitError, KIT),
    (BuildError, BUILD),
    (ProofError, PROOF),
    (RenderError, PROOF),
    (UsageError, USAGE),
    (ArrangeError, USAGE),
)


def exit_code(error: HcprepError) -> int:
    """Return the exit code of an error."""
    if error.code in _BY_CODE:
        return _BY_CODE[error.code]
    return next((code for kind, code in _BY_KIND if isinstance(error, kind)), UNEXPECTED)
