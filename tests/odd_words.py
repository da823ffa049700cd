"""Words that make written forms stumble, for the invented minutes in `strategies`."""

from __future__ import annotations

PLAIN_WORDS = ("plan", "Jo", "March", "the survey", "DCO", "agreed", "is ready", "Committee Room 2", "by 21 October")
NUMBER_LIKE = (
    *(
        "1.",
        "2)",
        "3",
        "4.1",
        "1.2 3",
        "12.",
        "(1)",
        "(a)",
        "a)",
        "b.",
        "A. B.",
        "IV.",
        "IV",
        "iv)",
        "Item 3:",
        "No. 7",
    ),
    *(
        "2026",
        "2026/7",
        "1986. A great year",
        "5 November 2026",
        "3 May",
        "1.2.3.4.5.6.7",
        "\u0661.",
        "Ⅳ.",
        "①",
        "１．",
    ),
    *("1\u00a0x", "a)\u00a0x", "#5", "§ 3", "№ 1", "1)", "-1", "+1", "1:"),
)
_MARKS = (
    *("#", "# top", "##", "##x", "x #", "#\\", "-", "- dash", "--", "- -", "---", "- - -", "+ plus", "* star", "***"),
    *("=", "===", "> more", "~~~", "```", ":::", "• x", "o x", "– x", "☐ x", "[ ] x", "[x] done", "(", ")", "]", "!["),
    *("snake_case", "_under_", "__", "_i_", "a_b_c", "_x_4_", "5 * 3", "*loud*", "**", "**b**", "***x***", "*a", "a*"),
    *("`code`", "`", "``", "``a``", "`a|b`", "~~gone~~", "~5", "\\", "\\\\", "C:\\temp\\", "a\\", "\\|", "\\and so"),
    *("|", "||", "x|", "|x", "a | b", "|---|", ":-:", "[x]", "[ ]", "[sic]", "[a](b)", "[]()", "[note]: x", "[^1]: x"),
    *("![p](q)", "<script>", "</p>", "<br>", "<br/>", "<x-y>", "<b>x</b>", "<?x", "<![CDATA[", "<!--", "<!-- a -->"),
    *("a < b", "x > y", "-->", "--!>", "R&D", "&amp;", "&x;", "&lt;", "&#65;", "&#5;", "&#124;", "&copy", "&nbsp;"),
    *("{{7*7}}", "{% x %}", "{#id}", "$x$", "=cmd|'/c x'!A1", "@jo", "+44 20 7946 0000"),
    *("https://tern.example/a_b_(c)?d=1&e=2", "http://tern.example/|", "a@tern.example", "<a@tern.example>"),
)
_LETTERS = (
    *("“quoted”", "‘single’", '"straight"', "it's", "—", "–", "…", "£20", "€5", "50 %", "½", "±"),
    *(
        "é",
        "e\u0301",
        "\u0301",
        "ﬁ",
        "Ω",
        "日本語",
        "العربية",
        "ﷺ",
        "😀",
        "👩‍🚒",
        "👩‍👩‍👧‍👦",
        "\ufe0f",
        "\ue000",
        "\ufffd",
    ),
    *("a\u00a0b", "\u00a0", "\u00a0x", "x\u00a0", "\u3000x", "\u2003x", "\u2028", "\u0085", "\ufeff"),
    *("a\u200bb", "\u200b", "x\u200d", "x\u00ady", "\u202ex", "\u202ex\u202c", "\u2066x\u2069", "W" * 120),
)
_YAML = (
    *(
        "null",
        "yes",
        "~",
        "key: value",
        "- item",
        "'",
        "''",
        "!tag",
        "&anchor",
        "*alias",
        "%",
        "@",
        ": x",
        "x:",
        "x #y",
    ),
)
_LABELS = (
    *("ACTION", "Action:", "Action 1: go", "**Action:** x", "(Action: Jo)", "TODO: x", "Decision: yes", "Decision 1"),
    *(
        "RESOLVED:",
        "Owner: Jo",
        "Due:",
        "Due: 3 July",
        "Status: closed",
        "Raised: May",
        "Update: none",
        "**Update:** x",
    ),
    *("Attendance", "Apologies: none", "Present", "Present:", "Present: Jo, Sam", "In attendance:", "Absent:"),
    *("Next meeting", "Next meeting: 3 June 2026", "None", "None.", "N/A", "Restricted: secret", "**Restricted:** x"),
    *("*Restricted:*", "Restricted passage: x", "Public title: x", "Public summary: x", "Withheld: z", "Reason: y"),
    *("Table: y", "**Table:** x", "Caption", "Remark: z", "Question", "Question 3", "Quotation", "Verbatim"),
    *("**Number:** 4", "Number: 5", "**Section:** x", "Section: roof", "Date: 3 May 2026", "Time: 10am", "Venue: x"),
    *(
        "Chair: Jo",
        "minutes: 1",
        "VOTE on it: for 2",
        "Votes: 3",
        "Moved: Jo",
        "and",
        "Sam and Jo",
        "Jo; Sam",
        "Jo / Sam",
    ),
)
_SPOKEN = (
    "10 a.m.",
    "J. Smith Jr.",
    "1.5 million",
    "1. first",
    "2) second",
    "4",
    "2.1",
    "3 - 2",
    "Sam to go by 3 July",
)
ODD_WORDS = (*_SPOKEN, *NUMBER_LIKE, *_MARKS, *_LETTERS, *_YAML, *_LABELS)
WORDS = (*PLAIN_WORDS, *ODD_WORDS)

# Single characters, to be strung together: nearly every one means something somewhere.
SIGNS = (
    *"x \\`*_{}[]()<>#+-.!|~^=:;,/&@%$'\"?",
    *"aIV019",
    *("\u00a0", "\u200b", "\u200d", "\u202e", "\u0301", "\u3000", "\u2009", "\ufeff", "\u00ad", "\u2028", "\u0085"),
    *("\u001f", "\t", "é", "日", "😀", "€"),
)
