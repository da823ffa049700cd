"""Lines of a form that nobody filled in are words of it, and no actions, whatever container they stand in."""

from __future__ import annotations

import pytest
from word_of_offices import Office, actions

from minutebook.converting import read
from minutebook.reading import Reading, overlapping, unclaimed


def in_markdown(*lines: str) -> Reading:
    listed = "".join(f"- {line}\n" for line in lines)
    return read(f"# Larkspur Sailing Club, 3 March 2026\n\nPresent: Olu Finch\n\n## Actions\n\n{listed}", "minutes.md")


def in_html(*lines: str) -> Reading:
    listed = "".join(f"<li>{line}</li>" for line in lines)
    page = f"<h1>Larkspur Sailing Club, 3 March 2026</h1><p>Present: Olu Finch</p><h2>Actions</h2><ul>{listed}</ul>"
    return read(page.encode(), "minutes.html")


def in_text(*lines: str) -> Reading:
    listed = "".join(f"- {line}\n" for line in lines)
    return read(f"LARKSPUR SAILING CLUB\n\n3 March 2026\n\nPresent: Olu Finch\n\nACTIONS\n\n{listed}", "minutes.txt")


def in_word(*lines: str) -> Reading:
    office = Office().line("Larkspur Sailing Club, 3 March 2026", style="Title").line("Present: Olu Finch")
    office = office.line("Actions", style="Heading 1")
    for line in lines:
        office = office.line(line)
    return office.read()


@pytest.mark.parametrize("container", [in_markdown, in_html, in_text, in_word])
@pytest.mark.parametrize(
    "blank", ["[Name] to [task] by [date]", "[who] will [what], due [date]", "Action: [owner] to [do this]"]
)
def test_a_line_nobody_filled_in_is_no_action(container: object, blank: str) -> None:
    assert callable(container)
    reading = container(blank, "Olu Finch to paint the gate")
    assert [task for task, _, _ in actions(reading)] == ["Olu Finch to paint the gate"]
    assert blank.rsplit("[", maxsplit=1)[-1] in str(reading.meeting), "the blank stays in its words"
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


@pytest.mark.parametrize("line", ["Olu Finch to ring [name] about the gate", "Olu Finch to paint the gate by [date]"])
def test_a_task_with_one_blank_is_an_action(line: str) -> None:
    assert len(actions(in_markdown(line))) == 1
