"""What the rules look at: everything with an id, and what each reference means."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from opbrengst.model import Meeting
from opbrengst.problems import Path
from opbrengst.programme import Programme
from opbrengst.reading import Reading

Thing = Literal["idee", "aanbeveling", "toezegging", "afspraak", "randvoorwaarde"]


class Item(NamedTuple):
    """Something with an id, and where it was said."""

    identifier: str
    thing: Thing
    meeting: Meeting
    path: Path
    formerly: tuple[str, ...]


@dataclass(frozen=True)
class Ground:
    """What the rules look at: all that was read, and the register to know organisations by."""

    reading: Reading
    programme: Programme

    @cached_property
    def items(self) -> Mapping[str, Mapping[str, list[Item]]]:
        """Everything with an id: location → id → where it is said."""
        found: dict[str, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
        for meeting in self.reading.meetings:
            for item in _items(meeting):
                found[meeting.location][item.identifier].append(item)
        return found

    @cached_property
    def aliases(self) -> Mapping[str, Mapping[str, str]]:
        """Former ids: location → former id → id of today."""
        return {
            place: {
                old: item.identifier
                for items in known.values()
                for item in items
                for old in item.formerly
            }
            for place, known in self.items.items()
        }

    def found(self, meeting: Meeting, reference: str) -> list[Item]:
        """Return what a reference in a meeting means; empty when nothing."""
        place, _, identifier = reference.rpartition("/")
        place = place or meeting.location
        identifier = self.aliases.get(place, {}).get(identifier, identifier)
        return self.items.get(place, {}).get(identifier, [])

    def judgeable(self, meeting: Meeting) -> bool:
        """Tell whether all of a meeting's location could be read."""
        return not any(path.startswith(f"{meeting.location}/") for path in self.reading.unreadable)


def _items(meeting: Meeting) -> Iterator[Item]:
    groups: tuple[tuple[Thing, str], ...] = (
        ("aanbeveling", "recommendations"),
        ("randvoorwaarde", "conditions"),
        ("idee", "ideas"),
        ("toezegging", "commitments"),
        ("afspraak", "actions"),
    )
    for thing, key in groups:
        for at, said in enumerate(getattr(meeting, key)):
            yield Item(said.id, thing, meeting, (key, at), said.formerly)


def references(meeting: Meeting) -> Iterator[tuple[Path, str]]:
    """Yield every reference to something said, with its place."""
    if meeting.pilot:
        yield ("pilot",), meeting.pilot
    for key in ("ideas", "responses", "commitments"):
        for at, said in enumerate(getattr(meeting, key)):
            for number, reference in enumerate(said.about):
                yield (key, at, "about", number), reference
    for at, idea in enumerate(meeting.ideas):
        if idea.merged_into:
            yield ("ideas", at, "merged_into"), idea.merged_into
    for at, update in enumerate(meeting.updates):
        yield ("updates", at, "about"), update.about
