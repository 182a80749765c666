"""The day and the time in a line of a document, however they are written there."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from opbrengst.dates import day, doubt
from opbrengst.importers.drafts.runs import one_line
from opbrengst.messages import MESSAGES

_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag)"
_SHORT = r"(?:(?:ma|di|wo|woe|do|don|vr|vrij|za|zat|zo|zon)\.?)"
_DAY = re.compile(
    rf"(?<![\w.,-])(?:{_SHORT},?\s+)?(?P<day>"
    rf"(?:{_WEEKDAY},?\s+)?\d{{1,2}}(?:e|de|ste)?\s+[a-zé]{{3,12}}\.?(?:,?\s+[’'‘]?\d{{2,4}}(?!\d|[.:]\d))?"
    rf"|(?:{_WEEKDAY},?\s+)?\d{{1,4}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?\d{{1,4}}(?!\d)"
    r"|(?:19|20)\d{6}(?!\d))",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:\b(?:om|vanaf|van)\s+)?\b(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?!\d)(?:\s*(?:uur|u\.?)\b)?"
    r"|\b(?:om\s+)(?P<whole>[01]?\d|2[0-3])\s*(?:uur|u\.?)\b",
    re.IGNORECASE,
)
_CERTAIN = frozenset({"other_form"})
_MEANT = frozenset({"short_year", "wrong_weekday", "year_missing"})
"""Doubts that leave one day as the likeliest."""


class FoundDay(NamedTuple):
    """A day in a text, where it stands, and why it is doubtful, empty where it is not.

    `when` is None where several days may be meant, or none.
    """

    when: date | None
    doubt: str
    start: int
    end: int


def days_in(text: str) -> Iterator[FoundDay]:
    """Yield what are days in a text, or were meant to be."""
    for found in _DAY.finditer(text):
        said = one_line(found["day"]).replace(",", "").replace("‘", "’")
        weekday = re.match(rf"{_WEEKDAY}\s+(?=[\d.\s/-]+$)", said, re.IGNORECASE)
        judged = _judged(said[weekday.end() :] if weekday else said)
        if judged:
            yield FoundDay(*judged, found.start(), found.end())


def first_day(text: str) -> FoundDay | None:
    """Return the first day in a text."""
    return next(days_in(text), None)


def time_in(text: str) -> tuple[str, int, int] | None:
    """Return the first time of day in a text as `19:30`, and where it stands."""
    found = _TIME.search(text)
    if not found:
        return None
    hour, minute = found["hour"] or found["whole"], found["minute"] or "00"
    return f"{int(hour):02}:{minute}", found.start(), found.end()


def _judged(text: str) -> tuple[date | None, str] | None:
    """Return the day that a text is, with the doubt about it; None where it is none at all."""
    found = doubt(text)
    if found is None:
        return day(text), ""
    code, values = found
    if code == "bad_date":
        return None
    meant = str(values.get("found" if code == "wrong_weekday" else "meant", ""))
    when = _day(meant)
    if code in _CERTAIN and when:
        return when, ""
    reason = MESSAGES[code].what.format_map({"found": text, **values})
    return (when if code in _MEANT and code != "year_missing" else None), reason


def _day(text: str) -> date | None:
    try:
        return day(text)
    except ValueError:
        return None
