"""The encrypted case file: the only place that touches SQL and cryptography."""

from hcprep.casefile.casefile import CaseFile
from hcprep.casefile.passphrase import check_passphrase

__all__ = ["CaseFile", "check_passphrase"]
