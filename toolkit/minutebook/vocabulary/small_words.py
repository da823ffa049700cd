"""The small words by which a language is known."""

from __future__ import annotations

from collections import Counter

from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import phrases

_ENGLISH = phrases("""
    the; and; of; to; was; is; for; that; be; with; by; it; were; as; this; from; not; have; has; will; are; or
""")
# None of these is a word of English; those that several languages share stand once.
_OTHERS = phrases("""
    der; das; und; ist; nicht; ein; eine; wird; zu; den; dem; von; mit; auf; im; für; wurde; sich; des; zum;
    y; yr; yn; ac; ar; wedi; bydd; gan; oedd; roedd; fod; ei; eu; nad; am; gyda;
    le; la; les; et; est; du; une; pour; dans; que; qui; sur; au; aux; sont; été;
    el; los; las; del; por; para; una; con; se; fue; como; da; di; il; che; della; per; sono; alla; gli;
    het; een; van; niet; wordt; voor; zijn; werd; och; att; det; som; är; på; av; til; og; med; ikke; ja; oli; joka;
    ett; för; w; na; nie; jest; oraz; do; że
""")
_OF_NAMES = frozenset({"van", "von", "de", "der", "den", "del", "della", "da", "di", "la", "le", "el"})
_WORD = late_pattern(r"[^\W\d_]+")
_LETTERS = 20_000
_FEWEST = 4
_TIMES = 2
_CAPITALS = late_pattern(r"\b[A-Z]{2,}\b")


def _begins_name(word: str) -> bool:
    return word[:1].isupper()


def is_in_another_language(text: str) -> bool:
    """Tell whether most small words of a text are those of another language than English."""
    words = ["", *_WORD.findall(_CAPITALS.sub(" ", text[:_LETTERS])), ""]
    # What stands between two capitals may be of a name: "Jan van den Berg".
    found = Counter(
        word.lower()
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
        if not (_begins_name(before) and (_begins_name(after) or after in _OF_NAMES)) and before not in _OF_NAMES
    )
    english = sum(found[word] for word in _ENGLISH)
    others = sum(found[word] for word in _OTHERS)
    return others >= _FEWEST and others > _TIMES * english
