"""The same file in three programs: hcprep, SQLCipher, and the scripts in the manual."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hcprep.casefile.connection import connect
from hcprep.casefile.probe import unlock

ROOT = Path(__file__).parents[2]
_ALL = {"meta": "SELECT * FROM meta", "record": "SELECT * FROM record", "revision": "SELECT * FROM revision"}
Rows = dict[str, Counter[str]]
"""For each table the rows it has, as text; for `blob` the SHA-256 that its chunks really have."""


def by_hcprep(path: Path, words: str) -> Rows:
    """Read the tables through hcprep's own connection, without bringing the file up to date."""
    with closing(connect(path, unlock(path, words))) as connection:
        rows = {table: Counter(repr(row) for row in connection.execute(_ALL[table])) for table in _ALL}
        blobs = connection.execute("SELECT id, sha256 FROM blob").fetchall()
        rows["blob"] = Counter(
            _digest(data for (data,) in connection.execute("SELECT data FROM chunk WHERE blob = ? ORDER BY n", (blob,)))
            for blob, _ in blobs
        )
        assert rows["blob"] == Counter(str(sha256) for _, sha256 in blobs)
        return rows


def by_sqlcipher(path: Path, words: str) -> Rows:
    """Read the tables with the passphrase alone, through another library."""
    import sqlcipher3

    with closing(sqlcipher3.connect(f"file:{path.as_posix()}?mode=ro", uri=True)) as connection:
        quoted = unicodedata.normalize("NFC", words).replace("'", "''")
        connection.execute(f"PRAGMA key = '{quoted}'")
        rows = {table: Counter(repr(row) for row in connection.execute(_ALL[table])) for table in _ALL}
        rows["blob"] = Counter(
            _digest(data for (data,) in connection.execute("SELECT data FROM chunk WHERE blob = ? ORDER BY n", (blob,)))
            for (blob,) in connection.execute("SELECT id FROM blob").fetchall()
        )
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        return rows


def _digest(pieces: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def scripts() -> tuple[dict[str, str], str]:
    """Return the scripts of the manual by the library they need, and why some of them cannot run here."""
    manual = (ROOT / "docs" / "case-file.md").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    missing: list[str] = []
    for text in re.findall(r"```python\n(.*?)```", manual, re.DOTALL):
        needs = "cryptography" if re.search(r"^(?:import|from) cryptography", text, re.MULTILINE) else "sqlcipher3"
        if importlib.util.find_spec(needs) is None:
            missing.append(f"the script that needs {needs}, which is not installed")
        else:
            found[needs] = text
    return found, ", ".join(missing)


def by_script(script: str, path: Path, words: str, out: Path) -> tuple[Counter[str], set[str], str]:
    """Run a script of the manual; return the bodies it wrote, the SHA-256 of documents it wrote, and what it complained of."""
    command = [sys.executable, "-c", script, str(path), str(out)]
    done = subprocess.run(command, input=words.encode() + b"\n", capture_output=True, check=False)
    if done.returncode:
        return Counter(), set(), done.stderr.decode(errors="replace")[-300:]
    bodies: Counter[str] = Counter()
    papers: set[str] = set()
    for each in out.rglob("*"):
        if each.suffix == ".jsonl":
            with each.open(encoding="utf-8") as lines:
                rows = [json.loads(line) for line in lines]
            bodies.update(json.dumps(row.get("body"), sort_keys=True) for row in rows if "meta" not in row)
        elif each.is_file():
            with each.open("rb") as stream:
                papers.add(hashlib.file_digest(stream, "sha256").hexdigest())
    return bodies, papers, done.stdout.decode(errors="replace").strip() if b"damaged" in done.stdout else ""


def bodies(path: Path, words: str) -> Counter[str]:
    """Return the bodies that a script must write, in the form `by_script` returns them."""
    with closing(connect(path, unlock(path, words))) as connection:
        found = connection.execute("SELECT body FROM record UNION ALL SELECT body FROM revision")
        return Counter(json.dumps(json.loads(body) if body else None, sort_keys=True) for (body,) in found)
