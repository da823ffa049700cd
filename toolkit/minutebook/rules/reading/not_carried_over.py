"""REA107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote, with_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Problem, Reading


@rule("REA107", default="warning")
def not_carried_over(reading: Reading) -> Iterator[Fault]:
    """A picture, drawing or embedded object is not carried into other forms.

    Nor is a link in a place that holds plain words, such as a name in the attendance list; those are told once.

    Of a web page, what stands around its text (navigation, the foot of the page) is set aside, and told once.

    Bad:

        ## 1. Attendance

        ![Photograph of the committee](committee.jpg)

    Good:

        ## 1. Attendance

        A [photograph of the committee](committee.jpg) is on the web site.

    When to ignore it: the picture says nothing that the text does not say.

    Measured on public minutes: 3 hits in 268 sets of minutes; of 3 read, 3 were right.

    Source: practice; WCAG 2.2, success criterion 1.1.1.
    """
    links: list[tuple[Problem, str]] = []
    asides: list[Problem] = []
    for problem, words in reading.problems_of("REA107"):
        what = problem.facts.get("what", "picture")
        if what == "link":
            links.append((problem, problem.facts.get("words") or words))
        elif what == "part set aside":
            asides.append(problem)
        elif what == "text box":
            yield Fault(
                f"{quote(problem.facts['words'])} stands in a text box, of which only the words will be carried over.",
                "Move the words to where they belong in the text.",
                in_source=(problem.start, problem.end),
            )
        else:
            shown = problem.facts.get("words") or words
            yield Fault(
                f"The {what} {quote(shown)} will not be carried over."
                if shown.strip() not in {"", what}
                else f"{with_article(what).capitalize()} stands here, and will not be carried over.",
                "Say in words what it shows, or link to it.",
                in_source=(problem.start, problem.end),
            )
    if links:
        problem, words = links[0]
        fact = f"The link to {quote(words)} will not be carried over."
        if len(links) > 1:
            fact = f"The link to {quote(words)}, and {len(links) - 1} more, will not be carried over."
        yield Fault(
            fact, "Put links into the text of an item, if readers need them.", in_source=(problem.start, problem.end)
        )
    if asides:
        first = asides[0]
        others = f", and {len(asides) - 1} more," if len(asides) > 1 else ""
        verb = "were" if others else "was"
        yield Fault(
            f"{first.facts['part'].capitalize()} {quote(first.facts['words'])}{others} {verb} set aside.",
            "If words of the minutes stand there, move them into the text of the page.",
            in_source=(first.start, first.end),
            severity="info",
        )
