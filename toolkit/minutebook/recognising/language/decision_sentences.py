"""Decisions told in sentences: "It was agreed to …", "Moved Jo March, seconded Ann Ito … Carried."."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern
from minutebook.recognising.language.motion_words import is_motion_outcome
from minutebook.recognising.language.prose import word_count
from minutebook.vocabulary.sentences import sentences

_WHO = (
    r"(?:it\s+(?:was|is)|we|(?:the|this)\s+(?:[\w'’&-]+\s+){0,3}?(?:committee|board|council|group|team|panel|meeting|"
    r"authority|trustees|members|directors|governors|executive|assembly|society|club|forum|association|members\s+present|"
    r"parish\s+council|councillors|company|partners|club|union|congregation|session|commission|partnership))"
)
_HOW = r"(?:(?:\w+ly|also|then|therefore|thus|all|were|further|hereby|again|both|has|have|in\s+principle)\s+){0,2}"
# "When the Board agreed …", "He said that it was agreed …" tell of another time.
_NOT_BEFORE = "".join(
    rf"(?<!\b{word} )"
    for word in ("when", "until", "once", "because", "since", "unless", "before", "after", "which", "that", "as", "how")
)
_DECIDED = late_pattern(
    rf"(?:^|(?<=\s)){_NOT_BEFORE}{_WHO}\s+{_HOW}"
    r"(?:(?:resolve[sd]?|agreed|agree|decided|decide|voted)\s+(?:unanimously\s+|by\s+consensus\s+)?(?:that|to|on|upon|not\s+to|:)\s*\w"
    r"|(?:resolved|agreed|decided):\s+\w"
    r"|(?:approved|adopted|ratified|endorsed)\s+\w)"
    r"|\b(?:a|the)\s+decision\s+(?:was|is)\s+(?:made|taken)\s+(?:that|to)\b",
    re.IGNORECASE,
    signs="agree; resolve; decide; voted; decision; approved; adopted; ratified; endorsed",
)
_EVERYBODY = late_pattern(
    r"(?:^|[,;:–—-]\s+|\b(?:and|but|so)\s+)(?:everyone|everybody|all(?:\s+(?:members|present|of\s+us))?)\s+(?:agreed|agree|decided)\s+"
    r"(?:to\s+\w|not\s+to\s+\w|on\s+\w|that\s+.{0,80}\b(?:should|would|will|shall|must|be)\b)",
    re.IGNORECASE,
    signs=("agree; decided", "everyone; everybody; all"),
)
# "Jo: it does not, we decided to move on": somebody's words, and no record of a decision.
_SPOKEN = late_pattern(
    r"(?:[^\W\d_][\w.'’-]*\s+){0,2}[^\W\d_][\w.'’-]*\s?:\s.*\bwe\s+(?:\w+ly\s+)?(?:agree|decide|resolve)",
    re.IGNORECASE,
    signs=("agree; decide; resolve", ":"),
)
_SHOUTED = late_pattern(
    r"\b(?:RESOLVED(?:,(?=\s+(?i:that|to)\b))?|AGREED)(?:(?<=,)|\b)(?:\s+[A-Z]+)?\s*:?\s+(?=[a-z0-9A-Z])",
    signs="resolved; agreed",
)
_OF_OLD = late_pattern(
    r"\bproposed\s+(?:resolution|decision)\b|\b(?:not\s+(?:agreed|resolved|decided)|if\s+(?:it|we|the)\b|whether\b|(?:had|have|been)\s+(?:previously\s+)?agreed"
    r"|(?:said|noted|reported|reminded|asked|recalled|remembered|understood|confirmed|thought)\b[^.]{0,40}\bthat\s+(?:it|the|we)\b"
    r"|last\s+(?:meeting|month|year)\s+(?:it|we|the)\b|previously\s+(?:agreed|resolved|decided)|disagreed|not\s+(?:yet\s+)?approved)",
    re.IGNORECASE,
)
_RECORD = late_pattern(
    r"\b(?:minutes|notes\s+of\s+(?:the|our)\b.{0,40}?\bmeeting)\b.{0,120}?\b(?:were|was|are|be|and)\s+(?:[\w-]+ly\s+|then\s+|all\s+)?(?:agreed|approved|accepted|adopted|confirmed|signed|ratified|passed)\b"
    r"|\b(?:agreed|approved|accepted|adopted|confirmed|signed)\b[^.]{0,50}\bas\s+(?:being\s+)?(?:an?\s+|the\s+)?(?:true|correct|accurate|fair)\b"
    r"|^(?:the\s+)?(?:[\w'’-]+\s+){0,4}?(?:polic(?:y|ies)|plan|budget|accounts|terms\s+of\s+reference|strategy|agenda|charter|"
    r"proposals?|recommendations?|expenditure|payments?|precept|constitution|schedule)\s+(?:was|were)\s+(?:[\w-]+ly\s+)?"
    r"(?:approved|adopted|agreed|ratified|endorsed)(?:\s+by\s+(?:the\s+)?(?:board|committee|council|trustees|governors|members))?\.?$"
    r"|^(?:the\s+)?(?:previous\s+|last\s+|draft\s+)?minutes\b[^.:]{0,60}\b(?:approved|accepted|adopted|agreed|confirmed)\b",
    re.IGNORECASE,
    signs=(
        ("agreed; approved; accepted; adopted; confirmed; signed; ratified; passed; endorsed"),
        (
            "minutes; notes; true; correct; accurate; fair; polic; plan; budget; accounts; terms; strategy; "
            "agenda; charter; proposal; recommendation; expenditure; payment; precept; constitution; schedule"
        ),
    ),
)
_OF_THE_RECORD = late_pattern(
    r"\b(?:were|was|are|and|unanimously)\s+(?:[\w-]+ly\s+|all\s+)?"
    r"(?:agreed|approved|accepted|adopted|confirmed|signed|ratified)\b",
    re.IGNORECASE,
    signs="agreed; approved; accepted; adopted; confirmed; signed; ratified",
)
_AT_THE_END = late_pattern(
    r"(?:--|[—–]|\s-|:|\.)\s*(?:APPROVED|ADOPTED|CARRIED|PASSED|AGREED|RESOLVED|REJECTED|DEFEATED)\b"
    r"(?:\s+(?:by|with|unanimously|\d)[^.]{0,60})?\s*\.?$",
    signs="approved; adopted; carried; passed; agreed; resolved; rejected; defeated",
)
_AT_THE_START = late_pattern(
    r"(?:agreed|decided|resolved|decision)\s?:\s+\w|decided\s+(?!by\b)\w|(?:(?:yes|ok(?:ay)?|so)[,;]?\s+)?(?:unanimously\s+)?(?:agreed|decided|resolved)\s+(?:unanimously\s+)?(?:to|that|on|not\s+to)\s+\w"
    r"|(?:trustees|members|councillors|directors|governors|committee|council|board|partners|staff)\s+"
    r"(?:unanimously\s+|all\s+)?(?:agreed|decided|resolved|voted|approved|adopted|ratified)\s+(?:to|that|on|the|not\s+to)\s+\w",
    re.IGNORECASE,
    signs="agreed; decided; resolved; decision; voted; approved; adopted; ratified",
)
_FIRST_WORD = late_pattern(
    r"(?:read(?:\s+out)?,?\s+(?:and\s+)?)?(?:all\s+)?(?:agreed|approved|accepted|adopted|passed)\b",
    re.IGNORECASE,
    signs="agreed; approved; accepted; adopted; passed",
)
_NOT_YET = late_pattern(
    r"\b(?:not|to\s+be|will|would|cannot|could|should|until|unless|deferred|amendments?\s+to|next\s+meeting|if)\b",
    re.IGNORECASE,
)
_MAY_BE = late_pattern(r"\b(?:must|would|may|might|could|should|will|shall|can|for\s+example)\b", re.IGNORECASE)
_MOVED = late_pattern(
    r"\b(?:moved|motioned|proposed|proposer|makes?\s+a\s+motion|made\s+(?:a|the)\s+motion|motion(?:s|\s+(?:to|that|by|was|from|made))?\b|proposal)",
    re.IGNORECASE,
    signs="moved; motion; propos",
)
_PROPOSED = late_pattern(
    r"\s*(?:it\s+was\s+)?(?:proposed|proposal|suggested)\b", re.IGNORECASE, signs="propos; suggested"
)
_A_MOTION = late_pattern(
    r"\b(?:motion|vote\s+was\s+taken|put\s+to\s+(?:the|a)\s+vote)\b", re.IGNORECASE, signs="motion; vote"
)
_SECONDED = late_pattern(
    r"\b(?:second(?:ed|er|s)\b|second\s+by\b|2nd(?:ed|\s+by)\b)", re.IGNORECASE, signs="second; 2nd"
)
_CAME_OF_IT = late_pattern(
    r"\b(?:carried|passed|passes|approved|adopted|agreed|unanimous(?:ly)?|all\s+in\s+favou?r|resolved|accepted|fail(?:s|ed)|fell|lost|"
    r"defeated|abstain(?:ed|s)|abstentions?|carries)\b",
    re.IGNORECASE,
    signs=(
        "carrie; passe; approved; adopted; agreed; unanimous; favo; resolved; accepted; "
        "fail; fell; lost; defeated; abst"
    ),
)
_RESULT = late_pattern(
    r"(?:the\s+)?(?:motion|resolution|amendment|vote|proposal)\s+(?:was\s+|is\s+|has\s+been\s+)?(?:then\s+)?(?:[\w-]+ly\s+)?"
    r"(?:carried|carries|passed|passes|approved|adopted|lost|defeated|failed|fails|fell)\b|carried\b|passed\b|all\s+in\s+favou?r",
    re.IGNORECASE,
    signs=("carried; carries; passed; passes; approved; adopted; lost; defeated; failed; fails; fell; favo"),
)
_LONGEST_FIELD = 12
_BARE_MOTION = 12
_CHAIN = 4
_FEWEST = 3
_UNANIMOUS = late_pattern(
    r"(?:[–—]|\s-)\s*(?:approved|agreed|carried|adopted|passed|accepted|resolved)"
    r"(?:\s+(?:unanimously|nem\.?\s+con\.?|by\s+all)|,?\s+[^.,]{2,40}\s+abstain(?:ing|ed))\.?$",
    re.IGNORECASE,
    signs=("unanimously; nem; by; abstain", "-; –; —"),
)
# "4 for, 2 against", "M/S (March/Ito)", whatever else a sentence says.
_COUNTED = late_pattern(
    r"\b\d{1,3}\s+(?:for|in\s+favou?r),?\s+(?:and\s+)?\d{1,3}\s+(?:against|opposed)\b|(?-i:\bM/S(?:/[CPU])?\b|\bMSC[PU]?\b)",
    re.IGNORECASE,
    signs="against; opposed; m/s; msc",
)
_CARRIED = late_pattern(
    r"\b(?:was|were)\s+(?:[\w-]+ly\s+)?carried\b(?!\s+(?:out|over|on|forward|away|through))",
    re.IGNORECASE,
    signs="carried",
)
_FOR_PAYMENT = late_pattern(
    r"\b(?:payments?|accounts?|invoices?|cheques|expenditure|fees?|bills?)\b.{0,60}\b(?:was|were)\s+(?:[\w-]+ly\s+)?"
    r"(?:approved|agreed|authorised|passed|adopted)\b|\bapproved\s+for\s+payment\b|\s[–—-]\s*all\s+in\s+favou?r\b",
    re.IGNORECASE,
    signs=(
        "approved; agreed; authorised; passed; adopted; favo",
        "payment; account; invoice; cheques; expenditure; fee; bill; all",
    ),
)
# "PTA agreed to fund the beanbags": a body of which only capitals are known.
_BODY = late_pattern(
    r"(?:^|\.\s|\bthe\s)(?-i:[A-Z]{3,6})\s+(?:agreed|resolved|decided|voted)\s+to\s+\w",
    re.IGNORECASE,
    signs="agreed; resolved; decided; voted",
)
# "that's consensus, it moves to phase 3", said by who is in the chair.
_CONSENSUS = late_pattern(
    r"^poll\s+pass(?:es|ed)\b|(?:^|:\s+)(?:that['’]s\s+consensus\b|consensus\s+to\s+[a-z]+\b)"
    # "Proposal to mend the roof – consensus, no blocks".
    r"|\s[–—-]\s+consensus\b(?!\s+(?:not|was\s+not)\b)|\bconsensus,\s+no\s+(?:blocks|objections)\b",
    re.IGNORECASE,
    signs="consensus; poll",
)
_OFFICE = late_pattern(
    r"\b(?:was|were)\s+(?:duly\s+|unanimously\s+)?(?:re-?)?elected\b(?=.{0,80}\b(?:chair\w*|president|secretary|treasurer|"
    r"vice|officers?|committee|en\s+bloc)\b)|\b(?:nominat\w+|en\s+bloc)\b.{0,80}\b(?:was|were)\s+(?:duly\s+)?(?:re-?)?elected\b"
    r"|\b(?:was|were)\s+duly\s+(?:re-?)?elected\b|\b(?:re-?)?elected\s+(?:en\s+bloc|unopposed)\b|\bunopposed\s+and\s+(?:duly\s+)?elected\b",
    re.IGNORECASE,
    signs="elected",
)
_FOLLOWING = late_pattern(
    r"the\s+following\s+(?:[\w'’-]+\s+){0,4}?(?:was|were)\s+(?:[\w-]+ly\s+)?(?:approved|adopted|agreed|ratified|endorsed)\b",
    re.IGNORECASE,
    signs="following",
)
_SAYS_WHAT = late_pattern(r"\b(?:that|to)\b", re.IGNORECASE)


def decisions_in(text: str, *, of_the_record: bool = False) -> list[tuple[int, int]]:
    """Return the range of every decision that a passage tells of.

    `of_the_record` tells that it stands under the minutes of the last meeting, which are "Approved." by one word.
    """
    small = text.lower()
    if not any(word in small for word in _MAY_DECIDE):
        return []
    said = _AT_THE_END.search(text) or _UNANIMOUS.search(text)
    if said and word_count(text[: said.start()]) >= _FEWEST and not text.isupper():
        return [(0, len(text))]
    parts = sentences(text)
    found: list[tuple[int, int]] = []
    at = 0
    last_at = -_CHAIN
    while at < len(parts):
        start, end = parts[at]
        if found and at - last_at <= _CHAIN and _RESULT.match(text[start:end].strip()):
            # "A recorded vote was asked for. … The motion was carried by 3 votes to 2."
            found[-1] = (found[-1][0], end)
            at += 1
            continue
        last = _end_of_motion(text, parts, at)
        if last is not None:
            adjacent = bool(found) and found[-1][1] == parts[at][0]
            bare = word_count(text[start:end]) <= _BARE_MOTION and not _SAYS_WHAT.search(text[start:end])
            if bare and adjacent:
                # "Accepted as a true record. Proposed Jo, seconded Ann."
                found[-1] = (found[-1][0], parts[last][1])
            else:
                first = at - 1 if bare and at else at
                found.append((parts[first][0], parts[last][1]))
            at = last_at = last + 1
            continue
        if _decides(text[start:end].strip(), of_the_record=of_the_record):
            found.append((start, end))
            last_at = at
        at += 1
    return found


_MAY_DECIDE = (
    *("agree", "resolve", "decide", "moved", "motion", "second", "approved", "adopted", "accepted", "confirmed"),
    *("ratified", "endorsed", "voted", "signed", "elected", "carried", "passed"),
    *("consensus", "poll", "favour", "favor", "against", "opposed", "m/s", "ms"),
)


# "Ann offered to act as treasurer and this was agreed."
_THIS_WAS = late_pattern(
    r"\band\s+(?:this|it)\s+was\s+(?:[\w-]+ly\s+)?(?:agreed|approved|accepted)\b(?!\s+(?:that|in\s+(?:principle|advance)|at\b|last))",
    re.IGNORECASE,
    signs="agreed; approved; accepted",
)
# A sentence in which one of these is found tells of a decision.
_SURE = (_DECIDED, _EVERYBODY, _CARRIED, _FOR_PAYMENT, _BODY, _OFFICE, _CONSENSUS, _THIS_WAS)


def _decides(sentence: str, *, of_the_record: bool) -> bool:
    if _COUNTED.search(sentence) and not _MAY_BE.search(sentence):
        return True
    if sentence.endswith("?") or _OF_OLD.search(sentence) or _SPOKEN.match(sentence):
        return False
    shouted = not sentence.isupper() and _SHOUTED.search(sentence)
    if shouted or _AT_THE_START.match(sentence) or _FOLLOWING.match(sentence):
        return True
    if any(pattern.search(sentence) for pattern in _SURE):
        return True
    if of_the_record and _FIRST_WORD.match(sentence) and word_count(sentence) <= _BARE_MOTION:
        return True
    record = _RECORD.search(sentence) or (of_the_record and _OF_THE_RECORD.search(sentence))
    return bool(record) and not _NOT_YET.search(sentence)


def _end_of_motion(text: str, parts: list[tuple[int, int]], at: int) -> int | None:
    """Return the last sentence of a motion that begins with this one, with what came of it; None for no motion."""
    first = text[slice(*parts[at])]
    if not _MOVED.search(first) or _OF_OLD.search(first):
        return None
    seconded = came = None
    if _SECONDED.search(first):
        seconded = at
    if _CAME_OF_IT.search(first) and _A_MOTION.search(first) and not _MAY_BE.search(first):
        came = at
    for later in range(at + 1, min(at + _CHAIN, len(parts))):
        sentence = text[slice(*parts[later])]
        if word_count(sentence) > _LONGEST_FIELD:
            break
        if _SECONDED.search(sentence):
            seconded = later
        elif _CAME_OF_IT.search(sentence) and (
            seconded is not None
            or _A_MOTION.search(first + sentence)
            or (_PROPOSED.match(first) and is_motion_outcome(sentence))
        ):
            came = later
        else:
            break
    if seconded is None and came is None:
        return None
    return max(one for one in (at, seconded, came) if one is not None)
