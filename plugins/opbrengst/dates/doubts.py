"""Why a text is no day, or a doubtful one, and what its writer most likely meant."""

import calendar
import re
from datetime import date
from difflib import get_close_matches

from opbrengst.dates.days import MONTHS, WEEKDAYS, day, in_words

FIRST_YEAR, LAST_YEAR = 1990, 2099
"""Between these years a report may lie; the method is of this century."""

Doubt = tuple[str, dict[str, object]]
"""A message of the table, and what fills its blanks."""

_FIGURES = re.compile(r"(\d{1,4})\s*([-/. ])\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})")
_TOGETHER = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_SAID = re.compile(
    rf"(?:({'|'.join(WEEKDAYS)}),?\s+)?(\d{{1,2}})(?:e|de|ste)?\s+([a-zé]{{3,12}})\.?"
    r"(?:\s+'?(\d{1,4}))?"
)
# What three letters cannot tell apart, or another language calls differently.
_OTHER_MONTHS = {"mrt": 3, "mar": 3, "march": 3, "may": 5, "october": 10, "okt": 10, "oct": 10}


def doubt(text: str) -> Doubt | None:
    """Return why text is no day, or a day that cannot be meant; None where all is well."""
    try:
        return doubtful(day(text))
    except ValueError:
        return _no_day(" ".join(text.casefold().replace("’", "'").split()), text)


def doubt_of_term(plain: str, text: str) -> Doubt | None:
    """Return why a term means no day although it looks like one; `plain` is its core."""
    if found := _ISO_MONTH.fullmatch(plain):
        return None if 1 <= int(found[2]) <= 12 else ("no_such_month", {"found": text})
    said = _SAID.fullmatch(plain)
    looks = _FIGURES.fullmatch(plain) or (said and said[4] and _month(said[3]))
    return doubt(plain) if looks else None


def doubtful(when: date) -> Doubt | None:
    """Return the doubt about a day of another century."""
    plausible = FIRST_YEAR <= when.year <= LAST_YEAR
    return None if plausible else ("doubtful_year", {"found": when.year})


def _no_day(plain: str, text: str) -> Doubt:
    if found := _TOGETHER.fullmatch(plain):
        return _written(_date(found[1], found[2], found[3])) or ("bad_date", {"found": text})
    if found := _FIGURES.fullmatch(plain):
        return _of_figures(found, text)
    if found := _SAID.fullmatch(plain):
        return _of_words(found, text)
    return "bad_date", {"found": text}


def _of_figures(found: re.Match[str], text: str) -> Doubt:
    first, middle, last = found[1], found[3], found[4]
    if len(first) == 4:
        return _written(_date(first, middle, last)) or _swapped(first, last, middle, text)
    if len(last) == 4:
        one, other = _date(last, middle, first), _date(last, first, middle)
        if one and other and one != other and found[2] == "/":
            return "ambiguous_day", {"first": in_words(one), "second": in_words(other)}
        return _written(one) or _swapped(last, first, middle, text)
    if len(last) == 2 and (short := _date(f"20{last}", middle, first)):
        return "short_year", {"meant": _dashed(short)}
    year = max(first, last, key=len)
    return ("doubtful_year", {"found": year}) if len(year) == 3 else ("bad_date", {"found": text})


def _swapped(year: str, month: str, day_: str, text: str) -> Doubt:
    """Return the doubt about a month after 12: the day and the month changed places, or neither."""
    return _written(_date(year, month, day_)) or _not_in_month(year, day_, text)


def _not_in_month(year: str, month: str, text: str) -> Doubt:
    if not 1 <= int(month) <= 12 or not int(year) >= 1:
        return "bad_date", {"found": text}
    days = calendar.monthrange(int(year), int(month))[1]
    return "no_such_day", {"month": MONTHS[int(month) - 1], "year": int(year), "days": days}


def _of_words(found: re.Match[str], text: str) -> Doubt:
    weekday, number, name, year = found.groups()
    month = _month(name)
    if not month:
        return "bad_date", {"found": text}
    said = f"{int(number)} {MONTHS[month - 1]}"
    if not year:
        return "year_missing", {"meant": f"{said} 2016"}
    if len(year) != 4:
        short: Doubt = ("short_year", {"meant": f"{said} 20{year}"})
        return short if len(year) == 2 else ("doubtful_year", {"found": year})
    when = _date(year, str(month), number)
    return _of_weekday(weekday, when) if when else _not_in_month(year, str(month), text)


def _of_weekday(weekday: str | None, when: date) -> Doubt:
    right = WEEKDAYS[when.weekday()]
    if weekday in (None, right):
        return "other_form", {"meant": in_words(when)}
    return "wrong_weekday", {"found": in_words(when), "meant": right, "other": weekday}


def _month(name: str) -> int | None:
    if name in _OTHER_MONTHS:
        return _OTHER_MONTHS[name]
    begun = [month for month in MONTHS if len(name) > 2 and month.startswith(name)]
    meant = begun if len(begun) == 1 else get_close_matches(name, MONTHS, n=1, cutoff=0.75)
    return MONTHS.index(meant[0]) + 1 if meant else None


def _date(year: str, month: str, day_: str) -> date | None:
    try:
        return date(int(year), int(month), int(day_))
    except ValueError:
        return None


def _written(when: date | None) -> Doubt | None:
    return ("other_form", {"meant": _dashed(when)}) if when else None


def _dashed(when: date) -> str:
    return f"{when.day:02}-{when.month:02}-{when.year}"
