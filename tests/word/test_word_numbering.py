"""Automatic numbers, which stand nowhere in the text, are counted as Word counts them."""

from __future__ import annotations

import pytest
from msgspec import structs
from word_files import docx, paragraph, style

from minutebook.word.number_formats import printed
from minutebook.word.reading import read_document


def level(place: int, form: str, text: str, more: str = "", *, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def begin(place: int, value: int) -> str:
    return f'<w:lvlOverride w:ilvl="{place}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


def at(number: int, place: int, words: str = "x", more: str = "") -> str:
    """Return a paragraph of a numbering."""
    numbering = f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, more + numbering)


def numbers(body: str, numbering: str, styles: str = "") -> list[str]:
    document = read_document(docx(body, {"numbering": numbering, "styles": style("Normal", "Normal") + styles}))
    return [one.number for one in document.paragraphs]


LEGAL = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"))


def test_levels_count_and_begin_anew_below_each_other() -> None:
    body = "".join(at(1, place) for place in (0, 1, 1, 2, 2, 1, 2, 0, 1))
    assert numbers(body, LEGAL + num(1, 0)) == ["1.", "1.1", "1.2", "(a)", "(b)", "1.3", "(a)", "2.", "2.1"]


def test_a_level_that_was_passed_over_counts_as_one() -> None:
    # Seen in a file that Word itself printed: "6." where the first paragraph of level 1, which begins at 5, stood
    # behind one of level 2.
    levels = abstract(0, level(0, "decimal", "%1.", start=5), level(1, "decimal", "%1.%2"))
    assert numbers(at(1, 1) + at(1, 0), levels + num(1, 0)) == ["5.1", "6."]


def test_numberings_of_one_definition_go_on_where_the_other_stopped() -> None:
    body = at(1, 0) + at(2, 0) + at(1, 0)
    assert numbers(body, LEGAL + num(1, 0) + num(2, 0)) == ["1.", "2.", "3."]


def test_a_numbering_that_begins_anew_does_so_once() -> None:
    body = at(1, 0) + at(1, 0) + at(2, 0) + at(2, 0) + at(1, 0)
    document = read_document(docx(body, {"numbering": LEGAL + num(1, 0) + num(2, 0, begin(0, 7))}))
    assert [one.number for one in document.paragraphs] == ["1.", "2.", "7.", "8.", "9."]
    lists = [one.list.list for one in document.paragraphs if one.list]
    assert lists[0] == lists[1] != lists[2] == lists[3] == lists[4]


def test_the_same_list_over_two_numberings_is_one_list() -> None:
    document = read_document(docx(at(1, 0) + at(2, 0), {"numbering": LEGAL + num(1, 0) + num(2, 0)}))
    first, second = document.paragraphs
    assert first.list is not None
    assert second.list == structs.replace(first.list, value=2)


def test_a_level_may_be_replaced_for_one_numbering() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)", start=4)}</w:lvlOverride>'
    assert numbers(at(1, 0) + at(1, 0), LEGAL + num(1, 0, override)) == ["IV)", "V)"]


@pytest.mark.parametrize(("restart", "expected"), [(0, "(c)"), (1, "(c)"), (2, "(a)")])
def test_a_level_may_go_on_where_others_begin_anew(restart: int, expected: str) -> None:
    third = level(2, "lowerLetter", "(%3)", f'<w:lvlRestart w:val="{restart}"/>')
    levels = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), third)
    body = "".join(at(1, place) for place in (0, 1, 2, 2, 1, 2))
    assert numbers(body, levels + num(1, 0))[-1] == expected


def test_legal_numbering_prints_figures_for_every_level() -> None:
    levels = abstract(0, level(0, "upperRoman", "%1"), level(1, "upperLetter", "%1.%2", "<w:isLgl/>"))
    assert numbers(at(1, 0) + at(1, 1), levels + num(1, 0)) == ["I", "1.1"]


def test_number_nought_switches_numbering_off() -> None:
    numbered = style("Item", "Item", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    item = '<w:pStyle w:val="Item"/>'
    off = item + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = paragraph("a", item) + paragraph("b", off) + paragraph("c", item)
    assert numbers(body, LEGAL + num(1, 0), numbered) == ["1.", "", "2."]


def test_styles_find_their_level_by_name_or_by_what_they_say() -> None:
    first = level(0, "decimal", "%1", '<w:pStyle w:val="One"/>')
    second = level(1, "decimal", "%1.%2", '<w:pStyle w:val="Two"/>')
    styles = (
        style("One", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("Two", "heading 2", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based_on="One")
        + style("Mine", "Larkspur 2", based_on="Two")
    )
    body = "".join(paragraph(name, f'<w:pStyle w:val="{name}"/>') for name in ("One", "Two", "Mine", "One", "Mine"))
    assert numbers(body, abstract(0, first, second) + num(1, 0), styles) == ["1", "1.1", "1.2", "2", "2.1"]


def test_a_numbering_may_be_that_of_a_numbering_style() -> None:
    numbering = (
        abstract(0, '<w:styleLink w:val="List"/>', level(0, "decimal", "Item %1"))
        + abstract(1, '<w:numStyleLink w:val="List"/>')
        + num(1, 0)
        + num(2, 1)
    )
    listed = style("List", "Items", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert numbers(at(2, 0) + at(1, 0), numbering, listed) == ["Item 1", "Item 2"]


def test_bullets_are_written_as_everybody_writes_them() -> None:
    def bullet(place: int, text: str, font: str) -> str:
        look = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
        return level(place, "bullet", text).replace("</w:lvl>", f"{look}</w:lvl>")

    levels = abstract(
        0,
        bullet(0, "\uf0b7", "Symbol"),
        bullet(1, "o", "Courier New"),
        bullet(2, "§", "Wingdings"),
        bullet(3, "\uf0e8", "Webdings"),
        bullet(4, "–", "Arial"),
    )
    body = "".join(at(1, place) for place in range(5))
    document = read_document(docx(body, {"numbering": levels + num(1, 0)}))
    assert [one.number for one in document.paragraphs] == ["•", "o", "▪", "•", "–"]
    assert all(one.list and one.list.bullet for one in document.paragraphs)


def test_deleted_hidden_and_joined_paragraphs_are_not_counted() -> None:
    joined = '<w:rPr><w:del w:author="Jo" w:id="1"/></w:rPr>'
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    body = at(1, 0, "a") + at(1, 0, "b ").replace("</w:numPr>", f"</w:numPr>{joined}") + at(1, 0, "c") + gone + at(1, 0)
    assert numbers(body, LEGAL + num(1, 0)) == ["1.", "2.", "", "3."]


def test_an_empty_paragraph_is_counted() -> None:
    assert numbers(at(1, 0) + at(1, 0, "") + at(1, 0), LEGAL + num(1, 0)) == ["1.", "2.", "3."]


def test_numbers_move_paragraphs_in() -> None:
    inset = level(0, "decimal", "%1").replace("</w:lvl>", '<w:pPr><w:ind w:left="720"/></w:pPr></w:lvl>')
    body = at(1, 0) + at(1, 0, "x", "").replace("</w:pPr>", '<w:ind w:left="900"/></w:pPr>')
    found = read_document(docx(body, {"numbering": abstract(0, inset) + num(1, 0)})).paragraphs
    assert [(one.left, one.own_left) for one in found] == [(720, 720), (900, 900)]


def test_a_numbering_that_is_not_there_numbers_nothing() -> None:
    assert numbers(at(9, 0) + at(1, 0), LEGAL + num(1, 5)) == ["", ""]


@pytest.mark.parametrize(
    ("form", "value", "expected"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 53, "AAA"),
        ("lowerRoman", 1994, "mcmxciv"),
        ("upperRoman", 4, "IV"),
        ("ordinal", 11, "11th"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 103, "103rd"),
        ("cardinalText", 42, "Forty-two"),
        ("ordinalText", 20, "Twentieth"),
        ("ordinalText", 31, "Thirty-first"),
        ("numberInDash", 3, "- 3 -"),
        ("chicago", 6, "††"),
        ("none", 3, ""),
        ("bahtText", 3, "3"),
        ("lowerLetter", 2_000_000, "2000000"),
        ("upperRoman", 0, "0"),
    ],
)
def test_numbers_are_printed_in_the_formats_of_word(form: str, value: int, expected: str) -> None:
    assert printed(value, form) == expected


def test_newer_formats_stand_in_an_alternative() -> None:
    newer = (
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert numbers(at(1, 0) + at(1, 0), abstract(0, newer) + num(1, 0)) == ["009", "010"]


@pytest.mark.parametrize("text", ["%1" * 20_000, "x" * 20_000, "%1." * 9 + "y" * 20_000])
def test_the_text_of_a_level_is_cut_where_word_ends_it(text: str) -> None:
    printed_numbers = numbers(at(1, 0) * 3, abstract(0, level(0, "decimal", text)) + num(1, 0))
    assert len(printed_numbers) == 3
    assert all(0 < len(number) <= 255 for number in printed_numbers)


def test_a_level_names_each_level_once_at_most() -> None:
    (number,) = numbers(at(1, 0), abstract(0, level(0, "decimal", "%1" * 12)) + num(1, 0))
    assert number == "1" * 9 + "%1" * 3


@pytest.mark.parametrize(("form", "more"), [("chicago", ""), ("custom", f' w:format="{"0" * 20_000}1, 2"')])
def test_what_is_printed_is_bounded_as_well_as_what_it_is_made_of(form: str, more: str) -> None:
    definition = abstract(0, level(0, form, "%1" * 9, start=30_000).replace(f'"{form}"', f'"{form}"{more}', 1))
    (number,) = numbers(at(1, 0), definition + num(1, 0))
    assert 0 < len(number) <= 255
