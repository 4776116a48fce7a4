"""What a package is that somebody gave another name, as people do before they send it: told by its bytes, not by its name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from hcprep.model.evidence import Build
from hcprep.services.package_names import PROOF_NAME, STARTS, Kind, beside_name, kind_of, named_here

_BLOCK = 1 << 20


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal, read in blocks."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def kind_made(path: Path, builds: Sequence[Build] = ()) -> Kind:
    """Return what a package is: by the name it was given, else as a build or a proof beside it knows it. Raises OSError."""
    if named_here(path):
        return kind_of(path)
    sha256 = file_sha256(path)
    made = next((Path(build.filename) for build in builds if build.sha256 == sha256), None)
    if made is not None:
        return kind_of(made)
    for kind, *_ in STARTS:
        with suppress(OSError, ValueError, AttributeError):
            if json.loads(path.with_name(beside_name(PROOF_NAME, kind)).read_bytes()).get("sha256") == sha256:
                return kind
    return kind_of(path)
