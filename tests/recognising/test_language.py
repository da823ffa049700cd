"""The language that the top of a file gives is that of the minutes, whoever the details are for."""

from __future__ import annotations

from minutebook.converting import read, write


def test_the_language_at_the_top_is_kept() -> None:
    meeting = read(
        "---\nlanguage: cy\nlayout: cofnodion\n---\n\n# Cyngor y Crëyr\n\n## To\n\nMae'n gollwng.\n", "x.md"
    ).meeting
    assert meeting.language == "cy"
    assert meeting.extra == {"layout": "cofnodion"}
    assert "\nlanguage: cy\n" in write(meeting, "markdown").decode()
