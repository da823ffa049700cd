"""Words of sentences that give somebody something to do: roles, groups, things, and the verbs between."""

from __future__ import annotations

from minutebook.vocabulary.wording import phrases

# What stands in the column for who acts, and asks nobody to.
FOR_NOBODY = phrases("note; noted; to note; info; information; for information; fyi; agreed; closed; complete; done")
BETWEEN_OWNERS = frozenset({",", "/", "&", "+"})
INSIDE_NAMES = phrases("""
    of; for; de; van; von; der; la; le; du; bin; al
""")

WILL = frozenset({"will", "shall", "must", "should"})
# "will not", "will have been": nothing that they will do.
NOT_AFTER_WILL = frozenset({"not", "have", "never"})
BEFORE_TO = phrases("""
    needs; need; has; have; intends; intend; plans; agreed; offered; volunteered; undertook; promised; is; are;
    wishes; wants; hopes; aims
""")
TWO_WORDS_BEFORE_TO = frozenset(
    {
        ("has", "agreed"),
        ("have", "agreed"),
        ("was", "asked"),
        ("were", "asked"),
        ("is", "asked"),
        ("has", "offered"),
        ("will", "need"),
        ("has", "undertaken"),
        ("would", "like"),
        ("was", "tasked"),
        ("is", "going"),
        ("are", "going"),
    }
)
SPOKE = phrases("""
    said; asked; requested; stated; asks; requests; wanted; suggested
""")

# What follows "to" where it is no verb: "Visit to the school", "to be shared".
NOT_A_VERB = phrases("""
    be; the; a; an; this; that; these; those; all; our; their; his; her; its; your; my; each; every; some; any;
    date; which; whom; what; where; how; who; been; have; follow; members; staff; residents; complaints; questions;
    whether; and; or; work
""") - {"follow", "work"}
# What follows "@rhale" where it is no order to whoever that is: "@rhale is away", "@rhale and @mlind".
NO_VERB_AFTER_HANDLE = (
    SPOKE
    | WILL
    | BEFORE_TO
    | NOT_A_VERB
    | INSIDE_NAMES
    | phrases("""
        to; was; were; did; does; had; can; could; may; might; would; not; from; with; on; in; at; by; as; if; when;
        then; but; about; via; also; says; thinks; told; found; gave; made; got; went; thought; felt
    """)
)

ROLES = phrases("""
    sysadmin; sysadmins; admin; admins; webmasters; developers; chair; chairman; chairwoman; chairperson;
    vice-chair; co-chair; clerk; secretary; treasurer; president; vice-president; director; manager; officer;
    officers; editor; webmaster; governor; head; headteacher; lead; leader; councillor; councillors; minute-taker;
    scribe; host; commissioner; constable; commissioners; superintendent; inspector; sergeant; administrator;
    assistant; adviser; advisor; analyst; coordinator; co-ordinator; caretaker; warden; registrar; convenor;
    convener; champion; representative; rep; accountant; auditor; solicitor; deputy; trustee; trustees; member;
    members; director's; engineer; developer; maintainer; maintainers; organiser; librarian; steward; captain;
    principal; dean; teacher; nurse; doctor; chief; executive; ceo; cfo; coo
""")
GROUPS = phrases("""
    all; everyone; everybody; team; teams; office; board; committee; group; council; secretariat; staff; force;
    department; panel; unit; partnership; authority; directorate; sub-committee; subcommittee; volunteers;
    attendees; participants; governors; directors; editors; chairs; opcc
""")
BEFORE_ROLES = (
    phrases("""
        voting; chief; deputy; vice; assistant; senior; executive; policy; finance; general; acting; project;
        communications; comms; membership; publicity; social; media; data; performance; police; crime; support;
        business; staff; working; steering; office; team; board; committee; group; council; secretariat; force;
        department; panel; unit; all; everyone; members; town; parish; events; training; welfare; safety; premises;
        facilities; legal; technical; and; planning; review
    """)
    | GROUPS
)

# Nouns at the end of what is a thing and not a person: "Improvement Plan to include …".
THINGS = phrases("""
    item; items; paper; papers; report; reports; plan; plans; budget; survey; policy; policies; agenda; minutes;
    update; updates; meeting; meetings; letter; letters; draft; drafts; figures; website; site; document; documents;
    proposal; proposals; review; reviews; training; feedback; details; information; action; actions; decision;
    decisions; discussion; discussions; progress; presentation; invitation; email; e-mail; link; links; list;
    strategy; statistics; outcome; outcomes; results; result; findings; project; programme; program; use;
    performance; briefing; briefings; work; issue; issues; matter; matters; question; questions; response;
    responses; application; applications; form; forms; contract; contracts; invoice; invoices; funds; funding;
    money; grant; payment; payments; event; events; visit; visits; charter; framework; process; system; systems;
    scheme; schemes; consultation; analysis; audit; inspection; assessment; guidance; protocol; statement; summary;
    register; log; tracker; schedule; timetable; terms; reference; page; pages; article; newsletter; poster; pilot;
    campaign; workshop; session; conference; tender; quote; quotes; bid; case; cases; evidence; data; content; text;
    wording; motion; vote; election; amendment; amendments; change; changes; version; release; pr; patch; code;
    test; tests; account; accounts; reply; return; access; approach; option; options; recommendation;
    recommendations; area; areas; topic; topics; theme; wellbeing; engagement; investment; capability; capacity;
    date; dates; deadline; time; venue; room; key; keys; sign; signs; lights; trees; path; road; hall; opportunity;
    opportunities; ability; need; desire; intention; way; request; requests; addition; thanks; objection; solution;
    solutions; problem; problems; demand; numbers; number
""")
# A sentence that begins with one of these gives an order or tells a story; the words after it are not who will act.
NO_NAME_BEGINS = phrases("""
    good; ok; okay; great; nice; best; ask; remind; invite; contact; speak; write; send; bring; arrange; circulate;
    check; need; needs; try; continue; plan; aim; agree; agreed; remember; look; looking; liaise; start; request;
    email; e-mail; encourage; follow; seek; wait; waiting; going; due; free; ready; how; what; when; where; who;
    whether; why; if; it; this; that; there; they; we; i; you; he; she; these; those; once; also; as; and; or; but;
    so; then; please; consider; review; add; move; put; get; give; take; make; let; call; meet; discuss; draft;
    prepare; publish; update; provide; share; report; talk; reach; respond; reply; return; refer; work; help;
    support; set; find; figure; create; book; organise; organize; order; pay; buy; sign; submit; post; investigate;
    explore; ensure; confirm; close; open; merge; fix; file; tell; thank; thanks; inform; notify; advise; propose;
    schedule; coordinate; chase; collect; complete; include; use; keep; raise; able; unable; happy; willing; still;
    yet; just; only; not; no; nothing; nobody; someone; somebody; something; more; further; next; new; other;
    another; last; first; time; want; like; welcome; deferred; ongoing; closed; done; in; on; at; by; from; with;
    to; without; after; before; until; during; recommend; recommended; resolve; resolved; approve; approved; it's;
    let's; lets; allow; enable; assign; delegate; instruct; nominate; appoint; push; urge; expect; expected; hope;
    hoping; intend; offer; delay; apply; attempt; decide; remain; subject; according; owing; relating; regarding;
    re; would; could; can; may; might; do; does; did; is; are; was; were
""")
# Words before a colon or in brackets that are labels, outcomes or times, and nobody's name.
LABELS = (
    THINGS
    | NO_NAME_BEGINS
    | phrases("""
        note; notes; background; context; discussed; status; owner; due; raised; tbc; tba; tbd; n/a; na; none; nil;
        asap; ongoing; continuing; pending; complete; completed; cancelled; withdrawn; superseded; carried; wip;
        fyi; nb; ps; rsvp; ie; eg; optional; urgent; high; medium; low; january; february; march; april; may; june;
        july; august; september; october; november; december; monday; tuesday; wednesday; thursday; friday;
        saturday; sunday; jan; feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; mon; tue; wed; thu; fri; sat;
        sun; spring; summer; autumn; winter; today; tomorrow; appendix; annex; attached; above; below; see; verbal;
        written; public; private; confidential; restricted; part; health; crime; policing; finance; estates; safety;
        governance; leadership; custody; confidence; fraud; transport; planning; housing; education; highways;
        environment; premises; membership; publicity; communications; technology; security; resources; people;
        diversity; inclusion; violence; neighbourhood; community; communities; services; uk; eu; usa; gdpr; hr; it;
        faq; html; css; api; w3c; github; slack; zoom; teams; http; https; www
    """)
)
_MOST_WORDS_OF_A_NAME = 5
_JOINING = frozenset({"the", "in", "and", "on", "at", "to"})


def is_sentence(owner: str) -> bool:
    """Tell whether words that stand where an owner should are a sentence, and nobody's name or office."""
    said = owner.split()
    of_offices = INSIDE_NAMES | ROLES | BEFORE_ROLES | GROUPS | _JOINING
    plain = [word for word in said if word[0].islower() and word not in of_offices]
    return len(said) > _MOST_WORDS_OF_A_NAME and len(plain) > 1
