"""A finished file looked at again later: whether it is still the one that was made or sent, and whether it matches the case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.casefile import CaseFile
from hcprep.clock import Clock
from hcprep.jobs import JobContext
from hcprep.model.case import Case

if TYPE_CHECKING:
    from hcprep.package.proof import Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found of the file `name`: its proof against the case of now, and the moments (ISO) it is the same file of.

    `sent` and `made` are empty when no package of these bytes was kept as sent, or made; a file of an upload set knows neither.
    """

    name: str
    proof: Proof
    sent: str = ""
    made: str = ""


def check_again(path: Path, case: Case, file: CaseFile, clock: Clock, ctx: JobContext) -> Checked:
    """Prove a package, or a file of an upload set, against its case as it stands now.

    Raises BuildError when the case has no package to compare with, CaseFileError `case-missing`, `disk-error`, and Cancelled.
    """
    from hcprep.services.package import verify_package
    from hcprep.services.portal_verify import set_file, verify_set_file_of

    one = set_file(path)
    proof = verify_set_file_of(one, case, file, clock, ctx) if one else verify_package(path, case, file, clock, ctx)
    sent = next((filed.at for filed in case.filed[::-1] if filed.sha256 == proof.sha256), "")
    made = next((build.at for build in case.builds[::-1] if build.sha256 == proof.sha256), "")
    return Checked(name=path.name, proof=proof, sent=sent, made=made)
