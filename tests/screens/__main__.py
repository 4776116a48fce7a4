"""Pictures of every page and state for docs/screens: `python -m tests.screens [FOLDER] [--only WORD]`."""

from __future__ import annotations

import argparse
import contextlib
import os
import tempfile
from pathlib import Path


def main() -> None:
    """Draw, save, and say how large it all is."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).resolve().parents[2] / "docs" / "screens")
    parser.add_argument("--only", default="", help="draw only pictures whose name holds this word")
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.screens.camera import Camera
    from tests.screens.scenes import draw_all

    chosen.folder.mkdir(parents=True, exist_ok=True)
    folder = chosen.folder.resolve()
    with tempfile.TemporaryDirectory() as home, contextlib.chdir(home):
        # A relative folder inside the home, so that no picture shows where it was made.
        Path("Documents").mkdir()
        os.environ["HOME"] = os.environ["USERPROFILE"] = str(Path.cwd())
        images = folder.parent / "images"
        camera = Camera(folder, Path("Documents"), chosen.only, images if images.is_dir() else None)
        draw_all(camera)
    if not chosen.only:
        for old in set(chosen.folder.glob("*.png")) - camera.made:
            old.unlink()
    size = sum(path.stat().st_size for path in camera.made)
    print(f"{len(camera.made)} pictures, {size / 1e6:.1f} MB, in {chosen.folder.name}")


if __name__ == "__main__":
    main()
    # Qt's own clean-up of documents left over can fail on the way out; everything is on disk.
    os._exit(0)
