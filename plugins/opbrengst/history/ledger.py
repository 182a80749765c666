"""Everything that the meetings of a location say, once, under the thing that it is said of."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from opbrengst.history.facts import BroughtIn, Fact, Thing, brought_in, facts
from opbrengst.model import Location, Meeting

T = TypeVar("T", bound=Thing)


class Names(NamedTuple):
    """What a location and its things are called, by the names they have and those they had."""

    location: frozenset[str]
    ids: Mapping[str, str]

    def resolve(self, reference: str, said_in: str) -> str | None:
        """Return the id that a meeting of the location `said_in` means by `id` or `location/id`.

        None for what is of another location, or unknown.
        """
        place, _, name = reference.rpartition("/")
        return self.ids.get(name) if (place or said_in) in self.location else None


class Ledger(NamedTuple):
    """The things of a location in the order in which they were brought in, and the facts of each.

    The facts under the empty id are the location's own.
    """

    things: Mapping[str, BroughtIn[Thing]]
    facts: Mapping[str, Sequence[Fact]]
    names: Names

    def brought_in(self, kind: type[T]) -> list[BroughtIn[T]]:
        """Return the things of one kind."""
        return [
            BroughtIn(each.thing, each.meeting, each.path)
            for each in self.things.values()
            if isinstance(each.thing, kind)
        ]

    def about(self, identifier: str) -> Sequence[Fact]:
        """Return the facts of one thing, in order."""
        return self.facts.get(identifier, ())

    def thing(self, reference: str | None, meeting: Meeting) -> BroughtIn[Thing] | None:
        """Return the thing of this location that a reference in a meeting means, or None."""
        found = self.names.resolve(reference, meeting.location) if reference else None
        return self.things[found] if found else None


def ledger(location: Location, meetings: Iterable[Meeting]) -> Ledger:
    """Return the ledger of a location.

    `meetings` are its own, in order, and of other locations those that refer into this one.
    """
    things: dict[str, BroughtIn[Thing]] = {}
    said: list[Fact] = []
    for meeting in meetings:
        new = brought_in(meeting)
        if meeting.location == location.id:
            # The first with an id keeps it: what others refer to does not change under them.
            new = [each for each in new if things.setdefault(each.thing.id, each) is each]
        said.extend(facts(meeting, new))
    names = _names(location, things)
    return Ledger(things, _under_their_things(said, names), names)


def _names(location: Location, things: Mapping[str, BroughtIn[Thing]]) -> Names:
    # The empty id is the location itself; its ids come before what anything was called earlier.
    ids = {identifier: identifier for identifier in ("", *things)}
    for identifier, each in things.items():
        for former in each.thing.formerly:
            ids.setdefault(former.rpartition("/")[2], identifier)
    return Names(frozenset({location.id, *location.formerly}), ids)


def _under_their_things(said: Iterable[Fact], names: Names) -> Mapping[str, Sequence[Fact]]:
    facts_of: dict[str, list[Fact]] = {}
    for fact in said:
        about = names.resolve(fact.about, fact.meeting.location)
        if about is not None:
            facts_of.setdefault(about, []).append(fact)
    return facts_of
