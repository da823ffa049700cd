"""Where sentences end, and words that tell a sentence from a heading, and a whole one from one that was cut."""

from __future__ import annotations

from minutebook.patterns import late_pattern
from minutebook.vocabulary.titles import ABBREVIATED
from minutebook.vocabulary.wording import phrases

WORD = late_pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d+")
_END = late_pattern(r"[.?!:;…][’'”\")\]]*$")

# Verbs that carry a sentence and are rarely anything else. A heading holds none of them.
VERBS = phrases("""
    is; are; was; were; be; been; has; have; had; will; would; shall; should; can; could; may; might; must; do;
    does; did; isn't; aren't; wasn't; weren't; hasn't; haven't; hadn't; won't; wouldn't; can't; couldn't; don't;
    doesn't; didn't; said; says; asked; asks; told; answered; replied; responded; explained; confirmed;
    highlighted; noted; acknowledged; commented; stated; advised; reported; welcomed; thanked; felt; feels; thinks;
    thought; believes; believed; knows; knew; wants; wanted; needs; sought; seeks; gave; gives; took; takes; made;
    makes; came; comes; went; goes; got; became; began; begins; continues; continued; remains; remained; includes;
    included; agreed; queried; enquired; clarified; outlined; described; summarised; raised; referenced; stressed;
    emphasised; provided; received; attended; requested; suggested; recommended; considered; discussed; invited;
    mentioned; pointed; accepted; assured; reassured; added; concluded; expressed; identified
""")
# No sentence ends with one of these.
NEVER_LAST = phrases("""
    a; an; the; and; or; but; nor; of; to; in; on; at; by; for; from; with; without; into; onto; over; under; about;
    as; than; that; which; who; whose; whether; if; when; where; while; because; so; is; are; was; were; be; been;
    has; have; had; will; would; can; could; may; might; must; should; not; no; their; his; her; its; our; your; my;
    this; these; those; both; each; per; via; between
""")
# Sentences begin with these, headings do not.
FIRST = phrases("""
    he; she; it; they; we; i; there; this; these; those; that; his; her; their; when; if; as; following; prior;
    after; before; during; although; while; since; however
""")
_STOP = late_pattern(r"[.?!][’'”\")\]]{0,3}(?=\s+[‘'“\"(]?[A-Z])")
_LONG_WORD = 30
# "£412.66" and "7.30pm" end a sentence although a full stop stands within them.
_AMOUNT = late_pattern(r"\(?[£$€]\d[\d,]{0,12}\.\d{1,3}(?:[mk]|bn)?|\d{1,2}\.\d\d[ap]m|\d{1,4}\.\d{1,3}%")
# No sentence ends with one of these before a name: "seconded by Cllr. Teal".
_NEVER_ENDS = ABBREVIATED | phrases("cllrs; drs; messrs; st; prop; sec; approx")


def first_sentence(text: str, start: int = 0) -> int:
    """Return where the sentence that begins at `start` ends, its full stop with it."""
    for found in _STOP.finditer(text, start):
        before = text[max(start, found.start() - _LONG_WORD) : found.start()].rsplit(" ", 1)[-1]
        if before.lower() in _NEVER_ENDS and text[found.start()] == ".":
            continue
        if _AMOUNT.fullmatch(before) if "." in before else (len(before) > 1 or before.isdigit()):
            return found.end()
    return len(text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the range of every sentence of a text."""
    found: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        end = first_sentence(text, position)
        found.append((position, end))
        position = end
    return found


def ends_well(text: str) -> bool:
    """Tell whether a text ends as sentences and lead-ins do, and was not cut short."""
    return _END.search(text.rstrip()) is not None


def ends_on_small_word(text: str) -> bool:
    """Tell whether a text stops at a word that no sentence ends with, such as "or"."""
    words = WORD.findall(text[-40:])
    # In small letters: the "A" of "N/A" is no article.
    return bool(words) and words[-1] in NEVER_LAST and not ends_well(text)
