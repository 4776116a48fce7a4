"""A package under another name is known by its bytes: beside the proof of another one it was said not to be hcprep's."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from hcprep.model.evidence import Build
from hcprep.services.renamed import kind_made

DATA = b"%PDF a supplement"
SHA256 = hashlib.sha256(DATA).hexdigest()


def given(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(DATA)
    (folder / "proof.json").write_text(json.dumps({"sha256": "that of the package"}))
    return path


@pytest.mark.parametrize("kind", ["supplement", "print", "supplement-print"])
def test_the_proof_beside_it_that_names_its_bytes_tells(tmp_path: Path, kind: str) -> None:
    path = given(tmp_path, "Élodie – à envoyer.pdf")
    (tmp_path / f"proof-{kind}.json").write_text(json.dumps({"sha256": SHA256}))
    assert kind_made(path) == kind


def test_a_build_of_the_case_tells_and_else_the_name(tmp_path: Path) -> None:
    path = given(tmp_path, "to print.pdf")
    (tmp_path / "proof-print.json").write_text("[]")
    build = Build(id="b", at="", filename="hc-print-2026-11-22.pdf", sha256=SHA256, size=len(DATA), pages=1, proved=True)
    assert kind_made(path, [build]) == "print"
    assert kind_made(path) == "master"
    # The name hcprep gave is believed, so that a file that changed is still compared with what it was.
    assert kind_made(given(tmp_path, "hc-supplement-2026-11-22.pdf"), [build]) == "supplement"
