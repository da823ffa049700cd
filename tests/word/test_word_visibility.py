"""What the eye sees counts: what stands out is read, what does not is no word of the minutes and is told."""

from __future__ import annotations

import pytest
from word_files import cell, docx, grid, paragraph, run, style, table

from minutebook.page.page import paragraphs_in, words_of
from minutebook.word.reading import read_document
from minutebook.word.visibility import stands_out

WHITE = '<w:color w:val="FFFFFF"/>'
NORMAL = style("Normal", "Normal")
DARK_GROUNDS = [
    '<w:shd w:val="solid" w:color="1F3864" w:fill="FFFFFF"/>',
    '<w:shd w:val="solid" w:color="auto" w:fill="auto"/>',
    '<w:shd w:val="pct75" w:color="000000" w:fill="FFFFFF"/>',
    '<w:shd w:val="pct5" w:color="FFFFFF" w:fill="202020"/>',
    '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>',
    '<w:shd w:val="clear" w:color="auto" w:themeFill="accent1"/>',
    '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF" w:themeFill="text1"/>',
    '<w:shd w:val="diagStripe" w:color="000000" w:fill="FFFFFF"/>',
]
LIGHT_GROUNDS = [
    '<w:shd w:val="solid" w:color="FFFFFF" w:fill="000000"/>',
    '<w:shd w:val="pct5" w:color="000000" w:fill="FFFFFF"/>',
    '<w:shd w:val="pct95" w:color="FFFFFF" w:fill="000000"/>',
    '<w:shd w:val="clear" w:color="auto" w:fill="FAFAFA"/>',
    '<w:shd w:val="nil" w:color="000000" w:fill="000000"/>',
    '<w:shd w:val="clear" w:color="auto" w:fill="000000" w:themeFill="background1"/>',
]


def white_on(ground: str) -> str:
    """Return white words on a ground in every place where Word takes a shading."""
    words = paragraph("cell", "", WHITE)
    look = f"<w:rPr>{WHITE}</w:rPr>"
    styles = f"<w:tbl><w:tblPr>{ground}</w:tblPr><w:tr>{cell(words)}</w:tr></w:tbl>"
    rows = f"<w:tbl><w:tr><w:tblPrEx>{ground}</w:tblPrEx>{cell(words)}</w:tr></w:tbl>"
    own = f"<w:p><w:r><w:rPr>{WHITE}{ground}</w:rPr><w:t>run</w:t></w:r></w:p><w:p><w:pPr>{ground}</w:pPr><w:r>{look}"
    return f"{own}<w:t>paragraph</w:t></w:r></w:p>{grid(cell(words, ground))}{styles}{rows}"


def words_shown(body: str, styles: str = NORMAL) -> str:
    """Return the words of the body that show."""
    document = read_document(docx(body, {"styles": styles}))
    return " ".join(" ".join(words_of(document, one) for one in paragraphs_in(document.body.blocks)).split())


@pytest.mark.parametrize("ground", DARK_GROUNDS)
def test_white_words_on_a_dark_ground_are_seen_wherever_it_is_given(ground: str) -> None:
    assert words_shown(white_on(ground)) == "run paragraph cell cell cell"


@pytest.mark.parametrize("ground", LIGHT_GROUNDS)
def test_white_words_on_a_light_ground_are_hidden_wherever_it_is_given(ground: str) -> None:
    assert words_shown(white_on(ground)) == ""


@pytest.mark.parametrize("colour", ["FFFFFF", "FEFEFE", "F5F5F5", "EFEFEF", "FFFFF0"])
def test_what_is_nearly_white_is_not_seen_on_white(colour: str) -> None:
    assert not stands_out(colour, "")


@pytest.mark.parametrize("colour", ["", "?", "000000", "808080", "C0C0C0", "FFFF00", "FFC000", "00FFFF"])
def test_what_has_a_shade_or_a_hue_of_its_own_is_seen_on_white(colour: str) -> None:
    assert stands_out(colour, "")


@pytest.mark.parametrize(
    "properties",
    [
        '<w:sz w:val="1"/>',
        '<w:position w:val="2000"/>',
        '<w:position w:val="-2000"/>',
        "<w:webHidden/>",
        '<w:rStyle w:val="Away"/>',
    ],
)
def test_words_too_small_off_the_line_or_hidden_from_readers_are_hidden(properties: str) -> None:
    styles = NORMAL + style("Away", "Away", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    assert words_shown(f"<w:p>{run('Seen')}{run(' secret', properties)}</w:p>", styles) == "Seen"


@pytest.mark.parametrize("properties", ['<w:sz w:val="8"/>', '<w:position w:val="12"/>', '<w:webHidden w:val="0"/>'])
def test_small_print_and_raised_words_are_seen(properties: str) -> None:
    assert words_shown(f"<w:p>{run('Seen')}{run(' too', properties)}</w:p>") == "Seen too"


def test_page_numbers_of_a_contents_list_are_seen_though_hidden_on_the_web() -> None:
    assert words_shown(f"<w:p>{run('Roof')}{run(' 12', '<w:webHidden/>')}</w:p>") == "Roof 12"


@pytest.mark.parametrize(
    ("properties", "seen"),
    [
        ('<w:framePr w:w="1" w:h="1" w:hRule="exact"/>', False),
        ('<w:framePr w:w="2000" w:x="-20000"/>', False),
        ('<w:framePr w:w="2000" w:h="300" w:x="1000"/>', True),
        ('<w:ind w:left="-20000"/>', False),
        ('<w:ind w:left="-720"/>', True),
    ],
)
def test_a_paragraph_without_room_or_off_the_page_is_hidden(properties: str, *, seen: bool) -> None:
    assert words_shown(paragraph("words", properties)) == ("words" if seen else "")


def test_a_row_without_height_is_hidden() -> None:
    low = '<w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>'
    assert words_shown(grid(low + cell("secret"), cell("seen"))) == "seen"


@pytest.mark.parametrize("look", ["<w:vanish/>", WHITE, '<w:sz w:val="1"/>'])
def test_a_style_without_an_identifier_hides_nothing(look: str) -> None:
    nameless = f'<w:style w:type="paragraph"><w:name w:val="Away"/><w:rPr>{look}</w:rPr></w:style>'
    assert words_shown(paragraph("words"), nameless) == "words"
    assert words_shown(paragraph("words"), NORMAL + nameless) == "words"


def test_a_style_of_tables_may_shade_cells_so_nobody_can_tell() -> None:
    dark = '<w:tcPr><w:shd w:val="solid" w:color="000000"/></w:tcPr>'
    styles = NORMAL + style("Dark", "Dark", dark, kind="table")
    body = table((paragraph("words", "", WHITE),), properties='<w:tblStyle w:val="Dark"/>')
    assert words_shown(body, styles) == "words"


@pytest.mark.parametrize(
    ("control", "seen"),
    [("Click or tap here to enter text.", False), ("[insert a date]", True)],
)
def test_the_prompt_of_a_content_control_is_no_word_and_the_blank_of_a_form_is_one(control: str, *, seen: bool) -> None:
    properties = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    body = f"<w:p>{run('Due: ')}<w:sdt>{properties}<w:sdtContent>{run(control)}</w:sdtContent></w:sdt></w:p>"
    assert words_shown(body) == (f"Due: {control}" if seen else "Due:")
