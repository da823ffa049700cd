"""Titles before the names of people, letters behind them, and the posts that are named instead of somebody."""

from __future__ import annotations

from minutebook.vocabulary.owners import BEFORE_ROLES, ROLES
from minutebook.vocabulary.wording import fold, phrases

# What may stand before a name: "Ms. Katherine Vale".
FORMS_OF_ADDRESS = phrases("""
    mr; mrs; ms; miss; mx; dr; prof; professor; cllr; councillor; rev; revd; sir; dame
""")
# With those that also stand for an office: "PC" may be a constable, or the Police Commissioner.
TITLES = FORMS_OF_ADDRESS | phrases("""
    lord; lady; pc; insp; supt; sgt
""")
# "The Rt Revd Jo March", "Lady Finch": an article before one of these begins a name.
_AFTER_THE = phrases("""
    rt; right; very; most; revd; rev; rev'd; reverend; ven; venerable; hon; honourable; lord; lady; earl; countess;
    baroness;
    baron; viscount; dowager; duke; duchess; worshipful; canon
""")
_RANKS = phrases("""
    colonel; captain; major; lieutenant; general; cdr; commander; wg; sqn; brig; brigadier;
    adm; admiral; di; dci; dcc; acc; ds; dc; dsupt; ch; c/supt; c/insp; ci; superintendent; inspector; sergeant;
    constable; commissioner; pcso; hhj; judge; dj; recorder; archdeacon; bishop; father; sister; br; brother;
    pastor; rabbi; imam; president; alderman; bailie; provost; m; mme; herr; frau; señor; señora
""")
# Those behind which a full stop stands that ends no sentence: "seconded by Cllr. Teal".
ABBREVIATED = phrases("""
    cllr; mr; mrs; ms; dr; prof; rev; revd; ven; hon; col; capt; maj; lt; sgt; insp; supt; sr; fr; ald; gen
""")
# What may stand before a name and belongs to it.
BEFORE_NAMES = TITLES | _AFTER_THE | _RANKS | ABBREVIATED
# Letters behind a name that are of it.
LETTERS_BEHIND = phrases("""
    obe; mbe; cbe; dbe; kbe; bem; gbe; kcb; cb; cmg; kc; qc; jp; dl; mp; msp; mla; mep; am; ms; td; rn; usn; usa; cpa;
    phd; md; rgn; frs; frsa; bsc; msc; ba; ma; llb; pe; pmp; esq; rd; vr; qso; ao; oam; ii; iii; iv; jr; sr
""")
_WHOSE = phrases("county; district; borough; city; parish; town; unitary; ward; cty; dist")
# What no post is that stands before a name: the name is longer by it.
_OF_THE_NAME = BEFORE_NAMES | phrases("councillors; member; members; deputy; chief; rep; representative")
_POSTS = (ROLES - _OF_THE_NAME) | phrases("""
    mayor; mayoress; commodore; bursar; vicar; rector; curate; churchwarden; chancellor; vice-chancellor; ranger;
    surveyor; architect; headmaster; headmistress; facilitator; notetaker; treasurers; groundsman; proprietor
""")
_BEFORE_POSTS = BEFORE_ROLES | phrases("""
    the; hon; honorary; joint; interim; our; minute; minutes; co; rear; club; new; property; strata; building; estate;
    estates; community; area; district; hall
""")


def has_title(words: str) -> bool:
    """Tell whether words begin with a title that belongs to a name: "Cllr Finch", "County Cllr Teal"."""
    folded = [fold(word) for word in words.split()]
    while len(folded) > 1 and folded[0] in _WHOSE | {"the"}:
        del folded[0]
    return len(folded) > 1 and folded[0] in BEFORE_NAMES


def begins_with_article(words: str) -> bool:
    """Tell whether the article at the beginning is of a title: "The Revd", "The Ven."."""
    folded = [fold(word) for word in words.split()[:2]]
    return len(folded) > 1 and folded[0] == "the" and folded[1] in _AFTER_THE


def is_post(words: str) -> bool:
    """Tell whether words are a post and nothing else: "the Clerk", "Hon. Treasurer", "Deputy Town Clerk"."""
    folded = [fold(word) for word in words.split()]
    return bool(folded) and folded[-1] in _POSTS and all(word in _POSTS or word in _BEFORE_POSTS for word in folded)


def end_of_post(words: str) -> int:
    """Return where the name begins before which a post stands, "the Clerk A. Finch"; 0 where there is none."""
    end = position = 0
    for word in words.split():
        start = words.index(word, position)
        folded = fold(word)
        if folded in _POSTS:
            end = start + len(word)
        elif folded not in _BEFORE_POSTS:
            break
        position = start + len(word)
    return end if 0 < end < len(words.rstrip()) else 0
