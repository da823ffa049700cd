"""Whatever a Word file says in whatever look: it is read, nothing is lost, and nothing is taken twice."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st
from scraps_of_minutes import SCRAPS
from word_files import docx, table

from minutebook.converting import read
from minutebook.reading import overlapping, unclaimed

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
