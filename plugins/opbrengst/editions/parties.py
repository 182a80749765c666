"""The organisations as they are named over all places: where, with which promises and pilots."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from opbrengst.editions.places import Place
from opbrengst.history import CommitmentStory, PilotStory

T = TypeVar("T")


@dataclass(frozen=True)
class Parties:
    """What belongs to each organisation, by its id, in the order of the places."""

    places: tuple[Place, ...]

    def places_of(self, identifier: str) -> tuple[Place, ...]:
        """Return the places where an organisation is named."""
        return self._places.get(identifier, ())

    def promised_by(self, identifier: str) -> tuple[tuple[Place, CommitmentStory], ...]:
        """Return what an organisation promised or took over."""
        return self._promises.get(identifier, ())

    def promised_at(self, identifier: str) -> Mapping[str, int]:
        """Return how much that is at each place, by its id."""
        return Counter(place.id for place, _ in self.promised_by(identifier))

    def pilots_of(self, identifier: str) -> tuple[tuple[Place, PilotStory], ...]:
        """Return the pilots of which an organisation is an owner."""
        return self._pilots.get(identifier, ())

    def named_at(self, place: Place) -> frozenset[str]:
        """Return the ids of the organisations that a place or one of its meetings names."""
        return self._named[place.id]

    @cached_property
    def _named(self) -> Mapping[str, frozenset[str]]:
        return {place.id: _named_at(place) for place in self.places}

    @cached_property
    def _places(self) -> Mapping[str, tuple[Place, ...]]:
        return _grouped((name, place) for place in self.places for name in self._named[place.id])

    @cached_property
    def _promises(self) -> Mapping[str, tuple[tuple[Place, CommitmentStory], ...]]:
        return _grouped(
            (identifier, (place, promise))
            for place in self.places
            for promise in place.history.commitments
            for identifier in {promise.said.by.organisation, promise.holder.organisation}
        )

    @cached_property
    def _pilots(self) -> Mapping[str, tuple[tuple[Place, PilotStory], ...]]:
        return _grouped(
            (identifier, (place, pilot))
            for place in self.places
            for pilot in place.with_owners
            for identifier in {owner.name.organisation for owner in pilot.owners}
        )


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> Mapping[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, thing in pairs:
        if key:
            groups[key].append(thing)
    return {key: tuple(things) for key, things in groups.items()}


def _named_at(place: Place) -> frozenset[str]:
    location = place.history.location
    named = {location.library, location.municipality}
    for meeting in place.history.meetings:
        names = (*meeting.convened_by, *meeting.facilitated_by)
        speakers = [each.by for each in meeting.commitments]
        speakers += [each.by for each in meeting.responses]
        named |= {name.organisation for name in (*names, *speakers)}
    for pilot in place.history.pilots:
        named |= {owner.name.organisation for owner in pilot.owners}
    return frozenset(name for name in named if name)
