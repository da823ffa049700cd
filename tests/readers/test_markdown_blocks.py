"""Our block structure, held against a peer: markdown-it-py finds the same blocks in whatever text."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hang_guard import must_not_hang
from markdown_it import MarkdownIt
from markdown_text import meeting_of
from outside import NO_REAL_MINUTES

from minutebook.markdown.block_structure import DEEPEST, parse
from minutebook.markdown.cursor import lines_of

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
BLOCKS = (
    *("# ", "## ", "1. ", "2. ", "10) ", "- ", "* ", "+ ", "> ", " ", "  ", "    ", "\t", "\n", "\n", "\n", "\n\n"),
    *("---\n", "===\n", "```\n", "~~~\n", "<!--", "-->", "<div>", "</div>", "<b>\n", "***\n", "word", "foo bar\n", "#"),
    *("-\n", "1.\n", "`", "<script>", "</script>", "<?", "?>"),
)
TABLES = (
    "| a | b |\n",
    "|---|---|\n",
    "| c |\n",
    "a | b\n",
    "--|:-:\n",
    "\n",
    "- x\n",
    "> y\n",
    "# z\n",
    "words\n",
    "\\|",
    "|",
)
NESTING = {"bullet_list", "ordered_list", "list_item", "blockquote", "table", "tr", "heading", "paragraph", "th", "td"}

peer = MarkdownIt("commonmark").enable("table").disable("reference")
peer.core.ruler.disable("inline")


def words_of(text: str) -> str:
    """Return lines without the blanks around each, which no kind of block is told by."""
    return "\n".join(line.strip() for line in text.strip().split("\n"))


def theirs(text: str) -> list[Any]:
    stack: list[list[Any]] = [[]]
    for token in peer.parse(text):
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.type.endswith("_open") and name in NESTING:
            start = token.attrs.get("start", 1) if name == "ordered_list" else ""
            block: list[Any] = [f"{token.tag if name == 'heading' else name}{start}"]
            stack[-1].append(block)
            stack.append(block)
        elif token.type.endswith("_close") and name in NESTING:
            stack.pop()
        elif token.type == "inline" and token.content:
            stack[-1].append(words_of(token.content))
        elif token.type in {"fence", "code_block", "html_block", "hr"}:
            stack[-1].append([token.type, words_of(token.content) if token.type != "hr" else ""])
    return stack[0]


def ours(text: str) -> list[Any]:
    def block(node: Any) -> list[Any]:
        words = words_of("\n".join(text[start:end] for start, end in node.spans))
        if node.kind == "list":
            name = "bullet_list" if node.level < 0 else f"ordered_list{node.level}"
            return [name, *(["list_item", *map(block, entry.children)] for entry in node.children)]
        if node.kind == "quote":
            return ["blockquote", *map(block, node.children)]
        if node.kind == "table":
            width = len(node.rows[0])
            rows = [[*row, *[(0, 0)] * width][:width] for row in node.rows]
            return ["table", *(["tr", *map(cell, row, ["th" if row is rows[0] else "td"] * width)] for row in rows)]
        if node.kind in {"paragraph", "heading"}:
            return [f"h{node.level}" if node.kind == "heading" else "paragraph", *([words] if words else [])]
        name = {"fence": "fence", "code": "code_block", "rule": "hr"}.get(node.kind, "html_block")
        return [name, words]

    def cell(span: tuple[int, int], name: str) -> list[Any]:
        words = text[span[0] : span[1]].replace("\\|", "|")
        return [name, *([words] if words else [])]

    return [block(node) for node in parse(text).children]


@pytest.mark.parametrize("seed", range(4))
def test_random_blocks_are_those_the_peer_finds(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - nonsense, not a secret
    for _ in range(400):
        text = "".join(chance.choice(BLOCKS) for _ in range(chance.randint(1, 9)))
        if "-\n\n\n" in text or "1.\n\n\n" in text or "* \n\n\n" in text or "##" in text:
            continue  # the peer ends a list at an empty entry with two blank lines below it; ours are headings
        assert ours(text) == theirs(text), repr(text)


def test_random_tables_are_those_the_peer_finds() -> None:
    chance = random.Random(7)  # noqa: S311 - nonsense, not a secret
    for _ in range(600):
        text = "".join(chance.choice(TABLES) for _ in range(chance.randint(2, 8)))
        lines = text.split("\n")
        begins_otherwise = any(one.startswith(("-", ">", "#", "\\")) and "|" in one for one in lines)
        if begins_otherwise:
            continue  # whether such a line heads a table or begins its own block, readers of Markdown do not agree
        assert ours(text) == theirs(text), repr(text)


@pytest.mark.skipif(not CORPUS.is_dir(), reason=NO_REAL_MINUTES)
def test_public_minutes_have_the_blocks_the_peer_finds() -> None:
    files = sorted(CORPUS.rglob("*.md"))[::4]
    assert files
    for path in files:
        text = path.read_text(encoding="utf-8", errors="replace").replace("\u2028", " ").replace("\u2029", " ")
        if not any(line.startswith("##") and line.lstrip("#")[:1].isalpha() for line in text.splitlines()):
            assert ours(text) == theirs(text), path


def test_lines_end_with_line_feeds_carriage_returns_or_both() -> None:
    text = "a\r\nb\rc\n\nd"
    assert [text[start:end] for start, end in lines_of(text)] == ["a", "b", "c", "", "d"]


def test_nesting_has_an_end_and_the_rest_is_words() -> None:
    meeting = meeting_of("> " * 200 + "deep")
    depth, blocks = 0, meeting.items[0].content
    while hasattr(blocks[0], "content"):
        depth, blocks = depth + 1, blocks[0].content
    assert depth == DEEPEST - 1
    assert "deep" in blocks[0].text  # type: ignore[union-attr]


HOSTILE = {
    "brackets": "[",
    "quotations": ">",
    "quotations apart": "> a\n\n",
    "bullets": "- ",
    "numbers": "1. ",
    "stars": "**a ",
    "backticks": "`a",
    "tags": "<a ",
    "comments": "<!--",
    "comments in words": "a <!-- b --> ",
    "backslashes": "\\",
    "bars": "a|",
    "headings": "## a\n",
    "labels": "**Action:** x\n",
    "labels in a line": "Action: ",
    "names": "Present: A B\n\n",
    "names in a line": "Present: A, ",
    "definitions": "[a]: b\n",
    "keys": "---\na: b\n",
    "pictures": "![a](",
    "votes": "VOTE on for 1, ",
    "days": "1 May 2026 ",
}


@pytest.mark.parametrize("scrap", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_in_good_time(scrap: str) -> None:
    with must_not_hang():
        meeting_of("## 1. Report\n\n" + scrap * (80_000 // len(scrap)))


def test_a_line_of_a_million_characters_is_read() -> None:
    meeting = meeting_of("## 1. Report\n\n" + "word " * 200_000)
    assert len(meeting.items[0].content[0].text) == 999_999  # type: ignore[union-attr]
