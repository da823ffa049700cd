"""Run the rules over one reading and turn what they say into findings with places."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from minutebook import profiles
from minutebook.finding import SEVERITIES, Finding
from minutebook.model.blocks import RUNNING_FIELDS, Remark, Verbatim
from minutebook.people import People
from minutebook.places import Places, place_in_source
from minutebook.rules.catalogue import Rule, all_rules
from minutebook.rules.text import Text
from minutebook.settings import Settings
from minutebook.suppressions import comments as suppressions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from minutebook.finding import Fault, Severity
    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path
    from minutebook.reading import Reading
    from minutebook.word.document import WordDocument

_NOT_TEXTS = frozenset({"section", "presence", "status", "held", "language", "extra", "minutes", "meeting"})


# What looks withheld and is not keeps minutes from the public until the clerk has answered it.
_STOPPING = ("PUB105", "PUB107")


class FailedRule(NamedTuple):
    """A rule that broke down on one set of minutes, through an error of ours."""

    code: str
    rule: str
    error: Exception


class Outcome(NamedTuple):
    """What the rules found in one reading, in the order of the source, and which of them broke down."""

    findings: list[Finding]
    failed: tuple[FailedRule, ...]


class _Spoken(NamedTuple):
    rule: Rule
    severity: Severity
    fault: Fault
    path: Path


def check(reading: Reading, settings: Settings | None = None, people: People | None = None) -> list[Finding]:
    """Return every finding about one reading, in the order of the source.

    Args:
        reading: what a reader made of one file.
        settings: which profile and rules to use; the defaults where None.
        people: the standing register, for owners who need no attendance row.

    Raises:
        Exception: a rule broke down; `check_with_every_rule` asks the others all the same.
    """
    findings, failed = check_with_every_rule(reading, settings, people)
    if failed:
        raise failed[0].error
    return findings


def check_with_every_rule(reading: Reading, settings: Settings | None = None, people: People | None = None) -> Outcome:
    """Return what `check` returns, and the rules that broke down; they keep none of the others from speaking."""
    settings = settings or Settings()
    profile = profiles.choose(reading.meeting, settings)
    given = {"meeting": reading.meeting, "reading": reading, "people": people or People()}
    things = _things(reading)
    active = list(_active(settings, profile, reading.meeting))
    spoken, failed = _asked(active, things, given)
    places = Places(reading)
    findings = [_finding(reading, places, one) for one in _not_silenced(spoken, places)]
    document = _document(reading)
    if document is not None:
        from minutebook.suppressions.in_word import not_answered

        findings = not_answered(reading, document, findings)
    findings, answers = suppressions.apply(reading, findings, {rule.code for rule, _, _ in active})
    if answers:
        # What is said about the clerk's own answers is said last, and cannot be answered in turn.
        said: dict[str, list[tuple[Path, Any]]] = {"Suppression": [((), answer) for answer in answers]}
        last, failed_last = _asked(active, said, given)
        findings += [_finding(reading, places, one) for one in last]
        failed += failed_last
    findings.sort(key=lambda found: (found.place.line, found.place.column, found.code))
    # Who has a page open in Word or in a browser sees no lines to count.
    page = getattr(reading.source, "page", None)
    if page is not None:
        from minutebook.places.whereabouts import with_whereabouts

        findings = with_whereabouts(reading, page, findings)
    return Outcome(findings, tuple(failed))


def _asked(
    active: list[tuple[Rule, Severity, Mapping[str, Any]]],
    things: Mapping[str, list[tuple[Path, Any]]],
    given: Mapping[str, Any],
) -> tuple[list[_Spoken], list[FailedRule]]:
    """Ask every rule; what one has said before it broke down counts."""
    spoken: list[_Spoken] = []
    failed: list[FailedRule] = []
    for one in active:
        try:
            spoken.extend(_speak(one, things, given))
        except Exception as error:  # noqa: BLE001 (whatever it is: the other rules have something to say)
            failed.append(FailedRule(one[0].code, one[0].name, error))
    return spoken, failed


def stopping_publication(reading: Reading) -> list[Finding]:
    """Return the findings that keep a reading from the public, in the order of the source; no settings change them."""
    return check(reading, Settings(select=_STOPPING, stage="publish"))


def _document(reading: Reading) -> WordDocument | None:
    """Return the Word document that was read; None for minutes in another form."""
    if reading.form != "word":
        return None
    from minutebook.word.document import WordSource

    return reading.source.document if isinstance(reading.source, WordSource) else None


def _speak(
    active: tuple[Rule, Severity, Mapping[str, Any]],
    things: Mapping[str, list[tuple[Path, Any]]],
    given: Mapping[str, Any],
) -> Iterator[_Spoken]:
    """Let one rule look at everything it looks at."""
    rule, severity, options = active
    context = {name: given[what] for name, what in rule.needs.items()}
    for path, thing in things.get(rule.looks_at, ()):
        for fault in rule.function(thing, **context, **options):
            yield _Spoken(rule, severity, fault, (*path, *fault.at))


def _things(reading: Reading) -> Mapping[str, list[tuple[Path, Any]]]:
    """Everything a rule can look at, by the name of its type.

    A text counts only if it stands in the source: words that were worked out of others are looked at there.
    """
    meeting = reading.meeting
    stands = {claim.path for claim in reading.claims if claim.by == "text"}
    texts: list[tuple[Path, Any]] = []
    things: dict[str, list[tuple[Path, Any]]] = {"Reading": [((), reading)], "Text": texts}
    document = _document(reading)
    if document is not None:
        things["WordDocument"] = [((), document)]
    literal: set[Path] = set()
    for path, found in meeting.everything:
        if isinstance(found, str):
            if path in stands and path[0] not in _NOT_TEXTS and path[-1] not in _NOT_TEXTS and path[:-1] not in literal:
                texts.append((path, Text(path, found, running=not RUNNING_FIELDS.isdisjoint(path[-3:]))))
        else:
            name = type(found).__name__
            things.setdefault(name, []).append((path, found))
            if isinstance(found, (Remark, Verbatim)):
                literal.add(path)
    return things


def _active(
    settings: Settings, profile: profiles.Profile, meeting: Meeting
) -> Iterator[tuple[Rule, Severity, Mapping[str, Any]]]:
    """Every rule that is to speak, how loudly, and with which options."""
    for rule in all_rules():
        severity: Severity | Literal["off"] | None = _at_this_stage(rule, settings, meeting)
        options = dict(rule.settings)
        for layer in (profile.rules.get(rule.code), settings.rules.get(rule.code)):
            if layer is not None:
                severity = layer.severity or severity
                options |= layer.options
        if _named(rule, settings.ignore):
            continue
        loud: Severity = "info" if severity is None or severity == "off" else severity
        # Tidying up, and what is off, is told only to those who ask for it by `--select`.
        if _named(rule, settings.select) if settings.select else loud != "info":
            yield rule, loud, options


def _at_this_stage(rule: Rule, settings: Settings, meeting: Meeting) -> Severity | None:
    """Return how serious a rule is in a draft, in approved minutes, or in a file that is about to go out."""
    if settings.stage == "publish":
        return rule.going_out or rule.default
    if settings.stage is None and meeting.status == "approved":
        return rule.published or rule.default
    return rule.default


def _named(rule: Rule, wanted: tuple[str, ...]) -> bool:
    return any(name == rule.name or rule.code.startswith(name.upper()) or name == "all" for name in wanted)


def _not_silenced(spoken: list[_Spoken], places: Places) -> Iterator[_Spoken]:
    """Leave out what another rule has said already: one fault, one finding."""
    everywhere = {code for one in spoken for code in one.fault.silences}
    at: dict[str, set[Path]] = {}
    ranges: dict[str, list[tuple[int, int]]] = {}
    for one in spoken:
        for code in one.rule.silences:
            if one.fault.in_source is not None:
                ranges.setdefault(code, []).append(one.fault.in_source)
                continue
            at.setdefault(code, set()).add(one.path)
    for found in ranges.values():
        found.sort()
    for one in spoken:
        code = one.rule.code
        if code in everywhere:
            continue
        if code in ranges and _touches(one.fault.in_source or places.offsets(one.path, one.fault.span), ranges[code]):
            continue
        if at.get(code, set()).isdisjoint(_with_above(one.path)):
            yield one


def _touches(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    """Whether a range touches one of those that a rule gave, in order; they do not overlap."""
    before = bisect_right(others, one[1], key=lambda other: other[0])
    return before > 0 and others[before - 1][1] >= one[0]


def _with_above(path: Path) -> Iterator[Path]:
    """Yield a path and every path above it."""
    return (path[:length] for length in range(len(path) + 1))


def _lower(one: Severity, other: Severity | None) -> Severity:
    return one if other is None else max(one, other, key=SEVERITIES.index)


def _finding(reading: Reading, places: Places, one: _Spoken) -> Finding:
    fault = one.fault
    if fault.in_source is None:
        place = places.place(one.path, fault.span)
    else:
        place = place_in_source(reading, *fault.in_source)
    return Finding(
        file=reading.source.name,
        code=one.rule.code,
        rule=one.rule.name,
        severity=_lower(one.severity, fault.severity),
        message=fault.message,
        hint=fault.hint,
        place=place,
        path=one.path,
        span=fault.span,
    )
