"""The Word writer: every word is there, by name of style; nothing is hidden, and nobody is named who should not be."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import msgspec
import pytest
from lxml import etree
from word_files import changed
from word_meetings import EVERYTHING, paragraph
from written_word import MEETINGS, W, paragraphs, part, words_of

from minutebook.converting import write as convert
from minutebook.edition import public
from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Entry,
    NextMeeting,
    Person,
    Quotation,
    Restricted,
    Restriction,
    Table,
)
from minutebook.model.meeting import Item, Meeting
from minutebook.model.paths import Path, walk
from minutebook.model.running_text import plain
from minutebook.model.when import When
from minutebook.writers.word import write
from minutebook_dev import word_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Block

each_meeting = pytest.mark.parametrize("meeting", MEETINGS.values(), ids=MEETINGS)
RUNNING = {"title", "text", "task", "caption", "headings", "rows", "public_title", "public_summary"}
LITERAL_TEXTS = {"Verbatim", "Remark"}
NOT_SHOWN = {"outcome", "meeting", "section", "language", "extra"}


def with_blocks(*blocks: Block) -> Meeting:
    return Meeting(title="Notes", items=[Item(title="One", content=list(blocks))])


def shown(*blocks: Block) -> list[tuple[str, str]]:
    """Return style and words of what blocks give, after the opening and the heading."""
    found = list(paragraphs(write(with_blocks(*blocks))))
    return found[[style for style, _ in found].index("heading 1") + 1 :]


def texts_of(meeting: Meeting) -> Iterator[tuple[Path, str]]:
    """Yield every text of a meeting that a reader must see, without mark-up."""
    owners: dict[Path, Any] = {path: thing for path, thing in walk(meeting) if isinstance(thing, msgspec.Struct)}
    for path, text in walk(meeting):
        fields = [step for step in path if isinstance(step, str)]
        if isinstance(text, str) and fields and not NOT_SHOWN & set(fields[-1:] + fields[:1]):
            holder = owners[max((p for p in owners if path[: len(p)] == p), key=len)]
            running = fields[-1] in RUNNING and type(holder).__name__ not in LITERAL_TEXTS
            yield path, plain(text) if running else text


@each_meeting
def test_every_word_of_the_meeting_is_in_the_document(meeting: Meeting) -> None:
    found = "\v".join(words for _, words in paragraphs(write(meeting)))
    for path, text in texts_of(meeting):
        if (path[-1], text) == ("held", "held"):
            continue
        as_shown = text.capitalize() if path[-1] in ("presence", "status") else text
        assert as_shown.replace("beside this file", "beside this file (papers/annex.md)") in found, path


@each_meeting
def test_the_same_minutes_give_the_same_bytes(meeting: Meeting) -> None:
    assert write(meeting) == write(meeting)
    with zipfile.ZipFile(io.BytesIO(write(meeting))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_the_committed_template_is_what_the_script_builds() -> None:
    assert word_template.main(["--check"]) == 0


# Names of styles


def test_an_action_is_its_task_followed_by_its_fields() -> None:
    action = Action(
        number="3",
        task="Bring back the figures.",
        owners=["DCO", "CO"],
        due=When(printed="17 December 2026"),
        status="deferred",
        update=[paragraph("Two causes:"), BlockList(entries=[Entry(content=[paragraph("rain.")])]), paragraph("So.")],
    )
    assert shown(action) == [
        ("Minutes Action", "Action 3:\tBring back the figures."),
        ("Minutes Field", "Owners:\tDCO; CO"),
        ("Minutes Field", "Due:\t17 December 2026"),
        ("Minutes Field", "Status:\tDeferred"),
        ("Minutes Field", "Update:\tTwo causes:"),
        ("List Bullet", "rain."),
        ("Minutes Field Text", "So."),
    ]


def test_owner_and_due_date_have_no_field_where_the_sentence_gives_them() -> None:
    action = Action(task="CO to publish the survey by 21 October.", owners=["CO"], due=When(printed="21 October"))
    assert shown(action) == [("Minutes Action", "Action:\tCO to publish the survey by 21 October.")]


def test_a_name_with_a_semicolon_keeps_a_field_of_its_own() -> None:
    assert shown(Action(task="Write.", owners=["Finch; Orla", "CO"]))[1:] == [
        ("Minutes Field", "Owner:\tFinch; Orla"),
        ("Minutes Field", "Owner:\tCO"),
    ]


def test_attendance_is_a_table_of_the_columns_that_are_used() -> None:
    people = [Person(name="Jo March", capacity="Commissioner"), Person(name="Sam Reed", presence="in attendance")]
    assert shown(Attendance(people=people, apologies="None")) == [
        *(("Minutes Table Heading", words) for words in ("Name", "Capacity", "Presence")),
        *(("Minutes Table Text", words) for words in ("Jo March", "Commissioner", "Present")),
        *(("Minutes Table Text", words) for words in ("Sam Reed", "", "In attendance")),
        ("Minutes Apologies", "Apologies:\tNone"),
    ]


def test_what_would_join_its_like_before_it_is_opened_by_a_label() -> None:
    table = Table(headings=["A"], rows=[["1"]])
    quotation = Quotation(content=[paragraph("Said.")])
    twice = shown(quotation, quotation, NextMeeting(theme="Fraud"), NextMeeting(theme="Roads"), table, table)
    assert [words for style, words in twice if not style.startswith("Minutes Table")] == [
        "Said.",
        "Quotation:\tSaid.",
        "Theme:\tFraud",
        "Next meeting:",
        "Theme:\tRoads",
        "Table:",
    ]


def test_a_withheld_item_and_a_withheld_passage_say_so() -> None:
    why = Restriction(reason="staffing", public_summary="A staffing _matter_.")
    passage = Restricted(restriction=why, content=[paragraph("Said in private.")])
    meeting = Meeting(items=[Item(title="One", restriction=why, content=[passage])])
    assert list(paragraphs(write(meeting)))[-5:] == [
        ("Minutes Restricted", "Restricted:\tstaffing"),
        ("Minutes Restricted", "Public summary:\tA staffing matter."),
        ("Minutes Restricted", "Restricted passage:\tstaffing"),
        ("Minutes Restricted", "Public summary:\tA staffing matter."),
        ("Minutes Restricted Text", "Said in private."),
    ]


def test_withholding_an_item_leaves_the_numbers_of_the_others() -> None:
    headings = [words for style, words in paragraphs(write(public(EVERYTHING))) if style.startswith("heading")]
    assert headings == [
        "1.\tWelcome and attendance",
        "2.\tMatters arising",
        "3.\tHolding to account",
        "3.1\tConfidence: not a heading in capitals",
        "3.2\tReports",
        "3.3\tA property matter",
        "4.\tAny other business",
        "Next meeting",
    ]


def test_what_is_nested_is_moved_in_and_what_continues_it_is_not() -> None:
    inner = BlockList(entries=[Entry(content=[paragraph("b"), paragraph("b2")])])
    entry = Entry(content=[paragraph("a"), inner, paragraph("a2"), Quotation(content=[paragraph("q")])])
    document = docx.Document(io.BytesIO(write(with_blocks(BlockList(entries=[entry]), paragraph("after")))))
    lefts = {found.text: _left(found) for found in document.paragraphs[-6:]}
    assert lefts == {"a": 360, "b": 720, "b2": 720, "a2": 360, "q": 720, "after": 0}


def test_lists_in_more_lists_than_word_knows_are_only_moved_in() -> None:
    block: Block = paragraph("deep")
    for _ in range(11):
        block = BlockList(entries=[Entry(content=[paragraph("a"), block])])
    root = part(write(with_blocks(block)), "word/document.xml")
    levels = [int(level.get(f"{W}val", "")) for level in root.iter(f"{W}ilvl")]
    assert levels == [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8]


def _left(found: Any) -> Any:
    """Return where the words of a paragraph begin: by itself, its list or its style."""
    own = found.paragraph_format.left_indent
    if own is None and found._p.pPr.numPr is not None:
        return 360 * (found._p.pPr.numPr.ilvl.val + 1)
    return (own if own is not None else found.style.paragraph_format.left_indent or docx.shared.Twips(0)).twips


# What others see


@each_meeting
def test_python_docx_reads_title_language_and_headings_but_no_author(meeting: Meeting) -> None:
    document = docx.Document(io.BytesIO(write(meeting)))
    properties = document.core_properties
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert properties.title
    assert properties.subject == meeting.series
    language = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language.get(f"{W}val") == meeting.language
    levels = [int(style.split()[-1]) for style, _ in paragraphs(write(meeting)) if style.startswith("heading")]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))


@each_meeting
def test_every_table_has_a_header_row_that_is_repeated_and_rows_that_do_not_split(meeting: Meeting) -> None:
    for table in part(write(meeting), "word/document.xml").iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert {len(row.findall(f"{W}tc")) for row in rows} == {columns}


@each_meeting
def test_nothing_is_hidden_and_no_paragraph_is_there_only_for_its_room(meeting: Meeting) -> None:
    body = part(write(meeting), "word/document.xml")[0]
    assert not [element.tag for element in body.iter(f"{W}vanish", f"{W}pict", f"{W}drawing", f"{W}fldSimple")]
    empty = [element for element in body.findall(f"{W}p") if not words_of(element)]
    assert all(element.find(f"{W}pPr/{W}numPr") is not None for element in empty)


def test_links_lead_to_the_web_and_to_letters_and_nowhere_else() -> None:
    text = (
        "[a](https://tern.example/) [b](HTTP://tern.example/) [c](mailto:a@tern.example) [d](notes/d.md) "
        "[e](javascript:alert) [f](file:///etc/passwd) [g](//tern.example/share) [h](#item-2)"
    )
    document = write(with_blocks(paragraph(text)))
    relationships = part(document, "word/_rels/document.xml.rels")
    targets = [one.get("Target") for one in relationships if one.get("TargetMode") == "External"]
    assert targets == ["https://tern.example/", "HTTP://tern.example/", "mailto:a@tern.example"]
    assert "d (notes/d.md)" in list(paragraphs(document))[-1][1]


def test_characters_that_xml_cannot_carry_leave_a_visible_mark() -> None:
    meeting = Meeting(title="A\x00B", body="C\x1b", items=[Item(number="1\x07", title="D\ufffe")], extra={"k": "\x00"})
    found = [words for _, words in paragraphs(write(meeting))]
    assert found[0] == "C\ufffd"
    assert found[-1].startswith("1\ufffd\tD")


def test_what_other_programs_keep_in_the_front_matter_is_kept_as_a_property() -> None:
    extra = {"tags": "[a,  b]", "Tags": "x\ny" * 200, "ünï": "\x01 "}
    properties = part(write(Meeting(extra=extra)), "docProps/custom.xml")
    texts = {one.get("name", ""): one[0].text or "" for one in properties}
    kept = [text for name, text in texts.items() if name.startswith("Minutebook front matter")]
    assert msgspec.json.decode("".join(kept)) == extra
    assert max(map(len, kept)) <= 255
    assert texts["Minutebook format"] == "1"


def test_the_public_edition_has_no_properties_that_nobody_sees() -> None:
    meeting = Meeting(title="Board", extra={"reviewer": "Ola Wren"})
    for written, told in (
        (convert(meeting, "word", edition="full"), True),
        (convert(meeting, "word", edition="public"), False),
        (convert(meeting, "word"), False),
    ):
        assert (b"reviewer" in etree.tostring(part(written, "docProps/custom.xml"))) is told


def test_a_ragged_table_of_a_program_is_filled_up() -> None:
    table = Table(headings=["A"], rows=[["1", "2"], []])
    assert [words for _, words in shown(table)] == ["A", "", "1", "2", "", ""]


def test_words_like_blanks_of_the_template_stay_words() -> None:
    meeting = Meeting(body="{date}", date=When(printed="{{7*7}} {status}"))
    header = part(write(meeting), "word/header1.xml")
    assert words_of(header[0]) == "{date}\tDRAFT    {{7*7}} {status}"


@pytest.mark.parametrize(
    ("status", "mark"), [("draft", "DRAFT"), ("for approval", "DRAFT FOR APPROVAL"), ("approved", "")]
)
def test_drafts_are_marked_on_every_page(status: Any, mark: str) -> None:
    document = write(Meeting(status=status))
    for name in ("word/header1.xml", "word/header2.xml"):
        assert words_of(part(document, name)[0]).strip() == mark
    assert words_of(part(document, "word/footer1.xml")[0]) == f"{status.capitalize()}\tPage 1 of 1"


# Templates


def test_an_office_may_give_styles_other_identifiers() -> None:
    template = changed(word_template.template(), "word/styles.xml", ('w:styleId="MinutesAction"', 'w:styleId="a17"'))
    meeting = with_blocks(Action(task="Write."))
    assert list(paragraphs(write(meeting, template=template))) == list(paragraphs(write(meeting)))


def test_a_template_without_one_of_the_styles_is_told_so() -> None:
    template = changed(word_template.template(), "word/styles.xml", ("Minutes Action", "Office Action"))
    with pytest.raises(ValueError, match="“Minutes Action”"):
        write(with_blocks(Action(task="Write.")), template=template)


@pytest.mark.parametrize("content", [b"", b"no zip", zipfile.ZipFile.__doc__.encode()])  # type: ignore[union-attr]
def test_a_template_that_is_no_word_file_is_told_so(content: bytes) -> None:
    with pytest.raises(ValueError, match="not a Word file"):
        write(Meeting(), template=content)
