"""The import table: who may know whom."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TOOLKIT = Path(__file__).parents[1] / "toolkit"

# Each line may import only from the lines above it.
LAYERS = (
    ("errors", "patterns", "plain_data"),
    ("model",),
    ("vocabulary", "resources", "dates", "yaml_text", "source"),
    ("people", "finding", "markdown"),
    ("page",),
    ("word", "html_text", "inference", "settings"),
    ("reading", "profiles", "edition", "public_words"),
    ("places", "kinds_of_text"),
    ("recognising",),
    ("readers", "writers", "rules"),
    ("suppressions", "formatting", "converting"),
    ("checking",),
    ("reports",),
    ("cli",),
    ("api",),
)
# The recogniser asks its questions one after another: within `recognising`, too, each line knows only those above it.
RECOGNISING = (
    ("account", "laid_out"),
    ("language",),
    ("draft",),
    ("tables", "next_meeting"),
    ("headings", "decisions", "people"),
    ("details", "actions"),
    ("nested_lists",),
    ("contents", "table_recogniser", "completing", "neighbours", "whether_held", "several_meetings"),
    ("recogniser",),
)
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}
MODULES = sorted((TOOLKIT / "minutebook").rglob("*.py"))


def part_of(module: str) -> str:
    """Return the second word of a dotted name: the part of the toolkit a module belongs to."""
    return module.split(".")[1]


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(TOOLKIT).with_suffix("").parts).removesuffix(".__init__")


NAMES = {name_of(path) for path in MODULES}


def imports_of(path: Path) -> set[str]:
    """Return every module of ours that a file imports, late imports and those for types included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= whole if node.module == "minutebook" else {*(whole & NAMES), node.module}
    return {name for name in found if name.startswith("minutebook.") and part_of(name) != "__version__"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_from_the_layers_above_its_own(path: Path) -> None:
    name = name_of(path)
    if name == "minutebook":
        return  # the public names, imported late
    mine = part_of(name)
    for other in sorted(imports_of(path)):
        theirs = part_of(other)
        assert theirs == mine or HEIGHT[theirs] < HEIGHT[mine], f"{name} must not import {other}"


def test_every_part_of_the_toolkit_has_a_layer() -> None:
    parts = {part_of(name_of(path)) for path in MODULES if name_of(path) != "minutebook"}
    assert parts == set(HEIGHT), "name the new part in LAYERS, and take out one that is gone"


def test_every_part_of_the_toolkit_is_on_the_page_about_its_architecture() -> None:
    page = (TOOLKIT.parent / "docs/architecture.md").read_text(encoding="utf-8")
    unnamed = {part for part in HEIGHT if f"`{part}/`" not in page and f"`{part}.py`" not in page}
    assert not unnamed, "name the part in the table of the page"


def test_no_module_imports_itself_in_a_circle() -> None:
    imported = {name_of(path): imports_of(path) for path in MODULES}
    graph = {
        name: {other for other in others if other in imported and other != name} for name, others in imported.items()
    }
    seen: dict[str, bool] = {}

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail, name))
        if name not in seen:
            for other in graph[name]:
                visit(other, (*trail, name))
            seen[name] = True

    for name in graph:
        if name != "minutebook":
            visit(name, ())


def parts_that_know_each_other(package: str) -> dict[str, set[str]]:
    """Return, for each part right below a package, the parts beside it that it imports from."""
    known: dict[str, set[str]] = {}
    for path in MODULES:
        name = name_of(path)
        if name.startswith(f"{package}."):
            mine = name.removeprefix(f"{package}.").split(".")[0]
            theirs = {
                other.removeprefix(f"{package}.").split(".")[0]
                for other in imports_of(path)
                if other.startswith(f"{package}.")
            }
            known.setdefault(mine, set()).update(theirs - {mine})
    return known


def test_within_recognising_each_part_knows_only_those_above_it() -> None:
    height = {name: height for height, names in enumerate(RECOGNISING) for name in names}
    known = parts_that_know_each_other("minutebook.recognising")
    assert set(known) == set(height), "name the new part in RECOGNISING, and take out one that is gone"
    upwards = {(mine, other) for mine, others in known.items() for other in others if height[other] >= height[mine]}
    assert not upwards


@pytest.mark.parametrize("package", [name_of(path) for path in MODULES if path.name == "__init__.py"])
def test_no_part_of_a_package_is_knotted_with_another(package: str) -> None:
    known = parts_that_know_each_other(package)
    while free := {mine for mine, others in known.items() if not others & set(known)}:
        known = {mine: others for mine, others in known.items() if mine not in free}
    assert not known, f"these know each other in a circle, or what does: {', '.join(sorted(known))}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_too_long_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 320
