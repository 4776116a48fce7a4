"""What builds that were killed left in a folder, which is not encrypted: gone with the next build there, of whatever kind."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hcprep.errors import BuildError
from hcprep.services.package_names import CERTIFICATE_NAME, PROOF_NAME, STARTS, beside_name, named_here
from hcprep.services.portal_folder import sweep_sets
from hcprep.services.writing import held


def sweep(folder: Path) -> None:
    """Remove what is unfinished; what another program is at work on stays."""
    sweep_sets(folder)
    with suppress(OSError):
        for path in _packages(folder):
            with suppress(OSError, BuildError), held(path):
                continue
        # What lies beside a package is not held: it is somebody's as long as a package is.
        if not _packages(folder):
            for kind, *_ in STARTS:
                for name in (PROOF_NAME, CERTIFICATE_NAME):
                    folder.joinpath(beside_name(name, kind) + ".part").unlink(missing_ok=True)


def _packages(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.suffix == ".part" and named_here(path.with_suffix(""))]
