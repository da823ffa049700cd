"""What looks like the name of a person, and what does not."""

from __future__ import annotations

from minutebook.patterns import late_pattern
from minutebook.recognising.language.prose import has_verb
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.owners import INSIDE_NAMES, LABELS
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.sentences import ends_well
from minutebook.vocabulary.titles import begins_with_article, has_title
from minutebook.vocabulary.wording import fold, phrases

# The O and the D of O'Dowd.
_INITIAL = late_pattern(r"[^\W\d_][^\s'’-]*")
_LONGEST_INITIALS = 6
_GIVEN_AND_SURNAME = 2

BRACKET = late_pattern(r"[(\[][^()\[\]]{0,120}(?:[)\]]|$)")
AFTER_NAME = late_pattern(r"\s*(?:[,:]\s*|\s[-–—]\s*|[-–—]\s+)")
_WORD = late_pattern(r"[^\W\d_][\w.'’`-]*")
# Words that stand where a name might, and are a day.
DAYS = phrases("monday; tuesday; wednesday; thursday; friday; saturday; sunday; asap; ongoing; january; february")
NOT_NAMES = phrases("""
    n/a; na; none; nil; tbc; tba; all; apologies; present; absent; yes; no; and; the; public; press; total; quorum;
    vacant; vacancy; name; role; date; time; draft; agenda; minutes; meeting; action; actions; item; page; members of
    the public; member of the public; everyone; everybody; as above; see above; as listed; as listed above;
    regrets; scribe; scribes; recorder; note taker; notetaker; note-taker; minute taker; minute-taker; organizer
""")
# Small words inside names, besides those that other texts have too: "Ana Lima e Silva".
_PARTICLES = phrases("e; y; i; da; das; do; dos; di; del; della; dei; den; ter; ten; zu; zum; af; ap; ibn; bint; bat")
# What no name begins with, though a capital may stand there.
NEVER_FIRST = phrases("total; at; in; on; from; number")
_NOR = phrases("the; a; an; this; that; it; to; item")
_SMALL = phrases("and; of; the; &; for; on; in; to")
_LONGEST = 6
_LONGEST_NICKNAME = 3
# What may stand at either end of a name and is none of it.
EDGES = " .,;:-–—"


def looks_like_name(text: str) -> bool:
    """Tell whether words may be the name of one person, with what is said about that person behind it."""
    bare = BRACKET.sub(" ", text).strip(EDGES)
    name = AFTER_NAME.split(bare, maxsplit=1)[0].strip(EDGES)
    return is_name(name) and not speaks(bare)


def names_a_matter(words: str) -> bool:
    """Tell whether words are a heading rather than a name: "Budget Review", "Health and Safety"."""
    folded = [fold(word) for word in words.split()]
    told = [word for word in folded if word and word not in _SMALL]
    return len(told) > 1 and all(word in LABELS for word in told)


def speaks(words: str) -> bool:
    """Tell whether words hold a verb; "Will" and "May" among other names are none."""
    return has_verb(words if words.isupper() else " ".join(word for word in words.split() if not word[0].isupper()))


def may_be_nickname(text: str) -> bool:
    """Tell whether an entry among names may be one, though it does not look like any: "daniel o", "x7"."""
    few = len(text.split()) <= _LONGEST_NICKNAME and (" " not in text or not text[0].isupper()) and ":" not in text
    return few and not ends_well(text) and not has_verb(text) and section_of(text) is None and not says_nothing(text)


def is_name(name: str) -> bool:
    """Tell whether words are a name: few, each with a capital, or initials."""
    words = name.split()
    if begins_with_article(name):
        del words[0]
    longest = _LONGEST + 1 if has_title(name) else _LONGEST
    if not words or len(words) > longest or fold(name) in NOT_NAMES or any(figure.isdecimal() for figure in name):
        return False
    if section_of(name) or "@" in name[1:] or (len(words) == 1 and fold(name) in DAYS):
        return False
    for at, word in enumerate(words):
        bare = word.strip("().,'’\"“”‘")
        if at and (bare.lower() in INSIDE_NAMES or word in _PARTICLES):
            continue
        if not bare or not (bare[0].isupper() or (bare[0] == "@" and at == 0)) or not _WORD.match(bare.lstrip("@")):
            return False
    # "A." is an initial.
    return words[0] == "A." or fold(words[0]) not in NEVER_FIRST | _NOR


def is_short_for(words: str, name: str) -> bool:
    """Tell whether words are the initials of a name, or a handle."""
    if words.startswith("@"):
        return True
    bare = words.replace(".", "")
    if not 1 < len(bare) <= _LONGEST_INITIALS or " " in bare or not bare.isupper():
        return False
    initials = "".join(word[0] for word in _INITIAL.findall(name) if word[0].isupper())
    if len(bare) == _GIVEN_AND_SURNAME and " " not in name and bare[0] == initials:
        # "Kay (KD)", whose surname nobody writes.
        return True
    return bare == initials or (bare[0] == initials[:1] and bare[-1] == initials[-1:]) or bare in initials
