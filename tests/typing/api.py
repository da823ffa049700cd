"""A program of somebody else's, for mypy: the public names bear the types that their page promises."""

from pathlib import Path
from typing import assert_type

from minutebook import (
    Action,
    Edition,
    Finding,
    Item,
    Meeting,
    MinutebookError,
    Paragraph,
    People,
    Place,
    ReadableFormat,
    Reading,
    Settings,
    Severity,
    TextFormat,
    When,
    WritableFormat,
    check,
    parse,
    read,
    write,
)

assert_type(read("minutes.md"), Reading)
assert_type(read(Path("minutes.docx"), word_styles={"Action Point": "Minutes Action"}), Reading)
assert_type(read(b"", name="minutes.yaml"), Reading)
assert_type(read(b"", format="word"), Reading)
assert_type(parse("# Board", format="markdown"), Reading)

reading = parse("# Board", format="markdown", name="board.md")
assert_type(reading.meeting, Meeting)
assert_type(reading.meeting.actions, tuple[Action, ...])
assert_type(check(reading), list[Finding])
assert_type(check(reading, Settings(select=("ACT",)), People()), list[Finding])
for finding in check(reading):
    assert_type(finding.place, Place)
    assert_type(finding.severity, Severity)

made = Meeting(title="Board", date=When(printed="9 June 2026"), items=[Item(content=[Paragraph(text="It rained.")])])
assert_type(write(made, "html", fragment=True), bytes)
assert_type(write(reading, "word", edition="full"), bytes)

readable: ReadableFormat = "recognised-text"
text: TextFormat = "yaml"
writable: WritableFormat = "json"
edition: Edition = "public"
write(read(b"", format=readable), writable, edition=edition)
parse("", format=text)

try:
    write(made, "markdown")
except MinutebookError as error:
    assert_type(str(error), str)

# Each of these is a fault that mypy tells; one that it does not tell is an error here, as an ignore without use.
read(12)  # type: ignore[arg-type]
parse("x")  # type: ignore[call-arg]
parse("x", format="word")  # type: ignore[arg-type]
parse(b"x", format="markdown")  # type: ignore[arg-type]
check("minutes.md")  # type: ignore[arg-type]
write(made, "pdf")  # type: ignore[arg-type]
write(made, "recognised-text")  # type: ignore[arg-type]
write(made, "html", edition="secret")  # type: ignore[arg-type]
