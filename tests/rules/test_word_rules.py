"""What is wrong with a Word file itself: each fault, planted in a clean file, gives one finding at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from word_examples import word_file
from word_files import changed, docx, paragraph, table

from minutebook.checking import check
from minutebook.converting import read
from minutebook.rules.catalogue import all_rules, find_rule
from minutebook.settings import RuleSettings, Settings, Stage

if TYPE_CHECKING:
    from minutebook.finding import Finding, Severity

CLEAN = """\
[file title: Finance Committee, 4 March 2026]
[page header: Finance Committee]
[page footer: Official record of the budget; kept in confidence]
[Title] Finance Committee
Date: Wednesday 4 March 2026
Chair: Jo March
Minute-taker: Ann Ito
[Heading 1] 1. Attendance
| Name | Role | Presence |
|------|------|----------|
| Jo March | Treasurer | Present |
| Ann Ito | Clerk | In attendance |
No apologies were received.
[Heading 1] 2. Matters arising
There were none.
[Heading 1] 3. Depot
The lease was agreed. [bold: Nobody] spoke against it.
[picture: Plan of the depot]
[empty paragraph]
[List Bullet] The gate stays.
[List Bullet] The fence goes.
ACTION: Ann Ito to send the lease by 30 March 2026
[Heading 1] 4. Next meeting
The next meeting will be on Wednesday 1 April 2026.
"""
AGREED = "The lease was agreed."

# What is planted: the code, what is taken out, what stands there instead, and the words the finding must stand on.
FAULTS = [
    ("DOC101", AGREED, "The lease was [deleted by Sam Reed: refused]agreed.", "refused"),
    ("DOC101", AGREED, "The lease was [inserted by Sam Reed: agreed].", "agreed"),
    ("DOC102", AGREED, f"{AGREED} [comment by Sam Reed: Was it?]", f"{AGREED} "),
    ("DOC103", AGREED, f"{AGREED} [hidden: For a song.]", "For a song."),
    ("DOC103", AGREED, f"{AGREED} [white: For a song.]", "For a song."),
    ("DOC103", AGREED, f"{AGREED} [tiny: For a song.]", "For a song."),
    ("DOC103", AGREED, f"{AGREED} [hidden: For]\n[hidden: a song.]", "For\na song."),
    ("DOC104", "[page header: Finance", "[page header: DRAFT Finance", "DRAFT"),
    ("DOC104", "[page footer: Official record", "[page footer: OFFICIAL record", "OFFICIAL"),
    ("DOC105", "[page header", "[file author: Sam Reed]\n[page header", "Finance Committee"),
    ("DOC106", "[picture:", "[picture linked from https://pictures.example/plan.png:", ""),
    ("DOC107", "[picture:", "[embedded file: plans.xlsx][picture:", ""),
    ("DOC108", "|------|------|----------|\n", "", "Name"),
    ("DOC109", AGREED, f"| {AGREED} |", AGREED),
    ("DOC109", AGREED, f"| {AGREED} | It was long. |", AGREED),
    ("DOC110", "[Heading 1] 3. Depot", "[bold: 3. Depot]", "3. Depot"),
    ("DOC110", "[Heading 1] 3. Depot", "[underlined: 3. Depot]", "3. Depot"),
    ("DOC111", "[List Bullet] The gate stays.\n[List Bullet] ", "- The gate stays.\n- ", "- The gate stays."),
    ("DOC111", "[List Bullet] The gate stays.\n[List Bullet] ", "(a) The gate stays.\n(b) ", "(a) The gate stays."),
    ("DOC112", "[picture: Plan of the depot]", "[picture]", ""),
    ("DOC113", "[page header", "[file without a language]\n[page header", "Finance Committee"),
    ("DOC114", "[file title: Finance Committee, 4 March 2026]", "[file without a title]", "Finance Committee"),
    ("DOC114", "[file title: Finance Committee, 4 March 2026]", "[file title: Document1.docx]", "Finance Committee"),
    ("DOC115", "[empty paragraph]", "[empty paragraph]\n[empty paragraph]", ""),
    ("DOC116", AGREED, f"{AGREED}[text box: For a song.]", "For a song."),
]


def findings_in(example: str, stage: Stage | None = None) -> list[tuple[Finding, str]]:
    """Return what is found in the Word file itself, with the words each finding stands on."""
    reading = read(word_file(example), "minutes.docx")
    source = reading.source

    def words(finding: Finding) -> str:
        place = finding.place
        start = source.line_starts[place.line - 1] + place.column - 1
        return source.text[start : source.line_starts[place.end_line - 1] + place.end_column - 1]

    return [(finding, words(finding)) for finding in check(reading, Settings(select=("DOC",), stage=stage))]


def test_the_file_is_clean_to_begin_with() -> None:
    assert {found.code for found in check(read(word_file(CLEAN), "minutes.docx"))} <= {"REA107"}
    assert findings_in(CLEAN) == []


@pytest.mark.parametrize(("code", "before", "after", "words"), FAULTS)
def test_one_fault_gives_one_finding_at_its_place(code: str, before: str, after: str, words: str) -> None:
    assert before in CLEAN
    faulty = CLEAN.replace(before, after, 1)
    assert [(found.code, on) for found, on in findings_in(faulty)] == [(code, words)]


@pytest.mark.parametrize(("code", "before", "after"), [fault[:3] for fault in FAULTS])
def test_nothing_else_is_said_of_a_fault_of_the_file(code: str, before: str, after: str) -> None:
    # What a fault hides from the reader (words in a box, a table without its header) may not be told a second time.
    told = check(read(word_file(CLEAN.replace(before, after, 1)), "minutes.docx"))
    assert {found.code for found in told} <= {code, "REA107"}


def test_every_rule_about_word_files_is_planted() -> None:
    speaking = {rule.code for rule in all_rules() if rule.looks_at == "WordDocument"}
    assert {fault[0] for fault in FAULTS} == speaking


@pytest.mark.parametrize(
    ("planted", "code", "draft", "approved", "publish"),
    [
        ("The lease was [inserted by Sam Reed: agreed].", "DOC101", None, "error", "error"),
        (f"{AGREED} [comment by Sam Reed: Was it?]", "DOC102", None, "error", "error"),
        (f"{AGREED} [hidden: For a song.]", "DOC103", "warning", "error", "error"),
        (f"[page header: DRAFT]\n{AGREED}", "DOC104", None, None, "error"),
        (f"[file author: Sam Reed]\n{AGREED}", "DOC105", None, None, "error"),
    ],
)
def test_what_is_no_matter_in_a_draft_must_not_go_out(
    planted: str, code: str, draft: Severity | None, approved: Severity | None, publish: Severity | None
) -> None:
    faulty = CLEAN.replace(AGREED, planted)
    signed = faulty.replace("Chair:", "Status: Approved\nChair:")

    def severity(example: str, stage: Stage | None = None, settings: Settings | None = None) -> Severity | None:
        found = check(read(word_file(example), "minutes.docx"), settings or Settings(stage=stage))
        return next((one.severity for one in found if one.code == code), None)

    assert severity(faulty) == severity(signed, "draft") == draft
    assert severity(signed) == approved
    assert severity(faulty, "publish") == publish
    mine = Settings(stage="publish", rules={code: RuleSettings(severity="warning")})
    assert severity(faulty, settings=mine) == "warning"


def test_words_in_bold_that_head_nothing_are_left_alone() -> None:
    bold = CLEAN.replace(
        AGREED, "[bold: The lease was agreed, for the fourth time, and it shall be the last.]\nIt was."
    )
    assert findings_in(bold) == []


def test_comments_of_minutebook_itself_are_none_that_are_left() -> None:
    ours = AGREED + " [comment by Minutebook: Please check. This is vague. ACT103]"
    assert findings_in(CLEAN.replace(AGREED, ours)) == []


@pytest.mark.parametrize(
    "target", ["file:///C:/Users/ann/AppData/Roaming/Microsoft/Templates/Normal.dotm", "Normal.dotm"]
)
def test_the_template_a_file_was_begun_with_is_no_matter(target: str) -> None:
    from minutebook.rules.word_file.external_reference import external_reference
    from minutebook.word.document import Relation, WordDocument
    from minutebook.word.reading import read_document

    def with_template(address: str) -> WordDocument:
        import msgspec

        relation = Relation("attachedTemplate", address, "word/settings.xml")
        return msgspec.structs.replace(read_document(word_file(CLEAN)), outside=(relation,))

    assert list(external_reference(with_template(target))) == []
    assert len(list(external_reference(with_template("https://templates.example/house.dotm")))) == 1
    assert len(list(external_reference(with_template(r"\\server\share\house.dotm")))) == 1


def test_rules_about_word_files_say_nothing_of_other_files() -> None:
    assert find_rule("hidden-text") is not None
    assert check(read("# Finance Committee\n\n[hidden: nothing]\n", "minutes.md"), Settings(select=("DOC",))) == []


@pytest.mark.parametrize(
    ("rows", "hits"),
    [
        ((("Item", "Cost"), ("Paint", "£40"), ("Brushes", "£12")), 1),
        ((("Jo March", "Chair"), ("Sam Reed", "Treasurer")), 0),
        ((("Venue", "Town Hall"), ("Date", "8 June 2026"), ("Start", "10am")), 0),
        ((("Paint", "£40"), ("Brushes", "£12")), 0),
    ],
)
def test_words_above_figures_are_headings_and_labels_beside_them_are_none(
    rows: tuple[tuple[str, ...], ...], hits: int
) -> None:
    reading = read(docx(paragraph("Minutes") + table(*rows) + paragraph("None.")), "minutes.docx")
    assert len(check(reading, Settings(select=("DOC108",)))) == hits


@pytest.mark.parametrize(
    ("letters", "lists"),
    [("a b c", ["(a) one"]), ("a c d", []), ("b c d", []), ("a b a b", ["(a) one", "(a) three"])],
)
def test_letters_make_a_list_only_one_after_the_other(letters: str, lists: list[str]) -> None:
    words = zip(letters.split(), ("one", "two", "three", "four"), strict=False)
    body = "".join(paragraph(f"({letter}) {word}") for letter, word in words)
    reading = read(docx(paragraph("Minutes of the board") + body), "minutes.docx")
    found = check(reading, Settings(select=("DOC111",)))
    assert [reading.source.line_text(one.place.line) for one in found] == lists


def test_a_picture_that_is_marked_as_decoration_needs_no_description() -> None:
    silent = word_file(CLEAN.replace("[picture: Plan of the depot]", "[picture]"))
    mark = '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    extension = f'"><a:extLst><a:ext uri="x">{mark}</a:ext></a:extLst></wp:docPr><a:graphic>'
    marked = changed(silent, "word/document.xml", ('"/><a:graphic>', extension))
    for content, codes in ((silent, ["DOC112"]), (marked, [])):
        assert [one.code for one in check(read(content, "x.docx"), Settings(select=("DOC112",)))] == codes
