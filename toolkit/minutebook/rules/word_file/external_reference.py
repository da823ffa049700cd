"""DOC106."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote, with_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument

_NAMES = {"image": "picture", "oleObject": "object", "attachedTemplate": "template", "package": "object"}
# The template that a file was begun with is named in it for ever; only one that would be fetched does anything.
_FAR = late_pattern(r"(?i)(?:https?|ftps?):|\\\\|file:/{2,}[^/]*(?:\\\\|//)|file://[a-z0-9]")
# Links that people click on lead to the web; these lead into one machine, or do something.
_NO_WEB = late_pattern(r"(?i)file:|\\\\|[a-z]:[\\/]|(?:java|vb)script:|data:")


@rule("DOC106", default="warning")
def external_reference(document: WordDocument) -> Iterator[Fault]:
    """Something that is not in the file.

    A linked picture, object or template is fetched from somewhere else whenever the file is opened. Others
    see a gap instead, and whoever keeps that other place can see who opens the minutes. Ordinary links to the web,
    which people click on, are not meant; links to a file on somebody's own computer are.

    Bad:

        [Heading 1] Estates
        [picture linked from https://pictures.example/plan.png: Plan of the depot]

    Good:

        [Heading 1] Estates
        [picture: Plan of the depot]

    When to ignore it: everybody who opens the file may open that other place too.

    Measured on public minutes: no hit in 32 Word files.

    Source: practice; guidance of the National Cyber Security Centre on remote templates.
    """
    told: set[str] = set()
    for picture in document.pictures:
        if picture.linked and picture.linked not in told:
            told.add(picture.linked)
            yield _fault(picture.kind, picture.linked, (picture.at, picture.at))
    for relation in document.outside:
        if relation.kind == "hyperlink":
            if _NO_WEB.match(relation.target) and relation.target not in told:
                told.add(relation.target)
                yield Fault(
                    f"A link of this file leads to {quote(relation.target)}, where nobody else can go.",
                    "Link to a page on the web, or take the link off.",
                )
            continue
        if relation.kind == "attachedTemplate" and not _FAR.match(relation.target):
            continue
        if relation.target not in told:
            told.add(relation.target)
            yield _fault(_NAMES.get(relation.kind, "part"), relation.target)


def _fault(what: str, target: str, at: tuple[int, int] | None = None) -> Fault:
    hint = "Put it into the file itself, or delete it."
    if what == "template":
        hint = "Take the link off in Word: Developer, Document Template."
    fact = f"{with_article(what).capitalize()} of this file is not in it but fetched from {quote(target)}."
    return Fault(fact, hint, in_source=at)
