"""From word to deed: what became of each thing that a meeting said, one row a thing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from opbrengst import addresses
from opbrengst.editions.places import Place, Story
from opbrengst.history import CommitmentStory, PilotStory, order
from opbrengst.model import Commitment, Idea, Meeting, Name

# What a meeting can say, in the order of its report.
SAID = ("recommendations", "conditions", "ideas", "commitments", "actions")


@dataclass(frozen=True)
class Reaction:
    """Who reacted to something, and the address of the reaction."""

    by: Name
    address: str


@dataclass(frozen=True)
class Deed:
    """One row: a thing that was said, and what came of it up to the day of the page."""

    kind: str
    """The key under which its report says it."""
    story: Story
    reacted: tuple[Reaction, ...]
    """Each speaker once, at the first reaction to this very thing."""
    promised: tuple[CommitmentStory, ...]
    """The promises about this very thing, oldest first; of a promise that promise itself."""
    moved: Meeting
    """The latest meeting that moved it; a reaction and the passing of time move nothing."""

    @property
    def promised_by_others(self) -> tuple[CommitmentStory, ...]:
        """The promises about it, without itself."""
        return tuple(promise for promise in self.promised if promise.id != self.story.id)

    @property
    def tells_more(self) -> bool:
        """Whether it says anything that the report does not say of it."""
        story = self.story
        later = {self.moved.reference, story.proof.reference} != {story.meeting.reference}
        # Time alone turns an idea quiet: then only the day is a later one.
        aged = story.since != story.meeting.date
        return bool(later or aged or self.reacted or self.promised_by_others)


@dataclass(frozen=True)
class Deeds:
    """The rows of every meeting of one place."""

    place: Place

    def of(self, meeting: Meeting) -> tuple[Deed, ...]:
        """Return the rows of a meeting in the order of its report; none if they only repeat it."""
        rows = tuple(
            self._deed(kind, story) for kind in SAID for story in self.place.said_in(meeting, kind)
        )
        return rows if any(row.tells_more for row in rows) else ()

    def _deed(self, kind: str, story: Story) -> Deed:
        return Deed(
            kind=kind,
            story=story,
            reacted=tuple(self._reactions.get(story.id, {}).values()),
            promised=self._promised(story),
            moved=self._last_moved(story),
        )

    def _promised(self, story: Story) -> tuple[CommitmentStory, ...]:
        if isinstance(story, CommitmentStory):
            return (story,)
        return tuple({p.id: p for p in self.place.commitments_about(story)}.values())

    def _last_moved(self, story: Story) -> Meeting:
        if isinstance(story, PilotStory):
            return story.last_moved
        naming = self._naming.get(story.id, story.meeting)
        # A meeting of another place may have changed it too.
        changing = (change.meeting for change in story.changes)
        return max((story.meeting, naming, *changing), key=order)

    @cached_property
    def _naming(self) -> Mapping[str, Meeting]:
        """The latest meeting that names a thing in an idea, a commitment or an update."""
        return {
            story.id: meeting
            for meeting in self.place.history.meetings
            for story in self._meant(_named(meeting))
        }

    @cached_property
    def _reactions(self) -> Mapping[str, Mapping[str, Reaction]]:
        """The reactions to a thing: its id → who spoke → the first reaction."""
        found: dict[str, dict[str, Reaction]] = {}
        for meeting in self.place.history.meetings:
            for at, response in enumerate(meeting.responses, start=1):
                where = addresses.item(meeting, "reactie", str(at))
                # Speakers whose names are withheld stay apart: they need not be the same.
                who = where if response.by.withheld else response.by.key
                for story in self._meant(response.about):
                    heard = found.setdefault(story.id, {})
                    heard.setdefault(who, Reaction(response.by, where))
        return found

    def _meant(self, references: Iterable[str]) -> Iterator[Story]:
        return filter(None, map(self.place.story, references))


def _named(meeting: Meeting) -> Iterator[str]:
    referring: tuple[Idea | Commitment, ...] = (*meeting.ideas, *meeting.commitments)
    for each in referring:
        yield from each.about
    yield from (update.about for update in meeting.updates)
