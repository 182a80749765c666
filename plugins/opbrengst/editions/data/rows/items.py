"""Whatever has an id of its own, as rows: each with its state of today and the proof of it."""

from collections.abc import Iterable, Iterator
from typing import TypedDict

from opbrengst.editions.data import v1
from opbrengst.editions.data.known import Known, party, said, text
from opbrengst.editions.data.v1.items import ItemKind
from opbrengst.editions.places import Place, Story
from opbrengst.history import (
    ActionStory,
    CommitmentStory,
    ConditionStory,
    PilotStory,
    RecommendationStory,
)
from opbrengst.model import Point

KINDS: dict[type, ItemKind] = {
    RecommendationStory: "recommendation",
    ConditionStory: "condition",
    PilotStory: "idea",
    CommitmentStory: "commitment",
    ActionStory: "action",
}


class _Place(TypedDict):
    """Where an item belongs; `meeting` is the one that said it."""

    id: str
    location: str
    meeting: str
    example: bool
    url: str


def _of(known: Known, place: Place, story: Story) -> _Place:
    return {
        "id": f"{place.id}/{story.id}",
        "location": place.id,
        "meeting": story.meeting.reference,
        "example": story.meeting.example,
        "url": known.url(place.address(story)),
    }


def stories(place: Place) -> Iterator[Story]:
    """Yield all that has an id at a place."""
    history = place.history
    yield from history.recommendations
    yield from history.conditions
    yield from history.pilots
    yield from history.commitments
    yield from history.actions


def items(known: Known) -> Iterator[v1.Item]:
    """Yield everything with an id of its own: what others refer to, whatever its kind."""
    for place in known.places:
        for story in stories(place):
            yield v1.Item(kind=KINDS[type(story)], **_of(known, place, story))


def recommendations(known: Known) -> Iterator[v1.Recommendation]:
    """Yield the recommendations; each point stands on a line of its own, indented by its depth."""
    for place in known.places:
        for story in place.history.recommendations:
            yield v1.Recommendation(
                text=said(story.said.text),
                points=text("\n".join(_points(story.said.points))),
                term=story.said.term,
                kind=story.said.kind,
                state=story.state,
                since=story.since,
                proved_by=story.proof.reference,
                **_of(known, place, story),
            )


def _points(points: Iterable[Point], indent: str = "") -> Iterator[str]:
    for point in points:
        # A cell that begins with a hyphen would be a formula.
        yield f"{indent}• {said(point.text)}"
        yield from _points(point.points, indent + "  ")


def conditions(known: Known) -> Iterator[v1.Condition]:
    """Yield what must stay."""
    for place in known.places:
        for story in place.history.conditions:
            yield v1.Condition(
                text=said(story.said.text),
                state=story.state,
                since=story.since,
                proved_by=story.proof.reference,
                **_of(known, place, story),
            )


def ideas(known: Known) -> Iterator[v1.Idea]:
    """Yield the ideas, those with owners (the pilots) among them."""
    for place in known.places:
        for story in place.history.pilots:
            who = story.to_move.who
            yield v1.Idea(
                title=said(story.said.title),
                description=text(story.said.description),
                origin=story.said.origin,
                state=story.state,
                since=story.since,
                proved_by=story.proof.reference,
                rung=story.rung,
                owners_count=len(story.owners),
                open_for_new=text(story.open_for_new),
                merged_into=known.idea(place.id, story.merged_into),
                to_move=story.to_move.kind,
                to_move_organisation=who.organisation if who else None,
                last_moved=story.last_moved.date,
                last_moved_by=story.last_moved.reference,
                **_of(known, place, story),
            )


def commitments(known: Known) -> Iterator[v1.Commitment]:
    """Yield the promises, with who made each and who holds it today."""
    for place in known.places:
        for story in place.history.commitments:
            by = party(story.said.by, "by")
            receivers = [each.to for each in story.changes if each.state == "transferred"]
            holder = next((party(to, "to") for to in reversed(receivers) if to), by)
            due = story.said.due
            yield v1.Commitment(
                by=by.name,
                by_organisation=by.organisation,
                text=said(story.said.text),
                due=text(due.words) if due else None,
                due_last_day=due.last_day if due else None,
                overdue=story.overdue,
                state=story.state,
                since=story.since,
                proved_by=story.proof.reference,
                holder=holder.name,
                holder_organisation=holder.organisation,
                **_of(known, place, story),
            )


def actions(known: Known) -> Iterator[v1.Action]:
    """Yield the agreements of the groups."""
    for place in known.places:
        for story in place.history.actions:
            by, due = story.said.by, story.said.due
            who = party(by, "by") if by else None
            yield v1.Action(
                pilot=known.idea(place.id, story.pilot),
                text=said(story.said.text),
                by=who.name if who else None,
                by_organisation=who.organisation if who else None,
                due=text(due.words) if due else None,
                due_last_day=due.last_day if due else None,
                overdue=story.overdue,
                state=story.state,
                since=story.since,
                proved_by=story.proof.reference,
                **_of(known, place, story),
            )
