"""Web pages as pages: what shows is words, what does not is none, and whatever the bytes hold, it is said or read."""

from __future__ import annotations

import re

import pytest

from minutebook.html_text.reading import read_web_page
from minutebook.page.page import Paragraph, Table
from minutebook.source import CannotBeRead


def words_of(content: str | bytes) -> str:
    return read_web_page(content.encode() if isinstance(content, str) else content).text


def paragraphs_of(content: str) -> list[Paragraph]:
    return [block for block in read_web_page(content.encode()).body.blocks if isinstance(block, Paragraph)]


def table_of(content: str) -> list[list[str]]:
    page = read_web_page(content.encode())
    table = next(block for block in page.body.blocks if isinstance(block, Table))
    return [
        [" ".join(page.text[block.start : block.end] for block in cell.blocks) for cell in row.cells]
        for row in table.rows
    ]


def test_what_a_browser_does_not_show_is_no_words() -> None:
    page = "<title>Club</title><style>p{}</style><script>alert(1)</script><p>Seen<!-- not --></p><template>x</template>"
    assert words_of(page) == "Seen\n"
    assert read_web_page(page.encode()).title == "Club"


@pytest.mark.parametrize("hiding", ['style="display: none"', "hidden", 'style="mso-hide:all"'])
def test_hidden_words_are_on_the_page_and_do_not_show(hiding: str) -> None:
    runs = paragraphs_of(f"<p>Seen <span {hiding}>unseen</span></p>")[0].runs
    assert [run.kind for run in runs] == ["shown", "hidden"]


def test_what_stands_around_the_text_is_set_aside_and_named() -> None:
    page = read_web_page(
        b"<nav>Home</nav><main><h1>Minutes</h1><p>Words.</p></main><aside>News</aside><footer>Contact</footer>"
        b"<div role='search'>Find</div><button>Print</button>"
    )
    assert page.text == "Minutes\nWords.\n"
    assert [(aside.what, aside.words) for aside in page.asides] == [
        ("the navigation", "Home"),
        ("a part beside the text", "News"),
        ("the foot of the page", "Contact"),
        ("a search form", "Find"),
        ("a form field", "Print"),
    ]


def test_the_part_a_page_is_about_is_never_set_aside() -> None:
    many = "word " * 60
    assert words_of(f"<aside><article><p>{many}</p></article></aside>").strip() == many.strip()


def test_pictures_are_named_and_ornaments_are_not() -> None:
    shown = b"<img alt='Map of the  site' src=a><img alt='' src=b><img src=c><svg><title>Pie</title></svg>"
    page = read_web_page(b"<p>Words " + shown)
    assert [picture.description for picture in page.pictures] == ["Map of the site", "", "Pie"]


def test_headings_lists_and_looks_are_kept() -> None:
    heading, first, second, nested, third = paragraphs_of(
        "<h2>Roof</h2><ol start=3><li><b>One</b><li>Two<ul><li>Deep</ul><li value=9>Nine</ol>"
    )
    assert heading.level == 2
    assert [entry.number for entry in (first, second, nested, third)] == ["3.", "4.", "•", "9."]
    assert first.runs[0].bold
    assert [one.list.level for one in (first, nested) if one.list] == [0, 1]


def test_terms_and_what_is_said_of_them_are_rows() -> None:
    page = "<dl><dt>Present</dt><dd>Jo March</dd><dd>Ann Ito</dd><div><dt>Chair</dt><dd>Jo March</dd></div></dl>"
    assert table_of(page) == [["Present", "Jo March Ann Ito"], ["Chair", "Jo March"]]


def test_a_list_of_terms_within_another_is_read_once() -> None:
    assert words_of("<dl><dt>Outer<dd>Said<dl><dt>Inner<dd>More</dl></dl>") == "Outer\nSaid\nInner\nMore\n"


def test_cells_stand_in_their_columns() -> None:
    page = read_web_page(b"<table><tr><th rowspan=2>A<th colspan=2>B<tr><td>c<td>d<tr><td>e<td>f<td>g</table>")
    table = page.body.blocks[0]
    assert isinstance(table, Table)
    assert [[(cell.column, cell.span) for cell in row.cells] for row in table.rows] == [
        [(0, 1), (1, 2)],
        [(1, 1), (2, 1)],
        [(0, 1), (1, 1), (2, 1)],
    ]
    assert [row.header for row in table.rows] == [True, False, False]


def test_words_that_stand_in_no_cell_and_no_entry_are_kept() -> None:
    table = "<table>before<caption>Title</caption><tr>row<td>cell</td>after</tr></table>"
    lists = "<ul>loose<li>one</li>between</ul><dl>odd<dt>term</dt>tail<dd>said</dd></dl>"
    kept = set(words_of(table + lists).split())
    assert kept == set(re.split(r"<[^>]*>", table + lists)) - {""}


def test_a_table_in_a_table_stands_in_its_cell() -> None:
    page = read_web_page(b"<table><tr><td>Outer<table><tr><td>Inner</table></table>")
    (outer,) = page.body.blocks
    assert isinstance(outer, Table)
    assert [type(block) for block in outer.rows[0].cells[0].blocks] == [Paragraph, Table]
    assert page.text == "Outer\nInner\n"


def test_blanks_are_single_unless_laid_out_by_hand() -> None:
    assert words_of("<p> one \n two<br>  three</p><pre>a  b\nc</pre>") == "one two\nthree\na  b\nc\n"


@pytest.mark.parametrize(
    "content",
    [
        "<p>Café</p>".encode(),
        "<meta charset=iso-8859-1><p>Café</p>".encode(),
        "\ufeff<p>Café</p>".encode(),
        "<p>Café</p>".encode("utf-16"),
        "<meta charset=utf-8><p>Café</p>".encode("cp1252"),
        "<meta charset=klingon><p>Café</p>".encode("cp1252"),
        "<meta charset='windows-1250'><p>Café</p>".encode("cp1250"),
        b"<meta charset=macintosh><p>Caf\x8e</p>",
        b"<meta charset=shift_jis><p>Caf\xe9</p>",
        b"<p>Caf&eacute;</p>",
        b"<?xml version='1.0' encoding='ISO-8859-1'?><html xmlns='http://www.w3.org/1999/xhtml'><p>Caf\xe9</p></html>",
    ],
)
def test_encodings_are_told_apart(content: bytes) -> None:
    assert words_of(content) == "Café\n"


def test_entities_of_its_own_are_harmless() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "words words"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    words = words_of(f"{bomb}<p>&b; &x; &amp;</p>")
    assert "&b; &x; &" in words
    assert "words words" not in words


@pytest.mark.parametrize(
    "tags", ["<div>", "<span>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<dl><dd>", "<font><p>"]
)
def test_a_page_that_is_nested_too_deeply_is_refused_in_one_sentence(tags: str) -> None:
    with pytest.raises(CannotBeRead, match="nested too deeply"):
        read_web_page((tags * 100_000 + "deep").encode())


def test_a_table_of_too_many_cells_is_refused() -> None:
    with pytest.raises(CannotBeRead, match="more than 50,000 cells"):
        read_web_page(b"<table>" + b"<tr>" + b"<td>x" * 50_001)


@pytest.mark.parametrize("content", [b"", b"  ", b"<html></html>", b"<script>let x</script>", b"<img src=x>"])
def test_a_page_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(CannotBeRead, match=r"no words in this web page|nothing in this file"):
        read_web_page(content)


@pytest.mark.parametrize("content", [b"\x00<p>x</p>", bytes(range(256)), "<p>x</p>".encode("utf-16-le")])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(CannotBeRead, match="not a text file"):
        read_web_page(content)


def test_ten_megabytes_of_words_are_all_there() -> None:
    assert len(words_of(b"<p>" + b"word " * 2_000_000).split()) == 2_000_000
