"""The groups of a place on a day, as everybody may read of them, by the ids of the files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from opbrengst.commands.places import Place as Named
from opbrengst.consent import redacted
from opbrengst.editions.places import Place, Story
from opbrengst.findings import known
from opbrengst.gathering import Settings
from opbrengst.history import ActionStory, CommitmentStory, History, PilotStory, history
from opbrengst.identity import folded
from opbrengst.model import Location
from opbrengst.problems import Source
from opbrengst.reading import Reading


@dataclass(frozen=True)
class Groups:
    """A place as it stands; `own` maps an id as readers see it to the one in the files.

    `organisations` are the roles of those that may be named, by id.
    """

    place: Place
    own: Mapping[str, str]
    organisations: Mapping[str, tuple[str, ...]]

    def id(self, story: Story) -> str:
        """Return what the files call a thing."""
        return self.own[story.id]

    def may_be_named(self, story: Story) -> bool:
        """Tell whether the id of a thing may be written down: it holds no withheld name."""
        return self.own[story.id] == story.id

    @cached_property
    def to_follow(self) -> tuple[PilotStory, ...]:
        """The ideas that are not over, those with owners first."""
        return (*self.place.active, *self.place.waiting)

    def called(self, said: str) -> PilotStory | None:
        """Return the idea of an id or a title, or None."""
        wanted = said.rpartition("/")[2]
        ideas = self.place.history.pilots
        by_id = (idea for idea in ideas if wanted in (self.id(idea), *idea.said.formerly))
        named = (idea for idea in ideas if folded(idea.said.title) == folded(said))
        return next(by_id, None) or next(named, None)

    def open_actions(self, pilot: PilotStory) -> tuple[ActionStory, ...]:
        """Return the agreements of a group that are still to be done."""
        return tuple(each for each in self.place.actions_of(pilot) if not each.closed)

    def open_commitments(self, pilot: PilotStory | None = None) -> tuple[CommitmentStory, ...]:
        """Return the promises that are still to be kept: about an idea, or all of the place."""
        about = self.place.commitments_about(pilot) if pilot else self.place.history.commitments
        return tuple(each for each in about if not each.closed)

    def organisation(self, role: str) -> str:
        """Return the id of the first organisation with a role: of libraries the place's own."""
        own = self.place.history.location.library
        if role == "library" and own and own in self.organisations:
            return own
        return next((each for each, roles in self.organisations.items() if role in roles), "")


def groups(reading: Reading, settings: Settings, place: Named, day: date) -> Groups:
    """Return the groups of a place on a day: none where it is not there yet."""
    on_the_day = replace(settings, edition="public", as_of=day)
    programme, without = known(reading, on_the_day)
    told = redacted(programme, without).programme
    organisations = {
        each.id: each.roles
        for each in told.organisations.values()
        if each.id in reading.organisations
    }
    for own, public in zip(programme.histories, told.histories, strict=True):
        if own.location.id == place.id:
            ids = dict(zip(_ids(public), _ids(own), strict=True))
            return Groups(Place(public), ids, organisations)
    library = place.library or None
    there = Location(source=Source(""), id=place.id, name=place.name, library=library)
    return Groups(Place(history(there, (), day)), {}, organisations)


def _ids(told: History) -> Iterator[str]:
    for stories in (told.pilots, told.actions, told.commitments, told.conditions):
        yield from (story.id for story in stories)
