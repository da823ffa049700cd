"""What stands in a Word file beside the text: pictures, diagrams, text boxes; headers that are switched off."""

from __future__ import annotations

import pytest
from word_files import KINDS, docx, paragraph, part
from word_reading import not_accounted_for, read_word

from minutebook.checking import check
from minutebook.model.blocks import Paragraph
from minutebook.settings import Settings

_DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_HEADING = paragraph("1. Roads", '<w:outlineLvl w:val="0"/>')
_BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"


def drawn(content: str, description: str = "") -> str:
    """Return a paragraph with a drawing."""
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="D" descr="{description}"/><a:graphic><a:graphicData>'
        f"{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def told(content: bytes) -> list[str]:
    """Return what is said of the things that other forms do not have."""
    reading = read_word(content)
    assert not_accounted_for(reading) == []
    return [one.message for one in check(reading, Settings(select=("REA107",)))]


def test_a_picture_in_the_file_of_any_office_is_told_with_its_place() -> None:
    reading = read_word(docx(_HEADING + paragraph("It was seen.") + drawn("<pic:pic/>", "The new gate")))
    (found,) = check(reading, Settings(select=("REA107",)))
    assert found.message == 'The picture "The new gate" will not be carried over.'
    assert found.place.where.startswith("item 1")


@pytest.mark.parametrize(
    ("what", "pointer", "words"),
    [
        ("diagram", f'<d:relIds xmlns:d="{_DIAGRAM}" r:dm="own"/>', "<a:t>Plan</a:t><a:t>Build</a:t><a:t>Plan</a:t>"),
        ("chart", '<c:chart r:id="own"/>', "<a:t>Plan</a:t><c:v>12.5</c:v><c:v>Build</c:v>"),
    ],
)
def test_the_words_in_a_diagram_or_chart_are_quoted(what: str, pointer: str, words: str) -> None:
    relation = f'<Relationship Id="own" Type="{KINDS}/own" Target="own.xml"/>'
    entries: dict[str, str | bytes] = {
        "word/own.xml": part("own", words),
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{relation}</Relationships>',
    }
    assert told(docx(_HEADING + drawn(pointer), entries=entries)) == [
        f'The {what} "Plan; Build" will not be carried over.'
    ]


def test_a_file_packed_into_the_text_is_told_in_good_english() -> None:
    relation = f'<Relationship Id="own" Type="{KINDS}/aFChunk" Target="own.html"/>'
    entries: dict[str, str | bytes] = {
        "word/own.html": "<p>More</p>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{relation}</Relationships>',
    }
    assert told(docx(_HEADING + paragraph("None.") + '<w:altChunk r:id="own"/>', entries=entries)) == [
        "An object stands here, and will not be carried over."
    ]


def test_what_is_on_every_page_is_no_part_of_the_minutes() -> None:
    header = drawn("<pic:pic/>", "Crest") + f"<w:p>{_BOX.format(paragraph('DRAFT'))}</w:p>"
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    for custom in ("", paragraph("Mend it", '<w:pStyle w:val="A"/>')):
        styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Minutes Action"/></w:style>'
        content = docx(_HEADING + custom + paragraph("None.") + section, {"header1": header, "styles": styles})
        assert told(content) == []
        assert "DRAFT" not in repr(read_word(content).meeting)


def test_a_text_box_of_any_office_is_read_where_it_is_anchored_and_told() -> None:
    box = f"<w:p><w:r><w:t>Before.</w:t></w:r>{_BOX.format(paragraph('In a box.'))}</w:p>"
    content = docx(_HEADING + box + paragraph("After."))
    texts = [block.text for block in read_word(content).meeting.items[0].content if isinstance(block, Paragraph)]
    assert "In a box." in texts
    assert told(content) == ['"In a box" stands in a text box, of which only the words will be carried over.']


def marks(section: str, settings: str = "") -> list[str]:
    """Return what is said of the marks in headers for all, first and even pages."""
    names = {"header1": "default", "header2": "first", "header3": "even"}
    references = "".join(f'<w:headerReference w:type="{pages}" r:id="{one}"/>' for one, pages in names.items())
    parts = {one: paragraph(["DRAFT", "OFFICIAL", "RESTRICTED"][number]) for number, one in enumerate(names)}
    content = docx(
        f"{_HEADING}<w:sectPr>{references}{section}</w:sectPr>",
        parts | ({"settings": settings} if settings else {}),
    )
    found = check(read_word(content), Settings(select=("DOC104",)))
    return [f"{one.message.split()[0]} {one.message.split(' says ')[1][:12]}" for one in found]


@pytest.mark.parametrize(
    ("section", "settings", "shown"),
    [
        ("", "", {"DRAFT"}),
        ("<w:titlePg/>", "", {"DRAFT", "OFFICIAL"}),
        ('<w:titlePg w:val="0"/>', '<w:evenAndOddHeaders w:val="false"/>', {"DRAFT"}),
        ("<w:titlePg/>", "<w:evenAndOddHeaders/>", {"DRAFT", "OFFICIAL", "RESTRICTED"}),
    ],
)
def test_a_header_that_no_page_shows_is_told_as_such(section: str, settings: str, shown: set[str]) -> None:
    said = marks(section, settings)
    assert len(said) == 3
    for mark in ("DRAFT", "OFFICIAL", "RESTRICTED"):
        (one,) = [words for words in said if mark in words]
        assert one.startswith("The" if mark in shown else "A ")


def test_letters_drawn_across_the_page_behind_the_words_are_no_part_of_the_minutes() -> None:
    shape = "<a:graphic><a:graphicData><wps:wsp/></a:graphicData></a:graphic>"
    anchor = '<wp:anchor behindDoc="{}"><wp:docPr id="1" name="G"/>{}</wp:anchor>'
    behind = f"<w:p><w:r><w:drawing>{anchor}</w:drawing></w:r></w:p>"
    assert told(docx(_HEADING + paragraph("It was seen.") + behind.format(1, shape))) == []
    assert told(docx(_HEADING + paragraph("It was seen.") + behind.format(0, shape)))
    old = '<w:p><w:r><w:pict><v:shape style="position:absolute;z-index:-25"/></w:pict></w:r></w:p>'
    assert told(docx(_HEADING + paragraph("It was seen.") + old)) == []


@pytest.mark.parametrize(
    ("address", "times"),
    [
        ("file:///S:/plans/depot.docx", 1),
        ("\\\\server\\plans", 1),
        ("javascript:alert(1)", 1),
        ("https://example.org/plan", 0),
        ("plans/depot.docx", 0),
        ("tel:+441632960000", 0),
    ],
)
def test_a_link_that_leads_into_one_machine_is_told_and_one_to_the_web_is_not(address: str, times: int) -> None:
    link = '<w:p><w:hyperlink r:id="l"><w:r><w:t>The plan</w:t></w:r></w:hyperlink></w:p>'
    reading = read_word(docx(_HEADING + link, links={"l": ("hyperlink", address)}))
    found = [one.message for one in check(reading, Settings(select=("DOC106",)))]
    assert [message for message in found if address[:6] in message] == found
    assert len(found) == times
