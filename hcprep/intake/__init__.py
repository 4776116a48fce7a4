"""Taking papers in: what a person brings becomes a ready part, in a worker process, or is refused with a reason."""

from hcprep.intake.client import take_in
from hcprep.intake.taken import TakenIn

__all__ = ["TakenIn", "take_in"]
