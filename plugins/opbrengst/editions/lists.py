"""The lists over all places: whole where a page has room, else counted by place or by letter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from types import MappingProxyType

from opbrengst import addresses
from opbrengst.editions.counting import COUNTED
from opbrengst.editions.letters import Letters, letters
from opbrengst.editions.numbers import Numbers
from opbrengst.editions.places import Place
from opbrengst.history import CommitmentStory

# How many things a list may hold: no page may be over 150 kB, and a card has some 1,600 bytes, a
# recommendation 800, a commitment 1,000, a condition or a meeting 400.
ROOM: Mapping[str, int] = MappingProxyType({
    "ideas": 80,
    "pilots": 80,
    "quiet": 80,
    "recommendations": 130,
    "conditions": 200,
    "commitments": 110,
    "meetings": 250,
    "announcements": 100,
    "open_groups": 150,
    # With more places than this, there is a page for each letter.
    "places": 150,
    "organisations": 500,
    # How many places stand beside each other in the method's account.
    "compared": 100,
    # The home page tells the pilots of each place by name.
    "home": 60,
})  # fmt: skip


# Where each list is that may be told by letter.
LISTS: Mapping[str, str] = MappingProxyType({
    "places": addresses.PLACES,
    "pilots": addresses.PILOTS,
    "ideas": addresses.IDEAS,
    "quiet": addresses.QUIET,
    "recommendations": addresses.RECOMMENDATIONS,
    "conditions": addresses.CONDITIONS,
    "commitments": addresses.COMMITMENTS,
    "meetings": addresses.MEETINGS,
    "announcements": addresses.AGENDA,
    "open_groups": addresses.JOIN,
})  # fmt: skip


@dataclass(frozen=True)
class AtPlace:
    """How much of a list there is at one place.

    `choices` are those of the filter that fit something there, `told` how much each fits. One
    thing may fit several choices.
    """

    place: Place
    number: int
    choices: tuple[str, ...]
    told: Mapping[str, int]


@dataclass(frozen=True)
class Part:
    """What a list holds at the places of a letter; `parts` are the same by one letter more."""

    name: str
    address: str
    shown: str
    rows: tuple[AtPlace, ...]
    parts: tuple["Part", ...]

    @property
    def whole(self) -> str:
        """The address of the list of which it is a part."""
        return LISTS[self.name]

    @property
    def number(self) -> int:
        """How much it holds."""
        return sum(row.number for row in self.rows)

    @property
    def all(self) -> Iterator["Part"]:
        """Itself, and every part of it."""
        yield self
        for part in self.parts:
            yield from part.all


@dataclass(frozen=True)
class Lists:
    """The lists over some places, by the name of what they list."""

    places: tuple[Place, ...]

    def by_place(self, name: str) -> tuple[AtPlace, ...]:
        """Return a list as numbers by place; empty where a page has room for the whole list.

        A place of which the list holds nothing is not told, but in the list of places.
        """
        if name not in self._by_place:
            self._by_place[name] = self._counted(name)
        return self._by_place[name]

    def _counted(self, name: str) -> tuple[AtPlace, ...]:
        choices = ((each.places[0], COUNTED[name](each)) for each in self._numbers)
        counted = [(place, {key: len(found[key]) for key in found}) for place, found in choices]
        if name == "places":
            return _told(counted)
        if sum(numbers[""] for _, numbers in counted) <= ROOM[name]:
            return ()
        return _told([(place, numbers) for place, numbers in counted if numbers[""]])

    def parts(self, name: str) -> tuple[Part, ...]:
        """Return a list by the first letters of the places; empty where it is told otherwise.

        The letters are those of all places, so that a page does not come and go with what is told.
        """
        if len(self.places) <= ROOM["places"] or len(self.by_place(name)) <= ROOM["places"]:
            return ()
        if name not in self._parts:
            rows = {row.place.id: row for row in self.by_place(name)}
            self._parts[name] = tuple(_part(name, each, rows) for each in self._letters)
        return self._parts[name]

    def by_letter(self) -> Iterator[tuple[Part, ...]]:
        """Yield the parts of each list that stand in one row; one that leads on stands alone.

        The whole list of places is among them: no other page holds it.
        """
        if begun := self.parts("places"):
            yield (Part("places", LISTS["places"], "", self.by_place("places"), begun),)
        for name in LISTS if len(self.places) > ROOM["places"] else ():
            made = [each for part in self.parts(name) for each in part.all]
            yield from ((part,) for part in made if part.parts)
            yield tuple(part for part in made if not part.parts)

    def number(self, name: str) -> int:
        """Return how much a list holds that is told by place."""
        return sum(row.number for row in self.by_place(name))

    def told(self, name: str) -> Mapping[str, int]:
        """Return how much of it fits each choice of its filter, over all places."""
        found: Counter[str] = Counter()
        for row in self.by_place(name):
            found.update(row.told)
        order = list(COUNTED[name](Numbers(())))
        return {choice: found[choice] for choice in order if found[choice]}

    @property
    def choice(self) -> str:
        """The address of the page on which one chooses a place."""
        return addresses.PLACES if self.parts("places") else addresses.HOME

    @cached_property
    def _letters(self) -> tuple[Letters, ...]:
        return letters(self.places, ROOM["places"])

    @cached_property
    def _by_place(self) -> dict[str, tuple[AtPlace, ...]]:
        return {}

    @cached_property
    def _parts(self) -> dict[str, tuple[Part, ...]]:
        return {}

    def promised_by_place(
        self, promises: Iterable[tuple[Place, CommitmentStory]]
    ) -> tuple[AtPlace, ...]:
        """Return promises, in the order of their places, as numbers by place; empty as above."""
        told = list(promises)
        if len(told) <= ROOM["commitments"]:
            return ()
        counted = []
        for _, pairs in groupby(told, key=lambda pair: pair[0].id):
            there = list(pairs)
            by_state: Counter[str] = Counter(promise.state for _, promise in there)
            counted.append((there[0][0], {"": len(there), **by_state}))
        return _told(counted)

    @cached_property
    def _numbers(self) -> tuple[Numbers, ...]:
        return tuple(Numbers((place,)) for place in self.places)


def _part(name: str, begun: Letters, rows: Mapping[str, AtPlace]) -> Part:
    return Part(
        name,
        addresses.by_letter(LISTS[name], begun.begin),
        begun.shown,
        tuple(rows[place.id] for place in begun.places if place.id in rows),
        tuple(_part(name, each, rows) for each in begun.parts),
    )


def _told(counted: Sequence[tuple[Place, Mapping[str, int]]]) -> tuple[AtPlace, ...]:
    return tuple(
        AtPlace(
            place,
            numbers[""],
            choices := tuple(key for key, number in numbers.items() if key and number),
            {key: numbers[key] for key in choices},
        )
        for place, numbers in counted
    )
