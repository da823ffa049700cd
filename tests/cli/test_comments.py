"""`minutebook check --comments`: what was found stands in a copy of the Word file; what is answered is left alone."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx as python_docx
import pytest
from command_line import BAD, GOOD, InProcess
from marked_word import answered, marked, part, parts
from word_checkers import by_libreoffice, faults_in_word, printed
from word_files import changed, docx, paragraph, table, zipped

from minutebook.converting import read, write
from minutebook.finding import Finding, Place, Severity
from minutebook.places import Places
from minutebook.reports.word_comments import notes
from minutebook.word.comments import without_comments
from minutebook.word.document import WordSource
from minutebook.word.reading import read_document
from minutebook.word.threads import threads

TASK = "Letter to the landowner to be written"
KEEP = "to keep something as it is, reply with your reason and click Resolve."
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WITH = "officeDocument/relationships"
# One action with three faults, a date on the wrong weekday, and no next meeting.
FAULTY = (
    BAD.replace("Tuesday 9 June 2026\nstart", "Monday 9 June 2026\nstart")
    .replace("by 30 June 2026.", "soon.")
    .partition("## 3.")[0]
)


def word(markdown: str) -> bytes:
    return write(read(markdown).meeting, "word", edition="full")


def file(folder: Path, markdown: str = FAULTY, name: str = "draft.docx") -> Path:
    (folder / name).write_bytes(word(markdown))
    return folder / name


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def comments(path: Path) -> list[tuple[str, str]]:
    """Return what each comment of ours stands on, and its words on one line."""
    document = read_document(path.read_bytes())
    told = (thread.comment for thread in threads(document))
    return [(document.text[one.start : one.end], " | ".join(one.words.split("\n"))) for one in told]


def test_each_place_has_one_comment_on_the_exact_words_and_the_title_one_that_sums_up(
    minutebook: InProcess, tmp_path: Path
) -> None:
    file(tmp_path)
    ended = minutebook("check", "draft.docx", "--comments")
    assert (ended.status, ended.err) == (1, "")
    assert ended.out == "draft (checked).docx: 5 new comments; 3 to put right, 1 to check.\n"
    told = comments(tmp_path / "draft (checked).docx")
    title = "Brackenford Parish Council, Tuesday 9 June 2026"
    assert told[0] == (
        title,
        f"Minutebook read these notes. There are 3 things to put right and 1 to check; {KEEP}",
    )
    found = dict(told[1:])
    assert found["Monday 9 June 2026"].startswith('Put right. "Monday 9 June 2026" cannot be right')
    assert found["Monday 9 June 2026"].endswith(" | MTG103")
    assert found[title].startswith('Put right. There is no section for "Next meeting".')
    assert found[TASK].endswith("| ACT101")
    assert found["soon"].endswith("| ACT103")


def test_points_on_words_within_a_sentence_are_told_with_it() -> None:
    content = docx(paragraph("Fernwick Trust") + paragraph("OPC to revisit in a month or so, and at length."))
    document = read_document(content)
    reading = read(word(GOOD), "draft.docx")
    sentence = document.text.index("OPC to revisit")

    def finding(code: str, severity: Severity, words: str) -> Finding:
        column = document.text.index(words) - sentence + 1
        place = Place(line=2, column=column, end_line=2, end_column=column + len(words))
        return Finding(
            file="",
            code=code,
            rule="",
            severity=severity,
            message=f"{code} is wrong.",
            hint="Mend it.",
            place=place,
        )

    reading = type(reading)(
        source=WordSource("x.docx", content, document), form="word", meeting=reading.meeting, claims=()
    )
    found = [
        finding("ACT103", "warning", "in a month"),
        finding("ACT114", "error", "OPC to revisit in a month"),
        finding("ACT107", "warning", "OPC"),
    ]
    _, note = notes(reading, document, found)
    assert document.text[note.start : note.end] == "OPC to revisit in a month"
    assert [[(piece.look, piece.words) for piece in pieces] for pieces in note.paragraphs] == [
        [("bold", "Put right. "), ("", "ACT114 is wrong. Mend it.")],
        [("italic", "Also: "), ("", "ACT107 is wrong. Mend it.")],
        [("italic", "Also: "), ("", "ACT103 is wrong. Mend it.")],
        [("small", "ACT114, ACT107, ACT103")],
    ]


def test_everything_else_in_the_file_stays_as_it_was(minutebook: InProcess, tmp_path: Path) -> None:
    before = file(tmp_path).read_bytes()
    minutebook("check", "draft.docx", "--comments")
    after = (tmp_path / "draft (checked).docx").read_bytes()
    assert (tmp_path / "draft.docx").read_bytes() == before
    changes = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert all(part(after, name) == part(before, name) for name in set(parts(before)) - changes if name.endswith("xml"))
    assert minutebook("check", "draft (checked).docx", "--remove-comments", "-o", "again.docx").out == (
        "again.docx: 5 comments of Minutebook taken out.\n"
    )
    assert parts((tmp_path / "again.docx").read_bytes()) == parts(before)


def test_a_checked_file_is_written_again_under_its_own_name_with_the_same_bytes(
    minutebook: InProcess, tmp_path: Path
) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    once = (tmp_path / "draft (checked).docx").read_bytes()
    assert minutebook("check", "draft (checked).docx", "--comments").out.startswith("draft (checked).docx: 5 new")
    assert (tmp_path / "draft (checked).docx").read_bytes() == once
    minutebook("check", "draft.docx", "--comments")
    assert (tmp_path / "draft (checked).docx").read_bytes() == once
    assert {path.name for path in tmp_path.iterdir()} == {"draft.docx", "draft (checked).docx"}


def test_what_has_been_put_right_loses_its_comment(minutebook: InProcess, tmp_path: Path) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    checked = tmp_path / "draft (checked).docx"
    checked.write_bytes(changed(checked.read_bytes(), "word/document.xml", ("Monday 9 June", "Tuesday 9 June")))
    minutebook("check", checked.name, "--comments")
    told = comments(checked)
    assert "There are 2 things to put right and 1 to check" in told[0][1]
    assert all("MTG103" not in words for _, words in told)


def test_minutes_without_a_fault_get_a_comment_that_says_so(minutebook: InProcess, tmp_path: Path) -> None:
    file(tmp_path, GOOD)
    ended = minutebook("check", "draft.docx", "--comments")
    assert (ended.status, ended.out) == (0, "draft (checked).docx: 1 new comment; nothing to put right.\n")
    assert comments(tmp_path / "draft (checked).docx")[0][1] == (
        "Minutebook read these notes, and found nothing to put right."
    )


def answer_to(path: Path, code: str, *, resolved: bool) -> None:
    """Let somebody answer the comment that speaks for a rule."""
    content = path.read_bytes()
    others = {thread.comment.identity for thread in threads(read_document(content)) if code not in thread.codes}
    path.write_bytes(answered(without_comments(content, others), "The owner is named in the lease.", resolved=resolved))


@pytest.mark.parametrize("resolved", [False, True])
def test_a_comment_that_was_answered_stays_and_one_resolved_as_well_is_not_told_again(
    resolved: bool,  # noqa: FBT001 (pytest gives it by name)
    minutebook: InProcess,
    tmp_path: Path,
) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    checked = tmp_path / "draft (checked).docx"
    answer_to(checked, "ACT101", resolved=resolved)
    kept = part(checked.read_bytes(), "word/comments.xml").partition("<w:comment ")[2].partition("</w:comment>")[0]
    assert ("(ACT101)" in minutebook("check", checked.name).out) is not resolved
    minutebook("check", checked.name, "--comments")
    told = comments(checked)
    assert [where for where, words in told if words.endswith("ACT101")] == [TASK]
    assert kept in part(checked.read_bytes(), "word/comments.xml")
    assert [one.words for one in read_document(checked.read_bytes()).comments if one.author == "Sam Reed"] == [
        "The owner is named in the lease."
    ]
    summary = next(words for _, words in told if words.startswith("Minutebook"))
    assert f"There are {2 if resolved else 3} things to put right" in summary
    assert minutebook("check", checked.name, "--remove-comments").out.endswith(
        "taken out; 1 comment that somebody answered left in (delete it in Word).\n"
    )
    assert [where for where, _ in comments(checked)] == [TASK]


def test_an_answer_about_something_missing_does_not_hide_what_goes_missing_later(
    minutebook: InProcess, tmp_path: Path
) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    checked = tmp_path / "draft (checked).docx"
    answer_to(checked, "ITM101", resolved=True)
    assert "ITM101" not in minutebook("check", checked.name).out
    checked.write_bytes(changed(checked.read_bytes(), "word/document.xml", ("Matters arising", "Bats")))
    out = minutebook("check", checked.name).out
    assert 'There is no section for "Matters arising"' in out
    assert 'There is no section for "Next meeting"' not in out


def test_a_copy_that_somebody_has_worked_in_is_not_written_over(minutebook: InProcess, tmp_path: Path) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    checked = tmp_path / "draft (checked).docx"
    answer_to(checked, "ACT101", resolved=False)
    worked_in = checked.read_bytes()
    ended = minutebook("check", "draft.docx", "--comments")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == (
        "minutebook: draft (checked).docx: Somebody has worked in this file since it was written. "
        "Check that file itself, give another name with -o, or add --force to replace it.\n"
    )
    assert checked.read_bytes() == worked_in
    assert minutebook("check", "draft.docx", "--comments", "-o", "other.docx").status == 1
    assert minutebook("check", ".", "--comments").out.startswith("draft (checked).docx: ")


def test_a_copy_that_somebody_has_worked_in_stays_theirs_when_it_has_been_checked_itself(
    minutebook: InProcess, tmp_path: Path
) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    checked = tmp_path / "draft (checked).docx"
    checked.write_bytes(changed(checked.read_bytes(), "word/document.xml", ("landowner", "landlady")))
    assert minutebook("check", checked.name, "--comments").status == 1
    assert minutebook("check", "draft.docx", "--comments").status == 2
    assert b"landlady" in part(checked.read_bytes(), "word/document.xml").encode()


def test_a_copy_that_a_program_changed_is_not_written_over(minutebook: InProcess, tmp_path: Path) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    checked = tmp_path / "draft (checked).docx"
    document = python_docx.Document(str(checked))
    document.paragraphs[-1].add_run(" The clerk will ask.")
    document.save(str(checked))
    assert minutebook("check", "draft.docx", "--comments").status == 2
    assert "The clerk will ask." in part(checked.read_bytes(), "word/document.xml")


@pytest.mark.parametrize(
    ("words", "on", "where"),
    [
        ("DRAFT", "Fernwick Trust, 9 June 2026", "the page header"),
        ("as told", "roof", "a footnote"),
        ("in the box", "yard", "a text box"),
    ],
)
def test_words_where_no_comment_can_stand_are_told_nearby(words: str, on: str, where: str) -> None:
    note_mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    shape = f"<v:shape><v:textbox><w:txbxContent>{paragraph('in the box')}</w:txbxContent></v:textbox></v:shape>"
    box = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    body = (
        paragraph("Fernwick Trust, 9 June 2026")
        + paragraph("The roof leaks.").replace("roof", f"roof</w:t></w:r>{note_mark}<w:r><w:t xml:space='preserve'>")
        + paragraph("The yard").replace("</w:p>", f"{box}</w:p>")
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    )
    notes_part = f'<w:footnote w:id="1">{paragraph("as told")}</w:footnote>'
    reading = read(docx(body, {"header1": paragraph("DRAFT"), "footnotes": notes_part}), "x.docx")
    assert isinstance(reading.source, WordSource)
    line, column = reading.source.line_column(reading.source.text.index(words))
    place = Place(line=line, column=column, end_line=line, end_column=column + len(words))
    found = Finding(file="", code="TXT105", rule="", severity="error", message="It is left.", hint="", place=place)
    _, note = notes(reading, reading.source.document, [found])
    assert reading.source.text[note.start : note.end] == on
    assert note.paragraphs[0][1].words == f"It is left. (It stands in {where}, where Word allows no comments.)"


def test_points_on_accessibility_come_together_on_the_title() -> None:
    reading = read(word(GOOD), "x.docx")
    first = Place(line=5, column=1, end_line=5, end_column=2)
    found = [
        Finding(file="", code=f"DOC{number}", rule="", severity="warning", message=f"{number}.", hint="", place=first)
        for number in (108, 110, 110, 113)
    ]
    _, note = notes(reading, reading.source.document, found)  # type: ignore[attr-defined]
    assert reading.source.text[note.start : note.end] == "Brackenford Parish Council, Tuesday 9 June 2026"
    assert [pieces[-1].words for pieces in note.paragraphs] == [
        "This file is not as easy to read with a screen reader or the keyboard as it could be. 108.",
        "110.",
        "113.",
        "DOC108, DOC110, DOC113",
    ]


def finding(code: str, words: str, place: Place) -> Finding:
    return Finding(file="", code=code, rule="", severity="warning", message=words, hint="", place=place)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (4, ["1.", "2.", "3.", "4."]),
        (6, ["1.", "2.", "3.", "There are 3 more of this kind (TXT101)."]),
    ],
)
def test_of_many_points_of_a_kind_at_one_place_the_first_are_told(number: int, told: list[str]) -> None:
    reading = read(word(GOOD), "x.docx")
    assert isinstance(reading.source, WordSource)
    place = Place(line=1, column=1, end_line=1, end_column=5)
    found = [finding("TXT101", f"{one}.", place) for one in range(1, number + 1)]
    _, note = notes(reading, reading.source.document, found)
    assert [pieces[-1].words for pieces in note.paragraphs] == [*told, "TXT101"]


def test_what_goes_over_several_cells_is_told_on_the_first() -> None:
    cells = (
        paragraph("Fernwick Trust") + table(("The roof", "The gate")) + paragraph("It rained.") + paragraph("It dried.")
    )
    reading = read(docx(cells), "x.docx")
    assert isinstance(reading.source, WordSource)
    source = reading.source

    def told_on(first: str, last: str) -> str:
        line, column = source.line_column(source.text.index(first))
        end = source.line_column(source.text.index(last) + len(last))
        place = Place(line=line, column=column, end_line=end.line, end_column=end.column)
        _, note = notes(reading, source.document, [finding("TXT101", "It is said twice.", place)])
        return source.text[note.start : note.end]

    assert told_on("The roof", "The gate") == "The roof"
    assert told_on("It rained.", "It dried.").split() == ["It", "rained.", "It", "dried."]


def test_a_next_meeting_that_is_missing_is_told_on_the_last_words() -> None:
    reading = read(word(GOOD.partition("## 3.")[0]), "x.docx")
    assert isinstance(reading.source, WordSource)
    missing = finding("NXT101", "Nothing says when the next meeting is.", Places(reading).place(()))
    _, note = notes(reading, reading.source.document, [missing])
    assert reading.source.text[note.start : note.end].endswith("to write to the landowner by 30 June 2026.")


def test_an_answer_does_not_hide_what_another_rule_says_of_the_same_words(
    minutebook: InProcess, tmp_path: Path
) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    checked = tmp_path / "draft (checked).docx"
    answer_to(checked, "ACT101", resolved=True)
    checked.write_bytes(changed(checked.read_bytes(), "word/document.xml", ("Letter to the", "Letter) to the")))
    out = minutebook("check", checked.name).out
    assert "(TXT103)" in out
    assert "(ACT101)" not in out


@pytest.mark.parametrize("mark", ["~$draft.docx", "~$aft.docx", ".~lock.draft.docx#"])
@pytest.mark.parametrize("option", ["--comments", "--remove-comments"])
def test_a_file_that_is_open_says_so(minutebook: InProcess, tmp_path: Path, mark: str, option: str) -> None:
    file(tmp_path)
    (tmp_path / mark).write_bytes(b"Sam Reed")
    ended = minutebook("check", "draft.docx", option)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == (
        "minutebook: draft.docx: This file is open in Word or LibreOffice. Save and close it there and run this again; "
        f"if it is not open, delete {mark}.\n"
    )
    assert not (tmp_path / "draft (checked).docx").exists()


def test_a_copy_that_is_open_says_so(minutebook: InProcess, tmp_path: Path) -> None:
    file(tmp_path)
    (tmp_path / "~$aft (checked).docx").write_bytes(b"Sam Reed")
    assert minutebook("check", "draft.docx", "--comments").err.startswith(
        "minutebook: draft (checked).docx: This file is open"
    )


def test_a_file_that_may_not_be_replaced_says_so(
    minutebook: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is on Windows while Word has the file open, whether its mark can be seen or not."""
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    ended = minutebook("check", "draft.docx", "--comments")
    assert ended.status == 2
    assert ended.err == (
        "minutebook: draft (checked).docx: This file cannot be replaced. "
        "It may be open in Word: close it there and run this again.\n"
    )
    assert names_in(tmp_path) == ["draft (checked).docx", "draft.docx"]


def test_the_mark_of_an_open_file_is_no_document(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "~$aft.docx").write_bytes(b"Sam Reed")
    for options in (("--comments",), (), ("--remove-comments",)):
        ended = minutebook("check", "~$aft.docx", *options)
        assert ended.status == 2
        assert "the mark that Word keeps beside it while it is open" in ended.err


def test_several_files_each_get_a_copy(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for name in ("june.docx", "july.docx"):
        file(tmp_path, name=name)
    ended = minutebook("check", "june.docx", "july.docx", "--comments", "-o", "out")
    assert [line.partition(":")[0] for line in ended.out.splitlines()] == [
        "out/june (checked).docx",
        "out/july (checked).docx",
    ]
    assert ended.status == 1
    assert len(marked((tmp_path / "out" / "july (checked).docx").read_bytes())) == 5


def test_of_a_folder_the_copies_are_not_checked_beside_their_originals(minutebook: InProcess, tmp_path: Path) -> None:
    file(tmp_path, name="2026-06-09 minutes.docx")
    (tmp_path / "2026-05-09 minutes.md").write_text(GOOD)
    for _ in range(2):
        assert minutebook("check", ".", "--comments").out.splitlines() == [
            "2026-06-09 minutes (checked).docx: 5 new comments; 3 to put right, 1 to check."
        ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("june.md", "--comments"),
            "june.md: This is no Word file, and comments are written into Word files (.docx) only.",
        ),
        (("june.docx", "june.md", "--comments"), "june.md: This is no Word file"),
        (("june.md", "--remove-comments"), "june.md: This is no Word file"),
        (("june.docx", "--comments", "--remove-comments"), "--comments and --remove-comments exclude each other."),
        (("june.docx", "-o", "x.docx"), "-o says where a Word file with comments is written to."),
        (("june.docx", "--comments", "--format", "json"), "With --comments, what was found is told in the Word file."),
        (
            ("june.docx", "july.docx", "--comments", "-o", "x.docx"),
            "x.docx: Several files cannot become one. Give a folder",
        ),
        (("june.docx", "--comments", "-o", "june.md"), "june.md: Comments are written into Word files (.docx) only."),
        (("june.docx", "--comments", "-o", "x.pdf"), "x.pdf: Comments are written into Word files (.docx) only."),
        (
            ("june.docx", "--comments", "-o", "july.docx"),
            "july.docx: There is a file of this name already, and somebody",
        ),
        (("june.docx", "--comments", "-o", "./june.docx"), "./june.docx: There is a file of this name already, and"),
        (("june.docx", "--remove-comments", "-o", "july.docx"), "july.docx: There is a file of this name already, and"),
        (("june.docx", "--force"), "--force is about a Word file that is written."),
        (("june.docx", "july.docx", "--comments", "-o", "-"), "Several files cannot be written to standard output."),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_written(
    minutebook: InProcess, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    for name in ("june.docx", "july.docx"):
        file(tmp_path, name=name)
    ended = minutebook("check", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"minutebook: {sentence}")
    assert names_in(tmp_path) == ["july.docx", "june.docx", "june.md"]


def test_a_file_without_words_cannot_bear_comments(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "blank.docx").write_bytes(docx("<w:p/>", {"header1": paragraph("DRAFT")}))
    ended = minutebook("check", "blank.docx", "--comments")
    assert (ended.status, ended.out) == (2, "")
    assert "There are no words in the text of this file" in ended.err


def test_a_copy_whose_comments_were_taken_out_is_written_again(minutebook: InProcess, tmp_path: Path) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    minutebook("check", "draft (checked).docx", "--remove-comments")
    ended = minutebook("check", "draft.docx", "--comments")
    assert (ended.status, ended.err) == (1, "")
    assert comments(tmp_path / "draft (checked).docx")


@pytest.mark.parametrize("options", [(), ("--format", "text")])
def test_a_copy_is_not_checked_beside_its_original_unless_it_is_named(
    minutebook: InProcess, tmp_path: Path, options: tuple[str, ...]
) -> None:
    (tmp_path / "minutes").mkdir()
    file(tmp_path / "minutes", name="minutes 2026-05-12.docx")
    minutebook("check", "minutes", "--comments")
    ended = minutebook("check", "minutes", *options)
    assert "1 set of minutes checked" in ended.out
    assert "(checked)" not in ended.out
    both = ("minutes/minutes 2026-05-12.docx", "minutes/minutes 2026-05-12 (checked).docx")
    assert "2 sets of minutes checked" in minutebook("check", *both, *options).out
    # Where somebody works in the copy, the original is what is out of date.
    copy = tmp_path / both[1]
    copy.write_bytes(without_comments(copy.read_bytes(), {"0"}))
    ended = minutebook("check", "minutes", *options)
    assert "1 set of minutes checked" in ended.out
    assert "(checked).docx: " in ended.out


def test_of_a_folder_only_minutes_are_checked(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(docx(paragraph("Dear Jo March")))
    ended = minutebook("check", ".", "--comments")
    assert (ended.status, ended.out) == (0, "letter.docx: not minutes, so not checked.\n")
    assert minutebook("check", ".", "--remove-comments").out == ""
    assert names_in(tmp_path) == ["letter.docx"]


def test_a_file_in_the_strict_spelling_of_the_standard_keeps_it(minutebook: InProcess, tmp_path: Path) -> None:
    before = file(tmp_path).read_bytes()
    strict: dict[str, str | bytes] = {
        name: as_strict(before, name) for name in zipfile.ZipFile(tmp_path / "draft.docx").namelist()
    }
    (tmp_path / "draft.docx").write_bytes(zipped(strict))
    minutebook("check", "draft.docx", "--comments")
    after = (tmp_path / "draft (checked).docx").read_bytes()
    assert len(marked(after)) == 5
    assert STRICT in part(after, "word/comments.xml")
    assert "wordprocessingml/2006/main" not in part(after) + part(after, "word/comments.xml")
    minutebook("check", "draft (checked).docx", "--remove-comments")
    assert parts((tmp_path / "draft (checked).docx").read_bytes()) == parts(zipped(strict))


def as_strict(content: bytes, name: str) -> str:
    usual = "http://schemas.openxmlformats.org/"
    text = part(content, name).replace(f"{usual}wordprocessingml/2006/main", STRICT)
    return text.replace(f"{usual}officeDocument/2006/relationships", STRICT.replace("wordprocessingml/main", WITH))


def test_standard_input_and_output(minutebook: InProcess) -> None:
    status, out, err = minutebook.raw("check", "-", "--from", "word", "--comments", "-o", "-", stdin=word(FAULTY))
    assert status == 1
    assert len(marked(out)) == 5
    assert err.decode() == "standard output: 5 new comments; 3 to put right, 1 to check.\n"


@pytest.mark.npm
def test_both_validators_find_nothing_in_a_checked_document(minutebook: InProcess, tmp_path: Path) -> None:
    checked = tmp_path / "draft (checked).docx"
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    answer_to(checked, "ACT101", resolved=True)
    minutebook("check", checked.name, "--comments")
    assert faults_in_word(checked) == []


@pytest.mark.libreoffice
def test_a_file_that_libreoffice_saved_is_checked_again_with_the_same_comments(
    minutebook: InProcess, tmp_path: Path
) -> None:
    file(tmp_path)
    minutebook("check", "draft.docx", "--comments")
    before = comments(tmp_path / "draft (checked).docx")
    (tmp_path / "saved").mkdir()
    (saved,) = by_libreoffice([tmp_path / "draft (checked).docx"], "docx", tmp_path / "saved")
    assert comments(saved) == before
    assert minutebook("check", str(saved), "--comments").status == 1
    assert comments(saved) == before
    (pages,) = printed([saved], tmp_path / "saved")
    assert TASK in pages
    assert zipfile.is_zipfile(saved)


def test_a_letter_in_word_that_is_named_is_checked_and_converted_and_told_so(
    minutebook: InProcess, tmp_path: Path
) -> None:
    body = paragraph("Dear Mr Lark,") + paragraph("The hedge along the mill path has been cut.")
    (tmp_path / "letter.docx").write_bytes(docx(body))
    assert "warning: Nothing in this file looks like minutes" in minutebook("check", "letter.docx").out
    minutebook("check", "letter.docx", "--comments")
    said = " ".join(words for _, words in comments(tmp_path / "letter (checked).docx"))
    assert "Nothing in this file looks like minutes" in said
    ended = minutebook("convert", "letter.docx", "-o", "letter.md")
    assert ended.status == 0
    assert "Nothing in this file looks like minutes." in ended.out
    assert "The hedge along the mill path" in (tmp_path / "letter.md").read_text()
