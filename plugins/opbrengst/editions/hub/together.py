"""All sites of an overview: what its pages ask of them together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType

from opbrengst.editions.hub.libraries import OPEN, Library
from opbrengst.editions.hub.things import Thing
from opbrengst.identity import folded

Said = tuple[Library, Thing]

# How many things a list may hold: no page may be over 150 kB, and an idea may have 1,300 bytes.
ROOM: Mapping[str, int] = MappingProxyType({
    "ideas": 100,
    "recommendations": 100,
    "commitments": 100,
    "meetings": 150,
    "announcements": 100,
})  # fmt: skip
OF_ONE: Mapping[str, int] = MappingProxyType({
    "ideas": 40,
    "recommendations": 30,
    "commitments": 30,
    "announcements": 20,
})  # fmt: skip
"""How many things the page of one site tells of each list."""
PART = 120
"""How many sites one page lists."""


@dataclass(frozen=True)
class Libraries:
    """The sites by name, on a day; one is silent that had no news for more than so many days."""

    all: tuple[Library, ...]
    as_of: date
    stale_after_days: int

    @cached_property
    def read(self) -> tuple[Library, ...]:
        """Those of which something is known."""
        return tuple(each for each in self.all if each.as_of)

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many things of each list there are together, in all and for each choice."""
        found: dict[str, Counter[str]] = {name: Counter() for name in ROOM}
        for library in self.all:
            for name, numbers in library.counts.items():
                found[name].update(numbers)
        return found

    @cached_property
    def places(self) -> int:
        """How many places there are."""
        return sum(len(each.places) for each in self.all)

    @cached_property
    def examples(self) -> bool:
        """Whether anything that is counted was made up."""
        return any(
            thing.example
            for each in self.all
            for things in each.things.values()
            for thing in things
        )

    def condition(self, library: Library) -> str:
        """Return how fresh what is told of a site is, in one word."""
        if library.as_of is None:
            return "unread"
        if library.visit.failing_since:
            return "failing"
        silent = (self.as_of - library.as_of).days > self.stale_after_days
        return "silent" if silent else "fresh"

    @cached_property
    def conditions(self) -> Mapping[str, int]:
        """How many sites are in each condition."""
        return Counter(map(self.condition, self.all))

    def fits(self, name: str) -> bool:
        """Tell whether one page has room for a whole list."""
        return self.counts[name][""] <= ROOM[name]

    def said(self, name: str, *, still_open: bool | None = None) -> tuple[Said, ...]:
        """Return the things of a list: what is open the oldest first, all else the latest first."""
        told = [
            (library, thing)
            for library in self.all
            for thing in library.things[name]
            if still_open is None or (thing.state in OPEN) == still_open
        ]
        return tuple(sorted(told, key=lambda pair: pair[1].day, reverse=not still_open))

    def by_library(self, name: str) -> tuple[Said, ...]:
        """Return the things of a list, site by site."""
        return tuple((library, thing) for library in self.all for thing in library.things[name])

    @cached_property
    def upcoming(self) -> tuple[Said, ...]:
        """The announced meetings, the first to come first; what was ahead may be over by now."""
        told = self.said("announcements", still_open=True)
        return tuple((library, thing) for library, thing in told if thing.day >= self.as_of)

    @cached_property
    def cancelled(self) -> tuple[Said, ...]:
        """The announced meetings that will not be, the first first."""
        told = self.said("announcements", still_open=False)
        return tuple((lib, thing) for lib, thing in reversed(told) if thing.day >= self.as_of)

    @cached_property
    def parts(self) -> tuple[tuple[Library, ...], ...]:
        """The sites in as many parts as pages are needed; one part at least."""
        begins = range(0, len(self.all), PART)
        return tuple(self.all[at : at + PART] for at in begins) or ((),)


def libraries(found: Iterable[Library], as_of: date, stale_after_days: int) -> Libraries:
    """Return the sites together, by name."""
    ordered = sorted(found, key=lambda each: (folded(each.name), each.id))
    return Libraries(tuple(ordered), as_of, stale_after_days)
