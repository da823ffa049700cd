"""Words by which the minutes of a meeting are known among other texts, in English and some other languages."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern

# The minutes themselves, in a title or the name of a file.
MINUTES = late_pattern(
    r"(?<![a-z])(?:minutes?|mins|meeting[ _-]?notes|notes (?:of|from)|record of (?:the )?(?:meeting|discussion)|moms?"
    r"|proceedings|sederunt|transcript|protokolle?|niederschrift|cofnodion|proc[eè]s[ -]verbal|compte[ -]rendu"
    r"|actas?|verbali?|notulen|referat|m[øö]teprotokoll|p[öo]yt[äa]kirja|protok[oó][lł])(?![a-z])",
    re.IGNORECASE,
)
# "5 minutes": how long it took.
HOW_LONG = late_pattern(
    r"(?:\d|\b(?:one|two|three|five|ten|fifteen|twenty|thirty|sixty|few|couple of|several))\s*(?:minutes?|mins)\b",
    re.IGNORECASE,
)
# A body that meets, or its meeting.
ABOUT_MEETINGS = late_pattern(
    r"(?<![a-z])(?:meetings?|committee|board|council|a\.?g\.?m|e\.?g\.?m|annual general|assembly|telecon\w*"
    r"|conference call|telco|call|stand-?up|retro|f2f|face[- ]to[- ]face|breakout|session|task ?force"
    r"|working group|subcommittee|panel|trustees|governors|synod|senate|forum|\w*sitzung|\w*versammlung|vorstand"
    r"|gremium|cyngor|cyfarfod|pwyllgor|r[ée]union|s[ée]ance|assembl[ée]e|comit[ée]|conseil|reuni[oó]n|junta|riunione"
    r"|assemblea|consiglio|vergadering|bestuur|m[øö]te|styremøte|kokous|spotkanie|zebranie)(?![a-z])",
    re.IGNORECASE,
)
AGENDA = late_pattern(
    r"(?<![a-z])(?:agenda|order of business|notice of (?:\w+ ){0,3}meeting|summons|tagesordnung"
    r"|ordre du jour)(?![a-z])",
    re.IGNORECASE,
)
FOLDERS = late_pattern(
    r"(?<![a-z])(?:minutes|meetings?|meeting[ _-](?:minutes|notes)|telecons?|protokolle?|cofnodion)(?![a-z])",
    re.IGNORECASE,
)
# What was decided, and who proposed it.
DECIDED = late_pattern(
    r"\b(?i:proposed (?:and seconded )?by|proposed\b.{1,60}\bseconded|seconded(?: by|:)?"
    r"|(?:motion|all|was|were|vote) carried|unanimous(?:ly)?|resolved (?:that|to|:)|nem\.? con"
    r"|(?:was|were) (?:agreed|resolved|decided|approved|ratified|elected)|agreed (?:that|to|by)|moved by"
    r"|motion (?:passed|carried|to|failed|was)|votes? ?:|voted (?:to|for|against|on)"
    r"|abstain(?:ed)?|abstentions?|(?:we|committee|board|council|group|tag|it was) decided (?:that|to)|no objections)\b"
    r"|\b(?:RESOLVED|RESOLUTION|AGREED|DECISION|CARRIED)\b"
)
# What somebody said.
SAID = late_pattern(
    r"\b(?:reported|noted|asked|replied|explained|thanked|discussed|suggested|mentioned|said|stated|pointed out"
    r"|presented|raised|commented|outlined|introduced|proposed|answered|confirmed|advised|informed|updated|summari[sz]ed"
    r"|described|highlighted|requested|volunteered|welcomed|observed|wondered|talked about|spoke|told)\b"
)
# How a meeting began or ended, or that it goes on another day.
HELD = late_pattern(
    r"\b(?:meeting (?:was )?(?:opened|closed|adjourned|ended|started|began|finished|concluded|called to order)"
    r"|(?:opened|closed|adjourned|started|ended|concluded) (?:the )?meeting|call(?:ed)? to order|quorum|quorate"
    r"|adjourned? (?:at|the|until)|we (?:shall |will )?meet again|meets? again|(?:was|were) held (?:on|at|in)"
    r"|next met|there being no (?:further|other) business|in the chair|took the chair)\b",
    re.IGNORECASE,
)
# Labels in other languages that head those who were there or not, the day, the chair, the next meeting.
_OTHERS = {
    "who was there": (
        "anwesend; anwesende; teilnehmer; teilnehmende; teilnehmerinnen und teilnehmer; presennol; yn bresennol"
        "; présents; presents; étaient présents; participants; asistentes; presentes; presenti; aanwezig; aanwezigen"
        "; tilstede; til stede; närvarande; läsnä; obecni"
    ),
    "who sent apologies": (
        "entschuldigt; abwesend; ymddiheuriadau; excusés; excuses; absents; ausentes; assenti; afwezig; fraværende"
        "; forfall; poissa; nieobecni"
    ),
    "who led it or wrote": (
        "vorsitz; sitzungsleitung; leitung; protokoll; protokollführung; protokollant; cadeirydd; clerc; président"
        "; présidence; secrétaire; presidente; secretario; segretario; voorzitter; notulist; møteleder; referent"
        "; ordförande; sekreterare; puheenjohtaja; sihteeri"
    ),
    "day and place": (
        "datum; ort; zeit; beginn; ende; dyddiad; lleoliad; amser; lieu; fecha; lugar; luogo; plaats; tid; sted; dato"
        "; paikka; aika; data; miejsce"
    ),
    "the next meeting": (
        "nächste sitzung; nächstes treffen; nächster termin; cyfarfod nesaf; y cyfarfod nesaf; prochaine réunion"
        "; prochaine séance; próxima reunión; prossima riunione; volgende vergadering; neste møte; nästa möte"
        "; seuraava kokous; następne spotkanie"
    ),
    "other business": (
        "verschiedenes; sonstiges; unrhyw fater arall; divers; questions diverses; ruegos y preguntas; varie"
        "; rondvraag; eventuelt; övriga frågor; muut asiat; sprawy różne"
    ),
    "what was decided": (
        "beschluss; beschlüsse; penderfyniad; penderfyniadau; décision; décisions; besluit; vedtak; beslut"
    ),
}
OTHER_LANGUAGES = {label.strip(): sign for sign, labels in _OTHERS.items() for label in labels.split(";")}
