"""The encrypted case file: the only place that touches SQL and cryptography."""

from hcprep.casefile.casefile import CaseFile
from hcprep.casefile.changing import change_passphrase
from hcprep.casefile.copying import NOTHING, Withhold, check_code, copy_case
from hcprep.casefile.damage import examine
from hcprep.casefile.damaged import ReadOnlyCase
from hcprep.casefile.fresh import Copy
from hcprep.casefile.keys import Key, Secret
from hcprep.casefile.lineage import Relation, Save, relation
from hcprep.casefile.lookfile import LookFile
from hcprep.casefile.losses import Damage, Loss
from hcprep.casefile.mend import Mended, Piece, mend, offers
from hcprep.casefile.rows import Revision

__all__ = [
    "NOTHING",
    "CaseFile",
    "Copy",
    "Damage",
    "Key",
    "LookFile",
    "Loss",
    "Mended",
    "Piece",
    "ReadOnlyCase",
    "Relation",
    "Revision",
    "Save",
    "Secret",
    "Withhold",
    "change_passphrase",
    "check_code",
    "copy_case",
    "examine",
    "mend",
    "offers",
    "relation",
]
