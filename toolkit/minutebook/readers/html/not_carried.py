"""What stands on web pages and is no part of the minutes: pictures, and parts that were set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.reading import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.html_text.document import WebPage

_LONGEST_QUOTED = 200


def not_carried_over(page: WebPage) -> Iterator[Problem]:
    """Yield a problem for each picture, and for each part of the page that was set aside."""
    for picture in page.pictures:
        words = picture.description[:_LONGEST_QUOTED] or "picture"
        yield Problem("REA107", picture.at, picture.at, {"what": "picture", "words": words}, claims=False)
    for aside in page.asides:
        facts = {"what": "part set aside", "part": aside.what, "words": aside.words[:_LONGEST_QUOTED]}
        yield Problem("REA107", aside.at, aside.at, facts, claims=False)
