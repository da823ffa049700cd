"""Make the pictures of the documents anew: `make pictures`. They need Chromium and LibreOffice; they are looked at."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from minutebook_dev.derived import CHECKOUT
from minutebook_dev.word_pictures import checked_page, printed_pages

_PICTURES = CHECKOUT / "docs/pictures"
_DRAFT = "examples/drafts/fernwick-board.md"
_PAGE = "examples/tern-valley/2026-09-24.md"
_TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #1d2430; }}
pre {{ margin: 28px 32px; font: 17px/1.45 "DejaVu Sans Mono", "Liberation Mono", monospace; color: #d9dee7; }}
b {{ color: #fff; font-weight: 600; }} .place {{ color: #8fb8f6; }}
.error {{ color: #ff9b8e; }} .warning {{ color: #f4cd72; }}
</style><pre><b>$ minutebook check {draft}</b>
{output}</pre>"""
_PLACE = re.compile(r"^(\S+:\d+:\d+:) (error|warning):", re.MULTILINE)
_CARETS = re.compile(r"(\^+)$", re.MULTILINE)
_CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def main() -> None:
    """Write every picture in `docs/pictures`."""
    program = Path(sys.executable).with_name("minutebook")
    _PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        printed = subprocess.run(  # noqa: S603 - our own program
            [program, "check", _DRAFT], cwd=CHECKOUT, capture_output=True, text=True, check=False
        ).stdout
        (folder / "check.html").write_text(_TERMINAL.format(draft=_DRAFT, output=_coloured(printed)), encoding="utf-8")
        _photograph(folder, "check.html", _PICTURES / "check.png", "1320,780")
        subprocess.run([program, "convert", _PAGE, "-o", folder / "page.html"], cwd=CHECKOUT, check=True)  # noqa: S603 - as above
        _photograph(folder, "page.html", _PICTURES / "page.png", "1100,1250")
        page, width, height = checked_page(folder)
        _photograph(folder, page, _PICTURES / "checked.png", f"{width},{height}")
        subprocess.run([program, "convert", _PAGE, "-o", folder / "printed.docx"], cwd=CHECKOUT, check=True)  # noqa: S603 - as above
        for document in (CHECKOUT / "templates/word/minutes.docx", folder / "printed.docx"):
            picture = "template.png" if document.stem == "minutes" else "printed.png"
            page, width, height = printed_pages(document, folder)
            _photograph(folder, page, _PICTURES / picture, f"{width},{height}")


def _coloured(printed: str) -> str:
    text = html.escape(printed.strip(), quote=False)
    text = _PLACE.sub(r'<span class="place">\1</span> <span class="\2">\2:</span>', text)
    return _CARETS.sub(r'<span class="error">\1</span>', text)


def _photograph(folder: Path, page: str, picture: Path, size: str) -> None:
    command = [
        *_CHROMIUM,
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={size}",
        f"--screenshot={picture}",
        (folder / page).as_uri(),
    ]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - a fixed command
    print(f"written: {picture.relative_to(CHECKOUT)}")


if __name__ == "__main__":
    main()
