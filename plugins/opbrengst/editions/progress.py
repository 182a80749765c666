"""How many ideas were in each state as time went on, counted at a dozen days and ready to draw."""

from bisect import bisect_right
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from opbrengst.dates import MONTHS
from opbrengst.editions.numbers import IDEA_STATES
from opbrengst.editions.places import Place
from opbrengst.history import PilotStory

MOST_STEPS = 12
WHOLE_YEARS = 8  # that many years fit side by side in four figures
# In months. A step ends with the calendar's own month, quarter, half year, year.
UNITS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
A_YEAR, MARCH = 12, 3

# The drawing, in units of the SVG: one row a state, one column a step.
WIDTH, ROW, BAR, WIDEST = 480, 86, 32, 28
BASE, FOOT = 78, 44


@dataclass(frozen=True)
class Step:
    """One day on which was counted; `year` is empty where the label before has the same."""

    day: date
    label: str
    year: str
    middle: float


@dataclass(frozen=True)
class Bar:
    """One number drawn: a column of this height above the line of its state."""

    number: int
    x: float
    y: float
    height: float
    middle: float


@dataclass(frozen=True)
class Row:
    """One state with its number at each step; `label` and `base` say where its words and line go.

    A state that no idea was ever in on any of the days has no row.
    """

    state: str
    top: float
    base: float
    bars: tuple[Bar, ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """The numbers of the row, oldest first."""
        return tuple(bar.number for bar in self.bars)


@dataclass(frozen=True)
class Picture:
    """The ideas of some places by state over time, with every coordinate of the drawing."""

    steps: tuple[Step, ...]
    rows: tuple[Row, ...]
    bar_width: float
    width: int
    height: int

    @property
    def totals(self) -> tuple[int, ...]:
        """How many ideas there were at each step."""
        return tuple(map(sum, zip(*(row.counts for row in self.rows), strict=True)))


def picture(places: Iterable[Place], as_of: date) -> Picture | None:
    """Return the picture of some places up to a day; None without two meetings and an idea."""
    told = tuple(places)
    days = [meeting.date for place in told for meeting in place.history.meetings]
    ideas = [idea for place in told for idea in place.history.pilots]
    if len(days) < 2 or not ideas:  # one meeting is no course of time
        return None
    steps = _days(min(days), as_of)
    column = WIDTH / len(steps)
    middles = [round(column * (at + 0.5), 1) for at in range(len(steps))]
    bar_width = round(min(column * 0.6, WIDEST), 1)
    rows = tuple(_rows(_counted(ideas, steps), middles, bar_width))
    return Picture(
        steps=tuple(_labelled(steps, middles)),
        rows=rows,
        bar_width=bar_width,
        width=WIDTH,
        height=ROW * len(rows) + FOOT,
    )


def _days(first: date, last: date) -> list[date]:
    """Return the last days of the calendar's units from the first day on, and the last day."""
    return next(days for unit in UNITS if len(days := _ends(first, last, unit)) <= MOST_STEPS)


def _ends(first: date, last: date, unit: int) -> list[date]:
    start = (first.year * A_YEAR + first.month - 1) // unit
    stop = (last.year * A_YEAR + last.month - 1) // unit
    return [*(_last_day(at * unit + unit - 1) for at in range(start, stop)), last]


def _last_day(months: int) -> date:
    year, month = divmod(months, A_YEAR)
    return date(year, month + 1, monthrange(year, month + 1)[1])


def _labelled(days: Sequence[date], middles: Sequence[float]) -> Iterable[Step]:
    whole_years = len({day.year for day in days}) == len(days)
    written = "’%y" if len(days) > WHOLE_YEARS else "%Y"
    before = 0
    for day, middle in zip(days, middles, strict=True):
        year = day.strftime(written if whole_years else "%Y") if day.year != before else ""
        yield Step(day, "" if whole_years else _short(day), year, middle)
        before = day.year


def _short(day: date) -> str:
    """Return the usual Dutch abbreviation: three letters, and mrt."""
    return "mrt" if day.month == MARCH else MONTHS[day.month - 1][:3]


def _counted(ideas: Iterable[PilotStory], days: Sequence[date]) -> list[Counter[str]]:
    counted: list[Counter[str]] = [Counter() for _ in days]
    for idea in ideas:
        since = [spell.since for spell in idea.spells]
        for day, count in zip(days, counted, strict=True):
            # One day may end a spell that it began: the last one tells how the day ended.
            if at := bisect_right(since, day):
                count[idea.spells[at - 1].state] += 1
    return counted


def _rows(counted: Sequence[Counter[str]], middles: Sequence[float], width: float) -> Iterable[Row]:
    highest = max(max(count.values(), default=0) for count in counted) or 1
    seen = [state for state in IDEA_STATES if any(count[state] for count in counted)]
    for at, state in enumerate(seen):
        base = ROW * at + BASE
        bars = (
            _bar(count[state], highest, middle, width, base)
            for count, middle in zip(counted, middles, strict=True)
        )
        yield Row(state, ROW * at, base, tuple(bars))


def _bar(number: int, highest: int, middle: float, width: float, base: float) -> Bar:
    height = round(BAR * number / highest, 1)
    return Bar(number, round(middle - width / 2, 1), round(base - height, 1), height, middle)
