"""What is read from a Word file: every character once, and what Word shows of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from outside import NO_REAL_MINUTES
from word_files import cell, docx, grid, paragraph, run, style, table

from minutebook.page.page import Paragraph, Table, paragraphs_in, words_of
from minutebook.word.reading import read_document

if TYPE_CHECKING:
    from minutebook.page.page import Run, Story
    from minutebook.word.document import WordDocument

CORPUS = sorted((Path(__file__).parents[2].parent / "shared" / "corpus" / "docx").rglob("[!~]*.docx"))
BOLD = "<w:b/>"


def read(
    body: str, parts: dict[str, str] | None = None, links: dict[str, tuple[str, str]] | None = None
) -> WordDocument:
    return read_document(docx(body, parts, links))


def shown(document: WordDocument) -> list[str]:
    """Return what shows of every paragraph of the body."""
    return [words_of(document, one) for one in paragraphs_in(document.body.blocks)]


def runs_of(document: WordDocument) -> dict[str, Run]:
    """Return the runs by their words."""
    return {document.text[one.start : one.end]: one for whole in document.paragraphs for one in whole.runs}


def story(document: WordDocument, kind: str) -> Story:
    (found,) = (one for one in document.stories if one.kind == kind)
    return found


def told(document: WordDocument, one: Story) -> str:
    return "|".join(document.text[whole.start : whole.end] for whole in paragraphs_in(one.blocks))


def test_every_paragraph_stands_on_a_line_of_its_own() -> None:
    document = read(paragraph("The chair opened the meeting.") + "<w:p/>" + paragraph("It was cold."))
    assert document.text == "The chair opened the meeting.\n\nIt was cold.\n"
    assert [document.text[one.start : one.end] for one in document.paragraphs] == shown(document)


def test_tabs_breaks_hyphens_and_symbols_are_characters() -> None:
    body = (
        "<w:p><w:r><w:t>Date:</w:t><w:tab/><w:t>4 May</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>opted</w:t>"
        '<w:softHyphen/><w:cr/><w:sym w:font="Wingdings" w:char="F0FC"/><w:ptab/></w:r></w:p>'
    )
    document = read(body)
    assert document.text == "Date:\t4 May\nco\u2011opted\u00ad\n✓\t\n"
    assert len(document.paragraphs[0].runs) == 1, "one run of Word is one run"
    assert document.paragraphs[0].runs[0].element.tag.endswith("}r")


def test_blanks_at_the_edge_of_a_text_count_only_where_word_says_so() -> None:
    document = read('<w:p><w:r><w:t> a </w:t><w:t xml:space="preserve"> b </w:t><w:t>c\n d</w:t></w:r></w:p>')
    assert document.text == "a b c  d\n"


def test_a_tick_typed_in_wingdings_is_a_tick() -> None:
    fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    words = run("ü", fonts) + run("\uf0fb", fonts) + run("üb")
    assert shown(read(f"<w:p>{words}</w:p>")) == ["✓✗üb"]


def test_bold_comes_from_styles_and_two_bold_styles_cancel_out() -> None:
    styles = (
        style("Normal", "Normal")
        + style("Head", "Larkspur Head", f"<w:rPr>{BOLD}<w:sz w:val='32'/></w:rPr>", based_on="Normal")
        + style("Sub", "Larkspur Sub", based_on="Head")
        + style("Strong", "Strong", f"<w:rPr>{BOLD}</w:rPr>", kind="character")
    )
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Sub"/></w:pPr>'
        + run("plain")
        + run("strong", '<w:rStyle w:val="Strong"/>')
        + run("off", '<w:b w:val="0"/><w:i/><w:u w:val="single"/><w:caps/><w:strike/>')
        + "</w:p>"
    )
    document = read(body, {"styles": styles})
    runs = runs_of(document)
    assert (runs["plain"].bold, runs["plain"].size) == (True, 32)
    assert not runs["strong"].bold
    assert runs["strong"].style == "strong"
    off = runs["off"]
    assert (off.bold, off.italic, off.underlined, off.struck, off.capitals) == (False, True, True, True, True)
    assert document.paragraphs[0].style == "larkspur sub"
    assert document.paragraphs[0].styles == ("larkspur sub", "larkspur head", "normal")


def test_outline_levels_come_from_the_paragraph_its_style_or_the_name_of_that() -> None:
    styles = (
        style("Normal", "Normal")
        + style("H2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
        + style("Mine", "Item Heading", based_on="H2")
        + style("H3", "Heading 3")
    )
    names = ["H2", "Mine", "H3", "Normal"]
    body = "".join(paragraph(name, f'<w:pStyle w:val="{name}"/>') for name in names)
    body += paragraph("own", '<w:outlineLvl w:val="0"/>')
    body += paragraph("none", '<w:pStyle w:val="H2"/><w:outlineLvl w:val="9"/>')
    assert [one.level for one in read(body, {"styles": styles}).paragraphs] == [2, 2, 3, None, 1, None]


def test_indents_are_counted_in_all_and_beyond_the_style() -> None:
    styles = style("Normal", "Normal") + style("In", "Inset", '<w:pPr><w:ind w:left="400"/></w:pPr>')
    body = (
        paragraph("a", '<w:pStyle w:val="In"/>')
        + paragraph("b", '<w:pStyle w:val="In"/><w:ind w:start="1000"/>')
        + paragraph("c", '<w:ind w:left="0.5in"/><w:jc w:val="center"/>')
    )
    found = read(body, {"styles": styles}).paragraphs
    assert [(one.left, one.own_left) for one in found] == [(400, None), (1000, 600), (720, 720)]
    assert [one.centred for one in found] == [False, False, True]


def test_tables_know_columns_spans_merged_cells_and_header_rows() -> None:
    body = grid(
        "<w:trPr><w:tblHeader/></w:trPr>" + cell("Item", '<w:gridSpan w:val="2"/>') + cell("Action"),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("Roof", '<w:vMerge w:val="restart"/>') + cell("Jo"),
        cell("2") + cell("unseen", "<w:vMerge/>") + cell(table(("inner",)) + "<w:p/>"),
    ).replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>', 1)
    styles = style(
        "Grid", "Table Grid", '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>', kind="table"
    )
    document = read(body, {"styles": styles})
    (found,) = document.body.blocks
    assert isinstance(found, Table)
    assert [row.header for row in found.rows] == [True, False, False]
    assert [[(one.column, one.span, one.continues) for one in row.cells] for row in found.rows] == [
        [(0, 2, False), (2, 1, False)],
        [(1, 1, False), (2, 1, False)],
        [(0, 1, False), (1, 1, True), (2, 1, False)],
    ]
    assert isinstance(found.rows[2].cells[2].blocks[0], Table)
    assert document.text == "Item\nAction\nRoof\nJo\n2\nunseen\ninner\n\n"
    assert runs_of(document)["unseen"].kind == "hidden", "Word shows nothing of a cell merged with the one above"
    assert (found.style, found.bordered) == ("table grid", True)


def test_cells_merged_the_old_way_are_one() -> None:
    row = cell("a", '<w:hMerge w:val="restart"/>') + cell("b", "<w:hMerge/>") + cell("c")
    (found,) = read(grid(row)).body.blocks
    assert isinstance(found, Table)
    assert [(one.column, one.span, len(one.blocks)) for one in found.rows[0].cells] == [(0, 2, 2), (2, 1, 1)]


def test_insertions_are_in_and_deletions_are_out() -> None:
    body = (
        f'<w:p>{run("The fee is ")}<w:del w:author="Jo" w:id="1"><w:r><w:delText>ten</w:delText></w:r></w:del>'
        f'<w:ins w:author="Ann" w:id="2">{run("twelve")}</w:ins>{run(" pounds.")}</w:p>'
    )
    document = read(body)
    assert shown(document) == ["The fee is twelve pounds."]
    assert document.text == "The fee is tentwelve pounds.\n"
    runs = runs_of(document)
    assert runs["ten"].kind == "deleted"
    assert runs["twelve"].inserted
    assert [(one.kind, one.author, document.text[one.start : one.end]) for one in document.changes] == [
        ("deletion", "Jo", "ten"),
        ("insertion", "Ann", "twelve"),
    ]


def test_moved_text_is_read_where_it_went() -> None:
    body = (
        f'<w:p><w:moveFrom w:author="Jo" w:id="1">{run("Moved. ")}</w:moveFrom>{run("Stays.")}'
        f'<w:moveTo w:author="Jo" w:id="2">{run(" Moved.")}</w:moveTo></w:p>'
    )
    document = read(body)
    assert shown(document) == ["Stays. Moved."]
    assert [one.kind for one in document.changes] == ["move", "move"]


def test_paragraphs_whose_ending_was_deleted_are_one() -> None:
    gone = '<w:rPr><w:del w:author="Jo" w:id="1"/></w:rPr>'
    styles = style("Normal", "Normal") + style("H1", "heading 1")
    body = paragraph("One ", gone) + paragraph("two ", gone) + paragraph("three.", '<w:pStyle w:val="H1"/>')
    document = read(body, {"styles": styles})
    assert shown(document) == ["One two three."]
    assert document.paragraphs[0].level == 1, "the ending that is left says what the paragraph is"
    assert [one.kind for one in document.changes] == ["deletion", "deletion"]


def test_a_deleted_ending_before_a_table_or_the_end_joins_nothing() -> None:
    gone = '<w:rPr><w:del w:author="Jo" w:id="1"/></w:rPr>'
    document = read(paragraph("One", gone) + table((paragraph("cell", gone), "next")) + paragraph("Last", gone))
    assert shown(document) == ["One", "cell", "next", "Last"]


def test_a_tracked_change_of_the_look_is_known_by_the_words_around_it() -> None:
    look = '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="Ann Ito"><w:rPr/></w:rPrChange></w:rPr>'
    own = '<w:pPr><w:jc w:val="end"/><w:pPrChange w:id="2" w:author="Sam Reed"><w:pPr/></w:pPrChange></w:pPr>'
    grid_change = '<w:tblPrChange w:id="3" w:author="Ann Ito"><w:tblPr/></w:tblPrChange>'
    body = f"<w:p><w:r>{look}<w:t>Bold</w:t></w:r>{run(' word')}</w:p><w:p>{own}{run('Aside')}</w:p>" + table(
        ("Cell", "b"), properties=grid_change
    )
    document = read(body)
    assert [(one.kind, one.author, document.text[one.start : one.end]) for one in document.changes] == [
        ("look", "Ann Ito", "Bold"),
        ("look", "Sam Reed", "Aside"),
        ("look", "Ann Ito", "Cell"),
    ]


def test_deleted_and_inserted_rows() -> None:
    rows = [f'<w:trPr><w:{mark} w:author="Jo" w:id="1"/></w:trPr>{cell(mark)}' for mark in ("del", "ins")]
    document = read(grid(*rows))
    assert shown(document) == ["", "ins"]
    assert runs_of(document)["ins"].inserted
    assert [one.kind for one in document.changes] == ["deletion", "insertion"]


@pytest.mark.parametrize(
    "properties",
    [
        "<w:vanish/>",
        '<w:rStyle w:val="Away"/>',
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="FFFFFF" w:themeColor="background1"/>',
        '<w:sz w:val="2"/>',
        '<w:color w:val="ff0000"/><w:shd w:val="clear" w:fill="FF0000"/>',
        '<w:highlight w:val="black"/>',
    ],
)
def test_text_that_nobody_sees_is_hidden(properties: str) -> None:
    styles = style("Normal", "Normal") + style("Away", "Away", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    document = read(f"<w:p>{run('Seen')}{run(' unseen', properties)}</w:p>", {"styles": styles})
    assert shown(document) == ["Seen"]
    assert document.text == "Seen unseen\n"


def test_a_paragraph_style_can_hide() -> None:
    styles = style("Normal", "Normal") + style("Note", "Clerk's note", "<w:rPr><w:vanish/></w:rPr>")
    words = run("Away") + run("Here", '<w:vanish w:val="0"/>')
    document = read(f'<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>{words}</w:p>', {"styles": styles})
    assert shown(document) == ["Here"]


def test_white_text_on_a_dark_ground_is_seen() -> None:
    white = '<w:color w:val="FFFFFF"/>'
    dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
    styles = style("Normal", "Normal") + style(
        "Dark", "Grid Dark", f'<w:tblStylePr w:type="firstRow"><w:tcPr>{dark}</w:tcPr></w:tblStylePr>', kind="table"
    )
    body = (
        paragraph("run", "", white + dark)
        + paragraph("paragraph", dark, white)
        + grid(cell(paragraph("cell", "", white), dark))
        + table((paragraph("style", "", white),), properties='<w:tblStyle w:val="Dark"/>')
        + paragraph("page", "", white)
    )
    assert shown(read(body, {"styles": styles})) == ["run", "paragraph", "cell", "style", ""]


def test_fields_give_their_result_and_not_their_code() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "d MMMM" </w:instrText></w:r>'
        '<w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("4 May")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>'
    assert shown(read(f"<w:p>{run('On ')}{field}{run(', page ')}{simple}</w:p>")) == ["On 4 May, page 7"]


def test_a_field_that_never_ends_swallows_nothing() -> None:
    body = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>{run("Kept")}</w:p>'
    assert shown(read(body + paragraph("too"))) == ["Kept", "too"]


def test_old_check_boxes_and_lists_show_their_state() -> None:
    box = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
    choices = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Yes"/><w:listEntry w:val="No"/></w:ddList>'
    body = "".join(
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for data in (box, choices)
    )
    assert shown(read(f"<w:p>{body}</w:p>")) == ["☒No"]


def test_links_lead_where_relationship_or_field_say() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>HYPERLINK "https://larkspur.example/b" \\l "top" \\o "Tip"</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("two")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        f'<w:p><w:hyperlink r:id="a">{run("one")}</w:hyperlink>{field}'
        f'<w:hyperlink w:anchor="item2">{run("three")}</w:hyperlink>'
        f'<w:hyperlink r:id="b">{run("four")}</w:hyperlink>{run("five")}</w:p>'
    )
    links = {"a": ("hyperlink", "https://larkspur.example/a"), "b": ("hyperlink", "java&#9;script:alert(1)")}
    document = read(body, {}, links)
    targets = {words: one.target for words, one in runs_of(document).items()}
    assert targets == {
        "one": "https://larkspur.example/a",
        "two": "https://larkspur.example/b#top",
        "three": "#item2",
        "four": "",
        "five": "",
    }
    assert [one.kind for one in document.outside] == ["hyperlink"], "a web link is nothing to report, a script is"


def test_content_controls_of_every_kind_are_read_and_placeholders_known() -> None:
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"

    def control(inner: str, properties: str = "<w:sdtPr/>") -> str:
        return f"<w:sdt>{properties}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    row = f"<w:tr>{control(cell('cell'))}</w:tr>"
    body = (
        control(paragraph("block") + control(paragraph("nested")))
        + f"<w:p>{control(run('inline'))}{control(run('Click here'), prompt)}</w:p>"
        + f"<w:tbl><w:tblPr/><w:tblGrid/>{control(row)}</w:tbl>"
    )
    document = read(body)
    assert shown(document) == ["block", "nested", "inline", "cell"]
    assert [words for words, one in runs_of(document).items() if one.placeholder] == ["Click here"]


def test_smart_tags_custom_xml_and_other_wrappings_are_transparent() -> None:
    body = (
        f'<w:customXml w:element="a"><w:p><w:smartTag w:element="b"><w:customXml w:element="c">{run("a")}</w:customXml>'
        f"</w:smartTag><w:dir>{run('b')}</w:dir><w:bdo>{run('c')}</w:bdo></w:p></w:customXml>"
    )
    assert shown(read(body)) == ["abc"]


def test_formulas_and_ruby_keep_their_text() -> None:
    body = (
        "<w:p><m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara><w:r><w:ruby><w:rt><w:r>"
        "<w:t>over</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    )
    assert shown(read(body)) == ["x=1base"]


def test_one_of_two_alternatives_is_read() -> None:
    def alternatives(requires: str) -> str:
        return (
            f'<mc:AlternateContent><mc:Choice Requires="{requires}">{run("new")}</mc:Choice>'
            f"<mc:Fallback>{run('old')}</mc:Fallback></mc:AlternateContent>"
        )

    in_run = "<w:r>" + alternatives("wps").replace("<w:r>", "").replace("</w:r>", "") + "</w:r>"
    document = read(f"<w:p>{alternatives('wps')}{alternatives('unknown')}{in_run}</w:p>")
    assert shown(document) == ["newoldnew"]
    assert {one.element.tag.rpartition("}")[2] for one in document.paragraphs[0].runs} == {"r"}


BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Box"/><a:graphic>'
    "<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>"
    "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}"
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_text_boxes_are_stories_read_once_with_their_place() -> None:
    inner = f"<w:p>{BOX.format(paragraph('deep'))}</w:p>"
    document = read(f"<w:p>{run('Here')}{BOX.format(paragraph('boxed') + inner)}{run(' and on')}</w:p>")
    assert document.text == "Here and on\nboxed\n\ndeep\n"
    assert [(one.kind, one.anchor) for one in document.stories] == [("body", None), ("text box", 4), ("text box", 18)]
    assert not document.pictures


def test_the_text_box_of_older_files_is_read_too() -> None:
    box = "<w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"
    document = read(f"<w:p><w:r>{box.format(paragraph('old box'))}</w:r></w:p>")
    assert told(document, story(document, "text box")) == "old box"


def test_notes_are_stories_at_the_place_of_their_mark() -> None:
    note = '<w:footnote w:id="{}"{}><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'
    notes = note.format(0, ' w:type="separator"', "") + note.format(2, "", run(" Minuted in May."))
    endnotes = "".join(
        f'<w:endnote w:id="{number}">{paragraph(words)}</w:endnote>'
        for number, words in ((3, "At the end."), (9, "Lost."))
    )
    marks = [f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>' for kind, number in (("footnote", 2), ("endnote", 3))]
    body = f"<w:p>{run('Agreed')}{marks[0]}{run('.')}{marks[1]}</w:p>"
    document = read(body, {"footnotes": notes, "endnotes": endnotes})
    assert document.text == "Agreed.\n Minuted in May.\nAt the end.\nLost.\n"
    assert [(one.kind, one.anchor, one.identity) for one in document.stories[1:]] == [
        ("footnote", 6, "2"),
        ("endnote", 7, "3"),
        ("endnote", None, "9"),
    ]
    assert runs_of(document)["Lost."].kind == "hidden", "a note that nothing refers to is printed nowhere"


def test_the_note_of_a_deleted_mark_is_deleted() -> None:
    notes = f'<w:footnote w:id="2">{paragraph("Gone.")}</w:footnote>'
    body = '<w:p><w:del w:id="1"><w:r><w:footnoteReference w:id="2"/></w:r></w:del></w:p>'
    assert runs_of(read(body, {"footnotes": notes}))["Gone."].kind == "deleted"


def test_headers_and_footers_are_read_where_a_section_names_them() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="first" r:id="footer1"/></w:sectPr>'
    )
    body = f"<w:p><w:pPr>{section}</w:pPr></w:p>{paragraph('Body')}{section}"
    parts = {"header1": paragraph("DRAFT"), "header2": paragraph("not used"), "footer1": paragraph("Page 1")}
    document = read(body, parts)
    assert [(one.kind, told(document, one)) for one in document.stories] == [
        ("body", "|Body"),
        ("header", "DRAFT"),
        ("footer", "Page 1"),
    ]


def test_comments_with_their_words_threads_and_what_is_settled() -> None:
    comments = (
        f'<w:comment w:id="5" w:author="Jo March"><w:p w14:paraId="0A">{run("Is that so?")}</w:p></w:comment>'
        f'<w:comment w:id="6" w:author="Ann Ito"><w:p w14:paraId="0B">{run("It is.")}</w:p></w:comment>'
    )
    extended = (
        '<w15:commentEx w15:paraId="0A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>'
    )
    mark = '<w:commentRange{0} w:id="5"/><w:commentRange{0} w:id="6"/>'
    body = (
        f"<w:p>{run('The fee ')}{mark.format('Start')}{run('is ten pounds')}{mark.format('End')}"
        f'<w:r><w:commentReference w:id="5"/></w:r><w:r><w:commentReference w:id="6"/></w:r>{run(".")}</w:p>'
    )
    document = read(body, {"comments": comments, "commentsExtended": extended})
    first, second = document.comments
    assert (first.author, first.words, document.text[first.start : first.end]) == (
        "Jo March",
        "Is that so?",
        "is ten pounds",
    )
    assert (first.parent, first.resolved, second.parent, second.resolved) == ("", True, "5", False)
    assert document.text.endswith("Is that so?\nIt is.\n")
    assert document.body.blocks[-1].end < document.stories[1].blocks[0].start


def test_pictures_objects_and_links_to_the_outside_are_known_and_not_followed() -> None:
    drawing = (
        '<w:drawing><wp:inline><wp:docPr id="1" name="P" descr="{0}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
        "<a:blip {1}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    linked = 'r:link="p"'
    body = (
        f"<w:p>{run('x')}<w:r>{drawing.format('The new roof', '')}</w:r><w:r>{drawing.format('', linked)}</w:r>"
        '<w:r><w:object><o:OLEObject r:id="o"/></w:object></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>'
        "<c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    )
    links = {
        "p": ("image", "file:///etc/passwd"),
        "o": ("oleObject", "http://attacker.example/x"),
        "t": ("attachedTemplate", "http://attacker.example/t.dotm"),
    }
    document = read(body, {}, links)
    assert [(one.at, one.kind, one.description, one.linked) for one in document.pictures] == [
        (1, "picture", "The new roof", ""),
        (1, "picture", "", "file:///etc/passwd"),
        (1, "object", "", "http://attacker.example/x"),
        (1, "chart", "", ""),
        (1, "watermark", "DRAFT", ""),
    ]
    assert {one.kind for one in document.outside} == {"image", "oleObject", "attachedTemplate"}


def test_files_packed_into_the_file_are_named() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.html"/>'
        "</Relationships>"
    )
    file = docx(
        paragraph("x") + '<w:altChunk r:id="c"/>',
        entries={"word/_rels/document.xml.rels": relations, "word/chunk.html": "<html>unread</html>"},
    )
    document = read_document(file)
    assert document.embedded == ("word/chunk.html",)
    assert [one.kind for one in document.pictures] == ["object"]
    assert "unread" not in document.text


def test_properties_and_language_are_read() -> None:
    package = "http://schemas.openxmlformats.org"
    targets = {
        f"{package}/officeDocument/2006/relationships/officeDocument": "/word/document.xml",
        f"{package}/package/2006/relationships/metadata/core-properties": "docProps/core.xml",
        f"{package}/officeDocument/2006/relationships/custom-properties": "docProps/custom.xml",
    }
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    entries: dict[str, str | bytes] = {
        "_rels/.rels": f'<Relationships xmlns="{package}/package/2006/relationships">{relations}</Relationships>',
        "docProps/core.xml": '<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:title>Minutes</dc:title>'
        "<c:lastModifiedBy>Ann</c:lastModifiedBy></c:coreProperties>",
        "docProps/custom.xml": '<Properties xmlns:vt="v"><property name="minutes"><vt:lpwstr>1</vt:lpwstr></property>'
        "</Properties>",
    }
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    document = read_document(docx(paragraph("x"), {"styles": styles + style("A", "Minutes Action")}, entries=entries))
    assert document.properties == {"title": "Minutes", "lastModifiedBy": "Ann"}
    assert document.custom == {"minutes": "1"}
    assert document.language == "en-GB"
    assert document.style_names == {"A": "minutes action"}


def test_the_strict_spelling_of_the_standard_is_read_like_the_usual_one() -> None:
    strict = docx(paragraph("Strict", '<w:jc w:val="center"/>'))
    usual = read_document(strict)
    entries = {
        "word/document.xml": (
            '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:pPr>'
            '<w:jc w:val="center"/></w:pPr><w:r><w:t>Strict</w:t></w:r></w:p></w:body></w:document>'
        )
    }
    document = read_document(docx("", entries=dict(entries)))
    assert document.text == usual.text
    assert document.paragraphs[0].centred


def test_offsets_hold_in_every_paragraph_of_every_story() -> None:
    box = BOX.format(paragraph("b") + table(("c", "d")))
    body = f"<w:p>{run('a')}{box}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    document = read(body, {"footnotes": f'<w:footnote w:id="2">{paragraph("e")}</w:footnote>'})
    _adds_up(document)


def _adds_up(document: WordDocument) -> None:
    """Every character is in exactly one paragraph, and in exactly one run of it, or the end of its line."""
    at = 0
    for one in document.paragraphs:
        assert one.start == at
        place = one.start
        for part in one.runs:
            assert part.start == place
            place = part.end
        assert place == one.end
        assert document.text[one.end] == "\n"
        at = one.end + 1
    assert at == len(document.text)


@pytest.mark.skipif(not CORPUS, reason=NO_REAL_MINUTES)
def test_real_files_are_read_and_every_character_is_in_one_run() -> None:
    for file in CORPUS:
        document = read_document(file.read_bytes())
        _adds_up(document)
        assert any(isinstance(block, Paragraph) for block in document.body.blocks), file.name
