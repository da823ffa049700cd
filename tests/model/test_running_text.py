"""Running text agrees with CommonMark, keeps one normal form, and knows where every character stood."""

from __future__ import annotations

import re

import pytest
import strategies
from hang_guard import must_not_hang
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from minutebook.model.addresses import can_be_linked
from minutebook.model.running_text import (
    Run,
    emit,
    escape,
    from_literal,
    from_markdown,
    from_runs,
    merged,
    normal,
    parse,
    plain,
    read,
)
from minutebook.model.words import Piece, Words, words_at

# What others make of it: GitHub's tables and strike-through with HTML off; CommonMark and strike-through with HTML on.
JUDGES = (MarkdownIt("js-default", {"html": False}), MarkdownIt("commonmark", {"html": True}).enable("strikethrough"))


def runs_of_judge(judge: MarkdownIt, markup: str) -> tuple[Run, ...]:
    """Return the runs that markdown-it reads; it must see one paragraph and nothing but words and our marks."""
    tokens = judge.parse(markup)
    if not tokens:
        return ()
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], markup
    found: list[Run] = []
    depth = {"strong": 0, "em": 0, "s": 0}
    link = ""
    for token in tokens[1].children or ():
        kind, _, end = token.type.rpartition("_")
        if kind in depth:
            depth[kind] += 1 if end == "open" else -1
        elif kind == "link":
            link = str(token.attrs["href"]) if end == "open" else ""
        else:
            assert token.type in {"text", "code_inline", "hardbreak"}, (token.type, markup)
            words = "\n" if token.type == "hardbreak" else token.content
            code = token.type == "code_inline"
            look = {"bold": depth["strong"] > 0, "italic": depth["em"] > 0, "struck": depth["s"] > 0}
            found.append(Run(words, code=code, link=link, **look))
    return joined(found)


def joined(runs: list[Run]) -> tuple[Run, ...]:
    found: list[Run] = []
    for run in runs:
        if found and (looks(found[-1])) == looks(run):
            found[-1] = Run(found[-1].text + run.text, *looks(run))
        elif run.text:
            found.append(run)
    return tuple(found)


def looks(run: Run) -> tuple[bool, bool, bool, str, bool]:
    return run.bold, run.italic, run.code, run.link, run.struck


@settings(max_examples=300)
@given(strategies.runs())
def test_what_is_written_is_what_every_reader_of_markdown_reads(runs: list[Run]) -> None:
    markup = emit(runs)
    for judge in JUDGES:
        wanted = [replace(run, link=judge.normalizeLink(run.link) if run.link else "") for run in merged(runs)]
        assert runs_of_judge(judge, markup) == tuple(wanted)


@settings(max_examples=200)
@given(strategies.runs())
def test_what_is_written_is_read_back_and_written_the_same(runs: list[Run]) -> None:
    markup = emit(runs)
    assert parse(markup) == merged(runs)
    assert merged(merged(runs)) == merged(runs)
    assert emit(parse(markup)) == markup
    assert normal(markup) is markup
    assert plain(markup) == "".join(run.text for run in merged(runs))


@settings(max_examples=200)
@given(st.text())
def test_any_words_are_escaped_into_one_paragraph_of_themselves(words: str) -> None:
    markup = escape(words)
    assert escape(plain(markup)) == markup
    for judge in JUDGES:
        read_back = runs_of_judge(judge, markup)
        assert "".join(run.text for run in read_back) == plain(markup)


@pytest.mark.parametrize(
    "words",
    [
        "10 a.m. for 10.30",
        "J. Smith Jr., R&D, and 5 * 3 = 15",
        "snake_case and __ alone",
        "a < b and b > a",
        "[sic] and [insert venue]",
        "#5 is 1.5 million + £20 (see C:\\temp, ~5 %)",
        "4 items; 2.1 Estates",
        "--",
        "It's “quoted” — and !important",
        "=cmd",
        "https://tern.example/a?b=c&d=e",
        "a | b",
    ],
)
def test_ordinary_words_stay_readable(words: str) -> None:
    assert escape(words) == words


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("# of calls", "\\# of calls"),
        ("## two", "#\\# two"),
        ("- none", "\\- none"),
        ("-", "\\-"),
        ("+ more", "\\+ more"),
        ("* star", "\\* star"),
        ("> quoted", "\\> quoted"),
        ("1. first", "1\\. first"),
        ("2026) yes", "2026\\) yes"),
        ("---", "\\---"),
        ("***", "\\*\\*\\*"),
        ("[x] done", "\\[x] done"),
        ("[note]: see", "\\[note]: see"),
        ("[a](b)", "[a\\](b)"),
        ("*loud* and _soft_", "\\*loud\\* and \\_soft\\_"),
        ("~~gone~~", "\\~\\~gone\\~\\~"),
        ("<script>", "\\<script>"),
        ("<!-- x", "\\<!-- x"),
        ("&amp; and &nosuch;", "\\&amp; and &nosuch;"),
        ("one `tick", "one \\`tick"),
        ("C:\\", "C:\\\\"),
        ("\\*", "\\\\\\*"),
        ("above\n===", "above\\\n\\==="),
        ("above\n- below", "above\\\n\\- below"),
        ("a | b\n--|--", "a | b\\\n\\--|--"),
        ("a | b\n|--|--|", "a | b\\\n&#124;--|--|"),
    ],
)
def test_what_would_be_mark_up_is_escaped(words: str, written: str) -> None:
    assert escape(words) == written
    assert plain(written) == words


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ([Run("ACTION:", bold=True), Run("ACC to ask")], "**ACTION:**&#65;CC to ask"),
        ([Run("un"), Run("believ", italic=True), Run("able")], "u&#110;_believ_&#97;ble"),
        ([Run("Note: ", bold=True), Run(" read", italic=True)], "**Note:** _read_"),
        ([Run("both", bold=True, italic=True)], "**_both_**"),
        ([Run("forty", struck=True), Run(" fifty")], "~~forty~~ fifty"),
        ([Run("a", struck=True), Run("b", bold=True, struck=True)], "~~a**b**~~"),
        ([Run("un"), Run("(so)", struck=True)], "u&#110;~~(so)~~"),
        ([Run("~ "), Run("~5~", struck=True)], "~ ~~\\~5\\~~~"),
        ([Run("a `tick` b", code=True)], "``a `tick` b``"),
        ([Run("`", code=True)], "`` ` ``"),
        ([Run("plan", link="plans/a_(b).md")], "[plan](plans/a_(b).md)"),
        ([Run("plan", link="a)b c")], "[plan](a\\)b%20c)"),
        ([Run("see "), Run("https://tern.example", link="https://tern.example")], "see <https://tern.example>"),
        ([Run("jo@tern.example", link="mailto:jo@tern.example")], "<jo@tern.example>"),
        ([Run("wait!"), Run("here", link="#x")], "wait\\![here](#x)"),
        ([Run("a", bold=True, link="#x"), Run("b", link="#x")], "[**a**b](#x)"),
        ([Run("[a]", link="#x")], "[\\[a\\]](#x)"),
    ],
)
def test_marks_are_written_in_one_way(runs: list[Run], written: str) -> None:
    assert emit(runs) == written
    assert parse(written) == merged(runs)


@pytest.mark.parametrize(
    ("markup", "written"),
    [
        ("__bold__ and *italic*", "**bold** and _italic_"),
        ("~one~ and ~~two~~", "~~one~~ and ~~two~~"),
        ("~5 and ~6, ~~~three~~~", "~5 and ~6, \\~\\~\\~three\\~\\~\\~"),
        ("~~one~ tilde", "\\~\\~one\\~ tilde"),
        ("***both***", "**_both_**"),
        ("a\nb\n   c", "a b c"),
        ("a  \nb", "a\\\nb"),
        ("a<br>b<BR />c", "a\\\nb\\\nc"),
        ("Caf&eacute; &#8212; &copy;", "Café — ©"),
        ('[a](<b c> "t")', "[a](b%20c)"),
        ("**** and __", "**** and __"),
        ("**not**bold**", "**not**bold\\*\\*"),
        ("**ACTION:**ACC", "\\*\\*ACTION:\\*\\*ACC"),
        ("`` a ` b ``", "``a ` b``"),
        ("[a [b](c) d](e)", "[a [b](c) d\\](e)"),
        ("<jo@tern.example>", "<jo@tern.example>"),
        ("**a **b", "\\*\\*a \\*\\*b"),
    ],
)
def test_markdown_comes_into_normal_form(markup: str, written: str) -> None:
    assert from_markdown(markup, lines_of(markup)) == written


def lines_of(text: str) -> list[tuple[int, int]]:
    """Return the range of each line without its ending."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


PARTS = (
    *("word", "a", " ", "  ", "\n", "*", "**", "***", "_", "__", "`", "``", "[", "]", "](x)", "](<x y>)", "](x 'y')"),
    *(
        "~~",
        "](x(y))",
        "\\*",
        "\\",
        "&amp;",
        "&#42;",
        "&nope;",
        "&",
        "(",
        ")",
        ".",
        "€",
        "<http://a.b>",
        "é",
        '"',
        "1",
        "<",
    ),
)
COMMONMARK = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_markdown_is_read_as_commonmark_says(markup: str) -> None:
    tokens = COMMONMARK.parse(markup)
    # markdown-it keeps blanks at the beginning of a line inside code, takes `\` and two blanks for no break, and does
    # not see the bracket of a link beside a mark.
    # It strikes words out with longer runs of tildes, too, than GitHub does.
    quirk = "~~~" in markup or ("`" in markup and "\n " in markup) or "\\  \n" in markup
    quirk = quirk or re.search(r"[^\w\s][*_~]+\]|\[[*_~]+[^\w\s]", markup) is not None
    if quirk or [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return
    wanted: list[Run] = []
    bold = italic = struck = 0
    links = [""]
    for token in tokens[1].children or ():
        kind, _, end = token.type.rpartition("_")
        if kind == "strong":
            bold += 1 if end == "open" else -1
        elif kind == "em":
            italic += 1 if end == "open" else -1
        elif kind == "s":
            struck += 1 if end == "open" else -1
        elif kind == "link":
            links = [*links, links[-1] or str(token.attrs["href"])] if end == "open" else links[:-1]
        else:
            words = {"hardbreak": "\n", "softbreak": " "}.get(token.type, token.content)
            code = token.type == "code_inline"
            look = {"bold": bold > 0, "italic": italic > 0, "struck": struck > 0}
            wanted.append(Run(words, code=code, link=links[-1], **look))
    assert parse(from_markdown(markup, lines_of(markup))) == merged(wanted)


@settings(max_examples=200)
@given(st.lists(st.sampled_from((*PARTS, "![", "<b>", "<!-- x -->", "\x01", "<br>")), max_size=14).map("".join))
def test_every_character_is_accounted_for_once(markup: str) -> None:
    quoted = "\n".join(f"  > {line}" for line in markup.split("\n"))
    spans = [(start + 4, end) for start, end in lines_of(quoted)]
    words, structure, dropped = read(quoted, spans)
    shown = plain(words)
    taken = [0] * len(quoted)
    for piece in words.pieces:
        if piece.end - piece.start == piece.length:
            assert quoted[piece.start : piece.end].split() == shown[piece.offset : piece.offset + piece.length].split()
    ranges = [(piece.start, piece.end) for piece in words.pieces]
    ranges += structure + [(item.start, item.end) for item in dropped if not item.claimed]
    for start, end in ranges:
        for at in range(start, end):
            taken[at] += 1
    for start, end in spans:
        for at in range(start, end):
            assert taken[at] == 1 or (taken[at] == 0 and quoted[at].isspace()), (at, quoted[at])


def test_a_word_of_the_plain_text_is_found_in_the_source() -> None:
    source = "> The **Board** &amp; the\n> [clerk](x) agreed\\.\n"
    words = from_markdown(source, [(start + 2, end) for start, end in lines_of(source) if end > start])
    assert plain(words) == "The Board & the clerk agreed."
    for word in ("The", "Board", "the", "clerk", "agreed", "."):
        offset = plain(words).index(word)
        piece = next(one for one in words.pieces if one.offset <= offset < one.offset + one.length)
        start = piece.start + offset - piece.offset
        assert source[start : start + len(word)] == word


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVa\tScript:x", "\x01javascript:x", "data:text/html,x", "vbscript:x", "file:///etc", ""],
)
def test_an_address_that_could_harm_is_no_link(address: str) -> None:
    assert not can_be_linked(address)
    assert parse(emit([Run("words", link=address)])) == (Run("words"),)


@pytest.mark.parametrize("address", ["https://a.example", "HTTP://a", "mailto:jo@a.example", "a/b.md", "#x", "/x:y"])
def test_an_ordinary_address_is_a_link(address: str) -> None:
    assert parse(emit([Run("words", link=address)])) == (Run("words", link=address),)


def test_a_harmful_link_leaves_its_words_and_is_reported() -> None:
    words, _, dropped = read("[pay](java&Tab;script:x) now", [(0, 28)])
    assert words == "pay now"
    assert [(item.kind, item.words) for item in dropped] == [("link", "java\tscript:x")]


def test_what_running_text_cannot_carry_is_reported() -> None:
    source = '![the plan](plan.png) <u>and</u> <!-- not yet --> [x](y "Title") z\x07'
    words, _, dropped = read(source, [(0, len(source))])
    assert plain(words) == "the plan <u>and</u> x z"
    assert [(item.kind, item.words, source[item.start : item.end]) for item in dropped if item.kind != "tag"] == [
        ("picture", "plan.png", "![the plan](plan.png)"),
        ("comment", "not yet", "<!-- not yet -->"),
        ("link title", "Title", '"Title"'),
        ("control character", "\x07", "\x07"),
    ]
    assert [item.words for item in dropped if item.kind == "tag"] == ["<u>", "</u>"]


def test_reference_links_are_read_where_their_definitions_are_known() -> None:
    source = "[the plan][p], [P] and [other]"
    words = read(source, [(0, len(source))], {"p": "plan.md"}).words
    assert words == "[the plan](plan.md), [P](plan.md) and [other]"


def test_literal_words_keep_their_places() -> None:
    source = "1. *ACTION*   10 a.m. "
    words = from_literal(words_at(source, 0, len(source)))
    assert words == "1\\. \\*ACTION\\* 10 a.m."
    assert plain(words) == "1. *ACTION* 10 a.m."
    assert words.pieces == (Piece(0, 12, 0, 12), Piece(14, 21, 12, 7))


def test_printed_runs_keep_their_places() -> None:
    words = from_runs(
        [
            (Words("Agreed: ", (Piece(10, 18, 0, 8),)), True, False, "", False),
            (Words("plan", (Piece(30, 34, 0, 4),)), False, True, "https://tern.example", False),
            (Words("s", (Piece(34, 35, 0, 1),)), False, False, "javascript:x", False),
        ]
    )
    assert words == "**Agreed:** [_plan_](https://tern.example)s"
    assert words.pieces == (Piece(10, 18, 0, 8), Piece(30, 35, 8, 5))


def test_words_that_are_brought_into_normal_form_keep_their_places() -> None:
    title = normal(Words("*New*  plan\\\nfor &lt;x", (Piece(0, 3, 0, 3), Piece(9, 25, 5, 11))), one_line=True)
    assert isinstance(title, Words)
    assert title == "_New_ plan for <x".replace("<x", "\\<x")
    assert plain(title) == "New plan for <x"
    for piece in title.pieces:
        assert piece.offset + piece.length <= len(plain(title))


HOSTILE = ("*", "_", "[", "[](", "\\", "<!--", "`a", "a*b**", "*a**a***a")


@pytest.mark.parametrize("part", HOSTILE)
def test_cost_grows_with_the_text_and_no_faster(part: str) -> None:
    text = (part * 100_000)[:100_000]
    spans = lines_of(text)
    with must_not_hang():
        plain(from_markdown(text, spans))
