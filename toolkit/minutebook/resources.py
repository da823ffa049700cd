"""Where the files that come with Minutebook lie: `schema/` and `templates/`.

An installed Minutebook carries them inside the package, under `data/`; a checkout (and `pip install -e .`)
has them at its root.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "data", _PACKAGE.parents[1])


def resource(name: str, *, places: tuple[Path, ...] = _PLACES) -> Path:
    """Return the path of a file or folder that comes with Minutebook, such as `templates/html`.

    Raises:
        FileNotFoundError: this copy of Minutebook does not carry it.
    """
    for place in places:
        if (found := place / name).exists():
            return found
    raise FileNotFoundError(f"This copy of Minutebook is not complete: “{name}” is not in it. Install it again.")
