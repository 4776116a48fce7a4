"""Makes signed kit files: new keys, pack a folder, sign, take apart. For those who maintain a kit; docs/kit-format.md.

python packaging/kit/kit_tool.py newkey NAME                       NAME.key (secret) and NAME.pub
python packaging/kit/kit_tool.py pack FOLDER --key NAME.key        <edition>.hckit
python packaging/kit/kit_tool.py archive FOLDER                    <edition>.zip, to be signed with minisign itself
python packaging/kit/kit_tool.py join FILE.zip FILE.zip.minisig    <edition>.hckit
python packaging/kit/kit_tool.py split FILE.hckit                  the archive and its signature, for minisign -V
"""

from __future__ import annotations

import argparse
import base64
import getpass
import hashlib
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nacl.pwhash import scrypt
from nacl.signing import SigningKey

from hcprep.errors import KitError
from hcprep.kit import load_kit, read_kit
from hcprep.kit.archive import folder_members, pack
from hcprep.kit.complete import gaps
from hcprep.kit.load import MEMBERS
from hcprep.kit.signing import SUFFIX, Label, PublicKey

_PLAIN = b"\0\0"
_SCRYPT = b"Sc"
_OPSLIMIT, _MEMLIMIT = 1 << 25, 1 << 30
"""libsodium's "sensitive" limits, as minisign writes them into an encrypted key."""


@dataclass(frozen=True)
class SecretKey:
    """A minisign secret key, opened."""

    number: bytes
    seed: bytes

    @property
    def public(self) -> PublicKey:
        """The public half."""
        return PublicKey(self.number, bytes(SigningKey(self.seed).verify_key))

    def sign(self, message: bytes) -> bytes:
        """Return an Ed25519 signature of 64 bytes."""
        return bytes(SigningKey(self.seed).sign(message).signature)


def public_text(key: PublicKey) -> str:
    """Return the line of a public key, as `hcprep/kit/keys.py` has it."""
    return base64.b64encode(b"Ed" + key.number + key.key).decode()


def secret_text(key: SecretKey, password: bytes = b"", opslimit: int = _OPSLIMIT, memlimit: int = _MEMLIMIT) -> str:
    """Return a secret key file; with a password it is encrypted as minisign does it."""
    body = key.number + key.seed + key.public.key
    body += hashlib.blake2b(b"Ed" + body, digest_size=32).digest()
    if not password:
        data = b"Ed" + _PLAIN + b"B2" + bytes(48) + body
    else:
        salt = os.urandom(32)
        body = _xor(body, scrypt.kdf(len(body), password, salt, opslimit, memlimit))
        data = b"Ed" + _SCRYPT + b"B2" + salt + opslimit.to_bytes(8, "little") + memlimit.to_bytes(8, "little") + body
    return f"untrusted comment: hcprep kit secret key {key.public.name}\n{base64.b64encode(data).decode()}\n"


def read_secret(text: str, ask: Callable[[], bytes]) -> SecretKey:
    """Read a secret key file of minisign or of this tool; `ask` gives the password if one is needed. Raises ValueError."""
    data = base64.b64decode(text.splitlines()[1], validate=True)
    if len(data) != 158 or data[:2] != b"Ed" or data[4:6] != b"B2" or data[2:4] not in (_PLAIN, _SCRYPT):
        msg = "not a minisign secret key"
        raise ValueError(msg)
    salt, opslimit, memlimit, body = data[6:38], data[38:46], data[46:54], data[54:]
    if data[2:4] == _SCRYPT:
        limits = int.from_bytes(opslimit, "little"), int.from_bytes(memlimit, "little")
        body = _xor(body, scrypt.kdf(len(body), ask(), salt, *limits))
    if hashlib.blake2b(b"Ed" + body[:72], digest_size=32).digest() != body[72:]:
        msg = "wrong password, or a damaged key"
        raise ValueError(msg)
    return SecretKey(body[:8], body[8:40])


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(left, right, strict=True))


def check_folder(folder: Path) -> tuple[Label, bytes]:
    """Return the label and the archive of a folder that the program could use. Raises KitError."""
    kit = read_kit(folder)
    for file, problem in gaps(kit, load_kit()):
        raise KitError("kit-invalid", path=file, problem=problem)
    members = folder_members(folder)
    if tuple(sorted(members)) != MEMBERS:
        raise KitError("kit-invalid", path=str(folder), problem=f"the files must be {', '.join(MEMBERS)}")
    return Label(kit.edition, kit.serial), pack(members)


def sign(archive: bytes, label: Label, key: SecretKey) -> bytes:
    """Return a kit file: four lines of a minisign signature, then the archive."""
    comment = str(label).encode()
    signature = key.sign(hashlib.blake2b(archive).digest())
    first = base64.b64encode(b"ED" + key.number + signature)
    second = base64.b64encode(key.sign(signature + comment))
    head = f"untrusted comment: hcprep kit, key {key.public.name}\n".encode()
    return head + first + b"\ntrusted comment: " + comment + b"\n" + second + b"\n" + archive


def _newkey(options: argparse.Namespace) -> str:
    key = SecretKey(os.urandom(8), os.urandom(32))
    password = getpass.getpass("Password for the key (empty: none): ").encode()
    if password and getpass.getpass("The same again: ").encode() != password:
        msg = "the two passwords differ; no key was made"
        raise ValueError(msg)
    secret, public = Path(f"{options.name}.key"), Path(f"{options.name}.pub")
    with os.fdopen(os.open(secret, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as stream:
        stream.write(secret_text(key, password))
    public.write_text(f"untrusted comment: hcprep kit public key {key.public.name}\n{public_text(key.public)}\n", "ascii")
    return f"{secret} is secret: keep it away from this computer. For hcprep/kit/keys.py: {public_text(key.public)}"


def _pack(options: argparse.Namespace) -> str:
    label, archive = check_folder(options.folder)
    key = read_secret(options.key.read_text("ascii"), lambda: getpass.getpass("Password of the key: ").encode())
    return _written(options.out or Path(f"{label.edition}{SUFFIX}"), sign(archive, label, key))


def _archive(options: argparse.Namespace) -> str:
    label, archive = check_folder(options.folder)
    told = _written(options.out or Path(f"{label.edition}.zip"), archive)
    return f'{told}\nNow: minisign -S -s SECRET.key -t "{label}" -m {label.edition}.zip'


def _join(options: argparse.Namespace) -> str:
    signature = options.signature.read_bytes().replace(b"\r\n", b"\n")
    target = options.out or options.archive.with_suffix(SUFFIX)
    return _written(target, signature.rstrip(b"\n") + b"\n" + options.archive.read_bytes())


def _split(options: argparse.Namespace) -> str:
    *head, archive = options.file.read_bytes().split(b"\n", 4)
    target = options.out or options.file.with_suffix(".zip")
    told = _written(target, archive)
    return told + "\n" + _written(target.with_name(f"{target.name}.minisig"), b"\n".join(head) + b"\n")


def _written(target: Path, data: bytes) -> str:
    target.write_bytes(data)
    return f"{target}: {len(data)} bytes"


def main(arguments: list[str] | None = None) -> int:
    """Run one action and return its exit code: 0, or 1 with a line on standard error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("newkey").add_argument("name")
    for name in ("pack", "archive"):
        packing = actions.add_parser(name)
        packing.add_argument("folder", type=Path)
        packing.add_argument("--out", type=Path)
        if name == "pack":
            packing.add_argument("--key", type=Path, required=True)
    join, split = actions.add_parser("join"), actions.add_parser("split")
    join.add_argument("archive", type=Path)
    join.add_argument("signature", type=Path)
    split.add_argument("file", type=Path)
    for one in (join, split):
        one.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    run = {"newkey": _newkey, "pack": _pack, "archive": _archive, "join": _join, "split": _split}[options.action]
    try:
        print(run(options))
    except KitError as error:
        print(f"{error.code}: {error.facts.get('path', '')} {error.facts.get('problem', '')}", file=sys.stderr)
        return 1
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    except EOFError:
        print("a password is asked for at a terminal; nothing was made", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
