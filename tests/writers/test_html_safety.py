"""Hostile words in minutes stay words on the page."""

from __future__ import annotations

from html import unescape
from typing import Any

import msgspec
import pytest
from every_field import EVERY_FIELD
from hostile_html import HOSTILE, with_every_text
from html_reading import parsed
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.model.blocks import Action, Paragraph, Verbatim
from minutebook.model.meeting import Item, Meeting
from minutebook.model.running_text import escape
from minutebook.writers.html import write
from minutebook.writers.html.inline import _FORBIDDEN, clean, inline

ALLOWED = {"http", "https", "mailto"}


def elements(tree: Any) -> set[str]:
    return {element.tag for element in tree.iter() if isinstance(element.tag, str)}


@pytest.mark.parametrize("fragment", [False, True], ids=["page", "fragment"])
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_in_every_field_make_no_element_and_no_attribute(hostile: str, *, fragment: bool) -> None:
    plain_page = parsed(write(EVERY_FIELD, fragment=fragment))
    tree = parsed(write(with_every_text(EVERY_FIELD, escape(hostile)), fragment=fragment))
    assert elements(tree) <= elements(plain_page)
    assert not tree.xpath("//script|//img|//svg|//@onerror|//@onload|//@onmouseover")
    assert not [node for node in tree.iter() if not isinstance(node.tag, str)], "no comment, no processing instruction"


def test_what_looks_like_a_template_stays_as_it_is() -> None:
    page = write(Meeting(title="{{7*7}}", items=[Item(title="{% raise %}", content=[Paragraph(text="{# gone? #}")])]))
    assert b"{{7*7}}" in page
    assert b"{% raise %}" in page
    assert b"{# gone? #}" in page
    assert b"49" not in parsed(page).xpath("//h1")[0].text_content().encode()


def test_an_address_that_may_be_followed_is_a_link() -> None:
    links = str(inline("[see](https://larkspur.example) and [see](<mailto:clerk@larkspur.example>)"))
    assert parsed(links.encode()).xpath("//@href") == ["https://larkspur.example", "mailto:clerk@larkspur.example"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "\x01javascript:alert(1)",
        "file:///etc/passwd",
        "https://[broken/",
        "http://a b/",
        "http://<b>/",
    ],
)
def test_an_address_that_must_not_be_followed_is_no_link(address: str) -> None:
    tree = parsed(b"<p>" + str(inline(f"[see]({address}) and [see](<{address}>)")).encode("utf-8", "replace") + b"</p>")
    for target in tree.xpath("//@href"):
        assert ":" not in target or target.split(":")[0].lower() in ALLOWED
        assert " " not in target
        assert "<" not in target


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("[a](https://larkspur.example/x)", '<a href="https://larkspur.example/x">a</a>'),
        ("[a](notes/may.html#item-2)", '<a href="notes/may.html#item-2">a</a>'),
        ("[a](#item-2)", '<a href="#item-2">a</a>'),
        ("[a](?q=1&r=%zz)", '<a href="?q=1&amp;r=%25zz">a</a>'),
        ("[**a** b](x.html)", '<a href="x.html"><strong>a</strong> b</a>'),
        ("[é](https://larkspur.example/é?a[1]=ü)", '<a href="https://larkspur.example/%C3%A9?a%5B1%5D=%C3%BC">é</a>'),
        (
            "see https://larkspur.example/a_(b), or (http://fernwick.example).",
            (
                'see <a href="https://larkspur.example/a_(b)">https://larkspur.example/a_(b)</a>, or '
                '(<a href="http://fernwick.example">http://fernwick.example</a>).'
            ),
        ),
        ("https:// alone", "https:// alone"),
        ("`https://code.example` _a_", "<code>https://code.example</code> <em>a</em>"),
        ("**a _b_**", "<strong>a <em>b</em></strong>"),
        ("one\\\ntwo", "one<br>\ntwo"),
    ],
)
def test_running_text_becomes_html(markup: str, expected: str) -> None:
    assert str(inline(markup)) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\x00b\x1b[31m\x7f\x85", "a\ufffdb\ufffd[31m\ufffd\ufffd"),
        ("\ud800", "\ufffd"),
        ("\ufffe\ufdd0", "\ufffd\ufffd"),
        ("e\u0301", "\u00e9"),
        ("\u202eabc", "\u202eabc\u202c"),
        ("\u2067a\u202bb\u2069", "\u2067a\u202bb\u202c\u2069"),
        ("\u202c\u2069a", "a"),
        ("tab\tand\nline", "tab\tand\nline"),
    ],
)
def test_what_no_page_may_hold_is_replaced_and_directions_are_closed(before: str, after: str) -> None:
    assert clean(before) == after


@given(words=st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_words_at_all_can_be_shown(words: str) -> None:
    meeting = Meeting(
        title=escape(words),
        venue=words,
        items=[
            Item(number=words, title=escape(words), content=[Action(task=escape(words), number=words, owners=[words])]),
            Item(title="Log", content=[Verbatim(text=words)]),
        ],
    )
    page = write(meeting).decode("utf-8")
    assert not _FORBIDDEN.search(page)
    assert unescape(page.split("<pre>\n")[1].split("</pre>")[0]) == clean(words)


def test_minutes_nested_as_deep_as_may_be_can_be_written() -> None:
    item = Item(title="Innermost")
    for level in range(40):
        item = Item(title=f"Level {level}", items=[item])
    page = write(Meeting(items=[item]))
    assert page.count(b"<h6>") == 37
    assert b"<h7" not in page


def test_a_missing_value_in_a_template_is_an_error_and_not_a_blank() -> None:
    from jinja2 import UndefinedError

    from minutebook.writers.html import _environment

    with pytest.raises(UndefinedError):
        _environment().from_string("{{ meeting.misspelt }}").render(meeting=msgspec.structs.replace(EVERY_FIELD))
