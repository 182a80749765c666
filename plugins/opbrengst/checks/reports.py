"""The rules about a report as a whole."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.problems import Problem


def drafts_are_known(ground: Ground) -> Iterator[Problem]:
    """Ensure that the writer of a draft knows that nobody reads it yet."""
    for meeting in ground.meetings:
        if meeting.report == "draft":
            yield meeting.source.problem("draft", ("report",))
