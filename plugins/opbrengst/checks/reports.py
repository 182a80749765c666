"""The rules about a report as a whole."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.problems import Problem, Source


def drafts_are_known(ground: Ground) -> Iterator[Problem]:
    """Ensure that the writer of a draft knows that nobody reads it yet."""
    for meeting in ground.meetings:
        if meeting.report == "draft":
            yield meeting.source.problem("draft", ("report",))


def reports_name_spectrum(ground: Ground) -> Iterator[Problem]:
    """Ensure that a report still ends with the credit, where a site has its own ending."""
    for file, template in ground.gathered.own.items():
        if "spectrum" not in template.lower():
            yield Source(file).problem("credit_missing")
