"""What is new at all places, month by month: whole where there is room, else counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from opbrengst.dates import in_words
from opbrengst.editions.news import News, news
from opbrengst.editions.places import Place

MONTHS_SHOWN = 12
# A line has some 350 bytes, a place with its number 90, and no page may be over 150 kB.
LINES_SHOWN = 250
COUNTED_SHOWN = 400


@dataclass(frozen=True)
class Month:
    """The news of one month by place, in the order of the places.

    `counted` are the places whose news has no room on the page, each with its number; where there
    is no room for those either, `more` says how many places they are.
    """

    first: date
    told: tuple[tuple[Place, tuple[News, ...]], ...]
    counted: tuple[tuple[Place, int], ...] = ()
    more: int = 0

    @property
    def words(self) -> str:
        """The month as readers say it: `april 2016`."""
        return in_words(self.first).split(" ", 1)[1]


def months(places: Iterable[Place], after: date, until: date) -> tuple[Month, ...]:
    """Return the months with news later than `after`, up to `until`, the first month first."""
    found = [
        (first, place, tuple(facts))
        for place in places
        for first, facts in groupby(news(place, after, until), lambda fact: fact.day.replace(day=1))
    ]
    found.sort(key=lambda each: each[0])
    return tuple(
        Month(first, tuple((place, facts) for _, place, facts in group))
        for first, group in groupby(found, lambda each: each[0])
    )


def latest(places: Iterable[Place], as_of: date) -> tuple[Month, ...]:
    """Return the last twelve months up to a day, the latest first, as far as a page has room."""
    at = as_of.year * 12 + as_of.month - MONTHS_SHOWN
    before = date(at // 12, at % 12 + 1, 1) - timedelta(days=1)
    return tuple(_within(months(places, before, as_of)[::-1], LINES_SHOWN, COUNTED_SHOWN))


def _within(found: Iterable[Month], room: int, few: int) -> Iterator[Month]:
    for month in found:
        told, counted = [], []
        for place, facts in month.told:
            room -= len(facts)
            if room >= 0:
                told.append((place, facts))
            else:
                counted.append((place, len(facts)))
        few -= len(counted)
        if few >= 0:
            yield Month(month.first, tuple(told), tuple(counted))
        else:
            yield Month(month.first, tuple(told), more=len(counted))
