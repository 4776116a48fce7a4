"""Another passphrase for an open case: a new file under it takes the place of the old one; never a rewrite in place."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.casefile import place, rows
from hcprep.casefile.copying import copy_blobs, copy_rows, stored
from hcprep.casefile.faults import from_os
from hcprep.casefile.fresh import Fresh, prepare, read_whole
from hcprep.casefile.keys import SALT, Secret
from hcprep.casefile.probe import unlock
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.passphrase import check_passphrase, personal_words

if TYPE_CHECKING:
    from hcprep.casefile.casefile import CaseFile

_OLD = re.compile(r"\.old[0-9]*")


def change_passphrase(
    file: CaseFile, new: str, at: str, ctx: JobContext | None = None, *, wait: place.Wait = time.sleep
) -> CaseFile:
    """Give an open case another passphrase and return the same object, open on the new file; readers stay usable.

    `at` is the moment as ISO text. Saving waits until it is done (about 7 s for 400 MB). Killed at any moment, the old or the
    new passphrase opens the whole case. Recovery sheets and copies made before keep to the old passphrase. Raises
    CaseFileError (`passphrase-too-weak`, and those of `write_fresh`) and Cancelled; the file is then as it was.
    """
    check_passphrase(new, personal_words(file.load()))
    told_ctx = ctx or JobContext()
    part, old = place.part_of(file.path), place.free_old(file.path)

    with file.held() as connection:

        def fill(fresh: Fresh) -> None:
            copy_rows(connection, fresh, {"replaces": f"{file.key.salt.hex()} {old.name}", "rekeyed": at})
            # All of them: undo may bring back what no row names at the moment.
            copy_blobs(file, fresh, stored(connection, None), told_ctx)

        place.discard(part)
        try:
            prepare(part, new, fill, told_ctx)
            told_ctx.check()
            durable = file.exchange(lambda: place.swap(part, file.path, old, wait), new)
        except BaseException:
            place.discard(part)
            raise
        # The new passphrase opened the new file in its place just now; nobody should open the old one with what they know.
        if durable:
            place.discard(old)
    return file


def is_there(path: Path) -> bool:
    """Tell whether there is a file to open: also one that a change of passphrase, cut off, left under its other name."""
    return place.present(path).exists()


def revive(path: Path, secret: Secret) -> None:
    """Put a case back under its name if a change of passphrase was cut off between two renames.

    Happens only where the disk knows no links. Raises CaseFileError if the secret does not open what is there, or it cannot be
    renamed.
    """
    old = place.present(path)
    if old == path:
        return
    unlock(old, secret)
    try:
        old.rename(path)
    except OSError as error:
        raise from_os(error) from error


def clean_up(file: CaseFile) -> None:
    """Remove what a killed copy or change of passphrase left beside a case, if all of the case can be read."""
    with file.held() as connection:
        path = file.path
        salt, _, name = (rows.meta(connection, "replaces") or "").partition(" ")
        linked = path.with_name(f"{path.name}.old")
        # The name stands in the file, which somebody else may have made: no other file may go by it.
        old = path.with_name(name) if _OLD.fullmatch(name.removeprefix(path.name)) and name.startswith(path.name) else linked
        left = [part for part in (place.part_of(path),) if part.exists()]
        if _same(linked, path):
            left.append(linked)
        elif name and _salt(old) == salt:
            left.append(old)
        if not left:
            return
        with suppress(CaseFileError):
            read_whole(connection, JobContext())
            for each in left:
                place.discard(each)


def _same(old: Path, path: Path) -> bool:
    """Tell whether two names are one file; asked without opening it, which would drop the locks on it."""
    try:
        return os.path.samestat(old.stat(), path.stat())
    except OSError:
        return False


def _salt(old: Path) -> str:
    try:
        with old.open("rb") as stream:
            return stream.read(SALT).hex()
    except OSError:
        return ""
