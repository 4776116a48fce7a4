"""The two commands of a checkout: `python3 dev.py demo` and `python3 dev.py test`. Standard library only.

Both make `.venv`, install the hash-locked dependencies into it and, on Debian-like Linux, the system libraries that are
missing. What is there already is not touched, so a second run starts at once.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
EXAMPLE = ROOT / "example-output"
LOCK = ROOT / "requirements" / "dev.txt"
OLDEST, FIRST_UNKNOWN = (3, 11), (3, 15)

SYSTEM = (
    ("libegl1",),
    ("libgl1",),
    ("libxkbcommon0",),
    ("libdbus-1-3",),
    ("libfontconfig1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxkbcommon-x11-0",),
    ("qpdf",),
    ("strace",),
)
"""What Qt needs, the first rows even without a screen (newer Debian and Ubuntu renamed one), and what the tests look with."""


class DevError(Exception):
    """Something the person at the keyboard has to do first; the message says what."""


def say(text: str) -> None:
    """Print a line at once, so that it stands before what a child process prints."""
    print(text, flush=True)


def run(command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None, show: bool = False) -> str:
    """Run a command and return what it printed; with `show` it prints for itself. Raises DevError when it fails."""
    output = None if show else subprocess.PIPE
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdout=output,
        stderr=None if show else subprocess.STDOUT,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        msg = f"{done.stdout or ''}\nfailed ({done.returncode}): {' '.join(str(part) for part in command)}"
        raise DevError(msg.strip())
    return done.stdout or ""


def step(name: str, started: float, told: str = "") -> None:
    """Print one finished step, how long it took, and what it said of itself."""
    say(f"ok  {name:<44} {time.monotonic() - started:6.1f} s  {told}".rstrip())


# --- system packages ------------------------------------------------------------------------------------------------


def installed(package: str) -> bool:
    """Whether dpkg has a package."""
    query = ["dpkg-query", "-W", "-f=${db:Status-Status}", package]
    done = subprocess.run(query, capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout.startswith("installed")


def known(package: str) -> bool:
    """Whether apt can install a package."""
    done = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return done.returncode == 0


def ensure_packages(wanted: Sequence[tuple[str, ...]]) -> None:
    """Install missing Debian packages as root or with sudo, or name the line that does. Each entry lists names of one thing."""
    if not sys.platform.startswith("linux") or not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return
    missing = [names for names in wanted if not any(installed(name) for name in names)]
    if not missing:
        return
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    before: list[str] = [] if root else ["sudo", "-n"]
    may = root or (shutil.which("sudo") is not None and subprocess.run(["sudo", "-n", "true"], check=False).returncode == 0)
    line = ["apt-get", "install", "-y", "--no-install-recommends"]
    if not may:
        msg = "These system packages are missing. Please run:\n  sudo " + " ".join((*line, *(names[-1] for names in missing)))
        raise DevError(msg)
    started = time.monotonic()
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run([*before, "apt-get", "update"], env=quiet)
    chosen = [next((name for name in names if known(name)), names[-1]) for names in missing]
    run([*before, *line, *chosen], env=quiet)
    step("system packages " + " ".join(chosen), started)


# --- virtual environment --------------------------------------------------------------------------------------------


def python_in(folder: Path) -> Path:
    """Return the Python of a virtual environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def make_venv() -> Path:
    """Make `.venv` if it is missing or broken and return its Python."""
    python = python_in(VENV)
    if python.exists() and subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0:
        return python
    started = time.monotonic()
    try:
        import ensurepip  # noqa: F401 - Debian ships it apart, in python3-venv
    except ImportError:
        ensure_packages([(f"python3.{sys.version_info.minor}-venv",)])
    try:
        venv.EnvBuilder(with_pip=True, clear=VENV.exists(), symlinks=os.name != "nt").create(VENV)
    except (subprocess.CalledProcessError, SystemExit) as error:
        msg = f"The virtual environment could not be made. On Debian: apt-get install python3.{sys.version_info.minor}-venv"
        raise DevError(msg) from error
    step("virtual environment", started)
    return python


def fingerprint(python: Path) -> str:
    """Return what an installation was made from; a change in it means installing again."""
    digest = hashlib.sha256(f"{sys.version_info[:3]} {python} {ROOT}".encode())
    for file in (LOCK, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def install() -> Path:
    """Set up everything: system libraries, locked dependencies and hcprep itself; return the Python to use."""
    ensure_packages(SYSTEM)
    python = make_venv()
    mark = VENV / ".installed"
    if mark.exists() and mark.read_text(encoding="utf-8") == fingerprint(python):
        return python
    started = time.monotonic()
    pip: list[str | Path] = [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"]
    run([*pip, "--require-hashes", "-r", LOCK])
    run([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT])
    mark.write_text(fingerprint(python), encoding="utf-8")
    step("dependencies, every hash checked", started)
    return python


# --- commands -------------------------------------------------------------------------------------------------------


def demo(out: Path) -> None:
    """Make the fictional example and its package; the last lines say where they lie."""
    python = install()
    if out == EXAMPLE and (out / "example.hcase").exists():
        shutil.rmtree(out)
    started = time.monotonic()
    run([python, "-m", "hcprep", "demo", "--out", out], show=True)
    step("example case, package and proof", started)


def test(extra: Sequence[str]) -> None:
    """Run every check, as many beside each other as there are processors; what had not begun when one failed is left out.

    With arguments for pytest its tests are one run, which prints as it goes.
    """
    python = install()
    tools = python.parent
    checks: dict[str, Callable[[], str]] = {
        "ruff check": partial(run, [tools / "ruff", "check", "."]),
        "ruff format": partial(run, [tools / "ruff", "format", "--check", "."]),
        "import contracts": partial(run, [tools / "lint-imports"]),
    }
    if not extra:
        checks.update((f"pytest {name}", partial(pytest, python, paths)) for name, paths in parts_of_tests().items())
    checks["mypy --strict"] = partial(run, [python, "-m", "mypy"])
    checks["installed wheel"] = partial(wheel, python)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        running = [pool.submit(timed, name, check) for name, check in checks.items()]
        try:
            for done in as_completed(running):
                done.result()
        except DevError:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    if extra:
        pytest(python, extra, show=True)
    say("All checks passed.")


def timed(name: str, check: Callable[[], str]) -> None:
    """Run one check, then print how long it took and, of tests, the last line of what it said."""
    started = time.monotonic()
    said = check().strip()
    step(name, started, said.splitlines()[-1] if said and name.startswith("pytest") else "")


def pytest(python: Path, arguments: Sequence[str], *, show: bool = False) -> str:
    """Run some of the tests in a process of their own."""
    # Compiled modules are kept, whatever the shell says: the tests start some hundred processes, and each would compile its own.
    env = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), "PYTHONDONTWRITEBYTECODE": ""}
    return run([python, "-m", "pytest", "-q", *arguments], env=env, show=show)


def parts_of_tests() -> dict[str, list[str]]:
    """Return names and arguments of runs of pytest that are all of it, the longest first; a new folder is in "and the rest"."""
    ui = sorted((ROOT / "tests" / "ui").glob("test_*.py"), key=lambda file: (-file.stat().st_size, file.name))
    longer, shorter = ("tests/unit/services", "tests/e2e", "tests/unit/package"), ("tests/unit/casefile", "tests/reliability")
    parts = {folder.removeprefix("tests/"): [folder] for folder in longer}
    parts |= {f"ui {number + 1} of 3": [str(file.relative_to(ROOT)) for file in ui[number::3]] for number in range(3)}
    parts["and the rest"] = ["tests", *(f"--ignore={folder}" for folder in ("tests/ui", *longer, *shorter))]
    return parts | {folder.removeprefix("tests/"): [folder] for folder in shorter}


def wheel(python: Path) -> str:
    """Try the program as it is installed."""
    with tempfile.TemporaryDirectory(prefix="hcprep-wheel-") as folder:
        smoke(python, Path(folder))
    return ""


def smoke(python: Path, folder: Path) -> None:
    """Build the wheel, install it into an environment of its own, and use it from another folder.

    The dependencies are those of `.venv`, lent by path, which does not lend the checkout: a path in a .pth file is not
    itself searched for .pth files.
    """
    run([python, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist", ROOT])
    (wheel,) = (folder / "dist").glob("*.whl")
    run([python, "-m", "venv", "--without-pip", folder / "venv"])
    fresh = python_in(folder / "venv")
    purelib = "import sysconfig; print(sysconfig.get_path('purelib'))"
    run([python, "-m", "pip", "--python", fresh, "install", "--quiet", "--no-deps", "--no-index", wheel])
    lent = run([python, "-c", purelib]).strip()
    (Path(run([fresh, "-c", purelib]).strip()) / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    where = "import hcprep, hcprep.datafiles as data; print(hcprep.__file__, data.data_root())"
    for path in run([fresh, "-I", "-c", where], cwd=elsewhere).split():
        if not Path(path).is_relative_to((folder / "venv").resolve()) and not Path(path).is_relative_to(folder / "venv"):
            msg = f"the wheel is not what ran: {path}"
            raise DevError(msg)
    program: list[str | Path] = [fresh, "-I", "-m", "hcprep"]
    run([*program, "--version"], cwd=elsewhere)
    answers = elsewhere / "answers.toml"
    answers.write_text(run([*program, "--lang", "en", "answers-template"], cwd=elsewhere), encoding="utf-8")
    run([*program, "check", "--answers", answers, "--json"], cwd=elsewhere)
    run([*program, "demo", "--out", elsewhere / "example"], cwd=elsewhere)


def main() -> int:
    """Run one command; the exit code is 0 only if everything worked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("demo", help="make the fictional example case and its package")
    making.add_argument("--out", type=Path, default=EXAMPLE, help="folder to write to (example-output)")
    commands.add_parser("test", help="run every check; further arguments go to pytest")
    options, extra = parser.parse_known_args()
    if extra and options.command != "test":
        parser.error(f"unknown arguments: {' '.join(extra)}")
    if not OLDEST <= sys.version_info[:2] < FIRST_UNKNOWN:
        say(f"Python 3.11 to 3.14 is needed; this is {sys.version.split()[0]}.")
        return 2
    try:
        if options.command == "demo":
            demo(options.out.absolute())
        else:
            test(extra)
    except DevError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
