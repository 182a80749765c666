"""The rules about length: short and to the point, says the format, and shows how short.

The budgets are those of the format's own example, in words. Its longer recommendation counts 120
with all its points, and its idea 117: what is longer than that says more than one thing. Its whole
example counts 482 with one idea written out, and has room for six: five more ideas of that length
make it 1,067, so a report of more than a thousand words is longer than a full form.
"""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.problems import Problem

REPORT, IDEA, RECOMMENDATION = 1000, 120, 120


def reports_are_short(ground: Ground) -> Iterator[Problem]:
    """Ensure that a report can be read at one go."""
    for told in ground.told:
        if len(told.whole) > REPORT and told.length > REPORT:
            yield told.record.source.problem("long_report", (), found=told.length, most=REPORT)


def ideas_are_short(ground: Ground) -> Iterator[Problem]:
    """Ensure that an idea is told as shortly as that of the format."""
    yield from _long(ground, "ideas", IDEA)


def recommendations_are_short(ground: Ground) -> Iterator[Problem]:
    """Ensure that a recommendation asks one thing, as those of the format do."""
    yield from _long(ground, "recommendations", RECOMMENDATION)


def _long(ground: Ground, key: str, most: int) -> Iterator[Problem]:
    for told in ground.told:
        for at, number in told.words(key).items():
            if number > most:
                yield told.record.source.problem("long_text", (key, at), found=number, most=most)
