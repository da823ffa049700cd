"""Short forms of first names: Bob is Robert, and Steve may be Stephen."""

from __future__ import annotations

from functools import lru_cache

# The short form comes first; "=" parts it from the names it stands for.
_SHORT_FORMS = """
    bill = william; billy = william; will = william; bob = robert; rob = robert; bobby = robert; jim = james;
    jimmy = james; jamie = james; mike = michael; mick = michael; dick = richard; rick = richard; tom = thomas;
    tony = anthony; ted = edward, theodore; ned = edward; ed = edward, edmund, edwin; jack = john; johnny = john;
    harry = henry, harold; hal = henry; jo = joanne, joanna, josephine; joe = joseph; kate = katherine, catherine,
    kathryn; katie = katherine, catherine; kathy = katherine; cathy = catherine; liz = elizabeth; beth = elizabeth;
    betty = elizabeth; lizzie = elizabeth; sue = susan, suzanne; peggy = margaret; meg = margaret; maggie = margaret;
    nell = helen, eleanor; sandy = alexander, alexandra; alex = alexander, alexandra; sasha = alexander, alexandra;
    chuck = charles; charlie = charles, charlotte; hank = henry; jerry = gerald, jeremy; geoff = geoffrey;
    jeff = jeffrey, geoffrey; larry = laurence, lawrence; laurie = laurence, lawrence; bernie = bernard; bert = albert,
    robert, herbert; vicky = victoria; becky = rebecca; debbie = deborah; mandy = amanda; tina = christina;
    trish = patricia; tricia = patricia; paddy = patrick; gus = angus, augustus; dot = dorothy; fran = frances
"""
_ALIKE = 3


@lru_cache(maxsize=1)
def _full_names() -> dict[str, frozenset[str]]:
    entries = (entry.split("=") for entry in _SHORT_FORMS.split(";"))
    return {short.strip(): frozenset(name.strip() for name in names.split(",")) for short, names in entries}


def may_be_the_same(one: str, other: str) -> bool:
    """Tell whether two first names in small letters may be one person's: short and full form, or alike at the start."""
    full = _full_names()
    return (
        one == other
        or other in full.get(one, ())
        or one in full.get(other, ())
        or (min(len(one), len(other)) >= _ALIKE and one[:_ALIKE] == other[:_ALIKE])
    )
