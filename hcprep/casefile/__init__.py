"""The encrypted case file: the only place that touches SQL and cryptography."""

from hcprep.casefile.casefile import CaseFile
from hcprep.casefile.passphrase import check_passphrase, generate_passphrase
from hcprep.casefile.rows import Revision

__all__ = ["CaseFile", "Revision", "check_passphrase", "generate_passphrase"]
