"""Kits to test with: folders changed by code, and signed with a key that only the tests trust."""

from __future__ import annotations

import shutil
import sys
from importlib import util
from pathlib import Path
from types import ModuleType

from hcprep.kit import Kit, Shelf, read_kit
from hcprep.kit.archive import folder_members, pack
from hcprep.kit.signing import Label, PublicKey

ROOT = Path(__file__).parents[1]


def _tool() -> ModuleType:
    name = "hcprep_kit_tool"
    if name not in sys.modules:
        spec = util.spec_from_file_location(name, ROOT / "packaging" / "kit" / "kit_tool.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


TOOL = _tool()
KEY = TOOL.SecretKey(b"test-key", bytes(range(32)))
STRANGER = TOOL.SecretKey(b"stranger", bytes(32))


def keys_of_tests() -> tuple[PublicKey, ...]:
    """Return the key the tests sign with; no program knows it."""
    return (KEY.public,)


def shelf(folder: Path) -> Shelf:
    """Return a shelf that trusts the tests' key."""
    return Shelf(folder, keys_of_tests)


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first place where words stand in a file of a kit."""
    path = folder / name
    words = path.read_text("utf-8")
    assert old in words, old
    path.write_text(words.replace(old, new, 1), "utf-8", newline="\n")


def next_kit(folder: Path, edition: str = "2027-01", serial: int = 2) -> Path:
    """Copy the newest built-in kit and make a later one of it."""
    built_in = Shelf().load()
    shutil.copytree(built_in.folder, folder)
    change(folder, "kit.toml", f'edition = "{built_in.edition}"', f'edition = "{edition}"')
    change(folder, "kit.toml", "serial = 1", f"serial = {serial}")
    return folder


def signed(folder: Path, target: Path, label: Label | None = None, key: object = KEY) -> Path:
    """Sign a folder as it is, well or badly made, and return the kit file; the label is that of its `kit.toml` if None."""
    if label is None:
        kit: Kit = read_kit(folder)
        label = Label(kit.edition, kit.serial)
    target.write_bytes(TOOL.sign(pack(folder_members(folder)), label, key))
    return target
