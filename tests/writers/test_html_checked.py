"""Pages of minutes before outside judges: the Nu checker, and axe-core in Chromium, wide, narrow, dark and on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from chromium import Chromium, Look
from every_field import EVERY_FIELD
from hostile_html import HOSTILE, with_every_text
from outside import faults_in_html

from minutebook.converting import read, write
from minutebook.model.meeting import Meeting
from minutebook.model.running_text import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
EXAMPLES = sorted(
    path for path in (ROOT / "examples").rglob("*") if path.suffix in {".md", ".yaml"} and path.name != "README.md"
)
# How every page is looked at; the pages that use every field are looked at in the dark and on paper as well.
LOOKS = [
    (Look(1280), "[!h]*"),
    (Look(320), "[!h]*"),
    (Look(320), "hostile-[0-3]"),
    (Look(1280, "dark"), "every-field-*"),
    (Look(700, media="print"), "every-field-*"),
]
HOST = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A content system</title></head>
<body><main><h1>Minutes of this year</h1>
{}
</main></body></html>
"""


def pages() -> Iterator[tuple[str, bytes]]:
    """Yield every page that is judged, with a name."""
    unapproved = msgspec.structs.replace(EVERY_FIELD, approval=None, corrections=[])
    yield "every-field-public", write(EVERY_FIELD, "html")
    yield "every-field-full", write(EVERY_FIELD, "html", edition="full")
    yield "every-field-draft", write(msgspec.structs.replace(unapproved, status="draft"), "html")
    yield "every-field-for-approval", write(msgspec.structs.replace(unapproved, status="for approval"), "html")
    yield "empty", write(Meeting(), "html")
    for number, hostile in enumerate(HOSTILE):
        yield f"hostile-{number}", write(with_every_text(EVERY_FIELD, escape(hostile)), "html", edition="full")
    fragments = [
        write(EVERY_FIELD, "html", fragment=True, heading_level=2, id_prefix=prefix) for prefix in ("one-", "two-")
    ]
    yield "two-fragments", HOST.format(b"".join(fragments).decode("utf-8")).encode("utf-8")
    for path in EXAMPLES:
        yield f"example-{path.stem}", write(read(path.read_bytes(), path.name).meeting, "html")
    for path in sorted(SEEDS.glob("*.txt")):
        yield f"seed-{path.stem}", write(read(path.read_bytes(), path.name).meeting, "html")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all the pages."""
    place = tmp_path_factory.mktemp("pages")
    for name, page in pages():
        (place / f"{name}.html").write_bytes(page)
    return place


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """One Chromium for all tests of this file."""
    with Chromium(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.mark.npm
def test_the_nu_checker_has_nothing_to_say_of_any_page(folder: Path) -> None:
    assert faults_in_html(folder) == []


@pytest.mark.npm
def test_the_nu_checker_does_find_faults(tmp_path: Path) -> None:
    (tmp_path / "faulty.html").write_text(HOST.format("<p id='a'><p id='a'><img>"), encoding="utf-8")
    assert any("Duplicate ID" in fault for fault in faults_in_html(tmp_path))


@pytest.mark.browser
@pytest.mark.npm
@pytest.mark.parametrize(("look", "names"), LOOKS, ids=["wide", "narrow", "narrow, hostile", "dark", "on paper"])
def test_axe_finds_no_fault_and_nothing_runs_off_the_side(
    folder: Path, browser: Chromium, look: Look, names: str
) -> None:
    faults: list[str] = []
    for page in sorted(folder.glob(f"{names}.html")):
        browser.show(page, look)
        width = browser.evaluate("document.documentElement.scrollWidth")
        if width > look.width and page != folder / "two-fragments.html":  # a content system brings its own styles
            faults.append(f"{page.name}: {width} wide on a screen of {look.width}")
        faults += [f"{page.name}: {fault}" for fault in browser.faults()]
        faults += [f"{page.name} fetched {url}" for url in browser.requests if url != page.as_uri()]
    assert faults == []


@pytest.mark.browser
@pytest.mark.npm
def test_axe_does_find_faults(tmp_path: Path, browser: Chromium) -> None:
    faulty = tmp_path / "faulty.html"
    faulty.write_text(HOST.format("<p style='color: #ccc'>Pale</p>"), encoding="utf-8")
    browser.show(faulty, Look(1280))
    assert [fault.split(":")[0] for fault in browser.faults()] == ["color-contrast"]


@pytest.mark.browser
def test_the_first_key_reaches_the_skip_link_which_can_then_be_seen(folder: Path, browser: Chromium) -> None:
    browser.show(folder / "every-field-public.html", Look(1280))
    browser.press("Tab")
    assert browser.evaluate("document.activeElement.getAttribute('href')") == "#minutes"
    assert browser.evaluate("document.activeElement.getBoundingClientRect().top >= 0")


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_links_that_stand_alone_are_large_enough_to_hit(folder: Path, browser: Chromium, width: int) -> None:
    browser.show(folder / "every-field-public.html", Look(width))
    small = browser.evaluate(
        "[...document.querySelectorAll('nav a, .minutes-register a, footer a')]"
        ".filter(link => link.getBoundingClientRect().height < 24).map(link => link.textContent)"
    )
    assert small == []
