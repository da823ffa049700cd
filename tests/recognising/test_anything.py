"""Whatever a Word file says in whatever look: it is read, nothing is lost, and nothing is taken twice."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import docx, table

from minutebook.converting import read
from minutebook.reading import overlapping, unclaimed

SCRAPS = [
    "Present: ",
    "Apologies: ",
    "Apologies were received from ",
    "Jo March",
    "Ann Ito (AI)",
    "Sam Reed, Clerk",
    "(",
    ")",
    "((x)",
    "[Chair]",
    ", ",
    " and\n    ",
    " – ",
    ": ",
    ";",
    ". ",
    "Action: ",
    "ACTION ",
    "Action (Jo): ",
    "(Action: Clerk)",
    "Clerk",
    "JM/AI",
    "1. ",
    "2.1 ",
    "70/17 ",
    "19.03.02 ",
    "a) ",
    "IV. ",
    "Item 2: ",
    "Next meeting",
    "Date of next meeting: ",
    "Tuesday 5 May 2020",
    "at 7pm",
    "in the Village Hall",
    "Date: ",
    "Time: ",
    "Venue: ",
    "Chair: ",
    "Minutes: ",
    "Minutes of the last meeting",
    "Any other business",
    "None.",
    "N/A",
    "The meeting closed at 9pm.",
    "to write to the owner",
    "The next meeting will be held on 3 June 2021 at 10am",
    "by 3 May",
    "- done",
    "in progress",
    "RESOLVED: ",
    "DECISION 2: ",
    "Answer: ",
    "Question 1: ",
    "Update: ",
    "Page 3 of 7",
    "\t",
    "\x0b",
    "\t",
    "3 members of the public",
    "•",
    "- ",
    "[ ] ",
    "☐ ",
    "“quoted”",
    "&",
    "*bold*",
    "_x_",
    "\\",
    "#",
    "`",
    "http://example.org/a_b",
    "  ",
    "\xa0",
    "\u200b",
    "Owner: ",
    "Attendees",
    "Members present",
    "In attendance: ",
    "Action items",
    "Jo’s tasks:",
    "Who",
    "What",
    "When",
    "Name",
    "Role",
    "Status",
    "Item",
    "Discussion",
    "Conclusions",
    "Topic",
    "Motion",
    "Seconded by",
    "No.",
    "Due",
]
words = st.lists(st.sampled_from(SCRAPS), max_size=6).map("".join)
runs = st.lists(st.tuples(words, st.sets(st.sampled_from(["b", "i", "u", "caps", "vanish"]), max_size=2)), max_size=3)
numbering = st.one_of(st.none(), st.tuples(st.integers(0, 2), st.integers(1, 2)))


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    place = draw(numbering)
    listed = f'<w:numPr><w:ilvl w:val="{place[0]}"/><w:numId w:val="{place[1]}"/></w:numPr>' if place else ""
    outline = draw(st.sampled_from(["", "", "", '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="1"/>']))
    written = "".join(_run(text, look) for text, look in draw(runs))
    return f"<w:p><w:pPr>{listed}{outline}</w:pPr>{written}</w:p>"


def _run(text: str, look: set[str]) -> str:
    marks = "".join('<w:u w:val="single"/>' if mark == "u" else f"<w:{mark}/>" for mark in sorted(look))
    parts = {"\t": "<w:tab/>", "\v": "<w:br/>"}
    inside = "".join(
        parts.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>'
        for part in re.split(r"([\t\v])", text)
        if part
    )
    return f"<w:r><w:rPr>{marks}</w:rPr>{inside}</w:r>"


@st.composite
def tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 4))
    cell = st.lists(paragraphs(), min_size=1, max_size=2).map("".join)
    rows = draw(st.lists(st.lists(cell, min_size=width, max_size=width).map(tuple), min_size=1, max_size=4))
    return table(*rows)


@settings(max_examples=120)
@given(st.lists(st.one_of(paragraphs(), paragraphs(), paragraphs(), tables()), min_size=1, max_size=10))
def test_every_character_is_claimed_once(blocks: list[str]) -> None:
    reading = read(docx("".join(blocks)), "minutes.docx")
    assert unclaimed(reading) == []
    assert overlapping(reading) == []
