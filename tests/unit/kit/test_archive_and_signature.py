"""The archive is what its files make it and nothing else; a signature is good, or nothing behind it is looked at."""

from __future__ import annotations

import base64
import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.errors import KitError
from hcprep.kit import load_kit
from hcprep.kit.archive import MOST_MEMBER_BYTES, MOST_MEMBERS, folder_members, pack, unpack
from hcprep.kit.keys import trusted_keys
from hcprep.kit.signing import MOST_BYTES, Label, PublicKey, open_signed
from tests.kitmaking import KEY, STRANGER, TOOL, keys_of_tests

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}\.toml", fullmatch=True)
LABEL = Label("2027-01", 2)
# Made by minisign 0.11 itself: minisign -S -s test.key -t "hc 2027-01 2" -m archive
BY_MINISIGN = (
    b"untrusted comment: signature from minisign secret key\n"
    b"RUQxMjM0NTY3OFFJT4zz9y6ZopiXmTxo5XALSRP1bla9CYbjOPu+7aOvSgqx3jf2nrYXHV0/8GQ3yDDF9b134+bdApl1StDPbwU=\n"
    b"trusted comment: hc 2027-01 2\n"
    b"hAqdC8G2efM1IQurnD1Zl/dwVlzy9df2LuyCODvAxxalF54JR4jUX99qMEx6OGszKd6wBFsVVBfvDW4AHUsmDg==\n"
    b"archive of a kit"
)
MINISIGN_KEY = "RWQxMjM0NTY3OCyEithmTuZR5IlsE6hKiaKWSspet3qLiB5g3tXIG06d"


def refusal(data: bytes) -> str:
    with pytest.raises(KitError) as caught:
        unpack(data)
    assert caught.value.code == "kit-file-damaged"
    return str(caught.value.facts["problem"])


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=5))
def test_the_same_files_give_the_same_bytes_and_come_back(members: dict[str, bytes]) -> None:
    archive = pack(members)
    assert archive == pack(dict(reversed(members.items())))
    assert unpack(archive) == members
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == sorted(members)


def test_the_real_kit_comes_back() -> None:
    members = folder_members(load_kit().folder)
    assert unpack(pack(members)) == members
    assert len(members) == 10


@given(st.data())
def test_a_changed_byte_never_passes_for_something_else(data: st.DataObject) -> None:
    members = {"kit.toml": b"schema = 1\n", "tabs.toml": b"x = 2\n"}
    archive = bytearray(pack(members))
    place = data.draw(st.integers(0, len(archive) - 1))
    archive[place] ^= data.draw(st.integers(1, 255))
    found: dict[str, bytes] = {}
    with suppress(KitError):
        found = unpack(bytes(archive))
    assert found == {} or pack(found) == bytes(archive)
    assert found != members


@pytest.mark.parametrize(
    "name", ["../kit.toml", "/kit.toml", "a/kit.toml", "a\\kit.toml", "kit.toml\0", "KIT.toml", "kit.py", ""]
)
def test_names_that_are_no_plain_toml_file(name: str) -> None:
    with pytest.raises(KitError):
        pack({name: b""})
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr(zipfile.ZipInfo(name or "x"), b"x")
    assert refusal(stream.getvalue()) in ("names", "archive")


def test_compressed_doubled_and_padded_archives_are_refused() -> None:
    deflated, doubled = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(deflated, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("kit.toml", b"a" * 10_000)
    with zipfile.ZipFile(doubled, "w") as made:
        made.writestr("kit.toml", b"a")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("kit.toml", b"b")
    good = pack({"kit.toml": b"a"})
    for archive in (deflated.getvalue(), good + b"\0", b"\0" + good, b"", b"PK", good[:-1]):
        assert refusal(archive) == "archive"
    assert refusal(doubled.getvalue()) == "too-large"


def test_too_many_and_too_large_files_are_refused() -> None:
    for members in (
        {f"a{number}.toml": b"" for number in range(MOST_MEMBERS + 1)},
        {"a.toml": bytes(MOST_MEMBER_BYTES + 1)},
        {f"a{number}.toml": bytes(MOST_MEMBER_BYTES) for number in range(4)},
    ):
        with pytest.raises(KitError) as caught:
            pack(members)
        assert caught.value.facts["problem"] == "too-large"


def test_a_signature_of_minisign_itself_is_good() -> None:
    signed = open_signed(BY_MINISIGN, [PublicKey.parse(MINISIGN_KEY)])
    assert (signed.label, signed.archive) == (LABEL, b"archive of a kit")
    assert signed.key.name == "3837363534333231"


def test_what_the_tool_signs_is_what_minisign_signs() -> None:
    key = TOOL.SecretKey(b"12345678", b"7" * 32)
    ours, theirs = TOOL.sign(b"archive of a kit", LABEL, key), BY_MINISIGN
    assert ours.splitlines()[1:] == theirs.splitlines()[1:]
    assert TOOL.public_text(key.public) == MINISIGN_KEY


@given(st.data())
def test_any_changed_byte_is_found(data: st.DataObject) -> None:
    """Only the untrusted comment may change: it says nothing, and nothing reads it."""
    start = BY_MINISIGN.index(b"\n")
    place = data.draw(st.integers(start, len(BY_MINISIGN) - 1))
    changed = bytearray(BY_MINISIGN)
    changed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(KitError) as caught:
        open_signed(bytes(changed), [PublicKey.parse(MINISIGN_KEY)])
    assert caught.value.code in ("kit-signature", "kit-file-damaged", "kit-key-unknown")


def code_of(data: bytes) -> tuple[str, object]:
    with pytest.raises(KitError) as caught:
        open_signed(data, keys_of_tests())
    return caught.value.code, caught.value.facts.get("problem")


def test_refusals_say_why() -> None:
    good = TOOL.sign(b"abc", LABEL, KEY)
    assert open_signed(good, keys_of_tests()).label == LABEL
    assert code_of(good + b"d") == ("kit-signature", None)
    assert code_of(good.replace(b"2027-01 2", b"2027-02 2")) == ("kit-signature", None)
    assert code_of(TOOL.sign(b"abc", LABEL, STRANGER)) == ("kit-key-unknown", None)
    assert code_of(BY_MINISIGN) == ("kit-key-unknown", None)
    # A stranger who writes the number of the known key on their own signature.
    forged = TOOL.sign(b"abc", LABEL, TOOL.SecretKey(KEY.number, bytes(32)))
    assert code_of(forged) == ("kit-signature", None)
    lines = good.split(b"\n")
    # The signature that covers the whole file, not its hash, is the old kind and is not accepted.
    old = base64.b64encode(b"Ed" + base64.b64decode(lines[1])[2:])
    for broken in (
        b"",
        b"PK\x03\x04",
        good[:40],
        b"\n".join([lines[0], old, *lines[2:]]),
        good.replace(b"\ntrusted comment: hc", b"\nx"),
    ):
        assert code_of(broken) == ("kit-file-damaged", "not-a-kit")
    assert code_of(bytes(MOST_BYTES + 1)) == ("kit-file-damaged", "too-large")


@pytest.mark.parametrize(
    "label", ["hc 2027-01", "hc 2027-13 2", "hc 2027-01 0", "hc 2027-01 2 ", "pr 2027-01 2", "hc 2027-01a 2"]
)
def test_a_signed_label_must_be_one(label: str) -> None:
    class Words(str):
        __slots__ = ()

    assert code_of(TOOL.sign(b"abc", Words(label), KEY)) == ("kit-file-damaged", "label")


def test_the_keys_in_the_program_are_two_and_not_those_of_the_tests() -> None:
    keys = trusted_keys()
    assert len({key.number for key in keys}) == len({key.key for key in keys}) == 2
    assert not set(keys) & {KEY.public, STRANGER.public, PublicKey.parse(MINISIGN_KEY)}


@pytest.mark.parametrize("text", ["", "RWQ=", "not base64!", MINISIGN_KEY.replace("RWQ", "RUQ")])
def test_a_public_key_that_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"minisign|base64|padding|Only|Invalid|Excess|Incorrect"):
        PublicKey.parse(text)


def test_secret_keys_are_minisigns_own_and_need_their_password() -> None:
    plain = TOOL.secret_text(KEY)
    assert TOOL.read_secret(plain, bytes) == KEY
    locked = TOOL.secret_text(KEY, b"pass", 32768, 1 << 24)
    assert TOOL.read_secret(locked, lambda: b"pass") == KEY
    with pytest.raises(ValueError, match="password"):
        TOOL.read_secret(locked, lambda: b"wrong")
    with pytest.raises(ValueError, match="minisign"):
        TOOL.read_secret("x\nRWQ=\n", bytes)


def test_the_tool_packs_splits_and_joins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key, kit = tmp_path / "test.key", tmp_path / "made.hckit"
    key.write_text(TOOL.secret_text(KEY), "ascii")
    folder = load_kit().folder
    assert TOOL.main(["pack", str(folder), "--key", str(key), "--out", str(kit)]) == 0
    signed = open_signed(kit.read_bytes(), keys_of_tests())
    assert (signed.label.edition, unpack(signed.archive)) == (load_kit().edition, folder_members(folder))
    apart = tmp_path / "apart.zip"
    assert TOOL.main(["split", str(kit), "--out", str(apart)]) == 0
    assert apart.read_bytes() == signed.archive
    again = tmp_path / "again.hckit"
    assert TOOL.main(["join", str(apart), f"{apart}.minisig", "--out", str(again)]) == 0
    assert again.read_bytes() == kit.read_bytes()
    plain = tmp_path / "plain.zip"
    assert TOOL.main(["archive", str(folder), "--out", str(plain)]) == 0
    assert plain.read_bytes() == signed.archive
    assert f'-t "{signed.label}"' in capsys.readouterr().out
    (tmp_path / "empty").mkdir()
    assert TOOL.main(["pack", str(tmp_path / "empty"), "--key", str(key)]) == 1
    assert "kit-missing" in capsys.readouterr().err
