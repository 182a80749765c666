"""How it went with what is followed, as rows: owners, rungs, states, references, what is ahead."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from opbrengst import addresses
from opbrengst.editions.data import v1
from opbrengst.editions.data.known import Known, Party, party, text
from opbrengst.editions.data.rows.items import stories
from opbrengst.editions.data.v1.course import AnyState
from opbrengst.editions.news import FIRST
from opbrengst.editions.places import Place, Story
from opbrengst.history import (
    Announcement,
    Cancellation,
    CommitmentStory,
    Ownership,
    PilotStory,
    RecommendationStory,
    Spell,
)
from opbrengst.model import Meeting

STATES: dict[str, AnyState] = {state: state for state in get_args(AnyState)}


def owners(known: Known) -> Iterator[v1.Owner]:
    """Yield every stretch of ownership; those withheld are counted where they came and went."""
    for place in known.places:
        for story in place.history.pilots:
            yield from _owners(f"{place.id}/{story.id}", story.ownerships)


def _owners(idea: str, ownerships: Sequence[Ownership]) -> Iterator[v1.Owner]:
    meetings: dict[str, Meeting] = {}
    counted: Counter[tuple[Party, str, str]] = Counter()
    for each in ownerships:
        left = each.left.reference if each.left else ""
        meetings[each.joined.reference] = each.joined
        meetings |= {left: each.left} if each.left else {}
        counted[party(each.name, "owners"), each.joined.reference, left] += 1
    for number, ((who, joined, left), count) in enumerate(counted.items(), start=1):
        yield v1.Owner(
            idea=idea,
            number=number,
            name=who.name,
            organisation=who.organisation,
            withheld=who.withheld,
            count=count,
            joined=meetings[joined].date,
            joined_at=joined,
            left=meetings[left].date if left else None,
            left_at=left or None,
            example=meetings[joined].example,
        )


def rungs(known: Known) -> Iterator[v1.Rung]:
    """Yield the rungs that each idea reached."""
    for place in known.places:
        for story in place.history.pilots:
            for rung in story.rungs:
                if rung.reached:
                    yield v1.Rung(
                        idea=f"{place.id}/{story.id}",
                        rung=rung.number,
                        proved_by=rung.proof.reference if rung.proof else None,
                        example=(rung.proof or story.meeting).example,
                    )


def states(known: Known) -> Iterator[v1.State]:
    """Yield every state that an item was in, the oldest first."""
    for place in known.places:
        for story in stories(place):
            for number, spell in enumerate(_spells(story), start=1):
                yield v1.State(
                    about=f"{place.id}/{story.id}",
                    number=number,
                    state=STATES[spell.state],
                    since=spell.since,
                    proved_by=spell.proof.reference,
                    example=spell.proof.example,
                )


def _spells(story: Story) -> list[Spell[str]]:
    if isinstance(story, PilotStory | RecommendationStory):
        return list(story.spells)
    first = Spell[str](FIRST[type(story)], story.meeting.date, story.meeting)
    found = [first]
    for change in story.changes:
        if change.state != found[-1].state:
            found.append(Spell(change.state, change.day, change.meeting))
    if found[-1].proof.reference != story.proof.reference:  # handed over once more
        found.append(Spell(story.state, story.since, story.proof))
    return found


def references(known: Known) -> Iterator[v1.Reference]:
    """Yield what each idea and commitment takes up, once."""
    for place in known.places:
        for story in stories(place):
            if isinstance(story, PilotStory | CommitmentStory):
                location = story.meeting.location
                found = (known.item(location, about) for about in story.said.about)
                for about in dict.fromkeys(found):
                    if about:
                        item = f"{place.id}/{story.id}"
                        yield v1.Reference(item, about, example=story.meeting.example)


def next_meetings(known: Known) -> Iterator[v1.NextMeeting]:
    """Yield what is announced and still ahead, and what was called off."""
    for place in known.places:
        for announced in place.history.announcements:
            yield _ahead(known, place, announced)
        for cancelled in place.history.cancellations:
            yield _ahead(known, place, cancelled.announced, cancelled)


def _ahead(
    known: Known, place: Place, announced: Announcement, called_off: Cancellation | None = None
) -> v1.NextMeeting:
    pilot = known.idea(place.id, announced.pilot)
    proof = called_off.meeting if called_off else announced.meeting
    address = f"{pilot}/" if pilot else addresses.location(place.id)
    return v1.NextMeeting(
        proved_by=proof.reference,
        location=place.id,
        pilot=pilot,
        date=announced.day,
        time=announced.said.time,
        venue=text(announced.said.venue),
        cancelled=called_off is not None,
        reason=text(called_off.reason) if called_off else None,
        example=announced.meeting.example,
        url=known.url(address),
    )
