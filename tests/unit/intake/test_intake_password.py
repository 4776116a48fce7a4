"""A PDF that only its password opens comes in with it, and goes into a book as any other; the original stays locked."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from hcprep.errors import IntakeRefusedError
from hcprep.intake import take_in
from hcprep.intake.reader import read_paper
from hcprep.jobs import Worker
from hcprep.package import proof_desk
from tests.corpora.carrying import carry
from tests.unit.intake.papermaking import text_pdf, write
from tests.unit.package.proving import InProcess


def locked(user: str, owner: str, **kind: int | bool) -> bytes:
    with pikepdf.open(BytesIO(text_pdf(2))) as pdf:
        return write(pdf, encryption=pikepdf.Encryption(user=user, owner=owner, **kind))  # type: ignore[arg-type]


RC4_40 = {"R": 2, "aes": False, "metadata": False}


@pytest.mark.parametrize("kind", [{"R": 6}, {"R": 4}, RC4_40])
def test_a_locked_pdf_comes_in_with_either_of_its_passwords(kind: dict[str, int | bool]) -> None:
    data = locked("sesame", "boss", **kind)
    for password, code in (("", "intake-locked"), ("Sesame", "intake-password")):
        with pytest.raises(IntakeRefusedError) as caught:
            read_paper("a.pdf", data, password=password)
        assert (caught.value.code, caught.value.facts) == (code, {"name": "a.pdf"})
    for password in ("sesame", "boss"):
        taken = read_paper("a.pdf", data, password=password)
        assert (taken.pages, taken.notes) == (2, ("decrypted", "unlocked"))
    assert read_paper("a.pdf", locked("", "boss", **kind)).notes == ("decrypted",)


def test_a_password_with_accents_goes_through_the_worker_and_one_too_many_does_no_harm() -> None:
    with Worker("intake") as worker:
        assert take_in(worker, "a.pdf", locked("clé d’été", "x", R=6), "clé d’été").pages == 2
        assert take_in(worker, "b.pdf", text_pdf(), "sesame").notes == ()


def test_an_unlocked_paper_is_carried_and_proven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)
    data = locked("sesame", "boss", R=6)
    taken = read_paper("a.pdf", data, password="sesame")
    proof, _ = carry(taken, data, tmp_path)
    assert proof.passed
    assert [one.compared_with for one in proof.originals] == ["normalised", "normalised"]
