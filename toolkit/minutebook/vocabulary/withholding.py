"""Words that look as if what follows were kept from the public, although no mark of ours says so.

Nobody can list every way of saying it. What counts is the class of the words and their shape: words of withholding
that stand alone, as a label, in brackets, in capitals, at the end of a heading, or in a sentence about what follows.
Slips of the fingers in such words count too. The same words in ordinary use ("Restricted parking", "Confidential
waste", "Exempt charities") do not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from minutebook.patterns import late_pattern
from minutebook.vocabulary.look_alikes import as_latin
from minutebook.vocabulary.wording import phrases

# Adjectives and participles that withhold by themselves.
_WITHHOLDING = phrases("""
    restricted; restriction; restrict; confidential; exempt; private; privileged; sensitive; embargoed; redacted;
    redact; withheld; withhold; secret; reserved; closed
""")
# Those that say so only beside what they withhold: an action is closed, a seat is reserved.
_WITH_WEAK = {
    "closed": phrases("session; part; minutes; minute; meeting; section; business; item; items"),
    "reserved": phrases("business; item; items; session; section; minutes; minute"),
}
# Too short, or too near to others, for slips of the fingers.
_NEVER_MISSPELT = phrases("restrict; redact; secret; closed; reserved")
_LETTERS = {word: frozenset(word) for word in _WITHHOLDING}
# Real words that differ from those by a letter or two.
_OTHER_WORDS = phrases("""
    unrestricted; restrictions; restricts; restrictive; restricting; confidentially; confidentiality; exempts;
    exempted; privates; privately; privacy; pirate; pirates; privatise; sensitively; insensitive; sensitise; privilege;
    privileges; embargo; conditional; residential; credential; prudential
""")
# Whole phrases that withhold.
_WHO = r"trustees|governors|directors|councillors|members|staff|(?:board|committee|council)(?: members)?"
_PHRASES = late_pattern(
    r"\b(?:in camm?era|in (?:strict |the strictest )?confidence|in private|off the record|under embargo|under nda"
    r"|(?:executive|closed|private) session|press and public excluded|public excluded"
    r"|not (?:to be )?(?:for |on |in )?(?:the )?(?:publi(?:cation|c(?: record)?|shed)|release|website|minutes)"
    r"|(?:please )?do not publish|(?:delete|remove|redact) before publi(?:cation|shing)"
    rf"|(?:for )?internal(?: use)? only|(?:for )?(?:the )?(?:{_WHO}) only|official sensitive"
    r"|(?:legal )?(?:professional )?privilege|schedule 12a|part (?:ii|2|two|b)|freedom of information|foia?)\b"
)
_PART = late_pattern(r"part (?:ii|2|two|b)\b")
# Of those, what means something else unless it stands alone.
_ALONE_ONLY = late_pattern(r"freedom of information|foia?|schedule 12a|(?:legal )?(?:professional )?privilege")
# What may stand beside words of withholding without changing what they mean.
_FILLERS = phrases("""
    a; an; the; this; that; these; those; is; are; was; were; be; been; to; for; of; and; or; by; in; on; at; as; it;
    all; from; with; strictly; highly; most; very; commercially; commercial; legally; legal; staff; attorney; client;
    subject; note; notes; item; items; minute; minutes; section; sections; part; passage; passages; paragraph;
    paragraphs; text; business; matter; matters; session; meeting; annex; appendix; information; page; report; papers;
    paper; material; begin; begins; beginning; end; ends; ended; here; below; above; following; follows; next; what;
    considered; taken; held; discussed; under; virtue; number; act; public; press; excluded; publication; published;
    release; disclosure; version; record; status; classification; marking; mark; until; before; after; pursuant; local;
    government; schedule; 12a; january; february; march; april; may; june; july; august; september; october; november;
    december; official
""")
_LEAD = late_pattern(
    r"(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?\s+|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivx]{1,5})[.)]\s+|[-*•·▪–—§>]+\s*)"
)
# A sentence that begins right behind a word: no ordinary use of it.
_SENTENCE_BEHIND = late_pattern(r"(?P<word>[A-Z][a-z]+) (?:The|This|These|That|An?|It|We|They|He|She|In|On|At|After)\b")
_WORD = late_pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_PARTS = late_pattern(r"\s*(?:[:;–—=→/.,!?|<>{}()\[\]\"“”]|-(?=[\s:])|(?<=\s)-)")
_SPACED = late_pattern(r"\b(?:[A-Za-z][ .]){4,}[A-Za-z]\b\.?")
_JOINTS = late_pattern(r"[‐‑‒–—-]")
_INVISIBLE = late_pattern("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ABOUT_BELOW = late_pattern(
    r"(?:this|the (?:following|next)|what follows|everything below|items? below)\b[^.:;]{0,40}?"
    r"\b(?:is|are|was|were|be|must|should)\b"
)
_BY_VIRTUE = late_pattern(
    r"by virtue of|under (?:paragraph|section|part|schedule)|from (?:publication|disclosure|here)|until\b"
)
_FOR_LATER = late_pattern(r"items? (?:for|to)\b", re.IGNORECASE)
_CAPITALS = late_pattern(r"\W*((?:[A-Z]{2,}[\s&-]+){1,5})(?=[^\s]*[a-z])")
_FORBIDS = late_pattern(r"(?:please )?do not publish (?:this|the following|what follows|it|below)")
_SAYS_NOT = late_pattern(
    r"\b(?:restricted|confidential|exempt|privileged|withheld"
    r"|not (?:to be published|for (?:publication|the public|release)))\b"
)
_BRACKETS = late_pattern(r"(?:\(([^()]{3,60})\)|\[([^\[\]]{3,60})\])\s*$")
_TAG = late_pattern(r"</?[a-z]{1,8}>", re.IGNORECASE)
_TAGGED = late_pattern(
    r"<(b|i|u|em|strong|ins)>(?P<words>[^<>]{3,60})</\1>|([*_+~]{1,2})(?P<typed>[^*_+~]{3,60})\3(?=\s)", re.IGNORECASE
)
_BEFORE_ENDING = late_pattern(r"\s[–—-]\s|:\s")
_PUBLIC_LABEL = late_pattern(r"public (?:title|summary)\s*:", re.IGNORECASE)
# A marking in capitals, wherever it stands at the top or foot of a page.
MARKINGS = "OFFICIAL[ :–-]{1,3}SENSITIVE|(?:TOP )?SECRET|RESTRICTED|CONFIDENTIAL|NOT FOR PUBLICATION|IN CONFIDENCE"
_MARKINGS = late_pattern(
    r"\W*(?:(?:official\W{1,3})?sensitive|(?:top )?secret|confidential|restricted|not for publication|protect"
    r"|(?:strictly )?private (?:and|&) confidential|(?:commercial|staff|in)\W{1,3}(?:in\W{1,3})?confidence)\W*",
    re.IGNORECASE,
)
_LONGEST = 14
_LONGEST_LABEL = 6
_SHORT_ENDING = 10
_SHORTEST_WORD = 6
_LONG_WORD = 9
_LOOKED_AT = 200
# Words behind a comma, a stroke or "Part II." that make a sentence of what looked like a label.
_SENTENCE = 3
_CORRECT = ("publication", "commercial", "confidence", "public", "session", "passage", "camera")
# One word at least of every phrase that withholds.
_OF_PHRASES = phrases("""
    camera; cammera; confidence; private; record; embargo; nda; session; public; publish; publication; published;
    release; website; minutes; only; sensitive; privilege; schedule; part; freedom; foi; foia; publishing; excluded
""")
# A label, and the end of a heading, stand within so many words.
_NEAR = 12


class Looks(NamedTuple):
    """Which characters look as if they withheld something; `marking` tells that they are a protective mark alone."""

    start: int
    end: int
    marking: bool = False


@lru_cache(maxsize=2048)
def looks_withheld(text: str, *, cell: bool = False, heading: bool = False, bold: int = 0) -> Looks | None:
    """Return what in words looks as if something were withheld, None where nothing does.

    Args:
        text: the words of a heading, a paragraph, an entry or a cell, without mark-up.
        cell: whether they stand in a cell of a table other than the first of its row, where one word says little.
        heading: whether they are a heading.
        bold: how many characters at the beginning are bold, where the rest is not.
    """
    first = text.split("\n", 1)[0]
    if not first.strip() or not _may_be(first):
        return None
    tagged = _TAGGED.match(first)
    if tagged is not None and _alone(_plainly(tagged["words"] or tagged["typed"])):
        return Looks(0, len(first.rstrip()))
    lead = _LEAD.match(first)
    start = lead.end() if lead and lead.end() < len(first) else 0
    words = _plainly(_TAG.sub("", first[start:]))
    whole = Looks(start, len(first.rstrip()))
    if _alone(words) and not cell:
        return whole._replace(marking=not heading and _MARKINGS.fullmatch(words) is not None)
    behind = _SENTENCE_BEHIND.match(words)
    says_so = (
        _label(words)
        or (behind is not None and _alone(behind["word"]))
        or _PUBLIC_LABEL.match(words) is not None
        or _in_capitals(words)
        or (0 < bold < len(first) and _alone(_plainly(first[start:bold])))
        or _about_what_follows(words)
        or (not cell and _ends_so(words))
    )
    return whole if says_so else None


def _may_be(line: str) -> bool:
    """Whether a word at the beginning or the end of a line might be one of withholding; most lines hold none."""
    if len(line) > _LOOKED_AT:
        line = f"{line[: _LOOKED_AT // 2]} {line[-_LOOKED_AT // 2 :]}"
    if not line.isascii():
        line = _plainly(line)
    words = _WORD.findall(line.lower())
    if len(words) > 2 * _NEAR:
        words = [*words[:_NEAR], *words[-_NEAR:]]
    if _SPACED.search(line):
        return True
    return any(word in _OF_PHRASES or _corrected(word) in _OF_PHRASES or withholding_word(word) for word in words)


def _plainly(words: str) -> str:
    """Return words without what only disguises them: soft hyphens, foreign letters that look alike, spaced letters."""
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", words))
    if not plain.isascii():
        plain = as_latin(plain)
    return _SPACED.sub(lambda found: re.sub(r"[ .]", "", found[0]), plain).strip()


def _folded(words: str) -> list[str]:
    return _WORD.findall(_JOINTS.sub(" ", words.lower()).replace("&", " and "))


@lru_cache(maxsize=8192)
def withholding_word(word: str) -> str:
    """Return the word of withholding that a word is, perhaps with a slip of the fingers; "" for none."""
    if word in _WITHHOLDING:
        return word
    if word in _OTHER_WORDS or len(word) < _SHORTEST_WORD - 1 or not word.isalpha():
        return ""
    for known in _WITHHOLDING:
        if known in _NEVER_MISSPELT:
            continue
        allowed = 2 if len(known) >= _LONG_WORD else 1
        if abs(len(known) - len(word)) > allowed or len(_LETTERS[known] - set(word)) > allowed:
            continue
        if _slips(word, known, allowed) <= allowed:
            return known
    return ""


def _slips(one: str, other: str, most: int) -> int:
    """Return how many letters were lost, doubled, mistaken or swapped with their neighbour; `most` + 1 for more."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, there in enumerate(other, start=1):
            cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != there))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == there:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]


def _alone(words: str) -> bool:
    """Whether words say that something is withheld, and nothing else."""
    folded = _folded(words)
    if not 0 < len(folded) <= _LONGEST:
        return False
    joined = " ".join(_corrected(word) for word in folded)
    rest = _PHRASES.sub(" ", joined)
    said = rest != joined
    words_left = rest.split()
    withholding = [at for at, word in enumerate(words_left) if withholding_word(word)]
    strong = [at for at in withholding if _holds(words_left, at)]
    if len(strong) < len(withholding):
        return False
    if not said and not strong:
        return False
    left = [word for at, word in enumerate(words_left) if at not in withholding]
    return all(word in _FILLERS or word.isdecimal() or withholding_word(word) for word in left) and not _negated(folded)


@lru_cache(maxsize=8192)
def _corrected(word: str) -> str:
    """Return a word of a phrase without a slip of the fingers."""
    if len(word) < _SHORTEST_WORD or word in _CORRECT or word in {"publics", "sessions", "passages"}:
        return word
    near = (known for known in _CORRECT if known[0] == word[0] and abs(len(word) - len(known)) <= 1)
    return next((known for known in near if _slips(word, known, 1) <= 1), word)


def _negated(folded: list[str]) -> bool:
    return folded[0] in {"no", "none", "non"}


def _holds(words: list[str], at: int) -> bool:
    """Whether a word of withholding says so where it stands."""
    word = withholding_word(words[at])
    if word not in _WITH_WEAK:
        return True
    return at + 1 < len(words) and words[at + 1] in _WITH_WEAK[word] and (at == 0 or words[at - 1] in _FILLERS)


def _label(words: str) -> bool:
    """Whether words begin with a label that says so: "Confidential – staffing", "Exempt by virtue of paragraph 3"."""
    bare = words.lstrip(" *-–—=_#<>{}()[]\"“”'!|.,")
    if _FOR_LATER.match(bare):
        return False
    joined = " ".join(_folded(bare)[:_LONGEST])
    virtue = _BY_VIRTUE.search(joined)
    head = joined[: virtue.start()].strip() if virtue else ""
    if head and len(head.split()) <= _LONGEST_LABEL and _alone(head):
        return True
    for found in _PARTS.finditer(bare):
        head, sign = bare[: found.start()], found[0].strip()
        folded = _folded(head)
        if not folded or len(folded) > _LONGEST_LABEL:
            return False
        joined = " ".join(folded)
        if _alone(head) and (sign in {":", "–", "—", "-"} or not _ALONE_ONLY.fullmatch(joined)):
            of_sentence = sign in {",", "/"} or (sign == "." and _PART.fullmatch(joined) is not None)
            return not (of_sentence and len(bare[found.end() :].split()) > _SENTENCE)
    return False


def _in_capitals(words: str) -> bool:
    """Whether words begin with capitals that say so, where the rest is in small letters: "CONFIDENTIAL The lease"."""
    found = _CAPITALS.match(words)
    return found is not None and _alone(found[1])


def _about_what_follows(words: str) -> bool:
    """Whether a sentence says of what follows that it is not for the public."""
    folded = " ".join(_corrected(word) for word in _folded(words.split(".", maxsplit=1)[0]))
    if _FORBIDS.match(folded):
        return True
    about = _ABOUT_BELOW.match(folded) is not None and len(folded.split()) <= _LONGEST + _LONGEST_LABEL
    return about and _SAYS_NOT.search(folded) is not None


def _ends_so(words: str) -> bool:
    """Whether a heading or a short line ends with it: "Grievance (confidential)", "The lease – restricted"."""
    if len(words.split()) > _SHORT_ENDING or words.rstrip().endswith("."):
        return False
    closing = _BRACKETS.search(words)
    if closing:
        inside = closing[1] or closing[2]
        return _alone(inside) or _label(inside) or _ends_so(inside)
    ending = _BEFORE_ENDING.split(words)[1:][-1:]
    return bool(ending) and _alone(ending[0]) and not _PART.fullmatch(" ".join(_folded(ending[0])))
