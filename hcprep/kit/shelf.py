"""The kits at hand: those that came with the program, and those installed since, each a signed file in the person's folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep import datafiles
from hcprep.errors import CaseFileError, KitError
from hcprep.kit.kit import Kit
from hcprep.kit.load import EDITION, MEMBERS, make_kit, read_kit

if TYPE_CHECKING:
    from hcprep.kit.signing import PublicKey, Signed

_FOLDER = "forms/hc"
# What reads kit files is imported only when there is one: nearly nobody has any, and every start comes by here.


def _trusted_keys() -> tuple[PublicKey, ...]:
    from hcprep.kit.keys import trusted_keys

    return trusted_keys()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A kit file that was found good: its bytes, its signature and the kit in it."""

    data: bytes
    signed: Signed
    kit: Kit


@dataclass
class Shelf:
    """Where installed kits lie (None: nowhere, only what came with the program), and whose signatures count."""

    folder: Path | None = None
    keys: Callable[[], tuple[PublicKey, ...]] = _trusted_keys
    _kept: dict[str, Kit] = field(default_factory=dict, init=False, repr=False)

    def editions(self) -> tuple[str, ...]:
        """Return every edition at hand, oldest first. Raises KitError `kit-missing` if none came with the program."""
        return tuple(sorted({*_built_in(), *self._installed()}))

    def load(self, edition: str | None = None) -> Kit:
        """Return an edition, kept in memory once read; the newest that can be used if None.

        Raises KitError `kit-missing`, `kit-invalid`, and for an installed one whatever `open_file` raises.
        """
        if edition is None:
            return self._newest()
        if edition not in self._kept:
            self._kept[edition] = self._read(edition)
        return self._kept[edition]

    def open_file(self, path: Path) -> Opened:
        """Read a kit file completely, and use it nowhere: signature first, then archive, then every row and word.

        Raises KitError `kit-file-missing`, `kit-file-damaged` (fact `problem`, and `file` inside it), `kit-key-unknown`,
        `kit-signature` or `kit-newer`, each with `path`.
        """
        from hcprep.kit.signing import MOST_BYTES

        try:
            with path.open("rb") as stream:
                data = stream.read(MOST_BYTES + 1)
        except OSError:
            raise KitError("kit-file-missing", path=path) from None
        try:
            return self._opened(data, path)
        except KitError as error:
            error.facts["path"] = path
            raise

    def check(self, kit: Kit) -> None:
        """Raise KitError `kit-file-damaged` if the program would miss something in a kit."""
        from hcprep.kit.complete import gaps

        for file, problem in gaps(kit, self.built_in()):
            raise KitError("kit-file-damaged", file=file, problem=problem)

    def install(self, opened: Opened) -> Path:
        """Keep a kit for good and return where; until that has worked nothing is changed, and no other kit ever is.

        Raises KitError `kit-not-newer` (facts `edition`, `newest`), CaseFileError `disk-full` or `disk-error`.
        """
        if self.folder is None:
            raise CaseFileError("disk-error", path=_FOLDER)
        from hcprep.kit.signing import SUFFIX

        self.check_newer(opened)
        return _write(self.folder, f"{opened.kit.edition}{SUFFIX}", opened.data)

    def check_newer(self, opened: Opened) -> None:
        """Raise KitError `kit-not-newer` unless both the edition and the serial are above those of the newest kit at hand."""
        newest, new = self.load(), opened.kit
        if new.edition <= newest.edition or new.serial <= newest.serial:
            raise KitError("kit-not-newer", path=new.folder, edition=new.edition, newest=newest.edition)

    def built_in(self) -> Kit:
        """Return the newest kit that came with the program. Raises KitError `kit-missing`."""
        return self.load(_built_in()[-1])

    def _newest(self) -> Kit:
        built_in = _built_in()
        for edition in reversed(self.editions()):
            if edition in built_in:
                return self.load(edition)
            try:
                return self.load(edition)
            except KitError:
                # An installed file that was damaged since must not keep anyone from working; `kit show` tells of it.
                continue
        raise KitError("kit-missing", path=_FOLDER)

    def _read(self, edition: str) -> Kit:
        if edition in _built_in():
            return read_kit(datafiles.path(f"{_FOLDER}/{edition}"))
        path = self._installed().get(edition)
        if path is None:
            raise KitError("kit-missing", path=f"{_FOLDER}/{edition}"[:60])
        opened = self.open_file(path)
        if opened.kit.edition != edition:
            raise KitError("kit-file-damaged", path=path, problem="label")
        return opened.kit

    def _installed(self) -> dict[str, Path]:
        if self.folder is None or not self.folder.is_dir():
            return {}
        from hcprep.kit.signing import SUFFIX

        return {path.stem: path for path in self.folder.iterdir() if path.suffix == SUFFIX and EDITION.fullmatch(path.stem)}

    def _opened(self, data: bytes, path: Path) -> Opened:
        from hcprep.kit.archive import packed_files, unpack
        from hcprep.kit.signing import open_signed

        signed = open_signed(data, self.keys())
        members = unpack(signed.archive)
        try:
            kit = make_kit(packed_files(members), path)
            self.check(kit)
        except KitError as error:
            if error.code not in ("kit-invalid", "kit-missing"):
                raise
            file = error.facts.get("path", "")
            raise KitError("kit-file-damaged", file=file, problem=error.facts.get("problem", "missing")) from None
        if tuple(sorted(members)) != MEMBERS:
            raise KitError("kit-file-damaged", problem="names")
        if (kit.edition, kit.serial) != (signed.label.edition, signed.label.serial):
            raise KitError("kit-file-damaged", problem="label")
        return Opened(data=data, signed=signed, kit=kit)


def _built_in() -> tuple[str, ...]:
    try:
        folder = datafiles.path(_FOLDER)
    except FileNotFoundError:
        raise KitError("kit-missing", path=_FOLDER) from None
    found = tuple(sorted(entry.name for entry in folder.iterdir() if EDITION.fullmatch(entry.name)))
    if not found:
        raise KitError("kit-missing", path=_FOLDER)
    return found


def _write(folder: Path, name: str, data: bytes) -> Path:
    import tempfile

    target = folder / name
    part = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number, part = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(part).replace(target)
        part = None
    except OSError as error:
        raise CaseFileError("disk-full" if error.errno == errno.ENOSPC else "disk-error", path=target) from None
    finally:
        if part is not None:
            Path(part).unlink(missing_ok=True)
    return target


_shelf = Shelf()


def use_shelf(shelf: Shelf) -> Shelf:
    """Let `editions` and `load_kit` look on a shelf from now on, and return the one they looked on before.

    Called by the program's wiring before anything else, and by nothing that could run beside a load.
    """
    global _shelf
    before, _shelf = _shelf, shelf
    return before


def current_shelf() -> Shelf:
    """Return the shelf `load_kit` looks on."""
    return _shelf


def load_kit(edition: str | None = None) -> Kit:
    """Load an edition such as `2026-11`, the newest if None; kept in memory once read.

    Raises KitError `kit-missing`, `kit-invalid`, and for an installed one `kit-file-damaged`, `kit-signature`,
    `kit-key-unknown` or `kit-newer`.
    """
    return _shelf.load(edition)
