"""The days in one report, compared with the day of the meeting itself."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from opbrengst.dates import day, doubt, doubtful, term
from opbrengst.problems import Path, Problem, Source

YEARS_AHEAD = 10
"""Further ahead than this many years nobody agrees upon a day: it is a slip of the pen."""


def problems(written: Mapping[str, Any], held_on: date, source: Source) -> Iterator[Problem]:
    """Yield each day of a report that cannot be, given the day on which it was held."""
    given = written.get("date")
    if isinstance(given, str) and (found := doubt(given)):
        yield source.problem(found[0], ("date",), **found[1])
    elif (said := _day(given)) and said != held_on:
        yield source.problem("date_disagrees", ("date",), found=held_on.isoformat())
    for path, when, code in _days(written):
        if doubtful(when):
            continue  # the year itself is the problem
        if when < held_on:
            yield source.problem(code, path)
        elif when.year > held_on.year + YEARS_AHEAD:
            yield source.problem("far_day", path, years=YEARS_AHEAD)


def _days(written: Mapping[str, Any]) -> Iterator[tuple[Path, date, str]]:
    """Yield each later day, with the message where it is not later at all."""
    announced = written.get("next_meeting")
    path: Path = ("next_meeting",)
    if isinstance(announced, Mapping):
        announced, path = announced.get("date"), ("next_meeting", "date")
    if when := _day(announced):
        yield path, when, "next_before"
    if when := _day(written.get("corrections_until")):
        yield ("corrections_until",), when, "until_before"
    for key, field, code in (
        ("corrections", "date", "correction_before"),
        ("commitments", "due", "term_before"),
        ("actions", "due", "term_before"),
    ):
        for at, piece in enumerate(_pieces(written.get(key))):
            said = piece.get(field)
            found = _last_day(said) if field == "due" else _day(said)
            if found:
                yield (key, at, field), found, code


def _pieces(value: Any) -> list[Mapping[str, Any]]:
    return [piece if isinstance(piece, Mapping) else {} for piece in value or ()]


def _day(value: Any) -> date | None:
    try:
        return day(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _last_day(value: Any) -> date | None:
    return term(value).last_day if isinstance(value, str) else None
