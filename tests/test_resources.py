"""The files that come with Minutebook are found in a checkout and in an installed copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from minutebook.resources import resource

if TYPE_CHECKING:
    from pathlib import Path


def test_a_checkout_has_its_templates_and_schema_at_its_root() -> None:
    assert (resource("templates/html") / "page.html").is_file()
    assert resource("schema/minutes.schema.json").is_file()


def test_the_files_of_an_installed_copy_come_first(tmp_path: Path) -> None:
    for place in ("data", "checkout"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "blank.md").touch()
    places = (tmp_path / "data", tmp_path / "checkout")
    assert resource("blank.md", places=places) == tmp_path / "data" / "blank.md"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"“blank\.md” is not in it"):
        resource("blank.md", places=(tmp_path,))
