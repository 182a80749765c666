"""What the rules look at: everything with an id, and what each reference means."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from opbrengst.checks.texts import Told, of_page, told
from opbrengst.gathering import Gathered
from opbrengst.history import order
from opbrengst.history.facts import Joined, Left, brought_in, facts
from opbrengst.model import Location, Meeting
from opbrengst.problems import Path
from opbrengst.programme import Programme
from opbrengst.reading import Reading

Thing = Literal["idee", "aanbeveling", "toezegging", "afspraak", "randvoorwaarde"]


Owners = dict[tuple[str, str], set[str]]
"""The keys of the names of owners, by the location and the id of the idea."""


class Item(NamedTuple):
    """Something with an id, and where it was said."""

    identifier: str
    thing: Thing
    meeting: Meeting
    path: Path
    formerly: tuple[str, ...]


class Step(NamedTuple):
    """Somebody joined or left, and whether that person was an owner just before."""

    fact: Joined | Left
    was_owner: bool


@dataclass(frozen=True)
class Ground:
    """What a rule looks at: what was gathered of some places, and the programme that it makes.

    Those places refer to no others: nothing that a rule asks of them is told elsewhere.
    """

    gathered: Gathered
    programme: Programme

    @property
    def reading(self) -> Reading:
        """All that was read."""
        return self.gathered.reading

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The public texts of every place and meeting."""
        records: tuple[Location | Meeting, ...] = (*self.reading.locations, *self.meetings)
        return tuple(map(told, records))

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings in the order of facts, drafts last: what is published comes first."""
        return tuple(sorted(self.reading.meetings, key=lambda m: (m.report == "draft", order(m))))

    @cached_property
    def told_everywhere(self) -> tuple[Told, ...]:
        """The public texts, those of the ordinary pages of the site's owner among them."""
        return (*self.told, *(of_page(*page) for page in self.gathered.pages.items()))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every coming and going in the order of facts; what a draft says holds for drafts only."""
        steps: list[Step] = []
        published: Owners = defaultdict(set)
        everything: Owners = defaultdict(set)
        for meeting in sorted(self.reading.meetings, key=order):
            known = (everything,) if meeting.report == "draft" else (published, everything)
            for fact in facts(meeting, brought_in(meeting)):
                if not isinstance(fact, Joined | Left):
                    continue
                items = self.found(meeting, fact.about)
                if len(items) != 1 or items[0].thing != "idee":  # that is a problem of its own
                    continue
                idea, name = (items[0].meeting.location, items[0].identifier), fact.name.key
                steps.append(Step(fact, name in known[0][idea]))
                for owners in known:
                    change = owners[idea].add if isinstance(fact, Joined) else owners[idea].discard
                    change(name)
        return tuple(steps)

    @cached_property
    def items(self) -> Mapping[str, Mapping[str, list[Item]]]:
        """Everything with an id: location → id → where it is said."""
        found: dict[str, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
        for meeting in self.meetings:
            for item in _items(meeting):
                found[meeting.location][item.identifier].append(item)
        return found

    @cached_property
    def aliases(self) -> Mapping[str, Mapping[str, str]]:
        """Former ids: location → former id → id of today."""
        return {
            place: {
                old.rpartition("/")[2]: item.identifier
                for items in known.values()
                for item in items
                for old in item.formerly
            }
            for place, known in self.items.items()
        }

    @cached_property
    def formerly(self) -> Mapping[str, str]:
        """Former ids of locations: each with the id of today."""
        return {old: place.id for place in self.reading.locations for old in place.formerly}

    def found(self, meeting: Meeting, reference: str) -> list[Item]:
        """Return what a reference in a meeting means; empty when nothing.

        What only a draft says exists for other drafts, and for nobody else.
        """
        return [
            item
            for item in self.anywhere(meeting, reference)
            if item.meeting.report != "draft" or meeting.report == "draft"
        ]

    def anywhere(self, meeting: Meeting, reference: str) -> list[Item]:
        """Return what a reference in a meeting means, drafts included."""
        place, _, identifier = reference.rpartition("/")
        place = self.formerly.get(place, place) or meeting.location
        known = self.items.get(place, {})
        if identifier not in known:
            identifier = self.aliases.get(place, {}).get(identifier, identifier)
        return known.get(identifier, [])

    def thing(self, meeting: Meeting, reference: str) -> str | None:
        """Return what kind of thing a reference in a meeting means, None when nothing."""
        if items := self.found(meeting, reference):
            return items[0].thing
        return "verslag" if self.is_meeting(meeting, reference) else None

    def is_meeting(self, meeting: Meeting, reference: str) -> bool:
        """Tell whether a reference in a meeting is the name of a file of a meeting."""
        whole = reference if "/" in reference else f"{meeting.location}/{reference}"
        return whole in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(meeting.reference for meeting in self.meetings)

    def judgeable(self, meeting: Meeting, reference: str = "") -> bool:
        """Tell whether all of the location that a reference leads to could be read."""
        place = reference.rpartition("/")[0] or meeting.location
        return not any(path.startswith(f"{place}/") for path in self.reading.unreadable)

    @property
    def knows_organisations(self) -> bool:
        """Whether the register could be read: else it says nothing that a name is not in it."""
        return all("/" in path for path in self.reading.unreadable)


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
